"""Articles that tell of years gone by: what they say without a year is of the year last told, not of their own."""

from collections.abc import Sequence
from datetime import date, timedelta

from builder.dates.calendar import value_of
from builder.dates.edtf import interval
from builder.values.annotation import TimeMention
from builder.values.symbol import Absolute, Shift, Symbol, Weekday

_DATED, _TIMES_AS_MANY = 5, 3
"""A history states so many months or days with their year at least, and so many times as many as it has times counted
from now. Bare years tell nothing: "founded in 1984, sold in 1997" is of any portrait. Of 256 news none is a history,
of 22 wars told by an encyclopaedia 20."""
_BACK = timedelta(days=120)
"""Tellers go back so far without saying so: "by 12 September they stood there. The battle of 5 September …". In the 16
wars looked at, a month more or less costs little, half of it a tenth of what is gained."""
_LEAP, _OPENING = 20, 2
"""Years that a story does not leap in passing, and tokens among which a year opens its sentence."""
_YEAR, _DAYS = 4, (7, 10)
"""Signs of a bare year, and of a month or day with its year."""


def is_history(mentions: Sequence[TimeMention]) -> bool:
    """True for an article whose times are stated with their years, hardly any counted from the day of the article."""
    dated = sum(isinstance(m.symbol, Absolute) and len(m.symbol.value) in _DAYS for m in mentions)
    now = sum(_is_from_now(mention.symbol) for mention in mentions)
    return dated >= max(_DATED, _TIMES_AS_MANY * now)


def _is_from_now(symbol: Symbol) -> bool:
    """True for `today`, `on Monday`, `last year`; "now" is also said of what is told."""
    match symbol:
        case Weekday() | Shift(anchor=None):
            return True
    return False


def last_told(symbol: Symbol, before: Symbol | None, place: int) -> Symbol | None:
    """The date that was told last: this one, if it is of a year that the article states, else the one before.

    A bare year takes the story on, but not back: "in 1965 they landed, as the French had in 1945. In May …"; far ahead
    only where it opens its sentence, not in "by papers found in 2004". A time counted from now ends the story.
    """
    if _is_from_now(symbol):
        return None
    value = value_of(symbol, None)[0]
    if value is None or "/" in value or interval(value) is None:
        return before
    value = value.rstrip("~")
    if len(value) == _YEAR and isinstance(before, Absolute):
        years = int(value) - int(before.value[:_YEAR])
        if years < 0 or (years > _LEAP and place > _OPENING):
            return before
    return Absolute(value=value)


def dated_beside(last: str, month: int, day: int | None) -> str | None:
    """The month, season or day of the year told last, or of the next where it is long past: `1941-12`, 2: `1942-02`."""
    told = interval(last)
    if told is None:
        return None
    year, value = told[0].year, _value(told[0].year, month, day)
    if len(last) == _YEAR or (value and _begins(value) >= told[0] - _BACK):
        return value
    return _value(year + 1, month, day)


def _value(year: int, month: int, day: int | None) -> str | None:
    value = f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")
    return value if interval(value) else None


def _begins(value: str) -> date:
    days = interval(value)
    return days[0] if days else date.min
