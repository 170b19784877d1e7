"""Charts as plain geometry: rows on a common time axis; templates draw them, tables repeat their figures.

Places across are percent of the picture's width, so that a phone gets the same picture, narrower; heights are pixels.
"""

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from builder.compose.parts import source_name
from builder.compose.saydate import date_key, end_key, say_date, say_short, say_shortest, shape_of
from builder.compose.site import Site, say_made
from builder.compose.views.pictures import Chart, ChartRow, Dot, Tick
from builder.interface.said import Said, join
from builder.values.dossier import Event, Reading
from builder.words.grouped import group

_ROWS: Final = 12
_ROW_HEIGHT: Final = 34.0
_AXIS_HEIGHT: Final = 30.0
_SMALLEST: Final = 4.0
_GROWTH: Final = 3.4
"""Pixels of a dot's radius for one article, and what the most on one day add: names stand 8 pixels above the line."""
_FIRST: Final = 3.0
_LAST: Final = 97.0
_NARROWEST: Final = 1.6
"""Percent of the width below which a bar would look like a dot."""
BREAK_DAYS: Final = 45
"""From here on a picture shows that time is left out: more than a month and a half."""
_MOST_DAYS: Final = 24
"""Days on one axis before months take their place."""
_TICK_ROOM: Final = 11.0
_TICK_ROOM_ON_A_PHONE: Final = 26.0
"""Percent of the width that a date takes: 80 of 720 pixels, of 310 on a phone."""


def chart_coverage(site: Site) -> Chart | None:
    """Articles by source over time; None where fewer than two dates are known."""
    return chart_days(group((source_name(site, r), _day(r)) for r in site.order if r.article.published.value))


def chart_days(rows: Mapping[str, Sequence[str]]) -> Chart | None:
    """Dots by day, or by month where there are many; long silences are cut and marked."""
    ordered = sorted(rows, key=lambda name: (-len(rows[name]), name.casefold()))[:_ROWS]
    days = {key for name in ordered for key in rows[name] if key}
    letters = len("2023-02") if len(days) > _MOST_DAYS else None
    kept = {name: Counter(key[:letters] for key in rows[name] if key) for name in ordered}
    keys = sorted({key for counts in kept.values() for key in counts})
    if len(keys) < 2:
        return None
    axis = _Axis({_first_day(key) for key in keys})
    most = max(count for counts in kept.values() for count in counts.values())
    return Chart(
        height=_ROW_HEIGHT * len(ordered) + _AXIS_HEIGHT,
        rows=tuple(_row(name, n, counts, most, axis) for n, (name, counts) in enumerate(kept.items())),
        ticks=_ticks(keys, axis),
        breaks=axis.breaks,
        table=tuple(
            (name, say_date(key), str(count)) for name, counts in kept.items() for key, count in sorted(counts.items())
        ),
        left_out=len(rows) - len(ordered),
    )


def chart_events(site: Site, events: Iterable[Event]) -> Chart | None:
    """Each event on the days it happened, with the days on which articles told it; None for fewer than two."""
    known = [e for e in events if date_key(e.when) and _told(site, e)]
    drawn = known[:_ROWS]
    drawn.sort(key=lambda e: (date_key(e.when), e.id))
    told = {e.id: _told(site, e) for e in drawn}
    if len(drawn) < 2:
        return None
    keys = sorted({key for e in drawn for key in (date_key(e.when), *told[e.id])})
    axis = _Axis({*map(_first_day, keys), *(_last_day(end_key(e.when)) for e in drawn if shape_of(e.when) != "point")})
    return Chart(
        height=_ROW_HEIGHT * len(drawn) + _AXIS_HEIGHT,
        rows=tuple(
            _event_row(n, event, say_made(site, event.made, event.what), told[event.id], axis)
            for n, event in enumerate(drawn)
        ),
        ticks=_ticks(keys, axis),
        breaks=axis.breaks,
        table=tuple(
            (
                say_made(site, e.made, e.what),
                say_date(e.when),
                Said(e.status),
                join(say_date(key) for key in told[e.id]),
            )
            for e in drawn
        ),
        left_out=len(known) - len(drawn),
    )


