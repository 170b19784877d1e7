"""By what pages call a text that argues: the line above its headline, its section, its address, a note below it."""

from dataclasses import dataclass

from builder.knowledge.furniture import PhraseIndex, fold_phrases
from builder.knowledge.tables import Table, words
from builder.naming import letters_only


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """Phrases as `naming.letters_only` makes them; what each list means stands in `data/opinion.yml`."""

    labels: PhraseIndex
    titles: PhraseIndex
    sections: frozenset[str]
    kinds: frozenset[str]
    writers: PhraseIndex
    notes: tuple[str, ...]
    """In small letters, with straight apostrophes, as they stand in a text."""
    others: frozenset[str]


def read_opinion(table: Table) -> Opinion:
    """Make the value from `data/opinion.yml`."""
    return Opinion(
        labels=fold_phrases(words(table, "labels")),
        titles=fold_phrases(words(table, "titles")),
        sections=frozenset(map(letters_only, words(table, "sections"))),
        kinds=frozenset(words(table, "kinds")),
        writers=fold_phrases(words(table, "writers")),
        notes=tuple(note.lower() for note in words(table, "notes")),
        others=frozenset(map(letters_only, words(table, "others"))),
    )
