"""The weights of body lines: a linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) over
the states of `builder/normalise/segment.py`, with a margin for words on the wrong side (Gimpel and Smith, NAACL 2010).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from bench.fitting.examples import LINE, START, Example
from bench.fitting.matrix import make_matrix
from builder.knowledge.line_weights import LineWeights

_PENALTY, _STEPS = 8.0, 60
_MARGIN, _MOST = 4.0, 0.3
"""What putting all of a body on the wrong side costs, and the share of a body that a single line counts for at most."""
_SELDOM = 3
"""A line's sign seen less often gets no weight."""
_BUNDLE = 96
"""Pages of about one length that are summed at once."""
_BEFORE, _BODY, _GAP, _AFTER = range(4)
_ARCS = {
    "begin": (_BEFORE, _BODY),
    "pause": (_BODY, _GAP),
    "stay away": (_GAP, _GAP),
    "go on": (_GAP, _BODY),
    "end": (_BODY, _AFTER),
}
"""From which state to which the moves lead."""
_FREE = (_BEFORE, _BODY, _AFTER)
"""States that a page stays in at no cost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """All lines below one another, and last an empty one that fills up short pages.

    `tables` has a row for each line and a column for each of `names`; `told` is how often each weight counts on the
    right paths, `cost` what each line costs in each state; `bundles` are the rows of pages side by side.
    """

    names: Mapping[str, Sequence[str]]
    tables: Mapping[str, csr_matrix]
    told: np.ndarray
    scale: np.ndarray
    cost: np.ndarray
    bundles: Sequence[np.ndarray]


def fit_body(examples: Sequence[Example], now: LineWeights) -> LineWeights:
    """`now` with the weights and the start that suit the examples best."""
    task = _make_task(examples, now.power)
    free = np.concatenate([[name != START for name in names] for names in task.names.values()])
    options = {"maxiter": _STEPS, "maxcor": 20}
    found = minimize(_lose, np.zeros(len(free)), (task, _PENALTY * free), method="L-BFGS-B", jac=True, options=options)
    values = {
        part: {name: round(float(value), 2) for name, value in zip(task.names[part], row, strict=True)}
        for part, row in _split(found.x, task).items()
    }
    start = values[LINE].pop(START)
    kept = {part: {name: value for name, value in row.items() if value} for part, row in values.items()}
    return replace(now, weights=kept.pop(LINE), moves=kept, start=start)


def _make_task(examples: Sequence[Example], power: float) -> Task:
    named = {
        part: make_matrix(
            [*chain.from_iterable(one.signs[part] for one in examples), ()], _SELDOM if part == LINE else 1
        )
        for part in (LINE, *_ARCS)
    }
    tables = {part: table for part, (_, table) in named.items()}
    paths = [_find_path(one.body) for one in examples]
    states = np.array([*chain.from_iterable(paths), _AFTER])
    arcs = [*chain.from_iterable(pairwise([_BEFORE, *path]) for path in paths), (_AFTER, _AFTER)]
    scale = np.maximum(1, [*chain.from_iterable(one.amounts for one in examples), 0]) ** power
    told = [tables[LINE].T @ (scale * (states == _BODY))]
    told += [tables[move].T @ np.array([float(one == arc) for one in arcs]) for move, arc in _ARCS.items()]
    price = np.array([*chain.from_iterable(map(_find_prices, examples)), 0.0])
    wrong = (states == _BODY)[:, None] != (np.arange(4) == _BODY)
    return Task(
        names={part: names for part, (names, _) in named.items()},
        tables=tables,
        told=np.concatenate(told),
        scale=scale,
        cost=price[:, None] * wrong,
        bundles=_bundle([len(one.amounts) for one in examples]),
    )


def _find_path(body: Sequence[bool]) -> list[int]:
    """The state of every line."""
    inside = [at for at, running in enumerate(body) if running] or [len(body)]
    apart = (_BEFORE if at < inside[0] else _GAP if at < inside[-1] else _AFTER for at in range(len(body)))
    return [_BODY if running else state for running, state in zip(body, apart, strict=True)]


def _find_prices(one: Example) -> list[float]:
    whole = sum(words for words, inside in zip(one.amounts, one.body, strict=True) if inside) or 1
    return [_MARGIN * min(words / whole, _MOST) for words in one.amounts]


def _bundle(lengths: Sequence[int]) -> list[np.ndarray]:
    """The rows of pages of about one length side by side; -1, the empty line, below the shorter ones."""
    pages = sorted(pairwise(np.cumsum([0, *lengths])), key=lambda page: page[1] - page[0])
    bundles = []
    for at in range(0, len(pages), _BUNDLE):
        some = pages[at : at + _BUNDLE]
        rows = np.full((some[-1][1] - some[-1][0], len(some)), -1)
        for column, (start, end) in enumerate(some):
            rows[: end - start, column] = range(start, end)
        bundles.append(rows)
    return bundles


def _split(numbers: np.ndarray, task: Task) -> dict[str, np.ndarray]:
    ends = np.cumsum([len(names) for names in task.names.values()])
    return dict(zip(task.names, np.split(numbers, ends[:-1]), strict=True))


def _lose(numbers: np.ndarray, task: Task, penalty: np.ndarray) -> tuple[float, np.ndarray]:
    """The loss with these weights, and its slope. Either reading of a page counts half."""
    values = {part: task.tables[part] @ row for part, row in _split(numbers, task).items()}
    values[LINE] = values[LINE] * task.scale
    shares = {part: np.zeros(len(task.scale)) for part in values}
    whole = sum(_sum_bundle(rows, values, task, shares) for rows in task.bundles)
    shares[LINE] *= task.scale
    expected = np.concatenate([task.tables[part].T @ shares[part] for part in task.names])
    loss = (whole - task.told @ numbers + (penalty * numbers**2).sum()) / 2
    return loss, (expected - task.told) / 2 + penalty * numbers


def _sum_bundle(
    rows: np.ndarray, values: Mapping[str, np.ndarray], task: Task, shares: Mapping[str, np.ndarray]
) -> float:
    """The log of the sum of all paths of the pages of one bundle; fills in how likely each line and move is."""
    steps = np.full((*rows.shape, 4, 4), -np.inf)
    for state in _FREE:
        steps[..., state, state] = 0
    for move, (here, there) in _ARCS.items():
        steps[..., here, there] = values[move][rows]
    steps[rows < 0] = np.where(np.eye(4), 0, -np.inf)
    steps[..., _BODY] += values[LINE][rows][..., None]
    steps += task.cost[rows][..., None, :]
    total, moves = _sum_paths(steps)
    shares[LINE][rows] = moves[..., _BODY].sum(axis=-1)
    for move, (here, there) in _ARCS.items():
        shares[move][rows] = moves[..., here, there]
    return float(total)


def _sum_paths(steps: np.ndarray) -> tuple[float, np.ndarray]:
    """The log of the sum of all paths, and how likely each move is at each line (forward-backward, scaled)."""
    tops = steps.max(axis=(2, 3), keepdims=True)
    factors = np.exp(steps - tops)
    total, moves = tops.sum(), np.empty_like(steps)
    ahead = [np.array([[1.0, 0, 0, 0]] * steps.shape[1])]
    sizes = []
    for factor in factors:
        onward = (ahead[-1][:, None, :] @ factor)[:, 0, :]
        sizes.append(onward.sum(axis=1, keepdims=True))
        ahead.append(onward / sizes[-1])
    total += np.log(sizes).sum()
    behind = np.ones_like(ahead[0])
    for at in range(len(steps) - 1, -1, -1):
        onward = factors[at] * (behind / sizes[at])[:, None, :]
        moves[at] = ahead[at][:, :, None] * onward
        behind = onward.sum(axis=2)
    return total, moves
