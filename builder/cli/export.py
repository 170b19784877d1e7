"""`dossier export`: what a dossier says, in the forms that researchers and their programs read."""

from pathlib import Path

import click

from builder.cli.options import publish_option, require_seeds
from builder.cli.output import print_problems
from builder.cli.reading import read_with_progress
from builder.cli.status import Status, judge
from builder.pipeline import EXPORTS, export_dossier
from builder.shell.build import compile_project
from builder.shell.project import Project
from builder.values.capture import Publish


@click.command("export")
@click.argument("form", type=click.Choice(EXPORTS), metavar="FORM")
@click.option(
    "--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help="A file; standard output by default."
)
@publish_option
@click.pass_obj
def export_command(project: Project, form: str, output: Path | None, publish: Publish | None) -> Status:
    """Write the dossier as FORM; docs/ is neither read nor written.

    \b
    dossier      the whole, one JSON object (dossier/1, articles inside)
    csl, bibtex  the articles as references: Zotero, Pandoc, LaTeX
    statements, corrections              one JSON object a line
    articles, actors, events, differences   CSV, for a spreadsheet

    \b
    Example:
      dossier export bibtex --output sources.bib
      dossier export statements | jq 'select(.origins > 1) | .text'
      dossier export differences > differences.csv
    """
    require_seeds(project)
    dossier, problems = compile_project(project, read_with_progress)
    print_problems(problems, "quiet")
    data = export_dossier(dossier, form, publish)
    if output is None:
        click.echo(data, nl=False)
    else:
        output.write_bytes(data)
    return judge(problems)
