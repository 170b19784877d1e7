"""Sports clubs, by how they are called: "FC Porto", "Real Sociedad de Lima", "Leeds United"."""

from collections.abc import Iterator

from builder.annotate.actors.bodies import pin_name, pin_names
from builder.annotate.actors.found import Board, Found, is_lone_place
from builder.annotate.actors.passages import Passage

_LINKS = frozenset({"de", "of"})
_LONGEST = 3
"""Words of a club's name beside the one that says so ("West Ham United", "Queens Park Rovers")."""
_SHOWN, _LISTED = 2, 3
"""Clubs that show a list to be one of clubs, and the fewest names of a list."""


def pin_clubs(board: Board) -> None:
    """Pin the names of clubs in place of the towns in them; where all words have capitals they say nothing."""
    for number, passage in enumerate(board.passages):
        if not passage.headline and not passage.shouting:
            pin_names(board, number, _find_club)
            _pin_listed(board, number)


def _pin_listed(board: Board, number: int) -> None:
    """Pin the other names of lists that two clubs stand in: "AC Milan, Chelsea, Juventus and Liverpool"."""
    owners = {board.at(number, index) for index in board.passages[number].capitals}
    shown = {one for one in owners if one is not None and _is_club(board, one)}
    if len(shown) < _SHOWN:
        return
    for items in _lists(board, number):
        known = sum(board.at(number, first) in shown for first, _ in items)
        if known >= _SHOWN and len(items) >= _LISTED:
            for first, last in items:
                owner = board.at(number, first)
                if owner is None or is_lone_place(owner):
                    pin_name(board, number, first, last)


def _is_club(board: Board, one: Found) -> bool:
    if one.actor in board.gazetteer.clubs:
        return True
    if one.last - one.first < 2 or board.type_of(one.actor) != "organisation":
        return False
    words, keys = board.words, {word.key for word in board.passages[one.passage].words[one.first : one.last]}
    return not all(keys.isdisjoint(kind) for kind in (words.club_letters, words.club_starts, words.club_ends))


def _lists(board: Board, number: int) -> Iterator[list[tuple[int, int]]]:
    """The names of each list of a paragraph, by their words; a name of a country or a person ends a list."""
    passage = board.passages[number]
    items: list[tuple[int, int]] = []
    for index in passage.capitals:
        if items and index < items[-1][1]:
            continue
        last = _end_of_item(board, number, index)
        behind = index - (passage.key(index - 1) == "and" and passage.gap(index) == " ")
        joined = (
            bool(items)
            and items[-1][1] == behind
            and passage.gap(behind) in {", ", " "}
            and passage.gap(index) in {", ", " "}
        )
        if not joined or last == index:
            yield items
            items = []
        if last > index:
            items.append((index, last))
    yield items


def _end_of_item(board: Board, number: int, index: int) -> int:
    """One past a name of a list, which ends before a comma, "and" or a stop; the word itself where none begins."""
    passage, owner = board.passages[number], board.at(number, index)
    if owner is not None and not owner.place:
        return owner.last if _is_club(board, owner) else index
    if passage.follows_capital(index):
        return index  # the end of a longer name
    last = index + 1
    while (
        last < len(passage.words)
        and last - index < _LONGEST
        and passage.gap(last) == " "
        and passage.words[last].capital
    ):
        last += 1
    named = passage.key(index) not in board.words.not_names and not passage.words[last - 1].possessive
    ends = passage.gap(last)[:1] in {",", ".", ";", ""} or passage.key(last) in {"and", "have", "had", "were", "are"}
    return last if named and ends else index


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
