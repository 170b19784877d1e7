"""Quoted sentences that stand alone, each with the sentence of its paragraph that names its speaker.

Words between quotation marks are the surest that an article has: they are nobody's summary. Taken are only those that
need nothing said before to be understood.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.brief.directory import Directory
from builder.brief.sentences.dated import date_note
from builder.brief.sentences.drafts import quotation_stands, words_stand
from builder.brief.sentences.hollow import find_hollow
from builder.brief.sentences.sentence import find_opener, words_of
from builder.brief.stated.assembled import spoken_words
from builder.knowledge.standing import Standing
from builder.values.annotation import Claim, Mention, Quote
from builder.values.dossier import Reading
from builder.values.ids import ArticleId, OriginId, StoryId
from builder.values.span import within
from builder.words.grouped import group
from builder.words.text import cut

_FEWEST, _MOST = 9, 45
"""Words of a quoted sentence that says something whole, and that a briefing has room for."""
_AMONG_OTHERS = re.compile(
    r"\bthe (?:last|latest|previous|other)\b|^[“\"]?(?:both|all (?:of|two|three|four|five|six|seven|\d+))\b",
    re.IGNORECASE,
)
"""Words by which a thing is one of several told before, or all of them are."""
_SENTENCE_ENDS = (".", ",", "!", "…")
SURE = frozenset({"name", "surname"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """Words that a sentence holds whole, or several in a row, with their speaker named in the same.

    `named` is False where it says "he" alone: its article names him elsewhere, and such words only back a named print.
    """

    reading: Reading
    claim: Claim
    quote: Quote
    speaker: Mention
    words: str
    named: bool = True

    @property
    def origin(self) -> OriginId | None:
        """Who printed it."""
        return self.reading.origin

    @property
    def story(self) -> StoryId | ArticleId:
        """The story it is of; an article of none is its own."""
        return self.reading.home


@dataclass(frozen=True, slots=True, kw_only=True)
class Uttered:
    """One sentence of a quotation, with the claim that it is and the whole quotation."""

    echo: Echo
    claim: Claim
    quote: Quote


def list_uttered(reading: Reading, directory: Directory) -> tuple[Uttered, ...]:
    """The quoted sentences of an article by persons whom it names, whether or not they stand alone."""
    return tuple(_find_uttered(reading, directory))


def list_standing(reading: Reading, directory: Directory) -> tuple[Uttered, ...]:
    """Those of them that stand alone, by a speaker named beside them."""
    return tuple(u for u in _find_uttered(reading, directory) if u.echo.named and stands(u, directory))


def _find_uttered(reading: Reading, directory: Directory) -> Iterator[Uttered]:
    claims = group((claim.span.paragraph, claim) for claim in reading.claims)
    for quote in reading.quotes:
        if quote.speaker is not None and directory.is_person(quote.speaker):
            for echo, claim in _sentences(reading, quote, claims[quote.span.paragraph], directory):
                yield Uttered(echo=echo, claim=claim, quote=quote)


def stands(uttered: Uttered, directory: Directory) -> bool:
    """True for a quoted sentence that needs nothing said before or after it."""
    reading = uttered.echo.reading
    return (
        _is_fit(uttered.echo, directory)
        and not is_doubted(uttered.echo, uttered.quote, directory)
        and not _goes_on(reading, uttered.quote, uttered.echo, directory)
        and not names_day(uttered.echo, directory)
        and quotation_stands(reading, uttered.claim, directory)
    )


def _find_speaker(reading: Reading, quote: Quote, directory: Directory) -> tuple[Mention, bool] | None:
    """The name of the speaker beside a quotation (True), else the fullest of its article (False)."""
    if quote.said is None or quote.speaker is None:
        return None
    beside = (m for m in within(reading.mentions, quote.said) if m.actor == quote.speaker and m.kind in SURE)
    mention = next(beside, None)
    if mention is not None:
        return mention, True
    elsewhere = directory.inside(reading.article.id).full_names.get(quote.speaker)
    return (elsewhere, False) if elsewhere is not None else None


def _sentences(
    reading: Reading, quote: Quote, claims: Sequence[Claim], directory: Directory
) -> Iterator[tuple[Echo, Claim]]:
    """Each sentence of a quotation whose speaker its paragraph names, and the claim it is."""
    said = quote.said
    naming = next((c for c in claims if said and c.span.contains(said)), None)
    found = _find_speaker(reading, quote, directory)
    if naming is None or found is None:
        return
    mention, named = found
    for claim in claims:
        start, end = max(claim.span.start, quote.span.start), min(claim.span.end, quote.span.end)
        if start >= end:
            continue
        span = claim.span.around(naming.span)
        words = cut(reading.article, replace(span, start=start, end=end))
        part = replace(quote, span=replace(span, start=start, end=end), text=words)
        whole = replace(claim, span=span, text=cut(reading.article, span))
        echo = Echo(reading=reading, claim=whole, quote=part, speaker=mention, words=spoken_words(words), named=named)
        yield echo, claim


def find_print(reading: Reading, quote: Quote, directory: Directory) -> Echo | None:
    """A whole quotation with the sentences of its paragraph that hold it and say who spoke."""
    found = _find_speaker(reading, quote, directory)
    said = quote.said
    if found is None or said is None or said.paragraph != quote.span.paragraph:
        return None
    claims = [c for c in reading.claims if c.span.overlaps(quote.span) or c.span.overlaps(said)]
    if not claims:
        return None
    claim = claims[0]
    if len(claims) > 1:
        span = replace(claim.span, end=claims[-1].span.end)
        claim = replace(claim, span=span, text=cut(reading.article, span))
    words = spoken_words(quote.text)
    return Echo(reading=reading, claim=claim, quote=quote, speaker=found[0], words=words, named=found[1])


def _is_fit(echo: Echo, directory: Directory) -> bool:
    """True for a whole sentence that ties on to nothing and does not name its own speaker."""
    text, standing = echo.quote.text, directory.knowledge.standing
    is_sentence = text[:1].isupper() and text.endswith(_SENTENCE_ENDS)
    long = _FEWEST <= echo.words.count(" ") + 1 <= _MOST
    pronouns = frozenset({"the"}) | standing.pronouns | standing.pointing
    words = words_of(text)
    ties = (
        find_opener(words, standing.droppable | standing.leaning)
        or words[0].base in pronouns
        or words[0].base == "our"
        or _AMONG_OTHERS.search(text) is not None
        or _names_half(echo)
    )
    own = directory.actors[echo.speaker.actor].name.split()[-1] in text
    alone = not ties and not own and words_stand(text, standing) and find_hollow(words, standing) is None
    return is_sentence and long and alone


def names_day(echo: Echo, directory: Directory) -> bool:
    """True where the words speak of a day that only their own makes known ("on Tuesday"): no bracket may date it."""
    times = directory.times_in(echo.quote.span)
    return any(t.kind == "date" and (t.value is None or date_note(t, directory)) for t in times)


def _goes_on(reading: Reading, quote: Quote, echo: Echo, directory: Directory) -> bool:
    """True where the speaker's next words in the paragraph tie on to these: half of a thought.

    "This is nonsense"; "What we do mind is the noise" after "We do not mind the cars".
    """
    said = echo.quote.span
    after = [q for q in reading.quotes if q.span.paragraph == said.paragraph and q.speaker == quote.speaker]
    left = [
        cut(reading.article, replace(q.span, start=max(q.span.start, said.end))) for q in after if q.span.end > said.end
    ]
    words = words_of(left[0].lstrip(' .,”"’')) if left else ()
    standing = directory.knowledge.standing
    ties = standing.pointing | standing.thing | standing.group | standing.turning
    tied = bool(words) and (words[0].base in ties or find_opener(words, standing.droppable | standing.leaning) > 0)
    return tied or (_denies(echo.quote.text) and any(_turns(text, standing) for text in left))


def _denies(text: str) -> bool:
    return any(word.low == "no" or word.denies for word in words_of(text))


def _turns(text: str, standing: Standing) -> bool:
    """True where a sentence of what was said on begins with what is meant instead: "What we do mind is", "But"."""
    sentences = re.split(r"(?<=[.!?,])[”\"’]? ", text.lstrip(' .,”"’“'))
    return any(sentence.lstrip('“"').casefold().startswith(tuple(standing.instead)) for sentence in sentences)


def _names_half(echo: Echo) -> bool:
    """True where the words call somebody by a surname alone ("Representative Vega")."""
    return any(m.kind == "surname" for m in within(echo.reading.mentions, echo.quote.span))


def is_doubted(echo: Echo, quote: Quote, directory: Directory) -> bool:
    """True where the words around a quotation deny or doubt that it was said, or a part of it."""
    claim = echo.claim.span
    quoted = sorted(q.span for q in (quote, *echo.reading.quotes) if q.span.overlaps(claim))
    starts = [claim.start, *(span.end for span in quoted)]
    ends = [*(span.start for span in quoted), claim.end]
    around = " ".join(
        cut(echo.reading.article, replace(claim, start=start, end=end))
        for start, end in zip(starts, ends, strict=True)
        if claim.start <= start < end <= claim.end
    )
    doubts = directory.knowledge.events.unreal | directory.knowledge.facts.misquoting
    return not doubts.isdisjoint(around.casefold().replace("n’t", " not").replace("n't", " not").split())
