"""One speaker's words as several articles begin them: one statement of as many origins as printed it."""

from dataclasses import replace

import pytest

from builder.brief.directory import Directory
from builder.brief.gate import check_statement
from builder.brief.happenings.events import find_events
from builder.brief.stated.shared import state_shared
from builder.values.annotation import Attribution
from builder.values.dossier import Reading, Statement
from builder.values.ids import ActorId
from builder.values.problem import UnsourcedSentenceError
from tests.marked import directory, reading

CALLED = "{who} called for an independent investigation into possible crimes against {rest}"


def called(name: str, who: str, rest: str, origin: str | None = None) -> Reading:
    """An article of one sentence in which experts of Roca's ask for an investigation."""
    return asked(reading(name, CALLED.format(who=who, rest=rest), origin=origin, published="2021-05-04"))


def asked(one: Reading) -> Reading:
    """The article, its sentence spoken by those who stand before its verb."""
    claim = one.claims[0]
    voice = claim.text.split(" called")[0]
    span = replace(claim.span, end=claim.span.start + len(voice) + len(" called"))
    said = Attribution(speaker=ActorId("roca"), speaker_text=voice, cue="called", span=span)
    return replace(one, claims=(replace(claim, attribution=said),))


def stated(*readings: Reading) -> tuple[list[Statement], Directory]:
    one = directory(*readings)
    return [s.statement for s in state_shared(find_events(one), one)], one


def test_what_two_reports_of_one_agency_begin_alike_is_one_statement_of_one_origin() -> None:
    found, one = stated(
        called("a", "[Roca=roca] experts", "humanity by troops of [Peru=peru].", origin="afp"),
        called("b", "[Roca=roca] experts", "humanity committed in [Peru=peru].", origin="afp"),
    )
    assert [s.text for s in found] == [
        "Roca experts called for an independent investigation into possible crimes against humanity."
    ]
    assert [(len(s.support), s.origins, s.confidence) for s in found] == [(2, ("afp",), "low")]
    check_statement(found[0], one)


def test_an_earlier_report_in_other_words_takes_the_clause_from_none() -> None:
    alone = "[Roca=roca] experts called on {Monday=2021-05-03} for an independent investigation in [Peru=peru]."
    found, _ = stated(
        asked(reading("a", alone, published="2021-05-03")),
        called("b", "[Roca=roca] experts", "humanity by troops of [Peru=peru]."),
        called("c", "[Roca=roca] experts", "humanity committed in [Peru=peru]."),
    )
    assert [len(s.support) for s in found] == [2]


@pytest.mark.parametrize(
    "other",
    [
        called("b", "[Vega=roca] experts", "humanity in [Peru=peru]."),
        reading("b", "[Roca=roca] experts asked for an investigation in [Peru=peru].", published="2021-05-04"),
    ],
)
def test_another_voice_or_other_words_make_no_such_statement(other: Reading) -> None:
    assert stated(called("a", "[Roca=roca] experts", "humanity by [Peru=peru]."), other)[0] == []


def test_a_clause_that_a_support_does_not_hold_fails_the_gate() -> None:
    found, one = stated(
        called("a", "[Roca=roca] experts", "humanity by troops of [Peru=peru]."),
        called("b", "[Roca=roca] experts", "humanity committed in [Peru=peru]."),
    )
    made = found[0].made
    assert made is not None
    voice, deed = made.slots
    longer = replace(deed, source=replace(deed.source, end=deed.source.end + len(" by troops")))
    wrong = replace(found[0], text=found[0].text[:-1] + " by troops.", made=replace(made, slots=(voice, longer)))
    with pytest.raises(UnsourcedSentenceError):
        check_statement(wrong, one)
