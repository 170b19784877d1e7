"""One happening that several stories tell: of one kind, on one day, with somebody in it or high up whom all name.

Articles on the hunt for a gunman, on his victims and on his past are three stories; the shooting in them is one.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Final

from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening, make_happening
from builder.brief.happenings.tellings import are_of_others, is_high
from builder.dates.edtf import is_day
from builder.recall import Recall, make_anew
from builder.values.annotation import Part
from builder.values.dossier import Reading
from builder.values.ids import ActorId

_APART: Final[tuple[Part, ...]] = ("whom", "place")
"""Of others is what befell others or was elsewhere; who did it is not asked: one may name who spoke of it."""


def join_told(happenings: Iterable[Happening], directory: Directory, recall: Recall = make_anew) -> Iterator[Happening]:
    """The happenings, those of different stories that are one made one."""
    same: dict[tuple[str, str], list[Happening]] = {}
    for happening in happenings:
        day = happening.event.when
        if day is None or not is_day(day):
            yield happening
            continue
        told = same.setdefault((happening.type.name, day), [])
        other = next((h for h in told if _is_one(h, happening, directory, recall)), None)
        if other is None:
            told.append(happening)
        else:
            whole = make_happening(other.type, (*other.tellings, *happening.tellings), directory)
            told[told.index(other)] = whole
    for told in same.values():
        yield from told


def _is_one(one: Happening, other: Happening, directory: Directory, recall: Recall) -> bool:
    if {t.reading.home for t in one.tellings} & {t.reading.home for t in other.tellings}:
        return False
    if are_of_others(partial(_list_playing, one), partial(_list_playing, other), _APART):
        return False
    shared = {*one.event.actors} & {*other.event.actors}
    if any(not directory.is_country(actor) for actor in shared):
        return True
    befallen = any(map(directory.is_person, (actor for h in (one, other) for t in h.tellings for actor in t.whom)))
    if befallen or not one.type.sole:
        return False  # an arrest of "two men" is not his
    mine, theirs = (_find_subjects(happening, recall) for happening in (one, other))
    return any(not directory.is_country(actor) for actor in mine & theirs)


def _list_playing(happening: Happening, part: Part) -> frozenset[ActorId]:
    return frozenset[ActorId]().union(*(telling.part(part) for telling in happening.tellings))


def _find_subjects(happening: Happening, recall: Recall) -> set[ActorId]:
    """Whom the first paragraphs of its articles name."""
    readings = {t.reading.article.id: t.reading for t in happening.tellings}.values()
    return set[ActorId]().union(*(recall.once(_list_high, reading) for reading in readings))


def _list_high(reading: Reading) -> frozenset[ActorId]:
    return frozenset(m.actor for m in reading.mentions if is_high(reading, m.span))
