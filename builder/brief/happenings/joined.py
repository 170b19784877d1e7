"""One happening that several stories tell: of one kind, on one day, with somebody in it or high up whom all name.

Articles on the hunt for a gunman, on his victims and on his past are three stories; the shooting in them is one.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening, make_happening
from builder.brief.happenings.tellings import is_high
from builder.dates.edtf import is_day
from builder.recall import Recall, make_anew
from builder.values.annotation import Part
from builder.values.dossier import Reading
from builder.values.ids import ActorId

_APART: Final[tuple[Part, ...]] = ("whom", "place")


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
    if {t.reading.home for t in one.tellings} & {t.reading.home for t in other.tellings} or _are_of_others(one, other):
        return False
    shared = {*one.event.actors} & {*other.event.actors}
    if any(not directory.is_country(actor) for actor in shared):
        return True
    befallen = any(map(directory.is_person, (actor for h in (one, other) for t in h.tellings for actor in t.whom)))
    if befallen or not one.type.sole:
        return False  # an arrest of "two men" is not his
    mine, theirs = (_find_subjects(happening, recall) for happening in (one, other))
    return any(not directory.is_country(actor) for actor in mine & theirs)


def _are_of_others(one: Happening, other: Happening) -> bool:
    """True where it befell some, or was at some place, in one, and none of them in the other.

    Who did it is not asked: "the FBI said of the attack" makes a doer of who speaks.
    """
    for part in _APART:
        mine, theirs = ({actor for t in h.tellings for actor in t.part(part)} for h in (one, other))
        if mine and theirs and not mine & theirs:
            return True
    return False


def _find_subjects(happening: Happening, recall: Recall) -> set[ActorId]:
    """Whom the first paragraphs of its articles name."""
    readings = {t.reading.article.id: t.reading for t in happening.tellings}.values()
    return set[ActorId]().union(*(recall.once(_list_high, reading) for reading in readings))


def _list_high(reading: Reading) -> frozenset[ActorId]:
    return frozenset(m.actor for m in reading.mentions if is_high(reading, m.span))
