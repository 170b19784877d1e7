"""Says dates, durations and numbers in plain English; the inverse of reading them, and as deterministic."""

import calendar

from builder.dates.edtf import DAY, interval, is_day, precision

_SEASONS = {
    21: "spring", 22: "summer", 23: "autumn", 24: "winter",
    33: "the first quarter of", 34: "the second quarter of", 35: "the third quarter of", 36: "the fourth quarter of",
    40: "the first half of", 41: "the second half of",
}  # fmt: skip


def spoken_date(value: str | None) -> str:
    """An EDTF value in words: `7 February 2023`, `6–12 February 2023`, `since August 2020`; `undated` for None."""
    if interval(value) is None or value is None:
        return "undated"
    about = "around " if value[-1] in "~%" else ""
    start, slash, end = value.rstrip("~?%").partition("/")
    if not slash:
        return about + _single(start)
    if end in ("", ".."):
        return f"since {_single(start)}"
    if start in ("", ".."):
        return f"until {_single(end)}"
    return about + _stretch(start, end)


def _single(value: str) -> str:
    value = value.partition("T")[0]
    days = interval(value)
    if days is None:
        return value
    first = days[0]
    match precision(value):
        case "day":
            return f"{first.day} {calendar.month_name[first.month]} {first.year}"
        case "month":
            return f"{calendar.month_name[first.month]} {first.year}"
        case "season":
            return f"{_SEASONS.get(int(value[5:7]), 'part of')} {value[:4]}"
        case "year":
            return str(first.year)
        case _:
            return f"the {first.year}s"


def _stretch(start: str, end: str) -> str:
    """Two ends, with what they share said once."""
    first, last = interval(start), interval(end)
    if first is None or last is None or not (is_day(start) and is_day(end)):
        return f"{_single(start)}–{_single(end)}"
    one, other = first[0], last[1] - DAY
    if (one.year, one.month) == (other.year, other.month):
        return f"{one.day}–{_single(end)}"
    if one.year == other.year:
        return f"{one.day} {calendar.month_name[one.month]}–{_single(end)}"
    return f"{_single(start)}–{_single(end)}"


def spoken_number(number: float) -> str:
    """Digits grouped by commas, no needless decimals: `45,000`, `2.5`."""
    return f"{int(number):,}" if number == int(number) else f"{number:,}"
