"""Readings that stand side by side and are one time: `8 p.m. on Friday`, `three days before Christmas`."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from builder.annotate.times.measures import STEPS, UNITS, away, steps_of
from builder.annotate.times.readings import Reading, is_long_chain, rank_of
from builder.annotate.times.row import Row
from builder.dates.edtf import precision
from builder.values.symbol import (
    About,
    Absolute,
    Between,
    DayOfMonth,
    Duration,
    Holiday,
    Part,
    Season,
    SeenFrom,
    Shift,
    Symbol,
    Weekday,
    YearlyDate,
)

_LENGTHS = re.compile(r"P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+S)?)?", re.ASCII)
"""A length of several units, each shorter than the one before."""
_STEPS, _DATES = re.compile(r"(\d+)([YMWD])", re.ASCII), re.compile(r"P(?:\d+[YMWD])+", re.ASCII)
_BESIDE = re.compile(r"(?:d|(?<![VaNDOLXT]))(?P<u>U|(?<=d)P)(?P<e>[eFf]|pj|o|[7B]n?)d?$")
_TOLD_OF = re.compile(r"d?(?P<t>1)od?$")
"""`le lendemain de`, `la veille de`."""
_BETWEEN = re.compile(r"([eFf]|pj)d?|b")
"""`before`, `after`, `following`, `prior to` (`the`), `from`."""
_WINTER = 24
"""The last season of EDTF; what follows are quarters and halves."""
_BEFORE_WHOLE: dict[type, tuple[str, ...]] = {
    YearlyDate: ("",), Season: ("",), Holiday: ("",), Weekday: ("", ",", "o", ",o"),
}  # fmt: skip
_BEHIND_WHOLE: dict[type, tuple[str, ...]] = {
    YearlyDate: ("i", ",i", "n", ",n", "s"), Holiday: ("s",), DayOfMonth: ("n", ",n"), Weekday: ("", "s", "n", "sn"),
}  # fmt: skip
"""What may stand between a time and the year, month or week that it is of, behind it and before it."""
_LONGEST_ANCHOR = {"day": 1, "week": 2, "weekend": 1, "month": 3, "year": 5}
"""A length is counted from a time no longer than its unit: from a day, a month, a year."""


def join_clocks(row: Row, readings: list[Reading]) -> list[Reading]:
    """`8 p.m. on Friday`, `Friday at 22:30`: one time, the day's."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        if before and _is_same_hour(row, before, reading):
            continue
        if before and _is_clock(row, before) != _is_clock(row, reading) and _adjoin(row, before, reading):
            day = reading if _is_clock(row, before) else before
            joined[-1] = replace(day, first=before.first, last=reading.last)
        else:
            joined.append(reading)
    return _with_day_behind(row, joined)


def _with_day_behind(row: Row, readings: list[Reading]) -> list[Reading]:
    """`At 8 p.m. a bomb went off in the capital on Monday`: hours before the first day of a sentence are its."""
    first = next((i for i, r in enumerate(readings) if not _is_clock(row, r) and rank_of(r.symbol) == 1), 0)
    if not first or readings[first].kind != "date":
        return readings
    day = readings[first].symbol
    return [replace(r, symbol=day) if _is_clock(row, r) else r for r in readings[:first]] + readings[first:]


def _is_clock(row: Row, reading: Reading) -> bool:
    return row.shape[reading.first] == "@" and row.shape[reading.last] in "@*"


def _is_same_hour(row: Row, one: Reading, other: Reading) -> bool:
    """True for `8:30 a.m. local time (0330 UTC)`: one hour in two zones."""
    if not (_is_clock(row, one) and _is_clock(row, other)):
        return False
    return row.words[one.last + 1 : other.first] in (["("], ["time", "("]) and row.word(other.last + 1) == ")"


def _adjoin(row: Row, one: Reading, other: Reading) -> bool:
    if one.kind != "date" or other.kind != "date" or rank_of(one.symbol) != 1 or rank_of(other.symbol) != 1:
        return False
    return all(row.words[i] in ("on", "at", "the", "time", ",") for i in range(one.last + 1, other.first))


def join_years(row: Row, readings: list[Reading]) -> list[Reading]:
    """`May three years ago`, `last year's Christmas`, `Tuesday of last week`, `next month on the 5th`: one time."""

    def join(one: Reading, other: Reading) -> Sequence[Reading] | None:
        between, symbol = row.shape[one.last + 1 : other.first], None
        if between in _BEFORE_WHOLE.get(type(one.symbol), ()) and not isinstance(other.symbol, Absolute):
            symbol = of_whole(one.symbol, other.symbol)
        this = row.word(other.first) == "this" and isinstance(other.symbol, YearlyDate)  # "fifty years ago this July"
        told = row.letter(other.first) != "W" and isinstance(other.symbol, Weekday)  # "said last week that Friday"
        behind = () if told else ("",) if this else _BEHIND_WHOLE.get(type(other.symbol), ())
        if symbol is None and between in behind:
            symbol = of_whole(other.symbol, one.symbol)
        return (replace(other, first=one.first, symbol=symbol),) if symbol else None

    return fold(readings, join)


