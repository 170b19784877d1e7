"""`dossier init`: a new dossier on another topic."""

import shlex
import sys
from pathlib import Path

import click

from builder.cli.options import quiet_option, style_option
from builder.cli.output import Style, count, print_json
from builder.cli.status import Status
from builder.shell.start import has_words, refuse_dossier, start_dossier


def _check_folder(_context: click.Context, _parameter: click.Parameter, folder: Path) -> Path:
    """Before the title is asked for: the folder holds no dossier."""
    try:
        refuse_dossier(folder)
    except FileExistsError as fault:
        raise click.UsageError(str(fault)) from fault
    return folder


def _ask_title(_context: click.Context, _parameter: click.Parameter, title: str | None) -> str:
    if title is None and not sys.stdin.isatty():
        raise click.UsageError("nobody is there to ask for the title: give --title")
    return title if title is not None else click.prompt("Title of the dossier", type=str)


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), callback=_check_folder)
@click.option("--title", callback=_ask_title, help="What readers see first; asked for where it is not given.")
@click.option("--question", default="", help="The question that the dossier answers.")
@click.option(
    "--language",
    default="en",
    help="The language of its pages; English words stand in where templates/texts/ has none of it.",
)
@style_option
@quiet_option
def init_command(folder: Path, title: str, question: str, language: str, style: Style) -> Status:
    """Begin a dossier in FOLDER; it builds at once and waits for captures.

    \b
    Example:
      dossier init strike --title "Port strikes" --question "What ends them?"
      dossier --project strike add clipping.txt
      dossier --project strike build
    """
    written = start_dossier(folder, title, question, language)
    if style == "json":
        print_json({"written": list(written)})
    elif style == "text":
        click.echo(f"A new dossier of {count(len(written), 'file')}. What comes next:")
        click.echo(f"  cd {shlex.quote(str(folder))}\n  dossier add FILE|URL...\n  dossier build && dossier serve")
        if not has_words(language):
            click.echo(f"Its pages have English words until templates/texts/{language}.yml says them in {language!r}.")
    return Status.FINE
