"""What countries and international bodies are called in other languages."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.knowledge.tables import Table, mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Exonym:
    """A name in one language of the actor with that ISO code or English name."""

    language: str
    of: str
    name: str


def read_exonyms(table: Table) -> tuple[Exonym, ...]:
    """Make the values from `data/exonyms.yml`."""
    return tuple(exonym for key in ("countries", "organisations") for exonym in _read_part(table, key))


def _read_part(table: Table, key: str) -> Iterator[Exonym]:
    languages = mapping(table, key)
    for language in languages:
        for of, spellings in mapping(languages, language).items():
            for name in spellings if isinstance(spellings, list) else [spellings]:
                yield Exonym(language=language, of=of, name=str(name))
