"""RTF files, as press databases and old word processors write them: the words, a row a paragraph."""

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from builder.knowledge.knowledge import Knowledge
from builder.normalise.lines import has_letters
from builder.normalise.readers.document import Document, attempt, cut_off, part_left_out, too_long, wordless
from builder.values.capture import Capture
from builder.values.problem import Problem

_FIELD = "\\field{"
_CELL = re.compile(r"\\(?:nest)?cell(?![a-z])")
_APART = r"\~\~"
"""Two spaces between the cells of a table, as between the name of a field and what it holds."""
_BEGINS, _BREAK = re.compile(r"\\(?:page|sect|brdrb)(?![a-z])"), "\f"
"""Where a new page or section begins, and the border that Word makes of hyphens typed in a row."""
_BINARY = re.compile(r"(?<!\\)\\bin(?:f?sxn-?\d*|(?P<length>\d{1,10})) ?")
"""Bytes as they are, so many of them: `\\bin6 ab}{cd`; and paper trays of a printer, `\\binfsxn4`."""
_BOX = re.compile(r"\\(?:shptxt|dptxbxtext)(?![a-z])")
_BRACE = re.compile(r"\\[{}\\]|[{}]")


def read_rich_text(capture: Capture, knowledge: Knowledge) -> Document | Problem:
    """The text; pictures, notes, embedded files and what fields would do are left alone.

    A space behind `\\field` keeps the library from writing addresses into sentences; it means nothing in RTF.
    """
    if len(capture.data) > knowledge.limits.text_bytes:
        return too_long(capture, knowledge.limits)
    plain = _cut_binary(capture.data.decode("cp1252", "replace"))
    source = _CELL.sub(lambda _: _APART, plain.replace(_FIELD, "\\field {"))
    marked = _BEGINS.sub(lambda found: f"{found[0]}\\'0c ", source)
    text = attempt(lambda: str(rtf_to_text(marked, errors="replace")), capture, "the RTF file")
    if isinstance(text, Problem):
        return text
    cut = tuple(text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").split(_BREAK))
    whole = "".join(cut)
    if not whole.strip():
        return wordless(capture, "the RTF file holds no text")
    unread = tuple(_unread(capture, what) for what in _find_unread(source))
    ended = source.rstrip(" \r\n\0").endswith("}")
    cuts = (cut,) if len(cut) > 1 else ()
    return Document(text=whole, cuts=cuts, problems=unread if ended else (*unread, cut_off(capture, "the RTF file")))


def _cut_binary(source: str) -> str:
    """Without binary data, whose braces end nothing, and without trays: where it sees `\\bin`, the library cuts each
    picture out up to the first brace inside it, so that all text behind is lost.
    """
    kept, at = [], 0
    while (found := _BINARY.search(source, at)) is not None:
        kept.append(source[at : found.start()])
        at = found.end() + int(found["length"] or 0)
    return "".join((*kept, source[at:]))


def _find_unread(source: str) -> Iterator[str]:
    """What the library passes over that readers of the article see, or whoever put two files into one."""
    if _BOX.search(source):
        yield "what stands in boxes on its pages"
    if has_letters(source[_find_end(source) :]):
        yield "what stands behind the brace that ends it"


def _find_end(source: str) -> int:
    """Behind the brace that closes the first; the end of the file where none does."""
    depth = 0
    for brace in _BRACE.finditer(source):
        depth += (brace[0] == "{") - (brace[0] == "}")
        if depth <= 0 and brace[0] == "}":
            return brace.end()
    return len(source)


def _unread(capture: Capture, what: str) -> Problem:
    remedy = "where that belongs to the article, copy all of it into a file that ends in .txt"
    return part_left_out(capture, f"{what} is not read", remedy)
