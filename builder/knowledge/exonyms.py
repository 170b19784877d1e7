"""What countries, international bodies and towns are called in other languages."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.knowledge.tables import Table, mapping, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Exonym:
    """A name in one language of the actor with that ISO code or English name; `of` is empty for a town."""

    language: str
    of: str
    name: str


def read_exonyms(table: Table) -> tuple[Exonym, ...]:
    """Make the values from `data/exonyms.yml`."""
    actors = (exonym for key in ("countries", "organisations") for exonym in _read_part(table, key))
    towns = mapping(table, "towns")
    places = (Exonym(language=one, of="", name=name) for one in towns for name in words(towns, one))
    return (*actors, *places)


def _read_part(table: Table, key: str) -> Iterator[Exonym]:
    languages = mapping(table, key)
    for language in languages:
        for of, spellings in mapping(languages, language).items():
            for name in spellings if isinstance(spellings, list) else [spellings]:
                yield Exonym(language=language, of=of, name=str(name))
