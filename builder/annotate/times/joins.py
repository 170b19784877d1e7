"""Readings that stand side by side and are one time: `8 p.m. on Friday`, `three days before Christmas`."""

import re
from dataclasses import replace

from builder.annotate.times.measures import away
from builder.annotate.times.readings import Reading, is_long_chain, rank_of
from builder.annotate.times.words import Row
from builder.values.symbol import Duration, Symbol

_COUNTED = re.compile(r"P(\d{1,4})([DWMY])", re.ASCII)
_LONGEST_ANCHOR = {"D": 1, "W": 1, "M": 3, "Y": 5}
"""A length is counted from a time no longer than its unit: from a day, a month, a year."""


def join_clocks(row: Row, readings: list[Reading]) -> list[Reading]:
    """`8 p.m. on Friday`, `Friday at 22:30`: one time, the day's."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        if before and _is_clock(row, before) != _is_clock(row, reading) and _adjoin(row, before, reading):
            day = reading if _is_clock(row, before) else before
            joined[-1] = replace(day, first=before.first, last=reading.last)
            if len(joined) > 1 and _is_clock(row, joined[-2]) and _is_span(row, joined[-2], joined[-1]):
                joined[-2] = replace(joined[-2], symbol=day.symbol)
        else:
            joined.append(reading)
    return joined


def _is_clock(row: Row, reading: Reading) -> bool:
    return row.shape[reading.first] == "@" and row.shape[reading.last] in "@*"


def _is_span(row: Row, one: Reading, other: Reading) -> bool:
    """True for the two clock times of "between 2 a.m. and 4 a.m. Sunday"."""
    return row.shape[one.last + 1 : other.first] in ("&", "j", "-")


def _adjoin(row: Row, one: Reading, other: Reading) -> bool:
    if one.kind != "date" or other.kind != "date" or rank_of(one.symbol) != 1 or rank_of(other.symbol) != 1:
        return False
    return all(row.words[i] in ("on", "at", "the", ",") for i in range(one.last + 1, other.first))


def join_counted(row: Row, readings: list[Reading]) -> list[Reading]:
    """`three days before Christmas`, `two years after 2010`: a length and the time that it is counted from."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        if before and (symbol := _counted_from(row, before, reading)):
            joined[-1] = replace(reading, first=before.first, symbol=symbol)
        else:
            joined.append(reading)
    return joined


def _counted_from(row: Row, length: Reading, anchor: Reading) -> Symbol | None:
    if not isinstance(length.symbol, Duration) or anchor.kind != "date":
        return None
    between = row.shape[length.last + 1 : anchor.first]
    match = _COUNTED.fullmatch(length.symbol.value)
    if match is None or between not in ("e", "F", "ed", "Fd", "b") or row.letter(length.first - 1) in "zi":
        return None
    if rank_of(anchor.symbol) > _LONGEST_ANCHOR[match[2]] or is_long_chain(anchor.symbol):
        return None
    count = int(match[1]) * (-1 if between.startswith("e") else 1)
    return away(match[2], count, anchor.symbol)
