"""Names that are known beforehand, where they stand in the text."""

import re

from builder.annotate.actors.found import Board, Found
from builder.annotate.actors.passages import JOINS, Passage
from builder.knowledge.gazetteer import Entry
from builder.knowledge.name_words import NameWords
from builder.knowledge.organisations import Keys
from builder.words import fold_word

_INNER = JOINS | {". ", ".", "&", " & "}
"""What may stand inside a known name: "St. Petersburg", "AT&T", "Procter & Gamble"."""
_ELISION = re.compile(r"['\u2019]")
_ARTICLES = frozenset(("la", "le", "les", "el", "los", "las", "the", "der", "die", "das"))
"""What begins a name, and a sentence as well."""
_UMLAUTS = frozenset("ÄÖÜ")
"""Letters that no name is written with where its own has none: an accent is left out more easily."""
_SHORT = 2
"""Letters of initials that are a country's as often."""


def pin_registered(board: Board) -> None:
    """Pin every known name, the longest at each place; capitals only where they stand for their government."""
    words = board.words
    seen = frozenset(word.key for passage in board.passages for word in passage.words if word.capital)
    for number, passage in enumerate(board.passages):
        free = passage.begin
        for index in [at for at, word in enumerate(passage.words) if word.key in board.gazetteer.index]:
            entry = _find_entry(passage, index, board, seen) if index >= free else None
            if (
                entry is None
                or _is_part_of_person(passage, index, entry, words)
                or _is_thing(passage, index, entry, words)
                or _is_named_after(passage, index, entry, board)
            ):
                continue
            last = index + len(entry.keys)
            place = entry.form == "place" or (entry.form == "capital" and _is_place(passage, index, last, words))
            board.pin(Found(passage=number, first=index, last=last, actor=entry.actor, kind=entry.kind, place=place))
            _nest_owner(board, number, entry, index, seen)
            free = last


def _nest_owner(board: Board, number: int, entry: Entry, index: int, seen: frozenset[str]) -> None:
    """Add the country or body that a known description begins with ("UN peacekeeping force", "Malian army")."""
    passage = board.passages[number]
    for inner in board.gazetteer.index[entry.keys[0]]:
        size = len(inner.keys)
        if size >= len(entry.keys) or inner.form in {"capital", "place"} or inner.actor == entry.actor:
            continue
        rest = passage.words[index + size : index + len(entry.keys)]
        described = not any(word.capital for word in rest)
        owned = (described or _is_body(entry.keys[size:], board)) and not _is_ruled_out(inner, board, seen)
        if owned and _stands_at(passage, index, inner):
            board.nest(Found(passage=number, first=index, last=index + size, actor=inner.actor, kind=inner.kind))
            return


def _is_body(keys: Keys, board: Board) -> bool:
    """Whether the words are what bodies of states are called."""
    return any(phrase == keys for phrase, _ in board.knowledge.institutions.phrases.get(keys[0], ()))


def _find_entry(passage: Passage, index: int, board: Board, seen: frozenset[str]) -> Entry | None:
    """The longest known name that begins at a word."""
    follower = passage.key(index + 1)
    for entry in board.gazetteer.index.get(passage.words[index].key, ()):
        if len(entry.keys) > 1 and entry.keys[1] != follower:
            continue
        if entry.language and entry.language != board.language:
            continue
        if not _is_ruled_out(entry, board, seen) and _stands_at(passage, index, entry):
            return entry
    return None


def _is_ruled_out(entry: Entry, board: Board, seen: frozenset[str]) -> bool:
    """Whether an article means another of the name, or speaks of other countries alone: "the Senate" of Kenya."""
    if not entry.not_with.isdisjoint(seen) or _is_word(entry, board):
        return True
    return bool(entry.home) and entry.home.isdisjoint(seen) and not seen.isdisjoint(board.gazetteer.country_words)


def _is_word(entry: Entry, board: Board) -> bool:
    """Whether an English name is a word of another language: "La Reunión" is a meeting, "AU" is "at the"."""
    english = board.knowledge.tongue is not None and not entry.language and entry.form in {"name", "acronym"}
    return english and len(entry.keys) == 1 and entry.keys[0] in board.words.not_names


def _stands_at(passage: Passage, index: int, entry: Entry) -> bool:
    """Whether a spelling stands there in the form that it needs."""
    last = index + len(entry.keys)
    found = passage.words[index:last]
    if len(found) < len(entry.keys) or ("&" in entry.spelling and "&" not in passage.slice(index, last)):
        return False  # "J. J. Lee" is no "J&J"
    for offset, key in enumerate(entry.keys):
        if found[offset].key != key or (offset and found[offset].gap not in _INNER):
            return False
    if entry.form == "acronym":
        return found[0].text.isupper() and not (passage.shouting and len(entry.keys[0]) < 3)
    if not _is_cased(entry.spelling):
        return True
    if found[0].text[0] in _UMLAUTS and entry.spelling[0] != found[0].text[0]:
        return False  # "Über" is no "Uber"
    led = len(found) > 1 and found[0].key in _ARTICLES and entry.spelling[:1].isupper()  # "La réunion" is a meeting
    second = len(found) > 1 and found[1].capital
    return second if led else found[0].capital or (second and entry.spelling[:1].islower())


def _is_cased(text: str) -> bool:
    """Whether the script has capitals, by which names are told."""
    return text[:1].lower() != text[:1].upper()


