"""EDTF (ISO 8601-2) dates as half-open intervals of days: parse, format, compare.

A value is a string everywhere else; this module alone knows what days it covers. An interval is `(first day, day
after)`; an open or unknown end is `date.min` or `date.max`. Qualifiers (`~`, `?`, `%`) do not change the days.
"""

import calendar
import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

Interval = tuple[date, date]
Precision = Literal["day", "month", "season", "year", "interval", "none"]
CALENDAR_UNITS: Mapping[Precision, Literal["day", "month", "year"]] = {"day": "day", "month": "month", "year": "year"}
"""The precisions that a day of publication can have."""

DAY = timedelta(days=1)
_LONGEST_DECADE, _ENDLESS = 3660, 10**7
"""Days."""
_DATE = re.compile(r"(\d{2}XX|\d{3}X|\d{4})(?:-(\d\d|XX)(?:-(\d\d|XX))?)?", re.ASCII)
_CLOCK = re.compile(r"T[\d:.]*(?:Z|[+-][\d:]+)?$", re.ASCII)
_DURATION = re.compile(
    r"P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?",
    re.ASCII,
)
"""ISO 8601: `P2D`, `P1Y6M`, `PT36H`."""
_UNIT_HOURS = (8766.0, 730.5, 168.0, 24.0, 1.0, 1 / 60, 1 / 3600)
_MONTHS_OF = {
    **{21 + n: (3 + 3 * n, 3) for n in range(4)},  # seasons as meteorologists cut them; winter runs into the next year
    **{33 + n: (1 + 3 * n, 3) for n in range(4)},  # quarters
    **{37 + n: (1 + 4 * n, 4) for n in range(3)},  # thirds of a year
    **{40 + n: (1 + 6 * n, 6) for n in range(2)},  # halves
}
_LONGEST = 64
"""No EDTF date is longer; a hostile string need not be read further."""


@lru_cache(maxsize=4096)
def interval(value: str | None) -> Interval | None:
    """The days that a date covers, half-open; None for a duration, an impossible date, or anything else.

    `2023-02` gives 1 February and 1 March 2023; `2020-08/..` ends at `date.max`.
    """
    if not value or len(value) > _LONGEST:
        return None
    if "/" not in value:
        return _days(value)
    start, _, end = value.partition("/")
    first = (date.min, date.min) if start in ("", "..") else _days(start)
    last = (date.max, date.max) if end in ("", "..") else _days(end)
    if first is None or last is None or first[0] >= last[1]:
        return None
    return first[0], last[1]


def _days(part: str) -> Interval | None:
    match = _DATE.fullmatch(_CLOCK.sub("", part.rstrip("~?%")))
    if not match:
        return None
    year, month, day = match.groups()
    first_year, years = int(year.replace("X", "0")), 10 ** year.count("X")
    if first_year < 1:
        return None
    if years > 1 or month in (None, "XX"):
        return _span_of_months(first_year, 1, 12 * years)
    if day in (None, "XX"):
        return _month_or_season(first_year, int(month))
    try:
        first = date(first_year, int(month), int(day))
    except ValueError:
        return None
    return first, (first + DAY if first < date.max else first)


def _month_or_season(year: int, month: int) -> Interval | None:
    if 1 <= month <= 12:
        return _span_of_months(year, month, 1)
    if month in _MONTHS_OF:
        return _span_of_months(year, *_MONTHS_OF[month])
    return None


def _span_of_months(year: int, month: int, count: int) -> Interval:
    months = year * 12 + month - 1 + count
    after = date(months // 12, months % 12 + 1, 1) if months // 12 <= date.max.year else date.max
    return date(year, month, 1), after


def from_days(first: date, last: date) -> str:
    """The shortest EDTF value for the days from `first` to `last`, both included."""
    if first == last:
        return first.isoformat()
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]:
        return _whole_months(first, last)
    return f"{first.isoformat()}/{last.isoformat()}"


def _whole_months(first: date, last: date) -> str:
    if (first.month, last.month) == (1, 12):
        start, end = f"{first.year:04d}", f"{last.year:04d}"
    else:
        start, end = f"{first:%Y-%m}".zfill(7), f"{last:%Y-%m}".zfill(7)
    return start if start == end else f"{start}/{end}"


def from_interval(days: Interval) -> str:
    """The shortest EDTF value for a half-open interval; open ends are written `..`."""
    first, after = days
    if first == date.min or after == date.max:
        start = ".." if first == date.min else first.isoformat()
        end = ".." if after == date.max else (after - DAY).isoformat()
        return f"{start}/{end}"
    return from_days(first, after - DAY)


def is_day(value: str | None) -> bool:
    """True where the value is one calendar day."""
    days = interval(value)
    return days is not None and (days[1] - days[0]) == DAY


def precision(value: str | None) -> Precision:
    """How exact a date is: the unit that it names; `interval` for any other stretch, `none` for what is no date."""
    days = interval(value)
    if value is None or days is None:
        return "none"
    if is_day(value):
        return "day"
    if "/" in value or "X" in value.partition("-")[0]:
        return "interval"
    month = value.rstrip("~?%")[5:7]
    if month in ("", "XX"):
        return "year"
    return "month" if int(month) <= 12 else "season"


def overlaps(one: str | None, other: str | None) -> bool:
    """True where both are dates and share at least one day."""
    a, b = interval(one), interval(other)
    return a is not None and b is not None and a[0] < b[1] and b[0] < a[1]


def contains(outer: str | None, inner: str | None) -> bool:
    """True where both are dates and every day of `inner` lies in `outer`."""
    a, b = interval(outer), interval(inner)
    return a is not None and b is not None and a[0] <= b[0] and b[1] <= a[1]


def is_before(one: str | None, other: str | None) -> bool:
    """True where both are dates and the first is over when the second begins."""
    a, b = interval(one), interval(other)
    return a is not None and b is not None and a[1] <= b[0]


def days_after(one: str | None, other: str | None) -> int | None:
    """Days from the first day of `other` to the first of `one`, below 0 where that is earlier; None for no dates."""
    a, b = interval(one), interval(other)
    return (a[0] - b[0]).days if a is not None and b is not None else None


def width(value: str | None) -> int:
    """How many days a date covers; very many where it is none."""
    days = interval(value)
    return (days[1] - days[0]).days if days else _ENDLESS


def is_age(value: str | None) -> bool:
    """True for a century and more, both ends known."""
    days = interval(value)
    return days is not None and {date.min, date.max}.isdisjoint(days) and (days[1] - days[0]).days > _LONGEST_DECADE


def order(value: str | None) -> tuple[date, date, str]:
    """A sort key: by first day, the shorter first, then by spelling; what is no date comes last."""
    first, after = interval(value) or (date.max, date.max)
    return first, after, value or ""


def newest(values: Iterable[str | None]) -> str | None:
    """The last of the dates that are known."""
    return max((value for value in values if value), key=order, default=None)


def hours(value: str | None) -> float | None:
    """The length of an ISO 8601 duration in hours (a month 30.44 days, a year 365.25), or None.

    `P2D` gives 48.0, `PT24H` 24.0: two durations can be compared however written.
    """
    if not value or len(value) > _LONGEST or not (match := _DURATION.fullmatch(value)):
        return None
    parts = [(part, unit) for part, unit in zip(match.groups(), _UNIT_HOURS, strict=True) if part is not None]
    if not parts:
        return None
    try:
        return sum(float(part) * unit for part, unit in parts)
    except ValueError:
        return None
