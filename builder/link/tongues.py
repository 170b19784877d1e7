"""Which groups of articles in different languages tell one episode: by what reads alike in all of them.

Words of two languages do not meet. Names, actors, figures and kinds of happenings do; two groups are joined where
enough of these are shared, so that a French report and a German one of the same week stand in one story.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product

from anyascii import anyascii

from builder.link.heads import ActorOf
from builder.link.vectors import Vector, add, cosine
from builder.values.annotation import Annotated
from builder.values.ids import ArticleId

_ALIKE = 0.1
"""Bar for the mean likeness of two groups' articles. Six stories in up to six languages, taken as if all were
of one day: .1 joins none of two stories (nor does .06) and .91 of the pairs of one; .12 joins .85 of them, .16 .69."""
_UNMET = 0.3
"""Weight in an article's length of marks that one language alone has: they meet nothing, and German writes every noun
as it writes names. On the same stories 1 joins .68 of the pairs; 0 two railway accidents in two countries."""
_SHARED = 3
"""Marks that two articles must share at least: a country and a kind of happening are shared by chance."""
_WINDOW = 7
"""Days between the middles of two groups: translations and foreign reports follow within a week."""
_MEETINGS = 64
"""Groups met at one mark, the last before: this keeps the work linear."""
_PRIOR = 50
_HAPPENING = 0.5
"""Worth of a kind of happening beside a name: every week has visits and talks."""
_LEAST = 10
"""Smaller numbers are shared by chance."""
_LETTERS = 5
"""Letters by which names of places are alike in most languages: Perpignan, Perpiñán; Barcelone, Barcelona."""
_NAME = re.compile(r"(?:(?<=[^\W_] )|(?<=[^\W_], )|(?<=[’'(]))[^\W\d_][\w-]{3,}")
"""A word that opens no sentence: a capital behind a full stop names nothing."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Articles joined so far; the sums of their vectors by language, how many of each, and the sum of their days."""

    members: tuple[ArticleId, ...]
    totals: Mapping[str, Vector]
    counts: Mapping[str, int]
    days: int

    def middle(self) -> float:
        return self.days / len(self.members)


def join_tongues(
    groups: Sequence[Sequence[ArticleId]],
    originals: Mapping[ArticleId, Annotated],
    days: Mapping[ArticleId, date],
    actor_of: ActorOf,
) -> list[list[ArticleId]]:
    """The groups, those of different languages joined that tell one episode; each sorted, in order of first members."""
    languages = {id_: originals[id_].article.language[:2] for group in groups for id_ in group}
    if len({*languages.values()} - {"un"}) < 2:
        return [list(group) for group in groups]
    vectors = _weigh({id_: _find_marks(originals[id_], actor_of) for id_ in languages}, languages)
    made = {n: _group(group, vectors, languages, days) for n, group in enumerate(groups)}
    home = {n: n for n in made}
    for _, one, other in sorted(_near_pairs(made)):
        a, b = home[one], home[other]
        if a != b and _likeness(made[a], made[b]) >= _ALIKE:
            made[a] = _joined(made[a], made.pop(b))
            home.update({n: a for n, at in home.items() if at == b})
    return sorted(sorted(group.members) for group in made.values())


def _find_marks(one: Annotated, actor_of: ActorOf) -> frozenset[str]:
    """What reads alike in all languages: actors, kinds of happenings, figures with their units, beginnings of names."""
    article = one.article
    named = {actor_of.get((article.id, m.actor), m.actor) for m in one.mentions}
    told = {frame.event for frame in one.frames}
    figures = {f"{q.number:g} {q.unit}" for q in one.quantities if q.number >= _LEAST or q.number % 1}
    texts = (article.title, *(paragraph.text for paragraph in article.paragraphs))
    words = {word for text in texts for word in _NAME.findall(text) if word[0].isupper()}
    names = {anyascii(word).casefold()[:_LETTERS] for word in words}
    marks: Mapping[str, Iterable[str]] = {"@": named, "!": told, "#": figures, "": names}
    return frozenset(sign + mark for sign, found in marks.items() for mark in found)


def _weigh(marks: Mapping[ArticleId, frozenset[str]], languages: Mapping[ArticleId, str]) -> dict[ArticleId, Vector]:
    """Vectors of about unit length; a mark that few articles have tells most."""
    spread = Counter(mark for found in marks.values() for mark in found)
    spoken = Counter(mark for mark, _ in {(mark, languages[id_]) for id_, found in marks.items() for mark in found})
    vectors: dict[ArticleId, Vector] = {}
    for id_, found in marks.items():
        weights = {mark: _worth(mark) * math.log((len(marks) + _PRIOR) / (spread[mark] + 1)) for mark in sorted(found)}
        squares = (weight**2 * (1.0 if spoken[mark] > 1 else _UNMET) for mark, weight in weights.items())
        length = math.sqrt(math.fsum(squares)) or 1.0
        vectors[id_] = {mark: weight / length for mark, weight in weights.items()}
    return vectors


def _worth(mark: str) -> float:
    return _HAPPENING if mark.startswith("!") else 1.0


def _group(
    members: Sequence[ArticleId],
    vectors: Mapping[ArticleId, Vector],
    languages: Mapping[ArticleId, str],
    days: Mapping[ArticleId, date],
) -> _Group:
    totals: dict[str, Vector] = {}
    for id_ in members:
        totals[languages[id_]] = add(totals.get(languages[id_], {}), vectors[id_])
    return _Group(
        members=tuple(members),
        totals=totals,
        counts=Counter(languages[id_] for id_ in members),
        days=sum(days[id_].toordinal() for id_ in members),
    )


def _near_pairs(groups: Mapping[int, _Group]) -> Iterable[tuple[float, int, int]]:
    """Pairs that could tell one episode, with how unlike they are."""
    met: dict[str, list[int]] = {}
    for number in sorted(groups, key=lambda n: (groups[n].days / len(groups[n].members), n)):
        group = groups[number]
        marks = sorted({mark for total in group.totals.values() for mark in total})
        shared = Counter(other for mark in marks for other in met.get(mark, [])[-_MEETINGS:])
        for mark in marks:
            met.setdefault(mark, []).append(number)
        for other, count in shared.items():
            likeness = _likeness(group, groups[other]) if count >= _SHARED else 0.0
            if likeness >= _ALIKE:
                yield -likeness, other, number


def _likeness(one: _Group, other: _Group) -> float:
    """The mean likeness of their articles of different languages; 0 for groups too far apart in time."""
    if abs(one.middle() - other.middle()) > _WINDOW:
        return 0.0
    pairs = [(a, b) for a, b in product(one.totals, other.totals) if a != b]
    count = sum(one.counts[a] * other.counts[b] for a, b in pairs)
    return sum(cosine(one.totals[a], other.totals[b]) for a, b in pairs) / count if count else 0.0


def _joined(one: _Group, other: _Group) -> _Group:
    tongues = sorted({*one.totals, *other.totals})
    return _Group(
        members=one.members + other.members,
        totals={tongue: add(one.totals.get(tongue, {}), other.totals.get(tongue, {})) for tongue in tongues},
        counts=Counter(one.counts) + Counter(other.counts),
        days=one.days + other.days,
    )
