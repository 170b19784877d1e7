"""What a time expression means before the article's date is known: a small closed algebra.

The grammar (annotate) writes these, the calendar (`builder.calendar`) gives them values.
"""

from dataclasses import dataclass
from typing import Literal

Unit = Literal["day", "week", "weekend", "month", "quarter", "season", "year", "decade", "century"]
Direction = Literal["past", "future", "nearest", "same"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Absolute:
    """A value that the words state in full: `7 February 2023`, `2020`, `March 2024`. EDTF."""

    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Duration:
    """A length of time, ISO 8601 (`P2D`, `PT24H`)."""

    value: str


Symbol = Absolute | Duration
