"""How to say in one sentence what sources of different origins say alike."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from builder.knowledge.tables import Table, fill, rows, text
from builder.words.grouped import group

Told = Literal["planned", "reported", "any"]
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
    quoted: str = ""
    quoted_abroad: str = ""
    quoted_titled: str = ""
    quoted_apposed: str = ""
    said: str = ""
    neutral: frozenset[str] = frozenset()
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

    @property
    def quoting(self) -> frozenset[str]:
        """The ways to pass on somebody's words: without an office, and with one."""
        return frozenset({self.quoted, self.quoted_abroad, self.quoted_titled, self.quoted_apposed})


def read_facts(table: Table) -> Facts:
    """Make the value from `data/facts.yml`."""
    families = group((text(row, "type"), _family(row)) for row in rows(table, "families"))
    say = (sentence for found in families.values() for family in found for sentence in family.say)
    facts = fill(Facts, table, families=families)
    return replace(facts, templates=facts.quoting.union({facts.said}, say))


def _family(row: Table) -> Family:
    status = text(row, "status")
    if status not in ("planned", "reported", "any"):
        raise ValueError(f"status: planned, reported or any is expected, not {status!r}")
    return fill(
        Family,
        row,
        status="planned" if status == "planned" else "reported" if status == "reported" else "any",
    )


def slots_in(template: str) -> tuple[str, ...]:
    """The names of a template's slots, in order."""
    return tuple(_SLOT.findall(template))
