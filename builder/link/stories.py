"""Which articles tell one episode: alike in words and actors, and published within days of each other.

Average link over unit vectors, the nearest pairs first (Sokal and Michener 1958; Allan, Topic Detection and Tracking,
2002). The bar rises with the days between: what happened in February is not compared with what happens in August.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from builder.edtf import interval
from builder.link.vectors import Vector, add, cosine
from builder.values.annotation import Annotated
from builder.values.article import Article
from builder.values.dossier import Story
from builder.values.ids import ArticleId, StoryId

_ALIKE = 0.15
"""Bar for articles of one day. Tuned on 25 stories of three tellings, with their dates and as if all were of one day:
B-cubed F1 1.00 and 1.00 from .14 to .16 (.98 at .18; the half not tuned on: 1.00 and .97)."""
_PER_DAY = 0.015
"""What each further day between two tellings adds to the bar."""
_WINDOW = 30
"""Days beyond which two articles never tell one episode, however alike."""
_KEYS = 24
"""An article meets those that share two of its weightiest terms …"""
_MEETINGS = 64
"""… and, at each term, no more than so many that were published last before it: this keeps the work linear."""


@dataclass(slots=True)
class _Group:
    """Articles joined so far, the sum of their vectors and of their days."""

    members: list[ArticleId]
    total: Vector
    days: int = field(default=0)

    def middle(self) -> float:
        return self.days / len(self.members)


def group_dated(days: Mapping[ArticleId, date], vectors: Mapping[ArticleId, Vector]) -> list[list[ArticleId]]:
    """Articles of known day in groups, each sorted; the groups in order of their first member."""
    groups = {id_: _Group([id_], vectors[id_], day.toordinal()) for id_, day in days.items()}
    home = {id_: id_ for id_ in groups}
    for one, other in _near_pairs(days, vectors):
        a, b = home[one], home[other]
        if a != b and _belong(groups[a], groups[b]):
            _join(groups, home, min(a, b), max(a, b))
    return sorted(sorted(group.members) for group in groups.values())


def bar(days: float) -> float:
    """How alike two tellings must be when so many days lie between them; 1 and more: never."""
    return _ALIKE + _PER_DAY * max(0.0, days - 1) if days <= _WINDOW else 2.0


def link_stories(
    originals: Sequence[Annotated], vectors: Mapping[ArticleId, Vector], copy_of: Mapping[ArticleId, ArticleId]
) -> tuple[Story, ...]:
    """The stories that the originals tell; an article alone tells its own, and a copy goes with its original."""
    articles = {one.article.id: one.article for one in originals}
    days = {id_: day for id_, article in articles.items() if (day := day_of(article))}
    groups = group_dated(days, vectors) + [[id_] for id_ in articles if id_ not in days]
    return name_stories(groups, articles, vectors, copy_of)


def name_stories(
    groups: Iterable[Sequence[ArticleId]],
    articles: Mapping[ArticleId, Article],
    vectors: Mapping[ArticleId, Vector],
    copy_of: Mapping[ArticleId, ArticleId],
) -> tuple[Story, ...]:
    """A story for each group and the copies of its members: named by its earliest text, titled by its most typical."""
    copies: dict[ArticleId, list[ArticleId]] = {}
    for copy, original in sorted(copy_of.items()):
        copies.setdefault(original, []).append(copy)
    stories = []
    for group in groups:
        earliest = min(group, key=lambda id_: (articles[id_].published.value or "~", id_))
        printed = [copy for id_ in group for copy in copies.get(id_, [])]
        stories.append(
            Story(
                id=StoryId(f"s-{earliest}"),
                title=_typical(group, articles, vectors).title,
                articles=tuple(sorted([*group, *printed])),
            )
        )
    return tuple(sorted(stories, key=lambda story: story.id))


def _near_pairs(
    days: Mapping[ArticleId, date], vectors: Mapping[ArticleId, Vector]
) -> list[tuple[ArticleId, ArticleId]]:
    """Pairs that could tell one episode, the most alike first."""
    met: dict[str, list[ArticleId]] = {}
    pairs: list[tuple[float, ArticleId, ArticleId]] = []
    for id_ in sorted(days, key=lambda i: (days[i], i)):
        shared: dict[ArticleId, int] = {}
        for term in _keys(vectors[id_]):
            for other in met.get(term, [])[-_MEETINGS:]:
                shared[other] = shared.get(other, 0) + 1
            met.setdefault(term, []).append(id_)
        for other, terms in shared.items():
            apart = (days[id_] - days[other]).days
            likeness = cosine(vectors[id_], vectors[other]) if terms > 1 and apart <= _WINDOW else 0.0
            if likeness >= bar(apart):
                pairs.append((bar(apart) - likeness, min(id_, other), max(id_, other)))
    return [(one, other) for _, one, other in sorted(pairs)]


def _keys(vector: Vector) -> list[str]:
    return sorted(vector, key=lambda term: (-vector[term], term))[:_KEYS]


def _belong(one: _Group, other: _Group) -> bool:
    likeness = cosine(one.total, other.total) / (len(one.members) * len(other.members))
    return likeness >= bar(abs(one.middle() - other.middle()))


def _join(groups: dict[ArticleId, _Group], home: dict[ArticleId, ArticleId], kept: ArticleId, gone: ArticleId) -> None:
    left = groups.pop(gone)
    group = groups[kept]
    groups[kept] = _Group(group.members + left.members, add(group.total, left.total), group.days + left.days)
    home.update(dict.fromkeys(left.members, kept))


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


def day_of(article: Article) -> date | None:
    """The day of publication, where it is known to the day."""
    days = interval(article.published.value) if article.published.precision == "day" else None
    return days[0] if days else None
