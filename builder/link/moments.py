"""Moments that an article tells: times with the happening, actors and words beside them, to line up with others."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from builder.dates.calendar import value_of
from builder.dates.edtf import Interval, interval
from builder.knowledge.common_words import CommonWords
from builder.link.heads import ActorOf
from builder.link.vectors import stems
from builder.values.annotation import Annotated, Claim, Frame, Part, TimeMention
from builder.values.article import Article
from builder.values.ids import ActorId
from builder.values.span import Span
from builder.values.symbol import DayOfMonth, Weekday, YearlyDate
from builder.words.shelf import Shelf

_KIN = 0.3
"""Share of words (Dice) from which two sentences may tell the same though no event word says so."""
_WORDS = 0.6
"""What such a likeness of words counts; an event dated by both and an actor in common count 1."""
_BESIDE = 0.8
"""What an event counts that only one of the two binds to its time ("said on Sunday it was expelling …")."""

_AUXILIARY = re.compile(r"\b(?:was|were|had|is|are|has|have|will|shall|would|[’']ll)\b")
_PAST = frozenset({"was", "were", "had"})

_MOST = 40
"""Moments of an article that are looked at, from the top, where the news stands: long lists take long to line up."""
_BEFORE = 120
"""Characters before a time in which its verb is looked for."""

Cast = frozenset[tuple[Part, ActorId]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A time with what is told of it: the events it dates, those beside it, the actors and words of the sentence."""

    time: TimeMention
    claim: Claim
    events: tuple[tuple[str, Cast], ...]
    beside: tuple[tuple[str, Cast], ...]
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


def find_moments(one: Annotated, actor_of: ActorOf, common: CommonWords, recurring: frozenset[str]) -> Told:
    """The moments of all dates; times that bound a count ("third trip since July") date no single happening.

    Nor does what comes again and again, of the `recurring` types, line up two articles.
    """
    dating, beside = _frames([frame for frame in one.frames if frame.event not in recurring])
    times, mentions = Shelf(t for t in one.times if t.kind == "date"), Shelf(one.mentions)
    moments: list[Moment] = []
    for claim in one.claims:
        dates = times.inside(claim.span)
        if not dates or len(moments) >= _MOST:
            continue
        loose = tuple((f.event, _cast(one, f, actor_of)) for f in beside.get(claim.span, ()))
        actors = frozenset(actor_of.get((one.article.id, m.actor), m.actor) for m in mentions.inside(claim.span))
        words = frozenset(stems(claim.text, common))
        for date in dates[:_MOST]:
            frames = dating.get(date.span, [])
            if frames and all(frame.count for frame in frames):
                continue
            events = tuple((f.event, _cast(one, f, actor_of)) for f in frames)
            moments.append(Moment(time=date, claim=claim, events=events, beside=loose, actors=actors, words=words))
    return Told(article=one.article, moments=tuple(moments))


def kinship(one: Moment, other: Moment) -> tuple[float, bool]:
    """How surely two moments tell the same happening, 0 to 1, and whether an event word says so."""
    if not one.actors & other.actors:
        return 0.0, False
    if _share(one.events, other.events):
        return 1.0, True
    if one.events and other.events:
        return 0.0, False
    if _share(one.events, _known_to(one, other.beside)) or _share(_known_to(other, one.beside), other.events):
        return _BESIDE, True
    alike = 2 * len(one.words & other.words) / (len(one.words) + len(other.words) or 1)
    return (_WORDS, False) if alike >= _KIN else (0.0, False)


def looks_ahead(moment: Moment) -> bool:
    """True for "will arrive on Monday"; "was scheduled to arrive on Monday" is news of that day or of later ones."""
    match moment.time.symbol:
        case Weekday(direction=direction) | YearlyDate(direction=direction) | DayOfMonth(direction=direction):
            pass
        case _:
            return False
    end = moment.time.span.start - moment.claim.span.start
    auxiliaries = _AUXILIARY.findall(moment.claim.text[max(end - _BEFORE, 0) : end].casefold())
    return direction in ("future", "next") and not (auxiliaries and auxiliaries[-1] in _PAST)


def _share(some: tuple[tuple[str, Cast], ...], others: tuple[tuple[str, Cast], ...]) -> bool:
    return any(event == other and _may_be_one(cast, cast_too) for event, cast in some for other, cast_too in others)


def _known_to(moment: Moment, beside: tuple[tuple[str, Cast], ...]) -> tuple[tuple[str, Cast], ...]:
    """The events that stand only beside a time, as far as the other sentence names one who takes part."""
    return tuple((event, cast) for event, cast in beside if any(actor in moment.actors for _, actor in cast))


def _may_be_one(one: Cast, other: Cast) -> bool:
    """True unless a part is played by others."""
    parts = {part for part, _ in one} & {part for part, _ in other}
    return all({a for p, a in one if p == part} & {a for p, a in other if p == part} for part in parts)


def _frames(frames: Iterable[Frame]) -> tuple[dict[Span, list[Frame]], dict[Span, list[Frame]]]:
    """Frames by the time bound to them, and those without a time by their sentence."""
    bound: dict[Span, list[Frame]] = {}
    loose: dict[Span, list[Frame]] = {}
    for frame in frames:
        for span in frame.times:
            bound.setdefault(span, []).append(frame)
        if not frame.times:
            loose.setdefault(frame.claim, []).append(frame)
    return bound, loose


def _cast(one: Annotated, frame: Frame, actor_of: ActorOf) -> Cast:
    return frozenset((p.part, actor_of.get((one.article.id, p.actor), p.actor)) for p in frame.participants)
