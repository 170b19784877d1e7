"""All names known beforehand, indexed by their first word: countries, organisations, outlets, curated actors."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Literal

from builder.knowledge.countries import Country
from builder.knowledge.declension import russian_forms, with_prefixes
from builder.knowledge.exonyms import Exonym
from builder.knowledge.organisations import Organisation
from builder.knowledge.outlets import Outlet
from builder.naming import actor_id
from builder.values.annotation import MentionKind
from builder.values.ids import ActorId
from builder.words import keys_of, split_words

Form = Literal["name", "acronym", "capital", "place"]
"""How it must stand in the text: with a capital letter; all in capitals; as a city that may be a place; no actor."""
_ARTICLES = frozenset({"the", "der", "die", "das"})
"""Before a noun that has its capital anyway."""
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_ARABIC = re.compile("[\u0600-\u06ff]")
_SMALL = re.compile(r"(?<![^\W\d_])[a-z]")
"""A word in small letters begins here."""
_ARABIC_PREFIXES = ("و", "ف", "ب", "ل", "ك", "ول", "وب")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A spelling of a known actor. `keys` are its folded words; `not_with` words of an article that rule it out.

    Where `home` is not empty an article that names countries and none of its words means another country's body.
    `language` is the one that the name is read in; empty for any.
    """

    keys: tuple[str, ...]
    spelling: str
    actor: ActorId
    kind: MentionKind
    form: Form = "name"
    not_with: frozenset[str] = frozenset()
    home: frozenset[str] = frozenset()
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An actor known beforehand; `demonym` is how its country calls what belongs to it."""

    id: ActorId
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    code: str = ""
    """ISO 3166-1 alpha-2 of a country."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """`index` maps a first word to the entries that begin with it, longest first; `actors` all by id."""

    index: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    actors: Mapping[ActorId, Known] = field(default_factory=dict)
    country_words: frozenset[str] = frozenset()
    """Folded words of countries' names and demonyms, which never stand for one another however alike."""
    place_words: Mapping[str, str] = field(default_factory=dict)
    """Those, and the single words of other places, by the country or else the place that they name."""
    nations: Mapping[str, str] = field(default_factory=dict)
    """The words of countries again: a name and a demonym by the country, a capital by itself."""
    exonyms: Mapping[str, Mapping[str, ActorId]] = field(default_factory=dict)
    """By language the single words that are names of countries in it."""

    def find(self, name: str) -> Known | None:
        """The actor that a whole name means; None where it is unknown, a place, or means two."""
        keys = keys_of(name)
        entries = self.index.get(keys[0], ()) if keys else ()
        found = {
            e.actor for e in entries if e.keys == keys and e.form != "place" and e.kind not in {"demonym", "metonym"}
        }
        return self.actors.get(found.pop()) if len(found) == 1 else None


def index_entries(entries: Iterable[Entry]) -> dict[str, tuple[Entry, ...]]:
    """Entries by first word, longest first; of two equal spellings the one that comes first wins."""
    found: dict[str, dict[tuple[tuple[str, ...], Form, str], Entry]] = {}
    for entry in entries:
        if entry.keys:
            found.setdefault(entry.keys[0], {}).setdefault((entry.keys, entry.form, entry.language), entry)
    return {first: tuple(sorted(same.values(), key=lambda e: -len(e.keys))) for first, same in found.items()}


def make_gazetteer(
    countries: Iterable[Country],
    organisations: Sequence[Organisation],
    outlets: Iterable[Outlet],
    places: Iterable[str],
    exonyms: Iterable[Exonym] = (),
) -> Gazetteer:
    """The gazetteer of the shipped tables; countries come first, places last."""
    actors: dict[ActorId, Known] = {}
    entries: list[Entry] = []
    for country in countries:
        ident = actor_id(country.name)
        actors[ident] = Known(id=ident, name=country.name, type="country", aliases=country.aliases, code=country.code)
        entries.extend(_country_entries(country))
    for organisation in organisations:
        ident, name, aliases = actor_id(organisation.name), organisation.name, organisation.aliases
        actors.setdefault(ident, Known(id=ident, name=name, type=organisation.type, aliases=aliases))
        spelt = name_entries(ident, name, aliases, organisation.not_with)
        entries.extend(replace(one, home=organisation.home) for one in spelt)
    for outlet in outlets:
        names = tuple(name for name in (outlet.name, *outlet.aliases) if _is_telling(outlet, name))
        if names:
            ident = actor_id(outlet.name)
            actors.setdefault(ident, Known(id=ident, name=outlet.name, type="organisation"))
            bare = [name.removeprefix("The ") for name in names]
            entries.extend(name_entries(ident, bare[0], bare[1:]))
    entries.extend(_place_entry(name) for name in places)
    entries.extend(_exonym_entries(exonyms, actors))
    index = index_entries(entries)
    of_countries = _words_of_countries(index, actors)
    return Gazetteer(
        index=index,
        actors=actors,
        country_words=of_countries,
        place_words=_words_of_places(index, of_countries),
        nations=_nations(index, of_countries),
        exonyms=_words_of_languages(entries, actors),
    )


def _words_of_languages(entries: Iterable[Entry], actors: Mapping[ActorId, Known]) -> dict[str, dict[str, ActorId]]:
    found: dict[str, dict[str, ActorId]] = {}
    for entry in entries:
        if entry.language and entry.form != "place" and len(entry.keys) == 1 and actors[entry.actor].type == "country":
            found.setdefault(entry.language, {})[entry.keys[0]] = entry.actor
    return found


def _words_of_countries(index: Mapping[str, tuple[Entry, ...]], actors: Mapping[ActorId, Known]) -> frozenset[str]:
    """The single words that name countries and what belongs to them."""
    return frozenset(
        first
        for first, entries in index.items()
        for entry in entries
        if len(entry.keys) == 1 and entry.form != "place" and actors[entry.actor].type == "country"
    )


