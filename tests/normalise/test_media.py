import pytest

from builder.normalise.media import find_media_type
from tests.normalise.opening import open_all


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"%PDF-1.7\n", "application/pdf"),
        (b"\x1b%-12345X@PJL ENTER LANGUAGE = PDF\n%PDF-1.4\n", "application/pdf"),
        (b"From a@b Tue Feb  7 10:00:00 2023\nFrom: a@b\nMIME-Version: 1.0\nSubject: x\n\nHello", "message/rfc822"),
        (b"PK\x03\x04....word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (b"PK\x03\x04", "application/zip"),
        (b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
        (
            b"PK\x03\x04....xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (b"7z\xbc\xaf\x27\x1c....", "application/x-7z-compressed"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", "text/html"),
        (b"<!-- saved from url -->\n<html lang=en>", "text/html"),
        (b"<?xml version='1.0'?><rss>", "application/rss+xml"),
        (b"<?xml version='1.0'?>\n<!-- c -->\n<?xml-stylesheet href='x'?><feed>", "application/atom+xml"),
        (b"<rdf:RDF xmlns='x'>", "application/rss+xml"),
        (b"<?xml version='1.0'?><catalogue>", "application/xml"),
        ("\ufeff<?xml version='1.0' encoding='UTF-16'?><rss>".encode("utf-16-le"), "application/rss+xml"),
        (b"PK\x03\x04....word/document.xml word/vbaProject.bin", "application/vnd.ms-word.document.macroenabled.12"),
        (b"\xd0\xcf\x11\xe0....", "application/msword"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "application/x-ooxml-protected"),
        (b"From: <Saved by Blink>\nMIME-Version: 1.0\nSubject: x\nContent-Type: text/html\n\n", "multipart/related"),
        (b"To: a\nMIME-Version: 1.0\nContent-Type: multipart/related; x\n\n", "message/rfc822"),
        (b'{"version": "https://jsonfeed.org/version/1.1", "items": []}', "application/feed+json"),
        (b'{"title": "x"}\n{"title": "y"}\n', "application/jsonl"),
        (b'{"title": "x"}\n', "application/json"),
        (b'{"title": "x"}\njunk\n{"title": "y"}\n', "application/jsonl"),
        (b'{"a": {"b": 1}\n, "c": 2\n}', "application/json"),
        (b'{"a": {"b": 1}\n}', "application/json"),
        (b"<p>The minister arrived.</p>", "text/html"),
        (b"\x1f\x8b\x08", "application/gzip"),
        (b"From: a@b\nMIME-Version: 1.0\nSubject: x\n\nHello", "message/rfc822"),
        (b"From: a\nMIME-Version: 1.0\nContent-Type: multipart/related; x\n\n", "multipart/related"),
        (b"---\ntitle: x\n---\nText", "text/markdown"),
        (b'{"title": "x"}', "application/json"),
        (b"{\\rtf1", "application/rtf"),
        (b"The minister arrived.", "text/plain"),
        (b"Title: x\nBy: y\nDate: z\n\nText", "text/plain"),
        (b"---\nA rule, not front matter.\n", "text/plain"),
        (b"[Reuters] The minister arrived.", "text/plain"),
        (b"", "text/plain"),
    ],
)
def test_a_document_is_told_by_its_content(data: bytes, media_type: str) -> None:
    assert find_media_type(data) == media_type


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"PK\x03\x04", "unpack"),
        (b"\x1f\x8b\x08", "unpack"),
        (b"\x89PNG\r\n\x1a\n", "OCR"),
        (b"bplist00", "select all"),
    ],
)
def test_what_is_not_read_says_what_helps_with_its_kind(data: bytes, word: str) -> None:
    articles, (problem,) = open_all(data)
    assert (articles, problem.code) == ([], "media-unsupported")
    assert word in problem.remedy
