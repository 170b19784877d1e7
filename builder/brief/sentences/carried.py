"""The day that a story goes on with: of a sentence without a time of its own, from the sentences before it."""

import re

from builder.brief.directory import Directory
from builder.dates.edtf import interval, is_day
from builder.values.annotation import Claim, Time
from builder.values.dossier import Reading
from builder.values.ids import ActorId
from builder.values.when import When

_REACH = 8
"""Sentences back to the one that names the day."""
_FRESH = 2
"""Days before publication in which the story of an article is told: further back is background."""
CARRIED = "carried"
"""The basis of a day that another sentence names."""
_ELSEWHEN = re.compile(r"\b(?:ha[ds]|have|having|been|earlier|before|previously|once|ago|later|would)\b", re.IGNORECASE)
"""Words of a sentence that may tell of another time than the one before it."""


def carried_day(claim: Claim, referents: frozenset[ActorId], reading: Reading, directory: Directory) -> When | None:
    """The day of the last sentence that names one, where this one goes on telling of somebody named there.

    `referents` are whom the pronouns of the sentence mean. What else may tell of another time is known in English only.
    """
    if directory.knowledge.tongues.of(reading.article.language) is not None:
        return None
    own = [time for time in directory.times_in(claim.span) if time.kind in ("date", "vague")]
    if own or not _is_past(claim, reading, directory) or _ELSEWHEN.search(_told(claim)):
        return None
    at = reading.claims.index(claim)
    for before in reading.claims[max(0, at - _REACH) : at][::-1]:
        if any(time.kind == "date" for time in directory.times_in(before.span)):
            day = _day_of(before, reading, directory)
            goes_on = _named(before, directory) & _acting(claim, referents, directory)
            return When(value=str(day.value), basis=CARRIED, words=day.text) if day and goes_on else None
    return None


def _day_of(claim: Claim, reading: Reading, directory: Directory) -> Time | None:
    """The one fresh day that a sentence names for what it tells, not for what somebody says in it."""
    times = directory.times_in(claim.span)
    dates = [time for time in times if time.kind == "date"]
    first, scope = dates[0], claim.attribution.scope if claim.attribution else None
    said = scope is not None and scope.contains(first.span)
    days, published = interval(first.value), interval(reading.article.published.value)
    if said or len({time.value for time in dates}) > 1 or days is None or published is None:
        return None
    fresh = is_day(str(first.value)) and 0 <= (published[0] - days[0]).days <= _FRESH
    return first if fresh and _is_past(claim, reading, directory) else None


def _named(claim: Claim, directory: Directory) -> frozenset[ActorId]:
    return frozenset(m.actor for m in directory.mentions_in(claim.span))


def _acting(claim: Claim, referents: frozenset[ActorId], directory: Directory) -> frozenset[ActorId]:
    """Who says or does what a sentence tells: its speaker, whom its pronoun means, or else the first one named."""
    speaker = claim.attribution.speaker if claim.attribution else None
    if speaker or referents:
        return frozenset({speaker} if speaker else referents)
    mentions = directory.mentions_in(claim.span)
    return frozenset(m.actor for m in mentions[:1])


def _is_past(claim: Claim, reading: Reading, directory: Directory) -> bool:
    """True for what happened, and for what somebody said then, whatever of."""
    past = directory.knowledge.times.of(reading.article.language).tense.past
    cue = claim.attribution.cue.split()[0] if claim.attribution and claim.attribution.cue else ""
    return cue.endswith("ed") or cue in past or (not cue and claim.tense == "past")


def _told(claim: Claim) -> str:
    """The words of the sentence itself, without what somebody is quoted to have said."""
    scope = claim.attribution.scope if claim.attribution else None
    if scope is None:
        return claim.text
    start, end = scope.start - claim.span.start, scope.end - claim.span.start
    return claim.text[: max(start, 0)] + claim.text[max(end, 0) :]
