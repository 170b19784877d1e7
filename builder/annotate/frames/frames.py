"""What happens: event words with who, whom, where, when and how many, and whether it is planned or reported."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from builder.annotate.frames.bounds import bind_numbers, bind_times, is_number_of
from builder.annotate.frames.clause import (
    CLOSE,
    ELIDED,
    NEAR,
    REACH,
    WORD,
    Sentence,
    Shelves,
    Trigger,
    clause_before,
    is_inside_name,
    is_inside_time,
    read_sentence,
    span_of,
)
from builder.annotate.frames.parts import find_count, find_participants, find_thing, is_passive
from builder.knowledge.datelines import OPENING, begin_of_report
from builder.knowledge.events import Events, EventType, EventWord
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Annotated, Frame, FrameStatus, Mention
from builder.words.english import HAVING, OWNERS, POINTERS, POSSESSIVE
from builder.words.shelf import Shelf

_UNREACHED = frozenset({"from", "without"})
"""Words behind which a verb tells what did not come to be: "stopped from leaving", "crashed minutes before landing"."""

_FAR, _ENDS = 30, frozenset({"and", "but", "he", "she", "they", "not", "who", "which", "pleaded", "plead", ";", ":"})
"""Words between the parts of an English verb, asides of whom it acts upon among them, and those that end its reach."""
_NAMELESS = frozenset({"of", ","})
"""What no name of one thing has in it beside `after_thing`."""
_PARTED = 18
"""Words from a parted verb to its end."""


def find_frames(annotated: Annotated, knowledge: Knowledge) -> tuple[Frame, ...]:
    """The happenings of all claims, in reading order; words under "might", "if" or "not" tell none."""
    shelves = Shelves(Shelf(_outermost(annotated.mentions)), Shelf(annotated.times), Shelf(annotated.quantities))
    numbers = {paragraph.id: number for number, paragraph in enumerate(annotated.article.paragraphs)}
    frames: list[Frame] = []
    pattern = ELIDED if knowledge.events.elides else WORD
    worded = [(claim, _fold_words(claim.text, pattern)) for claim in annotated.claims]
    untold = _untold_types(knowledge.events, [words for _, words in worded])
    for claim, words in worded:
        if not knowledge.events.telling.isdisjoint(words):
            number = OPENING if claim.span.start else numbers[claim.span.paragraph]
            begin = begin_of_report(claim.text, number, knowledge)
            sentence = read_sentence(claim, words, begin, pattern, shelves)
            frames.extend(_frames_of(sentence, knowledge.events, untold))
    return tuple(frames)


def _fold_words(text: str, pattern: re.Pattern[str]) -> list[str]:
    words = [word.casefold() for word in pattern.findall(text)]
    return [word.replace("’", "'") for word in words] if pattern is ELIDED else words


def _untold_types(events: Events, sentences: Iterable[Iterable[str]]) -> frozenset[str]:
    """The types of which an article has none of the words that they need: a governor ousted where nobody bears arms.

    Only of English these are known.
    """
    needing = () if events.foreign else [kind for kind in events.types.values() if kind.needs]
    words = frozenset().union(*sentences) if needing else frozenset()
    return frozenset(kind.name for kind in needing if kind.needs.isdisjoint(words))


def _outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions that lie in no other ("Malian foreign ministry", not its "Malian"), and name more than a people."""
    found: list[Mention] = []
    told = (m for m in mentions if m.kind != "demonym")
    for mention in sorted(told, key=lambda m: (m.span.paragraph, m.span.start, -m.span.end)):
        if not found or not found[-1].span.contains(mention.span):
            found.append(mention)
    return found


