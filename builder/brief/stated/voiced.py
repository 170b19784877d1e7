"""What somebody is quoted as saying in one article alone: whole words, by a speaker named beside them, on the news.

Words between quotation marks are the surest that an article has: they are nobody's summary. Taken are only those
that need nothing said before to be understood and hold the words of the story's titles.
"""

from collections.abc import Iterable

from builder.brief.content import stem
from builder.brief.directory import Directory
from builder.brief.library import OF_THE_NEWS, title_words
from builder.brief.stated.assembled import Stated
from builder.brief.stated.echoes import state_words
from builder.brief.stated.uttered import Echo, list_standing
from builder.recall import Recall, make_anew
from builder.words import split_words


def state_voiced(said: Iterable[Stated], directory: Directory, recall: Recall = make_anew) -> tuple[Stated, ...]:
    """At most one statement an article, of words that none of `said` states already."""
    if not directory.knowledge.facts.quoted:
        return ()
    known = {span for stated in said for span in stated.statement.support}
    titles = title_words(directory)
    found: list[Stated] = []
    for reading in directory.readings.values():
        if reading.copy_of is not None:
            continue
        news = titles[reading.home]
        standing = recall.once(list_standing, reading, directory.home(reading.article.id))
        new = (u for u in standing if not any(k.contains(u.claim.span) for k in known))
        told = [(_telling(u.echo, news.keys()), u.echo) for u in new]
        best = max(told, key=lambda pair: (pair[0], -len(pair[1].words), pair[1].quote.span), default=None)
        if best is not None and best[0] >= OF_THE_NEWS:
            found.append(state_words(best[1].speaker.actor, [best[1]], directory))
    return tuple(found)


def _telling(echo: Echo, news: Iterable[str]) -> int:
    """How many words of the story's titles the quotation holds."""
    return len({stem(word.text) for word in split_words(echo.quote.text)}.intersection(news))
