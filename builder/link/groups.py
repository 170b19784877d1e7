"""Groups of articles that tell one episode: alike in words and actors, and published within days of each other.

Average link over unit vectors, the nearest pairs first (Sokal and Michener 1958; Allan, Topic Detection and Tracking,
2002). The bar rises with the days between: what happened in February is not compared with what happens in August.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce

from builder.link.heads import Head, Marks
from builder.link.vectors import Vector, add, cosine
from builder.recall import Recall, make_anew
from builder.values.ids import ArticleId

_ALIKE = 0.17
"""Bar for articles of one day. Fifty stories of three tellings (B-cubed F1; as dated, and as if all were of one day):
1.00 and 1.00 in the half tuned on and in the other; .16 joins one pair of stories too many, .20 gives .98."""
_PER_DAY = 0.015
"""What each further day between two tellings adds to the bar."""
_ELSEWHERE = 0.06
"""What it adds that the heads of both name places, and none of them is one: two floods of one week. On a thousand made
articles 0: .967, .04: .987, .08: .992; of fifty real stories .12 is the first to part one."""
_MARKED = 0.09
"""What it takes off where both heads name one kind of calamity with one place or name: reports of one earthquake by
eight outlets are .05 to .25 alike, since one counts, one consoles and one explains. Made articles: as without. And
where both tell one exact figure: four reports of one verdict, three of them without a day, are .22 to .28 alike."""
_UNDATED = 0.08
"""What it adds that nobody knows the days between them: what is alike may be the same people a year later. Fifty real
stories without any day: .05: .97, .08: .94, .10: .92; each day their own: .50."""
_WINDOW = 30
"""Days beyond which two articles never tell one episode, however alike."""
_KEYS = 24
"""An article meets those with which it shares some of its weightiest terms …"""
_MEETINGS = 64
"""… at each term, no more than so many that were published last before it: this keeps the work linear …"""
_SHARE = 0.25
"""… if these terms alone make so much of the bar. On a thousand made articles one pair in twelve is then compared, and
none that reaches the bar is missed up to .5; of fifty real stories' 146 such pairs .05 to .4 miss one, .5 three. Of
seven real reports of one football final .4 parts one, .3 none."""
_FEW = 64
"""Articles of two months up to which all are compared with all: the weightiest terms of short reports are seldom the
same in a language that joins its words (six German ones of 25 arrests stayed six stories)."""
Vectors = Mapping[ArticleId, Vector]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """What pairs of articles are told by."""

    id: ArticleId
    day: int | None
    vector: Vector
    marks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The articles of some days, in order of day and id."""

    tellings: tuple[_Telling, ...] = ()


@dataclass(slots=True)
class Group:
    """Articles joined so far, the sum of their vectors and of their days."""

    members: list[ArticleId]
    total: Vector
    days: int | None
    """None: none of them has one that is known."""
    places: frozenset[str]
    marks: Marks
    """Those of the heads of all its articles."""

    def apart(self, other: "Group") -> float | None:
        """The days between the middles of both."""
        if self.days is None or other.days is None:
            return None
        return abs(self.days / len(self.members) - other.days / len(other.members))


def group_articles(
    days: Mapping[ArticleId, date | None],
    vectors: Vectors,
    heads: Mapping[ArticleId, Head],
    recall: Recall = make_anew,
) -> list[list[ArticleId]]:
    """Articles in groups, each sorted; the groups in order of their first member. All have a day, or none."""
    groups = {id_: _start(id_, day, vectors, heads) for id_, day in days.items()}
    home = {id_: id_ for id_ in groups}
    tellings = (
        _Telling(id=id_, day=group.days, vector=group.total, marks=tuple(sorted(group.marks)))
        for id_, group in groups.items()
    )
    for one, other in _near_pairs(tellings, recall):
        a, b = home[one], home[other]
        if a != b and excess(groups[a], groups[b]) >= 0:
            _join(groups, home, min(a, b), max(a, b))
    return sorted(sorted(group.members) for group in groups.values())


def gather(members: Sequence[ArticleId], vectors: Vectors, heads: Mapping[ArticleId, Head]) -> Group:
    """Articles as one group of no known day, to be compared with others by `excess`."""
    first, *others = (_start(id_, None, vectors, heads) for id_ in members)
    return reduce(_unite, others, first)


def excess(one: Group, other: Group) -> float:
    """How far above the bar two groups are alike, on average; below 0: they are two."""
    likeness = cosine(one.total, other.total) / (len(one.members) * len(other.members))
    elsewhere = bool(one.places and other.places) and one.places.isdisjoint(other.places)
    of_one = not one.marks.isdisjoint(other.marks)
    return likeness - _bar(one.apart(other)) + (_MARKED if of_one else -_ELSEWHERE * elsewhere)


def _bar(days: float | None) -> float:
    """How alike two tellings must be when so many days lie between them, or nobody knows; 1 and more: never."""
    if days is None:
        return _ALIKE + _UNDATED
    return _ALIKE + _PER_DAY * max(0.0, days - 1) if days <= _WINDOW else 2.0


