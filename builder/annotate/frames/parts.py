"""Who takes part in a happening, what is acted upon and how often: read from the order of the words of a sentence."""

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise
from typing import Literal

from builder.annotate.frames.clause import CLOSE, JOINING, NEAR, REACH, Sentence, Trigger, is_inside_time, span_of
from builder.knowledge.events import Events, EventType
from builder.values.annotation import Mention, Part, Participant
from builder.values.span import Span
from builder.words.english import DETERMINERS, HAVING, OWNERS, POSSESSIVE, RELATIVE

_LONGEST_THING = 8
"""Words of the name of what is acted upon."""
_JOINED = frozenset({"of", "and", "in"})
"""Words that may stand between whose deed it is and the event noun: "held in Peru two days of talks"."""
_LEADING_ON = frozenset({"to", "not", "never"})
_LOOSE = frozenset({"of", "and", "nearly"})
"""Words with which no thing's name ends, beside those before a noun."""
_ARTICLE = 4
"""Characters of "the " before a name."""


def find_participants(sentence: Sentence, trigger: Trigger, following: int, events: Events) -> tuple[Participant, ...]:
    """Who, whom and where: at most one actor before, and those that follow, up to the next event word."""
    if sentence.low(trigger.first) in events.inverse:
        return _received(sentence, trigger, events)
    rest = _following(sentence, trigger, following, events)
    kind = events.types.get(trigger.word.type)
    if kind is not None and kind.befalls:
        return tuple(p for p in rest if p.part == "place" or (trigger.word.kind == "noun" and p.part == "whom"))
    subject = _subject(sentence, trigger, events)
    if subject is not None:
        suffers = is_passive(sentence, trigger, events) or _is_borne(sentence, trigger, subject, kind)
        part: Part = "whom" if suffers else "who"
        taken = any(p.part == part for p in rest)
        both = () if taken else (*_with(sentence, subject, events), subject)
        return (*(Participant(part=part, span=m.span, actor=m.actor) for m in both), *rest)
    fallback = None if rest else _beside(sentence, trigger, events)
    return rest if fallback is None else (fallback,)


def _is_borne(sentence: Sentence, trigger: Trigger, owner: Mention, kind: EventType | None) -> bool:
    """True for "Vega’s arrest", not for "Vega’s appointment of Roca"."""
    if kind is None or not kind.borne or trigger.word.kind != "noun" or sentence.low(trigger.last + 1) == "of":
        return False
    return sentence.low(sentence.token_at(owner.span.end) - 1).endswith(POSSESSIVE)


def _received(sentence: Sentence, trigger: Trigger, events: Events) -> tuple[Participant, ...]:
    """Of "Peru received boats from Chad" both, the parts turned round; nobody where one of them is missing."""
    subject = _subject(sentence, trigger, events)
    if subject is None or is_passive(sentence, trigger, events):
        return ()
    after = sentence.mentions[bisect_left(sentence.mention_starts, sentence.ends[trigger.last]) :]
    giver = next((m for m in after[:3] if _governor(sentence, m, events) == "from"), None)
    if giver is None:
        return ()
    return (
        Participant(part="whom", span=subject.span, actor=subject.actor),
        Participant(part="who", span=giver.span, actor=giver.actor),
    )


def _beside(sentence: Sentence, trigger: Trigger, events: Events) -> Participant | None:
    """Where no actor has a clear part: the one close before, else the subject that an opening clause leads up to.

    "Since taking control of Peru in two coups", "Since coming to power in a 2020 coup, Peru’s junta has …".
    """
    at = bisect_left(sentence.mention_starts, sentence.starts[trigger.first])
    kind = events.types.get(trigger.word.type)
    if at > 0 and kind is not None and kind.home:
        before = sentence.mentions[at - 1]
        gap = sentence.lows(sentence.token_at(before.span.end), trigger.first)
        if len(gap) <= NEAR and not events.borders.intersection(gap) and "," not in gap:
            return Participant(part="whom", span=before.span, actor=before.actor)
    elif at == 0 and sentence.mentions and sentence.low(0) in events.openers and not _comes_over(trigger, kind):
        after = sentence.mentions[at]
        gap = sentence.lows(trigger.last + 1, sentence.token_at(after.span.start))
        if "," in gap[-3:]:
            return Participant(part="who", span=after.span, actor=after.actor)
    return None


def _comes_over(trigger: Trigger, kind: EventType | None) -> bool:
    """True for "Despite the outbreak, Vega flew": he has no part in it, as he has "during a visit"."""
    return kind is not None and kind.sole and not kind.home and trigger.word.kind == "noun"


