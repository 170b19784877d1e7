"""Values of which a part may stay unread until somebody asks for it: most of what was found before, nobody does."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, Protocol


class Seal(Protocol):
    """A part that is not read yet."""

    def open(self) -> Iterable[tuple[str, object]]:
        """Each field with what it holds."""


class Sealable:
    """Fields of such a value that have no content yet are filled, all together, by the first look at one of them.

    Only what keeps values seals them (`builder.shell.held`). Nobody who looks at one can tell.
    """

    __slots__ = ("_seal",)
    SEALED: ClassVar[tuple[str, ...]]
    """Names of the fields that may stay unread."""
    _seal: Seal

    if not TYPE_CHECKING:  # which would take any name for a field

        def __getattr__(self, name):  # noqa: ANN001, ANN204 - Python asks this for what it does not find
            if name not in self.SEALED:
                raise AttributeError(f"{type(self).__name__} has no {name}")
            for field, content in object.__getattribute__(self, "_seal").open():
                object.__setattr__(self, field, content)
            object.__delattr__(self, "_seal")
            return object.__getattribute__(self, name)
