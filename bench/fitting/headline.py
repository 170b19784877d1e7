"""The weights of headlines: a conditional logit (McFadden 1974) over the lines of a page that may be its headline."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from bench.fitting.examples import Choice
from bench.fitting.matrix import make_matrix
from builder.knowledge.line_weights import LineWeights

_PENALTY = 2.0
_SELDOM = 3
"""A sign seen less often gets no weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """The lines of all pages below one another, for each page first the choice of none, which has no signs."""

    table: csr_matrix
    right: np.ndarray
    starts: np.ndarray
    sizes: np.ndarray
    shares: np.ndarray


def fit_headline(choices: Sequence[Choice], now: LineWeights) -> LineWeights:
    """`now` with the weights that tell the headline best; no line is the headline where none is right."""
    names, table = make_matrix([row for one in choices for row in ((), *one.signs)], _SELDOM)
    task = Task(
        table=table,
        right=np.array([r for one in choices for r in (not any(one.right), *one.right)], dtype=float),
        starts=np.cumsum([0, *(len(one.signs) + 1 for one in choices)])[:-1],
        sizes=np.array([len(one.signs) + 1 for one in choices]),
        shares=np.array([one.share for one in choices]),
    )
    found = minimize(_lose, np.zeros(len(names)), (task, _PENALTY), method="L-BFGS-B", jac=True)
    values = {name: round(float(value), 2) for name, value in zip(names, found.x, strict=True)}
    return replace(now, headline={name: value for name, value in values.items() if value})


def _lose(numbers: np.ndarray, task: Task, penalty: float) -> tuple[float, np.ndarray]:
    """The loss with these weights, and its slope."""
    odds = task.table @ numbers
    odds = np.exp(odds - np.repeat(np.maximum.reduceat(odds, task.starts), task.sizes))
    whole, right = np.add.reduceat(odds, task.starts), np.add.reduceat(odds * task.right, task.starts)
    loss = task.shares @ (np.log(whole) - np.log(right))
    slope = odds * np.repeat(task.shares / whole, task.sizes) - odds * task.right * np.repeat(
        task.shares / right, task.sizes
    )
    return loss + penalty * (numbers @ numbers) / 2, task.table.T @ slope + penalty * numbers
