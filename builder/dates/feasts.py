"""The days of feasts, from their rules."""

from collections.abc import Iterable, Iterator
from datetime import date

from builder.dates.edtf import DAY
from builder.dates.units import WEEK


def days_of_feast(rule: str, years: Iterable[int]) -> Iterator[date]:
    """The days of a feast in some years, in order; none for a year that a list of days leaves out."""
    if " " not in rule:
        yield from (_feast(rule, year) for year in years)
        return
    wanted = frozenset(f"{year:04d}" for year in years)
    yield from (date.fromisoformat(day) for day in rule.split() if day[:4] in wanted)


def _feast(rule: str, year: int) -> date:
    """The day of a feast in a year, from its rule (see `Holiday`)."""
    if "easter" in rule:
        calendar, _, later = rule.partition("easter")
        return (_julian_easter(year) if calendar else _easter(year)) + int(later or "0") * DAY
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


def _julian_easter(year: int) -> date:
    """Easter Sunday of the Orthodox churches (Meeus), as a day of the Gregorian calendar."""
    moon = (19 * (year % 19) + 15) % 30
    week = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + week + 114, 31)
    behind = year // 100 - year // 400 - 2
    return date(year, month, day + 1) + behind * DAY
