"""Countries as news names them: names, demonyms, capitals and other words for their governments."""

from dataclasses import dataclass

from builder.knowledge.tables import Table, rows, text, words


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
    return tuple(
        Country(
            name=text(row, "name"),
            code=text(row, "code"),
            aliases=words(row, "aliases"),
            demonyms=words(row, "demonyms"),
            capitals=words(row, "capitals"),
            metonyms=words(row, "metonyms"),
            not_with=words(row, "not_with"),
        )
        for row in rows(table, "countries")
    )
