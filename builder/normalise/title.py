"""The headline of a page: the line above the body that the body talks about, told by its own signs."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from builder.knowledge.headers import Headers
from builder.knowledge.knowledge import Knowledge
from builder.normalise.lines import Line
from builder.normalise.names import are_names
from builder.normalise.shape import Page, name_amount
from builder.normalise.signs import find_sentences_above_header

_LONGEST = 30
"""Words: one headline in a thousand is longer (80 pages with known titles: the longest has 22)."""
_REACH = 60
"""Lines above the body that are looked at; menus reach further up, headlines do not."""
_LEADING = 4
"""Lines of a body above its first running text that may be its header still."""
_LEAD, _HEADER = 4, 6
"""Lines of the body that a headline sums up, and lines below a headline in which date and byline stand."""
_FIGURES = re.compile(r"\d")
_OUT = 4
"""Lines out by themselves (dates, names, shares) that are counted between a headline and its text."""
_SHORT = 8
"""Words up to which a line is a date or a byline."""
_NUMBER = re.compile(r"(\d{1,2})\.\s+(?=\D)")
_TRAILED, _BELOW = 4, 12
"""Words of the shortest headline that a trail is seen to end with, and lines below the trail before which it stands,
above any running text: what an article says further down is a heading in it."""
_LIKELY, _LONE = -2.0, 4
"""The sum of signs from which the best line is the headline all the same where it has so many words and no mark of
another kind: headlines of short articles need not say what the text says."""
_NEARLY = 2.0
"""By how much a deck may look more like the headline than what stands right above it and the page says again, in its
trail or menu, as it does of no deck. 2.2 reads three titles fewer of 219 pages copied by a browser, 1.6 the same."""
_NAMING = 3
"""Words of the shortest line that takes its deck's place: two name the section that stands above a headline."""
_SHARED = ((0.0, "none"), (0.34, "a third"), (0.6, "half"), (0.99, "most"), (1.0, "all"))
_SIZES = ((2, "2"), (3, "3"), (5, "4-5"), (8, "6-8"), (14, "9-14"), (20, "15-20"), (_LONGEST, "21-30"))
_TELLING = ((0, "no"), (1, "one"), (2, "two"), (4, "three or four"), (float("inf"), "five and more"))


def find_title(
    page: Page, body: Sequence[bool], sure: Sequence[str | None], shut: frozenset[int], knowledge: Knowledge
) -> int | None:
    """The number of the headline among the page's lines; None where no line reads like one.

    `sure` has the reason why a line is out wherever it stands, `shut` are lines known to be something else (furniture,
    dates, bylines, names of outlets).
    """
    weight = knowledge.lines.headline.get
    signs = dict(find_candidates(page, body, sure, shut, knowledge))
    scored = {at: sum([weight(sign, 0.0) for sign in found]) for at, found in signs.items()}
    at = max(scored, key=lambda at: (scored[at], -at), default=0)
    best = scored.get(at, _LIKELY)
    nearly = at - 1 in scored and page.amounts[at - 1] >= _NAMING and scored[at - 1] > max(best - _NEARLY, 0)
    if nearly and page.counts[page.lines[at - 1].key] > 1:
        at -= 1
    inside = _find_inside(body, sure)
    above = bool(inside) and (at < inside[0] or not page.plain)
    likely = best > _LIKELY and above and _is_headline_alone(page, at)
    if best > 0 or likely:
        return _first_copy(page, _leave_trail(page, at))
    return _lone_line(page, inside, shut)


def read_title(lines: Sequence[Line], at: int, headers: Headers) -> str:
    """The words of the headline, less the number that the last link of a trail has: "1. News", "2. World", "3. …".

    What an agency writes before it goes, too.
    """
    text = headers.slug.sub("", lines[at].text, count=1)
    number = _NUMBER.match(text)
    last = number is not None and at > 0 and lines[at - 1].text.startswith(f"{int(number[1]) - 1}. ")
    return text[number.end() :] if number and last else text


