"""Words too common to tell one story from another."""

from dataclasses import dataclass

from builder.knowledge.tables import Table, fill


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonWords:
    """Words in lower case, of all languages together; `endings` are those in which the forms of a word differ.

    `compounds` where long words are made of several ("Grubenunglück", "Grubenrettung").
    """

    words: frozenset[str] = frozenset()
    endings: tuple[str, ...] = ()
    compounds: bool = False


def read_common_words(table: Table) -> CommonWords:
    """Make the value from `data/common_words.yml`."""
    return fill(CommonWords, table, str.casefold)
