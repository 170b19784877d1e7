"""Which parts of a happening a sentence fills with certainty: by words that stand so close that they leave no doubt.

Frames are read generously, so that the tellings of one happening meet; what is said of them in a sentence of the
dossier's own is read strictly: every word between an event word and its parts must be one that changes nothing.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from builder.brief.happenings.goods import find_goods
from builder.brief.happenings.line import OWNERS, STOPS, SURE, Token, ends_clean, is_timed, is_title, part_of
from builder.brief.happenings.plainly import (
    MEANWHILE,
    Account,
    is_inverse,
    is_noun,
    is_trailing,
)
from builder.brief.regions import described_states
from builder.values.annotation import Mention, Part, Participant
from builder.values.ids import ActorId
from builder.values.span import Span
from builder.words import keys_of
from builder.words.english import DETERMINERS, HE_OR_SHE, INDEFINITE

_JOINED = frozenset({",", "and", "both", "the"})
_DESCRIBING = 6
"""Words that may say who somebody is before the name."""
_BEFORE_DAY = frozenset({"on", "early", "late"})
_ELSEWHERE = frozenset({"from", "near", "off", "outside", "to"})
"""Before the name of a place where it was not."""
_SIDES = frozenset({"north", "south", "east", "west"})
_LONGEST_SPOT, _FURTHEST = 4, 8
"""Words of the name of a place, and words between an event and where it was."""
_COMMA = ((",",), ("on", ","))
"""Between a speech and its speaker, the days left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """An actor in a part, and the words that show it."""

    actor: ActorId
    span: Span


def find_part(account: Account, part: Part) -> tuple[Seen, ...]:
    """The actors who certainly play a part, each with the words that name them."""
    found: list[Seen] = []
    for participant in account.telling.frame.participants:
        if participant.part == part and _is_certain(account, participant):
            found.append(Seen(actor=participant.actor, span=participant.span))
    if part == "place" and not found:
        found.extend(find_city(account))
        found.extend(_described(account))
        found.extend(_home(account))
    if part == "who" and not account.telling.who:
        found.extend(_pronoun(account))
    if part == "who" and not found:
        found.extend(_giver(account))
    return tuple(found)


def _is_certain(account: Account, participant: Participant) -> bool:
    span = participant.span
    mention = next((m for m in account.mentions if m.span == span), None)
    if mention is None or mention.kind not in SURE or _is_one_of(account, mention):
        return False
    if span.end <= account.event.start:
        part = "who" if is_inverse(account) else participant.part
        return part != "place" and _is_led_from(account, mention, part)
    if is_inverse(account):
        return ends_clean(account, span.end) and bool(find_goods(account))
    return ends_clean(account, span.end) and _is_led_to(account, mention, participant.part)


def _is_one_of(account: Account, mention: Mention) -> bool:
    """True for "a Democrat", who is not the party."""
    before = account.before(mention.span.start)[:1]
    return bool(before) and before[0].low in INDEFINITE


def _is_led_from(account: Account, mention: Mention, part: Part) -> bool:
    """True where only plain words lead from a name to the event word, and nothing governs the name."""
    facts = account.knowledge.facts
    gap = account.without(mention.span.end, account.event.start, (t.span for t in account.times))
    if len(gap) > 2 and (gap[0], gap[2]) == (",", ",") and gap[1].isdigit():
        gap = gap[3:]  # "Vega, 25, was arrested"
    if gap[:1] and gap[0] in OWNERS:  # of an arrest that is his the frame tells whose part it is
        return is_noun(account) and all(word in facts.neutral for word in gap[1:])
    set_off = gap == (",",) and part == "whom" and not is_noun(account)  # "Vega, arrested on Monday, spoke"
    if set_off or (part == "who" and is_noun(account) and _leads_into(account, gap)):
        return _stands_free(account, mention, gap)
    if is_trailing(account):
        return part == "who" and mention == account.mentions[0] and _stands_free(account, mention, gap)
    if not all(word in facts.linking or (is_noun(account) and word in facts.neutral) for word in gap):
        return False
    be = account.knowledge.events.be
    passive = gap[-1:] in [(word,) for word in be] or (
        bool(be.intersection(gap)) and not {"to", "on"}.intersection(gap)
    )
    is_ing = account.directory.words(account.event).split()[0].endswith("ing")
    if (part == "whom") != (passive and not is_ing) or (is_ing and not passive):
        return False
    return _stands_free(account, mention, gap) and not (part == "who" and _may_be_object(account, mention))


