"""Units counted from now, or from another time: `last week`, `two years ago`, `the following day`."""

import re
from collections.abc import Sequence

from builder.annotate.times.measures import (
    COUNT,
    UNITS,
    away,
    counted,
    duration,
    goes_on,
    is_of_another,
    is_of_work,
    length_of,
    shifted,
    shifted_from,
    whole_match,
)
from builder.annotate.times.readings import Found, Reading, is_long_chain, rank_of
from builder.values.symbol import Shift, Symbol, Vague, Weekday

_DAY = 24
"""Hours."""
_MONTH = 3
"""The rank of a date that says more than its year: "founded in 1987, it made a loss at the end of the year"."""
_LENGTH = re.compile(r"P(\d+)([DWMY])", re.ASCII)
_UNITS_OF = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_PARTS = {"year": ("month", 12), "month": ("month", 1), "week": ("day", 7), "day": ("day", 1)}


def read_this_past(found: Found) -> Sequence[Reading]:
    """`this past weekend`, `this past year`."""
    if found.unit() == "weekend":
        return whole_match(found, "date", Shift(unit="weekend", count=0, direction="past"))
    return duration(found, 1, found.unit()) if found.unit() in ("year", "decade") else shifted(found, found.unit(), -1)


def read_unit(found: Found) -> Sequence[Reading]:
    """`last week`, `this year`, `the following day`, `the past decade`."""
    unit, which = found.unit(), found.letter("q")
    if _is_no_unit(found):
        return ()
    if which == "l" and unit == "weekend":
        return read_this_past(found)
    if (which == "l" and unit != "quarter") or (which in "LX" and _is_length(found)):
        return duration(found, 1, unit)
    if which in "pft" or (
        which == "X" and (unit == "day" or (found.row.letter(found.first) == "d" and goes_on(found)))
    ):
        return shifted_from(found, unit, COUNT[which])
    if unit == "weekend" and which in "Lx":
        return whole_match(found, "date", Shift(unit="weekend", count=-1 if which == "L" else 0, direction="future"))
    return shifted(found, unit, COUNT[which])


def _is_no_unit(found: Found) -> bool:
    """`following month's talks`, `the last year of the war`, `the same month of 2017`, `the last day`."""
    match found.letter("q"):
        case "L" | "T" | "x" if found.unit() == "day":
            return True
        case "f":
            return found.row.letter(found.first) != "d" and found.row.letter(found.first - 1) != "n"
        case "L" | "X":
            return is_of_another(found)
        case "t":
            return found.row.shape[found.last + 1 : found.last + 3] in ("oY", "iY", "LU")
    return False


def read_this_units(found: Found) -> Sequence[Reading]:
    """`this years festival`: "this" stands before one alone, so that but the mark is missing."""
    of_one = found.row.word(found.first) == "this" and found.after()[:1].isalpha()
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
    return whole_match(found, "date", away("Y", -1, now))


def read_unit_earlier(found: Found) -> Sequence[Reading]:
    """`the year-ago quarter`, `year-earlier figures`."""
    return counted(found, found.unit(), -1) if found.unit() in ("week", "month", "quarter", "year") else ()


def read_weekend(found: Found) -> Sequence[Reading]:
    """`the weekend`; what "the weekend vote" was or will be, the day of the paper tells better than a verb."""
    if found.unit() != "weekend":
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
    return read_unit_now(found)


def read_unit_in_passing(found: Found) -> Sequence[Reading]:
    """`up 5% for the year`, `closed for the day`; during the day is any day."""
    is_today = found.unit() == "day" and found.row.word(found.first) == "for"
    if not is_today and found.unit() not in ("week", "month", "quarter", "year"):
        return ()
    now = Shift(unit=UNITS[found.unit()][0], count=0)
    return (Reading(first=found.first + 1, last=found.last, kind="date", symbol=now),)


