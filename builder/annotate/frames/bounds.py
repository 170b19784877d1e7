"""Which times and which figures of a sentence belong to which of its event words."""

from bisect import bisect_left
from itertools import pairwise

from builder.annotate.frames.clause import CLOSE, JOINING, NEAR, REACH, Sentence, Trigger, clause_before, is_inside_time
from builder.annotate.frames.parts import is_passive
from builder.knowledge.events import Events
from builder.values.annotation import Quantity
from builder.values.span import Span
from builder.words.english import DETERMINERS, HAVING, POINTERS, POSSESSIVE, RELATIVE

_OPENING = 30
"""Words between the time that opens a sentence and its first event word: a long subject."""

_LEADING = frozenset({"on", "in", "early", "earlier", "late", "later"})
_LEADING_IN = _LEADING | DETERMINERS | JOINING | {"at", "by", "but", "also", "then", "again", "just", "only"}
"""Before the time that opens a sentence; "it was unclear on Sunday when" opens with another thing."""
_EARLIER = frozenset({"after", "since", "following"})
"""Words behind which stands what was before the day of a sentence ("On Monday he spoke after the collapse")."""
_RESUMING = JOINING | {","}
_OF_THEM = (("of", "them"), ("of", "whom"))
_BOUNDING = frozenset({"before", "until"})
_BY = frozenset({"in", "by", "during"})
"""Between a toll and what it is the toll of."""
_MOST = frozenset({"first", "worst", "most", "only"})
_CLAUSES = frozenset({"after", "although", "amid", "as", "because", "before", "despite", "following", "since", "while"})
"""First words of a clause or phrase that leads up to what the sentence tells."""
_DASHES = frozenset({";", "—", "–"})
_COURT = 15
"""Words between a court's verb and the crime: whom it sentenced, to how long, and where."""
_CRIME = frozenset({"of", "for", "with"})
_GOVERNING = frozenset({"of", "for", "with", "in", "over"})
_ASIDE = 15
"""Words between the marks around a part."""
_TOLL = 15
"""Words between a toll and its figure: what it is the toll of, and "had risen to"."""


def bind_times(sentence: Sentence, triggers: tuple[Trigger, ...], events: Events) -> tuple[tuple[Span, ...], ...]:
    """Each time goes to one event word: the noun it qualifies, the verb right after it, or the last one before."""
    bound: list[list[Span]] = [[] for _ in triggers]
    named: dict[int, tuple[Span, ...]] = {}
    """The year in what a happening is called: "on Monday he spoke of the 2015 Paris attacks"."""
    for time in sentence.times:
        first, end = sentence.token_at(time.span.start), sentence.token_at(time.span.end)
        if " ".join(sentence.lows(first - 2, first)) in events.stand_ins:
            continue
        if time.span.start in sentence.editions:
            after = bisect_left([t.first for t in triggers], end)
            if after < len(triggers) and _qualifies(sentence, triggers[after], end, events):
                named[after] = (time.span,)
            continue
        index = _host(sentence, triggers, first, end, events)
        if index is None or _is_until(sentence, triggers[index], first, events):
            continue
        if _is_since(sentence, triggers[index], first, events):
            continue
        if not _is_answered_for(sentence, triggers[index], end, events) and not _is_of_crime(
            sentence, triggers[index], first, events
        ):
            bound[index].append(time.span)
    own = [named.get(index) or tuple(spans) for index, spans in enumerate(bound)]
    for at, (one, other) in enumerate(pairwise(triggers)):
        if bool(own[at]) != bool(own[at + 1]) and _is_toll_of(sentence, one, other, events):
            own[at] = own[at + 1] = own[at] or own[at + 1]
    return tuple(own)


def _is_toll_of(sentence: Sentence, first: Trigger, second: Trigger, events: Events) -> bool:
    """True for "killed in a bus crash" and "a bus crash in Lima killed": one happens by the other, on its day."""
    by = _is_toll(first, events) and _is_cause(second, events)
    kills = _is_cause(first, events) and second.word.kind == "verb" and _is_toll(second, events)
    if not (by or kills):
        return False
    untimed = (at for at in range(first.last + 1, second.first) if not is_inside_time(sentence, at))
    between = [low for low in map(sentence.low, untimed) if low != "on"]
    if len(between) > REACH or not (events.borders | {",", ";"}).isdisjoint(between):
        return False
    return not _BY.isdisjoint(between[:1]) if by else not is_passive(sentence, second, events)


