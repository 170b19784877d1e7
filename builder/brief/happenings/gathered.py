"""Which tellings of one story and type are of one happening.

Two tell of one happening where they share an actor, no part is played by others, and their days lie as close as the
type allows; a plan and its report are one.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from builder.brief.happenings.tellings import (
    PARTS,
    Telling,
    are_of_others,
    are_over,
    is_lead,
    is_of_many,
    own_days,
    points_back,
)
from builder.dates.edtf import interval, is_before, newest, order, overlaps
from builder.knowledge.events import EventType
from builder.values.annotation import Part, Time
from builder.values.ids import ActorId, ArticleId
from builder.words.text import cut

_TELLING_WORD = 5
"""Letters of a word that may tell one thing from another: "human", not "head"."""
_NEAR_DAYS = 4
"""Days that two tellings of one moment may lie apart: a plan and its report, a slip; a week apart are two visits."""
_STAY_DAYS = 8
"""Days apart in which what lasts may still be the same."""
_NEWS_DAYS = 7
"""Days after which what befell nobody named is no longer taken for the one such thing that a story is about."""
_RECALLED_DAYS = 90
"""Days after which a toll told again is that of an earlier disaster; tolls of the news rise for weeks."""
_YEARS_DAYS = 800
"""A thing done once in a long while may be dated to neighbouring years by those who recall it."""


@dataclass(slots=True)
class Cluster:
    """Tellings gathered so far, with what is asked of them most; mutable only while `find_events` runs."""

    type: EventType
    tellings: list[Telling] = field(default_factory=list)
    parts: dict[Part, set[ActorId]] = field(default_factory=lambda: {p: set() for p in PARTS})
    actors: set[ActorId] = field(default_factory=set)
    dated: list[Telling] = field(default_factory=list)
    """The earliest and the latest telling with a day."""
    whens: set[str] = field(default_factory=set)
    of_people: bool = False
    """True where a person takes part: what befell nobody named is not to be put down to them."""
    things: set[str] = field(default_factory=set)
    """The telling words of what its tellings did it to."""
    times: set[tuple[ArticleId, bool]] = field(default_factory=set)
    """The articles with a telling, and whether it came before their news."""
    is_count: bool = True

    def add(self, telling: Telling) -> None:
        """Take one more in."""
        self.tellings.append(telling)
        self.actors |= telling.actors
        self.of_people = self.of_people or bool(telling.people)
        self.things |= _what_words(telling)
        self.times.add((telling.reading.article.id, telling.earlier))
        self.is_count = self.is_count and telling.is_count
        for part in PARTS:
            self.parts[part] |= telling.part(part)
        if telling.when is not None and telling.when.value:
            self.whens.add(telling.when.value)
            both = [*self.dated, telling]
            self.dated = [min(both, key=_first_day), max(both, key=_first_day)]


def gather(tellings: Sequence[Telling], kind: EventType) -> list[Cluster]:
    """The tellings by happening; the tolls of earlier disasters apart from those of the news."""
    if not kind.grows:
        return _gather(tellings, kind)
    last = newest(t.reading.article.published.value for t in tellings)
    news, recalled = [], []
    for telling in tellings:
        days = _recalled_days(telling, last)
        if days:
            recalled.append(replace(telling, when=telling.when or days[0]))
        else:
            news.append(telling)
    return _gather(news, kind) + _gather(recalled, kind)


def _recalled_days(telling: Telling, last: str | None) -> list[Time]:
    """The days of what lay months back when the article came out, by its own or by all that its sentence names.

    "The 1928 hurricane that killed 2,500" dates the hurricane; in "the worst since 1960" the year is another one's. An
    article without a day came out by the `last` of the others.
    """
    times = own_days(telling)
    return times if are_over(times, telling.reading.article.published.value or last, _RECALLED_DAYS) else []


def _gather(tellings: Sequence[Telling], kind: EventType) -> list[Cluster]:
    """Named tellings first, each to the cluster that fits it best; then those that only point ("the visit")."""
    clusters: list[Cluster] = []
    by_actor: dict[ActorId, list[Cluster]] = {}
    named = [t for t in tellings if t.actors]
    for telling in sorted(named, key=lambda t: -len(t.actors)):
        near = {id(c): c for actor in sorted(telling.actors) for c in by_actor.get(actor, ())}
        cluster = _best([c for c in near.values() if _fits(telling, c)], telling)
        if cluster is None:
            cluster = Cluster(kind)
            clusters.append(cluster)
        for actor in telling.actors - cluster.actors:
            by_actor.setdefault(actor, []).append(cluster)
        cluster.add(telling)
    for telling in tellings:
        if telling.actors or _place_unnamed(telling, clusters):
            continue
        if telling.when is not None or (kind.sole and is_lead(telling) and not is_of_many(telling)):
            clusters.append(Cluster(kind))
            clusters[-1].add(telling)
    return clusters


def _best(clusters: list[Cluster], telling: Telling) -> Cluster | None:
    """The cluster that shares most; of equals, the one whose actors the article names most often, then the largest."""
    if len(clusters) < 2:
        return clusters[0] if clusters else None
    named = telling.named
    return max(clusters, key=lambda c: (len(telling.actors & c.actors), _weight(c, named), len(c.tellings)))


def _weight(cluster: Cluster, named: Counter[ActorId]) -> int:
    return sum(named[a] for a in cluster.actors)


def _fits(telling: Telling, cluster: Cluster) -> bool:
    if (telling.is_count != cluster.is_count and not cluster.type.once) or _is_of_other_time(telling, cluster):
        return False
    if are_of_others(telling.part, cluster.parts.__getitem__):
        return False
    if not _is_specific(telling, cluster) or _is_of_other_thing(telling, cluster):
        return False
    if cluster.type.pair and len(telling.actors & cluster.actors) < 2 and not _same_day(telling, cluster):
        return False
    return all(_close(telling, other, cluster.type) for other in cluster.dated)


def _is_of_other_thing(telling: Telling, cluster: Cluster) -> bool:
    """True for "published a cartoon" beside "published its rules", where no day says that they are one."""
    mine = _what_words(telling)
    return bool(mine and cluster.things) and mine.isdisjoint(cluster.things) and not _same_day(telling, cluster)


def _is_of_other_time(telling: Telling, cluster: Cluster) -> bool:
    """True for what came before the news, where the cluster has the news of its article, and the other way round."""
    return (telling.reading.article.id, not telling.earlier) in cluster.times


def _is_specific(telling: Telling, cluster: Cluster) -> bool:
    """False where a dated telling shares only a country or body with a happening of others at no same time."""
    if cluster.type.once or telling.when is None or telling.actors == cluster.actors:
        return True
    shared = telling.actors & cluster.actors
    return len(shared) > 1 or bool(shared & telling.people) or _same_day(telling, cluster)


def _same_day(telling: Telling, cluster: Cluster) -> bool:
    """True where a telling and one of the cluster are dated to days that meet."""
    own = telling.when.value if telling.when else None
    return any(overlaps(own, when) for when in cluster.whens)


def _first_day(telling: Telling) -> tuple[object, ...]:
    return order(telling.when.value if telling.when else None)


def _close(one: Telling, other: Telling, kind: EventType) -> bool:
    """True where two tellings may be of one happening by their days; one article does not contradict itself."""
    a, b = (interval(t.when.value) if t.when else None for t in (one, other))
    if a and b and a[0] < b[1] and b[0] < a[1]:
        return True
    if _was_over(one, other) or _was_over(other, one):
        return False
    if a is None or b is None:
        return True
    if one.reading.article.id == other.reading.article.id and one.status == other.status and not kind.lasts:
        return False
    return max((a[0] - b[1]).days, (b[0] - a[1]).days) < _tolerance(kind)


def _was_over(report: Telling, plan: Telling) -> bool:
    """True where what is reported had happened when the plan was told: nobody announces what is over."""
    if (report.status, plan.status) != ("reported", "planned") or report.when is None:
        return False
    return is_before(report.when.value, plan.reading.article.published.value)


def _tolerance(kind: EventType) -> int:
    if kind.once:
        return _YEARS_DAYS
    return _STAY_DAYS if kind.lasts else _NEAR_DAYS


def _place_unnamed(telling: Telling, clusters: list[Cluster]) -> bool:
    """Give it to a happening of the same day; "the visit" to the one whose actors its article names most often."""
    named = telling.named
    dated = telling.when.value if telling.when else None
    clusters = [c for c in clusters if not _is_of_other_time(telling, c) and not _is_long_over(telling, c)]
    same = [c for c in clusters if dated and dated in c.whens]
    if same:
        same[0].add(telling)
        return True
    if is_of_many(telling):
        return False
    sole = [c for c in clusters if c.type.sole and not c.actors and all(_close(telling, o, c.type) for o in c.dated)]
    if len(sole) == 1 and (is_lead(telling) or (_is_news(telling) and not sole[0].dated)):
        sole[0].add(telling)
        return True
    back = points_back(telling)
    if not back and not (clusters and clusters[0].type.grows):
        return False
    open_to = [
        c for c in clusters if not c.is_count and _is_open(c, named) and (back or (c.actors and not c.of_people))
    ]
    told = [c for c in open_to if all(_close(telling, o, c.type) for o in c.dated)]
    if told:
        max(told, key=lambda c: (_weight(c, named), len(c.tellings))).add(telling)
    return bool(told)


def _is_news(telling: Telling) -> bool:
    """True where it is told of the day of its article or one close before."""
    published = telling.reading.article.published.value
    if telling.when is None or published is None or is_before(published, telling.when.value):
        return False
    return not are_over([telling.when], published, _NEWS_DAYS)


def _is_long_over(telling: Telling, cluster: Cluster) -> bool:
    """True for "the shooting" of the news and one of years ago, which an article recalls; "the launch" may be old."""
    days = [t.when for t in cluster.dated if t.when]
    return (
        cluster.type.sole
        and telling.when is None
        and are_over(days, telling.reading.article.published.value, _RECALLED_DAYS)
    )


def _what_words(telling: Telling) -> frozenset[str]:
    what = telling.frame.what
    words = cut(telling.reading.article, what).casefold().split() if what else []
    return frozenset(w for w in words if len(w) >= _TELLING_WORD)


def _is_open(cluster: Cluster, named: Counter[ActorId]) -> bool:
    """True where an article names who takes part; of the toll of a story, one of them is enough."""
    return cluster.actors <= named.keys() or (cluster.type.grows and not cluster.actors.isdisjoint(named))
