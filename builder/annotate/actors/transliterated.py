"""Known people in scripts that leave vowels out: their names are compared by consonants, two words at least."""

from collections.abc import Mapping

from builder.annotate.actors.found import Board, Found
from builder.annotate.actors.passages import JOINS
from builder.knowledge.gazetteer import Gazetteer
from builder.values.ids import ActorId
from builder.words import split_words
from builder.words.sounds import consonants_of_word, leaves_vowels_out

Heard = ActorId | None
_SHORTEST = 3
"""Consonants of a surname: fewer are shared by words of every kind."""


def pin_transliterated(board: Board) -> None:
    """Pin a known person wherever a given name and a surname stand side by side as they sound."""
    people: Mapping[tuple[str, str], ActorId] | None = None
    tongue = board.knowledge.tongue
    prefixes = tuple(map(consonants_of_word, tongue.prefixes)) if tongue else ()
    for number, passage in enumerate(board.passages):
        if not leaves_vowels_out(passage.text):
            continue
        people = _people_by_sound(board.gazetteer) if people is None else people
        sounds = [consonants_of_word(word.text) for word in passage.words] if people else []
        for index in range(len(sounds) - 1):
            actor = _heard(sounds[index], sounds[index + 1], people, prefixes)
            if actor and passage.words[index + 1].gap in JOINS and board.at(number, index) is None:
                board.pin(Found(passage=number, first=index, last=index + 2, actor=actor, kind="name"))


def _heard(given: str, surname: str, people: Mapping[tuple[str, str], ActorId], prefixes: tuple[str, ...]) -> Heard:
    """Whose name the two words are, the first perhaps behind a word that is written together with it."""
    bare = [given[len(prefix) :] for prefix in prefixes if given.startswith(prefix)]
    return next((actor for form in (given, *bare) if (actor := people.get((form, surname)))), None)


def _people_by_sound(gazetteer: Gazetteer) -> Mapping[tuple[str, str], ActorId]:
    """First and last word of each known person by consonants; what means two people means nobody."""
    found: dict[tuple[str, str], set[ActorId]] = {}
    for known in gazetteer.actors.values():
        if known.type != "person":
            continue
        for name in (known.name, *known.aliases):
            words = [word.text for word in split_words(name)]
            if len(words) < 2 or leaves_vowels_out(name):
                continue
            key = (consonants_of_word(words[0]), consonants_of_word(words[-1]))
            if len(key[1]) >= _SHORTEST and key[0]:
                found.setdefault(key, set()).add(known.id)
    return {key: next(iter(actors)) for key, actors in found.items() if len(actors) == 1}
