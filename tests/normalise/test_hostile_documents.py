"""What a document may hold to break its reader: cut off, changed at random, arbitrary; and every failure met so far."""

import random
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.normalise.readers.layout import Page, Piece, lay_out
from tests.documents import EVERY, LEAD, TITLE, Text, article_docx, make_pdf
from tests.normalise.opening import open_all, refused

MADE = {name: make() for name, make in EVERY.items()}
TOKENS = (
    *(
        b"<",
        b">",
        b"&",
        b'"',
        b"\0",
        b"\xff",
        b"(",
        b")",
        b"[",
        b"{",
        b"}",
        b"-1",
        b"99999999999",
        b"\n\n",
        b"--",
        b"=",
    ),
    *(b"&#x0;", b"<![CDATA[", b"<!DOCTYPE", b"stream", b"endobj", b"\xed\xa0\x80", b"charset=zlib", b"charset=utf-16"),
    *(b"NaN", b"null", b"1e999", b"<p>" * 50),
)
pytestmark = pytest.mark.timeout(600)  # for hundreds of small files; a loop without end takes longer


def check(data: bytes) -> None:
    """An article or problems, never an exception."""
    articles, problems = open_all(data)
    assert articles or [problem.severity for problem in problems] == ["error"]
    assert all(paragraph.text for article in articles for paragraph in article.paragraphs)


@pytest.mark.parametrize("name", MADE)
def test_a_file_cut_off_anywhere_is_read_or_named(name: str) -> None:
    data = MADE[name]
    for at in range(0, len(data), max(1, len(data) // 24)):
        check(data[:at])


@pytest.mark.parametrize("name", MADE)
def test_a_file_changed_at_random_is_read_or_named(name: str) -> None:
    chance = random.Random(name)  # noqa: S311 - mishaps, not secrets
    for _ in range(40):
        check(change(MADE[name], chance))


def test_parts_of_a_word_file_changed_at_random_are_read_or_named() -> None:
    chance = random.Random(TITLE)  # noqa: S311
    for _ in range(40):
        out = BytesIO()
        with zipfile.ZipFile(BytesIO(article_docx())) as source, zipfile.ZipFile(out, "w") as target:
            for part in source.infolist():
                is_chosen = part.filename == "word/document.xml" or chance.random() < 0.1
                target.writestr(part.filename, change(source.read(part), chance) if is_chosen else source.read(part))
        check(out.getvalue())


def change(data: bytes, chance: random.Random) -> bytes:
    """A few bytes changed, taken out, doubled, or put in."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 2, 8))):
        at = chance.randrange(len(changed) or 1)
        end = at + chance.choice((1, 8, 64, 512))
        kind = chance.randrange(4)
        if kind == 0:
            changed[at:end] = bytes(chance.randrange(256) for _ in range(end - at))
        elif kind == 1:
            del changed[at:end]
        elif kind == 2:
            changed[at:at] = changed[at:end]
        else:
            changed[at:at] = chance.choice(TOKENS)
    return bytes(changed)


HEADS = st.sampled_from(
    (
        *(b"%PDF-1.7\n", b"PK\x03\x04word/", b"<?xml version='1.0'?><rss><channel><item>", b"<feed><entry><content>"),
        *(
            b"From: a\nTo: b\nMIME-Version: 1.0\n",
            b"From: <Saved by Blink>\nDate: x\nMIME-Version: 1.0\n",
            b'{"text": "',
        ),
        *(b'[{"text": ', b"<!DOCTYPE html><body><p>", b"---\ntitle: x\n---\n", b"\xff\xfe", b""),
    )
)


@settings(max_examples=60)
@given(HEADS, st.binary(max_size=300), st.text(max_size=200))
def test_arbitrary_bytes_after_any_beginning_are_read_or_named(head: bytes, data: bytes, text: str) -> None:
    check(head + text.encode("utf-8", "surrogatepass") + data)


@pytest.mark.parametrize(("name", "lost"), [("print.pdf", 6), ("letter.eml", 30), ("archive.mhtml", 30)])
def test_a_file_without_its_end_is_read_and_said_to_be_cut_off(name: str, lost: int) -> None:
    articles, (problem,) = open_all(MADE[name][:-lost])
    assert len(articles) == 1
    assert (problem.code, problem.severity) == ("document-cut-off", "warning")


def test_what_holds_no_letters_is_named() -> None:
    assert refused(make_pdf([[Text(60, 700, 10, "\u00ad" * 60)]])) == "document-without-text"
    assert refused(b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\n\n\0\0\0\0") == "document-without-text"
    assert refused(b'{"text": "\\u200b\\u200b"}') == "document-without-text"


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE html><html><body>" + b"<b>" * 10_000 + LEAD.encode(),
        b"<rss version='2.0'><channel><item><description>" + b"&lt;div&gt;" * 10_000 + LEAD.encode(),
        b"From: a@b.example\nTo: c@d.example\nMIME-Version: 1.0\nContent-Type: text/html\n\n" + b"<table>" * 10_000,
        b'{"html": "' + b"<i>" * 10_000 + LEAD.encode() + b'"}',
    ],
)
def test_ten_thousand_nested_tags_are_read_or_named(data: bytes) -> None:
    check(data)


@pytest.mark.timeout(60)
def test_a_paragraph_of_thousands_of_lines_is_joined_soon() -> None:
    rows = range(8_000)
    pieces = tuple(Piece(text="words in one line", left=60, right=220, base=-12.0 * row, size=10) for row in rows)
    laid = lay_out((Page(number=0, height=12.0 * len(rows), pieces=pieces),))
    assert sum(len(block.text.split()) for block in laid.blocks) == 4 * len(rows)


@pytest.mark.parametrize("row", ["-----", "|", "• ", "…"])
def test_marks_alone_are_no_article(row: str) -> None:
    assert refused(f"{row}\n".encode() * 1_000) == "document-without-text"


def test_more_lines_than_an_article_has_are_not_looked_at_one_by_one() -> None:
    assert refused(b"1\n" * 400_000) == "document-too-large"
    assert refused(b"The ferry sailed.\n\n" * 30, lines=29) == "document-too-large"
    articles, problems = open_all(b"The ferry sailed.\n\n" * 30)
    assert (len(articles), problems) == (1, ())


def test_a_page_of_more_tags_than_any_is_not_looked_at() -> None:
    assert refused(b"<!DOCTYPE html><body><p>Sailed" + b"a<br>" * 70_000) == "document-too-large"
