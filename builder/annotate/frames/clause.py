"""One sentence as the finding of happenings sees it: its words in order, what stands in it, an event word in it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from builder.knowledge.events import Events, EventWord
from builder.values.annotation import Claim, Mention, Quantity, TimeMention
from builder.values.span import Span
from builder.words import parting_elisions
from builder.words.english import is_edition, is_which
from builder.words.shelf import Shelf

WORD = re.compile(r"(?:[A-Z]\.){2,}|\w+(?:[-.]\w+|,\d{3}\b)*(?:[’']\w+)?|[^\w\s]")
ELIDED = parting_elisions(WORD)
"""The same where small words are written on to the next: `l’` and `attaque`."""
REACH = 12
"""Words that a time or an actor may stand apart from its event word, a name being one; a sentence of news has 25."""
NEAR = 6
"""Words between "will" and an event noun, or between a number and what it counts."""
CLOSE = 2
"""Words between what stands side by side: "12 people dead", "Ana Roca and President Luis Vega"."""
JOINING = frozenset({"and", "but"})
"""They end a clause for its actors, but a time may follow a list ("with Peru and Chad in May")."""


class Shelves(NamedTuple):
    """What stands in an article, to be asked for by sentence."""

    mentions: Shelf[Mention]
    times: Shelf[TimeMention]
    quantities: Shelf[Quantity]


@dataclass(frozen=True, slots=True)
class Trigger:
    """An event word at the tokens first to last, both inclusive."""

    word: EventWord
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence with all that stands in it; offsets are those of the paragraph, `words` are folded."""

    span: Span
    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    mentions: tuple[Mention, ...]
    mention_starts: tuple[int, ...]
    times: tuple[TimeMention, ...]
    time_starts: tuple[int, ...]
    editions: frozenset[int]
    """Where years stand that say which one, and not when: "the 2018 Nobel Prize"."""
    quantities: tuple[Quantity, ...]

    def token_at(self, offset: int) -> int:
        """The index of the token that starts at `offset`, or of the next."""
        return bisect_left(self.starts, offset)

    def low(self, index: int) -> str:
        """The folded word at `index`; empty beyond the edges."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def lows(self, first: int, last: int) -> tuple[str, ...]:
        """The folded words from `first` up to, not including, `last`."""
        return tuple(self.words[max(first, 0) : max(last, 0)])


def read_sentence(claim: Claim, words: list[str], begin: int, pattern: re.Pattern[str], shelves: Shelves) -> Sentence:
    """A claim with what stands in it; `words` are its own, folded, and `pattern` finds where they stand.

    Its dateline ends at `begin`: the day is that of the report, and the agency takes no part in what is told.
    """
    span = claim.span
    places = [match.span() for match in pattern.finditer(claim.text)]
    told = span.start + begin
    mentions = tuple(mention for mention in shelves.mentions.inside(span) if mention.span.start >= told)
    times = tuple(time for time in shelves.times.inside(span) if time.span.start >= told)
    return Sentence(
        span=span,
        text=claim.text,
        words=words,
        starts=[span.start + start for start, _ in places],
        ends=[span.start + end for _, end in places],
        mentions=mentions,
        mention_starts=tuple(m.span.start for m in mentions),
        times=times,
        time_starts=tuple(t.span.start for t in times),
        editions=frozenset(
            t.span.start
            for t in times
            for at in (t.span.start - span.start,)
            if is_edition(claim.text, at) or is_which(claim.text, at)
        ),
        quantities=shelves.quantities.inside(span),
    )


def span_of(sentence: Sentence, first: int, last: int) -> Span:
    """The words from one token to another, both inclusive."""
    whole = sentence.span
    return Span(
        article=whole.article,
        paragraph=whole.paragraph,
        start=sentence.starts[first],
        end=sentence.ends[last],
    )


def is_inside_name(sentence: Sentence, index: int) -> bool:
    """True for a word of a name or a time: the "March" of "in March" is no protest."""
    at = bisect_left(sentence.mention_starts, sentence.ends[index]) - 1
    return (at >= 0 and sentence.mentions[at].span.end > sentence.starts[index]) or is_inside_time(sentence, index)


def is_inside_time(sentence: Sentence, index: int) -> bool:
    """True for a word of a time expression."""
    at = bisect_left(sentence.time_starts, sentence.ends[index]) - 1
    return at >= 0 and sentence.times[at].span.end > sentence.starts[index]


def clause_before(sentence: Sentence, index: int, reach: int, events: Events) -> tuple[str, ...]:
    """Up to `reach` words before `index`, back to the border of the clause; an "if" or "unless" there belongs to it."""
    words: list[str] = []
    for at in range(index - 1, max(index - reach, 0) - 1, -1):
        low = sentence.low(at)
        if low in events.borders or low in {",", ";", ":", "—"}:
            words += [low] if low in events.unreal else []
            break
        words.append(low)
    return tuple(reversed(words))
