"""Organisations: the bodies of states, names that end or begin like an organisation's, names in brackets."""

from builder.annotate.actors.found import Board, Found
from builder.annotate.actors.passages import JOINS, Passage
from builder.knowledge.name_words import NameWords
from builder.knowledge.organisations import Institution, Institutions
from builder.values.ids import ActorId

LINKS = frozenset({"of", "for", "on", "the", "and", "de", "du", "des", "la", "le"})
_OF = frozenset({("of",), ("of", "the"), ("of", "the", "republic", "of"), ("of", "the", "republic", "of", "the")})
"""What stands between a body and its country."""
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
        if not found[-1].capital and is_modifier(passage, last, institutions):
            continue
        return body, last
    return None


def is_modifier(passage: Passage, last: int, institutions: Institutions) -> bool:
    """Whether the noun before `last` only describes the next one ("army chief")."""
    if passage.key(last - 1) not in institutions.adjectives_too:
        return False
    if last >= len(passage.words) or not passage.joined(last) or passage.words[last - 1].possessive:
        return False
    return passage.key(last) not in institutions.followers


def pin_body(board: Board, institution: Institution, country: ActorId) -> ActorId:
    """The id of a country's body: a record's where one names it, else made from the canonical name."""
    return board.name_body(institution.name.format(board.gazetteer.actors[country].name))


def pin_organisations(board: Board) -> None:
    """Pin names that look like an organisation's: "… Institute", "Ministry of …", "news agency …", "Name (ACR)"."""
    for number, passage in enumerate(board.passages):
        if not passage.headline:
            _pin_names(board, number)


def _pin_names(board: Board, number: int) -> None:
    """Pin the organisations of a paragraph from left to right."""
    reach = 0
    for index in board.passages[number].capitals:
        run = _find_organisation(board, number, index) if index >= reach else None
        if run is not None:
            pin_name(board, number, *run)
            reach = run[1]


def _find_organisation(board: Board, number: int, index: int) -> tuple[int, int] | None:
    """The words of an organisation's name that begins at a word; None where none begins."""
    passage, words = board.passages[number], board.words
    word = passage.words[index]
    hangs = index > 0 and word.gap == "-" and not passage.words[index - 1].capital  # "the Commander-in-Chief Forum"
    if not word.capital or hangs or (word.key in words.not_names and not _is_adjective(board, number, index)):
        return None
    owner = board.at(number, index)
    if owner is not None and (owner.first != index or not _may_begin(passage, owner)):
        return None
    if word.key in words.organisation_starts and passage.key(index + 1) in {"of", "for", "on"}:
        last = end_of_linked(passage, index, words)
        return (index, last) if last > index + 2 else None
    last = _end_of_run(passage, index, words)
    while last > index + 1 and not _ends_name(passage, index, last, words):
        last -= 1
    if last - index < 2 or _is_spoken_for(board, number, index, last) or _goes_on_unknown(board, number, last):
        return None
    first = _start_of_joined(board, number, index, last)
    if _goes_on_linked(passage, last, words):
        return first, max(last, end_of_linked(passage, last - 1, words))
    return first, last


def _ends_name(passage: Passage, first: int, last: int, words: NameWords) -> bool:
    """Whether a name may end there, or go on with `of`: "Florida Division of Emergency Management"."""
    key = passage.key(last - 1)
    if key in words.organisation_ends or (key in words.long_ends and last - first > 2):
        return True
    return key in words.organisation_starts and passage.key(last) == "of" and _goes_on_linked(passage, last, words)


def _goes_on_linked(passage: Passage, last: int, words: NameWords) -> bool:
    """Whether a name goes on with `of`, or with what it is for ("on Printing", "to Preserve", "Against Defamation")."""
    if passage.gap(last) != " " or passage.words[last - 1].possessive:
        return False
    link, after = passage.key(last), passage.words[last + 1 : last + 2]
    if link in {"of", "for"}:
        return True
    purposeful = passage.key(last - 1) in words.purposeful_ends and bool(after) and after[0].gap == " "
    if not purposeful or not after[0].capital or after[0].key in words.not_names:
        return False
    return link in {"on", "to"} or (link == "against" and passage.words[last].capital)


