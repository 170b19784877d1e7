"""Word files: paragraphs in order, tables row by row, with the title that their styles name."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from io import BytesIO
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from lxml import etree

from builder.knowledge.knowledge import Knowledge
from builder.knowledge.limits import Limits
from builder.normalise.decode import clean
from builder.normalise.readers.document import Document, attempt, broken, cut_rows, too_large, wordless
from builder.values.article import Removed
from builder.values.capture import Capture
from builder.values.problem import Problem

_TITLES = ("Title", "Heading 1")
_HEADINGS = (*_TITLES, "Heading 2", "Heading 3")
_CAPTIONS = ("Caption",)
_STRUCK = frozenset(qn(name) for name in ("w:del", "w:moveFrom"))
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_APART = frozenset((qn("w:p"), _FALLBACK))
"""Fallback is the same once more, for programs of before 2010."""
_TEXT = qn("w:t")
_SIGNS = {qn("w:tab"): " ", qn("w:br"): " ", qn("w:cr"): " ", qn("w:noBreakHyphen"): "-"}
_BREAK = "\f"
"""Stands in a paragraph where a new page begins, or a line is drawn that was pasted from a web page."""
_PAGE, _LINE = (qn("w:type"), "page"), ("{urn:schemas-microsoft-com:office:office}hr", "t")
_BEGINS = (f"{qn('w:pPr')}/{qn('w:pageBreakBefore')}", f"{qn('w:pPr')}/{qn('w:pBdr')}/{qn('w:top')}")
_ENDS = (f"{qn('w:pPr')}/{qn('w:sectPr')}", f"{qn('w:pPr')}/{qn('w:pBdr')}/{qn('w:bottom')}")
"""What of a paragraph parts it from the one before, and from the next; of typed hyphens Word makes a border."""


class _Row(NamedTuple):
    """`begins` where the document begins anew: on a page, in a section, below a line."""

    style: str
    text: str
    begins: bool


def read_word(capture: Capture, knowledge: Knowledge) -> Document | Problem:
    """The text; macros, linked files, comments and what was struck out are left alone.

    The author and dates that the file's properties name are those of the file, not of the article, and are not taken.
    """
    fault = attempt(lambda: _find_fault(capture, knowledge.limits), capture, "the Word file")
    if fault is not None:
        return fault
    rows = attempt(lambda: list(_find_rows(docx.Document(BytesIO(capture.data)))), capture, "the Word file")
    if isinstance(rows, Problem):
        return rows
    told = [row for row in rows if row.style not in _CAPTIONS]
    text = "\n\n".join(row.text for row in told)
    if not text.strip():
        return wordless(capture, "the Word file holds no text")
    title = next((row.text for style in _TITLES for row in rows if row.style == style), None)
    removed = tuple(Removed(text=row.text, reason="caption") for row in rows if row.style in _CAPTIONS)
    return Document(text=text, title=title, title_basis="stated", removed=removed, cuts=tuple(_find_cuts(told)))


def _find_cuts(rows: Sequence[_Row]) -> Iterator[tuple[str, ...]]:
    """The text parted where the document begins anew, and at the first kind of heading that it has more than once."""
    texts, kinds = [row.text for row in rows], Counter(row.style for row in rows)
    if any(row.begins for row in rows):
        yield cut_rows(texts, [row.begins for row in rows])
    kind = next((style for style in _HEADINGS if kinds[style] > 1), None)
    if kind is not None:
        yield cut_rows(texts, [row.style == kind for row in rows])


def _find_fault(capture: Capture, limits: Limits) -> Problem | None:
    """What forbids unpacking: the sizes that a packed file states are those at which unpacking it stops."""
    try:
        parts = ZipFile(BytesIO(capture.data)).infolist()
    except BadZipFile:
        return broken(capture, "the Word file is damaged or cut off")
    if len(parts) > limits.parts:
        return too_large(capture, f"it has {len(parts):,} parts, more than {limits.parts:,}")
    size = sum(part.file_size for part in parts)
    if size > limits.unpacked_bytes:
        return too_large(capture, f"unpacked it has {size:,} bytes, more than {limits.unpacked_bytes:,}")
    return None


def _find_rows(document: WordDocument) -> Iterator[_Row]:
    names = {style.style_id: style.name or "" for style in document.styles}
    find_cells = cache(_find_cells)  # a page may be one row of a table, with all its paragraphs
    begins = False
    for paragraph in document.element.body.iter(qn("w:p")):
        if any(parent.tag == _FALLBACK for parent in paragraph.iterancestors()):
            continue
        row = next(paragraph.iterancestors(qn("w:tr")), None)
        cells = find_cells(row) if row is not None else []
        if cells:
            if paragraph is cells[0]:
                told = (" ".join(clean("".join(_find_words(cell))).split()) for cell in cells)
                yield _Row("", " | ".join(filter(None, told)), begins)
                begins = False
            continue
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        begins = begins or any(paragraph.find(path) is not None for path in _BEGINS)
        for at, piece in enumerate("".join(_find_words(paragraph)).split(_BREAK)):
            begins = begins or at > 0
            text = " ".join(clean(piece).split())
            if text:
                yield _Row(names.get(style.get(qn("w:val")), "") if style is not None else "", text, begins)
                begins = False
        begins = begins or any(paragraph.find(path) is not None for path in _ENDS)


def _find_cells(row: etree._Element) -> list[etree._Element]:
    """All paragraphs of a table's row, where each is alone in its cell, as figures are."""
    cells = [list(cell.iter(qn("w:p"))) for cell in row.iter(qn("w:tc"))]
    return [only for (only,) in cells] if len(cells) > 1 and all(len(cell) == 1 for cell in cells) else []


def _find_words(paragraph: etree._Element) -> Iterator[str]:
    """What the paragraph shows, links and insertions included; boxes inside it are paragraphs of their own."""
    inside = 0
    for event, node in etree.iterwalk(paragraph, events=("start", "end")):
        if node is not paragraph and (node.tag in _APART or node.tag in _STRUCK):
            inside += 1 if event == "start" else -1
        elif event == "start" and not inside:
            parts = _PAGE in node.items() or _LINE in node.items()
            yield node.text or "" if node.tag == _TEXT else _BREAK if parts else _SIGNS.get(node.tag, "")
