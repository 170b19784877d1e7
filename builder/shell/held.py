"""What a process holds of its last build, and how the next process finds it: all in one entry, read at once.

The very same values come back: what is said of two that were one is true of them afterwards as well, but for what lies
in a seal, which is read by itself.
"""

import pickle
from collections.abc import Callable, Mapping
from copyreg import __newobj__, dispatch_table  # type: ignore[attr-defined] # which pickle writes in one byte
from dataclasses import dataclass, field, fields, is_dataclass
from functools import partial
from io import BytesIO
from operator import attrgetter
from typing import BinaryIO, cast

from builder.interface import Interface
from builder.shell.entries import Entries, Seal, find_seal, open_fields, stamp_program
from builder.shell.files import note_stats
from builder.values.sealable import Sealable

Key = tuple[str | int, ...]
"""The module and name of a function, and what it was given: a hash, or the identity of a value."""
Marks = dict[int, tuple[object, str]]
"""Hashes by identity, with the value itself, so that no other takes its place."""
_ANEW = 20
"""Laid on disk again where more than one in so many is new: of a thousand articles an edit makes one in three hundred
anew in a third of the time that laying all out takes."""
HELD_UP_TO = 5000
"""Articles up to which a process that builds once holds anything: 10,000 are to fit into 2 GB."""


@dataclass(slots=True)
class Resident:
    """Empty at first; what a build does not use is no longer in it."""

    named: dict[str, object] = field(default_factory=dict)
    made: dict[Key, tuple[object, tuple[object, ...]]] = field(default_factory=dict)
    """What was made of some values, with these, so that no others take their places."""
    marks: Marks = field(default_factory=dict)
    anew: int = 0
    """How much was made since it was laid on disk."""
    here: dict[str, object] = field(default_factory=dict)
    """By name, what no other process can have."""
    home: str | None = None
    """Under which name it is laid on disk; None where it is not."""
    lasts: bool = True
    """False in a process that builds once."""

    @property
    def is_empty(self) -> bool:
        """True before the first build."""
        return not self.named


Row = tuple[Key, object, tuple[object, ...]]
"""A key, what was made, and of what where the key names a value by its identity, which is another now."""


def find_resident(entries: Entries, name: str) -> tuple[Resident, list[Row]]:
    """What a build of this program laid down under a name, with what was made, not all of which has a key yet;
    empty where there is nothing that can be read.
    """
    found = entries.find(name, stamp_program())
    if not isinstance(found, tuple):
        return Resident(), []
    named, made, marks = found
    return Resident(named=named, marks={id(value): (value, mark) for value, mark in marks}), made


def keep_resident(entries: Entries, resident: Resident) -> None:
    """Lay it down for other processes, where much of it is new; entries that nobody uses go then, too."""
    if resident.home and resident.anew * _ANEW > len(resident.made):
        resident.named = {name: note_stats(found) for name, found in resident.named.items()}
        entries.write(resident.home, partial(_lay_out, resident), stamp_program())
        entries.clear()
        resident.anew = 0


def _lay_out(resident: Resident, file: BinaryIO) -> None:
    made = [(key, row[0], row[1] if int in map(type, key) else ()) for key, row in resident.made.items()]
    _Reducers().write((resident.named, made, list(resident.marks.values())), file)


class _Reducers(dict[type, Callable[[object], tuple[object, ...]]]):
    """How values are written: as `dataclasses` has it, in a third of the time."""

    def __init__(self) -> None:
        super().__init__(cast("Mapping[type, Callable[[object], tuple[object, ...]]]", dispatch_table))
        self[Interface] = lambda _: (Interface, ())  # pages are known by it, and do not look at it

    def __missing__(self, kind: type) -> Callable[[object], tuple[object, ...]]:
        if not is_dataclass(kind) or "__slots__" not in vars(kind):
            raise KeyError(kind)
        read = self._seal(kind) if issubclass(kind, Sealable) else _read_fields(tuple(f.name for f in fields(kind)))
        self[kind] = lambda value: (__newobj__, (kind,), read(value))
        return self[kind]

    def write(self, content: object, file: BinaryIO) -> None:
        """Lay a value down with all that it holds."""
        writer = pickle.Pickler(file, pickle.HIGHEST_PROTOCOL)
        writer.dispatch_table = self  # type: ignore[assignment] # a table that fills itself
        writer.dump(content)

    def _seal(self, kind: type[Sealable]) -> Callable[[object], tuple[object, ...]]:
        """What gives the fields of such values, with one in place of those that are sealed."""
        read_open, read_sealed = _read_fields(open_fields(kind)), _read_fields(kind.SEALED)

        def read(value: object) -> tuple[object, ...]:
            return (*read_open(value), find_seal(value) or self._close(kind, read_sealed(value)))

        return read

    def _close(self, kind: type[Sealable], content: object) -> Seal:
        file = BytesIO()
        self.write(content, file)
        return Seal(kind.SEALED, file.getvalue())


def _read_fields(names: tuple[str, ...]) -> Callable[[object], tuple[object, ...]]:
    """What gives these fields of values."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda value: tuple(getattr(value, name) for name in names)
