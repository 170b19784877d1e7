"""Words by which a sentence says less than that something is so."""

from dataclasses import dataclass

from builder.knowledge.phrases import Phrases, index_phrases
from builder.knowledge.tables import Table, word_set, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedges:
    """`phrases` in small letters, of one word or more; `modals` count only as written in small letters."""

    modals: frozenset[str]
    phrases: Phrases
    first: frozenset[str]
    """The first words of all hedges, so that most sentences are passed over at once."""


def read_hedges(table: Table) -> Hedges:
    """Make the value from `data/hedges.yml`."""
    kinds = ("doubt", "hearsay", "seeming", "expecting")
    modals, phrases = word_set(table, "modal"), index_phrases(p for kind in kinds for p in words(table, kind))
    return Hedges(modals=modals, phrases=phrases, first=modals | phrases.keys())
