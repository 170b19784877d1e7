"""Gives symbols their values: the arithmetic of dates, without a clock.

`value_of(symbol, day)` is a pure function of the day of publication, so that a stage can ask what an undated article
would mean had it been published on some candidate day, and compare the values with those of dated articles.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from builder.dates.edtf import DAY, Interval, from_days, from_interval, interval, is_day, precision
from builder.dates.feasts import days_of_feast
from builder.dates.units import (
    MONTHS_OF,
    SATURDAY,
    SUNDAY,
    WEEK,
    add_months,
    day_of_month,
    monday_of,
    part_of,
    same_day,
    start_of,
    workday_from,
)
from builder.values.symbol import (
    About,
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

_BASIS: dict[type, str] = {Weekday: "weekday", YearlyDate: "month", DayOfMonth: "month", Season: "season"}
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
    return _value_when_published(symbol, published), _basis_of(symbol)


def _basis_of(symbol: Symbol) -> str:
    """How a value is known: from the words alone, or from the words and the day of publication."""
    match symbol:
        case Holiday(year=year):
            return "stated" if year else "holiday"
        case Shift(anchor=anchor):
            return "anchored" if anchor else "relative"
        case SeenFrom(what=what, day=day):
            return _basis_of(what) if _basis_of(day) == "relative" else "anchored"
        case Part(of=whole) | Away(of=whole) | About(of=whole):
            return _basis_of(whole)
        case Between(first=first, last=last):
            return _basis_of(last) if _basis_of(first) == "stated" else _basis_of(first)
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
            return part_of(symbol, _evaluate(whole, today))
        case Away(of=start):
            return _away(symbol, _evaluate(start, today))
        case About(of=exact):
            return _about(_evaluate(exact, today))
        case SeenFrom(what=what, day=day):
            return _seen_from(what, interval(_evaluate(day, today)))
        case Between(first=first, last=last):
            return _between(_evaluate(first, today), _evaluate(last, today))
        case Holiday(rule=rule, year=year) if year is not None:
            return next((day.isoformat() for day in days_of_feast(rule, (year,))), None)
        case Shift(anchor=anchor) if anchor is not None:
            told = _evaluate(anchor, today)
            return _shift_from(symbol, today.isoformat() if today and _is_too_late(symbol, told, today) else told)
    return _relative(symbol, today) if today else None


def _relative(symbol: Symbol, today: date) -> str | None:  # noqa: PLR0911 - one case a symbol
    match symbol:
        case Weekday(day=day, direction=direction, week=week):
            return _weekday(day, direction, week, today).isoformat()
        case YearlyDate():
            return _yearly(symbol, today)
        case DayOfMonth(day=day, direction=direction, weekday=weekday):
            days = (day_of_month(today, n, day) for n in range(-14, 15))
            return _pick_day((d for d in days if d and weekday in (None, d.isoweekday())), direction, today)
        case Season(season=season, direction=direction):
            seasons = (f"{today.year + n:04d}-{season}" for n in (-2, -1, 0, 1, 2))
            return _season(_pick(seasons, direction, today))
        case Holiday(rule=rule, direction=direction):
            return _pick_day(days_of_feast(rule, range(today.year - 2, today.year + 3)), direction, today)
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

    Next Friday is that of next week, for that of this week is Friday; Sunday opens the next week or closes this one.
    "Said on Friday", stamped Thursday, is of where it was Friday already, or of the next day's paper: six days later
    nobody says so. In eight such cases of 400 articles, whose days are known, it was the day after the stamp in seven.
    """
    if week is not None:
        return monday_of(today) + WEEK * week + (day - 1) * DAY
    back, ahead = (today.isoweekday() - day) % 7, (day - today.isoweekday()) % 7
    match direction:
        case "meant" if back == 1:
            pass  # "was due to land on Friday", told on Saturday
        case "future" | "after" | "this" | "meant":
            return today + ahead * DAY
        case "past" | "nearest" if ahead == 1:
            return today + DAY
        case "last":
            return today - (back if back > 1 else back + 7) * DAY
        case "next":
            days = ahead if day == SUNDAY else (monday_of(today) + WEEK + (day - 1) * DAY - today).days
            return today + (days if days > 1 else days + 7) * DAY
    return today - back * DAY


