"""What figures count and measure: words for one thing, measures, parts, rates, units."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builder.knowledge.tables import Json, Table, text, words

_MONEY = "money"
_BARE = "bare"
_CODE = 3
"""Letters of a currency's code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Something that figures are given for: the words right before or behind them that say so, and the question."""

    name: str
    units: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    ask: str
    grows: bool = False

    def takes(self, unit: str) -> bool:
        """True for a unit that its figures can have; "" is a bare number."""
        money = len(unit) == _CODE and unit.isupper()
        return (_MONEY if money else unit or _BARE) in self.units


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """`things` gives the one name of every word; other words name themselves."""

    things: Mapping[str, str] = field(default_factory=dict)
    loose: frozenset[str] = frozenset()
    partial: frozenset[str] = frozenset()
    rates: frozenset[str] = frozenset()
    inclusive: frozenset[str] = frozenset()
    exclusive: frozenset[str] = frozenset()
    measures: tuple[Measure, ...] = ()
    swings: Mapping[str, Measure] = field(default_factory=dict)
    """By a word for a rise or fall, what its share measures."""
    asks: frozenset[str] = frozenset()
    """The questions of all measures and swings."""
    joints: frozenset[str] = frozenset()
    same: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    """Units by the one that they are compared in, and how many of it they are."""

    def name(self, word: str) -> str:
        """The thing that a counted word means, its plural ending off where nothing better is known."""
        low = word.casefold()
        return self.things.get(low) or self.things.get(f"{low}s") or low.rstrip("s")

    def is_loose(self, word: str) -> bool:
        """True for a word that can count anything."""
        return word.casefold() in self.loose or self.name(word) in self.loose


def read_counted(table: Table) -> Counted:
    """Make the value from `data/counted.yml`; of two groups with one word the later wins."""
    groups = table.get("things")
    things: dict[str, str] = {}
    for group in groups if isinstance(groups, list) else []:
        same = [str(word) for word in group] if isinstance(group, list) else []
        things |= dict.fromkeys(same, same[0]) if same else {}
    measures = tuple(_measure(name, _table(row)) for name, row in _table(table.get("measured")).items())
    swings = {word: swing for swing, told in _swings(table.get("swings")) for word in told}
    return Counted(
        things=things,
        loose=frozenset(words(table, "loose")),
        partial=frozenset(words(table, "partial")),
        rates=frozenset(words(table, "rates")),
        inclusive=frozenset(words(table, "inclusive")),
        exclusive=frozenset(words(table, "exclusive")),
        measures=measures,
        swings=swings,
        asks=frozenset(measure.ask for measure in (*measures, *swings.values())),
        joints=frozenset(words(table, "joints")),
        same={unit: _base(row) for unit, row in _table(table.get("same")).items()},
    )


def _table(entry: Json) -> Table:
    return entry if isinstance(entry, dict) else {}


def _measure(name: str, row: Table) -> Measure:
    return Measure(
        name=name,
        units=frozenset(words(row, "units")),
        before=frozenset(words(row, "before")),
        after=frozenset(words(row, "after")),
        ask=text(row, "ask"),
        grows=bool(row.get("grows")),
    )


def _swings(entry: Json) -> Iterator[tuple[Measure, tuple[str, ...]]]:
    for name, row in _table(entry).items():
        swing = _table(row)
        yield _measure(name, swing), words(swing, "words")


def _base(row: Json) -> tuple[str, float]:
    unit, factor = next(iter(_table(row).items()))
    if not isinstance(factor, int | float):
        raise TypeError(f"same: a number is expected, not {factor!r}")
    return unit, float(factor)
