"""Times so many units from now or from another time: `two years ago`, `in three weeks`, `two days later`."""

from collections.abc import Sequence

from builder.annotate.times.measures import (
    COUNT,
    PERIODS,
    STEPS,
    UNITS,
    away,
    counted,
    is_of_work,
    length_of,
    steps_of,
    whole_match,
)
from builder.annotate.times.readings import Found, Reading
from builder.values.symbol import About, Away, Direction, Shift, Symbol, Vague, Weekday

_DAY = 24
"""Hours."""
_WAYS: dict[str, Direction] = {"L": "last", "T": "this"}
_PARTS = {"year": ("month", 12), "month": ("month", 1), "week": ("day", 7), "day": ("day", 1)}


def read_ago_from(found: Found) -> Sequence[Reading]:
    """`a week ago Tuesday`, `two years ago today`, `a year ago to the day`, `150 years ago next month`."""
    unit, number = found.unit(), found.sum("n")
    if unit not in STEPS.values() or number != int(number):
        return ()
    start: Symbol = Shift(unit="day", count=0)
    if found.has("w"):
        start = Weekday(day=found.number("w"), direction=_WAYS.get(found.letter("wq"), "before"))
    elif found.has("v"):
        start = Shift(unit=UNITS[found.unit("v")][0], count=COUNT[found.letter("q")])
    elif found.has("r"):
        start = Shift(unit="day", count=found.number("r"))
    elif found.unit("v2") != "day":
        return ()
    return whole_match(found, "date", away(unit, -int(number), start))


def read_ago(found: Found) -> Sequence[Reading]:
    """`two years ago`, `a year and a half ago`, `48 hours ago`."""
    unit, number = _in_days(found)
    if unit not in UNITS:
        return whole_match(found, "vague", Vague(when="past"))
    if is_of_work(found):
        return _work_days(found, unit, -number)
    if number != int(number):
        months = number * 12
        return counted(found, "month", -months) if unit == "year" else whole_match(found, "vague", Vague(when="past"))
    return counted(found, unit, -number)


def _in_days(found: Found) -> tuple[str, float]:
    """The unit and how many; `48 hours` are two days."""
    unit, number = found.unit(), found.sum("n")
    return ("day", number / _DAY) if unit == "hour" and number % _DAY == 0 else (unit, number)


def read_one_ago(found: Found) -> Sequence[Reading]:
    """`год назад`, `قبل عام`: of one the number goes without saying; `полгода назад`: it is in the word."""
    unit, number = _one_of(found)
    return counted(found, unit, -number)


def read_one_ahead(found: Found) -> Sequence[Reading]:
    """`через год`; `بعد أسبوعين`, where the number is in the word."""
    return _ahead(found, *_one_of(found)) if found.course() != "past" else ()


def _one_of(found: Found) -> tuple[str, int]:
    """The unit and how many: one, or what the word says; of hours, which no date counts, none."""
    group = next(name for name in ("u", "u2", "k", "k2") if found.has(name))
    return (found.unit(group), 1) if group[0] == "u" else steps_of(found.meaning(group)) or ("hour", 1)


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
        or found.row.letter(found.last + 1) in "oz"
        or found.after() in ("when", "that", "where")  # "in a year when nobody votes"
    ):
        return ()
    return _work_days(found, *_in_days(found)) if is_of_work(found) else _ahead(found, *_in_days(found))


def _work_days(found: Found, unit: str, number: float) -> Sequence[Reading]:
    """`in three business days`, `two working days ago`."""
    if unit != "day" or number != int(number):
        return ()
    return whole_match(found, "date", Away(unit="workday", count=int(number), of=Shift(unit="day", count=0)))


def _ahead(found: Found, unit: str, number: float) -> Sequence[Reading]:
    """So many weeks from today, about: a week of the calendar would begin on a Monday for no reason."""
    if unit not in ("week", "fortnight") or number != int(number):
        return counted(found, unit, number)
    day = away("week", int(number) * UNITS[unit][1], Shift(unit="day", count=0))
    return whole_match(found, "date", About(of=day))


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
    if found.letter("r") == "R" and found.unit() in STEPS.values() and number == int(number):
        start = Shift(unit="day", count=found.number("r"))
        return whole_match(found, "date", away(found.unit(), int(number), start))
    return _ahead(found, *_in_days(found))


def read_beside(found: Found) -> Sequence[Reading]:
    """`two days later`, `a year earlier`; before a phrase ("two days after the attack") just the length."""
    number, unit, word = found.sum("n"), found.unit(), found.word("e")
    bare = not found.after()[:1].isalnum() or word not in ("before", "after", "hence")
    bare = bare and found.after() not in found.known.behind_prepositions
    length = length_of(number, unit)
    if length is None or (unit == "quarter" and not bare):
        return ()  # "a quarter before twelve"
    if bare and word == "hence":
        return counted(found, unit, number)
    anchor = found.anchor(unit) if bare and found.before() != "than" and not is_of_work(found) else None
    later = found.row.values[found.match.start("e")] == 1
    if later and anchor == Shift(unit="day", count=0) and found.course() != "future":
        anchor = None  # "Today, 130 years later, the scope of it is great"
    if bare and word in ("earlier", "prior") and unit in PERIODS:
        return counted(found, unit, -number, anchor)
    if anchor is not None and unit in UNITS:
        return counted(found, unit, number if later else -number, anchor)
    end = found.match.start("e") - 1
    return (Reading(first=found.first, last=end, kind="duration", symbol=length),)
