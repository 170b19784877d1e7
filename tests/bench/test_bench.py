"""The measures measure what they say, the made corpus is the same everywhere, and a broken floor is seen."""

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from bench.__main__ import PUBLIC, parse_words
from bench.annotating import bench_annotating, best_of
from bench.bodies import shingles
from bench.corpus import APART, plant
from bench.differences import Pair, count_right, count_shown, share_of_all
from bench.figures import Figure, Floor, find_fallen, read_floors
from bench.halves import is_tuned, measure
from bench.names import Judged, judge, score_f1
from bench.peers import Found, find_peers
from bench.plain import Plain, score_whole, score_words
from bench.quotes import Heard, Said, same_speaker, score_precision, score_recall
from bench.stories import Told, b_cubed
from bench.table import to_json, to_markdown, to_release, to_worst
from bench.timelines import Marked, Telling, compare_events, compare_timeline, glue, is_same_day
from bench.times import Answer, Stretch, only, same, score_values
from tests.marked import KNOWLEDGE
from tests.normalise.reading import read


def figure(value: float, by: str = "dossier") -> Figure:
    return Figure(job="body", data="paste", by=by, unit="F1", value=value)


def test_stories_all_right_score_one_and_all_in_one_heap_score_less() -> None:
    right = [Told(gold=g, found=g) for g in "aabbc"]
    heap = [Told(gold=g, found="x") for g in "aabbc"]
    assert b_cubed(right) == 1
    assert 0 < b_cubed(heap) < 0.7


def test_articles_without_a_story_stand_alone() -> None:
    assert b_cubed([Told(gold=g, found=None) for g in "abc"]) == 1


def test_shingles_are_runs_of_four_words() -> None:
    assert shingles("one two three, four five").total() == 2
    assert shingles("one two").total() == 1
    assert shingles("").total() == 0


def test_an_article_is_kept_whole_or_by_its_share_of_words() -> None:
    told = ("The crews went back to work.", "It ended on Monday at noon.")
    whole = Plain(title="Strike ends", paragraphs=told, kept=("Strike ends", *told))
    cut = Plain(title="Strike ends", paragraphs=told, kept=told[:1])
    assert (score_words([whole]), score_whole([whole])) == (1, 1)
    assert 0 < score_words([cut]) < 0.5
    assert score_whole([whole, cut]) == 0.5


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        ("2023-02-07", "2023-02-07", True),
        ("2023-02-07", "2023-02-08", False),
        ("2023-02", "2023-02-01/2023-02-28", True),
        ("2008-W10-WE", "2008-03-08/2008-03-09", True),
        ("2020-08", "2020-08/..", True),
        ("P2D", "P2D", True),
        ("P2D", "PT48H", False),
        ("2023-02-07", "", False),
    ],
)
def test_times_are_right_where_they_cover_the_same_days(gold: str, found: str, expected: bool) -> None:  # noqa: FBT001
    assert same(gold, found) is expected


def test_hex_names_are_halved_by_their_first_digit_and_others_by_place() -> None:
    assert is_tuned("7c9f1ade", 99, 100)
    assert not is_tuned("8c9f1ade", 0, 100)
    assert is_tuned("phrase-1", 1, 100)
    assert not is_tuned("phrase-99", 99, 100)


def test_a_figure_is_measured_on_the_whole_and_on_both_halves() -> None:
    measured = measure(figure(0), {"0a": 1, "1a": 3, "fa": 8}, lambda rows: sum(rows) / len(rows))
    assert (measured.value, measured.tuned, measured.untouched) == (4, 2, 8)


def test_a_broken_floor_is_found_and_peers_have_none() -> None:
    floors = {"body | paste": Floor(least=0.9)}
    assert find_fallen([figure(0.89), figure(0.9), figure(0.1, by="peer")], floors) == (figure(0.89),)


def test_every_floor_of_the_project_has_a_limit() -> None:
    floors = read_floors()
    assert floors
    assert all(str(floor) for floor in floors.values())


def test_every_key_of_the_floors_is_known(tmp_path: Path) -> None:
    (tmp_path / "floors.toml").write_text('["body | paste"]\nlowest = 1\n')
    with pytest.raises(TypeError):
        read_floors(tmp_path / "floors.toml")


