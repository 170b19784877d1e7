"""People: capitalised words that titles, given names, initials, speech and appositions show to be a person's name."""

from collections.abc import Iterable
from dataclasses import replace

from builder.annotate.actors.evidence import ENOUGH, Run, is_initial, is_latin, is_mark, points_of, sure_points
from builder.annotate.actors.found import Board, Found, Local
from builder.annotate.actors.listed import name_as_listed
from builder.annotate.actors.passages import Passage
from builder.annotate.actors.runs import Where, find_runs, is_before_person
from builder.annotate.actors.titles import find_title_before, head_ending_at
from builder.knowledge.declension import VOWELS
from builder.knowledge.name_words import NameWords
from builder.naming import actor_id, fold
from builder.words import keys_of

_ADJECTIVES = ("ая", "яя")
"""How Russian adjectives end with which places begin; so do surnames, which come last."""
_MOST_WORDS = 6
"""Words of a run that can still be one name ("Sheikh Tamim bin Hamad Al Thani" after its title)."""


def pin_people(board: Board, bylines: frozenset[str], alone: frozenset[str]) -> None:
    """Pin full names of people; names of the byline are no actors, and words that stand `alone` may be surnames.

    Twice where people are found: whom a list shows to be a person stands beside them.
    """
    told = [at for at, passage in enumerate(board.passages) if not passage.headline and not passage.shouting]
    runs = find_runs(board, told)
    ends = frozenset(board.passages[number].key(last - 1) for number, first, last in runs if last - first > 1)
    _pin_people_of(board, runs, bylines, alone, ends)
    peopled = {one.passage for one in board.found if board.type_of(one.actor) == "person"}
    _pin_people_of(board, find_runs(board, sorted(peopled.intersection(told))), bylines, alone, ends)


def _pin_people_of(
    board: Board, runs: Iterable[Where], bylines: frozenset[str], alone: frozenset[str], ends: frozenset[str]
) -> None:
    """Pin the full names among runs that enough speaks for; `ends` are their last words: surnames, if anybody's."""
    for number, first, last in runs:
        passage = board.passages[number]
        town = board.at(number, first) is not None
        most = min(first + town, last - 2)  # one word is no full name
        for begin in range(first, most + 1):  # "Cleveland tackle Ann Lee", if nobody is called Cleveland
            one = _before_noun(passage, _trim_run(board, number, (begin, last), ends), board.words, alone)
            if _is_person(board, one, alone) and fold(passage.slice(one.first, one.last)) not in bylines:
                pin_person(board, one)
                break


def words_standing_alone(board: Board) -> frozenset[str]:
    """Capitalised words that stand alone somewhere, apart from starts of sentences: surnames, if anybody's."""
    found = set()
    for passage in board.passages:
        if passage.headline:
            continue
        for index, word in enumerate(passage.words):
            if word.capital and index not in passage.starts and not passage.follows_capital(index):
                found.add(word.key)
    return frozenset(found)


def _trim_run(board: Board, number: int, where: tuple[int, int], ends: frozenset[str]) -> Run:
    """The part of a run that may be the name itself, and its title; what is in `ends` may begin a name, too."""
    passage, words, last = board.passages[number], board.words, where[1]
    first = _behind_genitive(passage, where[0], last, words) if words.listed_names else where[0]
    first = _behind_nouns(passage, first, last, words) if words.noun_ends else first
    first = _after_titles(passage, _behind_office(passage, first, last, words), last, words)
    title = find_title_before(passage, first, words.titles)
    if title is None and passage.key(first) not in ends:
        first = _skip_opening(passage, first, last, words)
    return Run(passage=number, first=first, last=_before_initial(passage, first, last), title=title)


