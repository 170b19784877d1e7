"""Writes docs/ so that a reader finds the old tree or the new one, whole, whenever the writer was stopped.

The new tree grows in `.dossier/next`; files that did not change are the old ones (hard links), so their times stay.
Then the two folders change places in one step.
"""

import hashlib
import os
import re
import shutil
import stat
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from builder.shell.project import Project
from builder.shell.swap import find_files, grow_tree, swap_folders
from builder.values.page import File
from builder.values.problem import Place, Problem

MANIFEST = "manifest.sha256"
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_CONFLICT = (b"<<<<<<< ", b"=======", b">>>>>>> ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What a build changed in docs/; paths are POSIX and relative to it, sorted."""

    files: int
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    rescued: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Paths to write and to remove; the files that stay; those that will be overwritten or removed."""

    written: frozenset[str]
    removed: frozenset[str]
    kept: Mapping[str, Path]
    doomed: Mapping[str, Path]


Seen = tuple[int, int, int]
"""What the system says of a file: its number, size and time."""


class Summed(bytes):
    """Bytes of a file, with their hash; `seen` is what the system said of them where they were just read in docs/."""

    sum: str
    seen: Seen | None

    def __new__(cls, data: bytes, sum_: str, seen: Seen | None = None) -> "Summed":  # noqa: D102
        made = super().__new__(cls, data)
        made.sum, made.seen = sum_, seen
        return made


def _look_at(path: Path) -> Seen | None:
    """What changes when a file is written or replaced; None for a link. Raises OSError."""
    found = path.lstat()
    return None if stat.S_ISLNK(found.st_mode) else (found.st_ino, found.st_size, found.st_mtime_ns)


def read_summed(path: Path, known: str, seen: Seen | None) -> Summed:
    """A file of docs/ as it lies there; its hash is the known one where it is as it was seen then. Raises OSError."""
    now = _look_at(path)
    with path.open("rb", buffering=0) as file:
        data = file.read()
    return Summed(data, known if now and now == seen else hashlib.sha256(data).hexdigest(), now)


def write_docs(files: Iterable[File], project: Project) -> Written:
    """Make docs/ hold exactly these files and their manifest; touch nothing where it does already.

    Raises OSError (disk full, read-only …); docs/ is then as it was.
    """
    wanted = with_manifest(files)
    _restore_docs(project)
    change = compare_docs(wanted, project.docs)
    if not change.written and not change.removed:
        return Written(files=len(wanted))
    make_state(project)
    rescued = _rescue(project, change)
    grow_tree(project.state / "next", wanted, change.kept)
    swap_folders(project.state / "next", project.docs, project.state / "previous")
    return Written(
        files=len(wanted),
        written=tuple(sorted(change.written)),
        removed=tuple(sorted(change.removed)),
        rescued=rescued,
    )


def compare_docs(wanted: Mapping[str, bytes], docs: Path) -> Change:
    """What has to happen to docs/ for it to hold exactly `wanted`."""
    present = find_files(docs)
    kept = {path: present[path] for path in present if _holds(present[path], wanted.get(path))}
    doomed = {path: present[path] for path in present.keys() - kept.keys()}
    return Change(
        written=frozenset(wanted.keys() - kept.keys()),
        removed=frozenset(doomed.keys() - wanted.keys()),
        kept=kept,
        doomed=doomed,
    )


def with_manifest(files: Iterable[File]) -> dict[str, bytes]:
    """Path to bytes, with the list of hashes that `sha256sum -c` understands. Refuses paths that leave docs/."""
    wanted: dict[str, bytes] = {}
    for file in files:
        path = PurePosixPath(file.path)
        if path.is_absolute() or ".." in path.parts or str(path) != file.path or "\n" in file.path:
            raise ValueError(f"not a path below docs/: {file.path!r}")
        if file.path in wanted:
            raise ValueError(f"two files for one path: {file.path!r}")
        wanted[file.path] = file.data
    lines = [f"{_sum(wanted[path])}  {path}\n" for path in sorted(wanted)]
    return wanted | {MANIFEST: "".join(lines).encode()}


def read_sums(list_of_sums: Path) -> dict[str, set[str]]:
    """Path to the hashes listed for it: two where a merge left both sides; empty where there is no list."""
    try:
        text = list_of_sums.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return {}
    known: dict[str, set[str]] = {}
    for match in filter(None, map(_LINE.fullmatch, text.splitlines())):
        known.setdefault(match[2], set()).add(match[1])
    return known


def _rescue(project: Project, change: Change) -> tuple[Problem, ...]:
    """Copy what the builder does not recognise as its own before it is overwritten or removed."""
    known = read_sums(project.docs / MANIFEST)
    return tuple(
        _rescue_file(project, path, source)
        for path, source in sorted(change.doomed.items())
        if path != MANIFEST and not _is_own(source, known.get(path, set()))
    )


def _restore_docs(project: Project) -> None:
    """Undo a swap in two steps that was stopped between them."""
    old = project.state / "previous"
    if not project.docs.exists() and old.is_dir():
        old.rename(project.docs)


def make_state(project: Project) -> None:
    """Make the folder for what may vanish, ignored by git wherever it lies."""
    project.state.mkdir(exist_ok=True)
    ignore = project.state / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")


def _sum(data: bytes) -> str:
    return data.sum if isinstance(data, Summed) else hashlib.sha256(data).hexdigest()


def _holds(path: Path, data: bytes | None) -> bool:
    found = _look_at(path)
    if data is None or found is None or found[1] != len(data):
        return False
    return (isinstance(data, Summed) and data.seen == found) or path.read_bytes() == data


def _is_own(path: Path, hashes: set[str]) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    data = path.read_bytes()
    return hashlib.sha256(data).hexdigest() in hashes or has_conflict(data)


def has_conflict(data: bytes) -> bool:
    """True where a merge left its marks, one after the other, each at the start of a line."""
    lines = data.splitlines()
    return all(any(line.startswith(mark) for line in lines) for mark in _CONFLICT)


def _rescue_file(project: Project, path: str, source: Path) -> Problem:
    target = project.state / "rescued" / path
    if target.exists() or target.is_symlink():
        name = hashlib.sha256(os.fsencode(source.readlink()) if source.is_symlink() else source.read_bytes())
        target = target.with_name(f"{target.stem}~{name.hexdigest()[:8]}{target.suffix}")
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_symlink() or source.is_file():
        shutil.copy2(source, target, follow_symlinks=False)
    return Problem(
        code="docs-rescued",
        where=Place(path=f"docs/{path}"),
        message="not written by the builder, which owns docs/",
        remedy=f"find it in {target.relative_to(project.root).as_posix()}, say in seeds/ what absorb left of it",
        severity="warning",
    )
