"""Which files of docs/ look up what: those that would find the same again need not be made again.

No file is kept twice: remembered is the key of each, the hash of its bytes and what it looked up, with the hash of what
was found there. A process that builds again and again holds the world of the build before as well.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol, TypeVar, cast

from builder.recall.watch import ABSENT, Finder, Look, Watcher
from builder.shell.write import Seen, Summed, read_summed

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

    key: object
    looks: tuple[int, ...]
    """Places in the list of all."""
    sum: str
    seen: Seen | None = field(default=None, compare=False)
    """In the process that hashed it: it is not hashed again."""


@dataclass(frozen=True, slots=True)
class _Table:
    """All files of one build."""

    looks: Mapping[Look, int] = field(default_factory=dict)
    """Each look-up with its place: files share them, there may be millions."""
    marks: Sequence[str] = ()
    """By place, the hash of what was found."""
    wholes: Mapping[str, str] = field(default_factory=dict)
    """By field, the hash of all that is to be found there."""
    made: Mapping[str, Made] = field(default_factory=dict)
    world: object = None


class Files:
    """Those of one docs/."""

    def __init__(self, name: str, docs: Path, store: Store) -> None:
        self._name, self._docs, self._store = name, docs, store
        held = store.find_held(name)
        self._is_first = not isinstance(held, _Table)
        self._before = held if isinstance(held, _Table) else _unpack(store.find(name))
        self._looks = dict(self._before.looks)
        self._made: dict[str, Made] = {}
        self._marks = list(self._before.marks)
        self._found: dict[Look, str] = {}
        self._changed: frozenset[int] = frozenset()
        self._world: object = None
        self._now = self._then = Finder(None)
        self._watcher: Watcher[object] | None = None

    def watch(self, path: str, key: object, world: T, make: Callable[[T], bytes]) -> bytes:
        """The file as it lies in docs/, where it would be made of the same and nobody touched it."""
        if self._watcher is None:
            self._world, self._watcher = world, Watcher(world, _PARTS)
            self._now, self._then = Finder(world), Finder(self._before.world)
            self._changed = frozenset(self._find_changed())
        kept = self._find(path, key)
        if kept is not None:
            return kept
        data, looks = cast("Watcher[T]", self._watcher).watch(make)
        summed = Summed(data, hashlib.sha256(data).hexdigest())
        self._made[path] = Made(key, tuple(map(self._place, looks)), summed.sum)
        return summed

    def close(self) -> None:
        """Note what was made; a process that builds again and again does so on disk once."""
        self._drop_unused()
        wholes = {name: self._whole(name) for name in {look[0]: None for look in self._looks}} if self._is_first else {}
        table = _Table(self._looks, self._marks, wholes, self._made, self._world)
        if self._is_first and (table.made != self._before.made or table.wholes != self._before.wholes):
            self._store.keep(self._name, _pack(table))
        self._store.use(self._name, table)

    def _place(self, look: Look) -> int:
        place = self._looks.setdefault(look, len(self._looks))
        if place == len(self._marks):
            self._marks.append(self._mark(look))
        return place

    def _drop_unused(self) -> None:
        """Number the look-ups anew where no file makes half of them any more."""
        used = set[int]().union(*(made.looks for made in self._made.values()))
        if len(self._looks) <= 2 * len(used):
            return
        places = {place: new for new, place in enumerate(sorted(used))}
        self._looks = {look: places[place] for look, place in self._looks.items() if place in places}
        self._marks = [self._marks[place] for place in places]
        self._made = {
            path: replace(made, looks=tuple(places[place] for place in made.looks)) for path, made in self._made.items()
        }

    def _find(self, path: str, key: object) -> Summed | None:
        made = self._before.made.get(path)
        if made is None or made.key != key or not self._changed.isdisjoint(made.looks):
            return None
        try:
            data = read_summed(self._docs / path, made.sum, made.seen)
        except OSError:
            return None
        if data.sum != made.sum:
            return None
        self._made[path] = Made(key, made.looks, made.sum, data.seen)
        return data

    def _find_changed(self) -> Iterator[int]:
        """The places of look-ups that find something else than before."""
        held = self._before.world is not None
        same = () if held else {name for name, whole in self._before.wholes.items() if self._whole(name) == whole}
        for look, place in self._before.looks.items():
            if look[0] not in same and not (held and self._is_held(look)) and self._mark(look) != self._marks[place]:
                self._marks[place] = self._mark(look)
                yield place

    def _is_held(self, look: Look) -> bool:
        then, now = self._then.find(look), self._now.find(look)
        return then is now or self._store.is_same(then, now)

    def _mark(self, look: Look) -> str:
        found = self._found.get(look)
        if found is None:
            value = self._now.find(look)
            found = f"={value}" if type(value) is str else "" if value is ABSENT else self._store.hash(value)
            self._found[look] = found
        return found

    def _whole(self, name: str) -> str:
        return self._mark((name,))


_File = tuple[str, object, tuple[int, ...], str]
_Packed = tuple[tuple[Look, ...], Sequence[str], tuple[tuple[str, str], ...], tuple[_File, ...]]


def _pack(table: _Table) -> _Packed:
    made = tuple((path, one.key, one.looks, one.sum) for path, one in table.made.items())
    return tuple(table.looks), table.marks, tuple(table.wholes.items()), made


def _unpack(packed: object) -> _Table:
    if packed is None:
        return _Table()
    looks, marks, wholes, files = cast("_Packed", packed)
    made = {path: Made(key, places, sum_) for path, key, places, sum_ in files}
    return _Table({look: place for place, look in enumerate(looks)}, marks, dict(wholes), made)