def _is_person(board: Board, run: Run, surnames: frozenset[str]) -> bool:
    """Whether there is enough to show that a run is a person's full name."""
    passage, words = board.passages[run.passage], board.words
    capitals = [word for word in passage.words[run.first : run.last] if word.capital]
    apart = is_mark(passage, run.first, run.last, words) or is_before_person(board, run.passage, run.last)
    apart = apart or passage.key(run.first).endswith(_ADJECTIVES)  # "Западная Вирджиния"
    if apart or "/" in {passage.gap(run.first), passage.gap(run.last)}:
        return False  # "REUTERS/Ann Lee" took the picture, and "Ann Lee/PA"
    behind = passage.gap(run.first) == " " and passage.key(run.first - 1) in words.named_after
    if behind or passage.key(run.first) in words.named_after:
        return False  # "hospital Rafael Méndez", "Copa Ana Roca"
    if words.titles.ends and _is_noun_phrase(passage, run, words):
        return False
    parts = sum(word.gap != "-" for word in capitals)  # "Mishal Al-Ahmad Al-Jaber Al-Sabah"
    if (
        len(capitals) < 2
        or parts > _MOST_WORDS
        or (parts < 2 and (words.listed_names or words.titles.ends))
        or _looks_like_body(passage, run, words)
    ):
        return False
    if board.at(run.passage, run.first) is not None or passage.key(run.last - 1) in words.surname_nouns:
        return sure_points(board, run) >= ENOUGH
    return points_of(board, run, surnames) >= ENOUGH


def _after_titles(passage: Passage, first: int, last: int, words: NameWords) -> int:
    """The first word of the name itself: titles inside the run are left behind ("Foreign Minister Sergei …")."""
    start = first
    for index in range(first + 1, last):
        title = find_title_before(passage, index, words.titles)
        inner = title is not None and title.head and title.last - 1 > first
        named = (
            passage.key(first) in words.given_names and (passage.key(first),) not in words.titles.heads
        )  # "Maj. Gen."
        if title is not None and not (inner and named):
            start = index
    return start


def _behind_office(passage: Passage, first: int, last: int, words: NameWords) -> int:
    """Where a name of two words begins behind what its office is of: "Head of Global Policy Ann Lee"."""
    begin = last - 2
    if begin <= first or passage.key(first - 1) not in {"of", "for"} or passage.gap(last - 1) != " ":
        return first
    led = head_ending_at(passage, first - 1, words.titles) > 0 and passage.key(begin) in words.given_names
    return begin if led and passage.gap(begin) == " " and passage.key(last - 1) not in words.structures else first


def _behind_genitive(passage: Passage, first: int, last: int, words: NameWords) -> int:
    """Where a Russian given name in its first case stands behind what an office is of: "Рады Андрей Парубий"."""
    if passage.key(first) in words.people_nouns:
        return first + 1  # "Адвокат Ивана Петрова"
    if passage.key(first) in words.listed_names or is_initial(passage, first):
        return first
    for index in range(first + 1, last):
        before = passage.words[index - 1].text
        if passage.key(index) in words.listed_names and (before[-1] in VOWELS or is_latin(before)):
            return index
    return first


def _behind_nouns(passage: Passage, first: int, last: int, words: NameWords) -> int:
    """Where a name begins behind nouns, where they have capitals: "die Kreml-Kritikerin Ann Lee", "Oldie Ann Lee"."""
    compound = passage.gap(first + 1) == "-" and passage.key(first + 1) not in words.given_names  # "Bob-Pilotin"
    if is_initial(passage, first) or (passage.key(first) in words.given_names and not compound):
        return first
    behind = (at for at in range(first + 1, last - 1) if passage.gap(at) == " ")
    return next((at for at in behind if passage.key(at) in words.given_names), first)


def _skip_opening(passage: Passage, first: int, last: int, words: NameWords) -> int:
    """Leave out a title of several, and a word before a given name that is none itself ("Embattled Donald Reed")."""
    if (passage.key(first).removesuffix("s"),) in words.titles.heads and passage.key(first).endswith("s"):
        return first + 1  # "Justices Lee and Park"
    if (
        last - first < 3
        or passage.gap(first) == ", "
        or is_initial(passage, first)
        or passage.key(first) in words.given_names
    ):
        return first
    if passage.key(first + 1) in words.given_names and passage.words[first + 1].gap == " ":
        return first + 1
    return first


