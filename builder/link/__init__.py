"""All articles at once: actors across articles, origins, lineage, stories, dates of the undated. Near-linear."""

from builder.knowledge.knowledge import Knowledge
from builder.link.lineage import find_copies
from builder.link.origins import link_origins
from builder.link.stories import link_stories
from builder.values.annotation import Annotated
from builder.values.capture import ActorRecord, Decision
from builder.values.dossier import Actor, Linked
from builder.values.ids import ActorId, ArticleId
from builder.values.problem import Problems


def link(
    annotated: tuple[Annotated, ...],
    records: tuple[ActorRecord, ...],
    decisions: tuple[Decision, ...],
    knowledge: Knowledge,
) -> tuple[Linked, Problems]:
    """Join what the articles share; each part lives in a module of its own. The order of the input does not matter."""
    ordered = tuple(sorted(annotated, key=lambda one: one.article.id))
    articles = tuple(one.article for one in ordered)
    actors: dict[str, Actor] = {}
    for one in ordered:
        for c in one.candidates:
            actors.setdefault(c.id, Actor(id=c.id, name=c.name, type=c.type, aliases=c.aliases, roles=()))
    actor_of: dict[tuple[ArticleId, ActorId], ActorId] = {}
    copy_of = find_copies(articles)
    origins, origin_of = link_origins(articles, copy_of, knowledge.outlets)
    stories, published = link_stories(ordered, copy_of, actor_of, knowledge.common_words)
    linked = Linked(
        actors=tuple(actors[key] for key in sorted(actors)),
        actor_of=actor_of,
        origins=origins,
        origin_of=origin_of,
        copy_of=copy_of,
        stories=stories,
        published=published,
    )
    return linked, ()
