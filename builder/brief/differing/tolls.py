"""How many it struck: which tellings of a story count the victims, or those arrested, of what its news is about.

A story tells of one calamity, by whatever name: that its victims are counted "in Peru" here and nowhere in particular
there makes no two questions. It recalls others: their tolls are compared only where the story has none of its own.
"""

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from builder.brief.differing.scope import is_long_over
from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.happenings.tellings import PARTS, Telling, days_told, list_dates, own_days, telling_order
from builder.dates.edtf import order
from builder.knowledge.events import EventType
from builder.recall import Recall
from builder.values.annotation import Frame, Quantity
from builder.values.ids import ActorId
from builder.words.grouped import group
from builder.words.text import cut

_LED = 30
"""Letters before a figure among which "of" stands with its noun."""
_OF = re.compile(r"([^\W\d_]+) of $")
_SHARED_OUT = re.compile(
    r"\b(?:of|among) (?:the|those) "
    r"(?:dead|victims|deaths|fatalities|casualties|killed|injured|wounded|hurt|missing|arrested)\b"
)
_SOME_OF = re.compile(r" of (?:the|those|these|them|its|their)\b")
""" "22 of the deaths were in the valley": a part of them."""
_MORE = " more"
_RELATED = re.compile(r"(?: [^\s,;:]+){0,6},? (?:that|which)(?: [^\s;:]+){0,6} ")
_AFTER_WEEKS = re.compile(r"\b(?:comes?|came|coming)\b[^.;]*\b(?:weeks?|months?|years?) after\b")
""" "The attack comes a week after 12 people were killed in Lima": what is news is not theirs."""
_WHEN = " when "
""" "The worst since Feb. 14, when a gunman killed 12": the toll is of that day."""
_THAT = ("That ", "This ")
"""Words that open a sentence on what the sentence before tells of: "That storm killed 36"."""
_Parts = Sequence[frozenset[ActorId]]
_OTHERS = frozenset({"others", "other", "other people", "other persons"})


def is_toll(kind: EventType) -> bool:
    """True for a kind of which a story has one count, that rises."""
    return kind.sole and kind.grows and "number" in kind.questions


def is_victim(quantity: Quantity, directory: Directory) -> bool:
    """False for the figure in "killed people in 13 countries" and "killed a mother of 12": it counts no victims."""
    counted, forms = directory.knowledge.counted, directory.knowledge.events.forms
    ahead = directory.words(quantity.span.ahead(_LED))
    of = _OF.search(ahead.casefold())
    if of is not None and of[1] not in forms and of[1] not in counted.sums:
        return False
    if _SOME_OF.match(directory.words(replace(quantity.span, end=quantity.span.end + _LED)), len(quantity.text)):
        return False
    return counted.name_of(quantity.unit) == "people" and counted.name_of(quantity.of) not in counted.lifeless


def counts_all(telling: Telling, quantity: Quantity, directory: Directory) -> bool:
    """True for a figure of all victims, for what its sentence says."""
    apart = _is_shared_out(telling, quantity, directory) or _is_before_participle(telling, quantity, directory)
    return is_victim(quantity, directory) and not apart


def _is_shared_out(telling: Telling, quantity: Quantity, directory: Directory) -> bool:
    """True for the figure in "eight of the dead were in Lima, with 50 wounded in Quito": a part, as all behind it."""
    before = replace(quantity.span, start=telling.claim.span.start, end=quantity.span.start)
    return _SHARED_OUT.search(directory.words(before).casefold()) is not None


def _is_before_participle(telling: Telling, quantity: Quantity, directory: Directory) -> bool:
    """True for the three in "shot at three people, killing one": what befell them stands before the comma."""
    event = telling.frame.span
    if quantity.span.paragraph != event.paragraph or quantity.span.end > event.start:
        return False
    between = directory.words(quantity.span.up_to(event))
    return "," in between and directory.words(event).partition(" ")[0].casefold().endswith("ing")


def is_of_others(telling: Telling, quantity: Quantity) -> bool:
    """True for "killed 5 people and injured 12 others": those who are no others of one toll are all of the next."""
    behind = quantity.span.behind(len(_MORE))
    more = cut(telling.reading.article, behind) == _MORE
    said = more or quantity.modifier == "another" or quantity.of.casefold() in _OTHERS
    return said and any(
        frame.claim == telling.frame.claim and frame.event != telling.frame.event and _has_before(frame, quantity)
        for frame in telling.reading.frames
    )


