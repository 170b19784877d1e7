"""Which files of docs/ look up what: those that would find the same again need not be made again.

No file is kept twice: remembered is the key of each, the hash of its bytes, what it looked up, and the world it saw.
"""

import hashlib
import os
from array import array
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol, TypeVar, cast

from builder.recall.watch import Look, Watcher, find_changed
from builder.shell.write import stat_of
from builder.values.page import File, Kept, Output, Stat

_PARTS = ("dossier",)
"""What of a world is watched field by field."""
_TOLD = ("interface",)
"""What of it the key of every file tells."""

T = TypeVar("T")


class Store(Protocol):
    """What a memory does for its files."""

    def find_held(self, name: str) -> object:
        """What the build before had under a name."""

    def use(self, name: str, found: object) -> None:
        """Hold it for the next build."""

    def is_same(self, one: object, other: object) -> bool:
        """True only of values of one hash."""


@dataclass(frozen=True, slots=True)
class Made:
    """How a file of docs/ was made: from which key, looking at what; and the hash of its bytes."""

    key: object
    looks: bytes
    """Places in the list of all, packed: there may be hundreds of thousands."""
    sum: str
    stat: Stat | None = field(default=None, compare=False)
    """How the system showed the file when these bytes were read in it: as long as it does, it is not read again."""


@dataclass(frozen=True, slots=True)
class _Table:
    """All files of one build."""

    looks: Mapping[Look, int] = field(default_factory=dict)
    """Each look-up with its place: files share them, there may be millions."""
    made: Mapping[str, Made] = field(default_factory=dict)
    world: object = None
    docs: str = ""


class Files:
    """Those of one docs/."""

    def __init__(self, name: str, docs: Path, store: Store, left: int) -> None:
        """`left` is when the last build left docs/."""
        self._name, self._docs, self._store, self._left = name, docs, store, left
        held = store.find_held(name)
        self._before = held if isinstance(held, _Table) else _Table()
        self._looks = dict(self._before.looks)
        self._made: dict[str, Made] = {}
        self._changed: frozenset[int] = frozenset()
        self._world: object = None
        self._watcher: Watcher[object] | None = None

    def watch(self, path: str, key: object, world: T, make: Callable[[T], bytes]) -> Output:
        """The file as it lies in docs/, where it would be made of the same and nobody touched it."""
        if self._watcher is None:
            self._world, self._watcher = world, Watcher(world, _PARTS, _TOLD)
            before = self._before
            self._changed = frozenset(find_changed(before.looks, before.world, world, self._store.is_same))
        kept = self._find(path, key)
        if kept is not None:
            return kept
        data, looks = cast("Watcher[T]", self._watcher).watch(make)
        places = _pack(self._looks.setdefault(look, len(self._looks)) for look in looks)
        self._made[path] = Made(key, places, hashlib.sha256(data).hexdigest())
        return File(path=path, data=data)

    def close(self) -> None:
        """Note what was made."""
        self._drop_unused()
        self._store.use(self._name, _Table(self._looks, self._made, self._world, str(self._docs)))

    def _drop_unused(self) -> None:
        """Number the look-ups anew where no file makes half of them any more."""
        used = set[int]().union(*(_unpack(made.looks) for made in self._made.values()))
        if len(self._looks) <= 2 * len(used):
            return
        places = {place: new for new, place in enumerate(sorted(used))}
        self._looks = {look: places[place] for look, place in self._looks.items() if place in places}
        self._made = {
            path: replace(made, looks=_pack(places[place] for place in _unpack(made.looks)))
            for path, made in self._made.items()
        }

    def _find(self, path: str, key: object) -> Kept | None:
        made = self._before.made.get(path)
        if made is None or made.key != key or not self._changed.isdisjoint(_unpack(made.looks)):
            return None
        stat = _find_stat(f"{self._docs}/{path}", made, self._left)
        if stat is None:
            return None
        self._made[path] = made if stat == made.stat else replace(made, stat=stat)
        return Kept(path=path, sum=made.sum, stat=stat)


def _pack(places: Iterable[int]) -> bytes:
    return array("I", places).tobytes()


def _unpack(places: bytes) -> memoryview:
    return memoryview(places).cast("I")


def note_stats(held: object) -> object:
    """The files of a build with how the system shows each that it left in docs/; anything else as it is."""
    if not isinstance(held, _Table):
        return held
    return replace(held, made={path: _note_stat(f"{held.docs}/{path}", made) for path, made in held.made.items()})


def _note_stat(name: str, made: Made) -> Made:
    return made if made.stat else replace(made, stat=_find_stat(name, made, 0))


def _find_stat(name: str, made: Made, left: int) -> Stat | None:
    """How the system shows a file that holds what was made; None where it holds something else, or is a link.

    It is read unless it looks as it did and nobody touched it since docs/ was left, not even to give it an old time;
    what was touched in the same tick of the clock, nobody knows.
    """
    try:
        found = os.lstat(name)
        stat = stat_of(found)
        if stat is None or (stat == made.stat and found.st_ctime_ns < left):
            return stat
        with open(name, "rb", buffering=0) as file:  # noqa: PTH123 - thousands of them
            return stat if hashlib.sha256(file.read()).hexdigest() == made.sum else None
    except OSError:
        return None
