"""Days by their weekday or their distance: `on Monday`, `last night`, `the day after tomorrow`."""

from collections.abc import Sequence

from builder.annotate.times.dates import direction_of_year, is_followed_by_doer
from builder.annotate.times.measures import (
    COUNT,
    away,
    find_direction,
    is_of_another,
    is_rate,
    seen_from_last,
    whole_match,
)
from builder.annotate.times.named_days import follows_what_happened, names_what_happened
from builder.annotate.times.parts import find_whole
from builder.annotate.times.readings import Found, Reading
from builder.values.symbol import (
    Away,
    DayOfMonth,
    Direction,
    Holiday,
    Part,
    Recurring,
    Season,
    SeenFrom,
    Shift,
    Symbol,
    Vague,
    Weekday,
)

_DAYS = {"week": 7, "fortnight": 14}
_BEFORE = 3
"""Tokens before a day among which stands that it is awaited."""
_WEEKS = 5
"""Of which a month has days at most."""
_NEAR = 6
"""Tokens on either side of a day among which stands who "said" so."""


def read_weekday(found: Found) -> Sequence[Reading]:
    """`Monday`, `last Friday`, `every Sunday`, `the following Tuesday`."""
    if found.letter("q") == "f" and found.before() != "the":
        return ()  # "Following Monday's debate"
    if found.letter("q") == "V":
        return whole_match(found, "set", Recurring(period="P1W"))
    if _is_in_name(found) or _is_any(found) or is_of_another(found):
        return ()
    if found.letter("q") in ("x", ">"):
        return whole_match(found, "date", _seen_from_today(found, "future"))
    if found.letter("q") == "l" or (found.letter("q") in ("L", "<") and found.known.last_is_nearest):
        return whole_match(found, "date", _seen_from_today(found, "past"))
    direction = find_direction(found, "q")
    if direction in ("future", "nearest") and not found.has("q"):
        direction = _of_what_happened(found, direction)
    attributive = found.row.letter(found.first - 1) == "a" and found.after() != "'s"  # "after a Tuesday hearing"
    if direction == "past" and (
        attributive or (found.first == 1 and found.before() == "on" and not _is_reported(found))
    ):
        direction = "before"
    if direction == "nearest":
        direction = "future" if found.letter("q") == "T" else "meant" if found.course() == "meant" else direction
    before = _day_before_which(found)
    weekday = Weekday(day=found.number("w"), direction="future" if before else direction)
    return whole_match(found, "date", SeenFrom(what=weekday, day=before) if before else weekday)


def _day_before_which(found: Found) -> Symbol | None:
    """The day told before of `urged on Wednesday … before a vote on Sunday`: the Sunday is the one behind it."""
    row, near = found.row, found.around.near
    if found.has("q") or found.before() != "on" or not isinstance(near, Weekday):
        return None
    before = next(
        (at for at in range(found.first - 2, max(0, found.first - _NEAR), -1) if row.words[at] == "before"), 0
    )
    thing = row.letter(before + 1) in "da" and row.shape[before + 2 : found.first - 1].strip("_oO") == ""
    return near if thing and "W" in row.shape[:before] else None


def _seen_from_today(found: Found, direction: Direction) -> SeenFrom:
    """The next such day behind today, or the last before it, be it tomorrow or yesterday."""
    return SeenFrom(what=Weekday(day=found.number("w"), direction=direction), day=Shift(unit="day", count=0))


def _of_what_happened(found: Found, direction: Direction) -> Direction:
    """`Saturday's attack`, `the crash late Friday`: over, though victims "are being buried", not what is awaited."""
    at = found.first - 1
    while found.row.letter(at) in "nB":
        at -= 1
    if follows_what_happened(found, at):
        return "past"
    if found.after() != "'s" or not names_what_happened(found.row, found.last + 1, found.known):
        return direction
    awaited = not found.known.tense.awaiting.isdisjoint(found.row.words[max(0, found.first - _BEFORE) : found.first])
    return "future" if awaited else "past"


def _is_reported(found: Found) -> bool:
    """True for the day of "said on Friday", which may be the paper's own, a day after the stamp."""
    words = found.row.words
    near = (*words[max(0, found.first - _NEAR) : found.first], *words[found.last + 1 : found.last + _NEAR])
    return not found.known.tense.reporting.isdisjoint(near)


def _is_in_name(found: Found) -> bool:
    """`Saturday Night Live`."""
    capitals = all(found.row.raw(at)[:1].isupper() for at in (found.last, found.last + 1))
    return capitals and found.row.letter(found.last) == "P"


def _is_any(found: Found) -> bool:
    """`on a Monday`, `one Sunday in May`: any of them; "in a Monday interview" is the day."""
    noun = found.row.letter(found.last + 1) == "_" and found.after()[:1].isalnum()
    led = found.row.letter(found.first - 1) == "a" or found.before() == "one"
    return led and not noun and found.after() != "'s"


def read_weekday_told(found: Found) -> Sequence[Reading]:
    """`the following Tuesday`, `that Friday`, of a day spoken of before."""
    return seen_from_last(found, lambda way: Weekday(day=found.number("w"), direction=way), "day")


