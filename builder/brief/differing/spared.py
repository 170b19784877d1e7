"""Whether anybody came to harm: "no deaths were reported" against the dead that another article counts.

Compared where the one that knows of none came out on the day of the other or after, and names no figure itself; the
day before, nobody may have been found yet.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace
from itertools import takewhile

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
from builder.values.span import Span

_TOKEN = re.compile(r"[^\W_]+(?:[’'][^\W_]+)?|[^\w\s]")
_REACH = 7
"""Words behind "no" in which it is told of what there was none."""
_DAYS = 3
"""Days after which nobody speaks of the same count any more."""


def find_spared(happenings: Iterable[Happening], directory: Directory) -> Iterator[Difference]:
    """The counts of victims that another article of the story says there were none of, in the order of the events."""
    for happening in happenings:
        story = happening.event.story
        counted = [
            t for t in happening.tellings if _has_victims(t, directory) and t.status == "reported" and is_lead(t)
        ]
        if story is None or not counted or happening.type.name not in directory.knowledge.counted.spared:
            continue
        knowing = {t.reading.article.id for t in happening.tellings if t.numbers}
        spared = [
            span
            for reading in directory.readings.values()
            if reading.story == story and reading.article.id not in knowing and _is_near(reading, counted)
            for span in _find_none_told(reading, happening.type.name, directory)
        ]
        if spared:
            yield _make(happening, counted, spared, directory)


def _has_victims(telling: Telling, directory: Directory) -> bool:
    return bool(telling.numbers) and is_victim(telling.numbers[0], directory)


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
        if harm and _is_whole(lows[place + 1 :], counted.beside_none):
            return place
        if low not in counted.beside_none:
            return None
    return None


def _is_whole(behind: Sequence[str], small: Set[str]) -> bool:
    """True where nothing up to the next mark says among whom or when there was none."""
    return all(low in small for low in takewhile(lambda low: low.isalnum(), behind))


def _is_near(reading: Reading, counted: Iterable[Telling]) -> bool:
    days = (days_after(reading.article.published.value, t.reading.article.published.value) for t in counted)
    return any(d is not None and 0 <= d <= _DAYS for d in days)


def _make(happening: Happening, counted: list[Telling], spared: list[Span], directory: Directory) -> Difference:
    kind = happening.type
    slots = choose_slots(kind, counted, "reported", directory)
    made = choose_question(kind, "number", slots, directory.knowledge.events)
    told: list[Told] = [("0", span) for span in spared]
    for telling in counted:
        figure = telling.numbers[0]
        start = min(figure.span.start, telling.frame.span.start)
        words = replace(figure.span, start=start, end=max(figure.span.end, telling.frame.span.end))
        told.append((f"{figure.number:g}", words))
    question = Question(
        id=f"{happening.event.id}-none", slot="number", type="conflict", made=made, event=happening.event.id
    )
    return make_difference(question, told, directory)
