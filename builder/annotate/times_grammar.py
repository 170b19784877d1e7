"""The grammar of English time expressions: patterns over the shape of a row, each with the symbol it means.

Letters are those of `times_words.LETTERS`, and `D` a day number, `Y` a year, `N` another number, `O` an ordinal, `Z` a
decade, `I` a full date in digits, `H` a holiday, `@` a clock time, `:` a full stop, `_` any other word. Rules are tried
in order at each place; one that refuses leaves the place to the next.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from builder.annotate.times_tense import Course
from builder.annotate.times_words import Row, number_of
from builder.edtf import interval, is_day
from builder.knowledge.times import TimeWords
from builder.values.annotation import TimeKind
from builder.values.symbol import (
    Absolute,
    Between,
    DayOfMonth,
    Direction,
    Duration,
    Holiday,
    Part,
    Recurring,
    Season,
    Shift,
    Symbol,
    Unit,
    Vague,
    Weekday,
    YearlyDate,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Tokens `first` to `last`, both included, and what they mean."""

    first: int
    last: int
    kind: TimeKind
    symbol: Symbol


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a reader may look at beyond its match: `course` tells the tense at a token, `spoken_of` the times before,
    `near` the last of them in this paragraph."""

    row: Row
    known: TimeWords
    course: Callable[[int], Course]
    spoken_of: Sequence[Symbol]
    near: Symbol | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One place where a pattern matched."""

    match: re.Match[str]
    around: Surroundings

    @property
    def row(self) -> Row:
        """The row that the match is in."""
        return self.around.row

    @property
    def known(self) -> TimeWords:
        """The words of the language."""
        return self.around.known

    def anchor(self, unit: str) -> Symbol | None:
        """The last time that the article spoke of, no longer than the unit counted from it."""
        rank = _RANK.get(unit, 0)
        return next((s for s in reversed(self.around.spoken_of) if _rank(s) <= rank), None)

    def course(self) -> Course:
        """The tense around the match."""
        return self.around.course(self.first)

    @property
    def first(self) -> int:
        """The first token of the match."""
        return self.match.start()

    @property
    def last(self) -> int:
        """The last token of the match."""
        return self.match.end() - 1

    def has(self, group: str) -> bool:
        """True where the group took part in the match."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def letter(self, group: str) -> str:
        """The first letter of a group, or the empty string."""
        return self.match[group][:1] if self.has(group) else ""

    def number(self, group: str) -> int:
        """The value of a group of one token."""
        return int(self.row.values[self.match.start(group)])

    def sum(self, group: str) -> float:
        """The number that a group of number words means."""
        start, end = self.match.span(group)
        letters = self.row.shape[start:end]
        if "h" in letters and "a" in letters and letters.strip("ha-"):
            return self._sum(start, start + letters.index("&")) + 0.5
        return self._sum(start, end)

    def _sum(self, start: int, end: int) -> float:
        return number_of(float(self.row.values[i]) for i in range(start, end) if self.row.shape[i] in "NDYahO")

    def unit(self, group: str = "u") -> str:
        """The unit that a group names."""
        return str(self.row.values[self.match.start(group)])

    def word(self, group: str) -> str:
        """The group's first token in lower case."""
        return self.row.words[self.match.start(group)]

    def before(self) -> str:
        """The word before the match."""
        return self.row.word(self.first - 1)

    def after(self) -> str:
        """The word behind the match."""
        return self.row.word(self.last + 1)


Reader = Callable[[Found], Sequence[Reading]]
NUM = r"(?P<n>[NDY](?:-?N){0,4}|[ND]-?&-?a-?h|a)"
_PERIOD = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "fortnight": "P{}W",
    "month": "P{}M", "quarter": "P{}M", "year": "P{}Y", "decade": "P{}Y", "century": "P{}Y",
}  # fmt: skip
_TIMES = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100}
_UNITS: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2), "weekend": ("weekend", 1), "month": ("month", 1),
    "quarter": ("quarter", 1), "year": ("year", 1), "decade": ("decade", 1), "century": ("century", 1),
}  # fmt: skip
_COUNTED_UNITS = _UNITS | {"decade": ("year", 10), "century": ("year", 100)}
"""`a decade ago` is ten years, and not just any day of the last decade."""
_COUNT = {"<": -1, ">": 1, "L": -1, "l": -1, "p": -1, "X": 1, "x": 1, "f": 1, "T": 0, "t": 0}
_DIRECTION: dict[str, Direction] = {
    "<": "last",
    ">": "next",
    "L": "last",
    "l": "past",
    "p": "last",
    "X": "next",
    "x": "future",
    "f": "future",
}


def read_row(
    row: Row, known: TimeWords, course: Callable[[int], Course], spoken_of: Sequence[Symbol], near: Symbol | None
) -> list[Reading]:
    """All readings of a row in order, none sharing a token with another.

    `spoken_of` are the times of earlier rows, `near` the last of them where it stands in the same paragraph.
    """
    readings: list[Reading] = []
    memory = list(spoken_of)
    for run in _RUN.finditer(row.shape):
        at, end = run.span()
        while at < end and _CORE.search(row.shape, at, end) and (match := _ANY.search(row.shape, at, end)):
            found = _read_at(match, Surroundings(row, known, course, memory[-MEMORY:], near))
            readings.extend(found)
            memory.extend(r.symbol for r in found if can_anchor(r))
            near = memory[-1] if any(can_anchor(r) for r in found) else near
            at = found[-1].last + 1 if found else match.start() + 1
    return _join_clocks(row, readings)


