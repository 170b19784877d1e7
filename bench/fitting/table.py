"""The table of weights, written with other numbers."""

import json
from collections.abc import Iterator, Mapping
from importlib import resources

from builder.knowledge.line_weights import LineWeights

TABLE = resources.files("builder").joinpath("data", "lines.yml")


def write_table(table: str, weights: LineWeights) -> str:
    """The table with these weights, the lightest first; comments and everything else stay as they are."""
    rows: list[str] = []
    for row in table.splitlines():
        if row.startswith("start:"):
            rows.append(f"start: {weights.start}")
        elif not row.startswith(" "):
            rows.append(row)
        if row == "weights:":
            rows.extend(_write_numbers(weights.weights, "  "))
        elif row == "moves:":
            for move, signs in weights.moves.items():
                rows.extend((f"  {move}:", *_write_numbers(signs, "    ")))
        elif row == "headline:":
            rows.extend(_write_numbers(weights.headline, "  "))
    return "\n".join(rows) + "\n"


def _write_numbers(numbers: Mapping[str, float], indent: str) -> Iterator[str]:
    for sign, value in sorted(numbers.items(), key=lambda item: (item[1], item[0])):
        yield f"{indent}{json.dumps(sign) if sign[:1].isdigit() or ':' in sign else sign}: {value}"
