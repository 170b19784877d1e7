"""What happens: event words with who, whom, where, when and how many, read from the order of the words."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from builder.knowledge.events import Events, EventWord
from builder.knowledge.knowledge import Knowledge
from builder.shelf import Shelf
from builder.values.annotation import (
    Annotated,
    Claim,
    Frame,
    FrameStatus,
    Mention,
    Part,
    Participant,
    Quantity,
    TimeMention,
)
from builder.values.span import Span

_WORD = re.compile(r"\w+(?:[-.]\w+)*(?:[’']\w+)?|[^\w\s]")
_REACH = 12
"""Words that a time or an actor may stand apart from its event word, a name being one; a sentence of news has 25."""
_NEAR = 6
"""Words between "will" and an event noun, or between a number and what it counts."""


_CLOSE = 2
_OPENING = 30
"""Words between the time that opens a sentence and its first event word: a long subject."""
_LONGEST_THING = 8
_ARTICLE = 4
"""Characters of "the " before a name."""
_JOINING = frozenset({"and", "but"})
"""They end a clause for its actors, but a time may follow a list ("with Peru and Chad in May")."""


@dataclass(frozen=True, slots=True)
class _Trigger:
    """An event word at the tokens first to last, both inclusive."""

    word: EventWord
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One sentence with all that stands in it; offsets are those of the paragraph, `words` are folded."""

    span: Span
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    mentions: tuple[Mention, ...]
    mention_starts: tuple[int, ...]
    times: tuple[TimeMention, ...]
    time_starts: tuple[int, ...]
    quantities: tuple[Quantity, ...]

    def token_at(self, offset: int) -> int:
        """The index of the token that starts at `offset`, or of the next."""
        return bisect_left(self.starts, offset)

    def low(self, index: int) -> str:
        """The folded word at `index`; empty beyond the edges."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def lows(self, first: int, last: int) -> tuple[str, ...]:
        """The folded words from `first` up to, not including, `last`."""
        return tuple(self.words[max(first, 0) : max(last, 0)])


def find_frames(annotated: Annotated, knowledge: Knowledge) -> tuple[Frame, ...]:
    """The happenings of all claims, in reading order; words under "might", "if" or "not" tell none."""
    named = Shelf(_outermost(annotated.mentions))
    dated, counted = Shelf(annotated.times), Shelf(annotated.quantities)
    frames: list[Frame] = []
    for claim in annotated.claims:
        words = [word.casefold() for word in _WORD.findall(claim.text)]
        if not knowledge.events.telling.isdisjoint(words):
            sentence = _read(claim, words, named, dated, counted)
            frames.extend(_frames_of(sentence, knowledge.events))
    return tuple(frames)


def _outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions that lie in no other ("Malian foreign ministry", not its "Malian"), and name more than a people."""
    found: list[Mention] = []
    told = (m for m in mentions if m.kind != "demonym")
    for mention in sorted(told, key=lambda m: (m.span.paragraph, m.span.start, -m.span.end)):
        if not found or not found[-1].span.contains(mention.span):
            found.append(mention)
    return found


def _read(
    claim: Claim,
    words: Sequence[str],
    named: Shelf[Mention],
    dated: Shelf[TimeMention],
    counted: Shelf[Quantity],
) -> _Sentence:
    span = claim.span
    places = [match.span() for match in _WORD.finditer(claim.text)]
    mentions, times = named.inside(span), dated.inside(span)
    return _Sentence(
        span=span,
        words=words,
        starts=[span.start + start for start, _ in places],
        ends=[span.start + end for _, end in places],
        mentions=mentions,
        mention_starts=tuple(m.span.start for m in mentions),
        times=times,
        time_starts=tuple(t.span.start for t in times),
        quantities=counted.inside(span),
    )


