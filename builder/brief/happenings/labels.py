"""How to speak of a happening: in the fullest phrase of its type that one of its sentences fills with certainty.

A label made of parts from several sentences, or of parts that a sentence only seems to give, would say what no source
said; a happening for which no phrase can be filled has no label of its own, and the pages leave it out.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from builder.brief.directory import Directory
from builder.brief.happenings.details import find_thing
from builder.brief.happenings.events import Happening
from builder.brief.happenings.plainly import Account, is_noun, is_whole
from builder.brief.happenings.roles import find_part, find_spot
from builder.brief.happenings.tellings import PARTS, Telling, is_lead
from builder.brief.phrases import describe, is_known, place_slots
from builder.dates.edtf import contains, width
from builder.knowledge.events import EventType
from builder.values.annotation import FrameStatus, Part
from builder.values.dossier import Event, Made, Slot
from builder.values.ids import ActorId, ArticleId, EventId
from builder.values.span import Span
from builder.words.grouped import group

_ALIKE = 3
"""Actors whom two stories name alike that tell of one happening: of two shootings of a day they name others."""
_MONTH = 31
"""Days of the coarsest date by which an event is worth showing though nobody is known to take part."""


def label_event(happening: Happening, directory: Directory) -> Happening:
    """The happening, named by what one of its sentences certainly says."""
    told = happening.naming or happening.tellings
    slots = choose_slots(happening.type, told, happening.event.status, directory)
    made = _say(happening.type, slots)
    if not made.slots:
        made = _say(happening.type, _find_spot(happening.type, told, directory))
    return replace(happening, event=replace(happening.event, made=made, what=describe(made, directory)))


def _say(kind: EventType, slots: Mapping[str, Slot]) -> Made:
    """The fullest phrase of a kind that some parts fill."""
    return place_slots(next(template for template in kind.about if is_known(template, slots)), slots)


def _find_spot(kind: EventType, told: Iterable[Telling], directory: Directory) -> Mapping[str, Slot]:
    """Where it was by most sentences that say so, in the words of the first, where nothing else is known of it.

    Of tolls of a story none: they are of many places.
    """
    if kind.grows or not (kind.sole or kind.home):
        return {}
    accounts = (Account(telling, directory) for telling in told if not telling.is_count)
    found = (find_spot(a) for a in accounts if kind.sole or is_noun(a))  # "a party rally in Peru" is no verb
    spots = group((directory.words(spot), spot) for spot in found if spot is not None)
    most = max(spots.values(), key=len, default=())
    return {"place": Slot(name="place", actor=None, source=most[0])} if most else {}


def choose_slots(
    kind: EventType, tellings: Iterable[Telling], status: FrameStatus, directory: Directory
) -> Mapping[str, Slot]:
    """The parts that one telling fills: the fullest phrase first, then the event's status, then the earliest."""
    best: dict[str, Slot] = {}
    rank = (len(kind.about), True)
    told = tuple(tellings)
    befell = {person for t in told for person in find_befallen(t, kind, directory)} if kind.befallen else set()
    one = len(befell) == 1 and not any(t.numbers for t in told)
    for telling in told:
        slots = _slots(Account(telling, directory), kind)
        if kind.befallen:
            slots = _befallen(slots, telling, kind, directory) if one else _nobody(slots)
        at = next(i for i, template in enumerate(kind.about) if is_known(template, slots))
        if (at, telling.status != status) < rank:
            best, rank = slots, (at, telling.status != status)
    return best


def _slots(account: Account, kind: EventType) -> dict[str, Slot]:
    if not is_whole(account):
        return {}
    found: dict[str, Slot] = {}
    named = {m.span for m in account.mentions}
    for part in PARTS:
        seen = next((s for s in find_part(account, part) if s.span in named), None)
        if seen is not None and seen.actor not in {slot.actor for slot in found.values()}:
            found[part] = Slot(name=part, actor=seen.actor, source=seen.span)
    thing = find_thing(account)
    if thing is not None and (not kind.plural or _is_plural(account, thing)):
        found["what"] = Slot(name="what", actor=None, source=thing)
    land = next((s for s in found.values() if s.actor and account.directory.actors[s.actor].type == "country"), None)
    if kind.home and "place" not in found and land is not None:
        found["place"] = replace(land, name="place")
    return found


def find_befallen(telling: Telling, kind: EventType, directory: Directory) -> frozenset[ActorId]:
    """The persons whom it befell; who killed them is none."""
    return telling.part(_befallen_part(telling, kind, directory)) & telling.people


def _befallen_part(telling: Telling, kind: EventType, directory: Directory) -> Part:
    """The subject of "died", the object of "killed"."""
    said = directory.words(telling.frame.span).casefold().split()[0]
    return "who" if said in kind.befallen else "whom"


def _befallen(slots: dict[str, Slot], telling: Telling, kind: EventType, directory: Directory) -> dict[str, Slot]:
    whom = slots.get(_befallen_part(telling, kind, directory))
    if whom is None or whom.actor not in telling.people:
        return _nobody(slots)
    return {**_nobody(slots), "whom": replace(whom, name="whom")}


def _nobody(slots: Mapping[str, Slot]) -> dict[str, Slot]:
    return {name: slot for name, slot in slots.items() if name not in {"who", "whom"}}