def is_passive(sentence: Sentence, trigger: Trigger, events: Events) -> bool:
    """True for a verb behind a form of "be" that is no progressive: "was arrested"."""
    if trigger.word.kind == "noun" or sentence.low(trigger.first).endswith("ing"):
        return False
    before = sentence.lows(trigger.first - 3, trigger.first)
    if sentence.low(trigger.first - 1) in events.be or _is_set_off(sentence, trigger):
        return True  # "is due to be released", "Vega, arrested on Monday, spoke"
    return "to" not in before and bool(events.be.intersection(before))


def _is_set_off(sentence: Sentence, trigger: Trigger) -> bool:
    """True for a participle that a comma parts from a name, up to another comma."""
    start, end = trigger.first - 1, trigger.last + 1
    if sentence.low(start) != "," or not sentence.low(trigger.first).endswith("ed"):
        return False
    named = any(m.span.end == sentence.ends[start - 1] for m in sentence.mentions)
    return named and "," in sentence.lows(end, end + REACH)


def _subject(sentence: Sentence, trigger: Trigger, events: Events) -> Mention | None:
    """The nearest actor before that no preposition governs, else none; owners ("Mali’s expulsion") come first.

    Of a noun, only an owner or the subject of a light verb ("will pay a visit") has a part in it.
    """
    verb = trigger.word.kind == "verb"
    if verb and (_is_reduced(sentence, trigger, events) or sentence.low(trigger.first - 1) in events.persons):
        return None
    at = bisect_left(sentence.mention_starts, sentence.starts[trigger.first]) - 1
    near = sentence.mentions[max(at - 3, 0) : at + 1]
    trails = verb and sentence.low(trigger.first - 1) == "," and _is_ing(sentence, trigger)
    for mention in near if trails else reversed(near):
        index, end = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end)
        owner = sentence.low(end - 1).endswith(POSSESSIVE)
        if not verb:
            if owner and trigger.first - index <= NEAR and _owns(sentence, end, trigger, events):
                return mention
            if end == trigger.first:
                continue  # "blamed the Peru probe": what it is about, as often as whose it is
            if not _does(sentence, end, trigger, events):
                return None
        governor = _governor(sentence, mention, events)
        if not owner and not RELATIVE.isdisjoint(sentence.lows(index - 2, index - 1)):
            continue  # "the man who killed Vega was arrested"
        if owner or governor not in events.prepositions | events.oblique:
            ordered = verb and not trails and not events.foreign and not _is_set_off(sentence, trigger)
            stands = _stands(sentence, index, end, trigger, events) if ordered else "subject"
            if stands == "aside":
                continue
            return None if stands == "other" or _only_says(sentence, end, trigger, events) else mention
    return None


def _stands(
    sentence: Sentence, index: int, end: int, trigger: Trigger, events: Events
) -> Literal["subject", "aside", "other"]:
    """Whether a name is the subject of a verb, stands in an aside that is closed before it, or the verb has another.

    "Vega, who met Roca, left", "Vega spoke after rebels attacked", "Vega planned the raid that killed 12"; not so
    "Peru’s airstrikes that killed 12", nor "Vega said that she would leave".
    """
    untimed = (at for at in range(end, trigger.first) if not is_inside_time(sentence, at))
    gap = [sentence.low(at) for at in untimed]
    if "," in gap and _is_in_relative(sentence, index):
        return "aside"
    while gap.count(",") > 1:
        closing = len(gap) - 1 - gap[::-1].index(",")
        opening = closing - 1 - gap[:closing][::-1].index(",")
        del gap[opening : closing + 1]
    marks = [at for at, low in enumerate(gap) if low == "," or low in events.borders - {"and"}]
    if not marks:
        return "subject"
    last = gap[marks[-1]]
    rest = [low for low in gap[marks[-1] + 1 :] if not _is_verbal(low, events)]
    if last == ",":
        return "other" if rest else "subject" if gap[0] == "," and _is_apposed(sentence, index, events) else "aside"
    if rest:
        kind = events.types.get(trigger.word.type)
        at_home = last == "whose" and kind is not None and kind.home
        herself = marks == [1] and last == "that" and gap[0] in events.saying and rest[0] in events.persons
        return "subject" if at_home or herself else "other"
    led = [low for low in gap[: marks[-1]] if low not in {",", "and"} | events.places]
    apposed = gap[0] == "," and bool(led) and led[0] in DETERMINERS
    named = len(led) < CLOSE and not any(low.endswith("ed") or low in events.saying for low in led)
    return "other" if last in RELATIVE and not named and not apposed else "subject"