def _is_thing(passage: Passage, index: int, entry: Entry, words: NameWords) -> bool:
    """Whether initials that name a thing as well stand for it: "footage from CCTV", unless they speak ("CCTV said").

    Before a given name they may be an office ("GM Ann Lee"); behind another body's initials a word is that one's ("the
    UEFA Congress").
    """
    after = passage.words[index + 1 : index + 2]
    if entry.form == "acronym" and entry.keys in words.titles.heads and after and after[0].capital:
        return after[0].key in words.given_names
    if len(entry.keys) == 1 and entry.keys[0] in words.organisation_ends and passage.gap(index) == " " and index > 0:
        before = passage.words[index - 1]
        return len(before.key) > _SHORT and before.text.isupper() and before.text.isalpha() and not passage.shouting
    thing = entry.form == "acronym" and entry.keys[0] in words.initials_of_things
    return thing and not any(passage.key(index + 1) in kind for kind in (words.speech, words.reporting))


def _is_named_after(passage: Passage, index: int, entry: Entry, board: Board) -> bool:
    """Whether it names a thing called after a country ("the Sudan strain"), or after a company ("Dow Jones Index")."""
    words, last = board.words, index + len(entry.keys)
    after = passage.key(last)
    after_land = entry.kind == "name" and after in words.named_after_lands
    if not (after_land or after in words.measures) or passage.gap(last) != " " or passage.words[last - 1].possessive:
        return False
    return board.type_of(entry.actor) == ("country" if after_land else "organisation")


def _is_part_of_person(passage: Passage, index: int, entry: Entry, words: NameWords) -> bool:
    """Whether one known word is the surname after a given name (`Mark Cuban`, `Paris` in `Volker Paris`)."""
    if len(entry.keys) > 1 or entry.form == "acronym":
        return False
    if entry.keys[0] in words.given_countries and _is_surname(passage, index + 1, words):
        return True
    if (
        entry.form in {"capital", "place"}
        and passage.gap(index) == " "
        and passage.key(index - 1) in words.titles.royal
    ):
        return True  # "Princess Sofia"
    if index == 0 or not passage.joined(index):
        return _follows_initial(passage, index, words)
    at = index - 1
    if entry.form == "place" and at > 0 and passage.key(at) in words.particles and passage.joined(at):
        at -= 1  # "Lars von Trier"
    before = passage.words[at]
    if not before.capital or before.possessive or before.key in words.not_names:
        return False
    return before.key in words.given_names


def _follows_initial(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether a given name and an initial stand before a word: "Jesse L. Jackson"."""
    if index < 2 or passage.gap(index) != ". " or passage.gap(index - 1) != " ":
        return False
    initial = passage.words[index - 1]
    return initial.capital and len(initial.key) == 1 and passage.key(index - 2) in words.given_names


def _is_surname(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether the word after `Chad` or `Jordan` can be a surname: capitalised, no title, no common noun."""
    if index >= len(passage.words) or passage.headline or passage.words[index].gap != " ":
        return False
    word = passage.words[index]
    if passage.words[index - 1].possessive or not word.capital or word.text.isupper():
        return False
    common = word.key in words.not_names or word.key in words.organisation_ends or word.key in words.titles.modifiers
    return not common and (word.key,) not in words.titles.heads


def _is_place(passage: Passage, first: int, last: int, words: NameWords) -> bool:
    """Whether a capital is meant as a city: after a locative, a movement, or as part of a longer name."""
    return _comes_as_place(passage, first, words) or _goes_on_as_place(passage, last, words)


def _comes_as_place(passage: Passage, first: int, words: NameWords) -> bool:
    """Whether the words before a capital make it a place ("in Bamako", "flew to Moscow", "streets of Paris")."""
    before = passage.key(first - 1)
    if first == 0 or not passage.joined(first):
        return before == "capital" and passage.gap(first) == ", "
    if _is_end_of_name(passage, first, words) or before in words.named_after:
        return True  # "el hospital La Paz"
    if before in words.toward:
        return any(passage.key(first - back) in words.movements for back in (2, 3, 4))
    if before in words.linking:
        nouns = (passage.words[first - back].text for back in (2, 3) if back <= first)
        return any(fold_word(_ELISION.split(noun)[-1]) in words.city_nouns for noun in nouns)  # "l'accord de Paris"
    if before == "and":  # "in Paris and London"
        return any(passage.key(first - back) in words.locatives for back in (3, 4))
    return before in words.locatives


def _is_end_of_name(passage: Passage, first: int, words: NameWords) -> bool:
    """Whether a capital ends a longer name that nobody knows ("Real Madrid")."""
    before = passage.words[first - 1]
    if passage.headline or passage.gap(first) != " " or before.possessive:
        return False
    return before.capital and before.key not in words.not_names and not before.text.isupper()


def _goes_on_as_place(passage: Passage, last: int, words: NameWords) -> bool:
    """Whether the words after a capital make it a place ("Moscow airport", "Paris, France", "London Bridge")."""
    if last >= len(passage.words):
        return False
    after = passage.words[last]
    if passage.words[last - 1].possessive:
        return False
    if after.gap in JOINS:
        longer_name = after.capital and after.gap == " " and not passage.headline
        return longer_name or after.key in words.place_followers
    return after.gap == ", " and after.key in {"the", "its"} and passage.key(last + 1) == "capital"
