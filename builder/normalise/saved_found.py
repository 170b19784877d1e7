"""What trafilatura finds on a saved page about its article, each piece only when it is asked for.

Its own `extract_metadata` also looks for the day, categories, tags and licence, which takes longer than the rest.
"""

import re
from collections.abc import Callable
from functools import cached_property, partial
from html import unescape
from typing import TypeVar

from lxml.html import HtmlElement
from trafilatura.metadata import (
    examine_meta,
    extract_meta_json,
    extract_sitename,
    extract_title,
    extract_url,
)
from trafilatura.settings import Document
from trafilatura.utils import line_processing

T = TypeVar("T")
_HOST = re.compile(r"https?://(?:www\.|w\d+\.)?([^/]+)")
_FAULTS = (AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What the library raises on pages made to break it."""


class Finds:
    """Read-only; None for what is not found, or cannot be told for faults of the page. The tree stays as it is."""

    def __init__(self, tree: HtmlElement) -> None:
        self._tree = tree

    @cached_property
    def _told(self) -> Document:
        """What meta tags and JSON-LD say; a single word in a meta tag is no author."""
        told = self._ask(examine_meta) or Document()
        if " " not in (told.author or ""):
            told.author = None
        return self._ask(partial(extract_meta_json, metadata=told)) or told

    def _ask(self, find: Callable[[HtmlElement], T | None]) -> T | None:
        try:
            return find(self._tree)
        except _FAULTS:
            return None

    @property
    def title(self) -> str | None:
        """The headline."""
        return _tidy(self._told.title or self._ask(extract_title))

    @property
    def authors(self) -> str | None:
        """Names as declared, parted by semicolons; bylines on the page are found without the library."""
        return _tidy(self._told.author)

    @property
    def site(self) -> str | None:
        """The name of the site, written as one; else the host of its address."""
        name = (self._told.sitename or self._ask(extract_sitename) or "").lstrip("@")
        if name:
            return _tidy(name if "." in name or name[0].isupper() else name.title())
        host = _HOST.match(self._told.url or self._ask(extract_url) or "")
        return host[1] if host else None


def _tidy(words: str | None) -> str | None:
    return line_processing(unescape(words)) if words else None
