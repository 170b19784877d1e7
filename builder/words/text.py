"""The few tools on text that stages share."""

from builder.values.article import Article
from builder.values.span import Span


def cut(article: Article, span: Span) -> str:
    """The words that a span points at. Raises KeyError where the article lacks the paragraph: a broken promise."""
    return article.texts[span.paragraph][span.start : span.end]
