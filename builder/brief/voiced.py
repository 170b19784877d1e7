"""What somebody is quoted as saying in one article alone: whole words, by a speaker named beside them, on the news.

Words between quotation marks are the surest that an article has: they are nobody's summary. Taken are only those
that need nothing said before to be understood and hold the words of the story's titles.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from builder.brief.assembled import Stated, spoken_words
from builder.brief.content import stem
from builder.brief.directory import Directory
from builder.brief.drafts import quotation_stands, words_stand
from builder.brief.echoes import SURE, Echo, claims_by_paragraph, is_doubted, state_words
from builder.brief.sentence import find_opener, words_of
from builder.brief.statements import OF_THE_NEWS, title_words
from builder.text import cut
from builder.values.annotation import Claim, Quote
from builder.values.dossier import Reading
from builder.values.span import Span, within
from builder.words import split_words

_FEWEST, _MOST = 9, 45
"""Words of a quoted sentence that says something whole, and that a briefing has room for."""
_AMONG_OTHERS = re.compile(r"\bthe (?:last|latest|previous|other)\b", re.IGNORECASE)
"""Words by which a thing is one of several told before."""
_SENTENCE_ENDS = (".", ",", "!", "…")


def state_voiced(said: Iterable[Stated], directory: Directory) -> tuple[Stated, ...]:
    """At most one statement an article, of words that none of `said` states already."""
    if not directory.knowledge.facts.quoted:
        return ()
    known = {span for stated in said for span in stated.statement.support}
    titles = title_words(directory)
    found: list[Stated] = []
    for reading in directory.readings.values():
        if reading.copy_of is not None:
            continue
        news = titles[reading.story or reading.article.id]
        told = [(_telling(echo, news.keys()), echo) for echo in _whole(reading, known, directory)]
        best = max(told, key=lambda pair: (pair[0], -len(pair[1].words), pair[1].quote.span), default=None)
        if best is not None and best[0] >= OF_THE_NEWS:
            found.append(state_words(best[1].speaker.actor, [best[1]], directory))
    return tuple(found)


def _whole(reading: Reading, known: set[Span], directory: Directory) -> Iterator[Echo]:
    """The quoted sentences of an article that stand alone."""
    claims = claims_by_paragraph(reading)
    for quote in reading.quotes:
        if quote.speaker is None or not directory.is_person(quote.speaker):
            continue
        for echo, claim in _sentences(reading, quote, claims[quote.span.paragraph]):
            fit = _is_fit(echo, directory) and not _goes_on(reading, quote, echo, directory)
            if claim.span not in known and fit and quotation_stands(reading, claim, directory):
                yield echo


def _sentences(reading: Reading, quote: Quote, claims: Sequence[Claim]) -> Iterator[tuple[Echo, Claim]]:
    """Each sentence of a quotation whose speaker is named in it or in the one before, and the claim it is."""
    for before, claim in zip((None, *claims), claims, strict=False):
        start, end = max(claim.span.start, quote.span.start), min(claim.span.end, quote.span.end)
        said = quote.said
        if start >= end or said is None:
            continue
        first = claim if before is None or claim.span.contains(said) else before
        span = replace(first.span, end=claim.span.end)
        named = (m for m in within(reading.mentions, said) if m.actor == quote.speaker and m.kind in SURE)
        mention = next(named, None)
        if mention is None or not span.contains(said):
            continue
        words = cut(reading.article, replace(span, start=start, end=end))
        part = replace(quote, span=replace(span, start=start, end=end), text=words)
        whole = replace(claim, span=span, text=cut(reading.article, span))
        yield Echo(reading=reading, claim=whole, quote=part, speaker=mention, words=spoken_words(words)), claim


def _is_fit(echo: Echo, directory: Directory) -> bool:
    """True for a whole sentence that ties on to nothing, is doubted by nobody, and does not name its own speaker."""
    text, standing = echo.quote.text, directory.knowledge.standing
    is_sentence = text[:1].isupper() and text.endswith(_SENTENCE_ENDS)
    long = _FEWEST <= echo.words.count(" ") + 1 <= _MOST
    pronouns = (
        frozenset({"the"}) | standing.male | standing.female | standing.thing | standing.group | standing.pointing
    )
    words = words_of(text)
    ties = (
        find_opener(words, standing.droppable | standing.leaning)
        or words[0].base in pronouns
        or words[0].base == "our"
        or _AMONG_OTHERS.search(text) is not None
        or _names_half(echo)
    )
    own = directory.actors[echo.speaker.actor].name.split()[-1] in text
    alone = not ties and not own and words_stand(text, standing)
    return is_sentence and long and alone and not is_doubted(echo, directory)


def _goes_on(reading: Reading, quote: Quote, echo: Echo, directory: Directory) -> bool:
    """True where the speaker's next words in the paragraph tie on to these ("This is nonsense"): half of a thought."""
    said = echo.quote.span
    after = [q for q in reading.quotes if q.span.paragraph == said.paragraph and q.speaker == quote.speaker]
    left = [
        cut(reading.article, replace(q.span, start=max(q.span.start, said.end))) for q in after if q.span.end > said.end
    ]
    words = words_of(left[0].lstrip(' .,”"’')) if left else ()
    standing = directory.knowledge.standing
    ties = standing.pointing | standing.thing | standing.group
    return bool(words) and (words[0].base in ties or find_opener(words, standing.droppable | standing.leaning) > 0)


def _names_half(echo: Echo) -> bool:
    """True where the words call somebody by a surname alone ("Representative Vega")."""
    return any(m.kind == "surname" for m in within(echo.reading.mentions, echo.quote.span))


def _telling(echo: Echo, news: Iterable[str]) -> int:
    """How many words of the story's titles the quotation holds."""
    return len({stem(word.text) for word in split_words(echo.quote.text)}.intersection(news))
