"""Countries as news names them: names, demonyms, capitals and other words for their governments."""

from dataclasses import dataclass

from builder.knowledge.tables import Table, fill, rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """`capitals` stand for the government unless a place is meant; `metonyms` always do.

    `not_with` are words of an article that say it speaks of another place of that name.
    """

    name: str
    code: str
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    metonyms: tuple[str, ...] = ()
    not_with: tuple[str, ...] = ()


def read_countries(table: Table) -> tuple[Country, ...]:
    """Make the value from `data/countries.yml`, in the order of the file."""
    return tuple(fill(Country, row) for row in rows(table, "countries"))
