"""PDF files: letters and where they stand, by PDFium; which of them are one text is for the layout to say."""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import pairwise
from math import pi
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as engine

from builder.knowledge.knowledge import Knowledge
from builder.knowledge.limits import Limits
from builder.normalise.readers.document import (
    RECOGNISE,
    RUNNING,
    Document,
    attempt,
    broken,
    cut_off,
    cut_rows,
    locked,
    too_large,
    wordless,
)
from builder.normalise.readers.layout import Block, Page, Piece, lay_out
from builder.values.article import Removed
from builder.values.capture import Capture
from builder.values.problem import Problem, Problems

_TAIL = 4096
"""Bytes at the end in which the file's last mark stands; servers add some of their own behind it."""
_SCANNED = 25
"""Letters a page below which a file is a picture of text: page numbers and stamps remain."""
_LINE_SHIFT, _LINE_BACK, _COLUMN_GAP = 0.4, 1.0, 1.5
"""In sizes of the letter: how far the next letter may stand above, before and behind for the line to go on."""
_TITLE_WORDS = range(3, 41)
_TITLE_SIZE = 1.2
"""In sizes of the body's letters: how large a headline is at least."""
_TOP = 3
"""Blocks at the top of a page among which the headline stands, below a masthead and a day."""


class _Letter(NamedTuple):
    """`turn` is how many quarters clockwise its line is turned."""

    sign: str
    left: float
    right: float
    base: float
    size: float
    turn: int


class _TooMuchError(Exception):
    pass


def read_pdf(capture: Capture, knowledge: Knowledge) -> Document | Problem:
    """The text layer in reading order; scripts, forms and attached files are left alone.

    Author, title and dates that the file's properties name are those of the file, and are not taken.
    """
    pages = attempt(lambda: _find_pages(capture, knowledge.limits), capture, "the PDF")
    if isinstance(pages, Problem):
        return pages
    letters = sum(len(piece.text) for page in pages for piece in page.pieces)
    if letters < _SCANNED * len(pages):
        return wordless(capture, "the PDF is a scan: pictures of pages, without text", RECOGNISE)
    laid = lay_out(pages)
    if not laid.blocks:
        return wordless(capture, "the PDF holds no text but headers and page numbers")
    body = Counter[float]()
    for block in laid.blocks:
        body[round(block.size, 1)] += len(block.text)
    size = body.most_common(1)[0][0]
    large = [block.size >= size * _TITLE_SIZE and _may_be_title(block.text, knowledge) for block in laid.blocks]
    heads = [block for block, is_large in zip(laid.blocks, large, strict=True) if is_large and block.page == 0]
    title = max(heads, key=lambda block: block.size, default=None)
    return Document(
        text="\n\n".join(block.text for block in laid.blocks),
        title=title.text if title else None,
        title_basis="stated",
        removed=tuple(Removed(text=text, reason=RUNNING) for text in laid.running),
        cuts=tuple(_find_cuts(laid.blocks, large)),
        problems=_note_end(capture) + _note_pictures(capture, pages),
    )


def _find_cuts(blocks: Sequence[Block], large: Sequence[bool]) -> Iterator[tuple[str, ...]]:
    """The text parted at every headline, and at those pages alone that have one at the top."""
    texts = [block.text for block in blocks]
    heads = [is_large and not before for before, is_large in pairwise((False, *large))]
    if sum(heads) > 1:
        yield cut_rows(texts, heads)
    tops = [block.page != before.page for before, block in pairwise((blocks[0], *blocks))]
    begins = [top and any(large[at : at + _TOP]) for at, top in enumerate(tops)]
    if any(begins):
        yield cut_rows(texts, begins)


def _may_be_title(text: str, knowledge: Knowledge) -> bool:
    return len(text.split()) in _TITLE_WORDS and knowledge.outlets.find(text) is None


def _find_pages(capture: Capture, limits: Limits) -> tuple[Page, ...] | Problem:
    try:
        document = pdfium.PdfDocument(capture.data)
    except pdfium.PdfiumError as fault:
        is_locked = fault.err_code == engine.FPDF_ERR_PASSWORD
        return locked(capture) if is_locked else broken(capture, "the PDF is damaged or cut off")
    with closing(document):
        if len(document) > limits.pages:
            return too_large(capture, f"it has {len(document):,} pages, more than {limits.pages:,}")
        try:
            return tuple(_read_page(document, number, limits) for number in range(len(document)))
        except _TooMuchError:
            return too_large(capture, f"a page has more than {limits.letters_a_page:,} letters")


