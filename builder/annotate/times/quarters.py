"""What reports of earnings compare: the quarter spoken of, and the same period a year before."""

from collections.abc import Sequence
from dataclasses import replace

from builder.annotate.times.measures import PERIODS, away, counted, whole_match
from builder.annotate.times.readings import Found, Reading
from builder.dates.edtf import precision
from builder.values.symbol import Absolute, Between, Part, Season, Symbol

_BEFORE = 20
"""Tokens before "a year ago" in which it is said that two figures are compared."""


def read_quarter_spoken_of(found: Found) -> Sequence[Reading]:
    """`sales in the quarter`: the one spoken of, where one was."""
    quarter = _spoken_of(found)
    if found.unit() != "quarter" or quarter is None:
        return ()
    return (Reading(first=found.first + 1, last=found.last, kind="date", symbol=quarter),)


def read_year_before(found: Found) -> Sequence[Reading]:
    """`the year-ago quarter`, `a year-earlier loss`: of the quarter spoken of, where one was; else of the last year."""
    quarter = not found.has("v") or found.unit("v") == "quarter"
    if found.unit() == "year" and quarter and (told := _year_before(found)):
        return told
    last = found.match.start("v") - 1 if found.has("v") else found.last
    if found.unit() not in PERIODS or last < found.match.start("u"):
        return ()  # "the quarter a year ago"
    return tuple(replace(reading, last=last) for reading in counted(found, found.unit(), -1))


def read_compared(found: Found) -> Sequence[Reading]:
    """`up from $3 million a year ago`, `A year earlier, it had earned more`: of the period spoken of."""
    before = found.row.words[max(0, found.first - _BEFORE) : found.first]
    opens = not before and found.letter("e") == "e"
    if found.unit() != "year" or found.sum("n") != 1 or (not opens and found.known.comparing.isdisjoint(before)):
        return ()
    return _year_before(found)


def _year_before(found: Found) -> Sequence[Reading]:
    period = _spoken_of(found)
    return whole_match(found, "date", away("year", -1, period)) if period else ()


def _spoken_of(found: Found) -> Symbol | None:
    """The last quarter or other part of a year that was spoken of, itself no year before another; none past a year."""
    for symbol in reversed(found.around.spoken_of):
        if _is_part_of_year(symbol):
            return symbol
        if isinstance(symbol, Absolute) and precision(symbol.value) == "year":
            return None
    return None


def _is_part_of_year(symbol: Symbol) -> bool:
    match symbol:
        case Season(season=number):
            return number > 32
        case Part(unit="quarter" | "half") | Between(first=Part(), last=Part()):
            return True
    return False
