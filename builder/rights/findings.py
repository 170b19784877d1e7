"""Statements, events, differences and plans with the passages that are published."""

from dataclasses import replace

from builder.rights.cuts import Cuts
from builder.values.dossier import Difference, Dossier, Due, Edit, Made, Statement
from builder.values.ids import EventId
from builder.values.span import Span


def cut_findings(dossier: Dossier, cuts: Cuts) -> Dossier:
    """Statements, events, differences and plans; an event that no published passage tells is left out."""
    events = tuple(
        e for event in dossier.events if (e := replace(event, claims=cuts.move_all(event.claims), made=None)).claims
    )
    told = frozenset(event.id for event in events)
    briefing = dossier.briefing
    return replace(
        dossier,
        events=events,
        statements=tuple(_cut_statement(s, cuts, told) for s in dossier.statements),
        differences=tuple(_cut_difference(d, cuts, told) for d in dossier.differences),
        due=tuple(_cut_due(d, cuts, told) for d in dossier.due),
        briefing=replace(briefing, strip=tuple(e for e in briefing.strip if e in told)) if briefing else None,
    )


def _cut_statement(statement: Statement, cuts: Cuts, told: frozenset[EventId]) -> Statement:
    return replace(
        statement,
        slice=_moved(statement.slice, cuts),
        edits=tuple(_cut_edit(edit, cuts) for edit in statement.edits),
        support=cuts.move_all(statement.support),
        made=_cut_made(statement.made, cuts) if statement.made else None,
        related=cuts.move_all(statement.related),
        event=statement.event if statement.event in told else None,
    )


def _cut_made(made: Made, cuts: Cuts) -> Made:
    return replace(made, slots=tuple(replace(slot, source=_moved(slot.source, cuts)) for slot in made.slots))


def _cut_edit(edit: Edit, cuts: Cuts) -> Edit:
    return replace(edit, source=cuts.move(edit.source) if edit.source else None)


def _cut_difference(difference: Difference, cuts: Cuts, told: frozenset[EventId]) -> Difference:
    return replace(
        difference,
        versions=tuple(replace(v, support=cuts.move_all(v.support)) for v in difference.versions),
        event=difference.event if difference.event in told else None,
        made=None,
    )


def _cut_due(due: Due, cuts: Cuts, told: frozenset[EventId]) -> Due:
    return replace(
        due,
        support=cuts.move_all(due.support),
        report=cuts.move_all(due.report),
        slice=_moved(due.slice, cuts) if due.slice else None,
        edits=tuple(_cut_edit(edit, cuts) for edit in due.edits),
        event=due.event if due.event in told else None,
    )


def _moved(span: Span, cuts: Cuts) -> Span:
    moved = cuts.move(span)
    if moved is None:
        raise AssertionError(f"a passage that is shown was withheld: {span}")
    return moved
