"""People in scripts without capitals: a given name, and the word behind it."""

from builder.annotate.actors.evidence import Run
from builder.annotate.actors.found import Board
from builder.annotate.actors.passages import Passage
from builder.annotate.actors.people import pin_person
from builder.words.sounds import leaves_vowels_out

_SHORTEST = 3
"""Letters of a surname: fewer are small words."""


def pin_by_given_names(board: Board) -> None:
    """Pin a given name of the language with the surname behind it, where nobody owns them."""
    for number, passage in enumerate(board.passages):
        if not leaves_vowels_out(passage.text):
            continue
        for index in range(len(passage.words) - 1):
            last = _end_of_givens(board, number, index)
            if last and board.at(number, index) is None and _is_surname(board, number, last):
                pin_person(
                    board, Run(passage=number, first=index, last=_end_of_surname(board, number, last), title=None)
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


def _end_of_givens(board: Board, number: int, index: int) -> int:
    """One past the last of the given names that a surname follows ("حسين أمير عبد اللهيان"); 0 where none begins."""
    passage = board.passages[number]
    last = _end_of_given(board, passage, index)
    while last and passage.gap(last) == " ":
        more = _end_of_given(board, passage, last)
        if not (more and _is_surname(board, number, more)):
            break
        last = more
    return last


def _is_surname(board: Board, number: int, index: int) -> bool:
    passage, words, speech = board.passages[number], board.words, board.knowledge.speech
    if index >= len(passage.words) or passage.words[index].gap != " " or board.at(number, index) is not None:
        return False
    key = passage.key(index)
    verb = key in speech.lemma or any(key.startswith(p) and key[len(p) :] in speech.lemma for p in speech.prefixes)
    return len(key) >= _SHORTEST and key.isalpha() and key not in words.not_names and not verb
