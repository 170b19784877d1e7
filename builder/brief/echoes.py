"""Words of one speaker that several origins print: the longest wording that stands in each of them as it is.

Who prints a quotation vouches that the words were spoken, not that they are true: all origins pass on one speaker,
which the statement says, and its confidence is low for it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Set

from builder.brief.assembled import Stated, holds_words, say, spoken_words
from builder.brief.confidence import Backing, rate
from builder.brief.directory import Directory
from builder.brief.drafts import quotation_stands
from builder.brief.uttered import SURE, Echo, Uttered, claims_by_paragraph, find_uttered, is_doubted, stands
from builder.dates.edtf import order
from builder.naming import digest
from builder.values.annotation import Claim, Quote
from builder.values.dossier import Made, Reading, Slot, Statement
from builder.values.ids import ActorId, ArticleId, StatementId
from builder.values.registers import Utterance
from builder.values.span import Span, within

_FEWEST, _MOST = 8, 45
"""Words of a quotation that is stated: shorter ones are terms, which the register of wording counts."""
_A_SPEAKER = 2
"""Facts of this kind that one speaker may give."""
_MOST_LEFT = 4
"""Telling words that a sentence may hold beside the quotation for the fact to stand in its place."""


def state_echoes(utterances: Iterable[Utterance], directory: Directory) -> tuple[Stated, ...]:
    """A statement for each utterance that two origins print in the same words, at most two a speaker."""
    if not directory.knowledge.facts.quoted:
        return ()
    quotes = {q.span: (r, q) for r in directory.readings.values() for q in r.quotes}
    claims = {r.article.id: claims_by_paragraph(r) for r in directory.readings.values()}
    found: list[tuple[ActorId, list[Echo]]] = []
    for utterance in utterances:
        if utterance.speaker is None or len(utterance.printed) < 2:
            continue
        every = [e for p in utterance.printed for e in _echoes(*quotes[p.span], utterance.speaker, claims)]
        echoes = [
            e
            for e in every
            if not is_doubted(e, e.quote, directory) and quotation_stands(e.reading, e.claim, directory)
        ]
        same = _widest(echoes)
        if len({e.origin for e in same} - {None}) > 1:
            found.append((utterance.speaker, same))
    known = {e.quote.span for _, same in found for e in same}
    found += [(same[0].speaker.actor, same) for same in _sentences_of_several(directory, known)]
    found.sort(key=lambda pair: (-len({e.origin for e in pair[1]}), -len(pair[1][0].words)))
    return tuple(state_words(speaker, same, directory) for speaker, same in _few(found))


def _sentences_of_several(directory: Directory, known: Set[Span]) -> Iterator[list[Echo]]:
    """The quoted sentences that stand alone and that two origins print alike, be the quotations as long as they may."""
    printed: dict[tuple[ActorId, str], list[Uttered]] = {}
    for reading in directory.readings.values():
        for uttered in find_uttered(reading, directory):
            printed.setdefault((uttered.echo.speaker.actor, uttered.echo.words), []).append(uttered)
    for same in printed.values():
        if len({u.echo.origin for u in same} - {None}) < 2 or any(_overlaps(u.echo.quote.span, known) for u in same):
            continue
        if all(stands(u, directory) for u in same):
            yield sorted((u.echo for u in same), key=_order)


def _overlaps(span: Span, known: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in known)


def _few(found: list[tuple[ActorId, list[Echo]]]) -> Iterator[tuple[ActorId, list[Echo]]]:
    given: dict[ActorId, int] = {}
    for speaker, same in found:
        given[speaker] = given.get(speaker, 0) + 1
        if given[speaker] <= _A_SPEAKER:
            yield speaker, same


def _echoes(
    reading: Reading, quote: Quote, speaker: ActorId, claims: Mapping[ArticleId, Mapping[str, list[Claim]]]
) -> Iterator[Echo]:
    """The quotation as a sentence of its own holds it: whole, with the words that say who spoke, by name."""
    near = claims[reading.article.id].get(quote.span.paragraph, [])
    claim = next((c for c in near if c.span.contains(quote.span)), None)
    if claim is None or quote.speaker != speaker or quote.said is None or not claim.span.contains(quote.said):
        return
    named = (m for m in within(reading.mentions, quote.said) if m.actor == speaker and m.kind in SURE)
    mention = next(named, None)
    words = spoken_words(quote.text)
    if mention is not None and _FEWEST <= words.count(" ") + 1 <= _MOST:
        yield Echo(reading=reading, claim=claim, quote=quote, speaker=mention, words=words)


def _widest(echoes: list[Echo]) -> list[Echo]:
    """The prints that hold the wording which most origins hold; of equals the longest. The print itself comes first.

    A wording that begins inside its sentence is none: "mindset that we must fight" may follow "get rid of the".
    """
    best: list[Echo] = []
    for echo in (e for e in echoes if not e.quote.text[:1].islower()):
        same = [e for e in echoes if holds_words(echo.words, e.words)]
        if _breadth(same, echo) > (_breadth(best, best[0]) if best else (0, 0)):
            best = [echo, *sorted((e for e in same if e is not echo), key=_order)]
    return best


def _breadth(same: list[Echo], echo: Echo) -> tuple[int, int]:
    return len({e.origin for e in same} - {None}), len(echo.words)


def _order(echo: Echo) -> tuple[object, ...]:
    return (*order(echo.reading.article.published.value), echo.claim.span)


def state_words(speaker: ActorId, same: list[Echo], directory: Directory) -> Stated:
    """That a speaker is quoted with the words of the first; all of them print these words."""
    first = same[0]
    made = Made(
        template=directory.knowledge.facts.quoted,
        slots=(
            Slot(name="speaker", actor=speaker, source=first.speaker.span),
            Slot(name="words", actor=None, source=first.quote.span),
        ),
    )
    spans = tuple(dict.fromkeys(e.claim.span for e in same))
    rating = rate(Backing(origin=e.origin, speaker=speaker, name=directory.actors[speaker].name) for e in same)
    statement = Statement(
        id=StatementId(f"{min(same, key=_order).claim.id}.{digest(made.template + first.words, 4)}"),
        text=say(made, directory),
        by="machine",
        when=None,
        actors=(speaker,),
        event=None,
        slice=spans[0],
        edits=(),
        support=spans,
        related=(),
        origins=rating.origins,
        one_source=rating.one_source,
        confidence=rating.confidence,
        why=rating.why,
        without=rating.without,
        made=made,
    )
    return Stated(statement=statement, stale=True, absorbed=tuple(_absorbed(same, directory)))


def _absorbed(same: list[Echo], directory: Directory) -> Iterator[Span]:
    """The sentences that are the quotation and its speaker."""
    common = directory.knowledge.common_words.words
    for echo in same:
        start = echo.claim.span.start
        left = [
            m[0]
            for m in re.finditer(r"[^\W\d_]{3,}", echo.claim.text)
            if not echo.quote.span.start <= m.start() + start < echo.quote.span.end and m[0].casefold() not in common
        ]
        if len(left) <= _MOST_LEFT:
            yield echo.claim.span
