"""Words by which news tells people and organisations apart: titles, honorifics, ends of names, given names, places."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain

from builder.knowledge.tables import Table, fill, mapping, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """`heads` end a title and are tuples of words; `modifiers` stand before a head; `honorifics` carry no role.

    `first` and `last` are the first and the last words of heads, by which most places are seen to hold none.
    """

    heads: frozenset[tuple[str, ...]] = frozenset()
    first: frozenset[str] = frozenset()
    last: frozenset[str] = frozenset()
    modifiers: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    spelled: Mapping[str, str] = field(default_factory=dict)
    """What a shortened head stands for."""
    single: frozenset[str] = frozenset()
    """Heads that one person bears at a time."""
    consorts: frozenset[str] = frozenset()
    """Of these, who shares the surname of another who bears one."""
    royal: frozenset[str] = frozenset()
    """Titles before given names alone."""
    districts: frozenset[str] = frozenset()
    """What a title begins with whose district stands before it: "Hennepin County Judge"."""
    kin: frozenset[str] = frozenset()
    """Nouns for somebody's kin, who may bear the same surname."""
    past: frozenset[str] = frozenset()
    """Words that say of a title that somebody bore it …"""
    tenures: frozenset[str] = frozenset()
    """… these and others that say since when, or how long no more, it is borne."""
    relations: frozenset[str] = frozenset()
    """Heads that say how somebody stands to another, not what they are."""
    openers: frozenset[str] = frozenset()
    """What an apposition begins with, beside capitals, words of titles and whose it is."""
    never_after: frozenset[str] = frozenset()
    """Words that show that no title begins after a comma."""
    clauses: frozenset[str] = frozenset()
    """Words with which an apposition is over."""
    dangling: frozenset[str] = frozenset()
    """Small words with which none ends."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """"mr" or "ms" for each honorific that tells a man from a woman."""
    ends: tuple[str, ...] = ()
    """Ends of single words that are heads: "Regierungssprecher", "UN-Hochkommissar"."""
    adjective_stems: tuple[str, ...] = ()
    """What adjectives end in, less their ending, that belong to a title: "der russische Außenminister"."""
    lead: bool = False
    """True where a title begins with its head: "ministre russe des Affaires étrangères"."""
    within: frozenset[str] = frozenset()
    """Small words that may stand in such a title, but not at its end."""
    bases: Mapping[str, str] = field(default_factory=dict)
    """Heads by their forms in other cases: "губернатора" is a governor."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameWords:
    """The lists of `data/name_words.yml`, with given names and places that are no actors; all folded."""

    organisation_ends: frozenset[str] = frozenset()
    long_ends: frozenset[str] = frozenset()
    joining_ends: frozenset[str] = frozenset()
    purposeful_ends: frozenset[str] = frozenset()
    weak_ends: frozenset[str] = frozenset()
    organisation_starts: frozenset[str] = frozenset()
    named_owners: frozenset[str] = frozenset()
    organisation_suffixes: frozenset[str] = frozenset()
    organisation_nouns: frozenset[str] = frozenset()
    organisation_adjectives: frozenset[str] = frozenset()
    organisation_groups: frozenset[str] = frozenset()
    not_names: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    name_suffixes: frozenset[str] = frozenset()
    streets: frozenset[str] = frozenset()
    structures: frozenset[str] = frozenset()
    named_after: frozenset[str] = frozenset()
    """What is built and named after somebody, where its name begins with it ("hospital Rafael Méndez")."""
    given_countries: frozenset[str] = frozenset()
    name_adjectives: frozenset[str] = frozenset()
    quarters: frozenset[str] = frozenset()
    peoples: frozenset[str] = frozenset()
    never_last: frozenset[str] = frozenset()
    chambers: frozenset[str] = frozenset()
    contests: frozenset[str] = frozenset()
    given_nouns: frozenset[str] = frozenset()
    surname_words: frozenset[str] = frozenset()
    surname_nouns: frozenset[str] = frozenset()
    family_first: frozenset[str] = frozenset()
    family_words: frozenset[str] = frozenset()
    noun_ends: frozenset[str] = frozenset()
    """How common nouns end in a language that writes them with a capital; empty for one that does not."""
    speech: frozenset[str] = frozenset()
    locatives: frozenset[str] = frozenset()
    movements: frozenset[str] = frozenset()
    city_nouns: frozenset[str] = frozenset()
    place_followers: frozenset[str] = frozenset()
    linking: frozenset[str] = frozenset()
    """What stands between a noun for a city and its name."""
    toward: frozenset[str] = frozenset()
    """What stands between a movement and where it leads."""
    legal_forms: frozenset[str] = frozenset()
    employed: frozenset[str] = frozenset()
    represented: frozenset[str] = frozenset()
    thing_ends: frozenset[str] = frozenset()
    kinds_of_people: frozenset[str] = frozenset()
    initials_of_things: frozenset[str] = frozenset()
    initials_of_states: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    named_after_lands: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    works: frozenset[str] = frozenset()
    pointed_heads: frozenset[str] = frozenset()
    of_people: frozenset[str] = frozenset()
    people_nouns: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    after_nouns: frozenset[str] = frozenset()
    adjective_ends: frozenset[str] = frozenset()
    years: frozenset[str] = frozenset()
    """What an age is counted in."""
    nicknames: frozenset[tuple[str, str]] = frozenset()
    numbers: Mapping[str, int] = field(default_factory=dict)
    given_names: frozenset[str] = frozenset()
    listed_names: frozenset[str] = frozenset()
    """Given names of a language with cases, as they are listed."""
    given_bases: Mapping[str, str] = field(default_factory=dict)
    """Given names by their forms in other cases, or behind a word that is written on to them."""
    given_words: frozenset[str] = frozenset()
    """Given names that are words as well, in a language without capitals."""
    lookalikes: Mapping[str, str] = field(default_factory=dict)
    """Given names that some papers write for a word: they are names where an article writes that word otherwise."""
    addresses: Mapping[str, str] = field(default_factory=dict)
    """"mr" or "ms" for each given name that men or women alone bear."""
    titles: Titles = field(default_factory=Titles)


