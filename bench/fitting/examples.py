"""Samples as the fits see them: what each line of a page shows, and what it is."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain

from bench.bodies import Page as Sample
from builder.knowledge.knowledge import Knowledge
from builder.naming import letters_only
from builder.normalise.decode import clean
from builder.normalise.language import find_language
from builder.normalise.lines import Line, split_lines
from builder.normalise.reasons import find_reasons, find_shut
from builder.normalise.segment import MOVES, find_body, weigh_lines
from builder.normalise.shape import Page
from builder.normalise.signs import find_moves, find_parts, find_signs
from builder.normalise.title import find_candidates

LINE, START = "line", ""
"""What a line's own signs go by beside those of its moves, and the sign of every line."""
_RUN, _COVERED = 4, 0.6
"""Words in a row that cannot be the same by chance, and the share of a line's words in such runs that makes it body."""
_UNSEEN = 0.3
"""What a page counts for whose headline is none of the lines that may be it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A page by line: its signs, the line's own and those of each move; its words; is it body."""

    signs: Mapping[str, Sequence[tuple[str, ...]]]
    amounts: Sequence[int]
    body: Sequence[bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The lines of a page that may be its headline: their signs; are they; and what the page counts for."""

    signs: Sequence[tuple[str, ...]]
    right: Sequence[bool]
    share: float


def read_text(sample: Sample) -> str:
    """The text of a pasted page as the builder has it."""
    return clean(sample.file.data.decode("utf-8", "replace"))


def find_examples(sample: Sample, knowledge: Knowledge) -> Iterator[Example]:
    """The page before its headline is known, and after, where the sample tells it."""
    text = read_text(sample)
    lines, language = split_lines(text), find_language(text, knowledge.languages)
    page, body = Page(lines, knowledge.furniture, knowledge.languages), label_lines(lines, sample.body)
    own, sure = [find_signs(page, at) for at in range(len(lines))], find_reasons(page, language, knowledge)
    for headline in dict.fromkeys((None, find_headline(lines, sample.title, body))):
        parts, moves = find_parts(page, headline, sure), find_moves(page, headline, sure)
        signs = {LINE: [(START, *line, *part) for line, part in zip(own, parts, strict=True)]}
        signs |= {move: [find(one) for one in moves] for move, find in MOVES.items()}
        yield Example(signs=signs, amounts=page.amounts, body=body)


def label_lines(lines: Sequence[Line], body: str) -> list[bool]:
    """Which lines are body: most of their words stand in it, in its order, in long runs or as whole lines."""
    owners = [at for at, line in enumerate(lines) for _ in line.words]
    words = list(chain.from_iterable(line.words for line in lines))
    told = list(chain.from_iterable(line.words for line in split_lines(clean(body))))
    covered: Counter[int] = Counter()
    for start, _, size in SequenceMatcher(None, words, told, autojunk=False).get_matching_blocks():
        run = Counter(owners[start : start + size])
        if size >= _RUN or any(count == len(lines[at].words) for at, count in run.items()):
            covered += run
    return [bool(line.words) and covered[at] >= _COVERED * len(line.words) for at, line in enumerate(lines)]


def find_headline(lines: Sequence[Line], title: str, body: Sequence[bool]) -> int | None:
    """The line of the headline: the last copy above the body, else the first."""
    key = letters_only(title)
    copies = [at for at, line in enumerate(lines) if key and line.key == key]
    start = next((at for at, inside in enumerate(body) if inside and at not in copies), len(lines))
    return max((at for at in copies if at < start), default=copies[0] if copies else None)


def find_choices(sample: Sample, knowledge: Knowledge) -> Iterator[Choice]:
    """The page whose headline is told, as a browser copies it, by the body found before the headline is known, and by
    that found after.
    """
    if not sample.title:
        return
    text = clean(sample.browsed)
    lines, language = split_lines(text), find_language(text, knowledge.languages)
    page = Page(lines, knowledge.furniture, knowledge.languages)
    sure = find_reasons(page, language, knowledge)
    shut, values = find_shut(page, sure, knowledge), weigh_lines(page, knowledge.lines)
    early = find_body(page, values, None, sure, knowledge.lines)
    late = find_body(page, values, find_headline(lines, sample.title, early), sure, knowledge.lines)
    for body in (early, late):
        found = list(find_candidates(page, body, sure, shut, knowledge))
        right = [lines[at].key == letters_only(sample.title) for at, _ in found]
        seen = 1.0 if any(right) else _UNSEEN
        yield Choice(signs=[signs for _, signs in found], right=right, share=seen / 2)