def _frames_of(sentence: _Sentence, events: Events) -> Iterable[Frame]:
    triggers = _triggers(sentence, events)
    times = _bind_times(sentence, triggers, events)
    numbers = _bind_numbers(sentence, triggers)
    found: list[Frame] = []
    for index, trigger in enumerate(triggers):
        status = _status(sentence, trigger, events)
        if trigger.word.type == "SAY" or status is None or _is_asked_for(triggers, index):
            continue
        frame = Frame(
            event=trigger.word.type,
            span=_span(sentence, trigger.first, trigger.last),
            claim=sentence.span,
            participants=_participants(sentence, trigger, _next_start(sentence, triggers, index), events),
            times=times[index],
            quantities=numbers[index],
            status=status,
            count=_count(sentence, trigger, events),
            what=_thing(sentence, trigger, events),
        )
        if sentence.low(trigger.first) in events.inverse and not frame.participants:
            continue
        if index and found and found[-1].event == frame.event and _tells_same(sentence, triggers[index - 1], trigger):
            frame = _joined(found.pop(), frame)
        found.append(frame)
    return found


def _is_asked_for(triggers: tuple[_Trigger, ...], index: int) -> bool:
    """True for the investigation in "called for an independent investigation": nobody says that it happens."""
    before = triggers[index - 1] if index else None
    return before is not None and before.word.type == "CALL_FOR" and triggers[index].first - before.last <= _NEAR


def _tells_same(sentence: _Sentence, first: _Trigger, second: _Trigger) -> bool:
    """True for "took power in a military coup": a verb and a noun of one type, close together, nobody between."""
    between = sentence.lows(first.last + 1, second.first)
    if second.word.kind != "noun" or len(between) >= _NEAR or "," in between:
        return False
    at = bisect_left(sentence.mention_starts, sentence.ends[first.last])
    return at == len(sentence.mentions) or sentence.mentions[at].span.start > sentence.starts[second.first]


def _joined(first: Frame, second: Frame) -> Frame:
    known = {p.part for p in first.participants}
    return replace(
        first,
        span=replace(first.span, end=second.span.end),
        participants=first.participants + tuple(p for p in second.participants if p.part not in known),
        times=first.times + second.times,
        quantities=first.quantities + second.quantities,
        count=first.count or second.count,
        what=first.what or second.what,
    )


def _span(sentence: _Sentence, first: int, last: int) -> Span:
    whole = sentence.span
    return Span(
        article=whole.article,
        paragraph=whole.paragraph,
        start=sentence.starts[first],
        end=sentence.ends[last],
    )


def _triggers(sentence: _Sentence, events: Events) -> tuple[_Trigger, ...]:
    """Event words from left to right, none inside another, none inside a name."""
    found: list[_Trigger] = []
    free = 0
    for index, word in enumerate(sentence.words):
        forms = events.forms.get(word)
        if forms is None or index < free or _inside_name(sentence, index):
            continue
        fit = _fitting(sentence, index, forms, events)
        if fit is not None:
            free = fit[1] + 1
            found.append(_Trigger(fit[0], index, fit[1]))
    return tuple(found)


def _inside_name(sentence: _Sentence, index: int) -> bool:
    """True for a word of a name or a time: the "March" of "in March" is no protest."""
    at = bisect_left(sentence.mention_starts, sentence.ends[index]) - 1
    return (at >= 0 and sentence.mentions[at].span.end > sentence.starts[index]) or _inside_time(sentence, index)


def _inside_time(sentence: _Sentence, index: int) -> bool:
    at = bisect_left(sentence.time_starts, sentence.ends[index]) - 1
    return at >= 0 and sentence.times[at].span.end > sentence.starts[index]


def _fitting(
    sentence: _Sentence, index: int, forms: tuple[EventWord, ...], events: Events
) -> tuple[EventWord, int] | None:
    """The longest form whose words follow, and the token it ends at; a verb or a noun by the word before."""
    fits = [(w, last) for w in forms if (last := _last(sentence, index, w.rest, events)) is not None]
    longest = [(w, last) for w, last in fits if len(w.rest) == len(fits[0][0].rest)]
    if len({w.kind for w, _ in longest}) <= 1:
        return longest[0] if longest else None
    kind = "noun" if _reads_as_noun(sentence, index, events) else "verb"
    return next((fit for fit in longest if fit[0].kind == kind), None)


def _last(sentence: _Sentence, index: int, rest: tuple[str, ...], events: Events) -> int | None:
    """Where a form ends whose further words follow at once or after one adverb ("travel next to"); else None."""
    if sentence.lows(index + 1, index + 1 + len(rest)) == rest:
        return index + len(rest)
    skips = rest and sentence.low(index + 1) in events.adverbs
    if skips and sentence.lows(index + 2, index + 2 + len(rest)) == rest:
        return index + 1 + len(rest)
    return None