def _read_titles(table: Table) -> Titles:
    """Make the value from `data/titles.yml`."""
    heads = frozenset(tuple(head.split()) for head in words(table, "heads"))
    return fill(
        Titles,
        table,
        heads=heads,
        first=frozenset(head[0] for head in heads),
        last=frozenset(head[-1] for head in heads),
        spelled=dict(line.split(": ") for line in words(table, "spelled")),
        tenures=frozenset(words(table, "past") + words(table, "passing")),
        addresses=dict.fromkeys(words(table, "men"), "mr") | dict.fromkeys(words(table, "women"), "ms"),
    )


def read_name_words(table: Table, given_names: Table, titles: Table) -> NameWords:
    """Make the value from `data/name_words.yml`, `given_names.yml` and `titles.yml`."""
    names = {key: str(given_names.get(key) or "").casefold().split() for key in ("women", "men", "names")}
    return fill(
        NameWords,
        table,
        given_names=frozenset(chain.from_iterable(names.values())),
        addresses=dict.fromkeys(names["men"], "mr") | dict.fromkeys(names["women"], "ms"),
        nicknames=frozenset(
            (short, long) for line in words(table, "nicknames") for short, *rest in [line.split()] for long in rest
        ),
        numbers={word: int(str(value)) for word, value in mapping(table, "numbers").items()},
        titles=_read_titles(titles),
    )


def read_places(table: Table) -> tuple[str, ...]:
    """The place names of `data/places.yml`; an entry joins several with a bar."""
    return tuple(name for entry in words(table, "places") for name in entry.split("|"))