def find_candidates(
    page: Page, body: Sequence[bool], sure: Sequence[str | None], shut: frozenset[int], knowledge: Knowledge
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The lines that may be the headline, each with the signs that it shows; `lines.yml` has their weights.

    A standfirst right above the body is none: some texts begin with it.
    """
    inside = _find_inside(body, sure)
    first = 0 if page.plain else next((n for n, at in enumerate(inside[:_LEADING]) if page.prose[at]), 0)
    inside = inside[first:]
    if inside and page.plain and inside[0] in find_sentences_above_header(page, sure, knowledge.outlets):
        inside = inside[1:]
    start = inside[0] if inside else len(page.lines)
    lead = _find_words(page, inside[:_LEAD] or range(start, len(page.lines)))
    whole = _find_words(page, inside)
    places = list(range(max(0, start - _REACH), start))
    if start < len(page.lines) and not page.prose[start]:
        places.append(start)
    box = next((at for at in places if page.furniture.boxes.begins(page.lines[at].words)), start + 1)
    ahead = [at for at in places if at < box and at not in shut and _fits(page, at)]
    for at in ahead or places:
        name, credited, _ = page.lines[at].text.partition("/")  # "Ann Lee / Daily Bugle": of a picture
        if at in shut or (credited and are_names(name.strip(), knowledge.headers)):
            continue
        if _fits(page, at) and not (at + 1 >= start and is_standfirst(page, at)):
            shared = _find_shared(page, at, lead - (page.stems[at] if at == start else set()), whole)
            rivals = _find_rivals(page, at, range(start), lead, shut)
            yield at, (*shared, *rivals, *_find_own(page, at), *_find_place(page, at, start, sure))


def _find_inside(body: Sequence[bool], sure: Sequence[str | None]) -> list[int]:
    """The lines of the body; all lines where none was found."""
    return [at for at, reason in enumerate(sure) if reason is None and (body[at] or not any(body))]


def _find_words(page: Page, places: Sequence[int]) -> frozenset[str]:
    return frozenset().union(*(page.stems[at] for at in places))


def _find_shared(page: Page, at: int, lead: frozenset[str], whole: frozenset[str]) -> tuple[str, ...]:
    """How much of what the line says the article says too."""
    telling = page.stems[at]
    if not telling:
        return ()
    return (
        f"{name_amount(len(telling & lead) / len(telling), _SHARED)} in the lead",
        f"{name_amount(len(telling & whole) / len(telling), _SHARED)} in the article",
        f"{name_amount(len(telling & lead), _TELLING)} shared with the lead",
    )


def _find_rivals(page: Page, at: int, above: range, lead: frozenset[str], shut: frozenset[int]) -> Iterator[str]:
    """What the lines right above and below, if they may be the headline too, share with the lead: one is its deck."""
    for side, near in (("above", at - 1), ("below", at + 1)):
        rival = near in above and near not in shut and _fits(page, near)
        shared = page.stems[near] & lead if rival else frozenset()
        yield f"{name_amount(len(shared), _TELLING)} shared with the lead {side}"
        if shared and page.amounts[at] > page.amounts[near]:
            yield f"longer than {side}"


def _find_own(page: Page, at: int) -> list[str]:
    """What the line shows by itself; on a plain page a sentence is open only where it stands as headlines do."""
    line = page.lines[at]
    tests = (
        (page.ends[at] and not line.text.endswith("?") and not page.plain, "ends a sentence"),
        (line.text.endswith(":"), "ends with a colon"),
        (_is_trail(line), "trail"),
        (line.text.isupper(), "all capitals"),
        (line.text[:1].islower(), "begins in lower case"),
        (not page.furniture.site_words.isdisjoint(line.words), "words of sites"),
        (page.patterned[at], "repeated but for numbers"),
        (page.dated[at], "date"),
    )
    return ["any", f"{name_amount(page.amounts[at], _SIZES)} words", *[name for holds, name in tests if holds]]


def _find_place(page: Page, at: int, start: int, sure: Sequence[str | None]) -> list[str]:
    above, below = sure[max(0, at - 3) : at], sure[at + 1 : at + 1 + _HEADER]
    last = at + 1 >= len(page.lines)
    tests = (
        (at == 0, "first line"),
        ("date line" in below or _is_above_date(page, at, sure), "above a date"),
        ("byline" in below, "above a byline"),
        ("date line" in sure[at + 1 : at + 3] or "byline" in sure[at + 1 : at + 3], "right above a date or byline"),
        ("date line" in above or "byline" in above, "below a date or byline"),
        (not last and page.stems[at + 1] >= page.stems[at] and bool(page.stems[at]), "said on the next line too"),
        (page.lines[at].apart, "gap above"),
        (not last and page.lines[at + 1].apart, "gap below"),
    )
    kinds = (f"below {page.kinds[at - 1] if at else 'edge'}", f"above {'edge' if last else page.kinds[at + 1]}")
    out = sum(map(bool, sure[at + 1 : min(start, at + 1 + _HEADER)]))
    return [f"{min(out, _OUT)} out below", *kinds, *[name for holds, name in tests if holds]]


def _is_headline_alone(page: Page, at: int) -> bool:
    line = page.lines[at]
    menu = line.text.isupper() and not any(page.talk[stem] for stem in page.stems[at])
    ends = page.ends[at] and not page.plain  # on a plain page those alone are open that stand above a day
    other = ends or _is_trail(line) or line.bullet or line.text.endswith(":")
    return page.amounts[at] >= _LONE and not other and not menu


def _lone_line(page: Page, inside: Sequence[int], shut: frozenset[int]) -> int | None:
    """The one line above the body that is no date, byline or furniture: short texts may not repeat its words."""
    open_lines = [at for at in range(inside[0]) if at not in shut] if inside else []
    if len(open_lines) != 1:
        return None
    at = open_lines[0]
    other = page.ends[at] or is_standfirst(page, at) or _is_trail(page.lines[at])
    return at if _fits(page, at) and not other else None


def _leave_trail(page: Page, at: int) -> int:
    """The line just below that the trail of links ends with, where `at` is one: "NewsWorldA bridge falls"."""
    key = page.lines[at].key
    below = takewhile(lambda n: not page.prose[n], range(at + 1, min(at + _BELOW, len(page.lines))))
    ends = (n for n in below if page.amounts[n] >= _TRAILED and len(page.lines[n].key) < len(key))
    return next((n for n in ends if key.endswith(page.lines[n].key)), at)


def _first_copy(page: Page, at: int) -> int:
    """The first line that is the headline too: later copies are cut, or have lost their marks."""
    return next(n for n, line in enumerate(page.lines) if line.key == page.lines[at].key and n >= at - _REACH)


def is_standfirst(page: Page, at: int) -> bool:
    """True for a line that tells in running words what the article says, without a full stop.

    Headlines leave small words out. Where a blank line follows, as below headlines, more words are asked for.
    """
    below_apart = at + 1 < len(page.lines) and page.lines[at + 1].apart
    return page.amounts[at] >= (18 if below_apart else 14) and page.shares[at] >= 0.2


def _is_above_date(page: Page, at: int, sure: Sequence[str | None]) -> bool:
    """True where a short line with figures stands right below, or below a byline: a date, as below headlines."""
    for below in range(at + 1, min(at + 3, len(page.lines))):
        if sure[below] is None or page.amounts[below] >= _SHORT:
            return False
        if _FIGURES.search(page.lines[below].text) is not None:
            return True
    return False


def _fits(page: Page, at: int) -> bool:
    return 2 <= page.amounts[at] <= _LONGEST


def _is_trail(line: Line) -> bool:
    return any(mark in line.text for mark in (" > ", " » ", " | ", " / ", "›")) or line.text.islower()
