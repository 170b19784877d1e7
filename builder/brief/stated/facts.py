"""Sentences that several origins carry: what they say alike of one happening, in the words of a template.

Two sentences of two origins are seldom one as they stand; yet both may say that Ana Roca visited Peru. Such a fact is
stated only where each supporting sentence alone fills every slot with certainty (see `roles`), in the tense of them
all; sentences that fill fewer are related.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import product

from builder.brief.confidence import rate
from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.happenings.plainly import Account, is_aside, is_done, is_plain
from builder.brief.happenings.tellings import Telling, is_lead
from builder.brief.narrowed import narrow_events
from builder.brief.stated.assembled import Stated, assemble, of_event
from builder.brief.stated.filling import Filled, find_fillings
from builder.brief.stated.relayed import back, find_origin, find_voices, is_relay, may_support
from builder.dates.edtf import contains, order, width
from builder.knowledge.facts import Family, slots_in
from builder.recall import Recall, make_anew
from builder.values.annotation import Attribution, Claim
from builder.values.dossier import Difference, Made, Reading, Slot, Statement
from builder.values.ids import OriginId
from builder.values.span import Span, within
from builder.values.when import When
from builder.words.grouped import group

_FEWEST = 2
"""Slots of a fact that says enough for a title: not "An earthquake struck Peru."."""
_MOST_LEFT = 1
"""Words that a sentence may hold beyond a fact for the fact to stand in its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """One sentence that fills all slots of a template, and who is said to have said it."""

    telling: Telling
    template: str
    filled: tuple[Filled, ...]
    origin: OriginId | None
    """Who reported it: its article's, or the agency that this passes on."""
    others: tuple[Attribution, ...] = ()
    """Who is said to have said it: "…, officials said"."""

    @property
    def key(self) -> tuple[str, ...]:
        """What makes two assertions the same, apart from the day: the same can be told with more or less exactness."""
        return (self.template, *(f.key for f in self.filled if f.slot.name != "when"))

    @property
    def when(self) -> str | None:
        """The day it asserts; None where its template names none."""
        return next((f.key for f in self.filled if f.slot.name == "when"), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What sentences of several origins say alike, in order of publication, and the day as the least exact tells it."""

    happening: Happening
    family: Family
    supports: tuple[Assertion, ...]

    @property
    def origins(self) -> frozenset[OriginId]:
        """The independent origins behind it."""
        return frozenset(a.origin for a in self.supports if a.origin is not None)


def find_facts(happenings: Iterable[Happening], directory: Directory, recall: Recall = make_anew) -> tuple[Fact, ...]:
    """For each happening and family the sentence that most origins carry; of equals the one that tells most."""
    told = tuple(happenings)
    near = narrow_events(directory, told, recall)
    return tuple(fact for h in told for fact in recall.once(_find_told, h, near[h.event.id]))


def _find_told(happening: Happening, directory: Directory) -> tuple[Fact, ...]:
    if len({t.reading.reporter for t in happening.tellings} - {None}) < 2:
        return ()
    families = directory.knowledge.facts.families.get(happening.type.name, ())
    return tuple(fact for family in families for fact in _best(_facts_of(happening, family, directory)))


def _facts_of(happening: Happening, family: Family, directory: Directory) -> Iterator[Fact]:
    accounts = [Account(t, directory) for t in happening.tellings if _fits(t, family, directory)]
    accounts = [s for s in accounts if is_plain(s) and (is_done(s) or not family.done)]
    for template in family.say:
        told = (a for account in accounts for a in _assertions(account, template, described=family.described))
        for same in group((assertion.key, assertion) for assertion in told).values():
            supports = _of_one_day(same)
            fact = Fact(happening=happening, family=family, supports=tuple(supports))
            if len(fact.origins) > 1 and _is_own(fact):
                yield fact


def _is_own(fact: Fact) -> bool:
    """True where somebody tells it himself, unless it says only how it is described."""
    return fact.family.described or not all(a.others for a in fact.supports)


def _fits(telling: Telling, family: Family, directory: Directory) -> bool:
    """True where a telling is of the family's words and status, affirmed, and nothing in its sentence doubts it."""
    words = directory.words(telling.frame.span).casefold().split()
    claim = telling.claim
    return (
        (family.status in ("any", telling.status))
        and (not family.words or words[0] in family.words)
        and (not family.needs or bool(family.needs.intersection(words)))
        and _is_sure(claim, telling, directory)
    )


def _is_sure(claim: Claim, telling: Telling, directory: Directory) -> bool:
    """True where the sentence denies nothing and holds no hedge but that of a plan ("scheduled to")."""
    if "?" in claim.text or not directory.knowledge.facts.doubting.isdisjoint(claim.text.casefold().split()):
        return False
    if claim.polarity != "affirmed":
        return False
    cues = directory.knowledge.events.cues
    return all(telling.status == "planned" and hedge.split()[0] in cues for hedge in claim.hedge)


def _assertions(account: Account, template: str, *, described: bool) -> Iterator[Assertion]:
    """Every way in which a sentence fills a template; several places are several facts.

    What nobody in particular is said to have said supports what others tell themselves.
    """
    voices = () if is_aside(account) else find_voices(account.telling.claim, account.event)
    origin = find_origin(account.telling.reading, voices, account.directory)
    others = tuple(v for v in voices if not is_relay(v, account.directory))
    if not described and not may_support(others, account.directory):
        return
    options = [tuple(find_fillings(account, name)) for name in slots_in(template)]
    for filled in product(*options):
        actors = [f.slot.actor for f in filled if f.slot.actor]
        if len(set(actors)) < len(actors):
            continue
        yield Assertion(telling=account.telling, template=template, filled=tuple(filled), origin=origin, others=others)


def _of_one_day(same: Sequence[Assertion]) -> list[Assertion]:
    """The assertions that are of one day, told most exactly where origins are equal; all where none tells the day."""
    days = sorted({a.when for a in same if a.when})
    if not days:
        return _by_date(same)
    held = [[a for a in same if contains(day, a.when)] for day in days]
    widths = [width(day) for day in days]
    best = max(range(len(days)), key=lambda i: (len({a.origin for a in held[i]}), -widths[i], days[i]))
    day = days[best]
    return sorted(_by_date(held[best]), key=lambda a: a.when != day)


def _by_date(same: Iterable[Assertion]) -> list[Assertion]:
    """One assertion a sentence, in order of publication."""
    ordered = sorted(same, key=lambda a: (*order(a.telling.reading.article.published.value), a.telling.claim.span))
    first: dict[Span, Assertion] = {}
    for assertion in ordered:
        first.setdefault(assertion.telling.claim.span, assertion)
    return list(first.values())


def _best(facts: Iterable[Fact]) -> list[Fact]:
    """The best of each set of facts that share a sentence: most origins, then the most telling template.

    One that names no place says no more than one of the same sentence that does.
    """
    found: list[Fact] = []
    taken: set[tuple[Span, str]] = set()
    for fact in sorted(facts, key=lambda f: -len(f.origins)):
        told = {(a.telling.claim.span, _place_of(a)) for a in fact.supports}
        spans = {span for span, place in told if not place}
        if taken.isdisjoint(told) and spans.isdisjoint(span for span, _ in taken):
            taken |= told
            found.append(fact)
    return found


def _place_of(assertion: Assertion) -> str:
    return next((f.key for f in assertion.filled if f.slot.name == "place"), "")


def state_facts(facts: Iterable[Fact], differences: Iterable[Difference], directory: Directory) -> tuple[Stated, ...]:
    """The facts as statements."""
    open_ones = tuple(d for d in differences if d.type == "conflict" and d.status != "resolved")
    return tuple(_stated(fact, _question(fact, open_ones), directory) for fact in facts)


def _stated(fact: Fact, question: str | None, directory: Directory) -> Stated:
    done = fact.family.status == "planned" and fact.happening.event.status == "reported"
    return Stated(
        statement=_state(fact, question, directory),
        stale=done or question is not None or not _is_news(fact) or len(fact.supports[0].filled) < _FEWEST,
        absorbed=tuple(_absorbed(fact, directory)),
        overtaken=done,
    )


def _is_news(fact: Fact) -> bool:
    """True where two origins tell it high up: what many mention in passing is not what happened."""
    return len({a.origin for a in fact.supports if is_lead(a.telling)} - {None}) > 1


def _state(fact: Fact, question: str | None, directory: Directory) -> Statement:
    supports = fact.supports
    made = Made(template=supports[0].template, slots=_slots(fact))
    spans = tuple(a.telling.claim.span for a in supports)
    rating = rate((back(a.origin, a.telling.claim.text, a.others) for a in supports), question)
    day = next((slot.source for slot in made.slots if slot.name == "when"), None)
    first = min(supports, key=lambda a: order(a.telling.reading.article.published.value))
    stated = of_event(assemble(made, spans, rating, first.telling.claim.id, directory), fact.happening.event)
    return replace(stated, when=_when(day, directory) if day else None)


def _slots(fact: Fact) -> tuple[Slot, ...]:
    """The slots as the first sentence fills them, each actor by a sentence that names it."""
    return tuple(_named_slot(fact, i) for i in range(len(fact.supports[0].filled)))


def _named_slot(fact: Fact, index: int) -> Slot:
    """The slot as a sentence fills it that names the actor."""
    for assertion in fact.supports:
        slot = assertion.filled[index].slot
        mentions = assertion.telling.reading.mentions
        if slot.actor is None or any(m.span == slot.source and m.actor == slot.actor for m in mentions):
            return slot
    return fact.supports[0].filled[index].slot


def _question(fact: Fact, differences: Iterable[Difference]) -> str | None:
    """The open question on which a slot of the fact is one of the versions."""
    sources = [f.slot.source for a in fact.supports for f in a.filled if f.slot.actor is None]
    for difference in differences:
        for version in difference.versions:
            if any(span.contains(source) for span in version.support for source in sources):
                return difference.question
    return None


def _when(span: Span, directory: Directory) -> When | None:
    time = next(t for t in directory.readings[span.article].times if t.span == span)
    return When(value=time.value, basis=time.basis, words=time.text) if time.value else None


def _absorbed(fact: Fact, directory: Directory) -> Iterator[Span]:
    """The supporting sentences that hold hardly a word beyond the fact."""
    for assertion in fact.supports:
        claim = assertion.telling.claim
        if len(_left(assertion, directory)) <= _MOST_LEFT:
            yield claim.span


def _left(assertion: Assertion, directory: Directory) -> list[str]:
    """The telling words of a sentence outside its names, times and event words."""
    reading: Reading = assertion.telling.reading
    span = assertion.telling.claim.span
    taken = [m.span for m in within(reading.mentions, span)] + [t.span for t in within(reading.times, span)]
    taken += [assertion.telling.frame.span, *(f.slot.source for f in assertion.filled)]
    common = directory.knowledge.common_words.words
    return [
        word[0]
        for word in re.finditer(r"[^\W\d_]{3,}", assertion.telling.claim.text)
        if word[0].casefold() not in common and not any(t.start <= word.start() + span.start < t.end for t in taken)
    ]
