"""Remembers what earlier builds found, by all that it was found from, so that a build works at what changed alone.

Entries lie in the user's own cache folder, never in the project: a clone must not bring along what an article says.
They name nothing but the program's values, so that even a forged one runs nothing; a damaged one is made anew. Pages
are not kept twice: what is remembered of a page is the hash of what it was made from and of its file in docs/.
"""

import hashlib
import io
import json
import pickle
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from importlib import metadata, resources
from itertools import chain
from operator import attrgetter
from pathlib import Path
from time import time

from platformdirs import user_cache_path

from builder.knowledge.knowledge import Knowledge
from builder.pipeline import Mapper, Read
from builder.recall import Kind, V
from builder.said import Said, SaidDate
from builder.values.capture import ActorRecord, Capture

SWITCH = "DOSSIER_CACHE"
"""A folder for the entries, or `off`; by default a folder of the user's, as the system has it."""
PACKAGE = "dossier-compiler"
KEPT_SECONDS = 30 * 24 * 3600
"""Entries that no build used for a month go."""
_HELD = ("builder.brief.statements", "Ranked")
"""What entries hold beside the values of `builder.values`."""
_SUM = 32
"""Bytes of the hash before an entry's own: of its name and of them, so that none is damaged or misplaced unseen."""

Resident = dict[str, object]
"""What a process that builds again and again holds from one build to the next."""


def find_memory(environment: Mapping[str, str]) -> Path | None:
    """Where entries lie; None where nothing is to be remembered."""
    wish = environment.get(SWITCH, "")
    if wish == "off":
        return None
    return Path(wish) if wish else user_cache_path("dossier") / "articles"


class Memory:
    """Of one build: what earlier ones left under the same stamp, and what it leaves itself."""

    def __init__(self, folder: Path, stamp: str, docs: Path | None = None, resident: Resident | None = None) -> None:
        self._folder, self._stamp = folder, stamp
        self._pages = _Pages(folder, docs) if docs else None
        self._resident = resident
        self._used: Resident = {}

    def recall(self, kind: Kind, name: str, key: object, make: Callable[[], V]) -> V:
        """As `builder.recall.Recall` says."""
        address = self.name(kind, key)
        if kind == "page":
            return self._pages.recall(name, address, make) if self._pages else make()
        found = self.find(address)
        if found is None:
            found = make()
            self.keep(address, found)
        return found  # type: ignore[return-value] # what is kept under this key was made from it

    def hold(self, name: str, make: Callable[[], V]) -> V:
        """What depends on the stamp alone, from one build to the next of a process."""
        address = self.name("held", name)
        found = (self._resident or {}).get(address)
        if found is None:
            found = make()
        self._use(address, found)
        return found  # type: ignore[return-value] # as above

    def find(self, name: str) -> object:
        """What was kept under a name; None where there is nothing, or nothing that can be read."""
        entry = self._folder / name[:2] / name[2:]
        found = (self._resident or {}).get(name)
        if found is None:
            try:
                found = _read_entry(name, entry.read_bytes())
                entry.touch()
            except Exception:
                return None
        self._use(name, found)
        return found

    def keep(self, name: str, found: object) -> None:
        """Write an entry, whole or not at all; a disk that refuses costs only time."""
        self._use(name, found)
        entry = self._folder / name[:2] / name[2:]
        data = pickle.dumps(found)
        fresh = entry.with_name(f"{entry.name}.{id(found):x}")
        try:
            entry.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(_sum(name, data) + data)
            fresh.replace(entry)
        except OSError:
            return

    def name(self, kind: str, key: object) -> str:
        """The name of what was found from a key."""
        return hash_key((self._stamp, kind, key))

    def close(self) -> None:
        """The build is over: what it did not use is no longer held, and goes after a month."""
        if self._pages:
            self._pages.close()
        if self._resident is not None:
            self._resident.clear()
            self._resident.update(self._used)
        oldest = time() - KEPT_SECONDS
        for entry in self._folder.glob("??/*"):
            try:
                if entry.stat().st_mtime < oldest:
                    entry.unlink()
            except OSError:
                continue

    def _use(self, name: str, found: object) -> None:
        if self._resident is not None:
            self._used[name] = found


