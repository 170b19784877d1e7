"""What shows that a run of capitalised words is a person's full name: each sign is worth points."""

from dataclasses import dataclass

from builder.annotate.actors.found import Board
from builder.annotate.actors.leading import find_led_title
from builder.annotate.actors.passages import JOINS, Passage
from builder.annotate.actors.titles import Title, find_title_after, head_ending_at
from builder.knowledge.name_words import NameWords
from builder.words.sounds import is_pinyin

ENOUGH = 2
"""Points from which a run is a person: a given name, an initial or a title is enough, saying something alone is not."""
_CLOSING = frozenset('”"’»“')
_LAST_LATIN = "\u0370"
"""Greek is the first script behind the Latin ones."""
SYLLABLE = 6
"""Letters of the longest syllable of a Korean or Chinese name in Latin letters."""
_APPOSED = 6
"""Words of an apposition in which its noun stands ("a former commerce official in")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of words that may be a person's name, with the title before it."""

    passage: int
    first: int
    last: int
    title: Title | None


def points_of(board: Board, run: Run, surnames: frozenset[str]) -> int:
    """How much speaks for a person; the weights were set on news of other topics than the shipped dossier."""
    passage, words = board.passages[run.passage], board.words
    given = passage.key(run.first)
    return (
        sure_points(board, run)
        + 2 * (given in words.given_names or given in words.given_countries)
        + 2 * (given in surnames and run.last - run.first > 2 and passage.key(run.first + 1) in words.given_names)
        + 2 * _has_initial(passage, run, words)
        + 2 * (bool(words.listed_names) and _is_glossed(passage, run, words))
        + 2 * _is_family_first(passage, run, words)
        + _is_speaking(passage, run.first, run.last, words)
        + (passage.key(run.first - 2) == "according" and passage.key(run.first - 1) == "to")
        + _is_listed(board, run)
        + _is_of_outlet(board, run)
        + (surname_of(tuple(word.key for word in passage.words[run.first : run.last]), words) in surnames)
        - 2 * (passage.key(run.first - 1) == "the" and passage.gap(run.first) == " " and run.title is None)
    )


def sure_points(board: Board, run: Run) -> int:
    """The points of signs that tell a person from a body and from a place: a title, kin, what one is."""
    passage, words = board.passages[run.passage], board.words
    led = find_led_title(board, run.passage, run.first, run.last) is not None
    points = 3 if led or run.title is not None else 0
    points += 2 * (passage.gap(run.first) == ", " and head_ending_at(passage, run.first, words.titles) > 0)
    points += 2 * (_is_called(passage, run.first, words) or is_kin(passage, run.first, words))
    return points + _is_described(passage, run.last, words)


def _is_family_first(passage: Passage, run: Run, words: NameWords) -> bool:
    """Whether a family name of East Asia comes first, and a given name as it is written in Latin letters follows.

    Behind one that is an English word as well ("Song", "Ban") only one in two parts will do: "Ban Ki-moon".
    """
    family, given = passage.key(run.first), passage.words[run.first + 1 : run.last]
    if family not in words.family_first or not given or given[0].gap != " " or not given[0].capital:
        return False
    if [word.gap for word in given] == [" ", "-"]:
        return all(len(word.key) <= SYLLABLE for word in given)
    return len(given) == 1 and family not in words.family_words and is_pinyin(given[0].key)


def surname_of(keys: tuple[str, ...], words: NameWords) -> str:
    """The last word of a name that is not `Jr.` and the like."""
    rest = [key for key in keys if key not in words.name_suffixes]
    return rest[-1] if rest else keys[-1]


def _has_initial(passage: Passage, run: Run, words: NameWords) -> bool:
    """Whether a run holds an initial; where nouns have capitals, one behind another word may end a sentence."""
    last = run.first + 1 if words.noun_ends else run.last - 1
    return any(is_initial(passage, index) for index in range(run.first, last))


def is_initial(passage: Passage, index: int) -> bool:
    """One capital letter with its full stop, or two (`J.D.`); without the stop it is a word ("Mac OS X Lion", "A")."""
    word = passage.words[index]
    if len(word.key) == 1:
        return word.capital and passage.gap(index + 1)[:1] == "." and _is_of_one_script(passage, index)
    return "." in word.text and len(word.key) == 2


def _is_of_one_script(passage: Passage, index: int) -> bool:
    """Whether a letter is of the script of the word behind it: "в соцсети X. Погибли" holds no name."""
    after = passage.words[index + 1 : index + 2]
    return not after or is_latin(passage.words[index].text) == is_latin(after[0].text)


def is_latin(word: str) -> bool:
    """Whether a word is in Latin letters."""
    return word[0] < _LAST_LATIN


def _is_glossed(passage: Passage, run: Run, words: NameWords) -> bool:
    """Whether a name in other letters is told in Latin ones, with a given name: "Отто Вернер (Otto Werner)"."""
    end = 2 * run.last - run.first
    after = passage.words[run.last : end]
    if len(after) < end - run.last or after[0].gap != " (" or is_latin(passage.words[run.first].text):
        return False
    return after[0].key in words.given_names and all(word.capital and is_latin(word.text) for word in after)


def is_mark(passage: Passage, first: int, last: int, words: NameWords) -> bool:
    """Whether Latin letters in Russian are a firm's or a brand's, without a given name: "сообщил Nord Stream"."""
    scripts = {is_latin(word.text) for word in passage.words[first:last]}
    if not words.listed_names or True not in scripts:
        return False
    return len(scripts) > 1 or not (passage.key(first) in words.given_names or is_initial(passage, first))


