"""Which lines are title and body, and why every other line is neither."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.knowledge.datelines import find_dateline
from builder.knowledge.knowledge import Knowledge
from builder.naming import letters_only
from builder.normalise.lines import Line
from builder.normalise.links import list_links
from builder.normalise.reasons import find_reasons, find_shut
from builder.normalise.segment import find_body, keep_found, take_all, weigh_lines
from builder.normalise.shape import Page, ends_sentence, word_count
from builder.normalise.title import find_title, is_standfirst

_LABEL_WORDS, _LABELS = 2, 3
"""Words of the longest label, and how often one stands on its page."""
_LEAD_WORDS, _BETWEEN = 15, 4
"""Words of the shortest lead, and lines from its first copy to the next between which its caption stands."""
_FEW_REPEATS, _SHARE_REPEATED = 3, 0.15
"""Lines, and share of a body's lines, up to which repeats are a page's slips; above, recipes lose their text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sifted:
    """Every line's fate: `reasons[n]` is why line n is out, None for the title and the body."""

    lines: tuple[Line, ...]
    title: int | None
    body: tuple[int, ...]
    reasons: tuple[str | None, ...]


def sift(lines: tuple[Line, ...], language: str, knowledge: Knowledge) -> Sifted:
    """Title, body and reasons; a text of one line is body, and so is all of a text in which nothing reads like one."""
    page = Page(lines, knowledge.furniture, knowledge.languages)
    if len(lines) == 1:
        return Sifted(lines=lines, title=None, body=(0,), reasons=(None,))
    sure = find_reasons(page, language, knowledge)
    shut = find_shut(page, sure, knowledge)
    values = weigh_lines(page, knowledge.lines)
    early = find_body(page, values, None, sure, knowledge.lines)
    headline = find_title(page, early, sure, shut, knowledge)
    inside = find_body(page, values, headline, sure, knowledge.lines)
    title = find_title(page, inside, sure, shut, knowledge)
    inside = take_all(page, title, sure) if page.plain else keep_found(page, title, early, inside)
    if not any(inside):
        inside = tuple(reason is None for reason in sure)
    reasons = _settle(page, inside, sure, title)
    _drop_repeats(lines, reasons, title, knowledge)
    _restore_standfirst(page, reasons, sure, title)
    return _conclude(page, reasons, title, language)


def sift_paragraphs(lines: tuple[Line, ...], knowledge: Knowledge) -> Sifted:
    """The fate of paragraphs that a reader of pages already took for the body: credits and furniture still go.

    Their language is left open: what such a reader leaves in capitals is a heading more often than a link (three of
    four on 170 public pages).
    """
    page = Page(lines, knowledge.furniture, knowledge.languages)
    return _conclude(page, find_reasons(page, "und", knowledge), None, "und")


def _conclude(page: Page, reasons: list[str | None], title: int | None, language: str) -> Sifted:
    """The lines that stay, less what stands between paragraphs and is none; all of them where none would stay."""
    lines = tuple(page.lines)
    for at in {*list_links(page, reasons, language)} - {title}:
        reasons[at] = "page furniture"
    body = tuple(at for at, reason in enumerate(reasons) if reason is None and at != title)
    if not body:
        return Sifted(lines=lines, title=None, body=tuple(range(len(lines))), reasons=(None,) * len(lines))
    return Sifted(lines=lines, title=title, body=body, reasons=tuple(reasons))


def _settle(page: Page, inside: Sequence[bool], sure: Sequence[str | None], title: int | None) -> list[str | None]:
    """The reason of every line: its own, else where it stands."""
    body = [at for at, b in enumerate(inside) if b and sure[at] is None]
    first, last = (body[0], body[-1]) if body else (0, 0)
    reasons: list[str | None] = []
    closed = ""
    for at, line in enumerate(page.lines):
        closed = line.text if at > last and page.closers[at] else closed
        if at == title or (inside[at] and sure[at] is None):
            reasons.append(None)
        else:
            reasons.append(sure[at] or _stand(at, first, last, closed))
    return reasons


