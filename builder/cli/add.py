"""`dossier add`: take clippings into the dossier."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

import click

from builder.cli.options import quiet_option, style_option
from builder.cli.output import Style, print_written, with_bar
from builder.cli.reading import read_with_progress
from builder.cli.status import Status, judge
from builder.knowledge.load import load_knowledge
from builder.normalise.entries import open_capture
from builder.reading import join
from builder.shell.add import CaptureHeldError, CaptureRefusedError, Clipping, add_clipping, clip_file, clip_page
from builder.shell.fetch import FetchRefusedError, fetch_page, open_target, resolve_host
from builder.shell.project import Project
from builder.shell.read import read_capture, read_dossier_record
from builder.values.problem import Place, Problem, Problems


@click.command("add")
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL...")
@style_option
@quiet_option
@click.pass_obj
def add_command(project: Project, sources: tuple[str, ...], style: Style) -> Status:
    """Take clippings: copy the bytes as they are, and record their hash, address, time and how they were taken.

    What cannot be read in them is told at once, as `build` would; the bytes stay, since they are what was taken.
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
    found = (*problems, *_find_unread(project, added))
    print_written(added, found, style)
    return judge(found)


def _find_unread(project: Project, added: Sequence[str]) -> Problems:
    """What is wrong with the captures that were just taken."""
    if not added:
        return ()
    knowledge = load_knowledge(project.own_tables)
    fields = read_dossier_record(project.root)[0].json_fields
    opened = [open_capture(read_capture(project.root / name, name), fields, knowledge) for name in added]
    captures = tuple(capture for captures, _ in opened for capture in captures)
    _, problems = join(read_with_progress(captures, knowledge))
    return tuple(chain.from_iterable(more for _, more in opened)) + problems


def take(source: str) -> Clipping:
    """A file, or the page at an address; raises CaptureRefusedError and FetchRefusedError."""
    if "://" in source:
        return clip_page(fetch_page(source, resolve_host, open_target))
    return clip_file(Path(source))


def _refused(source: str, fault: Exception) -> Problem:
    """The fault's own message names the source and says what to do, after the last semicolon."""
    what, _, remedy = str(fault).removeprefix(f"{source}: ").rpartition("; ")
    return Place(path=source).problem(
        "not-added",
        what or remedy,
        remedy if what else "save the page yourself and add the file",
        "warning" if isinstance(fault, CaptureHeldError) else "error",
    )
