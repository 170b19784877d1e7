"""Numbers with unit, modifier and what is counted."""

from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Quantity, TimeMention
from builder.values.article import Article
from builder.values.span import Span


def find_quantities(
    article: Article, sentences: tuple[Span, ...], times: tuple[TimeMention, ...], knowledge: Knowledge
) -> tuple[Quantity, ...]:
    """All quantities that are not part of a time expression, in reading order."""
    return ()
