"""What the shape of a line says for or against its being body text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from builder.knowledge.tables import Json, Table, mapping


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
    moves = mapping(table, "moves")
    return LineWeights(
        weights=_numbers(table, "weights"),
        moves={move: _numbers(moves, move) for move in moves},
        headline=_numbers(table, "headline"),
        start=_number(table.get("start", 0.0), "start"),
        power=_number(table.get("power", 0.5), "power"),
        least=_number(table.get("least", 0.0), "least"),
        step=_number(table.get("step", 0.0), "step"),
    )


def _numbers(table: Table, key: str) -> dict[str, float]:
    return {sign: _number(weight, sign) for sign, weight in mapping(table, key).items()}


def _number(value: Json, key: str) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(f"{key}: a number is expected, not {value!r}")
    return float(value)