def _has_before(frame: Frame, quantity: Quantity) -> bool:
    return any(span < quantity.span for span in frame.quantities)


def join_tolls(
    happenings: Iterable[Happening], directory: Directory, recall: Recall
) -> tuple[tuple[Happening, ...], ...]:
    """For each story and kind the happenings whose counts are compared: those that can be one as the first of them."""
    tolls = (h for h in happenings if is_toll(h.type))
    told = group(((h.tellings[0].reading.home, h.type.name), h) for h in tolls)
    return tuple(recall.same(f"toll {same[0].event.id}", tuple(_join(same, directory))) for same in told.values())


def _join(same: Sequence[Happening], directory: Directory) -> Iterable[Happening]:
    first = min((t.reading.article.published.value for h in same for t in h.tellings), key=order)
    news = [kept for h in same if (kept := _leave_recalled(h, first, directory)) is not None]
    if not any(t.numbers for h in news for t in h.tellings):
        return same
    groups: list[list[tuple[Happening, _Parts]]] = []
    for happening in news:
        parts = [frozenset(a for t in happening.tellings for a in t.part(p) - _voices(t)) for p in PARTS]
        fitting = next((group for group in groups if all(_can_be_one(parts, theirs) for _, theirs in group)), None)
        if fitting is None:
            groups.append([(happening, parts)])
        else:
            fitting.append((happening, parts))
    return (_as_one([happening for happening, _ in group]) for group in groups)


def _leave_recalled(happening: Happening, first: str | None, directory: Directory) -> Happening | None:
    """The happening without the counts of what was long over when the story began; None where none are left."""
    kept = tuple(t for t in happening.tellings if not _is_recalled(t, first, directory))
    if len(kept) == len(happening.tellings):
        return happening
    return replace(happening, tellings=kept) if kept else None


def _is_recalled(telling: Telling, first: str | None, directory: Directory) -> bool:
    """True for the toll of what was long over: by its day, or that of the happening or the sentence it leans on."""
    led = telling.claim.before(telling.frame.span).casefold()
    if _AFTER_WEEKS.search(led) or not directory.knowledge.events.anniversaries.isdisjoint(led.split()):
        return True
    head = find_head(telling, directory)
    led_by = head.times if head is not None else ()
    days = [time for time in directory.times_in(telling.claim.span) if time.span in led_by] or own_days(telling)
    at = led.rfind(_WHEN)
    if not days and at >= 0:
        days = [*directory.times_in(replace(telling.claim.span, end=telling.claim.span.start + at))][-1:]
    if not days and telling.claim.text.startswith(_THAT):
        claims = telling.reading.claims
        before = claims[max(claims.index(telling.claim) - 1, 0)]
        days = days_told(before, list_dates(before, directory), before.span)
    return is_long_over(days, first)


def find_head(telling: Telling, directory: Directory) -> Frame | None:
    """The happening of which a clause gives the toll: "the 2005 blast in Lima that killed 12 and wounded 70"."""
    knowledge, toll, whole = directory.knowledge, telling.frame.span, telling.claim.span
    before = directory.frames_in(replace(whole, end=toll.start))
    others = (f for f in before if not is_toll(knowledge.events.types[f.event]))
    head = max(others, key=lambda frame: frame.span, default=None)
    if head is None:
        return None
    between = directory.words(head.span.up_to(toll))
    said = knowledge.speech.spoken.intersection(between.casefold().split())
    return head if not said and _RELATED.fullmatch(between) else None


def _voices(telling: Telling) -> Set[ActorId]:
    """Who only says it: "according to the agency Presna, it injured two" tells of no deed of that agency."""
    voices, played = telling.claim.voices, telling.frame.participants
    return {part.actor for part in played if any(voice.span.contains(part.span) for voice in voices)}


def _can_be_one(mine: _Parts, theirs: _Parts) -> bool:
    """True where neither of two happenings names for a part only others than the other one does."""
    return all(not a or not b or a & b for a, b in zip(mine, theirs, strict=True))


def _as_one(group: list[Happening]) -> Happening:
    if len(group) == 1:
        return group[0]
    tellings = sorted((t for h in group for t in h.tellings), key=telling_order)
    return replace(group[0], tellings=tuple(tellings))