def _join_clocks(row: Row, readings: list[Reading]) -> list[Reading]:
    """`8 p.m. on Friday`, `Friday at 22:30`: one time, the day's."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        if before and _is_clock(row, before) != _is_clock(row, reading) and _adjoin(row, before, reading):
            day = reading if _is_clock(row, before) else before
            joined[-1] = replace(day, first=before.first, last=reading.last)
        else:
            joined.append(reading)
    return joined


def _is_clock(row: Row, reading: Reading) -> bool:
    return row.shape[reading.first] == "@" and row.shape[reading.last] in "@*"


def _adjoin(row: Row, one: Reading, other: Reading) -> bool:
    if one.kind != "date" or other.kind != "date" or _rank(one.symbol) != 1 or _rank(other.symbol) != 1:
        return False
    return all(row.words[i] in ("on", "at", "the", ",") for i in range(one.last + 1, other.first))


def _read_clock(found: Found) -> Sequence[Reading]:
    """A clock time has the value of its day: the last one spoken of, else that of publication."""
    word = found.word("c")
    if "m" not in word and not found.has("z") and found.row.letter(found.first - 1) not in "zbji":
        return ()
    return _one(found, "date", Shift(unit="day", count=0, anchor=found.anchor("day")))


def _read_at(place: re.Match[str], around: Surroundings) -> Sequence[Reading]:
    rule = int((place.lastgroup or "r0")[1:])
    for pattern, read in _COMPILED[rule:]:
        match = pattern.match(around.row.shape, place.start())
        if match and (readings := read(Found(match=match, around=around))):
            return readings
    return ()


def can_anchor(reading: Reading) -> bool:
    """True where later times can be counted from this one: "the following day".

    A chain of such is cut, so that no text makes it endless.
    """
    symbol, depth = reading.symbol, 0
    while isinstance(symbol, Shift) and symbol.anchor is not None:
        depth, symbol = depth + 1, symbol.anchor
    return reading.kind == "date" and depth < 3


MEMORY = 6
"""Times remembered: what was said longer ago is not what "that day" means."""
_RANK = {"day": 1, "week": 2, "weekend": 2, "month": 3, "quarter": 4, "year": 5, "decade": 6, "century": 7}
_SHAPE_OF_DATE = {4: "year", 7: "month", 10: "day"}


def _rank(symbol: Symbol) -> int:
    """How long a time is, as the rank of its unit."""
    match symbol:
        case Absolute(value=value):
            return _RANK[_SHAPE_OF_DATE.get(len(value), "century")]
        case Weekday() | DayOfMonth() | Holiday():
            return 1
        case YearlyDate(day=day):
            return 1 if day else 3
        case Shift(unit=unit) | Part(unit=unit):
            return _RANK.get(unit, 4)
    return 4


# --- what readers share ---


def _one(found: Found, kind: TimeKind, symbol: Symbol) -> Sequence[Reading]:
    """The whole match, without the stop or dash that may stand behind it."""
    last = found.last
    while found.row.shape[last] in ":,-":
        last -= 1
    return (Reading(first=found.first, last=last, kind=kind, symbol=symbol),)


def _length(number: float, unit: str) -> Duration | None:
    if unit not in _PERIOD:
        return None
    amount = number * _TIMES.get(unit, 1)
    return Duration(value=_PERIOD[unit].format(f"{amount:g}" if amount < 1e6 else int(amount)))


def _duration(found: Found, number: float, unit: str) -> Sequence[Reading]:
    length = _length(number, unit)
    return _one(found, "duration", length) if length else ()


def _count(found: Found, unit: str, count: float, anchor: Symbol | None = None) -> Sequence[Reading]:
    """So many units away: `two weeks ago`."""
    name, times = _COUNTED_UNITS.get(unit, ("day", 0))
    if not times or count != int(count):
        return ()
    return _one(found, "date", Shift(unit=name, count=int(count) * times, anchor=anchor))


def _shift(found: Found, unit: str, count: float, anchor: Symbol | None = None) -> Sequence[Reading]:
    """The unit before, now, or after: `last week`."""
    if unit not in _UNITS or count != int(count):
        return ()
    name, times = _UNITS[unit]
    course = found.course() if name in ("week", "weekend") else "none"
    direction: Direction = "future" if course == "future" else "past" if name == "weekend" else "this"
    return _one(found, "date", Shift(unit=name, count=int(count) * times, direction=direction, anchor=anchor))


def _shift_from(found: Found, unit: str, count: int) -> Sequence[Reading]:
    """`that year`, `the following day`: a day needs a time spoken of before, longer units may count from now."""
    anchor = found.anchor(unit)
    if unit == "day" and anchor is None:
        return _one(found, "vague", Vague(when="past"))
    return _shift(found, unit, count, anchor)


def _direction(found: Found, group: str) -> Direction:
    """Past, future or nearest, from the determiner or else from the tense."""
    if found.letter(group) in _DIRECTION:
        return _DIRECTION[found.letter(group)]
    if found.before() == "since":
        return "before"
    course = found.course()
    if course == "none":
        return "future" if found.before() in ("until", "till") else "nearest"
    return course


def _absolute(found: Found, value: str) -> Sequence[Reading]:
    return _one(found, "date", Absolute(value=value)) if interval(value) else ()


# --- dates ---


def _read_digits(found: Found) -> Sequence[Reading]:
    """`2018-07-06`, `7/22/2018` (month first unless it cannot be), `06.07.2018` (day first)."""
    word = found.word("i")
    one, two, *rest = (int(part) for part in re.split(r"[-/.]", word))
    if not rest:
        return _absolute(found, f"{two:04d}-{one:02d}")
    three = rest[0]
    if word[4:5] in "-/" and word[:4].isdecimal():
        return _absolute(found, f"{one:04d}-{two:02d}-{three:02d}")
    year = three if three > 99 else 2000 + three if three < 50 else 1900 + three
    month, day = (two, one) if "." in word or one > 12 else (one, two)
    return _absolute(found, f"{year:04d}-{month:02d}-{day:02d}")


def _read_short_digits(found: Found) -> Sequence[Reading]:
    """`on 11/20`, `Friday 5/12`: a month and a day where a word of time stands before, else a fraction."""
    month, day = (int(part) for part in found.word("i").split("/"))
    if not (found.has("w") or found.before() in ("on", "from", "by", "to", "until", "between", "or", ",", "-", "and")):
        return ()
    if not interval(f"2000-{month:02d}-{day:02d}"):
        return ()
    symbol = YearlyDate(month=month, day=day, direction=_direction(found, "i"))
    return _one(found, "date", symbol)


def _read_week_of(found: Found) -> Sequence[Reading]:
    """`the week of April 10`, `the weekend of 5 March`."""
    unit = _UNITS.get(found.unit(), ("day", 1))[0]
    symbol = _day_symbol(found, found.number("m"), int(found.sum("d")))
    if symbol is None or unit not in ("week", "weekend"):
        return ()
    return _one(found, "date", Shift(unit=unit, count=0, anchor=symbol))


def _read_week_number(found: Found) -> Sequence[Reading]:
    """`week 31`, of this year."""
    if found.unit() != "week" or found.after()[:1].isalpha():
        return ()
    return _one(found, "date", Part(unit="week", number=found.number("d"), of=Shift(unit="year", count=0)))


def _read_day_of_this_month(found: Found) -> Sequence[Reading]:
    """`the 21st of this month`, `the 3rd of last month`."""
    if found.unit() != "month":
        return ()
    month = Shift(unit="month", count=_COUNT[found.letter("q")])
    return _one(found, "date", Part(unit="day", number=found.number("d"), of=month))


def _day_symbol(found: Found, month: int, day: int) -> Symbol | None:
    """A day of a month, in the year that is said, in a year said relatively, or in the one that tense tells."""
    if found.has("y"):
        value = f"{found.number('y'):04d}-{month:02d}-{day:02d}"
        return Absolute(value=value) if is_day(value) else None
    if not interval(f"2000-{month:02d}-{day:02d}"):
        return None
    if found.has("r"):
        return Part(unit="day", number=day, of=Part(unit="month", number=month, of=_relative_year(found)))
    weekday = found.number("w") if found.has("w") else None
    told = _after_dated(found, month, day)
    return told or YearlyDate(month=month, day=day, direction=_direction(found, "m"), weekday=weekday)


def _after_dated(found: Found, month: int, day: int | None) -> Symbol | None:
    """The year of a past date told just before: "he was shot on 3 June 1968; in July he left hospital"."""
    last = found.around.near
    if not isinstance(last, Absolute) or len(last.value) not in (7, 10) or found.course() == "future":
        return None
    year = int(last.value[:4])
    value = f"-{month:02d}" + (f"-{day:02d}" if day else "")
    following = value >= last.value[4 : 4 + len(value)]
    dated = f"{year if following else year + 1:04d}{value}"
    return Absolute(value=dated) if interval(dated) else None


def _relative_year(found: Found) -> Symbol:
    anchor = found.anchor("year") if found.letter("r") == "t" else None
    return Shift(unit="year", count=_COUNT[found.letter("r")], anchor=anchor)


def _read_day(found: Found) -> Sequence[Reading]:
    if found.has("r") and found.unit("ru") != "year":
        return ()
    day = int(found.sum("d"))
    if found.letter("d") == "N" and not 20 < day <= 31:
        return ()
    symbol = _day_symbol(found, found.number("m"), day)
    return _one(found, "date", symbol) if symbol else ()


def _read_days(found: Found) -> Sequence[Reading]:
    """`3-5 March 2020` is one stretch, `18 and 19 June` two days."""
    month = found.number("m")
    first, last = (_day_symbol(found, month, found.number(group)) for group in ("d", "e"))
    if first is None or last is None or found.number("d") >= found.number("e"):
        return ()
    if found.letter("j") == "&":
        if found.match.start("m") < found.match.start("d") and found.after()[:1].isalpha():
            return ()  # "on April 1 and 2 people died"
        middle = found.match.start("j")
        return (
            Reading(first=found.first, last=middle - 1, kind="date", symbol=first),
            Reading(first=middle + 1, last=found.last, kind="date", symbol=last),
        )
    return _one(found, "date", Between(first=first, last=last))


def _read_days_of_year(found: Found) -> Sequence[Reading]:
    """`June 5 to July 7, 2019`: both days are of that year, or the first of the year before."""
    year, one, two = found.number("y"), found.number("m"), found.number("em")
    first = f"{year - (one > two):04d}-{one:02d}-{found.number('d'):02d}"
    last = f"{year:04d}-{two:02d}-{found.number('e'):02d}"
    return _two(found, first, last) if is_day(first) and is_day(last) else ()


def _two(found: Found, first: str, last: str) -> Sequence[Reading]:
    """Two times that are each named: "2014-2018", "from April to June 2017"."""
    middle = found.match.start("j")
    return (
        Reading(first=found.first, last=middle - 1, kind="date", symbol=Absolute(value=first)),
        Reading(first=middle + 1, last=found.last, kind="date", symbol=Absolute(value=last)),
    )


def _read_month_of_year(found: Found) -> Sequence[Reading]:
    if found.has("r"):
        if found.unit("ru") != "year":
            return ()
        return _one(found, "date", Part(unit="month", number=found.number("m"), of=_relative_year(found)))
    return _absolute(found, f"{found.number('y'):04d}-{found.number('m'):02d}")


def _read_months_of_year(found: Found) -> Sequence[Reading]:
    """`April to June 2017`: both months are of that year, or the first of the year before ("Nov-Feb 2017")."""
    year, one, two = found.number("y"), found.number("m"), found.number("e")
    return _two(found, f"{year - (one > two):04d}-{one:02d}", f"{year:04d}-{two:02d}")


def _read_month(found: Found) -> Sequence[Reading]:
    if found.letter("q") == "V":
        return _one(found, "set", Recurring(period="P1Y"))
    direction: Direction = "this" if found.letter("q") == "T" else _direction(found, "q")
    told = None if found.has("q") else _after_dated(found, found.number("m"), None)
    return _one(found, "date", told or YearlyDate(month=found.number("m"), direction=direction))


def _read_day_of_month(found: Found) -> Sequence[Reading]:
    if found.after()[:1].isalpha() or not found.word("d")[0].isdecimal():
        return ()
    day = DayOfMonth(day=found.number("d"), direction=_direction(found, "d"))
    return (Reading(first=found.first + 1, last=found.last, kind="date", symbol=day),)


# --- weekdays and relative days ---


def _read_weekday(found: Found) -> Sequence[Reading]:
    if found.letter("q") == "f" and found.before() != "the":
        return ()  # "Following Monday's debate"
    if found.letter("q") == "V":
        return _one(found, "set", Recurring(period="P1W"))
    direction = _direction(found, "q")
    if direction == "nearest":
        direction = "future" if found.letter("q") == "T" else "past"
    return _one(found, "date", Weekday(day=found.number("w"), direction=direction))


def _read_weekday_and_day(found: Found) -> Sequence[Reading]:
    """`Friday the 13th`, `Sunday 31.`, but not "on Friday 13 people were killed"."""
    if found.after()[:1].isalnum():
        return ()
    day = DayOfMonth(day=found.number("d"), weekday=found.number("w"), direction=_direction(found, "w"))
    return _one(found, "date", day)


def _read_weekday_of_week(found: Found) -> Sequence[Reading]:
    if found.unit() != "week":
        return ()
    return _one(found, "date", Weekday(day=found.number("w"), direction="nearest", week=_COUNT[found.letter("q")]))


def _read_nth_weekday(found: Found) -> Sequence[Reading]:
    """`the first Tuesday of November`, `the last Monday in May 2020`."""
    nth = -1 if found.letter("o") == "L" else found.number("o")
    if nth > 5:
        return ()
    rule = f"{found.number('m')}/{found.number('w')}/{nth}"
    year = found.number("y") if found.has("y") else None
    return _one(found, "date", Holiday(rule=rule, direction=_direction(found, "m"), year=year))


def _read_weekdays(found: Found) -> Sequence[Reading]:
    return _one(found, "set", Recurring(period="P1W"))


def _read_relative_day(found: Found) -> Sequence[Reading]:
    return _one(found, "date", Shift(unit="day", count=found.number("day")))


def _read_day_beside(found: Found) -> Sequence[Reading]:
    """`the day before yesterday`, `the day after tomorrow`."""
    if found.unit() != "day":
        return ()
    return _one(found, "date", Shift(unit="day", count=found.number("day") + found.number("e")))


def _read_part_of_day(found: Found) -> Sequence[Reading]:
    """`last night`, `this morning`, `that evening`."""
    if found.letter("q") in "tfX":
        anchor = found.anchor("day")
        day = Shift(unit="day", count=_COUNT[found.letter("q")], anchor=anchor)
        return _one(found, "date", day) if anchor else ()
    return _one(found, "date", Shift(unit="day", count=-1 if found.letter("q") == "L" else 0))


def _read_this_past_weekday(found: Found) -> Sequence[Reading]:
    return _one(found, "date", Weekday(day=found.number("w"), direction="before"))


def _read_this_past(found: Found) -> Sequence[Reading]:
    """`this past weekend`, `this past year`."""
    if found.unit() == "weekend":
        return _one(found, "date", Shift(unit="weekend", count=0, direction="past"))
    return _duration(found, 1, found.unit()) if found.unit() in ("year", "decade") else _shift(found, found.unit(), -1)


# --- units counted from now, or from another time ---


def _read_unit(found: Found) -> Sequence[Reading]:
    """`last week`, `this year`, `the following day`, `the past decade`."""
    unit, which = found.unit(), found.letter("q")
    if which == "f" and found.row.letter(found.first) != "d":
        return ()
    if which == "l" and unit != "quarter":
        return _duration(found, 1, unit)
    if which in "pft" or (which == "X" and unit == "day"):
        return _shift_from(found, unit, _COUNT[which])
    if unit == "day":
        return ()
    if unit == "weekend" and which == "L":
        return _one(found, "date", Shift(unit="weekend", count=-1))
    return _shift(found, unit, _COUNT[which])


def _read_weekend(found: Found) -> Sequence[Reading]:
    return _shift(found, "weekend", 0) if found.unit() == "weekend" else ()


def _read_unit_now(found: Found) -> Sequence[Reading]:
    """`the end of the year`, `later in the week`, `for the year`."""
    if found.unit() not in ("day", "week", "month", "quarter", "year", "decade", "century", "weekend"):
        return ()
    if found.row.letter(found.last + 1) in "oYD" or found.after() in ("-", "round"):
        return ()
    return _shift(found, found.unit(), 0)


def _read_unit_in_passing(found: Found) -> Sequence[Reading]:
    """`up 5% for the year`; during the day is any day."""
    if found.before() == "during" or found.unit() not in ("week", "month", "quarter", "year"):
        return ()
    now = Shift(unit=_UNITS[found.unit()][0], count=0)
    return (Reading(first=found.first + 1, last=found.last, kind="date", symbol=now),)


def _read_ago(found: Found) -> Sequence[Reading]:
    if found.unit() not in _UNITS:
        return _one(found, "vague", Vague(when="past"))
    number = found.sum("n")
    if number != int(number):
        months = number * 12
        return _count(found, "month", -months) if found.unit() == "year" else _one(found, "vague", Vague(when="past"))
    return _count(found, found.unit(), -number)


def _read_ahead(found: Found) -> Sequence[Reading]:
    """`in two weeks` of what is to come; of what is done it is how long it took."""
    if found.word("i") != "in" or found.course() != "future" or _is_superlative(found):
        return ()
    return _count(found, found.unit(), found.sum("n"))


def _is_superlative(found: Found) -> bool:
    """`the third visit in two years`, `the worst floods in ten years`: how long it has been so."""
    start = max(0, found.first - 6)
    words, letters = found.row.words[start : found.first], found.row.shape[start : found.first]
    return "O" in letters or any(word in found.known.superlatives or word.endswith("est") for word in words)


def _read_from_now(found: Found) -> Sequence[Reading]:
    """`three weeks from tomorrow` is a day, `two years from now` a year."""
    if found.word("f") != "from":
        return ()
    if found.letter("r") == "R" and found.unit() in ("day", "week"):
        days = found.sum("n") * (7 if found.unit() == "week" else 1)
        return _count(found, "day", days + found.number("r"))
    return _count(found, found.unit(), found.sum("n"))


def _read_from_weekday(found: Found) -> Sequence[Reading]:
    """`a week from Tuesday`."""
    if found.word("f") != "from" or found.unit() not in ("day", "week"):
        return ()
    days = int(found.sum("n")) * (7 if found.unit() == "week" else 1)
    weekday = Weekday(day=found.number("w"), direction="after")
    return _one(found, "date", Shift(unit="day", count=days, anchor=weekday))


def _read_beside(found: Found) -> Sequence[Reading]:
    """`two days later`, `a year earlier`; before a phrase ("two days after the attack") just the length."""
    number, unit, word = found.sum("n"), found.unit(), found.word("e")
    bare = not found.after()[:1].isalnum() or word not in ("before", "after", "hence")
    length = _length(number, unit)
    if length is None:
        return ()
    anchor = found.anchor(unit) if bare and found.before() != "than" else None
    if bare and word in ("earlier", "prior") and unit in ("year", "month", "quarter", "week"):
        return _count(found, unit, -number, anchor)
    if anchor is not None and unit in _UNITS:
        return _count(found, unit, number if found.row.values[found.match.start("e")] == 1 else -number, anchor)
    end = found.match.start("e") - 1
    return (Reading(first=found.first, last=end, kind="duration", symbol=length),)


def _read_the_beside(found: Found) -> Sequence[Reading]:
    """`the day before`, `the year after`, at the end of a phrase."""
    if found.after()[:1].isalnum() and found.after() not in ("when", "and", "in", "but", "as", "at", "by"):
        return ()
    return _shift_from(found, found.unit(), found.number("e"))


# --- durations, sets, vague times ---


def _read_duration(found: Found) -> Sequence[Reading]:
    number, unit = found.sum("n"), found.unit()
    if found.match["n"] == "a" and (refused := _article_of_unit(found, unit)) is not None:
        return refused
    if found.word("n") == "one" and unit == "day" and found.row.letter(found.first - 1) not in "zib":
        return ()
    if found.row.letter(found.last + 1) == "y" or (found.after() == "-" and found.row.letter(found.last + 2) == "y"):
        return ()  # an age is no time
    return _duration(found, number, unit)


def _article_of_unit(found: Found, unit: str) -> Sequence[Reading] | None:
    """ "a day" is a rate in "twice a day", a length in "for a day", and nothing in "a day of mourning"."""
    before = found.row.letter(found.first - 1)
    if before in "NDYC" or found.before() in ("once", "twice", "times", "%", "percent", "dollars", "euros", "hours"):
        return _one(found, "set", Recurring(period=_period_of(unit)))
    if unit in ("day", "quarter", "minute", "second", "weekend") and before not in "zi" and found.before() != "than":
        return ()
    return None


def _period_of(unit: str) -> str | None:
    length = _length(1, unit)
    return length.value if length else None


def _read_half(found: Found) -> Sequence[Reading]:
    return _duration(found, 0.5, found.unit())


def _read_and_a_half(found: Found) -> Sequence[Reading]:
    """`a year and a half`."""
    number = found.sum("n") + 0.5
    if found.has("g"):
        return _count(found, "month", -number * 12) if found.unit() == "year" else ()
    return _duration(found, number, found.unit())


def _read_last_units(found: Found) -> Sequence[Reading]:
    """`the past two years`, `the next few days`: a length; without a number vague."""
    if found.letter("n") in "mcr" or not found.has("n"):
        return _one(found, "vague", Vague(when="past" if found.letter("q") in "Llp" else "future"))
    return _duration(found, found.sum("n"), found.unit())


def _read_lasting(found: Found) -> Sequence[Reading]:
    return _one(found, "duration", Duration(value=str(found.row.values[found.first])))


def _read_unit_long(found: Found) -> Sequence[Reading]:
    return _duration(found, 1, found.unit())


def _read_rate(found: Found) -> Sequence[Reading]:
    """`seven days a week`."""
    return _one(found, "set", Recurring(period=_period_of(found.unit())))


def _read_every(found: Found) -> Sequence[Reading]:
    number = found.sum("n") if found.has("n") else 1
    length = _length(number, found.unit())
    return _one(found, "set", Recurring(period=length.value if length else None))


def _read_repeated(found: Found) -> Sequence[Reading]:
    beside = found.row.raw(found.first - 1)[:1] + found.row.raw(found.last + 1)[:1]
    if found.row.raw(found.first)[0].isupper() and any(letter.isupper() for letter in beside):
        return ()  # the Daily Mail, the Shelton Weekly
    return _one(found, "set", Recurring(period=str(found.row.values[found.first])))


def _read_vague(found: Found) -> Sequence[Reading]:
    match str(found.row.values[found.first]):
        case "past":
            return _one(found, "vague", Vague(when="past"))
        case "future":
            return _one(found, "vague", Vague(when="future"))
    return _one(found, "vague", Vague(when="present"))


def _read_recent(found: Found) -> Sequence[Reading]:
    return _one(found, "vague", Vague(when="future" if found.word("q") in ("future", "near") else "past"))


def _read_vague_length(found: Found) -> Sequence[Reading]:
    if found.row.letter(found.last + 1) == "y":
        return ()  # an age is no time
    return _one(found, "vague", Vague(when="length"))


def _read_vague_ago(found: Found) -> Sequence[Reading]:
    return _one(found, "vague", Vague(when="past"))


# --- years and longer ---


def _is_year(found: Found, group: str) -> bool:
    """True where four digits are a year, not a count, a price or a name."""
    at, year = found.match.start(group), found.number(group)
    row, before, after = found.row, found.row.word(found.match.start(group) - 1), found.row.word(found.match.end(group))
    if (
        before in found.known.signs
        or after in found.known.counted
        or (row.letter(at - 1) == ":" and row.word(at - 2) in found.known.signs)
    ):
        return False
    rounded = year % 50 == 0 or before in found.known.round_numbers
    plural = rounded and after.endswith("s") and len(after) > 3 and row.raw(at + 1).islower()
    if row.letter(at - 1) in "izbojBU" and before != "to" and not (plural and before not in ("in", "since", "during")):
        return True
    return 1900 <= year <= 2099 and not (plural and row.letter(at - 1) not in "das" and before not in ("its", "their"))


def _read_year(found: Found) -> Sequence[Reading]:
    return _absolute(found, f"{found.number('y'):04d}") if _is_year(found, "y") else ()


def _read_years(found: Found) -> Sequence[Reading]:
    """`2014-2018` names two years, `2014-15` one stretch."""
    first, last = found.number("y"), found.number("e")
    if found.row.letter(found.last + 1) in ("-", "/"):
        return ()
    if last < 100:
        last += first - first % 100
        return _absolute(found, f"{first:04d}/{last:04d}") if last == first + 1 else ()
    return _two(found, f"{first:04d}", f"{last:04d}") if first < last <= first + 200 else ()


def _read_decade(found: Found) -> Sequence[Reading]:
    decade = found.number("z")
    word = found.word("z")
    short = word.isalpha() or len(word.strip("'s")) == 2
    if decade < 1000 or decade % 10 or (short and not word.startswith("'") and not _is_decade(found)):
        return ()
    length = 99 if decade % 100 == 0 and decade < 2000 else 9
    return _absolute(found, f"{decade:04d}/{decade + length:04d}")


def _is_decade(found: Found) -> bool:
    """`the 60s`, `the early sixties`, `the 1950s and 60s`, but not "in his early 60s"."""
    before = found.first - 1
    if found.row.letter(before) == "-":
        before -= 1
    if found.row.letter(before) == "B":
        before -= 1
    return found.row.word(before) == "the" or (found.row.letter(before) == "&" and found.row.letter(before - 1) == "Z")


def _read_short_year(found: Found) -> Sequence[Reading]:
    """`in '68`, `the class of '98`."""
    year = found.number("y")
    if found.before() not in ("in", "of", "since", "by", "until", "summer", "winter") or not 0 <= year < 100:
        return ()
    return _absolute(found, f"{1900 + year if year > 30 else 2000 + year}")


def _read_spaced_decade(found: Found) -> Sequence[Reading]:
    """`1990 s`, as tokenised text has it."""
    year = found.number("y")
    if found.row.words[found.last] != "s" or year % 10:
        return ()
    return _absolute(found, f"{year:04d}/{year + 9:04d}")


def _read_century(found: Found) -> Sequence[Reading]:
    number = found.number("o")
    if found.unit() != "century" or number < 2:
        return ()
    return _absolute(found, f"{(number - 1) * 100:04d}/{(number - 1) * 100 + 99:04d}")


def _read_centuries(found: Found) -> Sequence[Reading]:
    """`the 18th and 19th centuries`."""
    if found.unit() != "century" or min(found.number("o"), found.number("e")) < 2:
        return ()
    first, last = (f"{n - 1:02d}00/{n - 1:02d}99" for n in (found.number("o"), found.number("e")))
    return _two(found, first, last)


def _whole(found: Found) -> Symbol | None:
    """The longer time that a part is of: `of 2018`, `of last year`, `of the year`, `of March 2018`."""
    if found.has("wm"):
        month = found.number("wm")
        if found.has("wmy"):
            return Absolute(value=f"{found.number('wmy'):04d}-{month:02d}")
        return YearlyDate(month=month, direction=_direction(found, "wm"))
    if found.has("wy"):
        return Absolute(value=f"{found.number('wy'):04d}")
    if found.has("wu"):
        return _whole_unit(found)
    return None


def _whole_unit(found: Found) -> Symbol | None:
    if found.unit("wu") not in ("year", "month", "decade"):
        return None
    return Shift(unit=_UNITS[found.unit("wu")][0], count=_COUNT.get(found.letter("wq"), 0))


_WHOLE = r"-?[,oi]?[oi]?d?(?:(?P<wm>M):?,?o?(?P<wmy>Y)?|(?P<wy>Y)|(?P<wq>[LXT])?(?P<wu>U))"


def _read_part(found: Found) -> Sequence[Reading]:
    """`the third quarter of 2018`, `last week of December`, `the first half of the year`."""
    unit: Unit | None = "half" if found.letter("u") == "h" else _UNITS.get(found.unit(), (None, 0))[0]
    number = -1 if found.letter("o") == "L" else found.number("o")
    if unit is None or unit == "weekend":
        return ()
    whole = _whole(found)
    return _one(found, "date", Part(unit=unit, number=number, of=whole)) if whole else ()


def _read_quarter(found: Found) -> Sequence[Reading]:
    """`the third quarter`, `fourth-quarter earnings`, `Q3`: the year is told by the tense."""
    number = found.number("o")
    if not 1 <= number <= 4 or (found.has("u") and found.unit() != "quarter"):
        return ()
    return _one(found, "date", Season(season=32 + number, direction=_direction(found, "o")))


def _read_named_part(found: Found) -> Sequence[Reading]:
    """`2017 Q1`, `H2 2019`."""
    unit: Unit = "quarter" if found.letter("o") == "Q" else "half"
    year = Absolute(value=f"{found.number('y'):04d}") if found.has("y") else _whole_unit(found)
    return _one(found, "date", Part(unit=unit, number=found.number("o"), of=year)) if year else ()


def _read_season(found: Found) -> Sequence[Reading]:
    season = found.number("s")
    if found.has("y"):
        return _absolute(found, f"{found.number('y'):04d}-{season}")
    which: Direction = "this" if found.letter("q") == "T" else _direction(found, "q")
    return _one(found, "date", Season(season=season, direction=which))


def _read_bare_season(found: Found) -> Sequence[Reading]:
    """`in the spring`."""
    symbol = Season(season=found.number("s"), direction=_direction(found, "s"))
    return (Reading(first=found.last, last=found.last, kind="date", symbol=symbol),)


def _read_holiday(found: Found) -> Sequence[Reading]:
    rule = str(found.row.values[found.match.start("h")])
    if found.after() in found.known.names_after_holiday:
        return ()
    if interval(rule):
        return _absolute(found, rule)
    if found.letter("q") == "V":
        return _one(found, "set", Recurring(period="P1Y"))
    year = found.number("y") if found.has("y") else None
    return _one(found, "date", Holiday(rule=rule, direction=_direction(found, "q"), year=year))


_YEAR = r"(?:,?[oi]?(?:dU)?(?P<y>Y)|,?[oi]?(?P<r>[LXTt])(?P<ru>U))?"
_WEEKDAY = r"(?:(?P<w>W):?,?d?)?"
_RULES: tuple[tuple[str, Reader], ...] = (
    (r"(?P<c>@)(?P<z>\*+)?", _read_clock),
    (r"(?:W:?,?)?(?P<i>I)", _read_digits),
    (r"(?P<m>M):?(?P<d>[DO])(?P<j>[-j&])(?P<e>[DO])(?!-?[Uu])" + _YEAR, _read_days),
    (r"d?(?P<u>U)o(?P<m>M):?(?P<d>[DO])" + _YEAR, _read_week_of),
    (r"d?(?P<u>U)od?(?P<d>[DO])o?(?P<m>M)" + _YEAR, _read_week_of),
    (r"d?(?P<o>[OL])(?P<w>W)[oi](?P<m>M):?(?:,?o?(?P<y>Y))?", _read_nth_weekday),
    (r"(?:(?P<w>W):?,?)?(?P<i>J)", _read_short_digits),
    (r"(?P<m>M):?(?P<d>[DO])(?P<j>[-j&])(?P<em>M):?(?P<e>[DO]),?(?P<y>Y)", _read_days_of_year),
    (r"d?(?P<d>[DO])o?(?P<m>M):?(?P<j>[-j&])d?(?P<e>[DO])o?(?P<em>M):?,?[oi]?(?P<y>Y)", _read_days_of_year),
    (_WEEKDAY + r"(?P<m>M):?[-/]?d?(?P<d>[DO]|N-?[NO])" + _YEAR, _read_day),
    (_WEEKDAY + r"d?(?P<d>[DO])(?P<j>[-j&])d?(?P<e>[DO])o?(?P<m>M):?" + _YEAR, _read_days),
    (_WEEKDAY + r"d?(?P<d>[DO]):?[-/]?o?(?P<m>M):?-?" + _YEAR, _read_day),
    (r"(?P<m>M):?(?P<j>[-/j&])(?P<e>M):?,?[oi]?(?P<y>Y)", _read_months_of_year),
    (r"(?P<m>M):?(?:,?[oi]?(?:dU)?[-/]?(?P<y>Y)|,?[oi]?(?P<r>[LXTt])(?P<ru>U))", _read_month_of_year),
    (r"(?P<y>Y)(?P<m>M)", _read_month_of_year),
    (r"(?P<m>M)(?P<q>[<>])", _read_month),
    (r"(?P<q>[LXTlpxV])?(?P<m>M)", _read_month),
    (r"d?(?P<d>O)o?(?P<q>[LTX])(?P<u>U)", _read_day_of_this_month),
    (r"nd(?P<d>O)", _read_day_of_month),
    (r"(?P<w>W):?,?d?(?P<d>[DO])", _read_weekday_and_day),
    (r"d?(?P<u>U)(?P<d>D)", _read_week_number),
    (r"(?P<w>W)P?,?o?(?P<q>[LXTp])(?P<u>U)", _read_weekday_of_week),
    (r"(?P<q>[LXT])(?P<u>U)s?(?P<w>W)", _read_weekday_of_week),
    (r"(?P<w>W)(?P<q>[<>])", _read_weekday),
    (r"T?(?P<q>[LXTlpxftV])?(?P<w>W)P?", _read_weekday),
    (r"[nV]?w", _read_weekdays),
    (r"d?(?P<u>U)(?P<e>[eF])(?P<day>R)", _read_day_beside),
    (r"(?P<day>R)P?", _read_relative_day),
    (r"d?(?P<q>[LTtfX])P", _read_part_of_day),
    (r"T(?P<q>[lL])(?P<u>U)", _read_this_past),
    (r"T[lL](?P<w>W)P?", _read_this_past_weekday),
    (r"d?(?P<o>[OL])-?(?P<u>[Uh])" + _WHOLE, _read_part),
    (r"(?P<wq>[LXT])(?P<wu>U)s(?P<o>O)-?(?P<u>[Uh])", _read_part),
    (r"d?(?P<o>O)(?P<j>&)d?(?P<e>O)-?(?P<u>u)", _read_centuries),
    (r"d?(?P<o>O)-?(?P<u>U)", _read_quarter),
    (r"(?P<o>[Qq])[-,o]{0,2}(?:(?P<y>Y)|(?P<wq>[LXT])(?P<wu>U))", _read_named_part),
    (r"(?P<y>Y)-?(?P<o>[Qq])", _read_named_part),
    (r"(?P<o>Q)", _read_quarter),
    (r"d?(?P<o>O)-?(?P<u>U)", _read_century),
    (r"d?(?P<q>[LlpXx])(?P<n>[NDY](?:-?N){0,4}|[mc]o?|ac?o?|am)?A?(?P<u>u)", _read_last_units),
    (r"d?(?P<n>[NDY](?:-?N){0,4}|m)(?P<q>[lpx])(?P<u>u)", _read_last_units),
    (r"d?(?P<u>U)(?P<q>[<>])", _read_unit),
    (r"d?(?P<q>[LXTpxftl])A?(?P<u>U)", _read_unit),
    (NUM + r"-?(?P<u>U)&ah(?P<g>g)?", _read_and_a_half),
    (NUM + r"-?A?(?P<u>[Uu])g", _read_ago),
    (r"%d?" + NUM + r"(?P<u>[Uu])", _read_ago),
    (r"(?:m|ac|am)o?(?:u|U)g|u(?:&u)?g|kg", _read_vague_ago),
    (r"(?P<i>i)" + NUM + r"A?(?P<u>[Uu])(?!F)", _read_ahead),
    (NUM + r"(?P<u>[Uu])(?P<f>b)(?P<r>[GR])", _read_from_now),
    (NUM + r"(?P<u>[Uu])(?P<f>b)(?P<w>W)", _read_from_weekday),
    (NUM + r"-?(?P<u>[Uu])(?P<e>[eFp])", _read_beside),
    (r"uF", _read_vague_length),
    (r"aU&[NDa]|[ND]&[ND]u", _read_vague_length),
    (r"d(?P<u>U)(?P<e>[eF])", _read_the_beside),
    (r"V(?:O-?U|" + NUM + r"?(?P<u>[Uu]))", _read_every),
    (r"[NDY][-j&][NDY]-?u", _read_vague_length),
    (r"a?h-?a?-?(?P<u>U)", _read_half),
    (r"[NDY]ua(?P<u>U)", _read_rate),
    (NUM + r"-?A?-?(?P<u>[Uu])(?:-?k)?", _read_duration),
    (r"(?P<u>U)-k", _read_unit_long),
    (r"K", _read_lasting),
    (r"d?(?P<q>r)[Uu]", _read_recent),
    (r"(?:m|ac|am)o?u|u", _read_vague_length),
    (r"d(?P<u>U)", _read_weekend),
    (r"d?Bod?(?P<u>U)", _read_unit_now),
    (r"[eF]id(?P<u>U)", _read_unit_now),
    (r"(?:z|i)d(?P<u>U)(?=[,:]|$)", _read_unit_in_passing),
    (r"(?:v)(?P<u>U)", _read_every),
    (r"(?:dU)?(?P<y>Y)(?P<j>[-/])(?P<e>[YDN])", _read_years),
    (r"(?P<y>Y)s", _read_spaced_decade),
    (r"(?:dU)?(?P<y>Y)", _read_year),
    (r"(?P<z>Z)", _read_decade),
    (r"'(?P<y>[DN])", _read_short_year),
    (r"(?P<s>S),?o?(?P<y>Y)(?:[-/][YD])?", _read_season),
    (r"(?P<q>[LXTpx])(?P<s>S)", _read_season),
    (r"id(?P<s>S)(?![,o]?Y)", _read_bare_season),
    (r"(?P<q>[LXTV])?(?P<h>H)\^{0,4}(?:,?o?(?P<y>Y))?", _read_holiday),
    (r"E", _read_repeated),
    (r"G", _read_vague),
)
_COMPILED = tuple((re.compile(pattern), read) for pattern, read in _RULES)
_RUN = re.compile(r"[^_]+")
_CORE = re.compile(r"[MWwUuYIJRSHQqZEGKPgO@']")
"""Every rule needs one of these; most runs of prepositions and articles have none."""
_GROUP_NAME = re.compile(r"\?P<\w+>")
_ANY = re.compile("|".join(f"(?P<r{n}>{_GROUP_NAME.sub('?:', rule)})" for n, (rule, _) in enumerate(_RULES)))
"""The first place where any rule matches, and which: one search in C instead of a loop over rules."""
