"""What kind of document some bytes are, by their content and not by their name."""

import codecs
import re

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
WORD_WITH_MACROS = "application/vnd.ms-word.document.macroenabled.12"
RICH_TEXT = "application/rtf"
LOCKED = "application/x-ooxml-protected"
"""An Office file under a password has no registered name; this one is Apache Tika's."""
BOOKMARKS = "application/x-netscape-bookmarks"
"""What every browser exports, named for the first that did, and the address of a page dragged out of one; it has no
registered name."""

_SIGNATURES = (
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", RICH_TEXT),
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"\x1f\x8b", "application/gzip"),
    (b"bplist00", "application/x-plist"),  # a Safari web archive
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"<!DOCTYPE NETSCAPE-Bookmark-file-", BOOKMARKS),
    (b"[InternetShortcut]", BOOKMARKS),
    (b"[Desktop Entry]", BOOKMARKS),
)
PACKED = frozenset({"application/zip", "application/gzip", "application/x-7z-compressed", "application/vnd.rar"})
"""What holds other files."""
_LATE = 1024
"""Bytes in which programs look for the mark of a PDF: printers and converters write some lines above it."""
_ZIPPED = (
    (b"mimetypeapplication/epub+zip", "application/epub+zip"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
    (b"xl/workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/presentation", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_PACKAGE = "EncryptedPackage".encode("utf-16-le")
_BEFORE = rb"(?:\s*<\?[^>]{0,500}>|\s*<!--.{0,2000}?-->|\s*<!doctype[^>\[]{0,500}(?:\[.{0,2000}?\])?\s*>)*\s*"
"""Declarations, comments and a document type may stand before the first tag."""
_HTML = re.compile(
    rb"\s*<!doctype\s+html|" + _BEFORE + rb"<(?:html|head|body|meta|title|article|main|div|p)\b",
    re.IGNORECASE | re.DOTALL,
)
_RSS = re.compile(_BEFORE + rb"<(?:rss|rdf:rdf)\b", re.IGNORECASE | re.DOTALL)
_ATOM = re.compile(_BEFORE + rb"<(?:atom:)?feed\b", re.IGNORECASE | re.DOTALL)
_XML = re.compile(rb"\s*<\?xml\b", re.IGNORECASE)
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]{0,1000}\r?\n(?:[ \t][^\n]{0,1000}\r?\n)*){3}")
ENVELOPE = re.compile(rb"(?:From [^\n]{1,300}|(?P<length>\d{1,9})[ \t]*)\r?\n")
"""What mailboxes write above a mail: who sent it and when, or (Apple Mail) how long it is."""
_MAIL_FIELD = re.compile(
    rb"^(?:received|mime-version|message-id|return-path|content-type):", re.IGNORECASE | re.MULTILINE
)
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(
    rb"^(?:snapshot-content-location|content-location):|^from:\s*<saved by\b", re.IGNORECASE | re.MULTILINE
)
_SENT = re.compile(rb"^(?:to|received|delivered-to|return-path):", re.IGNORECASE | re.MULTILINE)
_FRONT = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:[\w-]+:[^\n]*\r?\n|[ \t-][^\n]*\r?\n)+---[ \t]*\r?\n")
_MARKED = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*# [^\n]{3,300}\n(?s:.*?)(?:\]\(https?://|\*\*\w|^#{2,6} \w|^> \S)", re.MULTILINE
)
"""A heading, and further down a mark of Markdown that nobody writes in plain text."""
_JSON = re.compile(rb"\s*[\[{]\s*(?:[\"{\[]|[}\]])")
_JSON_FEED = re.compile(rb'"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org(?:\\?/)version')
_CELL = rb"(?:\"[^\"\n]{0,60}\"|[\w:./()-][\w .:/()-]{0,60})?"
_TABLE = re.compile(
    rb"(?=[^\n]*\b(?:title|headline|url|link|text|content|body)\b)"
    + _CELL
    + rb"(?P<comma>[,;])"
    + _CELL
    + rb"(?:(?P=comma)"
    + _CELL
    + rb")+\r?\n",
    re.IGNORECASE,
)
"""The names of columns, no blank behind a comma, of which one holds what an article has."""
_SHAPES = (
    (_RSS, "application/rss+xml"),
    (_ATOM, "application/atom+xml"),
    (_HTML, "text/html"),
    (_XML, "application/xml"),
    (_TABLE, "text/csv"),
    (_FRONT, "text/markdown"),
    (_MARKED, "text/markdown"),
)
_HEAD = 4096
_FEED_HEAD = 65_536


def find_media_type(data: bytes) -> str:
    """An Internet media type; text/plain where nothing tells otherwise."""
    head = _plain_head(data)
    signed = "application/pdf" if b"\n%PDF-1." in head[:_LATE] else None
    signed = next((media_type for signature, media_type in _SIGNATURES if head.startswith(signature)), signed)
    if signed is not None:
        return signed
    if head.startswith(b"PK\x03\x04"):
        return _zipped(data)
    if head.startswith(_OLD_OFFICE):
        return LOCKED if _PACKAGE in data else "application/msword"
    envelope = ENVELOPE.match(head)
    mail = head[envelope.end() :] if envelope else head
    if _MAIL.match(mail) and _MAIL_FIELD.search(mail):
        return _mailed(mail.replace(b"\r\n", b"\n").partition(b"\n\n")[0])
    if _JSON.match(head):
        return _jsonlike(data)
    return next((media_type for shape, media_type in _SHAPES if shape.match(head)), "text/plain")


def _plain_head(data: bytes) -> bytes:
    """The beginning as bytes whose ASCII can be looked at, whatever the byte order mark says."""
    head = data[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head.decode("utf-16", "ignore").encode()
    return head.removeprefix(codecs.BOM_UTF8)


def _zipped(data: bytes) -> str:
    if b"word/" in data:
        return WORD_WITH_MACROS if b"word/vbaProject.bin" in data else WORD
    return next((media_type for mark, media_type in _ZIPPED if mark in data), "application/zip")


def _mailed(header: bytes) -> str:
    """A mail may be `multipart/related` as well, for its pictures; a saved page was sent to nobody."""
    saved = _RELATED.search(header) or _SAVED.search(header)
    return "multipart/related" if saved and not _SENT.search(header) else "message/rfc822"


def _jsonlike(data: bytes) -> str:
    if _JSON_FEED.search(data[:_FEED_HEAD]):
        return "application/feed+json"
    first, _, rest = data.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")
    goes_on = rest[:_HEAD].lstrip()[:1] in b",}]"  # as nothing at all does
    is_lines = first.startswith(b"{") and first.rstrip().endswith(b"}") and not goes_on
    return "application/jsonl" if is_lines else "application/json"
