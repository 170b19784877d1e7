"""What earlier builds found, in the user's own cache folder: entries whole, undamaged, values of the program alone.

They never lie in the project: a clone must not bring along what an article says. They name nothing but the program's
values, so that even a forged one runs nothing.
"""

import hashlib
import io
import os
import pickle
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, partial
from importlib import resources
from pathlib import Path
from time import time
from typing import BinaryIO, cast

from platformdirs import user_cache_path

from builder.values.sealable import Sealable

_SWITCH = "DOSSIER_CACHE"
"""A folder for the entries, or `off`; by default a folder of the user's, as the system has it."""
KEPT_SECONDS = 30 * 24 * 3600
"""Entries that no build used for a month go."""
RECENT_SECONDS = 7 * 24 * 3600
"""What says that there is nothing to do holds for a week: the build after it uses, and so keeps, all that it needs."""
_PLAIN = frozenset({("builder.words.shelf", "Shelf"), ("collections", "Counter"), ("re", "_compile")})
"""What entries hold beside values of the program: spans in order, counts, and patterns, which are compiled."""
_SUM = 32
"""Bytes of the hash before an entry's own: of its name, of whose it is and of them, so that none is damaged, misplaced
or another program's unseen."""


def find_memory(environment: Mapping[str, str]) -> Path | None:
    """Where entries lie; None where nothing is to be remembered."""
    wish = environment.get(_SWITCH, "")
    if wish == "off":
        return None
    return Path(wish) if wish else user_cache_path("dossier") / "articles"


def open_entries() -> "Entries | None":
    """Those of whoever runs this process."""
    folder = find_memory(os.environ)
    return Entries(folder) if folder else None


