"""What figures count and measure: words for one thing, measures, parts, rates, units."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from builder.knowledge.phrases import any_of
from builder.knowledge.tables import Json, Table, fill, mapping, word_set, words

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
    needs: frozenset[str] = frozenset()
    """Words of which its sentence has one."""
    others: frozenset[str] = frozenset()
    """Words beside a figure of another thing of the kind."""
    grows: bool = False
    moves: bool = False
    near: float = 0.0
    """How far apart at most two figures are that can be for one thing; 0 for any."""
    sole: bool = False
    """True where a story has one: high up in two articles it is the same, whatever else their sentences tell."""

    def takes(self, unit: str) -> bool:
        """True for a unit that its figures can have; "" is a bare number."""
        money = len(unit) == _CODE and unit.isupper()
        return (_MONEY if money else unit or _BARE) in self.units


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """`things` gives the one name of every word; other words name themselves."""

    things: Mapping[str, str] = field(default_factory=dict)
    loose: frozenset[str] = frozenset()
    lifeless: frozenset[str] = frozenset()
    """Names of things that are no victims."""
    grounds: frozenset[str] = frozenset()
    """Words for places, before or behind their names."""
    sums: frozenset[str] = frozenset()
    """Nouns that have behind "of" how many they are."""
    partial: frozenset[str] = frozenset()
    rates: frozenset[str] = frozenset()
    english_rates: frozenset[str] = frozenset()
    parting: frozenset[str] = frozenset()
    """Words right behind what is counted that tell of which of them."""
    outgrown: re.Pattern[str] = re.compile(r"(?!)")
    """Before a figure that was given before ("up from a previous total of 54")."""
    denied: re.Pattern[str] = re.compile(r"(?!)")
    """Before a figure of which its sentence tells nothing ("was not expected to affect the 45,000")."""
    held: re.Pattern[str] = re.compile(r"(?!)")
    """Before a figure for which there is room."""
    former: re.Pattern[str] = re.compile(r"(?!)")
    """Before a figure that held at first."""
    apart: re.Pattern[str] = re.compile(r"(?!)")
    """Before a figure set off behind the part that it counts; "most of the 42 dead" tells the whole."""
    inclusive: frozenset[str] = frozenset()
    exclusive: frozenset[str] = frozenset()
    measures: tuple[Measure, ...] = ()
    swings: Mapping[str, Measure] = field(default_factory=dict)
    """By a word for a rise or fall, what its share measures."""
    asks: frozenset[str] = frozenset()
    """The questions of all measures and swings."""
    joints: frozenset[str] = frozenset()
    none: frozenset[str] = frozenset()
    """Words by which there was none of something, behind which `beside_none` may stand before what it was."""
    beside_none: frozenset[str] = frozenset()
    spared: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By the type of happening the words for those whom it befalls that do not tell it themselves."""
    same: Mapping[str, tuple[str, float]] = field(default_factory=dict)
    """Units by the one that they are compared in, and how many of it they are."""

    def name(self, word: str) -> str:
        """The thing that a counted word means, its plural ending off where nothing better is known."""
        low = word.casefold()
        return self.things.get(low) or self.things.get(f"{low}s") or low.rstrip("s")

    def name_of(self, noun: str) -> str:
        """The thing that the last of several words means; people where a figure has none."""
        return self.name(noun.rsplit(maxsplit=1)[-1]) if noun else "people"

    def is_loose(self, word: str) -> bool:
        """True for a word that can count anything."""
        return word.casefold() in self.loose or self.name(word) in self.loose


def read_counted(table: Table) -> Counted:
    """Make the value from `data/counted.yml`."""
    things = _read_things(table.get("things"))
    measured, swinging, alike, spared = (mapping(table, key) for key in ("measured", "swings", "same", "spared"))
    measures = tuple(_measure(name, mapping(measured, name)) for name in measured)
    swings = {word: swing for swing, told in _swings(swinging) for word in told}
    puts, previous, parts, former = (any_of(words(table, key)) for key in ("puts", "previous", "parts", "former"))
    holding, room = (any_of(words(table, key)) for key in ("holding", "room"))
    return fill(
        Counted,
        table,
        things=things,
        lifeless=frozenset(things.get(word, word.rstrip("s")) for word in words(table, "lifeless")),
        sums=word_set(table, "sums") | word_set(table, "puts"),
        partial=word_set(table, "partial") | word_set(table, "degrees"),
        parting=word_set(table, "parting") | word_set(table, "degrees"),
        measures=measures,
        spared={name: word_set(spared, name) for name in spared},
        swings=swings,
        asks=frozenset(measure.ask for measure in (*measures, *swings.values())),
        same={unit: _base(mapping(alike, unit)) for unit in alike},
        outgrown=re.compile(
            rf"\b(?:up from(?: [\w-]+){{0,4}}|(?:{previous}) (?:[\w-]+ )?(?:{puts})(?: of| at)?) $", re.IGNORECASE
        ),
        denied=re.compile(rf"(?:\b(?:{any_of(words(table, 'denying'))})|n[’']t)(?: [\w’'-]+){{0,4}} $", re.IGNORECASE),
        held=re.compile(rf"\b(?:(?:to|can|could|will|would) (?:{holding})|(?:{room}) (?:for|of)) (?:[\w-]+ ){{0,2}}$"),
        former=re.compile(rf"\b(?:{former})\b(?:[^.;:?!]|(?<=\b[A-Z])\.)*$", re.IGNORECASE),
        apart=re.compile(rf"\b(?:{parts}) of [^.;:()–—]{{1,24}}?\s?[,(–—-]+\s*$"),
    )


def _read_things(groups: Json) -> dict[str, str]:
    """Every word of a group by its first; of two groups with one word the later wins."""
    things: dict[str, str] = {}
    for group in groups if isinstance(groups, list) else []:
        same = [str(word) for word in group] if isinstance(group, list) else []
        things |= dict.fromkeys(same, same[0]) if same else {}
    return things


def _measure(name: str, row: Table) -> Measure:
    near = row.get("near")
    return fill(Measure, row, name=name, near=float(near) if isinstance(near, int | float) else 0.0)


def _swings(table: Table) -> Iterator[tuple[Measure, tuple[str, ...]]]:
    for name in table:
        swing = mapping(table, name)
        yield _measure(name, swing), words(swing, "words")


def _base(row: Table) -> tuple[str, float]:
    unit, factor = next(iter(row.items()))
    if not isinstance(factor, int | float):
        raise TypeError(f"same: a number is expected, not {factor!r}")
    return unit, float(factor)
