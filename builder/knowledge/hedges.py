"""Words by which a sentence says less than that something is so."""

from dataclasses import dataclass

from builder.knowledge.phrases import Phrases, index_phrases
from builder.knowledge.tables import Table, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Hedges:
    """`phrases` in small letters, of one word or more; `modals` count only as written in small letters."""

    modals: frozenset[str]
    phrases: Phrases


def read_hedges(table: Table) -> Hedges:
    """Make the value from `data/hedges.yml`."""
    return Hedges(
        modals=frozenset(words(table, "modal")),
        phrases=index_phrases(
            phrase for kind in ("doubt", "hearsay", "seeming", "expecting") for phrase in words(table, kind)
        ),
    )
