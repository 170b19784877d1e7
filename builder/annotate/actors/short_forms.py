"""What the single words of an article may mean: surnames, initials, the first words of names; and whose they are."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.annotate.actors.caseless import ARTICLE, is_introduced
from builder.annotate.actors.evidence import is_kin, surname_of
from builder.annotate.actors.found import Board, Found
from builder.annotate.actors.titles import find_title_before, head_ending_at, start_of_title, text_of
from builder.knowledge.declension import russian_forms, with_prefixes
from builder.knowledge.name_words import NameWords
from builder.values.annotation import MentionKind
from builder.values.ids import ActorId
from builder.words import fold_word


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortForms:
    """By each word the actors that it may mean; the titles of each; surnames that somebody else bears as well.

    `given` are the people named in full by their first word, `led` the surnames that mean who holds an office, and not
    the consort whom alone the article names in full.
    """

    meanings: Mapping[str, Mapping[ActorId, MentionKind]]
    given: Mapping[str, frozenset[ActorId]]
    offices: Mapping[ActorId, set[str]]
    shared: frozenset[str]
    led: frozenset[str]

    def may_be_new(self, key: str) -> bool:
        """Whether a surname under a title may be somebody's whom the article does not name in full."""
        return "surname" not in self.meanings.get(key, {}).values() or key in self.shared | self.led


def read_short_forms(board: Board) -> ShortForms:
    """The short forms of all actors that the article names in full."""
    meanings = _short_forms(board)
    given: dict[str, set[ActorId]] = defaultdict(set)
    for one in board.found:
        if one.kind == "name" and one.last - one.first > 1 and board.type_of(one.actor) == "person":
            given[keys_at(board, one)[0]].add(one.actor)
    return ShortForms(
        meanings=meanings,
        given={key: frozenset(people) for key, people in given.items()},
        offices=_offices_named(board),
        shared=_shared_surnames(board, meanings),
        led=_surnames_of_consorts(board, meanings),
    )


def _short_forms(board: Board) -> dict[str, dict[ActorId, MentionKind]]:
    """What single words may mean in this article: surnames, names less their last word, initials."""
    meanings: dict[str, dict[ActorId, MentionKind]] = {}
    for ident, kind, key in sorted(_all_short_forms(board)):
        meanings.setdefault(key, {}).setdefault(ident, kind)
    return meanings


def _all_short_forms(board: Board) -> Iterable[tuple[ActorId, MentionKind, str]]:
    """Every short form of every actor that the article names in full; of a father and his son the father's."""
    words = board.words
    fathers = {keys_at(board, one) for one in board.found if one.kind == "name" and not one.place}
    kin = _find_kin_of_namesakes(board)
    for one in board.found:
        if one.place or one.kind not in {"name", "acronym"} or one.actor in kin:
            continue
        keys = keys_at(board, one)
        if one.kind == "acronym":
            if board.gazetteer.find(board.passages[one.passage].slice(one.first, one.last)) is None:
                yield one.actor, "acronym", keys[0]
        elif board.type_of(one.actor) == "person":
            if len(keys) > 1 and not (keys[-1] in words.name_suffixes and keys[:-1] in fathers):
                yield from ((one.actor, "surname", key) for key in _surname_forms(board, one, surname_of(keys, words)))
                if keys[0] in words.family_first:
                    yield one.actor, "surname", keys[0]
        elif _is_name_and_noun(keys, words):
            yield one.actor, "name", keys[0]


def _find_kin_of_namesakes(board: Board) -> frozenset[ActorId]:
    """Whom the article names as kin of somebody of the same surname ("Bongo … his father, Omar Bongo")."""
    firsts: dict[ActorId, Found] = {}
    for one in sorted(board.found, key=lambda one: (one.passage, one.first)):
        if one.kind == "name" and not one.place and board.type_of(one.actor) == "person":
            firsts.setdefault(one.actor, one)
    surnames = {actor: surname_of(keys_at(board, one), board.words) for actor, one in firsts.items()}
    return frozenset(
        actor
        for actor, one in firsts.items()
        if _is_introduced_as_kin(board, one) and Counter(surnames.values())[surnames[actor]] > 1
    )


