"""Makes small documents of every kind that is read; nothing in them happened."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from io import BytesIO
from typing import NamedTuple

import docx

TITLE = "Harbour council votes for a new sea wall"
LEAD = (
    "VELMOUTH (Reuters) - The harbour council of Velmouth voted on Monday to build a new sea wall, the mayor, "
    "Ines Calder, told reporters after a meeting of six hours."
)
SECOND = (
    "The wall will be three kilometres long and is expected to cost 40 million euros, according to a report that "
    "engineers of the port authority handed over last week."
)
THIRD = (
    "“We have waited for this decision since the flood of 2011,” Calder said. Fishermen who fear for their moorings "
    "announced a protest for Friday."
)
BODY = (LEAD, SECOND, THIRD)


class Text(NamedTuple):
    """A line on a page: points from the left and from the foot, size, words."""

    x: float
    y: float
    size: float
    words: str


def make_pdf(pages: Iterable[Sequence[Text]], password: str | None = None) -> bytes:
    """A PDF with Helvetica lines where they are put; with a password, under the oldest encryption of the format."""
    objects: list[bytes] = [b"", b""]
    kids = []
    key = _key(password) if password is not None else None
    for page in pages:
        content = b"".join(
            b"BT /F1 %g Tf 1 0 0 1 %g %g Tm (%s) Tj ET\n" % (t.size, t.x, t.y, _escape(t.words)) for t in page
        )
        number = len(objects) + 1
        if key:
            content = _rc4(hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10], content)  # noqa: S324
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        kids.append(b"%d 0 R" % (len(objects) + 1))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 "
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >> >>" % number
        )
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    extra = b""
    if password is not None and key is not None:
        user = _rc4(key, _PAD)
        objects.append(
            b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>"
            % (_owner(password).hex().encode(), user.hex().encode())
        )
        extra = b"/Encrypt %d 0 R /ID [<00> <00>]" % len(objects)
    return _write_pdf(objects, extra)


def _write_pdf(objects: Sequence[bytes], extra: bytes) -> bytes:
    out = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    tail = b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, extra, len(out))
    return out + head + table + tail


_PAD = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")


def _owner(password: str) -> bytes:
    padded = (password.encode() + _PAD)[:32]
    return _rc4(hashlib.md5(padded).digest()[:5], padded)  # noqa: S324


def _key(password: str) -> bytes:
    padded = (password.encode() + _PAD)[:32]
    return hashlib.md5(padded + _owner(password) + (2**32 - 4).to_bytes(4, "little") + b"\0").digest()[:5]  # noqa: S324


def _rc4(key: bytes, data: bytes) -> bytes:
    box = list(range(256))
    j = 0
    for i in range(256):
        j = (j + box[i] + key[i % len(key)]) % 256
        box[i], box[j] = box[j], box[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + box[i]) % 256
        box[i], box[j] = box[j], box[i]
        out.append(byte ^ box[(box[i] + box[j]) % 256])
    return bytes(out)


def _escape(words: str) -> bytes:
    return words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def wrap(text: str, letters: int) -> list[str]:
    """Lines of at most so many letters."""
    lines = [""]
    for word in text.split():
        joined = f"{lines[-1]} {word}".strip()
        if len(joined) > letters:
            lines.append(word)
        else:
            lines[-1] = joined
    return lines


def article_pdf(password: str | None = None) -> bytes:
    """The article on one page, in one column."""
    page = [Text(60, 780, 20, TITLE)]
    y = 740.0
    for paragraph in BODY:
        for line in wrap(paragraph, 90):
            page.append(Text(60, y, 10, line))
            y -= 13
        y -= 10
    return make_pdf([page], password)


def article_docx(paragraphs: Sequence[str] = BODY) -> bytes:
    document = docx.Document()
    document.add_paragraph(TITLE, style="Title")
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def article_rtf(rows: Sequence[str] = (TITLE, "7 February 2023", *BODY)) -> bytes:
    """The rows as paragraphs, with a table of fonts as word processors write."""
    told = "\n".join(f"\\pard {''.join(map(_rtf_letter, row))}\\par" for row in rows)
    fonts = "{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}}"
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{fonts}\\f0\n{told}\n}}\n".encode("ascii")


def _rtf_letter(letter: str) -> str:
    return letter if letter.isascii() else f"\\u{ord(letter)}?"


def article_html(head: str = "") -> str:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    return (
        f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{TITLE}</title>{head}</head><body>"
        f"<nav><a href=/a>Home</a></nav><article><h1>{TITLE}</h1>{body}</article>"
        "<footer>© 2019 Nobody</footer></body></html>"
    )


def article_mail() -> bytes:
    mail = EmailMessage()
    mail["From"] = "The Velmouth Letter <letter@velmouth.example>"
    mail["To"] = "reader@home.example"
    mail["Subject"] = TITLE
    mail["Date"] = "Tue, 07 Feb 2023 23:30:00 -0500"
    mail.set_content("Read this letter in a browser.\n")
    lines = "".join(f"<tr><td><p>{paragraph}</p></td></tr>" for paragraph in BODY)
    hidden = "<div style='display:none'>What is in this letter</div>"
    foot = "<tr><td><a href='https://x.example/u'>Unsubscribe</a></td></tr>"
    mail.add_alternative(f"<html><body>{hidden}<table>{lines}{foot}</table></body></html>", subtype="html")
    return mail.as_bytes()


def article_mhtml() -> bytes:
    archive = MIMEMultipart("related", type="text/html")
    archive["From"] = "<Saved by Blink>"
    archive["Snapshot-Content-Location"] = "https://news.example/2023/02/07/wall"
    archive["Subject"] = TITLE
    archive["Date"] = "Wed, 1 Mar 2023 10:00:00 -0000"
    archive.attach(
        MIMEText(article_html("<meta property='article:published_time' content='2023-02-07'>"), "html", "utf-8")
    )
    return archive.as_bytes()


def feed_item(number: int, paragraphs: Sequence[str] = BODY) -> str:
    text = "".join(f"&lt;p&gt;{paragraph}&lt;/p&gt;" for paragraph in paragraphs)
    return (
        f"<item><title>{TITLE}, part {number}</title><link>https://news.example/{number}</link><guid>tag:{number}</guid>"
        f"<pubDate>Tue, 07 Feb 2023 10:0{number}:00 GMT</pubDate><description>{text}</description></item>"
    )


def article_rss(items: str = "") -> bytes:
    items = items or feed_item(1) + feed_item(2)
    return (
        f"<?xml version='1.0' encoding='UTF-8'?><rss version='2.0'><channel><title>Velmouth News</title>"
        f"<link>https://news.example/</link><language>en</language>{items}</channel></rss>"
    ).encode()


def article_atom() -> bytes:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    return (
        "<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'><title>Velmouth News</title><id>tag:feed</id>"
        f"<entry><title>{TITLE}</title><id>tag:one</id><link href='https://news.example/one'/>"
        "<author><name>Ines Tolman</name></author><published>2023-02-07T23:30:00-05:00</published>"
        f"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>{body}</div></content></entry></feed>"
    ).encode()


def article_json_feed() -> bytes:
    html = "".join(f"<p>{paragraph}</p>" for paragraph in BODY)
    item = {
        "id": "1",
        "url": "https://news.example/1",
        "title": TITLE,
        "content_html": html,
        "date_published": "2023-02-07T10:00:00Z",
        "authors": [{"name": "Ines Tolman"}],
    }
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Velmouth News", "items": [item]}
    return json.dumps(feed).encode()


def record(number: int = 1) -> dict[str, object]:
    return {
        "id": number,
        "title": TITLE,
        "text": "\n\n".join(BODY),
        "published": "2023-02-07T10:00:00Z",
        "author": "By Ines Tolman and Bo Marsh",
        "url": f"https://news.example/{number}",
    }


def article_json() -> bytes:
    return json.dumps(record(), indent=1).encode()


def article_jsonl() -> bytes:
    return "".join(json.dumps(record(number)) + "\n" for number in (1, 2)).encode()


def article_text() -> bytes:
    return "\n\n".join((TITLE, "By Ines Tolman", "7 February 2023", *BODY)).encode()


def article_markdown() -> bytes:
    return ("\n".join(("---", f"title: {TITLE}", "date: 2023-02-07", "---", "")) + "\n\n".join(BODY)).encode()


EVERY = {
    "pasted.txt": article_text,
    "clipped.md": article_markdown,
    "saved.html": lambda: article_html("<meta property='article:published_time' content='2023-02-07'>").encode(),
    "archive.mhtml": article_mhtml,
    "print.pdf": article_pdf,
    "letter.eml": article_mail,
    "typed.docx": article_docx,
    "exported.rtf": article_rtf,
    "rss.xml": article_rss,
    "atom.xml": article_atom,
    "feed.json": article_json_feed,
    "one.json": article_json,
    "many.jsonl": article_jsonl,
}
"""A file of every kind, by its name."""
