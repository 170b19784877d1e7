"""What readers share: units, lengths, counting from another time, and which of many is meant."""

import re
from collections.abc import Callable, Sequence

from builder.annotate.times.named_days import names_what_happened
from builder.annotate.times.readings import Found, Reading, is_long_chain
from builder.annotate.times.row import Row
from builder.annotate.times.tense import Course
from builder.dates.edtf import interval
from builder.values.annotation import TimeKind
from builder.values.symbol import (
    About,
    Absolute,
    Away,
    Direction,
    Duration,
    SeenFrom,
    Shift,
    Symbol,
    Unit,
    Vague,
)

NUM = r"(?P<n>[NDY](?:-?N){0,4}|[ND]-?&-?a-?h|ha?N|a)"
_PERIOD = {
    "second": "PT{}S", "minute": "PT{}M", "hour": "PT{}H", "day": "P{}D", "week": "P{}W", "fortnight": "P{}W",
    "month": "P{}M", "quarter": "P{}M", "year": "P{}Y", "decade": "P{}Y", "century": "P{}Y",
}  # fmt: skip
_LEAD = 4
"""Tokens before a day among which stands from when it is reckoned."""
_NEAR = 8
"""Words before a time that may tell that it is to come, or was."""
_COUNTED_BEFORE = re.compile(r"[NDY][^,:&zbn]{0,6}$")
_ROUND = 10
"""Years whose multiples are round: "30 years ago" is hardly ever meant to the year."""
_TIMES = {"fortnight": 2, "quarter": 3, "decade": 10, "century": 100}
UNITS: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1), "week": ("week", 1), "fortnight": ("week", 2), "weekend": ("weekend", 1), "month": ("month", 1),
    "quarter": ("quarter", 1), "year": ("year", 1), "decade": ("decade", 1), "century": ("century", 1),
}  # fmt: skip
_COUNTED_UNITS = UNITS | {"decade": ("year", 10), "century": ("year", 100)}
"""`a decade ago` is ten years, and not just any day of the last decade."""
STEPS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
"""Units in which a time is counted from another, by the letter that ISO 8601 writes."""
PERIODS = ("week", "month", "quarter", "year")
"""Units longer than a day of which the calendar knows the last: "last quarter"."""
_LENGTH = re.compile(r"P(\d{1,4})([DWMY])", re.ASCII)
COUNT = {"<": -1, ">": 1, "L": -1, "l": -1, "p": -1, "X": 1, "x": 1, "f": 1, "T": 0, "t": 0}
_DIRECTION: dict[str, Direction] = {
    "<": "last",
    ">": "next",
    "L": "last",
    "l": "before",
    "p": "last",
    "X": "next",
    "x": "future",
    "f": "future",
}
_TOLD: dict[str, Direction] = {"f": "future", "X": "future", "p": "past", "t": "this"}
MEMORY = 6
"""Times remembered: what was said longer ago is not what "that day" means."""


def can_anchor(reading: Reading) -> bool:
    """True where later times can be counted from this one: "the following day"."""
    return reading.kind == "date" and not is_long_chain(reading.symbol)


def is_name_of_thing(row: Row, reading: Reading) -> bool:
    """True for the date of "the August 1988 cease-fire", which tells of a thing, not of when the story is."""
    after = reading.last + 1 if row.letter(reading.last + 1) != "," else reading.last + 2
    return row.letter(reading.first - 1) in "da" and row.letter(after) == "_" and row.raw(after)[:1].isalpha()


def whole_match(found: Found, kind: TimeKind, symbol: Symbol) -> Sequence[Reading]:
    """The whole match, without the stop or dash that may stand behind it."""
    return (Reading(first=found.first, last=last_word(found), kind=kind, symbol=symbol),)


def last_word(found: Found) -> int:
    """The last token of the match that is no mark."""
    last = found.last
    while found.row.shape[last] in ":,-":
        last -= 1
    return last


def two_times(found: Found, first: Symbol, last: Symbol) -> Sequence[Reading]:
    """Two times that are each named: "2014-2018", "from April to June 2017"."""
    middle = found.match.start("j")
    end = middle - (2 if found.row.letter(middle - 1) == "-" else 1)  # "19th- and 20th-century"
    return (
        Reading(first=found.first, last=end, kind="date", symbol=first),
        Reading(first=middle + 1, last=last_word(found), kind="date", symbol=last),
    )


def two_dates(found: Found, first: str, last: str) -> Sequence[Reading]:
    """Two times that the words state in full."""
    return two_times(found, Absolute(value=first), Absolute(value=last))