def _stand(at: int, first: int, last: int, closed: str) -> str:
    if at < first:
        return "above the article"
    if at < last:
        return "between paragraphs, not running text"
    return f"below the article, under “{closed}”" if closed else "below the article"


def _drop_repeats(lines: Sequence[Line], reasons: list[str | None], title: int | None, knowledge: Knowledge) -> None:
    """Take out what is said twice: the headline again, a lead again, and a caption between two copies of a lead.

    Where much is said again, the text is made so (recipes, timetables): then only the headline goes.
    """
    _drop_headline(lines, reasons, title)
    _drop_labels(lines, reasons, title)
    repeats = list(_find_repeats(lines, reasons, title, knowledge))
    if len(repeats) > max(_FEW_REPEATS, _SHARE_REPEATED * sum(reason is None for reason in reasons)):
        return
    lead = next((at for at, reason in enumerate(reasons) if reason is None and at != title), None)
    for first, at in repeats:
        reasons[at] = "paragraph repeated"
        if first == lead and word_count(lines[at]) >= _LEAD_WORDS and at - first <= _BETWEEN:
            _drop_captions(lines, reasons, first + 1, at)


def _drop_headline(lines: Sequence[Line], reasons: list[str | None], title: int | None) -> None:
    headline = lines[title].key if title is not None else ""
    for at, line in enumerate(lines if headline else ()):
        if at != title and (line.key == headline or _is_headline_and_more(line, headline)):
            reasons[at] = "headline repeated"


def _drop_labels(lines: Sequence[Line], reasons: list[str | None], title: int | None) -> None:
    """Take out a word or two that stand on the page three times and more: "Advert", "See prices"."""
    counts = Counter(line.key for line in lines)
    for at, line in enumerate(lines):
        label = 0 < len(line.words) <= _LABEL_WORDS and counts[line.key] >= _LABELS and not ends_sentence(line)
        if label and reasons[at] is None and at != title:
            reasons[at] = "label repeated"


def _find_repeats(
    lines: Sequence[Line], reasons: Sequence[str | None], title: int | None, knowledge: Knowledge
) -> Iterator[tuple[int, int]]:
    """Where a line of the body stands first, and where it stands again."""
    seen: dict[str, int] = {}
    for at, line in enumerate(lines):
        if reasons[at] is not None or at == title:
            continue
        key = _key_without_dateline(line, knowledge)
        if key in seen and word_count(line) > 3:
            yield seen[key], at
        else:
            seen.setdefault(key, at)


def _drop_captions(lines: Sequence[Line], reasons: list[str | None], start: int, end: int) -> None:
    for at in range(start, end):
        if reasons[at] is None and not ends_sentence(lines[at]):
            reasons[at] = "caption"


def _is_headline_and_more(line: Line, headline: str) -> bool:
    """True for a breadcrumb or a header that ends or begins with the headline and adds at most four words."""
    extra = len(line.words) - len(headline.split())
    return 0 < extra <= 4 and (line.key.endswith(headline) or line.key.startswith(headline)) and not ends_sentence(line)


def _key_without_dateline(line: Line, knowledge: Knowledge) -> str:
    cut = re.match(r"[^a-z]{3,60}?(?:\([^)]{2,30}\))?\s?[-–—]\s", line.text[:120])
    if cut and find_dateline(line.text, knowledge):
        return letters_only(line.text[cut.end() :])
    return line.key


def _restore_standfirst(page: Page, reasons: list[str | None], sure: Sequence[str | None], title: int | None) -> None:
    """Give back running text that stands right above the body: what the article says before it tells it."""
    start = next((at for at, reason in enumerate(reasons) if reason is None and at != title), 0)
    for at in range(start - 1, -1, -1):
        running = is_standfirst(page, at) or (page.prose[at] and at == start - 1)
        if at == title or sure[at] is not None or not running:
            return
        reasons[at] = None
