"""One claim a sentence: attribution, polarity, hedge and tense."""

from builder.knowledge.knowledge import Knowledge
from builder.naming import claim_id
from builder.text import cut
from builder.values.annotation import Claim, Mention, Quote
from builder.values.article import Article
from builder.values.span import Span


def find_claims(
    article: Article,
    sentences: tuple[Span, ...],
    mentions: tuple[Mention, ...],
    quotes: tuple[Quote, ...],
    knowledge: Knowledge,
) -> tuple[Claim, ...]:
    """One claim for each sentence, in reading order."""
    return tuple(
        Claim(
            id=claim_id(article.id, cut(article, span)),
            span=span,
            text=cut(article, span),
            attribution=None,
            polarity="affirmed",
            hedge=(),
            tense="none",
        )
        for span in sentences
    )
