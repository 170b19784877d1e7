"""Readings that stand side by side and are one time: `8 p.m. on Friday`, `three days before Christmas`."""

import re
from dataclasses import replace

from builder.annotate.times.measures import UNITS, away
from builder.annotate.times.readings import Reading, is_long_chain, rank_of
from builder.annotate.times.words import Row
from builder.values.symbol import Direction, Duration, Part, SeenFrom, Shift, Symbol, Weekday, YearlyDate

_COUNTED = re.compile(r"P(\d{1,4})([DWMY])", re.ASCII)
_BESIDE = re.compile(r"d(?P<u>U)(?P<e>[eF])d?$")
_LONGEST = {"day": "D", "week": "W", "month": "M", "year": "Y"}
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


def join_months(row: Row, readings: list[Reading]) -> list[Reading]:
    """`May three years ago`, `three years ago, in May`: a month and the years that are counted back to it."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        symbol = _month_of(row, before, reading) if before else None
        if before and symbol:
            joined[-1] = replace(reading, first=before.first, symbol=symbol)
        else:
            joined.append(reading)
    return joined


def _month_of(row: Row, one: Reading, other: Reading) -> Symbol | None:
    between = row.shape[one.last + 1 : other.first]
    match one.symbol, other.symbol:
        case YearlyDate(month=month, day=None), Shift(unit="year", anchor=None) as year if not between:
            return Part(unit="month", number=month, of=year)
        case Shift(unit="year", anchor=None) as year, YearlyDate(month=month, day=None) if between in ("i", ",i"):
            return Part(unit="month", number=month, of=year)
    return None


def join_counted(row: Row, readings: list[Reading]) -> list[Reading]:
    """`three days before Christmas`, `the Monday after Easter`, `the day before 3 May`: times counted from another."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        if before and (symbol := _counted_from(row, before, reading)):
            joined[-1] = replace(reading, first=before.first, symbol=symbol)
        elif beside := _beside(row, reading, before.last if before else -1):
            joined.append(beside)
        else:
            joined.append(reading)
    return joined


def _beside(row: Row, anchor: Reading, free_from: int) -> Reading | None:
    """`the day after Christmas`, `the week before 3 May`, `the year after 2010`."""
    match = _BESIDE.search(row.shape, free_from + 1, anchor.first)
    unit = str(row.values[match.start("u")]) if match else ""
    if match is None or unit not in _LONGEST or anchor.kind != "date" or is_long_chain(anchor.symbol):
        return None
    if rank_of(anchor.symbol) > _LONGEST_ANCHOR[_LONGEST[unit]]:
        return None
    name, count = UNITS[unit][0], -1 if match["e"] == "e" else 1
    symbol = away("D", count, anchor.symbol) if name == "day" else Shift(unit=name, count=count, anchor=anchor.symbol)
    return replace(anchor, first=match.start(), symbol=symbol)


def _weekday_from(day: Weekday, between: str, anchor: Symbol) -> Symbol | None:
    if day.week is not None or between not in ("e", "F", "ed", "Fd") or rank_of(anchor) > 1 or is_long_chain(anchor):
        return None
    direction: Direction = "past" if between.startswith("e") else "future"
    return SeenFrom(what=Weekday(day=day.day, direction=direction), day=anchor)


def _counted_from(row: Row, length: Reading, anchor: Reading) -> Symbol | None:
    if anchor.kind != "date":
        return None
    between = row.shape[length.last + 1 : anchor.first]
    if isinstance(length.symbol, Weekday) and row.letter(length.first - 1) == "d":
        return _weekday_from(length.symbol, between, anchor.symbol)
    if not isinstance(length.symbol, Duration) or row.letter(length.last - 1) == "A":
        return None
    match = _COUNTED.fullmatch(length.symbol.value)
    if match is None or between not in ("e", "F", "ed", "Fd", "b") or row.letter(length.first - 1) in "zi":
        return None
    if rank_of(anchor.symbol) > _LONGEST_ANCHOR[match[2]] or is_long_chain(anchor.symbol):
        return None
    count = int(match[1]) * (-1 if between.startswith("e") else 1)
    return away(match[2], count, anchor.symbol)
