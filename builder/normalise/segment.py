"""Which lines are the body: the best-scoring run of lines, with gaps where leaving the body pays.

A chain of four states (before, body, gap, after) solved by Viterbi (IEEE Trans. Inf. Theory 13, 1967): linear in lines.
"""

from collections.abc import Sequence
from typing import NamedTuple

from builder.knowledge.line_weights import LineWeights
from builder.normalise.shape import Page, find_signs, word_count

_BEFORE, _BODY, _GAP, _AFTER = range(4)
_NEVER = float("-inf")


class _Step(NamedTuple):
    value: float
    origin: int


def find_body(page: Page, weights: LineWeights) -> tuple[bool, ...]:
    """For every line whether it is body; all False where no run of lines scores above nothing."""
    signs = [find_signs(page, at) for at in range(len(page.lines))]
    values = (0.0, _NEVER, _NEVER, _NEVER)
    steps: list[tuple[_Step, _Step, _Step, _Step]] = []
    for line, found in zip(page.lines, signs, strict=True):
        score = _score(found, weights) * max(1, word_count(line)) ** weights.power
        toll = weights.gap_line + (weights.closer if "closer" in found else 0.0)
        step = _advance(values, score, toll, weights.gap)
        values = (step[0].value, step[1].value, step[2].value, step[3].value)
        steps.append(step)
    return _trace(values, steps)


def _score(signs: Sequence[str], weights: LineWeights) -> float:
    return weights.start + sum(weights.weights.get(sign, 0.0) for sign in signs)


def _advance(
    values: tuple[float, float, float, float], score: float, toll: float, gap: float
) -> tuple[_Step, _Step, _Step, _Step]:
    before, body, inside, after = values
    return (
        _Step(before, _BEFORE),
        max(_Step(before + score, _BEFORE), _Step(body + score, _BODY), _Step(inside + score, _GAP)),
        max(_Step(body - gap - toll, _BODY), _Step(inside - toll, _GAP)),
        max(_Step(body, _BODY), _Step(after, _AFTER)),
    )


def _trace(values: Sequence[float], steps: Sequence[tuple[_Step, _Step, _Step, _Step]]) -> tuple[bool, ...]:
    state = max(range(4), key=lambda at: values[at])
    body = []
    for step in reversed(steps):
        body.append(state == _BODY)
        state = step[state].origin
    return tuple(reversed(body))