def of_whole(symbol: Symbol, whole: Symbol) -> Symbol | None:
    """The month, season or feast of a year, the day of a month, the weekday of a week."""
    match symbol, whole:
        case Weekday(day=day, week=None), Shift(unit="week", anchor=None, count=count):
            return Weekday(day=day, direction="nearest", week=count)
        case Weekday(day=day, week=None), Shift(unit="week", anchor=anchor) if anchor != symbol:
            return Part(unit="day", number=1, of=whole, weekday=day)
        case DayOfMonth(day=day), Shift(unit="month", anchor=None):
            return Part(unit="day", number=day, of=whole)
    year = whole.of if isinstance(whole, About) else whole
    told = isinstance(year, Shift) and year.unit == "year" and year.anchor is None
    return _of_year(symbol, year) if told or (isinstance(year, Absolute) and precision(year.value) == "year") else None


def _of_year(symbol: Symbol, year: Symbol) -> Symbol | None:
    match symbol:
        case YearlyDate(month=month, day=None):
            return Part(unit="month", number=month, of=year)
        case YearlyDate(month=month, day=int(day)):
            return Part(unit="day", number=day, of=Part(unit="month", number=month, of=year))
        case Season(season=season) if season <= _WINTER:
            return Part(unit="season", number=season, of=year)
        case Holiday():
            return SeenFrom(what=replace(symbol, direction="this"), day=year)
    return None


def join_lengths(row: Row, readings: list[Reading]) -> list[Reading]:
    """`three years and six months`, `2 hours, 3 minutes and 23 seconds`: one length, its units from long to short.

    `two years, a month` before `and three days ago` are counted on from there.
    """

    def join(one: Reading, other: Reading) -> Sequence[Reading] | None:
        between = row.shape[one.last + 1 : other.first]
        if between not in ("&", ",", ",&", "") or is_choice(row, other.first - 1):
            return None
        ago = row.letter(other.last) in "gG" and between != ","
        if ago and (row.letter(one.first - 1) == "z" or row.raw(other.last + 1)[:1].isalpha()):
            return None  # "worked for ten years and three weeks ago she quit"
        both = _counted_on(one.symbol, other.symbol) if ago else _both(one.symbol, other.symbol)
        return (replace(other, first=one.first, symbol=both),) if both else None

    return fold(readings, join)


def is_choice(row: Row, at: int) -> bool:
    """True for the "or" of "two or three months"."""
    return row.letter(at) == "&" and row.values[at] == 1


def _counted_on(one: Symbol, other: Symbol) -> Symbol | None:
    match one, other:
        case Duration(value=value), Shift(unit="day" | "week", anchor=None, count=count):
            steps = _STEPS.findall(value) if _DATES.fullmatch(value) else ()
            symbol: Symbol = other
            for number, letter in reversed(steps):
                symbol = away(STEPS[letter], int(number) * (1 if count > 0 else -1), symbol)
            return symbol if steps else None
    return None


def _both(one: Symbol, other: Symbol) -> Duration | None:
    if not (isinstance(one, Duration) and isinstance(other, Duration)):
        return None
    value = one.value + (other.value.removeprefix("P") if "T" not in one.value else other.value.removeprefix("PT"))
    return Duration(value=value) if _LENGTHS.fullmatch(value) else None


def fold(readings: list[Reading], join: Callable[[Reading, Reading], Sequence[Reading] | None]) -> list[Reading]:
    """Each reading with the one before it, where the two are joined or change each other."""
    joined: list[Reading] = []
    for reading in readings:
        both = join(joined[-1], reading) if joined else None
        joined[-1:] = both or [*joined[-1:], reading]
    return joined