def _frames_of(sentence: Sentence, events: Events, untold: frozenset[str]) -> Iterable[Frame]:
    triggers = _triggers(sentence, events, untold)
    times = bind_times(sentence, triggers, events)
    numbers = bind_numbers(sentence, triggers, events)
    found: list[Frame] = []
    for index, trigger in enumerate(triggers):
        untrue = _is_doubted(sentence, trigger, events) or _is_undone(sentence, trigger, events)
        status = None if untrue else _status(sentence, trigger, events)
        if trigger.word.type == "SAY" or status is None or _is_asked_for(triggers, index, events):
            continue
        if status == "planned" and not times[index] and _is_supposed(sentence, trigger, events):
            continue
        frame = Frame(
            event=trigger.word.type,
            span=span_of(sentence, trigger.first, trigger.last),
            claim=sentence.span,
            participants=find_participants(sentence, trigger, _next_start(sentence, triggers, index), events),
            times=times[index],
            quantities=numbers[index],
            status=status,
            count=find_count(sentence, trigger, events),
            what=find_thing(sentence, trigger, events) if not events.foreign else None,
        )
        if sentence.low(trigger.first) in events.inverse and not frame.participants:
            continue
        if _is_figure(sentence, trigger, frame, events) or _is_carried(sentence, trigger, events):
            continue
        made = frame.what is not None or any(p.part == "whom" for p in frame.participants)
        if events.types[frame.event].made and not made:
            continue
        if index and found and found[-1].event == frame.event and _tells_same(sentence, triggers[index - 1], trigger):
            frame = _joined(found.pop(), frame)
        found.append(frame)
    return found


def _is_figure(sentence: Sentence, trigger: Trigger, frame: Frame, events: Events) -> bool:
    """True for "delivered a speech", "met the deadline" and "stocks rallied": a figure of speech."""
    kind, what = events.types[frame.event], frame.what
    if what is not None and sentence.low(sentence.token_at(what.end) - 1) in kind.idle:
        return True
    if trigger.word.kind != "verb":
        return False
    if kind.verbal and _is_in_words(sentence, trigger):
        return True
    return bool(kind.figures) and _moves_by_figure(sentence, trigger, kind, events)


def _is_in_words(sentence: Sentence, trigger: Trigger) -> bool:
    """True for "attacked it for its slowness": words, and no arms."""
    after = sentence.lows(trigger.last + 1, trigger.last + 1 + REACH)
    for low, following in pairwise(after):
        if low == "for" and (following.endswith("ing") or following in OWNERS):
            return True
        if low in {",", ";"}:
            break
    return False


def _moves_by_figure(sentence: Sentence, trigger: Trigger, kind: EventType, events: Events) -> bool:
    """True behind "prices have" and "shares of Acme": whose deed it is, its auxiliaries and adverbs apart."""
    before = clause_before(sentence, trigger.first, NEAR, events)
    small = events.be | HAVING | events.adverbs
    subject = next((low for low in reversed(before) if low not in small and not low.endswith("ly")), "")
    headed = any(
        low in kind.figures
        and after in events.prepositions
        and events.prepositions.isdisjoint(before[max(at - 2, 0) : at])
        for at, (low, after) in enumerate(pairwise(before))
    )  # not "students who fear for the economy of Peru"
    return subject in kind.figures or headed


def _is_carried(sentence: Sentence, trigger: Trigger, events: Events) -> bool:
    """True for "was flown to Lima for treatment", a visit by nobody."""
    return (
        events.types[trigger.word.type].object == "place"
        and bool(trigger.word.rest)
        and is_passive(sentence, trigger, events)
    )


def _next_start(sentence: Sentence, triggers: tuple[Trigger, ...], index: int) -> int:
    """The token at which the next event word starts; what follows it is its own."""
    return triggers[index + 1].first if index + 1 < len(triggers) else len(sentence.words)


def _is_asked_for(triggers: tuple[Trigger, ...], index: int, events: Events) -> bool:
    """True for the investigation in "called for an independent investigation": nobody says that it happens."""
    before = triggers[index - 1] if index else None
    asks = before is not None and before.word.type in events.types and events.types[before.word.type].asks
    return before is not None and asks and triggers[index].first - before.last <= NEAR


