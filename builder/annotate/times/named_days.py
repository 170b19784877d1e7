"""Days that name what happened on them: `the October 7 attack`, `the September 11 hijackers`."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from builder.annotate.times.readings import Found
from builder.annotate.times.row import Row
from builder.knowledge.times import TimeWords
from builder.values.annotation import TimeMention
from builder.values.symbol import Absolute, Symbol, YearlyDate

_BEHIND = 4
"""Tokens behind a day among which stands what it is named for: `the October 7 cross-border attack`."""
_DAY = len("2023-10-07")


def year_of_fame(found: Found, month: int, day: int) -> int | None:
    """The year that all the world means by this day and what it is named for."""
    named = found.known.named_days.get((month, day))
    if named is None or named.of.isdisjoint(_behind(found.row, found.last)):
        return None
    return named.year if not named.beside or any(name in found.row.text for name in named.beside) else None


def names_what_happened(row: Row, last: int, known: TimeWords) -> bool:
    """True for a day that ends at token `last` and names something past: `the 7 October attack`."""
    return not known.happened.isdisjoint(_behind(row, last))


def follows_what_happened(found: Found, at: int) -> bool:
    """True for the day of `the crash on Friday`, its noun at `at`, but not of "will announce its verdict on Friday"."""
    row, tense = found.row, found.known.tense
    if row.word(at) not in found.known.happened or found.course() != "future":
        return row.word(at) in found.known.happened
    coming = tense.future | tense.planning
    while row.letter(at) in "_da" and row.word(at) not in coming | tense.about:
        at -= 1
    return row.letter(at) != "j" and row.word(at) not in coming


def _behind(row: Row, last: int) -> Sequence[str]:
    """The words right behind, up to a mark, an article or another time."""
    end = last + 1
    while end <= last + _BEHIND and row.letter(end) in "_-" and row.raw(end).strip(',;:()"“”'):
        end += 1
    return row.words[last + 1 : end]


def can_be_dated(symbol: Symbol, row: Row, first: int, last: int, known: TimeWords) -> bool:
    """True for a day without a year that names what happened, or since which something has been so."""
    bare = isinstance(symbol, YearlyDate) and symbol.day is not None
    return bare and (row.word(first - 1) == "since" or names_what_happened(row, last, known))


def with_years_told(mentions: Sequence[TimeMention], places: Collection[int]) -> tuple[TimeMention, ...]:
    """Gives the days at these places the year with which the article states the same day, where it is but one."""
    if not places:
        return tuple(mentions)
    stated = {m.symbol.value for m in mentions if isinstance(m.symbol, Absolute) and len(m.symbol.value) == _DAY}
    return tuple(_with_year(mention, stated) if at in places else mention for at, mention in enumerate(mentions))


def _with_year(mention: TimeMention, stated: Collection[str]) -> TimeMention:
    symbol = mention.symbol
    if not isinstance(symbol, YearlyDate):
        return mention
    told = [day for day in stated if day.endswith(f"-{symbol.month:02d}-{symbol.day:02d}")]
    return replace(mention, symbol=Absolute(value=told[0])) if len(told) == 1 else mention
