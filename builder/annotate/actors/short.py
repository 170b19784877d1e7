"""Short forms inside one article: surnames, initials after "Name (ACR)", "Wagner" after "Wagner Group"."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from builder.annotate.actors.bodies import LINKS, MOST_WORDS, pin_name
from builder.annotate.actors.evidence import is_mark, surname_of
from builder.annotate.actors.found import Board, Found, is_lone_place
from builder.annotate.actors.passages import JOINS, Passage
from builder.annotate.actors.runs import is_before_person, is_given_noun
from builder.annotate.actors.short_forms import ShortForms, find_meant, is_before_given, office_at, read_short_forms
from builder.annotate.actors.spelt_out import are_first_letters, shares_name
from builder.annotate.actors.titles import find_title_before
from builder.knowledge.gazetteer import is_acronym
from builder.knowledge.name_words import NameWords
from builder.values.ids import ActorId
from builder.words import keys_of
from builder.words.english import INDEFINITE

_PAGEANT = "miss"
"""Newspapers address nobody so any more, but crown "Miss Universe"."""


def pin_beside_nouns(board: Board) -> None:
    """Pin names that a common noun calls an organisation: "the Wagner mercenary group", "news agency RIA"."""
    surnames = {surname_of(one.keys, board.words) for one in board.people}
    for number, passage in enumerate(board.passages):
        if passage.headline:
            continue
        for index in passage.capitals:
            if is_free_name(board, number, index) and passage.key(index) not in surnames:
                _pin_if_noun(board, number, index)


def is_free_name(board: Board, number: int, index: int) -> bool:
    """Whether a word begins a run of capitals that nobody owns."""
    passage = board.passages[number]
    if not is_unowned(board, number, index) or passage.words[index].text.isdigit():
        return False
    if index == passage.begin or not passage.joined(index):
        return True
    before = passage.words[index - 1]
    return not before.capital or before.key in board.words.not_names


def is_unowned(board: Board, number: int, index: int) -> bool:
    """Whether a capitalised word may be part of a name, and nobody owns it."""
    word = board.passages[number].words[index]
    return word.capital and board.at(number, index) is None and word.key not in board.words.not_names


def _pin_if_noun(board: Board, number: int, index: int) -> None:
    """Pin the run that begins at `index` where a noun before or after it says what it is."""
    passage, words = board.passages[number], board.words
    last = index + 1
    while (
        last < min(len(passage.words), index + MOST_WORDS) and passage.joined(last) and _goes_on(passage, last, words)
    ):
        if board.at(number, last) is not None or passage.words[last - 1].possessive:
            break
        last += 1
    if all(is_title_word(word.key, words) for word in passage.words[index:last]) or passage.gap(last) == "/":
        return  # "the website Re/code" is no "Re"
    noun = _noun_after(passage, last, words)
    if noun is not None and _is_trade(passage, index, last, noun):
        return
    if noun is not None:
        full = board.gazetteer.find(f"{passage.slice(index, last)} {passage.words[noun].text}")
        if full is not None:
            board.pin(Found(passage=number, first=index, last=noun + 1, actor=full.id, kind="name"))
            return
        if passage.key(noun) in words.organisation_groups and passage.key(index - 1) not in INDEFINITE:
            pin_name(board, number, index, last)
    elif _noun_before(passage, index, words):
        group = board.gazetteer.find(f"{passage.slice(index, last)} {passage.words[index - 1].text}")
        if group is not None:
            board.pin(Found(passage=number, first=index, last=last, actor=group.id, kind="name"))
        else:
            pin_name(board, number, index, last)


def _is_trade(passage: Passage, index: int, last: int, noun: int) -> bool:
    """Whether a sentence begins with what the company behind the noun is in: "Oil giant Brunt said"."""
    after = passage.words[noun + 1 : noun + 2]
    return last == index + 1 and index in passage.starts and bool(after) and after[0].capital and after[0].gap == " "


def _goes_on(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether a name goes on: a capital, or a particle before one ("Ansar al-Sharia")."""
    if passage.words[index].capital:
        return True
    later = passage.words[index + 1 : index + 2]
    return passage.key(index) in words.particles and bool(later) and later[0].capital and later[0].gap in JOINS


