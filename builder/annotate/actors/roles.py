"""What the article calls its people: titles right before a name, and in apposition after or before it."""

import re
from collections.abc import Mapping

from builder.annotate.actors.found import Board, Found, Role
from builder.annotate.actors.leading import find_led_title
from builder.annotate.actors.titles import (
    Title,
    find_title_after,
    find_title_before,
    head_ending_at,
    owner_before,
    start_of_title,
    text_of,
)
from builder.knowledge.name_words import NameWords
from builder.values.ids import ActorId
from builder.words import keys_of

_OWNER = re.compile(r"([a-z]+)[’']s\s(?=\S+\s)")
"""Whose office only its sentence tells: "the company’s chief executive", but not "the agency’s chief"."""


def note_roles(board: Board) -> None:
    """Collect the roles of all people from the words around their names."""
    words = board.words
    for ident in sorted({one.actor for one in board.found if one.actor in board.gazetteer.actors}):
        board.roles.extend(_recorded_roles(board, ident))
    for one in board.found:
        if one.place or one.kind not in {"name", "surname"} or board.type_of(one.actor) != "person":
            continue
        before = _title_before(board, one, words)
        after = find_title_after(board.passages[one.passage], one.last, words.titles) if one.kind == "name" else None
        for title in (before, after):
            if title is not None and not _is_kin(board, one, title):
                board.roles.append(_make_role(board, one, title))


def find_addresses(board: Board) -> Mapping[ActorId, str]:
    """Whom the article addresses as "mr" or as "ms"; those whom it addresses in both ways are left out."""
    found: dict[ActorId, set[str]] = {}
    for one in board.found:
        honorific = board.passages[one.passage].key(one.first - 1)
        if honorific in board.words.titles.addresses and board.type_of(one.actor) == "person":
            found.setdefault(one.actor, set()).add(board.words.titles.addresses[honorific])
    return {actor: next(iter(ways)) for actor, ways in found.items() if len(ways) == 1}


def _recorded_roles(board: Board, ident: ActorId) -> list[Role]:
    """The roles of a curated person, so that "Mali's foreign minister" finds its bearer; they are not said here."""
    roles = []
    for text in board.gazetteer.actors[ident].roles:
        keys = keys_of(text)
        country = next((known for name in text.split() if (known := board.gazetteer.find(name)) is not None), None)
        head = next((key for key in keys if (key,) in board.words.titles.heads), "")
        if country is not None and head:
            roles.append(Role(actor=ident, text=text, head=head, country=country.id, recorded=True))
    return roles


def _title_before(board: Board, one: Found, words: NameWords) -> Title | None:
    """The title before a name, also with a comma between ("Russia’s foreign minister, Sergey V. Lavrov,")."""
    passage = board.passages[one.passage]
    title = find_title_before(passage, one.first, words.titles)
    if title is not None and not title.head:  # "CEO Dr. Ann Lee"
        title = find_title_before(passage, title.first, words.titles) or title
    if title is not None:
        return title if title.head and title.head not in words.titles.relations else None
    if passage.gap(one.first) != ", " or passage.gap(one.last)[:1] != ",":
        return None
    head = head_ending_at(passage, one.first, words.titles)
    if not head:
        return find_led_title(board, one.passage, one.first, one.last)
    first = start_of_title(passage, one.first - head, words.titles)
    return Title(first=first, last=one.first, head=text_of(passage, one.first, head))


def _is_kin(board: Board, one: Found, title: Title) -> bool:
    """True for "his father Omar Bongo", whose father he is to somebody; "Father Brown" is a priest."""
    return title.head in board.words.titles.kin and board.passages[one.passage].slice(title.first, title.last).islower()


def _make_role(board: Board, one: Found, title: Title) -> Role:
    """The role that a title gives, with the country or body that stands before it."""
    passage = board.passages[one.passage]
    first = owner_before(board, one.passage, title.first) if title.last <= one.first else title.first
    owner = next(
        (
            found.actor
            for index in range(first, title.last)
            if (found := board.at(one.passage, index)) is not None and not found.place and found is not one
        ),
        None,
    )
    text = passage.slice(first, title.last)
    for article in ("the ", "a ", "an "):
        text = text.removeprefix(article)
    owned = _OWNER.match(text)
    if owned is not None and owned[1] in board.words.organisation_nouns | board.words.pointed_heads:
        text = text[owned.end() :]
    return Role(actor=one.actor, text=_spell(text, board.words.titles.spelled), head=title.head, country=owner)


def _spell(text: str, spelled: Mapping[str, str]) -> str:
    """The role with its shortened words written out: "Maine Governor" for "Maine Gov."."""
    words = [(word, spelled.get(word.casefold().rstrip("."))) for word in text.split()]
    return " ".join((long.capitalize() if word[0].isupper() else long) if long else word for word, long in words)