def _may_be_object(account: Account, mention: Mention) -> bool:
    """True where a verb at the end of its clause may stand behind its object ("hat die Stadt X ausgewiesen")."""
    events = account.knowledge.events
    if not events.having or is_noun(account):
        return False
    if any(token.low in events.having for token in account.before(account.event.start)):
        return True
    after = account.after(account.event.end)
    opening = account.before(mention.span.start)
    return (after is None or after.low in STOPS) and not all(t.text[:1].isupper() for t in opening)


def _leads_into(account: Account, gap: tuple[str, ...]) -> bool:
    """True for "was speaking as part of a" before "visit": who spoke is who visits."""
    facts = account.knowledge.facts
    kept = [word for word in gap if word not in DETERMINERS and word not in facts.neutral]
    return " ".join(kept) in facts.leading


def _stands_free(account: Account, mention: Mention, gap: tuple[str, ...]) -> bool:
    """True where no preposition governs a name before its verb; an apposition and a time are looked through."""
    events = account.knowledge.events
    governors = events.prepositions | {"or", "nor", "than", "not", "no", "neither"}
    crossed = gap[:1] != (",",)
    timed = False
    for token in account.before(mention.span.start):
        was, timed = timed, is_timed(account, token)
        if timed or (was and token.low in events.places | events.governors):
            continue
        if token.low == "," and not crossed:
            crossed = True
            continue
        if token.low in governors:
            return False
        if token.low in STOPS or token.low in events.borders:
            return True
        if crossed and token.low not in DETERMINERS and token.text[:1].islower() and gap[:1] != (",",):
            return True
    return True


def _is_led_to(account: Account, mention: Mention, part: Part) -> bool:
    """True where the event word leads to a name at once, by a preposition, or along a list."""
    events = account.knowledge.events
    masks = [*(m.span for m in account.mentions), *(t.span for t in account.times), *account.counts]
    tokens = [t for t in account.tokens if account.event.end <= t.start and t.end <= mention.span.start]
    gap = [t for t in tokens if not any(m.start < t.end and t.start < m.end for m in masks)]
    words = [t.low for t in gap if not is_title(account, t)]
    listed = any(t.low in {",", "and"} for t in tokens)
    joined = (_JOINED if listed else frozenset({"the"})) | (events.before_noun if events.foreign else frozenset())
    noun = is_noun(account)
    prepositions = [w for w in words if w not in joined]
    if part == "who":  # "a speech by Vega", "a conference held by Acme"
        return [w for w in prepositions if w not in events.light] in [[w] for w in events.agents]
    kind = events.types[account.telling.frame.event]
    if part == "whom":
        if not noun and account.directory.is_person(mention.actor) and _only_describe(account, gap):
            return True
        allowed: list[list[str]] = [["of"], ["on"], ["with"]] if noun else [[], ["with"]] if kind.pair else [[]]
        return prepositions in allowed
    if noun and kind.strikes and prepositions and events.striking.issuperset(prepositions):
        return True
    told = (
        frozenset[str]() if kind.object == "place" else {"to"}
    )  # "elected to the House", "confirmed the deaths to CNN"
    places = [[w] for w in events.places if w not in told] + ([["of"]] if noun else [[]])
    return prepositions in places


def _only_describe(account: Account, gap: Sequence[Token]) -> bool:
    """True for words in small letters between a verb and a person that say who it is: "former police officer"."""
    events = account.knowledge.events
    closing = events.prepositions | events.borders | events.be | STOPS | OWNERS
    words = [t for t in gap if not is_title(account, t)]
    return len(words) <= _DESCRIBING and all(t.low not in closing | {"and", "or", "to"} for t in words)


def find_city(account: Account) -> Iterator[Seen]:
    """A country by its capital, where the article names the country too ("arrived in Lima")."""
    token = account.after(account.event.end)
    if token is None or token.low not in {"in", "to", "at"}:
        return
    city = account.after(token.end)
    if city is None or not city.text[:1].isupper() or not ends_clean(account, city.end):
        return
    if any(m.span.start < city.end and city.start < m.span.end for m in account.mentions):
        return
    keys = keys_of(city.text)
    entries = account.knowledge.gazetteer.index.get(keys[0], ()) if keys else ()
    named = {m.actor for m in account.telling.reading.mentions if m.kind == "name"}
    for entry in entries:
        if entry.keys == keys and entry.form == "capital" and entry.actor in named:
            yield Seen(actor=entry.actor, span=part_of(account, city.start, city.end))


