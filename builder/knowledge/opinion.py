"""By what pages call a text that argues: the line above its headline, its section, its address, a note below it."""

from dataclasses import dataclass, fields

from builder.knowledge.furniture import PhraseIndex, fold_phrases
from builder.knowledge.tables import Table, fill, words
from builder.naming import letters_only


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """Phrases as `naming.letters_only` makes them; what each list means stands in `data/opinion.yml`."""

    labels: PhraseIndex
    titles: PhraseIndex
    writers: PhraseIndex
    sections: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    kinds: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    """In small letters, with straight apostrophes, as they stand in a text."""


def read_opinion(table: Table) -> Opinion:
    """Make the value from `data/opinion.yml`."""
    phrases = {one.name: fold_phrases(words(table, one.name)) for one in fields(Opinion) if one.type is PhraseIndex}
    return fill(Opinion, table, letters_only, notes=tuple(note.lower() for note in words(table, "notes")), **phrases)