def _is_introduced_as_kin(board: Board, one: Found) -> bool:
    """Whether a name, or the title before it, is introduced as somebody's kin: "his father, President Omar Bongo"."""
    passage, titles = board.passages[one.passage], board.words.titles
    title = find_title_before(passage, one.first, titles)
    first = title.first if title and title.head not in titles.kin else one.first
    return is_kin(passage, first, board.words)


def keys_at(board: Board, one: Found) -> tuple[str, ...]:
    """The folded words of a mention."""
    return tuple(word.key for word in board.passages[one.passage].words[one.first : one.last])


def _surname_forms(board: Board, one: Found, surname: str) -> tuple[str, ...]:
    """A surname as it stands alone: in each case, or behind words written together with it; the first of two."""
    tongue = board.knowledge.tongue
    if tongue is None:
        return (surname,)
    if tongue.two_surnames:
        return _surnames_of_two(keys_at(board, one), surname, board.words)
    if tongue.declines:
        written = [word.text.lower() for word in board.passages[one.passage].words[one.first : one.last]]
        alone = [word for word in written if fold_word(word) == surname]
        if one.actor in board.locals:  # "Владимира Путина" is listed as "Владимир Путин"
            alone += board.locals[one.actor].name.lower().split()[-1:]
        return tuple(dict.fromkeys(fold_word(form) for word in alone for form in russian_forms(word)))
    forms = with_prefixes(surname, tongue.prefixes)
    described = surname.startswith(ARTICLE)
    return forms if not described or any(_is_shown_alone(board, form) for form in forms) else ()


def _is_shown_alone(board: Board, surname: str) -> bool:
    """Whether a word stands somewhere as a name: "وقال التركي", not "الشطر التركي"."""
    return any(
        word.key == surname and board.at(number, index) is None and is_introduced(board, passage, index)
        for number, passage in enumerate(board.passages)
        for index, word in enumerate(passage.words)
    )


def _surnames_of_two(keys: tuple[str, ...], surname: str, words: NameWords) -> tuple[str, ...]:
    """The father's surname as well where the mother's stands behind it: "Ana Roca Vega" is "Roca"."""
    fathers = keys[-2] if len(keys) > 2 and keys[-1] == surname else surname
    named = fathers not in words.given_names and fathers not in words.particles and len(fathers) > 1
    return tuple(dict.fromkeys((surname, fathers))) if named else (surname,)


def _is_name_and_noun(keys: tuple[str, ...], words: NameWords) -> bool:
    """Whether a name is one word, with or without what it is: "Wagner", "Wagner Group", "Wagner mercenary group"."""
    if keys[0] in words.not_names or len(keys) > 3:
        return False
    if len(keys) > 1 and keys[-1] not in words.organisation_suffixes:
        return False
    return all(key in words.organisation_adjectives for key in keys[1:-1])


def find_meant(board: Board, number: int, index: int, short: ShortForms) -> list[ActorId]:
    """Which of its meanings a short form may have there, by the address or the title before it."""
    key = board.passages[number].key(index)
    if is_before_given(board, number, index):
        bearers = _find_by_given(board, number, index, short)
        if len(bearers) == 1 or office_at(board, number, index):
            return bearers
    address, office = _address_at(board, number, index), office_at(board, number, index)
    fits = [one for one in short.meanings.get(key, ()) if not address or _fits_address(board, one, address)]
    if len(fits) > 1 and _is_one_person(board, fits):
        fits = fits[:1]
    is_led = key in short.led and not address and office in {"", *board.words.titles.single}
    if len(fits) > 1 or (key in short.shared and office) or is_led:
        return [one for one in fits if office in short.offices.get(one, ())]
    return fits


def is_before_given(board: Board, number: int, index: int) -> bool:
    """Whether a title stands before a word that comes before given names alone: "Sir Keir", "King Salman"."""
    passage = board.passages[number]
    return passage.key(index - 1) in board.words.titles.royal and passage.gap(index) == " "


