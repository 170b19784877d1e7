"""Pages of social media: posts, each below a name and a handle, among counters and buttons."""

import re
from collections.abc import Sequence

from builder.knowledge.furniture import Furniture
from builder.normalise.lines import Line
from builder.normalise.shape import Page

_HANDLE = re.compile(r"@[\w.-]{2,40}(?:@[\w.-]{2,60})?")
_COUNT = re.compile(r"[\d.,]+\s?[KMB]?|\d{1,3}\s?/\s?\d{1,3}|\d{1,2}\s?[smhd]", re.IGNORECASE)
"""How many liked it, which post of how many, how long ago: "212.4K", "2/6", "5h"."""
_DAY = 5
"""Words of the day below a handle."""
_BUTTONS = 2
"""Different words on counters and buttons at least: names with handles stand below headlines, too."""


def find_posts(page: Page, sure: Sequence[str | None]) -> tuple[str | None, ...] | None:
    """Why each line is out; None for the posts' text, and in all for a page of another kind."""
    handles = [at for at in range(1, len(page.lines)) if _HANDLE.fullmatch(page.lines[at].text)]
    if not handles or any(page.prose[: handles[0]]):
        return None
    words = {line.key for line in page.lines if _is_button(line, page.furniture)}
    if len(words) < _BUTTONS:
        return None
    names = {page.lines[at - 1].key for at in handles}
    start = handles[0] - 1
    end = next((at for at in range(start, len(page.lines)) if page.closers[at]), len(page.lines))
    return tuple(
        why
        or ("above the article" if at < start else "below the article" if at > end else _find_reason(page, at, names))
        for at, why in enumerate(sure)
    )


def _find_reason(page: Page, at: int, names: set[str]) -> str | None:
    line = page.lines[at]
    if line.key in names or _HANDLE.fullmatch(line.text):
        return "byline"
    if page.dated[at] and page.amounts[at] <= _DAY:
        return "date line"
    return "page furniture" if _COUNT.fullmatch(line.text) or _is_button(line, page.furniture) else None


def _is_button(line: Line, furniture: Furniture) -> bool:
    """True for "Reposts" and "212.4K Views"."""
    words = [word for word in line.words if word.isalpha() and len(word) > 1]
    return " ".join(words) in furniture.post_words and len(line.words) <= len(words) + 2
