"""Which deeds one sentence certainly tells: words that mean them, with who did them named right beside.

Read strictly: between the words of a pattern stand only days, asides, titles and words that change nothing, so that
"did not", "may" and "aides of" keep a sentence from telling a deed. What is only quoted, or said by somebody else, is
left out.
"""

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from builder.brief.directory import Directory
from builder.brief.happenings.line import Line, part_of
from builder.brief.stated.clause import GAP, Clause
from builder.brief.stated.relayed import find_origin, find_voices, is_relay, may_support
from builder.knowledge.deeds import BE, Deed, Part, Pattern
from builder.knowledge.tongues import ENGLISH
from builder.values.annotation import Attribution, Claim, Mention, Time
from builder.values.dossier import Reading
from builder.values.ids import OriginId
from builder.values.span import Span

_WORD = re.compile(r"[’']s\b|[^\W_]+(?:-[^\W_]+)*")


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
    others: tuple[Attribution, ...] = ()
    """Who else is said to have said it: "…, officials said"."""

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
            voices = [v for v in find_voices(claim, found.anchor) if v.cue.casefold() not in found.lows]
            others = [v for v in voices if not is_relay(v, directory)]
            if may_support(others, directory):
                yield Done(
                    deed=deed,
                    reading=reading,
                    claim=claim,
                    who=found.who,
                    whom=found.whom,
                    when=matcher.find_day(found.anchor_at, found.last),
                    origin=find_origin(reading, voices, directory),
                    others=tuple(others),
                )


def _may_be_told(patterns: Iterable[tuple[Deed, Pattern]], lows: Set[str]) -> list[tuple[Deed, Pattern]]:
    """Those that have all their words in a sentence, wherever they stand."""
    return [
        (deed, pattern)
        for deed, pattern in patterns
        if all(not part.words or part.words == BE or not lows.isdisjoint(part.words) for part in pattern.parts)
    ]


@dataclass(frozen=True, slots=True)
class _Found:
    """Who and whom a pattern was matched with, its anchor, and the last of its units."""

    who: Mention
    whom: Mention | None
    anchor: Span
    anchor_at: int
    last: int
    lows: frozenset[str]
    """Its words: who "declared Roca the winner" does so by saying it."""


class _Matcher(Clause):
    """How patterns are laid over the units of a sentence."""

    def __init__(self, line: Line) -> None:
        super().__init__(line)
        self.turning = self.unreal | line.knowledge.deeds.turning

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
        if not opens or not self.ends(last) or self.is_doubted(last):
            return None
        word = self.units[anchor]
        lows = frozenset(self.units[at].low for at in (anchor, *laid.values()))
        return _Found(who, whom, part_of(self.line, word.start, word.end), anchor, last, lows)

    def _is_done(self, verb: int) -> bool:
        """True for a verb with the noun or name right before it that does what it says ("a judge sentenced")."""
        index = verb - 1
        while index > 0 and self.passes(index):
            index -= 1
        return index >= 0 and self.units[index].low not in self.closing | self.unreal

    def _lay(self, parts: Iterable[Part], at: int, step: int) -> list[tuple[Part, int]] | None:
        """Where each part stands, in one direction from the anchor; None where one is missing."""
        found: list[tuple[Part, int]] = []
        spare = 0
        left = list(parts)
        for place, part in enumerate(left):
            if not part.slot and not part.words:
                spare = GAP
                continue
            ahead = step > 0 and part.slot
            subject = part.slot and not ahead and place == len(left) - 1 and not spare
            then = left[place + 1] if ahead and place + 1 < len(left) else None
            where = self.find_subject(at) if subject else self._seek(part, at, step, GAP if ahead else spare, then)
            if where is None:
                return None
            found.append((part, where))
            at, spare = where, GAP if part.slot and not ahead else 0
        return found

    def _seek(self, part: Part, at: int, step: int, spare: int, then: Part | None) -> int | None:
        """The nearest unit that fits, past times, passing words, and as many `spare` ones that describe it."""
        index = at + step
        while 0 <= index < len(self.units):
            if self._fits(part, index, step, then):
                return index
            if not self.passes(index):
                spare -= 1
                if spare < 0 or self.units[index].low in self.closing | self.turning:
                    return None
            index += step
        return None

    def _fits(self, part: Part, index: int, step: int, then: Part | None) -> bool:
        unit = self.units[index]
        if part.slot:
            led = then is not None and index + 1 < len(self.units) and self.units[index + 1].low in then.words
            return unit.mention is not None and (step < 0 or led or self.ends(index))
        return unit.low in part.words or (part.words == BE and unit.low in self.line.knowledge.events.be)
