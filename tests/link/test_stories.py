import math
from collections.abc import Iterable
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest

from builder.knowledge.knowledge import Knowledge
from builder.link import groups as grouping
from builder.link.heads import Head
from builder.link.stories import link_stories
from builder.link.vectors import weigh
from builder.shell.entries import Entries
from builder.shell.held import Resident
from builder.shell.memory import Memory
from builder.values.annotation import Annotated
from builder.values.article import Article
from builder.values.dossier import Story
from builder.values.ids import ArticleId
from tests.articles import article_of
from tests.captured import compiled, printed
from tests.link.conftest import MakeArticle
from tests.work import calls

STRIKE = "Dockers at the port of Varna stopped work after the harbour company cut their night pay."
STRIKE_TOO = "The harbour company in Varna said the dockers' walkout over night pay had closed the port."
FROST = "A late frost killed apricot blossom in the northern orchards, growers said after walking their rows."
FROST_TOO = "Growers in the north counted blackened apricot blossom after a night of frost in the orchards."


def stories_of(
    articles: Iterable[Article], knowledge: Knowledge, copy_of: dict[ArticleId, ArticleId] | None = None
) -> tuple[Story, ...]:
    annotated = [Annotated(article=a) for a in articles]
    return link_stories(annotated, copy_of or {}, {}, knowledge)[0]


def groups_of(stories: tuple[Story, ...]) -> set[tuple[str, ...]]:
    return {story.articles for story in stories}


def test_tellings_of_one_episode_meet_and_others_stay_apart(make: MakeArticle, knowledge: Knowledge) -> None:
    articles = [
        make("a", STRIKE, on="2031-04-01"),
        make("b", FROST, on="2031-04-01"),
        make("c", STRIKE_TOO, on="2031-04-02"),
        make("d", FROST_TOO, on="2031-04-02"),
    ]
    assert groups_of(stories_of(articles, knowledge)) == {("a", "c"), ("b", "d")}


FLOOD = "A flood drowned twelve people near {town} and washed a bridge away, rescuers said after a night on the river."


def test_two_floods_of_one_week_in_two_countries_are_two_stories(make: MakeArticle, knowledge: Knowledge) -> None:
    other = (
        "Farmers outside {town} counted their losses for weeks after a flood swept orchards, warehouses, pumps, "
        "cattle and a bridge."
    )
    for town, groups in (("Nairobi", {("a", "b")}), ("Oslo", {("a",), ("b",)})):
        articles = [
            make("a", FLOOD.format(town="Nairobi"), on="2031-04-01"),
            make("b", other.format(town=town), on="2031-04-01"),
        ]
        assert groups_of(stories_of(articles, knowledge)) == groups


def test_one_town_does_not_make_two_happenings_one(make: MakeArticle, knowledge: Knowledge) -> None:
    vote = "The assembly of Nairobi set the price of water anew, and shopkeepers in Nairobi closed their doors."
    articles = [make("a", FLOOD.format(town="Nairobi"), on="2031-04-01"), make("b", vote, on="2031-04-01")]
    assert groups_of(stories_of(articles, knowledge)) == {("a",), ("b",)}


def test_two_articles_are_enough_for_a_story(make: MakeArticle, knowledge: Knowledge) -> None:
    articles = [make("a", STRIKE, on="2031-04-01"), make("b", STRIKE_TOO, on="2031-04-01")]
    assert groups_of(stories_of(articles, knowledge)) == {("a", "b")}


def test_what_happens_a_year_later_is_another_story(make: MakeArticle, knowledge: Knowledge) -> None:
    articles = [make("a", STRIKE, on="2031-04-01"), make("b", STRIKE_TOO, on="2032-04-01")]
    assert groups_of(stories_of(articles, knowledge)) == {("a",), ("b",)}


def test_a_copy_goes_with_its_original_however_late(make: MakeArticle, knowledge: Knowledge) -> None:
    articles = [make("a", STRIKE, on="2031-04-01"), make("b", STRIKE, on="2032-04-01")]
    stories = stories_of(articles, knowledge, {ArticleId("b"): ArticleId("a")})
    assert groups_of(stories) == {("a", "b")}


def test_a_story_is_named_after_its_earliest_article(make: MakeArticle, knowledge: Knowledge) -> None:
    articles = [make("a", STRIKE, on="2031-04-02"), make("b", STRIKE_TOO, on="2031-04-01", title="Port shut")]
    assert [story.id for story in stories_of(articles, knowledge)] == ["s-b"]


def test_an_article_without_words_tells_its_own_story(make: MakeArticle, knowledge: Knowledge) -> None:
    articles = [make("a", "…", on="2031-04-01", title=""), make("b", "…", on="2031-04-01", title="")]
    assert groups_of(stories_of(articles, knowledge)) == {("a",), ("b",)}


def test_the_order_of_articles_does_not_matter(knowledge: Knowledge) -> None:
    texts = {"a": STRIKE, "b": FROST, "c": STRIKE_TOO, "d": FROST_TOO}
    articles = [article_of(name, text, on="2031-04-01") for name, text in texts.items()]
    assert len({stories_of(order, knowledge) for order in permutations(articles)}) == 1


def test_ten_times_the_articles_cost_about_ten_times_the_work(knowledge: Knowledge) -> None:
    def work(count: int) -> int:
        articles = [
            article_of(
                f"a{n}", " ".join(f"w{chr(97 + n % 7)}{c}x{n // 3 % 50}y" * 2 for c in "abcdefghij") + STRIKE, on=day
            )
            for n in range(count)
            for day in [f"2031-{1 + n % 12:02d}-{1 + n % 28:02d}"]
        ]
        return calls(lambda: stories_of(articles, knowledge))

    assert work(600) < 15 * work(60)


