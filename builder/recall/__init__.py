"""What was found before need not be found again: how the core asks, without knowing who remembers, or whether anybody.

A part of the work is a pure function of frozen values. Whole parts, such as what an article says, the core names and
gives a key that holds all that they are made from. Smaller ones it asks for with the values themselves: what was made
of the very same ones is taken again, so that one changed value costs what was made of that alone. A shell that
remembers nothing makes everything anew. The outcome is the same.
"""

from collections.abc import Callable
from typing import Final, Literal, Protocol, TypeVar, TypeVarTuple

from builder.values.page import File, Output

T = TypeVar("T")
V = TypeVar("V")
Of = TypeVarTuple("Of")
Kind = Literal["knowledge", "reading", "story", "differences", "excerpt", "templates"]

DERIVED: Final = {"derived": True}
"""Metadata of a field that is made from the others of its value: a key need not hold it."""


class Recall(Protocol):
    """Gives what `make` would make."""

    def __call__(self, kind: Kind, name: str, key: object, make: Callable[[], V]) -> V:
        """`name` tells parts of one kind apart, one key of each is remembered; `key` holds all that `make` looks at.

        Keys are tuples, frozen values, texts and numbers; neither sets nor anything whose order may differ.
        """

    def once(self, make: Callable[[*Of], V], *of: *Of) -> V:
        """What a function of a module, that uses nothing else, makes of these values: once for the very same ones."""

    def same(self, name: str, value: V) -> V:
        """The value, or an equal one that was given under this name before: `once` knows values by identity."""

    def watch(self, path: str, key: object, world: T, make: Callable[[T], bytes]) -> Output:
        """A file of docs/ made from a world of tables: `make` sees that and nothing else; `key` tells what `make` is.

        It is made anew where something that it looked up there was found to differ, and where `key` does.
        """


class _Anew:
    """Remembers nothing."""

    def __call__(self, kind: Kind, name: str, key: object, make: Callable[[], V]) -> V:
        return make()

    def once(self, make: Callable[[*Of], V], *of: *Of) -> V:
        return make(*of)

    def same(self, name: str, value: V) -> V:
        return value

    def watch(self, path: str, key: object, world: T, make: Callable[[T], bytes]) -> Output:
        return File(path=path, data=make(world))


make_anew: Final = _Anew()
