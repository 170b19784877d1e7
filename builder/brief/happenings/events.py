"""Happenings: the frames of one story that tell of the same thing, across its articles.

Frames of different stories or types are never compared; which tellings are of one happening, `gathered` decides.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from builder.brief.directory import Directory
from builder.brief.happenings.gathered import gather
from builder.brief.happenings.tellings import Telling, find_tellings, telling_order
from builder.dates.edtf import from_interval, interval, is_before, order, width
from builder.knowledge.events import EventType
from builder.naming import digest
from builder.values.annotation import FrameStatus, Part
from builder.values.dossier import Event
from builder.values.ids import ActorId, EventId
from builder.words.grouped import group

_GRAINS = (1, 7, 31, 92, 366)
"""Days of a day, a week, a month, a quarter and a year at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event with the tellings that it was found in, in order of publication."""

    event: Event
    type: EventType
    tellings: tuple[Telling, ...]
    naming: tuple[Telling, ...] = ()
    """Those that name it, where editors merged others into it."""


def find_events(directory: Directory) -> tuple[Happening, ...]:
    """All happenings of all stories, in order of their first telling."""
    ordered = sorted(find_tellings(directory), key=telling_order)
    told = group(((telling.reading.home, telling.frame.event), telling) for telling in ordered)
    found = (
        make_happening(cluster.type, cluster.tellings, directory)
        for (_, name), tellings in told.items()
        for cluster in gather(tellings, directory.knowledge.events.types[name])
    )
    return tuple(sorted(found, key=happening_order))


def happening_order(happening: Happening) -> tuple[object, ...]:
    """By their first tellings."""
    return telling_order(happening.tellings[0]), happening.event.id


def make_happening(kind: EventType, told: Iterable[Telling], directory: Directory) -> Happening:
    """The event that these tellings tell of; it has no label yet."""
    tellings = tuple(sorted(told, key=telling_order))
    place = _leading(tellings, "place")
    when = _when(tellings, kind)
    event = Event(
        id=happening_id(kind, tellings[0]),
        what="",
        when=when,
        status=_status_of(tellings, when),
        place=directory.actors[place].name if place else None,
        actors=tuple(sorted({actor for t in tellings for actor in t.actors})),
        claims=tuple(dict.fromkeys(t.claim.span for t in tellings)),
        type=kind.name,
        story=tellings[0].reading.story,
    )
    return Happening(event=event, type=kind, tellings=tellings)


def happening_id(kind: EventType, first: Telling) -> EventId:
    """An event goes by its earliest telling."""
    return EventId(f"{kind.name.lower()}-{digest(first.claim.id + str(first.position))}")


def _status_of(tellings: tuple[Telling, ...], when: str | None) -> FrameStatus:
    """Reported where any telling reports it: of that day, or of no day that comes after all were published."""
    told = [t for t in tellings if t.status == "reported"]
    held = any(t.when is not None and t.when.value == when for t in told)
    lies_ahead = not held and all(is_before(t.reading.article.published.value, when) for t in tellings)
    return "reported" if told and not lies_ahead else "planned"


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


def _grain(value: str) -> int:
    """How coarse a date is, from a day (0) to more than a year; a leap year is a year."""
    return bisect_left(_GRAINS, width(value))