def _is_toll(trigger: Trigger, events: Events) -> bool:
    kind = events.types.get(trigger.word.type)
    return kind is not None and kind.sole and kind.grows and kind.plural


def _is_cause(trigger: Trigger, events: Events) -> bool:
    kind = events.types.get(trigger.word.type)
    return trigger.word.kind == "noun" and kind is not None and kind.sole and not kind.grows


def _host(sentence: Sentence, triggers: tuple[Trigger, ...], first: int, end: int, events: Events) -> int | None:
    after = bisect_left([t.first for t in triggers], end)
    if after < len(triggers) and _qualifies(sentence, triggers[after], end, events):
        return after
    owned = sentence.low(end - 1).endswith(POSSESSIVE)  # "met survivors of Sunday's fire"
    if not owned and after > 0 and _reaches(sentence, triggers, after - 1, first, events):
        return after - 1
    if owned or after == len(triggers) or _is_of_verb_before(sentence, triggers[after], first, end, events):
        return None
    # "cut rates on Monday, over concerns about the outbreak"
    governed = _is_led(sentence, triggers[after], NEAR, events)
    aside = sentence.low(end) == "," and not governed and not events.borders.intersection(sentence.lows(0, first))
    opens = aside or (first <= 3 and (events.foreign or _LEADING_IN.issuperset(sentence.lows(0, first))))
    if opens and events.told_before and _is_told_before(sentence, triggers[after], events):
        return None
    gap = triggers[after].first - end
    alone = after == 0 and gap <= CLOSE  # "made the pledge on Thursday when speaking by phone"
    before = not _EARLIER.isdisjoint(sentence.lows(end, triggers[after].first))
    return after if alone or (opens and gap <= _OPENING and not before) else None


def _is_of_verb_before(sentence: Sentence, trigger: Trigger, first: int, end: int, events: Events) -> bool:
    """True where what leads to a happening has the day, as in "On Friday he hid like those who rioted"."""
    related = sentence.lows(max(trigger.first - CLOSE, end + 1), trigger.first)
    led = _is_led(sentence, trigger, CLOSE + 1, events) or not RELATIVE.isdisjoint(related)
    return led or _is_of_vow(sentence, first, end, events)


def _is_of_vow(sentence: Sentence, first: int, end: int, events: Events) -> bool:
    """True for the day of "vowed on Monday to arrest him"; "is due on Monday to visit" tells that of the visit."""
    at = first - 1
    while sentence.low(at) in _LEADING:
        at -= 1
    active = sentence.low(at).endswith("ed") and sentence.low(at - 1) not in events.be | HAVING
    return active and sentence.low(end) == "to" and not is_inside_time(sentence, at)


def _is_told_before(sentence: Sentence, trigger: Trigger, events: Events) -> bool:
    """True for a happening that readers know of: "mardi, les secouristes cherchaient les victimes du séisme"."""
    before = sentence.lows(trigger.first - CLOSE - 2, trigger.first)
    leading = {*before[1:], *map(" ".join, pairwise(before))}
    return trigger.word.kind == "noun" and not events.told_before.isdisjoint(leading)


def _is_until(sentence: Sentence, trigger: Trigger, first: int, events: Events) -> bool:
    """True for the day of a figure, not of what it counts: "the toll was 40 on Friday", "by Friday 40 had died".

    A day "before" or "until" which something was, and is not to be, is none of its own either.

    "As of early Friday she led in the vote" tells no day of that.
    """
    at = first
    while sentence.low(at - 1) in _LEADING:
        at -= 1
    ahead = (events.cues | events.modals).intersection(sentence.lows(0, trigger.first))
    if " ".join(sentence.lows(at - 2, at)) in events.until or (sentence.low(at - 1) in _BOUNDING and not ahead):
        return True
    kind = events.types.get(trigger.word.type)
    is_toll = sentence.low(trigger.last) in events.tolls and first != trigger.last + 1
    return is_toll or (kind is not None and kind.grows and sentence.low(first - 1) == "by")


def _is_since(sentence: Sentence, trigger: Trigger, first: int, events: Events) -> bool:
    """True for "killed since the war began in 2012" and "ousted four mayors since 2012"; what lasts began then.

    Of "the worst crash since 2012" the day is another one's.
    """
    between = sentence.lows(trigger.last + 1, first)
    kind = events.types.get(trigger.word.type)
    began = trigger.word.kind == "noun" or (kind is not None and kind.lasts)
    most = any(low.endswith("est") or low in _MOST for low in sentence.lows(trigger.first - CLOSE - 2, trigger.first))
    return "since" in between and (most or not (began and between[-1] == "since"))


