"""`dossier inspect`: what the builder reads from any files, alone."""

import gc
from pathlib import Path
from typing import Literal

import click

from builder.cli.output import print_json, print_problems
from builder.cli.status import Status, judge
from builder.dates.edtf import CALENDAR_UNITS, precision
from builder.inspection import inspect
from builder.knowledge.load import load_knowledge
from builder.knowledge.tables import Json, Row
from builder.normalise.entries import open_capture
from builder.shell.pool import read_guarded
from builder.shell.project import Project
from builder.shell.read import read_capture, read_dossier_record
from builder.values.problem import Place, Problem, Problems
from builder.values.when import Published


@click.command("inspect")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "form", flag_value="json", default="text", help="One JSON object a line, as in dossier.json.")
@click.option("--published", metavar="DATE", help="The publication date (YYYY-MM-DD); wins over what a text states.")
@click.pass_obj
def inspect_command(
    project: Project, files: tuple[Path, ...], form: Literal["json", "text"], published: str | None
) -> Status:
    """Print what the builder reads from FILES: body, date, times, actors, quotes.

    \b
    Example:
      dossier inspect clipping.txt
      dossier inspect *.html --json --published 2023-02-07 | jq .times
    """
    knowledge = load_knowledge(project.own_tables)
    gc.freeze()  # the knowledge stays to the end: no look for garbage need go over it
    when = _parse_published(published)
    fields = read_dossier_record(project.root)[0].json_fields
    problems: Problems = ()
    for path in files:
        if not path.is_file():
            problems += (_missing(path),)
            continue
        captures, found = open_capture(read_capture(path, path.as_posix()), fields, knowledge)
        problems += found
        for entry, more in inspect(captures, knowledge, when, read_guarded):
            problems += more
            if entry is not None:
                _print_entry(entry, form)
    print_problems(problems, "text")
    return judge(problems)


def _parse_published(value: str | None) -> Published | None:
    """A day, month or year as an editor would state it; raises BadParameter."""
    if value is None:
        return None
    how_exact = precision(value)
    if how_exact not in CALENDAR_UNITS:
        raise click.BadParameter(f"{value!r}: write it as YYYY-MM-DD, YYYY-MM or YYYY", param_hint="--published")
    return Published(value=value, precision=CALENDAR_UNITS[how_exact], basis="editor", evidence="--published")


def _print_entry(entry: Row, form: Literal["json", "text"]) -> None:
    """One article: a line of JSON, or its head and body to read."""
    if form == "json":
        print_json(entry)
        return
    for key in ("title", "publisher", "agency", "authors", "dateline", "language"):
        click.echo(f"{key}: {_plain(entry[key])}")
    published = entry["published"]
    if isinstance(published, dict):
        click.echo(f"published: {_plain(published['value'])} ({published['basis']}: {published['evidence']})")
    for part in ("times", "actors", "quotes", "quantities"):
        rows = entry[part]
        if isinstance(rows, list):
            click.echo(f"{part}: {len(rows)}")
    paragraphs = entry["paragraphs"]
    if isinstance(paragraphs, list):
        for paragraph in paragraphs:
            if isinstance(paragraph, dict):
                click.echo(f"\n{paragraph['text']}")


def _plain(value: Json) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "not stated"
    return "not stated" if value is None else str(value)


def _missing(path: Path) -> Problem:
    return Place(path=path.as_posix()).problem(
        "file-missing",
        "a folder" if path.is_dir() else "no such file",
        "name the files in it" if path.is_dir() else "check the name",
    )
