"""Short forms whose full stop does not end a sentence."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviations:
    """Folded to lower case, without the last stop.

    `never` ends no sentence; `number` ends none where a figure follows; `open` ends one only before a word that begins
    sentences (`starters`).
    """

    never: frozenset[str] = frozenset()
    number: frozenset[str] = frozenset()
    open: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()
    ordinal: bool = False
    """True where a stop behind a figure makes it an ordinal: `7. Februar`."""