def _read_page(document: pdfium.PdfDocument, number: int, limits: Limits) -> Page:
    with closing(document[number]) as page, closing(page.get_textpage()) as text:
        if text.count_chars() > limits.letters_a_page:
            raise _TooMuchError
        left, foot, right, top = page.get_mediabox()
        letters, turn = _of_one_turn(list(_find_letters(text, (left, foot, right, top))))
    height = top - foot if turn % 2 == 0 else right - left
    return Page(number=number, height=height, pieces=tuple(_find_pieces(letters)))


def _find_letters(text: pdfium.PdfTextPage, page: tuple[float, float, float, float]) -> Iterator[_Letter]:
    box = engine.FS_RECTF()
    for at in range(text.count_chars()):
        code = engine.FPDFText_GetUnicode(text, at)
        if not 0 < code < 0x110000 or not engine.FPDFText_GetLooseCharBox(text, at, box):
            continue
        turn = round(engine.FPDFText_GetCharAngle(text, at) / (pi / 2)) % 4
        yield _turn(chr(code), (box.left, box.bottom, box.right, box.top), page, turn)


def _turn(
    sign: str, box: tuple[float, float, float, float], page: tuple[float, float, float, float], turn: int
) -> _Letter:
    """The letter where it stands once its line lies level."""
    left, foot, right, top = box
    if turn == 1:
        return _Letter(sign, page[3] - top, page[3] - foot, left - page[0], right - left, turn)
    if turn == 2:
        return _Letter(sign, page[2] - right, page[2] - left, page[3] - top, top - foot, turn)
    if turn == 3:
        return _Letter(sign, foot - page[1], top - page[1], page[2] - right, right - left, turn)
    return _Letter(sign, left - page[0], right - page[0], foot - page[1], top - foot, turn)


def _of_one_turn(letters: list[_Letter]) -> tuple[list[_Letter], int]:
    """The letters of the direction that most are written in; a stamp up the margin is no part of the text."""
    turns = Counter(letter.turn for letter in letters if not letter.sign.isspace())
    main = turns.most_common(1)[0][0] if turns else 0
    return [letter for letter in letters if letter.turn == main or letter.sign.isspace()], main


def _find_pieces(letters: list[_Letter]) -> Iterator[Piece]:
    """Letters that go on in one line, as they follow each other in the file."""
    line: list[_Letter] = []
    signs: list[str] = []
    for letter in letters:
        if letter.sign.isspace():
            signs.append(" ")
            continue
        if line and not _goes_on(line[-1], letter):
            yield _piece(line, signs)
            line, signs = [], []
        line.append(letter)
        signs.append(letter.sign)
    if line:
        yield _piece(line, signs)


def _goes_on(last: _Letter, letter: _Letter) -> bool:
    size = max(last.size, letter.size, 1.0)
    if abs(letter.base - last.base) > size * _LINE_SHIFT:
        return False
    return last.left - size * _LINE_BACK < letter.left < last.right + size * _COLUMN_GAP


def _piece(line: list[_Letter], signs: list[str]) -> Piece:
    return Piece(
        text=" ".join("".join(signs).split()),
        left=min(letter.left for letter in line),
        right=max(letter.right for letter in line),
        base=line[0].base,
        size=sorted(letter.size for letter in line)[len(line) // 2],
    )


def _note_end(capture: Capture) -> Problems:
    """PDFium mends a file that was cut off, and does not tell."""
    return () if b"%%EOF" in capture.data[-_TAIL:] else (cut_off(capture, "the PDF"),)


def _note_pictures(capture: Capture, pages: tuple[Page, ...]) -> Problems:
    bare = [str(page.number + 1) for page in pages if not page.pieces]
    if not bare:
        return ()
    return (
        capture.problem(
            "pages-without-text",
            f"{len(bare)} of {len(pages)} pages hold no text: {', '.join(bare[:12])}",
            "if they belong to the article, make their text selectable with a text recognition program (OCR)",
            "warning",
        ),
    )
