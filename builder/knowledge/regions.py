"""Which states a region's adjective can mean ("the West African nation")."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.knowledge.phrases import any_of
from builder.knowledge.tables import Table, rows, word_set, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Regions:
    """The codes of the states of each adjective; `pattern` finds such a description, its adjective in group 1."""

    states: Mapping[str, frozenset[str]] = field(default_factory=dict)
    pattern: re.Pattern[str] = re.compile(r"(?!)")


def read_regions(table: Table) -> Regions:
    """Make the value from `data/regions.yml`; a region may be made of others that stand before it."""
    states: dict[str, frozenset[str]] = {}
    for row in rows(table, "regions"):
        codes = word_set(row, "codes").union(*(states[name] for name in words(row, "of")))
        states |= dict.fromkeys(words(row, "names"), codes)
    nouns = any_of(words(table, "nouns"))
    return Regions(
        states=states,
        pattern=re.compile(rf"\bthe ({any_of(states)}) (?:{nouns})\b(?! of\b)", re.IGNORECASE),  # "… of Qatar" is named
    )
