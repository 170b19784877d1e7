"""What the sources say together: events, statements, differences, what is due, the briefing."""

from builder.knowledge.knowledge import Knowledge
from builder.values.capture import Seeds
from builder.values.dossier import Dossier, Linked, Reading
from builder.values.problem import Problems


def brief(
    readings: tuple[Reading, ...], linked: Linked, seeds: Seeds, knowledge: Knowledge
) -> tuple[Dossier, Problems]:
    """Everything that the pages say, as one value."""
    dated = [r.article.published.value for r in readings if r.article.published.value]
    dossier = Dossier(
        record=seeds.dossier,
        as_of=max(dated, default=None),
        readings=readings,
        actors=linked.actors,
        origins=linked.origins,
        stories=linked.stories,
        unmatched=linked.unmatched,
        pages=seeds.pages,
    )
    return dossier, ()