def _tells_same(sentence: Sentence, first: Trigger, second: Trigger) -> bool:
    """True for "took power in a military coup": a verb and a noun of one type, close together, nobody between."""
    between = sentence.lows(first.last + 1, second.first)
    if first.word.type != second.word.type or second.word.kind != "noun" or len(between) >= NEAR or "," in between:
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


def _triggers(sentence: Sentence, events: Events, untold: frozenset[str]) -> tuple[Trigger, ...]:
    """Event words from left to right, none inside another, none inside a name."""
    found: list[Trigger] = []
    free = 0
    for index, word in enumerate(sentence.words):
        known = events.forms.get(word)
        if not known or index < free or is_inside_name(sentence, index):
            continue
        if any(sentence.lows(index - at, index - at + len(ws)) == ws for at, ws in events.untelling.get(word, ())):
            continue
        if word in events.counted and not _is_counted(sentence, index, events):
            continue
        fit = _fitting(sentence, index, tuple(form for form in known if form.type not in untold), events)
        if fit is not None and not (fit[0].kind == "verb" and not events.foreign and _is_titled(sentence, index)):
            free = fit[1] + 1
            found.append(Trigger(fit[0], index, fit[1]))
    return tuple(found)


def _is_titled(sentence: Sentence, index: int) -> bool:
    """True for the verb of a book's title: "sells “Voters Buy Sneakers”"."""
    start = sentence.starts[index] - sentence.span.start
    return index > 0 and sentence.text[start].isupper() and sentence.text[start - 2 : start - 1].isalnum()


def _is_counted(sentence: Sentence, index: int, events: Events) -> bool:
    """True right behind a figure, what it counts between them at most ("12 dead", "12 people dead")."""
    return is_number_of(sentence, index, events) or any(
        index - CLOSE <= sentence.token_at(quantity.span.end) <= index
        for quantity in sentence.quantities
        if not quantity.unit
    )


def _fitting(
    sentence: Sentence, index: int, forms: tuple[EventWord, ...], events: Events
) -> tuple[EventWord, int] | None:
    """The longest form whose words follow, and the token it ends at; a verb or a noun by the word before."""
    fits = [(w, last) for w in forms if (last := _last(sentence, index, w, events)) is not None]
    longest = [(w, last) for w, last in fits if len(w.rest) == len(fits[0][0].rest)]
    kinds = {w.kind for w, _ in longest}
    if kinds == {"verb"} and sentence.low(index - 1) in events.owning:
        return None  # "a retired admiral", "his rally": no verb
    if len(kinds) <= 1:
        return longest[0] if longest else None
    kind = "noun" if _reads_as_noun(sentence, index, events) else "verb"
    return next((fit for fit in longest if fit[0].kind == kind), None)


def _last(sentence: Sentence, index: int, form: EventWord, events: Events) -> int | None:
    """Where a form ends whose further words follow at once or after an adverb or a day ("called on Friday for").

    A parted verb ends at its first word: who and whom stand between.
    """
    rest = form.rest
    if form.parted:
        ends = _ends_clause(sentence, index, rest) if events.foreign else _goes_on_to(sentence, index, rest, events)
        return index if ends else None
    if sentence.lows(index + 1, index + 1 + len(rest)) == rest:
        return index + len(rest)
    at, last = index + 1, len(sentence.words) - len(rest)
    while at < last and is_inside_time(sentence, at + (sentence.low(at) == "on")):
        at += 1
    at += at == index + 1 and sentence.low(at) in events.adverbs
    return at + len(rest) - 1 if sentence.lows(at, at + len(rest)) == rest else None