def _is_in_relative(sentence: Sentence, index: int) -> bool:
    """True for Roca in "Vega, who met Roca"."""
    at = index - 1
    while at > 0 and sentence.low(at) != ",":
        if sentence.low(at) in RELATIVE | {"whose"} and sentence.low(at - 1) == ",":
            return True
        at -= 1
    return False


def _is_apposed(sentence: Sentence, index: int, events: Events) -> bool:
    """True for Vega in "one of them, driver Luis Vega, died", not in "Peru’s army, led by Luis Vega, attacked"."""
    opening = max((at for at in range(max(index - NEAR, 0), index) if sentence.low(at) == ","), default=None)
    if opening is None or any(m.span.end == sentence.ends[opening - 1] for m in sentence.mentions):
        return False
    between = sentence.lows(opening + 1, index)
    return not any(low.endswith(("ed", "ing")) or low in events.prepositions | events.borders for low in between)


def _is_verbal(low: str, events: Events) -> bool:
    """True for what stands before a verb without being its subject: "is due to be", "also", "reportedly"."""
    small = events.be | HAVING | events.adverbs | events.modals | events.cues
    return low in small or low in _LEADING_ON or low.endswith("ly")


def _owns(sentence: Sentence, end: int, trigger: Trigger, events: Events) -> bool:
    """True for "Peru’s two raids", not for "Peru’s radar before the raid"."""
    between = set(sentence.lows(end, trigger.first))
    return events.foreign or between.isdisjoint((events.prepositions | events.oblique | events.borders) - _JOINED)


def _only_says(sentence: Sentence, end: int, trigger: Trigger, events: Events) -> bool:
    """True for "Vega said 12 people had been killed" and "Vega said 12 had died": what is said has its own subject."""
    if sentence.low(end) not in events.saying or sentence.low(end + 1) == ",":
        return False
    passive_or_counted = is_passive(sentence, trigger, events) or _is_of_counted(sentence, end, trigger, events)
    return passive_or_counted or _is_of_others(sentence, end, trigger, events)


def _is_of_others(sentence: Sentence, end: int, trigger: Trigger, events: Events) -> bool:
    """True for "Vega said rebels attacked Lima": no pronoun and nothing of Vega's stands right before the verb."""
    if trigger.word.kind != "verb" or events.foreign:
        return False
    small = events.be | HAVING | events.adverbs | events.modals
    at = trigger.first - 1
    while at > end and (sentence.low(at) in small or sentence.low(at).endswith("ly")):
        at -= 1
    low = sentence.low(at)
    if at <= end or not low.isalpha() or is_inside_time(sentence, at):
        return False
    joining = events.persons | events.borders | events.prepositions | events.openers | events.enders | events.pronouns
    return low not in joining and OWNERS.isdisjoint(sentence.lows(at - 2, at))


def _is_of_counted(sentence: Sentence, end: int, trigger: Trigger, events: Events) -> bool:
    """True where a figure and what it counts stand right before a verb, small words apart."""
    ends = [sentence.token_at(quantity.span.end) for quantity in sentence.quantities if not quantity.unit]
    return any(
        at > end and trigger.first - at <= NEAR and not events.borders.intersection(sentence.lows(at, trigger.first))
        for at in ends
        if at <= trigger.first
    )


def _with(sentence: Sentence, subject: Mention, events: Events) -> tuple[Mention, ...]:
    """The one named before "and" and the subject ("Ana Roca and President Luis Vega met")."""
    at = bisect_left(sentence.mention_starts, subject.span.start) - 1
    if at != 0:
        return ()
    first = sentence.mentions[0]
    between = sentence.lows(sentence.token_at(first.span.end), sentence.token_at(subject.span.start))
    led = _governor(sentence, first, events) in events.prepositions
    opens = sentence.token_at(first.span.start) <= NEAR and not led
    joined = between[:1] == ("and",) and len(between) <= CLOSE and not events.before_noun.intersection(between)
    clear = not any(word in events.forms for word in sentence.lows(0, sentence.token_at(first.span.start)))
    return (first,) if opens and joined and clear else ()


def _is_ing(sentence: Sentence, trigger: Trigger) -> bool:
    return sentence.low(trigger.first).endswith("ing")


