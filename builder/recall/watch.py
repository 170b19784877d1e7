"""Lets a piece of work look things up in a world, and lists what it looked at: nothing else can be seen from there.

A world is a frozen dataclass of tables (mappings and sets, looked at key by key) and of other values (looked at whole).
"""

from collections.abc import Callable, Hashable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final, Generic, TypeVar, cast

Look = tuple[str] | tuple[str, Hashable]
"""A field of the world, after a dot where a part has it; with a key where it is a table and was not looked at whole."""

ABSENT: Final = ...
"""What is found where a table has no such key."""

T = TypeVar("T")
V = TypeVar("V")


class Watcher(Generic[T]):
    """Watches work on one world; `parts` are the fields that are watched field by field themselves.

    Fields that are `told` otherwise may be looked at freely.
    """

    def __init__(self, world: T, parts: tuple[str, ...] = (), told: tuple[str, ...] = ()) -> None:
        self._looks: set[Look] = set()
        self._view = cast("T", _View(world, "", parts, self))
        for name in told:
            self._view.__dict__[name] = getattr(world, name)

    def watch(self, make: Callable[[T], V]) -> tuple[V, frozenset[Look]]:
        """What `make` makes of the world, and all that it looked at."""
        self._looks.clear()
        made = make(self._view)
        return made, frozenset(self._looks)

    def note(self, look: Look) -> None:
        """Something is looked at."""
        self._looks.add(look)


class Finder:
    """Finds in a world what work would see; there may be millions of looks, so that each field is sought once."""

    def __init__(self, world: object) -> None:
        self._world = world
        self._tables: dict[str, Mapping[Hashable, object]] = {}

    def find(self, look: Look) -> object:
        """What a look finds."""
        if len(look) == 1:
            found = self._seek(look[0])
            if isinstance(found, frozenset):
                return tuple(sorted(found))
            return tuple(found.items()) if isinstance(found, Mapping) else found
        field, key = look
        table = self._tables.get(field)
        return (self._open(field) if table is None else table).get(key, ABSENT)

    def _open(self, field: str) -> Mapping[Hashable, object]:
        found = self._seek(field)
        self._tables[field] = (
            found if isinstance(found, Mapping) else dict.fromkeys(cast("frozenset[str]", found), True)
        )
        return self._tables[field]

    def _seek(self, field: str) -> object:
        found = self._world
        for name in field.split("."):
            found = getattr(found, name)
        return found


class _View:
    """The world as work sees it; tables are made once, other values are noted each time."""

    def __init__(self, world: object, prefix: str, parts: tuple[str, ...], watcher: Watcher[T]) -> None:
        self._of = (world, prefix, parts, watcher)

    def __getattr__(self, name: str) -> object:
        world, prefix, parts, watcher = self._of
        value = getattr(world, name)
        field = prefix + name
        view: object
        if name in parts:
            view = _View(value, f"{field}.", (), watcher)
        elif isinstance(value, Mapping):
            view = _Table(value, field, watcher)
        elif isinstance(value, frozenset):
            view = _Members(value, field, watcher)
        else:
            watcher.note((field,))
            return value
        self.__dict__[name] = view
        return view


class _Table(Mapping[Hashable, object]):
    def __init__(self, table: Mapping[Hashable, object], field: str, watcher: Watcher[T]) -> None:
        self._table, self._field, self._note = table, field, watcher.note

    def __getitem__(self, key: Hashable) -> object:
        self._note((self._field, key))
        return self._table[key]

    def get(self, key: Hashable, default: object = None) -> object:
        self._note((self._field, key))
        return self._table.get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note((self._field, key))
        return key in self._table

    def __iter__(self) -> Iterator[Hashable]:
        self._note((self._field,))
        return iter(self._table)

    def __len__(self) -> int:
        self._note((self._field,))
        return len(self._table)


class _Members(AbstractSet[Hashable]):
    def __init__(self, members: frozenset[Hashable], field: str, watcher: Watcher[T]) -> None:
        self._members, self._field, self._note = members, field, watcher.note

    def __contains__(self, member: object) -> bool:
        self._note((self._field, member))
        return member in self._members

    def __iter__(self) -> Iterator[Hashable]:
        self._note((self._field,))
        return iter(self._members)

    def __len__(self) -> int:
        self._note((self._field,))
        return len(self._members)
