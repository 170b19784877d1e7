"""Bodies whose initials tell where their names begin: "the All Progressives Congress (APC)", "Lions of Roca, or LOR".

A name cut at its left is another body's: there is more than one Congress, and more than one Democratic Party. Initials
of what is no body are not those of one that is known by them: "the National Register of Citizens (NRC)".
"""

from collections.abc import Iterable
from dataclasses import replace

from builder.annotate.actors.bodies import LINKS, pin_name
from builder.annotate.actors.found import Board
from builder.annotate.actors.passages import JOINS, Passage
from builder.knowledge.gazetteer import is_acronym
from builder.values.ids import ActorId

_FEWEST = 3
"""Letters of initials that are no chance."""


def pin_spelt_out(board: Board) -> None:
    """Pin these names as far left as their initials reach, wherever the article has them."""
    spelt: dict[str, set[tuple[str, ...]]] = {}
    others: set[ActorId] = set()
    for number, passage in enumerate(board.passages):
        for index in passage.capitals:
            first = _start_of_spelt(passage, index)
            last = index
            misread = _find_misread(board, number, first, index) if first < index else None
            if misread is not None:
                others.add(misread)
            if first == index or not _is_cut(board, number, first, index):
                first, last = _find_renamed(passage, index)
            if first < last:
                keys = tuple(word.key for word in passage.words[first:last])
                spelt.setdefault(keys[0], set()).add(keys)
    for number, passage in enumerate(board.passages):
        for index in passage.capitals:
            for keys in spelt.get(passage.key(index), ()):
                last = index + len(keys)
                if tuple(word.key for word in passage.words[index:last]) == keys and _is_run(passage, index, last):
                    pin_name(board, number, index, last)
    for one in [one for one in board.found if one.kind == "acronym" and one.actor in others]:
        board.unpin(one.passage, one.first, one.last)
        board.pin(replace(one, actor=ActorId(""), place=True))


def _find_misread(board: Board, number: int, first: int, index: int) -> ActorId | None:
    """The body known by the initials at `index`, where the words that they are of are no body, nor its name."""
    known, passage = board.at(number, index), board.passages[number]
    before = board.at(number, index - 1)
    if known is None or known.kind != "acronym" or (before is not None and before.kind != "demonym"):
        return None
    return None if shares_name(board, known.actor, (word.key for word in passage.words[first:index])) else known.actor


def shares_name(board: Board, actor: ActorId, keys: Iterable[str]) -> bool:
    """Whether these are most words of an actor's name; one is enough where they are not in the language of names."""
    known = {key for key in board.keys_of(actor) if key not in LINKS}
    shared = len(known.intersection(keys))
    return 2 * shared > len(known) if board.knowledge.tongue is None else shared > 0


def _start_of_spelt(passage: Passage, index: int) -> int:
    """The first of the words whose initials stand in brackets at `index`; `index` itself where they do not."""
    word = passage.words[index]
    if word.gap != " (" or passage.sign_behind(index) != ")" or not is_acronym(word.text):
        return index
    letters = word.key
    probe = index
    while letters and probe > passage.begin:
        probe -= 1
        before = passage.words[probe]
        if before.capital and before.key[0] == letters[-1]:
            letters = letters[:-1]
        elif before.capital or before.key not in LINKS:
            return index
    return index if letters or len(word.key) < _FEWEST or not _is_run(passage, probe, index) else probe


def _find_renamed(passage: Passage, index: int) -> tuple[int, int]:
    """First and last of the words that an "or" before their initials at `index` parts from them; else nothing."""
    at = index - 1 - (passage.key(index - 1) == "the")
    first = at - len(passage.key(index))
    if passage.key(at) != "or" or first < 0 or not are_first_letters(passage, index, first, at):
        return index, index
    words = passage.words[first:at]
    named = words[0].capital and words[-1].capital and _is_run(passage, first, at)
    return (first, at) if named and not words[-1].possessive else (index, index)


def are_first_letters(passage: Passage, index: int, first: int, last: int) -> bool:
    """Whether a word is the first letters of others, small words among them: "GOP" of "Guardians of Peace"."""
    word = passage.words[index]
    letters = "".join(part.key[0] for part in passage.words[first:last])
    return len(word.key) >= _FEWEST and is_acronym(word.text) and letters == word.key


def _is_run(passage: Passage, first: int, last: int) -> bool:
    return all(passage.gap(at) in JOINS for at in range(first + 1, last))


def _is_cut(board: Board, number: int, first: int, last: int) -> bool:
    """Whether what is known to end there is a body that begins later."""
    owner = board.at(number, last - 1)
    return owner is not None and owner.first > first and board.type_of(owner.actor) == "organisation"
