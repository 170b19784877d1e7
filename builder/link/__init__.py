"""All articles at once: actors across articles, origins, lineage, stories, dates of the undated. Near-linear."""

from builder.knowledge.knowledge import Knowledge
from builder.link.actors import link_actors
from builder.link.lineage import check_copies, find_copies
from builder.link.origins import link_origins, name_countries
from builder.link.records import check_records
from builder.link.stories import link_stories
from builder.recall import Recall, make_anew
from builder.values.annotation import Annotated
from builder.values.capture import ActorRecord, Decision
from builder.values.dossier import Linked
from builder.values.problem import Problems


def link(  # noqa: PLR0913, PLR0917 - what editors decided and the dossier is written in, beside the articles
    annotated: tuple[Annotated, ...],
    records: tuple[ActorRecord, ...],
    decisions: tuple[Decision, ...],
    knowledge: Knowledge,
    recall: Recall = make_anew,
    languages: tuple[str, ...] = (),
) -> tuple[Linked, Problems]:
    """Join what the articles share; each part lives in a module of its own. The order of the input does not matter."""
    ordered = tuple(sorted(annotated, key=lambda one: one.article.id))
    articles = tuple(one.article for one in ordered)
    who = link_actors(ordered, records, knowledge, languages, recall)
    copy_of = find_copies(articles, knowledge, recall)
    origins, origin_of = link_origins(articles, copy_of, knowledge)
    stories, published, undecided = link_stories(ordered, copy_of, who.actor_of, knowledge, decisions, recall)
    linked = Linked(
        actors=who.actors,
        actor_of=who.actor_of,
        origins=name_countries(origins, knowledge.gazetteer),
        origin_of=origin_of,
        copy_of=copy_of,
        stories=stories,
        published=published,
        unmatched=who.unmatched,
        story_of={article: story.id for story in stories for article in story.articles},
    )
    names = {name for _, name in who.actor_of}
    doubtful = check_records(records, knowledge.gazetteer, who.actors, names) + check_copies(articles)
    return linked, doubtful + undecided
