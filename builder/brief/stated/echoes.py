"""Words of one speaker: the longest wording that several origins print as it is; else one on the news in one article.

Who prints a quotation vouches that the words were spoken, not that they are true: all origins pass on one speaker,
which the statement says, and its confidence is low for it. One print must name the speaker beside the words; another
that has the same words by "him" is of the same saying: words as long as these are not said twice by chance.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import replace

from builder.brief.confidence import Backing, rate
from builder.brief.content import stem
from builder.brief.directory import Directory
from builder.brief.library import OF_THE_NEWS, title_words
from builder.brief.sentences.drafts import quotation_stands
from builder.brief.stated.assembled import Stated, assemble, holds_words
from builder.brief.stated.offices import find_office
from builder.brief.stated.uttered import (
    Echo,
    Uttered,
    find_print,
    is_doubted,
    list_standing,
    list_uttered,
    names_day,
    stands,
)
from builder.dates.edtf import order
from builder.knowledge.tongues import ENGLISH
from builder.naming import digest
from builder.recall import Recall, make_anew
from builder.values.dossier import Made, Slot
from builder.values.ids import ActorId, OriginId, StatementId
from builder.values.registers import Utterance
from builder.values.span import Span
from builder.words import split_words
from builder.words.grouped import group

_FEWEST, _MOST = 8, 45
"""Words of a quotation that is stated: shorter ones are terms, which the register of wording counts."""
_A_SPEAKER = 2
"""Facts of this kind that one speaker may give."""
_TELLING_WORD = re.compile(r"[^\W\d_]{4,}")
_TELLING = 3
"""Words that are not common with which a quotation tells something, whatever it is about."""
_LEANING = re.compile(r"The [a-z]")
"""What is spoken of as known ("The campaign will …")."""
_TURNING = 5
"""Words before a wording that can turn it round ("I do not believe that …")."""
_MOST_LEFT = 4
"""Telling words that a sentence may hold beside the quotation for the fact to stand in its place."""


def state_echoes(
    utterances: Iterable[Utterance], directory: Directory, recall: Recall = make_anew
) -> tuple[Stated, ...]:
    """A statement for each utterance that two origins print in the same words, at most two a speaker."""
    if not directory.knowledge.facts.quoted:
        return ()
    quotes = {q.span: (r, q) for r in directory.readings.values() for q in r.quotes}
    readings = directory.readings.items()
    uttered = [u for article, r in readings for u in recall.once(list_uttered, r, directory.home(article))]
    sentences = group((one.quote.span, one) for one in uttered)
    found: list[list[Echo]] = []
    for utterance in utterances:
        if utterance.speaker is not None and len(utterance.printed) > 1:
            printed = [quotes[p.span] for p in utterance.printed]
            theirs = [(r, q, directory.home(r.article.id)) for r, q in printed if q.speaker == utterance.speaker]
            whole = [e for known in theirs if (e := recall.once(find_print, *known))]
            found += _widest(whole, [u for _, q in printed for u in sentences.get(q.span, ())], directory)
    known = {e.quote.span for same in found for e in same}
    found += _sentences_of_several(uttered, known, directory)
    titles = title_words(directory)
    found = [same for same in found if _is_telling(same[0], titles[same[0].story], directory)]
    found.sort(key=lambda same: (-len(_origins(same)), -len(same[0].words)))
    return tuple(state_words(same[0].speaker.actor, same, directory) for same in _few(found))


def _sentences_of_several(uttered: Iterable[Uttered], known: Set[Span], directory: Directory) -> Iterator[list[Echo]]:
    """The quoted sentences that stand alone and that two origins print alike, be the quotations as long as they may."""
    for same in group(((one.echo.speaker.actor, one.echo.words), one) for one in uttered).values():
        if len(_origins([u.echo for u in same])) < 2 or any(_overlaps(u.echo.quote.span, known) for u in same):
            continue
        named = sorted((u.echo for u in same if u.echo.named), key=_order)
        others = [u.echo for u in same if not (u.echo.named or is_doubted(u.echo, u.quote, directory))]
        echoes = [*named, *sorted(others, key=_order)]
        if named and len(_origins(echoes)) > 1 and all(stands(u, directory) for u in same if u.echo.named):
            yield echoes


def _is_telling(echo: Echo, news: Mapping[str, int], directory: Directory) -> bool:
    """True for words that name somebody, hold a word of the titles, or tell much: not "We have work to do".

    What consoles, thanks or congratulates tells nothing.
    """
    named = directory.mentions_in(echo.quote.span)
    words = {word.text for word in split_words(echo.quote.text) if _TELLING_WORD.fullmatch(word.text)}
    common = directory.knowledge.common_words.words
    if not directory.knowledge.standing.courtesies.isdisjoint(map(str.casefold, words)):
        return False
    on_the_news = any(stem(word) in news for word in words)
    return bool(named) or on_the_news or sum(w.casefold() not in common for w in words) >= _TELLING


def _origins(same: Iterable[Echo]) -> set[OriginId]:
    return {e.origin for e in same if e.origin is not None}


def _overlaps(span: Span, known: Iterable[Span]) -> bool:
    return any(span.overlaps(other) for other in known)


def _few(found: list[list[Echo]]) -> Iterator[list[Echo]]:
    given: Counter[ActorId] = Counter()
    for same in found:
        given[same[0].speaker.actor] += 1
        if given[same[0].speaker.actor] <= _A_SPEAKER:
            yield same


def _widest(printed: list[Echo], sentences: list[Uttered], directory: Directory) -> list[list[Echo]]:
    """The wording that most origins hold, of equals the longest: a whole quotation, or a sentence that stands alone.

    A wording that begins inside its sentence is none: "mindset that we must fight" may follow "get rid of the".
    """
    sure = [e for e in printed if not is_doubted(e, e.quote, directory)]
    best: list[Echo] = []
    for echo, uttered in (*((e, None) for e in sure), *((u.echo, u) for u in sentences)):
        others = (e for e in sure if e.reading is not echo.reading and _holds(echo, e, directory))
        same = [echo, *sorted(others, key=_order)]
        if not echo.named or len(_origins(same)) < 2 or _breadth(same) <= _breadth(best):
            continue
        if stands(uttered, directory) if uttered else _stands_whole(echo, directory):
            best = same
    return [best] if best else []


def _stands_whole(echo: Echo, directory: Directory) -> bool:
    """True for a quotation of one sentence with its speaker that says something whole."""
    fits = _FEWEST <= echo.words.count(" ") + 1 <= _MOST and not echo.quote.text[:1].islower()
    fits = fits and not names_day(echo, directory) and not _LEANING.match(echo.quote.text)
    return fits and echo.claim in echo.reading.claims and quotation_stands(echo.reading, echo.claim, directory)


def _holds(echo: Echo, other: Echo, directory: Directory) -> bool:
    """True where the other prints the words as well, and none before them there that turns them round."""
    if not holds_words(echo.words, other.words):
        return False
    before = f" {other.words} ".split(f" {echo.words} ", 1)[0].split()[-_TURNING:]
    return directory.knowledge.events.unreal.isdisjoint(before) and not any(w.endswith("n't") for w in before)


def _breadth(same: list[Echo]) -> tuple[int, int]:
    return (len(_origins(same)), len(same[0].words)) if same else (0, 0)


def _order(echo: Echo) -> tuple[object, ...]:
    return (*order(echo.reading.article.published.value), echo.claim.span)


def state_words(speaker: ActorId, same: list[Echo], directory: Directory) -> Stated:
    """That a speaker is quoted with the words of the first; all of them print these words."""
    first, facts = same[0], directory.knowledge.facts
    slots = (
        Slot(name="speaker", actor=speaker, source=first.speaker.span),
        Slot(name="words", actor=None, source=first.quote.span),
    )
    english = first.reading.article.language in ENGLISH
    office = find_office(speaker, (e.claim.span for e in same), directory)
    made = (
        Made(template=office.template, slots=(*slots, office.slot))
        if office
        else Made(template=facts.quoted if english else facts.quoted_abroad, slots=slots)
    )
    spans = tuple(dict.fromkeys(e.claim.span for e in same))
    name = directory.actors[speaker].name
    rating = rate(Backing(origin=e.origin, speaker=speaker, name=name, sentence=e.claim.text) for e in same)
    first_printed = min(same, key=_order).claim.id
    id_ = StatementId(f"{first_printed}.{digest(facts.quoted + first.words, 4)}")
    statement = replace(assemble(made, spans, rating, first_printed, directory), id=id_)
    return Stated(statement=statement, stale=True, absorbed=tuple(_absorbed(same, directory)))


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
        told = [(_count_news(u.echo, news.keys()), u.echo) for u in new]
        best = max(told, key=lambda pair: (pair[0], -len(pair[1].words), pair[1].quote.span), default=None)
        if best is not None and best[0] >= OF_THE_NEWS:
            found.append(state_words(best[1].speaker.actor, [best[1]], directory))
    return tuple(found)


def _count_news(echo: Echo, news: Iterable[str]) -> int:
    """How many words of the story's titles the quotation holds."""
    return len({stem(word.text) for word in split_words(echo.quote.text)}.intersection(news))


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
