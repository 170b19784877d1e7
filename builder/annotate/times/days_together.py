"""Days that stand side by side: one day named twice, the ends of a stretch, weekdays in a row."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TypeGuard

from builder.annotate.times.joins import fold, is_choice, of_whole
from builder.annotate.times.readings import Reading, is_long_chain, rank_of
from builder.annotate.times.row import Row
from builder.dates.edtf import interval
from builder.values.symbol import Absolute, Direction, Part, Season, SeenFrom, Shift, Symbol, Weekday, YearlyDate

_FROM, _TO = re.compile(r"b(?:d?Bod?|B-?|d)?$"), re.compile(r"[j&-](?:d?Bod?|B-?|d)?")
"""What leads the start and the end of a stretch: `from mid-`, `to early`, `until the end of`, `entre el`, `y el`."""
_ONE_YEAR = re.compile(r":?(?:[-/j]|,?&)(?:d?Bod?|B-?)?d?")
"""What stands between two times of which only the other has its year: `June 5 to July 7, 2019`."""
_YEARS = frozenset("Y0IZ")
"""Letters of tokens that tell a year."""
_QUARTERS = 32
"""What EDTF numbers the quarters of a year from."""


def join_named_twice(row: Row, readings: list[Reading]) -> list[Reading]:
    """`Tuesday (5 March)`, `the next day, 5 March`: one day, which the date tells."""

    def join(one: Reading, other: Reading) -> Sequence[Reading] | None:
        between = row.words[one.last + 1 : other.first]
        if between == ["("] and row.word(other.last + 1) == ")":
            return _one_day(one, other)
        if between in ([","], [",", "on"]) and row.values[one.last] == "day":
            return _told_day(one, other)
        told = isinstance(one.symbol, Shift) and one.symbol.unit == "day" and one.symbol.anchor is None
        if not between and told and isinstance(other.symbol, Weekday):
            return (replace(one, last=other.last),)  # "hier mardi": one day by both its names
        return None

    return fold(readings, join)


def _one_day(one: Reading, other: Reading) -> Sequence[Reading] | None:
    """A weekday and the date that stands behind it in brackets, or the other way round: both mean the date."""
    match one.symbol, other.symbol:
        case Weekday(), YearlyDate(day=int()) | Absolute():
            return (replace(one, symbol=other.symbol), other) if rank_of(other.symbol) == 1 else None
        case YearlyDate(day=int()) | Absolute(), Weekday():
            return (one, replace(other, symbol=one.symbol)) if rank_of(one.symbol) == 1 else None
    return None


def _told_day(one: Reading, other: Reading) -> Sequence[Reading] | None:
    """The date behind `the next day` tells its day and month, the day told of before the year."""
    date: Symbol = other.symbol
    if isinstance(date, YearlyDate) and date.day and isinstance(one.symbol, Shift) and not is_long_chain(one.symbol):
        date = SeenFrom(what=replace(date, direction="nearest"), day=one.symbol)
    if rank_of(date) != 1 or not isinstance(other.symbol, YearlyDate | Absolute):
        return None
    return replace(one, kind="date", symbol=date), replace(other, symbol=date)


def join_ends_of_year(row: Row, readings: list[Reading]) -> list[Reading]:
    """`May, June and July 2012`, `May and June last year`: all of the year that the last tells, or of the one before.

    That is for what comes later in a year: `Nov. 5 to Feb. 7, 2019`.
    """
    joined = list(readings)
    for at in range(len(readings) - 2, -1, -1):
        one, other = readings[at], joined[at + 1]
        between = row.shape[one.last + 1 : other.first]
        listed = between in (",", ":,") and other is not readings[at + 1]
        symbol = _of_year_told(_yearly(row, one), other.symbol) if listed or _ONE_YEAR.fullmatch(between) else None
        joined[at] = replace(one, symbol=symbol) if symbol else one
    return joined


def _yearly(row: Row, reading: Reading) -> Symbol:
    """The date of a reading that tells no year, without the year that the text told before."""
    symbol = reading.symbol
    days = interval(symbol.value) if isinstance(symbol, Absolute) else None
    if days is None or not _YEARS.isdisjoint(row.shape[reading.first : reading.last + 1]):
        return symbol
    day = days[0].day if rank_of(symbol) == 1 else None
    return YearlyDate(month=days[0].month, day=day, direction="past")


def _of_year_told(one: Symbol, other: Symbol) -> Symbol | None:
    match one, other:
        case YearlyDate(direction="this" | "last" | "next"), _:
            return None  # "from this May to October 2020"
        case YearlyDate(month=month, day=day), Absolute(value=value) if value[4:5] == "-" and value[5:7] <= "12":
            later = (month, day or 0) > (int(value[5:7]), int(value[8:10] or 99))
            told = f"{int(value[:4]) - later:04d}-{month:02d}" + (f"-{day:02d}" if day else "")
            return Absolute(value=told) if interval(told) else None
        case YearlyDate(month=month), Part(unit="month", number=number, of=Shift() as year) if month < number:
            return of_whole(one, year)
        case Season(season=season), Part(unit="quarter", of=Absolute() as year) if season > _QUARTERS:
            return Part(unit="quarter", number=season - _QUARTERS, of=year)
    return None


def join_ends(row: Row, readings: list[Reading]) -> list[Reading]:
    """`from November to January`, `from spring to autumn`: the end is the first such date behind the start.

    Of what is over, the end is the last such date and the start the last one before it.
    """

    def join(one: Reading, other: Reading) -> Sequence[Reading] | None:
        start, end = one.symbol, other.symbol
        if not (isinstance(start, YearlyDate | Season) and isinstance(end, YearlyDate | Season)):
            return None
        if not _are_ends(row, one, other):
            return None
        if start.direction in ("past", "before"):
            end = replace(end, direction="past") if end.direction != "before" else end
            start = SeenFrom(what=replace(start, direction="before"), day=end)
            return replace(one, symbol=start), replace(other, symbol=end)
        return one, replace(other, symbol=SeenFrom(what=replace(end, direction="future"), day=start))

    return fold(readings, join)


def _are_ends(row: Row, one: Reading, other: Reading) -> bool:
    opens, joint = _FROM.search(row.shape, 0, one.first), _TO.fullmatch(row.shape, one.last + 1, other.first)
    if opens is None or joint is None:
        return False
    return (row.values[opens.start()] == 1) == (joint[0][0] == "&")


def join_weekdays(row: Row, readings: list[Reading]) -> list[Reading]:
    """`will meet Monday to Wednesday`, `Monday and Friday`: the later day is the first such one behind the other.

    Of `Monday and Tuesday of last week` both are of that week; of `met Monday to Friday`, `fell between Monday and
    Friday`, the start is before the end, and where no verb tells, the end behind the start.
    """

    def join(one: Reading, other: Reading) -> Sequence[Reading] | None:
        between = row.shape[one.last + 1 : other.first]
        ends = between in ("j", "-") or _are_ends(row, one, other)
        both = ends or (between in ("&", ",&") and not is_choice(row, other.first - 1))
        first = one.symbol.what if isinstance(one.symbol, SeenFrom) else one.symbol
        led = row.letter(one.first) in "Xx" or row.letter(one.first + 1) == "x"  # "next Friday and Saturday"
        if one.symbol == other.symbol or not both or not isinstance(other.symbol, Weekday) or is_long_chain(one.symbol):
            return None
        if isinstance(one.symbol, Weekday) and one.symbol.week is None and other.symbol.week is not None:
            return replace(one, symbol=replace(other.symbol, day=one.symbol.day)), other
        if ends and one.symbol == first and _is_of(first, "past", "before") and _is_of(other.symbol, "past", "before"):
            end = replace(other.symbol, direction="before")
            start = SeenFrom(what=replace(first, direction="past"), day=end)
            return replace(one, symbol=start), replace(other, symbol=end)
        untold = ends and _is_of(one.symbol, "nearest") and _is_of(other.symbol, "nearest")
        to_come = _is_of(first, "future") and (ends or _is_of(other.symbol, "future"))
        if untold or to_come or (led and row.letter(other.first) == "W"):
            coming = Weekday(day=other.symbol.day, direction="future")
            return one, replace(other, symbol=SeenFrom(what=coming, day=one.symbol))
        return None

    return fold(readings, join)


def _is_of(symbol: Symbol, *ways: Direction) -> TypeGuard[Weekday]:
    """True for a weekday whose week is not told, in one of these directions."""
    return isinstance(symbol, Weekday) and symbol.direction in ways and symbol.week is None
