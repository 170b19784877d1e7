"""People in scripts without capitals: a given name, and the word behind it."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from builder.annotate.actors.evidence import Run
from builder.annotate.actors.found import Board
from builder.annotate.actors.passages import Passage
from builder.annotate.actors.people import pin_person
from builder.words import fold_word
from builder.words.sounds import leaves_vowels_out

Seen = Counter[str]
"""How often each word stands in the article."""
ARTICLE = "ال"
"""With which surnames begin, and as many adjectives and nouns."""
_SHORTEST = 3
"""Letters of a surname: fewer are small words."""
_FOR_THE = "لل"
_WRITTEN_ON = ("ل", "ب", "و")
"""Small words: what begins so may be no name."""
_DOING = "ما"
"""First and last letter of what somebody does while speaking ("مضيفا")."""
_THEIRS = ("ه", "هم", "ها")
"""Endings that tell whose something is."""
_OPENING = frozenset('"«“-–—:')
"""Signs behind which somebody's words begin, or an aside."""
_FARTHEST = 15
"""Words from a speech verb to what is said."""
_MOST_WORDS = 4
"""One more than a name has here."""
_SERVANT = "عبد"
"""Of God, by any of His names: a given name with the word behind it."""
_GOD = "الله"
"""Ends a name that another word began: "نصر الله"."""
_AND = "و"
"""What is written on to the next word, a name or none."""


def pin_by_given_names(board: Board) -> None:
    """Pin a given name of the language with the surname behind it, where nobody owns them."""
    seen = Counter(word.key for passage in board.passages for word in passage.words)
    shown = frozenset(_find_shown(board))
    owners = _list_owners(board)
    for number, passage in enumerate(board.passages):
        if not leaves_vowels_out(passage.text):
            continue
        _pin_speakers(board, number)
        for index in range(len(passage.words) - 1):
            last = _end_of_givens(board, number, index, seen)
            free = last and board.at(number, index) is None and _is_surname(board, number, last)
            free = free and not _is_somebodys(board, passage, (index, last), owners)
            told = (passage.key(index), passage.key(index + 1)) in shown
            if free and (told or _is_name_alone(board, passage, index, seen) or _is_led(board, passage, index)):
                pin_person(
                    board, Run(passage=number, first=index, last=_end_of_surname(passage, last, board), title=None)
                )


def _list_owners(board: Board) -> Counter[tuple[str, str]]:
    """How often a given name stands with what is behind it, which may itself be a name of two words."""
    given = board.words.given_names
    return Counter(
        (passage.key(index), _join(passage, index + 1, index + 2 + (passage.key(index + 1) == _SERVANT)))
        for passage in board.passages
        for index in range(len(passage.words) - 1)
        if passage.key(index) in given
    )


def _join(passage: Passage, first: int, last: int) -> str:
    return " ".join(passage.key(at) for at in range(first, last))


def _is_somebodys(board: Board, passage: Passage, where: tuple[int, int], owners: Counter[tuple[str, str]]) -> bool:
    """Whether a given name is short for somebody named in full: "شيرين" before a verb, "الهادي" behind a given name."""
    first, last = where
    key, behind = _join(passage, first, last), passage.key(last)
    if _is_led(board, passage, first) or owners[key, behind] > 1:
        return False
    return any(surname == key or (given == key and often > 1) for (given, surname), often in owners.items())


def _pin_speakers(board: Board, number: int) -> None:
    """Pin who speaks, between what the person is and the words: "قال المندوب الروسي فاسيلي نيبينزيا إن"."""
    passage = board.passages[number]
    for index, word in enumerate(passage.words):
        if _says(board, word.text):
            end = next((at for at in range(index + 1, index + _FARTHEST) if _begins_speech(board, passage, at)), 0)
            first = end
            while first > index and _may_be_foreign(board, number, first - 1):
                first -= 1
            closed = passage.key(first - 1).startswith(ARTICLE) or board.at(number, first - 1) is not None
            if 1 < end - first < _MOST_WORDS and first > index + 1 and closed and not _is_led_on(board, passage, first):
                pin_person(board, Run(passage=number, first=first, last=end, title=None))


def _begins_speech(board: Board, passage: Passage, index: int) -> bool:
    """Whether the words that somebody says, or an aside, begin at a word: behind "إن", a quotation mark or a dash."""
    said = index < len(passage.words) and passage.words[index].text in board.knowledge.speech.that
    return said or not _OPENING.isdisjoint(passage.gap(index))


def _is_led_on(board: Board, passage: Passage, index: int) -> bool:
    """Whether a word is a small one with another, or what somebody does while speaking."""
    key = passage.key(index)
    led = key.startswith(_WRITTEN_ON) or key[0] + key[-1] == _DOING
    return led and key not in board.words.given_names


