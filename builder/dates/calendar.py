"""Gives symbols their values: the arithmetic of dates, without a clock.

`value_of(symbol, day)` is a pure function of the day of publication, so that a stage can ask what an undated article
would mean had it been published on some candidate day, and compare the values with those of dated articles.
"""

import calendar
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from builder.dates.edtf import DAY, Interval, from_days, from_interval, interval, is_day, precision
from builder.values.symbol import (
    Absolute,
    Away,
    Between,
    DayOfMonth,
    Direction,
    Duration,
    Holiday,
    Part,
    Recurring,
    Season,
    SeenFrom,
    Shift,
    Symbol,
    Unit,
    Vague,
    Weekday,
    YearlyDate,
)

WEEK = timedelta(days=7)
_BASIS: dict[type, str] = {Weekday: "weekday", YearlyDate: "month", DayOfMonth: "month", Season: "season"}
SATURDAY = 6
_MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
_LONGEST_DAYS: dict[Unit, int] = {
    "day": 1,
    "week": 7,
    "weekend": 7,
    "month": 31,
    "quarter": 92,
    "half": 184,
    "year": 366,
}


def value_of(symbol: Symbol, published: str | None) -> tuple[str | None, str]:
    """The EDTF or ISO 8601 value of a symbol in an article published on `published`, and its basis.

    `published` is EDTF, or None: a relative symbol then has no value. Published on an unknown day of a month or year,
    it has one only where every day gives the same ("last year" in an article of 2023).
    """
    match symbol:
        case Absolute(value=value):
            return value, "stated"
        case Duration(value=value):
            return value, "duration"
        case Recurring(period=period):
            return period, "set"
        case Vague(when=when):
            return None, when
    return _value_when_published(symbol, published), basis_of(symbol)


def basis_of(symbol: Symbol) -> str:
    """How a value is known: from the words alone, or from the words and the day of publication."""
    match symbol:
        case Holiday(year=year):
            return "stated" if year else "holiday"
        case Shift(anchor=anchor):
            return "anchored" if anchor else "relative"
        case SeenFrom(what=what, day=day):
            return basis_of(what) if basis_of(day) == "relative" else "anchored"
        case Part(of=whole) | Away(of=whole):
            return basis_of(whole)
        case Between(first=first, last=last):
            return basis_of(last) if basis_of(first) == "stated" else basis_of(first)
    return _BASIS.get(type(symbol), "stated")


def _value_when_published(symbol: Symbol, published: str | None) -> str | None:
    days = interval(published)
    if days is None or date.max in days or date.min in days:
        return _on(symbol, None)
    first, last = days[0], days[1] - DAY
    value = _on(symbol, first)
    return value if first == last or value == _on(symbol, last) else None


def _on(symbol: Symbol, today: date | None) -> str | None:
    """The value for a reader on that day; None without it, and for days before year 1 or after year 9999."""
    try:
        return _evaluate(symbol, today)
    except (OverflowError, ValueError):
        return None


def _evaluate(symbol: Symbol, today: date | None) -> str | None:  # noqa: PLR0911 - one case a symbol
    match symbol:
        case Absolute(value=value):
            return value
        case Part(of=whole):
            return _part(symbol, _evaluate(whole, today))
        case Away(of=start):
            return _away(symbol, _evaluate(start, today))
        case SeenFrom(what=what, day=day):
            return _seen_from(what, interval(_evaluate(day, today)))
        case Between(first=first, last=last):
            return _between(_evaluate(first, today), _evaluate(last, today))
        case Holiday(rule=rule, year=year) if year is not None:
            return next((day.isoformat() for day in _feasts(rule, (year,))), None)
        case Shift(anchor=anchor) if anchor is not None:
            return _shift_from(symbol, _evaluate(anchor, today))
    return _relative(symbol, today) if today else None


def _relative(symbol: Symbol, today: date) -> str | None:  # noqa: PLR0911 - one case a symbol
    match symbol:
        case Weekday(day=day, direction=direction, week=week):
            return _weekday(day, direction, week, today).isoformat()
        case YearlyDate():
            return _yearly(symbol, today)
        case DayOfMonth(day=day, direction=direction, weekday=weekday):
            days = (_day_of(today, n, day) for n in range(-14, 15))
            return _pick_day((d for d in days if d and weekday in (None, d.isoweekday())), direction, today)
        case Season(season=season, direction=direction):
            seasons = (f"{today.year + n:04d}-{season}" for n in (-2, -1, 0, 1, 2))
            return _season(_pick(seasons, direction, today))
        case Holiday(rule=rule, direction=direction):
            return _pick_day(_feasts(rule, range(today.year - 2, today.year + 3)), direction, today)
        case Shift(unit=unit, count=count, direction=direction):
            return _shift(unit, count, direction, today)
    return None


def _season(value: str | None) -> str | None:
    """Quarters are written as their months; seasons stay seasons, whose borders are nobody's."""
    days = interval(value)
    return from_interval(days) if days and value and _is_quarter(value) else value


