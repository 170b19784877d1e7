"""The shape of a line: the signs by which running text and page furniture are told apart."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import mul

from builder.knowledge.furniture import Furniture
from builder.knowledge.languages import Languages
from builder.normalise.lines import Line

_LONG = 400
"""Letters of a line that patterns look at: the tail of an endless line says nothing new."""
_END = re.compile(r"[.!?…。！？؟][\"”»’')\]]*$")
_INNER_END = re.compile(r"[a-zà-ÿ\d\"”][.!?][\"”]? [A-Z“\"ÀÉÈÖÄÜА-Я]")
_LINK = re.compile(r"https?://|www\.|\w@\w|[»›→|]|\s/\s")
_MARK = re.compile(r"[©®™]|\(c\) ?\d{4}")
_QUOTE = re.compile(r"[“”\"«»„]")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_UNTABLED = re.compile(r"[\u0370-\u03ff\u0400-\u1cff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of writings whose small words no table lists."""
_SIZES = ((2, "1-2 words"), (5, "3-5 words"), (9, "6-9 words"), (19, "10-19 words"), (39, "20-39 words"))
_SHARED = ((0.0, "says nothing the page says"), (0.34, "says little the page says"), (0.6, "says some the page says"))
_CUT = re.compile(r"(?:…|\.\.\.)[\s\]»>]*$")
_WHEN = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b")
_MARGIN = 16
"""Lines that a sign looks beyond its own, at most: dates are looked for twelve lines above."""
_DIGITS = re.compile(r"\d+")
_DENSITIES = (
    (0.0, "no prose around"),
    (0.4, "little prose around"),
    (0.7, "some prose around"),
    (0.9, "much prose around"),
)
_SHARES = ((0.0, "no small words"), (0.2, "few small words"), (0.35, "some small words"))


class Page:
    """All lines of a capture with what the lines around say: which are repeated, which are prose.

    What signs ask for again and again is kept for each line, and summed up to each line for those about a stretch.
    """

    __slots__ = (
        "amounts",
        "closers",
        "counts",
        "dated",
        "dated_until",
        "ends",
        "furniture",
        "languages",
        "lines",
        "patterned",
        "patterned_until",
        "prose",
        "prose_until",
        "prose_words_until",
        "shares",
        "stems",
        "talk",
        "words_until",
    )

    def __init__(self, lines: Sequence[Line], furniture: Furniture, languages: Languages) -> None:
        self.lines = lines
        self.furniture = furniture
        self.languages = languages
        self.counts = Counter(line.key for line in lines)
        folded = [_DIGITS.sub("0", line.text[:80]) for line in lines]
        shapes = Counter(folded)
        self.amounts = [word_count(line) for line in lines]
        self.patterned = [shapes[shape] > 1 and amount > 1 for shape, amount in zip(folded, self.amounts, strict=True)]
        self.closers = [is_closer(line, furniture) for line in lines]
        self.dated = [
            amount <= 14 and bool(_WHEN.search(line.text[:_LONG]))
            for line, amount in zip(lines, self.amounts, strict=True)
        ]
        self.ends = [ends_sentence(line) for line in lines]
        self.shares = [small_share(line, languages) for line in lines]
        self.prose = [_is_prose(*known) for known in zip(self.amounts, self.ends, self.shares, strict=True)]
        self.stems = [telling_stems(line, languages) for line in lines]
        self.talk = Counter(
            stem for stems, prose in zip(self.stems, self.prose, strict=True) if prose for stem in stems
        )
        self.words_until = _sum_up(self.amounts)
        self.prose_until = _sum_up(self.prose)
        self.prose_words_until = _sum_up(map(mul, self.amounts, self.prose))
        self.dated_until = _sum_up(self.dated)
        self.patterned_until = _sum_up(self.patterned)


def _sum_up(values: Iterable[int]) -> list[int]:
    """The sum of all values before each place; `_MARGIN` more on either side, so that no stretch need be clipped."""
    sums = list(accumulate(values, initial=0))
    return [*[0] * _MARGIN, *sums, *sums[-1:] * _MARGIN]


def _within(sums: Sequence[int], start: int, end: int) -> int:
    """The sum of the values from `start` to before `end`, as far as there are any."""
    return sums[end + _MARGIN] - sums[start + _MARGIN]


def find_signs(page: Page, at: int) -> tuple[str, ...]:
    """The signs that line `at` shows; each has a weight in `data/lines.yml`."""
    return (
        *_own_signs(page, at),
        *_furniture_signs(page, at),
        *_place_signs(page, at),
        *_neighbour_signs(page, at),
    )


def _is_prose(words: int, ends: bool, share: float) -> bool:  # noqa: FBT001 - three columns of a line
    """True for what can only be running text: ten words and a full stop, or many words, some of them small."""
    return (words >= 25 or (words >= 10 and ends)) and share >= 0.15


def is_closer(line: Line, furniture: Furniture) -> bool:
    """True for a heading of what follows articles: "167 comments", "Related stories (12)", "About Ann Lee"."""
    if not 0 < len(line.words) < 9:
        return False
    words = tuple(word for word in line.words if not word.isdigit())
    if " ".join(words) in furniture.closers:
        return True
    if ends_sentence(line):
        return False
    opened = any(" ".join(words[:size]) in furniture.closers for size in range(max(2, len(words) - 3), len(words)))
    return opened or _is_about_somebody(line, furniture)


