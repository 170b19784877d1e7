"""Which articles tell one episode: the dated in groups, the undated beside those that they line up with or are like."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from builder.dates.edtf import interval
from builder.knowledge.knowledge import Knowledge
from builder.link.dating import date_copies, place_undated
from builder.link.decided import Group, decide_stories
from builder.link.groups import find_alike, group_articles
from builder.link.heads import ActorOf, read_head
from builder.link.moments import find_moments
from builder.link.tongues import join_tongues
from builder.link.undated import join_undated
from builder.link.vectors import Vector, add, cosine, weigh
from builder.naming import story_id
from builder.recall import Recall, make_anew
from builder.values.annotation import Annotated
from builder.values.article import Article
from builder.values.capture import Decision
from builder.values.dossier import Story
from builder.values.ids import ArticleId
from builder.values.problem import Problems
from builder.values.when import Published
from builder.words.grouped import group


def link_stories(  # noqa: PLR0913, PLR0917 - all that says which articles tell one episode
    annotated: Sequence[Annotated],
    copy_of: Mapping[ArticleId, ArticleId],
    actor_of: ActorOf,
    knowledge: Knowledge,
    decisions: Iterable[Decision] = (),
    recall: Recall = make_anew,
) -> tuple[tuple[Story, ...], dict[ArticleId, Published], Problems]:
    """All stories in order of their ids, and the dates that undated articles are taken to be of.

    Copies change nothing but the list of articles: they go with their original.
    """
    originals = {one.article.id: one for one in annotated if one.article.id not in copy_of}
    vectors = weigh(list(originals.values()), actor_of, knowledge, recall)
    days = {id_: day for id_, one in originals.items() if (day := _day_of(one.article))}
    heads = {id_: recall.once(read_head, one, actor_of, knowledge) for id_, one in originals.items()}
    groups = join_tongues(group_articles(days, vectors, heads, recall), originals, days, actor_of)
    alike = find_alike([id_ for id_ in originals if id_ not in days], groups, vectors)
    needed = sorted({*alike, *(id_ for near in alike.values() for group in near for id_ in group)})
    recurring = frozenset(kind.name for kind in knowledge.events.types.values() if kind.recurs)
    told = {
        id_: find_moments(originals[id_], actor_of, knowledge.common_in(originals[id_].article.language), recurring)
        for id_ in needed
    }
    placed = place_undated(told, alike)
    joined = _join_placed(groups, {id_: beside for id_, (beside, _) in placed.items()})
    joined = join_undated(joined, alike.keys() - placed.keys(), alike, vectors, heads)
    articles = {one.article.id: one.article for one in annotated}
    published = {id_: when for id_, (_, when) in placed.items()}
    published |= date_copies(articles, copy_of, published)
    settled = articles | {id_: replace(articles[id_], published=when) for id_, when in published.items()}
    decided, problems = decide_stories(joined, decisions, copy_of)
    return _name_stories(decided, settled, vectors, copy_of), published, problems


def _join_placed(groups: Iterable[Sequence[ArticleId]], placed: Mapping[ArticleId, ArticleId]) -> list[list[ArticleId]]:
    """The groups with the undated articles that were placed beside one of their members."""
    beside = group((member, id_) for id_, member in sorted(placed.items()))
    return [sorted([*one, *(id_ for member in one for id_ in beside.get(member, ()))]) for one in groups]


def _name_stories(
    groups: Iterable[Group],
    articles: Mapping[ArticleId, Article],
    vectors: Mapping[ArticleId, Vector],
    copy_of: Mapping[ArticleId, ArticleId],
) -> tuple[Story, ...]:
    """A story for each group and the copies of its members: named by its earliest text, titled by its most typical."""
    copies = group((original, copy) for copy, original in sorted(copy_of.items()))
    stories = []
    for one in groups:
        earliest = min(one.members, key=lambda id_: (_day_of(articles[id_]) or date.max, id_))
        printed = [copy for id_ in one.members for copy in copies.get(id_, ())]
        stories.append(
            Story(
                id=story_id(earliest),
                title=_typical(one.members, articles, vectors).title,
                articles=tuple(sorted([*one.members, *printed])),
                decisions=one.decisions,
            )
        )
    return tuple(sorted(stories, key=lambda story: story.id))


def _typical(
    group: Sequence[ArticleId], articles: Mapping[ArticleId, Article], vectors: Mapping[ArticleId, Vector]
) -> Article:
    """The article most like all of them together; one with a title of its own before one whose title was made."""
    total: Vector = {}
    for id_ in group:
        total = add(total, vectors[id_])
    return min(
        (articles[id_] for id_ in group),
        key=lambda a: (a.title_basis == "fallback", -round(cosine(vectors[a.id], total), 9), a.id),
    )


def _day_of(article: Article) -> date | None:
    """The day of publication, where it is known to the day."""
    days = interval(article.published.value) if article.published.precision == "day" else None
    return days[0] if days else None
