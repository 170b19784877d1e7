"""Lets a piece of work look things up in a world, and lists what it looked at: nothing else can be seen from there.

A world is a frozen dataclass of tables (mappings and sets, looked at key by key) and of other values (looked at whole).
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final, Generic, TypeVar, cast

Look = tuple[str] | tuple[str, Hashable]
"""A field of the world, after a dot where a part has it; with a key where it is a table and was not looked at whole."""

ABSENT: Final = ...
"""What is found where a table has no such key."""

T = TypeVar("T")
V = TypeVar("V")
P = TypeVar("P")


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


def find_changed(
    looks: Mapping[Look, P], then: object, now: object, is_same: Callable[[object, object], bool]
) -> Iterator[P]:
    """What those looks are listed with that find something else in one world than in the other.

    There may be millions of looks, and most find the very same: worlds are compared table by table.
    """
    for field in {look[0] for look in looks}:
        before, after = _seek(then, field), _seek(now, field)
        if before is after:
            continue
        whole = looks.get((field,))
        if whole is not None and not _is_same_whole(before, after, is_same):
            yield whole
        for key, was, found in _find_differing(_as_table(before), _as_table(after)):
            place = looks.get((field, key))
            if place is not None and not is_same(was, found):
                yield place


def _seek(world: object, field: str) -> object:
    for name in field.split("."):
        world = getattr(world, name)
    return world


def _is_same_whole(before: object, after: object, is_same: Callable[[object, object], bool]) -> bool:
    if isinstance(before, frozenset):
        return before == after
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        return list(before) == list(after) and is_same(tuple(before.values()), tuple(after.values()))
    return is_same(before, after)


def _as_table(field: object) -> Mapping[Hashable, object]:
    """What is looked at key by key; nothing in a field that is looked at whole."""
    if isinstance(field, frozenset):
        return dict.fromkeys(field, True)
    return field if isinstance(field, Mapping) else {}


def _find_differing(
    before: Mapping[Hashable, object], after: Mapping[Hashable, object]
) -> Iterator[tuple[Hashable, object, object]]:
    """The keys under which not the very same value stands, with both."""
    rows: Iterable[tuple[Hashable, object, object]]
    if list(before) == list(after):
        rows = zip(before, before.values(), after.values(), strict=True)
    else:
        rows = ((key, before.get(key, ABSENT), after.get(key, ABSENT)) for key in {**before, **after})
    return ((key, was, found) for key, was, found in rows if was is not found)


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
