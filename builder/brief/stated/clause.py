"""A sentence as names, times and words: who does what a verb in it tells, and on which day.

Read strictly: between a name and its verb stand only days, asides, titles and words that change nothing, so that "did
not", "may" and "aides of" keep a sentence from telling that somebody did it.
"""

from dataclasses import dataclass

from builder.brief.happenings.line import STOPS, SURE, Line, ends_clean
from builder.brief.sentences.scene import outermost
from builder.values.annotation import Mention, Time
from builder.words.english import WHO_OR_WHICH

GAP = 6
"""Words that may describe what comes next, or a name."""
_CLAUSE = 8
"""Words between a deed and its day, where they all belong to it ("pleaded guilty in a federal courtroom on Monday")."""
_DOUBT = 3
"""Words from the end of a deed on that may still doubt it ("resigned, reportedly")."""
_ASIDE = 25
"""Words of an aside between a name and what it does."""
_MARKS = frozenset({",", "–", "—", "-"})
_QUOTING = frozenset({"“", "”", '"', ";", ":"})
_OPENINGS = frozenset(
    {"that", "as", "while", "when", "after", "before", "since", "because", "although", "though", "but", "following"}
)
"""Words that open the clause of a name right behind them."""
_BREAKS = frozenset({";", ":", "—", "–", "-", ")"})
_HELD = frozenset({"of", "from"})
"""Words by which a time behind them is that of the word before: "the strike of Friday"."""
_LOOSE = frozenset({"as"})
_TO_TIMES = frozenset({"on", "in", "at", "the", "late", "early"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A name, a time, or a word."""

    low: str
    start: int
    end: int
    mention: Mention | None = None
    time: Time | None = None


class Clause:
    """The units of a sentence, and what is told of the names among them."""

    def __init__(self, line: Line) -> None:
        self.line = line
        self.units = _units(line)
        events = line.knowledge.events
        self.unreal = events.unreal | events.adjectives
        self.governing = events.prepositions
        self.closing = (
            self.governing | STOPS | events.borders | events.openers | events.be | events.modals | {"to", "or", "and"}
        )

    def find_subject(self, at: int) -> int | None:
        """The name of which the words from `at` on are told: right before them, before an aside, or before "who"."""
        index = at - 1
        while index > 0 and self.passes(index):
            index -= 1
        if index > 0 and self.units[index].low in WHO_OR_WHICH:
            index -= 1 + (self.units[index - 1].low == ",")
            return index if index >= 0 and self._is_person(index) else None
        if index > 0 and self.units[index].low in _MARKS:
            index = self._before_aside(index)
        return index if index >= 0 and self.units[index].mention and self._stands_free(index) else None

    def find_day(self, first: int, last: int) -> Time | None:
        """The one day told beside the verb, behind what it tells, or by what opens the sentence."""
        while first > 0 and self.passes(first - 1):
            first -= 1
        head = 1 if self.units[0].low in _TO_TIMES else 0
        opens = [u.low for u in self.units[head + 1 : head + 2]] == [","]
        near = (*self.units[first:last], *self._behind(last))
        near += self.units[head : head + 1] if opens else ()
        days = {u.time.value: u.time for u in near if u.time is not None and _is_day(u.time)}
        return next(iter(days.values())) if len(days) == 1 else None

    def is_doubted(self, last: int) -> bool:
        """True where the words up to the end of a pattern, or right behind it, doubt it or are a condition."""
        doubtful = self.line.knowledge.deeds.doubtful
        return any(unit.low in doubtful for unit in self.units[: last + _DOUBT])

    def ends(self, index: int) -> bool:
        """True where what follows does not make a part of something else of it."""
        if index + 1 == len(self.units):
            return True
        return ends_clean(self.line, self.units[index + 1].start) or self.passes(index + 1)

    def passes(self, index: int) -> bool:
        """True for a time, what leads to it, and a word that changes nothing."""
        unit = self.units[index]
        return unit.time is not None or self.leads_to_time(index) or unit.low in self.line.knowledge.deeds.passing

    def leads_to_time(self, index: int) -> bool:
        """True for "on" before a day."""
        after = self.units[index + 1 : index + 2]
        return self.units[index].low in _TO_TIMES and bool(after) and after[0].time is not None

    def _says(self, index: int) -> bool:
        return self.units[index].low in self.line.knowledge.events.saying

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
        for place in range(index - 1, max(index - 2 * GAP, 0) - 1, -1):
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

    def _behind(self, last: int) -> tuple[Unit, ...]:
        """The time that ends the clause of a pattern, with no other happening or clause before it."""
        for index in range(last + 1, min(last + 1 + _CLAUSE, len(self.units))):
            unit = self.units[index]
            if unit.time is not None and unit.time.kind == "date":
                return (unit,) if index == last + 1 or self.ends(index) else ()
            held = unit.low in _HELD and self.units[index + 1 : index + 2] and self.units[index + 1].time is not None
            if held or (unit.mention is None and not self.leads_to_time(index) and self._may_tell_another(unit.low)):
                return ()
        return ()

    def _may_tell_another(self, low: str) -> bool:
        """True for a word that may begin another clause or tell another happening, whose day a later one may be."""
        events, verbs = self.line.knowledge.events, self.line.knowledge.verbs
        clause = events.borders | events.openers | events.persons | STOPS | verbs.past | verbs.participles | {"to"}
        return low in clause - events.places - _LOOSE or low.endswith(("ed", "ing")) or low in events.forms


def _is_day(time: Time) -> bool:
    return time.kind == "date" and bool(time.value) and not set("~?%X./").intersection(time.value or "")


def _units(line: Line) -> tuple[Unit, ...]:
    """The sentence with names and times whole, and without what stands in parentheses."""
    named = {m.span.start: m for m in outermost(line.mentions) if m.kind in SURE}
    timed = {t.span.start: t for t in line.times}
    units: list[Unit] = []
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
            units.append(Unit("", token.start, end, mention, None if mention else time))
        elif token.text != "." or token is line.tokens[-1]:
            units.append(Unit(token.low, token.start, token.end))
    return tuple(units)