def _is_answered_for(sentence: Sentence, trigger: Trigger, end: int, events: Events) -> bool:
    """True for the crime in "convicted on Monday of killing" and "prison for the murder": the day is the court's.

    What qualifies it is its own ("the 2020 murder").
    """
    before = sentence.lows(max(trigger.first - _COURT, 0), trigger.first)
    governed = not _GOVERNING.isdisjoint(before[-CLOSE:])
    return governed and end != trigger.first and not events.courts.isdisjoint(before)


def _is_of_crime(sentence: Sentence, trigger: Trigger, first: int, events: Events) -> bool:
    """True for the time behind "convicted of robbing a bank": it is that of the crime."""
    words = sentence.lows(trigger.first, first)
    if trigger.word.kind != "verb" or events.courts.isdisjoint(words[:3]):
        return False
    return any(a in _CRIME and b.endswith("ing") for a, b in pairwise(words))


def _qualifies(sentence: Sentence, trigger: Trigger, end: int, events: Events) -> bool:
    """True for "two-day visit", "2020 military coup" and "last Tuesday called for", not "Tuesday by crash experts"."""
    between = set(sentence.lows(end, trigger.first))
    if not between and trigger.first == end:
        return True
    if trigger.word.kind != "noun" or trigger.first - end > 2:
        return False
    return between.isdisjoint(events.governors | events.places | events.agents | events.before_noun | {","})


def _is_led(sentence: Sentence, trigger: Trigger, reach: int, events: Events) -> bool:
    """True behind a preposition, "one of the deaths", "accused of attacking": what leads there has the day beside it.

    "On" leads to a day as well, and what is done "by doing" is done on the day.
    """
    prepositions = events.prepositions | events.oblique
    if trigger.word.kind == "noun":
        before = sentence.lows(trigger.first - reach, trigger.first)
        return any(low != "on" and low in prepositions for low in before)
    gerund = sentence.low(trigger.first).endswith("ing") and not events.foreign
    return gerund and sentence.low(trigger.first - 1) in prepositions - events.agents


def _is_object(sentence: Sentence, trigger: Trigger, events: Events) -> bool:
    """True for the noun of "discussed the raid on Friday" and "details emerged on the raid Friday": the verb's day."""
    before = clause_before(sentence, trigger.first, REACH, events)
    article = next((low for low in reversed(before[-CLOSE - 1 :]) if low in DETERMINERS), "")
    return (
        trigger.word.kind == "noun"
        and article in POINTERS
        and any(low.endswith("ed") and low not in events.light for low in before)
    )


def _reaches(sentence: Sentence, triggers: tuple[Trigger, ...], index: int, first: int, events: Events) -> bool:
    trigger = triggers[index]
    last = trigger.last
    between = sentence.lows(last + 1, first)
    if all(t.word.type == "SAY" for t in triggers[:index]) and _is_object(sentence, trigger, events):
        return False
    if any(a in _RESUMING and b.endswith("ed") for a, b in pairwise(between)):
        return False  # "travelled to Peru and returned six months later"
    if _leads_up(sentence, trigger) and "," in between:
        return False  # "after the raid, the mayor on Tuesday spoke"
    if between[-2:] == (",", "and") or not RELATIVE.isdisjoint(between[-1:]):
        return False  # "she left in 2015, and last month he did", "a mudslide that two days later had killed twelve"
    if _is_led(sentence, trigger, NEAR, events) and not (events.be | HAVING).isdisjoint(between):
        return False  # "the owner of the ship in the crash is in court on Friday"
    start, end = sentence.ends[last], sentence.starts[first]
    named = [m for m in sentence.mentions if start <= m.span.start and m.span.end <= end]
    inside = sum(sentence.token_at(m.span.end) - sentence.token_at(m.span.start) - 1 for m in named)
    near = len(between) - inside <= REACH
    return near and not (events.borders - JOINING).intersection(between[:-1]) and _DASHES.isdisjoint(between)


def _leads_up(sentence: Sentence, trigger: Trigger) -> bool:
    """True in the clause that opens a sentence."""
    return sentence.low(0) in _CLAUSES and "," not in sentence.lows(0, trigger.first)


