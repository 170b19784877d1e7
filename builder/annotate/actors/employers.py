"""Bodies that nobody knows beforehand, by their people and things ("FTX founder", "workers at Ford", "the UAW said"),
or by what is said of them ("OceanGate, the company that", "Auto Workers (AW)").
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.annotate.actors.bodies import MOST_WORDS, end_of_linked, pin_name
from builder.annotate.actors.evidence import surname_of
from builder.annotate.actors.found import Board
from builder.annotate.actors.passages import JOINS, Passage
from builder.annotate.actors.short import are_initials_of, is_free_name, is_title_word, is_unowned
from builder.annotate.actors.short_forms import keys_at
from builder.knowledge.gazetteer import is_acronym
from builder.words.english import ARTICLES

_OWNING = frozenset({"of", "at", "for", "in"})
_WHERE = frozenset({"in", "near"})
_FEWEST_INITIALS = 3
"""Letters of initials that name a body without more; two are as often a person's."""
_APPOSITION = 5
"""Words of an apposition in which its noun stands ("the privately held company that")."""
_CLAUSES = frozenset({"that", "which", "behind", "whose"})
_PARTICIPLES = ("ing", "ed")
_OFTEN = 2
"""Times that a name stands in an article that is about whom it names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A run of capitals that nobody owns, by words."""

    passage: int
    first: int
    last: int
    keys: tuple[str, ...]


def pin_employers(board: Board, alone: frozenset[str]) -> None:
    """Pin what employs people, is led or owned by them, or is said to be a body, wherever the article names it.

    `alone` are the words with a capital for another reason than their place.
    """
    free = [name for name in _free_names(board, alone) if not is_acronym(_text(board, name))]
    names = list(_without_openers(free))
    towns = {name.keys for name in names if board.passages[name.passage].key(name.first - 1) in _WHERE}
    _pin_shown(
        board,
        names,
        lambda name: (
            _has_people(board, name, besides=board.words.works if name.keys in towns else frozenset())
            or _is_told(board, name)
        ),
    )


def pin_initialled(board: Board, alone: frozenset[str]) -> None:
    """Pin initials that act as a body does somewhere in the article, and stand for nothing that it names in full."""
    explained = {keys_at(board, one) for one in board.found if one.kind == "acronym"}
    names = [n for n in _free_names(board, alone) if n.keys not in explained and _is_initials(board, n)]
    often = {keys for keys, count in Counter(name.keys for name in names).items() if count >= _OFTEN}
    _pin_shown(board, names, lambda name: _has_people(board, name) or (name.keys in often and _acts(board, name)))


def _pin_shown(board: Board, names: Sequence[Name], is_shown: Callable[[Name], bool]) -> None:
    shown = {name.keys for name in names if is_shown(name)}
    for name in names:
        if name.keys in shown:
            pin_name(board, name.passage, name.first, name.last)


def _text(board: Board, name: Name) -> str:
    return board.passages[name.passage].slice(name.first, name.last)


def _free_names(board: Board, alone: frozenset[str]) -> Iterator[Name]:
    """The names that nobody owns, but for surnames of the article and words with a capital for their place alone."""
    surnames = {surname_of(one.keys, board.words) for one in board.people}
    for number, passage in enumerate(board.passages):
        if passage.headline or passage.shouting:
            continue
        reach = 0
        for first in passage.capitals:
            if first < reach or not is_free_name(board, number, first):
                continue
            last = _end_of_name(board, number, first)
            if last == first or _goes_on(board, number, last) or _ends_longer(board, number, first):
                continue
            reach = last
            keys = tuple(word.key for word in passage.words[first:last])
            by_place = len(keys) == 1 and first in passage.starts and keys[0] not in alone
            pointed = len(keys) == 1 and keys[0] in board.words.pointed_heads and passage.key(first - 1) == "the"
            if keys[-1] not in surnames and not by_place and not pointed:
                yield Name(passage=number, first=first, last=last, keys=keys)


def _ends_longer(board: Board, number: int, first: int) -> bool:
    """True for the "Peace" of "the Guardians of Peace", a name that nobody knows: the end of it is no body."""
    passage, head = board.passages[number], first - 2
    linked = head > 0 and passage.key(first - 1) == "of" and passage.joined(first) and passage.joined(first - 1)
    return (
        linked
        and head not in passage.starts
        and is_unowned(board, number, head)
        and not is_title_word(passage.key(head), board.words)
        and passage.key(head) not in board.words.employed
    )


def _end_of_name(board: Board, number: int, first: int) -> int:
    """One past the last word of a run of capitals; a title in it belongs to whoever follows."""
    passage, words = board.passages[number], board.words
    last = first
    while last < min(len(passage.words), first + MOST_WORDS):
        word = passage.words[last]
        if not word.capital or board.at(number, last) is not None or word.key in words.not_names:
            break
        compound = (word.key, passage.key(last + 1)) in words.titles.heads  # "project manager"
        if compound or is_title_word(word.key, words) or (word.key in words.employed and not word.key.endswith("s")):
            break
        if last > first and (passage.words[last - 1].possessive or word.gap not in JOINS | {" & "}):
            break
        last += 1
    linked = last > first + 1 and first not in passage.starts and passage.key(last) == "of" and passage.gap(last) == " "
    return end_of_linked(passage, last - 1, words) if linked else last


