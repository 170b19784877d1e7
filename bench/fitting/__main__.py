"""`python -m bench.fitting BENCH [SUITES…] [--folds N] [--output FILE]`: fits the weights of `builder/data/lines.yml`.

BENCH holds the public sets, of which the tuned halves are learnt from. SUITES are copies of the repositories of
trafilatura, Mozilla's Readability and Fundus, whose tests hold pages and what is right on them; the order counts for
the last digit. Needs `make bench-peers`, and the system's Chromium.

With --folds every page is read by weights fitted without it, and what is found is printed: what a new sign or another
penalty is worth is decided by that. Else the table comes out, its comments and what is not fitted as they are.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import replace
from functools import cache, partial
from importlib import import_module
from importlib.util import find_spec
from itertools import chain
from pathlib import Path

from bench.bodies import Answer, Page, score_bodies, score_titles
from bench.browser import BROWSERS, find_browser
from bench.fitting.examples import Choice, Example, find_choices, find_examples, read_text
from bench.fitting.samples import read_samples
from bench.fitting.table import TABLE, write_table
from bench.peers import Found
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.line_weights import LineWeights
from builder.knowledge.load import load_knowledge
from builder.normalise.language import find_language
from builder.normalise.lines import split_lines
from builder.normalise.sift import sift

NEEDED = ("numpy", "scipy", "inscriptis")
_CHUNK = 16


def main(words: list[str]) -> int:
    """Fit, or find out what fitting is worth; 2 where the packages that fit, or a browser, are not installed."""
    parser = argparse.ArgumentParser(prog="bench.fitting")
    parser.add_argument("bench", type=Path)
    parser.add_argument("suites", nargs="*", type=Path)
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--output", type=Path)
    asked = parser.parse_args(words)
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        parser.error(f"{', '.join(missing)}: not installed; make bench-peers")
    if find_browser() is None:
        parser.error(f"no browser found ({', '.join(BROWSERS)}): install Debian's chromium")
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        tuned, others = read_samples(asked.bench, asked.suites, pool)
        examples = [*pool.map(_list_examples, [*tuned, *others], chunksize=_CHUNK)]
        if asked.folds:
            answers = cross_validate([*tuned, *others], examples, asked.folds, pool)
            print(*_report("tuned half", answers[: len(tuned)]), *_report("suites", answers[len(tuned) :]), sep="\n")
            return 0
        table = write_table(TABLE.read_text(encoding="utf-8"), fit([*tuned, *others], examples, pool))
    if asked.output:
        asked.output.write_text(table, encoding="utf-8")
    else:
        print(table, end="")
    return 0


def fit(pages: Sequence[Page], examples: Sequence[list[Example]], pool: Executor) -> LineWeights:
    """The weights of body lines, then those of headlines, which are sought around the bodies that the first find."""
    body = import_module("bench.fitting.body").fit_body([*chain.from_iterable(examples)], _knowledge().lines)
    choices = pool.map(partial(_list_choices, body), pages, chunksize=_CHUNK)
    lines: LineWeights = import_module("bench.fitting.headline").fit_headline([*chain.from_iterable(choices)], body)
    return lines


def cross_validate(
    pages: Sequence[Page], examples: Sequence[list[Example]], folds: int, pool: Executor
) -> list[Answer]:
    """What is found on each page by weights that were fitted on the other folds, every page in turn."""
    answers: dict[int, Answer] = {}
    for fold in range(folds):
        own, others = range(fold, len(pages), folds), [at for at in range(len(pages)) if at % folds != fold]
        weights = fit([pages[at] for at in others], [examples[at] for at in others], pool)
        found = pool.map(partial(_read, weights), [pages[at] for at in own], chunksize=_CHUNK)
        answers |= {at: Answer(page=pages[at], found=one) for at, one in zip(own, found, strict=True)}
    return [answers[at] for at in range(len(pages))]


def _report(name: str, answers: Sequence[Answer]) -> list[str]:
    if not answers:
        return []
    return [f"{name}, body: {score_bodies(answers):.4f} F1", f"{name}, headline: {score_titles(answers):.4f} right"]


@cache
def _knowledge() -> Knowledge:
    return load_knowledge()


def _list_examples(page: Page) -> list[Example]:
    return [*find_examples(page, _knowledge())]


def _list_choices(lines: LineWeights, page: Page) -> list[Choice]:
    return [*find_choices(page, replace(_knowledge(), lines=lines))]


def _read(weights: LineWeights, page: Page) -> Found:
    text, knowledge = read_text(page), replace(_knowledge(), lines=weights)
    lines = split_lines(text)
    sifted = sift(lines, find_language(text, knowledge.languages), knowledge)
    title = lines[sifted.title].text if sifted.title is not None else ""
    return Found(body="\n".join(lines[at].text for at in sifted.body), title=title)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
