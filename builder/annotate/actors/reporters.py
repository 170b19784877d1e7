"""Papers and sites called by a word of the language, where they report: "Wired reported", "according to Time"."""

from builder.annotate.actors.found import Board, Found
from builder.annotate.actors.short import is_unowned


def pin_reporters(board: Board) -> None:
    """Pin outlets of one word that nobody owns right before a verb of reporting or behind "according to"."""
    for number, passage in enumerate(board.passages):
        if passage.headline or passage.shouting:
            continue
        for index in passage.capitals:
            behind = passage.key(index + 1) in board.words.reporting and passage.gap(index + 1) == " "
            if (behind or _is_cited(board, number, index)) and is_unowned(board, number, index):
                _pin_outlet(board, number, index)


def _is_cited(board: Board, number: int, index: int) -> bool:
    """Whether "according to" stands before a word, or its article, and no more of a name behind: not "Dr. Ann Lee"."""
    passage = board.passages[number]
    first = _first_of(board, number, index)
    if (passage.key(first - 2), passage.key(first - 1)) != ("according", "to"):
        return False
    after = passage.words[index + 1 : index + 2]
    gaps = {" ", "-", ". "} if passage.key(index) in board.words.titles.honorifics else {" ", "-"}
    return not (after and after[0].capital and after[0].gap in gaps)


def _first_of(board: Board, number: int, index: int) -> int:
    """Where the name begins that ends with a word: with its article, if any."""
    passage = board.passages[number]
    return index - (passage.key(index - 1) == "the" and passage.gap(index) == " ")


def _pin_outlet(board: Board, number: int, index: int) -> None:
    passage, outlets, first = board.passages[number], board.knowledge.outlets, _first_of(board, number, index)
    if index > passage.begin and first == index and passage.follows_capital(index):
        return  # the last word of a longer name
    outlet = outlets.find(passage.slice(first, index + 1)) or outlets.find(passage.slice(index, index + 1))
    if outlet is not None:
        actor = board.name_body(outlet.name)
        board.pin(Found(passage=number, first=index, last=index + 1, actor=actor, kind="name"))
