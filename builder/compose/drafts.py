"""A page or file that is yet to be made: where it goes, which function makes it, and for which things."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from builder.compose.site import Site

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(Generic[Made]):
    """`make` is given the site and `of`, ids and numbers alone: all else that it uses it has to look up there."""

    path: str
    make: Callable[..., Made]
    of: tuple[str | int, ...] = ()

    @property
    def key(self) -> tuple[object, ...]:
        """What tells it from others, and from what another function would make in its place."""
        return (self.path, self.make.__module__, self.make.__name__, self.of)

    def compose(self, site: Site) -> Made:
        """What it is for."""
        return self.make(site, *self.of)
