"""Happenings: the frames of one story that tell of the same thing, across its articles.

Frames of different stories or types are never compared. Two frames tell of one happening where they share an actor,
no part is played by others, and their days lie as close as the type allows; a plan and its report are one.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import pairwise

from builder.brief.directory import Directory
from builder.brief.phrases import describe, is_known
from builder.dates.edtf import Interval, from_interval, interval, is_before, order, overlaps
from builder.knowledge.events import EventType
from builder.naming import digest
from builder.values.annotation import Claim, Frame, FrameStatus, Part, Quantity, Time
from builder.values.dossier import Event, Made, Reading, Slot
from builder.values.ids import ActorId, ArticleId, EventId, StoryId
from builder.values.span import Span
from builder.words.text import cut

_PARTS: tuple[Part, ...] = ("who", "whom", "place")
_TELLING_WORD = 5
"""Letters of a word that may tell one thing from another: "human", not "head"."""
_LEAD = 6
_NEAR_DAYS = 4
"""Days that two tellings of one moment may lie apart: a plan and its report, a slip; a week apart are two visits."""
_STAY_DAYS = 8
_YEARS_DAYS = 800
"""A thing done once in a long while may be dated to neighbouring years by those who recall it."""
_GRAINS = (1, 7, 31, 92, 366)
_OPENING = 9
"""Characters before a date that can hold "between "."""
_STRETCHES = frozenset({("between", "and"), ("from", "to"), ("from", "until"), ("from", "till"), ("from", "through")})
_POINTING = frozenset({"the", "this", "that", "his", "her", "its", "their"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One frame with the values of its times: what one sentence says of a happening."""

    frame: Frame
    reading: Reading
    claim: Claim
    position: int
    who: frozenset[ActorId]
    whom: frozenset[ActorId]
    place: frozenset[ActorId]
    when: Time | None
    duration: Time | None
    numbers: tuple[Quantity, ...]
    status: FrameStatus
    people: frozenset[ActorId]
    """Those of its actors who are persons."""
    shifts: bool
    """True where its sentence tells that the day was another before."""
    named: Counter[ActorId]
    """How often its article names each actor."""

    @property
    def actors(self) -> frozenset[ActorId]:
        """All that take part."""
        return self.who | self.whom | self.place

    @property
    def is_count(self) -> bool:
        """True for "third trip since July": its time bounds the counting."""
        return self.frame.count is not None

    def part(self, part: Part) -> frozenset[ActorId]:
        """Those who play one part."""
        return {"who": self.who, "whom": self.whom, "place": self.place}[part]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event with the tellings that it was found in, in order of publication."""

    event: Event
    type: EventType
    tellings: tuple[Telling, ...]


@dataclass(slots=True)
class _Cluster:
    """Tellings gathered so far, with what is asked of them most; mutable only while `find_events` runs."""

    type: EventType
    tellings: list[Telling] = field(default_factory=list)
    parts: dict[Part, set[ActorId]] = field(default_factory=lambda: {p: set() for p in _PARTS})
    actors: set[ActorId] = field(default_factory=set)
    dated: list[Telling] = field(default_factory=list)
    """The earliest and the latest telling with a day."""
    whens: set[str] = field(default_factory=set)
    is_count: bool = True

    def add(self, telling: Telling) -> None:
        self.tellings.append(telling)
        self.actors |= telling.actors
        self.is_count = self.is_count and telling.is_count
        for part in _PARTS:
            self.parts[part] |= telling.part(part)
        if telling.when is not None and telling.when.value:
            self.whens.add(telling.when.value)
            both = [*self.dated, telling]
            self.dated = [min(both, key=_first_day), max(both, key=_first_day)]


def find_events(directory: Directory) -> tuple[Happening, ...]:
    """All happenings of all stories, in order of their first telling."""
    groups: dict[tuple[StoryId | ArticleId, str], list[Telling]] = {}
    for telling in sorted(_tellings(directory), key=telling_order):
        reading = telling.reading
        groups.setdefault((reading.story or reading.article.id, telling.frame.event), []).append(telling)
    found: list[Happening] = []
    for (_, name), tellings in groups.items():
        for cluster in _gather(tellings, directory.knowledge.events.types[name]):
            found.append(make_happening(cluster.type, cluster.tellings, directory))
    return tuple(sorted(found, key=happening_order))


def happening_order(happening: Happening) -> tuple[object, ...]:
    """By their first tellings."""
    return telling_order(happening.tellings[0]), happening.event.id


def telling_order(telling: Telling) -> tuple[object, ...]:
    """By publication, article and place in it."""
    article = telling.reading.article
    return (*order(article.published.value), article.id, telling.position)


def _tellings(directory: Directory) -> Iterable[Telling]:
    persons = {actor.id for actor in directory.actors.values() if actor.type == "person"}
    for reading in directory.readings.values():
        named = Counter(m.actor for m in reading.mentions)
        times = {t.span: t for t in reading.times}
        numbers = {q.span: q for q in reading.quantities}
        claims = {c.span: c for c in reading.claims}
        for position, frame in enumerate(reading.frames):
            own = tuple(times[s] for s in frame.times if times[s].value)
            dates = [t for t in own if t.kind == "date"]
            dates = [t for t in dates if t.text.casefold() not in directory.knowledge.events.adverbs] or dates
            when = min(dates, key=lambda t: _width(t.value), default=None)
            when = _stretch(when, reading) if when else None
            yield Telling(
                frame=frame,
                reading=reading,
                claim=claims[frame.claim],
                position=position,
                who=_playing(frame, "who"),
                whom=_playing(frame, "whom"),
                place=_playing(frame, "place"),
                when=when,
                duration=next((t for t in own if t.kind == "duration"), None),
                numbers=tuple(numbers[s] for s in frame.quantities),
                status=_status(frame, when, reading),
                named=named,
                shifts=not directory.knowledge.events.shifted.isdisjoint(claims[frame.claim].text.casefold().split()),
                people=frozenset(p.actor for p in frame.participants if p.actor in persons),
            )


def _stretch(when: Time, reading: Reading) -> Time:
    """All days of "between 2012 and 2021", of which one end was found beside the event; else the time itself."""
    beside = sorted((t for t in reading.times if t.span.paragraph == when.span.paragraph), key=lambda t: t.span)
    for first, last in pairwise(beside):
        if when.span not in (first.span, last.span) or first.kind != "date" or last.kind != "date":
            continue
        days, until = interval(first.value), interval(last.value)
        whole = replace(first.span, start=max(first.span.start - _OPENING, 0), end=last.span.end)
        words = cut(reading.article, whole)
        join = words[first.span.end - whole.start : last.span.start - whole.start]
        opener = words[: first.span.start - whole.start].casefold().split()[-1:]
        if days and until and days[0] < until[1] and (*opener, join.strip()) in _STRETCHES:
            span = replace(first.span, end=last.span.end)
            value = from_interval((days[0], until[1]))
            return replace(first, span=span, text=cut(reading.article, span), value=value)
    return when


def _playing(frame: Frame, part: Part) -> frozenset[ActorId]:
    return frozenset(p.actor for p in frame.participants if p.part == part)


def _status(frame: Frame, when: Time | None, reading: Reading) -> FrameStatus:
    """A happening dated after its article is planned, whatever its tense."""
    if when is not None and is_before(reading.article.published.value, when.value):
        return "planned"
    return frame.status


def _grain(value: str) -> int:
    """How coarse a date is, from a day (0) to more than a year; a leap year is a year."""
    return bisect_left(_GRAINS, _width(value))


def _width(value: str | None) -> int:
    days = interval(value)
    return (days[1] - days[0]).days if days else 10**7


def _gather(tellings: list[Telling], kind: EventType) -> list[_Cluster]:
    """Named tellings first, each to the cluster that fits it best; then those that only point ("the visit")."""
    clusters: list[_Cluster] = []
    by_actor: dict[ActorId, list[_Cluster]] = {}
    named = [t for t in tellings if t.actors]
    for telling in sorted(named, key=lambda t: -len(t.actors)):
        near = {id(c): c for actor in sorted(telling.actors) for c in by_actor.get(actor, ())}
        cluster = _best([c for c in near.values() if _fits(telling, c)], telling)
        if cluster is None:
            cluster = _Cluster(kind)
            clusters.append(cluster)
        for actor in telling.actors - cluster.actors:
            by_actor.setdefault(actor, []).append(cluster)
        cluster.add(telling)
    for telling in tellings:
        if telling.actors or _place_unnamed(telling, clusters):
            continue
        if telling.when is not None or (kind.sole and is_lead(telling)):
            clusters.append(_Cluster(kind))
            clusters[-1].add(telling)
    return clusters


def is_lead(telling: Telling) -> bool:
    """True high up in an article: a toll told there is that of its story."""
    lead = [p.id for p in telling.reading.article.paragraphs[:_LEAD]]
    return telling.claim.span.paragraph in lead


def _best(clusters: list[_Cluster], telling: Telling) -> _Cluster | None:
    """The cluster that shares most; of equals, the one whose actors the article names most often, then the largest."""
    if len(clusters) < 2:
        return clusters[0] if clusters else None
    named = telling.named
    return max(clusters, key=lambda c: (len(telling.actors & c.actors), _weight(c, named), len(c.tellings)))


def _weight(cluster: _Cluster, named: Counter[ActorId]) -> int:
    return sum(named[a] for a in cluster.actors)


def _fits(telling: Telling, cluster: _Cluster) -> bool:
    if telling.is_count != cluster.is_count and not cluster.type.once:
        return False
    for part in _PARTS:
        mine, theirs = telling.part(part), cluster.parts[part]
        if mine and theirs and mine.isdisjoint(theirs):
            return False
    if not _is_specific(telling, cluster):
        return False
    if cluster.type.pair and len(telling.actors & cluster.actors) < 2 and not _same_day(telling, cluster):
        return False
    return all(_close(telling, other, cluster.type) or _shifts(telling, other) for other in cluster.dated)


def _shifts(one: Telling, other: Telling) -> bool:
    """True for a plan of one day and its later plan that tells of the change ("is now due in May")."""
    days = [t.reading.article.published.value for t in (one, other)]
    if one.status != other.status or one.status != "planned" or not (is_before(*days) or is_before(*reversed(days))):
        return False
    return max((one, other), key=telling_order).shifts


def _is_specific(telling: Telling, cluster: _Cluster) -> bool:
    """False where a dated telling shares only a country or body with a happening of others at no same time."""
    if cluster.type.once or telling.when is None or telling.actors == cluster.actors:
        return True
    shared = telling.actors & cluster.actors
    return len(shared) > 1 or bool(shared & telling.people) or _same_day(telling, cluster)


def _same_day(telling: Telling, cluster: _Cluster) -> bool:
    """True where a telling and one of the cluster are dated to days that meet."""
    own = telling.when.value if telling.when else None
    return any(overlaps(own, when) for when in cluster.whens)


def _first_day(telling: Telling) -> tuple[object, ...]:
    return order(telling.when.value if telling.when else None)


def _close(one: Telling, other: Telling, kind: EventType) -> bool:
    """True where two tellings may be of one happening by their days; one article does not contradict itself."""
    a, b = (interval(t.when.value) if t.when else None for t in (one, other))
    if a is None or b is None or (a[0] < b[1] and b[0] < a[1]):
        return True
    if one.reading.article.id == other.reading.article.id and one.status == other.status and not kind.lasts:
        return False
    return _gap(a, b) <= _tolerance(a, b, kind)


def _gap(a: Interval, b: Interval) -> int:
    return max((a[0] - b[1]).days, (b[0] - a[1]).days) + 1


def _tolerance(a: Interval, b: Interval, kind: EventType) -> int:
    if kind.once:
        return _YEARS_DAYS
    return _STAY_DAYS if kind.lasts else _NEAR_DAYS


def _place_unnamed(telling: Telling, clusters: list[_Cluster]) -> bool:
    """Give it to a happening of the same day; "the visit" to the one whose actors its article names most often."""
    named = telling.named
    dated = telling.when.value if telling.when else None
    same = [c for c in clusters if (dated and dated in c.whens) or _same_thing(telling, c)]
    if same:
        same[0].add(telling)
        return True
    sole = [c for c in clusters if c.type.sole and not c.actors and all(_close(telling, o, c.type) for o in c.dated)]
    if sole and is_lead(telling):
        sole[0].add(telling)
        return True
    if not points_back(telling) and not (clusters and clusters[0].type.grows):
        return False
    open_to = [c for c in clusters if not c.is_count and _is_open(c, named)]
    told = [c for c in open_to if all(_close(telling, o, c.type) for o in c.dated)]
    if told:
        max(told, key=lambda c: (_weight(c, named), len(c.tellings))).add(telling)
    return bool(told)


def _same_thing(telling: Telling, cluster: _Cluster) -> bool:
    """True where it befell what two of the same words call ("the head of human rights"), on no other day."""
    mine = _what_words(telling)
    near = telling.when is None or _same_day(telling, cluster)
    return near and any(len(mine & _what_words(t)) > 1 for t in cluster.tellings)


def _what_words(telling: Telling) -> frozenset[str]:
    what = telling.frame.what
    words = cut(telling.reading.article, what).casefold().split() if what else []
    return frozenset(w for w in words if len(w) >= _TELLING_WORD)


def _is_open(cluster: _Cluster, named: Counter[ActorId]) -> bool:
    """True where an article names who takes part; of the toll of a story, one of them is enough."""
    return cluster.actors <= named.keys() or (cluster.type.grows and not cluster.actors.isdisjoint(named))


def points_back(telling: Telling) -> bool:
    """True for "the visit", "their talks": one that was spoken of before."""
    span = telling.frame.span
    before = Span(article=span.article, paragraph=span.paragraph, start=max(span.start - 40, 0), end=span.start)
    words = cut(telling.reading.article, before).casefold().split()
    return bool(words) and words[-1] in _POINTING


def make_happening(kind: EventType, told: Iterable[Telling], directory: Directory) -> Happening:
    """The event that these tellings tell of."""
    tellings = tuple(sorted(told, key=telling_order))
    made = _made(kind, tellings, directory)
    place = _leading(tellings, "place")
    when = _when(tellings, kind)
    event = Event(
        id=happening_id(kind, tellings[0]),
        what=describe(made, directory),
        when=when,
        status=_status_of(tellings, when),
        place=directory.actors[place].name if place else None,
        actors=tuple(sorted({actor for t in tellings for actor in t.actors})),
        claims=tuple(dict.fromkeys(t.claim.span for t in tellings)),
        type=kind.name,
        story=tellings[0].reading.story,
        made=made,
    )
    return Happening(event=event, type=kind, tellings=tellings)


def happening_id(kind: EventType, first: Telling) -> EventId:
    """An event goes by its earliest telling."""
    return EventId(f"{kind.name.lower()}-{digest(first.claim.id + str(first.position))}")


def _made(kind: EventType, tellings: tuple[Telling, ...], directory: Directory) -> Made:
    """The first phrase of the type whose parts are known, filled with who plays them most often."""
    slots = slots_of(kind, tellings, directory)
    template = next(t for t in kind.about if is_known(t, slots))
    return Made(template=template, slots=tuple(s for p, s in slots.items() if f"{{{p}}}" in template))


def slots_of(kind: EventType, tellings: Iterable[Telling], directory: Directory) -> dict[str, Slot]:
    """Who plays each part in most tellings, with the first place that names them; a coup's country is its place."""
    found: dict[str, Slot] = {}
    for part in _PARTS:
        actor = _leading(tellings, part)
        played = (p for t in tellings for p in t.frame.participants if p.part == part and p.actor == actor)
        first = next(played, None)
        if first is not None and actor not in {s.actor for s in found.values()}:
            found[part] = Slot(name=part, actor=first.actor, source=first.span)
    thing = next((t.frame.what for t in tellings if t.frame.what), None)
    if thing is not None:
        found["what"] = Slot(name="what", actor=None, source=thing)
    if kind.home and "place" not in found:
        named = (s for s in found.values() if s.actor is not None)
        land = next((s for s in named if s.actor and directory.actors[s.actor].type == "country"), None)
        if land is not None:
            found["place"] = replace(land, name="place")
    return found


