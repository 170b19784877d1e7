"""Editors' decisions: applied where the sources carry them, reported where not, never lost in silence."""

import pytest

from builder.brief.decisions import Decided, apply_decisions
from builder.brief.differences import find_differences
from builder.brief.events import find_events
from builder.brief.statements import find_statements
from builder.values.capture import Decision
from builder.values.problem import Place
from tests.marked import directory, reading

PLAN = reading("a", "[Ana Roca=roca] will arrive in [Peru=peru] on {Monday=2021-05-03}.", published="2021-05-02")
REPORT = reading("b", "[Ana Roca=roca] arrived in [Peru=peru] early {Tuesday=2021-05-04}.", published="2021-05-04")
KNOWN = directory(PLAN, REPORT)


def decide(*decisions: Decision) -> Decided:
    happenings = find_events(KNOWN)
    differences = find_differences(happenings, KNOWN)
    statements = tuple(r.statement for r in find_statements(KNOWN, happenings, differences))
    return apply_decisions(statements, differences, decisions, KNOWN)


BEFORE = decide()
TARGET = next(s for s in BEFORE.statements if s.slice.article == "b")


def decision(action: str, target: str = TARGET.id, text: str | None = None, name: str = "one") -> Decision:
    place = Place(path=f"seeds/decisions/{name}.yml")
    return Decision(id=name, place=place, action=action, target=target, text=text, reason="checked", by="an editor")


def test_no_decision_changes_nothing() -> None:
    assert BEFORE.problems == ()
    assert all(s.by == "machine" and not s.decisions for s in BEFORE.statements)


def test_a_hidden_statement_is_gone_and_only_that() -> None:
    after = decide(decision("hide"))
    assert {s.id for s in BEFORE.statements} - {s.id for s in after.statements} == {TARGET.id}


def test_a_reword_that_its_passage_carries_is_the_editors_and_signed() -> None:
    made = decision("reword", text="Roca came to Peru on 4 May 2021.")
    (after,) = [s for s in decide(made).statements if s.id == TARGET.id]
    assert (after.text, after.by, after.decisions) == ("Roca came to Peru on 4 May 2021.", "editor", (made,))


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("Roca came to Chile.", "Chile"),
        ("Roca and Vega came to Peru.", "Vega"),
        ("Roca came to Peru with 12 ministers.", "12"),
        ("Roca came to Peru on 5 May 2021.", "5"),
        ("Roca came to Peru in June.", "June"),
        ("Roca came to Peru, NATO said.", "NATO"),
        (" ", "empty"),
    ],
)
def test_a_reword_with_a_name_or_number_of_its_own_is_reported_and_not_shown(text: str, token: str) -> None:
    after = decide(decision("reword", text=text))
    assert [p.code for p in after.problems] == ["reword-unsourced"]
    assert token in after.problems[0].message
    assert after.statements == BEFORE.statements


def test_a_pinned_statement_is_named_in_the_order_of_decisions() -> None:
    other = next(s for s in BEFORE.statements if s.id != TARGET.id)
    after = decide(decision("pin", name="b"), decision("pin", target=other.id, name="a"))
    assert after.pinned == (other.id, TARGET.id)


def test_a_confidence_set_by_an_editor_says_who_and_why() -> None:
    (after,) = [s for s in decide(decision("confidence", text="high")).statements if s.id == TARGET.id]
    assert (after.confidence, after.why) == ("high", "set by an editor: checked")


def test_an_unknown_confidence_is_reported() -> None:
    assert [p.code for p in decide(decision("confidence", text="certain")).problems] == ["confidence-unknown"]


def test_a_decision_whose_ground_has_moved_is_reported_as_stale() -> None:
    after = decide(decision("reword", target="gone.12345678", text="x"), decision("close", target="gone", name="two"))
    assert [(p.code, p.severity) for p in after.problems] == [("decision-stale", "warning")] * 2


def test_a_closed_difference_stays_with_its_explanation() -> None:
    (difference,) = BEFORE.differences
    made = decision("close", target=difference.id, text="The visit began a day late.")
    (after,) = decide(made).differences
    assert (after.status, after.decisions, after.versions) == ("closed", (made,), difference.versions)
