"""Hours that are written without a mark of their own: `six o'clock`, `1430 GMT`, `half past six`."""

import re
from collections.abc import Sequence

_PAST = re.compile(r"(?:h|U|[ND]u?)l[ND](?![ND]|-?[Uu])")
_HOUR = re.compile(r"(?:[01]?\d|2[0-3])(?:[.]?[0-5]\d)?", re.ASCII)
_WRITTEN = re.compile(r"(?:[01]\d|2[0-3])[:.]?[0-5]\d", re.ASCII)
"""The figures of `1430 hours`, `14:30 hrs`, `18.30 horas`, which are no length."""
_REGIONS = frozenset(("local", "eastern", "central", "mountain", "pacific"))
"""What names a zone only before "time"."""
_FACE = 12
"""Hours on the face of a clock."""


def find_hours(shape: str, words: Sequence[str], values: Sequence[str | float]) -> list[tuple[int, int]]:
    """The tokens that are hours, each from its first to behind its last, from the last to the first."""
    figures = [
        (at - 1, at + 1)
        for at, unit in enumerate(values)
        if at and unit == "hour" and _WRITTEN.fullmatch(words[at - 1])
    ]
    zoned = [(at - 1, at) for at, letter in enumerate(shape) if letter == "*" and at and _is_hour(words, shape, at - 1)]
    past = [match.span() for match in _PAST.finditer(shape) if _is_past(words[match.start() : match.end()])]
    return sorted({*figures, *zoned, *past}, reverse=True)


def _is_hour(words: Sequence[str], shape: str, at: int) -> bool:
    """True for a number of hours before `o'clock` or the name of a zone; "2000 local people" are none."""
    word, zone, behind = words[at], words[at + 1], words[at + 2 : at + 3]
    if shape[at] not in "NDY" or shape[at - 1 : at] == "M" or (zone in _REGIONS and behind != ["time"]):
        return False  # "March 19 EST"
    return _HOUR.fullmatch(word) is not None or (zone == "o'clock" and word.isalpha())


def _is_past(words: Sequence[str]) -> bool:
    """True for `half past six`, `ten minutes past 6`; "two past three" is none."""
    figure = words[-1]
    told = words[0] in ("half", "quarter") or "minutes" in words
    return told and "past" in words and (figure.isalpha() or (figure.isdecimal() and int(figure) <= _FACE))
