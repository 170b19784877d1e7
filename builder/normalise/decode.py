"""Bytes to text: whatever the encoding, text without control characters, invisible marks or mojibake."""

import codecs
import re
from collections.abc import Sequence
from typing import Final

from builder.knowledge.languages import Languages
from builder.normalise.language import find_language
from builder.values.capture import Capture
from builder.values.problem import Place, Problem, Problems

_MARKS: Sequence[tuple[bytes, str]] = (  # the four-byte marks first: UTF-32-LE begins with the mark of UTF-16-LE
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FULLER = {
    **{"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "tis-620": "cp874", "iso8859-11": "cp874"},
    **{"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "euc_kr": "cp949", "shift_jis": "cp932"},
}
"""Programs write the one name and mean the other, and browsers read it so (WHATWG, Encoding)."""
_OLD_NAMES = {"x-sjis": "cp932", "x-gbk": "gb18030", "x-euc-jp": "euc_jp"}
_GUESSABLE = (
    *("big5", "big5hkscs", "cp950", "gb18030", "euc_jp", "cp932", "shift_jis", "euc_kr", "cp949", "johab"),
    *("cp1251", "koi8_r", "koi8_u", "mac_cyrillic", "cp866", "cp855", "iso8859_5", "cp1253", "iso8859_7"),
    *("cp1256", "iso8859_6", "cp1255", "iso8859_8", "tis_620", "cp1250", "cp1252"),
)
"""What a guess may be; given more, texts of Western Europe come out as encodings that nobody used for them."""
_LATIN = frozenset({"cp1250", "cp1252"})
_BREAKS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"
_SPACES = "\t\x1f\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_PLAIN = dict.fromkeys(_BREAKS, "\n") | dict.fromkeys(_SPACES, " ")
"""What stands for a break or a space; other odd characters are left out."""
UNSEEN: Final = (
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f"
    r"\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f\ud800-\udfff"
)
"""For a class of a pattern: controls, soft hyphen, zero-width and bidi marks, byte order marks, tags, noncharacters."""
_ODD = re.compile(rf"[{_BREAKS}{_SPACES}{UNSEEN}]")
_FOREIGN_PAIR = re.compile(r"[^\x00-\x7f][^\x00-\x7f]")
"""Mojibake has two letters beyond ASCII side by side; looking for that first spares most texts a slow look."""
_FOREIGN = re.compile(r"[^\x00-\x7f][^\x00-\x7f]*+(?:[\x00-\x7f]{1,10}+[^\x00-\x7f]++)*+")
"""A stretch with letters beyond ASCII, ten of ASCII between them at most, found without a way back to remember …"""
_BESIDE = 5
"""… and letters on either side that may be part of mojibake in it."""
_XML_ENCODING = re.compile(rb"(\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"'])([\w.-]{1,40})")
_XML_DECLARED = re.compile(r"^(\ufeff?\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"'])[\w.-]{1,40}([\"'])")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
_LONGEST_LINE = 50_000
"""Letters; the longest of 170 articles of the public test sets has 36,222 in all its paragraphs together."""
_BROKEN = "\ufffd"
_SHIFT = b"\x1b$"
"""What begins the other letters in Japanese mails and pages of ISO 2022."""
_WINDOWS = re.compile(rb"[\x80-\x9f]")
"""Letters and quotation marks that ISO 8859 has elsewhere or not at all."""
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x7f]")


def decode(capture: Capture, languages: Languages) -> tuple[str | None, Problems]:
    """The capture's text, cleaned; None with a Problem where the bytes hold none."""
    shifted = "iso2022_jp" if _SHIFT in capture.data[:4096] else None
    encoding = _marked(capture.data) or _unmarked_utf16(capture.data) or shifted or "utf-8"
    try:
        return _readable(capture, capture.data.decode(encoding), ())
    except UnicodeDecodeError:
        return _decode_damaged(capture) or _decode_guessed(capture, languages)


def find_codec(name: str) -> str | None:
    """What a document calls its encoding, as Python does; None where no text can be in it."""
    try:
        codec = codecs.lookup(_OLD_NAMES.get(name.casefold(), name)).name
        b"\xe9".decode(codec, "replace")  # some codecs are for no text, some raise whatever they are told
    except (LookupError, ValueError):
        return None
    return _FULLER.get(codec, codec)


def decode_xml(data: bytes) -> str:
    """The text of an XML file, its declaration set right: UTF-8 where the bytes are that, else as it declares.

    Done here, since the libraries of feeds guess with whatever guesser happens to be installed beside them.
    """
    declared = _XML_ENCODING.match(data[:400])
    names = (
        _marked(data),
        _unmarked_utf16(data),
        "utf-8",
        find_codec(declared[2].decode("ascii")) if declared else None,
    )
    for name in filter(None, names):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        break
    else:
        text = data.decode("cp1252", "replace")
    return _XML_DECLARED.sub(r"\1utf-8\2", text, count=1)


def clean(text: str) -> str:
    """Line ends as \\n, every kind of space as one space, nothing invisible, mojibake undone where it shows.

    Mojibake first, since it hides letters behind control characters; again at the end, since taking out what is
    invisible can bring more together.
    """
    if text.isascii() and text.isprintable():
        return text
    mended = _mend(text)
    plain = mended.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")  # the most common at once
    plain = _ODD.sub(lambda odd: _PLAIN.get(odd[0], ""), plain)
    if plain == mended:
        return plain
    again = _mend(plain)
    return plain if again == plain else clean(again)  # in which odd characters may stand anew


def _mend(text: str) -> str:
    if not _FOREIGN_PAIR.search(text) or not _is_bad(text):
        return text
    from ftfy import fix_encoding

    return "\n".join(fix_encoding(line) if _is_bad(line) else line for line in text.split("\n"))


def _is_bad(text: str) -> bool:
    """True where ftfy sees mojibake, which is slow in looking: it is shown what stands around letters beyond ASCII."""
    from ftfy.badness import is_bad

    stretches = (found.span() for found in _FOREIGN.finditer(text))
    return any(is_bad(text[max(0, start - _BESIDE) : end + _BESIDE]) for start, end in stretches)


def _decode_damaged(capture: Capture) -> tuple[str | None, Problems] | None:
    """UTF-8 with a few broken bytes: cut off in the middle of a letter, say. Hardly any other encoding looks so."""
    text = capture.data.decode("utf-8", "replace")
    broken = text.count(_BROKEN)
    whole = sum(map(len, _BEYOND_ASCII.findall(text))) - broken
    return _readable(capture, text, (_damaged(capture, broken),)) if whole > broken else None


def _decode_guessed(capture: Capture, languages: Languages) -> tuple[str | None, Problems]:
    if _CONTROLS.search(capture.data[:4096].decode("latin-1")):
        return None, (_binary(capture),)
    declared = _declared(capture)
    if declared == "utf-8":  # which it is not
        declared = None
    encoding = declared or _guess(capture.data, languages)
    text = capture.data.decode(encoding, "replace")
    return _readable(capture, text, () if declared else (_guessed(capture, encoding),))


def _readable(capture: Capture, decoded: str, problems: Problems) -> tuple[str | None, Problems]:
    filled = decoded.rstrip("\0") or decoded  # some programs write files of whole blocks
    if len(_CONTROLS.findall(filled[:4096])) * 20 > len(filled[:4096]):
        return None, (_binary(capture),)
    text = clean(filled)
    if not text.strip():
        return None, (_empty(capture),)
    return text, problems + (() if capture.media_type == "text/html" else _find_endless(capture, text))


def _find_endless(capture: Capture, text: str) -> Problems:
    """The longest line, where no paragraph of an article is as long; it is read all the same."""
    at, line = max(enumerate(text.split("\n"), start=1), key=lambda row: len(row[1]))
    return (_endless(capture, at, len(line)),) if len(line) > _LONGEST_LINE else ()


def _marked(data: bytes) -> str | None:
    return next((name for mark, name in _MARKS if data.startswith(mark)), None)


def _unmarked_utf16(data: bytes) -> str | None:
    """Latin text in UTF-16 has a zero in every other byte; which one tells the order."""
    head = data[:2000]
    if len(head) < 8 or len(data) % 2:
        return None
    zeros = head[1::2].count(0), head[::2].count(0)
    half = len(head) // 2
    if zeros[0] > half * 0.6 and zeros[1] < half * 0.1:
        return "utf-16-le"
    return "utf-16-be" if zeros[1] > half * 0.6 and zeros[0] < half * 0.1 else None


def _declared(capture: Capture) -> str | None:
    """The encoding that a web page names in its first kilobytes, where it is one."""
    match = _CHARSET.search(capture.data[:4096]) if capture.media_type == "text/html" else None
    return find_codec(match[1].decode("ascii")) if match else None


def _guess(data: bytes, languages: Languages) -> str:
    """The likeliest; where that writes Latin letters, what programs used for the language of the small words."""
    from charset_normalizer import from_bytes

    head = data[:20_000]
    best = from_bytes(head, cp_isolation=list(_GUESSABLE)).best()
    if best and best.encoding not in _LATIN:
        return best.encoding
    latin = languages.encodings.get(find_language(head.decode("cp1252", "replace"), languages), "cp1252")
    return "iso8859-2" if latin == "cp1250" and not _WINDOWS.search(head) else latin


def _empty(capture: Capture) -> Problem:
    return capture.problem("capture-empty", "the file holds no text", "paste the article into it, or delete it")


def _binary(capture: Capture) -> Problem:
    return capture.problem(
        "capture-binary",
        "the file is not text",
        "save the article as text (select all, copy, paste) under this name with the ending .txt",
    )


def _endless(capture: Capture, line: int, letters: int) -> Problem:
    return Place(path=capture.path, line=line).problem(
        "line-endless",
        f"one line of {letters:,} letters: an article without its line breaks, or none at all",
        "look at the file; paste the article again with its paragraphs",
        "warning",
    )


def _damaged(capture: Capture, broken: int) -> Problem:
    return capture.problem(
        "encoding-damaged",
        f"letters that are damaged in the file: {broken:,}; each shows as {_BROKEN}",
        "take the file again, or write what is missing as it stands in the original",
        "warning",
    )


def _guessed(capture: Capture, encoding: str) -> Problem:
    return capture.problem(
        "encoding-guessed",
        f"the text is not UTF-8; it was read as {encoding}",
        "look at the letters beyond English on its page; if they are wrong, save the file as UTF-8",
        "warning",
    )