def _reads_as_noun(sentence: _Sentence, index: int, events: Events) -> bool:
    """True unless "to", "will", a pronoun or a name that owns nothing stands right before."""
    before = sentence.low(index - 1)
    if before in events.before_noun or before.endswith(("’s", "'s")):
        return True
    if before in events.before_verb or before.endswith("ly"):
        return False
    at = bisect_left(sentence.mention_starts, sentence.starts[index]) - 1
    named = at >= 0 and index > 0 and sentence.mentions[at].span.end == sentence.ends[index - 1]
    return not named or sentence.low(index).endswith("ing")


def _status(sentence: _Sentence, trigger: _Trigger, events: Events) -> FrameStatus | None:
    """Planned, reported, or None where the words around say neither."""
    before = _clause_before(sentence, trigger.first, _NEAR if trigger.word.kind == "noun" else 5, events)
    if events.modals.intersection(before):
        return None if events.unreal.intersection(before) else "planned"
    if trigger.word.kind == "noun":
        return "planned" if _is_to_come(sentence, trigger, events) else _noun_status(before, events)
    if "to" in before[-3:]:
        return "planned" if events.cues.intersection(before) else None
    return None if events.unreal.intersection(before) else "reported"


def _is_to_come(sentence: _Sentence, trigger: _Trigger, events: Events) -> bool:
    """True for "talks with Peru will be held" and "the vote is due": its clause says that it will be."""
    end = min(trigger.last + 1 + _REACH, len(sentence.words))
    for at in range(trigger.last + 1, end):
        low, following = sentence.low(at), sentence.lows(at + 1, at + 3)
        if low in {",", ";", ":", "—"} or low in events.borders - {"and"}:
            return False
        if low in events.modals:
            return bool({"held", "take", "begin", "start"}.intersection(following))
        if low in events.be:
            return bool(events.cues.intersection(following)) or following == ("to", "be")
    return False


def _noun_status(before: tuple[str, ...], events: Events) -> FrameStatus | None:
    if events.unreal.intersection(before[-4:]):
        return None
    if events.adjectives.intersection(before[-3:]) or ("to" in before and events.cues.intersection(before)):
        return "planned"
    return None if "to" in before[-4:-1] else "reported"


def _clause_before(sentence: _Sentence, index: int, reach: int, events: Events) -> tuple[str, ...]:
    """Up to `reach` words before `index`, back to the border of the clause."""
    words: list[str] = []
    for at in range(index - 1, max(index - reach, 0) - 1, -1):
        low = sentence.low(at)
        if low in events.borders or low in {",", ";", ":", "—"}:
            break
        words.append(low)
    return tuple(reversed(words))


def _participants(sentence: _Sentence, trigger: _Trigger, following: int, events: Events) -> tuple[Participant, ...]:
    """Who, whom and where: at most one actor before, and those that follow, up to the next event word."""
    if sentence.low(trigger.first) in events.inverse:
        return _received(sentence, trigger, events)
    subject = _subject(sentence, trigger, events)
    rest = _following(sentence, trigger, following, events)
    if subject is not None:
        part: Part = "whom" if _is_passive(sentence, trigger, events) else "who"
        taken = any(p.part == part for p in rest)
        both = () if taken else (*_with(sentence, subject, events), subject)
        return (*(Participant(part=part, span=m.span, actor=m.actor) for m in both), *rest)
    fallback = None if rest else _beside(sentence, trigger, events)
    return rest if fallback is None else (fallback,)


def _received(sentence: _Sentence, trigger: _Trigger, events: Events) -> tuple[Participant, ...]:
    """Of "Peru received boats from Chad" both, the parts turned round; nobody where one of them is missing."""
    subject = _subject(sentence, trigger, events)
    if subject is None or _is_passive(sentence, trigger, events):
        return ()
    after = sentence.mentions[bisect_left(sentence.mention_starts, sentence.ends[trigger.last]) :]
    giver = next((m for m in after[:3] if _governor(sentence, m, events) == "from"), None)
    if giver is None:
        return ()
    between = sentence.lows(trigger.last + 1, sentence.token_at(giver.span.start))
    if len(between) > _REACH or (events.borders - _JOINING | {",", ";"}).intersection(between):
        return ()
    return (
        Participant(part="whom", span=subject.span, actor=subject.actor),
        Participant(part="who", span=giver.span, actor=giver.actor),
    )


