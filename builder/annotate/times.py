"""Time expressions and what they mean, symbolically: the grammar."""

from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import TimeMention
from builder.values.article import Article
from builder.values.span import Span


def find_times(article: Article, sentences: tuple[Span, ...], knowledge: Knowledge) -> tuple[TimeMention, ...]:
    """All time expressions of the body, in reading order, none overlapping another."""
    return ()
