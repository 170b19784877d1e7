"""Figures as a table to read and as JSON."""

import json
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from bench.figures import BUILDER, Figure, Floor

HEAD = ("job", "set", "measure", "by", "all", "tuned half", "untouched half", "floor")


def to_markdown(figures: Sequence[Figure], floors: Mapping[str, Floor]) -> str:
    """One row a figure, peers below the builder."""
    rows = [_row(figure, floors) for figure in figures]
    lines = ["| " + " | ".join(cells) + " |" for cells in (HEAD, ("---",) * len(HEAD), *rows)]
    return "\n".join([f"Measured with {machine()}.", "", *lines, ""])


def to_json(figures: Iterable[Figure]) -> str:
    """The same for machines."""
    return json.dumps({"machine": machine(), "figures": [asdict(figure) for figure in figures]}, indent=1) + "\n"


def write_results(folder: Path, figures: Sequence[Figure], floors: Mapping[str, Floor]) -> None:
    """`results.md` and `results.json`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "results.md").write_text(to_markdown(figures, floors), encoding="utf-8")
    (folder / "results.json").write_text(to_json(figures), encoding="utf-8")


def machine() -> str:
    """What the figures depend on."""
    return f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"


def _row(figure: Figure, floors: Mapping[str, Floor]) -> tuple[str, ...]:
    floor = str(floors[figure.name]) if figure.by == BUILDER and figure.name in floors else ""
    values = (_number(v) for v in (figure.value, figure.tuned, figure.untouched))
    return (figure.job, figure.data, figure.unit, figure.by, *values, floor)


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.3f}" if value <= 1 else f"{value:.1f}"
