"""Titles before and after names ("Russian Foreign Minister", ", the chairman of …") and what they say."""

from dataclasses import dataclass

from builder.annotate.actors.found import Board
from builder.annotate.actors.passages import JOINS, Passage
from builder.knowledge.name_words import Titles

_LONGEST_HEAD = 3
LONGEST_TITLE = 8
LONGEST_TAIL = 12
"""Words after a head; where more follow, the head alone is the title."""
_TITLE_GAPS = JOINS | {". "}
"""A full stop may stand after a short title: "Gov. Andrew Cuomo"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """A title by words: from `first` up to `last`; `head` are its last words, empty for "Mr."."""

    first: int
    last: int
    head: str


def find_title_before(passage: Passage, index: int, titles: Titles) -> Title | None:
    """The title or honorific that ends right before a word."""
    if index <= 0 or index >= len(passage.words) or passage.words[index].gap not in _TITLE_GAPS:
        return None
    before = passage.words[index - 1]
    ended = passage.words[index].gap == ". " and index in passage.starts and not before.capital
    if before.possessive or ended:  # "paid the lawyer. Vance denied it"
        return None
    head = head_ending_at(passage, index, titles)
    if head:
        return Title(
            first=start_of_title(passage, index - head, titles), last=index, head=text_of(passage, index, head)
        )
    if passage.key(index - 1) in titles.honorifics:
        return Title(first=index - 1, last=index, head="")
    return None


def head_ending_at(passage: Passage, last: int, titles: Titles) -> int:
    """How many words before `last` are a title's head; 0 where none."""
    if passage.key(last - 1) not in titles.last:
        return int(last > 0 and bool(titles.ends) and passage.key(last - 1).endswith(titles.ends))
    for length in range(min(_LONGEST_HEAD, last), 0, -1):
        keys = tuple(passage.key(index) for index in range(last - length, last))
        inner = range(last - length + 1, last)
        if keys in titles.heads and all(passage.words[index].gap in _TITLE_GAPS for index in inner):
            return length
    return 0


def text_of(passage: Passage, last: int, length: int) -> str:
    """The folded words of a head."""
    return " ".join(passage.key(index) for index in range(last - length, last))


def start_of_title(passage: Passage, index: int, titles: Titles) -> int:
    """The first word of a title whose head begins at `index`: modifiers and heads before it belong to it.

    So does what a hyphen binds to it where heads are told by their ends ("FDP-Chef").
    """
    first = index - bool(titles.ends and index > 0 and passage.gap(index) == "-")
    while first > 0 and index - first < LONGEST_TITLE and passage.words[first].gap in JOINS:
        word = passage.words[first - 1]
        belongs = word.key in titles.modifiers or (word.key,) in titles.heads
        if not belongs or word.possessive or (word.key == "of" and (passage.key(first - 2),) not in titles.heads):
            break  # "the election of President Reed"
        first -= 1
    for probe in range(first, index - 1):
        if passage.key(probe + 1) == "and" and _ends_another(passage, probe, index, titles):
            first = probe + 1
    while first < index and passage.key(first) in {"and", "of", "the"}:
        first += 1
    return first


def _ends_another(passage: Passage, probe: int, index: int, titles: Titles) -> bool:
    """Whether a title ends before `and`: "nominee and fellow senator" are two, "Foreign and Defence Minister" is one.

    Two of a company in capitals are one person's ("Vice Chair and President").
    """
    head = passage.key(probe)
    both = passage.words[probe].capital and passage.words[index].capital and head not in titles.single
    return (head,) in titles.heads and not both


def find_title_after(passage: Passage, index: int, titles: Titles) -> Title | None:
    """The title in apposition after a word and a comma: ", chairman of the …", ", the party's leader"."""
    if index >= len(passage.words) or passage.words[index].gap != ", " or not _opens_title(passage, index, titles):
        return None
    for probe in range(index, min(index + LONGEST_TITLE, len(passage.words))):
        if probe > index and passage.words[probe].gap not in JOINS:
            return None
        head = head_starting_at(passage, probe, titles)
        if head:
            last = probe + head
            if _names_next(passage, last):
                continue  # "Assistant Chief District Officer", or somebody else
            return Title(first=index, last=_end_of_apposition(passage, last, titles), head=text_of(passage, last, head))
        if passage.words[probe].key in titles.never_after:
            return None
    return None


