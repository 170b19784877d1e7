"""On which day the blow fell that a toll is of: a quake on Sunday and one on Monday have one each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from builder.brief.happenings.tellings import Telling, are_over
from builder.dates.edtf import is_day, overlaps
from builder.knowledge.events import EventType
from builder.values.annotation import Frame, Time
from builder.values.dossier import Reading
from builder.values.ids import ArticleId
from builder.values.span import Span

_RECALLED = 30
"""Days before its article after which a blow is no news any more."""


@dataclass(frozen=True, slots=True)
class _Blow:
    frame: Frame
    position: int
    day: str | None


def find_blows(tellings: Sequence[Telling], types: Mapping[str, EventType]) -> list[str | None]:
    """For each telling of a toll the day of its blow, empty where its article tells of none; None where it is unclear.

    All of them are empty where no article tells of two.
    """
    readings = {t.reading.article.id: t.reading for t in tellings}
    for kind in (kind for kind in types if types[kind].sudden):
        told = {article: _find_told(reading, kind) for article, reading in readings.items()}
        if any(len(_days(blows)) > 1 for blows in told.values()):
            return [_find_day(telling, told) for telling in tellings]
    return [""] * len(tellings)


def _find_told(reading: Reading, kind: str) -> Sequence[_Blow]:
    """The blows of a kind; of those in one sentence the first has the day ("a quake on Sunday, others on Monday")."""
    times = {time.span: time for time in reading.times}
    found: list[_Blow] = []
    dated: set[Span] = set()
    for position, frame in enumerate(reading.frames):
        if frame.event == kind:
            day = None if frame.claim in dated else _find_exact(reading, (times[span] for span in frame.times))
            found.append(_Blow(frame, position, day))
            if day:
                dated.add(frame.claim)
    return found


def _find_exact(reading: Reading, times: Iterable[Time]) -> str | None:
    """The day among the times of a blow, if that is news; an hour alone names none."""
    exact = [t for t in times if t.kind == "date" and is_day(t.value) and t.basis != "anchored"]
    return exact[0].value if exact and not are_over(exact[:1], reading.article.published.value, _RECALLED) else None


def _days(blows: Iterable[_Blow]) -> set[str]:
    return {blow.day for blow in blows if blow.day is not None}


def _find_day(telling: Telling, told: Mapping[ArticleId, Sequence[_Blow]]) -> str | None:
    """The day that a telling gives itself, else that of its sentence, else the last told before it, else the next."""
    blows = told[telling.reading.article.id]
    days = _days(blows)
    if len(days) < 2:
        return next(iter(days), "")
    own = [day for day in days if telling.when is not None and overlaps(day, telling.when.value)]
    beside = [blow for blow in blows if blow.frame.claim == telling.frame.claim]
    if own or _days(beside):
        near = min(beside, key=lambda blow: abs(blow.position - telling.position), default=None)
        return own[0] if len(own) == 1 else near.day if near else None
    before = [blow.day for blow in blows if blow.day and blow.position < telling.position]
    after = [blow.day for blow in blows if blow.day and blow.position > telling.position]
    return before[-1] if before else after[0]
