"""Dates as the sources state them: an EDTF value with its precision, basis and evidence. Never a default."""

from dataclasses import dataclass
from typing import Literal

Precision = Literal["day", "month", "year", "none"]
PublishedBasis = Literal["stated", "metadata", "footer", "url", "inferred", "editor", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When an article was published.

    `value` is EDTF (ISO 8601-2) or None where not stated; `evidence` are the words that prove it, quoted from the
    capture or from the editor's reason. `not_before` bounds an inferred date ("on or after").
    """

    value: str | None
    precision: Precision
    basis: PublishedBasis
    evidence: str
    not_before: str | None = None


UNDATED = Published(value=None, precision="none", basis="none", evidence="")


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When something happened: EDTF value, how it is known (`stated`, `weekday`, `relative` …) and the words."""

    value: str
    basis: str
    words: str
