"""Which lines are title and body, and why every other line is neither."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.knowledge.headers import Headers
from builder.knowledge.knowledge import Knowledge
from builder.naming import letters_only
from builder.normalise.archived import is_copy
from builder.normalise.credits import find_agency_among, is_credit_line, part_outlet, read_credits
from builder.normalise.dates import find_dates
from builder.normalise.lines import Line, is_empty
from builder.normalise.names import split_names
from builder.normalise.posts import find_posts
from builder.normalise.segment import find_body, take_all, weigh_lines
from builder.normalise.shape import Page, count_within, ends_sentence, word_count
from builder.normalise.signs import HEADER
from builder.normalise.title import find_title, is_standfirst
from builder.words.datelines import find_dateline

_GLUED = re.compile(r"(?<=[^\W\d_A-Z])[.)”’\"']*([^\W\d_a-z][^:]{2,30}):")
"""`a hospital in Lyon.Credit: Name`: what begins with a capital right behind a small letter stood apart on the page."""
_CAPTION = 25
"""Letters of the shortest caption with its credit glued to it: UniCredit is a name."""
_PIECES = re.compile(r"(?<=[.–—|])\s")
_RIGHTS = re.compile(r"\s*(?:©|\(c\)\s|copyright\b)", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:\bat\s)?\d{1,2}[:.h]\d\d(?::\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s(?:[A-Z]{3,4}|[A-Z]T)\b)?", re.IGNORECASE
)
"""Half a day and a zone of time belong to it: "at 4:43 a.m. EDT"."""
_CLOCK_END = re.compile(rf"{_CLOCK.pattern}$", re.IGNORECASE)
_BRACKETED = re.compile(r"[^.!?…\s]\s[\[(](?:[^\[\]()/]{2,60}/)+\s?([^\[\]()/]{2,40})[)\]]$")
_DASHED = re.compile(r"\s[-–—]\s(?:[A-ZÀ-Þ][\w.'’-]*\s){1,4}/\s?([^\W\d_][\w ]{1,30})$")
"""A caption's end in French: "Ana Roche, maire. - Radio Sud - LUC PETIT / AFP"."""
_SLUG = re.compile(r"(?:BC|AM|PM|AP)-[A-Z]{2}[-–—]{1,2}\S")
"""The name of a report on the wire: "BC-AF--Kenya-Floods,4th Ld-Writethru"."""
_PICTURED = re.compile(
    r"(?:[A-Z]{4,}\s)?In this (?:[\w-]+,? ){0,3}?"
    r"(?:photo(?:graph)?|image|screen ?grab|screenshot|picture (?:taken|released|provided|from))\b"
    r"|FILE(?: PHOTO)?\s?[–—:-]\s"
)
"""What a caption without a credit begins with: "FILE -", "In this undated photo", "POOL In this image taken from"."""
_INITIALS = re.compile(r"[a-z]{2,4}(?:[/-][a-z]{2,4}){1,5}$")
"""Who wrote, edited and sent a report of an agency: "jcp/ric/gil"."""
_BEGUN = {
    "credit line": _INITIALS,
    "copyright line": _RIGHTS,
    "page furniture": _SLUG,
    "caption or picture credit": _PICTURED,
}
_APPEAL = 6
"""Lines of the longest appeal."""
_BANNER = 40
"""Lines in which the address of a copy stands, below what its web archive says about it."""
_PUBLISHED = 8
"""Words of a line that only says when an article was published, wherever it stands."""
_NAME_WORDS = 5
"""Words of the longest name in capitals of a desk or an outlet behind "By"."""
_HEADER_WORDS = 25
"""A line of more words is never a date line or a byline."""
_DATE, _SIGNED_DATE = 4, 10
"""Words beside the date on its line, and where it says "published" or "updated": name and outlet."""
_CAPTION_WORDS, _SHORT = 60, 30
"""Words of the longest caption that ends in a credit, and of the longest line that is out by any other words."""
_CREDIT_WORDS = 6
"""Last words of a line among which its credit stands."""
_HEADLINE = 6
"""Words of a first line that a headline has and "Watch the video" has not."""
_LABEL_WORDS, _LABELS = 2, 3
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
    posts = find_posts(page, sure)
    if posts is not None and None in posts:
        body = tuple(at for at, reason in enumerate(posts) if reason is None)
        return Sifted(lines=lines, title=None, body=body, reasons=posts)
    shut = find_shut(page, sure, knowledge)
    values = weigh_lines(page, knowledge.lines)
    headline = find_title(page, find_body(page, values, None, sure, knowledge.lines), sure, shut, knowledge)
    inside = find_body(page, values, headline, sure, knowledge.lines)
    title = find_title(page, inside, sure, shut, knowledge)
    if page.plain:
        inside = take_all(page, title, sure)
    if not any(inside):
        inside = tuple(reason is None for reason in sure)
    reasons = _settle(page, inside, sure, title)
    _drop_repeats(lines, reasons, title, knowledge)
    _restore_standfirst(page, reasons, sure, title)
    body = tuple(at for at, reason in enumerate(reasons) if reason is None and at != title)
    if not body:
        return Sifted(lines=lines, title=None, body=tuple(range(len(lines))), reasons=(None,) * len(lines))
    return Sifted(lines=lines, title=title, body=body, reasons=tuple(reasons))


