"""Days and months of the calendar: `7 February 2023`, `7/22/2018`, `in March`, `the 21st`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from builder.annotate.times.history import dated_beside
from builder.annotate.times.measures import (
    COUNT,
    absolute,
    find_direction,
    is_told,
    relative_year,
    seen_from_last,
    whole_match,
)
from builder.annotate.times.named_days import follows_what_happened, names_what_happened, year_of_fame
from builder.annotate.times.readings import Found, Reading
from builder.annotate.times.words import full_year
from builder.dates.edtf import interval, is_day
from builder.values.symbol import (
    Absolute,
    DayOfMonth,
    Direction,
    Part,
    Recurring,
    SeenFrom,
    Shift,
    Symbol,
    Unit,
    YearlyDate,
)

_DOUBTFUL = re.compile(r"\d\d?-\d\d?-\d\d|\d{8}", re.ASCII)
"""`10-31-74` may be a tally, `20180706` a number."""
_OPENING_YEAR = re.compile(r"iB?Y(?=.*_)")
"""`In 2015`, `In early 2015`, some words before a month or day, which else is joined with it."""
_LETTERS: dict[str, Unit] = {"q": "quarter", "h": "half", "w": "week"}
_DATING = frozenset(("by", "since", "dated"))
_SURE = 3
"""Tokens from a verb to what leads a date: "took effect on", "came into force on"."""


def read_digits(found: Found) -> Sequence[Reading]:
    """`2018-07-06`, `7/22/2018` (in English month first unless it cannot be), `06.07.2018` (day first)."""
    if found.before() in found.known.signs:
        return ()  # "version 3.10.2018"
    word = found.meaning("i")
    if " " in word:
        return _part_of_year(found, *word.split())
    one, two, *rest = (int(part) for part in re.split(r"[-/.]", word))
    if not rest:
        return absolute(found, f"{two:04d}-{one:02d}")
    three = rest[0]
    if _DOUBTFUL.fullmatch(found.word("i")) and not _stands_as_day(found):
        return ()
    if one > 99:
        return absolute(found, f"{one:04d}-{two:02d}-{three:02d}")
    month, day = _month_and_day(found, one, two)
    return absolute(found, f"{full_year(three):04d}-{month:02d}-{day:02d}")


def _part_of_year(found: Found, letter: str, number: str, year: str) -> Sequence[Reading]:
    """`1Q20`, `2018-W20`."""
    part = Part(unit=_LETTERS[letter], number=int(number), of=Absolute(value=year))
    return whole_match(found, "date", part)


def _month_and_day(found: Found, one: int, two: int) -> tuple[int, int]:
    """In the order of the language, unless only the other makes a month; with stops the day is first everywhere."""
    month_first = found.known.month_first and "." not in found.word("i")
    return (one, two) if two > 12 or (month_first and one <= 12) else (two, one)


def read_short_digits(found: Found) -> Sequence[Reading]:
    """`on 11/20`, `Friday 5/12`, `4/5-4/8`: a month and a day where a word of time stands before, else a fraction."""
    one, two = (int(part) for part in re.split(r"[-/]|\.\s?", found.word("i").removesuffix(".")))
    month, day = _month_and_day(found, one, two)
    if found.row.letter(found.last + 1) in "Uuo" or not _stands_as_day(found):
        return ()  # "for 1/2 year", "in 2012, 4/5 of them"
    if not interval(f"2000-{month:02d}-{day:02d}"):
        return ()
    symbol = YearlyDate(month=month, day=day, direction=find_direction(found, "i"))
    return whole_match(found, "date", symbol)


def _stands_as_day(found: Found) -> bool:
    """True for figures behind a word of time, before another day, or alone."""
    if found.word("i").endswith(".") and found.row.letter(found.first - 1) == "d":
        return True  # "zum 31.12."
    alone = found.first == 0 and not found.after()[:1].isalnum()
    ranged = found.row.letter(found.last + 1) in "-j" and found.row.letter(found.last + 2) in "IJ"
    return (
        alone or ranged or found.has("w") or found.row.letter(found.first - 1) in "nbj&,-" or found.before() in _DATING
    )


def day_symbol(found: Found, month: int, day: int) -> Symbol | None:
    """A day of a month, in the year that is said, in a year said relatively, or in the one that tense tells."""
    if found.has("y"):
        value = f"{found.year()}-{month:02d}-{day:02d}"
        return Absolute(value=value) if is_day(value) else None
    if not interval(f"2000-{month:02d}-{day:02d}"):
        return None
    if found.has("r") and found.unit("ru") == "year":
        return Part(unit="day", number=day, of=Part(unit="month", number=month, of=relative_year(found)))
    weekday = found.number("w") if found.has("w") else None
    told = None if found.has("q") else _after_dated(found, month, day)
    year, way = year_of_fame(found, month, day), direction_of_year(found)
    return told or YearlyDate(month=month, day=day, direction=way, weekday=weekday, year=year)


def direction_of_year(found: Found) -> Direction:
    """What tense tells; `died May 25`, `met her in May` are surely over; a verb further off may not tell."""
    if found.letter("q") == "T":
        return "this"
    if found.before() == "that":
        return "before"  # "at that March 2 event"
    happened = names_what_happened(found.row, found.last + (found.after() == "'s"), found.known)
    if happened or (found.before() in ("on", "in") and follows_what_happened(found, found.first - 2)):
        return "before"
    if found.after() in found.known.traded:
        return "future"
    direction = find_direction(found, "q")
    return "before" if direction == "past" and _is_surely_over(found) else direction


def _is_surely_over(found: Found) -> bool:
    """True where the verb is beside the date ("died May 25", "took effect on Jan. 1"), or the date opens its clause."""
    row, tense = found.row, found.known.tense
    led = row.letter(found.first - 1) in "inbz"
    at = found.first - (2 if led else 1)
    verb = row.word(at - 1 if row.word(at) in tense.beside else at)
    told = (verb.endswith("ed") or verb in tense.past) and verb not in tense.intent | tense.future
    opens = at < 0 and found.before() in ("on", "in")
    return told or opens or not tense.sure.isdisjoint(row.words[max(0, at - _SURE) : at])


def of_history(found: Found, month: int, day: int | None = None) -> Symbol | None:
    """A month, a season or a day of the year that a history told last; None in what is no history."""
    last = found.around.near
    if found.around.telling != "history" or not isinstance(last, Absolute) or not is_told(found):
        return None
    value = dated_beside(last.value, month, day)
    return Absolute(value=value) if value else None


def _after_dated(found: Found, month: int, day: int | None) -> Symbol | None:
    """The year of a past date told just before: "he was shot on 3 June 1968; in July he left hospital"."""
    if found.around.telling == "history":
        return of_history(found, month, day)
    last = found.around.near
    if not isinstance(last, Absolute) or not (_is_dated_month(last) or _opens(found, last)):
        return None
    if found.course() == "future":
        return None
    year = int(last.value[:4])
    value = f"-{month:02d}" + (f"-{day:02d}" if day else "")
    following = value >= last.value[4 : 4 + len(value)]
    dated = f"{year if following else year + 1:04d}{value}"
    return Absolute(value=dated) if interval(dated) else None


def _opens(found: Found, last: Absolute) -> bool:
    """True for the year of "In 2015, he was tried in March", but not of "born in 2015, he was seen in March"."""
    year = _OPENING_YEAR.match(found.row.shape, 0, found.first)
    return year is not None and last.value == found.row.words[year.end() - 1]


def _is_dated_month(symbol: Symbol | None) -> bool:
    """True for a day or month that is said with its year."""
    return isinstance(symbol, Absolute) and len(symbol.value) in (7, 10)


def read_day(found: Found) -> Sequence[Reading]:
    """`7 February 2023`, `Monday, March 4`, `5 May last year`, `last year's May 5 vote`, `last May 5`."""
    other = found.has("r") and found.unit("ru") != "year"
    if other and found.first == found.match.start("r"):
        return ()  # "last week May 5"
    if not found.known.month_first and found.match.start("m") < found.match.start("d") and not found.has("y"):
        return ()  # "im Dezember 25 Menschen"
    day = int(found.sum("d"))
    closed = found.has("y") or found.row.letter(found.last + 1) in ".,:"
    if (found.letter("d") == "N" and not (day > 20 or closed)) or (found.letter("y") == "N" and found.number("y") > 99):
        return ()
    symbol = day_symbol(found, found.number("m"), day)
    if symbol and other:  # "on October 14, the same day that he left"
        end = max(found.match.end("d"), found.match.end("m"))
        return (Reading(first=found.first, last=end - 1, kind="date", symbol=symbol),)
    return whole_match(found, "date", symbol) if symbol else ()


def read_spelled_day(found: Found) -> Sequence[Reading]:
    """`le quatre octobre`, `el diez de octubre`: where the day stands first, and its article before it."""
    day = found.number("d")
    told = not found.known.month_first and not (found.has("r") and found.unit("ru") != "year")
    symbol = day_symbol(found, found.number("m"), day) if told else None
    return whole_match(found, "date", symbol) if symbol else ()


def read_month_of_year(found: Found) -> Sequence[Reading]:
    """`March 2018`, `May of last year`."""
    if found.has("r"):
        if found.unit("ru") != "year":
            return ()
        return whole_match(found, "date", Part(unit="month", number=found.number("m"), of=relative_year(found)))
    return absolute(found, f"{found.year()}-{found.number('m'):02d}")


def read_month(found: Found) -> Sequence[Reading]:
    """`in March`, `next June`, `every April`."""
    if found.letter("q") == "V":
        return whole_match(found, "set", Recurring(period="P1Y"))
    if _is_no_day(found):
        return ()
    told = None if found.has("q") else _after_dated(found, found.number("m"), None)
    return whole_match(found, "date", told or YearlyDate(month=found.number("m"), direction=direction_of_year(found)))


def read_month_called(found: Found) -> Sequence[Reading]:
    """`el próximo mes de septiembre`, `un mois de mai`."""
    return read_month(found) if found.unit() == "month" else ()


def _is_no_day(found: Found) -> bool:
    """`31 June`: a slip of the writer, of whom nobody knows what was meant, not a month with a number before it."""
    beside = [at for at in (found.first - 1, found.last + 1) if found.row.letter(at) in "DO"]
    return any(not interval(f"2000-{found.number('m'):02d}-{int(found.row.values[at]):02d}") for at in beside)


def read_month_told(found: Found) -> Sequence[Reading]:
    """`the following June`, `that March`, of a time spoken of before."""
    return seen_from_last(found, lambda way: YearlyDate(month=found.number("m"), direction=way), "year")


def read_day_of_month(found: Found) -> Sequence[Reading]:
    """`on the 21st`, `on the twenty-first`, at the end of a phrase; behind "on 19 June 2012", of that month."""
    number = int(found.sum("d"))
    goes_on = found.after()[:1].isalnum() and found.row.letter(found.last + 1) not in "&j"
    if number > 31 or not _is_day_of_month(found, number) or (goes_on and not is_followed_by_doer(found)):
        return ()
    if "century" in found.row.values[: found.first]:
        return ()  # "a nave from the 12th century and a tower from the 15th"
    first = found.match.end("p") - 1 if found.match["p"].endswith("d") else found.match.start("d")
    return (Reading(first=first, last=found.last, kind="date", symbol=_of_month_told(found, number)),)


def _of_month_told(found: Found, number: int) -> Symbol:
    near, day = found.around.near, DayOfMonth(day=number, direction=find_direction(found, "q"))
    told = _is_dated_month(near) and found.course() != "future" and not found.has("q")
    return SeenFrom(what=replace(day, direction="future"), day=near) if near and told else day


def read_day_called(found: Found) -> Sequence[Reading]:
    """`hasta el día 13`, `el pasado día 20`."""
    told = found.unit() == "day" and not found.known.month_first
    return whole_match(found, "date", _of_month_told(found, found.number("d"))) if told else ()


def is_followed_by_doer(found: Found) -> bool:
    """True for `on the 25th we left`, `on the 25th in the evening`, but not for "on the 14th he made par"."""
    row, behind = found.row, found.last + 1
    told = row.word(behind) in found.known.doers or row.shape[behind : behind + 3] == "idP"
    return told and found.letter("d") == "O" and found.known.games.isdisjoint(row.words)


def _is_day_of_month(found: Found, number: int) -> bool:
    """True for `on the 21st`, `by the 21st`, `on 21st`, in a note `on the 15`; "on the first" may be of anything."""
    led, figures = found.match["p"], found.word("d")[0].isdecimal()
    if found.letter("d") == "D":
        return led == "nd" and found.around.telling == "note" and found.after() not in ("-", "/", "%")
    if led in ("nd", "bd", "jd", "&d") or (led == "zd" and found.word("p") in _DATING):
        return figures or number > 10
    return figures and led != "zd"


def read_day_of_this_month(found: Found) -> Sequence[Reading]:
    """`the 21st of this month`, `the 3rd of last month`, `on 20 of next month`."""
    day = day_of_this_month(found, "d")
    return whole_match(found, "date", day) if day and found.after() != "'s" else ()


def day_of_this_month(found: Found, group: str) -> Symbol | None:
    """A day of this, the last, or the next month, or of the one before or after that spoken of."""
    which = found.letter("q")
    if found.unit() != "month":
        return None
    month = Shift(unit="month", count=COUNT[which], anchor=found.anchor("month") if which in "pf" else None)
    return Part(unit="day", number=found.number(group), of=month)


def read_day_of_the_month(found: Found) -> Sequence[Reading]:
    """`the 4th of the month`, `on the first of the month`: which month, the tense tells."""
    counted = found.word("d").isalpha() and found.row.letter(found.first - 1) not in "nbj"  # "his third of the month"
    if found.unit() != "month" or counted:
        return ()
    return whole_match(found, "date", DayOfMonth(day=found.number("d"), direction=find_direction(found, "d")))


def read_clock(found: Found) -> Sequence[Reading]:
    """A clock time has the value of its day: the last one spoken of, else that of publication."""
    word, before = found.word("c"), found.row.letter(found.first - 1)
    if " " in word and found.row.letter(found.last + 1) in "DNO":
        return ()  # "at the end of day 3 of the trial"
    if word.isalpha():
        told = before in "zbjieFnWR," or found.row.letter(found.last + 1) in "WR"
        raw = found.row.raw(found.first)
        told = told and (found.first == 0 or raw.islower() or raw.isupper())  # EOD, but not "the Midnight Express"
    elif word.endswith("h") and before != "z" and found.known.month_first:
        return ()  # "a 15 h flight"
    else:
        told = not word[-1].isdecimal() or "h" in word or found.has("z") or before in "zbj"
        told = told or found.before() in found.known.at_hours
        told = told and found.row.letter(found.last + 1) != "u"  # "10:30 minutes"
    repeated = found.row.letter(found.first - 2) in ("E", "w", "5")  # "daily at noon"
    return hour_of_day(found) if told and not repeated else ()


def hour_of_day(found: Found) -> Sequence[Reading]:
    """The match as an hour of the last day spoken of, else of today."""
    direction: Direction = "past" if found.course() == "past" else "this"
    return whole_match(found, "date", Shift(unit="day", count=0, direction=direction, anchor=found.anchor("day")))
