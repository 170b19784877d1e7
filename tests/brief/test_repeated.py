"""Openings that tell a story's one news again."""

from dataclasses import replace

import pytest

from builder.brief.front.repeated import part_repeated
from builder.brief.statements import find_statements
from builder.knowledge.load import load_knowledge
from builder.values.ids import ArticleId, StoryId
from tests.marked import directory, reading

NEWS = "[Ana Roca=roca] signed a trade treaty with [Peru=peru] on {Monday=2021-05-03}."


def is_repeated(*paragraphs: str, published: str = "2021-05-05", story: str = "s") -> bool:
    """Whether the last statement of an article of these paragraphs tells again what another article opened with."""
    first = replace(reading("a", NEWS, published="2021-05-04"), story=StoryId("s"))
    other = replace(reading("b", *paragraphs, published=published), story=StoryId(story))
    known = directory(first, other)
    found = {r.statement.slice: r.statement for r in find_statements(known, (), ())}
    told = [s for s in found.values() if s.slice.article == ArticleId("a")]
    last = [s for s in found.values() if s.slice.paragraph == other.article.paragraphs[-1].id]
    assert told
    assert last
    fresh, again = part_repeated(last, told, known)
    assert len(fresh) + len(again) == len(last)
    return bool(again)


def test_the_same_news_in_other_words_is_repeated() -> None:
    assert is_repeated("[Ana Roca=roca] put her name under a trade treaty with [Peru=peru].")
    assert is_repeated("[Ana Roca=roca], who expelled an envoy, put her name under a trade treaty with [Peru=peru].")
    assert is_repeated(
        "[Ana Roca=roca] put her name under a treaty of <thousands of words=1000||several|words> with [Peru=peru]."
    )


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Roca=roca] signed a trade treaty on <900 ships=900|ships> with [Peru=peru] {Monday=2021-05-03}.",
        "[Ana Roca=roca] signed a trade treaty with [Peru=peru] and expelled an envoy {Monday=2021-05-03}.",
        "[Luis Vega=vega] painted the tower of an old mill beside the harbour {Monday=2021-05-03}.",
    ],
    ids=["a figure", "another event", "other words"],
)
def test_an_opening_with_a_figure_another_event_or_other_words_is_not(text: str) -> None:
    assert not is_repeated(text)


def test_what_does_not_open_its_article_or_is_of_another_time_or_story_is_not() -> None:
    same = "[Ana Roca=roca] put her name under a trade treaty with [Peru=peru]."
    assert not is_repeated("[Luis Vega=vega] painted a mill in {April=2021-04}.", same)
    assert not is_repeated(same, published="2021-06-05")
    assert not is_repeated(same.replace("Peru=peru", "Lima=lima"), story="t")


def test_an_opening_of_another_story_with_the_same_people_is_repeated() -> None:
    assert is_repeated("[Ana Roca=roca] put her name under a trade treaty with [Peru=peru].", story="t")


def find_left(*told: str, unknown: str = "") -> list[str]:
    """The articles whose sentences are left; none of these opens its article, and all came out on one day.

    Who published the article called `unknown` is not known.
    """
    mill = "[Eva Soto=soto] painted a mill in {April=2021-04}."
    readings = [reading(n, mill, text, published="2021-05-04", story="s") for n, text in zip("ab", told, strict=True)]
    readings = [replace(r, origin=None) if r.article.id == unknown else r for r in readings]
    known = directory(*readings)
    last = {r.article.paragraphs[-1].id for r in readings}
    found = {r.statement.slice: r.statement for r in find_statements(known, (), ())}
    fresh, again = part_repeated([s for at, s in sorted(found.items()) if at.paragraph in last], (), known)
    assert not again
    return [s.slice.article for s in fresh]


FIVE = "[Peru=peru] arrested <five people=5|||people> over a sunken ferry on {Tuesday=2021-05-04}."


@pytest.mark.parametrize(
    "again",
    [
        "Police of [Peru=peru] arrested <five men=5|||men> over a ferry {early Tuesday=2021-05-04}, a radio said.",
        "A court of [Peru=peru] has <five sailors=5|||sailors> arrested for fraud.",
    ],
    ids=["one day", "one figure"],
)
def test_what_happened_is_told_once_by_day_or_figure(again: str) -> None:
    assert find_left(FIVE, again) == ["a"]


def test_of_two_sentences_on_one_happening_the_one_that_tells_more_is_left() -> None:
    more = "[Peru=peru] arrested <five sailors=5|||sailors>, expelled <40 people=40|||people> {Tuesday=2021-05-04}."
    assert find_left(FIVE, more) == ["b"]


def test_of_two_sentences_the_one_of_a_known_origin_is_left_whatever_the_other_adds() -> None:
    more = "[Peru=peru] arrested <five sailors=5|||sailors>, expelled <40 people=40|||people> {Tuesday=2021-05-04}."
    assert find_left(FIVE, more, unknown="b") == ["a", "b"]


