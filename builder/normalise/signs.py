"""The signs by which running text and page furniture are told apart, line by line."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from builder.knowledge.outlets import Outlets
from builder.normalise.lines import Line
from builder.normalise.shape import Page, count_within, find_end, is_title_case, name_amount

_LONG = 400
"""Letters of a line that patterns look at: the tail of an endless line says nothing new."""
_INNER_END = re.compile(r"[a-zà-ÿ\d\"”][.!?][\"”]? [A-Z“\"ÀÉÈÖÄÜА-Я]")
_LINK = re.compile(r"https?://|www\.|\w@\w|[»›→|]|\s/\s")
_MARK = re.compile(r"[©®™]|\(c\) ?\d{4}")
_QUOTE = re.compile(r"[“”\"«»„]")
_YEAR = re.compile(r"\b(?:19|20)\d\d[.)\]]*$")
"""What captions end with: "in Louisville on Wednesday, October 11, 2023."; articles of that day seldom say the year."""
_CREDITED = re.compile(r"[)\]][.”\"]?$")
_CUT = re.compile(r"(?:…|\.\.\.)[\s\]»>]*$")
_SIZES = ((2, "1-2 words"), (5, "3-5 words"), (9, "6-9 words"), (19, "10-19 words"), (39, "20-39 words"))
_SHARED = ((0.0, "says nothing the page says"), (0.34, "says little the page says"), (0.6, "says some the page says"))
_SHARES = ((0.0, "no small words"), (0.2, "few small words"), (0.35, "some small words"))
_DENSITIES = (
    (0.0, "no prose around"),
    (0.4, "little prose around"),
    (0.7, "some prose around"),
    (0.9, "much prose around"),
)

_PASSED = (
    (0.0, "none of the prose above"),
    (0.25, "a quarter of the prose above"),
    (0.5, "half of the prose above"),
    (0.75, "three quarters of the prose above"),
    (0.999, "most of the prose above"),
    (1.0, "all of the prose above"),
)
_REACHES = ((1, "1"), (4, "2-4"), (10, "5-10"), (30, "11-30"), (100, "31-100"), (float("inf"), "100+"))
_STARTS = ((1, "below the headline"), (4, "just below the headline"), (float("inf"), "after the headline"))
_TELLING = 3
"""Telling words at least that a line shares with the next one that says it again."""
_COMMON = ((0, "nothing"), (1, "a word"), (float("inf"), "words"))
_FIRST, _SENTENCE = 3, 20
"""Lines from the top among which a headline with a full stop stands, and its words."""
HEADER = ("date line", "byline", "credit line")
"""Why lines of an article's header are out by themselves."""


class Moves(NamedTuple):
    """The signs for the article's beginning at a line, or going on, and for its ending or pausing there."""

    begin: tuple[str, ...]
    end: tuple[str, ...]


def find_sentences_above_header(page: Page, sure: Sequence[str | None], outlets: Outlets) -> frozenset[int]:
    """Of the first lines those between an outlet and the lines of day and names: headlines may end in a full stop."""
    return frozenset(
        at
        for at, reason in enumerate(sure[1 : _FIRST + 1])
        if reason in HEADER
        and page.amounts[at] <= _SENTENCE
        and page.lines[at].text.endswith(".")
        and all(outlets.find(line.text) is not None for line in page.lines[:at])
    )


def find_signs(page: Page, at: int) -> tuple[str, ...]:
    """The signs that line `at` shows; each has a weight in `data/lines.yml`."""
    density = _density(page, at)
    return (
        *_own_signs(page, at),
        *_furniture_signs(page, at),
        *_place_signs(page, at),
        *_neighbour_signs(page, at),
        *_kind_signs(page, at, density),
        density,
    )


def find_parts(page: Page, headline: int | None, sure: Sequence[str | None]) -> list[tuple[str, ...]]:
    """Which part of the page each line stands in, by its kind; nobody knows before the headline is found.

    `sure` has the reason why a line is out wherever it stands.
    """
    parts = [
        (part, f"{kind}, {part}", *(("out by itself",) if reason else ()))
        for part, kind, reason in zip(_name_parts(page, headline), page.kinds, sure, strict=True)
    ]
    if headline is None:
        return parts
    told = page.stems[headline]
    return [
        (
            *part,
            f"{name_amount(at - headline, _REACHES)} below the headline",
            f"{page.kinds[at]}, {name_amount(len(told & page.stems[at]), _COMMON)} of the headline",
        )
        if at > headline
        else part
        for at, part in enumerate(parts)
    ]