def _is_about_somebody(line: Line, furniture: Furniture) -> bool:
    head, *names = line.text.split()
    return head.casefold() in furniture.about and 2 <= len(names) <= 3 and all(name[0].isupper() for name in names)


def telling_stems(line: Line, languages: Languages) -> frozenset[str]:
    """The words that tell what a line is about, each cut to what its other forms share: visit, visits, visited."""
    return frozenset([word[:5] for word in line.words[:150] if len(word) > 3 and word not in languages.anywhere])


def word_count(line: Line) -> int:
    """Words; two letters count as one where the writing puts no spaces between words."""
    if line.text.isascii():
        return len(line.words)
    return len(line.words) + len(_CJK.findall(line.text[:_LONG])) // 2


def ends_sentence(line: Line) -> bool:
    """True where the line ends as sentences do."""
    return bool(_END.search(line.text[-10:]))


def small_share(line: Line, languages: Languages) -> float:
    """How many of the first fifty words are the small words of some language."""
    words = line.words[:50]
    if not line.text.isascii() and len(_UNTABLED.findall(line.text[:60])) > 15:
        return 0.3
    return sum(map(languages.anywhere.__contains__, words)) / len(words) if words else 0.0


def _own_signs(page: Page, at: int) -> list[str]:
    line, words = page.lines[at], page.amounts[at]
    head = line.text[:_LONG]
    share, ends = page.shares[at], page.ends[at]
    signs = [
        next((name for limit, name in _SIZES if words <= limit), "40 words or more"),
        next((name for limit, name in _SHARES if share <= limit), "many small words"),
    ]
    spoken, site_words = _speaks(line, page), _count_site_words(line, page)
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
        (_is_title_case(line), "words capitalised"),
        (words < 20 and len([w for w in line.words if w.isdigit()]) * 4 >= len(line.words), "numbers"),
        (not line.words, "marks only"),
        (bool(_CUT.search(head[-20:])), "cut off"),
        (spoken > 0, "speaks to the reader"),
        (spoken > 0.06, "speaks much to the reader"),
        (site_words == 1, "a word of sites"),
        (site_words > 1, "words of sites"),
        (head.startswith(("(", "[")), "begins with a bracket"),
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
    far_above, far_below = _within(page.prose_until, at - 8, at), _within(page.prose_until, at + 1, at + 9)
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
    patterned = _within(page.patterned_until, at - 3, at + 4) - page.patterned[at]
    enclosed = _within(page.prose_until, at - 3, at) > 0 and _within(page.prose_until, at + 1, at + 4) > 0
    tests = (
        (page.patterned[at], "repeated but for numbers"),
        (patterned > 1, "repeated lines near"),
        (above is not None and above.bullet, "below a list item"),
        (below is not None and below.bullet, "above a list item"),
        (line.bullet and enclosed, "list item between prose"),
        (enclosed and line.text.isupper() and page.amounts[at] > 4, "capitals between prose"),
        (enclosed and page.amounts[at] < 10 and not page.ends[at], "heading between prose"),
        (page.dated[at], "short with a date"),
        (_within(page.dated_until, at - 2, at) > 0, "date just above"),
        (_within(page.dated_until, at - 12, at) > 0, "date above"),
        (_within(page.dated_until, at + 1, at + 3) > 0, "date just below"),
        (at > 2 * len(lines) // 3, "last third"),
    )
    return [*[name for holds, name in tests if holds], _density(page, at)]


def _density(page: Page, at: int) -> str:
    words = _within(page.words_until, at - 6, at + 7) - page.amounts[at]
    prose = _within(page.prose_words_until, at - 6, at + 7) - page.amounts[at] * page.prose[at]
    return next((name for limit, name in _DENSITIES if prose <= limit * words), "prose all around")


def find_parts(page: Page, headline: int | None) -> list[str]:
    """Which part of the page each line stands in; nobody knows before the headline is found."""
    if headline is None:
        return ["no headline known"] * len(page.lines)
    end = find_end(page, headline)
    above = ["above the headline"] * headline
    below = ["below the headline"] * (end - headline - 1)
    return [*above, "headline", *below, *(["past a closer"] * (len(page.lines) - end))]


def find_end(page: Page, headline: int) -> int:
    """The first closer below the running text that follows the headline; the number of lines where there is none."""
    told = False
    for at in range(headline + 1, len(page.lines)):
        if told and page.closers[at]:
            return at
        told = told or page.prose[at]
    return len(page.lines)


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


def _is_title_case(line: Line) -> bool:
    words = [word for word in line.text[:_LONG].split() if word[:1].isalpha()]
    return len(words) >= 3 and len([word for word in words if word[0].isupper()]) > len(words) * 0.7


def _speaks(line: Line, page: Page) -> float:
    words = line.words[:120]
    readers = page.furniture.readers
    return sum(map(readers.__contains__, words)) / len(words) if words else 0.0


def _count_site_words(line: Line, page: Page) -> int:
    return len(page.furniture.site_words.intersection(line.words[:120]))
