"""Writes docs/ so that a reader finds the old tree or the new one, whole, whenever the writer was stopped.

The new tree grows in `.dossier/next`; files that did not change are the old ones (hard links), so their times stay.
Then the two folders change places in one step.
"""

import errno
import hashlib
import os
import posixpath
import re
import shutil
import stat
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from builder.shell.project import Project
from builder.shell.swap import find_files, grow_tree, swap_folders
from builder.values.page import File, Kept, Output, Stat
from builder.values.problem import Place, Problem

MANIFEST = "manifest.sha256"
_LEFT = "left"
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


def stat_of(found: os.stat_result) -> Stat | None:
    """What changes when a file is written or replaced; None for a link."""
    return None if stat.S_ISLNK(found.st_mode) else (found.st_ino, found.st_size, found.st_mtime_ns)


def write_docs(files: Iterable[Output], project: Project) -> Written:
    """Make docs/ hold exactly these files and their manifest; touch nothing where it does already.

    Raises OSError (disk full, read-only, somebody else writes in docs/ …); docs/ is then as it was.
    """
    wanted = with_manifest(files)
    _restore_docs(project)
    change = compare_docs(wanted, project.docs)
    if not change.written and not change.removed:
        return Written(files=len(wanted))
    made = {path: take_data(wanted[path], project.docs) for path in sorted(change.written)}
    make_state(project)
    rescued = _rescue(project, change)
    grow_tree(project.state / "next", made, change.kept)
    swap_folders(project.state / "next", project.docs, project.state / "previous")
    return Written(
        files=len(wanted),
        written=tuple(sorted(change.written)),
        removed=tuple(sorted(change.removed)),
        rescued=rescued,
    )


def compare_docs(wanted: Mapping[str, Output], docs: Path) -> Change:
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


def with_manifest(files: Iterable[Output]) -> dict[str, Output]:
    """Path to bytes, with the list of hashes that `sha256sum -c` understands. Refuses paths that leave docs/."""
    wanted: dict[str, Output] = {}
    for file in files:
        if posixpath.normpath(file.path) != file.path or f"{file.path}/".startswith(("/", "../")) or "\n" in file.path:
            raise ValueError(f"not a path below docs/: {file.path!r}")
        if file.path in wanted:
            raise ValueError(f"two files for one path: {file.path!r}")
        wanted[file.path] = file
    lines = [f"{_sum(wanted[path])}  {path}\n" for path in sorted(wanted)]
    return wanted | {MANIFEST: File(path=MANIFEST, data="".join(lines).encode())}


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


def mark_left(project: Project) -> None:
    """Note that docs/ is from now on as it was left; where that cannot be noted, the next build reads its pages."""
    with suppress(OSError):
        (project.state / _LEFT).touch()


def find_left(project: Project) -> int:
    """When the last build left docs/, as the system has it: whoever touched a file since did so by hand; 0: unknown.

    Windows does not say when a file was touched, only when it was made.
    """
    if sys.platform == "win32":
        return 0
    try:
        return (project.state / _LEFT).stat().st_mtime_ns
    except OSError:
        return 0


def make_state(project: Project) -> None:
    """Make the folder for what may vanish, ignored by git wherever it lies."""
    project.state.mkdir(exist_ok=True)
    ignore = project.state / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")


def _sum(file: Output) -> str:
    return file.sum if isinstance(file, Kept) else hashlib.sha256(file.data).hexdigest()


def take_data(file: Output, docs: Path) -> bytes:
    """The bytes of a file; of one that is kept they are read, as where it lies in a folder that became a link."""
    if isinstance(file, File):
        return file.data
    with suppress(OSError):
        data = (docs / file.path).read_bytes()
        if hashlib.sha256(data).hexdigest() == file.sum:
            return data
    raise OSError(errno.EBUSY, "somebody wrote there meanwhile; build again", str(docs / file.path))


def _holds(path: Path, file: Output | None) -> bool:
    found = stat_of(os.lstat(path))
    if isinstance(file, Kept):
        return found == file.stat
    return file is not None and found is not None and found[1] == len(file.data) and path.read_bytes() == file.data


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
    return Place(path=f"docs/{path}").problem(
        "docs-rescued",
        "not written by the builder, which owns docs/",
        f"find it in {target.relative_to(project.root).as_posix()}, say in seeds/ what absorb left of it",
        "warning",
    )