class _Axis:
    """Places of days: in order, near each other where they are near in time, with long silences cut."""

    __slots__ = ("breaks", "places")

    def __init__(self, days: Iterable[date]) -> None:
        ordered = sorted(days)
        gaps = [(b - a).days for a, b in pairwise(ordered)]
        shown = [min(gap, BREAK_DAYS) for gap in gaps]
        smallest = (_LAST - _FIRST) / len(ordered) * 0.55
        spare = _LAST - _FIRST - smallest * len(gaps)
        self.places, breaks = {ordered[0]: _FIRST}, []
        x = _FIRST
        for day, gap, part in zip(ordered[1:], gaps, shown, strict=True):
            step = smallest + spare * part / (sum(shown) or 1)
            if gap > BREAK_DAYS:
                breaks.append(round(x + step / 2, 2))
            x += step
            self.places[day] = round(x, 2)
        self.breaks = tuple(breaks)


def _ticks(keys: Sequence[str], axis: _Axis) -> tuple[Tick, ...]:
    """Dates below the axis, as many as there is room for; the year stands where it begins."""
    ticks: list[Tick] = []
    year = ""
    taken = taken_on_phones = -_TICK_ROOM_ON_A_PHONE
    for key in keys:
        x = axis.places[_first_day(key)]
        anchor = "start" if x < _TICK_ROOM / 2 else "end" if x > 100 - _TICK_ROOM / 2 else "middle"
        if _left(x, anchor, _TICK_ROOM) < taken:
            continue
        taken = _left(x, anchor, _TICK_ROOM) + _TICK_ROOM
        wide = _left(x, anchor, _TICK_ROOM_ON_A_PHONE) < taken_on_phones
        ticks.append(
            Tick(
                x=x,
                label=say_short(key) if key[:4] != year else say_shortest(key),
                anchor=anchor,
                room="wide" if wide else "any",
            )
        )
        taken_on_phones = taken_on_phones if wide else _left(x, anchor, _TICK_ROOM_ON_A_PHONE) + _TICK_ROOM_ON_A_PHONE
        year = key[:4]
    return tuple(ticks)


def _left(x: float, anchor: str, room: float) -> float:
    """Where a date begins that stands at `x`."""
    return x if anchor == "start" else x - room if anchor == "end" else x - room / 2


def _row(name: str, number: int, counts: Mapping[str, int], most: int, axis: _Axis) -> ChartRow:
    """Dots as large as what they count; the largest stays clear of the names."""
    dots = tuple(
        Dot(
            x=axis.places[_first_day(key)],
            radius=round(_SMALLEST + _GROWTH * ((count - 1) / max(most - 1, 5)) ** 0.5, 1),
        )
        for key, count in counts.items()
    )
    return ChartRow(y=_line(number), label=name, dots=dots)


def _event_row(number: int, event: Event, label: str, told: Iterable[str], axis: _Axis) -> ChartRow:
    published = (Dot(x=axis.places[_first_day(key)], radius=0.0, shape="published") for key in told)
    start = axis.places[_first_day(date_key(event.when))]
    shape = shape_of(event.when)
    end = start if shape in {"point", "open"} else axis.places[_last_day(end_key(event.when))]
    happened = Dot(
        x=start,
        width=0.0 if shape in {"point", "open"} else max(round(end - start, 2), _NARROWEST),
        radius=5.5,
        shape=shape,
        status=event.status,
    )
    return ChartRow(y=_line(number), label=label, dots=(happened, *published))


def _line(number: int) -> float:
    return _ROW_HEIGHT * (number + 1) - 8


def _told(site: Site, event: Event) -> tuple[str, ...]:
    articles = dict.fromkeys(span.article for span in event.claims if span.article in site.heads)
    return tuple(sorted({key for a in articles if (key := _day(site.heads[a]))}))


def _day(reading: Reading) -> str:
    return date_key(reading.article.published.value)


def _first_day(key: str) -> date:
    """The day that a key of a page begins with; a day that no calendar has is the first of its year."""
    year, month, day = f"{key}-01-01".split("-")[:3]
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return date(max(int(year), 1), 1, 1)


def _last_day(key: str) -> date:
    first = _first_day(key)
    if len(key) >= 10:
        return first
    month = first.month if len(key) >= 7 else 12
    return first.replace(month=month, day=monthrange(first.year, month)[1])


def count_days(first: str, last: str) -> int:
    """Days between the beginnings of two keys."""
    return (_first_day(last) - _first_day(first)).days
