"""What kind of document some bytes are, by their content and not by their name."""

import re

_SIGNATURES = (
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0", "application/msword"),
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
)
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_XML = re.compile(rb"\s*<\?xml\b|\s*<(?:rss|feed)\b", re.IGNORECASE)
_MAIL = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\n]{0,1000}\r?\n(?:[ \t][^\n]{0,1000}\r?\n)*){3}")
_MAIL_FIELD = re.compile(
    rb"^(?:received|mime-version|message-id|return-path|content-type):", re.IGNORECASE | re.MULTILINE
)
_MHTML = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_FRONT = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:[\w-]+:[^\n]*\r?\n|[ \t-][^\n]*\r?\n)+---[ \t]*\r?\n")
_JSON = re.compile(rb"\s*[\[{]\s*(?:[\"{\[]|[}\]])")
_SHAPES = (
    (_HTML, "text/html"),
    (_XML, "application/xml"),
    (_FRONT, "text/markdown"),
    (_JSON, "application/json"),
)
_HEAD = 4096


def find_media_type(data: bytes) -> str:
    """An Internet media type; text/plain where nothing tells otherwise."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    signed = next((media_type for signature, media_type in _SIGNATURES if head.startswith(signature)), None)
    if signed is not None:
        return signed
    if head.startswith(b"PK\x03\x04"):
        return _zipped(data[:200_000])
    if _MAIL.match(head) and _MAIL_FIELD.search(head):
        return "multipart/related" if _MHTML.search(head) else "message/rfc822"
    return next((media_type for shape, media_type in _SHAPES if shape.match(head)), "text/plain")


def _zipped(data: bytes) -> str:
    if b"word/" in data:
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    return "application/epub+zip" if b"epub+zip" in data[:200] else "application/zip"
