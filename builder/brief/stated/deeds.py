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
from builder.knowledge.deeds import BE, Deed, Part, Pattern
from builder.values.annotation import Claim, Mention, Time
from builder.values.dossier import Reading
from builder.values.span import Span

_WORD = re.compile(r"[’']s\b|[^\W_]+(?:-[^\W_]+)*")
_READ = frozenset({"en", "und"})
"""Languages of the patterns; "met" of a French sentence is no meeting."""
_GAP = 6
"""Words that may describe what comes next, or a name."""
_ASIDE = 25
"""Words of an aside between a name and what it does."""
_MARKS = frozenset({",", "–", "—", "-"})
_QUOTING = frozenset({"“", "”", '"', ";", ":"})
_PRONOUNS = frozenset({"he", "she"})
_RELATIVE = frozenset({"who", "which"})
_OPENINGS = frozenset(
    {"that", "as", "while", "when", "after", "before", "since", "because", "although", "though", "but", "following"}
)
"""Words that open the clause of a name right behind them."""
_BREAKS = frozenset({";", ":", "—", "–", "-", ")"})
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

    @property
    def key(self) -> tuple[str, ...]:
        """Equal for tellings of the same deed of the same people."""
        actors = [self.who.actor, *([self.whom.actor] if self.whom else [])]
        return (self.deed.say[-1], *(sorted(actors) if self.deed.mutual else actors))


def find_done(reading: Reading, claim: Claim, directory: Directory) -> Iterator[Done]:
    """The deeds that a sentence tells as done by people whom it names, in its own voice or theirs."""
    deeds = directory.knowledge.deeds
    if reading.article.language not in _READ:
        return
    lows = frozenset(_WORD.findall(claim.text.casefold()))
    if claim.polarity != "affirmed" or "?" in claim.text or not deeds.doubtful.isdisjoint(lows):
        return
    told = {word: _may_be_told(deeds.patterns[word], lows) for word in lows & deeds.patterns.keys()}
    if not any(told.values()):
        return
    matcher = _Matcher(Line(claim, directory))
    for at, unit in enumerate(matcher.units):
        for deed, pattern in told.get(unit.low, ()):
            found = matcher.match(pattern, at)
            if found is not None and _is_own(found, reading, claim):
                day = matcher.find_day(found)
                yield Done(deed=deed, reading=reading, claim=claim, who=found.who, whom=found.whom, when=day)


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


def _is_own(found: _Found, reading: Reading, claim: Claim) -> bool:
    """True unless the words are quoted, or another than the doer is said to have said so."""
    if any(q.span.overlaps(found.anchor) for q in reading.quotes):
        return False
    voices = (*claim.voices, *((claim.attribution,) if claim.attribution else ()))
    covering = (v for v in voices if v.scope is None or v.scope.overlaps(found.anchor))
    return all(v.speaker == found.who.actor for v in covering)


class _Matcher:
    """The units of a sentence, and how patterns are laid over them."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.units = _units(line)
        events = line.knowledge.events
        self.unreal = events.unreal | events.adjectives
        self.governing = events.places | events.governors | events.agents
        self.closing = (
            self.governing | STOPS | events.borders | events.openers | events.be | events.modals | {"to", "or", "and"}
        )

    def match(self, pattern: Pattern, anchor: int) -> _Found | None:
        """The pattern around its anchor word; None where it does not fit."""
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
        if not self._ends(last):
            return None
        word = self.units[anchor]
        return _Found(who, whom, part_of(self.line, word.start, word.end), anchor, last)

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
            where = self._subject(at) if subject else self._seek(part, at, step, _GAP if ahead else spare)
            if where is None:
                return None
            found.append((part, where))
            at, spare = where, _GAP if part.slot and not ahead else 0
        return found

    def _seek(self, part: Part, at: int, step: int, spare: int) -> int | None:
        """The nearest unit that fits, past times, passing words, and as many `spare` ones that describe it."""
        index = at + step
        while 0 <= index < len(self.units):
            if self._fits(part, index, step):
                return index
            if not self._passes(index):
                spare -= 1
                if spare < 0 or self.units[index].low in self.closing | self.unreal:
                    return None
            index += step
        return None

    def _fits(self, part: Part, index: int, step: int) -> bool:
        unit = self.units[index]
        if part.slot:
            return unit.mention is not None and (step < 0 or self._ends(index))
        return unit.low in part.words or (part.words == BE and unit.low in self.line.knowledge.events.be)

    def _ends(self, index: int) -> bool:
        """True where what follows does not make a part of something else of it; "showing" only adds to it."""
        if index + 1 == len(self.units):
            return True
        after = self.units[index + 1]
        return ends_clean(self.line, after.start) or after.low.endswith("ing")

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
        if index > 1 and self.units[index].low in _PRONOUNS:
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
        behind = found.last + 1
        while behind < len(self.units) and self._leads_to_time(behind):
            behind += 1
        head = 1 if self.units[0].low in _TO_TIMES else 0
        opens = [u.low for u in self.units[head + 1 : head + 2]] == [","]
        near = (*self.units[first : found.last], *self.units[behind : behind + 1])
        near += self.units[head : head + 1] if opens else ()
        days = {u.time.value: u.time for u in near if u.time is not None and _is_day(u.time)}
        return next(iter(days.values())) if len(days) == 1 else None


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