def _is_reduced(sentence: Sentence, trigger: Trigger, events: Events) -> bool:
    """True for "equipment bought from Peru": a thing stands right before, and who acts comes after or nowhere."""
    if sentence.low(trigger.last + 1) not in events.agents | {"from"} or _is_ing(sentence, trigger):
        return False
    before = sentence.low(trigger.first - 1)
    if not before.isalpha() or any(before in kind for kind in (events.be, events.borders, events.adverbs)):
        return False
    end = sentence.ends[trigger.first - 1]
    at = bisect_left(sentence.mention_starts, end) - 1
    return at < 0 or sentence.mentions[at].span.end < end


def _does(sentence: Sentence, after: int, trigger: Trigger, events: Events) -> bool:
    """True where a light verb, or for a journey "during" or "on", leads from the subject to the event noun."""
    between = sentence.lows(max(after, trigger.first - REACH), trigger.first)
    kind = events.types.get(trigger.word.type)
    lights = [at for at, low in enumerate(between) if low in events.light]
    if lights and _leads_to(between[lights[-1] :], kind, events):
        return True
    return kind is not None and kind.object == "place" and _is_amid(between[-NEAR:], events)


def _leads_to(light: tuple[str, ...], kind: EventType | None, events: Events) -> bool:
    """True for "held two days of", not for "led the inquiry into" nor "has not seen".

    Of what is spoken, for "announced it at" as well.
    """
    if "," in light:
        return False
    if events.foreign or (kind is not None and kind.spoken):
        return True
    if light[0] in HAVING and len(light) > 1 and light[1] not in events.before_noun | events.counts:
        return False
    return (events.prepositions | events.oblique | events.borders).difference(_JOINED).isdisjoint(light[1:])


def _is_amid(between: tuple[str, ...], events: Events) -> bool:
    """True for "during a visit", "on his visit", "as part of a visit"; not for "on Sunday, describing the visit"."""
    return any(a in events.amid and (b in events.before_noun or b == "of") for a, b in pairwise(between))


def _governor(sentence: Sentence, mention: Mention, events: Events) -> str:
    """The preposition that a mention depends on: the word before it, articles, owners and small words apart.

    "By" may stand further off: "by the late President Luis Vega", "by police chief Ana Roca".
    """
    at = sentence.token_at(mention.span.start) - 1
    while at >= 0 and (sentence.low(at) in events.before_noun or sentence.low(at).endswith(POSSESSIVE)):
        at -= 1
    near = reversed(sentence.lows(at - CLOSE - 1, at))
    titles = events.prepositions | events.borders | events.be | events.saying
    agent = next((low for low in near if low in titles or not low.isalpha()), "")
    named = sentence.low(at).isalpha() and sentence.low(at) not in titles
    return agent if named and agent in events.agents else sentence.low(at)


def _following(sentence: Sentence, trigger: Trigger, limit: int, events: Events) -> tuple[Participant, ...]:
    """Actors after the event word, up to the end of its clause, each part taken once."""
    type_ = events.types.get(trigger.word.type)
    kind = type_.object if type_ else "whom"
    first = bisect_left(sentence.mention_starts, sentence.ends[trigger.last])
    parts: dict[Part, Participant] = {}
    previous = trigger.last + 1
    for mention in sentence.mentions[first : first + 4]:
        at = sentence.token_at(mention.span.start)
        between = sentence.lows(previous, at)
        paired = "between" in sentence.lows(trigger.last + 1, at)
        if (
            at >= limit
            or at - trigger.last > REACH
            or (events.borders - JOINING if paired else events.borders).intersection(between)
            or "," in between
            or ";" in between
        ):
            break
        governor = _governor(sentence, mention, events)
        known = events.prepositions
        if type_ and type_.strikes and events.striking.issuperset(set(between) - events.before_noun) and between:
            parts.setdefault("place", Participant(part="place", span=mention.span, actor=mention.actor))
            break
        if (governor not in known and not paired) if trigger.word.kind == "noun" else (governor == "of"):
            break  # beside a noun without a preposition, or part of a longer name of the thing ("the head of …")
        part: Part = "who" if paired and "whom" in parts and governor not in known else _part(governor, kind, events)
        if governor in events.personal and trigger.word.type in events.done_to:
            part = "whom"
        if governor == "with" and trigger.word.kind == "noun" and part == "whom" and _is_shared(type_):
            part = "who"
        parts.setdefault(part, Participant(part=part, span=mention.span, actor=mention.actor))
        previous = sentence.token_at(mention.span.end)
    place = parts.get("place")
    return tuple(parts.values()) + (_listed_with(sentence, place, events) if place is not None else ())


