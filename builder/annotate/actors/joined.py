"""Firms called by two names with "&" between them: "Vega & Roca", "Casa Vega & Roca"."""

from collections import Counter
from collections.abc import Iterator

from builder.annotate.actors.bodies import MOST_WORDS, pin_name
from builder.annotate.actors.found import Board
from builder.annotate.actors.short import is_title_word, is_unowned

_AND = " & "
_OFTEN = 2
"""Times that an article names a firm that it is about; "Sales & Marketing" stands once."""


def pin_joined(board: Board) -> None:
    """Pin what the article calls so more than once, in place of nothing that is known.

    Words that it writes in small letters, too, are things: "Food & Drink" where it tells of food.
    """
    names = [
        (number, *words)
        for number, passage in enumerate(board.passages)
        if _AND in passage.text and not passage.headline and not passage.shouting
        for words in _find_joined(board, number)
    ]
    small = {word.key for p in board.passages for word in p.words if not word.capital} if names else frozenset()
    names = [name for name in names if small.isdisjoint(_keys(board, name))]
    known = {_keys(board, name) for name in names}
    whole = [longer if _keys(board, longer := _with_opener(board, name)) in known else name for name in names]
    often = Counter(_keys(board, name) for name in whole)
    for name in whole:
        if often[_keys(board, name)] >= _OFTEN:
            pin_name(board, *name)


def _keys(board: Board, name: tuple[int, int, int]) -> tuple[str, ...]:
    number, first, last = name
    return tuple(word.key for word in board.passages[number].words[first:last])


def _with_opener(board: Board, name: tuple[int, int, int]) -> tuple[int, int, int]:
    """The name with the word before it, where that opens its sentence."""
    number, first, last = name
    passage = board.passages[number]
    return number, first - (first - 1 in passage.starts and passage.gap(first) == " "), last


def _find_joined(board: Board, number: int) -> Iterator[tuple[int, int]]:
    """The words of each name of a paragraph, without the word that opens a sentence before it."""
    passage = board.passages[number]
    for index in passage.capitals:
        joins = passage.gap(index) == _AND and not passage.words[index - 1].possessive
        if not joins or not (_may_name(board, number, index - 1) and _may_name(board, number, index)):
            continue
        first, last = index - 1, index + 1
        while passage.gap(first) == " " and first - 1 not in passage.starts and _may_name(board, number, first - 1):
            first -= 1
        while passage.gap(last) == " " and not passage.words[last - 1].possessive and _may_name(board, number, last):
            last += 1
        if last - first <= MOST_WORDS:
            yield first, last


def _may_name(board: Board, number: int, index: int) -> bool:
    """True for a capitalised word that names nothing known and is no title."""
    return is_unowned(board, number, index) and not is_title_word(board.passages[number].key(index), board.words)
