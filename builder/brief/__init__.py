"""What the sources say together: events, statements, differences, what is due, the briefing."""

from dataclasses import replace

from builder.brief.assembled import with_facts
from builder.brief.briefing import make_briefing
from builder.brief.coverage import find_coverage
from builder.brief.decisions import Decided, apply_decisions
from builder.brief.differences import find_differences
from builder.brief.directory import make_directory
from builder.brief.due import find_due
from builder.brief.echoes import state_echoes
from builder.brief.events import Happening, find_events
from builder.brief.facts import find_facts, state_facts
from builder.brief.gaps import find_gaps
from builder.brief.gate import check_dossier
from builder.brief.quotations import find_quotations
from builder.brief.sources import rank_loads
from builder.brief.statements import Ranked, find_statements
from builder.brief.wording import find_wording
from builder.edtf import order
from builder.knowledge.knowledge import Knowledge
from builder.values.capture import Seeds
from builder.values.dossier import Dossier, Event, Linked, Reading, Statement
from builder.values.ids import EventId, StatementId
from builder.values.problem import Problems


def brief(
    readings: tuple[Reading, ...], linked: Linked, seeds: Seeds, knowledge: Knowledge
) -> tuple[Dossier, Problems]:
    """Everything that the pages say, as one value."""
    directory = make_directory(readings, linked, knowledge, seeds.dossier.question)
    as_of = _as_of(readings)
    happenings = find_events(directory)
    differences = find_differences(happenings, directory)
    ranked = find_statements(directory, happenings, differences)
    stated = state_facts(find_facts(happenings, directory), differences, directory)
    quotations = find_quotations(readings)
    ranked = with_facts(ranked, stated + state_echoes(quotations, directory))
    decided = apply_decisions(tuple(r.statement for r in ranked), differences, seeds.decisions, directory)
    ranked = _as_decided(ranked, decided)
    statements = tuple(r.statement for r in ranked)
    loads = rank_loads(linked.origins, statements)
    dossier = Dossier(
        record=seeds.dossier,
        as_of=as_of,
        readings=readings,
        actors=linked.actors,
        origins=linked.origins,
        stories=linked.stories,
        events=_with_statements(happenings, statements),
        statements=statements,
        differences=decided.differences,
        due=find_due(happenings, directory, as_of),
        briefing=make_briefing(seeds.dossier, ranked, happenings),
        loads=loads,
        gaps=find_gaps(readings, linked.origins, loads),
        unmatched=linked.unmatched,
        pages=seeds.pages,
        quotations=quotations,
        wording=find_wording(readings, directory),
        coverage=find_coverage(statements, decided.differences, directory),
    )
    check_dossier(dossier, directory)
    return dossier, decided.problems


def _as_decided(ranked: tuple[Ranked, ...], decided: Decided) -> tuple[Ranked, ...]:
    """The statements as the editors left them, those they pinned first."""
    left = {s.id: s for s in decided.statements}
    kept = [replace(r, statement=left[r.statement.id]) for r in ranked if r.statement.id in left]
    return tuple(sorted(kept, key=lambda r: r.statement.id not in decided.pinned))


def _with_statements(happenings: tuple[Happening, ...], statements: tuple[Statement, ...]) -> tuple[Event, ...]:
    """The events, each with the statements that tell of it."""
    told: dict[EventId, list[StatementId]] = {}
    for statement in statements:
        if statement.event is not None:
            told.setdefault(statement.event, []).append(statement.id)
    return tuple(replace(h.event, statements=tuple(told.get(h.event.id, ()))) for h in happenings)


def _as_of(readings: tuple[Reading, ...]) -> str | None:
    """The newest publication date: a dossier knows no later day."""
    dated = [r.article.published.value for r in readings if r.article.published.value]
    return max(dated, key=order, default=None)
