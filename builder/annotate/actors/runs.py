"""Runs of capitalised words that may be one person's name: where each begins and ends, with what may stand inside."""

from collections.abc import Iterable

from builder.annotate.actors.evidence import SYLLABLE, is_initial
from builder.annotate.actors.found import Board, is_lone_place
from builder.annotate.actors.passages import JOINS, Passage
from builder.annotate.actors.titles import head_ending_at
from builder.knowledge.name_words import NameWords

_SHORT_SYLLABLE = 4
"""Letters of what may end any name behind a hyphen."""
_ARTICLES = frozenset({"a", "an", "the", "this", "that"})
Where = tuple[int, int, int]
"""A paragraph's number, a run's first word and the one behind its last."""


def find_runs(board: Board, numbers: Iterable[int]) -> list[Where]:
    """Unbroken runs of capitalised words in these paragraphs that nobody owns; particles may stand inside."""
    runs = []
    for number in numbers:
        reach = 0
        for index in board.passages[number].capitals:
            if index >= reach and (_may_be_name(board, number, index) or _is_town_before_name(board, number, index)):
                reach = _end_of_person(board, number, index)
                runs.append((number, index, reach))
    return runs


def is_before_person(board: Board, number: int, last: int) -> bool:
    """Whether somebody's name follows right behind what an office is of, where a title begins with its head: "глава
    Минэнерго Александр Новак".
    """
    one = board.at(number, last)
    if one is None or not board.words.titles.lead or board.passages[number].gap(last) != " ":
        return False
    return one.first == last and not one.place and board.type_of(one.actor) == "person"


def _is_town_before_name(board: Board, number: int, index: int) -> bool:
    """Whether a town's name may be a given name: a word that may be a surname follows ("Stockton Rush")."""
    passage, owner = board.passages[number], board.at(number, index)
    if owner is None or not is_lone_place(owner) or passage.words[index].possessive or passage.gap(index + 1) != " ":
        return False
    return index + 1 < len(passage.words) and _may_be_name(board, number, index + 1)


def _may_be_name(board: Board, number: int, index: int) -> bool:
    """Whether a word may be part of a person's name."""
    passage = board.passages[number]
    word = passage.words[index]
    if not word.capital or board.at(number, index) is not None:
        return False
    if not word.text.isalpha() and any(letter.isdigit() for letter in word.text):
        return False
    if is_initial(passage, index):
        return passage.gap(index + 1) != "-"  # "R-Ariz." is a party and a state
    if len(word.key) == 1:
        return False
    # "Ann Lee Says" is a headline.
    if (word.key in board.words.not_names or word.key in board.words.speech) and not (
        is_given_noun(passage, index, board.words)
        or _is_surname_word(passage, index, board.words)
        or _is_family_noun(passage, index, board.words)
    ):
        return False
    return not (word.text.isupper() and len(word.text) > 1 and "." not in word.text) or (
        board.language == "en" and _is_unstopped(passage, index)
    )


def _is_unstopped(passage: Passage, index: int) -> bool:
    """Whether two capitals may be initials without their stops: a word that is none follows ("JK Rowling")."""
    word, after = passage.words[index], passage.words[index + 1 : index + 2]
    return (
        len(word.text) == 2 and bool(after) and after[0].gap == " " and after[0].capital and not after[0].text.isupper()
    )


