"""Which lines are the body: the best-scoring run of lines, with gaps where leaving the body pays.

A chain of four states (before, body, gap, after) solved by Viterbi (IEEE Trans. Inf. Theory 13, 1967): linear in lines.
"""

from collections.abc import Sequence

from builder.knowledge.line_weights import LineWeights
from builder.normalise.shape import Page, find_end, find_parts, find_signs

_BEFORE, _BODY, _GAP, _AFTER = range(4)
_NEVER = float("-inf")
_STEPS = 4
_OPEN = 20
"""Words of a line that may end an article without a full stop."""
_ENOUGH, _SHARE, _LINE = 60, 0.5, 4
"""Words of running text below which nothing is widened, the share of them that says the body was found, and the words
of the shortest line taken in. Shares of 0.3 and 0.7 cost 0.007 and 0.003 of F1, cross-validated on the tuned half."""


def find_body(page: Page, values: Sequence[float], headline: int | None, weights: LineWeights) -> tuple[bool, ...]:
    """For every line whether it is body; all False where no run of lines scores above nothing.

    `values` are the lines' log-odds by their own signs. Where hardly anything is found, the page may be of an odd make
    (lists, tables, another language): each line is asked for less, step by step, until there is an article.
    """
    parts = find_parts(page, headline)
    scores = [
        (value + weights.weights.get(part, 0.0), max(1, words) ** weights.power)
        for value, part, words in zip(values, parts, page.amounts, strict=True)
    ]
    body = _find_run(page, scores, weights, ease=0.0)
    for step in range(1, _STEPS + 1):
        if _count(page, body) >= weights.least or _has_all(page, headline, body):
            break
        body = _find_run(page, scores, weights, ease=step * weights.step)
    return _trim(page, body if headline is None else _widen(page, headline, body))


def _count(page: Page, body: Sequence[bool]) -> int:
    return sum(words for words, inside in zip(page.amounts, body, strict=True) if inside)


def _has_all(page: Page, headline: int | None, body: Sequence[bool]) -> bool:
    """True where no running text below the headline was left out: short articles are whole too."""
    running = [] if headline is None else _find_running(page, headline)
    return bool(running) and all(body[at] for at in running)


def _find_running(page: Page, headline: int) -> list[int]:
    """The lines of running text from the headline to what closes the article."""
    return [at for at in range(headline + 1, find_end(page, headline)) if page.prose[at]]


def _trim(page: Page, body: tuple[bool, ...]) -> tuple[bool, ...]:
    """The body up to its last line that is running text or ends a sentence; short open lines below are no ending."""
    closed = (at for at in range(len(body) - 1, -1, -1) if body[at] and _can_end(page, at))
    last = next(closed, len(body) - 1)
    return tuple(inside and at <= last for at, inside in enumerate(body))


def _can_end(page: Page, at: int) -> bool:
    return page.prose[at] or page.amounts[at] >= _OPEN or page.ends[at]


def _widen(page: Page, headline: int, body: tuple[bool, ...]) -> tuple[bool, ...]:
    """All lines from the first running text below the headline to the last before a closer, where most was left out.

    So articles that are one list of things with a paragraph on each stay whole.
    """
    running = _find_running(page, headline)
    words = sum(page.amounts[at] for at in running)
    taken = sum(page.amounts[at] for at in running if body[at])
    if words <= _ENOUGH or taken >= _SHARE * words:
        return body
    return tuple(
        inside or (running[0] <= at <= running[-1] and page.amounts[at] >= _LINE) for at, inside in enumerate(body)
    )


def weigh_lines(page: Page, weights: LineWeights) -> list[float]:
    """The log-odds of each line by its signs."""
    weight = weights.weights.get
    return [weights.start + sum([weight(sign, 0.0) for sign in find_signs(page, at)]) for at in range(len(page.lines))]


def _find_run(page: Page, scores: Sequence[tuple[float, float]], weights: LineWeights, ease: float) -> tuple[bool, ...]:
    """Viterbi, spelled out: this loop is a tenth of what reading a page costs."""
    body = gap = after = _NEVER
    before = 0.0
    steps: list[tuple[int, int, int]] = []
    for (score, size), closer in zip(scores, page.closers, strict=True):
        toll = weights.gap_line + weights.closer * closer
        from_body, from_gap = body - weights.gap - toll, gap - toll
        into = (before, _BEFORE) if before >= body and before >= gap else (body, _BODY) if body >= gap else (gap, _GAP)
        left = _BODY if body >= after else _AFTER
        steps.append((into[1], _BODY if from_body >= from_gap else _GAP, left))
        after = max(body, after)
        body, gap = into[0] + (score + ease) * size, max(from_body, from_gap)
    return _trace((before, body, gap, after), steps)


def _trace(values: Sequence[float], steps: Sequence[tuple[int, int, int]]) -> tuple[bool, ...]:
    state = max(range(4), key=lambda at: values[at])
    body = []
    for step in reversed(steps):
        body.append(state == _BODY)
        state = step[state - 1] if state else _BEFORE
    return tuple(reversed(body))