def bind_numbers(sentence: Sentence, triggers: tuple[Trigger, ...], events: Events) -> tuple[tuple[Span, ...], ...]:
    """Each quantity goes to the toll that leads to it, else to the nearest event word.

    The one before wins a tie, unless "and" parts them: "twelve died and almost 50 were injured". It has no part in the
    subject of a clause of its own: "twelve have died, 50 have been reported injured", nor in a noun that has its figure
    before it: "six dead, three men and three women".
    """
    bound: list[list[Span]] = [[] for _ in triggers]
    telling = [i for i, t in enumerate(triggers) if t.word.type != "SAY"]
    firsts = [triggers[i].first for i in telling]
    for quantity in sentence.quantities:
        first, end = sentence.token_at(quantity.span.start), sentence.token_at(quantity.span.end)
        at = bisect_left(firsts, first)
        before, after = telling[max(at - 1, 0) : at], telling[at : at + 1]
        bare = not quantity.unit and (not quantity.of or quantity.of.casefold() in events.tolled)
        toll = _toll(sentence, triggers[: telling[at] if after else None], first, events) if bare else None
        if toll is not None:
            bound[toll].append(quantity.span)
            continue
        parted = sentence.low(first - 1) in events.borders
        listed = parted or sentence.low(first - 1) == ","
        leads = bool(after) and triggers[after[0]].first in (end, end + 1)  # "five were killed, 50 others injured"
        if listed and (
            leads
            or _is_subject(sentence, end, events)
            or any(_has_own(sentence, triggers[i], bound[i]) for i in before)
        ):
            before = []
        if leads and before and triggers[before[0]].word.kind == "noun":
            before = before if sentence.low(first - 1) in events.governors else []  # "the blast left six people hurt"
        aside = _aside(sentence, end, quantity, events)
        gaps = {i: first - triggers[i].last for i in before} | {i: triggers[i].first - end - aside + 1 for i in after}
        best = min(gaps, key=lambda i: (gaps[i], -i if parted else i), default=None)
        if best is not None and gaps[best] <= NEAR:
            bound[best].append(quantity.span)
    return tuple(tuple(spans) for spans in bound)


def _aside(sentence: Sentence, end: int, quantity: Quantity, events: Events) -> int:
    """How many words tell of a part between two marks behind a figure: "nine people, four of them guards, died"."""
    opening = end + len(quantity.of.split())
    if sentence.low(opening + 1) not in events.including and sentence.lows(opening + 2, opening + 4) not in _OF_THEM:
        return 0
    mark, behind = sentence.low(opening), sentence.lows(opening + 1, opening + 1 + _ASIDE)
    close = ")" if mark == "(" else mark
    return behind.index(close) + 2 if close in behind else 0


def _has_own(sentence: Sentence, trigger: Trigger, bound: list[Span]) -> bool:
    """True for a noun right behind a figure of its own."""
    return trigger.word.kind == "noun" and any(sentence.token_at(span.end) == trigger.first for span in bound)


def _is_subject(sentence: Sentence, end: int, events: Events) -> bool:
    """True for a figure before a form of "be" or "have", with what it counts or without."""
    return any(sentence.low(at) in events.be | HAVING for at in (end, end + 1))


def _toll(sentence: Sentence, triggers: tuple[Trigger, ...], first: int, events: Events) -> int | None:
    """The "death toll" that "stands at" the bare figure at a token, though another event word stands between."""
    if sentence.low(first - 1) not in events.reaching:
        return None
    tolls = (
        i
        for i, trigger in enumerate(triggers)
        if sentence.low(trigger.last) in events.tolls or is_number_of(sentence, trigger.first, events)
    )
    index = next(tolls, None)
    if index is None or first - triggers[index].last > _TOLL:
        return None
    between = sentence.lows(triggers[index].last + 1, first)
    led = between[:1] and between[0] in events.borders  # "víctimas mortales que se elevó a 95"
    return None if (events.borders | {",", ";"}).intersection(between[1:] if led else between) else index


def is_number_of(sentence: Sentence, index: int, events: Events) -> bool:
    """True for the word at a token in "the number of dead" and "the number of people killed"."""
    before = f" {' '.join(sentence.lows(index - CLOSE - 3, index))} "
    return any(f" {phrase} " in before for phrase in events.numbering)
