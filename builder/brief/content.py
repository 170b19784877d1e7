"""What a sentence carries, slot by slot, so that one can be asked whether it says all that another says."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from builder.brief.directory import Directory
from builder.brief.sentences.scene import outermost
from builder.dates.edtf import contains
from builder.knowledge.common_words import CommonWords
from builder.values.annotation import Claim, Mention, Polarity
from builder.values.ids import ActorId
from builder.values.span import Span

_WORD = re.compile(r"[^\W\d_]{3,}")
_ADDED = re.compile(r"\[[^\]]*\]")
_ENDING = re.compile(r"(?:ingly|edly|ations?|ings?|ed|es|s|ly|ment|ments|ion|ions|al)$")
_ALONE = re.compile(r" (?!and\b)[a-z]")
"""Behind a name that is neither owner nor title, nor one of two."""
_BY = re.compile(r"\bby\b")
_SAME_WORDS = 0.9
"""Share of a sentence's own words that another must have to say as much; at .6 two remarks of one speech are one, at
.75 "supports the right to decide" is "can decide"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The slots of a sentence. `stems` are its words apart from names, times and figures."""

    actors: frozenset[ActorId]
    events: frozenset[str]
    times: frozenset[str]
    numbers: frozenset[tuple[float, str, str]]
    polarity: Polarity
    hedge: frozenset[str]
    speaker: str | None
    stems: frozenset[str]
    doer: ActorId | None
    """Who begins the sentence alone, unless something in it is done "by" somebody: of two, each does another thing."""


def read_content(claim: Claim, span: Span, directory: Directory) -> Content:
    """What the words of `claim` inside `span` carry."""
    mentions = outermost(directory.mentions_in(span))
    times, quantities = directory.times_in(span), directory.quantities_in(span)
    taken = [m.span for m in mentions] + [t.span for t in times] + [q.span for q in quantities]
    said = claim.attribution
    return Content(
        actors=frozenset(m.actor for m in mentions if m.kind != "demonym") | _speaker_named(claim, span),
        events=frozenset(f.event for f in directory.frames_in(span)),
        times=frozenset(t.value for t in times if t.value and t.kind == "date"),
        numbers=frozenset((q.number, q.modifier, q.unit) for q in quantities),
        polarity=claim.polarity,
        hedge=frozenset(claim.hedge),
        speaker=(said.speaker or said.speaker_text.casefold()) if said else None,
        stems=frozenset(_stems(directory, span, taken)),
        doer=_doer(directory.words(span), span, mentions),
    )


def _doer(words: str, span: Span, mentions: Iterable[Mention]) -> ActorId | None:
    first = next((m for m in mentions if m.span.start == span.start and m.kind != "demonym"), None)
    alone = first is not None and _ALONE.match(words, first.span.end - span.start) is not None
    return first.actor if first is not None and alone and not _BY.search(words) else None


def _speaker_named(claim: Claim, span: Span) -> frozenset[ActorId]:
    """The speaker whom the sentence itself points to, be it by "he said"."""
    said = claim.attribution
    if said is None or said.speaker is None or not span.contains(said.span):
        return frozenset()
    return frozenset({said.speaker})


def _stems(directory: Directory, span: Span, taken: list[Span]) -> set[str]:
    """The telling words without their endings, save those inside `taken`."""
    common = directory.knowledge.common_words.words
    starts, ends = sorted([t.start for t in taken]), sorted([t.end for t in taken])
    found = set()
    for match in _WORD.finditer(directory.words(span)):
        if (word := match[0]).casefold() not in common:
            at = match.start() + span.start
            if bisect_right(starts, at) == bisect_right(ends, at):
                found.add(stem(word))
    return found


def telling_words(text: str, common: CommonWords) -> frozenset[str]:
    """The words of a text that tell something, names among them, without their endings."""
    return frozenset(stem(word) for word in _WORD.findall(text) if word.casefold() not in common.words)


def stated_words(text: str, common: CommonWords) -> frozenset[str]:
    """The telling words of a statement, without the days and names that brackets add."""
    return telling_words(_ADDED.sub("", text), common)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its commonest endings: enough to see that "crimes" and "crime" are one."""
    low = word.casefold()
    return _ENDING.sub("", low) if len(low) > 5 else low


def carries(one: Content, other: Content) -> bool:
    """True where `one` alone says all that `other` says: every actor, event, number, hedge, by whom, and each
    time as exactly or more so."""
    return (
        other.actors <= one.actors
        and other.events <= one.events
        and other.numbers <= one.numbers
        and other.polarity == one.polarity
        and other.hedge == one.hedge
        and other.speaker == one.speaker
        and share_of_words(one, other) >= _SAME_WORDS
        and (None in (one.doer, other.doer) or one.doer == other.doer)
        and all(any(contains(told, own) for own in one.times) for told in other.times)
    )


def share_of_words(one: Content, other: Content) -> float:
    """How many of the words of `other` stand in `one`."""
    return len(one.stems & other.stems) / len(other.stems) if other.stems else 1.0