def read_unit_beyond(found: Found) -> Sequence[Reading]:
    """`the week before last`, `the weekend after next`."""
    return shifted(found, found.unit(), -2 if found.has("e") else 2)


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
    return shifted(found, found.unit(), 0) if found.unit() in ("week", "month", "quarter", "year") else ()


def read_ago_from(found: Found) -> Sequence[Reading]:
    """`a week ago Tuesday`, `two years ago today`, `a year ago to the day`, `150 years ago next month`."""
    unit, number = found.unit()[:1].upper(), found.sum("n")
    if found.unit() not in ("day", "week", "month", "year") or number != int(number):
        return ()
    start: Symbol = Shift(unit="day", count=0)
    if found.has("w"):
        start = Weekday(day=found.number("w"), direction="before")
    elif found.has("v"):
        start = Shift(unit=UNITS[found.unit("v")][0], count=COUNT[found.letter("q")])
    elif found.has("r"):
        start = Shift(unit="day", count=found.number("r"))
    elif found.unit("v2") != "day":
        return ()
    return whole_match(found, "date", away(unit, -int(number), start))


def read_half_ago(found: Found) -> Sequence[Reading]:
    """`half a century ago`."""
    years = {"century": 50, "decade": 5}.get(found.unit())
    if found.unit() == "year":
        return counted(found, "month", -6)
    return counted(found, "year", -years) if years else whole_match(found, "vague", Vague(when="past"))


def read_ago(found: Found) -> Sequence[Reading]:
    """`two years ago`, `a year and a half ago`, `48 hours ago`."""
    unit, number = _in_days(found)
    if unit not in UNITS:
        return whole_match(found, "vague", Vague(when="past"))
    if number != int(number):
        months = number * 12
        return counted(found, "month", -months) if unit == "year" else whole_match(found, "vague", Vague(when="past"))
    return counted(found, unit, -number)


def _in_days(found: Found) -> tuple[str, float]:
    """The unit and how many; `48 hours` are two days."""
    unit, number = found.unit(), found.sum("n")
    return ("day", number / _DAY) if unit == "hour" and number % _DAY == 0 else (unit, number)


def read_one_ago(found: Found) -> Sequence[Reading]:
    """`год назад`, `قبل عام`: of one the number goes without saying."""
    return counted(found, found.unit("u" if found.has("u") else "u2"), -1)


def read_lasting_ago(found: Found) -> Sequence[Reading]:
    """`قبل عامين`, `полгода назад`: the number is in the word."""
    return _counted_by_word(found, "k" if found.has("k") else "k2", -1)


def read_one_ahead(found: Found) -> Sequence[Reading]:
    """`через год`."""
    return counted(found, found.unit(), 1) if found.course() != "past" else ()


def read_lasting_ahead(found: Found) -> Sequence[Reading]:
    """`بعد أسبوعين`."""
    return _counted_by_word(found, "k", 1) if found.course() != "past" else ()


def _counted_by_word(found: Found, group: str, way: int) -> Sequence[Reading]:
    length = _LENGTH.fullmatch(str(found.row.values[found.match.start(group)]))
    return counted(found, _UNITS_OF[length[2]], way * int(length[1])) if length else ()


def read_told_unit(found: Found) -> Sequence[Reading]:
    """`le lendemain`, `am Vortag`: from the day spoken of; `zum Jahresende`, `im Vormonat`: from now."""
    unit, count = str(found.row.values[found.match.start("q")]).split()
    if found.row.letter(found.last + 1) in "oY":
        return ()  # "la veille de Noël", "zum Jahresende 2018"
    return shifted_from(found, unit, int(count)) if unit == "day" else shifted(found, unit, int(count))


def read_unit_following(found: Found) -> Sequence[Reading]:
    """`le jour suivant`, `al día siguiente`."""
    return shifted_from(found, found.unit(), 1) if found.word("q") not in found.known.leading else ()