def sift_paragraphs(lines: tuple[Line, ...], knowledge: Knowledge) -> Sifted:
    """The fate of paragraphs that a reader of pages already took for the body: credits and furniture still go."""
    page = Page(lines, knowledge.furniture, knowledge.languages)
    reasons = tuple(find_reasons(page, "und", knowledge))
    body = tuple(at for at, reason in enumerate(reasons) if reason is None)
    if not body:
        return Sifted(lines=lines, title=None, body=tuple(range(len(lines))), reasons=(None,) * len(lines))
    return Sifted(lines=lines, title=None, body=body, reasons=reasons)


def _is_date_line(line: Line, language: str, knowledge: Knowledge) -> bool:
    """True for a short line that says little but a date."""
    if word_count(line) > _HEADER_WORDS:
        return False
    dates = list(find_dates(line.text, language, knowledge.headers))
    if not dates:
        return False
    rest = line.text
    for date in reversed(dates):
        rest = rest[: date.start] + rest[date.end :]
    bare = knowledge.headers.updated.sub("", knowledge.headers.published.sub("", _CLOCK.sub("", rest)))
    said = bare != _CLOCK.sub("", rest) and not ends_sentence(line)
    return len(letters_only(bare).split()) <= (_SIGNED_DATE if said else _DATE)


def is_byline(line: Line, knowledge: Knowledge) -> bool:
    """True for "By Ann Lee", for a bare "By:" and for "Ann LeeReuters"."""
    match = knowledge.headers.byline.match(line.text)
    if word_count(line) > _HEADER_WORDS:
        return False
    if match is None:
        parted = part_outlet(line.text, knowledge.outlets)
        return parted != line.text and bool(split_names(parted, knowledge.headers))
    rest = line.text[match.end() :].strip(" -–—:|")
    return (
        not rest
        or bool(split_names(rest, knowledge.headers))
        or knowledge.outlets.find(rest) is not None
        or find_agency_among(rest, knowledge.headers, knowledge.outlets) is not None
        or (rest.isupper() and 1 < len(rest.split()) <= _NAME_WORDS)
        or knowledge.headers.not_names.issuperset(rest.casefold().split())
    )


