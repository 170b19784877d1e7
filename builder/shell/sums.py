"""Hashes of files, each made once in a process as long as nobody wrote the file: a build asks for them three times."""

import hashlib
import os
from pathlib import Path
from time import time_ns

_SETTLED = 2_000_000_000
"""Nanoseconds after which a further change shows in a file's times, on the coarsest of file systems (FAT)."""

_Look = tuple[int, int, int, int, int]

_known: dict[str, tuple[_Look, str]] = {}


def sum_file(path: Path) -> str:
    """The sha256 of what a file holds. Raises OSError."""
    name = os.fspath(path)
    look = _look_at(name)
    known = _known.get(name)
    if known is not None and known[0] == look:
        return known[1]
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if time_ns() - max(look[-2:]) > _SETTLED:
        _known[name] = (look, found)
    return found


def _look_at(name: str) -> _Look:
    """What changes when somebody writes, replaces or renames a file."""
    seen = os.stat(name)  # noqa: PTH116 - thousands of them
    return seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns
