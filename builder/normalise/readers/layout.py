"""Pieces of lines on pages to paragraphs in reading order: columns one after the other, headers and footers out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from builder.naming import letters_only
from builder.normalise.decode import clean
from builder.normalise.hyphens import ends_parted, join_rows, list_compounds

_EDGE = 0.12
"""The part of a page's height, above and below, in which headers and footers stand."""
_SAME_PLACE = 0.015
_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"[\s\W_]*\d{1,4}(?:\s*[/|–-]\s*\d{1,4})?[\s\W_]*")
_ENDS = re.compile(r"[.!?…:。！？؟][\"”»’')\]\u200f]*$")
_FEWEST = 4
"""Lines on either side of a gutter; fewer are a box or a signature, not a column."""
_LEAST_SHARE, _MOST_ACROSS, _LEAST_WIDTH, _LEAST_BESIDE = 0.2, 0.3, 0.15, 0.4
_NEXT_LINE = 1.7
"""Sizes of the letter between the base lines of a paragraph, at most."""
_SIZE_STEP, _GAP_STEP, _INDENT, _FITS = 1.12, 1.3, 0.8, 1.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words in one line without a wide gap; coordinates in points, `base` is the base line's height above the foot."""

    text: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page's pieces in the order of the file; `number` counts from 0."""

    number: int
    height: float
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph or heading, the page that it begins on and the size of its letters."""

    text: str
    page: int
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """Paragraphs in reading order, and each header and footer once."""

    blocks: tuple[Block, ...]
    running: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Column:
    """Lines below each other."""

    page: int
    lines: tuple[Piece, ...]
    left: float
    right: float


def lay_out(pages: Sequence[Page]) -> Laid:
    """All pages as one text."""
    running = _find_running(pages)
    columns: list[_Column] = []
    usual: float | None = None
    for page in pages:
        kept = [piece for piece in page.pieces if (page.number, piece) not in running]
        usual = _find_gutter(kept) or usual
        columns.extend(_column(page.number, pieces) for pieces in _split_columns(kept, usual))
    blocks = _join_paragraphs(columns)
    return Laid(blocks=tuple(blocks), running=tuple(dict.fromkeys(clean(piece.text) for _, piece in running)))


def _find_running(pages: Sequence[Page]) -> dict[tuple[int, Piece], None]:
    """What stands at one place near the edge of at least half of the pages, numbers apart; and lone page numbers."""
    edge = [(page, piece) for page in pages for piece in page.pieces if _is_at_edge(page, piece)]
    places = Counter(key for key in {(page.number, key) for page, piece in edge for key in _keys(page, piece)})
    pages_with = Counter(key for _, key in places)
    least = max(2, len(pages) / 2)
    found: dict[tuple[int, Piece], None] = {}
    for page, piece in edge:
        repeated = any(pages_with[key] >= least for key in _keys(page, piece))
        if repeated or _PAGE_NUMBER.fullmatch(piece.text):
            found[page.number, piece] = None
    return found


def _is_at_edge(page: Page, piece: Piece) -> bool:
    return piece.base > page.height * (1 - _EDGE) or piece.base < page.height * _EDGE


def _keys(page: Page, piece: Piece) -> tuple[tuple[str, int], ...]:
    """The words without their numbers, at a height rounded down and up, so that neighbours meet in one of the two."""
    words = _NUMBERS.sub("#", letters_only(piece.text)) or piece.text
    place = piece.base / (page.height * _SAME_PLACE or 1)
    return ((words, int(place)), (words, int(place + 0.5) + 1_000_000))


def _split_columns(pieces: list[Piece], usual: float | None = None) -> Iterator[list[Piece]]:
    """Columns in reading order; lines across a gutter part what stands above them from what stands below.

    `usual` is the gutter of the page before: the last lines of a text are too few to show their own.
    """
    gutter = _find_gutter(pieces)
    if gutter is None:
        parted = _part_last(pieces, usual) if usual is not None else (pieces,)
        yield from filter(None, parted)
        return
    across: list[Piece] = []
    left: list[Piece] = []
    right: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.base, piece.left)):
        if _crosses(piece, gutter):
            if left or right:
                yield from _flush(left, right)
                left, right = [], []
            across.append(piece)
            continue
        if across:
            yield across
            across = []
        (left if piece.right <= gutter + 1 else right).append(piece)
    if across:
        yield across
    yield from _flush(left, right)


def _flush(left: list[Piece], right: list[Piece]) -> Iterator[list[Piece]]:
    yield from _split_columns(left)
    yield from _split_columns(right)


def _part(pieces: Sequence[Piece], x: float) -> tuple[list[Piece], list[Piece]]:
    """What stands left of a gutter that nothing crosses, and what stands right of it."""
    return [piece for piece in pieces if piece.right <= x + 1], [piece for piece in pieces if piece.right > x + 1]


def _part_last(pieces: list[Piece], x: float) -> tuple[list[Piece], ...]:
    """The columns at the top of a page that are too short to show a gutter of their own, and what stands below them.

    They reach down to the last lines that stand beside each other, and what goes on below those without a gap. No
    columns where a line of them crosses.
    """
    left, right = _part([piece for piece in pieces if not _crosses(piece, x)], x)
    beside = {round(piece.base) for piece in left} & {round(piece.base) for piece in right}
    if not beside:
        return (pieces,)
    foot = float(min(beside))
    for piece in sorted(pieces, key=lambda piece: -piece.base):
        if foot - piece.size * _NEXT_LINE < piece.base < foot:
            foot = piece.base
    columns = [piece for piece in pieces if piece.base >= foot - 1]
    if any(_crosses(piece, x) for piece in columns):
        return (pieces,)
    return (*_part(columns, x), [piece for piece in pieces if piece.base < foot - 1])


def _find_gutter(pieces: Sequence[Piece]) -> float | None:
    """The middle of the white strip that fewest lines cross, where it has columns of lines on both sides."""
    if len(pieces) < 2 * _FEWEST:
        return None
    start, end = min(p.left for p in pieces), max(p.right for p in pieces)
    width = end - start
    places = [start + width * step / 200 for step in range(30, 171)]
    rated = [(_rate_gutter(pieces, x, width), x) for x in places]
    best = min((across for across, _ in rated if across is not None), default=None)
    if best is None:
        return None
    strip = [x for across, x in rated if across == best]
    first = strip[0]
    run = [x for at, x in enumerate(strip) if x - first <= width * (at + 1) / 200 + 0.01]
    return (run[0] + run[-1]) / 2


def _rate_gutter(pieces: Sequence[Piece], x: float, width: float) -> int | None:
    """How many lines cross; None where this is no gutter."""
    across = sum(_crosses(piece, x) for piece in pieces)
    if across > len(pieces) * _MOST_ACROSS:
        return None
    left = [piece for piece in pieces if piece.right <= x + 1]
    right = [piece for piece in pieces if piece.left >= x - 1]
    least = max(_FEWEST, len(pieces) * _LEAST_SHARE)
    if min(len(left), len(right)) < least:
        return None
    if min(median(p.right - p.left for p in side) for side in (left, right)) < width * _LEAST_WIDTH:
        return None
    return across if _stand_beside(left, right) else None


def _crosses(piece: Piece, x: float) -> bool:
    return piece.left < x - 1 and piece.right > x + 1


def _stand_beside(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """True where the lower half of neither side lies wholly below the other."""
    tops = [max(piece.base for piece in side) for side in (left, right)]
    feet = [min(piece.base for piece in side) for side in (left, right)]
    shared = min(tops) - max(feet)
    return shared >= _LEAST_BESIDE * min(tops[0] - feet[0], tops[1] - feet[1])


def _column(page: int, pieces: Iterable[Piece]) -> _Column:
    """Pieces on one base line joined, from the top down."""
    lines: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.base, piece.left)):
        last = lines[-1] if lines else None
        if last is not None and abs(last.base - piece.base) <= 0.3 * max(last.size, piece.size):
            first, second = sorted((last, piece), key=lambda part: part.left)
            lines[-1] = Piece(
                text=f"{first.text} {second.text}",
                left=first.left,
                right=max(first.right, second.right),
                base=last.base,
                size=max(first.size, second.size),
            )
        else:
            lines.append(piece)
    left = min(line.left for line in lines)
    return _Column(page=page, lines=tuple(lines), left=left, right=max(line.right for line in lines))


def _join_paragraphs(columns: Sequence[_Column]) -> Iterator[Block]:
    pitch = _find_pitch(columns)
    compounds = list_compounds(line.text for column in columns for line in column.lines)
    words: list[str] = []
    before: tuple[_Column, Piece] | None = None
    start: tuple[int, float] = (0, 0.0)
    for column in columns:
        for line in column.lines:
            if before is not None and _begins_paragraph(*before, column, line, pitch):
                yield Block(text=_whole(words, compounds), page=start[0], size=start[1])
                words = []
            if not words:
                start = (column.page, line.size)
            words.append(line.text)
            before = (column, line)
    if words:
        yield Block(text=_whole(words, compounds), page=start[0], size=start[1])


def _whole(lines: Sequence[str], compounds: frozenset[str]) -> str:
    return " ".join(clean(join_rows(lines, compounds)).split())


def _find_pitch(columns: Sequence[_Column]) -> float:
    """The usual distance of base lines, in sizes of the letter."""
    steps = [
        (a.base - b.base) / a.size
        for column in columns
        for a, b in pairwise(column.lines)
        if a.size and 1 / _SIZE_STEP < b.size / a.size < _SIZE_STEP
    ]
    return median(steps) if steps else 1.2


def _begins_paragraph(above: _Column, last: Piece, column: _Column, line: Piece, pitch: float) -> bool:
    size = max(last.size, 0.1)
    if not 1 / _SIZE_STEP < line.size / size < _SIZE_STEP:
        return True
    ended = _ENDS.search(last.text) is not None
    word = (len(line.text.split(" ", 1)[0]) + 1) * (line.right - line.left) / max(len(line.text), 1)
    had_room = above.right - last.right > word * _FITS
    if above is not column:
        return ended and had_room
    if last.base - line.base > pitch * size * _GAP_STEP:
        return True
    if line.left - last.left > size * _INDENT and line.left - column.left < size * 5:
        return True
    return had_room and (ended or not (line.text[0].islower() or ends_parted(last.text)))