def _next_start(sentence: _Sentence, triggers: tuple[_Trigger, ...], index: int) -> int:
    """The token at which the next event word starts; what follows it is its own."""
    return triggers[index + 1].first if index + 1 < len(triggers) else len(sentence.words)


def _beside(sentence: _Sentence, trigger: _Trigger, events: Events) -> Participant | None:
    """Where no actor has a clear part: the one close before, else the subject that an opening clause leads up to.

    "Since taking control of Peru in two coups", "Since coming to power in a 2020 coup, Peru’s junta has …".
    """
    at = bisect_left(sentence.mention_starts, sentence.starts[trigger.first])
    kind = events.types.get(trigger.word.type)
    if at > 0 and kind is not None and kind.home:
        before = sentence.mentions[at - 1]
        gap = sentence.lows(sentence.token_at(before.span.end), trigger.first)
        if len(gap) <= _NEAR and not events.borders.intersection(gap) and "," not in gap:
            return Participant(part="whom", span=before.span, actor=before.actor)
    elif at == 0 and sentence.mentions and sentence.low(0) in events.openers:
        after = sentence.mentions[at]
        gap = sentence.lows(trigger.last + 1, sentence.token_at(after.span.start))
        if "," in gap[-3:]:
            return Participant(part="who", span=after.span, actor=after.actor)
    return None


def _is_passive(sentence: _Sentence, trigger: _Trigger, events: Events) -> bool:
    if trigger.word.kind == "noun" or sentence.low(trigger.first).endswith("ing"):
        return False
    before = sentence.lows(trigger.first - 3, trigger.first)
    return "to" not in before and bool(events.be.intersection(before))


def _subject(sentence: _Sentence, trigger: _Trigger, events: Events) -> Mention | None:
    """The nearest actor before that no preposition governs, else none; owners ("Mali’s expulsion") come first.

    Of a noun, only an owner or the subject of a light verb ("will pay a visit") has a part in it.
    """
    verb = trigger.word.kind == "verb"
    if verb and (_is_reduced(sentence, trigger, events) or sentence.low(trigger.first - 1) in events.persons):
        return None
    at = bisect_left(sentence.mention_starts, sentence.starts[trigger.first]) - 1
    near = sentence.mentions[max(at - 3, 0) : at + 1]
    trails = trigger.word.kind == "verb" and sentence.low(trigger.first - 1) == "," and _is_ing(sentence, trigger)
    for mention in near if trails else reversed(near):
        index, end = sentence.token_at(mention.span.start), sentence.token_at(mention.span.end)
        owner = sentence.low(end - 1).endswith(("’s", "'s"))
        if trigger.word.kind == "noun":
            if owner and trigger.first - index <= _NEAR:
                return mention
            if not _does(sentence, end, trigger, events):
                return None
        governor = _governor(sentence, mention, events)
        if not owner and governor not in events.places | events.governors | events.agents:
            return mention
    return None


def _with(sentence: _Sentence, subject: Mention, events: Events) -> tuple[Mention, ...]:
    """The one named before "and" and the subject ("Ana Roca and President Luis Vega met")."""
    at = bisect_left(sentence.mention_starts, subject.span.start) - 1
    if at != 0:
        return ()
    first = sentence.mentions[0]
    between = sentence.lows(sentence.token_at(first.span.end), sentence.token_at(subject.span.start))
    opens = sentence.token_at(first.span.start) <= _NEAR and _governor(sentence, first, events) not in (
        events.places | events.governors | events.agents
    )
    joined = between[:1] == ("and",) and len(between) <= _CLOSE and not events.before_noun.intersection(between)
    clear = not any(word in events.forms for word in sentence.lows(0, sentence.token_at(first.span.start)))
    return (first,) if opens and joined and clear else ()


def _is_ing(sentence: _Sentence, trigger: _Trigger) -> bool:
    return sentence.low(trigger.first).endswith("ing")


