"""What one sentence says of a happening: its frame with the values of its times, and who plays which part."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from builder.brief.directory import Directory
from builder.dates.edtf import from_interval, interval, is_age, is_before, order, width
from builder.values.annotation import Claim, Frame, FrameStatus, Part, Quantity, Time
from builder.values.dossier import Reading
from builder.values.ids import ActorId
from builder.values.span import Span
from builder.words.english import POINTERS, POSSESSIVE, RELATIVE, is_edition
from builder.words.text import cut

PARTS: tuple[Part, ...] = ("who", "whom", "place")
_LEAD = 6
"""Paragraphs that tell what an article is about."""
_OPENING = 9
"""Characters before a date that can hold "between "."""
_STRETCHES = frozenset({("between", "and"), ("from", "to"), ("from", "until"), ("from", "till"), ("from", "through")})
_FOLLOWED = re.compile(r"\b(?:follow(?:s|ed)|com(?:es|ing) after|came after|(?:days|weeks|months) after)\b[^,;]*$")
_OCCASION = re.compile(r"^ in an? [^,;]*? (?:that|which) (?!(?:is|are|was|were|has|had) )")
""" "46 people died in a fire that swept the valley in October": the clause dates what they died in."""
SINCE = re.compile(r"\b(?:since|desde|depuis|seit)\b[^,;:—–]*$", re.IGNORECASE)
""" "Nine have died since the war began in 2012": that is the day of the war."""
_SINCE_YEAR = re.compile(r"(?<!st )\bsince (?:\w+ )?\d{4}\b", re.IGNORECASE)
"""What has gone on for years; "the worst since 1960" has not."""
_WORD = re.compile(r"\w+")
_LEADING = frozenset({"with", "of", "by", "in", "from", "after", "amid", "between", "and"})
"""Words that lead to some of a kind, where no article or figure stands between."""
_SPEAKERS_DAYS = frozenset({"today", "tonight", "tomorrow", "yesterday"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One frame with the values of its times: what one sentence says of a happening."""

    frame: Frame
    reading: Reading
    claim: Claim
    position: int
    who: frozenset[ActorId]
    whom: frozenset[ActorId]
    place: frozenset[ActorId]
    when: Time | None
    duration: Time | None
    numbers: tuple[Quantity, ...]
    status: FrameStatus
    people: frozenset[ActorId]
    """Those of its actors who are persons."""
    earlier: bool
    """True for the arrests in "the raid follows five arrests in May": another happening than the article's news."""
    dates: tuple[Time, ...]
    """Those of its sentence, where none is its own."""
    named: Counter[ActorId]
    """How often its article names each actor."""

    @property
    def actors(self) -> frozenset[ActorId]:
        """All that take part."""
        return self.who | self.whom | self.place

    @property
    def is_count(self) -> bool:
        """True for "third trip since July": its time bounds the counting."""
        return self.frame.count is not None

    def part(self, part: Part) -> frozenset[ActorId]:
        """Those who play one part."""
        return {"who": self.who, "whom": self.whom, "place": self.place}[part]


def are_of_others(
    one: Callable[[Part], Set[ActorId]], other: Callable[[Part], Set[ActorId]], parts: Iterable[Part] = PARTS
) -> bool:
    """True where a part is played on both sides, and by nobody on both."""
    played = ((one(part), other(part)) for part in parts)
    return any(mine and theirs and mine.isdisjoint(theirs) for mine, theirs in played)


def telling_order(telling: Telling) -> tuple[object, ...]:
    """By publication, article and place in it."""
    article = telling.reading.article
    return (*order(article.published.value), article.id, telling.position)


