"""What an address says of whose page it is, where no list knows the outlet."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from builder.knowledge.headers import Headers
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.outlets import Outlet
from builder.naming import fold

_HOST = re.compile(r"[^\W_](?:[\w-]{0,40}\.){1,3}(?:[a-z]{2,3}|news|info|online)", re.IGNORECASE)
_SECOND = frozenset({"co", "com", "org", "net", "ac", "gov", "or", "ne"})
"""What stands before the end of a host of some countries: "block.co.uk"."""
_FRONT = re.compile(r"(?:www\d?|m|amp|mobile)\.")
_PARTS = re.compile(r"\s[|–—»·-]\s|\s?\|\s?|,\s")
_MARKS = re.compile(r"[\W_]+")
_LONGEST = 60
"""Letters of a line that is a name."""


def find_site(name: str, knowledge: Knowledge) -> Outlet | None:
    """The outlet of a site's name, of what stands before a last "News" or its like, of a piece of it, of its host."""
    outlets, (first, _, last) = knowledge.outlets, name.rpartition(" ")
    shorter = first if " " in first and fold(last) in knowledge.headers.outlet_words else ""
    known = (outlets.find(part) for part in (name, shorter, *_PARTS.split(name)))
    return next(filter(None, known), None) or outlets.find_by_address(name)


def name_site(url: str | None, texts: Iterable[str], headers: Headers) -> str | None:
    """The name on the page that the host of an address is made of, else the host: "The Block" of theblock.com.

    A host that holds everybody's pages names nobody.
    """
    host = read_host(url or "")
    label = _find_label(host)
    if not label or label in headers.platforms:
        return None
    names = (part.strip(" .©") for text in texts if len(text) <= _LONGEST for part in _PARTS.split(text))
    return next((name for name in names if _squeeze(name) in {label, f"the{label}"} and name != label), host)


def is_host(text: str) -> bool:
    """True for a host alone, as some sites write their name: "Block.de"."""
    return _HOST.fullmatch(text) is not None


def read_host(url: str) -> str:
    """The host of an address in small letters, without what only leads to the site; "" where there is none."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    bare = _FRONT.sub("", host, count=1)
    return bare if is_host(bare) else ""


def _find_label(host: str) -> str:
    """What a site calls itself in its host: "block" of block.co.uk and of news.block.com."""
    parts = host.split(".")[:-1]
    if len(parts) > 1 and parts[-1] in _SECOND:
        parts.pop()
    return _squeeze(parts[-1]) if parts else ""


def _squeeze(name: str) -> str:
    return _MARKS.sub("", fold(name))
