"""Captions of pictures and the credits that stand in, behind or below them."""

import re
from collections.abc import Iterator

from builder.knowledge.knowledge import Knowledge
from builder.naming import letters_only
from builder.normalise.lines import Line
from builder.normalise.shape import Page

_GLUED = re.compile(r"(?<=[^\W\d_A-Z])[.)”’\"']*([^\W\d_a-z][^:]{2,30}):")
"""`a hospital in Lyon.Credit: Name`: what begins with a capital right behind a small letter stood apart on the page."""
_SHORTEST = 25
"""Letters of the shortest caption with its credit glued to it: UniCredit is a name."""
_PIECES = re.compile(r"(?<=[.–—|])\s")
_BRACKETED = re.compile(r"[^.!?…\s]\s[\[(](?:[^\[\]()/]{2,60}/)+\s?([^\[\]()/]{2,40})[)\]]$")
_DASHED = re.compile(r"\s[-–—]\s(?:[A-ZÀ-Þ][\w.'’-]*\s){1,4}/\s?([^\W\d_][\w ]{1,30})$")
"""A caption's end in French: "Ana Roche, maire. - Radio Sud - LUC PETIT / AFP"."""
_NAME = r"[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){1,3}"
_BY_AGENCY = rf"{_NAME}\s?/\s?([^\W\d_][\w ]{{1,30}})"
_AGENCY_FIRST = re.compile(rf"(?:^|[.!?”\"’)]\s)([A-Z]{{2,8}})/{_NAME}(?:/[\w ]{{4,20}})?\.?$")
"""What Reuters and others set behind the last full stop: "REUTERS/Ann Lee", "REUTERS/Ann Lee/File Photo"."""
_CREDIT = re.compile(rf"\(?{_BY_AGENCY}\)?")
"""A line that is only a credit: "Ann Lee/AP", "(Ann Lee/AFP)"."""
_LONGEST = 60
"""Words of the longest caption."""
_CREDIT_WORDS = 6
"""Last words of a line among which its credit stands."""


def is_caption(page: Page, at: int, knowledge: Knowledge) -> bool:
    """True for a line that ends in a credit, and for one that is a credit between running text."""
    if page.amounts[at] > _LONGEST:
        return False
    between = 0 < at < len(page.lines) - 1 and page.prose[at - 1]
    return _is_credited(page, at) or _names_agency(page.lines[at], knowledge, between=between)


def _is_credited(page: Page, at: int) -> bool:
    """True where the last words credit a picture, or what is glued to a word begins as captions do.

    A long sentence ends in no credit: "posted it to YouTube and other websites."
    """
    line = page.lines[at]
    sentence = line.text.rpartition(". ")[2].split() if page.prose[at] and page.ends[at] else ()
    if len(sentence) <= _CREDIT_WORDS and page.furniture.credits.occurs(line.words[-_CREDIT_WORDS:]):
        return True
    if ":" not in line.text:
        return False
    credit = _PIECES.split(line.text)[-1]
    if len(credit.split()) <= _CREDIT_WORDS and page.furniture.makers.labels(credit):
        return True
    labelled = _list_labelled(line.text, ends=page.ends[at])
    return any(page.furniture.captions.begins(tuple(letters_only(piece).split())) for piece in labelled)


def _list_labelled(text: str, *, ends: bool) -> Iterator[str]:
    """What may be a label with its credit: the last piece of a line that `ends` in no stop, what is glued."""
    last = text if ends else _PIECES.split(text)[-1]
    if ":" in last and last != text:
        yield last
    yield from (glued[1] for glued in _GLUED.finditer(text, _SHORTEST))


def _names_agency(line: Line, knowledge: Knowledge, *, between: bool) -> bool:
    """True for "The harbour at dawn [File: Ann Lee/AFP]" and its like; behind a full stop an agency signs."""
    if "/" not in line.text:
        return False
    forms = (_BRACKETED.search, _DASHED.search, _AGENCY_FIRST.search, *((_CREDIT.fullmatch,) if between else ()))
    match = next((found for find in forms if (found := find(line.text))), None)
    return match is not None and knowledge.outlets.find(match[1]) is not None
