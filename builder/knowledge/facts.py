"""How to say in one sentence what sources of different origins say alike."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from builder.knowledge.tables import Table, fill, mapping, rows, text, words

Told = Literal["planned", "reported", "any"]
_CALAMITY = "{calamity}"
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """Sentences about one type of happening, most telling first. `words`: the event words that tell it, all if none."""

    type: str
    status: Told
    say: tuple[str, ...]
    words: frozenset[str] = frozenset()
    needs: frozenset[str] = frozenset()
    """Words of which the event words must hold one."""
    done: bool = False
    """True where a verb must tell it: its noun does not say whether it happened."""
    described: bool = False
    """True where the sentence says only that it is so described: whoever says so, it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Families by event type; `templates` is every sentence that may be assembled."""

    families: Mapping[str, tuple[Family, ...]] = field(default_factory=dict)
    attributed: str = ""
    quoted: str = ""
    quoted_abroad: str = ""
    quoted_titled: str = ""
    quoted_apposed: str = ""
    said: str = ""
    neutral: frozenset[str] = frozenset()
    sizes: frozenset[str] = frozenset()
    """Words that say how big a disaster was."""
    victims: frozenset[str] = frozenset()
    """What those are called who are counted, where it is said as "people"."""
    barred: frozenset[tuple[str, ...]] = frozenset()
    """What stands behind the length of a term: "in prison"."""
    linking: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    doing: frozenset[str] = frozenset()
    doubting: frozenset[str] = frozenset()
    reporting: frozenset[str] = frozenset()
    """Cues with which news is passed on, and not doubted."""
    misquoting: frozenset[str] = frozenset()
    withholding: frozenset[str] = frozenset()
    bounding: frozenset[str] = frozenset()
    guessing: frozenset[str] = frozenset()
    templates: frozenset[str] = frozenset()
    calamities: Mapping[str, str] = field(default_factory=dict)
    """The type of calamity that a template names, of those that name one."""

    @property
    def quoting(self) -> frozenset[str]:
        """The ways to pass on somebody's words: without an office, and with one."""
        return frozenset({self.quoted, self.quoted_abroad, self.quoted_titled, self.quoted_apposed})


def read_facts(table: Table) -> Facts:
    """Make the value from `data/facts.yml`."""
    scenes = mapping(table, "calamities")
    families: dict[str, list[Family]] = {}
    for row in rows(table, "families"):
        families.setdefault(text(row, "type"), []).append(_family(row, scenes))
    calamities = {s: _calamity_of(s, kind, scenes) for kind, found in families.items() for f in found for s in f.say}
    facts = fill(
        Facts,
        table,
        families={name: tuple(found) for name, found in families.items()},
        barred=frozenset(tuple(phrase.split()) for phrase in words(table, "barred")),
        calamities={sentence: kind for sentence, kind in calamities.items() if "{scene}" in sentence},
    )
    attributed = {facts.attributed + sentence for sentence in calamities}
    return replace(facts, templates=facts.quoting.union({facts.said}, calamities, attributed))


def _family(row: Table, scenes: Table) -> Family:
    status = text(row, "status")
    if status not in ("planned", "reported", "any"):
        raise ValueError(f"status: planned, reported or any is expected, not {status!r}")
    return fill(
        Family,
        row,
        status="planned" if status == "planned" else "reported" if status == "reported" else "any",
        say=tuple(sentence for line in words(row, "say") for sentence in _with_calamities(line, scenes)),
    )


def _calamity_of(sentence: str, kind: str, scenes: Table) -> str:
    """The type whose words a sentence has, else the one that it tells itself."""
    return next((named for named, words in scenes.items() if str(words) in sentence), kind)


def _with_calamities(line: str, scenes: Table) -> tuple[str, ...]:
    """The sentence for every type of calamity; itself where it names none."""
    if _CALAMITY not in line:
        return (line,)
    return tuple(line.replace(_CALAMITY, str(words)) for words in scenes.values())


def slots_in(template: str) -> tuple[str, ...]:
    """The names of a template's slots, in order."""
    return tuple(_SLOT.findall(template))