def _is_reduced(sentence: _Sentence, trigger: _Trigger, events: Events) -> bool:
    """True for "equipment bought from Peru": a thing stands right before, and who acts comes after or nowhere."""
    if sentence.low(trigger.last + 1) not in events.agents | {"from"} or _is_ing(sentence, trigger):
        return False
    before = sentence.low(trigger.first - 1)
    if before in events.be | events.borders | events.adverbs or not before.isalpha():
        return False
    end = sentence.ends[trigger.first - 1]
    at = bisect_left(sentence.mention_starts, end) - 1
    return at < 0 or sentence.mentions[at].span.end < end


def _does(sentence: _Sentence, after: int, trigger: _Trigger, events: Events) -> bool:
    """True where a light verb, or for a journey "during" or "on", leads from the subject to the event noun."""
    between = sentence.lows(max(after, trigger.first - _REACH), trigger.first)
    kind = events.types.get(trigger.word.type)
    lights = [at for at, low in enumerate(between) if low in events.light]
    if lights and "," not in between[lights[-1] :]:
        return True
    return kind is not None and kind.object == "place" and _is_amid(between[-_NEAR:], events)


def _is_amid(between: tuple[str, ...], events: Events) -> bool:
    """True for "during a visit", "on his visit", "as part of a visit"; not for "on Sunday, describing the visit"."""
    return any(a in events.amid and (b in events.before_noun or b == "of") for a, b in pairwise(between))


def _governor(sentence: _Sentence, mention: Mention, events: Events) -> str:
    """The preposition that a mention depends on: the word before it, articles and small words apart."""
    at = sentence.token_at(mention.span.start) - 1
    while at >= 0 and sentence.low(at) in events.before_noun:
        at -= 1
    return sentence.low(at)


def _following(sentence: _Sentence, trigger: _Trigger, limit: int, events: Events) -> tuple[Participant, ...]:
    """Actors after the event word, up to the end of its clause, each part taken once."""
    kind = events.types[trigger.word.type].object if trigger.word.type in events.types else "whom"
    first = bisect_left(sentence.mention_starts, sentence.ends[trigger.last])
    parts: dict[Part, Participant] = {}
    previous = trigger.last + 1
    for mention in sentence.mentions[first : first + 4]:
        at = sentence.token_at(mention.span.start)
        between = sentence.lows(previous, at)
        paired = "between" in sentence.lows(trigger.last + 1, at)
        if (
            at >= limit
            or at - trigger.last > _REACH
            or (events.borders - _JOINING if paired else events.borders).intersection(between)
            or "," in between
            or ";" in between
        ):
            break
        governor = _governor(sentence, mention, events)
        known = events.places | events.governors | events.agents
        if (governor not in known and not paired) if trigger.word.kind == "noun" else (governor == "of"):
            break  # beside a noun without a preposition, or part of a longer name of the thing ("the head of …")
        part: Part = "who" if paired and "whom" in parts and governor not in known else _part(governor, kind, events)
        parts.setdefault(part, Participant(part=part, span=mention.span, actor=mention.actor))
        previous = sentence.token_at(mention.span.end)
    place = parts.get("place")
    return tuple(parts.values()) + (_listed_with(sentence, place, events) if place is not None else ())


def _listed_with(sentence: _Sentence, first: Participant, events: Events) -> tuple[Participant, ...]:
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


def _ends_phrase(sentence: _Sentence, index: int, events: Events) -> bool:
    """True where no verb can follow a list, so that its last name is no subject."""
    low = sentence.low(index)
    return not low.isalpha() or low in events.borders | events.places | events.governors | events.openers


def _part(governor: str, kind: str, events: Events) -> Part:
    if governor in events.agents:
        return "who"
    return "place" if governor in events.places or governor == "from" or kind == "place" else "whom"


def _count(sentence: _Sentence, trigger: _Trigger, events: Events) -> Span | None:
    """The number or ordinal before an event noun, one adjective between at most."""
    if trigger.word.kind != "noun":
        return None
    for at in (trigger.first - 1, trigger.first - 2):
        if sentence.low(at) in events.counts:
            return _span(sentence, at, at)
    return None


