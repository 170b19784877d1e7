"""The small words of each language and the scripts of others: what tells languages apart, and prose from menus."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.knowledge.tables import Table, fill, mapping, rows, texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """A range of letters, the language that mostly uses it, and letters that give away another."""

    language: str
    first: str
    last: str
    letters: Mapping[str, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages:
    """`anywhere` maps the small words of all languages to the languages that have them, in the table's order.

    `encodings` are those of languages in Latin letters that are not in cp1252.
    """

    names: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()
    anywhere: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    encodings: Mapping[str, str] = field(default_factory=dict)


def read_languages(table: Table) -> Languages:
    """Make the value from `data/languages.yml`."""
    entries = mapping(table, "words")
    anywhere: dict[str, tuple[str, ...]] = {}
    for language, text in entries.items():
        for word in dict.fromkeys(str(text).split()):
            anywhere[word] = (*anywhere.get(word, ()), language)
    return Languages(
        names=tuple(entries),
        scripts=tuple(map(_script, rows(table, "scripts"))),
        anywhere=anywhere,
        encodings=texts(table, "encodings"),
    )


def _script(row: Table) -> Script:
    letters = {language: frozenset(str(some)) for language, some in mapping(row, "letters").items()}
    return fill(Script, row, letters=letters)
