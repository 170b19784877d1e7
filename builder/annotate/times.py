"""Time expressions and what they mean, symbolically: the grammar's readings as spans of the article."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import partial

from builder.annotate.times_grammar import Reading, can_anchor, read_row
from builder.annotate.times_tense import Course, Mark, find_course, mark_verbs
from builder.annotate.times_words import Row, find_words
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import TimeMention
from builder.values.article import Article
from builder.values.ids import ParagraphId
from builder.values.span import Span
from builder.values.symbol import Symbol

_NEEDS_TENSE = re.compile(r"[MWSHQOUui]")


def find_times(article: Article, sentences: tuple[Span, ...], knowledge: Knowledge) -> tuple[TimeMention, ...]:
    """All time expressions of the body, in reading order, none overlapping another.

    A value is given later, and can be asked for on any candidate day: `value_of(mention.symbol, day)`.
    """
    known = knowledge.times.of(article.language)
    starts = _sentence_starts(sentences)
    found: list[TimeMention] = []
    spoken_of: list[Symbol] = []
    for paragraph in article.paragraphs:
        row = find_words(paragraph.text, known)
        marks = mark_verbs(row, known.tense) if _NEEDS_TENSE.search(row.shape) else ()
        borders = [bisect_left(row.starts, start) for start in starts.get(paragraph.id, [])]
        for reading in read_row(row, known, partial(_course_at, marks, borders), spoken_of[-9:]):
            found.append(_mention(article, paragraph.id, row, reading))
            if can_anchor(reading):
                spoken_of.append(reading.symbol)
    return tuple(found)


def _sentence_starts(sentences: tuple[Span, ...]) -> dict[ParagraphId, list[int]]:
    starts: dict[ParagraphId, list[int]] = {}
    for sentence in sentences:
        starts.setdefault(sentence.paragraph, []).append(sentence.start)
    return starts


def _course_at(marks: Sequence[Mark], borders: list[int], at: int) -> Course:
    """The course of the sentence around token `at`; `borders` are the first tokens of sentences."""
    sentence = bisect_left(borders, at + 1)
    first = borders[sentence - 1] if sentence else 0
    last = borders[sentence] if sentence < len(borders) else len(marks)
    return find_course(marks, at, (first, last))


def _mention(article: Article, paragraph: ParagraphId, row: Row, reading: Reading) -> TimeMention:
    start, end = row.starts[reading.first], row.ends[reading.last]
    span = Span(article=article.id, paragraph=paragraph, start=start, end=end)
    return TimeMention(span=span, text=row.text[start:end], kind=reading.kind, symbol=reading.symbol)
