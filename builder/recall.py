"""What was found before need not be found again: how the core asks, without knowing who remembers, or whether anybody.

A part of the work is a pure function of its key. The core names the part and gives the key; a shell that remembers the
part under this very key hands back what was made then, any other makes it anew. The outcome is the same.
"""

from collections.abc import Callable
from typing import Literal, Protocol, TypeVar

V = TypeVar("V")
Kind = Literal["statements", "differences", "page"]


class Recall(Protocol):
    """Gives what `make` would make."""

    def __call__(self, kind: Kind, name: str, key: object, make: Callable[[], V]) -> V:
        """`name` tells parts of one kind apart, one key of each is remembered; `key` holds all that `make` looks at.

        Keys are tuples, frozen values, texts and numbers; neither sets nor anything whose order may differ.
        """


def make_anew(kind: Kind, name: str, key: object, make: Callable[[], V]) -> V:
    """Remembers nothing."""
    return make()
