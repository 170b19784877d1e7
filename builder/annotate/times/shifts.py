"""Units beside now, or beside another time: `last week`, `the following day`, `the end of the year`."""

from collections.abc import Sequence

from builder.annotate.times.measures import (
    COUNT,
    PERIODS,
    UNITS,
    away,
    duration,
    goes_on,
    is_of_another,
    is_of_one,
    shifted,
    shifted_from,
    whole_match,
)
from builder.annotate.times.readings import Found, Reading, is_long_chain, rank_of
from builder.values.symbol import Away, Between, Direction, Season, Shift, Symbol, Vague, Weekday, YearlyDate

_MONTH = 3
"""The rank of a date that says more than its year: "founded in 1987, it made a loss at the end of the year"."""
_IN_SUM = ["at", "the", "end", "of", "the", "day"]
"""`At the end of the day, it is a choice`: no day, unless one is named behind it."""


def read_so_far(found: Found) -> Sequence[Reading]:
    """`year-to-date sales`, `YTD sales`: from the beginning to now; in small letters "ytd" is also yesterday."""
    if not found.row.raw(found.first).isupper() and " " not in found.word("u"):
        return ()
    unit = Shift(unit=UNITS[found.unit()][0], count=0)
    return whole_match(found, "date", Between(first=unit, last=Shift(unit="day", count=0)))


def read_this_past(found: Found) -> Sequence[Reading]:
    """`this past weekend`, `this past year`."""
    if found.unit() == "weekend":
        return whole_match(found, "date", Shift(unit="weekend", count=0, direction="past"))
    return duration(found, 1, found.unit()) if found.unit() in ("year", "decade") else shifted(found, found.unit(), -1)


def read_unit(found: Found) -> Sequence[Reading]:
    """`last week`, `this year`, `the following day`, `the past decade`."""
    unit, which = found.unit(), found.letter("q")
    if _are_months(found):
        return whole_match(found, "vague", Vague(when="past" if which == "L" else "future"))
    if _is_no_unit(found):
        return ()
    if which == "l" and unit == "weekend":
        return read_this_past(found)
    if (which == "l" and unit != "quarter") or (which in "LX" and _is_length(found)):
        return duration(found, 1, unit)
    over = goes_on(found) or (found.course() == "past" and "A" not in found.match[0])
    told = found.row.letter(found.first) == "d" and over
    if which in "pft" or (which == "X" and told) or (which in "XT" and unit == "day"):
        return shifted_from(found, unit, COUNT[which])
    ended = which == "L" and unit == "week" and found.known.sunday_opens and found.around.telling != "note"
    near = Shift(unit="weekend", count=-1 if which == "L" else 0, direction="future")
    if ended:
        near = Shift(unit="week", count=-1, direction="last")
    weekend = unit == "weekend" and which in "Lx"
    return whole_match(found, "date", near) if weekend or ended else shifted(found, unit, COUNT[which])


def _are_months(found: Found) -> bool:
    """True for "ces derniers mois", a word that is the same for one and for several."""
    return found.letter("q") in "Lx" and found.word("q").endswith("s") and found.word("u").endswith("s")


def _is_no_unit(found: Found) -> bool:
    """`following month's talks`, `the last year of the war`, `the same month of 2017`, `the last day`."""
    match found.letter("q"):
        case "L" | "T" | "x" if found.unit() == "day":
            return found.letter("q") != "T" or found.known.month_first  # "an diesem Tag" is "that day"
        case "f":
            return found.row.letter(found.first) != "d" and found.row.letter(found.first - 1) != "n"
        case "L" | "X":
            return is_of_another(found)
        case "t":
            return found.row.shape[found.last + 1 : found.last + 3] in ("oY", "iY", "LU")
    return False


def read_this_units(found: Found) -> Sequence[Reading]:
    """`this years festival`: "this" stands before one alone, so that but the mark is missing."""
    of_one = (found.word("q") == "this" and found.after()[:1].isalpha()) or is_of_one(found)
    return shifted(found, found.unit(), 0) if of_one and found.unit() in ("week", "month", "year") else ()


def _is_length(found: Found) -> bool:
    """`over the next year`, `in the last decade`: a year from now or up to now, not one of the calendar."""
    if found.row.letter(found.first) != "d" or "A" in found.match[0] or found.after() in ("of", "'s", "-"):
        return False
    lengths = (
        ("year", "decade", "century") if found.before() == "in" else ("week", "month", "year", "decade", "century")
    )
    return found.unit() in lengths and found.before() in ("in", "over", "for", "during", "throughout", "within")


def read_same_of_last(found: Found) -> Sequence[Reading]:
    """`the same month last year`, `the same quarter a year earlier`: of the one spoken of, or of now."""
    unit = found.unit()
    if "year" not in (found.unit("ru") if found.has("ru") else found.unit("ru2")) or unit not in UNITS:
        return ()
    now = found.anchor(unit) if unit == "quarter" else Shift(unit=UNITS[unit][0], count=0)
    if now is None or unit in ("year", "day"):
        return ()
    return whole_match(found, "date", away("year", -1, now))


