"""What the shape of a line says for or against its being body text."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.knowledge.tables import Json, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWeights:
    """Log-odds by sign, and what gaps in a body cost; `data/lines.yml` says how each was found."""

    weights: Mapping[str, float] = field(default_factory=dict)
    start: float = 0.0
    power: float = 0.5
    gap: float = 6.0
    gap_line: float = 0.0
    closer: float = 8.0
    least: float = 0.0
    step: float = 0.0


def read_line_weights(table: Table) -> LineWeights:
    """Make the value from `data/lines.yml`."""
    weights = table.get("weights") or {}
    if not isinstance(weights, dict):
        raise TypeError(f"weights: a mapping is expected, not {type(weights).__name__}")
    return LineWeights(
        weights={sign: _number(weight, sign) for sign, weight in weights.items()},
        start=_number(table.get("start", 0.0), "start"),
        power=_number(table.get("power", 0.5), "power"),
        gap=_number(table.get("gap", 6.0), "gap"),
        gap_line=_number(table.get("gap_line", 0.0), "gap_line"),
        closer=_number(table.get("closer", 8.0), "closer"),
        least=_number(table.get("least", 0.0), "least"),
        step=_number(table.get("step", 0.0), "step"),
    )


def _number(value: Json, key: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{key}: a number is expected, not {value!r}")
    return float(value)