def _yearly(symbol: YearlyDate, today: date) -> str | None:
    day = f"-{symbol.day:02d}" if symbol.day else ""
    famous = f"{symbol.year}-{symbol.month:02d}{day}"
    if symbol.year and famous <= today.isoformat():
        return famous
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
        case "past" | "before" | "future" if (
            before and after and _misses_the_next(direction, before[-1], after[0], today)
        ):
            chosen = now or (before[-1:] if direction == "future" else after)
        case "past" | "before":
            chosen = now or before[-1:]
        case "last":
            chosen = before[-1:]
        case "future" | "after":
            chosen = now or after
        case "next":
            chosen = after
        case "this":
            chosen = now or [value for value, days in known if days[0].year == today.year]  # "this winter", in January
        case "nearest":
            chosen = sorted(before[-1:] + now + after[:1], key=lambda value: _distance(value, today))
    return chosen[0] if chosen else None


_MIDWEEK = 3
MONTH, NEAR, FAR, YEARS = timedelta(days=31), timedelta(days=60), timedelta(days=300), timedelta(days=1000)
"""Writers leave out the year of a time close by: "it was due to open on 16 May", said on 7 May, is not of last year,
though the verb is past, and "it expects a third-quarter loss", said in October, is of the quarter just over. A month is
the coming one, though the verb is past, where that is the next month and the last one was in another year: "they told
of cuts in September", said in August. Else it keeps to the tense: "sales began in January", said in December."""


def _misses_the_next(direction: Direction, before: str, after: str, today: date) -> bool:
    """True where the tense would skip a time close by for one far off."""
    back, ahead = _distance(before, today), _distance(after, today)
    if direction == "before":  # "Tuesday, 9 May" of a page that was changed after its date, not of six years ago
        return ahead < NEAR and back > YEARS
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


def _shift(unit: Unit, count: int, direction: Direction, today: date) -> str:
    if unit == "weekend":
        return _weekend(count, direction, today)
    if unit == "week" and count == 0 and direction == "future" and today.isoweekday() >= SATURDAY:
        count = 1  # "will visit this week", said on a weekend, is not the week that is over
    if direction == "last" and today.isoweekday() == SUNDAY:
        count = 0  # in 14 of 15 articles "last week" was the one that ended with their Sunday
    first = start_of(unit, today)
    match unit:
        case "day" | "week":
            step = DAY if unit == "day" else WEEK
            return from_interval((first + count * step, first + (count + 1) * step))
    months = MONTHS_OF[unit]
    return from_interval((add_months(first, count * months), add_months(first, (count + 1) * months)))


def _weekend(count: int, direction: Direction, today: date) -> str:
    """Saturday and Sunday: past and last go back to the one before, the current one is past only once it began.

    The nearest is the one before until Wednesday.
    """
    saturday = monday_of(today) + 5 * DAY
    if count:
        saturday += WEEK * count
    elif today < saturday and (direction == "past" or (direction == "nearest" and today.isoweekday() <= _MIDWEEK)):
        saturday -= WEEK
    return from_days(saturday, saturday + DAY)


def _is_too_late(symbol: Shift, anchor: str | None, today: date) -> bool:
    """True for hours that are over and would be of a day to come: "will rule on Friday. He was shot at 8 p.m."."""
    days = interval(anchor)
    return (symbol.unit, symbol.direction) == ("day", "past") and days is not None and days[0] > today


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


def _about(value: str | None) -> str | None:
    """The value as EDTF marks what is rough; a stretch is rough enough."""
    return f"{value}~" if value and "/" not in value else value


def _away(symbol: Away, start: str | None) -> str | None:
    days = interval(start)
    if days is None or date.max in days or date.min in days:
        return None
    if symbol.unit == "year" and precision(start) == "season" and start:
        return f"{int(start[:4]) + symbol.count:04d}{start[4:]}"
    if symbol.unit == "workday":
        return workday_from(days[0], symbol.count).isoformat()
    if symbol.unit == "day":
        return from_interval((days[0] + symbol.count * DAY, days[1] + symbol.count * DAY))
    months = symbol.count * MONTHS_OF[symbol.unit]
    first, after = (same_day(day, months) for day in days)
    return first.isoformat() if is_day(start) else from_interval((first, after))


def _between(first: str | None, last: str | None) -> str | None:
    start, end = interval(first), interval(last)
    if start is None or end is None or start[0] >= end[1]:
        return None
    return from_interval((start[0], end[1]))