def _is_quarter(value: str) -> bool:
    """True for a quarter among the seasons of EDTF."""
    return precision(value) == "season" and int(value[5:]) > 24


def _weekday(day: int, direction: Direction, week: int | None, today: date) -> date:
    """The day of the week meant: yesterday is never "last Friday", nor tomorrow "next Friday", but a week off.

    "Said on Friday", stamped Thursday, is of where it was Friday already, or of the next day's paper: six days later
    nobody says so. In eight such cases of 400 articles, whose days are known, it was the day after the stamp in seven.
    """
    if week is not None:
        return _monday(today) + WEEK * week + (day - 1) * DAY
    back, ahead = (today.isoweekday() - day) % 7, (day - today.isoweekday()) % 7
    match direction:
        case "future" | "after" | "this":
            return today + ahead * DAY
        case "past" if ahead == 1:
            return today + DAY
        case "last":
            return today - (back if back > 1 else back + 7) * DAY
        case "next":
            return today + (ahead if ahead > 1 else ahead + 7) * DAY
    return today - back * DAY


def _monday(today: date) -> date:
    return today - (today.isoweekday() - 1) * DAY


def _yearly(symbol: YearlyDate, today: date) -> str | None:
    day = f"-{symbol.day:02d}" if symbol.day else ""
    values = (f"{year:04d}-{symbol.month:02d}{day}" for year in _years(symbol, today))
    return _pick((v for v in values if _agrees(v, symbol.weekday)), symbol.direction, today)


def _years(symbol: YearlyDate, today: date) -> range:
    """Years around a day: next ones, or enough for 29 February and for any weekday to fall on any date."""
    reach = 8 if symbol.weekday or (symbol.month, symbol.day) == (2, 29) else 1
    return range(max(1, today.year - reach), min(9999, today.year + reach) + 1)


def _agrees(value: str, weekday: int | None) -> bool:
    days = interval(value)
    return days is not None and weekday in (None, days[0].isoweekday())


def _pick(values: Iterable[str], direction: Direction, today: date) -> str | None:
    """The one that the direction means, of values in order of time; of two as near, the past one."""
    known = [(value, days) for value in values if (days := interval(value))]
    before = [value for value, days in known if days[1] <= today]
    now = [value for value, days in known if days[0] <= today < days[1]]
    after = [value for value, days in known if days[0] > today]
    match direction:
        case "past" | "future" if before and after and _misses_the_next(direction, before[-1], after[0], today):
            chosen = now or (after if direction == "past" else before[-1:])
        case "past" | "before":
            chosen = now or before[-1:]
        case "last":
            chosen = before[-1:]
        case "future" | "after":
            chosen = now or after
        case "next":
            chosen = after
        case "this":
            chosen = [value for value, days in known if days[0].year == today.year]
        case "nearest":
            chosen = sorted(before[-1:] + now + after[:1], key=lambda value: _distance(value, today))
    return chosen[0] if chosen else None


MONTH, NEAR, FAR = timedelta(days=31), timedelta(days=60), timedelta(days=300)
"""Writers leave out the year of a time close by: "it was due to open on 16 May", said on 7 May, is not of last year,
though the verb is past, and "it expects a third-quarter loss", said in October, is of the quarter just over. A month is
the coming one, though the verb is past, where that is the next month and the last one was in another year: "they told
of cuts in September", said in August. Else it keeps to the tense: "sales began in January", said in December."""


def _misses_the_next(direction: Direction, before: str, after: str, today: date) -> bool:
    """True where the tense would skip a time close by for one far off."""
    back, ahead = _distance(before, today), _distance(after, today)
    if precision(before) == "month":
        return direction == "past" and ahead <= MONTH and int(before[:4]) < today.year
    if not is_day(before):
        return direction == "future" and back < NEAR and _is_quarter(before)
    return (ahead < NEAR and back > FAR) if direction == "past" else (back < NEAR and ahead > FAR)


def _distance(value: str, today: date) -> timedelta:
    first, after = interval(value) or (date.min, date.max)
    return max(first - today, today - after + DAY, timedelta(0))


def _pick_day(days: Iterable[date], direction: Direction, today: date) -> str | None:
    return _pick((day.isoformat() for day in days), direction, today)


def _day_of(today: date, months: int, day: int) -> date | None:
    first = _add_months(today.replace(day=1), months)
    return first.replace(day=day) if 1 <= day <= calendar.monthrange(first.year, first.month)[1] else None


def _add_months(first: date, months: int) -> date:
    """The first of the month so many months from another first."""
    count = first.year * 12 + first.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def _feasts(rule: str, years: Iterable[int]) -> Iterator[date]:
    """The days of a feast in some years, in order; none for a year that a list of days leaves out."""
    if " " not in rule:
        yield from (_feast(rule, year) for year in years)
        return
    wanted = frozenset(f"{year:04d}" for year in years)
    yield from (date.fromisoformat(day) for day in rule.split() if day[:4] in wanted)


