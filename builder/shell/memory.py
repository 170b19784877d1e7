"""Remembers what earlier builds found, by all that it was found from, so that a build works at what changed alone.

Its questions are those of `builder.recall`. What an article says lies in an entry of its own, for any folder and any
state of it; all else is what the build before held, in this process or as `builder.shell.held` finds it.
"""

import hashlib
import io
import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import TypeVar, cast

from builder.brief.directory import Directory
from builder.brief.registers.quotations import Forms
from builder.compose.site import Sentence, Text
from builder.interface import Interface
from builder.interface.named import SaidName
from builder.interface.said import Said, SaidDate
from builder.knowledge.knowledge import Knowledge
from builder.link.clusters import Named, Recorded
from builder.link.groups import Stretch
from builder.reading import Mapper, Read
from builder.recall import Kind, Of, V, make_anew
from builder.shell.entries import Entries, stamp_program
from builder.shell.files import Files
from builder.shell.held import Key, Resident, find_resident
from builder.values.annotation import Annotated
from builder.values.capture import ActorRecord, Capture, Gathered
from builder.values.dossier import Actor, Difference, Event, Origin, Reading, Statement, Story
from builder.values.page import Output
from builder.values.registers import Utterance

_MARKED = frozenset(
    (
        *(Annotated, Reading, Actor, Difference, Event, Origin, Statement, Story, Utterance),
        *(Directory, Forms, Named, Recorded, Sentence, Stretch, Text),
    )
)
"""Values that others hold, each hashed once and written there by its hash."""
_LAID = frozenset((Difference, Event, Statement))
"""Of these, each is hashed anyway and stands under many keys: its parts are not compared at each."""
_PLAIN = frozenset((str, int, bool))
_UNKEPT = frozenset({"templates"})
"""Kinds that are held in this process and cannot lie on disk."""

T = TypeVar("T")


class Memory:
    """Of one build: what the build before left, here or on disk, and what it leaves itself."""

    def __init__(
        self, entries: Entries, stamp: str, docs: Path | None = None, resident: Resident | None = None, left: int = 0
    ) -> None:
        """`left` is when the last build left docs/."""
        self._entries, self._stamp = entries, stamp
        self._holds = resident is not None
        self._resident = Resident() if resident is None else resident
        self._before = self._resident
        self._now = Resident(lasts=self._resident.lasts)
        self._writers = _Writers(self.mark)
        self._files: Files | None = None
        if docs and self._holds:
            self._now.home = hash_key(("held", str(docs.resolve())))
            if self._before.is_empty:
                self._before, made = find_resident(entries, self._now.home)
                self._before.made = {self._key(key[:2], of) if of else key: (found, of) for key, found, of in made}
            self._files = Files(f"files {docs.resolve()}", docs, self, left)
        self._now.anew = self._before.anew

    def __call__(self, kind: Kind, name: str, key: object, make: Callable[[], V]) -> V:
        """As `builder.recall.Recall` says."""
        address = self.name(kind, key)
        shelves = (self._before.here, self._now.here) if kind in _UNKEPT else (self._before.named, self._now.named)
        found = shelves[0].get(address)
        if found is None:
            found = make()
            self._now.anew += 1
        shelves[1][address] = found
        self.learn(found, address)
        return found  # type: ignore[return-value] # what is kept under this key was made from it

    def once(self, make: Callable[[*Of], V], *of: *Of) -> V:
        """As `builder.recall.Recall` says."""
        if not self._holds:
            return make(*of)
        key = self._key((make.__module__, make.__qualname__), of)
        known = self._now.made.get(key) or self._before.made.get(key)
        if known is None:
            known = make(*of), of
            self._now.anew += 1
        self._now.made[key] = known
        return known[0]  # type: ignore[return-value] # what is kept under this key was made from it

    def _key(self, function: Key, of: tuple[object, ...]) -> Key:
        """A value that has a hash is known by it, any other by its identity."""
        known, ids = self._now.marks, map(id, of)
        return (*function, *[known[id_][1] if id_ in known else self._name(v) for id_, v in zip(ids, of, strict=True)])

    def _name(self, value: object) -> str | int:
        return self.mark(value) if type(value) in _MARKED else id(value)

    def same(self, name: str, value: V) -> V:
        """As `builder.recall.Recall` says."""
        before = self.find_held(f"same {name}")
        kept = before if before == value else value
        self.use(f"same {name}", kept)
        return kept

    def watch(self, path: str, key: object, world: T, make: Callable[[T], bytes]) -> Output:
        """As `builder.recall.Recall` says."""
        return (self._files or make_anew).watch(path, key, world, make)

    def learn(self, value: object, address: str) -> None:
        """A value that was made under an address is known by it: nothing else need be hashed."""
        if type(value) in _MARKED:
            self._now.marks[id(value)] = (value, address)

    def mark(self, value: object) -> str:
        """A hash of the value, the same in every process; of the very same value it is made once."""
        known = self._now.marks.get(id(value))
        if known is not None:
            return known[1]
        known = self._before.marks.get(id(value))
        if known is None:
            known = (value, hash_key((type(value).__name__, _CONTENTS[type(value)](value)), self._writers))
        self._now.marks[id(value)] = known
        return known[1]

    def find(self, name: str) -> object:
        """What was kept under a name; None where there is nothing, or nothing that can be read."""
        return self._entries.find(name)

    def keep(self, name: str, found: object) -> None:
        """Keep what was found for later builds, of this folder or any."""
        self._entries.keep(name, found)

    def name(self, kind: str, key: object) -> str:
        """The name of what was found from a key."""
        return self.hash((self._stamp, kind, key))

    def hash(self, key: object) -> str:
        """As `hash_key`, where what is known by a mark is written as that."""
        return self.mark(key) if type(key) in _MARKED else hash_key(key, self._writers)

    def is_same(self, one: object, other: object) -> bool:
        """True only of values of one hash: compared part by part, since most are the very same."""
        kind = type(one)
        if one is other or kind is not type(other):
            return one is other
        if isinstance(one, tuple) and isinstance(other, tuple):
            return len(one) == len(other) and all(a is b or self.is_same(a, b) for a, b in zip(one, other, strict=True))
        if kind in _PLAIN:
            return one == other
        if kind in _LAID:
            return self.mark(one) == self.mark(other)
        if is_dataclass(kind):
            return self.is_same(_CONTENTS[kind](one), _CONTENTS[kind](other))
        return self.hash(one) == self.hash(other)

    def close(self) -> None:
        """All is made: what was not used is no longer held, and goes from disk after a month."""
        if self._files:
            self._files.close()
        if self._before.is_empty:
            self._entries.clear()
        for part in fields(Resident):
            setattr(self._resident, part.name, getattr(self._now, part.name))
        self._files, self._writers = None, _Writers()  # they lead back here: what is left would wait to be found

    def find_held(self, name: str) -> object:
        """What the build before had under a name."""
        found = self._before.named.get(name)
        self.use(name, found)
        return found

    def use(self, name: str, found: object) -> None:
        """Hold it for the next build."""
        if found is not None:
            self._now.named[name] = found