def absolute(found: Found, value: str) -> Sequence[Reading]:
    """The match as a value that the words state in full; nothing where there is no such date."""
    return whole_match(found, "date", Absolute(value=value)) if interval(value) else ()


def length_of(number: float, unit: str) -> Duration | None:
    """So many of a unit as an ISO 8601 duration; None for a unit that has no length of its own."""
    if unit not in _PERIOD:
        return None
    amount = number * _TIMES.get(unit, 1)
    return Duration(value=_PERIOD[unit].format(f"{amount:g}" if amount < 1e6 else int(amount)))


def duration(found: Found, number: float, unit: str) -> Sequence[Reading]:
    """The match as a length."""
    length = length_of(number, unit)
    return whole_match(found, "duration", length) if length else ()


def period_of(unit: str) -> str | None:
    """One unit as the period of what is repeated."""
    length = length_of(1, unit)
    return length.value if length else None


def counted(found: Found, unit: str, count: float, anchor: Symbol | None = None) -> Sequence[Reading]:
    """So many units away: `two weeks ago`."""
    name, times = _COUNTED_UNITS.get(unit, ("day", 0))
    if not times or count != int(count):
        return ()
    shift = Shift(unit=name, count=int(count) * times, anchor=anchor)
    rough = anchor is None and name == "year" and (shift.count % _ROUND == 0 or found.before() in found.known.rough)
    return whole_match(found, "date", About(of=shift) if rough else shift)


def steps_of(length: str) -> tuple[str, int] | None:
    """The unit and how many, of a duration in one unit: a week and 3 of `P3W`."""
    match = _LENGTH.fullmatch(length)
    return (STEPS[match[2]], int(match[1])) if match else None


def away(unit: str, count: int, start: Symbol) -> Away:
    """So many steps from another time."""
    match unit:
        case "month":
            return Away(unit="month", count=count, of=start)
        case "year":
            return Away(unit="year", count=count, of=start)
    return Away(unit="day", count=count * (7 if unit == "week" else 1), of=start)


def shifted(found: Found, unit: str, count: float, anchor: Symbol | None = None) -> Sequence[Reading]:
    """The unit before, now, or after: `last week`."""
    if unit not in UNITS or count != int(count):
        return ()
    name, times = UNITS[unit]
    course = found.course() if anchor is None and name in ("week", "weekend") else "none"
    weekend: Direction = "nearest" if found.letter("q") == "T" and course == "none" else "past"
    direction: Direction = "future" if course == "future" else weekend if name == "weekend" else "this"
    return whole_match(found, "date", Shift(unit=name, count=int(count) * times, direction=direction, anchor=anchor))


def shifted_from(found: Found, unit: str, count: int) -> Sequence[Reading]:
    """`that year`, `the following day`: a past day needs a time spoken of before, others may count from now."""
    anchor = found.anchor(unit)
    if anchor is None and _is_untold(found, unit, count):
        return whole_match(found, "vague", Vague(when="past"))
    return shifted(found, unit, count, anchor)


def _is_untold(found: Found, unit: str, count: int) -> bool:
    """True for "the following day", and for the "following year" of what is over, where no time was told before."""
    course = found.course()
    return not (count > 0 and course == "future") if unit == "day" else count > 0 and course == "past"


def goes_on(found: Found) -> bool:
    """True where a past is told from a stated date on: `He left in 2012 and died the next year`."""
    told = is_told(found) if found.around.telling == "history" else found.course() == "past"
    return told and isinstance(found.around.near, Absolute)


def is_told(found: Found) -> bool:
    """True for what a history tells, also of what "would" be, but not for what will be: "a park opens in June"."""
    return found.course() != "future" or "would" in found.row.words


def seen_from_last(found: Found, what: Callable[[Direction], Symbol], unit: str) -> Sequence[Reading]:
    """`the following Monday`, `that June`: seen from the last time spoken of; nothing where none was."""
    anchor, which, before = found.anchor(unit), found.letter("q"), found.row.letter(found.first - 1)
    if anchor is None or is_long_chain(anchor) or (which in "fp" and found.row.letter(found.first) != "d"):
        return ()
    if which == "X" and not goes_on(found):
        return ()
    closes = not found.after()[:1].isalnum() and found.after() not in ("'s", ",")
    if which == "t" and found.word("q") == "that" and not (before in "nzibBF.," or found.before() == ";" or closes):
        return ()  # "they said that Monday was too early"
    return whole_match(found, "date", SeenFrom(what=what(_TOLD[found.letter("q")]), day=anchor))