def _name_parts(page: Page, headline: int | None) -> list[str]:
    if headline is None:
        return ["no headline known"] * len(page.lines)
    end = find_end(page, headline)
    above = ["above the headline"] * headline
    below = ["below the headline"] * (end - headline - 1)
    return [*above, "headline", *below, *(["past a closer"] * (len(page.lines) - end))]


def find_moves(page: Page, headline: int | None, sure: Sequence[str | None]) -> list[Moves]:
    """The signs by which the article begins, pauses, goes on and ends at each line."""
    return [
        Moves(begin=_begin_signs(page, at, headline, sure), end=_end_signs(page, at, sure))
        for at in range(len(page.lines))
    ]


def _begin_signs(page: Page, at: int, headline: int | None, sure: Sequence[str | None]) -> tuple[str, ...]:
    if headline is None:
        place = "no headline known"
    elif at <= headline:
        place = "not below the headline"
    else:
        place = name_amount(at - headline, _STARTS)
    signed = any(reason in HEADER for reason in sure[max(0, at - 3) : at])
    return ("any", place, *(("below date or byline",) if signed else ()), *(("prose",) if page.prose[at] else ()))


def _end_signs(page: Page, at: int, sure: Sequence[str | None]) -> tuple[str, ...]:
    reason = "closer" if page.closers[at] else sure[at]
    return ("any", *((reason,) if reason else ()), *(("list item",) if page.lines[at].bullet else ()))


def _kind_signs(page: Page, at: int, density: str) -> tuple[str, ...]:
    """The kinds of the line and its neighbours, how far off running text is, and how much of the page's came before."""
    kind = page.kinds[at]
    above = page.kinds[at - 1] if at else "edge"
    below = page.kinds[at + 1] if at + 1 < len(page.lines) else "edge"
    all_prose = count_within(page.prose_words_until, 0, len(page.lines)) or 1
    passed = count_within(page.prose_words_until, 0, at) / all_prose
    return (
        f"{kind} between {above} and {below}",
        f"{kind}, {page.above[at]} lines below prose",
        f"{kind}, {page.below[at]} lines above prose",
        f"{kind}, {density}",
        name_amount(passed, _PASSED),
    )


def _own_signs(page: Page, at: int) -> list[str]:
    line, words = page.lines[at], page.amounts[at]
    head = line.text[:_LONG]
    share, ends = page.shares[at], page.ends[at]
    signs = [
        next((name for limit, name in _SIZES if words <= limit), "40 words or more"),
        next((name for limit, name in _SHARES if share <= limit), "many small words"),
    ]
    spoken, site_words = _speaks(line, page), len(page.furniture.site_words.intersection(line.words[:120]))
    tests = (
        (ends, "ends a sentence"),
        (ends and words < 10, "short and ends a sentence"),
        (head.endswith(":"), "ends with a colon"),
        (line.bullet, "list item"),
        (line.bullet and ends, "list item that ends a sentence"),
        (line.bullet and words < 6, "short list item"),
        (page.counts[line.key] > 1 and words > 1, "repeated on the page"),
        (bool(_INNER_END.search(head)), "several sentences"),
        (bool(_LINK.search(head)), "link"),
        (bool(_MARK.search(head)), "rights mark"),
        (bool(_QUOTE.search(head)), "quotation marks"),
        (head[:1].islower(), "begins in lower case"),
        (head.isupper() and words > 1, "all capitals"),
        (is_title_case(line), "words capitalised"),
        (words < 20 and len([w for w in line.words if w.isdigit()]) * 4 >= len(line.words), "numbers"),
        (not line.words, "marks only"),
        (bool(_CUT.search(head[-20:])), "cut off"),
        (spoken > 0, "speaks to the reader"),
        (spoken > 0.06, "speaks much to the reader"),
        (site_words == 1, "a word of sites"),
        (site_words > 1, "words of sites"),
        (head.startswith(("(", "[")), "begins with a bracket"),
        (bool(_YEAR.search(line.text[-10:])), "ends with a year"),
        (bool(_CREDITED.search(line.text[-3:])), "ends with a bracket"),
        (words >= 4 and not ends and not line.bullet and not head.endswith(":"), "open end"),
        (words > 12 and not ends, "long with an open end"),
    )
    signs.extend(name for holds, name in tests if holds)
    return signs


