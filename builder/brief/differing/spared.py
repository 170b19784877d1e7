"""Whether anybody came to harm: "no deaths were reported" against the dead that another article counts.

Compared where the one that knows of none came out on the day of the other or after, and names no figure itself; the
day before, nobody may have been found yet.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import takewhile

from builder.brief.differing.elsewhere import is_elsewhere
from builder.brief.differing.tolls import is_victim
from builder.brief.differing.versions import Question, Told, make_difference
from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.happenings.labels import choose_slots
from builder.brief.happenings.tellings import Telling, is_high, is_lead
from builder.brief.phrases import choose_question
from builder.dates.edtf import days_after
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.tongues import ENGLISH
from builder.values.dossier import Difference, Reading
from builder.values.ids import ArticleId
from builder.values.span import Span
from builder.words.english import POINTERS

_TOKEN = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?|[^\w\s]")
_REACH = 7
"""Words behind "no" in which it is told of what there was none."""
_FROM = frozenset({"in", "from", "by", "during", "after"})
_DAYS = 3
"""Days after which nobody speaks of the same count any more."""


def add_spared(
    tolls: Sequence[Happening], differences: Iterable[Difference], directory: Directory
) -> Iterator[Difference]:
    """The differences on the `tolls` of a story, and those who say that there were none: one question for one count."""
    every = tuple(differences)
    knowing = {t.reading.article.id for happening in tolls for t in happening.tellings if t.numbers}
    for happening in tolls:
        known = [difference for difference in every if difference.event == happening.event.id]
        counted, spared = _find_spared(happening, knowing, directory)
        if spared:
            known[:1] = [_make(happening, known[0] if known else None, counted, spared, directory)]
        yield from known


def _find_spared(
    happening: Happening, knowing: Set[ArticleId], directory: Directory
) -> tuple[Sequence[Telling], Sequence[Span]]:
    """The counts high up, and the words of other articles out on their day or later that there were none."""
    kind = happening.type.name
    counted = [t for t in happening.tellings if is_lead(t) and t.status == "reported" and _has_victims(t, directory)]
    if not counted or happening.event.story is None or kind not in directory.knowledge.counted.spared:
        return (), ()
    sparing = {
        reading.article.id: spans
        for reading in directory.readings.values()
        if reading.story == happening.event.story and reading.article.id not in knowing
        if any(_is_near(reading, t) for t in counted) and (spans := [*_find_none_told(reading, kind, directory)])
    }
    told = [t for t in counted if any(_is_near(directory.readings[article], t) for article in sparing)]
    return told, [span for spans in sparing.values() for span in spans]


def _has_victims(telling: Telling, directory: Directory) -> bool:
    if not telling.numbers or not is_victim(telling.numbers[0], directory):
        return False
    return not is_elsewhere(telling.reading, telling.claim, telling.numbers[0].span, directory)


def _find_none_told(reading: Reading, kind: str, directory: Directory) -> Iterator[Span]:
    """Words by which an article tells that nobody came to harm in a way ("no deaths were reported")."""
    if reading.article.language not in ENGLISH:
        return
    for claim in (c for c in reading.claims if is_high(reading, c.span)):
        tokens = list(_TOKEN.finditer(claim.text))
        lows = [token[0].casefold() for token in tokens]
        for at, low in enumerate(lows):
            place = _find_harm(lows, at, kind, directory.knowledge) if low in directory.knowledge.counted.none else None
            if place is not None:
                start, end = tokens[at].start(), tokens[place].end()
                yield replace(claim.span, start=claim.span.start + start, end=claim.span.start + end)


def _find_harm(lows: Sequence[str], at: int, kind: str, knowledge: Knowledge) -> int | None:
    """Where the harm stands of which "no" tells that there was none, with small words between them."""
    counted, forms = knowledge.counted, knowledge.events.forms
    for place in range(at + 1, min(at + 1 + _REACH, len(lows))):
        low = lows[place]
        harm = low in counted.spared[kind] or any(form.type == kind for form in forms.get(low, ()))
        if harm and _is_whole(lows[place + 1 :], knowledge):
            return place
        if low not in counted.beside_none:
            return None
    return None


def _is_whole(behind: Sequence[str], knowledge: Knowledge) -> bool:
    """True where nothing up to the next mark says among whom or when there was none; "in the crash" is no part."""
    small = knowledge.counted.beside_none
    rest = [low for low in takewhile(lambda low: low.isalnum(), behind) if low not in small]
    match rest:
        case lead, pointer, noun:
            return lead in _FROM and pointer in POINTERS and noun in knowledge.events.forms
        case _:
            return not rest


def _is_near(reading: Reading, counted: Telling) -> bool:
    days = days_after(reading.article.published.value, counted.reading.article.published.value)
    return days is not None and 0 <= days <= _DAYS


def _make(
    happening: Happening,
    known: Difference | None,
    counted: Iterable[Telling],
    spared: Iterable[Span],
    directory: Directory,
) -> Difference:
    """The question with those who say that there were none, and the figures that it shows already, if any."""
    kind = happening.type
    slots = choose_slots(kind, happening.tellings, "reported", directory)
    made = (known and known.made) or choose_question(kind, "number", slots, directory.knowledge.events)
    told: list[Told] = [("0", span) for span in spared]
    told += [(v.value, span) for v in known.versions for span in v.support] if known else map(_tell, counted)
    question = Question(
        id=known.id if known else f"{happening.event.id}-none",
        slot="number",
        type="conflict",
        made=made,
        event=happening.event.id,
    )
    return make_difference(question, told, directory)


def _tell(telling: Telling) -> Told:
    figure, event = telling.numbers[0], telling.frame.span
    start, end = min(figure.span.start, event.start), max(figure.span.end, event.end)
    return f"{figure.number:g}", replace(figure.span, start=start, end=end)
