"""One article and nothing else: sentences, times, actors, quotes, quantities, claims. A pure map."""

from dataclasses import replace

from builder.annotate.actors import find_mentions
from builder.annotate.claims import find_claims
from builder.annotate.frames import find_frames
from builder.annotate.quantities import find_quantities
from builder.annotate.quotes import find_quotes, hear
from builder.annotate.sentences import find_sentences
from builder.annotate.times import find_times
from builder.annotate.voices import find_stretches
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Annotated
from builder.values.article import Article


def annotate(article: Article, knowledge: Knowledge) -> Annotated:
    """Everything that one article says, times still symbolic and actors local to it.

    Amounts and happenings are read where the language's table has words for them; times, names, quotations and who says
    what in all that have one. A name between quotation marks is no quotation.
    """
    knowledge = knowledge.in_language(article.language)
    sentences = find_sentences(article, knowledge)
    times = find_times(article, sentences, knowledge)
    mentions, candidates = find_mentions(article, sentences, knowledge)
    heard = hear(article, find_stretches(article, sentences, knowledge), mentions, candidates, knowledge)
    people = {one.id for one in candidates if one.type == "person"}
    named = {one.span for one in mentions if one.kind == "name" and one.actor in people}
    quotes = tuple(quote for quote in find_quotes(article, heard) if quote.span not in named)
    quantities = find_quantities(article, times, knowledge) if knowledge.reads_amounts else ()
    claims = find_claims(article, sentences, heard, knowledge)
    annotated = Annotated(
        article=article,
        times=times,
        mentions=mentions,
        candidates=candidates,
        quotes=quotes,
        quantities=quantities,
        claims=claims,
    )
    return replace(annotated, frames=find_frames(annotated, knowledge)) if knowledge.reads_happenings else annotated