def _goes_on_to(sentence: Sentence, index: int, rest: tuple[str, ...], events: Events) -> bool:
    """True where the end of a parted verb follows in its clause: "found Roca, the mayor that left, guilty".

    What is told only where it is counted has a figure before it: "claimed five lives", not "credit for saving lives".
    Before any other thing only words of its name stand: "raised its key rate", not "doubts about interest rates".
    """
    counted, described = rest[0] in events.counted, rest[-1] in events.described
    ends = _ENDS if counted or described else _ENDS | events.after_thing | _NAMELESS
    reach = _FAR if described and "," in sentence.lows(index + 1, index + 1 + NEAR) else NEAR + len(rest)
    for at in range(index + 1, min(index + 1 + reach, len(sentence.words))):
        if sentence.lows(at, at + len(rest)) == rest:
            return not counted or any(index < sentence.token_at(one.span.start) < at for one in sentence.quantities)
        if sentence.low(at) in ends:
            break
    return False


def _ends_clause(sentence: Sentence, index: int, rest: tuple[str, ...]) -> bool:
    """True where the end of a parted verb stands before the next mark: "nahm am Abend drei Verdächtige fest,"."""
    last = min(index + _PARTED + 1, len(sentence.words))
    end = next((at for at in range(index + 1, last) if not sentence.words[at][0].isalnum()), last)
    return end - index <= _PARTED and sentence.lows(end - len(rest), end) == rest and end - len(rest) > index


def _reads_as_noun(sentence: Sentence, index: int, events: Events) -> bool:
    """True unless "to", "will", a pronoun or a name that owns nothing stands right before; a plural's verb tells."""
    before, after = sentence.low(index - 1), sentence.low(index + 1)
    if before in events.before_noun or before.endswith(POSSESSIVE):
        return True
    if sentence.low(index).endswith("s") and after in events.be | HAVING | events.modals:
        return True  # "the Target and Acme attacks were", "Peru's and Chile's exports have"
    if before in events.before_verb or before.endswith("ly"):
        return False
    at = bisect_left(sentence.mention_starts, sentence.starts[index]) - 1
    named = at >= 0 and index > 0 and sentence.mentions[at].span.end == sentence.ends[index - 1]
    if not named or sentence.low(index).endswith("ing"):
        return True
    first = sentence.token_at(sentence.mentions[at].span.start)
    return (
        sentence.low(first - 1) in events.before_noun
        and not before.endswith("s")
        and sentence.low(index)[-1] not in "dts"
    )  # "the Peru probe" is one: who probes is followed by "probes" or "probed", and "the bank cut" has no ending


def _status(sentence: Sentence, trigger: Trigger, events: Events) -> FrameStatus | None:
    """Planned, reported, or None where the words around say neither."""
    if trigger.word.kind == "plan":
        return "planned"
    before = clause_before(sentence, trigger.first, NEAR if trigger.word.kind == "noun" else 5, events)
    if events.modals.intersection(before):
        undone = "have" in before  # "he would have died"
        return None if undone or events.unreal.intersection(before) else "planned"
    if trigger.word.kind == "noun":
        ahead = _is_to_come(sentence, trigger, events) or _is_aim_of_plan(sentence, trigger, events)
        return "planned" if ahead else _noun_status(before, events)
    if _is_unreached(sentence, trigger, events):
        return None
    if "to" in before[-3:]:
        return "planned" if events.cues.intersection(before) and events.unreal.isdisjoint(before) else None
    return None if events.unreal.intersection(before) else "reported"


def _is_undone(sentence: Sentence, trigger: Trigger, events: Events) -> bool:
    """True for "put off his visit", "a foiled raid", "the visit planned for May was cancelled": it was not to be."""
    if trigger.word.kind != "noun":
        return False
    before = sentence.lows(trigger.first - NEAR, trigger.first)
    parting = {*events.prepositions, *events.oblique, *events.borders, ",", ";"}.difference({"of", "that"})
    start = max((at + 1 for at, low in enumerate(before) if low in parting), default=0)
    if _tells_undoing(before[start:], events):
        return True
    after = sentence.lows(trigger.last + 1, trigger.last + 1 + REACH)
    end = next((at for at, low in enumerate(after) if low in events.borders or low in {";", "or"}), len(after))
    return any(
        low in events.be and _tells_undoing(after[at + 1 : at + 3], events) for at, low in enumerate(after[:end])
    )


