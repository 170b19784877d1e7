"""What comes to one person once in a matter, and the words that tell that it came or lies ahead."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from builder.knowledge.phrases import any_of
from builder.knowledge.tables import Table, fill, rows, words

_GAP = r"(?:[\w’'.\[\]-]+ ){1,8}"
"""What "… " stands for: whom a jury found guilty, with his office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One of `data/outcomes.yml`; the patterns are for folded text."""

    told: re.Pattern[str]
    ahead: re.Pattern[str]
    beside: frozenset[str]
    """Types of events that are told with it and are no further news."""
    own: bool
    """True where who acts is the one to whom it comes."""


def read_outcomes(table: Table) -> tuple[Outcome, ...]:
    """Make the values from `data/outcomes.yml`."""
    return tuple(
        fill(Outcome, row, told=_any_of(words(row, "told")), ahead=_any_of(words(row, "ahead")))
        for row in rows(table, "outcomes")
    )


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(phrases)})\b".replace(r"…\ ", _GAP))
