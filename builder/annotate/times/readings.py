"""What a reader of the grammar is given and what it gives back."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from builder.annotate.times.row import Row
from builder.annotate.times.tense import Course
from builder.annotate.times.words import full_year, number_of
from builder.knowledge.times import TimeWords
from builder.values.annotation import TimeKind
from builder.values.symbol import (
    About,
    Absolute,
    Away,
    DayOfMonth,
    Holiday,
    Part,
    SeenFrom,
    Shift,
    Symbol,
    Weekday,
    YearlyDate,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Tokens `first` to `last`, both included, and what they mean."""

    first: int
    last: int
    kind: TimeKind
    symbol: Symbol


Telling = Literal["news", "note", "history"]
"""A history's times without a year are of the one that it told last; "the last three weeks" are days in a note, in news
a length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a reader may look at beyond its match: `course` tells the tense at a token, `spoken_of` the times before,
    `near` the last of them in this paragraph, or in a history the last stated date."""

    row: Row
    known: TimeWords
    course: Callable[[int], Course]
    spoken_of: Sequence[Symbol]
    near: Symbol | None
    telling: Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One place where a pattern matched."""

    match: re.Match[str]
    around: Surroundings

    @property
    def row(self) -> Row:
        """The row that the match is in."""
        return self.around.row

    @property
    def known(self) -> TimeWords:
        """The words of the language."""
        return self.around.known

    def anchor(self, unit: str) -> Symbol | None:
        """The last time that the article spoke of, no longer than the unit counted from it."""
        rank = _RANK.get(unit, 0)
        return next((s for s in reversed(self.around.spoken_of) if rank_of(s) <= rank), None)

    def course(self) -> Course:
        """The tense around the match."""
        return self.around.course(self.first)

    @property
    def first(self) -> int:
        """The first token of the match."""
        return self.match.start()

    @property
    def last(self) -> int:
        """The last token of the match."""
        return self.match.end() - 1

    def has(self, group: str) -> bool:
        """True where the group took part in the match."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def letter(self, group: str) -> str:
        """The first letter of a group, or the empty string."""
        return self.match[group][:1] if self.has(group) else ""

    def number(self, group: str) -> int:
        """The value of a group of one token."""
        return int(self.row.values[self.match.start(group)])

    def nth(self) -> int:
        """Which one an ordinal means: `third` is 3, `last` -1, `second to last` -2."""
        if "L" not in self.match["o"]:
            return self.number("o")
        return {"O": -self.number("o"), "X": -2}.get(self.letter("o"), -1)

    def year(self, group: str = "y") -> str:
        """The year that a group names, in four digits."""
        return f"{full_year(self.number(group)):04d}"

    def sum(self, group: str) -> float:
        """The number that a group of number words means."""
        start, end = self.match.span(group)
        letters = self.row.shape[start:end]
        if letters[0] == "h":
            return 0.5 * self._sum(end - 1, end)
        if "h" in letters and "a" in letters and letters.strip("ha-"):
            return self._sum(start, start + letters.index("&")) + 0.5
        return self._sum(start, end)

    def _sum(self, start: int, end: int) -> float:
        return number_of(float(self.row.values[i]) for i in range(start, end) if self.row.shape[i] in "NDYahO")

    def unit(self, group: str = "u") -> str:
        """The unit that a group names."""
        return self.meaning(group)

    def meaning(self, group: str) -> str:
        """What the first token of a group means, where it is no number: a length, a rule of a feast, a date."""
        return str(self.row.values[self.match.start(group)])

    def word(self, group: str) -> str:
        """The group's first token in lower case."""
        return self.row.words[self.match.start(group)]

    def before(self) -> str:
        """The word before the match."""
        return self.row.word(self.first - 1)

    def after(self) -> str:
        """The word behind the match."""
        return self.row.word(self.last + 1)


Reader = Callable[[Found], Sequence[Reading]]
_RANK = {"day": 1, "week": 2, "weekend": 2, "month": 3, "quarter": 4, "year": 5, "decade": 6, "century": 7}
_SHAPE_OF_DATE = {4: "year", 7: "month", 10: "day"}


def rank_of(symbol: Symbol) -> int:
    """How long a time is, as the rank of its unit."""
    match symbol:
        case Absolute(value=value):
            return _RANK[_SHAPE_OF_DATE.get(len(value), "century")]
        case Weekday() | DayOfMonth() | Holiday():
            return 1
        case YearlyDate(day=day):
            return 1 if day else 3
        case Away(of=same) | About(of=same) | SeenFrom(what=same):
            return rank_of(same)
        case Shift(unit=unit) | Part(unit=unit):
            return _RANK.get(unit, 4)
    return 4


def is_long_chain(symbol: Symbol) -> bool:
    """True for a time counted from one that is counted from another, and so on: cut, so that no text is endless."""
    depth, start = 0, _start_of(symbol)
    while start is not None and depth < 3:
        depth, start = depth + 1, _start_of(start)
    return depth >= 3


def _start_of(symbol: Symbol) -> Symbol | None:
    match symbol:
        case Shift(anchor=anchor):
            return anchor
        case Away(of=start) | About(of=start) | SeenFrom(day=start):
            return start
        case Part(of=whole):
            return _start_of(whole)
    return None
