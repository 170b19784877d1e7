"""Credit lines ("Reporting by A; Editing by B", "Source: AFP") and the agencies they name."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.knowledge.datelines import find_agency
from builder.knowledge.headers import Headers
from builder.knowledge.outlets import Outlets
from builder.normalise.names import is_paper, split_names
from builder.values.capture import Byline

_GLUE = re.compile(r"(?<=[a-z])(?=[A-Z][A-Za-z])")
_LONGEST_LINE = 150
"""Letters of a line that says by whom."""
_SOURCE_LINE = 80
"""Letters below which a line that begins "Source:" says whose the text is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credits:
    """Who a credit line names, and the agency that reported."""

    byline: tuple[Byline, ...]
    agency: str | None


def is_credit_line(text: str, headers: Headers) -> bool:
    """True for a line that only says who reported, wrote, edited or translated."""
    if len(text) > 600:
        return False
    bare = text.strip(" ()[]*_—–-.")
    opening = headers.role.match(bare)
    if opening is None:
        return text.lstrip()[:1] in "([" and text.rstrip(" .")[-1:] in ")]" and bool(headers.role.search(bare))
    return (
        opening.group().strip(" :").casefold().endswith((" by", " de", " par", " von", " da")) or ":" in opening.group()
    )


def read_credits(text: str, headers: Headers, outlets: Outlets) -> Credits:
    """The names of a credit line with their roles, in order; a segment without a role of its own has the last one."""
    bare = text.strip(" ()[]*_—–-.")
    cues = list(headers.role.finditer(bare))
    byline: list[Byline] = []
    agency = find_agency(bare[: cues[0].start()], outlets) if cues else None
    for at, cue in enumerate(cues):
        end = cues[at + 1].start() if at + 1 < len(cues) else len(bare)
        role = headers.role_of[" ".join(cue.group().casefold().strip(" :").split())]
        names = split_names(bare[cue.end() : end].strip(" ,;"), headers)
        byline.extend(Byline(name=name, role=role) for name in names if not is_paper(name, headers))
    return Credits(byline=tuple(dict.fromkeys(byline)), agency=agency)


def find_agency_among(text: str, headers: Headers, outlets: Outlets) -> str | None:
    """The agency that a line names, alone or beside others: "RTL info avec AFP"."""
    parts = (text, *headers.joint.split(part_outlet(text, outlets)))
    named = (name for part in parts for name in (part, without_staff(part, headers)))
    return next((agency for name in named if (agency := find_agency(name, outlets))), None)


def without_staff(name: str, headers: Headers) -> str:
    """An outlet less its people: "By TruckinNews Staff", "WION Web Team", "Associated Press Writer"."""
    words = headers.without_cue(name).strip(" -–—|").split()
    while len(words) > 1 and words[-1].casefold() in headers.not_names - headers.outlet_words:
        words.pop()
    return " ".join(words)


def part_outlet(text: str, outlets: Outlets) -> str:
    """A comma before the outlet that was pasted on to a name: "Ann LeeReuters"."""
    ends = (glue.start() for glue in _GLUE.finditer(text[:_LONGEST_LINE]))
    at = next((end for end in ends if outlets.find(text[end:]) is not None), None)
    return f"{text[:at]}, {text[at:]}" if at else text


def find_sources(texts: Iterable[str], headers: Headers) -> Iterator[str]:
    """Whom lines say that the text is from: "AFP", "Al Jazeera and news agencies"."""
    for text in texts:
        match = headers.source.match(text) if len(text) < _SOURCE_LINE else None
        if match is not None:
            yield text[match.end() :]
