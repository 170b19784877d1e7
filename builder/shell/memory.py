"""Remembers what earlier builds found, by all that it was found from, so that a build works at what changed alone.

Its three questions are those of `builder.recall`; answers lie in `builder.shell.entries`, in the process, or in docs/.
"""

import hashlib
import io
import pickle
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from operator import attrgetter, is_
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
from builder.recall import Kind, Of, V
from builder.shell.entries import Entries, stamp_program
from builder.shell.files import Files
from builder.shell.parts import Parts
from builder.values.annotation import Annotated
from builder.values.capture import ActorRecord, Capture
from builder.values.dossier import Actor, Difference, Event, Origin, Reading, Statement, Story
from builder.values.registers import Utterance

_MARKS = "marks"
_MARKED = frozenset(
    (
        *(Annotated, Reading, Actor, Difference, Event, Origin, Statement, Story, Utterance),
        *(Directory, Forms, Named, Recorded, Sentence, Stretch, Text),
    )
)
"""Values that others hold, each hashed once and written there by its hash."""
_PLAIN = frozenset((str, int, bool))
_Marks = dict[int, tuple[object, str]]
"""By identity, with the value itself, so that no other takes its place."""
_HELD = frozenset({"knowledge", "reading", "story", "excerpt", "templates"})
"""Kinds that are sooner made anew than read from disk: a process holds them, and no entry."""

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
        self._files = Files(self.name("files", str(docs.resolve())), docs, self) if docs else None
        self._parts = Parts(self.name("parts", str(docs.resolve())), entries) if docs and not resident else None

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
        return make(*of) if self._resident is None else self._hold(make, of, make)

    def same(self, name: str, value: V) -> V:
        """As `builder.recall.Recall` says."""
        before = self.find_held(f"same {name}")
        kept = before if before == value else value
        self.use(f"same {name}", kept)
        return kept

    def part(self, make: Callable[[*Of], V], *of: *Of) -> V:
        """As `builder.recall.Recall` says; the stamp tells of knowledge."""

        def find(*of: *Of) -> V:
            if self._parts is None:
                return make(*of)
            marks = tuple(self.mark(value) for value in of if type(value) in _MARKED)
            return self._parts.find(self.name(f"{make.__module__}.{make.__qualname__}", marks), lambda: make(*of))

        return find(*of) if self._resident is None else self._hold(make, of, find)

    def _hold(self, make: Callable[[*Of], V], of: tuple[*Of], find: Callable[[*Of], V]) -> V:
        key = (make, *(self.mark(value) if type(value) in _MARKED else id(value) for value in of))
        known = self._used.get(key) or cast("Resident", self._resident).get(key) or (find(*of), of)
        self._used[key] = known  # with the values, so that no others take their places
        return cast("tuple[V, object]", known)[0]

    def watch(self, path: str, key: object, world: T, make: Callable[[T], bytes]) -> bytes:
        """As `builder.recall.Recall` says."""
        return self._files.watch(path, key, world, make) if self._files else make(world)

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
        return self.mark(key) if type(key) in _MARKED else hash_key(key, self._writers)

    def is_same(self, one: object, other: object) -> bool:
        """True only of values of one hash: compared part by part, since most are the very same."""
        kind = type(one)
        if one is other or kind is not type(other):
            return one is other
        if isinstance(one, tuple) and isinstance(other, tuple):
            return len(one) == len(other) and (all(map(is_, one, other)) or all(map(self.is_same, one, other)))
        if kind in _PLAIN:
            return one == other
        return is_dataclass(kind) and self.is_same(_CONTENTS[kind](one), _CONTENTS[kind](other))

    def close(self) -> None:
        """The build is over: what it did not use is no longer held, and goes after a month."""
        if self._files:
            self._files.close()
        if self._parts:
            self._parts.close()
        if not self._resident:
            self._entries.clear()
        if self._resident is not None:
            self._resident.clear()
            self._resident.update(self._used)
            self._resident[_MARKS] = self._marks

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
