"""Which files of docs/ look up what: those that would find the same again need not be made again.

No file is kept twice: remembered is the key of each, the hash of its bytes and what it looked up, with the hash of what
was found there. A process that builds again and again holds the world of the build before as well.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, TypeVar, cast

from builder.recall.watch import ABSENT, Finder, Look, Watcher
from builder.shell.write import Summed, read_summed

_PARTS = ("dossier",)
"""What of a world is watched field by field."""

T = TypeVar("T")


class Store(Protocol):
    """What a memory does for its files."""

    def find_held(self, name: str) -> object:
        """What the build before in this process had under a name."""

    def find(self, name: str) -> object:
        """What any build before kept under it."""

    def use(self, name: str, found: object) -> None:
        """Hold it for the next build in this process."""

    def keep(self, name: str, found: object) -> None:
        """Keep it for any."""

    def hash(self, key: object) -> str:
        """Of a value."""

    def is_same(self, one: object, other: object) -> bool:
        """True only of values of one hash."""


@dataclass(frozen=True, slots=True)
class Made:
    """How a file of docs/ was made: from which key, looking at what; and the hash of its bytes."""

    address: str
    looks: frozenset[Look]
    sum: str


@dataclass(frozen=True, slots=True)
class _Table:
    """All files of one build, and the hash of what was found at each look."""

    marks: Mapping[Look, str] = field(default_factory=dict)
    made: Mapping[str, Made] = field(default_factory=dict)
    world: object = None


class Files:
    """Those of one docs/."""

    def __init__(self, name: str, docs: Path, store: Store) -> None:
        self._name, self._docs, self._store = name, docs, store
        held = store.find_held(name)
        self._is_first = not isinstance(held, _Table)
        self._before = held if isinstance(held, _Table) else _unpack(store.find(name))
        self._made: dict[str, Made] = {}
        self._found: dict[Look, str] = {}
        self._seen = {look: look for look in self._before.marks}  # files share look-ups: there may be millions
        self._changed: frozenset[Look] = frozenset()
        self._world: object = None
        self._now = self._then = Finder(None)
        self._watcher: Watcher[object] | None = None

    def watch(self, path: str, address: str, world: T, make: Callable[[T], bytes]) -> bytes:
        """The file as it lies in docs/, where it would be made of the same and nobody touched it."""
        if self._watcher is None:
            self._world, self._watcher = world, Watcher(world, _PARTS)
            self._now, self._then = Finder(world), Finder(self._before.world)
            self._changed = frozenset(look for look, mark in self._before.marks.items() if self._differs(look, mark))
        kept = self._find(path, address)
        if kept is not None:
            return kept
        data, looks = cast("Watcher[T]", self._watcher).watch(make)
        shared = frozenset(self._seen.setdefault(look, look) for look in looks)
        summed = Summed(data, hashlib.sha256(data).hexdigest())
        self._made[path] = Made(address, shared, summed.sum)
        return summed

    def close(self) -> None:
        """Note what was made; a process that builds again and again does so on disk once."""
        looks = frozenset().union(*(made.looks for made in self._made.values()))
        table = _Table({look: self._mark(look) for look in looks}, self._made, self._world)
        if self._is_first and (table.made != self._before.made or table.marks != self._before.marks):
            self._store.keep(self._name, _pack(table))
        self._store.use(self._name, table)

    def _find(self, path: str, address: str) -> Summed | None:
        made = self._before.made.get(path)
        if made is None or made.address != address or not made.looks.isdisjoint(self._changed):
            return None
        try:
            data = read_summed(self._docs / path)
        except OSError:
            return None
        if data.sum != made.sum:
            return None
        self._made[path] = made
        return data

    def _differs(self, look: Look, mark: str) -> bool:
        if self._before.world is not None:
            then, now = self._then.find(look), self._now.find(look)
            if then is now or self._store.is_same(then, now):
                self._found[look] = mark
                return False
        return self._mark(look) != mark

    def _mark(self, look: Look) -> str:
        found = self._found.get(look)
        if found is None:
            value = self._now.find(look)
            found = f"={value}" if type(value) is str else "" if value is ABSENT else self._store.hash(value)
            self._found[look] = found
        return found


_Packed = tuple[tuple[tuple[Look, str], ...], tuple[tuple[str, str, str, tuple[int, ...]], ...]]


def _pack(table: _Table) -> _Packed:
    """Each look-up once: a thousand articles have some hundred thousand, most of them in several files."""
    places = {look: place for place, look in enumerate(table.marks)}
    files = ((path, m.address, m.sum, tuple(places[look] for look in m.looks)) for path, m in table.made.items())
    return tuple(table.marks.items()), tuple(files)


def _unpack(packed: object) -> _Table:
    if packed is None:
        return _Table()
    marks, files = cast("_Packed", packed)
    looks = [look for look, _ in marks]
    made = {path: Made(address, frozenset(map(looks.__getitem__, at)), sum_) for path, address, sum_, at in files}
    return _Table(dict(marks), made)
