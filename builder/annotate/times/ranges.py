"""Two ends named together: `3-5 March`, `April to June 2017`, `2014-2018`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from builder.annotate.times.dates import day_of_this_month, day_symbol
from builder.annotate.times.measures import absolute, last_word, two_dates, two_times, whole_match
from builder.annotate.times.readings import Found, Reading
from builder.values.symbol import Between, Symbol, YearlyDate

_SPAN, _DYNASTY = 200, 700
"""Years between two that a dash joins, in brackets those of an empire."""


def read_days(found: Found) -> Sequence[Reading]:
    """`3-5 March 2020` is one stretch, `18 and 19 June`, `Friday 20 and Saturday 21 June` two days."""
    month = found.number("m")
    first, last = (day_symbol(found, month, found.number(group)) for group in ("d", "e"))
    if found.has("v") and isinstance(last, YearlyDate):
        last = replace(last, weekday=found.number("v"))
    plain = found.letter("e") == "D" and found.before() != "between"
    counted = found.match.start("m") < found.match.start("d") and found.after()[:1].isalpha()
    if found.letter("j") == "&" and plain and counted:
        return ()  # "on April 1 and 2 people died"
    return _days(found, first, last)


def read_slashed_days(found: Found) -> Sequence[Reading]:
    """`the night of 8/9 October`."""
    one, two = (int(day) for day in re.split(r"[-/]", found.word("i")))
    first, last = (day_symbol(found, found.number("m"), day) for day in (one, two))
    if one >= two or first is None or last is None:
        return ()
    return whole_match(found, "date", Between(first=first, last=last))


def read_days_of_this_month(found: Found) -> Sequence[Reading]:
    """`from the 4th to the 6th of next month`, `the 4th and 6th of this month`."""
    if "D" in (found.letter("d"), found.letter("e")) and found.row.letter(found.first - 1) not in "bn":
        return ()  # "4 to 6 this month": of anything
    return _days(found, day_of_this_month(found, "d"), day_of_this_month(found, "e"))


def _days(found: Found, first: Symbol | None, last: Symbol | None) -> Sequence[Reading]:
    """One stretch from one to the other, or two days where "and" joins them."""
    if first is None or last is None or found.number("d") >= found.number("e"):
        return ()
    if found.letter("j") != "&":
        return whole_match(found, "date", Between(first=first, last=last))
    return two_times(found, first, last)


def read_listed_days(found: Found) -> Sequence[Reading]:
    """`March 5, 6 and 7`, `5, 6 and 7 March`: a day each."""
    month, first, last = found.number("m"), found.match.start("d"), found.match.start("f")
    if found.match.start("m") < first and found.letter("f") == "D" and found.after()[:1].isalpha():
        return ()
    places = [at for at in range(first, last + 1) if found.row.letter(at) in "DO"]
    days = [day_symbol(found, month, int(found.row.values[at])) for at in places]
    starts, ends = [found.first, *places[1:]], [*places[:-1], last_word(found)]
    return tuple(
        Reading(first=start, last=end, kind="date", symbol=day)
        for start, end, day in zip(starts, ends, days, strict=True)
        if day is not None
    )


def read_seasons_of_year(found: Found) -> Sequence[Reading]:
    """`the spring and summer of 1962`: two seasons of that year."""
    return two_dates(found, *(f"{found.year()}-{found.number(group)}" for group in ("s", "e")))


def read_years(found: Found) -> Sequence[Reading]:
    """`2014-2018` names two years, `2014-15` one stretch, `2014-03` and `2014/03` a month."""
    first, last = found.number("y"), found.number("e")
    if found.row.letter(found.last + 1) in ("-", "/"):
        return ()
    if last < 100:
        if len(found.word("e")) == 2 and 1 <= last <= 12 and last <= first % 100:
            return absolute(found, f"{first:04d}-{last:02d}")
        last += first - first % 100
        return absolute(found, f"{first:04d}/{last:04d}") if _is_stretch(found, first, last) else ()
    longest = _DYNASTY if found.before() == "(" else _SPAN
    return two_dates(found, f"{first:04d}", f"{last:04d}") if first < last <= first + longest else ()


def _is_stretch(found: Found, first: int, last: int) -> bool:
    """`2014-15`; longer ones only where what stands before says that it is a time: `in 1992-95`."""
    return last == first + 1 or (
        first < last and (found.row.letter(found.first - 1) in "izbdo,&" or found.before() == "(")
    )


def read_centuries(found: Found) -> Sequence[Reading]:
    """`the 18th and 19th centuries`."""
    if found.unit() != "century" or min(found.number("o"), found.number("e")) < 2:
        return ()
    first, last = (f"{n - 1:02d}00/{n - 1:02d}99" for n in (found.number("o"), found.number("e")))
    return two_dates(found, first, last)
