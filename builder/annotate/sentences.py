"""Where sentences begin and end."""

import re

from builder.knowledge.knowledge import Knowledge
from builder.values.article import Article
from builder.values.span import Span

_END = re.compile(r"(?<=[.!?])[\"”’']?\s+(?=[\"“‘]?[A-Z])")


def find_sentences(article: Article, knowledge: Knowledge) -> tuple[Span, ...]:
    """The sentences of all paragraphs, in reading order; white space between them belongs to none."""
    spans = []
    for paragraph in article.paragraphs:
        start = 0
        for match in _END.finditer(paragraph.text):
            spans.append(Span(article=article.id, paragraph=paragraph.id, start=start, end=match.start()))
            start = match.end()
        spans.append(Span(article=article.id, paragraph=paragraph.id, start=start, end=len(paragraph.text)))
    return tuple(spans)