def remember(mapper: Mapper, memory: Memory) -> Mapper:
    """A mapper that asks `mapper` only for captures never read under this stamp; same reads, same order."""

    def read(captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
        names = {capture.id: memory.name("article", _key(capture)) for capture in captures}
        known = {capture.id: _recall(memory.find(names[capture.id]), capture) for capture in captures}
        fresh = iter(mapper([capture for capture in captures if known[capture.id] is None], knowledge))
        for capture in captures:
            found = known.pop(capture.id)
            if found is None:
                found = next(fresh)
                _keep(memory, names[capture.id], found)
            yield found

    return read


class _Pages:
    """Which files of docs/ were made from what: those need not be made again."""

    def __init__(self, folder: Path, docs: Path) -> None:
        self._list = folder / f"pages-{hashlib.sha256(str(docs.resolve()).encode()).hexdigest()[:16]}.json"
        self._docs = docs
        self._known = _read_list(self._list)
        self._made: dict[str, tuple[str, str]] = {}

    def recall(self, path: str, address: str, make: Callable[[], V]) -> V:
        """The file as it lies in docs/, where it was made from the same and nobody touched it."""
        data: object = self._find(path, address)
        if data is None:
            data = make()
        if isinstance(data, bytes):
            self._made[path] = (address, hashlib.sha256(data).hexdigest())
        return data  # type: ignore[return-value] # pages are bytes

    def close(self) -> None:
        """Note what was made, where that is new."""
        if self._made == self._known:
            return
        try:
            self._list.parent.mkdir(parents=True, exist_ok=True)
            self._list.write_text(json.dumps(self._made), encoding="utf-8")
        except OSError:
            return

    def _find(self, path: str, address: str) -> bytes | None:
        made, sum_ = self._known.get(path, ("", ""))
        if made != address:
            return None
        try:
            data = (self._docs / path).read_bytes()
        except OSError:
            return None
        return data if hashlib.sha256(data).hexdigest() == sum_ else None


def stamp_reading(own_tables: Path, records: Iterable[ActorRecord]) -> str:
    """A hash of all that a reading depends on beside its capture: program, packages, tables, the editors' actors."""
    digest = hashlib.sha256(sys.version.encode())
    for name in metadata.requires(PACKAGE) or ():
        digest.update(_installed(name).encode())
    package = Path(str(resources.files("builder")))
    programs, tables, own = package.rglob("*.py"), (package / "data").glob("*"), own_tables.glob("*")
    for path in filter(Path.is_file, chain(sorted(programs), sorted(tables), sorted(own))):
        digest.update(f"{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    for record in records:
        digest.update(repr(record).encode())
    return digest.hexdigest()


def hash_key(key: object) -> str:
    """The same for equal keys, in every process: written without references, bytes tell values and no identities."""
    written = io.BytesIO()
    writer = pickle.Pickler(written, 4)
    writer.fast = True
    writer.dispatch_table = _WRITERS  # type: ignore[assignment] # what it writes is never read
    writer.dump(key)
    return hashlib.sha256(written.getbuffer()).hexdigest()


class _Writers(dict[type, Callable[[object], tuple[object, ...]]]):
    """How values are written for hashing: the name of the class and what it holds. Nobody reads that back."""

    def __missing__(self, kind: type) -> Callable[[object], tuple[object, ...]]:
        names = [field.name for field in fields(kind)] if is_dataclass(kind) else []
        read = _SAID.get(kind) or attrgetter(*names)
        self[kind] = lambda value: (complex, (kind.__name__, read(value)))
        return self[kind]


def _read_said(said: Said) -> tuple[object, ...]:
    return str(said), said.pattern, tuple(said.slots.items())


_SAID: Mapping[type, Callable[..., object]] = {Said: _read_said, SaidDate: attrgetter("value", "manner")}
_WRITERS = _Writers()


def _installed(requirement: str) -> str:
    name = requirement.partition(";")[0]
    for mark in "[<>=!~ ":
        name = name.partition(mark)[0]
    try:
        return f"{name} {metadata.version(name)}"
    except metadata.PackageNotFoundError:
        return name


def _key(capture: Capture) -> tuple[object, ...]:
    overlay = repr(capture.overlay)
    return (capture.id, capture.path, capture.sha256, capture.media_type, capture.captured, overlay)


def _recall(found: object, capture: Capture) -> Read | None:
    """What was read from a capture, with its bytes; None where nothing is kept or it is no reading."""
    try:
        annotated, problems = found  # type: ignore[misc] # what was kept, or a TypeError
        return replace(annotated, article=replace(annotated.article, capture=capture)), problems  # type: ignore[has-type]
    except (TypeError, ValueError, AttributeError):
        return None


def _keep(memory: Memory, name: str, found: Read) -> None:
    """Keep what was read, without the capture's bytes.

    What could not be read is tried again: that a reader was held up says as much of the machine as of the capture.
    """
    annotated, problems = found
    if annotated is not None:
        bare = replace(annotated.article.capture, data=b"", overlay=None)
        memory.keep(name, (replace(annotated, article=replace(annotated.article, capture=bare)), problems))


def _read_list(path: Path) -> dict[str, tuple[str, str]]:
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return {str(name): (str(address), str(sum_)) for name, (address, sum_) in rows.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def _sum(name: str, data: bytes) -> bytes:
    return hashlib.sha256(name.encode() + data).digest()


def _read_entry(name: str, entry: bytes) -> object:
    data = entry[_SUM:]
    if _sum(name, data) != entry[:_SUM]:
        raise pickle.UnpicklingError("damaged")
    return _Values(io.BytesIO(data)).load()


class _Values(pickle.Unpickler):
    """Makes values of the program and nothing else: no function is found, so none can run."""

    def find_class(self, module: str, name: str) -> type:
        ours = (module.startswith("builder.values.") and "." not in name) or (module, name) == _HELD
        found = super().find_class(module, name) if ours else None
        if isinstance(found, type) and is_dataclass(found):
            return found
        raise pickle.UnpicklingError(f"no value of the program: {module}.{name}")
