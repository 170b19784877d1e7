"""Days carried from sentence to sentence: what goes on with a story, and what only stands behind it."""

from dataclasses import replace

import pytest

from builder.brief.sentences.carried import carried_day
from builder.values.annotation import Attribution, Tense
from builder.values.dossier import Reading
from builder.values.ids import ActorId
from builder.values.span import Span
from builder.values.when import When
from tests.marked import directory, reading

LEAD = "[Ana Roca=roca] opened the talks with [Peru=peru] on {Monday=2021-05-03}."
NEXT = "[Ana Roca=roca] signed a treaty in the old town hall."
CARRIED = When(value="2021-05-03", basis="carried", words="Monday")


def told(*sentences: str, published: str = "2021-05-04") -> Reading:
    return reading("a", " ".join(sentences), published=published)


def day_of_last(one: Reading, *referents: str) -> When | None:
    return carried_day(one.claims[-1], frozenset(map(ActorId, referents)), one, directory(one))


@pytest.mark.parametrize(
    "sentences",
    [
        [LEAD, NEXT],
        [LEAD, "[Peru=peru] welcomed the treaty."],
        [LEAD, "The hall was full.", NEXT],
        [LEAD, "The talks lasted {two hours=PT2H}.", NEXT],
    ],
)
def test_a_sentence_that_goes_on_takes_the_day(sentences: list[str]) -> None:
    assert day_of_last(told(*sentences)) == CARRIED


def test_a_pronoun_goes_on_with_whom_it_means() -> None:
    one = told(LEAD, "She signed a treaty with [Brazil=brazil].")
    assert day_of_last(one, "roca") == CARRIED
    assert day_of_last(one, "brazil") is None


@pytest.mark.parametrize(
    "sentences",
    [
        [LEAD, "[Brazil=brazil] signed a treaty with [Peru=peru]."],
        [LEAD, "[Ana Roca=roca] had signed a treaty."],
        [LEAD, "[Ana Roca=roca] once signed a treaty."],
        [LEAD, "[Ana Roca=roca] signed a treaty on {Sunday=2021-05-02}."],
        [LEAD, "She was born in {1970=1970}.", NEXT],
        ["[Ana Roca=roca] opened talks on {Sunday=2021-05-02} and closed them on {Monday=2021-05-03}.", NEXT],
        ["[Ana Roca=roca] opened the talks in {May=2021-05}.", NEXT],
        [*["The hall was full."] * 2, NEXT],
        [LEAD, *["The hall was full."] * 8, NEXT],
    ],
)
def test_another_actor_another_time_or_a_day_too_far_carries_none(sentences: list[str]) -> None:
    assert day_of_last(told(*sentences)) is None


def test_only_news_is_carried() -> None:
    assert day_of_last(told(LEAD, NEXT, published="2021-05-20")) is None


@pytest.mark.parametrize("tense", ["present", "future"])
def test_what_is_so_or_to_come_has_no_such_day(tense: Tense) -> None:
    one = told(LEAD, NEXT)
    later = replace(one, claims=(one.claims[0], replace(one.claims[1], tense=tense)))
    assert day_of_last(later) is None


def said(one: Reading, at: int, cue: str, scope: tuple[int, int]) -> Reading:
    """The reading with what one of its sentences says put into the mouth of its first actor."""
    claim = one.claims[at]
    whole = claim.span
    span = Span(article=whole.article, paragraph=whole.paragraph, start=whole.start, end=whole.start + 20)
    inside = replace(span, start=whole.start + scope[0], end=whole.start + scope[1])
    by = Attribution(speaker=ActorId("roca"), speaker_text="Ana Roca", cue=cue, span=span, scope=inside)
    claims = [*one.claims]
    claims[at] = replace(claim, attribution=by)
    return replace(one, claims=tuple(claims))


def test_the_day_is_that_of_the_saying_not_of_what_is_said() -> None:
    words = "[Ana Roca=roca] said [Peru=peru] gave her the post on {Monday=2021-05-03}."
    assert day_of_last(said(told(words, NEXT), 0, "said", (14, 48))) is None


def test_what_somebody_said_may_be_of_any_time() -> None:
    one = told(LEAD, "[Ana Roca=roca] said that the treaty had been signed before.")
    assert day_of_last(said(one, 1, "said", (14, 55))) == CARRIED
    assert day_of_last(said(one, 1, "says", (14, 55))) is None


def test_no_day_is_carried_in_another_language() -> None:
    spanish = told(LEAD, NEXT)
    assert day_of_last(replace(spanish, article=replace(spanish.article, language="es"))) is None