def _status_of(tellings: tuple[Telling, ...], when: str | None) -> FrameStatus:
    """Reported where any telling reports it, but not on a day that comes after all of them were published."""
    lies_ahead = all(is_before(t.reading.article.published.value, when) for t in tellings)
    return "reported" if not lies_ahead and any(t.status == "reported" for t in tellings) else "planned"


def _leading(tellings: Iterable[Telling], part: Part) -> ActorId | None:
    counted = Counter(actor for t in tellings for actor in sorted(t.part(part)))
    return min(counted, key=lambda actor: (-counted[actor], actor), default=None)


def _when(tellings: tuple[Telling, ...], kind: EventType) -> str | None:
    """The narrowest days that are reported, else planned; for a stay, all days it is seen on."""
    dated = [t for t in tellings if t.when and not t.is_count]
    reported = [t for t in dated if t.status == "reported"] or dated
    values = [t.when.value for t in reported if t.when and t.when.value]
    if not values:
        return None
    narrow = min(_grain(value) for value in values)
    exact = [value for value in values if _grain(value) == narrow]
    if kind.lasts and narrow == 0 and len(set(exact)) > 1:
        days = [d for d in map(interval, exact) if d]
        return from_interval((min(d[0] for d in days), max(d[1] for d in days)))
    counted = Counter(exact)
    return min(counted, key=lambda value: (-counted[value], order(value)))
