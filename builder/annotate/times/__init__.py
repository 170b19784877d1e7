"""Time expressions and what they mean, symbolically: the grammar's readings as spans of the article."""

from functools import cache, partial

from builder.annotate.times.grammar import nearer, read_row
from builder.annotate.times.history import is_history
from builder.annotate.times.measures import MEMORY, can_anchor
from builder.annotate.times.named_days import can_be_dated, with_years_told
from builder.annotate.times.readings import Reading, Surroundings, Telling
from builder.annotate.times.row import Row
from builder.annotate.times.tense import find_course
from builder.annotate.times.words import find_words, may_have_times
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import TimeMention
from builder.values.article import Article
from builder.values.ids import ParagraphId
from builder.values.span import Span
from builder.values.symbol import Symbol

_NOTE = 3
"""Sentences of a note, or a question: "Show me the last three weeks"."""


def find_times(article: Article, sentences: tuple[Span, ...], knowledge: Knowledge) -> tuple[TimeMention, ...]:
    """All time expressions of the body, in reading order, none overlapping another.

    A value is given later, and can be asked for on any candidate day: `value_of(mention.symbol, day)`.
    """
    found = _read(article, sentences, knowledge, "note" if len(sentences) <= _NOTE else "news")
    return _read(article, sentences, knowledge, "history") if is_history(found, article.published.value) else found


def _read(
    article: Article, sentences: tuple[Span, ...], knowledge: Knowledge, telling: Telling
) -> tuple[TimeMention, ...]:
    known = knowledge.times.of(article.language)
    texts = {paragraph.id: paragraph.text for paragraph in article.paragraphs}
    found: list[TimeMention] = []
    spoken_of: list[Symbol] = []
    named: set[int] = set()
    near: Symbol | None = None
    paragraph: ParagraphId | None = None
    for sentence in sentences:
        text = texts[sentence.paragraph]
        if not may_have_times(text[sentence.start : sentence.end], known):
            continue
        row = find_words(text, sentence.start, sentence.end, known)
        goes_on = telling == "history" or paragraph == sentence.paragraph
        near, paragraph = near if goes_on else None, sentence.paragraph
        around = Surroundings(
            row=row,
            known=known,
            course=cache(partial(find_course, row, known.tense)),
            spoken_of=spoken_of[-MEMORY:],
            near=near,
            telling=telling,
        )
        for reading in read_row(around):
            if can_be_dated(reading.symbol, row, reading.first, reading.last, known):
                named.add(len(found))
            found.append(_mention(sentence, row, reading))
            if can_anchor(reading):
                spoken_of.append(reading.symbol)
                near = nearer(around, reading, near)
    return with_years_told(found, named)


def _mention(sentence: Span, row: Row, reading: Reading) -> TimeMention:
    start, end = row.starts[reading.first], row.ends[reading.last]
    span = Span(article=sentence.article, paragraph=sentence.paragraph, start=start, end=end)
    return TimeMention(span=span, text=row.text[start:end], kind=reading.kind, symbol=reading.symbol)
