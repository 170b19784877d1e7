"""Articles that tell of years gone by: what they say without a year is of the year last told, not of their own."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TypeGuard

from builder.dates.calendar import value_of
from builder.dates.edtf import interval
from builder.values.annotation import TimeMention
from builder.values.symbol import About, Absolute, Season, Shift, Symbol, Weekday, YearlyDate

_DATED, _TIMES_AS_MANY = 12, 8
"""A history states so many months or days with their year at least, and so many times as many as it has times counted
from now. Bare years tell nothing: "founded in 1984, sold in 1997" is of any portrait. Of 22 wars told by an
encyclopaedia 13 are histories; obituaries and the chronologies of courts, which end in the days of the paper, state
half a dozen."""
_GONE = 5
"""Years between the last day that a history states and its own: what is told up to lately goes on up to now."""
_BACK = timedelta(days=120)
"""Tellers go back so far without saying so: "by 12 September they stood there. The battle of 5 September …". In the 16
wars looked at, a month more or less costs little, half of it a tenth of what is gained."""
_LEAP, _OPENING = 20, 2
"""Years that a story does not leap in passing, and tokens among which a year opens its sentence."""
_YEAR, _DAYS = 4, (7, 10)
"""Signs of a bare year, and of a month or day with its year."""


def is_history(mentions: Sequence[TimeMention], published: str | None) -> bool:
    """True for an article of years gone by that states them with nearly all its times, the first and last of all.

    Of an undated article nobody knows how long they are gone. "He died on March 15. Born on 3 May 1931, …" is news, and
    so is "… shut in May 1997. In February it opened again".
    """
    symbols = [mention.symbol for mention in mentions]
    dated = [symbol.value for symbol in symbols if _is_dated(symbol)]
    now = interval(published)
    if now is None or len(dated) < _DATED or now[0].year - int(max(dated)[:_YEAR]) < _GONE:
        return False
    days = [symbol for symbol in symbols if isinstance(symbol, YearlyDate | Weekday) or _is_dated(symbol)]
    stated = isinstance(days[0], Absolute) and isinstance(days[-1], Absolute)
    return stated and len(dated) >= _TIMES_AS_MANY * sum(map(_is_of_now, symbols))


def _is_dated(symbol: Symbol) -> TypeGuard[Absolute]:
    return isinstance(symbol, Absolute) and len(symbol.value) in _DAYS


def _is_of_now(symbol: Symbol) -> bool:
    """True for what is counted from now, and for a month or season to come."""
    coming = isinstance(symbol, YearlyDate | Season) and symbol.direction == "future"
    return coming or _is_from_now(symbol)


def _is_from_now(symbol: Symbol) -> bool:
    """True for `today`, `on Monday`, `last year`; "now" is also said of what is told."""
    match symbol:
        case Weekday() | Shift(anchor=None) | About(of=Shift(anchor=None)):
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
    if value is None or "/" in value:
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
    value = _value(told[0].year, month, day)
    days = interval(value)
    if len(last) == _YEAR or (days and days[0] >= told[0] - _BACK):
        return value
    return _value(told[0].year + 1, month, day)


def _value(year: int, month: int, day: int | None) -> str | None:
    value = f"{year:04d}-{month:02d}" + (f"-{day:02d}" if day else "")
    return value if interval(value) else None