def _tells_undoing(words: tuple[str, ...], events: Events) -> bool:
    return not events.undoing.isdisjoint({*words, *map(" ".join, pairwise(words))})


def _is_supposed(sentence: Sentence, trigger: Trigger, events: Events) -> bool:
    """True for "a storm would crash it": nobody is named as saying that it will be."""
    supposed = "would" in clause_before(sentence, trigger.first, REACH, events)
    return supposed and events.saying.isdisjoint(sentence.lows(0, trigger.first))


def _is_doubted(sentence: Sentence, trigger: Trigger, events: Events) -> bool:
    """True for "suspicions that Peru sent it", "claims of an attack", not of "the attack"; a comma ends the thought.

    No "of" leads to a finite verb: "amid claims of fraud he resigned".
    """
    before = sentence.lows(trigger.first - REACH, trigger.first)
    start = max((at for at, low in enumerate(before) if low in {",", ";"}), default=0)
    told = before[start:]
    low = sentence.low(trigger.first)
    lone = low.endswith(("ing", "s")) or sentence.low(trigger.first - 1).endswith("ing")  # "charges", "being sued"
    named = trigger.word.kind == "noun" or lone
    return any(
        f"{one} {other}" in events.doubted
        and (other == "that" or (named and POINTERS.isdisjoint(told[at + 2 : at + 3])))
        for at, (one, other) in enumerate(pairwise(told))
    )


def _is_unreached(sentence: Sentence, trigger: Trigger, events: Events) -> bool:
    """True for "crashed minutes before landing", "without resigning"; not for "visited Peru before flying to Chad"."""
    before = sentence.lows(trigger.first - 2, trigger.first)
    if not before or not sentence.low(trigger.first).endswith("ing"):
        return False
    return before[-1] in _UNREACHED or (before[0] in events.moments and before[-1] == "before")


def _is_to_come(sentence: Sentence, trigger: Trigger, events: Events) -> bool:
    """True for "talks with Peru will be held" and "the vote is due": its clause says that it will be."""
    end = min(trigger.last + 1 + REACH, len(sentence.words))
    for at in range(trigger.last + 1, end):
        low, following = sentence.low(at), sentence.lows(at + 1, at + 3)
        if low in {",", ";", ":", "—"} or (low != "and" and low in events.borders):
            return False
        if events.foreign and low in events.cues:
            return True  # "une visite est prévue"
        if low in events.modals:
            return bool({"held", "take", "begin", "start"}.intersection(following))
        if low in events.be:
            return bool(events.cues.intersection(following)) or following == ("to", "be")
    return False


def _is_aim_of_plan(sentence: Sentence, trigger: Trigger, events: Events) -> bool:
    """True for "is expected in Peru on Monday for a visit": the plan may stand further off."""
    before = clause_before(sentence, trigger.first, REACH, events)
    return _is_aim(before, events) and not events.cues.isdisjoint(before)


def _is_aim(before: tuple[str, ...], events: Events) -> bool:
    """True for "for a visit", but not for "for the attack", which is over."""
    aim = next((at for at in (-4, -3, -2, -1) if at >= -len(before) and before[at] in events.purpose), None)
    return aim is not None and POINTERS.isdisjoint(before[aim:])


def _noun_status(before: tuple[str, ...], events: Events) -> FrameStatus | None:
    if events.unreal.intersection(before[-4:]):
        return None
    if ("due", "to") in pairwise(before):
        return "reported"  # "closed due to the explosion"
    led = "to" in before or _is_aim(before, events)
    if events.adjectives.intersection(before[-3:]) or (led and events.cues.intersection(before)):
        return "planned"
    return None if "to" in before[-4:-1] else "reported"
