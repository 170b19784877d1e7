"""Small parts of the work for one docs/, in one entry: thousands of files take longer to open than these to make."""

from collections.abc import Callable
from typing import TypeVar, cast

from builder.shell.entries import Entries

V = TypeVar("V")


class Parts:
    """Those of one build; what it does not use is not kept."""

    def __init__(self, name: str, entries: Entries) -> None:
        self._name, self._entries = name, entries
        found = entries.find(name)
        self._before = cast("dict[str, object]", found) if isinstance(found, dict) else {}
        self._now: dict[str, object] = {}

    def find(self, address: str, make: Callable[[], V]) -> V:
        """What was made under an address before, or is now."""
        found = self._before.get(address)
        self._now[address] = make() if found is None else found
        return cast("V", self._now[address])

    def close(self) -> None:
        """Keep them for later builds."""
        if self._now.keys() != self._before.keys():
            self._entries.keep(self._name, self._now)
