"""Which keys of a table its readers ask for: one that nobody does is a slip, and would be lost without a word."""

from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from dataclasses import dataclass

from builder.knowledge.tables import Json, Table

_REASON = "why"
"""Stands beside a surprise, for people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A key that nobody asked for, below which others, and those that were asked for beside it."""

    path: tuple[str, ...]
    key: str
    asked: frozenset[str]


class _Noting(dict[str, Json]):
    """A mapping that knows what it was asked for; who goes through all its keys asks for all."""

    def __init__(self, table: Mapping[str, Json]) -> None:
        super().__init__((key, note_asked(part)) for key, part in table.items())
        self.asked: set[str] = set()

    def __getitem__(self, key: str) -> Json:
        self.asked.add(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self.asked.add(str(key))
        return super().__contains__(key)

    def get(self, key: str, default: Json = None, /) -> Json:  # type: ignore[override]
        self.asked.add(key)
        return super().get(key, default)

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys())

    def keys(self) -> KeysView[str]:  # type: ignore[override]
        self.asked.update(super().keys())
        return super().keys()

    def items(self) -> ItemsView[str, Json]:  # type: ignore[override]
        self.keys()
        return super().items()

    def values(self) -> ValuesView[Json]:  # type: ignore[override]
        self.keys()
        return super().values()


def note_asked(part: Json) -> Json:
    """The same, in which every mapping knows what it was asked for."""
    if isinstance(part, dict):
        return _Noting(part)
    return [note_asked(one) for one in part] if isinstance(part, list) else part


def find_unread(part: Json, shipped: Table, path: tuple[str, ...] = ()) -> Iterator[Unread]:
    """The keys that nobody asked for, once a noted table was read; rows are counted behind those of the shipped one."""
    if isinstance(part, _Noting):
        for key, below in dict.items(part):
            if key in part.asked:
                yield from find_unread(below, shipped, (*path, str(key)))
            elif key != _REASON:
                other_form = {one.replace("-", "_") for one in part.asked if "-" in one}
                yield Unread(path=path, key=str(key), asked=frozenset(part.asked - other_form))
    elif isinstance(part, list):
        before = shipped.get(path[0]) if len(path) == 1 else None
        begun = len(before) if isinstance(before, list) else 0
        for number, row in enumerate(part[begun:], 1):
            yield from find_unread(row, shipped, (*path, f"row {number}"))
