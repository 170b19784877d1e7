"""The lines of a page: how long each is, whether it is running text, what kind of line it is and stands among."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from operator import mul

from builder.knowledge.furniture import Furniture
from builder.knowledge.languages import Languages
from builder.normalise.lines import Line

_LONG = 400
"""Letters of a line that patterns look at: the tail of an endless line says nothing new."""
_END = re.compile(r"[.!?…。！？؟][\"”“»«’‘')\]]*(?:\s?[-–—]{1,2}\s?[A-Z][A-Za-z]{1,7})?$")
"""A full stop and what may stand behind it: marks that close in any language, and the agency that signs ("seven
per cent. -AFP")."""
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")
_PAIR = re.compile(rf"(?=({_CJK.pattern}{{2}}))")
_UNTABLED = re.compile(r"[\u0370-\u03ff\u0400-\u1cff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of writings whose small words no table lists."""
_WHEN = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[:.h]\d\d\b")
_MARGIN = 16
"""Lines that a sign looks beyond its own, at most: dates are looked for twelve lines above."""
_DIGITS = re.compile(r"\d+")
_LABEL = 10
"""Words of an open line too long for a heading or a link."""
_NAME = 3
"""Words of a name at most, as lines begin with it."""
_SMALL = 3
"""Letters of small words inside names: "About the Port of Portland"."""
_PLAIN = 0.6
"""The share of running lines from which a capture is an article alone: pages have .1 to .3, articles .6 and more."""
_ANSWER = re.compile(
    r"[^\W\d]\D{1,60}?(?P<when>\d.{1,40}?\b(?:19|20)\d\d\b(?:.{0,4}\d[:.h]\d\d.{0,14}|\W{0,3}[^\W\d].{0,14}|\)?:))"
)
"""Who said something and when: "Ann said (May 5, 2019):", "bo_tan 6 May 2024 12:59", "Cy • May 5, 2010 • Reply"."""
_ANSWER_WORDS, _ANSWERS, _TOLD = 16, 3, 2
"""Words of the longest such line, how many names make a talk, and lines of running text that stand above it."""
_LONGEST_ANSWER = 30
"""Lines of one: what stands further above the next is the article's own header."""
_FORM = re.compile(r"\d+|(?<=\d)\s?[ap]\.?m\b")
_DISTANCES = ((0, "0"), (1, "1"), (2, "2"), (5, "3-5"), (10, "6-10"), (float("inf"), "11+"))


class Page:
    """All lines of a capture with what the lines around say: which are repeated, which are prose.

    What signs ask for again and again is kept for each line, and summed up to each line for those about a stretch.
    """

    __slots__ = (
        "above",
        "amounts",
        "answered",
        "below",
        "closers",
        "counts",
        "dated",
        "dated_until",
        "ends",
        "furniture",
        "kinds",
        "labels",
        "languages",
        "lines",
        "patterned",
        "patterned_until",
        "plain",
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
        self.labels = frozenset(_find_labels(lines))
        self.counts = Counter(line.key for line in lines)
        folded = [_DIGITS.sub("0", line.text[:80]) for line in lines]
        shapes = Counter(folded)
        self.amounts = [word_count(line) for line in lines]
        self.patterned = [shapes[shape] > 1 and amount > 1 for shape, amount in zip(folded, self.amounts, strict=True)]
        self.closers = [_is_closer(line, furniture) for line in lines]
        self.dated = [
            amount <= 14 and bool(_WHEN.search(line.text[:_LONG]))
            for line, amount in zip(lines, self.amounts, strict=True)
        ]
        self.ends = [ends_sentence(line) for line in lines]
        self.shares = [_small_share(line, languages) for line in lines]
        self.prose = [_is_prose(*known) for known in zip(self.amounts, self.ends, self.shares, strict=True)]
        self.answered = min(_find_answers(lines, self.amounts, self.prose), default=len(lines))
        self.plain = sum(self.prose) >= _PLAIN * len(lines)
        self.kinds = [_find_kind(*known) for known in zip(lines, self.amounts, self.ends, self.prose, strict=True)]
        self.above = _find_distances(self.prose)
        self.below = _find_distances(self.prose[::-1])[::-1]
        self.stems = [_telling_stems(line, languages) for line in lines]
        self.talk = Counter(
            stem for stems, prose in zip(self.stems, self.prose, strict=True) if prose for stem in stems
        )
        self.words_until = _sum_up(self.amounts)
        self.prose_until = _sum_up(self.prose)
        self.prose_words_until = _sum_up(map(mul, self.amounts, self.prose))
        self.dated_until = _sum_up(self.dated)
        self.patterned_until = _sum_up(self.patterned)


def _find_labels(lines: Sequence[Line]) -> Iterator[tuple[str, ...]]:
    """Two or three words that stand alone on the page, or behind one word: a name, also behind "By"."""
    for line in lines:
        if 2 <= len(line.words) <= _NAME:
            yield line.words
        if 2 < len(line.words) <= _NAME + 1:
            yield line.words[1:]


def count_within(sums: Sequence[int], start: int, end: int) -> int:
    """The sum of the values from `start` to before `end`, which reach `_MARGIN` lines beyond the page at most."""
    return sums[end + _MARGIN] - sums[start + _MARGIN]


def _sum_up(values: Iterable[int]) -> list[int]:
    """The sum of all values before each place; `_MARGIN` more on either side, so that no stretch need be clipped."""
    sums = list(accumulate(values, initial=0))
    return [*[0] * _MARGIN, *sums, *sums[-1:] * _MARGIN]


def _is_prose(words: int, ends: bool, share: float) -> bool:  # noqa: FBT001 - three columns of a line
    """True for what can only be running text: ten words and a full stop, or many words, some of them small."""
    return (words >= 25 or (words >= 10 and ends)) and share >= 0.15


def _find_kind(line: Line, words: int, ends: bool, prose: bool) -> str:  # noqa: FBT001 - columns of a line
    """What a line is by its length and ending alone."""
    if prose:
        return "prose"
    if line.bullet:
        return "item"
    if words < (4 if ends else 3):
        return "bit"
    return "sentence" if ends else "label" if words < _LABEL else "long"


def _find_distances(prose: Sequence[bool]) -> list[str]:
    """For every line how many lines lie between it and the last running text before it."""
    distances: list[str] = []
    lines: int | None = None
    for running in prose:
        distances.append("none" if lines is None else name_amount(lines, _DISTANCES))
        lines = 0 if running else None if lines is None else lines + 1
    return distances


def name_amount(amount: float, classes: Iterable[tuple[float, str]]) -> str:
    """The name of the first class whose limit the amount does not pass."""
    return next(name for limit, name in classes if amount <= limit)


def _is_closer(line: Line, furniture: Furniture) -> bool:
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


def _find_answers(lines: Sequence[Line], amounts: Sequence[int], prose: Sequence[bool]) -> Iterator[int]:
    """The lines above what readers wrote: three of one form, with a name, a day, and a clock or a word behind it."""
    forms: dict[str, list[int]] = {}
    for at in range(_find_told(prose), len(lines)):
        head = _ANSWER.fullmatch(lines[at].text) if 1 < amounts[at] <= _ANSWER_WORDS else None
        if head is not None:
            forms.setdefault(_FORM.sub("0", head["when"].casefold()), []).append(at)
    for places in forms.values():
        talk = [at for at, below in zip(places, [*places[1:], places[-1]], strict=True) if below - at < _LONGEST_ANSWER]
        apart = all(below - at > 1 for at, below in pairwise(talk))
        if apart and len({lines[at].words[0] for at in talk}) >= _ANSWERS:
            yield from talk


def _find_told(prose: Sequence[bool]) -> int:
    """The line behind the second of running text; the number of lines where there is none."""
    told = [at for at, running in enumerate(prose) if running][:_TOLD]
    return told[-1] + 1 if len(told) == _TOLD else len(prose)


def _is_about_somebody(line: Line, furniture: Furniture) -> bool:
    head, *rest = line.text.split()
    names = [word for word in rest if len(word) > _SMALL or not word.islower()]
    told = 2 <= len(names) <= _NAME and len(rest) <= 2 * _NAME and all(name[0].isupper() for name in names)
    return told and head.casefold() in furniture.about


def _telling_stems(line: Line, languages: Languages) -> frozenset[str]:
    """The words that tell what a line is about, each cut to what its other forms share: visit, visits, visited.

    Where the writing puts no spaces between words, every two letters side by side stand for one.
    """
    stems = frozenset([word[:5] for word in line.words[:150] if len(word) > 3 and word not in languages.anywhere])
    if line.text.isascii() or not _CJK.search(line.text[:_LONG]):
        return stems
    return stems | {pair[1] for pair in _PAIR.finditer(line.text[:_LONG])}


def word_count(line: Line) -> int:
    """Words; two letters count as one where the writing puts no spaces between words."""
    if line.text.isascii():
        return len(line.words)
    return len(line.words) + len(_CJK.findall(line.text[:_LONG])) // 2


def ends_sentence(line: Line) -> bool:
    """True where the line ends as sentences do."""
    return bool(_END.search(line.text[-16:]))


def _small_share(line: Line, languages: Languages) -> float:
    """How many of the first fifty words are the small words of some language."""
    words = line.words[:50]
    if not line.text.isascii() and len(_UNTABLED.findall(line.text[:60])) > 15:
        return 0.3
    return sum(map(languages.anywhere.__contains__, words)) / len(words) if words else 0.0


def is_title_case(line: Line) -> bool:
    """True for three words and more, most of them with a capital."""
    words = [word for word in line.text[:_LONG].split() if word[:1].isalpha()]
    return len(words) >= 3 and len([word for word in words if word[0].isupper()]) > len(words) * 0.7


def find_end(page: Page, headline: int) -> int:
    """The first closer below the running text that follows the headline; where there is none, what readers said."""
    told = False
    for at in range(headline + 1, page.answered):
        if told and page.closers[at]:
            return at
        told = told or page.prose[at]
    return page.answered
