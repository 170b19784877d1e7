"""What the sources say together: events, statements, differences, what is due, the briefing."""

from dataclasses import replace

from builder.brief.differences import find_differences
from builder.brief.directory import make_directory
from builder.brief.events import find_events
from builder.brief.gaps import find_gaps
from builder.brief.sources import rank_loads
from builder.edtf import order
from builder.knowledge.knowledge import Knowledge
from builder.values.capture import Seeds
from builder.values.dossier import Dossier, Linked, Reading
from builder.values.problem import Problems


def brief(
    readings: tuple[Reading, ...], linked: Linked, seeds: Seeds, knowledge: Knowledge
) -> tuple[Dossier, Problems]:
    """Everything that the pages say, as one value."""
    directory = make_directory(readings, linked, knowledge)
    happenings = find_events(directory)
    dossier = Dossier(
        record=seeds.dossier,
        as_of=_as_of(readings),
        readings=readings,
        actors=linked.actors,
        origins=linked.origins,
        stories=linked.stories,
        events=tuple(h.event for h in happenings),
        differences=find_differences(happenings, directory),
        unmatched=linked.unmatched,
        pages=seeds.pages,
    )
    loads = rank_loads(dossier.origins, dossier.statements)
    return replace(dossier, loads=loads, gaps=find_gaps(readings, dossier.origins, loads)), ()


def _as_of(readings: tuple[Reading, ...]) -> str | None:
    """The newest publication date: a dossier knows no later day."""
    dated = [r.article.published.value for r in readings if r.article.published.value]
    return max(dated, key=order, default=None)
