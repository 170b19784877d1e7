"""Which lines are the body: the best-scoring run of lines, with gaps where leaving the body pays.

A chain of four states (before, body, gap, after) solved by Viterbi (IEEE Trans. Inf. Theory 13, 1967): linear in lines.
"""

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter

from builder.knowledge.line_weights import LineWeights
from builder.normalise.shape import Page, find_end
from builder.normalise.signs import HEADER, Moves, find_moves, find_parts, find_signs

_BEFORE, _BODY, _GAP, _AFTER = range(4)
MOVES: Mapping[str, Callable[[Moves], tuple[str, ...]]] = {
    "begin": attrgetter("begin"),
    "pause": attrgetter("end"),
    "stay away": attrgetter("end"),
    "go on": attrgetter("begin"),
    "end": attrgetter("end"),
}
"""The moves that have weights, in the order of `_find_run`, and which signs speak for each; the others are free."""
_NEVER = float("-inf")
_STEPS = 4
"""Times that lines are asked for less before a page is taken for no article."""
_OPEN = 20
"""Words of a line that may end an article without a full stop."""
_ENOUGH, _SHARE, _LINE = 60, 0.5, 4
"""Words of running text below which nothing is widened, the share of them that says the body was found, and the words
of the shortest line taken in. Without widening F1 falls by 0.014 on the tuned half, by 0.004 on other pages."""
_HEADER = 9
"""Lines of the longest header: deck, names and day below the headline."""
_SAME, _BEHIND, _MOST_OF = 3, 3, 0.9
"""Telling words that a paragraph behind a box shares with the body, how many must, and what share of all there."""
_FURTHER, _MOSTLY = 4, 0.9
"""Lines of running text below the body from which it goes on, and the share of all lines there that end a sentence."""
_PICTURED = frozenset({"caption or picture credit", "marks only"})
"""Why lines are out between which an article goes on."""


def find_body(
    page: Page, values: Sequence[float], headline: int | None, sure: Sequence[str | None], weights: LineWeights
) -> tuple[bool, ...]:
    """For every line whether it is body; all False where no run of lines scores above nothing.

    `values` are the lines' log-odds by their own signs, `sure` why lines are out wherever they stand. Where hardly
    anything is found, the page may be of an odd make (lists, tables, another language): each line from the headline on
    is asked for less, step by step, until there is an article; running text found without that stays.
    """
    weight = weights.weights.get
    scores = [
        (value + sum([weight(sign, 0.0) for sign in part]), max(1, words) ** weights.power)
        for value, part, words in zip(values, find_parts(page, headline, sure), page.amounts, strict=True)
    ]
    signs = find_moves(page, headline, sure)
    worth = {one: _weigh_moves(one, weights) for one in set(signs)}
    moves = [worth[one] for one in signs]
    body = _find_run(scores, moves, ease=0.0, top=0)
    for step in range(1, _STEPS + 1):
        if _count(page, body) >= weights.least or _has_all(page, headline, body):
            break
        eased = _find_run(scores, moves, ease=step * weights.step, top=_find_top(page, headline))
        if any(one and page.prose[at] and not eased[at] for at, one in enumerate(body)):
            break
        body = eased
    whole = _trim(page, _go_on(page, -1, body) if headline is None else _widen(page, headline, body))
    return _keep_last_sentence(page, whole, sure)


def _find_top(page: Page, headline: int | None) -> int:
    """Where an article may begin: at its headline, else at the first running text, below menus."""
    return next((at for at, running in enumerate(page.prose) if running), 0) if headline is None else headline


def take_all(page: Page, headline: int | None, sure: Sequence[str | None]) -> tuple[bool, ...]:
    """The body of an article that stands alone: all that is below its headline and not out by itself.

    Above the lines of day and names only running text is: a lead, no deck, no job.
    """
    top = -1 if headline is None else headline
    header = max((at for at in range(top + 1, min(top + _HEADER, len(sure))) if sure[at] in HEADER), default=top)
    below = range(top + 1, find_end(page, top))
    text = [at in below and why is None and (at > header or page.prose[at]) for at, why in enumerate(sure)]
    start = next((at for at in below if text[at] and _is_edge(page, at)), top + 1)
    return _trim(page, tuple(inside and at >= start for at, inside in enumerate(text)))


def keep_found(page: Page, headline: int | None, early: Sequence[bool], body: Sequence[bool]) -> tuple[bool, ...]:
    """The body with the running text in it that was `early` found, before any line was taken for the headline.

    So a wrong headline costs no paragraphs; what stands below the body may be comments.
    """
    top = -1 if headline is None else headline
    last = max((at for at, inside in enumerate(body) if inside), default=-1)
    return tuple(inside or (top < at < last and early[at] and page.prose[at]) for at, inside in enumerate(body))


def _weigh_moves(signs: Moves, weights: LineWeights) -> tuple[float, ...]:
    """What each of the five moves is worth at one line."""
    return tuple(weights.weigh_move(move, find(signs)) for move, find in MOVES.items())


def _count(page: Page, body: Sequence[bool]) -> int:
    return sum(words for words, inside in zip(page.amounts, body, strict=True) if inside)


def _has_all(page: Page, headline: int | None, body: Sequence[bool]) -> bool:
    """True where no running text was left out, below the headline where it is known: short articles are whole too."""
    running = _find_running(page, -1 if headline is None else headline)
    return bool(running) and all(body[at] for at in running)


