"""RSS and Atom files to entries."""

from io import BytesIO
from xml.sax import SAXException

import feedparser

from builder.knowledge.knowledge import Knowledge
from builder.normalise.decode import clean, decode_xml
from builder.normalise.readers.document import attempt, too_large
from builder.normalise.readers.stated import plain_title, web_address
from builder.values.capture import Capture, Entry
from builder.values.problem import Problem, Problems

_LONGEST_FIELD = 2_000


def read_feed(capture: Capture, knowledge: Knowledge) -> tuple[tuple[Entry, ...], Problems]:
    """All entries in their order; of a feed that is cut off, those before the cut."""
    if capture.data.count(b"<") > knowledge.limits.tags:
        return (), (too_large(capture, f"it has more than {knowledge.limits.tags:,} tags"),)
    feed = attempt(lambda: _parse(capture.data), capture, "the feed")
    if isinstance(feed, Problem):
        return (), (feed,)
    site = _field(feed.feed, "title")
    language = _field(feed.feed, "language")
    entries = tuple(_read_entry(row, site, language) for row in feed.entries[: knowledge.limits.entries + 1])
    return entries, (_cut_off(capture, len(entries)),) if isinstance(feed.get("bozo_exception"), SAXException) else ()


def _parse(data: bytes) -> feedparser.FeedParserDict:
    """Bytes alone: given a text, the library would take it for an address and fetch it."""
    text = decode_xml(data).lstrip().encode("utf-8", "replace")
    return feedparser.parse(BytesIO(text), sanitize_html=False, resolve_relative_uris=False)


def _read_entry(row: feedparser.FeedParserDict, site: str, language: str) -> Entry:
    words = max((*row.get("content", ()), row.get("summary_detail") or {}), key=lambda part: len(part.get("value", "")))
    text = str(words.get("value", ""))
    url, title = _field(row, "link"), plain_title(_field(row, "title"))
    source = row.get("source")
    return Entry(
        key=_field(row, "id") or url or title or text,
        text=text,
        form="text" if words.get("type") == "text/plain" else "html",
        title=title or None,
        published=_field(row, "published") or _field(row, "updated") or None,
        authors=tuple(name for person in row.get("authors", ()) if (name := _field(person, "name"))),
        publisher=(_field(source, "title") if source else "") or site or None,
        url=web_address(url),
        language=language or None,
    )


def _field(row: feedparser.FeedParserDict, name: str) -> str:
    value = row.get(name)
    return " ".join(clean(value[:_LONGEST_FIELD]).split()) if isinstance(value, str) else ""


def _cut_off(capture: Capture, entries: int) -> Problem:
    return capture.problem(
        "feed-broken", f"the feed is damaged or cut off; entries read up to there: {entries}", "take the feed again"
    )
