"""The words of a sentence as the rules of standing alone see them: folded, with quotation told and names known."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import NamedTuple

from builder.knowledge.standing import Standing
from builder.words.english import ARTICLES, PERSONAL, POSSESSIVE, WHO_OR_WHICH

_WORD = re.compile(r"''|[\w’'-]+|[^\w\s]")
_OPENING, _CLOSING = "“«", "”»"
CLOSING = ("”", "»", '"', "''")
"""Marks behind which a quotation is over, straight ones where it was open."""
_STRAIGHT = frozenset({'"', "''"})
"""Marks that open and close alike; the second is how some wires write the first."""
_JOINED = re.compile(r"[’']")
_LONGEST_OPENER = 4
AFTER_NOUN = frozenset(
    {
        "of", "in", "for", "to", "that", "who", "which", "between", "on", "at", "from", "with", "by", "against", "over",
        "behind", "where", "when", "whose", "about", "into", "under", "during", "near", "around", "outside", "inside",
        "called", "named", "known", "among", "along", "made", "held", "across", "within", "toward", "towards",
    }
)  # fmt: skip
ASIDE_OPENERS = WHO_OR_WHICH | {"whose", "where"}
"""Words that open a clause on what a comma parts from them."""
NO_SUBJECT = frozenset(
    {
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may", "might",
        "should", "must", "do", "does", "did", "and", "or", "but", "said", "says", "then", "so",
    }
)  # fmt: skip
"""Words with which no clause behind "said that" begins."""
ENDS_PHRASE = (
    NO_SUBJECT | ARTICLES | PERSONAL | {"as", "after", "before", "while", "because", "if", "not", "also", "than"}
)
_BINDS_DAY = re.compile(
    r"(?:\b(?:since|from|by|until|till|before|after|between|for|of|the|(?<![-\w])an?|last|next|and|as|than|about|around"
    r"|last seen|last heard|last spotted|starting|beginning|commencing|ending|effective|dating|dated)|[’']s) $",
    re.IGNORECASE,
)


NEGATED = ("n’t", "n't")


class Word(NamedTuple):
    """A word of a sentence, folded, with its offsets and whether it stands between quotation marks.

    A named tuple, not a dataclass: a dossier has tens of thousands, and these are made three times as fast.
    """

    low: str
    start: int
    end: int
    quoted: bool
    capital: bool

    @property
    def base(self) -> str:
        """The word without what is joined to it: "it’s" is "it"."""
        return self.low if self.low.isalnum() else _JOINED.split(self.low, maxsplit=1)[0]

    @property
    def owner(self) -> str:
        """The word without its possessive ending."""
        if self.low.endswith(POSSESSIVE):
            return self.low[:-2]
        return self.low[:-1] if self.low.endswith(("s’", "s'")) else self.low

    @property
    def denies(self) -> bool:
        """True for "not", and what ends in it."""
        return self.low == "not" or self.low.endswith(NEGATED)


_make_word = partial(tuple.__new__, Word)
"""Twice as fast as calling the class."""


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[Word, ...]:
    """The words and marks of a sentence; quotation is told by its marks, straight ones by turns.

    Remembered for a while: a sentence is looked at whole, weighed, and compared with its copies.
    """
    found: list[Word] = []
    depth = False
    for match in _WORD.finditer(text):
        mark = match[0]
        if mark in _OPENING or (mark in _STRAIGHT and not depth):
            depth = True
        elif mark in _CLOSING or mark in _STRAIGHT:
            depth = False
        start, end = match.span()
        found.append(_make_word((mark.casefold(), start, end, depth, mark[0].isupper())))
    return tuple(found)


def is_balanced(text: str) -> bool:
    """True where every quotation mark that opens also closes; a straight one may close a curly one."""
    open_, closed = (sum(text.count(m) for m in marks) for marks in (_OPENING, _CLOSING))
    straight, apart = text.count('"'), abs(open_ - closed)
    return straight >= apart and (straight - apart) % 2 == 0 and text.count("(") == text.count(")")


def quoted_share(words: Iterable[Word]) -> float:
    """The share of words between quotation marks."""
    every = [word for word in words if word.low.isalnum()]
    return sum(word.quoted for word in every) / len(every) if every else 0.0


def find_opener(words: tuple[Word, ...], openers: frozenset[str]) -> int:
    """How many words the sentence's opener has; 0 where it opens with none of `openers`."""
    low = [word.low for word in words[:_LONGEST_OPENER]]
    for count in range(min(_LONGEST_OPENER, len(words) - 1), 0, -1):
        if " ".join(low[:count]) in openers:
            return count
    return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What of a sentence is known to the reader: words inside names, and the type of the actor named by each."""

    standing: Standing
    named: dict[int, str]
    """The type of the actor at each word that lies inside a mention."""
    nouns: frozenset[str] = frozenset()
    """Nouns of the lexicon of events: "the attack" was told before."""
    timed: frozenset[int] = frozenset()
    """Words that lie inside a time."""
    opening: bool = False
    """True for the first sentence of an article: nothing stands before it to which its "the" could point."""

    @property
    def kinds(self) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
        """Nouns that a name of their kind makes known, with the types of actors of that kind."""
        standing = self.standing
        return (
            (standing.people, ("person",)),
            (standing.bodies, ("organisation", "group")),
            (standing.lands, ("country", "state", "place")),
        )

    def has_before(self, index: int, *types: str) -> bool:
        """True where an actor of one of these types is named before the word at `index`."""
        return any(at < index and type_ in types for at, type_ in self.named.items())

    def count_before(self, index: int, *types: str) -> int:
        """How many names of actors of one of these types stand before the word at `index`."""
        mine = {at for at, type_ in self.named.items() if at < index and type_ in types}
        return sum(at - 1 not in mine for at in mine)


def word_after(words: tuple[Word, ...], index: int) -> str:
    """The next word, folded; empty at the end."""
    return words[index + 1].low if index + 1 < len(words) else ""


def binds_day(before: str) -> bool:
    """True for words that nothing can follow without the day that they lead to: "until ", "last seen "."""
    return _BINDS_DAY.search(before) is not None


def ends_day(after: Word | None, standing: Standing) -> bool:
    """True for what may follow a day that is no noun's own ("on Friday that", not "Friday post")."""
    return after is None or not after.low[0].isalnum() or after.base in standing.after_day or after.low.endswith("ed")


def ends_phrase(low: str) -> bool:
    """True for a word or mark with which a noun phrase is over."""
    return low in ENDS_PHRASE or low.endswith("ed") or not low.isalnum()
