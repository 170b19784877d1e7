"""Couples of whom one is named by the given name alone: "Tom and Laura Reed"."""

from builder.annotate.actors.found import Board, Found


def pin_spouses(board: Board) -> None:
    """Pin the given name before that of a spouse, who has the same surname; only of a man and a woman."""
    for one in tuple(board.found):
        if board.type_of(one.actor) == "person" and one.kind == "name" and _has_spouse(board, one):
            _pin_spouse(board, one)


def _has_spouse(board: Board, one: Found) -> bool:
    """Whether a given name of the other sex and "and" stand before a name of two words."""
    passage, first, addresses = board.passages[one.passage], one.first - 2, board.words.addresses
    if one.last - one.first != 2 or first < passage.begin or board.at(one.passage, first) is not None:
        return False
    joined = passage.key(first + 1) == "and" and {passage.gap(first + 1), passage.gap(one.first)} == {" "}
    couple = {addresses.get(passage.key(at), "") for at in (first, one.first)} == {"mr", "ms"}
    goes_on = passage.joined(first) and passage.words[first - 1].capital and first not in passage.starts
    return passage.words[first].capital and joined and couple and not goes_on


def _pin_spouse(board: Board, one: Found) -> None:
    passage, first = board.passages[one.passage], one.first - 2
    name = f"{passage.words[first].text} {passage.words[one.last - 1].text}"
    spouse = board.introduce(name, "person")
    board.pin(Found(passage=one.passage, first=first, last=first + 1, actor=spouse, kind="surname"))
