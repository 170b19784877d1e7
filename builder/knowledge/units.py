"""Numbers as newspapers write them: words, scales, units, currencies and what softens them."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.knowledge.phrases import Phrases, index_keys, index_phrases
from builder.knowledge.tables import Table, fill, numbers, texts, word_set


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
    trailing: frozenset[str]
    """What may stand behind the name of what is counted, and is no part of it: `13 guards inside`."""
    not_one: frozenset[str]


def read_units(table: Table) -> Units:
    """Make the value from `data/units.yml`."""
    counting = (numbers(table, key) for key in ("numbers", "plural", "shares", "about"))
    modifiers = (tuple(phrase.split()) for phrase in texts(table, "modifiers"))
    return fill(
        Units,
        table,
        begins=word_set(table, "several").union(*counting, texts(table, "ranges"), {"a"}),
        decimal=str(table.get("decimal") or "."),
        modifier_ends=index_keys(modifiers, at=-1),
        behind_phrases=index_phrases(texts(table, "behind")),
        unit_phrases=index_phrases(texts(table, "units")),
    )