def _is_described(passage: Passage, last: int, words: NameWords) -> int:
    """2 for an age, a title, what somebody is in apposition, what people alone do; 1 for any other `who`."""
    if _is_age(passage, last, words):
        return 2
    if passage.gap(last) != ", ":
        return 0
    after = passage.key(last)
    if find_title_after(passage, last, words.titles) is not None or _is_somebody(passage, last, words):
        return 2
    if after == "who" and passage.key(last + 1) in words.of_people and passage.gap(last + 1) == " ":
        return 2
    return int(after in {"who", "whose"})


def _is_age(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether an age stands there: "Ann Lee, 58,", "Ann Lee (58)", "Ana Roca, de 58 años"."""
    opening = passage.gap(index)
    at = index + (passage.key(index) == "de")
    if not passage.key(at).isdigit() or len(passage.key(at)) > 2:
        return False
    closing = passage.gap(at + 1)[:1]
    if passage.key(at + 1) in words.years and passage.gap(at + 1) == " ":
        closing = passage.gap(at + 2)[:1]
        return opening == ", " and closing in {",", ".", ":", ";"}
    return at == index and opening + closing in {", ,", " ()"}


def _is_somebody(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether an apposition begins there whose noun is said of people alone: "another resident of", "her sister"."""
    opened = passage.key(index) in words.titles.openers
    for probe in range(index + opened, min(index + 1 + _APPOSED * opened, len(passage.words))):
        if (probe > index and passage.gap(probe) not in JOINS) or passage.key(probe) in words.after_nouns:
            return False
        if passage.key(probe) in words.people_nouns or passage.key(probe) in words.titles.kin:
            return passage.gap(probe + 1) != " " or passage.key(probe + 1) in words.after_nouns
    return False


def _is_called(passage: Passage, first: int, words: NameWords) -> bool:
    """Whether a noun said of people stands right before a name, or its adjective: "philosopher Ann Lee", "la poetisa
    chilena Ana Roca".
    """
    if first == 0 or passage.gap(first) != " " or passage.words[first - 1].possessive:
        return False
    before = passage.words[first - 1]
    described = words.titles.lead and not before.capital and before.gap == " " and before.key not in words.after_nouns
    return before.key in words.people_nouns or (described and passage.key(first - 2) in words.people_nouns)


def is_kin(passage: Passage, first: int, words: NameWords) -> bool:
    """Whether a name is introduced as somebody's kin: "his late father, President Omar Bongo"."""
    return (
        passage.key(first - 1) in words.titles.kin
        and passage.gap(first) in {" ", ", "}
        and any(_is_owner(passage, index, words) for index in (first - 2, first - 3))
    )


def _is_owner(passage: Passage, index: int, words: NameWords) -> bool:
    """Whether a word says whose the next is."""
    return index >= 0 and (passage.key(index) in words.owners or passage.words[index].possessive)


def _is_speaking(passage: Passage, first: int, last: int, words: NameWords) -> int:
    """2 where a speech verb stands right before a run, or behind one that follows a quotation; 1 for another behind it.

    "Said Ann Lee" and "“…,” Ann Lee said" tell of people nearly always; bodies speak as well.
    """
    if passage.key(first - 1) in words.speech and passage.gap(first) == " ":
        return 2
    speaks = passage.key(last) in words.speech and passage.gap(last) in {" ", ", "}
    return speaks * (2 if passage.gap(first).rstrip()[-1:] in _CLOSING else 1)


def _is_listed(board: Board, run: Run) -> int:
    """1 for each side on which a person stands in the same list: "Ann Lee, Joon Park and Bo Berg".

    Where nouns have capitals, what is linked by a small word is none ("Ana Roth, Leiter des Zoos").
    """
    passage, joiners = board.passages[run.passage], board.words.joiners
    if board.words.noun_ends and not all(word.capital for word in passage.words[run.first : run.last]):
        return 0
    back = run.first - 1 - (passage.key(run.first - 1) in joiners)
    ahead = run.last + (passage.key(run.last) in joiners)
    before = back >= 0 and _is_item(passage, back + 1, run.first) and _is_person_at(board, run.passage, back)
    after = _is_item(passage, run.last, ahead) and _is_person_at(board, run.passage, ahead)
    return before + after


def _is_of_outlet(board: Board, run: Run) -> bool:
    """Whether a paper's or a station's name stands before a run as its owner: "the BBC's Ann Lee"."""
    owner = board.at(run.passage, run.first - 1)
    if owner is None or owner.last != run.first or not board.passages[run.passage].words[owner.last - 1].possessive:
        return False
    return board.knowledge.outlets.find(board.passages[run.passage].slice(owner.first, owner.last)) is not None


def _is_item(passage: Passage, first: int, last: int) -> bool:
    """Whether nothing but a comma, or the word that joins, parts the words `first` and `last` of a list."""
    return (
        passage.gap(first) == ", " if first == last else passage.gap(last) == " " and passage.gap(first) in {" ", ", "}
    )


def _is_person_at(board: Board, number: int, index: int) -> bool:
    owner = board.at(number, index)
    return owner is not None and owner.last - owner.first > 1 and board.type_of(owner.actor) == "person"
