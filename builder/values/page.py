"""A page before it is text: where it goes, which template reads it, and what the template may see."""

from collections.abc import Mapping
from dataclasses import dataclass

FrontMatter = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """`path` is POSIX and relative to docs/; `view` is a frozen value that its template alone knows."""

    path: str
    template: str
    front_matter: FrontMatter
    view: object


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A finished file of docs/: `path` POSIX and relative to docs/, `data` its bytes."""

    path: str
    data: bytes


Stat = tuple[int, int, int]
"""What the system says of a file: its number, size and time. It changes when a file is written or replaced."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A file that lies in docs/ as it should, so that nobody need read it; `sum` is the hash of its bytes."""

    path: str
    sum: str
    stat: Stat


Output = File | Kept
