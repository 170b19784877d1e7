"""Openings that tell a story's one news again."""

from dataclasses import replace

import pytest

from builder.brief.repeated import part_repeated
from builder.brief.statements import find_statements
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
    assert is_repeated("[Ana Roca=roca] put her name under a trade treaty with [Peru=peru] {Monday=2021-05-03}.")


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
    same = "[Ana Roca=roca] put her name under a trade treaty with [Peru=peru] {Monday=2021-05-03}."
    assert not is_repeated("[Luis Vega=vega] painted a mill in {April=2021-04}.", same)
    assert not is_repeated(same, published="2021-06-05")
    assert not is_repeated(same, story="t")


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


@pytest.mark.parametrize(
    "text",
    [
        "A jury of [Peru=peru] convicted [Luis Vega=vega] after a long trial for fraud.",
        "A jury of [Peru=peru] found [Luis Vega=vega] guilty of fraud.",
        "Judge [Eva Soto=soto] convicted [Luis Vega=vega] of fraud.",
    ],
    ids=["other words", "words apart", "who decided it"],
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


def test_an_outcome_of_another_time_is_another() -> None:
    again = "A jury of [Peru=peru] convicted [Luis Vega=vega] after a long trial for fraud."
    assert not is_left_out(again, published="2023-05-05")