def find_spot(account: Account) -> Span | None:
    """The words for a place that is no actor, behind the event and its day ("in the Blue Hills").

    What it befell, or who did it, may stand between in small letters: "a blast at a market in the town of Oakham".
    """
    events = account.knowledge.events
    if events.foreign:
        return None
    rest = [t for t in account.tokens if t.start >= account.event.end and not is_timed(account, t)]
    while rest and rest[0].low in _BEFORE_DAY:
        rest.pop(0)
    ending = events.borders | events.forms.keys() | _ELSEWHERE
    kind = events.types[account.telling.frame.event]
    for at, token in enumerate(rest[: _FURTHEST + 1 if kind.sole else 1]):
        spot = _read_spot(account, rest[at:])
        if spot is not None:
            return spot
        if not token.text.isalnum() or token.low in ending:
            return None
    return None


def _read_spot(account: Account, rest: Sequence[Token]) -> Span | None:
    """The name right behind "in" or "in the", or with what it is before or behind it ("the town of", "province").

    Of "in Peru’s Oakham province" it is what belongs to the country.
    """
    grounds = account.knowledge.counted.grounds
    lows = [t.low for t in rest[: _LONGEST_SPOT + 2]]
    if lows[0] not in {"in", "the"}:
        return None
    kind = next((at for at, low in enumerate(lows) if low in grounds and lows[at + 1 : at + 2] == ["of"]), None)
    if kind is None and lows[0] != "in":
        return None
    owner = next((at for at, low in enumerate(lows) if low in OWNERS and all(_is_name(t) for t in rest[1:at])), 0)
    start = 1 + (kind + 1 if kind is not None else owner)
    first = start + (start == 1 and lows[1:2] == ["the"])
    named = list(takewhile(_is_name, rest[first:]))
    if not 0 < len(named) <= _LONGEST_SPOT or "." in named[-1].text or named[-1].low in _SIDES:
        return None  # "D.C.", "the South"
    follows = account.after(named[-1].end)
    told = follows is not None and (follows.low in grounds or follows.low.endswith("ed"))
    if not (told or ends_clean(account, named[-1].end)) or (follows is not None and follows.low == "of"):
        return None  # "the Gulf of Aden", "Oakham schools"
    spot = part_of(account, rest[start].start, named[-1].end)
    return None if any(mention.span.overlaps(spot) for mention in account.mentions) else spot


def _is_name(token: Token) -> bool:
    return token.text[:1].isupper()


def _described(account: Account) -> Iterator[Seen]:
    """A state by its region right after the event ("a visit to the West African nation")."""
    for state in described_states(account.telling.claim.span, account.directory):
        gap = account.between(account.event.end, state.span.start)
        if gap in (("to",), ("in",), ("of",)) and account.event.end <= state.span.start:
            yield Seen(actor=state.actor, span=state.span)


def _home(account: Account) -> Iterator[Seen]:
    """The land of a happening at home, told by an opening clause ("Since coming to power in a coup, Peru’s junta")."""
    kind = account.knowledge.events.types[account.telling.frame.event]
    opens = account.tokens[:1] and account.tokens[0].low in account.knowledge.events.openers
    if not kind.home or not opens:
        return
    for participant in account.telling.frame.participants:
        actor = account.directory.actors.get(participant.actor)
        gap = account.between(account.event.end, participant.span.start)
        if actor is not None and actor.type == "country" and gap in ((",",), (",", "the")):
            yield Seen(actor=participant.actor, span=participant.span)


def _pronoun(account: Account) -> Iterator[Seen]:
    """ "Vega said so as he visited Peru": the one who speaks, where no other person comes before."""
    near = account.before(account.event.start)[:2]
    if len(near) < 2 or near[0].low not in HE_OR_SHE or near[1].low not in MEANWHILE:
        return
    people = [m for m in account.mentions if account.directory.is_person(m.actor) and m.span.end <= near[1].start]
    said = account.telling.claim.attribution
    if said is not None and {m.actor for m in people} == {said.speaker} and people[0].kind in SURE:
        yield Seen(actor=people[0].actor, span=people[0].span)


def _giver(account: Account) -> Iterator[Seen]:
    """ "In a speech on Monday, Vega said": the one who says it gave the speech that opens the sentence."""
    said = account.telling.claim.attribution
    opens = account.tokens[:1] and account.tokens[0].low in account.knowledge.events.openers
    if said is None or not opens or not account.knowledge.events.types[account.telling.frame.event].spoken:
        return
    named = next((m for m in account.mentions if m.span.start >= account.event.end), None)
    if named is None or named.actor != said.speaker or named.kind not in SURE:
        return
    titles = (part_of(account, t.start, t.end) for t in account.tokens if is_title(account, t))
    if account.without(account.event.end, named.span.start, (*(t.span for t in account.times), *titles)) in _COMMA:
        yield Seen(actor=named.actor, span=named.span)