def test_the_table_names_the_floor_of_the_builder_only() -> None:
    table = to_markdown([figure(0.95), figure(0.5, by="peer")], {"body | paste": Floor(least=0.9)})
    assert "| dossier | 0.950 |  |  | ≥ 0.9 |" in table
    assert "| peer | 0.500 |  |  |  |" in table
    assert '"value": 0.95' in to_json([figure(0.95)])


def test_the_release_shows_the_halves_and_the_best_peer_only() -> None:
    own = replace(figure(0.95), tuned=0.96, untouched=0.94)
    table = to_release([own, figure(0.5, by="weak"), figure(0.7, by="strong")], "2026-01-02")
    assert table.startswith("Measured on 2026-01-02 with Python ")
    assert "| body | paste | F1 | 0.950 | 0.960 | 0.940 | strong 0.700 |" in table
    assert "weak" not in table


def test_the_worst_cases_are_named_below_their_figure() -> None:
    assert to_worst([replace(figure(0.9), worst=("0a: 0.100",)), figure(0.9)]) == "## body | paste\n\n- 0a: 0.100\n\n"


def test_a_peer_that_is_not_installed_costs_a_word(capsys: pytest.CaptureFixture[str]) -> None:
    assert find_peers({"somebody": ("no_such_package_here", lambda _: Found())}) == {}
    assert "somebody is not installed" in capsys.readouterr().err


def test_made_articles_are_the_same_every_time_and_unique() -> None:
    assert plant(40) == plant(40) == plant(80)[:40]
    assert len({article.id for article in plant(80)}) == len({article.text for article in plant(80)}) == 80


def test_one_kind_of_happening_comes_back_to_a_town_after_a_month() -> None:
    leads: dict[str, set[tuple[str, date]]] = {}
    for article in plant(2000):
        leads.setdefault(article.text.split(", ")[0].removeprefix("World news: "), set()).add(
            (article.story, article.happened)
        )
    assert any(len(stories) > 1 for stories in leads.values())
    for stories in leads.values():
        days = sorted(day for _, day in stories)
        assert all((later - day).days >= APART for day, later in pairwise(days))


def test_every_third_story_holds_a_copy_of_its_first_article() -> None:
    made = {article.id: article for article in plant(60)}
    copies = [article for article in made.values() if article.copy_of]
    assert copies
    assert all(made[c.copy_of].story == c.story for c in copies if c.copy_of)


def test_a_quotation_counts_where_words_and_speaker_are_right() -> None:
    gold = Said(words=((10, 40),), speaker="the minister, Ana Sol")
    right, moved, other = (
        Said(words=((12, 38),), speaker="Sol"),
        Said(words=((50, 60),), speaker="Sol"),
        Said(words=((12, 38),), speaker="Eva Paz"),
    )
    text = Heard(direct=(gold,), every=(gold,), found=(right, moved, other))
    assert score_precision([text]) == pytest.approx(1 / 3)
    assert score_recall([text]) == 1
    assert score_recall([Heard(direct=(gold,), every=(gold,), found=(moved, other))]) == 0


def test_titles_do_not_make_two_names_one() -> None:
    assert same_speaker("Mr. Sol", "Ana Sol")
    assert not same_speaker("Mr. Sol", "Mr. Paz")


def test_the_best_of_several_rounds_counts() -> None:
    rounds = iter([3.0, 1.0, 2.0])
    assert best_of(3, lambda: next(rounds)) == 1.0


def test_every_annotator_reads_the_same_articles_and_the_builder_comes_first() -> None:
    articles = [read(article.text) for article in plant(2)]
    first, *peers = bench_annotating(articles, "two", KNOWLEDGE)
    assert first.by == "dossier"
    assert first.value > 0
    assert all("spaCy" in peer.by and peer.data == first.data and peer.unit == first.unit for peer in peers)


def test_pairs_shown_are_counted_beside_those_that_people_marked() -> None:
    pairs = [Pair(weakens=weakens, shown=shown) for weakens, shown in ((True, True), (False, True), (True, False))]
    assert (count_shown(pairs), count_right(pairs)) == (2, 1)
    assert share_of_all(pairs) == pytest.approx(2 / 3)


