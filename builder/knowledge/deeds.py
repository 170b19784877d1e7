"""Deeds that news tells in many words: the words that all mean one of them, and the sentence that says it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.knowledge.facts import slots_in
from builder.knowledge.tables import Table, fill, rows, words

_GAP = "…"
"""In a pattern: words that describe what comes next ("vetoed the much-debated bill")."""
BE = frozenset({"be"})
"""In a pattern: any form of "be"."""
_SLOTS = ("{who}", "{whom}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One place of a pattern: a slot by its name, or one of several words; both empty for a gap."""

    slot: str = ""
    words: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """Words in their order; `anchor` is the place of the longest, of equals the last: the one to look for."""

    parts: tuple[Part, ...]
    anchor: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One deed: its sentences, the most telling first, and the patterns that tell it."""

    say: tuple[str, ...]
    told: tuple[Pattern, ...]
    once: bool = False
    """True for what the same people do once in a long while, so that a telling without its day is of the same."""
    mutual: bool = False
    """True for what two do to each other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deeds:
    """All deeds, by the words that patterns are looked for with."""

    patterns: Mapping[str, tuple[tuple[Deed, Pattern], ...]] = field(default_factory=dict)
    by_template: Mapping[str, Deed] = field(default_factory=dict)
    passing: frozenset[str] = frozenset()
    """Words between a name and what it does that change nothing of it."""
    doubtful: frozenset[str] = frozenset()
    """Words that make a sentence no telling of what was done."""
    turning: frozenset[str] = frozenset()
    """Words before a noun that make less of it ("a draft agreement")."""


def read_deeds(table: Table) -> Deeds:
    """Make the value from `data/deeds.yml`."""
    patterns: dict[str, list[tuple[Deed, Pattern]]] = {}
    by_template: dict[str, Deed] = {}
    for row in rows(table, "deeds"):
        told = tuple(_pattern(line) for line in words(row, "told"))
        deed = fill(Deed, row, told=told)
        _refuse_unfilled(deed)
        by_template |= dict.fromkeys(deed.say, deed)
        for pattern in told:
            for word in pattern.parts[pattern.anchor].words:
                patterns.setdefault(word, []).append((deed, pattern))
    by_word = {word: tuple(found) for word, found in patterns.items()}
    return fill(Deeds, table, patterns=by_word, by_template=by_template)


def _refuse_unfilled(deed: Deed) -> None:
    """A sentence may name the day and whom every pattern names; of any other slot the build would end."""
    for sentence in deed.say or ("",):
        named = sorted(slot for slot in slots_in(sentence) if slot != "when")
        if any(named != sorted(part.slot for part in pattern.parts if part.slot) for pattern in deed.told):
            raise ValueError(f"a deed's sentence names {{when}} and what all its patterns name: {sentence!r}")


def _pattern(line: str) -> Pattern:
    parts = tuple(_part(word) for word in line.split())
    anchors = [at for at, part in enumerate(parts) if part.words and part.words != BE]
    anchors.sort(key=lambda at: (min(map(len, parts[at].words)), at))
    if not anchors or not any(part.slot == "who" for part in parts):
        raise ValueError(f"a deed names {{who}} and at least one word: {line!r}")
    return Pattern(parts=parts, anchor=anchors[-1])


def _part(word: str) -> Part:
    if word in _SLOTS:
        return Part(slot=word.strip("{}"))
    return Part() if word == _GAP else Part(words=frozenset(word.split("|")))
