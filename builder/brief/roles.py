"""Which parts of a happening a sentence fills with certainty: by words that stand so close that they leave no doubt.

Frames are read generously, so that the tellings of one happening meet; what is said of them in a sentence of the
dossier's own is read strictly: every word between an event word and its parts must be one that changes nothing.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.brief.directory import Directory
from builder.brief.events import Telling
from builder.brief.regions import described_states
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Mention, Part, Participant, Quantity, Time
from builder.values.ids import ActorId
from builder.values.span import Span
from builder.words import keys_of

_TOKEN = re.compile(r"[’']s\b|[^\W_]+(?:[-.][^\W_]+)*\.?(?=\s[A-Z])|[^\W_]+(?:[-.][^\W_]+)*|[^\w\s]")
_SURE = frozenset({"name", "surname", "acronym", "metonym"})
_OWNER = frozenset({"’s", "'s", "’", "'"})
_DETERMINERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "this", "that"})
_JOINED = frozenset({",", "and", "both", "the"})
_STOPS = frozenset({".", ",", ";", ":", "!", "?", ")", "—", "–", "-", "”", '"'})
_LISTING = frozenset({"and", "including", ","})
_LESS = frozenset({"no", "not", "few", "fewer", "without", "except", "excluding", "or", "promised", "fake", "model"})
_SHORT = 3
_LONGEST_THING = 4
"""Words after "release of" that are still the thing; more run on into a verb that no list knows."""
_SUBJECTS = frozenset({"he", "she"})
_COMMA = ((",",), ("on", ","))
"""Between a speech and its speaker, the days left out."""
_MEANWHILE = frozenset({"as", "while", "when", "after", "before"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """An actor in a part, and the words that show it."""

    actor: ActorId
    span: Span


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.casefold()


class Scene:
    """One telling's sentence, word by word."""

    def __init__(self, telling: Telling, directory: Directory) -> None:
        self.telling = telling
        self.directory = directory
        self.knowledge: Knowledge = directory.knowledge.in_language(telling.reading.article.language)
        claim = telling.claim
        shift = claim.span.start
        self.tokens = tuple(_Token(m[0], shift + m.start(), shift + m.end()) for m in _TOKEN.finditer(claim.text))
        inside = directory.inside(claim.span.article)
        self.mentions = inside.mentions.inside(claim.span)
        self.times = inside.times.inside(claim.span)
        self.counts = tuple(q.span for q in telling.numbers)
        self.event = telling.frame.span

    def between(self, start: int, end: int) -> tuple[str, ...]:
        """The folded words from one offset to another."""
        return tuple(t.low for t in self.tokens if start <= t.start and t.end <= end)

    def before(self, offset: int) -> tuple[_Token, ...]:
        """The words before an offset, the nearest first."""
        return tuple(reversed([t for t in self.tokens if t.end <= offset]))

    def after(self, offset: int) -> _Token | None:
        """The word that starts at an offset or next after it."""
        return next((t for t in self.tokens if t.start >= offset), None)

    def without(self, start: int, end: int, spans: Iterable[Span]) -> tuple[str, ...]:
        """The words between that stand in none of `spans`."""
        masks = tuple(spans)
        return tuple(
            t.low
            for t in self.tokens
            if start <= t.start and t.end <= end and not any(m.start < t.end and t.start < m.end for m in masks)
        )


def is_plain(scene: Scene) -> bool:
    """True where the event words stand in no quotation, and a noun among them is whole and bare of odd adjectives."""
    telling = scene.telling
    if telling.is_count or any(q.span.overlaps(scene.event) for q in telling.reading.quotes):
        return False
    return not is_noun(scene) or (_ends_clean(scene, scene.event.end) and _opens_clean(scene))


def is_whole(scene: Scene) -> bool:
    """True unless the event word is a noun that only describes another ("attack helicopters")."""
    return not is_noun(scene) or _ends_clean(scene, scene.event.end)