def _before_noun(passage: Passage, run: Run, words: NameWords, surnames: frozenset[str]) -> Run:
    """The run without a noun behind the name, where nouns have capitals ("hat Sergej Lawrow Hoffnungen geäußert").

    A name ends with the first of its words that stands alone elsewhere, or before what only a noun ends in.
    """
    for index in range(run.first + 1, run.last - 1) if words.noun_ends else ():
        after = passage.words[index + 1]
        if (
            passage.key(index) not in words.particles
            and after.gap == " "
            and (passage.key(index) in surnames or after.key.endswith(tuple(words.noun_ends)))
        ):
            return replace(run, last=index + 1)
    return run


def _before_initial(passage: Passage, first: int, last: int) -> int:
    """The run without an initial at its end, which begins something else."""
    while last > first + 1 and len(passage.words[last - 1].key) == 1:
        last -= 1
    return last


def _looks_like_body(passage: Passage, run: Run, words: NameWords) -> bool:
    """Whether a word belongs to organisations, or a street or a title ends the run ("America's Toughest Sheriff")."""
    first, last = passage.key(run.first), passage.key(run.last - 1)
    if last in words.never_last or _names_structure(passage, run.last, words):
        return True
    behind_town = passage.gap(run.first) == ", " and passage.words[run.first - 1].capital
    if behind_town and "." in passage.words[run.first].text and first in words.initials_of_states:
        return True  # "in Cary, N.C. Finding a room was hard"
    if first in words.organisation_ends and first not in words.given_names:
        return True  # "the Premier League Big Six", "Radio Red quoted"
    if last in words.streets and last not in words.surname_nouns:
        return True
    if any(word.key in words.organisation_ends for word in passage.words[run.first + 1 : run.last]):
        return True
    titled = (last,) in words.titles.heads or (last.removesuffix("s"),) in words.titles.heads  # "Labour MPs"
    return titled and passage.key(run.first) not in words.given_names


def _is_noun_phrase(passage: Passage, run: Run, words: NameWords) -> bool:
    """Whether a run is of nouns, where they have capitals: "Schule Ana Roca", "Hamburgs Polizeipräsident", "Teilung von
    Verantwortung".
    """
    first = passage.key(run.first)
    if first in words.given_names:  # "Gerhard Richter"
        return first in words.named_after
    noun = first in words.named_after or first.endswith(tuple(words.noun_ends))
    return noun or head_ending_at(passage, run.last, words.titles) > 0


def _names_structure(passage: Passage, last: int, words: NameWords) -> bool:
    """Whether a run goes on to what was built and named after somebody: "the Francis Scott Key Bridge"."""
    for word in passage.words[last : last + 2]:
        if word.gap != " " or not word.capital:
            return False
        if word.key in words.structures:
            return True
    return False


def pin_person(board: Board, one: Run) -> None:
    """Pin a full name, as the person of the same name met before, or a new one."""
    name = name_as_listed(board, one)
    keys = keys_of(name)
    people = board.people
    known = next((local for local in people if _is_same(local.keys, keys)), None)
    words = board.words
    if known is None and (
        keys[0] not in words.given_names or keys[0] in words.particles
    ):  # "Mr. Van Voorhis", "Ben Ali"
        known = next((local for local in people if local.keys[-len(keys) :] == keys), None)
    ident = known.id if known else actor_id(name)
    if known is None or len(keys) > len(known.keys):
        board.locals[ident] = Local(id=ident, name=name, type="person", keys=keys)
    board.pin(Found(passage=one.passage, first=one.first, last=one.last, actor=ident, kind="name"))


def _is_same(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two full names of one article are one: same last word, first words alike or one the other's initial."""
    if left == right:
        return True
    if left[-1] != right[-1] or _differ_within(left[1:-1], right[1:-1]):
        return False
    return left[0] == right[0] or (min(len(left[0]), len(right[0])) == 1 and left[0][0] == right[0][0])


def _differ_within(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether initials between first and last name tell two people apart: George W. Bush and George H. W. Bush."""
    initials = all(len(key) == 1 for key in (*left, *right))
    return bool(left) and bool(right) and initials and left != right