def find_reasons(page: Page, language: str, knowledge: Knowledge) -> list[str | None]:
    """Why each line is out wherever it stands; None where only its surroundings can tell."""
    reasons = [_sure_reason(page, at, language, knowledge) for at in range(len(page.lines))]
    banner = next((at for at, line in enumerate(page.lines[:_BANNER]) if is_copy(line.text)), 0)
    settled = [*["web archive"] * banner, *reasons[banner:]]
    for at in range(1, len(settled)):
        if settled[at] is None and _goes_with_line_above(page, at, settled[at - 1], language, knowledge):
            settled[at] = settled[at - 1]
    for at in _list_appeals(page):
        settled[at] = settled[at] or "page furniture"
    return settled


def _list_appeals(page: Page) -> Iterator[int]:
    """The lines between two that ask for support: "Your support helps us …", "Your support makes the difference."."""
    asked = [at for at, line in enumerate(page.lines) if page.furniture.appeals.occurs(line.words)]
    for first, last in pairwise(asked):
        yield from range(first, last + 1) if last - first <= _APPEAL else ()


def _goes_with_line_above(page: Page, at: int, above: str | None, language: str, knowledge: Knowledge) -> bool:
    """True for a headline below "Read more", and for a day said again below a day."""
    if above == "date line":
        return _is_date_line(page.lines[at], language, knowledge)
    led = above == "page furniture" and page.lines[at - 1].key in page.furniture.leads
    return led and page.kinds[at] in {"label", "long", "item"} and not page.lines[at].text.endswith(":")


def find_shut(page: Page, sure: Sequence[str | None], knowledge: Knowledge) -> frozenset[int]:
    """The lines that are no headline: those out by themselves, in brackets, or only the name of an outlet.

    An article may begin with a short sentence, where it stands alone or below the lines of day and names.
    """
    return frozenset(
        at
        for at, line in enumerate(page.lines)
        if sure[at] is not None
        or line.text.startswith("(")
        or (page.plain and line.text.endswith("."))
        or (line.text.endswith(".") and at > 0 and sure[at - 1] in HEADER)
        or (len(line.words) <= 6 and knowledge.outlets.find(line.text) is not None)
        or _names_page(line, knowledge.headers)
    )


def _names_page(line: Line, headers: Headers) -> bool:
    """True for a menu ("HOME NEWS SPORTS") and for up to three words with capitals that end as papers or jobs do."""
    if len(line.words) > _LABELS:
        return headers.section_words | headers.outlet_words >= set(line.words)
    capitals = all(word[:1].isupper() for word in line.text.split())
    return capitals and len(line.words) > 1 and line.words[-1] in headers.outlet_words | headers.jobs


def _sure_reason(page: Page, at: int, language: str, knowledge: Knowledge) -> str | None:
    line = page.lines[at]
    if is_empty(line):
        return "marks only"
    if line.key in page.furniture.phrases or page.closers[at] or page.furniture.trailer.match(line.text):
        return "page furniture"
    if knowledge.headers.address.fullmatch(line.text):
        return "address"
    begun = next((reason for reason, pattern in _BEGUN.items() if pattern.match(line.text)), None)
    if begun:
        return begun
    if is_credit_line(line.text, knowledge.headers) and _names_someone(line, knowledge):
        return "credit line"
    return _short_reason(page, at, language, knowledge)


def _is_credited(page: Page, at: int) -> bool:
    """True where the last words credit a picture, or what is glued to a word begins as captions do.

    A long sentence ends in no credit: "posted it to YouTube and other websites."
    """
    line = page.lines[at]
    sentence = line.text.rpartition(". ")[2].split() if page.prose[at] and page.ends[at] else ()
    if len(sentence) <= _CREDIT_WORDS and page.furniture.credits.occurs(line.words[-_CREDIT_WORDS:]):
        return True
    last = line.text if page.ends[at] else _PIECES.split(line.text)[-1]
    if ":" in last and last != line.text and page.furniture.captions.begins(tuple(letters_only(last).split())):
        return True
    glued = _GLUED.finditer(line.text, _CAPTION) if ":" in line.text else ()
    return any(page.furniture.captions.begins(tuple(letters_only(one[1]).split())) for one in glued)