def is_noun(scene: Scene) -> bool:
    """True where the event is told by a noun ("visit"), by the lexicon and the word before."""
    first = scene.after(scene.event.start)
    forms = scene.knowledge.events.forms.get(first.low, ()) if first else ()
    kinds = {form.kind for form in forms if form.type == scene.telling.frame.event}
    if len(kinds) < 2:
        return kinds == {"noun"}
    before = scene.before(scene.event.start)[:1]
    return bool(before) and (
        before[0].low in _DETERMINERS | _OWNER | scene.knowledge.facts.neutral or _is_timed(scene, before[0])
    )


def is_done(scene: Scene) -> bool:
    """True where a verb tells the happening ("visited", "paid a visit"): "his visit" may be over or to come."""
    if not is_noun(scene):
        return not _is_trailing(scene)
    skipped = _DETERMINERS | scene.knowledge.facts.neutral
    led = next((t for t in scene.before(scene.event.start) if t.low not in skipped and not _is_timed(scene, t)), None)
    return led is not None and led.low in scene.knowledge.facts.doing


def _is_trailing(scene: Scene) -> bool:
    """True for "before visiting Peru": who does it is who the sentence is about, but not whether it is done."""
    near = scene.before(scene.event.start)[:1]
    is_ing = scene.directory.words(scene.event).split()[0].endswith("ing")
    return is_ing and bool(near) and near[0].low in _MEANWHILE


def _is_timed(scene: Scene, token: _Token) -> bool:
    return any(t.span.start <= token.start < t.span.end for t in scene.times)


def _opens_clean(scene: Scene) -> bool:
    """True where only plain adjectives and times stand between a noun and what opens its phrase."""
    for token in scene.before(scene.event.start):
        if token.low in scene.knowledge.facts.neutral or _is_timed(scene, token):
            continue
        return token.low in _DETERMINERS | _OWNER
    return False


def _ends_clean(scene: Scene, offset: int) -> bool:
    """True where what follows cannot make the words before it a part of something else ("coup attempt")."""
    token = scene.after(offset)
    if token is None or token.low in _STOPS or _is_timed(scene, token):
        return True
    events = scene.knowledge.events
    small = (
        events.places | events.governors | events.agents | events.borders | events.be | events.modals | events.enders
    )
    small |= events.openers | events.adverbs | events.light | {"to", "has", "had", "have", "and"}
    return token.low in small and token.low not in _OWNER


def find_part(scene: Scene, part: Part) -> tuple[Seen, ...]:
    """The actors who certainly play a part, each with the words that name them."""
    found: list[Seen] = []
    for participant in scene.telling.frame.participants:
        if participant.part == part and _is_certain(scene, participant):
            found.append(Seen(actor=participant.actor, span=participant.span))
    if part == "place" and not found:
        found.extend(_city(scene))
        found.extend(_described(scene))
        found.extend(_home(scene))
    if part == "who" and not scene.telling.who:
        found.extend(_pronoun(scene))
    if part == "who" and not found:
        found.extend(_giver(scene))
    return tuple(found)


def _is_certain(scene: Scene, participant: Participant) -> bool:
    span = participant.span
    mention = next((m for m in scene.mentions if m.span == span), None)
    if mention is None or mention.kind not in _SURE:
        return False
    if span.end <= scene.event.start:
        part = "who" if is_inverse(scene) else participant.part
        return part != "place" and _is_led_from(scene, mention, part)
    if is_inverse(scene):
        return _ends_clean(scene, span.end) and bool(find_goods(scene))
    return _ends_clean(scene, span.end) and _is_led_to(scene, mention, participant.part)


def is_inverse(scene: Scene) -> bool:
    """True for "received": who acts is named last, after "from"."""
    first = scene.after(scene.event.start)
    return first is not None and first.low in scene.knowledge.events.inverse


def find_goods(scene: Scene) -> tuple[Span, ...]:
    """What is handed over, each by its bare noun in the plural: "boats" of "supplied Peru with new boats"."""
    found: list[Span] = []
    for item in _items(_handed_over(scene)):
        head = item[-1]
        odd = _LESS.intersection(t.low for t in item)
        if (
            not odd
            and head.text.islower()
            and head.text.isalpha()
            and head.low.endswith("s")
            and len(head.low) > _SHORT
        ):
            found.append(_span(scene, head.start, head.end))
    return tuple(found)