def read_behind(found: Found) -> Sequence[Reading]:
    """`Monday week`, as the British say, `Freitag in zwei Wochen`, `vendredi en huit`: behind the coming such day."""
    if found.has("u2"):
        return _behind_weekday(found, _DAYS.get(found.unit("u2"), 0))
    if found.has("d"):
        days = found.known.counted_days.get(found.word("d"), 0)
        return _behind_weekday(found, 0 if found.after()[:1].isalnum() else days)
    weeks = found.sum("n")
    told = found.unit() == "week" and weeks == int(weeks) and found.course() == "future"
    return _behind_weekday(found, 7 * int(weeks) if told else 0)


def _behind_weekday(found: Found, days: int) -> Sequence[Reading]:
    """So many days behind the coming weekday; nothing for none."""
    weekday = Weekday(day=found.number("w"), direction="after")
    return whole_match(found, "date", Shift(unit="day", count=days, anchor=weekday)) if days else ()


def read_from_weekday(found: Found) -> Sequence[Reading]:
    """`a week from Tuesday`, `ten days from Tuesday`, `a week on Tuesday`."""
    counted = found.unit() in _DAYS and found.row.letter(found.first - 1) not in "zi" and found.before() != "than"
    british = found.word("f") == "on" and counted and found.course() != "past"
    if not british and (found.word("f") != "from" or is_rate(found)):
        return ()
    return _behind_weekday(found, int(found.sum("n")) * (1 if found.unit() == "day" else _DAYS.get(found.unit(), 0)))


def read_weekday_and_day(found: Found) -> Sequence[Reading]:
    """`Friday the 13th`, `Thursday 21st in …`, `le samedi 21 à Lyon`, but not "on Friday 13 people were killed"."""
    told = found.letter("d") == "O" or not found.known.month_first
    goes_on = told and found.row.letter(found.last + 1) in "inzbjv"
    if found.after()[:1].isalnum() and not goes_on and not is_followed_by_doer(found):
        return ()
    day = DayOfMonth(day=int(found.sum("d")), weekday=found.number("w"), direction=find_direction(found, "w"))
    return whole_match(found, "date", day)


def read_nth_weekday(found: Found) -> Sequence[Reading]:
    """`the first Tuesday of November`, `the last Friday in 2017`; in a note `the third Wednesday` is of this month."""
    nth = found.nth()
    if abs(nth) > _WEEKS:
        return ()
    if found.has("wm"):
        rule = f"{found.number('wm')}/{found.number('w')}/{nth}"
        year = int(found.year("wmy")) if found.has("wmy") else None
        return whole_match(found, "date", Holiday(rule=rule, direction=direction_of_year(found), year=year))
    whole = find_whole(found)
    if whole is None and found.row.letter(found.last) == "W" and found.around.telling == "note" and nth > 0:
        whole = Shift(unit="month", count=0)
    day = Part(unit="day", number=nth, of=whole, weekday=found.number("w")) if whole else None
    return whole_match(found, "date", day) if day else ()


def read_several_away(found: Found) -> Sequence[Reading]:
    """`two Sundays ago`, `two Fridays from now`, that of today being none of them; `two summers ago`."""
    number, ago = int(found.sum("n")) - 1, found.has("g")
    if found.letter("w") == "$":
        last = Season(season=found.number("w"), direction="last")
        return whole_match(found, "date", Away(unit="year", count=-number, of=last)) if ago else ()
    nearest = _seen_from_today(found, "past" if ago else "future")
    return whole_match(found, "date", away("week", -number if ago else number, nearest))


def read_working_week(found: Found) -> Sequence[Reading]:
    """`horario de lunes a viernes`, `ouvert du lundi au vendredi`, where no verb tells of one such week."""
    told = found.known.month_first or found.course() != "none"
    return () if told else whole_match(found, "set", Recurring(period="P1W"))


def read_relative_day(found: Found) -> Sequence[Reading]:
    """`today`, `yesterday morning`; in "today's world" it is no day."""
    row, count = found.row, found.number("day")
    owner = row.word(found.first - 2) if row.letter(found.first - 1) == "o" else ""
    owned = row.word(found.last + 2) if found.after() == "'s" else ""
    thing = row.word(found.last + 3) == "'s"  # "today's women's final"
    if count >= 0 and not thing and not found.known.of_an_age.isdisjoint((owner, owned)):
        return whole_match(found, "vague", Vague(when="future" if count else "present"))
    return whole_match(found, "date", Shift(unit="day", count=count))


def read_part_of_day(found: Found) -> Sequence[Reading]:
    """`last night`, `this morning`, `that evening`."""
    if found.letter("q") in "tfpX":
        anchor = found.anchor("day")
        day = Shift(unit="day", count=COUNT[found.letter("q")], anchor=anchor)
        return whole_match(found, "date", day) if anchor else ()
    return whole_match(found, "date", Shift(unit="day", count=-1 if found.letter("q") == "L" else 0))
