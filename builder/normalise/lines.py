"""Text to lines: bullets apart, wrapped lines joined, each with what tells it from its neighbours."""

import re
from dataclasses import dataclass
from itertools import pairwise

from builder.naming import letters_only

_BULLET = re.compile(r"(?:[*+•·▪►♦◆●■➡🔹🔸▫]\ufe0f?|o(?= ))(?:\s+|$)")
_SENTENCE_END = re.compile(r"[.!?…。！？؟:;][\"”»’')\]]*$")
_HAS_LETTER = re.compile(r"[^\W_]")
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
    return tuple(_line(group) for group in (_wrapped_groups(rows) if _is_wrapped(rows) else _single_rows(rows)))


def has_letters(text: str) -> bool:
    """True where a letter or a digit stands in it."""
    return _HAS_LETTER.search(text) is not None


def is_empty(line: Line) -> bool:
    """True for a line of bullets and rules."""
    return not has_letters(line.text)


def _line(group: _Group) -> Line:
    number, raw, apart = group
    text = " ".join(raw.split())
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
        if row.strip():
            groups.append((number, row, apart))
        apart = not row.strip()
    return groups


def _wrapped_groups(rows: list[str]) -> list[_Group]:
    """Paragraphs of wrapped lines: a row goes on in the next where it is nearly as long as the longest."""
    width = max(len(row) for row in rows)
    groups: list[_Group] = []
    previous = ""
    for number, row in enumerate(rows, start=1):
        if (
            row.strip()
            and previous.strip()
            and len(previous.rstrip()) > width * 0.66
            and not _BULLET.match(row.strip())
        ):
            start, raw, apart = groups[-1]
            groups[-1] = (start, f"{raw}\n{row}", apart)
        elif row.strip():
            groups.append((number, row, not previous.strip()))
        previous = row
    return groups


def _is_wrapped(rows: list[str]) -> bool:
    """True where lines break inside sentences: most breaks within paragraphs leave one open, none is over-long."""
    if max((len(row) for row in rows), default=0) > 130:
        return False
    inside = [(a.rstrip(), b.lstrip()) for a, b in pairwise(rows) if len(a.rstrip()) > 45 and b.strip()]
    broken = sum(not _SENTENCE_END.search(a) and b[:1].islower() for a, b in inside)
    return broken >= 2 and broken * 3 >= len(inside)
