"""Files of every kind whose every field is an attack: what they declare about themselves and what they say."""

import json
from collections.abc import Callable
from io import BytesIO

import docx

from tests.documents import BODY, Text, article_mhtml, make_pdf, record
from tests.site.attacks import ATTACKS, RUN, SHORT, escape, to_plain, to_rows

ROWS = tuple(f"Mali said on Monday that {attack} was so. {attack}" for attack in map(to_rows, ATTACKS.values()))
MARKED = "".join(f"<p>{escape(row)}</p>" for row in ROWS)
HEAD = escape(SHORT)
NO_LINK = f"javascript:{RUN}"


def page() -> bytes:
    """Attacks as they stand, in the markup itself."""
    heads = "".join(f"<title>{attack}</title><meta name=author content='{attack}'>" for attack in ATTACKS.values())
    lines = "".join(f"<p>Mali said on Monday that {attack} was so. {attack}</p>" for attack in ATTACKS.values())
    return f"<html><head>{heads}</head><body><article>{lines}</article></body></html>".encode("utf-8", "surrogatepass")


def pictures() -> bytes:
    """Attacks as words: declared in every way that is looked at, and under pictures."""
    ways = ("og:title", "og:site_name", "og:url", "article:author", "article:published_time", "author", "publisher")
    metas = "".join(f'<meta property="{way}" content="{HEAD}">' for way in ways)
    named = {"name": SHORT}
    told = {"@type": "NewsArticle", "headline": SHORT, "author": named, "publisher": named, "url": SHORT}
    linked = json.dumps(told).replace("</", "<\\/")
    figures = "".join(
        f'<figure><img src="a.jpg" alt="{escape(attack)}" title="{escape(attack)}">'
        f"<figcaption>A planted picture {escape(attack)} of Monday</figcaption></figure>"
        f"<p>Mali said on Monday that it was so, {escape(attack)}.</p>"
        for attack in ATTACKS.values()
    )
    return (
        f'<html lang="{HEAD}"><head><title>{HEAD}</title>{metas}<link rel=canonical href="{NO_LINK}">'
        f'<script type="application/ld+json">{linked}</script></head><body><article><h1>{HEAD}</h1>'
        f'<address class=byline>By <a rel=author href="data:text/html,x">{HEAD}</a></address>'
        f'<time datetime="{HEAD}">{HEAD}</time>{figures}</article></body></html>'
    ).encode()


def mail() -> bytes:
    name = f"=?utf-8?q?{''.join(f'={byte:02X}' for byte in SHORT.encode())}?="
    head = f"From: {name} <planted@a.example>\nTo: b@a.example\nSubject: {name}\nReply-To: {name}\n"
    head += "Date: Tue, 07 Feb 2023 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
    return (head + MARKED).encode()


def pdf() -> bytes:
    """With a title and an author, which nothing points at by place."""
    rows = [Text(60, 740 - 13 * number, 10, to_latin(row)[:120]) for number, row in enumerate(ROWS)]
    words = to_latin(SHORT).encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)")
    info = b"/Info << /Title (%s) /Author (%s) /Subject (%s) >>" % (words, words, words)
    made = make_pdf([[Text(60, 780, 20, to_latin(SHORT)), *rows]])
    return made.replace(b"/Root 1 0 R", b"/Root 1 0 R " + info)


def word() -> bytes:
    document = docx.Document()
    for name in ("author", "title", "subject", "keywords", "comments", "category"):
        setattr(document.core_properties, name, SHORT)
    document.add_paragraph(SHORT, style="Title")
    for row in ROWS:
        document.add_paragraph(to_plain(row))
        document.add_paragraph(to_plain(row), style="Caption")
    document.add_table(rows=1, cols=1).rows[0].cells[0].text = SHORT
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def rich() -> bytes:
    """RTF."""
    info = f"{{\\info{{\\title {to_rtf(SHORT)}}}{{\\author {to_rtf(SHORT)}}}}}"
    rows = "".join(f"\\pard {to_rtf(row)}\\par\n" for row in ("Planted words", *ROWS))
    return f"{{\\rtf1\\ansi{info}{rows}}}".encode("ascii")


def archive() -> bytes:
    """MHTML."""
    return article_mhtml().replace(b"https://news.example", b"https://a.example/" + RUN.encode())


def rss() -> bytes:
    entry = f"<title>{HEAD}</title><link>{NO_LINK}</link><guid>{HEAD}</guid><author>{HEAD}</author>"
    entry += f"<category>{HEAD}</category><description>{escape(MARKED)}</description>"
    return (
        f"<?xml version='1.0'?><rss version='2.0'><channel><title>{HEAD}</title><link>data:text/html,x</link>"
        f"<item>{entry}<pubDate>Tue, 07 Feb 2023 10:00:00 GMT</pubDate></item></channel></rss>"
    ).encode()


def json_feed() -> bytes:
    item = {"id": SHORT, "url": "vbscript:x", "title": SHORT, "content_html": MARKED, "authors": [{"name": SHORT}]}
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": SHORT, "items": [item]}).encode()


def json_lines() -> bytes:
    fields = {**record(), "title": SHORT, "author": SHORT, "publisher": SHORT, "url": NO_LINK}
    rows = [{**fields, "id": number, "text": f"Part {number}\n\n" + "\n\n".join(ROWS)} for number in (1, 2)]
    return "".join(json.dumps(row) + "\n" for row in rows).encode()


def json_by_path() -> bytes:
    """Whose fields its overlay names."""
    return json.dumps({"planted-by-path": {"head": SHORT}, "../../planted": "\n\n".join(ROWS)}).encode()


def table() -> bytes:
    cell = SHORT.replace('"', '""')
    rows = [f'"{n} {cell}","{n} {BODY[n]} {cell}","{cell}",2023-02-07,"{NO_LINK}"' for n in (1, 2)]
    return ("title,text,author,published,url\n" + "\n".join(rows)).encode()


def markdown() -> bytes:
    fields = {"title": SHORT, "author": SHORT, "publisher": SHORT, "date": "2023-02-07", "url": NO_LINK}
    front = "\n".join(f"{key}: '{value}'" for key, value in fields.items())
    return f"---\n{front}\n---\n\n{chr(10).join(ROWS)}\n".encode()


def to_rtf(text: str) -> str:
    return "".join(
        f"\\u{ord(a)}?" if a in "\\{}" or not " " <= a <= "~" else a for a in to_plain(text) if ord(a) < 0x8000
    )


def to_latin(text: str) -> str:
    return text.encode("cp1252", "ignore").decode("cp1252")


DOCUMENTS: dict[str, Callable[[], bytes]] = {
    "page.html": page,
    "pictures.html": pictures,
    "letter.eml": mail,
    "print.pdf": pdf,
    "typed.docx": word,
    "exported.rtf": rich,
    "archive.mhtml": archive,
    "rss.xml": rss,
    "feed.json": json_feed,
    "many.jsonl": json_lines,
    "one.json": json_by_path,
    "table.csv": table,
    "clipped.md": markdown,
}
