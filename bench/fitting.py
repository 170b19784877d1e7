"""`python -m bench.fitting BENCH [PAGES…] [--output FILE]`: fits the weights of `builder/data/lines.yml` anew.

BENCH holds the public sets: the pasted pages whose names begin with 0-7 are learnt from. PAGES are folders with more
pages: NAME.txt as pasted, NAME.body.txt its body, line by line. The table comes out with its head and with what is not
fitted as they stand: write there by hand what it was fitted on, and measure the other half before it is taken over.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, ICML 2001) over the states of
`builder/normalise/segment.py`, with a margin for words on the wrong side (Gimpel and Smith, NAACL 2010).
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from importlib import resources
from itertools import chain, pairwise
from pathlib import Path

from bench.bodies import load_pages
from bench.halves import is_tuned
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.line_weights import LineWeights
from builder.knowledge.load import load_knowledge
from builder.normalise.decode import clean
from builder.normalise.language import find_language
from builder.normalise.lines import Line, split_lines
from builder.normalise.segment import MOVES
from builder.normalise.shape import Page
from builder.normalise.sift import find_reasons, sift
from builder.normalise.signs import find_moves, find_parts, find_signs

try:
    import numpy as np
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix
except ImportError:  # pages are read and the table is written without them
    CAN_FIT = False
else:
    CAN_FIT = True

TABLE = resources.files("builder").joinpath("data", "lines.yml")
_PENALTY, _STEPS = 8.0, 110
_MARGIN, _MOST = 4.0, 0.3
"""What putting all of a body on the wrong side costs, and the share of a body that a single line counts for at most."""
_SELDOM = 3
"""A line's sign seen less often gets no weight."""
_RUN, _COVERED = 4, 0.6
"""Words in a row that cannot be the same by chance, and the share of a line's words in such runs that makes it body."""
_BUNDLE = 64
"""Pages of about one length that are summed at once."""
_LINE, _START = "line", ""
_ARCS = {"begin": (0, 1), "pause": (1, 2), "stay away": (2, 2), "go on": (2, 1), "end": (1, 3)}
"""From which state to which the moves lead: before, body, gap, after."""
_FREE = ((0, 0), (1, 1), (3, 3))
_NEVER = -1e9


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A pasted page and its body."""

    text: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A page as the fit sees it: by line its signs, the line's own and those of each move; its words; is it body."""

    signs: Mapping[str, Sequence[tuple[str, ...]]]
    amounts: Sequence[int]
    body: Sequence[bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """All lines below one another, and last an empty one that fills up short pages.

    `tables` has a row for each line and a column for each of `names`; `wrong` says of each line and state whether the
    line is not in it; `bundles` are the rows of pages side by side.
    """

    names: Mapping[str, Sequence[str]]
    tables: Mapping[str, csr_matrix]
    scale: np.ndarray
    cost: np.ndarray
    wrong: np.ndarray
    bundles: Sequence[np.ndarray]


def read_set(bench: Path) -> list[Labelled]:
    """The tuned half of the pasted pages."""
    pages = load_pages(bench / "paste", bench / "html" / "gold.json", None)
    tuned = (page for at, page in enumerate(pages) if is_tuned(page.name, at, len(pages)))
    return [Labelled(text=page.file.data.decode("utf-8", "replace"), body=page.body) for page in tuned]


def read_pairs(folder: Path) -> list[Labelled]:
    """The pages of a folder in the order of their names; FileNotFoundError where a page has no body."""
    pages = (path for path in sorted(folder.glob("*.txt")) if not path.name.endswith(".body.txt"))
    return [
        Labelled(text=path.read_text(encoding="utf-8"), body=path.with_suffix(".body.txt").read_text(encoding="utf-8"))
        for path in pages
    ]


def label_lines(lines: Sequence[Line], body: str) -> list[bool]:
    """Which lines are body: most of their words stand in it, in its order, in long runs or as whole lines."""
    owners = [at for at, line in enumerate(lines) for _ in line.words]
    words = list(chain.from_iterable(line.words for line in lines))
    told = list(chain.from_iterable(line.words for line in split_lines(clean(body))))
    covered: Counter[int] = Counter()
    for start, _, size in SequenceMatcher(None, words, told, autojunk=False).get_matching_blocks():
        run = Counter(owners[start : start + size])
        if size >= _RUN or any(count == len(lines[at].words) for at, count in run.items()):
            covered += run
    return [bool(line.words) and covered[at] >= _COVERED * len(line.words) for at, line in enumerate(lines)]


def find_examples(page: Labelled, knowledge: Knowledge) -> Iterator[Example]:
    """The page as the builder reads it: before its headline is known, and with what the present table finds."""
    text = clean(page.text)
    lines, language = split_lines(text), find_language(text, knowledge.languages)
    body, shape = label_lines(lines, page.body), Page(lines, knowledge.furniture, knowledge.languages)
    own, sure = [find_signs(shape, at) for at in range(len(lines))], find_reasons(shape, language, knowledge)
    for headline in (None, sift(lines, language, knowledge).title):
        parts, moves = find_parts(shape, headline, sure), find_moves(shape, headline, sure)
        signs = {_LINE: [(_START, *line, *part) for line, part in zip(own, parts, strict=True)]}
        signs |= {move: [find(one) for one in moves] for move, find in MOVES.items()}
        yield Example(signs=signs, amounts=shape.amounts, body=body)


def fit(examples: Sequence[Example], now: LineWeights) -> LineWeights:
    """`now` with the weights and the start that suit the examples best."""
    task = _make_task(examples, now.power)
    free = np.concatenate([[name != _START for name in names] for names in task.names.values()])
    options = {"maxiter": _STEPS, "maxcor": 20}
    found = minimize(_lose, np.zeros(len(free)), (task, _PENALTY * free), method="L-BFGS-B", jac=True, options=options)
    print(f"{len(examples)} readings, {found.nit} steps, loss {found.fun:.1f}", file=sys.stderr)
    values = {
        part: {name: round(float(value), 2) for name, value in zip(task.names[part], row, strict=True)}
        for part, row in _split(found.x, task).items()
    }
    start = values[_LINE].pop(_START)
    kept = {part: {name: value for name, value in row.items() if value} for part, row in values.items()}
    return replace(now, weights=kept.pop(_LINE), moves=kept, start=start)


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


def _make_task(examples: Sequence[Example], power: float) -> Task:
    amounts, body, cost, starts = [0], [False], [0.0], [0]
    amounts[:0] = chain.from_iterable(one.amounts for one in examples)
    body[:0] = chain.from_iterable(one.body for one in examples)
    cost[:0] = chain.from_iterable(map(_find_costs, examples))
    for one in examples:
        starts.append(starts[-1] + len(one.amounts))
    inside = np.array(body)
    wrong = np.stack([inside, ~inside, inside, inside], axis=1)
    wrong[-1] = False
    tables = {
        part: _make_table([*chain.from_iterable(one.signs[part] for one in examples), ()], part)
        for part in (_LINE, *MOVES)
    }
    return Task(
        names={part: names for part, (names, _) in tables.items()},
        tables={part: table for part, (_, table) in tables.items()},
        scale=np.maximum(1, amounts) ** power,
        cost=np.array(cost),
        wrong=wrong,
        bundles=_bundle(starts),
    )


def _find_costs(one: Example) -> list[float]:
    whole = sum(words for words, inside in zip(one.amounts, one.body, strict=True) if inside) or 1
    return [_MARGIN * min(words / whole, _MOST) for words in one.amounts]


def _make_table(rows: Sequence[tuple[str, ...]], part: str) -> tuple[list[str], csr_matrix]:
    counts = Counter(chain.from_iterable(map(set, rows)))
    names = sorted(sign for sign, count in counts.items() if count >= _SELDOM or part != _LINE)
    columns = {sign: at for at, sign in enumerate(names)}
    known = [[columns[sign] for sign in row if sign in columns] for row in rows]
    ends = np.cumsum([0, *map(len, known)])
    flat = list(chain.from_iterable(known))
    return names, csr_matrix((np.ones(len(flat)), flat, ends), shape=(len(rows), len(names)))


def _bundle(starts: Sequence[int]) -> list[np.ndarray]:
    """The rows of pages of about one length side by side; -1, the empty line, below the shorter ones."""
    pages = sorted(pairwise(starts), key=lambda page: page[1] - page[0])
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
    """The loss with these weights, and its slope."""
    values = {part: task.tables[part] @ row for part, row in _split(numbers, task).items()}
    values[_LINE] = values[_LINE] * task.scale
    slopes = {part: np.zeros(len(task.scale)) for part in values}
    loss = sum(_lose_bundle(rows, values, task, slopes) for rows in task.bundles)
    slopes[_LINE] *= task.scale
    slope = np.concatenate([task.tables[part].T @ slopes[part] for part in task.names])
    return loss + (penalty * numbers**2).sum() / 2, slope + penalty * numbers


def _lose_bundle(
    rows: np.ndarray, values: Mapping[str, np.ndarray], task: Task, slopes: Mapping[str, np.ndarray]
) -> float:
    """The loss of the pages of one bundle; fills in `slopes`. Either reading of a page counts half."""
    steps = np.full((*rows.shape, 4, 4), _NEVER)
    for here, there in _FREE:
        steps[..., here, there] = 0
    for move, (here, there) in _ARCS.items():
        steps[..., here, there] = values[move][rows]
    steps[rows < 0] = np.where(np.eye(4), 0, _NEVER)
    steps[..., 1] += values[_LINE][rows][..., None]
    wrong = task.wrong[rows][..., None, :]
    all_paths, all_moves = _sum_paths(steps + wrong * task.cost[rows][..., None, None])
    right_paths, right_moves = _sum_paths(np.where(wrong, _NEVER, steps))
    excess = (all_moves - right_moves) / 2
    slopes[_LINE][rows] = excess[..., 1].sum(axis=-1)
    for move, (here, there) in _ARCS.items():
        slopes[move][rows] = excess[..., here, there]
    return float((all_paths - right_paths).sum() / 2)


def _sum_paths(steps: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """By page the log of the sum of all paths, and how likely each move is at each line (forward-backward)."""
    ahead = [np.array([[0, _NEVER, _NEVER, _NEVER]] * steps.shape[1])]
    for step in steps:
        ahead.append(np.logaddexp.reduce(ahead[-1][:, :, None] + step, axis=1))
    total = np.logaddexp.reduce(ahead[-1], axis=1)
    behind, moves = np.zeros_like(ahead[0]), np.empty_like(steps)
    for at in range(len(steps) - 1, -1, -1):
        onward = steps[at] + behind[:, None, :]
        moves[at] = np.exp(ahead[at][:, :, None] + onward - total[:, None, None])
        behind = np.logaddexp.reduce(onward, axis=2)
    return total, moves


def main(words: list[str]) -> int:
    """Fit, and write the table; 2 where the programs that fit are not installed."""
    parser = argparse.ArgumentParser(prog="bench.fitting")
    parser.add_argument("bench", type=Path)
    parser.add_argument("pages", nargs="*", type=Path)
    parser.add_argument("--output", type=Path)
    asked = parser.parse_args(words)
    if not CAN_FIT:
        parser.error("numpy and scipy are not installed: make bench-peers")
    knowledge = load_knowledge()
    pages = chain(read_set(asked.bench), chain.from_iterable(map(read_pairs, asked.pages)))
    examples = [one for page in pages for one in find_examples(page, knowledge)]
    table = write_table(TABLE.read_text(encoding="utf-8"), fit(examples, knowledge.lines))
    if asked.output:
        asked.output.write_text(table, encoding="utf-8")
    else:
        print(table, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
