"""How a build ended, remembered by the bytes that it read: with the same bytes before it, there is nothing to do.

The core is pure, so docs/ and the problems follow from the files that a build reads. All of them are hashed, and those
of docs/ as well: where an earlier build read the same and docs/ is as it was left, nothing is read or made again. This
module loads little: reading the libraries of a build takes longer than finding out that there is none to make.
"""

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from builder.shell.entries import open_entries, stamp_program
from builder.shell.project import Project, find_schemas, find_shipped_templates
from builder.shell.sums import sum_file
from builder.shell.swap import find_files
from builder.shell.write import MANIFEST, Written, read_sums
from builder.values.capture import Publish
from builder.values.problem import Problems

_HELD_UP = "document-too-large"
"""A reader was stopped: that says as much of the machine as of the capture, so that it is tried again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A build's outcome; `problems` are those of the seeds and of docs/, in order of place."""

    articles: int
    written: Written
    problems: Problems


def sum_inputs(project: Project, publish: Publish | None) -> str | None:
    """A hash of all that a build is made from; None where a link or an unreadable file makes it more than that."""
    digest = hashlib.sha256(repr((stamp_program(), project.root.resolve().name, publish)).encode())
    try:
        for root in (project.seeds, project.templates, find_shipped_templates(), find_schemas()):
            for path, sum_ in _sum_tree(root):
                digest.update(os.fsencode(path) + b"\0" + sum_)
    except OSError:
        return None
    return digest.hexdigest()


def find_outcome(project: Project, inputs: str | None) -> Built | None:
    """The outcome of a build of these inputs, where docs/ is as it left it; None where there is something to do."""
    entries = open_entries()
    found = entries.find_recent(inputs) if entries and inputs else None
    if found is None:
        return None
    articles, problems, manifest = cast("tuple[int, Problems, str]", found)
    files = _count_written(project.docs, manifest)
    return Built(articles=articles, written=Written(files=files), problems=problems) if files else None


def keep_outcome(project: Project, inputs: str | None, articles: int, problems: Problems) -> None:
    """Remember what a build of these inputs found; docs/ is as it left it."""
    entries = open_entries()
    if entries and inputs and not any(problem.code == _HELD_UP for problem in problems):
        entries.keep(inputs, (articles, problems, sum_file(project.docs / MANIFEST)))


def _count_written(docs: Path, manifest: str) -> int:
    """How many files docs/ holds, all as that manifest lists them; 0 where one is missing, added or not as listed."""
    try:
        if sum_file(docs / MANIFEST) != manifest:
            return 0
        listed = read_sums(docs / MANIFEST)
        present = find_files(docs)
        del present[MANIFEST]
        whole = present.keys() == listed.keys() and all(
            not path.is_symlink() and sum_file(path) in listed[name] for name, path in present.items()
        )
        return len(present) + 1 if whole else 0
    except OSError:
        return 0


def _sum_tree(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every folder and file below one, in order. Raises OSError at what is neither, or cannot be read."""
    yield f"{folder.name}/", b""
    if folder.is_symlink():
        raise OSError(f"a link: {str(folder)!r}")
    for entry in sorted(os.scandir(folder) if folder.exists() else (), key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            yield from _sum_tree(Path(entry.path))
        elif entry.is_file(follow_symlinks=False):
            yield entry.name, bytes.fromhex(sum_file(Path(entry.path)))
        else:
            raise OSError(f"neither a file nor a folder: {entry.path!r}")
    yield "..", b""
