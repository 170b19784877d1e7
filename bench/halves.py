"""Scores: of precision and recall together, and of the half that rules may be tuned on beside the one they may not."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from bench.figures import Figure

T = TypeVar("T")
Score = Callable[[Sequence[T]], float]


def f1(precision: float, recall: float) -> float:
    """Their harmonic mean."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def is_tuned(name: str, place: int, length: int) -> bool:
    """Hex names: those that begin with 0-7. Other names: the first half of the list."""
    if all(c in "0123456789abcdef" for c in name[:8].casefold()):
        return name[0] in "01234567"
    return place < length / 2


def measure(base: Figure, rows: Mapping[str, T], score: Score[T]) -> Figure:
    """The figure with the score on all rows and on either half."""
    names = list(rows)
    tuned = [rows[n] for i, n in enumerate(names) if is_tuned(n, i, len(names))]
    untouched = [rows[n] for i, n in enumerate(names) if not is_tuned(n, i, len(names))]
    return Figure(
        job=base.job,
        data=base.data,
        by=base.by,
        unit=base.unit,
        value=score(list(rows.values())),
        tuned=score(tuned) if tuned else None,
        untouched=score(untouched) if untouched else None,
    )