def remember(mapper: Mapper, memory: Memory) -> Mapper:
    """A mapper that asks `mapper` only for captures never read under this stamp; same reads, same order.

    What it gives holds no bytes of captures: nothing looks at them once they are read.
    """

    def read(captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
        bare = {capture.id: replace(capture, data=b"") for capture in captures}
        names = {id_: memory.name("article", capture) for id_, capture in bare.items()}
        known = {id_: _recall(memory, names[id_], capture) for id_, capture in bare.items()}
        fresh = iter(mapper([capture for capture in captures if known[capture.id] is None], knowledge))
        for id_, capture in bare.items():
            found = known.pop(id_) or _keep(memory, names[id_], capture, next(fresh))
            memory.learn(found[0], names[id_])
            yield found

    return read


def stamp_reading(own_tables: Path, records: Iterable[ActorRecord]) -> str:
    """A hash of all that a reading depends on beside its capture: the program, the dossier's tables, its actors."""
    digest = hashlib.sha256(stamp_program().encode())
    for path in filter(Path.is_file, sorted(own_tables.glob("*"))):
        digest.update(f"{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    for record in records:
        digest.update(repr(record).encode())
    return digest.hexdigest()


def hash_key(key: object, writers: "_Writers | None" = None) -> str:
    """The same for equal keys, in every process: written without references, bytes tell values and no identities."""
    written = io.BytesIO()
    writer = pickle.Pickler(written, 4)
    writer.fast = True
    writer.dispatch_table = _Writers() if writers is None else writers  # type: ignore[assignment] # what it writes is never read
    writer.dump(key)
    return hashlib.sha256(written.getbuffer()).hexdigest()


class _Writers(dict[type, Callable[[object], tuple[object, ...]]]):
    """How values are written for hashing: the name of the class and what it holds. Nobody reads that back."""

    def __init__(self, mark: Callable[[object], str] | None = None) -> None:
        super().__init__()
        self._mark = mark

    def __missing__(self, kind: type) -> Callable[[object], tuple[object, ...]]:
        read = self._mark if self._mark and kind in _MARKED else _CONTENTS[kind]
        self[kind] = lambda value: (complex, (kind.__name__, read(value)))
        return self[kind]


class _Contents(dict[type, Callable[[object], object]]):
    """What values hold, but for what is made from the rest."""

    def __missing__(self, kind: type) -> Callable[[object], object]:
        names = [f.name for f in fields(kind) if not f.metadata.get("derived")] if is_dataclass(kind) else []
        self[kind] = _SAID.get(kind) or attrgetter(*names)
        return self[kind]


def _read_said(said: Said) -> tuple[object, ...]:
    return str(said), said.pattern, tuple(said.slots.items())


_SAID: Mapping[type, Callable[..., object]] = {
    Said: _read_said,
    SaidName: str,
    SaidDate: attrgetter("value", "manner"),
    Interface: attrgetter("texts", "calendar", "rule", "names"),
}
_CONTENTS = _Contents()


def _recall(memory: Memory, name: str, capture: Capture) -> Read | None:
    """What was read from a capture; None where nothing is kept or it is no reading."""
    held = memory.find_held(name)
    if held is not None:
        return cast("Read", held)
    try:
        kept, problems = memory.find(name)  # type: ignore[misc] # what was kept, or a TypeError
        found = _with_capture(kept, capture), problems  # type: ignore[has-type]
    except (TypeError, ValueError, AttributeError):
        return None
    memory.use(name, found)
    return found


def _keep(memory: Memory, name: str, capture: Capture, read: Read) -> Read:
    """Keep what was read.

    What could not be read is tried again: that a reader was held up says as much of the machine as of the capture.
    """
    made, problems = read
    if made is None:
        return read
    memory.keep(name, (_with_capture(made, replace(capture, overlay=None)), problems))
    found = _with_capture(made, capture), problems
    memory.use(name, found)
    return found


def _with_capture(made: Annotated | Gathered, capture: Capture) -> Annotated | Gathered:
    if isinstance(made, Gathered):
        return made
    return replace(made, article=replace(made.article, capture=capture))