def _find_running(page: Page, headline: int) -> list[int]:
    """The lines of running text from the headline to what closes the article."""
    return [at for at in range(headline + 1, find_end(page, headline)) if page.prose[at]]


def _trim(page: Page, body: tuple[bool, ...]) -> tuple[bool, ...]:
    """The body up to its last line that is running text or ends a sentence; short open lines below are no ending."""
    last = max((at for at, inside in enumerate(body) if inside and _is_edge(page, at)), default=len(body) - 1)
    return tuple(inside and at <= last for at, inside in enumerate(body))


def _keep_last_sentence(page: Page, body: tuple[bool, ...], sure: Sequence[str | None]) -> tuple[bool, ...]:
    """The body with a short sentence between its last paragraph, or a picture below it, and what is out by itself."""
    last = max((at for at, inside in enumerate(body) if inside), default=-1)
    at = next((at for at in range(last + 1, len(body)) if sure[at] not in _PICTURED), len(body))
    short = last > -1 and at < len(body) and page.kinds[at] == "sentence" and page.prose[last] and sure[at] is None
    apart = at + 1 >= len(body) or sure[at + 1] is not None
    if not short or not apart or not page.furniture.site_words.isdisjoint(page.lines[at].words):
        return body
    return (*body[:at], True, *body[at + 1 :])


def _is_edge(page: Page, at: int) -> bool:
    return page.prose[at] or page.amounts[at] >= _OPEN or page.ends[at]


def _widen(page: Page, headline: int, body: tuple[bool, ...]) -> tuple[bool, ...]:
    """All lines from the first running text below the headline to the last before a closer, where most was left out.

    So articles that are one list of things with a paragraph on each stay whole.
    """
    running = _find_running(page, headline)
    words = sum(page.amounts[at] for at in running)
    taken = sum(page.amounts[at] for at in running if body[at])
    if words <= _ENOUGH or taken >= _SHARE * words:
        return _go_on(page, headline, body)
    return tuple(
        inside or (running[0] <= at <= running[-1] and page.amounts[at] >= _LINE) for at, inside in enumerate(body)
    )


def _go_on(page: Page, headline: int, body: tuple[bool, ...]) -> tuple[bool, ...]:
    """The body with all below it, where that is running text as far as it goes: a day told hour by hour.

    Without it the second half of such texts is lost; below a page's article stand headlines, names and prices.
    """
    last = max((at for at, inside in enumerate(body) if inside), default=None)
    if last is None:
        return body
    end = find_end(page, headline)
    below = [at for at in range(last + 1, end) if page.amounts[at] > _LINE]
    running = sum(page.prose[at] for at in below)
    if not below and end < len(page.lines):
        return _go_on_behind(page, end, body)
    if running < _FURTHER or sum(page.ends[at] for at in below) < _MOSTLY * len(below):
        return body
    return tuple(inside or (last < at <= below[-1] and page.amounts[at] >= _LINE) for at, inside in enumerate(body))


def _go_on_behind(page: Page, closer: int, body: tuple[bool, ...]) -> tuple[bool, ...]:
    """The body with what runs on behind a box in it ("Newsletter … Sign up"), where that tells of the same."""
    if page.furniture.site_words.isdisjoint(page.lines[closer].words):
        return body
    said = frozenset().union(*(page.stems[at] for at, inside in enumerate(body) if inside))
    signs = page.furniture.site_words
    shut = (
        at for at in range(closer + 1, len(page.lines)) if page.closers[at] and signs.isdisjoint(page.lines[at].words)
    )
    running = [at for at in range(closer + 1, next(shut, len(page.lines))) if page.prose[at] and page.ends[at]]
    same = [at for at in running if len(page.stems[at] & said) >= _SAME]
    if len(same) < _BEHIND or len(same) < _MOST_OF * len(running):
        return body
    return tuple(inside or at in same for at, inside in enumerate(body))


def weigh_lines(page: Page, weights: LineWeights) -> list[float]:
    """The log-odds of each line by its signs."""
    weight = weights.weights.get
    return [weights.start + sum([weight(sign, 0.0) for sign in find_signs(page, at)]) for at in range(len(page.lines))]


def _find_run(
    scores: Sequence[tuple[float, float]], moves: Sequence[tuple[float, ...]], ease: float, top: int
) -> tuple[bool, ...]:
    """Viterbi, spelled out: this loop is a tenth of what reading a page costs. `ease` helps the lines from `top` on."""
    body = gap = after = _NEVER
    before = 0.0
    steps: list[tuple[int, int, int]] = []
    for at, ((score, size), (begin, pause, away, on, end)) in enumerate(zip(scores, moves, strict=True)):
        begun, resumed = before + begin, gap + on
        paused, waited, ended = body + pause, gap + away, body + end
        into = max((begun, -_BEFORE), (body, -_BODY), (resumed, -_GAP))
        steps.append((-into[1], _BODY if paused >= waited else _GAP, _BODY if ended >= after else _AFTER))
        after = max(ended, after)
        body, gap = into[0] + (score + (ease if at >= top else 0.0)) * size, max(paused, waited)
    return _trace((before, body, gap, after), steps)


def _trace(values: Sequence[float], steps: Sequence[tuple[int, int, int]]) -> tuple[bool, ...]:
    state = max(range(4), key=lambda at: values[at])
    body = []
    for step in reversed(steps):
        body.append(state == _BODY)
        state = step[state - 1] if state else _BEFORE
    return tuple(reversed(body))
