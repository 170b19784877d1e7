"""Units of the calendar: where they begin, and the nth of them in a time."""

import calendar
from datetime import date, timedelta

from builder.dates.edtf import DAY, Interval, from_days, from_interval, interval
from builder.values.symbol import Part, Unit

WEEK = timedelta(days=7)
_WORK_DAYS = 5
"""In a week."""
SATURDAY, SUNDAY = 6, 7
MONTHS_OF: dict[Unit, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Months of the units that are made of months."""


def monday_of(today: date) -> date:
    """The Monday of the week that holds a day."""
    return today - (today.isoweekday() - 1) * DAY


def day_of_month(today: date, months: int, day: int) -> date | None:
    """That day of the month so many months from a day's own; None where the month has no such day."""
    first = add_months(today.replace(day=1), months)
    return first.replace(day=day) if 1 <= day <= calendar.monthrange(first.year, first.month)[1] else None


def add_months(first: date, months: int) -> date:
    """The first of the month so many months from another first."""
    count = first.year * 12 + first.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def start_of(unit: Unit, today: date) -> date:
    """The first day of the unit that holds a day."""
    match unit:
        case "day":
            return today
        case "week" | "weekend":
            return monday_of(today)
        case "month" | "quarter" | "half":
            return date(today.year, today.month - (today.month - 1) % MONTHS_OF[unit], 1)
    years = MONTHS_OF[unit] // 12
    return date(max(1, today.year - today.year % years), 1, 1)


def same_day(day: date, months: int) -> date:
    """The same day so many months away, or the last one of a month that has no such day."""
    first = add_months(day.replace(day=1), months)
    return first.replace(day=min(day.day, calendar.monthrange(first.year, first.month)[1]))


def part_of(part: Part, whole: str | None) -> str | None:  # noqa: PLR0911 - one case a unit
    """The nth unit of a time; weeks are those of ISO 8601, which belong to the year or month of their Thursday."""
    days = interval(whole)
    if days is None or part.number == 0 or date.max in days or date.min in days:
        return None
    if part.weekday is not None:
        return _nth_weekday(part.weekday, part.number, days)
    match part.unit:
        case "week":
            return _week_of(days, part.number)
        case "half":
            return _half(days, part.number)
        case "season":
            return f"{days[0].year:04d}-{part.number}" if interval(f"{days[0].year:04d}-{part.number}") else None
        case "weekend":
            saturday = interval(_nth_weekday(SATURDAY, part.number, days))
            return from_days(saturday[0], saturday[1]) if saturday else None
    return _nth_unit(part.unit, part.number, days)


def _half(days: Interval, number: int) -> str | None:
    """One half of a time, in whole months where it has an even number of them; a month is cut behind its 15th day.

    None of stretches that are not of whole months.
    """
    first, after = days
    if (first.day, after.day) != (1, 1):
        return None
    months = (after.year - first.year) * 12 + after.month - first.month
    middle = first + 15 * DAY if months == 1 else add_months(first, months // 2)
    match number:
        case 1:
            return from_interval((first, middle))
        case 2 | -1:
            return from_interval((middle, after))
    return None


def _nth_unit(unit: Unit, number: int, days: Interval) -> str | None:
    first, after = days
    if number > 0:
        start = first + (number - 1) * DAY if unit == "day" else add_months(first, (number - 1) * MONTHS_OF[unit])
    else:
        start = after + number * DAY if unit == "day" else add_months(after, number * MONTHS_OF[unit])
    end = start + DAY if unit == "day" else add_months(start, MONTHS_OF[unit])
    return from_interval((start, end)) if first <= start and end <= after else None


def _nth_weekday(weekday: int, number: int, days: Interval) -> str | None:
    first, last = days[0], days[1] - DAY
    if number > 0:
        day = first + (weekday - first.isoweekday()) % 7 * DAY + WEEK * (number - 1)
    else:
        day = last - (last.isoweekday() - weekday) % 7 * DAY + WEEK * (number + 1)
    return day.isoformat() if first <= day <= last else None


def _week_of(days: Interval, number: int) -> str | None:
    thursday = days[0] + (4 - days[0].isoweekday()) % 7 * DAY
    if number < 0:
        before_last = days[1] - DAY
        thursday = before_last - (before_last.isoweekday() - 4) % 7 * DAY + WEEK
        number += 1
    monday = thursday + WEEK * (number - 1) - 3 * DAY
    return from_days(monday, monday + 6 * DAY) if days[0] <= monday + 3 * DAY < days[1] else None


def workday_from(day: date, count: int) -> date:
    """The day so many work days from a day: of a weekend ahead from its Friday, back from its Monday."""
    step = DAY if count > 0 else -DAY
    weeks, rest = divmod(abs(count), _WORK_DAYS)
    while day.isoweekday() > _WORK_DAYS:
        day -= step
    day += step * 7 * weeks
    while rest:
        day += step
        rest -= day.isoweekday() <= _WORK_DAYS
    return day