def _find_by_given(board: Board, number: int, index: int, short: ShortForms) -> list[ActorId]:
    """Whom such a title means: who is named in full, a king only where that was as a king."""
    passage = board.passages[number]
    title, bearers = passage.key(index - 1), short.given.get(passage.key(index), frozenset())
    if title in board.words.titles.honorifics:
        return sorted(bearers)
    return sorted(one for one in bearers if any(office.endswith(title) for office in short.offices.get(one, ())))


def _is_one_person(board: Board, actors: Iterable[ActorId]) -> bool:
    """Whether names differ by no more than a nickname, or a name between: "Bob Lee", "Robert Lee", "Bob A. Lee"."""
    named = [board.locals[one].keys if one in board.locals else () for one in actors]
    if any(len(keys) < 2 or keys[-1] != named[0][-1] for keys in named):
        return False
    short, first = board.words.nicknames, named[0][0]
    between = {keys[1:-1] for keys in named if len(keys) > 2}
    alike = all(keys[0] == first or {(keys[0], first), (first, keys[0])} & short for keys in named)
    return alike and len(between) < 2


def _shared_surnames(board: Board, forms: Mapping[str, Mapping[ActorId, MentionKind]]) -> frozenset[str]:
    """Surnames that somebody bears whom the article names by them alone ("Mr. Clinton" beside Hillary Clinton)."""
    found = set()
    for number, passage in enumerate(board.passages):
        for index in passage.capitals:
            address = _address_at(board, number, index) if passage.key(index) in forms else ""
            if address and all(_address_of(board, one) not in {"", address} for one in forms[passage.key(index)]):
                found.add(passage.key(index))
    return frozenset(found)


def _surnames_of_consorts(board: Board, forms: Mapping[str, Mapping[ActorId, MentionKind]]) -> frozenset[str]:
    """Surnames under an office that nobody bears who is named in full but a first lady ("President Obama")."""
    consorts = {one.actor for one in board.found if one.kind == "name" and _is_consort(board, one)}
    if not consorts:
        return frozenset()
    keys = {key for key, meant in forms.items() if meant.keys() <= consorts}
    titles, offices = board.words.titles, _offices_named(board)
    return frozenset(
        passage.key(index)
        for number, passage in enumerate(board.passages)
        for index in passage.capitals
        if passage.key(index) in keys
        and office_at(board, number, index) in titles.single - titles.consorts
        and all(office_at(board, number, index) not in offices[one] for one in forms[passage.key(index)])
    )


def _is_consort(board: Board, one: Found) -> bool:
    """Whether a name stands behind what somebody is called who has the surname of another in office, and still is."""
    passage, titles = board.passages[one.passage], board.words.titles
    head = head_ending_at(passage, one.first, titles)
    if passage.gap(one.first) not in {" ", ", "} or text_of(passage, one.first, head) not in titles.consorts:
        return False
    first = start_of_title(passage, one.first - head, titles)
    return titles.past.isdisjoint(passage.key(at) for at in range(max(first - 1, 0), one.first))


def _address_at(board: Board, number: int, index: int) -> str:
    """How the word before addresses somebody: "mr", "ms", or not at all."""
    return board.words.titles.addresses.get(board.passages[number].key(index - 1), "")


def _fits_address(board: Board, actor: ActorId, address: str) -> bool:
    """Whether "Mr" may be said of an actor: of no company, and of nobody whose given name calls for "Ms"."""
    return board.type_of(actor) == "person" and _address_of(board, actor) in {"", address}


def _address_of(board: Board, actor: ActorId) -> str:
    """How a person is addressed, going by the given name; empty where that does not tell."""
    keys = board.keys_of(actor)
    return board.words.addresses.get(keys[0], "") if keys else ""


def _offices_named(board: Board) -> Mapping[ActorId, set[str]]:
    """The titles right before the full names of people."""
    found: dict[ActorId, set[str]] = defaultdict(set)
    for one in board.found:
        if one.kind == "name" and not one.place:
            office = office_at(board, one.passage, one.first)
            found[one.actor] |= {office} if office else set()
    return found


def office_at(board: Board, number: int, index: int) -> str:
    """The title that stands right before a word; empty where none does, or "Mr." alone."""
    title = find_title_before(board.passages[number], index, board.words.titles)
    return title.head if title else ""
