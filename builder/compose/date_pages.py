"""Which pages of dates list a value: its day, its month or year, the days of a short interval."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from builder.compose.saydate import MEMORY, date_key, end_key, shape_of
from builder.values.annotation import Time

_LONGEST_LISTED_DAYS = 7
"""An interval within this many days is listed on each of its days; a longer one on its month or year."""


@lru_cache(maxsize=MEMORY)
def date_keys(value: str | None) -> tuple[str, ...]:
    """The pages that list a date: its own; each day of a short interval; else the coarser page its start stands on."""
    start, end = date_key(value), end_key(value)
    if not start or start == end:
        return (start,) if start else ()
    if shape_of(value) == "open":
        return (start,)
    return _days_between(start, end) or tuple(dict.fromkeys((_common(start, end),)))


def keyed_times(times: Iterable[Time]) -> Iterator[tuple[str, Time]]:
    """The dates among them, each under every page that lists it."""
    return ((key, time) for time in times if time.kind == "date" for key in date_keys(time.value))


def with_wider(key: str) -> tuple[str, ...]:
    """A key with its month and year: a day page links up to both."""
    return tuple(dict.fromkeys((key, key[:7], key[:4])))


def _days_between(start: str, end: str) -> tuple[str, ...]:
    if len(start) < 10 or len(end) < 10 or start[:7] != end[:7]:
        return ()
    first, last = int(start[8:]), int(end[8:])
    if not first < last < first + _LONGEST_LISTED_DAYS:
        return ()
    return tuple(f"{start[:8]}{day:02}" for day in range(first, last + 1))


def _common(start: str, end: str) -> str:
    if len(start) >= 7 and start[:7] == end[:7]:
        return start[:7]
    return start[:4] if start[:4] == end[:4] else start
