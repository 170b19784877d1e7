"""Remembers what earlier builds found, by all that it was found from, so that a build works at what changed alone.

Files of docs/ are not kept twice: remembered is what each looked up, with the hash of what was found, and its own hash.
"""

import hashlib
import io
import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import TypeVar, cast

from builder.brief.directory import Directory
from builder.interface import Interface
from builder.interface.named import SaidName
from builder.interface.said import Said, SaidDate
from builder.knowledge.knowledge import Knowledge
from builder.pipeline import Mapper, Read
from builder.recall import Kind, Of, V
from builder.recall.watch import ABSENT, Look, Watcher, find
from builder.shell.entries import Entries, stamp_program
from builder.values.annotation import Annotated
from builder.values.capture import ActorRecord, Capture
from builder.values.dossier import Actor, Difference, Event, Origin, Reading, Statement, Story
from builder.values.registers import Utterance

_MARKS = "marks"
_MARKED = frozenset((Annotated, Directory, Reading, Actor, Difference, Event, Origin, Statement, Story, Utterance))
"""Values that others hold, each hashed once and written there by its hash."""
_Marks = dict[int, tuple[object, str]]
"""By identity, with the value itself, so that no other takes its place."""
_HELD = frozenset({"knowledge", "reading", "story"})
"""Kinds that are sooner made anew than read from disk: a process holds them, and no entry."""
_PARTS = ("dossier",)
"""What of a world is watched field by field."""

T = TypeVar("T")

Resident = dict[object, object]
"""What a process that builds again and again holds from one build to the next."""


class Memory:
    """Of one build: what earlier ones left under the same stamp, and what it leaves itself."""

    def __init__(
        self, entries: Entries, stamp: str, docs: Path | None = None, resident: Resident | None = None
    ) -> None:
        self._entries, self._stamp = entries, stamp
        self._resident = resident
        self._used: Resident = {}
        self._marks: _Marks = {}
        self._marked = cast("_Marks", (resident or {}).get(_MARKS, {}))
        self._writers = _Writers(self.mark)
        self._files = _Files(self, docs) if docs else None

    def __call__(self, kind: Kind, name: str, key: object, make: Callable[[], V]) -> V:
        """As `builder.recall.Recall` says."""
        address = self.name(kind, key)
        found = self.find_held(address) if kind in _HELD else self.find(address)
        if found is None:
            found = make()
            (self.use if kind in _HELD else self.keep)(address, found)
        self.learn(found, address)
        return found  # type: ignore[return-value] # what is kept under this key was made from it

    def once(self, make: Callable[[*Of], V], *of: *Of) -> V:
        """As `builder.recall.Recall` says; of a process that builds once nothing is held."""
        if self._resident is None:
            return make(*of)
        key = (make, *map(id, of))
        known = self._used.get(key) or self._resident.get(key) or (make(*of), of)
        self._used[key] = known  # with the values, so that no others take their places
        return cast("tuple[V, object]", known)[0]

    def watch(self, path: str, key: object, world: T, make: Callable[[T], bytes]) -> bytes:
        """As `builder.recall.Watching` says."""
        return self._files.watch(path, self.name("file", key), world, make) if self._files else make(world)

    def learn(self, value: object, address: str) -> None:
        """A value that was made under an address is known by it: nothing else need be hashed."""
        self._marks[id(value)] = (value, address)

    def mark(self, value: object) -> str:
        """A hash of the value, the same in every process; of the very same value it is made once."""
        known = self._marks.get(id(value)) or self._marked.get(id(value))
        if known is None:
            known = (value, hash_key((type(value).__name__, _CONTENTS[type(value)](value)), self._writers))
        self._marks[id(value)] = known
        return known[1]

    def find(self, name: str) -> object:
        """What was kept under a name; None where there is nothing, or nothing that can be read."""
        found = self.find_held(name)
        if found is None:
            found = self._entries.find(name)
            self.use(name, found)
        return found

    def keep(self, name: str, found: object) -> None:
        """Keep what was found for later builds."""
        self.use(name, found)
        self._entries.keep(name, found)

    def name(self, kind: str, key: object) -> str:
        """The name of what was found from a key."""
        return self.hash((self._stamp, kind, key))

    def hash(self, key: object) -> str:
        """As `hash_key`, where what is known by a mark is written as that."""
        return hash_key(key, self._writers)

    def close(self) -> None:
        """The build is over: what it did not use is no longer held, and goes after a month."""
        if self._files:
            self._files.close()
        if self._resident is not None:
            self._resident.clear()
            self._resident.update(self._used)
            self._resident[_MARKS] = self._marks
        self._entries.clear()

    def find_held(self, name: str) -> object:
        """What the build before in this process had under a name."""
        found = (self._resident or {}).get(name)
        self.use(name, found)
        return found

    def use(self, name: str, found: object) -> None:
        """Hold it until a build does not use it."""
        if self._resident is not None and found is not None:
            self._used[name] = found


