"""What a figure is given for, by the words beside it: a counted thing, or a measure such as a depth or a price."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from builder.brief.differing.figures import Range, reach
from builder.brief.differing.swings import find_swing
from builder.brief.directory import Directory
from builder.knowledge.counted import Measure
from builder.values.annotation import Claim, Quantity
from builder.values.article import Article
from builder.values.span import Span
from builder.words.text import cut

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|[.;:,!?()“”\"]")
_LIST = re.compile(r"\d[\d.,]* (?:[^\W\d_]+ ){1,3}\($")
"""Before the parts of a figure ("the 23 pirates (12 from Peru and 11 from Chile)")."""
_OWNED = re.compile(r"[’']s ")
_DECIMALS = re.compile(r"\d\.\d")
_SHARES = frozenset({"percent", "percentage points"})
_LED = 45
"""Letters before a figure in which it is said to be a part."""
_SENTENCE = 140
"""Letters before it in which its sentence says that it held at first."""
_BEHIND = 8
"""Words behind a measure in which its thing may stand."""
_JOINT = re.compile(r"[,;:()–—]|\b(?:and|or|und|et|y|e)\b")
"""What parts one thing from the next: "a 7.8-magnitude quake and aftershocks"."""
_PLACED = re.compile(r"\b(?:in|across|throughout) (?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")
"""Where it was, between a figure and its measure: "9 million people in Peru were affected"."""
_AHEAD = 5
"""Words between a measure and its figure, all of them small ("the depth of the quake was put at" has more: no)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What a figure is given for. `words` name it in the text; `number` and `range` are in the unit compared in."""

    name: str
    words: Span
    number: float
    range: Range
    measure: Measure | None = None


def is_whole(article: Article, quantity: Quantity, directory: Directory) -> bool:
    """True for a count of all; a figure may be outgrown ("up from 54") or a rate ("100 a day").

    Parts: "including three", "among them three", "another 12", "most of them – 42 –", "23 pirates (12 of them boys)",
    "900 whose …".
    """
    counted = directory.knowledge.counted
    if quantity.modifier == "another" or counted.partial.intersection(quantity.of.casefold().split()):
        return False
    told = cut(article, quantity.span.ahead(_LED))
    no_count = (
        counted.apart.search(told) or counted.held.search(told) or counted.outgrown.search(told) or _LIST.search(told)
    )
    led = told.casefold().split()
    if no_count or counted.partial.intersection(led[-2:-1] if led[-1:] == ["them"] else led[-1:]):
        return False
    if counted.former.search(cut(article, quantity.span.ahead(_SENTENCE))):
        return False
    after = [word.strip(".,;)") for word in _after(article, quantity).casefold().split()[:2]]
    rates = counted.rates | (counted.english_rates if article.language.startswith("en") else frozenset())
    return (rates | counted.parting).isdisjoint((*after[:1], " ".join(after)))


def _after(article: Article, quantity: Quantity) -> str:
    """The few words behind a figure and what it counts."""
    rest = cut(article, quantity.span.behind(80))
    at = rest.find(quantity.of) if quantity.of else -1
    return rest[at + len(quantity.of) :][:30] if at >= 0 else rest[:30]


def find_thing(article: Article, claim: Claim, quantity: Quantity, directory: Directory) -> Thing | None:
    """What a figure is given for; None where nothing beside it says so for certain, and for parts and rates."""
    if quantity.modifier == "several" or not is_whole(article, quantity, directory):
        return None
    measure = _find_measure(claim, quantity, directory)
    if measure is not None and _is_of_another(measure, claim, quantity):
        return None
    if measure is not None:
        unit, factor = directory.knowledge.counted.same.get(quantity.unit, (quantity.unit, 1.0))
        return Thing(
            name=f"{measure.name} {unit}".rstrip(),
            words=quantity.span,
            number=quantity.number * factor,
            range=_range(quantity, factor),
            measure=measure,
        )
    swing = find_swing(claim, quantity, directory)
    if swing is not None:
        return Thing(
            name=f"{swing.way.name} of {' '.join(sorted(swing.stems))}",
            words=swing.what,
            number=quantity.number,
            range=_range(quantity, 1.0),
            measure=swing.way,
        )
    noun = None if quantity.unit else find_noun(article, quantity)
    if noun is None or directory.knowledge.counted.is_loose(quantity.of.split()[-1]):
        return None
    name = directory.knowledge.counted.name_of(quantity.of)
    return Thing(name=name, words=noun, number=quantity.number, range=reach(quantity, ""))


def _range(quantity: Quantity, factor: float) -> Range:
    """The figures that fit in the unit compared in; what was converted or is a share was rounded by half a digit."""
    low, high = reach(quantity, "")
    decimals = _DECIMALS.search(quantity.text)
    share = quantity.unit in _SHARES and not decimals
    slack = 0.5 if share or factor != 1 else 0.0
    return (low - slack) * factor, (high + slack) * factor


def _find_measure(claim: Claim, quantity: Quantity, directory: Directory) -> Measure | None:
    """The measure whose word stands next to the figure, small words apart; the one before wins."""
    fitting = [m for m in directory.knowledge.counted.measures if m.takes(quantity.unit) and _is_needed(m, claim)]
    if not fitting:
        return None
    before, after = (frozenset(look(claim, quantity, directory)) for look in (_words_before, _words_after))
    near = (m for m in fitting if not m.before.isdisjoint(before))
    return next(near, None) or next((m for m in fitting if not m.after.isdisjoint(after)), None)


def _is_needed(measure: Measure, claim: Claim) -> bool:
    """True where the sentence has one of the words without which a measure means something else."""
    return not measure.needs or not measure.needs.isdisjoint(_WORD.findall(claim.text.casefold()))


def _is_of_another(measure: Measure, claim: Claim, quantity: Quantity) -> bool:
    """True where the few words on either side of a figure, up to what joins another thing to it, tell of another."""
    if not measure.others:
        return False
    start, end = quantity.span.start - claim.span.start, quantity.span.end - claim.span.start
    ahead, behind = _JOINT.split(claim.text[:start].casefold())[-1], _JOINT.split(claim.text[end:].casefold())[0]
    return not measure.others.isdisjoint((*_WORD.findall(ahead)[-_AHEAD:], *_WORD.findall(behind)[:_AHEAD]))


def _words_before(claim: Claim, quantity: Quantity, directory: Directory) -> Iterator[str]:
    """The words before a figure up to the first that is no small word, the nearest first."""
    ahead = _PLACED.sub("", claim.before(quantity.span)).casefold()
    return _led(list(reversed(_WORD.findall(ahead)))[:_AHEAD], -1, directory)


def _words_after(claim: Claim, quantity: Quantity, directory: Directory) -> Iterator[str]:
    """Those behind it, but for one that has a figure of its own behind it ("killed 62 people and infected 240")."""
    told = replace(quantity.span, start=quantity.span.end, end=claim.span.end)
    following = next((q.span for q in directory.quantities_in(told)), None)
    behind = directory.words(quantity.span.up_to(following) if following else told)
    words = _WORD.findall(_PLACED.sub("", behind).casefold())
    if following and behind[-2:].strip().isalpha():
        words = words[:-1]
    return _led(words[:_BEHIND], 1, directory)


def _led(words: list[str], order: Literal[-1, 1], directory: Directory) -> Iterator[str]:
    for pair in pairwise((*words, "")):
        yield pair[0]
        yield " ".join(pair[::order])  # "on board", "sold for"
        if pair[0] not in directory.knowledge.counted.joints:
            return


def find_noun(article: Article, quantity: Quantity) -> Span | None:
    """Where the words for what is counted stand; None for a figure that counts nothing named in small letters.

    Whose they are is left off: "144 of the district's schools" counts schools. "32-bit versions" tells which, not how
    many.
    """
    if not quantity.of or not quantity.of.split()[-1].islower():
        return None
    rest = cut(article, replace(quantity.span, start=quantity.span.start, end=quantity.span.end + 80))
    at = rest.find(quantity.of)
    if at < 0 or rest[quantity.span.end - quantity.span.start :].startswith("-"):
        return None
    end = quantity.span.start + at + len(quantity.of)
    return replace(quantity.span, start=end - len(_OWNED.split(quantity.of)[-1]), end=end)
