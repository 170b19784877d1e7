"""Organisations: the bodies of states, names that end or begin like an organisation's, names in brackets."""

from builder.annotate.actors.found import Board, Found, Local
from builder.annotate.actors.passages import JOINS, Passage
from builder.knowledge.gazetteer import actor_id
from builder.knowledge.name_words import NameWords, Titles
from builder.knowledge.organisations import Institution, Institutions
from builder.naming import slug
from builder.values.ids import ActorId
from builder.words import keys_of

MODIFIABLE = frozenset({"army", "military", "police", "navy", "parliament", "senate", "legislature", "forces"})
"""Nouns that are as often adjectives: "military aid", "police officers" name no body."""
LINKS = frozenset({"of", "for", "on", "the", "and", "de", "du", "des", "la", "le"})
MOST_WORDS = 9
"""Longer runs of capitals are lists or headings; the longest names of organisations in use have eight words."""


def pin_institutions(board: Board) -> None:
    """Pin "Malian foreign ministry" and "Mali's army" as bodies of their country, which stays a mention inside."""
    for one in tuple(board.found):
        if one.place or one.kind not in {"demonym", "name", "acronym", "metonym"}:
            continue
        if board.type_of(one.actor) != "country":
            continue
        passage = board.passages[one.passage]
        body = find_body(passage, one.last, board.knowledge.institutions)
        if body is None:
            continue
        institution, last = body
        known = pin_body(board, institution, one.actor)
        board.nest(Found(passage=one.passage, first=one.first, last=last, actor=known, kind="name"))


def find_body(passage: Passage, index: int, institutions: Institutions) -> tuple[Institution, int] | None:
    """The body whose phrase begins at a word, and one past its last word."""
    if index >= len(passage.words) or not passage.joined(index):
        return None
    for keys, body in institutions.phrases.get(passage.key(index), ()):
        last = index + len(keys)
        found = passage.words[index:last]
        if tuple(word.key for word in found) != keys or any(word.gap not in JOINS for word in found):
            continue
        if keys[-1] in MODIFIABLE and is_modifier(passage, last, institutions):
            continue
        return body, last
    return None


def is_modifier(passage: Passage, last: int, institutions: Institutions) -> bool:
    """Whether the noun before `last` only describes the next one ("army chief")."""
    if last >= len(passage.words) or not passage.joined(last) or passage.words[last - 1].possessive:
        return False
    return passage.key(last) not in institutions.followers


def pin_body(board: Board, institution: Institution, country: ActorId) -> ActorId:
    """The id of a country's body: a record's where one names it, else made from the canonical name."""
    name = institution.name.format(board.gazetteer.actors[country].name)
    known = board.gazetteer.find(name)
    if known is not None:
        return known.id
    ident = actor_id(name)
    board.locals.setdefault(ident, Local(id=ident, name=name, type="organisation", keys=keys_of(name)))
    return ident


def pin_organisations(board: Board) -> None:
    """Pin names that look like an organisation's: "… Institute", "Ministry of …", "news agency …", "Name (ACR)"."""
    for number, passage in enumerate(board.passages):
        if passage.headline:
            continue
        reach = 0
        for index in passage.capitals:
            run = find_organisation(board, number, index) if index >= reach else None
            if run is not None:
                pin_name(board, number, *run)
                reach = run[1]


def find_organisation(board: Board, number: int, index: int) -> tuple[int, int] | None:
    """The words of an organisation's name that begins at a word; None where none begins."""
    passage, words = board.passages[number], board.words
    word = passage.words[index]
    if not word.capital or word.key in words.not_names:
        return None
    owner = board.at(number, index)
    if owner is not None and (owner.first != index or not may_begin(passage, owner)):
        return None
    if word.key in words.organisation_starts and passage.key(index + 1) in {"of", "for", "on"}:
        last = end_of_linked(passage, index, words.titles)
        return (index, last) if last > index + 2 else None
    last = end_of_run(passage, index, words)
    while last > index + 1 and passage.key(last - 1) not in words.organisation_ends:
        last -= 1
    if last == index + 1 or is_spoken_for(board, number, index, last):
        return None
    if passage.key(last) in {"of", "for"} and passage.gap(last) == " " and not passage.words[last - 1].possessive:
        return index, max(last, end_of_linked(passage, last - 1, words.titles))
    return index, last


def is_spoken_for(board: Board, number: int, first: int, last: int) -> bool:
    """Whether a known name or body of a state already covers a run to its end, but for an adjective."""
    end = board.at(number, last - 1)
    if end is not None and end.first <= first and end.last >= last:
        return True
    tail = board.passages[number].slice(first + 1, last)  # "the Democratic Senate" is the Senate
    return board.at(number, first) is None and board.gazetteer.find(tail) is not None


def may_begin(passage: Passage, owner: Found) -> bool:
    """Whether a known name may be the first word of a longer one ("Chicago Police Department")."""
    end = passage.words[owner.last - 1]
    return not end.possessive and (owner.place or owner.kind in {"demonym", "metonym", "name"})


def end_of_linked(passage: Passage, index: int, titles: Titles) -> int:
    """One past the last capitalised word of a name with `of` and the like in it."""
    last = index + 1
    for probe in range(index + 1, min(index + MOST_WORDS, len(passage.words))):
        word = passage.words[probe]
        if not passage.joined(probe) or is_end_of_linked(passage, probe, titles):
            break
        if word.capital:
            last = probe + 1
    return last


def is_end_of_linked(passage: Passage, index: int, titles: Titles) -> bool:
    """Whether a name with links ends before a word: a new owner, a new body, or the title of one of its people."""
    word, before = passage.words[index], passage.words[index - 1]
    if not word.capital:
        return word.key not in LINKS or (word.key == "the" and before.key == "and")
    if before.possessive:
        return word.key not in LINKS
    follower = passage.words[index + 1 : index + 2]
    return (word.key,) in titles.heads and bool(follower) and follower[0].capital and follower[0].gap in JOINS


def end_of_run(passage: Passage, index: int, words: NameWords) -> int:
    """One past the last word of an unbroken run of capitals."""
    last = index + 1
    while last < len(passage.words) and last - index < MOST_WORDS:
        word = passage.words[last]
        ends = passage.words[last - 1].possessive or word.gap not in JOINS | {" & "}
        if ends or not word.capital or (word.key in words.not_names and word.key not in {"state", "states", "city"}):
            break
        last += 1
    return last


def pin_name(board: Board, number: int, first: int, last: int) -> None:
    """Pin an organisation by its name, known or new, in place of the names inside it."""
    passage = board.passages[number]
    name = passage.slice(first, last)
    board.unpin(number, first, last)
    known = board.gazetteer.find(name)
    ident = known.id if known else ActorId(slug(name))
    if known is None:
        board.locals.setdefault(ident, Local(id=ident, name=name, type="organisation", keys=keys_of(name)))
    board.pin(Found(passage=number, first=first, last=last, actor=ident, kind="name"))
