"""What was found before need not be found again: how the core asks, without knowing who remembers, or whether anybody.

A part of the work is a pure function of its key. The core names the part and gives the key; a shell that remembers the
part under this very key hands back what was made then, any other makes it anew. The outcome is the same.
"""

from collections.abc import Callable
from typing import Final, Literal, Protocol, TypeVar

T = TypeVar("T")
V = TypeVar("V")
Kind = Literal["reading", "statements", "differences"]

DERIVED: Final = {"derived": True}
"""Metadata of a field that is made from the others of its value: a key need not hold it."""


class Recall(Protocol):
    """Gives what `make` would make."""

    def __call__(self, kind: Kind, name: str, key: object, make: Callable[[], V]) -> V:
        """`name` tells parts of one kind apart, one key of each is remembered; `key` holds all that `make` looks at.

        Keys are tuples, frozen values, texts and numbers; neither sets nor anything whose order may differ.
        """


class Watching(Protocol):
    """The same for a file of docs/ made from a world of tables: `make` sees the world and nothing else.

    It is made anew where something that it looked up there was found to differ, and where `key` does.
    """

    def __call__(self, path: str, key: object, world: T, make: Callable[[T], bytes]) -> bytes:
        """`key` holds what `make` is, and all that it uses beside the world."""


def watch_nothing(path: str, key: object, world: T, make: Callable[[T], bytes]) -> bytes:
    """Makes every file."""
    return make(world)


def make_anew(kind: Kind, name: str, key: object, make: Callable[[], V]) -> V:
    """Remembers nothing."""
    return make()
