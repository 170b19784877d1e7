"""Who did it and where: tellings of one deed whose doers or places exclude each other.

Such tellings are gathered as two happenings, since others take part in them; here they meet again, where all else
says that they are one: the story, the kind, the day, and whom it befell. Two articles differ only where neither
names the other's answer anywhere: who names both knows of both.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from builder.brief.differing.elsewhere import find_place
from builder.brief.differing.versions import Question, make_difference
from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.happenings.labels import choose_slots
from builder.brief.happenings.tellings import Telling, points_back
from builder.brief.phrases import choose_question
from builder.dates.edtf import interval, overlaps
from builder.knowledge.events import EventType
from builder.knowledge.events import Slot as Asked
from builder.naming import digest
from builder.values.dossier import Difference, Made
from builder.values.ids import ActorId, StoryId
from builder.values.span import Span

_BODIES = frozenset({"organisation", "group"})
"""Types that are told apart by what the records know of a name; a country and its ministry may be one doer."""
_MONTH = 31
"""Days of the coarsest date by which two tellings are of one deed; two in one month to one person are rare."""
_MOST = 200
"""Tellings of one kind in one story that are compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What a telling answers: folded value, and the words for it."""

    telling: Telling
    value: str
    words: Span
    actor: ActorId | None = None


def find_opposed(happenings: Iterable[Happening], directory: Directory) -> tuple[Difference, ...]:
    """The differences on who and where, in order of story and kind."""
    groups: dict[tuple[StoryId, str], list[Telling]] = {}
    kinds: dict[str, EventType] = {}
    for happening in happenings:
        if happening.event.story is not None and not happening.type.lasts:
            kinds[happening.type.name] = happening.type
            groups.setdefault((happening.event.story, happening.type.name), []).extend(happening.tellings)
    found: list[Difference] = []
    for (_, name), tellings in sorted(groups.items(), key=lambda kv: kv[0]):
        told = [t for t in tellings if t.status == "reported" and not t.is_count and _is_placed(t, kinds[name])][:_MOST]
        found.extend(_differences(kinds[name], told, directory))
    return tuple(found)


def _is_placed(telling: Telling, kind: EventType) -> bool:
    """True for a telling of one day or month, or one that points at the deed that its story is about."""
    days = interval(telling.when.value) if telling.when else None
    if days is not None:
        return (days[1] - days[0]).days <= _MONTH
    return kind.sole and points_back(telling)


def _differences(kind: EventType, tellings: list[Telling], directory: Directory) -> Iterable[Difference]:
    if "who" in kind.questions:
        yield from _compare(kind, "who", [a for t in tellings for a in _doers(t)], directory)
    yield from _compare(kind, "place", [a for t in tellings for a in _places(t, directory)], directory)


def _doers(telling: Telling) -> Iterable[_Answer]:
    """The one who did it; of several none is taken, since another article may name one of them."""
    for part in telling.frame.participants:
        if part.part == "who" and len(telling.who) == 1:
            yield _Answer(telling=telling, value=part.actor, words=part.span, actor=part.actor)
            return


def _places(telling: Telling, directory: Directory) -> Iterable[_Answer]:
    span = find_place(telling, directory)
    if span is not None:
        yield _Answer(telling=telling, value=directory.words(span).casefold(), words=span)


def _compare(kind: EventType, slot: Asked, answers: list[_Answer], directory: Directory) -> Iterable[Difference]:
    """At most one difference a slot and kind of a story: the first two that differ, with all who say as they do."""
    for one, other in combinations(answers, 2):
        if _differ(one, other, slot, directory):
            same = [a for a in answers if a.value in {one.value, other.value} and _is_one_deed(a, one, slot)]
            yield _difference(kind, slot, same, directory)
            return


def _differ(one: _Answer, other: _Answer, slot: Asked, directory: Directory) -> bool:
    if one.telling.reading is other.telling.reading or one.value == other.value:
        return False
    if not _is_one_deed(one, other, slot):
        return False
    if one.actor is not None and other.actor is not None:
        types = {directory.actors[actor].type for actor in (one.actor, other.actor)}
        return (len(types) == 1 or types <= _BODIES) and not _knows(one, other) and not _knows(other, one)
    return not _names(one, other) and not _names(other, one)


def _is_one_deed(one: _Answer, other: _Answer, slot: Asked) -> bool:
    """True where the day is one and so are those it befell; of a place, also those who did it."""
    a, b = one.telling, other.telling
    if a.when is None and b.when is None:
        return slot == "who" and _agree(a.whom, b.whom)
    if a.when is None or b.when is None or not overlaps(a.when.value, b.when.value):
        return False
    if slot == "who":
        return bool(a.whom & b.whom)
    return bool((a.who | a.whom) & (b.who | b.whom)) and _agree(a.who, b.who) and _agree(a.whom, b.whom)


def _agree(one: frozenset[ActorId], other: frozenset[ActorId]) -> bool:
    return not one or not other or bool(one & other)


def _knows(one: _Answer, other: _Answer) -> bool:
    """True where the article of one names the actor of the other."""
    return other.actor in one.telling.named


def _names(one: _Answer, other: _Answer) -> bool:
    """True where the article of one names the place of the other, or the one name lies in the other."""
    inside = one.value in other.value or other.value in one.value
    return inside or any(other.value in p.text.casefold() for p in one.telling.reading.article.paragraphs)


def _difference(kind: EventType, slot: Asked, answers: list[_Answer], directory: Directory) -> Difference:
    tellings = [a.telling for a in answers]
    certain = choose_slots(kind, tellings, "reported", directory)
    slots = {part: filled for part, filled in certain.items() if part != slot}
    made: Made = choose_question(kind, slot, slots, directory.knowledge.events)
    first = answers[0].telling.claim.id
    question = Question(id=f"{slot}-{digest(f'{kind.name} {first}')}", slot=slot, type="conflict", made=made)
    return make_difference(question, ((a.value, a.telling.frame.span.around(a.words)) for a in answers), directory)
