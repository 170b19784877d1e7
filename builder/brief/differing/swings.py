"""By which share something rises or falls: "cut the budget by 4 percent", "a 4 percent cut in the budget"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from builder.brief.content import stem
from builder.brief.directory import Directory
from builder.knowledge.counted import Measure
from builder.values.annotation import Claim, Quantity
from builder.values.span import Span
from builder.words.english import DETERMINERS, HAVING

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|[^\w\s]|\d[\d.,]*")
_LONGEST = 4
"""Words that name what rises; more are hardly one name."""
_LEADING = frozenset({"in", "of", "to"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Swing:
    """Which way it goes, and the words for what rises or falls."""

    way: Measure
    what: Span
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Word:
    low: str
    start: int
    end: int


Found = tuple[_Word, Sequence[_Word]]
"""The word for the rise or fall, and those for the thing; none of them where it is unclear."""


def find_swing(claim: Claim, quantity: Quantity, directory: Directory) -> Swing | None:
    """What a figure in percent is the rise or fall of; None where the words beside it do not say so at once."""
    if quantity.unit != "percent":
        return None
    words = [
        _Word(m[0].casefold(), claim.span.start + m.start(), claim.span.start + m.end())
        for m in _WORD.finditer(claim.text)
    ]
    before = [word for word in words if word.end <= quantity.span.start]
    after = [word for word in words if word.start >= quantity.span.end]
    found = _by(before, directory) or _of(before, after, directory) or _ahead(after, directory)
    return _make(*found, claim.span, directory) if found else None


def _by(before: Sequence[_Word], directory: Directory) -> Found | None:
    """ "cut the budget by", "the budget shrank by", "prices rose"."""
    swings, between = directory.knowledge.counted.swings, directory.knowledge.events.be | HAVING | {"will", "would"}
    led = before[:-1] if before and before[-1].low == "by" else before
    if led and led[-1].low in swings:
        subject = led[:-1]
        while subject and subject[-1].low in between:
            subject = subject[:-1]
        return led[-1], _last_words(subject, directory)
    if led is not before:
        thing = _last_words(led, directory)
        verb = led[-len(thing) - 1] if thing and len(led) > len(thing) else None
        if verb is not None and verb.low in swings:
            return verb, thing
    return None


def _of(before: Sequence[_Word], after: Sequence[_Word], directory: Directory) -> Found | None:
    """ "a budget cut of", "a cut in the budget of", "a cut of … in the budget"."""
    swings = directory.knowledge.counted.swings
    if len(before) < 2 or before[-1].low != "of":
        return None
    if before[-2].low in swings:
        named = _last_words(before[:-2], directory)
        behind = _first_words(after[1:], directory) if after and after[0].low in _LEADING else ()
        return before[-2], named or behind
    thing = _last_words(before[:-1], directory)
    led = before[: -len(thing) - 1]
    if thing and len(led) > 1 and led[-1].low in _LEADING and led[-2].low in swings:
        return led[-2], thing
    return None


def _ahead(after: Sequence[_Word], directory: Directory) -> Found | None:
    """ "4 percent cut in the budget", "4 percent budget cut"."""
    swings = directory.knowledge.counted.swings
    at = next((i for i, word in enumerate(after[:_LONGEST]) if word.low in swings), None)
    if at is None:
        return None
    if at:
        named = _first_words(after[:at], directory)
        return after[at], (named if len(named) == at else ())
    led = len(after) > 1 and after[1].low in _LEADING
    return after[0], _first_words(after[2:], directory) if led else ()


def _last_words(words: Sequence[_Word], directory: Directory) -> Sequence[_Word]:
    """The name of a thing that ends here, its determiner with it."""
    named = list(takewhile(lambda word: _is_named(word, directory), reversed(words)))[::-1]
    ahead = words[-len(named) - 1 : -len(named)] if named else ()
    return (*(word for word in ahead if word.low in DETERMINERS), *named)


def _first_words(words: Sequence[_Word], directory: Directory) -> Sequence[_Word]:
    """The name of a thing that begins here."""
    opening = words[:1] if words and words[0].low in DETERMINERS else ()
    return (*opening, *takewhile(lambda word: _is_named(word, directory), words[len(opening) :]))


def _is_named(word: _Word, directory: Directory) -> bool:
    """True for a word that can belong to the name of a thing: no small word, no verb, none of the rise itself."""
    knowledge = directory.knowledge
    verbs, spoken = knowledge.verbs, knowledge.speech.spoken
    ends = (knowledge.units.stops, knowledge.counted.swings, verbs.past, verbs.present, spoken, DETERMINERS)
    return word.low[0].isalpha() and not any(word.low in words for words in ends)


def _make(verb: _Word, thing: Sequence[_Word], span: Span, directory: Directory) -> Swing | None:
    """The swing, where what rises has a name of a few words."""
    named = [word for word in thing if word.low not in DETERMINERS]
    if not named or len(named) > _LONGEST:
        return None
    stems = frozenset(stem(word.low) for word in named)
    what = replace(span, start=thing[0].start, end=thing[-1].end)
    return Swing(way=directory.knowledge.counted.swings[verb.low], what=what, stems=stems)
