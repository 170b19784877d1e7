"""How far something went: scales of words from the least to the most, and what goes on for a time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, cast, get_args

from builder.knowledge.tables import Table, fill, mapping, text

ExtentKind = Literal["done", "part", "degree"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Degree:
    """A word's place: its scale, and how far up it stands there."""

    scale: str
    kind: ExtentKind
    step: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Extents:
    """`degrees` by word, folded; `asks` the question of each scale."""

    degrees: Mapping[str, Degree] = field(default_factory=dict)
    asks: Mapping[str, str] = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()
    lasting: frozenset[str] = frozenset()
    """Nouns for what goes on for a time …"""
    lasted: frozenset[str] = frozenset()
    """… the verbs that say for how long …"""
    others: frozenset[str] = frozenset()
    """… and words that say of another one than the news is about."""


def read_extents(table: Table) -> Extents:
    """Make the value from `data/extents.yml`; ValueError for a kind that is not known."""
    degrees: dict[str, Degree] = {}
    asks: dict[str, str] = {}
    scales = mapping(table, "scales")
    for name in scales:
        scale = mapping(scales, name)
        asks[name] = text(scale, "ask")
        degrees |= _degrees(name, scale)
    return fill(Extents, table, degrees=degrees, asks=asks)


def _degrees(name: str, scale: Table) -> Mapping[str, Degree]:
    kind = text(scale, "kind")
    if kind not in get_args(ExtentKind):
        raise ValueError(f"kind: {' or '.join(get_args(ExtentKind))} is expected, not {kind!r}")
    steps = scale.get("steps")
    return {
        str(word).casefold(): Degree(scale=name, kind=cast("ExtentKind", kind), step=at)
        for at, step in enumerate(steps if isinstance(steps, list) else [])
        for word in (step if isinstance(step, list) else [])
    }
