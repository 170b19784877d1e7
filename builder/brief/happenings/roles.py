"""Which parts of a happening a sentence fills with certainty: by words that stand so close that they leave no doubt.

Frames are read generously, so that the tellings of one happening meet; what is said of them in a sentence of the
dossier's own is read strictly: every word between an event word and its parts must be one that changes nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.brief.happenings.goods import find_goods
from builder.brief.happenings.line import OWNERS, STOPS, SURE, ends_clean, is_timed, is_title, part_of
from builder.brief.happenings.plainly import (
    MEANWHILE,
    SUBJECTS,
    Scene,
    is_inverse,
    is_noun,
    is_plain_word,
    is_trailing,
)
from builder.brief.regions import described_states
from builder.values.annotation import Mention, Part, Participant
from builder.values.ids import ActorId
from builder.values.span import Span
from builder.words import keys_of
from builder.words.english import DETERMINERS

_JOINED = frozenset({",", "and", "both", "the"})
_COMMA = ((",",), ("on", ","))
"""Between a speech and its speaker, the days left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """An actor in a part, and the words that show it."""

    actor: ActorId
    span: Span


def find_part(scene: Scene, part: Part) -> tuple[Seen, ...]:
    """The actors who certainly play a part, each with the words that name them."""
    found: list[Seen] = []
    for participant in scene.telling.frame.participants:
        if participant.part == part and _is_certain(scene, participant):
            found.append(Seen(actor=participant.actor, span=participant.span))
    if part == "place" and not found:
        found.extend(find_city(scene))
        found.extend(_described(scene))
        found.extend(_home(scene))
        found.extend(_land(scene))
    if part == "who" and not scene.telling.who:
        found.extend(_pronoun(scene))
    if part == "who" and not found:
        found.extend(_giver(scene))
    return tuple(found)


def _is_certain(scene: Scene, participant: Participant) -> bool:
    span = participant.span
    mention = next((m for m in scene.mentions if m.span == span), None)
    if mention is None or mention.kind not in SURE:
        return False
    if span.end <= scene.event.start:
        part = "who" if is_inverse(scene) else participant.part
        return part != "place" and _is_led_from(scene, mention, part)
    if is_inverse(scene):
        return ends_clean(scene, span.end) and bool(find_goods(scene))
    return ends_clean(scene, span.end) and _is_led_to(scene, mention, participant.part)


def _is_led_from(scene: Scene, mention: Mention, part: Part) -> bool:
    """True where only plain words lead from a name to the event word, and nothing governs the name."""
    facts = scene.knowledge.facts
    gap = scene.without(mention.span.end, scene.event.start, (t.span for t in scene.times))
    if gap[:1] and gap[0] in OWNERS:
        return part == "who" and is_noun(scene) and all(word in facts.neutral for word in gap[1:])
    if part == "who" and is_noun(scene) and _leads_into(scene, gap):
        return _stands_free(scene, mention, gap)
    if is_trailing(scene):
        return part == "who" and mention == scene.mentions[0] and _stands_free(scene, mention, gap)
    if not all(word in facts.linking or (is_noun(scene) and word in facts.neutral) for word in gap):
        return False
    be = scene.knowledge.events.be
    passive = gap[-1:] in [(word,) for word in be] or (
        bool(be.intersection(gap)) and not {"to", "on"}.intersection(gap)
    )
    is_ing = scene.directory.words(scene.event).split()[0].endswith("ing")
    if (part == "whom") != (passive and not is_ing) or (is_ing and not passive):
        return False
    return _stands_free(scene, mention, gap) and not (part == "who" and _may_be_object(scene, mention))


def _may_be_object(scene: Scene, mention: Mention) -> bool:
    """True where a verb at the end of its clause may stand behind its object ("hat die Stadt X ausgewiesen")."""
    events = scene.knowledge.events
    if not events.having or is_noun(scene):
        return False
    if any(token.low in events.having for token in scene.before(scene.event.start)):
        return True
    after = scene.after(scene.event.end)
    opening = scene.before(mention.span.start)
    return (after is None or after.low in STOPS) and not all(t.text[:1].isupper() for t in opening)


def _leads_into(scene: Scene, gap: tuple[str, ...]) -> bool:
    """True for "was speaking as part of a" before "visit": who spoke is who visits."""
    facts = scene.knowledge.facts
    kept = [word for word in gap if word not in DETERMINERS and word not in facts.neutral]
    return " ".join(kept) in facts.leading


def _stands_free(scene: Scene, mention: Mention, gap: tuple[str, ...]) -> bool:
    """True where no preposition governs a name before its verb; an apposition and a time are looked through."""
    events = scene.knowledge.events
    governors = events.prepositions | {"or", "nor", "than", "not", "no", "neither"}
    crossed = gap[:1] != (",",)
    timed = False
    for token in scene.before(mention.span.start):
        was, timed = timed, is_timed(scene, token)
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