def _handed_over(scene: Scene) -> list[_Token]:
    """The words between "received" and "from", or after "supplied Peru with" up to the end of the phrase."""
    after = [t for t in scene.tokens if t.start >= scene.event.end]
    if is_inverse(scene):
        end = next((i for i, t in enumerate(after) if t.low == "from"), 0)
        return after[:end]
    taken = next((p.span for p in scene.telling.frame.participants if p.part == "whom"), None)
    after = [t for t in after if taken is not None and t.start >= taken.end]
    if not after or after[0].low != "with":
        return []
    events = scene.knowledge.events
    stops = _STOPS | (events.borders - {"and"}) | events.places | events.openers | {"as", "for", "from"}
    end = next((i for i, t in enumerate(after[1:], 1) if t.low in stops), len(after))
    return after[1:end]


def _items(tokens: list[_Token]) -> list[list[_Token]]:
    items: list[list[_Token]] = [[]]
    for token in tokens:
        if token.low in _LISTING:
            items.append([])
        else:
            items[-1].append(token)
    return [item for item in items if item]


def _is_led_from(scene: Scene, mention: Mention, part: Part) -> bool:
    """True where only plain words lead from a name to the event word, and nothing governs the name."""
    facts = scene.knowledge.facts
    gap = scene.without(mention.span.end, scene.event.start, (t.span for t in scene.times))
    if gap[:1] and gap[0] in _OWNER:
        return part == "who" and is_noun(scene) and all(word in facts.neutral for word in gap[1:])
    if part == "who" and is_noun(scene) and _leads_into(scene, gap):
        return _stands_free(scene, mention, gap)
    if _is_trailing(scene):
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
    return _stands_free(scene, mention, gap)


def _leads_into(scene: Scene, gap: tuple[str, ...]) -> bool:
    """True for "was speaking as part of a" before "visit": who spoke is who visits."""
    facts = scene.knowledge.facts
    kept = [word for word in gap if word not in _DETERMINERS and word not in facts.neutral]
    return " ".join(kept) in facts.leading


def _stands_free(scene: Scene, mention: Mention, gap: tuple[str, ...]) -> bool:
    """True where no preposition governs a name before its verb; an apposition and a time are looked through."""
    events = scene.knowledge.events
    governors = events.places | events.governors | events.agents | {"or", "nor", "than", "not", "no", "neither"}
    crossed = gap[:1] != (",",)
    timed = False
    for token in scene.before(mention.span.start):
        was, timed = timed, _is_timed(scene, token)
        if timed or (was and token.low in events.places | events.governors):
            continue
        if token.low == "," and not crossed:
            crossed = True
            continue
        if token.low in governors:
            return False
        if token.low in _STOPS or token.low in events.borders:
            return True
        if crossed and token.low not in _DETERMINERS and token.text[:1].islower() and gap[:1] != (",",):
            return True
    return True


def _is_led_to(scene: Scene, mention: Mention, part: Part) -> bool:
    """True where the event word leads to a name at once, by a preposition, or along a list."""
    events = scene.knowledge.events
    masks = [*(m.span for m in scene.mentions), *(t.span for t in scene.times), *scene.counts]
    tokens = [t for t in scene.tokens if scene.event.end <= t.start and t.end <= mention.span.start]
    gap = [t for t in tokens if not any(m.start < t.end and t.start < m.end for m in masks)]
    words = [t.low for t in gap if not _is_title(t, scene)]
    listed = any(t.low in {",", "and"} for t in tokens)
    joined = (_JOINED if listed else frozenset({"the"})) | (events.before_noun if events.foreign else frozenset())
    noun = is_noun(scene)
    prepositions = [w for w in words if w not in joined]
    if part == "who":  # "a speech by Vega", "a conference held by Acme"
        return [w for w in prepositions if w not in events.light] in [[w] for w in events.agents]
    if part == "whom":
        pair = scene.knowledge.events.types[scene.telling.frame.event].pair
        allowed: list[list[str]] = [["of"], ["on"], ["with"]] if noun else [[], ["with"]] if pair else [[]]
        return prepositions in allowed
    places = [[w] for w in events.places] + ([["of"]] if noun else [[]])
    return prepositions in places


