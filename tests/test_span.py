"""Places in a paragraph: around two of them, before and behind one, between two; the words of a sentence beside one."""

from builder.values.annotation import Claim
from builder.values.ids import ArticleId, ClaimId, ParagraphId
from builder.values.span import Span


def at(start: int, end: int) -> Span:
    return Span(article=ArticleId("a"), paragraph=ParagraphId("p1"), start=start, end=end)


def test_around_holds_both_in_whatever_order() -> None:
    assert at(3, 5).around(at(8, 9)) == at(8, 9).around(at(3, 5)) == at(3, 9)
    assert at(3, 9).around(at(4, 5)) == at(3, 9)


def test_ahead_ends_at_the_beginning_of_the_paragraph() -> None:
    assert at(9, 12).ahead(4) == at(5, 9)
    assert at(2, 12).ahead(4) == at(0, 2)


def test_behind_begins_where_the_span_ends() -> None:
    assert at(2, 5).behind(4) == at(5, 9)


def test_nothing_lies_between_what_overlaps_or_comes_before() -> None:
    assert at(2, 5).up_to(at(9, 12)) == at(5, 9)
    assert at(2, 5).up_to(at(4, 12)) == at(2, 5).up_to(at(0, 1)) == at(5, 5)


def test_words_before_and_after_are_those_of_the_sentence_alone() -> None:
    claim = Claim(
        id=ClaimId("c"),
        span=at(10, 31),
        text="Floods killed twelve.",
        attribution=None,
        polarity="affirmed",
        hedge=(),
        tense="past",
    )
    killed = at(17, 23)
    assert (claim.before(killed), claim.after(killed)) == ("Floods ", " twelve.")
