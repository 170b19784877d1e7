"""Copies in web archives: the address of the page itself, within that of its copy."""

import re

_COPY = re.compile(r"https?://(?:web\.archive\.org/web|archive\.(?:ph|is|today|md|vn))/\d{4,14}[a-z_*]*/(?=https?://)")


def is_copy(text: str) -> bool:
    """True where the address of a copy stands in the text."""
    return "://" in text and _COPY.search(text) is not None


def original_address(url: str) -> str:
    """The address of what was copied; any other address as it is."""
    return _COPY.sub("", url, count=1)