def _is_shared(kind: EventType | None) -> bool:
    """True for what somebody does with another to a third: "an investigation with Peru" is none of Peru."""
    return kind is not None and not kind.pair and not any("with {whom}" in about for about in kind.about)


def _listed_with(sentence: Sentence, first: Participant, events: Events) -> tuple[Participant, ...]:
    """The further places of a list ("visited Peru, Chad and Fiji"); none where no "and" closes it."""
    found: list[Participant] = []
    end = first.span.end
    for mention in sentence.mentions[bisect_left(sentence.mention_starts, end) :]:
        at, after = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end)
        between = sentence.lows(sentence.token_at(end), at)
        if between not in ((",",), ("and",), (",", "and")):
            break
        found.append(replace(first, span=mention.span, actor=mention.actor))
        if "and" in between:
            return tuple(found) if _ends_phrase(sentence, after, events) else ()
        end = mention.span.end
    return ()


def _ends_phrase(sentence: Sentence, index: int, events: Events) -> bool:
    """True where no verb can follow a list, so that its last name is no subject."""
    low = sentence.low(index)
    ending = (events.borders, events.places, events.governors, events.openers)
    return not low.isalpha() or any(low in kind for kind in ending)


def _part(governor: str, kind: str, events: Events) -> Part:
    if governor in events.agents:
        return "who"
    return "place" if governor in events.places or governor == "from" or kind == "place" else "whom"


def find_count(sentence: Sentence, trigger: Trigger, events: Events) -> Span | None:
    """The number or ordinal before an event noun, one adjective between at most."""
    if trigger.word.kind != "noun" or sentence.low(trigger.first) in events.counted:
        return None
    for at in (trigger.first - 1, trigger.first - 2):
        if sentence.low(at) in events.counts:
            return span_of(sentence, at, at)
    return None


def find_thing(sentence: Sentence, trigger: Trigger, events: Events) -> Span | None:
    """The words for what is acted upon, up to the next preposition but "of"; None where it is an actor or a time."""
    first = trigger.last + 1
    kind = events.types.get(trigger.word.type)
    alone = kind is not None and kind.befalls and trigger.word.kind == "verb"  # "collapsed houses"
    if alone or is_passive(sentence, trigger, events) or _is_persuading(sentence, trigger, events):
        return None
    if trigger.word.kind == "noun":
        if sentence.low(first) != "of":
            return None
        first += 1
    last = first
    while last < min(first + _LONGEST_THING, len(sentence.words)) and _is_of_thing(sentence, last, events):
        if last > first and _trails(sentence, last, events):
            break  # "a statement saying the"
        last += 1
    while last > first and (sentence.low(last - 1) in events.before_noun or sentence.low(last - 1) in _LOOSE):
        last -= 1
    number = last == first + 1 and sentence.low(first).replace(",", "").isdigit()
    asks = kind is not None and kind.asks  # "called for mills to close"
    undone = asks and sentence.low(last) == "to" and sentence.low(last + 1) not in events.before_noun
    if undone or last == first or number or sentence.low(first) in events.pronouns or _is_actor(sentence, first, last):
        return None
    return span_of(sentence, first, last - 1)


def _is_persuading(sentence: Sentence, trigger: Trigger, events: Events) -> bool:
    """True for "urged lawmakers" and "called on lawmakers", not for "called for talks"."""
    return sentence.low(trigger.first) in events.persuading and sentence.low(trigger.last) != "for"


def _trails(sentence: Sentence, index: int, events: Events) -> bool:
    """True for "related" before "to", "files stating" before "that": a participle that goes on to something else."""
    low, after = sentence.low(index), sentence.low(index + 1)
    if low.endswith("ing"):
        many = sentence.low(index - 1).endswith("s") or sentence.low(index - 1) in events.many
        return after in events.before_noun or (many and after in {"to", "that"})
    return low.endswith("ed") and (after in events.prepositions or after == "or")


def _is_of_thing(sentence: Sentence, index: int, events: Events) -> bool:
    """True while the noun phrase goes on."""
    word = sentence.words[index]
    return word[0].isalnum() and word not in events.after_thing and not is_inside_time(sentence, index)


def _is_actor(sentence: Sentence, first: int, last: int) -> bool:
    """True where the phrase is a name and its article."""
    start, end = sentence.starts[first], sentence.ends[last - 1]
    at = bisect_left(sentence.mention_starts, start)
    inside = sentence.mentions[at : at + 1]
    return bool(inside) and inside[0].span.end >= end and inside[0].span.start - start <= _ARTICLE
