"""At which minute it was. Clocks of other zones differ by quarters of an hour: only what lies beside them counts."""

import re

_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})\b")
_QUARTER = 15
_ROUND = 5
"""Minutes to which an hour is rounded: "1:45" may be 1:47."""


def find_clock(text: str) -> str:
    """The hour and minute of a time, where it is told to the minute; empty where it may be rounded."""
    told = _CLOCK.search(text)
    return told[0] if told is not None and int(told[2]) % _ROUND else ""


def are_minutes_apart(one: str, other: str) -> bool:
    """True for two clocks that no zone makes one."""
    return bool(one and other) and (int(one[-2:]) - int(other[-2:])) % _QUARTER != 0
