"""Which deeds one sentence certainly tells: words that mean them, with who did them named right beside.

Read strictly: between the words of a pattern stand only days, asides, titles and words that change nothing, so that
"did not", "may" and "aides of" keep a sentence from telling a deed. What is only quoted, or said by somebody else, is
left out.
"""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from builder.brief.directory import Directory
from builder.brief.happenings.line import STOPS, SURE, Line, ends_clean, part_of
from builder.brief.sentences.scene import outermost
from builder.brief.stated.relayed import find_origin, is_relay
from builder.knowledge.deeds import BE, Deed, Part, Pattern
from builder.knowledge.tongues import ENGLISH
from builder.values.annotation import Attribution, Claim, Mention, Time
from builder.values.dossier import Reading
from builder.values.ids import OriginId
from builder.values.span import Span
from builder.words.english import HE_OR_SHE

_WORD = re.compile(r"[’']s\b|[^\W_]+(?:-[^\W_]+)*")
_GAP = 6
"""Words that may describe what comes next, or a name."""
_CLAUSE = 8
"""Words between a deed and its day, where they all belong to it ("pleaded guilty in a federal courtroom on Monday")."""
_DOUBT = 3
"""Words from the end of a pattern on that may still doubt it ("resigned, reportedly")."""
_ASIDE = 25
"""Words of an aside between a name and what it does."""
_MARKS = frozenset({",", "–", "—", "-"})
_QUOTING = frozenset({"“", "”", '"', ";", ":"})
_RELATIVE = frozenset({"who", "which"})
_OPENINGS = frozenset(
    {"that", "as", "while", "when", "after", "before", "since", "because", "although", "though", "but", "following"}
)
"""Words that open the clause of a name right behind them."""
_BREAKS = frozenset({";", ":", "—", "–", "-", ")"})
_HELD = frozenset({"of", "from"})
"""Words by which a time behind them is that of the word before: "the strike of Friday"."""
_LOOSE = frozenset({"as"})
_TO_TIMES = frozenset({"on", "in", "at", "the", "late", "early"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """A deed as one sentence tells it; `whom` is None for a deed done to nobody."""

    deed: Deed
    reading: Reading
    claim: Claim
    who: Mention
    whom: Mention | None
    when: Time | None
    origin: OriginId | None
    """Who reported it: its article's, or the agency that this passes on."""

    @property
    def key(self) -> tuple[str, ...]:
        """Equal for tellings of the same deed of the same people."""
        actors = [self.who.actor, *([self.whom.actor] if self.whom else [])]
        return (self.deed.say[-1], *(sorted(actors) if self.deed.mutual else actors))


def find_done(reading: Reading, claim: Claim, directory: Directory) -> Iterator[Done]:
    """The deeds that a sentence tells as done by people whom it names, in its own voice or theirs."""
    deeds = directory.knowledge.deeds
    if reading.article.language not in ENGLISH:
        return  # the patterns are: "met" of a French sentence is no meeting
    lows = frozenset(_WORD.findall(claim.text.casefold()))
    if claim.polarity != "affirmed" or "?" in claim.text:
        return
    told = {word: _may_be_told(deeds.patterns[word], lows) for word in lows & deeds.patterns.keys()}
    if not any(told.values()):
        return
    matcher = _Matcher(Line(claim, directory))
    for at, unit in enumerate(matcher.units):
        for deed, pattern in told.get(unit.low, ()):
            found = matcher.match(pattern, at)
            if found is None or any(q.span.overlaps(found.anchor) for q in reading.quotes):
                continue
            voices = _voices(found, claim)
            if all(v.speaker == found.who.actor or is_relay(v, directory) for v in voices):
                day, origin = matcher.find_day(found), find_origin(reading, voices, directory)
                yield Done(
                    deed=deed, reading=reading, claim=claim, who=found.who, whom=found.whom, when=day, origin=origin
                )


def _may_be_told(patterns: Iterable[tuple[Deed, Pattern]], lows: Set[str]) -> list[tuple[Deed, Pattern]]:
    """Those that have all their words in a sentence, wherever they stand."""
    return [
        (deed, pattern)
        for deed, pattern in patterns
        if all(not part.words or part.words == BE or not lows.isdisjoint(part.words) for part in pattern.parts)
    ]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A name, a time, or a word."""

    low: str
    start: int
    end: int
    mention: Mention | None = None
    time: Time | None = None


@dataclass(frozen=True, slots=True)
class _Found:
    """Who and whom a pattern was matched with, its anchor, and the last of its units."""

    who: Mention
    whom: Mention | None
    anchor: Span
    anchor_at: int
    last: int


def _voices(found: _Found, claim: Claim) -> list[Attribution]:
    """Those who are said to have said it."""
    voices = (*claim.voices, *((claim.attribution,) if claim.attribution else ()))
    return [v for v in voices if v.scope is None or v.scope.overlaps(found.anchor)]


class _Matcher:
    """The units of a sentence, and how patterns are laid over them."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.units = _units(line)
        events = line.knowledge.events
        self.unreal = events.unreal | events.adjectives
        self.governing = events.prepositions
        self.closing = (
            self.governing | STOPS | events.borders | events.openers | events.be | events.modals | {"to", "or", "and"}
        )

    def match(self, pattern: Pattern, anchor: int) -> _Found | None:
        """The pattern around its anchor word; None where it does not fit, or words up to it doubt it."""
        after = self._lay(pattern.parts[pattern.anchor + 1 :], anchor, 1)
        before = self._lay(reversed(pattern.parts[: pattern.anchor]), anchor, -1)
        if after is None or before is None:
            return None
        laid = dict((*before, *after))
        named = {part.slot: m for part, at in laid.items() if part.slot and (m := self.units[at].mention)}
        who, whom = named.get("who"), named.get("whom")
        last = max(anchor, *laid.values())
        if who is None or (whom is not None and whom.actor == who.actor):
            return None
        first = min(anchor, *laid.values())
        opens = pattern.parts[0].slot or self._is_done(first)
        if not opens or not self._ends(last) or self._is_doubted(last):
            return None
        word = self.units[anchor]
        return _Found(who, whom, part_of(self.line, word.start, word.end), anchor, last)

    def _is_done(self, verb: int) -> bool:
        """True for a verb with the noun or name right before it that does what it says ("a judge sentenced")."""
        index = verb - 1
        while index > 0 and self._passes(index):
            index -= 1
        return index >= 0 and self.units[index].low not in self.closing | self.unreal

    def _is_doubted(self, last: int) -> bool:
        """True where the words up to the end of a pattern, or right behind it, doubt it or are a condition."""
        doubtful = self.line.knowledge.deeds.doubtful
        return any(unit.low in doubtful for unit in self.units[: last + _DOUBT])

    def _lay(self, parts: Iterable[Part], at: int, step: int) -> list[tuple[Part, int]] | None:
        """Where each part stands, in one direction from the anchor; None where one is missing."""
        found: list[tuple[Part, int]] = []
        spare = 0
        left = list(parts)
        for place, part in enumerate(left):
            if not part.slot and not part.words:
                spare = _GAP
                continue
            ahead = step > 0 and part.slot
            subject = part.slot and not ahead and place == len(left) - 1 and not spare
            then = left[place + 1] if ahead and place + 1 < len(left) else None
            where = self._subject(at) if subject else self._seek(part, at, step, _GAP if ahead else spare, then)
            if where is None:
                return None
            found.append((part, where))
            at, spare = where, _GAP if part.slot and not ahead else 0
        return found

    def _seek(self, part: Part, at: int, step: int, spare: int, then: Part | None) -> int | None:
        """The nearest unit that fits, past times, passing words, and as many `spare` ones that describe it."""
        index = at + step
        while 0 <= index < len(self.units):
            if self._fits(part, index, step, then):
                return index
            if not self._passes(index) and not self._ends_title(index):
                spare -= 1
                if spare < 0 or self.units[index].low in self.closing | self.unreal:
                    return None
            index += step
        return None

    def _fits(self, part: Part, index: int, step: int, then: Part | None) -> bool:
        unit = self.units[index]
        if part.slot:
            led = then is not None and index + 1 < len(self.units) and self.units[index + 1].low in then.words
            return unit.mention is not None and (step < 0 or led or self._ends(index))
        return unit.low in part.words or (part.words == BE and unit.low in self.line.knowledge.events.be)

    def _ends(self, index: int) -> bool:
        """True where what follows does not make a part of something else of it; "showing" only adds to it."""
        if index + 1 == len(self.units):
            return True
        after = self.units[index + 1]
        return ends_clean(self.line, after.start) or after.low.endswith("ing") or self._passes(index + 1)

    def _ends_title(self, index: int) -> bool:
        """True for the comma of "the president, Ana Roca"."""
        near = self.units[index - 1].low, self.units[index].low, self.units[index + 1 : index + 2]
        heads = self.line.knowledge.name_words.titles.heads
        return near[1] == "," and (near[0],) in heads and bool(near[2]) and near[2][0].mention is not None

    def _passes(self, index: int) -> bool:
        """True for a time, what leads to it, and a word that changes nothing."""
        unit = self.units[index]
        return unit.time is not None or self._leads_to_time(index) or unit.low in self.line.knowledge.deeds.passing

    def _leads_to_time(self, index: int) -> bool:
        after = self.units[index + 1 : index + 2]
        return self.units[index].low in _TO_TIMES and bool(after) and after[0].time is not None

    def _subject(self, at: int) -> int | None:
        """The name of which the words from `at` on are told: right before them, before an aside, or before "who"."""
        index = at - 1
        while index > 0 and self._passes(index):
            index -= 1
        if index > 0 and self.units[index].low in _RELATIVE:
            index -= 1 + (self.units[index - 1].low == ",")
            return index if index >= 0 and self._is_person(index) else None
        if index > 1 and self.units[index].low in HE_OR_SHE:
            return self._speaker(index)
        if index > 0 and self.units[index].low in _MARKS:
            index = self._before_aside(index)
        return index if index >= 0 and self.units[index].mention and self._stands_free(index) else None

    def _speaker(self, pronoun: int) -> int | None:
        """The name of whoever says what "he" did ("Vega announced on Monday that he resigned")."""
        index = pronoun - 1
        while index > 0 and (self._passes(index) or self.units[index].low == "that"):
            index -= 1
        voices = self.line.claim.voices
        subject = self._subject(index) if self._says(index) else None
        mention = self.units[subject].mention if subject is not None else None
        return subject if mention and any(v.speaker == mention.actor for v in voices) else None

    def _says(self, index: int) -> bool:
        forms = self.line.knowledge.events.forms.get(self.units[index].low, ())
        return any(form.type == "SAY" for form in forms)

    def _before_aside(self, close: int) -> int:
        """The name before the aside that a mark closes; -1 where there is none, or somebody says something in it."""
        mark = self.units[close].low
        if close > 1 and self.units[close - 1].mention is not None and self.units[close - 2].low == mark:
            return close - 1
        for index in range(close - 1, max(close - _ASIDE, 0), -1):
            low = self.units[index].low
            if low == mark and self.units[index - 1].mention is not None:
                return index - 1
            if low in _QUOTING or self._says(index):
                return -1
        return -1

    def _stands_free(self, index: int) -> bool:
        """True where nothing governs a name and no other is listed before it: it opens its clause."""
        for place in range(index - 1, max(index - 2 * _GAP, 0) - 1, -1):
            low = self.units[place].low
            if low in _OPENINGS or low in _BREAKS:
                return True
            if low == ",":
                return self.units[0].low in self.closing or self.units[place - 1].mention is None
            if low in self.closing or self._is_person(place):
                return False
        return True

    def _is_person(self, index: int) -> bool:
        mention = self.units[index].mention
        return mention is not None and self.line.directory.is_person(mention.actor)

    def find_day(self, found: _Found) -> Time | None:
        """The one day told beside the anchor, right behind the pattern, or by what opens the sentence."""
        first = found.anchor_at
        while first > 0 and self._passes(first - 1):
            first -= 1
        head = 1 if self.units[0].low in _TO_TIMES else 0
        opens = [u.low for u in self.units[head + 1 : head + 2]] == [","]
        near = (*self.units[first : found.last], *self._behind(found.last))
        near += self.units[head : head + 1] if opens else ()
        days = {u.time.value: u.time for u in near if u.time is not None and _is_day(u.time)}
        return next(iter(days.values())) if len(days) == 1 else None

    def _behind(self, last: int) -> tuple[_Unit, ...]:
        """The time that ends the clause of a pattern, with no other happening or clause before it."""
        for index in range(last + 1, min(last + 1 + _CLAUSE, len(self.units))):
            unit = self.units[index]
            if unit.time is not None:
                return (unit,) if index == last + 1 or self._ends(index) else ()
            held = unit.low in _HELD and self.units[index + 1 : index + 2] and self.units[index + 1].time is not None
            if held or (unit.mention is None and not self._leads_to_time(index) and self._may_tell_another(unit.low)):
                return ()
        return ()

    def _may_tell_another(self, low: str) -> bool:
        """True for a word that may begin another clause or tell another happening, whose day a later one may be."""
        events = self.line.knowledge.events
        past = self.line.knowledge.verbs
        clause = events.borders | events.openers | events.persons | STOPS | past.past | past.participles | {"to"}
        return low in clause - events.places - _LOOSE or low.endswith(("ed", "ing")) or low in events.forms


def _is_day(time: Time) -> bool:
    return time.kind == "date" and bool(time.value) and not set("~?%X./").intersection(time.value or "")


def _units(line: Line) -> tuple[_Unit, ...]:
    """The sentence with names and times whole, and without what stands in parentheses."""
    named = {m.span.start: m for m in outermost(line.mentions) if m.kind in SURE}
    timed = {t.span.start: t for t in line.times}
    units: list[_Unit] = []
    end, depth = 0, 0
    for token in line.tokens:
        depth += token.text == "("
        inside = depth > 0 or token.start < end
        depth -= token.text == ")"
        if inside:
            continue
        mention, time = named.get(token.start), timed.get(token.start)
        if mention is not None or time is not None:
            end = mention.span.end if mention else time.span.end if time else end
            units.append(_Unit("", token.start, end, mention, None if mention else time))
        elif token.text != "." or token is line.tokens[-1]:
            units.append(_Unit(token.low, token.start, token.end))
    return tuple(units)
