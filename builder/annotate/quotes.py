"""Verbatim words and who spoke them."""

from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Mention, Quote
from builder.values.article import Article
from builder.values.span import Span


def find_quotes(
    article: Article, sentences: tuple[Span, ...], mentions: tuple[Mention, ...], knowledge: Knowledge
) -> tuple[Quote, ...]:
    """All passages between quotation marks, in reading order."""
    return ()
