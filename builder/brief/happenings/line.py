"""One sentence of an article, word by word, with the names, times and counts that stand in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from builder.brief.directory import Directory
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Claim
from builder.values.span import Span
from builder.words.english import HAVING

_TOKEN = re.compile(r"[’']s\b|[^\W_]+(?:[-.][^\W_]+)*\.?(?=\s[A-Z])|[^\W_]+(?:[-.][^\W_]+)*|[^\w\s]")
OWNERS = frozenset({"’s", "'s", "’", "'"})
STOPS = frozenset({".", ",", ";", ":", "!", "?", ")", "—", "–", "-", "”", '"'})
SURE = frozenset({"name", "surname", "acronym", "metonym"})
"""Kinds of mention that certainly name their actor."""


class Token(NamedTuple):
    """A word or a mark at its offsets in the paragraph.

    A named tuple, not a dataclass: a dossier has tens of thousands, and these are made three times as fast.
    """

    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        """Folded to small letters."""
        return self.text.casefold()


class Line:
    """A claim as its words in order."""

    def __init__(self, claim: Claim, directory: Directory) -> None:
        self.claim = claim
        self.directory = directory
        self.knowledge: Knowledge = directory.knowledge.in_language(
            directory.readings[claim.span.article].article.language
        )
        self.tokens, self._starts, self._ends = _read_words(claim.text, claim.span.start)
        self.mentions = directory.mentions_in(claim.span)
        self.times = directory.times_in(claim.span)

    def between(self, start: int, end: int) -> tuple[str, ...]:
        """The folded words from one offset to another."""
        return tuple(t.low for t in self._among(start, end))

    def before(self, offset: int) -> tuple[Token, ...]:
        """The words before an offset, the nearest first."""
        return self.tokens[: bisect_right(self._ends, offset)][::-1]

    def after(self, offset: int) -> Token | None:
        """The word that starts at an offset or next after it."""
        at = bisect_left(self._starts, offset)
        return self.tokens[at] if at < len(self.tokens) else None

    def without(self, start: int, end: int, spans: Iterable[Span]) -> tuple[str, ...]:
        """The words between that stand in none of `spans`."""
        masks = tuple(spans)
        return tuple(
            t.low for t in self._among(start, end) if not any(m.start < t.end and t.start < m.end for m in masks)
        )

    def _among(self, start: int, end: int) -> tuple[Token, ...]:
        return self.tokens[bisect_left(self._starts, start) : bisect_right(self._ends, end)]


@lru_cache(maxsize=64)
def _read_words(text: str, shift: int) -> tuple[tuple[Token, ...], tuple[int, ...], tuple[int, ...]]:
    """The words, where each begins and where each ends; kept, since each happening of a sentence asks for them."""
    tokens = tuple(Token(m[0], shift + m.start(), shift + m.end()) for m in _TOKEN.finditer(text))
    return tokens, tuple(t.start for t in tokens), tuple(t.end for t in tokens)


def is_timed(line: Line, token: Token) -> bool:
    """True for a word of a time expression."""
    return any(t.span.start <= token.start < t.span.end for t in line.times)


def is_title(line: Line, token: Token) -> bool:
    """True for "Mr." and "President" before a name."""
    titles = line.knowledge.name_words.titles
    low = token.low.rstrip(".")
    return token.text[:1].isupper() and (low in titles.honorifics or (low,) in titles.heads or low in titles.modifiers)


def ends_clean(line: Line, offset: int) -> bool:
    """True where what follows cannot make the words before it a part of something else ("coup attempt")."""
    token = line.after(offset)
    if token is None or token.low in STOPS or is_timed(line, token):
        return True
    events = line.knowledge.events
    small = events.prepositions | events.borders | events.be | events.modals | events.enders
    small |= events.openers | events.adverbs | events.light | events.striking | HAVING | {"to", "and"}
    return token.low in small and token.low not in OWNERS


def part_of(line: Line, start: int, end: int) -> Span:
    """The words from one offset to another."""
    whole = line.claim.span
    return Span(article=whole.article, paragraph=whole.paragraph, start=start, end=end)