def _is_led_to(scene: Scene, mention: Mention, part: Part) -> bool:
    """True where the event word leads to a name at once, by a preposition, or along a list."""
    events = scene.knowledge.events
    masks = [*(m.span for m in scene.mentions), *(t.span for t in scene.times), *scene.counts]
    tokens = [t for t in scene.tokens if scene.event.end <= t.start and t.end <= mention.span.start]
    gap = [t for t in tokens if not any(m.start < t.end and t.start < m.end for m in masks)]
    words = [t.low for t in gap if not is_title(scene, t)]
    listed = any(t.low in {",", "and"} for t in tokens)
    joined = (_JOINED if listed else frozenset({"the"})) | (events.before_noun if events.foreign else frozenset())
    noun = is_noun(scene)
    prepositions = [w for w in words if w not in joined]
    if part == "who":  # "a speech by Vega", "a conference held by Acme"
        return [w for w in prepositions if w not in events.light] in [[w] for w in events.agents]
    kind = events.types[scene.telling.frame.event]
    if part == "whom":
        allowed: list[list[str]] = [["of"], ["on"], ["with"]] if noun else [[], ["with"]] if kind.pair else [[]]
        return prepositions in allowed
    if noun and kind.strikes and prepositions and events.striking.issuperset(prepositions):
        return True
    places = [[w] for w in events.places] + ([["of"]] if noun else [[]])
    return prepositions in places


def find_city(scene: Scene) -> Iterator[Seen]:
    """A country by its capital, where the article names the country too ("arrived in Lima")."""
    token = scene.after(scene.event.end)
    if token is None or token.low not in {"in", "to", "at"}:
        return
    city = scene.after(token.end)
    if city is None or not city.text[:1].isupper() or not ends_clean(scene, city.end):
        return
    if any(m.span.start < city.end and city.start < m.span.end for m in scene.mentions):
        return
    keys = keys_of(city.text)
    entries = scene.knowledge.gazetteer.index.get(keys[0], ()) if keys else ()
    named = {m.actor for m in scene.telling.reading.mentions if m.kind == "name"}
    for entry in entries:
        if entry.keys == keys and entry.form == "capital" and entry.actor in named:
            yield Seen(actor=entry.actor, span=part_of(scene, city.start, city.end))


def _described(scene: Scene) -> Iterator[Seen]:
    """A state by its region right after the event ("a visit to the West African nation")."""
    for state in described_states(scene.telling.claim.span, scene.directory):
        gap = scene.between(scene.event.end, state.span.start)
        if gap in (("to",), ("in",), ("of",)) and scene.event.end <= state.span.start:
            yield Seen(actor=state.actor, span=state.span)


def _home(scene: Scene) -> Iterator[Seen]:
    """The land of a happening at home, told by an opening clause ("Since coming to power in a coup, Peru’s junta")."""
    kind = scene.knowledge.events.types[scene.telling.frame.event]
    opens = scene.tokens[:1] and scene.tokens[0].low in scene.knowledge.events.openers
    if not kind.home or not opens:
        return
    for participant in scene.telling.frame.participants:
        actor = scene.directory.actors.get(participant.actor)
        gap = scene.between(scene.event.end, participant.span.start)
        if actor is not None and actor.type == "country" and gap in ((",",), (",", "the")):
            yield Seen(actor=participant.actor, span=participant.span)


def _land(scene: Scene) -> Iterator[Seen]:
    """The land that a disaster at home is called by ("Peru’s deadliest earthquake in decades")."""
    kind = scene.knowledge.events.types[scene.telling.frame.event]
    for mention in scene.mentions if kind.home and kind.strikes else ():
        actor = scene.directory.actors.get(mention.actor)
        gap = scene.between(mention.span.end, scene.event.start)
        owned = gap[:1] and gap[0] in OWNERS and all(is_plain_word(scene, word) for word in gap[1:])
        if owned and mention.kind in SURE and actor is not None and actor.type == "country":
            yield Seen(actor=mention.actor, span=mention.span)


def _pronoun(scene: Scene) -> Iterator[Seen]:
    """ "Vega said so as he visited Peru": the one who speaks, where no other person comes before."""
    near = scene.before(scene.event.start)[:2]
    if len(near) < 2 or near[0].low not in SUBJECTS or near[1].low not in MEANWHILE:
        return
    people = [m for m in scene.mentions if m.actor in _people(scene) and m.span.end <= near[1].start]
    said = scene.telling.claim.attribution
    if said is not None and {m.actor for m in people} == {said.speaker} and people[0].kind in SURE:
        yield Seen(actor=people[0].actor, span=people[0].span)


def _giver(scene: Scene) -> Iterator[Seen]:
    """ "In a speech on Monday, Vega said": the one who says it gave the speech that opens the sentence."""
    said = scene.telling.claim.attribution
    opens = scene.tokens[:1] and scene.tokens[0].low in scene.knowledge.events.openers
    if said is None or not opens or not scene.knowledge.events.types[scene.telling.frame.event].spoken:
        return
    named = next((m for m in scene.mentions if m.span.start >= scene.event.end), None)
    if named is None or named.actor != said.speaker or named.kind not in SURE:
        return
    titles = (part_of(scene, t.start, t.end) for t in scene.tokens if is_title(scene, t))
    if scene.without(scene.event.end, named.span.start, (*(t.span for t in scene.times), *titles)) in _COMMA:
        yield Seen(actor=named.actor, span=named.span)


def _people(scene: Scene) -> frozenset[ActorId]:
    return frozenset(a.id for a in scene.directory.actors.values() if a.type == "person")
