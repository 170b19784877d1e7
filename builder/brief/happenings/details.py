"""What else a sentence certainly tells of a happening: the thing acted upon, the day, the length."""

from builder.brief.happenings.line import OWNERS, ends_clean, is_title, part_of
from builder.brief.happenings.plainly import Account, is_aside, is_noun
from builder.brief.happenings.roles import find_city
from builder.values.annotation import Time
from builder.values.span import Span
from builder.words.english import DETERMINERS

_LONGEST_THING = 4
"""Words after "release of" that are still the thing; more run on into a verb that no list knows."""


def find_thing(account: Account) -> Span | None:
    """The words for what is acted upon, where they certainly end in time and begin with nobody's name.

    "The deal" or "the country" says what only where the sentence before does: not by itself.
    """
    thing = account.telling.frame.what
    if thing is None or not ends_clean(account, thing.end):
        return None
    words = account.between(thing.start, thing.end)
    leaning = (len(words) == 2 and words[0] == "the") or not account.knowledge.events.pronouns.isdisjoint(words)
    if leaning or (is_noun(account) and len(words) > _LONGEST_THING) or _is_halved(account, thing):
        return None
    return None if any(m.span.start == thing.start for m in account.mentions) else thing


def _is_halved(account: Account, thing: Span) -> bool:
    """True for "secret military" before "and diplomatic files": what is joined to it may be told by a later word."""
    follows = account.after(thing.end)
    last = account.between(thing.start, thing.end)[-1:]
    return follows is not None and follows.low in {"and", "or"} and not last[0].endswith("s")


def find_when(account: Account) -> Time | None:
    """The date that certainly is the happening's: beside it, after its parts, or at the head of the sentence."""
    time = account.telling.when or (_head_time(account) if is_aside(account) else None)
    if time is None or time not in account.times or not _is_day_or_year(time):
        return None
    facts, events = account.knowledge.facts, account.knowledge.events
    before = account.before(time.span.start)[:1]
    if before and before[0].low in facts.bounding:
        return None
    if time.span.start >= account.event.end:
        masks = [m.span for m in account.mentions] + [t.span for t in account.times]
        masks += [part_of(account, t.start, t.end) for t in account.tokens if is_title(account, t)]
        masks += [*(seen.span for seen in find_city(account)), *account.counts]
        gap = account.without(account.event.end, time.span.start, masks)
        small = (
            events.places
            | events.adverbs
            | events.agents
            | events.striking
            | {"the", "a", "an", "on", "early", "late", "of", "and", ",", "with", "this", "last", "next"}
        )
        return time if all(word in small for word in gap) else None
    rest = account.between(time.span.end, max(account.event.start, time.span.end))
    if account.event.contains(time.span):  # "came to power in a 2020 coup"
        rest = account.between(time.span.end, account.event.end)[:-1]
    if (time.span.end <= account.event.start or account.event.contains(time.span)) and facts.neutral.issuperset(rest):
        return time
    return time if time.span == getattr(_head_time(account), "span", None) and _leads(account, time) else None


def _head_time(account: Account) -> Time | None:
    """The date that opens the sentence ("In January, Vega …")."""
    head = next((t for t in account.times if t.kind == "date" and t.value), None)
    if head is None or len(account.between(account.telling.claim.span.start, head.span.start)) > 1:
        return None
    follows = account.after(head.span.end)
    return head if follows is not None and follows.low == "," else None


def _leads(account: Account, time: Time) -> bool:
    """True where the subject of the event follows the opening date at once."""
    if is_aside(account):
        return True
    starts = [p.span.start for p in account.telling.frame.participants if p.span.start > time.span.end]
    first = min(starts, default=None)
    if first is None:
        return False
    gap = [t for t in account.tokens if time.span.end <= t.start and t.end <= first]
    return first < account.event.start and all(t.low in {",", "the"} or t.text[:1].isupper() for t in gap)


def _is_day_or_year(time: Time) -> bool:
    return time.kind == "date" and bool(time.value) and not set("~?%X.").intersection(time.value or "")


def find_length(account: Account) -> Time | None:
    """The length that stands right before the event noun, told without a guess ("a two-day visit")."""
    time = account.telling.duration
    if time is None or not is_noun(account) or time.span.end > account.event.start:
        return None
    if any(w not in account.knowledge.facts.neutral for w in account.between(time.span.end, account.event.start)):
        return None
    before = [t.low for t in account.before(time.span.start)[:2]]
    if account.knowledge.facts.guessing.intersection(before):
        return None
    return time if "-" in time.text and before[:1] and before[0] in DETERMINERS | OWNERS else None
