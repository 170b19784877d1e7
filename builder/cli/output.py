"""What the commands print: text for people, JSON for machines, annotations for a forge, only faults when quiet."""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, TypeVar

import click

from builder.export import problem_json
from builder.knowledge.tables import Json
from builder.values.problem import Problems

T = TypeVar("T")
Style = Literal["text", "json", "quiet", "github"]


def print_problems(problems: Problems, style: Style) -> None:
    """Every problem on a line of its own (standard error); notes are counted and left to the gaps page."""
    if style == "github":
        _print_annotations(problems)
        return
    shown = [p for p in problems if p.severity == "error" or (p.severity == "warning" and style != "quiet")]
    for problem in shown:
        colour = "red" if problem.severity == "error" else "yellow"
        click.echo(f"{click.style(problem.severity, fg=colour)}: {problem}", err=True)


def _print_annotations(problems: Problems) -> None:
    """Workflow commands of GitHub Actions, which shows them beside the lines of a proposal."""
    levels = {"error": "error", "warning": "warning", "note": "notice"}
    for problem in problems:
        line = f",line={problem.where.line}" if problem.where.line else ""
        place = f"file={_property(problem.where.path)}{line},title={_property(problem.code)}"
        click.echo(f"::{levels[problem.severity]} {place}::{_data(f'{problem.message}; {problem.remedy}')}")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def print_json(value: Mapping[str, Json]) -> None:
    """One object on one line."""
    click.echo(json.dumps(value, ensure_ascii=False))


def print_written(written: Sequence[str], problems: Problems, style: Style) -> None:
    """The files of seeds/ that a command wrote, what is wrong with them, and what it refused and why."""
    print_problems(problems, style)
    if style == "json":
        print_json({"written": list(written), "problems": problems_json(problems)})
    elif style == "github":
        for path in written:
            said = "an edited page of docs/ says this; a fork finds it as a patch among the artifacts of the check"
            click.echo(f"::notice file={_property(path)},title=written::{_data(said)}")
    elif style == "text":
        for path in written:
            click.echo(path)
        refused = [problem for problem in problems if problem.where.path not in written]
        click.echo(f"{count(len(written), 'file')} of seeds/ written, {len(refused)} refused")


def count(number: int, thing: str) -> str:
    """As in `1 article`, `2,885 articles`."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def count_problems(problems: Problems) -> str:
    """As in `2 errors, 1 warning`; `no problems` where there is none."""
    found = Counter(problem.severity for problem in problems)
    parts = [count(found[s], s) for s in ("error", "warning", "note") if found[s]]
    return ", ".join(parts) or "no problems"


def problems_json(problems: Problems) -> list[Json]:
    """All problems as in dossier.json."""
    return [problem_json(problem) for problem in problems]


def with_bar(things: Sequence[T], label: str) -> Iterable[T]:
    """The things, with a bar while each takes its time: where standard error is a terminal and there are several."""
    return count_through(things, len(things), label) if len(things) > 1 and sys.stderr.isatty() else things


def count_through(things: Iterable[T], length: int, label: str) -> Iterator[T]:
    """The things, with a bar that grows by each."""
    with click.progressbar(things, length=length, label=label, file=sys.stderr) as bar:
        yield from bar
