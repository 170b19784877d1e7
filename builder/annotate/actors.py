"""Who is named: registered actors, names that news conventions show, and descriptions that stand for them."""

from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Candidate, Mention
from builder.values.article import Article
from builder.values.span import Span


def find_mentions(
    article: Article, sentences: tuple[Span, ...], knowledge: Knowledge
) -> tuple[tuple[Mention, ...], tuple[Candidate, ...]]:
    """All mentions in reading order (outer before inner), and the actors they name as this article shows them."""
    return (), ()
