"""Moments that an article tells: times with the happening, actors and words beside them, to line up with others."""

from collections import defaultdict
from dataclasses import dataclass

from builder.calendar import value_of
from builder.edtf import Interval, interval
from builder.knowledge.common_words import CommonWords
from builder.link.vectors import ActorOf, stems
from builder.values.annotation import Annotated, Claim, Frame, Part, TimeMention
from builder.values.article import Article
from builder.values.ids import ActorId
from builder.values.span import Span

_KIN = 0.3
"""Share of words from which two sentences without a common event word may tell the same; below, chance agrees."""
_WORDS = 0.6
"""What such a likeness of words counts; an event word and an actor in common count 1."""

Cast = frozenset[tuple[Part, ActorId]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time with what is told of it: event words with who takes part, the actors and the words of the sentence."""

    time: TimeMention
    claim: Claim
    events: tuple[tuple[str, Cast], ...]
    actors: frozenset[ActorId]
    words: frozenset[str]

    def days(self, published: str | None) -> Interval | None:
        """The days that the time covers in an article published then."""
        return interval(value_of(self.time.symbol, published)[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An article's moments in reading order."""

    article: Article
    moments: tuple[Moment, ...]


def find_moments(one: Annotated, actor_of: ActorOf, common: CommonWords) -> Told:
    """The moments of all dates; times that bound a count ("third trip since July") date no single happening."""
    bound, loose = _frames(one)
    times, actors = defaultdict(list), defaultdict(list)
    for time in one.times:
        times[time.span.paragraph].append(time)
    for mention in one.mentions:
        actors[mention.span.paragraph].append(mention)
    moments: list[Moment] = []
    for claim in one.claims:
        dates = [t for t in times[claim.span.paragraph] if t.kind == "date" and claim.span.contains(t.span)]
        if not dates:
            continue
        inside = [m for m in actors[claim.span.paragraph] if claim.span.contains(m.span)]
        named = frozenset(actor_of.get((one.article.id, m.actor), m.actor) for m in inside)
        words = frozenset(stems(claim.text, common))
        for date in dates:
            frames = bound.get(date.span) or loose.get(claim.span, [])
            if all(frame.count for frame in frames) and frames:
                continue
            events = tuple((frame.event, _cast(one, frame, actor_of)) for frame in frames)
            moments.append(Moment(time=date, claim=claim, events=events, actors=named, words=words))
    return Told(article=one.article, moments=tuple(moments))


def kinship(one: Moment, other: Moment) -> tuple[float, bool]:
    """How surely two moments tell the same happening, 0 to 1, and whether an event word says so."""
    if not one.actors & other.actors:
        return 0.0, False
    for event, cast in one.events:
        for other_event, other_cast in other.events:
            if event == other_event and _may_be_one(cast, other_cast):
                return 1.0, True
    shared = len(one.words & other.words) / (min(len(one.words), len(other.words)) or 1)
    return (_WORDS, False) if shared >= _KIN else (0.0, False)


def _may_be_one(one: Cast, other: Cast) -> bool:
    """True unless a part is played by others."""
    parts = {part for part, _ in one} & {part for part, _ in other}
    return all({a for p, a in one if p == part} & {a for p, a in other if p == part} for part in parts)


def _frames(one: Annotated) -> tuple[dict[Span, list[Frame]], dict[Span, list[Frame]]]:
    """Frames by the time bound to them, and those without a time by their sentence."""
    bound: dict[Span, list[Frame]] = {}
    loose: dict[Span, list[Frame]] = {}
    for frame in one.frames:
        for span in frame.times:
            bound.setdefault(span, []).append(frame)
        if not frame.times:
            loose.setdefault(frame.claim, []).append(frame)
    return bound, loose


def _cast(one: Annotated, frame: Frame, actor_of: ActorOf) -> Cast:
    return frozenset((p.part, actor_of.get((one.article.id, p.actor), p.actor)) for p in frame.participants)
