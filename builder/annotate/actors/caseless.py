"""People in scripts without capitals: a given name, and the word behind it."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from builder.annotate.actors.evidence import Run
from builder.annotate.actors.found import Board
from builder.annotate.actors.passages import Passage
from builder.annotate.actors.people import pin_person
from builder.words import fold_word
from builder.words.sounds import leaves_vowels_out

Seen = Counter[str]
"""How often each word stands in the article."""
ARTICLE = "ال"
"""With which surnames begin, and as many adjectives and nouns."""
_SHORTEST = 3
"""Letters of a surname: fewer are small words."""
_FOR_THE = "لل"
_AND = "و"
"""What is written on to the next word, a name or none."""


def pin_by_given_names(board: Board) -> None:
    """Pin a given name of the language with the surname behind it, where nobody owns them."""
    seen = Counter(word.key for passage in board.passages for word in passage.words)
    shown = frozenset(_find_shown(board))
    for number, passage in enumerate(board.passages):
        if not leaves_vowels_out(passage.text):
            continue
        for index in range(len(passage.words) - 1):
            last = _end_of_givens(board, number, index, seen)
            free = last and board.at(number, index) is None and _is_surname(board, number, last)
            told = (passage.key(index), passage.key(index + 1)) in shown
            if free and (told or _is_name_alone(board, passage, index, seen) or _is_led(board, passage, index)):
                pin_person(
                    board, Run(passage=number, first=index, last=_end_of_surname(board, number, last), title=None)
                )


def _find_shown(board: Board) -> Iterator[tuple[str, str]]:
    """Given names that are words as well, each with the word behind it, where it once stands as a name."""
    for passage in board.passages:
        for index, (word, behind) in enumerate(pairwise(passage.words)):
            if word.key in board.words.given_words and _is_led(board, passage, index):
                yield word.key, behind.key


def _is_name_alone(board: Board, passage: Passage, index: int, seen: Seen) -> bool:
    """Whether a given name is no word as well: "أمير" is a prince, and who hardly writes "على" writes "علي" for it."""
    words, key = board.words, passage.key(index)
    given = fold_word(words.given_bases.get(key, key))
    word = words.lookalikes.get(given, "")
    whole = key not in words.given_words and (not word or seen[word] > seen[given])
    return whole or _end_of_given(board, passage, index) > index + 1


def _is_led(board: Board, passage: Passage, index: int) -> bool:
    """Whether another name, a title or a speech verb stands right before: "الرئيس علي ناصر", "وقال علي ناصر"."""
    return passage.key(index - 1) in board.words.given_names or is_introduced(board, passage, index)


def is_introduced(board: Board, passage: Passage, index: int) -> bool:
    """Whether a title or a speech verb stands right before a word."""
    before, titles = passage.key(index - 1), board.words.titles
    titled = before in titles.honorifics or (before,) in titles.heads
    return index > 0 and passage.gap(index) == " " and (titled or _says(board, before))


def _says(board: Board, key: str) -> bool:
    """Whether a word is a speech verb, alone or with what is written on to it."""
    speech = board.knowledge.speech
    return key in speech.lemma or any(
        key.startswith(one) and key[len(one) :] in speech.lemma for one in speech.prefixes
    )


def _end_of_surname(board: Board, number: int, index: int) -> int:
    """One past the surname that begins at a word, which may be of two words ("عبد الجليل")."""
    passage = board.passages[number]
    return index + 1 + (passage.key(index) in board.words.particles and passage.gap(index + 1) == " ")


def _end_of_given(board: Board, passage: Passage, index: int) -> int:
    """One past the given name that begins at a word, which may be of two words ("عبد الله"); 0 where none does."""
    given = board.words.given_names
    for length in (2, 1):
        name = " ".join(passage.key(at) for at in range(index, index + length))
        if name in given and all(passage.joined(at) for at in range(index + 1, index + length)):
            return index + length
    return 0


def _end_of_givens(board: Board, number: int, index: int, seen: Seen) -> int:
    """One past the last of the given names that a surname follows ("حسين أمير عبد اللهيان"); 0 where none begins.

    The second of two is a surname as often, so that what follows it must look like one: not in "كشف محمود عباس تفاصيل".
    """
    passage = board.passages[number]
    last = _end_of_given(board, passage, index)
    while last and passage.gap(last) == " ":
        more = _end_of_given(board, passage, last)
        if not (
            more
            and _is_surname(board, number, last)
            and _is_surname(board, number, more)
            and _is_third(board, passage, more, seen)
        ):
            break
        last = more
    return last


def _is_third(board: Board, passage: Passage, index: int, seen: Seen) -> bool:
    """Whether a word behind two given names is one itself, begins with the article, or is said more than once."""
    compound = passage.key(index - 2) in board.words.particles
    key = passage.key(index)
    named = key in board.words.given_names or key in board.words.particles
    return named or (not compound and (key.startswith(ARTICLE) or seen[key] > 1))


def _is_surname(board: Board, number: int, index: int) -> bool:
    passage, words = board.passages[number], board.words
    if index >= len(passage.words) or passage.words[index].gap != " " or board.at(number, index) is not None:
        return False
    key = passage.key(index)
    bare = key[1:] if key[0] == _AND else key
    word = any(one in words.not_names or (one,) in words.titles.heads for one in (key, bare))
    word = word or (bare != key and bare in words.given_names)  # "وجون": and John
    small = len(key) < _SHORTEST or key.startswith(_FOR_THE) or not key.isalpha()
    return not small and not word and not _says(board, key)
