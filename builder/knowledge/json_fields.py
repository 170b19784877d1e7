"""Where the fields of an article stand in records of JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.knowledge.tables import Table, words


@dataclass(frozen=True, slots=True, kw_only=True)
class JsonFields:
    """Paths by the name of the field, the likelier first; `items` leads to the list of articles."""

    paths: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def before(self, own: Mapping[str, str]) -> "JsonFields":
        """The same, with the one path that a dossier or an overlay names for a field in place of the usual ones."""
        return JsonFields(paths={**self.paths, **{name: (path,) for name, path in own.items()}})


def read_json_fields(table: Table) -> JsonFields:
    """Make the value from `data/json_fields.yml`."""
    return JsonFields(paths={name: words(table, name) for name in table})
