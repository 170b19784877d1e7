"""Phrases looked up word by word, so that a long table costs no more than a short one; and as parts of patterns."""

import re
from collections.abc import Iterable, Mapping, Sequence

Phrases = Mapping[str, tuple[tuple[str, ...], ...]]
"""First word to the phrases that begin with it, the longest first."""


def index_phrases(phrases: Iterable[str]) -> Phrases:
    """Phrases in small letters, split at spaces."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(phrase.split())
        index.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(found, key=lambda parts: (-len(parts), parts))) for first, found in index.items()}


def any_of(phrases: Iterable[str]) -> str:
    """Alternatives of a pattern, the longest first ("last updated" before "updated"); none of no phrases matches."""
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=lambda one: (-len(one), one))) or "(?!)"


def match_phrase(phrases: Phrases, words: Sequence[str], at: int) -> int:
    """How many words the longest phrase at `at` takes; 0 where none stands there."""
    for parts in phrases.get(words[at], ()):
        if len(parts) == 1 or tuple(words[at : at + len(parts)]) == parts:
            return len(parts)
    return 0