def is_of_another(found: Found) -> bool:
    """`the last year of the war`, `the second Sunday of Lent`: counted in something else, not from now.

    Parts of other times are read before: "the last week of December".
    """
    led = found.row.letter(found.first) == "d" or found.row.letter(found.first - 1) in "dOL"
    return led and found.after() == "of"


def is_of_one(found: Found) -> bool:
    """True for "прошлого месяца", "этой недели": the noun is also one of several, the adjective before it is of one."""
    return found.word("u") in found.known.singular_too and found.word("q").endswith(("й", "о"))


def is_rate(found: Found) -> bool:
    """True for `a month` in "60 hours of rest a month from 1 June", which is no month from then."""
    return found.match["n"] == "a" and _COUNTED_BEFORE.search(found.row.shape, 0, found.first) is not None


def is_of_work(found: Found) -> bool:
    """True for `five business days`, counted from Monday to Friday."""
    return not found.known.of_work.isdisjoint(found.row.words[found.first : found.last + 1])


def find_direction(found: Found, group: str) -> Direction:
    """Past, future or nearest, from the determiner or else from the tense."""
    if found.letter(group) in _DIRECTION:
        return _DIRECTION[found.letter(group)]
    course = found.course()
    lead = found.row.word(found.first - (2 if found.row.letter(found.first - 1) == "d" else 1))
    if lead in found.known.tense.since and (course != "future" or found.after() == ","):
        return "before"
    if _is_set_for(found, course):
        return _direction_set(found, course)
    if course == "none" and found.before() == "for" and found.row.word(found.first - 2) in found.known.accounts:
        return "past"  # "figures for March show"
    if course == "past" and found.before() == "for" and found.known.tense.once.isdisjoint(_words_before(found)):
        return "nearest"  # "announced elections for Jan. 15", "figures for September fell"
    return course if course in ("past", "future") else "nearest"


def _direction_set(found: Found, course: Course) -> Direction:
    """Of "planned for Saturday was called off" the calendar tells, and "gave them until August 31", said in October."""
    if found.before() == "for" and found.after() in ("was", "were"):
        return "meant"
    given = course == "past" and found.before() in found.known.tense.until and found.row.letter(found.first) != "W"
    return "nearest" if given and not _begins_now(found) else "future"


def _is_decided(found: Found) -> bool:
    """True for `voted on Monday to strike for 48 hours from Friday`, `declared a curfew from Friday`."""
    if found.after() == "'s":
        return False
    words = found.row.words[max(0, found.first - 2 * _NEAR) : found.first]
    decided = next((at for at, word in enumerate(words) if word in found.known.tense.deciding), len(words))
    return "to" in words[decided:] or not found.known.tense.declaring.isdisjoint(words)


def _words_before(found: Found) -> Sequence[str]:
    return found.row.words[max(0, found.first - _NEAR) : found.first]


def _is_set_for(found: Found, course: Course) -> bool:
    """True for `until Tuesday`, `effective Tuesday`, `for Tuesday`, and where the verb tells it, `by` and `to Tuesday`.

    Of what is put off the verb is past, the time is not: "extended the deadline until Tuesday", "moved it to March",
    "demanded an answer by 9 a.m. Tuesday".
    """
    before = found.first - 1
    while found.row.letter(before) in ("@", "*"):
        before -= 1
    near = _words_before(found)
    put_off = not found.known.tense.deferring.isdisjoint(near)
    if not found.known.tense.until.isdisjoint(found.row.words[max(0, before - 1) : before + 1]):
        return course == "none" or put_off or _begins_now(found)
    demanded = not found.known.tense.demanding.isdisjoint(near)
    told = {
        "effective": True,
        "to": put_off,
        "from": _is_decided(found),
        "into": course == "none",
        "by": course == "none" or demanded,
        "for": found.row.letter(found.first) == "W" and (found.after() != "'s" or _awaits(found, course)),
    }
    return told.get(found.row.word(before), False)


def _begins_now(found: Found) -> bool:
    """True for `desde hoy hasta el día 8`, `from today until Friday`."""
    now = (at for at in range(max(0, found.first - _LEAD), found.first) if found.row.letter(at) == "R")
    return any(float(found.row.values[at]) >= 0 for at in now)


def _awaits(found: Found, course: Course) -> bool:
    """True for "are ready for Friday's match", but not for "is wanted for Friday's attack"."""
    return course == "none" and not names_what_happened(found.row, found.last + 1, found.known)


def relative_year(found: Found) -> Symbol:
    """`last year`, `that year`, `the following year`, said behind a month or day."""
    anchor = found.anchor("year") if found.letter("r") in "tfp" else None
    return Shift(unit="year", count=COUNT[found.letter("r")], anchor=anchor)