def _goes_on_unknown(board: Board, number: int, last: int) -> bool:
    """Whether a run begins a longer name, a title or a contest: "High School Musical"."""
    passage, words = board.passages[number], board.words
    if last >= len(passage.words) or passage.gap(last) != " " or passage.words[last - 1].possessive:
        return False
    end, after = passage.key(last - 1), passage.words[last]
    if (end, after.key) in words.titles.heads or (end in words.chambers and after.key in words.contests):
        return True
    if end not in words.weak_ends or not after.capital or board.at(number, last) is not None:
        return False
    named = after.key in words.given_names or after.key in words.not_names
    return not named and (after.key,) not in words.titles.heads


def _start_of_joined(board: Board, number: int, index: int, last: int) -> int:
    """Where "House Ways and Means Committee" begins: before `and`, behind the article or owner of both subjects."""
    passage, words = board.passages[number], board.words
    if passage.key(last - 1) not in words.joining_ends or passage.key(index - 1) != "and":
        return index
    if not passage.joined(index) or not passage.joined(index - 1):
        return index
    first = index - 1
    while first > 0 and passage.joined(first) and _is_subject(board, number, first - 1):
        first -= 1
    land = board.at(number, first - 1) if passage.joined(first) else None
    if land is not None and land.kind == "demonym":
        first = land.first  # "the Australian Consumer and Competition Commission"
    led = first > 0 and (passage.key(first - 1) == "the" or passage.words[first - 1].possessive)
    led = led or (first > 1 and passage.gap(first - 1) == "-")  # "the Republican-led House Ways and …"
    named = led and first < index - 1 and passage.gap(first) == " "
    return first if named else index


def _is_subject(board: Board, number: int, index: int) -> bool:
    """Whether a capitalised word may be what a body is about; a name of its own only where it is a place."""
    word, owner = board.passages[number].words[index], board.at(number, index)
    sets = (board.words.organisation_ends, board.words.not_names, board.knowledge.institutions.adjectives_too)
    other = word.possessive or any(word.key in one for one in sets)
    return word.capital and not other and (owner is None or owner.place)


def _is_adjective(board: Board, number: int, index: int) -> bool:
    """Whether a word that is no name alone begins an unknown one: it has its capital for no other reason.

    Nobody begins a sentence with a quarter of the compass before a name that it is no part of.
    """
    passage, owner = board.passages[number], board.at(number, index)
    known = owner is not None and board.type_of(owner.actor) == "organisation"
    opens = index in passage.starts and passage.key(index) not in board.words.quarters
    return passage.key(index) in board.words.name_adjectives and not opens and not known


def _is_spoken_for(board: Board, number: int, first: int, last: int) -> bool:
    """Whether a known name or body already covers a run to its end, but for an adjective or its legal form."""
    end = board.at(number, last - 1)
    whole = board.at(number, first)
    known = whole is not None and whole.last == last - 1 and board.type_of(whole.actor) == "organisation"
    if known and board.passages[number].key(last - 1) in board.words.legal_forms | board.words.weak_ends:
        return True  # "Ford Inc.", "an Instagram Post"
    if end is not None and end.first <= first and end.last >= last:
        return True
    if board.passages[number].key(last - 1) == "party" and first not in board.passages[number].starts:
        return False  # "the Peoples Democratic Party" is another
    tail = board.passages[number].slice(first + 1, last)  # "the Democratic Senate" is the Senate
    owner = board.at(number, first)
    return (owner is None or board.type_of(owner.actor) == "organisation") and board.gazetteer.find(tail) is not None


def _may_begin(passage: Passage, owner: Found) -> bool:
    """Whether a known name may be the first word of a longer one ("Chicago Police Department")."""
    end = passage.words[owner.last - 1]
    return not end.possessive and (owner.place or owner.kind in {"demonym", "metonym", "name"})


def end_of_linked(passage: Passage, index: int, words: NameWords) -> int:
    """One past the last capitalised word of a name with `of` and the like in it."""
    last = index + 1
    for probe in range(index + 1, min(index + MOST_WORDS, len(passage.words))):
        word = passage.words[probe]
        if not passage.joined(probe) or _is_end_of_linked(passage, probe, words):
            break
        if word.capital:
            last = probe + 1
    return last


def _is_end_of_linked(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether a name with links ends before a word: a new owner, a new body, or the title of one of its people."""
    word, before = passage.words[index], passage.words[index - 1]
    if not word.capital:
        return word.key not in LINKS | {"to"} or (word.key == "the" and before.key == "and")
    follower = passage.words[index + 1 : index + 2]
    goes_on = bool(follower) and follower[0].capital and follower[0].gap in JOINS
    if before.capital and word.gap == " " and word.key in words.given_names and goes_on:
        return True  # "House of Representatives Ann Lee"
    if before.key == "on" and word.key in words.not_names:
        return True  # "the Bank of Spain on Tuesday"
    if before.key == "and":
        other = word.key in words.organisation_starts and passage.key(index + 1) in {"of", "for"}
        return other or (word.key,) in words.titles.heads
    return (word.key,) in words.titles.heads and goes_on


def _end_of_run(passage: Passage, index: int, words: NameWords) -> int:
    """One past the last word of an unbroken run of capitals."""
    last = index + 1
    while last < len(passage.words) and last - index < MOST_WORDS:
        word = passage.words[last]
        ends = _owns_all(passage, last, words) or word.gap.lstrip("'’") not in JOINS | {" & "}
        if ends or not word.capital or (word.key in words.not_names and word.key not in words.name_adjectives):
            break
        last += 1
    return last


def _owns_all(passage: Passage, last: int, words: NameWords) -> bool:
    """Whether a possessive ends a name: not within "Sarasota County Sheriff's Office", "Harbour People's Front", "Quay
    Traders' Association".
    """
    if not passage.words[last - 1].possessive:
        return False
    owner, after = passage.key(last - 1), passage.words[last]
    plural = owner.endswith("s") and after.key in words.joining_ends and after.capital
    part = owner in words.named_owners and (
        after.key in words.organisation_ends or (owner in words.peoples and after.capital)
    )
    return not (plural or part)


def pin_name(board: Board, number: int, first: int, last: int) -> None:
    """Pin an organisation by its name, known or new, in place of the names inside it.

    "Central Bank of the Republic of Peru" is Peru's central bank, and Peru stays a mention inside.
    """
    found = _find_institution(board, number, first, last)
    board.unpin(number, first, last)
    if found is not None:
        institution, land = found
        actor = pin_body(board, institution, land.actor)
        board.nest(land)
    else:
        actor = board.name_body(board.passages[number].slice(first, last))
    board.pin(Found(passage=number, first=first, last=last, actor=actor, kind="name"))


def _find_institution(board: Board, number: int, first: int, last: int) -> tuple[Institution, Found] | None:
    """The body that states have whose name begins at a word, and the country with which the name ends."""
    passage, land = board.passages[number], board.at(number, last - 1)
    if land is None or land.place or land.kind != "name" or land.last != last or board.type_of(land.actor) != "country":
        return None
    phrases = board.knowledge.institutions.phrases.get(passage.key(first), ())
    keys = tuple(passage.key(index) for index in range(first, land.first))
    bodies = (body for phrase, body in phrases if keys[: len(phrase)] == phrase and keys[len(phrase) :] in _OF)
    return next(((body, land) for body in bodies), None)