def read_both_ago(found: Found) -> Sequence[Reading]:
    """`two years and four months ago`, `a week and three days from now`."""
    one, other = (_PARTS.get(found.unit(group)) for group in ("u", "u2"))
    if one is None or other is None or one[0] != other[0]:
        return ()
    count = one[1] * found.sum("n") + other[1] * found.sum("n2")
    return counted(found, one[0], -count if found.row.letter(found.last) == "g" else count)


def read_ahead(found: Found) -> Sequence[Reading]:
    """`in two weeks` of what is to come; of what is done it is how long it took."""
    if (
        (found.letter("i") == "i" and (found.word("i") != "in" or found.course() not in ("future", "meant")))
        or (found.letter("i") == "4" and found.course() == "past")
        or _is_superlative(found)
        or found.match["n"] == "Y"
        or is_of_work(found)
        or found.row.letter(found.last + 1) in "oz"
        or found.after() in ("when", "that", "where")  # "in a year when nobody votes"
    ):
        return ()
    return counted(found, *_in_days(found))


def _is_superlative(found: Found) -> bool:
    """`the third visit in two years`, `the worst floods in ten years`: how long it has been so."""
    start = max(0, found.first - 6)
    words, letters = found.row.words[start : found.first], found.row.shape[start : found.first]
    return "O" in letters or any(word in found.known.superlatives or word.endswith("est") for word in words)


def read_from_now(found: Found) -> Sequence[Reading]:
    """`three weeks from tomorrow`, `a month from today` are days, `two years from now` a year."""
    number = found.sum("n")
    if found.word("f") != "from":
        return ()
    if found.letter("r") == "R" and found.unit() in ("day", "week", "month", "year") and number == int(number):
        start = Shift(unit="day", count=found.number("r"))
        return whole_match(found, "date", away(found.unit()[:1].upper(), int(number), start))
    return counted(found, *_in_days(found))


def read_from_weekday(found: Found) -> Sequence[Reading]:
    """`a week from Tuesday`, `a week on Tuesday`."""
    british = found.word("f") == "on" and found.unit() == "week" and found.course() in ("future", "meant")
    if not british and (found.word("f") != "from" or found.unit() not in ("day", "week")):
        return ()
    days = int(found.sum("n")) * (7 if found.unit() == "week" else 1)
    weekday = Weekday(day=found.number("w"), direction="after")
    return whole_match(found, "date", Shift(unit="day", count=days, anchor=weekday))


def read_beside(found: Found) -> Sequence[Reading]:
    """`two days later`, `a year earlier`; before a phrase ("two days after the attack") just the length."""
    number, unit, word = found.sum("n"), found.unit(), found.word("e")
    bare = not found.after()[:1].isalnum() or word not in ("before", "after", "hence")
    length = length_of(number, unit)
    if length is None:
        return ()
    if bare and word == "hence":
        return counted(found, unit, number)
    anchor = found.anchor(unit) if bare and found.before() != "than" and not is_of_work(found) else None
    if bare and word in ("earlier", "prior") and unit in ("year", "month", "quarter", "week"):
        return counted(found, unit, -number, anchor)
    if anchor is not None and unit in UNITS:
        return counted(found, unit, number if found.row.values[found.match.start("e")] == 1 else -number, anchor)
    end = found.match.start("e") - 1
    return (Reading(first=found.first, last=end, kind="duration", symbol=length),)


def read_on(found: Found) -> Sequence[Reading]:
    """`A year on, little has changed`: since what was spoken of before."""
    anchor = found.anchor(found.unit()) if found.first == 0 and found.unit() in ("year", "month") else None
    return counted(found, found.unit(), found.sum("n"), anchor) if anchor else ()


def read_the_beside(found: Found) -> Sequence[Reading]:
    """`the day before`, `the year after`, at the end of a phrase."""
    if found.after()[:1].isalnum() and found.after() not in ("when", "and", "in", "but", "as", "at", "by"):
        return ()
    return shifted_from(found, found.unit(), found.number("e"))
