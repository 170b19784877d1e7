"""What the shape of a line says for or against its being body text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from builder.knowledge.tables import Json, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWeights:
    """What `data/lines.yml` says: log-odds by sign; what beginning and ending are worth; what tells a headline."""

    weights: Mapping[str, float] = field(default_factory=dict)
    moves: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    headline: Mapping[str, float] = field(default_factory=dict)
    start: float = 0.0
    power: float = 0.5
    least: float = 0.0
    step: float = 0.0

    def weigh_move(self, move: str, signs: Iterable[str]) -> float:
        """The sum of what a line's signs say for a move there."""
        weight = self.moves.get(move, {}).get
        return sum([weight(sign, 0.0) for sign in signs])


def read_line_weights(table: Table) -> LineWeights:
    """Make the value from `data/lines.yml`."""
    moves = _mapping(table.get("moves"), "moves")
    return LineWeights(
        weights=_numbers(table.get("weights"), "weights"),
        moves={move: _numbers(signs, move) for move, signs in moves.items()},
        headline=_numbers(table.get("headline"), "headline"),
        start=_number(table.get("start", 0.0), "start"),
        power=_number(table.get("power", 0.5), "power"),
        least=_number(table.get("least", 0.0), "least"),
        step=_number(table.get("step", 0.0), "step"),
    )


def _mapping(value: Json, key: str) -> Mapping[str, Json]:
    if value is not None and not isinstance(value, dict):
        raise TypeError(f"{key}: a mapping is expected, not {type(value).__name__}")
    return value or {}


def _numbers(value: Json, key: str) -> dict[str, float]:
    return {sign: _number(weight, sign) for sign, weight in _mapping(value, key).items()}


def _number(value: Json, key: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{key}: a number is expected, not {value!r}")
    return float(value)
