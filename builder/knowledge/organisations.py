"""Organisations and armed groups that news names without explaining them, and the bodies that every state has."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.knowledge.phrases import index_keys
from builder.knowledge.tables import Table, fill, mapping, rows, text, word_set, words
from builder.words import keys_of

Keys = tuple[str, ...]
"""Folded words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """`type` is organisation or group (armed); `home` are words of the country whose body it is, if others have one.

    `not_with` are words of an article that say it means another.
    """

    name: str
    type: str
    aliases: tuple[str, ...] = ()
    home: frozenset[str] = frozenset()
    not_with: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Institution:
    """A body named by a country and a common noun; `name` holds `{}` for the country, `head` is its bare noun."""

    name: str
    head: Keys
    phrases: tuple[Keys, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Institutions:
    """All such bodies. `followers` may stand right after one, other nouns make it an adjective ("military aid").

    `adjectives_too` are the nouns of which that holds; `led_by` may stand between whose a body is and its noun, and
    `owners` are those who are the country spoken of last.

    `phrases`, `heads` and `governments` are indexed by their first word, longest first; `beside_only` are governments
    that need their country right before them.
    """

    phrases: Mapping[str, tuple[tuple[Keys, Institution], ...]] = field(default_factory=dict)
    heads: Mapping[str, tuple[Keys, ...]] = field(default_factory=dict)
    governments: Mapping[str, tuple[Keys, ...]] = field(default_factory=dict)
    beside_only: frozenset[Keys] = frozenset()
    followers: frozenset[str] = frozenset()
    adjectives_too: frozenset[str] = frozenset()
    led_by: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()


def read_organisations(table: Table) -> tuple[Organisation, ...]:
    """Make the value from `data/organisations.yml`."""
    homes = mapping(table, "homes")
    signs = {code: word_set(homes, code) for code in homes}
    clubs = (club.split("|") for line in words(table, "clubs") for club in line.split(", "))
    return tuple(
        fill(Organisation, row, home=signs.get(str(row.get("home", "")), frozenset()))
        for row in rows(table, "organisations")
    ) + tuple(Organisation(name=name, type="organisation", aliases=tuple(rest)) for name, *rest in clubs)


def read_institutions(table: Table) -> Institutions:
    """Make the value from `data/institutions.yml`."""
    bodies = tuple(
        Institution(
            name=text(row, "name"),
            head=keys_of(text(row, "head")),
            phrases=tuple(keys_of(phrase) for phrase in words(row, "words")),
        )
        for row in rows(table, "institutions")
    )
    by_phrase = {keys: body for body in bodies for keys in body.phrases}
    return fill(
        Institutions,
        table,
        phrases={
            first: tuple((keys, by_phrase[keys]) for keys in found) for first, found in index_keys(by_phrase).items()
        },
        heads=index_keys(body.head for body in bodies),
        governments=index_keys(keys_of(noun) for noun in words(table, "governments")),
        beside_only=frozenset(keys_of(noun) for noun in words(table, "beside_only")),
    )