def remember(mapper: Mapper, memory: Memory) -> Mapper:
    """A mapper that asks `mapper` only for captures never read under this stamp; same reads, same order."""

    def read(captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
        names = {capture.id: memory.name("article", _key(capture)) for capture in captures}
        known = {capture.id: _recall(memory, names[capture.id], capture) for capture in captures}
        fresh = iter(mapper([capture for capture in captures if known[capture.id] is None], knowledge))
        for capture in captures:
            found = known.pop(capture.id)
            if found is None:
                found = next(fresh)
                _keep(memory, names[capture.id], found)
            memory.learn(found[0], names[capture.id])
            yield found

    return read


@dataclass(frozen=True, slots=True)
class _Made:
    """How a file of docs/ was made: from which key, looking at what; and the hash of its bytes."""

    address: str
    looks: frozenset[Look]
    sum: str


class _Files:
    """Which files of docs/ look up what: those that would find the same again need not be made again."""

    def __init__(self, memory: Memory, docs: Path) -> None:
        self._memory, self._docs = memory, docs
        self._name = memory.name("files", str(docs.resolve()))
        self._marks, self._known = _unpack(memory.find(self._name))
        self._made: dict[str, _Made] = {}
        self._found: dict[Look, str] = {}
        self._seen = {look: look for look in self._marks}  # files share look-ups: a large dossier has millions
        self._changed: set[Look] | None = None
        self._world: object = None
        self._watcher: Watcher[object] | None = None

    def watch(self, path: str, address: str, world: T, make: Callable[[T], bytes]) -> bytes:
        """The file as it lies in docs/, where it would be made of the same and nobody touched it."""
        if self._watcher is None:
            self._world, self._watcher = world, Watcher(world, _PARTS)
            self._changed = {look for look, mark in self._marks.items() if self._mark(look) != mark}
        kept = self._find(path, address)
        if kept is not None:
            return kept
        data, looks = cast("Watcher[T]", self._watcher).watch(make)
        shared = frozenset(self._seen.setdefault(look, look) for look in looks)
        self._made[path] = _Made(address, shared, hashlib.sha256(data).hexdigest())
        return data

    def close(self) -> None:
        """Note what was made, where that is new."""
        looks = {look: self._mark(look) for made in self._made.values() for look in made.looks}
        if self._made != self._known or looks != self._marks:
            self._memory.keep(self._name, _pack(looks, self._made))

    def _find(self, path: str, address: str) -> bytes | None:
        made = self._known.get(path)
        if made is None or made.address != address or not made.looks.isdisjoint(self._changed or ()):
            return None
        try:
            data = (self._docs / path).read_bytes()
        except OSError:
            return None
        if hashlib.sha256(data).hexdigest() != made.sum:
            return None
        self._made[path] = made
        return data

    def _mark(self, look: Look) -> str:
        found = self._found.get(look)
        if found is None:
            value = find(self._world, look)
            found = f"={value}" if type(value) is str else "" if value is ABSENT else self._memory.hash(value)
            self._found[look] = found
        return found


_Packed = tuple[tuple[tuple[Look, str], ...], tuple[tuple[str, str, str, tuple[int, ...]], ...]]


def _pack(marks: Mapping[Look, str], made: Mapping[str, _Made]) -> _Packed:
    """Each look-up once: a thousand articles have some hundred thousand, most of them in several files."""
    places = {look: place for place, look in enumerate(marks)}
    files = ((path, m.address, m.sum, tuple(places[look] for look in m.looks)) for path, m in made.items())
    return tuple(marks.items()), tuple(files)


def _unpack(packed: object) -> tuple[dict[Look, str], dict[str, _Made]]:
    if packed is None:
        return {}, {}
    marks, files = cast("_Packed", packed)
    looks = [look for look, _ in marks]
    made = {
        path: _Made(address, frozenset(looks[place] for place in places), sum_) for path, address, sum_, places in files
    }
    return dict(marks), made


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


def _key(capture: Capture) -> Capture:
    """All of it, the bytes by their hash."""
    return replace(capture, data=b"")


def _recall(memory: Memory, name: str, capture: Capture) -> Read | None:
    """What was read from a capture, with its bytes; None where nothing is kept or it is no reading."""
    held = memory.find_held(name)
    if held is not None:
        return cast("Read", held)
    try:
        annotated, problems = memory.find(name)  # type: ignore[misc] # what was kept, or a TypeError
        found = replace(annotated, article=replace(annotated.article, capture=capture)), problems  # type: ignore[has-type]
    except (TypeError, ValueError, AttributeError):
        return None
    memory.use(name, found)
    return found


def _keep(memory: Memory, name: str, found: Read) -> None:
    """Keep what was read, without the capture's bytes.

    What could not be read is tried again: that a reader was held up says as much of the machine as of the capture.
    """
    annotated, problems = found
    if annotated is not None:
        bare = replace(annotated.article.capture, data=b"", overlay=None)
        memory.keep(name, (replace(annotated, article=replace(annotated.article, capture=bare)), problems))
        memory.use(name, found)