def _may_be_foreign(board: Board, number: int, index: int) -> bool:
    """Whether a word may be of a name that no list has: without an article, a small word, or an owner."""
    passage = board.passages[number]
    key, text, speech = passage.key(index), passage.words[index].text, board.knowledge.speech
    small = any(text in kind for kind in (speech.cuts, speech.named, speech.voices)) or key.endswith(_THEIRS)
    return not small and not key.startswith(ARTICLE) and passage.gap(index) == " " and _is_surname(board, number, index)


def _find_shown(board: Board) -> Iterator[tuple[str, str]]:
    """Given names that are words as well, each with the word behind it, where it once stands as a name."""
    for passage in board.passages:
        for index, (word, behind) in enumerate(pairwise(passage.words)):
            if word.key in board.words.given_words and _is_led(board, passage, index):
                yield word.key, behind.key


def _is_name_alone(board: Board, passage: Passage, index: int, seen: Seen) -> bool:
    """Whether a given name is no word as well: "أمير" is a prince, and who hardly writes "على" writes "علي" for it."""
    words, key = board.words, passage.key(index)
    given = fold_word(words.given_bases.get(key, key))
    word = words.lookalikes.get(given, "")
    whole = key not in words.given_words and (not word or seen[word] > seen[given])
    return whole or _end_of_given(board, passage, index) > index + 1


def _is_led(board: Board, passage: Passage, index: int) -> bool:
    """Whether another name, a title or a speech verb stands right before: "الرئيس علي ناصر", "وقال علي ناصر"."""
    return passage.key(index - 1) in board.words.given_names or is_introduced(board, passage, index)


def is_introduced(board: Board, passage: Passage, index: int) -> bool:
    """Whether a title or a speech verb stands right before a word."""
    before, titles = passage.key(index - 1), board.words.titles
    titled = before in titles.honorifics or (before,) in titles.heads
    return index > 0 and passage.gap(index) == " " and (titled or _says(board, passage.words[index - 1].text))


def _says(board: Board, text: str) -> bool:
    """Whether a word is a speech verb as it is written, alone or with what is written on to it."""
    speech = board.knowledge.speech
    return text in speech.lemma or any(
        text.startswith(one) and text[len(one) :] in speech.lemma for one in speech.prefixes
    )


def _end_of_surname(passage: Passage, index: int, board: Board) -> int:
    """One past the surname that begins at a word, which may be of more ("عبد الجليل", "بن حمد آل ثاني")."""
    last = index + 1
    while _goes_on(board, passage, last) or (
        last > index + 1 and passage.gap(last) == " " and _goes_on(board, passage, last + 1)
    ):
        last += 1
    return last


def _goes_on(board: Board, passage: Passage, index: int) -> bool:
    """Whether a word goes on a name behind a particle: "حمد" behind "بن"."""
    behind = passage.key(index - 1) in board.words.particles or passage.key(index) == _GOD
    return behind and passage.gap(index) == " " and passage.key(index) not in board.words.not_names


def _end_of_given(board: Board, passage: Passage, index: int) -> int:
    """One past the given name that begins at a word, which may be of two words ("عبد الله"); 0 where none does."""
    given = board.words.given_names
    for length in (2, 1):
        name = _join(passage, index, index + length)
        servant = length > 1 and passage.key(index) == _SERVANT and passage.key(index + 1).startswith(ARTICLE)
        if (servant or name in given) and all(passage.joined(at) for at in range(index + 1, index + length)):
            return index + length
    return 0


def _end_of_givens(board: Board, number: int, index: int, seen: Seen) -> int:
    """One past the last of the given names that a surname follows ("حسين أمير عبد اللهيان"); 0 where none begins.

    The second of two is a surname as often, so that what follows it must look like one: not in "كشف محمود عباس تفاصيل".
    """
    passage = board.passages[number]
    last = _end_of_given(board, passage, index)
    while last and passage.gap(last) == " ":
        more = _end_of_given(board, passage, last)
        if not (
            more
            and _is_surname(board, number, last)
            and _is_surname(board, number, more)
            and _is_third(board, passage, more, seen)
        ):
            break
        last = more
    return last


def _is_third(board: Board, passage: Passage, index: int, seen: Seen) -> bool:
    """Whether a word behind two given names is one itself, begins with the article, or is said more than once."""
    compound = passage.key(index - 2) in board.words.particles
    key = passage.key(index)
    named = key in board.words.given_names or key in board.words.particles
    return named or (not compound and (key.startswith(ARTICLE) or seen[key] > 1))


def _is_surname(board: Board, number: int, index: int) -> bool:
    passage, words = board.passages[number], board.words
    if index >= len(passage.words) or passage.words[index].gap != " " or board.at(number, index) is not None:
        return False
    key = passage.key(index)
    bare = key[1:] if key[0] == _AND else key
    word = any(one in words.not_names or (one,) in words.titles.heads for one in (key, bare))
    word = word or (bare != key and bare in words.given_names)  # "وجون": and John
    if key in words.particles:
        return _goes_on(board, passage, index + 1)
    small = len(key) < _SHORTEST or key.startswith(_FOR_THE) or not key.isalpha()
    return not small and not word and not _says(board, passage.words[index].text)
