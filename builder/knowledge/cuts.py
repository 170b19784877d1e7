"""Lines by which a publisher says that the rest of the text is elsewhere."""

from dataclasses import dataclass

from builder.knowledge.tables import Table, fill


@dataclass(frozen=True, slots=True, kw_only=True)
class Cuts:
    """Phrases in small letters."""

    phrases: tuple[str, ...]


def read_cuts(table: Table) -> Cuts:
    """Make the value from `data/cuts.yml`."""
    return fill(Cuts, table)
