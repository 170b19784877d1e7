"""Lines that lead to other articles from between the paragraphs of one."""

import re
from collections.abc import Iterator, Sequence

from builder.normalise.shape import Page

_ENDS_IN_LINK = re.compile(r"[^.:]\sRead (?:more|also|next)$")
"""A card of another article, its headline and its button run together: "Harvest fails again Read more"."""
_GLUED = re.compile(r"[A-Z][\w’'-]*(?: [\w’'-]+){0,2}:[A-Z]")
"""A label that a link was written on to: "Harbour strike:Five things to know"."""
_SHOUTED = 6
"""Words without figures of the shortest link in capitals."""


def list_links(page: Page, reasons: Sequence[str | None], language: str) -> Iterator[int]:
    """The lines of a body that are none of it: "MORE: Harvest fails", "CLICK HERE TO GET THE APP".

    English pages write links in capitals between paragraphs: on 388 pages of two public suites, as they are pasted, one
    heading in the text of an English article has six words in capitals; a dozen links and notices there have.
    """
    return (at for at, why in enumerate(reasons) if why is None and _leads_away(page, at, language))


def _leads_away(page: Page, at: int, language: str) -> bool:
    line, links = page.lines[at], page.furniture.links
    if page.ends[at] or page.prose[at] or page.above[at] == "none":
        return False
    if _ENDS_IN_LINK.search(line.text) or _GLUED.match(line.text):
        return True
    if any(mark in line.text and links.labels(line.text, mark) for mark in ":|"):
        return True
    shouted = language == "en" and line.text.isupper() and sum(map(str.isalpha, line.words)) >= _SHOUTED
    return shouted and page.below[at] != "none" and not page.lines[at - 1].text.isupper()
