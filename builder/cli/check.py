"""`dossier check`: every problem of the seeds, or those alone that are new."""

import json
from collections import Counter
from pathlib import Path
from typing import Literal

import click

from builder.cli.options import format_option, quiet_option, require_seeds, style_option
from builder.cli.output import Style, count, count_problems, print_json, print_problems, problems_json
from builder.cli.reading import read_with_progress
from builder.cli.revisions import seeds_at
from builder.cli.status import Status, judge
from builder.export import problem_json
from builder.shell.build import compile_project, find_stale, make_docs, sort_problems
from builder.shell.project import Project
from builder.values.problem import Problem, Problems

Known = Counter[tuple[str, str, str]]
"""Problems that are no news, by code, file and message; lines move too easily."""


@click.command("check")
@click.option("--fresh", "ground", flag_value="docs", default="seeds", help="Also compare docs/ with the seeds.")
@click.option(
    "--baseline",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="What an earlier `check --json` printed: only problems that are not in it are reported and fail.",
)
@click.option("--since", metavar="REVISION", help="The same against the seeds of a git commit, branch or tag.")
@style_option
@quiet_option
@format_option
@click.pass_obj
def check_command(
    project: Project, ground: Literal["seeds", "docs"], baseline: Path | None, since: str | None, style: Style
) -> Status:
    """Report every problem of the seeds, with its severity and what to do about it; write nothing.

    An error is something that a person wrote or took and that was left out: it ends the command with 1. A warning is
    used, but doubtful. Notes, gaps worth closing, are counted; `--json` and the page of gaps list them.

    \b
    Example:
      dossier check                                    problems of what people wrote
      dossier check --fresh                            and whether docs/ is what a build would write
      dossier check --since origin/main --format github   annotations of a pull request, for what it brings
      dossier check --json > known.json; dossier check --baseline known.json
    """
    require_seeds(project)
    articles, files, problems = make_docs(project, read_with_progress)
    if ground == "docs":
        problems += find_stale(project, files)
    known = (_read_baseline(baseline) if baseline else Known()) | (_problems_at(project, since) if since else Known())
    new = _leave_out(problems, known)
    print_problems(new, style)
    if style == "json":
        print_json({"articles": articles, "problems": problems_json(new), "known": len(problems) - len(new)})
    elif style == "text":
        told = f", {len(problems) - len(new)} known" if baseline or since else ""
        click.echo(f"{count(articles, 'article')}: {count_problems(new)}{told}")
    return judge(new)


def _leave_out(problems: Problems, known: Known) -> Problems:
    """The problems that are not known; one that is known once is new where it is met twice."""
    left = known.copy()
    new: list[Problem] = []
    for problem in problems:
        if left[_key(problem)] > 0:
            left[_key(problem)] -= 1
        else:
            new.append(problem)
    return tuple(new)


def _problems_at(project: Project, revision: str) -> Known:
    """The problems that the seeds of a revision had; raises BadParameter where git does not know it."""
    with seeds_at(project, revision, "--since") as before:
        _, problems = compile_project(before, read_with_progress)
    return Known(map(_key, sort_problems(problems)))


def _read_baseline(path: Path) -> Known:
    """The problems of an earlier `check --json`; raises BadParameter where the file is none."""
    try:
        rows = json.loads(path.read_text(encoding="utf-8-sig"))["problems"]
        return Known((str(row["code"]), _file(str(row["where"])), str(row["message"])) for row in rows)
    except (ValueError, KeyError, TypeError, RecursionError) as fault:
        message = f"{path} is not what `dossier check --json` prints; write it anew"
        raise click.BadParameter(message, param_hint="--baseline") from fault


def _key(problem: Problem) -> tuple[str, str, str]:
    row = problem_json(problem)
    return (str(row["code"]), _file(str(row["where"])), str(row["message"]))


def _file(where: str) -> str:
    """The file of a place, without its line."""
    path, _, line = where.rpartition(":")
    return path if line.isdigit() and path else where
