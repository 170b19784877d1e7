"""Days with a name: `Christmas`, `Easter week`, `Labor Day weekend`, `Ramadan`."""

import re
from collections.abc import Sequence

from builder.annotate.times.dates import direction_of_year
from builder.annotate.times.measures import absolute, away, find_direction, relative_year, whole_match
from builder.annotate.times.readings import Found, Reading
from builder.dates.edtf import interval
from builder.values.symbol import Between, Holiday, Recurring, SeenFrom, Shift

_STRETCH = re.compile(r"(-?\d+)\.\.(-?\d+) (.+)", re.ASCII)
"""`-2..0 9/1/1`: from two days before a feast to the day itself."""


def read_week_of_holiday(found: Found) -> Sequence[Reading]:
    """`Easter week`, `the week of Thanksgiving 2012`."""
    rule = found.meaning("h")
    if found.unit() != "week" or interval(rule) or _STRETCH.fullmatch(rule):
        return ()
    feast = Holiday(rule=rule, direction=find_direction(found, "h"), year=_year(found))
    return whole_match(found, "date", Shift(unit="week", count=0, anchor=feast))


def _is_place(found: Found) -> bool:
    """`Corpus Christi, Texas`, `a man from Corpus Christi`, but not "on Corpus Christi"."""
    start, end = found.match.start("h"), found.match.end("h")
    while found.row.letter(end) == "^":
        end += 1
    if " ".join(found.row.words[start:end]) not in found.known.holidays_and_places:
        return False
    region = found.row.word(end) == "," and found.row.raw(end + 1)[:1].isupper()
    return region or found.row.word(start - 1) not in found.known.before_days


def _is_in_name(found: Found) -> bool:
    """`the Halloween-themed party`, `the Macy's Thanksgiving Parade`, `Friends of Christmas Charity`."""
    row, behind, before = found.row, found.last + 1, found.first - 1
    if row.letter(behind) == "-":
        return row.letter(behind + 1) == "_"
    owner = before - 1 if row.letter(before) in "os" else before
    return row.letter(behind) == "_" and row.raw(behind)[:1].isupper() and before > 0 and row.raw(owner)[:1].isupper()


def read_holiday(found: Found) -> Sequence[Reading]:
    """`Christmas`, `last Easter`, `Labor Day 2020`, `Easter last year`."""
    rule = found.meaning("h")
    named = found.after() in found.known.names_after_holiday or _is_in_name(found)
    if named or (_is_place(found) and not found.has("y")):
        return ()
    if interval(rule):
        return absolute(found, rule)
    if found.letter("q") == "V":
        return whole_match(found, "set", Recurring(period="P1Y"))
    if stretch := _STRETCH.fullmatch(rule):
        return _days_around(found, stretch)
    if found.has("r"):
        return _holiday_of_year(found, rule)
    return whole_match(found, "date", Holiday(rule=rule, direction=direction_of_year(found), year=_year(found)))


def _year(found: Found) -> int | None:
    return int(found.year()) if found.has("y") else None


def _days_around(found: Found, stretch: re.Match[str]) -> Sequence[Reading]:
    """`Ramadan`, `Labor Day weekend`: from so many days before a feast to so many behind it."""
    if found.row.shape[: found.first].endswith("Wo"):
        return ()  # "the second Sunday of Lent"
    direction = direction_of_year(found)
    feast = Holiday(rule=stretch[3], direction="past" if direction == "before" else direction, year=_year(found))
    first, last = (away("D", int(days), feast) for days in (stretch[1], stretch[2]))
    return whole_match(found, "date", Between(first=first, last=last))


def _holiday_of_year(found: Found, rule: str) -> Sequence[Reading]:
    if found.unit("ru") != "year":
        return ()
    return whole_match(found, "date", SeenFrom(what=Holiday(rule=rule, direction="this"), day=relative_year(found)))
