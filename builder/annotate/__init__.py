"""One article and nothing else: sentences, times, actors, quotes, quantities, claims. A pure map."""

from dataclasses import replace

from builder.annotate.actors import find_mentions
from builder.annotate.claims import find_claims
from builder.annotate.frames.frames import find_frames
from builder.annotate.quantities import find_quantities
from builder.annotate.sentences import find_sentences
from builder.annotate.speech.quotes import find_quotes, hear
from builder.annotate.speech.voices import find_stretches
from builder.annotate.times import find_times
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Annotated, Candidate, Mention, TimeMention
from builder.values.article import Article
from builder.words.shelf import Shelf


def annotate(article: Article, knowledge: Knowledge) -> Annotated:
    """Everything that one article says, times still symbolic and actors local to it.

    Amounts and happenings are read where the language's table has words for them; times, names, quotations and who says
    what in all that have one. A name between quotation marks is no quotation.
    """
    knowledge = knowledge.in_language(article.language)
    sentences = find_sentences(article, knowledge)
    times = find_times(article, sentences, knowledge)
    mentions, candidates = find_mentions(article, sentences, knowledge)
    people = _names_of_people(mentions, candidates)
    times = _outside_names(times, people)
    heard = hear(article, find_stretches(article, sentences, knowledge), mentions, candidates, knowledge)
    named = {one.span for one in people}
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


def _names_of_people(mentions: tuple[Mention, ...], candidates: tuple[Candidate, ...]) -> tuple[Mention, ...]:
    """The mentions that are people's full names."""
    people = {one.id for one in candidates if one.type == "person"}
    return tuple(one for one in mentions if one.kind == "name" and one.actor in people)


def _outside_names(times: tuple[TimeMention, ...], names: tuple[Mention, ...]) -> tuple[TimeMention, ...]:
    """The times that are no part of somebody's name: neither "Domingo García" nor "Stefan Sonntag" is a day."""
    shelf = Shelf(times)
    inside = {time.span for one in names for time in shelf.inside(one.span)}
    return tuple(time for time in times if time.span not in inside)