def find_alike(
    undated: Sequence[ArticleId], groups: Sequence[Sequence[ArticleId]], vectors: Vectors
) -> dict[ArticleId, list[list[ArticleId]]]:
    """For each undated article the groups that it may belong to, cut down to the members most like it."""
    if not undated:
        return {}
    home = {id_: number for number, group in enumerate(groups) for id_ in group}
    index: dict[str, list[ArticleId]] = {}
    for id_ in sorted(home):
        for term in _keys(vectors[id_]):
            index.setdefault(term, []).append(id_)
    return {id_: _groups_alike(vectors[id_], index, home, vectors) for id_ in sorted(undated)}


def _groups_alike(
    vector: Vector,
    index: Mapping[str, list[ArticleId]],
    home: Mapping[ArticleId, int],
    vectors: Vectors,
) -> list[list[ArticleId]]:
    terms = sorted((term for term in _keys(vector) if term in index), key=lambda term: (len(index[term]), term))
    met = Counter(other for term in terms for other in index[term][:_MEETINGS])
    likeness = {other: cosine(vector, vectors[other]) for other, shared in met.items() if shared > 1}
    near = sorted((o for o in likeness if likeness[o] >= _ALIKE), key=lambda o: (-likeness[o], o))[:_MEETINGS]
    groups: dict[int, list[ArticleId]] = {}
    for other in near:
        groups.setdefault(home[other], []).append(other)
    return [sorted(groups[number]) for number in sorted(groups)]


def _near_pairs(tellings: Iterable[_Telling], recall: Recall) -> list[tuple[ArticleId, ArticleId]]:
    """Pairs that could tell one episode, the most alike first; found for one stretch of days after the other."""
    stretches: dict[int, list[_Telling]] = {}
    for telling in sorted(tellings, key=lambda t: (t.day or 0, t.id)):
        stretches.setdefault((telling.day or 0) // (_WINDOW + 1), []).append(telling)
    told = {
        number: recall.same(f"stretch {number}", Stretch(tellings=tuple(inside)))
        for number, inside in stretches.items()
    }
    pairs = (recall.once(_pairs_of, told.get(number - 1, Stretch()), inside) for number, inside in told.items())
    return [(one, other) for _, one, other in sorted(pair for found in pairs for pair in found)]


def _pairs_of(before: Stretch, inside: Stretch) -> tuple[tuple[float, ArticleId, ArticleId], ...]:
    """Those of a stretch of days with each other and with the one before it; further back nothing is near enough."""
    every = before.tellings + inside.tellings
    days = [telling.day or 0 for telling in every]
    met: dict[str, list[tuple[int, float]]] = {}
    for place, telling in enumerate(before.tellings):
        _enter(place, telling, met)
    pairs: list[tuple[float, ArticleId, ArticleId]] = []
    for place, telling in enumerate(inside.tellings, len(before.tellings)):
        lowest = _SHARE * (_ALIKE - _MARKED * bool(telling.marks))
        oldest = bisect_left(days, days[place] - _WINDOW)
        near = _meet(telling, oldest, met) if len(every) > _FEW else dict.fromkeys(range(oldest, place), 1.0)
        for at, likeness in near.items():
            if likeness >= lowest and (lack := _lack(telling, every[at], likeness)) <= 0:
                pairs.append((lack, min(telling.id, every[at].id), max(telling.id, every[at].id)))
        _enter(place, telling, met)
    return tuple(pairs)


def _lack(one: _Telling, other: _Telling, likeness: float) -> float:
    """By how much two tellings miss their bar; 1 where their weightiest terms, which make so much, promise nothing."""
    apart = None if one.day is None or other.day is None else abs(one.day - other.day)
    least = _bar(apart) - _MARKED * (not set(one.marks).isdisjoint(other.marks))
    return least - cosine(one.vector, other.vector) if likeness >= _SHARE * least else 1.0


def _meet(telling: _Telling, oldest: int, met: Mapping[str, list[tuple[int, float]]]) -> dict[int, float]:
    """How alike those before it, from the oldest place on, are by its weightiest terms."""
    shared: dict[int, float] = {}
    for term in _keys(telling.vector):
        weight = telling.vector[term]
        for place, its in reversed(met.get(term, ())[-_MEETINGS:]):
            if place < oldest:
                break
            shared[place] = shared.get(place, 0.0) + weight * its
    return shared


def _enter(place: int, telling: _Telling, met: dict[str, list[tuple[int, float]]]) -> None:
    for term in _keys(telling.vector):
        met.setdefault(term, []).append((place, telling.vector[term]))


def _keys(vector: Vector) -> list[str]:
    """The weightiest terms of an article: they stand first in its vector."""
    return list(vector)[:_KEYS]


def _start(id_: ArticleId, day: date | None, vectors: Vectors, heads: Mapping[ArticleId, Head]) -> Group:
    head = heads[id_]
    return Group([id_], vectors[id_], day.toordinal() if day else None, head.places, head.marks)


def _join(groups: dict[ArticleId, Group], home: dict[ArticleId, ArticleId], kept: ArticleId, gone: ArticleId) -> None:
    left = groups.pop(gone)
    groups[kept] = _unite(groups[kept], left)
    home.update(dict.fromkeys(left.members, kept))


def _unite(one: Group, other: Group) -> Group:
    return Group(
        one.members + other.members,
        add(one.total, other.total),
        None if one.days is None or other.days is None else one.days + other.days,
        one.places | other.places,
        one.marks & other.marks,
    )