@pytest.mark.parametrize(
    "other",
    [
        "[Peru=peru] arrested <six sailors=6|||sailors> over a ferry {Tuesday=2021-05-04}.",
        "[Peru=peru] arrested [Luis Vega=vega] over a sunken ferry on {Tuesday=2021-05-04}.",
        "[Peru=peru] arrested sailors over a sunken ferry in {April=2021-04-20}.",
    ],
    ids=["another figure", "somebody else", "another day"],
)
def test_a_happening_of_its_own_is_left(other: str) -> None:
    assert find_left(FIVE, other) == ["a", "b"]


GUILTY = "[Luis Vega=vega] was found guilty of fraud at [Peru=peru]’s highest court."


def is_left_out(text: str, published: str = "2021-05-05") -> bool:
    """Whether a sentence that does not open its article is told beside the verdict of another."""
    first = reading("a", GUILTY, published="2021-05-04", story="s")
    other = reading("b", "[Ana Roca=roca] painted a mill in {April=2021-04}.", text, published=published, story="t")
    known = directory(first, other)
    told = [r.statement for r in find_statements(known, (), ())]
    last = [s for s in told if s.slice.paragraph == other.article.paragraphs[-1].id]
    assert last
    fresh, again = part_repeated(last, [s for s in told if s.slice.article == "a"], known)
    assert not again
    return not fresh


SUM = "[Acme=acme] owes <$572 million=572000000|||USD> to [Peru=peru] over a poisoned river."


@pytest.mark.parametrize(
    "again",
    [
        "[Acme=acme] has to give <$572 million=572000000|||USD> to [Peru=peru] over a poisoned river, a radio said.",
        "[Acme=acme] owes [Peru=peru] <$572m=572000000|||USD> (<£468m=468000000|||GBP>) over its poisoned river.",
    ],
)
def test_an_uncommon_sum_is_told_once_of_one_actor_in_like_words(again: str) -> None:
    assert find_left(SUM, again) == ["a"]


@pytest.mark.parametrize(
    "other",
    [
        "[Acme=acme] owes <$571 million=571000000|||USD> to [Peru=peru] over a poisoned river.",
        "[Acme=acme] borrowed <$572 million=572000000|||USD> from banks abroad.",
        "[Otra=otra] owes <$572 million=572000000|||USD> to [Chile=chile] over a poisoned river.",
    ],
    ids=["another sum", "other words", "other actors"],
)
def test_another_sum_or_something_else_of_it_is_left(other: str) -> None:
    assert find_left(SUM, other) == ["a", "b"]


@pytest.mark.parametrize(("words", "number"), [("$500 million", "500000000"), ("$20 billion", "20000000000")])
def test_a_round_sum_is_told_of_many_things(words: str, number: str) -> None:
    told = SUM.replace("$572 million", words).replace("572000000", number)
    again = f"[Acme=acme] has to give <{words}={number}|||USD> to [Peru=peru] over a poisoned river, a radio said."
    assert find_left(told, again) == ["a", "b"]


@pytest.mark.parametrize(
    "text",
    [
        "A jury of [Peru=peru] convicted [Luis Vega=vega] after a long trial for fraud.",
        "A jury of [Peru=peru] found [Luis Vega=vega] guilty of fraud.",
        "Judge [Eva Soto=soto] convicted [Luis Vega=vega] of fraud.",
        "A jury of [Peru=peru] convicted [Luis Vega=vega] on <seven counts=7|counts> of fraud.",
        "[Luis Vega=vega] was convicted of fraud, on charges that he lied to a port.",
    ],
    ids=["other words", "words apart", "who decided it", "a detail", "who answers for charges"],
)
def test_an_outcome_is_told_once(text: str) -> None:
    assert is_left_out(text)


@pytest.mark.parametrize(
    "text",
    [
        "A jury of [Peru=peru] convicted [Luis Vega=vega] on <14 counts=14|counts> of fraud.",
        "A jury of [Peru=peru] convicted [Luis Vega=vega] and [Ana Roca=roca] of fraud.",
        "A jury of [Peru=peru] sentenced [Luis Vega=vega] for fraud.",
        "A jury of [Peru=peru] convicted [Luis Vega=vega] of fraud and expelled an envoy.",
    ],
    ids=["a figure", "somebody else", "another outcome", "another event"],
)
def test_an_outcome_of_which_more_is_told_is_told_again(text: str) -> None:
    assert not is_left_out(text)


def test_an_outcome_is_told_once_in_any_language_that_is_read() -> None:
    outcomes = load_knowledge().outcomes
    told = ("zu acht jahren haft verurteilt", "condamné à huit ans de prison", "condenado a ocho años", "jailed for")
    for words in told:
        [sentenced] = [o for o in outcomes if o.told.search(words)]
        assert sentenced.told.search("sentenced")
        ahead = (
            "ihm droht lebenslange haft",
            "droht bis zu acht jahren",
            "il encourt huit ans",
            "se enfrenta a una pena",
        )
        assert all(sentenced.ahead.search(may) for may in ahead)


def test_what_came_to_nobody_known_is_not_told_above() -> None:
    assert not is_left_out("A jury of [Peru=peru] convicted a sailor of fraud.")


def test_an_outcome_of_another_time_is_another() -> None:
    again = "A jury of [Peru=peru] convicted [Luis Vega=vega] after a long trial for fraud."
    assert not is_left_out(again, published="2023-05-05")
