"""Things that an article introduced: "the suit" is the one "federal suit against Ana Roca" of its first sentences.

Such a noun is known where those sentences introduce just one, by "a" or "an" and with words that tell it from others.
These stand in brackets in its place. Of the words behind it the first stretch counts, up to a mark, a day, or what
joins another clause; what may hold a verb of the sentence's own, or leans on its neighbours itself, is no name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from builder.brief.directory import Directory
from builder.brief.sentences.sentence import AFTER_NOUN, ENDS_PHRASE, Stage, Word, is_balanced, words_of
from builder.brief.sentences.standing import find_leaning
from builder.knowledge.tongues import ENGLISH
from builder.values.annotation import Claim
from builder.values.dossier import Reading
from builder.values.span import Span
from builder.words.english import ARTICLES, INDEFINITE, RELATIVE

_FIRST = 3
"""Sentences in which an article introduces what it is about."""
_REACH = 60
"""Sentences behind which a thing is remembered: those before each are all looked through."""
_BEFORE, _LONGEST, _FEWEST = 4, 16, 3
"""Words between "a" and its noun, and of the whole name."""
_CLOSING = frozenset({",", ";", ":", ".", "—", "–", "-", "(", ")"})
_JOINING = frozenset(
    {"and", "but", "or", "while", "after", "as", "when", "because", "before", "amid", "if", "since", "although", "so"}
)
_LEADING = frozenset(
    {"on", "in", "at", "late", "early", "last", "next", "this", "earlier", "during", "since", "by", "of"}
)
_AGAIN = frozenset({"another", "second", "other", "each", "every", "any"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """The noun behind "the", and the words that introduced it."""

    span: Span
    told: Span


def known_things(reading: Reading, index: int, slice_: Span, directory: Directory) -> Iterator[Thing]:
    """The nouns of a sentence that the first ones of its article introduced."""
    if not 0 < index <= _REACH or reading.article.language not in ENGLISH:
        return
    text, nouns = directory.words(slice_), directory.knowledge.standing.things
    words = words_of(text)
    for at, (the, noun) in enumerate(pairwise(words), start=1):
        if the.low != "the" or noun.quoted or noun.low not in nouns or not _stands_alone(words, at, directory):
            continue
        told = _introduction(noun.low, reading.claims[:index], directory)
        if told is not None:
            start = slice_.start
            yield Thing(span=replace(slice_, start=start + noun.start, end=start + noun.end), told=told)


def _stands_alone(words: tuple[Word, ...], at: int, directory: Directory) -> bool:
    """True where a noun is no part of a compound ("the plea agreement"), and nothing behind it says which one it is."""
    if at + 1 == len(words):
        return True
    after, verbs = words[at + 1], directory.knowledge.verbs
    ends = after.low in ENDS_PHRASE or not after.low[0].isalnum() or after.low.endswith("ed")
    told = after.low in verbs.past | verbs.present | directory.knowledge.speech.spoken
    return (ends or told or after.low in {"in", "on", "at", "to", "from"}) and not after.quoted


def _introduction(noun: str, before: Sequence[Claim], directory: Directory) -> Span | None:
    """The words after the one "a" with which the sentences before introduce a noun; None where there may be two."""
    found: list[Span | None] = []
    for at, claim in enumerate(before):
        words = words_of(claim.text)
        if any(w.low == f"{noun}s" for w in words):
            return None
        for place in (i for i, word in enumerate(words) if word.low == noun and not word.quoted):
            near = range(place - 1, max(place - _BEFORE - 2, -1), -1)
            article = next((i for i in near if not _describes(words[i])), None)
            led = words[article].low if article is not None else ""
            if led in _AGAIN:
                return None
            if article is not None and led in INDEFINITE:
                found.append(_name(words, article, place, claim, directory) if at < _FIRST else None)
    return found[0] if len(found) == 1 else None


def _describes(word: Word) -> bool:
    """True for a word that may stand between "a" and its noun."""
    return word.low not in ENDS_PHRASE | AFTER_NOUN | _AGAIN and word.low[0].isalnum()


def _name(words: tuple[Word, ...], article: int, noun: int, claim: Claim, directory: Directory) -> Span | None:
    """From the word behind "a" to the end of the stretch that tells which one; None where that is not clear."""
    if not article or words[article].quoted or not _opens_more(words, noun):
        return None  # who acts: where its words end and the verb begins, is not told
    end = _end_of_name(words, article, noun, claim, directory)
    name = words[article + 1 : end]
    span = replace(claim.span, start=claim.span.start + name[0].start, end=claim.span.start + name[-1].end)
    long = not _FEWEST <= len(name) <= _LONGEST
    if long or not _stands(span, directory):
        return None
    return None if end < len(words) and words[end].capital and name[-1].capital else span  # a day inside a name


def _end_of_name(words: tuple[Word, ...], article: int, noun: int, claim: Claim, directory: Directory) -> int:
    """The first word behind the stretch that goes with a noun; without a last clause that is too long or broken off."""
    times = directory.times_in(claim.span)
    days = [range(t.span.start - claim.span.start, t.span.end - claim.span.start) for t in times]
    end = noun + 1
    while end < len(words) and not _closes(words, end, noun, days):
        end += 1
    dated = end < len(words) and (words[end].low == "since" or any(words[end].start in day for day in days))
    if dated or end - article - 1 > _LONGEST:
        end = next((at for at in range(end - 1, noun, -1) if words[at].low in RELATIVE), end)
    while end > noun + 1 and words[end - 1].low in _LEADING | AFTER_NOUN | ARTICLES:
        end -= 1
    return end


def _stands(span: Span, directory: Directory) -> bool:
    """True for words that point at nothing outside them, and name nobody by a surname."""
    text, standing = directory.words(span), directory.knowledge.standing
    words = words_of(text)
    stage = Stage(standing=standing, nouns=directory.knowledge.events.nouns, named={})
    pronouns = standing.pronouns | standing.speaker
    short = any(m.kind == "surname" for m in directory.mentions_in(span))
    points = any(w.base in pronouns for w in words) or find_leaning(words, stage) is not None
    return is_balanced(text) and not short and not points


def _opens_more(words: tuple[Word, ...], noun: int) -> bool:
    """True where what follows a noun goes with it or ends its stretch: not in "a video camera rolled"."""
    after = words[noun + 1].low if noun + 1 < len(words) else "."
    return after in AFTER_NOUN | _CLOSING | _JOINING or after.endswith(("ing", "ed")) or after == "set"


def _closes(words: tuple[Word, ...], at: int, noun: int, days: Sequence[range]) -> bool:
    word = words[at]
    paired = word.low == "and" and any(w.low == "between" for w in words[noun:at])
    stops = word.low == "." and at + 1 < len(words)  # "Rep. Roca"
    grouped = word.low == "," and at + 1 < len(words) and words[at + 1].start == word.end  # "3,200 houses"
    joined = (word.low in _JOINING and not paired) or (word.low in _CLOSING and not stops and not grouped)
    return joined or any(word.start in day for day in days)