def find_tellings(directory: Directory) -> Iterable[Telling]:
    """Every frame of every article."""
    persons = {actor.id for actor in directory.actors.values() if actor.type == "person"}
    for reading in directory.readings.values():
        named = Counter(m.actor for m in reading.mentions)
        times = {t.span: t for t in reading.times}
        numbers = {q.span: q for q in reading.quantities}
        claims = {c.span: c for c in reading.claims}
        spoken = tuple(q.span for q in reading.quotes)
        dated: dict[Span, tuple[Time, ...]] = {}
        for position, frame in enumerate(reading.frames):
            if _is_in_words(frame, claims[frame.claim], persons, directory):
                continue
            own = tuple(times[s] for s in frame.times if times[s].value and not _is_speakers_day(times[s], spoken))
            dates = [t for t in own if t.kind == "date" and not is_age(t.value)]
            dates = [t for t in dates if t.text.casefold() not in directory.knowledge.events.adverbs] or dates
            when = min(dates, key=lambda t: width(t.value), default=None)
            when = (
                _stretch(when, reading, directory)
                if when and not _is_turned(frame, when, claims[frame.claim], reading)
                else None
            )
            if when is None and frame.claim not in dated:
                dated[frame.claim] = list_dates(claims[frame.claim], directory)
            yield Telling(
                frame=frame,
                reading=reading,
                claim=claims[frame.claim],
                position=position,
                who=_playing(frame, "who"),
                whom=_playing(frame, "whom"),
                place=_places(frame, reading, directory),
                when=when,
                duration=next((t for t in own if t.kind == "duration"), None),
                numbers=tuple(numbers[s] for s in frame.quantities),
                status=_status(frame, when, claims[frame.claim], reading),
                dates=() if when else dated[frame.claim],
                named=named,
                earlier=_is_earlier(frame, claims[frame.claim]),
                people=frozenset(p.actor for p in frame.participants if p.actor in persons),
            )


def _is_in_words(frame: Frame, claim: Claim, persons: Set[ActorId], directory: Directory) -> bool:
    """True for "Vega attacked Roca over taxes": a person does it, and no word of its sentence tells of arms."""
    kind = directory.knowledge.events.types[frame.event]
    if not kind.verbal or persons.isdisjoint(_playing(frame, "who")):
        return False
    return kind.needs.isdisjoint(_WORD.findall(claim.text.casefold()))


def _is_speakers_day(time: Time, spoken: Iterable[Span]) -> bool:
    """True for "today" in a quotation: the day on which it was said, and not when it was printed."""
    return time.text.casefold() in _SPEAKERS_DAYS and any(quote.contains(time.span) for quote in spoken)


def _stretch(when: Time, reading: Reading, directory: Directory) -> Time:
    """All days of "between 2012 and 2021", of which one end was found beside the event; else the time itself."""
    paragraph = replace(when.span, start=0, end=len(reading.article.texts[when.span.paragraph]))
    beside = sorted(directory.times_in(paragraph), key=lambda t: t.span)
    for first, last in pairwise(beside):
        if when.span not in (first.span, last.span) or first.kind != "date" or last.kind != "date":
            continue
        days, until = interval(first.value), interval(last.value)
        whole = replace(first.span, start=max(first.span.start - _OPENING, 0), end=last.span.end)
        words = cut(reading.article, whole)
        join = words[first.span.end - whole.start : last.span.start - whole.start]
        opener = words[: first.span.start - whole.start].casefold().split()[-1:]
        if days and until and days[0] < until[1] and (*opener, join.strip()) in _STRETCHES:
            span = replace(first.span, end=last.span.end)
            value = from_interval((days[0], until[1]))
            return replace(first, span=span, text=cut(reading.article, span), value=value)
    return when


def _is_earlier(frame: Frame, claim: Claim) -> bool:
    return _FOLLOWED.search(claim.before(frame.span)) is not None


def _playing(frame: Frame, part: Part) -> frozenset[ActorId]:
    return frozenset(p.actor for p in frame.participants if p.part == part)


def _places(frame: Frame, reading: Reading, directory: Directory) -> frozenset[ActorId]:
    """Where it happens: no person, and no body that owns what follows or is only quoted ("according to CNN")."""
    return frozenset(
        p.actor
        for p in frame.participants
        if p.part == "place"
        and (directory.actors[p.actor].type == "country" or _can_be_place(p.span, reading, directory, p.actor))
    )


def _can_be_place(span: Span, reading: Reading, directory: Directory, actor: ActorId) -> bool:
    before = cut(reading.article, span.ahead(_OPENING + 4)).casefold()
    after = cut(reading.article, span.behind(2))
    owner = after.startswith(POSSESSIVE)
    return directory.actors[actor].type != "person" and not owner and not before.rstrip().endswith("according to")


