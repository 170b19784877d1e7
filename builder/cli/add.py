"""`dossier add`: take clippings into the dossier."""

from datetime import UTC, datetime
from pathlib import Path

import click

from builder.cli.status import Status
from builder.shell.add import CaptureRefusedError, Clipping, add_clipping, clip_file, clip_page
from builder.shell.fetch import FetchRefusedError, fetch_page, open_target, resolve_host
from builder.shell.project import Project


@click.command("add")
@click.argument("sources", nargs=-1, required=True, metavar="FILE|URL...")
@click.pass_obj
def add_command(project: Project, sources: tuple[str, ...]) -> Status:
    """Take clippings: copy the bytes as they are, and record their hash, address, time and how they were taken.

    Pages are fetched once, from public addresses only, at most 20 MB; what a page refers to is never fetched.

    \b
    Example:
      dossier add ~/clippings/*.txt
      dossier add https://news.example/2023/02/07/visit.html
    """
    day = datetime.now(UTC).date().isoformat()  # noqa: TID251 (when it was taken is now)
    status = Status.FINE
    for source in sources:
        try:
            path = add_clipping(project, take(source), day)
            click.echo(path.relative_to(project.root).as_posix())
        except (CaptureRefusedError, FetchRefusedError) as fault:
            click.echo(f"not added: {fault}", err=True)
            status = Status.PROBLEMS
    return status


def take(source: str) -> Clipping:
    """A file, or the page at an address; raises CaptureRefusedError and FetchRefusedError."""
    if "://" in source:
        return clip_page(fetch_page(source, resolve_host, open_target))
    return clip_file(Path(source))