def _goes_on(board: Board, number: int, last: int) -> bool:
    """Whether a run is a part of a longer name only: "Greater Phoenix Tea Party", "Freedom to Marry"."""
    passage = board.passages[number]
    if last + 1 >= len(passage.words) or not passage.joined(last) or passage.words[last - 1].possessive:
        return False
    return board.at(number, last) is not None or (passage.key(last) == "to" and passage.words[last + 1].capital)


def _is_initials(board: Board, name: Name) -> bool:
    """Whether a name is initials, not a word in capitals among others, nor what such letters mean elsewhere."""
    passage, text = board.passages[name.passage], _text(board, name)
    if len(name.keys) > 1 or not is_acronym(text):
        return False
    beside = [passage.words[at].text for at in (name.first - 1, name.last) if 0 <= at < len(passage.words)]
    letters = text.replace(".", "")
    shouted = any(is_acronym(word) and len(word) > 1 and word.isalpha() for word in beside)
    known = name.keys[0] in board.words.initials_of_things or board.gazetteer.find(text) is not None
    return len(letters) >= _FEWEST_INITIALS and letters.isalpha() and not shouted and not known


def _without_openers(names: list[Name]) -> Iterator[Name]:
    """Names less a first word without which they stand elsewhere: "Billionaire Theranos" is Theranos."""
    known = {name.keys for name in names}
    for name in names:
        shorter = name.keys[1:] in known
        yield replace(name, first=name.first + 1, keys=name.keys[1:]) if shorter else name


def _has_people(board: Board, name: Name, besides: frozenset[str] = frozenset()) -> bool:
    """Whether people or things of a body stand beside; one plain word may be a surname and needs the surer signs.

    Those `besides` tell of a town as well.
    """
    passage, words = board.passages[name.passage], board.words
    plain = len(name.keys) == 1 and not is_acronym(_text(board, name))
    if len(name.keys) == 1 and name.keys[0] in words.never_last | words.kinds_of_people:
        return False
    sure = (words.employed if plain else words.employed | words.represented) - besides
    return (
        _noun_after(passage, name.last, words.titles.tenures) in sure
        or _noun_before(passage, name.first, plain=plain) in sure
    )


def _acts(board: Board, name: Name) -> bool:
    """Whether a name speaks or owns something."""
    passage = board.passages[name.passage]
    speaks = passage.gap(name.last) == " " and passage.key(name.last) in board.words.speech
    return speaks or passage.words[name.last - 1].possessive


def _noun_after(passage: Passage, last: int, tenures: frozenset[str]) -> str:
    """The noun that a name stands before: "FTX founder", "FTX’s former chief executive"."""
    probe = last
    while passage.gap(probe) in JOINS and passage.key(probe) in tenures | {"co", "chief"}:
        probe += 1
    return passage.key(probe) if passage.gap(probe) in JOINS else ""


def _noun_before(passage: Passage, first: int, *, plain: bool) -> str:
    """The noun that belongs to a name: "founder of FTX"; "workers at the Dearborn plant" tells of no Dearborn."""
    probe = first - 1 if passage.gap(first) in JOINS else -1
    if passage.key(probe) == "the" and passage.gap(probe) in JOINS and not plain:
        probe -= 1
    joined = probe > 0 and passage.key(probe) in _OWNING and passage.gap(probe) in JOINS
    return passage.key(probe - 1) if joined else ""


def _is_told(board: Board, name: Name) -> bool:
    """Whether the words around a name say that it is a body's; a person's given name says otherwise."""
    passage, words = board.passages[name.passage], board.words
    given = len(name.keys) > 1 and name.keys[0] in words.given_names
    if given or _goes_on_from(passage, name.first, words.name_adjectives):
        return False
    return _is_explained(board, name) or _is_abbreviated(passage, name, words.thing_ends)


def _goes_on_from(passage: Passage, first: int, adjectives: frozenset[str]) -> bool:
    """True for "Way" in "Third Way" and "Marry" in "Freedom to Marry": the name begins before."""
    before = passage.words[first - 1] if first and passage.joined(first) else None
    return before is not None and (before.key == "to" or (before.capital and before.key in adjectives))


def _is_explained(board: Board, name: Name) -> bool:
    """True before ", the French company that …": the noun ends the apposition, or a clause about it begins."""
    passage, last, nouns = board.passages[name.passage], name.last, board.words.organisation_nouns
    if passage.gap(last) != ", " or passage.key(last) not in ARTICLES:
        return False
    for index in range(last + 1, min(last + 1 + _APPOSITION, len(passage.words))):
        if not passage.joined(index) or (passage.words[index].capital and board.at(name.passage, index) is None):
            return False
        if passage.key(index) in nouns:
            after = passage.key(index + 1)
            return passage.gap(index + 1) != " " or after in _CLAUSES or after.endswith(_PARTICIPLES)
    return False


def _is_abbreviated(passage: Passage, name: Name, things: frozenset[str]) -> bool:
    """True where initials in brackets are the name's: "United Auto Workers (UAW)", but no thing's ("… Act (ACA)")."""
    if len(name.keys) == 1 or name.keys[-1] in things or name.last >= len(passage.words):
        return False
    inside = passage.words[name.last]
    if inside.gap.strip() != "(" or passage.sign_behind(name.last) != ")" or not is_acronym(inside.text):
        return False
    return are_initials_of(inside.key, name.keys)