def _is_title(token: _Token, scene: Scene) -> bool:
    """True for "Mr." and "President" before a name."""
    titles = scene.knowledge.name_words.titles
    low = token.low.rstrip(".")
    return token.text[:1].isupper() and (low in titles.honorifics or (low,) in titles.heads or low in titles.modifiers)


def _city(scene: Scene) -> Iterator[Seen]:
    """A country by its capital, where the article names the country too ("arrived in Lima")."""
    token = scene.after(scene.event.end)
    if token is None or token.low not in {"in", "to", "at"}:
        return
    city = scene.after(token.end)
    if city is None or not city.text[:1].isupper() or not _ends_clean(scene, city.end):
        return
    if any(m.span.start < city.end and city.start < m.span.end for m in scene.mentions):
        return
    keys = keys_of(city.text)
    entries = scene.knowledge.gazetteer.index.get(keys[0], ()) if keys else ()
    named = {m.actor for m in scene.telling.reading.mentions if m.kind == "name"}
    for entry in entries:
        if entry.keys == keys and entry.form == "capital" and entry.actor in named:
            yield Seen(actor=entry.actor, span=_span(scene, city.start, city.end))


def _described(scene: Scene) -> Iterator[Seen]:
    """A state by its region right after the event ("a visit to the West African nation")."""
    for state in described_states(scene.telling.claim.span, scene.directory):
        gap = scene.between(scene.event.end, state.span.start)
        if gap in (("to",), ("in",), ("of",)) and scene.event.end <= state.span.start:
            yield Seen(actor=state.actor, span=state.span)


def _span(scene: Scene, start: int, end: int) -> Span:
    whole = scene.telling.claim.span
    return Span(article=whole.article, paragraph=whole.paragraph, start=start, end=end)


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


def _pronoun(scene: Scene) -> Iterator[Seen]:
    """ "Vega said so as he visited Peru": the one who speaks, where no other person comes before."""
    near = scene.before(scene.event.start)[:2]
    if len(near) < 2 or near[0].low not in _SUBJECTS or near[1].low not in _MEANWHILE:
        return
    people = [m for m in scene.mentions if m.actor in _people(scene) and m.span.end <= near[1].start]
    said = scene.telling.claim.attribution
    if said is not None and {m.actor for m in people} == {said.speaker} and people[0].kind in _SURE:
        yield Seen(actor=people[0].actor, span=people[0].span)


def _giver(scene: Scene) -> Iterator[Seen]:
    """ "In a speech on Monday, Vega said": the one who says it gave the speech that opens the sentence."""
    said = scene.telling.claim.attribution
    opens = scene.tokens[:1] and scene.tokens[0].low in scene.knowledge.events.openers
    if said is None or not opens or not scene.knowledge.events.types[scene.telling.frame.event].spoken:
        return
    named = next((m for m in scene.mentions if m.span.start >= scene.event.end), None)
    if named is None or named.actor != said.speaker or named.kind not in _SURE:
        return
    titles = (_span(scene, t.start, t.end) for t in scene.tokens if _is_title(t, scene))
    if scene.without(scene.event.end, named.span.start, (*(t.span for t in scene.times), *titles)) in _COMMA:
        yield Seen(actor=named.actor, span=named.span)


def _people(scene: Scene) -> frozenset[ActorId]:
    return frozenset(a.id for a in scene.directory.actors.values() if a.type == "person")


def is_aside(scene: Scene) -> bool:
    """True for "as he visited Peru": the article's own words inside a sentence that reports what he said."""
    near = scene.before(scene.event.start)[:2]
    return len(near) == 2 and near[0].low in _SUBJECTS and near[1].low in _MEANWHILE


def find_thing(scene: Scene) -> Span | None:
    """The words for what is acted upon, where they certainly end in time and begin with nobody's name.

    "The deal" or "the country" says what only where the sentence before does: not by itself.
    """
    thing = scene.telling.frame.what
    if thing is None or not _ends_clean(scene, thing.end):
        return None
    words = scene.between(thing.start, thing.end)
    leaning = (len(words) == 2 and words[0] == "the") or not scene.knowledge.events.pronouns.isdisjoint(words)
    if leaning or (is_noun(scene) and len(words) > _LONGEST_THING) or _is_halved(scene, thing):
        return None
    return None if any(m.span.start == thing.start for m in scene.mentions) else thing