def _credited_at_end(line: Line, knowledge: Knowledge) -> bool:
    """True for "The harbour at dawn [File: Ann Lee/AFP]", or behind dashes; behind a full stop an agency signs."""
    match = (_BRACKETED.search(line.text) or _DASHED.search(line.text)) if "/" in line.text else None
    return match is not None and knowledge.outlets.find(match[1]) is not None


def _short_reason(page: Page, at: int, language: str, knowledge: Knowledge) -> str | None:
    line = page.lines[at]
    if page.amounts[at] <= _CAPTION_WORDS and (_is_credited(page, at) or _credited_at_end(line, knowledge)):
        return "caption or picture credit"
    if page.amounts[at] > _SHORT:
        return None
    if page.furniture.captions.begins(line.words) and not page.prose[at]:
        return "caption or picture credit"
    starts = page.furniture.starts
    begun = (starts.begins(line.words) and (not page.ends[at] or line.text.endswith("?"))) or starts.labels(line.text)
    if (begun and not _may_be_headline(page, at)) or knowledge.headers.reading.fullmatch(line.text):
        return "page furniture"
    return _header_reason(page, at, language, knowledge)


def _header_reason(page: Page, at: int, language: str, knowledge: Knowledge) -> str | None:
    line = page.lines[at]
    at_edge = not any(page.prose[max(0, at - 6) : at]) or not any(page.prose[at + 1 : at + 7])
    at_edge = at_edge or (count_within(page.prose_until, 0, at) < 2 and (not page.ends[at] or _ends_in_clock(line)))
    dated = (at_edge or _says_when(page, at, knowledge)) and _is_date_line(line, language, knowledge)
    if (
        dated
        or _only_stamps(line.text, knowledge.headers)
        or knowledge.headers.published.fullmatch(line.text.strip(" :"))
    ):
        return "date line"
    signed = is_byline(line, knowledge) and (at_edge or not page.ends[at])
    return "byline" if signed or (at_edge and _goes_on_from_byline(page, at, knowledge)) else None


def _says_when(page: Page, at: int, knowledge: Knowledge) -> bool:
    """True for "Published On 13 August 2023", which is a date line wherever it stands."""
    text, headers = page.lines[at].text, knowledge.headers
    said = headers.published.match(text) or headers.updated.match(text)
    return said is not None and page.amounts[at] <= _PUBLISHED and not page.ends[at]


def _only_stamps(text: str, headers: Headers) -> bool:
    """True for "1h ago" and "Updated at 21.10 GMT"."""
    if headers.updated.search(text) is None and headers.stamp.search(text) is None:
        return False
    said = headers.updated.sub("", text)
    rest = headers.stamp.sub("", _CLOCK.sub("", said))
    return rest != _CLOCK.sub("", text) and not rest.strip(" ·|:,.–—-")


def _ends_in_clock(line: Line) -> bool:
    """True for "April 28 2023, 3:54 p.m.", whose stop ends no sentence."""
    return _CLOCK_END.search(line.text[-30:]) is not None


def _may_be_headline(page: Page, at: int) -> bool:
    """True for a page's first line where it only begins with a word of furniture: "WATCH: Governor speaks after …"."""
    words = page.lines[at].words
    return at == 0 and len(words) >= _HEADLINE and words[:1] in page.furniture.starts.by_first.get(words[0], ())


def _goes_on_from_byline(page: Page, at: int, knowledge: Knowledge) -> bool:
    """True for the name below a bare "By:"."""
    above = knowledge.headers.byline.fullmatch(page.lines[at - 1].text) if at else None
    return above is not None and page.amounts[at] <= 8


def _names_someone(line: Line, knowledge: Knowledge) -> bool:
    found = read_credits(line.text, knowledge.headers, knowledge.outlets)
    return bool(found.byline or found.agency)


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
    for first, at in repeats:
        reasons[at] = "paragraph repeated"
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
    if end - start > 4:
        return
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
