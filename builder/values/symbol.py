"""What a time expression means before the article's date is known: a small closed algebra.

The grammar (annotate) writes these, `builder.dates.calendar` gives them values. A symbol holds no calendar date that
the words do not state, so the same symbol can be valued on any candidate day of publication:
`value_of(symbol, day)`. That is how an undated article can be lined up with dated ones.
"""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"]
Direction = Literal["past", "future", "before", "after", "nearest", "last", "next", "this", "meant"]
"""Which of many. Past and future are what the tense tells, and yield to a date close by on the other side; before and
after are certain ("since July"); all four include the day of publication, which last and next do not ("last Tuesday").
Nearest where neither word nor tense tells; this is the one in the current week, month or year. Meant is a weekday to
come at an earlier time ("was due to land on Friday"), which may have been yesterday."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absolute:
    """A value that the words state in full: `7 February 2023`, `2020`, `March 2024`. EDTF."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A length of time, ISO 8601 (`P2D`, `PT24H`)."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """A repeated time ("every Monday", "annual"): ISO 8601 duration of the period, None where it has none."""

    period: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vague:
    """A time without borders ("recently", "in the coming days", "for years")."""

    when: Literal["past", "present", "future", "length"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A day of the week, Monday is 1; `week` counts weeks from the current one where that is said ("last week")."""

    day: int
    direction: Direction
    week: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class YearlyDate:
    """A month, or a day of it, whose year is not said; a weekday said beside it must agree.

    `year` is the one that the day is known for, and meant by all who write later: "the October 7 attack".
    """

    month: int
    direction: Direction
    day: int | None = None
    weekday: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayOfMonth:
    """A day whose month is not said: `the 21st`; a weekday said beside it must agree."""

    day: int
    direction: Direction
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Season:
    """A season without a year; 21 to 24 as EDTF counts them, spring first, in the northern half of the world."""

    season: int
    direction: Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day with a name. `rule`: `12-25`, `easter-2`, `julian-easter`, or month/weekday/nth (`11/4/4`, nth -1 the last;
    `11/4/4+1` is the day after), or the days of all years ("2012-01-23 2013-02-10")."""

    rule: str
    direction: Direction
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """A calendar unit so many units from the one that holds the anchor: `last week`, `two days ago`, `that year`.

    `anchor` None is the day of publication; else the time that the article spoke of before ("the following day").
    `direction` matters to "this week" and weekends: said on a weekend of what is to come, it is the coming one; to
    "last week", said on a Sunday; and to the day of an hour: of one that is over the anchor is no day to come.
    """

    unit: Unit
    count: int
    direction: Direction = "this"
    anchor: "Symbol | None" = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """A time so many days, months or years from another, and as exact: `two weeks after 3 May`, `a year ago today`.

    Work days are Monday to Friday: of feasts, which each country keeps its own, nothing is known.
    """

    unit: Literal["day", "workday", "month", "year"]
    count: int
    of: "Symbol"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """A time that the words give roughly: `about 1950`, `two decades ago`; EDTF marks it with `~`."""

    of: "Symbol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """The nth unit of a longer time, counted from 1, or -1 for the last: `the third quarter of 2018`.

    With a weekday, the nth such day: `the first Friday of next month`. Seasons are numbered as EDTF does, from 21.
    """

    unit: Unit | Literal["season"]
    number: int
    of: "Symbol"
    weekday: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenFrom:
    """What words mean that are counted from another time: `the following Monday`, `that June`, told of 2008.

    Past directions look back from the day before that time, future ones ahead from the day after; `this` is inside it.
    """

    what: "Symbol"
    day: "Symbol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """From the first day of one time to the last day of another: `3-5 March`."""

    first: "Symbol"
    last: "Symbol"


Symbol = (
    Absolute
    | Duration
    | Recurring
    | Vague
    | Weekday
    | YearlyDate
    | DayOfMonth
    | Season
    | Holiday
    | Shift
    | Away
    | About
    | Part
    | SeenFrom
    | Between
)
