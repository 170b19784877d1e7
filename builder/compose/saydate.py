"""Dates in words: EDTF values as English readers write them."""

import re
from functools import lru_cache
from typing import Final

from builder.spoken import spoken_date

MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_POINT: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%])?(?:T.*)?")
_SHORT: Final = tuple(month[:3] for month in MONTHS)
_DECADE: Final = re.compile(r"(\d{3})X")
MEMORY: Final = 65536
"""Values remembered: a dossier has few days and says each of them on every page."""


@lru_cache(maxsize=MEMORY)
def date_key(value: str | None) -> str:
    """`2023-02-07`, `2023-02` or `2023`: the start of an EDTF value as the key of a page; "" where it has none."""
    start = (value or "").partition("/")[0]
    match = _POINT.fullmatch(start)
    if match is None:
        return _DECADE.sub(r"\g<1>0", start) if _DECADE.fullmatch(start) else ""
    year, month, day = match[1], match[2], match[3]
    if month is None or not 1 <= int(month) <= 12:
        return year
    return f"{year}-{month}" if day is None else f"{year}-{month}-{day}"


@lru_cache(maxsize=MEMORY)
def end_key(value: str | None) -> str:
    """The end of an EDTF interval as a key; of any other value its start."""
    start, slash, end = (value or "").partition("/")
    return date_key(end) if slash and date_key(end) else date_key(start)


def shape_of(value: str | None) -> str:
    """`point`, `span` (two ends), `open` (one end), `about` (approximate, uncertain, a month or coarser)."""
    start, slash, end = (value or "").partition("/")
    if slash:
        return "open" if ".." in (start, end) or not (start and end) else "span"
    if len(date_key(start)) < 10 or start[-1:] in "~?%":
        return "about"
    return "point"


@lru_cache(maxsize=MEMORY)
def say_date(value: str | None) -> str:
    """`7 February 2023`, `August 2020`, `4–5 February 2023`, `since August 2020`, `about 2015`; else as given."""
    return _say(value or "", MONTHS)


@lru_cache(maxsize=MEMORY)
def say_short(value: str | None) -> str:
    """The same with months cut to three letters: `7 Feb 2023`."""
    return _say(value or "", _SHORT)


def _say(value: str, months: tuple[str, ...]) -> str:
    start, slash, end = value.partition("/")
    if not slash:
        return _say_point(value, months)
    if end in {"", ".."}:
        return f"since {_say_point(start, months)}"
    if start in {"", ".."}:
        return f"until {_say_point(end, months)}"
    return _say_interval(start, end, months)


def _say_interval(start: str, end: str, months: tuple[str, ...]) -> str:
    first, last = _say_point(start, months), _say_point(end, months)
    if date_key(start)[:7] == date_key(end)[:7] and len(date_key(start)) == len(date_key(end)) == 10:
        return f"{first.split()[0]}–{last}"
    if date_key(start)[:4] == date_key(end)[:4] and first.endswith(date_key(start)[:4]) and " " in first:
        return f"{first[:-5]} – {last}"
    return f"{first} – {last}"


def _say_point(value: str, months: tuple[str, ...]) -> str:
    if decade := _DECADE.fullmatch(value):
        return f"{decade[1]}0s"
    match = _POINT.fullmatch(value)
    if match is None:
        return value
    about = "about " if match[4] else ""
    if match[2] and not 1 <= int(match[2]) <= 12:
        return f"{about}{spoken_date(value[:7])}"
    if match[2] is None:
        return about + match[1]
    month = months[int(match[2]) - 1]
    return about + (f"{month} {match[1]}" if match[3] is None else f"{int(match[3])} {month} {match[1]}")
