"""What figures count: words for one thing, words too general to be one, words that make a figure a part or a rate."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.knowledge.tables import Table, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """`things` gives the one name of every word; other words name themselves."""

    things: Mapping[str, str] = field(default_factory=dict)
    loose: frozenset[str] = frozenset()
    partial: frozenset[str] = frozenset()
    rates: frozenset[str] = frozenset()

    def name(self, word: str) -> str:
        """The thing that a counted word means, its plural ending off where nothing better is known."""
        low = word.casefold()
        return self.things.get(low) or self.things.get(f"{low}s") or low.rstrip("s")

    def is_loose(self, word: str) -> bool:
        """True for a word that can count anything."""
        return word.casefold() in self.loose or self.name(word) in self.loose


def read_counted(table: Table) -> Counted:
    """Make the value from `data/counted.yml`; of two groups with one word the later wins."""
    groups = table.get("things")
    things: dict[str, str] = {}
    for group in groups if isinstance(groups, list) else []:
        same = [str(word) for word in group] if isinstance(group, list) else []
        things |= dict.fromkeys(same, same[0]) if same else {}
    return Counted(
        things=things,
        loose=frozenset(words(table, "loose")),
        partial=frozenset(words(table, "partial")),
        rates=frozenset(words(table, "rates")),
    )
