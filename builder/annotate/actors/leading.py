"""Roles in other languages: titles that begin with their head ("ministre russe des Transports"), and German ones."""

import re

from builder.annotate.actors.found import Board, Found, Role
from builder.annotate.actors.passages import Passage
from builder.annotate.actors.titles import (
    LONGEST_TAIL,
    LONGEST_TITLE,
    Title,
    find_title_before,
    head_ending_at,
    head_starting_at,
    start_of_title,
    text_of,
)
from builder.knowledge.name_words import Titles
from builder.words import fold_word

_ELIDED = re.compile(r"^l['\u2019]", re.IGNORECASE)
_BOUND = frozenset((" ", "-"))
_APPOSED = ", "
_ENDS = frozenset({",", ".", ";", ":"})
_OF = frozenset({"of", "for", "at", "der", "des", "von", "vom", "fur"})
"""What goes on with a title behind its head."""


def note_foreign_roles(board: Board) -> None:
    """Collect the roles that stand right before or behind people's names, as the article words them."""
    titles = board.words.titles
    for one in board.found:
        if one.place or one.kind not in {"name", "surname"} or board.type_of(one.actor) != "person":
            continue
        led = find_led_title(board, one.passage, one.first, one.last)
        title = led or find_title_before(board.passages[one.passage], one.first, titles)
        title = title if title is not None and title.head else _find_title_behind(board, one)
        sure = one.kind == "name" or (title is not None and _is_bare(board, one, title))
        if sure and title is not None and title.head and not _is_anothers(board, one, title):
            board.roles.append(_make_role(board, one, title))


def find_led_title(board: Board, number: int, begin: int, end: int) -> Title | None:
    """The title from its head up to a name: right before it, or set off by commas on both sides.

    Where titles end with their head only what is set off begins with it: "the head of the agency, Ann Lee,".
    """
    passage, titles = board.passages[number], board.words.titles
    apposed = passage.gap(begin) == _APPOSED and passage.gap(end)[:1] in {",", "."}
    if not (titles.lead or apposed):
        return None
    if begin == 0 or not (apposed or passage.bound(begin)) or passage.key(begin - 1) in titles.within:
        return None
    for first in range(begin - 1, max(begin - 1 - (LONGEST_TAIL if apposed else LONGEST_TITLE), -1), -1):
        head = head_starting_at(passage, first, titles)
        if head and _is_led(passage, first, titles):
            continue
        if head and first + head <= begin and (titles.lead or passage.key(first + head) in _OF):
            return Title(first=_first_of(board, number, first), last=begin, head=_head_at(board, number, first, head))
        if _ends_title(board, number, first) or not passage.bound(first):
            return None
    return None


def _find_title_behind(board: Board, one: Found) -> Title | None:
    """The title set off by a comma behind a name, up to the next mark: "Ana Roca, ministra de Salud, dijo"."""
    passage, titles = board.passages[one.passage], board.words.titles
    first = one.last + (passage.key(one.last) in titles.openers)
    head = head_starting_at(passage, first, titles) if passage.gap(one.last) == _APPOSED else 0
    last = first + head
    while head and last < len(passage.words) and passage.bound(last) and last - first <= LONGEST_TAIL:
        if _ends_title(board, one.passage, last):
            return None
        last += 1
    told = head and last - first <= LONGEST_TAIL and passage.gap(last)[:1] in _ENDS
    return Title(first=first, last=last, head=text_of(passage, first + head, head)) if told else None


def _is_bare(board: Board, one: Found, title: Title) -> bool:
    """Whether a title right before a surname is a head alone: "la ministre Petit", not "directeur de cabinet de"."""
    passage, titles = board.passages[one.passage], board.words.titles
    if title.last != one.first or not titles.lead:
        return title.last == one.first
    alone = title.last - title.first == head_starting_at(passage, title.first, titles)
    return alone and passage.key(title.first - 1) in titles.openers


def _is_led(passage: Passage, first: int, titles: Titles) -> bool:
    """Whether another title stands right before one in another case: "заместителя начальника Ивана Петрова"."""
    before = first > 0 and passage.gap(first) == " " and (passage.key(first - 1),) in titles.heads
    return before and passage.key(first) in titles.bases