def read_weekend(found: Found) -> Sequence[Reading]:
    """`the weekend`; what "the weekend vote" was or will be, the day of the paper tells better than a verb."""
    if found.unit() != "weekend" or (found.letter("b") and found.word("b") not in found.known.contracted):
        return ()
    if (
        found.row.letter(found.last + 1) == "_"
        and found.row.raw(found.last + 1).islower()
        and found.course() == "future"
    ):
        return whole_match(found, "date", Shift(unit="weekend", count=0, direction="nearest"))
    return shifted(found, "weekend", 0)


def read_unit_now(found: Found) -> Sequence[Reading]:
    """`the end of the year`, `later in the week`, `for the year`; behind "on 5 May 2014 he left", of that year."""
    if found.unit() not in ("day", "week", "month", "quarter", "year", "decade", "century", "weekend"):
        return ()
    if found.row.letter(found.last + 1) in "oYD" or found.after() in ("-", "round"):
        return ()
    return shifted(found, found.unit(), 0, _told_now(found))


def _told_now(found: Found) -> Symbol | None:
    """What "the year" or "the day" is of, where it was just told of: `was shot on Tuesday, later in the day`."""
    near = found.around.near
    longest = 1 if found.unit() == "day" else _MONTH if goes_on(found) else 0
    return near if near and rank_of(near) <= longest and not is_long_chain(near) else None


def read_unit_bordered(found: Found) -> Sequence[Reading]:
    """`the end of the year`, `fin de l'année`, `Ende des Monats`, `конец года`; "to end the year" is none."""
    joint = found.row.letter(found.match.start("u") - 1)
    if (joint == "d" and found.row.word(found.match.start("u") - 1) == "the" and "o" not in found.match[0]) or (
        joint == "B" and not found.known.borders_alone
    ):
        return ()
    summed = found.row.words[max(0, found.last - 5) : found.last + 1] == _IN_SUM
    if summed and found.row.letter(found.last + 1) in "_,d":
        return ()
    return read_unit_now(found)


def read_unit_in_passing(found: Found) -> Sequence[Reading]:
    """`up 5% for the year`, `closed for the day`; during the day is any day."""
    is_today = found.unit() == "day" and found.row.word(found.first) == "for"
    if not is_today and found.unit() not in PERIODS:
        return ()
    now = Shift(unit=UNITS[found.unit()][0], count=0)
    return (Reading(first=found.first + 1, last=found.last, kind="date", symbol=now),)


def read_beyond(found: Found) -> Sequence[Reading]:
    """`the week before last`, `the Friday after next`, `the summer before last`, `the night before last`."""
    way: Direction = "last" if found.has("e") else "next"
    step = COUNT["L" if way == "last" else "X"]
    value = found.row.values[found.match.start("t")]
    match found.letter("t"):
        case "U" | "u":
            return shifted(found, str(value), 2 * step)
        case "P":
            return whole_match(found, "date", Shift(unit="day", count=-2)) if step < 0 else ()
        case "W":
            nearest: Symbol = Weekday(day=int(value), direction=way)
            return whole_match(found, "date", Shift(unit="day", count=7 * step, anchor=nearest))
        case "M":
            nearest = YearlyDate(month=int(value), direction=way)
        case _:
            nearest = Season(season=int(value), direction=way)
    return whole_match(found, "date", Away(unit="year", count=step, of=nearest))


def read_unit_end(found: Found) -> Sequence[Reading]:
    """`year-end`, `by year's end`, but not "a year early"."""
    hyphen = found.row.letter(found.first + 1) == "-"
    if not hyphen and (found.word("e") not in ("end", "start", "close") or found.before() == "a"):
        return ()
    return read_unit_border(found)


def read_unit_border(found: Found) -> Sequence[Reading]:
    """`year-end`, `mid-week`; of "year-end 2012" the year is the time."""
    if found.row.letter(found.last + 1) == "Y":
        return ()
    return shifted(found, found.unit(), 0, _told_now(found)) if found.unit() in PERIODS else ()


def read_told_unit(found: Found) -> Sequence[Reading]:
    """`le lendemain`, `am Vortag`: from the day spoken of; `zum Jahresende`, `im Vormonat`: from now."""
    unit, count = found.meaning("q").split()
    if found.row.letter(found.last + 1) in ("obdY" if unit == "day" else "oY"):
        return ()  # "la veille de Noël", "au lendemain du putsch", "am Vortag der Wahl", "zum Jahresende 2018"
    return shifted_from(found, unit, int(count)) if unit == "day" else shifted(found, unit, int(count))


def read_unit_following(found: Found) -> Sequence[Reading]:
    """`le jour suivant`, `al día siguiente`."""
    return shifted_from(found, found.unit(), 1) if found.word("q") not in found.known.leading else ()


def read_the_beside(found: Found) -> Sequence[Reading]:
    """`the day before`, `the year after`, at the end of a phrase."""
    if found.after()[:1].isalnum() and found.after() not in ("when", "and", "in", "but", "as", "at", "by"):
        return ()
    return shifted_from(found, found.unit(), found.number("e"))
