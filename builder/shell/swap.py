"""Puts a new tree of files in the place of an old one: in one step where the system has it, always whole.

Not synced to the platter: after a power cut, build again.
"""

import ctypes
import errno
import os
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

_AT_FDCWD = -100
_EXCHANGE = 2
_CANNOT_SWAP = {errno.EINVAL, errno.ENOSYS, errno.EXDEV, errno.EBUSY, errno.ENOTSUP, errno.EPERM}


def find_files(folder: Path) -> dict[str, Path]:
    """All files below a folder by POSIX path; links are listed, never followed."""
    found: dict[str, Path] = {}
    for parent, folders, names in os.walk(folder):
        at = Path(parent)
        inside = "" if at == folder else f"{at.relative_to(folder).as_posix()}/"
        links = [name for name in folders if (at / name).is_symlink()]
        found |= {f"{inside}{name}": at / name for name in names + links}
    return found


def grow_tree(folder: Path, made: Mapping[str, bytes], kept: Mapping[str, Path]) -> None:
    """Lay out a new tree: links to the files that stay, and new files."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in sorted({path.rpartition("/")[0] for path in (*made, *kept)}):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for path, source in kept.items():
        _link(source, os.path.join(folder, path))  # noqa: PTH118 - thousands: a Path costs as much as a link
    for path, data in made.items():
        (folder / path).write_bytes(data)


def swap_folders(new: Path, current: Path, old: Path) -> None:
    """Put `new` where `current` is, in one step where the system can; what was there is deleted afterwards."""
    shutil.rmtree(old, ignore_errors=True)
    if not current.exists():
        new.rename(current)
        return
    try:
        _exchange(new, current)
    except OSError as error:
        if error.errno not in _CANNOT_SWAP:
            raise
        _swap_in_two_steps(new, current, old)
    shutil.rmtree(new, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def _link(source: Path, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _swap_in_two_steps(new: Path, current: Path, old: Path) -> None:
    """For systems without an exchange; the next build mends a stop between the two."""
    try:
        current.rename(old)
    except OSError as error:
        if error.errno not in _CANNOT_SWAP:
            raise
        _copy_into(new, current)
        return
    try:
        new.rename(current)
    except OSError:
        old.rename(current)
        raise


def _copy_into(new: Path, current: Path) -> None:
    """Last resort, where docs/ itself cannot be moved (a mounted volume): file by file, each whole."""
    wanted = find_files(new)
    for path, stale in find_files(current).items():
        if path not in wanted:
            stale.unlink()
    for path, source in wanted.items():
        if not (current / path).is_file() or not source.samefile(current / path):
            (current / path).parent.mkdir(parents=True, exist_ok=True)
            beside = (current / path).with_name(f".{source.name}.next")
            shutil.copy2(source, beside)
            beside.replace(current / path)


def _exchange(one: Path, other: Path) -> None:
    """Let two folders change names atomically. Raises OSError (ENOSYS where the system has no such call)."""
    call = _find_exchange()
    if call is None:
        raise OSError(errno.ENOSYS, "no exchange of names on this system")
    if call(os.fsencode(one), os.fsencode(other)) != 0:
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number), str(one))


def _find_exchange() -> Callable[[bytes, bytes], int] | None:
    if sys.platform == "win32":
        return None
    library = ctypes.CDLL(None, use_errno=True)
    if hasattr(library, "renameat2"):
        return lambda one, other: int(library.renameat2(_AT_FDCWD, one, _AT_FDCWD, other, _EXCHANGE))
    if hasattr(library, "renamex_np"):
        return lambda one, other: int(library.renamex_np(one, other, _EXCHANGE))
    return None