def is_title_word(key: str, words: NameWords) -> bool:
    """Whether a word is part of titles and names nobody."""
    return (key,) in words.titles.heads or key in words.titles.modifiers or key in words.titles.honorifics


def _noun_after(passage: Passage, last: int, words: NameWords) -> int | None:
    """The organisation noun after a run, with at most two adjectives between."""
    if passage.words[last - 1].possessive:
        return None
    for probe in range(last, min(last + 3, len(passage.words))):
        if not passage.joined(probe):
            return None
        if passage.key(probe) in words.organisation_nouns:
            return probe
        if passage.key(probe) not in words.organisation_adjectives:
            return None
    return None


def _noun_before(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether an organisation noun in lower case stands right before a run ("the news agency RIA")."""
    if index == 0 or passage.words[index].gap not in JOINS or passage.words[index].gap == "-":
        return False
    before = passage.words[index - 1]
    return before.key in words.organisation_nouns and not before.capital and not before.possessive


def pin_bracketed(board: Board) -> None:
    """Read "Name (ACR)" and "ACR [Name]": the initials mean the name in this article."""
    for one in tuple(board.found):
        passage = board.passages[one.passage]
        if one.place or board.at(one.passage, one.last - 1) != one:
            continue  # a place, or the end of a longer name
        if one.first and passage.gap(one.first).strip() in {"[", "("} and passage.gap(one.last)[:1] in {"]", ")"}:
            _pin_initials(board, one, one.first - 1)
        if one.last >= len(passage.words):
            continue
        renamed = one.last + 1 + (passage.key(one.last + 1) == "the")
        if (
            passage.key(one.last) == "or"
            and renamed < len(passage.words)
            and are_first_letters(passage, renamed, one.first, one.last)
        ):
            _pin_initials(board, one, renamed)
        inside = passage.words[one.last]
        stopped = passage.key(one.last - 1) in board.words.legal_forms  # "Acme Corp. (AC)"
        if inside.gap.removeprefix("." * stopped).strip() not in {"(", "[", "(“", '("'}:
            continue
        if passage.sign_behind(one.last) in {")", "]", "”", '"'}:
            _pin_initials(board, one, one.last)


def _pin_initials(board: Board, one: Found, index: int) -> None:
    """Pin a word in capitals beside a name in brackets as the name's initials; beside a person others are a party.

    An article's own name is another for the body that is known by these initials, in whatever order they stand, where
    the two share most words (one, where it is told in another language), or no more is known of it in English; else it
    wins over that body (there are two ICCs).
    """
    passage = board.passages[one.passage]
    word, owner = passage.words[index], board.at(one.passage, index)
    named = [part.key for part in passage.words[one.first : one.last] if part.key not in LINKS]
    own = are_initials_of(word.key, named) or are_first_letters(passage, index, one.first, one.last)
    kind = board.type_of(one.actor)
    if not is_acronym(word.text) or len(word.key) < 2 or (kind in {"person", "country"} and not own):
        return
    if owner is None:
        board.pin(Found(passage=one.passage, first=index, last=index + 1, actor=one.actor, kind="acronym"))
    elif own and owner.actor in board.gazetteer.actors and one.actor not in board.gazetteer.actors:
        alone = board.knowledge.tongue is None and board.keys_of(owner.actor) == (word.key,)
        if alone or shares_name(board, owner.actor, named):
            _give(board, [found for found in board.found if found.actor == one.actor], owner.actor)
        else:  # the body's full name still means it
            theirs = [found for found in board.found if found.actor == owner.actor and found.kind == "acronym"]
            _give(board, theirs, one.actor)


def are_initials_of(word: str, named: Sequence[str]) -> bool:
    """Whether a word is the first letters of a name, in the order of whatever language it was made in."""
    return sorted(word) == sorted(key[0] for key in named if key not in LINKS)


def _give(board: Board, theirs: Iterable[Found], actor: ActorId) -> None:
    """Pin the mentions of one actor as another's."""
    for one in theirs:
        board.unpin(one.passage, one.first, one.last)
        board.pin(replace(one, actor=actor))


def pin_short(board: Board) -> None:
    """Pin the short forms wherever nobody owns the word; a surname under a title that nobody bears is a new person.

    What may mean two is the one who bears the title before it ("Senator Clinton"), or nobody.
    """
    short = read_short_forms(board)
    words = board.words
    before = frozenset(board.locals)
    for number, passage in enumerate(board.passages):
        for index in passage.capitals:
            word = passage.words[index]
            owner = board.at(number, index)
            noun = word.key in words.not_names and passage.key(index - 1) not in words.titles.honorifics
            if (owner is not None and not is_lone_place(owner)) or noun:
                continue
            meant = find_meant(board, number, index, short)
            if len(meant) == 1 and _stands_for(board, number, index):
                actor, kind = meant[0], short.meanings.get(word.key, {}).get(meant[0], "surname")
                kind = kind if kind != "acronym" or word.text.isupper() else "name"
                first, last = _reach_double(board, number, index, actor) if kind == "surname" else (index, index + 1)
                if kind != "surname" or not _is_anothers(board, number, last, actor):
                    board.pin(Found(passage=number, first=first, last=last, actor=actor, kind=kind))
            elif not meant and owner is None and _may_be_new(board, number, index, short):
                _pin_titled(board, number, index)
    _pin_untitled(board, frozenset(board.locals) - before)


def _reach_double(board: Board, number: int, index: int, actor: ActorId) -> tuple[int, int]:
    """Where the actor's surname of several words begins and ends: "Roca-Vega", "von der Leyen", "Roca Vega"."""
    passage, first, last = board.passages[number], index, index + 1
    keys = board.keys_of(actor)[1:]
    while first > 0 and passage.words[first].gap in {"-", " "} and passage.key(first - 1) in keys:
        if board.at(number, first - 1) is not None:
            break
        first -= 1
    while passage.gap(last) == " " and passage.key(last) in keys and is_unowned(board, number, last):
        last += 1
    return first, last


def _is_anothers(board: Board, number: int, last: int, actor: ActorId) -> bool:
    """Whether another surname than the actor's stands behind the first of two: "Roca Grande" is not Ana Roca Vega."""
    passage, tongue = board.passages[number], board.knowledge.tongue
    if tongue is None or not tongue.two_surnames or passage.key(last - 1) == board.keys_of(actor)[-1]:
        return False
    return last < len(passage.words) and passage.words[last].capital and passage.gap(last) == " "


def _pin_untitled(board: Board, titled: Set[ActorId]) -> None:
    """Pin surnames of people known by an office alone where they stand without it: "Obama" beside "President Obama".

    A word that may mean anything else is left, as is a surname under two offices, or of a man and a woman.
    """
    offices: dict[ActorId, set[str]] = {}
    for one in board.found:
        if one.actor in titled:
            offices.setdefault(one.actor, set()).add(office_at(board, one.passage, one.first))
    single = board.words.titles.single
    known = {
        board.locals[one].keys[-1]: one for one, held in offices.items() if len(held - {""}) == 1 and held & single
    }
    for number, passage in enumerate(board.passages):
        for index in passage.capitals:
            word = passage.words[index]
            free = board.at(number, index) is None and not board.words.titles.addresses.get(passage.key(index - 1), "")
            if word.key in known and free and _stands_for(board, number, index) and _is_alone(passage, index):
                actor = known[word.key]
                board.pin(Found(passage=number, first=index, last=index + 1, actor=actor, kind="surname"))


def _is_alone(passage: Passage, index: int) -> bool:
    """Whether no other capital stands right before or after a word."""
    after = passage.words[index + 1 : index + 2]
    ahead = index > passage.begin and passage.follows_capital(index)
    opens = index - 1 in passage.starts or index - 1 == passage.begin
    follows = bool(after) and after[0].capital and passage.joined(index + 1) and not passage.words[index].possessive
    return not follows and (not ahead or opens)


def _stands_for(board: Board, number: int, index: int) -> bool:
    """Whether a word stands alone: not after another given name ("Maria Lavrov"), not before more of another name."""
    passage, words = board.passages[number], board.words
    if index > 0 and passage.words[index].gap == " ":
        before = passage.words[index - 1]
        named = before.key not in words.not_names or is_given_noun(passage, index - 1, words)
        stranger = before.capital and before.key in words.given_names and named
        if stranger and not before.possessive and board.at(number, index - 1) is None and not passage.headline:
            return False
    return True


def _may_be_new(board: Board, number: int, index: int, short: ShortForms) -> bool:
    """Whether a name under a title may be somebody's whom the article names by it alone."""
    key = board.passages[number].key(index)
    new = short.may_be_new(key) or is_before_given(board, number, index)
    return new and _is_titled(board, number, index)


def _is_titled(board: Board, number: int, index: int) -> bool:
    """Whether "Mr.", a capitalised title or an office that one holds ("Peru's president Vega") stands before a single
    word that may be a surname.
    """
    passage, words = board.passages[number], board.words
    word = passage.words[index]
    if (
        passage.headline
        or word.gap == "-"
        or len(word.key) < 2
        or any(letter.isdigit() for letter in word.text)
        or word.text.isupper()
    ):
        return False
    title = find_title_before(passage, index, words.titles)
    if (
        title is None
        or passage.key(index - 1) == _PAGEANT
        or (word.key,) in words.titles.heads
        or any(word.key in kind for kind in (words.titles.honorifics, words.organisation_ends, words.never_last))
        or word.key.endswith(tuple(words.adjective_ends))
    ):
        return False
    if _continues_name(board, number, title.first):
        return False  # "Associated General Contractors": the title is a word of a longer name
    opened = passage.key(title.first - 1) in words.titles.openers
    if passage.words[title.last - 1].capital or (words.titles.lead and opened):  # "le président Petit"
        return True
    return title.head in words.titles.single and not opened and board.knowledge.tongue is None


def _continues_name(board: Board, number: int, index: int) -> bool:
    """Whether a word goes on with a name that nobody owns, which is no start of a sentence."""
    passage = board.passages[number]
    if index <= passage.begin or not passage.joined(index) or index - 1 in passage.starts:
        return False
    return is_free_name(board, number, index - 1)


def _pin_titled(board: Board, number: int, index: int) -> None:
    """Pin a surname under its title, and what capitalised words follow it, as a person known by that alone."""
    passage, words = board.passages[number], board.words
    last = index + 1
    while (
        last < len(passage.words)
        and passage.joined(last)
        and not passage.words[last - 1].possessive
        and is_unowned(board, number, last)
    ):
        last += 1
    if is_before_person(board, number, last) or is_mark(passage, index, last, words):
        return
    name = passage.slice(index, last)
    keys = keys_of(name)
    built = passage.key(last) in words.structures | words.place_followers and passage.gap(last) == " "
    if built and passage.key(index - 1) in words.titles.royal:
        return  # "Prince Edward station"
    if last - index > 3 or any(key in words.organisation_ends or (key,) in words.titles.heads for key in keys):
        return
    actor = board.introduce(name, "person")
    board.pin(Found(passage=number, first=index, last=last, actor=actor, kind="surname"))