def _feast(rule: str, year: int) -> date:
    """The day of a feast in a year, from its rule (see `Holiday`)."""
    if rule.startswith("easter"):
        return _easter(year) + int(rule.removeprefix("easter") or "0") * DAY
    if "/" not in rule:
        return date(year, *(int(part) for part in rule.split("-")))
    plain, _, later = rule.partition("+")
    month, weekday, nth = (int(part) for part in plain.split("/"))
    first = date(year, month, 1)
    days = [first + (weekday - first.isoweekday()) % 7 * DAY + WEEK * n for n in range(5)]
    return [day for day in days if day.month == month][nth - 1 if nth > 0 else nth] + int(later or "0") * DAY


def _easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher)."""
    century, of_century = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (of_century // 4) - moon - of_century % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _shift(unit: Unit, count: int, direction: Direction, today: date) -> str:
    if unit == "weekend":
        return _weekend(count, direction, today)
    if unit == "week" and count == 0 and direction == "future" and today.isoweekday() >= SATURDAY:
        count = 1  # "will visit this week", said on a weekend, is not the week that is over
    first = _start(unit, today)
    match unit:
        case "day" | "week":
            step = DAY if unit == "day" else WEEK
            return from_interval((first + count * step, first + (count + 1) * step))
    months = _MONTHS[unit]
    return from_interval((_add_months(first, count * months), _add_months(first, (count + 1) * months)))


def _start(unit: Unit, today: date) -> date:
    """The first day of the unit that holds a day."""
    match unit:
        case "day":
            return today
        case "week" | "weekend":
            return _monday(today)
        case "month" | "quarter" | "half":
            return date(today.year, today.month - (today.month - 1) % _MONTHS[unit], 1)
    years = _MONTHS[unit] // 12
    return date(max(1, today.year - today.year % years), 1, 1)


def _weekend(count: int, direction: Direction, today: date) -> str:
    """Saturday and Sunday: past and last go back to the one before, the current one is past only once it began."""
    saturday = _monday(today) + 5 * DAY
    if count:
        saturday += WEEK * count
    elif direction == "past" and today < saturday:
        saturday -= WEEK
    return from_days(saturday, saturday + DAY)


def _shift_from(symbol: Shift, anchor: str | None) -> str | None:
    """The unit counted from another time; None where that time is longer than the unit."""
    days = interval(anchor)
    if days is None or date.max in days or (days[1] - days[0]).days > _LONGEST_DAYS.get(symbol.unit, 40000):
        return None
    return _shift(symbol.unit, symbol.count, symbol.direction, days[0])


def _seen_from(what: Symbol, days: Interval | None) -> str | None:
    if days is None or date.max in days or date.min in days:
        return None
    match what:
        case Weekday(direction="past"):
            return _evaluate(replace(what, direction="before"), days[0] - DAY)
        case YearlyDate(direction="past") | Season(direction="past"):
            return _evaluate(what, days[0] - DAY)
        case Weekday(direction="future") | YearlyDate(direction="future") | Season(direction="future"):
            return _evaluate(what, days[1])
    return _evaluate(what, days[0])


def _away(symbol: Away, start: str | None) -> str | None:
    days = interval(start)
    if days is None or date.max in days or date.min in days:
        return None
    if symbol.unit == "year" and precision(start) == "season" and start:
        return f"{int(start[:4]) + symbol.count:04d}{start[4:]}"
    if symbol.unit == "day":
        return from_interval((days[0] + symbol.count * DAY, days[1] + symbol.count * DAY))
    months = symbol.count * _MONTHS[symbol.unit]
    first, after = (_same_day(day, months) for day in days)
    return first.isoformat() if is_day(start) else from_interval((first, after))


def _same_day(day: date, months: int) -> date:
    """The same day so many months away, or the last one of a month that has no such day."""
    first = _add_months(day.replace(day=1), months)
    return first.replace(day=min(day.day, calendar.monthrange(first.year, first.month)[1]))


def _between(first: str | None, last: str | None) -> str | None:
    start, end = interval(first), interval(last)
    if start is None or end is None or start[0] >= end[1]:
        return None
    return from_interval((start[0], end[1]))


def _part(part: Part, whole: str | None) -> str | None:  # noqa: PLR0911 - one case a unit
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
    """One half of a time, in whole months where it has an even number of them; a month is cut behind its 15th day."""
    first, after = days
    months = (after.year - first.year) * 12 + after.month - first.month
    middle = first + 15 * DAY if months == 1 else _add_months(first, months // 2)
    match number:
        case 1:
            return from_interval((first, middle))
        case 2 | -1:
            return from_interval((middle, after))
    return None


def _nth_unit(unit: Unit, number: int, days: Interval) -> str | None:
    first, after = days
    if number > 0:
        start = first + (number - 1) * DAY if unit == "day" else _add_months(first, (number - 1) * _MONTHS[unit])
    else:
        start = after + number * DAY if unit == "day" else _add_months(after, number * _MONTHS[unit])
    end = start + DAY if unit == "day" else _add_months(start, _MONTHS[unit])
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
