"""Editors' decisions: applied where the sources carry them, reported where not, never lost in silence."""

import pytest

from builder.brief.decisions import Decided, apply_decisions, decide_differences, name_differences
from builder.brief.differing.differences import find_differences
from builder.brief.happenings.events import find_events, happening_id
from builder.brief.statements import find_statements
from builder.naming import statement_anchor
from builder.values.capture import Decision
from builder.values.dossier import Difference
from builder.values.problem import Place, Problem
from tests.marked import directory, reading

PLAN = reading("a", "[Ana Roca=roca] will arrive in [Peru=peru] on {Monday=2021-05-03}.", published="2021-05-02")
REPORT = reading("b", "[Ana Roca=roca] arrived in [Peru=peru] early {Tuesday=2021-05-04}.", published="2021-05-04")
KNOWN = directory(PLAN, REPORT)


def decide(*decisions: Decision) -> Decided:
    happenings = find_events(KNOWN)
    compared = find_differences(happenings, (), KNOWN)
    differences, _ = decide_differences(compared, decisions, {})
    statements = tuple(r.statement for r in find_statements(KNOWN, happenings, differences))
    return apply_decisions(statements, compared, decisions, KNOWN, {})


def differ(*decisions: Decision) -> tuple[tuple[Difference, ...], tuple[Problem, ...]]:
    happenings = find_events(KNOWN)
    compared = find_differences(happenings, (), KNOWN)
    return decide_differences(compared, decisions, name_differences(compared, happenings))


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


@pytest.mark.parametrize("quoted", ["“arrived in Peru early Tuesday”", '"Arrived … early [on] Tuesday,"', "«in Peru»"])
def test_a_reword_may_quote_what_its_passage_says(quoted: str) -> None:
    assert decide(decision("reword", text=f"Roca is said to have {quoted} so.")).problems == ()


def test_a_number_in_words_is_the_one_in_figures() -> None:
    made = decision("reword", text="Roca came to Peru on May four, 2021.")
    assert decide(made).problems == ()


@pytest.mark.parametrize(
    ("passage", "text"),
    [
        ("for a two-day visit", "The visit of Roca was to be of two days."),
        ("for a two-day visit", "It was a two-day visit."),
        ("with 1,500 farmers", "Roca came with some 1500 farmers."),
        ("with 1500 farmers", "Roca came with some 1,500 farmers."),
    ],
)
def test_a_number_of_a_reword_may_be_joined_and_parted_as_the_passage_does_not(passage: str, text: str) -> None:
    known = directory(reading("a", f"[Ana Roca=roca] arrived in [Peru=peru] {passage}.", published="2021-05-04"))
    (statement,) = (r.statement for r in find_statements(known, find_events(known), ()))
    made = decision("reword", target=statement.id, text=text)
    assert apply_decisions((statement,), (), (made,), known, {}).problems == ()


