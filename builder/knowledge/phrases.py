"""Phrases looked up word by word, so that a long table costs no more than a short one; and as parts of patterns."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""First word to the phrases that begin with it, the longest first."""
Row = TypeVar("Row")
Rank = int | tuple[int, tuple[str, ...]]


def index_phrases(phrases: Iterable[str]) -> Phrases:
    """Phrases in small letters, split at spaces."""
    return index_keys(tuple(phrase.split()) for phrase in phrases)


def index_keys(phrases: Iterable[tuple[str, ...]], at: int = 0) -> Phrases:
    """Phrases by one of their words, the first or (-1) the last."""
    return index_by(((parts[at], parts) for parts in phrases), lambda parts: (-len(parts), parts))


def index_by(rows: Iterable[tuple[str, Row]], order: Callable[[Row], Rank]) -> dict[str, tuple[Row, ...]]:
    """What stands under each word, each once and in this order."""
    found: dict[str, dict[Row, None]] = {}
    for word, row in rows:
        found.setdefault(word, {})[row] = None
    return {word: tuple(sorted(same, key=order)) for word, same in found.items()}


def any_of(phrases: Iterable[str]) -> str:
    """Alternatives of a pattern, the longest first ("last updated" before "updated"); none of no phrases matches."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda one: (-len(one), one))) or "(?!)"


def match_phrase(phrases: Phrases, words: Sequence[str], at: int) -> int:
    """How many words the longest phrase at `at` takes; 0 where none stands there."""
    for parts in phrases.get(words[at], ()):
        if len(parts) == 1 or tuple(words[at : at + len(parts)]) == parts:
            return len(parts)
    return 0