def join_counted(row: Row, readings: list[Reading]) -> list[Reading]:
    """`three days before Christmas`, `the Monday after Easter`, `the day before 3 May`: times counted from another."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        free_from = before.last + 1 if before else 0
        if before and (counted := _counted_from(row, before, reading)):
            joined[-1] = counted
        else:
            joined.append(_beside(row, reading, free_from) or _beside_told(row, reading, free_from) or reading)
    return joined


def _beside_told(row: Row, anchor: Reading, free_from: int) -> Reading | None:
    """`le lendemain de Pâques`: a day beside another."""
    match = _TOLD_OF.search(row.shape, free_from, anchor.first)
    unit, count = str(row.values[match.start("t")]).split() if match else ("", "")
    if match is None or unit != "day" or anchor.kind != "date" or rank_of(anchor.symbol) > 1:
        return None
    return replace(anchor, first=match.start(), symbol=away("day", int(count), anchor.symbol))


def _beside(row: Row, anchor: Reading, free_from: int) -> Reading | None:
    """`the day after Christmas`, `the week before 3 May`, `the week of April 10`, `the year after 2010`."""
    match = _BESIDE.search(row.shape, free_from, anchor.first)
    unit = str(row.values[match.start("u")] or "day") if match else ""  # "the night before Christmas"
    owned = row.word(anchor.last + 1) == "'s" and match is not None and row.letter(match.start("u")) == "P"
    if match is None or owned or unit not in _LONGEST_ANCHOR or anchor.kind != "date" or is_long_chain(anchor.symbol):
        return None
    if rank_of(anchor.symbol) > _LONGEST_ANCHOR[unit]:
        return None
    symbol = _beside_unit(unit, match["e"][0], row.values[match.start("e")], anchor.symbol)
    return replace(anchor, first=match.start(), symbol=symbol) if symbol else None


def _beside_unit(unit: str, joint: str, edge: str | float, anchor: Symbol) -> Symbol | None:
    """The unit before or behind a time, that which it is in (`the week of 5 May`), or seven days from or up to it."""
    name, weekly = UNITS[unit][0], unit in ("week", "weekend")
    if joint == "o":
        return Shift(unit=name, count=0, anchor=anchor) if weekly else None
    if joint in "7B":
        ends = (anchor, away("day", 6 * int(edge), anchor)) if edge and unit == "week" else ()
        return Between(first=ends[edge == -1], last=ends[edge == 1]) if ends else None
    count = _step(joint)
    return away("day", count, anchor) if name == "day" else Shift(unit=name, count=count, anchor=anchor)


def _counted_from(row: Row, counted: Reading, anchor: Reading) -> Reading | None:
    between = row.shape[counted.last + 1 : anchor.first]
    if anchor.kind != "date" or not _BETWEEN.fullmatch(between) or is_long_chain(anchor.symbol):
        return None
    if isinstance(counted.symbol, Duration):
        return _length_from(row, counted, counted.symbol.value, anchor)
    if between == "b" or rank_of(anchor.symbol) > 1:
        return None
    match counted.symbol:
        case Weekday(day=day, week=None):
            return _weekday_from(row, counted, day, anchor)
        case Shift(unit="weekend") if row.letter(counted.last - 1) == "d":
            return _weekend_from(counted, anchor, _step(between[0]))
    return None


def _step(joint: str) -> int:
    """1 where what is counted comes after its anchor: `after`, `following`, `from`; -1 for `before`, `prior to`."""
    return -1 if joint in "ep" else 1


def _weekday_from(row: Row, weekday: Reading, day: int, anchor: Reading) -> Reading | None:
    """`the Monday after Easter`, `the third Tuesday after 5 May`."""
    led, step = row.letter(weekday.first - 1), _step(row.letter(weekday.last + 1))
    if led not in ("O", "d"):
        return None
    symbol: Symbol = SeenFrom(what=Weekday(day=day, direction="future" if step > 0 else "past"), day=anchor.symbol)
    if led == "d":
        return replace(anchor, first=weekday.first, symbol=symbol)
    weeks = step * (int(row.values[weekday.first - 1]) - 1)
    return replace(anchor, first=weekday.first - 1, symbol=away("week", weeks, symbol))


def _weekend_from(weekend: Reading, anchor: Reading, step: int) -> Reading:
    """`the weekend after Easter`: two days on from any day is in a week that has that weekend, a week back as well."""
    day = away("day", 2 if step > 0 else -7, anchor.symbol)
    return replace(anchor, first=weekend.first, symbol=Shift(unit="weekend", count=0, direction="future", anchor=day))


def _length_from(row: Row, length: Reading, value: str, anchor: Reading) -> Reading | None:
    """`three days before Christmas`, `two weeks after 3 May`."""
    steps, joint = steps_of(value), row.letter(length.last + 1)
    if steps is None or row.letter(length.last - 1) == "A" or _is_of_length(row, length):
        return None
    unit, count = steps
    stretch = joint == "b" and row.letter(length.first - 1) == "d"  # "the ten years from 2008 to 2018"
    if stretch or rank_of(anchor.symbol) > _LONGEST_ANCHOR[unit]:
        return None
    return replace(anchor, first=length.first, symbol=away(unit, _step(joint) * count, anchor.symbol))


def _is_of_length(row: Row, length: Reading) -> bool:
    """True for `for two days before Christmas`, but not for "about two days before Christmas"."""
    return row.letter(length.first - 1) in "zi" and row.word(length.first - 1) not in ("about", "around")
