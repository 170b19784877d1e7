"""Text to lines: bullets apart, wrapped lines joined, each with what tells it from its neighbours."""

import re
from dataclasses import dataclass
from itertools import pairwise

from builder.naming import letters_only
from builder.normalise.hyphens import is_parted, join_rows, list_kept

_BULLET = re.compile(r"(?:[*+•·▪►♦◆●■➡🔹🔸▫]\ufe0f?|o(?= ))(?:\s+|$)")
_SENTENCE_END = re.compile(r"[.!?…。！？؟:;][\"”“»«’‘')\]]*$")
_HAS_LETTER = re.compile(r"[^\W_]")
_FIXED, _LOOSE = 0.66, 1.15
"""How long a line is that goes on in the next, by the longest line, and that one by the longest that breaks inside a
sentence: shorter are the last ones of paragraphs, longer the names and numbers across the head of a page."""
_GOES_ON, _WIDEST = 50, 130
"""Letters of a lone row that breaks inside a sentence at least, and of the longest row of a text with breaks."""
_SAID = re.compile(r"[^\W\d_]+ [^@|:/]*[.!?][\"”»’')]*$")
"""How a sentence goes on up to its end; addresses and links stand on rows of their own."""
_Group = tuple[int, str, bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the capture, or one paragraph where lines were wrapped.

    `text` has single spaces and no bullet, `raw` is as it stood, `words` are the letters-only words, `key` is equal for
    two copies of one line, whatever their punctuation, `apart` is true where a blank line stood before it, `number`
    counts lines of the file from 1.
    """

    number: int
    text: str
    raw: str
    words: tuple[str, ...]
    key: str
    bullet: bool
    apart: bool


def split_lines(text: str) -> tuple[Line, ...]:
    """All lines that hold a letter or digit, and those of marks alone, in order; blank lines only leave a gap."""
    rows = text.split("\n")
    bare = [row.strip() for row in rows]
    if not _is_wrapped(bare):
        return tuple(map(_line, _single_rows(rows)))
    kept = list_kept(bare)
    return tuple(_line(group, kept) for group in _wrapped_groups(bare))


def has_letters(text: str) -> bool:
    """True where a letter or a digit stands in it."""
    return _HAS_LETTER.search(text) is not None


def is_empty(line: Line) -> bool:
    """True for a line of bullets and rules."""
    return not has_letters(line.text)


def _line(group: _Group, kept: frozenset[str] = frozenset()) -> Line:
    number, raw, apart = group
    text = " ".join((join_rows(raw.split("\n"), kept) if "\n" in raw else raw).split())
    bullet = _BULLET.match(text)
    bare = text[bullet.end() :] if bullet else text
    key = letters_only(bare)
    return Line(
        number=number,
        text=bare or text,
        raw=raw,
        words=tuple(key.split()),
        key=key,
        bullet=bullet is not None,
        apart=apart,
    )


def _single_rows(rows: list[str]) -> list[_Group]:
    groups: list[_Group] = []
    apart = True
    for number, row in enumerate(rows, start=1):
        if not apart and _GOES_ON < len(groups[-1][1]) <= _WIDEST and _is_open(groups[-1][1], row) and _SAID.match(row):
            groups[-1] = (groups[-1][0], f"{groups[-1][1]}\n{row}", groups[-1][2])
        elif row.strip():
            groups.append((number, row, apart))
        apart = not row.strip()
    return groups


def _wrapped_groups(rows: list[str]) -> list[_Group]:
    """Paragraphs of wrapped lines: a row goes on in the next where it is nearly as long as the longest that does."""
    most = _LOOSE * max(len(a) for a, b in pairwise(rows) if _is_open(a, b))
    width = max(len(row) for row in rows if len(row) <= most)
    groups: list[_Group] = []
    previous = ""
    for number, row in enumerate(rows, start=1):
        full = _FIXED * width < len(previous) <= width or is_parted(previous, row)
        if row and full and not _BULLET.match(row):
            start, raw, apart = groups[-1]
            groups[-1] = (start, f"{raw}\n{row}", apart)
        elif row:
            groups.append((number, row, not previous))
        previous = row
    return groups


def _is_wrapped(rows: list[str]) -> bool:
    """True where lines break inside words or sentences: most breaks leave one open, none is over-long."""
    if max(map(len, rows), default=0) > _WIDEST:
        return False
    inside = [(a, b) for a, b in pairwise(rows) if len(a) > 30 and b]
    broken = sum(_is_open(a, b) for a, b in inside)
    return (broken >= 2 and broken * 3 >= len(inside)) or sum(is_parted(a, b) for a, b in pairwise(rows)) >= 2


def _is_open(row: str, below: str) -> bool:
    return below[:1].islower() and not _SENTENCE_END.search(row)
