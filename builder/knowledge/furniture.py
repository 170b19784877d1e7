"""Words that news pages put around an article."""

from dataclasses import dataclass

from builder.knowledge.tables import Table, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Phrases that are never body, folded to lower case."""

    phrases: tuple[str, ...] = ()


def read_furniture(table: Table) -> Furniture:
    """Make the value from `data/furniture.yml`."""
    return Furniture(phrases=words(table, "phrases"))