class Entries:
    """One folder of them, each under a name that tells all that it was made from."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, name: str, by: str = "") -> object:
        """What was kept under a name, by whom; None where there is nothing, or nothing that can be read."""
        entry = self._folder / name[:2] / name[2:]
        try:
            found = _read_entry(name + by, entry)
            entry.touch()
        except Exception:
            return None
        return found

    def find_recent(self, name: str) -> object:
        """The same of what was kept within a week; looking at it does not count as use."""
        entry = self._folder / name[:2] / name[2:]
        try:
            is_recent = time() - entry.stat().st_mtime < RECENT_SECONDS
            return _read_entry(name, entry) if is_recent else None
        except Exception:
            return None

    def keep(self, name: str, found: object) -> None:
        """Write an entry, whole or not at all; a disk that refuses costs only time."""
        self.write(name, partial(pickle.dump, found))

    def write(self, name: str, lay_out: Callable[[BinaryIO], object], by: str = "") -> None:
        """The same of what is written in pieces; what another wrote under the name goes."""
        entry = self._folder / name[:2] / name[2:]
        fresh = entry.with_name(f"{entry.name}.{os.getpid()}")
        try:
            entry.parent.mkdir(parents=True, exist_ok=True)
            with fresh.open("w+b") as file:
                file.seek(_SUM)
                lay_out(file)
                file.seek(_SUM)
                sum_ = hashlib.file_digest(file, partial(hashlib.sha256, (name + by).encode())).digest()
                file.seek(0)
                file.write(sum_)
            fresh.replace(entry)
        except Exception:  # also a value that cannot be written: what is not kept is made again
            with suppress(OSError):
                fresh.unlink()

    def clear(self) -> None:
        """Let those go that no build used for long."""
        oldest = time() - KEPT_SECONDS
        for shelf in self._folder.glob("??"):
            with suppress(OSError):
                for entry in os.scandir(shelf):  # a Path for each would take three times as long
                    if entry.stat().st_mtime < oldest:
                        os.unlink(entry)  # noqa: PTH108 - the same


@cache
def stamp_program() -> str:
    """A hash of all that the program is, as this process has it: its modules and tables, its packages, Python."""
    digest = hashlib.sha256(sys.version.encode())
    for name in _list_installed():
        digest.update(f"{name}\0".encode())
    package = Path(str(resources.files("builder")))
    for path in (*sorted(package.rglob("*.py")), *sorted((package / "data").glob("*"))):
        if path.is_file():
            digest.update(f"{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _list_installed() -> Iterator[str]:
    """Names and versions of all packages, as Python finds them: folders are named so. To read what each says of itself
    takes longer than to find that there is nothing to do.
    """
    for folder in map(Path, dict.fromkeys(sys.path)):
        if folder.is_dir():
            yield from sorted(e.name for e in os.scandir(folder) if e.name.endswith((".dist-info", ".egg-info")))


def _read_entry(name: str, entry: Path) -> object:
    """In pieces: to have room made for all of it at once takes longer than to read it twice."""
    with entry.open("rb") as file:
        sum_ = file.read(_SUM)
        if hashlib.file_digest(file, partial(hashlib.sha256, name.encode())).digest() != sum_:
            raise pickle.UnpicklingError("damaged")
        file.seek(_SUM)
        return _Values(file).load()


class _Values(pickle.Unpickler):
    """Makes values of the program and of `_PLAIN`: what else an entry names is not found, and so cannot run."""

    def find_class(self, module: str, name: str) -> object:
        known = _classes.get((module, name))
        if known is not None:
            return known
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        ours = module.startswith("builder.values.") or (module.startswith("builder.") and module in sys.modules)
        found = super().find_class(module, name) if ours and "." not in name else None
        if isinstance(found, type) and (is_dataclass(found) or issubclass(found, str)):
            _classes[module, name] = _quicken(found)
            return found
        raise pickle.UnpicklingError(f"no value of the program: {module}.{name}")


_classes: dict[tuple[str, str], type] = {}


def _quicken(kind: type) -> type:
    """Let a frozen class with slots fill them itself: `dataclasses` asks for its fields anew for each of its values,
    which takes longer than all the rest of reading an entry.
    """
    if "__slots__" not in vars(kind):
        return kind
    names = tuple(field.name for field in fields(kind))
    fill = _make_filler(kind, names)
    if issubclass(kind, Sealable):
        fill_whole, fill_sealed = fill, _make_filler(kind, (*open_fields(kind), "_seal"))

        def fill(self: object, state: Sequence[object]) -> None:
            (fill_whole if len(state) == len(names) else fill_sealed)(self, state)

    kind.__setstate__ = fill  # type: ignore[attr-defined] # as dataclasses does for such a class
    return kind


def _make_filler(kind: type, names: Sequence[str]) -> Callable[[object, Sequence[object]], None]:
    """What sets these fields of a value, in their order: written out, since a loop takes half as long again."""
    setters = {f"set_{name}": getattr(kind, name).__set__ for name in names}
    lines = [f"def fill(self, state):\n    {' '.join(f'{name},' for name in names)} = state"]
    lines += (f"    set_{name}(self, {name})" for name in names)
    exec("\n".join(lines), setters)  # noqa: S102 - of names in this program alone, as dataclasses does
    return cast("Callable[[object, Sequence[object]], None]", setters["fill"])


def open_fields(kind: type[Sealable]) -> tuple[str, ...]:
    """Names of the fields that are never sealed."""
    names = (field.name for field in fields(kind))  # type: ignore[arg-type] # each of them is a dataclass
    return tuple(name for name in names if name not in kind.SEALED)


def find_seal(value: object) -> "Seal | None":
    """What of a value nobody asked for yet; None where it is whole."""
    try:
        return cast("Seal", value._seal)  # type: ignore[attr-defined] # a slot that may be empty
    except AttributeError:
        return None


@dataclass(frozen=True, slots=True)
class Seal:
    """Fields of a value as they were laid down: it stands in its place behind those that are open."""

    names: tuple[str, ...]
    content: bytes

    def open(self) -> Iterable[tuple[str, object]]:
        """As `builder.values.sealable` says."""
        return zip(self.names, cast("tuple[object, ...]", _Values(io.BytesIO(self.content)).load()), strict=True)
