"""Bodies in other languages: ministries of a country, names that begin or end as such names do, names with initials."""

from collections.abc import Mapping

from builder.annotate.actors.bodies import pin_name
from builder.annotate.actors.found import Board, Found
from builder.annotate.actors.passages import Passage
from builder.knowledge.foreign_bodies import ForeignBodies, Keys
from builder.knowledge.gazetteer import is_acronym
from builder.values.ids import ActorId
from builder.words import ARABIC_ARTICLE

_PARTING = frozenset(',.;:()«»"“”„!?،؛')
_ALIKE = 4
"""Letters that a country and its adjective share ("Marruecos", "marroquí"); all, where the country has fewer."""
_SURE, _SURE_IN_GERMAN, _GERMAN = 0.6, 0.4, "isch"
"""Share of a country's letters in an adjective that needs no other sign: "französisch" has four of "Frankreich"."""
_MOST_WORDS = 9
_SHORTEST = 3
"""Initials: two are those of anybody."""


def pin_foreign_bodies(board: Board) -> None:
    """Pin the bodies of an article in a language that has words for them."""
    bodies = board.knowledge.tongue.bodies if board.knowledge.tongue else None
    if bodies is None or not bodies.phrases:
        return
    countries = _countries_named(board)
    for number, passage in enumerate(board.passages):
        for index in range(passage.begin, len(passage.words)):
            _pin_state_body(board, number, index, bodies, countries)
            if passage.words[index].capital and not passage.headline and board.at(number, index) is None:
                _pin_whole_name(board, number, index, bodies)
            if _opens_bracket(passage, index):
                _pin_spelt_out(board, number, index)
            if passage.words[index].capital and _is_told(board, number, index, bodies):
                pin_name(board, number, index, index + 1)


def _countries_named(board: Board) -> Mapping[str, ActorId]:
    """The words by which the article names countries."""
    return {
        _bare(board.passages[one.passage].key(one.first)): one.actor
        for one in board.found
        if not one.place and one.kind == "name" and board.type_of(one.actor) == "country"
    }


def _pin_state_body(
    board: Board, number: int, index: int, bodies: ForeignBodies, countries: Mapping[str, ActorId]
) -> None:
    passage = board.passages[number]
    for keys, english in bodies.phrases.get(passage.key(index), ()):
        last = _end_of_phrase(passage, index, keys)
        owner = board.at(number, index)
        whole = owner is not None and (owner.first, owner.last) == (index, last)
        if last and not whole and (owner is None or owner.actor not in board.gazetteer.actors):
            of_somebody = last - index > len(keys)
            beside = (*([index + 1] if of_somebody else []), last, index - 1)
            country, first, end = _country_of(board, number, (index, last), beside, countries)
            if country is None and of_somebody:
                country = _whose(passage.key(index + 1), board.gazetteer.exonyms.get(board.language, {}))
            bare = passage.slice(index, last) if of_somebody else english
            name = f"{english} ({board.gazetteer.actors[country].name})" if country else bare
            board.nest(Found(passage=number, first=first, last=end, actor=board.name_body(name), kind="name"))
            return


def _end_of_phrase(passage: Passage, index: int, keys: Keys) -> int:
    """One past a body's words; an adjective may stand behind the first ("ministère marocain de l'Intérieur"); or 0."""
    for between in (0, 1):
        rest = passage.words[index + 1 + between : index + between + len(keys)]
        found = passage.words[index + 1 : index + between + len(keys)]
        told = tuple(word.key for word in rest) == keys[1:] and (not between or len(keys) > 1)
        if told and not any(_PARTING & set(word.gap) for word in found):
            return index + between + len(keys)
    return 0


def _country_of(
    board: Board, number: int, where: tuple[int, int], beside: tuple[int, ...], countries: Mapping[str, ActorId]
) -> tuple[ActorId | None, int, int]:
    """Whose a body is by its adjective at one of the places `beside`, or the country behind it, with the words that
    this takes in.
    """
    passage, (first, last) = board.passages[number], where
    for index in beside:
        if 0 <= index < len(passage.words) and not _PARTING & set(passage.gap(max(index, first))):
            key = passage.key(index)
            country = _whose(key, countries) or (None if passage.words[index].capital else _whose_surely(key, board))
            if country:
                return country, min(first, index), max(last, index + 1)
    for index in range(last, min(last + 3, len(passage.words))):  # "ministère de l'Intérieur du Maroc"
        owner = board.at(number, index)
        if _PARTING & set(passage.gap(index)) or passage.words[index].capital != (owner is not None):
            break
        seated = index == last + 1 and passage.key(last) in board.words.locatives  # "Außenministerium in Berlin"
        if owner is not None and (seated or not owner.place) and board.type_of(owner.actor) == "country":
            return owner.actor, first, owner.last
    return None, first, last


def _whose(key: str, countries: Mapping[str, ActorId]) -> ActorId | None:
    """The country of an adjective, or of its name in another case: the one with which it shares most letters."""
    shared = {country: _common(_bare(key), country) for country in countries}
    best = max(shared, key=lambda country: (shared[country] / len(country), shared[country], country), default="")
    enough = bool(best) and shared[best] >= min(_ALIKE, len(best)) and len(best) >= _SHORTEST
    return countries[best] if enough else None


def _whose_surely(key: str, board: Board) -> ActorId | None:
    """The country of an adjective that the article does not name: only where most letters of its name are in it."""
    share = _SURE if _GERMAN not in key else _SURE_IN_GERMAN
    named = board.gazetteer.exonyms.get(board.language, {})
    return _whose(
        key,
        {
            bare: actor
            for country, actor in named.items()
            if _common(_bare(key), bare := _bare(country)) >= share * len(bare)
        },
    )


def _bare(key: str) -> str:
    return key.removeprefix(ARABIC_ARTICLE)


def _common(one: str, other: str) -> int:
    """How many letters two words have in common at their beginning."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _pin_whole_name(board: Board, number: int, index: int, bodies: ForeignBodies) -> None:
    """Pin "Instituto Nacional de Geofísica" and "Bundesnetzagentur"."""
    passage, key = board.passages[number], board.passages[number].key(index)
    if key in bodies.starts:
        last = _end_of_linked(board, number, index, bodies)
        if sum(word.capital for word in passage.words[index:last]) > 1:
            pin_name(board, number, index, last)
    elif bodies.ends and key.startswith(bodies.fore) and key.endswith(bodies.ends):
        pin_name(board, number, index, index + 1)


def _end_of_linked(board: Board, number: int, index: int, bodies: ForeignBodies) -> int:
    """One past the last capital of a name with small words in it; a country and whoever is known end it, not a town."""
    passage = board.passages[number]
    last = index + 1
    for at in range(index + 1, min(index + _MOST_WORDS, len(passage.words))):
        word, owner = passage.words[at], board.at(number, at)
        known = owner is not None and not owner.place
        other = passage.key(at - 1) in bodies.links and word.key in bodies.starts
        linked = (word.capital and not other) or word.key in bodies.links
        if not linked or known or _PARTING & set(word.gap):
            break
        last = at + 1 if word.capital else last
    return last


def _is_told(board: Board, number: int, index: int, bodies: ForeignBodies) -> bool:
    """Whether the noun before initials that nobody owns says that they are a body's: "le syndicat CGT"."""
    passage, word = board.passages[number], board.passages[number].words[index]
    behind = bool(bodies.nouns) and index > 0 and word.gap == " " and passage.key(index - 1).endswith(bodies.nouns)
    return behind and is_acronym(word.text) and len(word.key) >= _SHORTEST and board.at(number, index) is None


def _opens_bracket(passage: Passage, index: int) -> bool:
    word = passage.words[index]
    alone = word.gap.endswith("(") and passage.gap(index + 1).startswith(")")
    return alone and is_acronym(word.text) and len(word.key) >= _SHORTEST


def _pin_spelt_out(board: Board, number: int, index: int) -> None:
    """Pin a name whose words begin with the initials behind it: "Centre national de la recherche … (CNRS)"."""
    passage, initials = board.passages[number], board.passages[number].key(index)
    for first in range(index - 2, max(index - 1 - 2 * len(initials) - 1, passage.begin - 1), -1):
        word = passage.words[first]
        if _PARTING & set(passage.gap(first + 1)):
            return
        if word.capital and word.key[0] == initials[0] and _spells(passage, first, index, initials):
            if board.at(number, first) is None:
                pin_name(board, number, first, index)
            return


def _spells(passage: Passage, first: int, last: int, initials: str) -> bool:
    """Whether the words begin with the letters in their order; small words and a few others may be passed over."""
    letters = iter(word.key[0] for word in passage.words[first:last])
    return all(letter in letters for letter in initials) and last - first <= 2 * len(initials)