def test_short_reports_of_one_calamity_are_one_story_though_they_tell_of_other_things(
    make: MakeArticle, knowledge: Knowledge
) -> None:
    counts = "Officials said the toll of Hurricane Wanda had risen to 58, most of them drowned in their own cellars."
    explains = (
        "Insurers expect claims from Hurricane {name} to reach billions, since warm seas feed such a storm and few "
        "owners hold policies for flooded kitchens, roofs, fences, piers, boats and cars."
    )
    for name, groups in (("Wanda", {("a", "b")}), ("Otto", {("a",), ("b",)})):
        articles = [
            make("a", counts, on="2031-04-01"),
            make("b", explains.format(name=name), on="2031-04-01"),
        ]
        assert groups_of(stories_of(articles, knowledge)) == groups


@pytest.mark.parametrize(
    ("told", "one_story"),
    [
        ("Hurricane Wanda", True),
        ("the flood in Sabo", True),
        ("the earthquake in Sabo", True),
        ("the strike in Sabo", False),
    ],
)
def test_what_befalls_a_place_is_one_story_though_it_goes_on_and_a_strike_of_workers_is_not(
    told: str, *, one_story: bool
) -> None:
    counts = f"Officials said the toll of {told} had risen to 58, most of them drowned in their own cellars."
    explains = (
        f"Insurers expect claims from {told} to reach billions, since warm seas feed such a storm and few "
        "owners hold policies for wet kitchens, roofs, fences, piers, boats and cars."
    )
    texts = (("One Herald", counts), ("Two Star", explains))
    stories = compiled([printed(publisher, text, "2031-04-01") for publisher, text in texts]).stories
    assert (len(stories) == 1) is one_story


def test_an_undated_article_goes_with_those_that_it_is_like(make: MakeArticle, knowledge: Knowledge) -> None:
    articles = [make("a", STRIKE, on="2031-04-01"), make("b", FROST, on="2031-04-01"), make("c", STRIKE_TOO)]
    assert groups_of(stories_of(articles, knowledge)) == {("a", "c"), ("b",)}


def test_undated_articles_meet_among_themselves(make: MakeArticle, knowledge: Knowledge) -> None:
    articles = [make("a", STRIKE), make("b", FROST), make("c", STRIKE_TOO), make("d", FROST_TOO)]
    assert groups_of(stories_of(articles, knowledge)) == {("a", "c"), ("b", "d")}


def test_nobody_knows_which_of_two_like_happenings_an_undated_article_tells(
    make: MakeArticle, knowledge: Knowledge
) -> None:
    articles = [make("a", STRIKE, on="2031-04-01"), make("b", STRIKE, on="2032-04-01"), make("c", STRIKE_TOO)]
    assert groups_of(stories_of(articles, knowledge)) == {("a",), ("b",), ("c",)}


def test_pairs_are_found_whatever_stretch_of_days_they_fall_into(make: MakeArticle, knowledge: Knowledge) -> None:
    for first in range(1, 29):
        articles = [make("a", STRIKE, on=f"2031-04-{first:02}"), make("b", STRIKE_TOO, on=f"2031-04-{first + 2:02}")]
        assert groups_of(stories_of(articles, knowledge)) == {("a", "b")}


def test_an_edit_leaves_the_pairs_of_other_months_as_they_were(
    make: MakeArticle, knowledge: Knowledge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found: list[str] = []
    find = grouping._pairs_of

    def count(before: grouping.Stretch, inside: grouping.Stretch) -> object:
        found.append(inside.tellings[0].id)
        return find(before, inside)

    monkeypatch.setattr(grouping, "_pairs_of", count)
    resident = Resident()
    articles = [make(f"a{month}", STRIKE, on=f"2031-{month:02}-10") for month in range(1, 11)]
    for edited, expected in ((STRIKE, 10), (STRIKE, 0), (f"{STRIKE} The harbour stayed closed.", 2)):
        found.clear()
        memory = Memory(Entries(tmp_path), "one", resident=resident)
        annotated = [Annotated(article=a) for a in (*articles[:4], make("a5", edited, on="2031-05-10"), *articles[5:])]
        link_stories(annotated, {}, {}, knowledge, (), memory)
        memory.close()
        assert len(found) == expected, "its own month, and the one that looks back at it"


def test_the_weightiest_terms_of_an_article_stand_first_in_its_vector(make: MakeArticle, knowledge: Knowledge) -> None:
    texts = {"a": f"{STRIKE} {STRIKE_TOO}", "b": f"{STRIKE} {FROST}", "c": FROST_TOO}
    vectors = weigh([Annotated(article=make(name, text)) for name, text in texts.items()], {}, knowledge)
    for vector in vectors.values():
        assert list(vector) == sorted(vector, key=lambda term: (-vector[term], term))
        assert len(set(vector.values())) > 1


def test_articles_of_few_are_compared_though_their_weightiest_words_are_their_own() -> None:
    shared = {f"shared{n}": math.sqrt(0.5 / 40) for n in range(40)}
    own = {name: {f"{name}{n}": math.sqrt(0.5 / 30) for n in range(30)} for name in ("a", "b")}
    vectors = {ArticleId(name): shared | words for name, words in own.items()}
    heads = dict.fromkeys(vectors, Head(places=frozenset(), marks=frozenset()))
    days = dict.fromkeys(vectors, date(2031, 4, 1))
    assert grouping.group_articles(days, vectors, heads) == [["a", "b"]]