def _is_anothers(board: Board, one: Found, title: Title) -> bool:
    """Whether whoever bears a title is not who is named: it stands in another case, or behind another title."""
    passage, titles = board.passages[one.passage], board.words.titles
    declined = passage.key(title.first) in titles.bases and title.last == one.first
    words, given = board.words, passage.words[one.first].text.lower()
    # "врач президента Юрий Петров": a name in its first case
    named = passage.key(one.first) in words.given_names and given not in words.given_bases
    return _is_led(passage, title.first, titles) or (declined and named)


def _head_at(board: Board, number: int, first: int, length: int) -> str:
    """The first word of a title that begins with its head; else the longest head that ends there ("vice president")."""
    passage, titles = board.passages[number], board.words.titles
    if titles.lead:
        return passage.key(first)
    return text_of(passage, first + length, head_ending_at(passage, first + length, titles))


def _first_of(board: Board, number: int, first: int) -> int:
    """Where a title of two words begins whose second is one, too: "premier ministre", or the modifiers of a head.

    What says that it is past belongs to it: "ancien ministre".
    """
    passage, titles = board.passages[number], board.words.titles
    if not titles.lead:
        return start_of_title(passage, first, titles)
    two = first > 0 and passage.joined(first) and (passage.key(first - 1), passage.key(first)) in titles.heads
    first -= two
    return first - (first > 0 and passage.gap(first) in _BOUND and passage.key(first - 1) in titles.past)


def _ends_title(board: Board, number: int, index: int) -> bool:
    """True for a verb, and for a word that names somebody else: "presidente Goita y su par ruso"."""
    speech, key = board.knowledge.speech, board.passages[number].words[index].text.casefold()
    owner = board.at(number, index)
    if key in speech.auxiliaries or key in speech.lemma or not key.replace("-", "").isalpha():
        return True
    return owner is not None and not owner.place and board.type_of(owner.actor) == "person"


def _in_nominative(board: Board, one: Found, title: Title) -> str:
    """A German title right before a name, in its first case, with the land: "den türkischen Präsidenten"."""
    passage, titles = board.passages[one.passage], board.words.titles
    head = passage.words[title.last - 1].text
    bound = all(passage.gap(index) == "-" for index in range(title.first + 1, title.last))  # "US-Präsidenten"
    if not titles.adjective_stems or title.last != one.first or not bound:
        return ""
    weak = head.endswith("en") and (fold_word(head.removesuffix("en")),) in titles.heads
    head = passage.slice(title.first, title.last).removesuffix("en" if weak else "")
    adjective = passage.words[title.first - 1].text if passage.joined(title.first) else ""
    stem = next((adjective[: -len(end)] for end in ("en", "er", "em", "e") if adjective.endswith(end)), "")
    small = fold_word(adjective) in board.words.not_names  # "zwischen US-Präsident …"
    led = passage.key(title.first - 1 - (bool(stem) and not small)) == "der"
    if led and (passage.key(title.last - 1) + "r",) in titles.heads:
        head += "r"  # "der Abgeordnete" is a man
    if small or not stem.islower() or not stem.endswith(titles.adjective_stems):
        return head
    if head.endswith("e"):  # "der stellvertretende Vorsitzende" and "die …" are written alike
        return f"{stem}e {head}"
    return f"{stem}{'e' if head.endswith('in') else 'er'} {head}"


def _without_pointer(text: str, board: Board) -> str:
    """A title up to what only its sentence explains: "secretario general" of "… general de esa organización"."""
    words, tongue = text.split(" "), board.knowledge.tongue
    points = tongue.pointing | board.words.owners if tongue else frozenset[str]()
    at = next((index for index, word in enumerate(words) if word.casefold() in points), len(words))
    while 1 < at < len(words) and fold_word(words[at - 1]) in board.words.titles.within:
        at -= 1
    return " ".join(words[: max(at, 1)])


def _make_role(board: Board, one: Found, title: Title) -> Role:
    owners = (board.at(one.passage, index) for index in range(title.first, title.last))
    country = next((owner.actor for owner in owners if owner is not None and not owner.place), None)
    passage, bases = board.passages[one.passage], board.words.titles.bases
    text, first = passage.slice(title.first, title.last), passage.words[title.first].text
    base = bases.get(fold_word(first), "")
    text = base + text[len(first) :] if base else text  # "губернатора Тверской области"
    text = _in_nominative(board, one, title) or _without_pointer(_ELIDED.sub("", text), board)
    return Role(actor=one.actor, text=text, head=title.head, country=country)