def _opens_title(passage: Passage, index: int, titles: Titles) -> bool:
    """Whether an apposition may begin with a word, and not a clause ("almost all papers have …")."""
    word = passage.words[index]
    if word.key == "also" and passage.gap(index + 1) == " ":  # ", also confirmed the death of the president"
        return _opens_title(passage, index + 1, titles)
    known = word.key in titles.openers or word.key in titles.modifiers or word.key in titles.first
    return known or word.capital or word.possessive


def _names_next(passage: Passage, index: int) -> bool:
    """Whether a name follows a title: the next in a list, not an apposition ("Priebus, RNC chairman Ann Wagner")."""
    return index < len(passage.words) and passage.words[index].capital and passage.gap(index) in _TITLE_GAPS


def head_starting_at(passage: Passage, first: int, titles: Titles) -> int:
    """How many words from `first` are a title's head; 0 where none, or where more of a compound follows."""
    if passage.key(first) not in titles.first:
        return 0
    for length in range(_LONGEST_HEAD, 0, -1):
        last = first + length
        if last <= len(passage.words) and tuple(w.key for w in passage.words[first:last]) in titles.heads:
            return length
    return 0


def _end_of_apposition(passage: Passage, last: int, titles: Titles) -> int:
    """One past the last word of the apposition: up to the next mark or clause; nothing is left dangling.

    What is longer than a title is cut behind its head: a part of it would say something else.
    """
    probe = last
    while probe < len(passage.words) and _goes_on_as_title(passage, probe, titles):
        probe += 1
        if probe - last > LONGEST_TAIL:
            return last
    while probe > last and (passage.key(probe - 1) in titles.dangling or passage.key(probe - 1) in titles.honorifics):
        probe -= 1
    return probe


def _goes_on_as_title(passage: Passage, index: int, titles: Titles) -> bool:
    """Whether an apposition goes on with a word: also behind "workers'", and behind the "and" or "&" of a name."""
    word, before = passage.words[index], passage.words[index - 1]
    if before.capital and word.capital and word.gap == " & ":
        return True
    if word.gap not in JOINS and not (before.possessive and word.gap in {"' ", "’ "}):
        return False
    if word.key != "and":
        return word.key not in titles.clauses
    after = passage.words[index + 1 : index + 2]
    return (
        before.capital
        and bool(after)
        and after[0].capital
        and after[0].gap in JOINS
        and _ends_behind(passage, index + 1)
    )


def _ends_behind(passage: Passage, index: int) -> bool:
    """Whether nothing but capitals follows up to the next mark ("Management and Budget," but "and Ann Lee left")."""
    while index < len(passage.words) and passage.words[index].gap in JOINS and passage.words[index].capital:
        index += 1
    return index >= len(passage.words) or passage.words[index].gap not in JOINS


def owner_before(board: Board, number: int, index: int) -> int:
    """Where the country or organisation begins that stands right before a title ("Russia's", "Malian", "the UN").

    What says whether the title is still borne belongs to it: "former Texas Governor".
    """
    passage = board.passages[number]
    if index == 0 or not passage.joined(index):
        return index
    first = _start_of_owner(board, number, index)
    while first > 0 and passage.joined(first) and passage.key(first - 1) in board.words.titles.tenures:
        first -= 1
    return first


def _start_of_owner(board: Board, number: int, index: int) -> int:
    """Where the owner's name begins: also an unknown district's ("Hennepin County Judge"); with a party its state."""
    passage = board.passages[number]
    owner = board.at(number, index - 1)
    if owner is None:
        return _start_of_district(board, number, index)
    before = board.at(number, owner.first - 1) if owner.first and passage.joined(owner.first) else None
    apart = before is None or passage.words[before.last - 1].possessive or board.type_of(owner.actor) == "country"
    if before is None or apart or not (before.place or board.type_of(before.actor) == "country"):
        return owner.first
    return before.first


def _start_of_district(board: Board, number: int, index: int) -> int:
    """The first of the capitalised words before "County Judge" and the like, which say which county it is."""
    passage, words = board.passages[number], board.words
    if passage.key(index) not in words.titles.districts or not passage.words[index].capital:
        return index
    first = index
    while first > passage.begin and passage.joined(first) and index - first < _LONGEST_HEAD:
        word = passage.words[first - 1]
        if not word.capital or word.possessive or word.key in words.not_names:
            break
        first -= 1
    return first
