"""`dossier add`: take clippings into the dossier."""

from datetime import UTC, datetime
from pathlib import Path

import click

from builder.cli.options import quiet_option, style_option
from builder.cli.output import Style, print_written, with_bar
from builder.cli.status import Status, judge
from builder.shell.add import CaptureHeldError, CaptureRefusedError, Clipping, add_clipping, clip_file, clip_page
from builder.shell.fetch import FetchRefusedError, fetch_page, open_target, resolve_host
from builder.shell.project import Project
from builder.values.problem import Place, Problem


@click.command("add")
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL...")
@style_option
@quiet_option
@click.pass_obj
def add_command(project: Project, sources: tuple[str, ...], style: Style) -> Status:
    """Take clippings: copy the bytes as they are, and record their hash, address, time and how they were taken.

    Pages are fetched once, from public addresses only, at most 20 MB; what a page refers to is never fetched.

    \b
    Example:
      dossier add ~/clippings/*.txt
      dossier add https://news.example/2023/02/07/visit.html
    """
    added: list[str] = []
    problems: list[Problem] = []
    for source in with_bar(sources, "taking"):
        try:
            clipping = take(source)
            now = datetime.now(UTC)  # noqa: TID251 (when it was taken is now)
            added.append(add_clipping(project, clipping, now).relative_to(project.root).as_posix())
        except (CaptureRefusedError, FetchRefusedError) as fault:
            problems.append(_refused(source, fault))
    print_written(added, tuple(problems), style)
    return judge(tuple(problems))


def take(source: str) -> Clipping:
    """A file, or the page at an address; raises CaptureRefusedError and FetchRefusedError."""
    if "://" in source:
        return clip_page(fetch_page(source, resolve_host, open_target))
    return clip_file(Path(source))


def _refused(source: str, fault: Exception) -> Problem:
    """The fault's own message names the source and says what to do, after the last semicolon."""
    what, _, remedy = str(fault).removeprefix(f"{source}: ").rpartition("; ")
    return Problem(
        code="not-added",
        where=Place(path=source),
        message=what or remedy,
        remedy=remedy if what else "save the page yourself and add the file",
        severity="warning" if isinstance(fault, CaptureHeldError) else "error",
    )
