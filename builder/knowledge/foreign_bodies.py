"""What other languages call the bodies of states, and how the names of such bodies begin and end there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from builder.knowledge.declension import with_prefixes
from builder.knowledge.tables import Table, mapping, words
from builder.words import fold_word, keys_of, split_words, without_elisions

Keys = tuple[str, ...]
"""Folded words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeignBodies:
    """`phrases` hold, by their first word, a body's words and its English name, longest first.

    A name goes on behind one of `starts` with capitals and `links`; a word of one of `fore` and one of `ends` is one.
    Initials are a body's behind a word that ends as one of `nouns`: "die Lokführergewerkschaft GDL".
    """

    phrases: Mapping[str, tuple[tuple[Keys, str], ...]] = field(default_factory=dict)
    starts: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    fore: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()


def read_foreign_bodies(table: Table, prefixes: tuple[str, ...], *, elides: bool) -> ForeignBodies:
    """Make the value from the part `bodies` of `language_XX.yml`; `prefixes` are words written on to the next."""
    named = mapping(table, "institutions")
    found: dict[str, dict[Keys, str]] = {}
    for name in named:
        for phrase in words(named, name):
            keys = _keys_of(phrase, elides=elides)
            for first in with_prefixes(keys[0], prefixes) if prefixes else (keys[0],):
                found.setdefault(first, {})[first, *keys[1:]] = name
    return ForeignBodies(
        phrases={first: tuple(sorted(same.items(), key=lambda row: -len(row[0]))) for first, same in found.items()},
        starts=_folded(words(table, "starts")),
        links=_folded(words(table, "links")),
        fore=tuple(sorted(_folded(words(table, "fore")))),
        ends=tuple(sorted(_folded(words(table, "ends")))),
        nouns=tuple(sorted(_folded(words(table, "nouns")))),
    )


def _keys_of(phrase: str, *, elides: bool) -> Keys:
    return tuple(word.key for word in without_elisions(split_words(phrase))) if elides else keys_of(phrase)


def _folded(found: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold_word, found))
