"""Dates in words: EDTF values as readers write them."""

from functools import lru_cache
from typing import Final

from builder.dates.spoken import DECADE, LONG, POINT, SHORT, SHORT_BARE
from builder.interface.said import Said, SaidDate

MEMORY: Final = 65536
"""Values remembered: a dossier has few days and says each of them on every page."""


@lru_cache(maxsize=MEMORY)
def date_key(value: str | None) -> str:
    """`2023-02-07`, `2023-02` or `2023`: the start of an EDTF value as the key of a page; "" where it has none."""
    start = (value or "").partition("/")[0]
    match = POINT.fullmatch(start)
    if match is None:
        return DECADE.sub(r"\g<1>0", start) if DECADE.fullmatch(start) else ""
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
def say_date(value: str | None) -> Said:
    """`7 February 2023`, `August 2020`, `4–5 February 2023`, `since August 2020`, `about 2015`; else as given."""
    return SaidDate.of(value or "", LONG)


@lru_cache(maxsize=MEMORY)
def say_short(value: str | None) -> Said:
    """The same with months cut short: `7 Feb 2023`."""
    return SaidDate.of(value or "", SHORT)


@lru_cache(maxsize=MEMORY)
def say_shortest(value: str | None) -> Said:
    """The same without the year where a month stands beside it: `7 Feb`."""
    return SaidDate.of(value or "", SHORT_BARE)