@pytest.mark.parametrize(
    ("text", "token"),
    [
        ("Roca came to Chile.", "Chile"),
        ("Roca and Vega came to Peru.", "Vega"),
        ("Roca came to Peru with 12 ministers.", "12"),
        ("Roca came to Peru with twelve ministers.", "twelve"),
        ("Twelve ministers came to Peru.", "Twelve"),
        ("Roca came to Peru on 5 May 2021.", "5"),
        ("Roca came to Peru in June.", "June"),
        ("Roca came to Peru, NATO said.", "NATO"),
        ("Roca came to Peru, it is said, “late Tuesday”.", "late Tuesday"),
        ('Roca "arrived … late" in Peru.', "late"),
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
    gone = decision("reword", target="gone.12345678", text="x")
    after = decide(gone, decision("resolved", target="gone", name="two"))
    assert [(p.code, p.severity) for p in after.problems] == [("decision-stale", "warning")] * 2


def test_a_stale_decision_is_told_the_id_that_it_may_have_meant() -> None:
    (problem,) = decide(decision("hide", target=TARGET.id[:-1])).problems
    assert problem.remedy == f"did you mean {TARGET.id!r}?"


def test_a_decision_that_names_a_link_is_told_the_id_that_it_leads_to() -> None:
    (problem,) = decide(
        decision("hide", target=f"https://a.example/statements/#{statement_anchor(TARGET.id)}")
    ).problems
    assert problem.remedy == f"did you mean {TARGET.id!r}?"


@pytest.mark.parametrize(
    ("target", "what"), [("a", "an article"), ("s-a", "a story"), ("roca", "an actor"), ("event-1", "an event")]
)
def test_a_decision_on_what_only_another_file_decides_says_which(target: str, what: str) -> None:
    statements = BEFORE.statements
    after = apply_decisions(statements, (), (decision("hide", target=target),), KNOWN, {}, events={"event-1"})
    (problem,) = after.problems
    assert (problem.code, problem.message.partition(",")[0]) == ("decision-misplaced", f"{target!r} is {what}")
    assert after.statements == statements


@pytest.mark.parametrize(
    ("first", "second", "idle"),
    [
        (("hide", None), ("pin", None), ["two"]),
        (("disputed", None), ("hide", None), ["one"]),
        (("reword", "Roca came to Peru."), ("reword", "Ana Roca came to Peru."), ["one"]),
        (("confidence", "high"), ("confidence", "low"), ["one"]),
        (("reword", "Roca came to Peru."), ("pin", None), []),
        (("disputed", None), ("disputed", None), []),
    ],
)
def test_a_decision_that_another_leaves_without_effect_is_reported(
    first: tuple[str, str | None], second: tuple[str, str | None], idle: list[str]
) -> None:
    made = (decision(first[0], text=first[1]), decision(second[0], text=second[1], name="two"))
    found = decide(*made).problems
    assert [p.where.path for p in found] == [f"seeds/decisions/{name}.yml" for name in idle]
    assert {p.code for p in found} <= {"decision-idle"}


def test_of_two_words_on_how_a_difference_stands_the_first_is_reported_as_idle() -> None:
    (difference,) = differ()[0]
    made = (decision("resolved", target=difference.id), decision("disputed", target=difference.id, name="two"))
    assert [(p.code, p.where.path) for p in decide(*made).problems] == [("decision-idle", "seeds/decisions/one.yml")]


def test_an_action_that_its_target_does_not_know_is_reported() -> None:
    (difference,) = differ()[0]
    assert [p.code for p in decide(decision("resolved")).problems] == ["decision-misplaced"]
    pinned = decision("pin", target=difference.id)
    assert [p.code for p in differ(pinned)[1]] == ["decision-misplaced"]
    assert decide(pinned).problems == ()


@pytest.mark.parametrize(
    ("action", "status"), [("explain", "open"), ("disputed", "disputed"), ("resolved", "resolved")]
)
def test_an_editors_word_on_a_difference_stays_with_all_its_versions(action: str, status: str) -> None:
    (difference,) = differ()[0]
    made = decision(action, target=difference.id, text="The visit began a day late.")
    ((after,), _) = differ(made)
    assert (after.status, after.decisions, after.versions) == (status, (made,), difference.versions)


def test_a_hidden_difference_is_gone_and_not_stale() -> None:
    (difference,) = differ()[0]
    hidden = decision("hide", target=difference.id)
    assert differ(hidden) == ((), ())
    assert decide(hidden).problems == ()


def test_a_disputed_statement_is_of_low_confidence_at_most_and_says_by_whom() -> None:
    (after,) = [s for s in decide(decision("disputed")).statements if s.id == TARGET.id]
    assert (after.confidence, after.why) == ("low", f"{TARGET.why}; disputed by an editor")


def test_a_decision_holds_when_the_earliest_telling_of_its_event_is_another() -> None:
    (difference,) = differ()[0]
    (happening,) = [h for h in find_events(KNOWN) if h.event.id == difference.event]
    others = {happening_id(happening.type, t) for t in happening.tellings} - {happening.event.id}
    for other in others:
        made = decision("resolved", target=difference.id.replace(happening.event.id, other))
        assert differ(made)[0][0].status == "resolved"
    assert others


def test_a_statement_answers_to_each_of_its_claims() -> None:
    words = "[Ana Roca=roca] will arrive in [Peru=peru] on {Monday=2021-05-03}, her office said."
    one, two = reading("a", words, published="2021-05-01"), reading("b", words, published="2021-05-02")
    known = directory(one, two)
    statements = tuple(r.statement for r in find_statements(known, find_events(known), ()))
    (said,) = statements
    assert str(said.id) == one.claims[0].id
    hidden = decision("hide", target=two.claims[0].id)
    assert apply_decisions(statements, (), (hidden,), known, {}).statements == ()