def _furniture_signs(page: Page, at: int) -> list[str]:
    line, furniture = page.lines[at], page.furniture
    short = len(line.words) <= 30
    fairly = len(line.words) <= 60
    tests = (
        (fairly and furniture.sides.search(line.text) is not None, "tells sides of a picture"),
        (fairly and not furniture.trade.isdisjoint(line.words), "a word of the trade"),
        (fairly and furniture.credits.occurs(line.words), "picture credit"),
        (line.key in furniture.phrases, "furniture"),
        (page.closers[at], "closer"),
        (short and furniture.starts.begins(line.words), "begins as furniture does"),
        (short and furniture.contains.occurs(line.words), "holds words of furniture"),
        (short and furniture.captions.begins(line.words), "begins as captions do"),
    )
    return [name for holds, name in tests if holds]


def _place_signs(page: Page, at: int) -> list[str]:
    line = page.lines[at]
    last = at + 1 >= len(page.lines)
    before, after = page.prose[max(0, at - 2) : at], page.prose[at + 1 : at + 3]
    far_above, far_below = count_within(page.prose_until, at - 8, at), count_within(page.prose_until, at + 1, at + 9)
    tests = (
        (at == 0, "first line"),
        (last, "last line"),
        (not line.apart, "no gap above"),
        (not last and not page.lines[at + 1].apart, "no gap below"),
        (not any(before), "no prose above"),
        (len(before) == 2 and all(before), "prose above"),
        (not any(after), "no prose below"),
        (len(after) == 2 and all(after), "prose below"),
        (bool(before) and before[-1] and bool(after) and after[0], "between prose"),
    )
    around = (_amount(far_above, "above"), _amount(far_below, "below"))
    return [*[name for holds, name in tests if holds], *around, _talk_sign(page, at)]


def _neighbour_signs(page: Page, at: int) -> list[str]:
    """What the lines around show: repeated patterns, lists, dates, and how much of them is running text."""
    line, lines = page.lines[at], page.lines
    above = lines[at - 1] if at else None
    below = lines[at + 1] if at + 1 < len(lines) else None
    patterned = count_within(page.patterned_until, at - 3, at + 4) - page.patterned[at]
    enclosed = count_within(page.prose_until, at - 3, at) > 0 and count_within(page.prose_until, at + 1, at + 4) > 0
    tests = (
        (page.patterned[at], "repeated but for numbers"),
        (patterned > 1, "repeated lines near"),
        (above is not None and above.bullet, "below a list item"),
        (below is not None and below.bullet, "above a list item"),
        (line.bullet and enclosed, "list item between prose"),
        (enclosed and line.text.isupper() and page.amounts[at] > 4, "capitals between prose"),
        (enclosed and page.amounts[at] < 10 and not page.ends[at], "heading between prose"),
        (page.dated[at], "short with a date"),
        (count_within(page.dated_until, at - 2, at) > 0, "date just above"),
        (count_within(page.dated_until, at - 12, at) > 0, "date above"),
        (count_within(page.dated_until, at + 1, at + 3) > 0, "date just below"),
        (at > 2 * len(lines) // 3, "last third"),
        (page.amounts[at] > 4 and not page.labels.isdisjoint((line.words[:2], line.words[:3])), "begins with a label"),
        (below is not None and _says_again(page, at), "said again below"),
    )
    return [name for holds, name in tests if holds]


def _says_again(page: Page, at: int) -> bool:
    """True where the running text right below says most of what the line says: captions and leads tell of one thing."""
    stems = page.stems[at]
    return page.prose[at + 1] and len(stems & page.stems[at + 1]) >= max(_TELLING, len(stems) / 2)


def _density(page: Page, at: int) -> str:
    words = count_within(page.words_until, at - 6, at + 7) - page.amounts[at]
    prose = count_within(page.prose_words_until, at - 6, at + 7) - page.amounts[at] * page.prose[at]
    return next((name for limit, name in _DENSITIES if prose <= limit * words), "prose all around")


def _amount(count: int, side: str) -> str:
    """How much running text stands within eight lines on one side."""
    return f"{('no', 'one', 'two')[count] if count < 3 else 'much'} prose far {side}"


def _talk_sign(page: Page, at: int) -> str:
    """How many of a line's telling words the page's running text says elsewhere."""
    stems = page.stems[at]
    own = 1 if page.prose[at] else 0
    shared = sum(page.talk[stem] > own for stem in stems)
    if not stems:
        return "tells nothing"
    return next((name for limit, name in _SHARED if shared <= limit * len(stems)), "says what the page says")


def _speaks(line: Line, page: Page) -> float:
    words = line.words[:120]
    readers = page.furniture.readers
    return sum(map(readers.__contains__, words)) / len(words) if words else 0.0
