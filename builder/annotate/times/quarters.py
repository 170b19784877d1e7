"""What reports of earnings compare: the quarter spoken of, and the same one a year before."""

from collections.abc import Sequence

from builder.annotate.times.measures import away, whole_match
from builder.annotate.times.readings import Found, Reading, rank_of
from builder.values.symbol import Away, Between, Part, Season, Symbol

_BEFORE = 20
"""Tokens before "a year ago" in which it is said that two figures are compared."""


def read_quarter_spoken_of(found: Found) -> Sequence[Reading]:
    """`sales in the quarter`: the one spoken of, where one was."""
    quarter = _spoken_of(found)
    if found.unit() != "quarter" or quarter is None:
        return ()
    return (Reading(first=found.first + 1, last=found.last, kind="date", symbol=quarter),)


def read_year_before(found: Found) -> Sequence[Reading]:
    """`the year-ago quarter`, `a year-earlier loss`: of the quarter spoken of, where one was."""
    if found.unit() != "year" or (found.has("v") and found.unit("v") != "quarter"):
        return ()
    return _year_before(found)


def read_compared(found: Found) -> Sequence[Reading]:
    """`up from $3 million a year ago`, `A year earlier, it had earned more`: of the quarter spoken of."""
    before = found.row.words[max(0, found.first - _BEFORE) : found.first]
    opens = not before and found.letter("e") == "e"
    if found.unit() != "year" or found.sum("n") != 1 or (not opens and found.known.comparing.isdisjoint(before)):
        return ()
    return _year_before(found)


def _year_before(found: Found) -> Sequence[Reading]:
    quarter = _spoken_of(found)
    return whole_match(found, "date", away("Y", -1, quarter)) if quarter else ()


def _spoken_of(found: Found) -> Symbol | None:
    """The last quarter or other part of a year that was spoken of, past the days and the years compared with it."""
    for symbol in reversed(found.around.spoken_of):
        match symbol:
            case Season() if symbol.season > 32:
                return symbol
            case Part(unit="quarter" | "half") | Between(first=Part(), last=Part()):
                return symbol
        if rank_of(symbol) > 1 and not isinstance(symbol, Away):
            return None
    return None
