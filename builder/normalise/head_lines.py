"""The lines around headline and body that say when and by whom, and which of them hold a date or a clock."""

import re
from collections.abc import Iterator

from builder.knowledge.headers import Headers
from builder.normalise.dates import find_dates
from builder.normalise.sift import Sifted
from builder.normalise.signs import HEADER

NEAR = 12
"""Lines around headline and body start in which a date or a name is the article's own without a word that says so."""
_SUMMARY = 8
"""Lines of the longest summary above the line that dates an article."""
_DATE_LINE = 80
"""Letters of a line that says when, with words such as "First published on"."""
_CLOCK = re.compile(r"(?<![\d:.])\d{1,2}(?:[:h]\d\d|\.\d\d(?=\s?(?:uhr|[ap]\.?m\b|klo\b)))(?![\d:])", re.IGNORECASE)


def list_outside(sifted: Sifted) -> Iterator[tuple[int, str]]:
    """The lines that are neither title nor body, with their numbers."""
    return ((at, line.text) for at, line in enumerate(sifted.lines) if sifted.reasons[at] is not None)


def find_start(sifted: Sifted) -> int:
    """The headline, or the first line of the body where there is none."""
    return sifted.title if sifted.title is not None else sifted.body[0]


def find_end(sifted: Sifted) -> int:
    """Where the body begins; what stands above the line that dates the article belongs to the header still.

    That line may stand below a lead, or below what the article says in short, where it is the only one up to the end.
    """
    body, reasons = sifted.body, sifted.reasons
    dated = [at for at in range(body[0], body[-1]) if reasons[at] == "date line"]
    second = body[min(1, len(body) - 1)]
    if any(reasons[at] in HEADER for at in range(body[0], second)):
        return second
    above = "date line" in reasons[max(0, find_start(sifted) - NEAR) : body[0]]
    if len(dated) != 1 or above or dated[0] > body[min(_SUMMARY, len(body) - 1)]:
        return body[0]
    return next(at for at in body if at > dated[0])


def tells_when(sifted: Sifted, at: int, language: str, headers: Headers) -> bool:
    """True for a short line with a date, a clock or a stamp, also where running text stands above and below it."""
    text = sifted.lines[at].text
    return sifted.reasons[at] == "date line" or (
        len(text) <= _DATE_LINE
        and (
            any(find_dates(text, language, headers))
            or find_stamp(text, headers) is not None
            or headers.says_when(text)
            or headers.reading.fullmatch(text) is not None
        )
    )


def find_stamp(text: str, headers: Headers) -> int | None:
    """Where "3 hours ago" or a clock begins, which say no day that anybody could find out later."""
    found = [match.start() for pattern in (headers.stamp, _CLOCK) if (match := pattern.search(text))]
    return min(found, default=None)
