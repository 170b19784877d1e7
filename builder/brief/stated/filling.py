"""With what a sentence certainly fills the slots of a template: actors in their parts, days, lengths, magnitudes."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.brief.directory import Directory
from builder.brief.happenings.details import find_length, find_when
from builder.brief.happenings.events import Happening
from builder.brief.happenings.goods import find_goods
from builder.brief.happenings.plainly import Account
from builder.brief.happenings.roles import find_only_land, find_part
from builder.brief.happenings.tellings import PARTS
from builder.brief.stated.assembled import SCENE, find_in_lead, find_magnitudes
from builder.dates.edtf import hours
from builder.recall import Recall
from builder.values.dossier import Slot
from builder.values.ids import ActorId, EventId, StoryId
from builder.values.span import Span

_TIMES = {"when": find_when, "length": find_length}
"""Slots that a time fills."""
_TWO = 2
"""Articles that place the calamity of their story there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """One slot as one sentence fills it; `key` is equal for equal meanings."""

    slot: Slot
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Calamity:
    """What befell the land that a story is about, by the type of happening."""

    type: str
    land: ActorId


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Where other sentences certainly place a happening, and what its story is about."""

    lands: frozenset[ActorId] = frozenset()
    calamity: Calamity | None = None


def list_fillings(account: Account, name: str, ground: Ground) -> list[Filled]:
    """Every way in which a sentence fills one slot."""
    return list(_fill(account, name, ground))


def _fill(account: Account, name: str, ground: Ground) -> Iterator[Filled]:
    part = next((part for part in PARTS if part == name), None)
    if part is not None:
        seen = find_part(account, part) or (find_only_land(account, ground.lands) if part == "place" else ())
        yield from (_filled(name, s.span, str(s.actor), s.actor) for s in seen)
    elif name in _TIMES:
        yield from _tell_time(account, name)
    elif name == "goods":
        yield from (_filled(name, span, account.directory.words(span).casefold()) for span in find_goods(account))
    elif name == "magnitude":
        found = find_magnitudes(account.telling.claim.span, account.directory)
        yield from (_filled(name, quantity.span, f"{quantity.number:g}") for quantity in found)
    elif name == SCENE and ground.calamity is not None:
        land = ground.calamity.land
        named = find_in_lead(land, ground.calamity.type, account.telling.reading)
        if named is not None:
            yield _filled(name, named, str(land), land)


def _filled(name: str, source: Span, key: str, actor: ActorId | None = None) -> Filled:
    return Filled(slot=Slot(name=name, actor=actor, source=source), key=key)


def _tell_time(account: Account, name: str) -> Iterator[Filled]:
    """A day as it is, a length in hours."""
    time = _TIMES[name](account)
    if time is not None and time.value:
        yield _filled(name, time.span, time.value if name == "when" else f"{hours(time.value)}")


def find_place(account: Account) -> frozenset[ActorId]:
    """Where a sentence certainly places its happening."""
    return frozenset(seen.actor for seen in find_part(account, "place"))


def find_calamities(
    happenings: Iterable[Happening], near: Mapping[EventId, Directory], recall: Recall
) -> dict[StoryId, Calamity]:
    """The calamity that most articles of a story certainly place in one land."""
    told: dict[StoryId, Counter[tuple[str, ActorId]]] = {}
    for happening in happenings:
        story, directory = happening.event.story, near[happening.event.id]
        if story is not None and happening.type.name in directory.knowledge.facts.calamities.values():
            lands = recall.once(_find_lands, happening, directory)
            told.setdefault(story, Counter()).update((happening.type.name, land) for land in lands)
    most = {story: min(found, key=lambda key: (-found[key], key)) for story, found in told.items() if found}
    return {story: Calamity(type=key[0], land=key[1]) for story, key in most.items() if told[story][key] >= _TWO}


def _find_lands(happening: Happening, directory: Directory) -> tuple[ActorId, ...]:
    """The lands where articles certainly place a happening, each once an article."""
    placed = {(t.reading.article.id, a) for t in happening.tellings for a in find_place(Account(t, directory))}
    return tuple(actor for _, actor in sorted(placed) if directory.is_country(actor))
