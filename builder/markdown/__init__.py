"""Captured text as Markdown that shows exactly that text and nothing else.

Every character that could begin markup, in the dialect of mkdocs.yml or on a forge, becomes a character reference:
backslashes work only before some characters and only outside of attributes, references work everywhere.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Final
from urllib.parse import quote

from markupsafe import Markup

_ALWAYS: Final = frozenset("&<>\\`*{}[]|~^=$@+")
"""Inline markup, raw HTML, references, tables, attribute lists, footnotes, abbreviations, templates, mentions."""

_REFERENCE: Final = {ord(c): f"&#{ord(c)};" for c in _ALWAYS} | {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}

_BLOCK_START: Final = re.compile(r"^( ?)([#:!?]|-(?=[\s-]|$)|\d{1,9}[.)](?=\s|$))")
"""Headings, definitions, admonitions, blocks, snippets, lists."""

_AUTOLINK: Final = re.compile(r":(?=\S)|(?<=\bwww)\.", re.IGNORECASE)
"""Addresses that a forge links by itself, and emoji shortcodes."""

_UNDERSCORE: Final = re.compile(r"(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])")
"""Emphasis, unless it stands inside a word."""

_IMAGE: Final = re.compile(r"!$")
"""Before a link, an exclamation mark would make it an image."""

_ENTITY: Final = re.compile(r"&(?=#?\w{1,32};)")
"""What would read as a character reference."""

_ATTRIBUTE: Final = {ord(c): f"&#{ord(c)};" for c in "!\"#&'()*<>@[\\]^_`{|}~"}

_SPACES: Final = re.compile(r"\s+")


def plain(text: str) -> str:
    """The text on one line, without control characters, lone surrogates and non-characters."""
    joined = _SPACES.sub(" ", text)
    if joined.isprintable():
        return joined
    return "".join(c for c in joined if unicodedata.category(c) not in {"Cc", "Cs", "Cn"})


@lru_cache(maxsize=65536)
def escape_text(text: str) -> Markup:
    """For running text, table cells, list items, headings and link labels; white space becomes single spaces."""
    escaped = plain(text).translate(_REFERENCE)
    escaped = _AUTOLINK.sub(_as_reference, escaped)
    escaped = _UNDERSCORE.sub(_as_reference, escaped)
    escaped = _IMAGE.sub(_as_reference, escaped)
    return Markup(_BLOCK_START.sub(_guard_start, escaped))  # noqa: S704 (made safe here)


@lru_cache(maxsize=65536)
def escape_attribute(text: str) -> Markup:
    """For titles of links and attributes of tags, between double quotes."""
    return Markup(plain(text).translate(_ATTRIBUTE))  # noqa: S704 (made safe here)


@lru_cache(maxsize=65536)
def escape_href(address: str) -> Markup:
    """For targets of links: what could end the link or begin markup is percent-encoded, what is encoded stays.

    A reference in an address stands for no other character there.
    """
    encoded = quote(plain(address), safe="/:?#&=%;,.-~")
    return Markup(_ENTITY.sub("&amp;", encoded))  # noqa: S704 (made safe here)


def escape_title(text: str) -> str:
    """For the title and description in front matter, which themes print into HTML without escaping them."""
    quiet = _ENTITY.sub("&amp;", plain(text).strip())
    return quiet.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _as_reference(match: re.Match[str]) -> str:
    return f"&#{ord(match.group())};"


def _guard_start(match: re.Match[str]) -> str:
    space, start = match.groups()
    return f"{space}{start[:-1]}&#{ord(start[-1])};"
