"""The headline of a page: the line above the body that the body talks about."""

import re
from collections.abc import Sequence

from builder.normalise.lines import Line
from builder.normalise.shape import Page

_LONGEST = 30
"""Words: one headline in a thousand is longer (80 pages with known titles: the longest has 22)."""
_ABOVE_DATE = 1.5
"""Tuned on news with captions between date and text: with 1.0 some of them still pass for the headline."""
_SHORT = 8
"""Words up to which a line is a date or a byline."""
_FIGURES = re.compile(r"\d")
_REACH = 60
"""Lines above the body that are looked at; menus reach further up, headlines do not."""


def find_title(page: Page, body: Sequence[bool], shut: frozenset[int]) -> int | None:
    """The number of the headline among the page's lines; None where no line reads like one.

    `shut` are lines known to be something else (furniture, dates, bylines).
    """
    start = next((at for at, inside in enumerate(body) if inside), len(page.lines))
    talk = _talk(page, start)
    candidates = [at for at in range(max(0, start - _REACH), start) if at not in shut]
    if start < len(page.lines) and start not in shut and not page.prose[start]:
        candidates.append(start)
    scored = [
        (_score(page, at, start, talk) + _ABOVE_DATE * _is_above_date(page, at, shut), -at, at)
        for at in candidates
        if _can_be(page, at, shut)
    ]
    best = max(scored, default=(0.0, 0, -1))
    return _first_copy(page, best[2]) if best[0] > 0 else _lone_line(page, start, shut)


def _lone_line(page: Page, start: int, shut: frozenset[int]) -> int | None:
    """The one line above the body that is no date, byline or furniture: short texts may not repeat its words."""
    open_lines = [at for at in range(min(start, len(page.lines))) if at not in shut]
    if len(open_lines) != 1 or start >= len(page.lines):
        return None
    at = open_lines[0]
    return at if _can_be(page, at, shut) and not page.ends[at] and not _is_trail(page.lines[at]) else None


def _first_copy(page: Page, at: int) -> int:
    """The first line that is the headline too: later copies are cut, or have lost their marks."""
    return next(n for n, line in enumerate(page.lines) if line.key == page.lines[at].key and n >= at - _REACH)


def is_standfirst(page: Page, at: int) -> bool:
    """True for a line that tells in running words what the article says, without a full stop.

    Headlines leave small words out. Where a blank line follows, as below headlines, more words are asked for.
    """
    below_apart = at + 1 < len(page.lines) and page.lines[at + 1].apart
    return page.amounts[at] >= (18 if below_apart else 14) and page.shares[at] >= 0.2


def _is_above_date(page: Page, at: int, shut: frozenset[int]) -> bool:
    """True where a short line with figures stands right below, or below a byline: a date, as below headlines."""
    for below in range(at + 1, at + 3):
        if below not in shut or page.amounts[below] >= _SHORT:
            return False
        if _FIGURES.search(page.lines[below].text) is not None:
            return True
    return False


def _can_be(page: Page, at: int, shut: frozenset[int]) -> bool:
    """True for a line of fitting length that is no standfirst; the very first above a date is none, however long."""
    fits = 2 <= page.amounts[at] <= _LONGEST
    return fits and (not is_standfirst(page, at) or (at == 0 and _is_above_date(page, at, shut)))


def _talk(page: Page, start: int) -> frozenset[str]:
    """The telling words of the first paragraphs."""
    words = {word for line in page.lines[start : start + 12] for word in line.words[:120]}
    return frozenset([_stem(word) for word in words if word not in page.languages.anywhere])


def _score(page: Page, at: int, start: int, talk: frozenset[str]) -> float:
    line = page.lines[at]
    telling = [_stem(word) for word in line.words if word not in page.languages.anywhere]
    shared = sum(word in talk for word in telling) / len(telling) if telling and at != start else 0.5
    return (
        5.0 * shared
        + 1.0 * (page.counts[line.key] > 1)
        + 0.5 * (4 <= page.amounts[at] <= 20)
        - 0.05 * (start - at)
        - 1.5 * line.bullet
        - 1.0 * (page.ends[at] and not line.text.endswith("?"))
        - 1.0 * _is_trail(line)
        - 2.0
    )


def _is_trail(line: Line) -> bool:
    return any(mark in line.text for mark in (" > ", " » ", " | ", "›")) or line.text.islower()


def _stem(word: str) -> str:
    """Enough of a word to match its other forms: visit, visits, visited."""
    return word[:5]