def _status(frame: Frame, when: Time | None, claim: Claim, reading: Reading) -> FrameStatus:
    """A happening dated after its article is planned, whatever its tense, unless the stamp is of another time zone."""
    published = reading.article.published.value
    if when is None or not is_before(published, when.value) or _is_stamped_behind(when, claim, published):
        return frame.status
    return "planned"


def _is_turned(frame: Frame, when: Time, claim: Claim, reading: Reading) -> bool:
    """True for the day of "the report that they published on Tuesday", taken for the coming one: nobody knows which."""
    published = reading.article.published.value
    ahead = when.basis == "weekday" and is_before(published, when.value)
    if not ahead or frame.status != "reported" or _is_stamped_behind(when, claim, published):
        return False
    return cut(reading.article, frame.span).split()[-1].endswith("ed")


def _is_stamped_behind(when: Time, claim: Claim, published: str | None) -> bool:
    """True for "met on Friday" in an article stamped Thursday, which the calendar takes for the day after."""
    stamp, days = interval(published), interval(when.value)
    next_day = stamp is not None and days is not None and stamp[1] == days[0]
    return next_day and when.basis == "weekday" and claim.tense == "past"


def list_dates(claim: Claim, directory: Directory) -> tuple[Time, ...]:
    """The dates in a sentence: those of its happenings, if any are."""
    inside = tuple(t for t in directory.times_in(claim.span) if t.kind == "date")
    if not inside:
        return ()
    frames = (frame for frame in directory.frames_in(claim.span) if frame.claim == claim.span)
    happened = {span for frame in frames for span in frame.times}
    return tuple(t for t in inside if t.span in happened) or inside


def days_told(claim: Claim, dates: Iterable[Time], of: Span) -> list[Time]:
    """The dates of a sentence that may be those of some of its words.

    A stretch begins with none, and a clause behind the words has its own ("recalled the one that struck in 1960").
    """
    return [
        t
        for t in dates
        if not SINCE.search(claim.before(t.span))
        and not is_edition(claim.text, t.span.start - claim.span.start)
        and RELATIVE.isdisjoint(_read_between(claim, of, t.span))
    ]


def _read_between(claim: Claim, of: Span, time: Span) -> Sequence[str]:
    text = claim.text[of.end - claim.span.start : max(time.start, of.end) - claim.span.start]
    return _OCCASION.sub("", text).casefold().split()


def own_days(telling: Telling) -> list[Time]:
    """The day of a telling, else the dates in its sentence that may be its own."""
    return [telling.when] if telling.when else days_told(telling.claim, telling.dates, telling.frame.span)


def are_over(times: Iterable[Time], by: str | None, days: int) -> bool:
    """True where all of some times, one at least, were over more than so many days before another date."""
    then, told = interval(by), [interval(time.value) for time in times]
    return then is not None and bool(told) and all(own and (then[0] - own[1]).days > days for own in told)


def is_lead(telling: Telling) -> bool:
    """True high up in an article: a toll told there is that of its story."""
    return is_high(telling.reading, telling.claim.span)


def is_high(reading: Reading, span: Span) -> bool:
    """True among the paragraphs that tell what an article is about."""
    return span.paragraph in [p.id for p in reading.article.paragraphs[:_LEAD]]


def points_back(telling: Telling) -> bool:
    """True for "the visit", "their talks": one that was spoken of before."""
    return _word_before(telling) in POINTERS


def is_of_many(telling: Telling) -> bool:
    """True for "a war with attacks on villages" and "a war since 2012, killing thousands": several, of no one day."""
    told = cut(telling.reading.article, telling.frame.span).casefold()
    plural = told.endswith("s") and not told.endswith("ss")
    going_on = _SINCE_YEAR.search(telling.claim.before(telling.frame.span)) is not None
    return telling.when is None and (going_on or (plural and _word_before(telling) in _LEADING))


def _word_before(telling: Telling) -> str:
    words = cut(telling.reading.article, telling.frame.span.ahead(40)).casefold().split()
    return words[-1] if words else ""
