"""Captions of pictures and the credits that stand in, behind or below them."""

import re
from collections.abc import Iterator, Sequence

from builder.knowledge.knowledge import Knowledge
from builder.naming import letters_only
from builder.normalise.lines import Line
from builder.normalise.shape import Page
from builder.words.english import MONTHS

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
_NAMED = re.compile(rf"[.!?”\"]\s[(\[]{_BY_AGENCY}[)\]]$")
"""Behind a full stop: "The harbour at dawn. (Ann Lee/AP)". At the end of an article they sign it."""
_BEHIND = re.compile(r"[.!?”\"]\s([^\W\d_]{4,14}\s?:\s?\(.{2,40}\))$")
"""A credit in brackets behind its label: "The harbour at dawn. Photograph:(Block)"."""
_PARTED = re.compile(r"\s[(\[]([^()\[\]/]{1,40}(?:\s/\s[^()\[\]/]{1,40})+)[)\]]$")
"""Who made a picture and who passed it on: "(AFP / ANA ROCHE)", "(- / SANA / dpa / -)"; a text is signed "(AFP/jb)"."""
_LONGEST = 60
"""Words of the longest caption."""
_CREDIT_WORDS = 6
"""Last words of a line among which its credit stands."""
_DAY = re.compile(rf",\s(?:{'|'.join(MONTHS)})\s\d{{1,2}},\s(?:19|20)\d\d$")
_TELLING = 12
"""Words from which a line that ends in a day tells what a picture shows: it is no date line."""
_SMALL = 0.2
"""Share of small words from which a line is running text."""
_SAID = 3
"""Telling words at least that what describes a picture shares with the caption below it."""


def is_caption(page: Page, at: int, knowledge: Knowledge) -> bool:
    """True for a line that ends in a credit or, running text with no full stop, in the day of the picture, and for one
    that is a credit between running text.
    """
    if page.amounts[at] > _LONGEST:
        return False
    told = page.shares[at] >= _SMALL and page.amounts[at] >= _TELLING and not page.lines[at].bullet
    if at > 0 and told and _DAY.search(page.lines[at].text):
        return True
    between = 0 < at < len(page.lines) - 1 and page.prose[at - 1]
    passed_on = page.below[at] != "none" and _is_passed_on(page.lines[at].text, knowledge)
    return passed_on or _is_credited(page, at) or _names_agency(page.lines[at], knowledge, between=between)


def list_pictured(page: Page, reasons: Sequence[str | None]) -> Iterator[int]:
    """The captions that stand right above their credit, told by the sides of the picture, and what says them again."""
    told = list(reasons)
    for at in reversed(range(len(page.lines) - 1)):
        if told[at] is None and told[at + 1] == "caption or picture credit" and page.amounts[at] <= _LONGEST:
            sided = page.furniture.sides.search(page.lines[at].text) is not None
            stems = page.stems[at]
            again = page.prose[at] and len(stems & page.stems[at + 1]) >= max(_SAID, len(stems) / 2)
            if sided or again:
                told[at] = told[at + 1]
                yield at


def list_credited(page: Page, reasons: Sequence[str | None], knowledge: Knowledge) -> Iterator[int]:
    """The lines of a body that end in a name and an agency behind a full stop, where running text follows."""
    for at, why in enumerate(reasons):
        text = page.lines[at].text
        fits = why is None and "/" in text and page.amounts[at] <= _LONGEST and page.below[at] != "none"
        match = _NAMED.search(text) if fits else None
        if match is not None and knowledge.outlets.find(match[1]) is not None:
            yield at


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
    """What may be a label with its credit: the last piece of a line that `ends` in no stop, brackets, what is glued."""
    last = text if ends else _PIECES.split(text)[-1]
    if ":" in last and last != text:
        yield last
    behind = _BEHIND.search(text)
    if behind is not None:
        yield behind[1]
    yield from (glued[1] for glued in _GLUED.finditer(text, _SHORTEST))


def _names_agency(line: Line, knowledge: Knowledge, *, between: bool) -> bool:
    """True for "The harbour at dawn [File: Ann Lee/AFP]" and its like; behind a full stop an agency signs."""
    if "/" not in line.text:
        return False
    forms = (_BRACKETED.search, _DASHED.search, _AGENCY_FIRST.search, *((_CREDIT.fullmatch,) if between else ()))
    match = next((found for find in forms if (found := find(line.text))), None)
    return match is not None and knowledge.outlets.find(match[1]) is not None


def _is_passed_on(text: str, knowledge: Knowledge) -> bool:
    """Whether a line ends in the people and agencies that a picture is from: three, or an agency and a full name."""
    match = _PARTED.search(text) if " / " in text else None
    parts = match[1].split(" / ") if match else []
    named = [part for part in parts if knowledge.outlets.find(part.strip()) is not None]
    others = (part.split() for part in parts if part not in named)
    return bool(named) and (len(parts) > len(named) + 1 or any(len(words) > 1 for words in others))