def is_given_noun(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether a word that is first of all no name is a given name here ("Bill Clinton", "actor Will Smith")."""
    key = passage.key(index)
    if key not in words.given_names or (index in passage.starts and key not in words.given_nouns):
        return False
    if passage.key(index - 1) in _ARTICLES or _continues_capitals(passage, index, words):
        return False
    after = passage.words[index + 1 : index + 2]
    return bool(after) and after[0].gap == " " and after[0].capital


def _is_surname_word(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether a word that is first of all another stands as a surname behind a given name ("Theresa May")."""
    key = passage.key(index)
    if (key not in words.surname_words and key not in words.surname_nouns) or index == 0 or passage.gap(index) != " ":
        return False
    before, after = passage.words[index - 1], passage.words[index + 1 : index + 2]
    given = before.capital and before.key in words.given_names and before.key not in words.not_names
    return given and not (after and (after[0].capital or after[0].text[0].isdigit()) and after[0].gap == " ")


def _is_family_noun(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether a noun is a family name before a given one in two parts ("Park Ji-woo")."""
    after = passage.words[index + 1 : index + 3]
    pair = [word.gap for word in after] == [" ", "-"] and after[0].capital
    return passage.key(index) in words.family_words and pair and len(after[0].key) < SYLLABLE


def _continues_capitals(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether a capitalised word that is no title stands right before ("the Farm Bill")."""
    return passage.follows_capital(index) and not head_ending_at(passage, index, words.titles)


def _end_of_person(board: Board, number: int, first: int) -> int:
    """One past the last word of the run that begins at `first`."""
    passage, words = board.passages[number], board.words
    last = first + 1
    while last < len(passage.words) and not passage.words[last - 1].possessive:
        gap = passage.words[last].gap
        if not (gap in JOINS or _is_behind_stop(passage, last, words) or _is_by_nickname(passage, last)):
            break
        if _may_be_name(board, number, last):
            last += 1
            continue
        reach = _after_particles(passage, last, words)
        if reach > last and _goes_on_otherwise(passage, first, (last, reach), words):
            break
        if reach > last and _may_be_name_behind(board, number, (first, last), reach):
            last = reach + 1
            continue
        if (
            passage.words[last].gap == "-"
            and not passage.words[last].capital
            and _is_syllable(passage, first, last, words)
        ):
            last += 1
            continue
        break
    return _after_suffix(passage, last, words)


def _goes_on_otherwise(passage: Passage, first: int, particles: tuple[int, int], words: NameWords) -> bool:
    """Whether particles are small words of a sentence where nouns have capitals: "der Demokratie", "von der Schule",
    "Vorlage von Ann Lee".

    Behind one with a capital they are a name's ("Van der Bellen").
    """
    at, reach = particles
    if passage.key(at - 1) in words.particles:
        return False
    alone = passage.key(at) == passage.key(reach - 1) and passage.key(at) in words.not_names
    full = any(passage.key(index) in words.given_names for index in range(first, at - 1))
    anew = passage.key(reach) in words.given_names and passage.key(first) not in words.given_names
    return bool(words.titles.ends) and (full or (alone and (anew or passage.key(at) != "von")))


def _may_be_name_behind(board: Board, number: int, begun: tuple[int, int], index: int) -> bool:
    """Whether a name that has `begun` goes on behind its particles: "José Ortega y Gasset".

    "Rafael Mateos y Pedro Rubio", "Rubio y Mateos" and "Rafael Mateos y los Verdes" are two.
    """
    passage, words = board.passages[number], board.words
    first, particle = begun
    if index >= len(passage.words) or not _may_be_name(board, number, index):
        return False
    one = index - particle == 1 and particle - first > 1 and passage.key(index) not in words.given_names
    return one or passage.key(particle) not in words.joiners


def _is_behind_stop(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether a full stop before a word ends no sentence: of an initial, a short title or a figure inside a name."""
    if passage.gap(index) != ". ":
        return False
    numbered = passage.key(index - 1) in words.name_suffixes and index not in passage.starts
    return numbered or is_initial(passage, index - 1) or _is_short_title(passage, index, words)


def _is_syllable(passage: Passage, first: int, index: int, words: NameWords) -> bool:
    """Whether what a hyphen binds may be the end of a name: "Kim Jong-un", "Lee Jae-myung", not "Mao Zedong-style"."""
    korean = passage.key(first) in words.family_first and index == first + 2 and len(passage.key(index - 1)) < SYLLABLE
    return len(passage.key(index)) <= (SYLLABLE if korean else _SHORT_SYLLABLE)


def _is_by_nickname(passage: Passage, index: int) -> bool:
    """Whether a word opens or follows one in quotation marks inside a name: "William “Mo” Cowan"."""
    return any(
        passage.gap(at) in {' "', " “"} and passage.gap(at + 1) in {'" ', "” "} and passage.words[at].capital
        for at in (index - 1, index)
    )


def _after_suffix(passage: Passage, last: int, words: NameWords) -> int:
    """One past the "Jr." or "II" behind a name."""
    if last >= len(passage.words) or passage.words[last - 1].possessive or last - 1 in passage.starts:
        return last
    word = passage.words[last]
    return last + (word.capital and word.key in words.name_suffixes and word.gap in {" ", ", "})


def _is_short_title(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether the word before `index` is a title that is written with a full stop."""
    key = passage.key(index - 1)
    return (key,) in words.titles.heads and len(key) <= 4


def _after_particles(passage: Passage, index: int, words: NameWords) -> int:
    """One past the particles that begin at `index` ("de la", "bin")."""
    reach = index
    while reach < len(passage.words) and reach - index < 3 and passage.key(reach) in words.particles:
        if passage.words[reach].gap not in JOINS:
            return index
        reach += 1
    if reach < len(passage.words) and passage.words[reach].gap not in JOINS:
        return index
    return reach
