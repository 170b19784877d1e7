"""Words that were parted at the ends of lines, whole again."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

_HYPHEN = re.compile(r"[\w’'](?P<sign>[-\u00ad\u2010\x02\ufffe])$")
"""PDFium gives any hyphen at the end of a line as U+0002 or U+FFFE."""
_COMPOUND = re.compile(r"\b[^\W\d_]+(?:-[^\W\d_]+)+\b")
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?=[-\u2010]$)")
_JOINTS = frozenset({"and", "or", "und", "oder", "bis"})
"""Before these a hyphen stands for a word to come: "two- and three-year", "Vor- und Nachteile"."""
_PRINTED = 0.05
"""The share of lines that end in a hyphen from which on words were parted as printers do. Mail programs part at the
hyphens of compounds alone, in 1 to 2 of 100 lines."""


def ends_parted(row: str) -> bool:
    """True where the line ends in a letter and a hyphen."""
    return _HYPHEN.search(row, max(0, len(row) - 2)) is not None


def is_parted(row: str, below: str) -> bool:
    """True where a word goes on from one line to the next, in small letters."""
    return below[:1].islower() and ends_parted(row)


def list_compounds(rows: Iterable[str]) -> frozenset[str]:
    """The words with a hyphen that stand whole in a text."""
    return frozenset(compound for row in rows for compound in _COMPOUND.findall(row))


def list_kept(rows: Sequence[str]) -> frozenset[str]:
    """The words with a hyphen of a text that somebody copied, also of those that its lines part.

    Where few are parted, only what stands whole elsewhere without its hyphen is no such word.
    """
    parted = [(a, b) for a, b in pairwise(rows) if is_parted(a, b)]
    whole = list_compounds(rows)
    if len(parted) > _PRINTED * len(rows) and len(parted) > 1:
        return whole
    words = {word.casefold() for row in rows for word in _WORD.findall(row)}
    halves = [(_LAST_WORD.search(a), _WORD.match(b)) for a, b in parted]
    return whole | {
        f"{a[0]}-{b[0]}" for a, b in halves if a is not None and b is not None and (a[0] + b[0]).casefold() not in words
    }


def join_rows(rows: Sequence[str], compounds: frozenset[str]) -> str:
    """The lines of one paragraph as one."""
    text = rows[0]
    for row in rows[1:]:
        hyphen = _HYPHEN.search(text, max(0, len(text) - 2))
        word = _WORD.match(row)
        if hyphen is None:
            text = f"{text} {row}"
        elif word is not None and word[0] in _JOINTS:
            text = f"{text[:-1]}- {row}"
        elif hyphen["sign"] != "\u00ad" and _keeps_hyphen(text[:-1], word, compounds):
            text = f"{text[:-1]}-{row}"
        else:
            text = text[:-1] + row
    return text


def _keeps_hyphen(text: str, word: re.Match[str] | None, compounds: frozenset[str]) -> bool:
    """True for a compound that stands whole elsewhere, and before capitals and figures."""
    if word is None or not word[0][0].islower():
        return True
    return f"{text.rsplit(None, 1)[-1]}-{word[0]}".lstrip("\"“«„‘'([") in compounds
