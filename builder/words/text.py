"""The few tools on text that stages share."""

from builder.values.article import Article
from builder.values.span import Span


def cut(article: Article, span: Span) -> str:
    """The words that a span points at. Raises KeyError where the article lacks the paragraph: a broken promise."""
    for paragraph in article.paragraphs:
        if paragraph.id == span.paragraph:
            return paragraph.text[span.start : span.end]
    raise KeyError(f"{span.article} has no paragraph {span.paragraph}")