def _is_halved(scene: Scene, thing: Span) -> bool:
    """True for "secret military" before "and diplomatic files": what is joined to it may be told by a later word."""
    follows = scene.after(thing.end)
    last = scene.between(thing.start, thing.end)[-1:]
    return follows is not None and follows.low in {"and", "or"} and not last[0].endswith("s")


def find_when(scene: Scene) -> Time | None:
    """The date that certainly is the happening's: beside it, after its parts, or at the head of the sentence."""
    time = scene.telling.when or (_head_time(scene) if is_aside(scene) else None)
    if time is None or time not in scene.times or not _is_day_or_year(time):
        return None
    facts, events = scene.knowledge.facts, scene.knowledge.events
    before = scene.before(time.span.start)[:1]
    if before and before[0].low in facts.bounding:
        return None
    if time.span.start >= scene.event.end:
        masks = [m.span for m in scene.mentions] + [t.span for t in scene.times]
        masks += [_span(scene, t.start, t.end) for t in scene.tokens if _is_title(t, scene)]
        masks += [*(seen.span for seen in _city(scene)), *scene.counts]
        gap = scene.without(scene.event.end, time.span.start, masks)
        small = (
            events.places
            | events.adverbs
            | events.agents
            | {"the", "a", "an", "on", "early", "late", "of", "and", ",", "with", "this", "last", "next"}
        )
        return time if all(word in small for word in gap) else None
    rest = scene.between(time.span.end, max(scene.event.start, time.span.end))
    if scene.event.contains(time.span):  # "came to power in a 2020 coup"
        rest = scene.between(time.span.end, scene.event.end)[:-1]
    if (time.span.end <= scene.event.start or scene.event.contains(time.span)) and facts.neutral.issuperset(rest):
        return time
    return time if time.span == getattr(_head_time(scene), "span", None) and _leads(scene, time) else None


def _head_time(scene: Scene) -> Time | None:
    """The date that opens the sentence ("In January, Vega …")."""
    head = next((t for t in scene.times if t.kind == "date" and t.value), None)
    if head is None or len(scene.between(scene.telling.claim.span.start, head.span.start)) > 1:
        return None
    follows = scene.after(head.span.end)
    return head if follows is not None and follows.low == "," else None


def _leads(scene: Scene, time: Time) -> bool:
    """True where the subject of the event follows the opening date at once."""
    if is_aside(scene):
        return True
    starts = [p.span.start for p in scene.telling.frame.participants if p.span.start > time.span.end]
    first = min(starts, default=None)
    if first is None:
        return False
    gap = [t for t in scene.tokens if time.span.end <= t.start and t.end <= first]
    return first < scene.event.start and all(t.low in {",", "the"} or t.text[:1].isupper() for t in gap)


def _is_day_or_year(time: Time) -> bool:
    return time.kind == "date" and bool(time.value) and not set("~?%X.").intersection(time.value or "")


def find_length(scene: Scene) -> Time | None:
    """The length that stands right before the event noun, told without a guess ("a two-day visit")."""
    time = scene.telling.duration
    if time is None or not is_noun(scene) or time.span.end > scene.event.start:
        return None
    if any(w not in scene.knowledge.facts.neutral for w in scene.between(time.span.end, scene.event.start)):
        return None
    before = [t.low for t in scene.before(time.span.start)[:2]]
    if scene.knowledge.facts.guessing.intersection(before):
        return None
    return time if "-" in time.text and before[:1] and before[0] in _DETERMINERS | _OWNER else None


def find_number(scene: Scene) -> Quantity | None:
    """The count of those whom it befell: beside the event verb, nothing between that could change it."""
    if is_noun(scene):
        return None
    be = scene.knowledge.events.be
    for quantity in scene.telling.numbers:
        if quantity.span.end <= scene.event.start:
            gap = scene.between(quantity.span.end, scene.event.start)
            if be.intersection(gap) and be.union({"have", "has", "had", "people"}).issuperset(gap):
                return quantity
        elif not scene.between(scene.event.end, quantity.span.start):
            near = scene.before(scene.event.start)[:1]
            if not (near and near[0].low in be):
                return quantity
    return None
