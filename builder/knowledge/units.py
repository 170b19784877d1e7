"""Numbers as newspapers write them: words, scales, units, currencies and what softens them."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.knowledge.phrases import Phrases, index_keys, index_phrases
from builder.knowledge.tables import Table, mapping, word_set, word_sets, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Units:
    """Words folded to lower case and their values; `modifiers` and `behind` give the class of a written modifier."""

    begins: frozenset[str]
    """Words that a number may begin with."""
    decimal: str
    """The mark before decimals."""
    either_mark: bool
    """True where some papers of the language put marks as English does."""
    prefixes: frozenset[str]
    """Words that are written on to a number, as to a name."""
    grouped: bool
    """True where thousands stand apart: `1 500`."""
    capital_nouns: bool
    """True where what is counted has a capital, and ends with it."""
    elides: bool
    """True where small words are written on to the next: `d’euros`."""
    about: Mapping[str, float]
    """Words for round numbers: `une centaine`."""
    of: frozenset[str]
    determiners: frozenset[str]
    """What may stand between a share, or the word of `of`, and what is counted: `the`, `their`."""
    ranges: Mapping[str, str]
    """What opens a range, and what stands between its ends."""
    to: frozenset[str]
    joints: frozenset[str]
    """What joins number words: `treinta y siete`."""
    numbers: Mapping[str, float]
    scales: Mapping[str, float]
    stuck: Mapping[str, float]
    plural: Mapping[str, float]
    several: frozenset[str]
    shares: Mapping[str, float]
    modifiers: Mapping[str, str]
    modifier_ends: Mapping[str, tuple[tuple[str, ...], ...]]
    """The last word of a modifier to its words, the longest first: they are read backwards from the number."""
    behind: Mapping[str, str]
    behind_phrases: Phrases
    currencies: Mapping[str, str]
    units: Mapping[str, str]
    unit_phrases: Phrases
    durations: frozenset[str]
    lengths: tuple[str, ...]
    """How words for a length of time begin, whatever follows: `year-old`."""
    labels: frozenset[str]
    stops: frozenset[str]
    not_one: frozenset[str]


def read_units(table: Table) -> Units:
    """Make the value from `data/units.yml`."""
    modifiers, behind, units = _texts(table, "modifiers"), _texts(table, "behind"), _texts(table, "units")
    numbers, plural, shares = (_numbers(table, key) for key in ("numbers", "plural", "shares"))
    about, ranges = _numbers(table, "about"), _texts(table, "ranges")
    return Units(
        begins=frozenset().union(word_set(table, "several"), numbers, plural, shares, about, ranges, {"a"}),
        decimal=str(table.get("decimal") or "."),
        either_mark=table.get("either_mark") is True,
        grouped=table.get("grouped") is True,
        capital_nouns=table.get("capital_nouns") is True,
        elides=table.get("elides") is True,
        about=about,
        ranges=ranges,
        numbers=numbers,
        scales=_numbers(table, "scales"),
        stuck=_numbers(table, "stuck"),
        plural=plural,
        shares=shares,
        modifiers=modifiers,
        modifier_ends=index_keys((tuple(phrase.split()) for phrase in modifiers), at=-1),
        behind=behind,
        behind_phrases=index_phrases(behind),
        currencies=_texts(table, "currencies"),
        units=units,
        unit_phrases=index_phrases(units),
        lengths=words(table, "lengths"),
        **word_sets(table, Units, made=("begins",)),
    )


def _numbers(table: Table, key: str) -> dict[str, float]:
    return {word: float(str(value)) for word, value in mapping(table, key).items()}


def _texts(table: Table, key: str) -> dict[str, str]:
    return {word: str(value) for word, value in mapping(table, key).items()}