def test_a_class_of_times_is_scored_apart_from_the_others() -> None:
    day = Stretch(start=0, end=5, values=("2026-03-01",), kind="date")
    week = Stretch(start=9, end=12, values=("2026-03-02/2026-03-08",), kind="daterange")
    answer = Answer(gold=(day, week), found=(Stretch(start=0, end=5, values=("2026-03-01",)),))
    assert score_values([answer]) == 0.5
    assert [score_values([only(answer, kind)]) for kind in ("date", "daterange")] == [1.0, 0.0]


def test_parts_can_be_chosen_and_unknown_ones_are_refused() -> None:
    assert parse_words(["sets", "--only", "body,times"]).only == {"body", "times"}
    assert parse_words(["sets", "--only", "public"]).only == set(PUBLIC)
    with pytest.raises(SystemExit):
        parse_words(["--only", "bodies"])


def test_a_release_is_written_from_every_public_set_in_one_run_or_not_at_all() -> None:
    assert parse_words(["sets", "--release", "--only", "public"]).release
    for words in (["--release"], ["sets", "--release", "--only", "body"]):
        with pytest.raises(SystemExit):
            parse_words(words)


@pytest.mark.parametrize(("other", "found"), [("Sergey V. Lavrov", True), ("Pavel Lavrov", False)])
def test_a_pair_of_names_is_judged_by_the_rule_of_its_kind(other: str, *, found: bool) -> None:
    row = {"schema": "Person", "name1": "Sergei Lavrov", "name2": other, "is_match": "true"}
    assert judge(row, KNOWLEDGE) == Judged(names=("Sergei Lavrov", other), same=True, found=found)


def test_names_joined_wrongly_and_names_lost_both_cost() -> None:
    right, lost, joined = (
        Judged(names=("A", "B"), same=same, found=found) for same, found in ((True, True), (True, False), (False, True))
    )
    assert score_f1([right]) == 1
    assert score_f1([right, lost]) == score_f1([right, joined]) == pytest.approx(2 / 3)


def test_an_event_is_found_where_its_sentence_is_told_on_its_day() -> None:
    sentence = "On Monday Ana Sol opened a bridge."
    event = Marked(article="a", sentence=sentence, word="opened", when="2026-03-02")
    told = Telling(sentences=(("a", "Ana Sol opened a bridge"),), when="2026-03-02", actors=frozenset(["ana sol"]))
    for one, (found, seen) in {
        told: (1, 1),
        replace(told, when="2026-03-03"): (0, 1),
        replace(told, sentences=(("b", sentence),)): (0, 0),
    }.items():
        compared = compare_events([event], [one])
        assert (compared.marked, compared.found, compared.told, compared.right) == (1, found, seen, found)


def test_a_timeline_holds_what_its_actor_did_alone() -> None:
    marked = [Marked(article="", sentence="", word="opened", when="2026-03-02")]
    sol = Telling(sentences=(("a", "She opened a bridge"),), when="2026-03-02", actors=frozenset(["ana sol"]))
    paz = replace(sol, actors=frozenset(["eva paz"]))
    compared = compare_timeline("Ana Sol", marked, [sol, paz])
    assert (compared.marked, compared.found, compared.told, compared.right) == (1, 1, 1, 1)
    assert compare_timeline("Ana Sol", marked, [paz]).told == 0
    head = replace(sol, sentences=(("a", "Opened a bridge, then left"),))
    assert compare_timeline("Ana Sol", marked, [head]).right == 1


@pytest.mark.parametrize(
    ("gold", "found", "expected"),
    [
        ("2026-03-XX", "2026-03-02", True),
        ("2026-03", "2026-03-02", False),
        ("2026-XX-XX", "2026-03", True),
        ("2026-03-02", "2026-03-02", True),
        ("2026-03-XX", "2026-04-02", False),
    ],
)
def test_a_day_that_people_left_open_is_any_day_inside(gold: str, found: str, *, expected: bool) -> None:
    assert is_same_day(gold, found) is expected


def test_tokens_are_joined_as_people_write() -> None:
    assert glue("Sol 's bridge , she said , `` is open '' ( again ) .") == 'Sol\'s bridge, she said, "is open" (again).'