def _nations(index: Mapping[str, tuple[Entry, ...]], of_countries: Iterable[str]) -> dict[str, str]:
    """What the single words of countries say of a body's name: a capital may have bodies of its own."""
    return {
        word: next((one.actor for one in index[word] if len(one.keys) == 1 and one.kind in {"name", "demonym"}), word)
        for word in of_countries
    }


def _words_of_places(index: Mapping[str, tuple[Entry, ...]], of_countries: Container[str]) -> dict[str, str]:
    """The single words that name countries and their capitals, by the country, and other places, by themselves."""
    return {
        word: entry.actor or word
        for word, entries in index.items()
        for entry in reversed(entries)
        if len(entry.keys) == 1 and ((entry.form == "place" and not entry.language) or word in of_countries)
    }


def _is_telling(outlet: Outlet, name: str) -> bool:
    """Whether an outlet's name can be found in running text: an agency's, one of several words, or long initials.

    `Sputnik`, `Time`, `The Standard`, `Die Zeit` and `20 Minutes` are words first of all: only their address finds
    them.
    """
    if "(" in name or name[:1].isdigit():
        return False
    words = [word for word in split_words(name) if word.key not in _ARTICLES]
    if len(words) > 1:
        return True
    return bool(words) and (outlet.kind == "agency" or name.isupper()) and len(words[0].key) > 2


def _country_entries(country: Country) -> Iterable[Entry]:
    """All spellings by which text means a country."""
    ident = actor_id(country.name)
    without = frozenset(key for word in country.not_with for key in keys_of(word))
    yield from name_entries(ident, country.name, country.aliases, without)
    for word in country.demonyms:
        yield Entry(keys=keys_of(word), spelling=word, actor=ident, kind="demonym", not_with=without)
        yield Entry(keys=keys_of(plural(word)), spelling=plural(word), actor=ident, kind="demonym", not_with=without)
    for word in country.capitals:
        yield Entry(keys=keys_of(word), spelling=word, actor=ident, kind="metonym", form="capital")
    for word in country.metonyms:
        yield Entry(keys=keys_of(word), spelling=word, actor=ident, kind="metonym")


def plural(demonym: str) -> str:
    """The people of a demonym: `Malians`; words that are their own plural stay (`French`, `Chinese`, `Turks`)."""
    if demonym.endswith(("s", "sh", "ch", "ese", "x", "z")):
        return demonym
    return demonym[:-3] + "men" if demonym.endswith("man") and len(demonym) > 7 else demonym + "s"


def name_entries(
    ident: ActorId, name: str, aliases: Iterable[str], not_with: frozenset[str] = frozenset()
) -> Iterable[Entry]:
    """A name and its aliases; what is written in capitals only counts in capitals only."""
    for spelling in dict.fromkeys((name, *aliases)):
        acronym = is_acronym(spelling)
        entry = Entry(
            keys=keys_of(spelling),
            spelling=spelling,
            actor=ident,
            kind="acronym" if acronym else "descriptor" if _is_description(spelling) else "name",
            form="acronym" if acronym else "name",
            not_with=not_with,
        )
        yield entry
        for form in _forms_of(spelling)[1:] if not acronym and not spelling.isascii() else ():
            yield replace(entry, keys=keys_of(form))


def _exonym_entries(exonyms: Iterable[Exonym], actors: Mapping[ActorId, Known]) -> Iterable[Entry]:
    """The names of known actors and of towns in other languages."""
    by_code = {known.code: known.id for known in actors.values() if known.code}
    for exonym in exonyms:
        if not exonym.of:
            yield replace(_place_entry(exonym.name), language=exonym.language)
            continue
        ident = by_code.get(exonym.of, actor_id(exonym.of))
        if ident not in actors:
            continue
        names = [exonym.name]
        if exonym.language == "de" and exonym.name[-1] not in "sx" and not is_acronym(exonym.name):
            names.append(exonym.name + ("es" if exonym.name[-1] == "z" else "s"))  # "Russlands", "des Roten Kreuzes"
        for entry in name_entries(ident, names[0], names[1:]):
            # "Nations unies": adjectives of names are written small in some languages.
            kind: MentionKind = "name" if entry.kind == "descriptor" else entry.kind
            yield replace(entry, language=exonym.language, kind=kind)


def _forms_of(spelling: str) -> tuple[str, ...]:
    """The spelling, and how it stands in a sentence where its script shows that names change there."""
    words = spelling.split()
    if _ARABIC.search(spelling):
        return tuple(" ".join((first, *words[1:])) for first in with_prefixes(words[0], _ARABIC_PREFIXES))
    if not _CYRILLIC.search(spelling):
        return (spelling,)
    if len(words) > 2:
        return tuple(" ".join((*words[:-1], last)) for last in russian_forms(words[-1]))
    return tuple(" ".join(forms) for forms in product(*map(russian_forms, words)))


def _is_description(spelling: str) -> bool:
    """A spelling that ends in a common noun describes more than it names: `UN peacekeeping force`."""
    words = split_words(spelling) if _SMALL.search(spelling) else ()
    return len(words) > 1 and words[0].capital and words[-1].text.islower() and words[-1].text.isascii()


def is_acronym(spelling: str) -> bool:
    """`UN`, `U.N.`, `G7`, `MINUSMA`: one word without lower-case letters."""
    return spelling == spelling.upper() != spelling.lower() and len(split_words(spelling)) == 1


def _place_entry(name: str) -> Entry:
    """A place that is no actor."""
    return Entry(keys=keys_of(name), spelling=name, actor=ActorId(""), kind="name", form="place")
