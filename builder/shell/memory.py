"""Remembers how each capture was read, by content, so that a build reads only what changed.

Entries lie in the user's own cache folder, never in the project: a clone must not bring along what an article says.
They name nothing but the program's values, so that even a forged one runs nothing; a damaged one is made anew.
"""

import hashlib
import io
import pickle
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import is_dataclass, replace
from importlib import metadata, resources
from itertools import chain
from pathlib import Path
from time import time

from platformdirs import user_cache_path

from builder.knowledge.knowledge import Knowledge
from builder.pipeline import Mapper, Read
from builder.values.capture import ActorRecord, Capture

SWITCH = "DOSSIER_CACHE"
"""A folder for the entries, or `off`; by default a folder of the user's, as the system has it."""
PACKAGE = "dossier-compiler"
KEPT_SECONDS = 30 * 24 * 3600
"""Entries that no build used for a month go."""


def find_memory(environment: Mapping[str, str]) -> Path | None:
    """Where entries lie; None where nothing is to be remembered."""
    wish = environment.get(SWITCH, "")
    if wish == "off":
        return None
    return Path(wish) if wish else user_cache_path("dossier") / "articles"


def remember(mapper: Mapper, folder: Path, stamp: str) -> Mapper:
    """A mapper that asks `mapper` only for captures never read under this stamp; same reads, same order."""

    def read(captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
        entries = {capture.id: _entry(folder, capture, stamp) for capture in captures}
        known = {capture.id: _recall(entries[capture.id], capture) for capture in captures}
        fresh = iter(mapper([capture for capture in captures if known[capture.id] is None], knowledge))
        for capture in captures:
            found = known.pop(capture.id)
            if found is None:
                found = next(fresh)
                _keep(entries[capture.id], found)
            yield found
        _forget(folder)

    return read


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


def _installed(requirement: str) -> str:
    name = requirement.partition(";")[0]
    for mark in "[<>=!~ ":
        name = name.partition(mark)[0]
    try:
        return f"{name} {metadata.version(name)}"
    except metadata.PackageNotFoundError:
        return name


def _entry(folder: Path, capture: Capture, stamp: str) -> Path:
    content = (stamp, capture.id, capture.path, capture.sha256, capture.media_type, capture.captured, capture.overlay)
    key = hashlib.sha256(repr(content).encode()).hexdigest()
    return folder / key[:2] / key[2:]


def _recall(entry: Path, capture: Capture) -> Read | None:
    """What was read from a capture; None where nothing is kept or it cannot be read."""
    try:
        annotated, problems = _Values(io.BytesIO(entry.read_bytes())).load()
        annotated = replace(annotated, article=replace(annotated.article, capture=capture))
        entry.touch()
    except Exception:
        return None
    return annotated, problems


def _keep(entry: Path, found: Read) -> None:
    """Write an entry, whole or not at all; a disk that refuses costs only time. The capture's bytes stay out.

    What could not be read is tried again: that a reader was held up says as much of the machine as of the capture.
    """
    annotated, problems = found
    if annotated is None:
        return
    bare = replace(annotated.article.capture, data=b"", overlay=None)
    annotated = replace(annotated, article=replace(annotated.article, capture=bare))
    fresh = entry.with_name(f"{entry.name}.{id(found):x}")
    try:
        entry.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(pickle.dumps((annotated, problems)))
        fresh.replace(entry)
    except OSError:
        return


def _forget(folder: Path) -> None:
    oldest = time() - KEPT_SECONDS
    for entry in folder.glob("??/*"):
        try:
            if entry.stat().st_mtime < oldest:
                entry.unlink()
        except OSError:
            continue


class _Values(pickle.Unpickler):
    """Makes values of the program and nothing else: no function is found, so none can run."""

    def find_class(self, module: str, name: str) -> type:
        found = super().find_class(module, name) if module.startswith("builder.values.") and "." not in name else None
        if isinstance(found, type) and is_dataclass(found):
            return found
        raise pickle.UnpicklingError(f"no value of the program: {module}.{name}")