def _is_plural(account: Account, thing: Span) -> bool:
    """True for "new boats", of which there can be deliveries; not for "a letter", nor for "support"."""
    words = account.between(thing.start, thing.end)
    return words[-1].endswith("s") and words[0] not in account.knowledge.events.owning


def find_shown(happenings: Iterable[Happening], needed: Iterable[EventId | None]) -> tuple[Event, ...]:
    """The events that have a label of their own, or a day and more than a word that tells them; and those that a
    difference or a plan is about. What one dated article tells without a day is a remark, no event.
    """
    wanted = set(needed)
    shown = [h for h in happenings if (_has_label(h) and not _is_remark(h)) or _is_known(h) or h.event.id in wanted]
    return tuple(h.event for h in _fold_vague(shown, wanted))


def _fold_vague(happenings: list[Happening], wanted: Container[EventId | None]) -> Iterable[Happening]:
    """The happenings without those that a reader cannot tell from another: of one kind, on its day, or its toll.

    What they rest on goes to that other: the arrest of Friday and that of Ana Roca, arrested then.
    """
    whole = {h.event.id: h for h in happenings}
    alike = group(((h.type.name, h.event.status), h) for h in happenings)
    dated = group(((h.event.status, h.event.when), h) for h in happenings)
    called = group(((h.type.name, h.event.status, h.event.what), h) for h in happenings)
    for mine in (h for h in happenings if h.event.id not in wanted):
        kind, status = mine.type.name, mine.event.status
        near = alike[kind, status] if is_bare(mine.event) else called[kind, status, mine.event.what]
        other = next((o for o in near if o.event.id in whole and _is_told_by(mine, o)), None)
        if other is None and mine.type.grows and is_bare(mine.event):
            other = next((o for o in dated[status, mine.event.when] if o.event.id in whole and _is_by(mine, o)), None)
        if other is not None:
            del whole[mine.event.id]
            into = whole[other.event.id]
            claims = tuple(dict.fromkeys((*into.event.claims, *mine.event.claims)))
            actors = tuple(sorted({*into.event.actors, *mine.event.actors}))
            whole[other.event.id] = replace(into, event=replace(into.event, claims=claims, actors=actors))
    return whole.values()


def _is_by(toll: Happening, cause: Happening) -> bool:
    """True where a sentence tells of deaths and of what they came by: "killed in a crash in Lima" is one event."""
    sudden = cause.type.sole and not cause.type.grows and not is_bare(cause.event)
    return sudden and not set(toll.event.claims).isdisjoint(cause.event.claims)


def is_bare(event: Event) -> bool:
    """True where its label names neither who nor what nor where."""
    return event.made is None or not event.made.slots


def _is_told_by(mine: Happening, other: Happening) -> bool:
    """True where another is on the day of a happening or within its days, and its label says as much.

    Of another story it must be that of somebody whom an article of the one names, or be called alike where the articles
    name several alike.
    """
    event, told = mine.event, other.event
    if event.id == told.id or not contains(event.when, told.when):
        return False
    if width(event.when) > _MONTH if is_bare(event) else event.what != told.what:
        return False
    if (event.what, event.when) == (told.what, told.when) and len(mine.tellings) > len(other.tellings):
        return False
    whom = {slot.actor for slot in told.made.slots if slot.actor is not None} if told.made else set[ActorId]()
    near = {t.reading.home for t in mine.tellings} & {t.reading.home for t in other.tellings}
    if near or (whom and any(whom <= t.named.keys() for t in mine.tellings)):
        return True
    mine_named, other_named = (set[ActorId]().union(*(t.named for t in h.tellings)) for h in (mine, other))
    return event.what == told.what and len(mine_named & other_named) >= _ALIKE


def _is_remark(happening: Happening) -> bool:
    """True of what has no day in one article, but for the news of an article that has none itself."""
    if happening.event.when is not None or len(_articles(happening)) > 1:
        return False
    return not any(t.reading.article.published.value is None and is_lead(t) for t in happening.tellings)


def _has_label(happening: Happening) -> bool:
    """True where the label says more than the kind; who brought "deliveries", without what or when, says no more.

    Nor does a place that is no actor, without a day: any attack in it may be meant.
    """
    event = happening.event
    parts = {slot.name for slot in event.made.slots} if event.made else set()
    named = event.made is not None and any(slot.actor or slot.name != "place" for slot in event.made.slots)
    return bool(parts) and (event.when is not None or (named and (not happening.type.plural or parts != {"who"})))


def _is_known(happening: Happening) -> bool:
    """True of a dated one whose kind a story has once with somebody in it or high up, or that two articles tell of.

    Of other kinds only a plan: of 18 such in 23 folders that were done, as "Visit" or "Vote", 9 were true.
    """
    event = happening.event
    if width(event.when) > _MONTH:
        return False
    high = happening.type.sole and (bool(event.actors) or any(map(is_lead, happening.tellings)))
    return high or (len(_articles(happening)) > 1 and (happening.type.sole or event.status == "planned"))


def _articles(happening: Happening) -> set[ArticleId]:
    return {telling.reading.article.id for telling in happening.tellings}
