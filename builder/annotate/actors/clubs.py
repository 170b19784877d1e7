"""Sports clubs, by how they are called: "FC Porto", "Real Sociedad de Lima", "Leeds United"."""

from builder.annotate.actors.bodies import pin_names
from builder.annotate.actors.found import Board
from builder.annotate.actors.passages import Passage

_LINKS = frozenset({"de", "of"})
_LONGEST = 3
"""Words of a club's name beside the one that says so ("West Ham United", "Queens Park Rovers")."""


def pin_clubs(board: Board) -> None:
    """Pin the names of clubs in place of the towns in them; where all words have capitals they say nothing."""
    for number, passage in enumerate(board.passages):
        if not passage.headline and not passage.shouting:
            pin_names(board, number, _find_club)


def _find_club(board: Board, number: int, index: int) -> tuple[int, int] | None:
    """The words of a club's name that a word tells of as its first, or as its last."""
    passage, words, key = board.passages[number], board.words, board.passages[number].key(index)
    if board.at(number, index) is not None:
        return None
    letters = key in words.club_letters and passage.words[index].text[1:] != key[1:]
    if letters or key in words.club_starts:
        last = _end_behind(passage, index)
        if last > index + 1 and (letters or _is_town(board, number, last - 1)):
            return index, last
    if letters or key in words.club_ends:
        first = _start_before(board, number, index)
        return (first, index + 1) if first < index else None
    return None


def _end_behind(passage: Passage, index: int) -> int:
    """One past the name behind the first word of a club's: one word, behind "de" if need be."""
    linked = passage.gap(index + 1) == " " and passage.key(index + 1) in _LINKS
    last = index + 1 + linked
    named = passage.gap(last) == " " and last < len(passage.words) and passage.words[last].capital
    return last + 1 if named else index + 1


def _is_town(board: Board, number: int, index: int) -> bool:
    """Whether a word is known to name a place."""
    owner = board.at(number, index)
    return board.passages[number].key(index) in board.gazetteer.place_words and (
        owner is None or owner.place or board.type_of(owner.actor) == "country"
    )


def _start_before(board: Board, number: int, index: int) -> int:
    """The first of the capitalised words before the last one of a club's name."""
    passage, words, first = board.passages[number], board.words, index
    while first > passage.begin and index - first < _LONGEST and passage.gap(first) in {" ", " & "}:
        word, owner = passage.words[first - 1], board.at(number, first - 1)
        known = owner is not None and not owner.place and owner.kind not in {"metonym", "name"}
        noun = word.key in words.not_names and word.key not in words.club_nouns
        if not word.capital or word.possessive or known or noun:
            break
        first -= 1
    return first
