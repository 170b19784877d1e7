"""Figures as a table to read and as JSON."""

import json
import platform
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from bench.figures import BUILDER, Figure, Floor

HEAD = ("job", "set", "measure", "by", "all", "tuned half", "untouched half", "floor")

RELEASE_HEAD = ("job", "set", "measure", "all", "tuned half", "other half", "best peer in the same run")


def to_markdown(figures: Sequence[Figure], floors: Mapping[str, Floor]) -> str:
    """One row a figure, peers below the builder."""
    rows = [_row(figure, floors) for figure in figures]
    lines = ["| " + " | ".join(cells) + " |" for cells in (HEAD, ("---",) * len(HEAD), *rows)]
    return "\n".join([f"Measured with {machine()}.", "", *lines, ""])


def to_json(figures: Iterable[Figure]) -> str:
    """The same for machines."""
    return json.dumps({"machine": machine(), "figures": [asdict(figure) for figure in figures]}, indent=1) + "\n"


def write_results(folder: Path, figures: Sequence[Figure], floors: Mapping[str, Floor]) -> None:
    """`results.md`, `results.json` and `worst.md`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "results.md").write_text(to_markdown(figures, floors), encoding="utf-8")
    (folder / "worst.md").write_text(to_worst(figures), encoding="utf-8")
    (folder / "results.json").write_text(to_json(figures), encoding="utf-8")


def to_release(figures: Sequence[Figure], day: str) -> str:
    """The part of the method page that says how well this release did, and the best peer in the same run."""
    own = [figure for figure in figures if figure.by == BUILDER and figure.tuned is not None]
    rows = [(*_told(figure), _best_peer(figure, figures)) for figure in own]
    lines = ["| " + " | ".join(cells) + " |" for cells in (RELEASE_HEAD, ("---",) * len(RELEASE_HEAD), *rows)]
    return "\n".join([f"Measured on {day} with {machine()}.", "", *lines, ""])


def _told(figure: Figure) -> tuple[str, ...]:
    values = (figure.value, figure.tuned, figure.untouched)
    return (figure.job, figure.data, figure.unit, *(_number(value) for value in values))


def _best_peer(figure: Figure, figures: Sequence[Figure]) -> str:
    peers = [f for f in figures if f.by != BUILDER and f.name == figure.name]
    best = max(peers, key=lambda peer: peer.value, default=None)
    return f"{best.by} {_number(best.value)}" if best else ""


def to_worst(figures: Iterable[Figure]) -> str:
    """The cases to learn from."""
    return "".join(f"## {f.name}\n\n" + "".join(f"- {case}\n" for case in f.worst) + "\n" for f in figures if f.worst)


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
