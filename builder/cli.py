"""The command line: parses, calls, prints, sets the status. The only place that catches."""

import json
import sys
from pathlib import Path

import click

from builder.export import dossier_json
from builder.knowledge.load import load_knowledge
from builder.pipeline import compile_dossier, inspect
from builder.shell.read import read_capture, read_seeds
from builder.values.when import Published


@click.group()
@click.option("--project", type=click.Path(file_okay=False, path_type=Path), default=Path(), help="The dossier folder.")
@click.pass_context
def main(context: click.Context, project: Path) -> None:
    """Turn a folder of news clippings into a briefing site."""
    context.obj = project


@main.command()
@click.pass_obj
def build(project: Path) -> None:
    """Write docs/ from seeds/, then render the site."""
    seeds, problems = read_seeds(project)
    dossier, more = compile_dossier(seeds, load_knowledge(project / "seeds" / "data"))
    docs = project / "docs"
    docs.mkdir(exist_ok=True)
    (docs / "dossier.json").write_text(
        json.dumps(dossier_json(dossier), ensure_ascii=False, indent=1), encoding="utf-8"
    )
    for problem in problems + more:
        click.echo(str(problem), err=True)


@main.command("inspect")
@click.argument("files", nargs=-1, required=True, type=click.Path(dir_okay=False, path_type=Path))
@click.option("--json", "as_json", flag_value="json", help="One JSON object a line.")
@click.option("--published", help="The publication date, wins over what a text states.")
def inspect_command(files: tuple[Path, ...], as_json: str | None, published: str | None) -> None:
    """Print what the builder reads from any files."""
    knowledge = load_knowledge()
    when = Published(value=published, precision="day", basis="editor", evidence="--published") if published else None
    for path in files:
        entry, problems = inspect(read_capture(path, path.as_posix()), knowledge, when)
        if entry is not None:
            sys.stdout.write(json.dumps(entry, ensure_ascii=False) + "\n")
        for problem in problems:
            click.echo(str(problem), err=True)