def _thing(sentence: _Sentence, trigger: _Trigger, events: Events) -> Span | None:
    """The words for what is acted upon, up to the next preposition but "of"; None where it is an actor or a time."""
    first = trigger.last + 1
    if trigger.word.kind == "noun":
        if sentence.low(first) != "of":
            return None
        first += 1
    last = first
    while last < min(first + _LONGEST_THING, len(sentence.words)) and _is_of_thing(sentence, last, events):
        last += 1
    while last > first and sentence.low(last - 1) in events.before_noun | {"of", "and"}:
        last -= 1
    if last == first or sentence.low(first) in events.pronouns or _is_actor(sentence, first, last):
        return None
    return _span(sentence, first, last - 1)


def _is_of_thing(sentence: _Sentence, index: int, events: Events) -> bool:
    """True while the noun phrase goes on."""
    word = sentence.words[index]
    return word[0].isalnum() and word not in events.after_thing and not _inside_time(sentence, index)


def _is_actor(sentence: _Sentence, first: int, last: int) -> bool:
    """True where the phrase is a name and its article."""
    start, end = sentence.starts[first], sentence.ends[last - 1]
    at = bisect_left(sentence.mention_starts, start)
    inside = sentence.mentions[at : at + 1]
    return bool(inside) and inside[0].span.end >= end and inside[0].span.start - start <= _ARTICLE


def _bind_times(sentence: _Sentence, triggers: tuple[_Trigger, ...], events: Events) -> tuple[tuple[Span, ...], ...]:
    """Each time goes to one event word: the noun it qualifies, the verb right after it, or the last one before."""
    bound: list[list[Span]] = [[] for _ in triggers]
    for time in sentence.times:
        first, end = sentence.token_at(time.span.start), sentence.token_at(time.span.end)
        index = _host(sentence, triggers, first, end, events)
        if index is not None:
            bound[index].append(time.span)
    return tuple(tuple(spans) for spans in bound)


def _host(sentence: _Sentence, triggers: tuple[_Trigger, ...], first: int, end: int, events: Events) -> int | None:
    after = bisect_left([t.first for t in triggers], end)
    if after < len(triggers) and _qualifies(sentence, triggers[after], end, events):
        return after
    if after > 0 and _reaches(sentence, triggers[after - 1].last, first, events):
        return after - 1
    opens = first <= 3 or (sentence.low(end) == "," and not events.borders.intersection(sentence.lows(0, first)))
    if after == len(triggers):
        return None
    gap = triggers[after].first - end
    alone = after == 0 and gap <= _CLOSE  # "made the pledge on Thursday when speaking by phone"
    return after if alone or (opens and gap <= _OPENING) else None


def _qualifies(sentence: _Sentence, trigger: _Trigger, end: int, events: Events) -> bool:
    """True for "two-day visit", "2020 military coup" and "last Tuesday called for"."""
    between = set(sentence.lows(end, trigger.first))
    if not between and trigger.first == end:
        return True
    small = events.governors | events.places | events.before_noun | {","}
    return trigger.word.kind == "noun" and trigger.first - end <= 2 and not between & small


def _reaches(sentence: _Sentence, last: int, first: int, events: Events) -> bool:
    between = sentence.lows(last + 1, first)
    start, end = sentence.ends[last], sentence.starts[first]
    named = [m for m in sentence.mentions if start <= m.span.start and m.span.end <= end]
    inside = sum(sentence.token_at(m.span.end) - sentence.token_at(m.span.start) - 1 for m in named)
    near = len(between) - inside <= _REACH
    return near and not (events.borders - _JOINING).intersection(between[:-1]) and ";" not in between


def _bind_numbers(sentence: _Sentence, triggers: tuple[_Trigger, ...]) -> tuple[tuple[Span, ...], ...]:
    """Each quantity goes to the nearest event word within reach; the one before wins a tie."""
    bound: list[list[Span]] = [[] for _ in triggers]
    firsts = [t.first for t in triggers]
    for quantity in sentence.quantities:
        first, end = sentence.token_at(quantity.span.start), sentence.token_at(quantity.span.end)
        after = bisect_left(firsts, first)
        near = [i for i in (after - 1, after) if 0 <= i < len(triggers)]
        gaps = {i: first - triggers[i].last if i < after else triggers[i].first - end + 1 for i in near}
        best = min(near, key=lambda i: (gaps[i], i), default=None)
        if best is not None and gaps[best] <= _NEAR:
            bound[best].append(quantity.span)
    return tuple(tuple(spans) for spans in bound)
