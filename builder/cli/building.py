"""What `dossier build` does where there is something to do; its libraries take longer to load than to ask whether."""

import click

from builder.cli.reading import read_with_progress, with_progress
from builder.cli.status import Status
from builder.shell.build import build_anew
from builder.shell.cluster import read_on_cluster
from builder.shell.held import Resident
from builder.shell.outcome import Built
from builder.shell.pool import guarding
from builder.shell.project import Project
from builder.shell.read import read_dossier_record
from builder.shell.site import Medium, choose_search, current_environment, render_site
from builder.values.capture import Publish, Search
from builder.values.problem import Problems

_held: list[Resident] = []
"""What the last build of this process left: it goes with the process, or where the renderer needs its room."""


class RendererFailed(click.ClickException):
    """The renderer said no; its log is the message."""

    exit_code = Status.NOT_WRITTEN


def write_docs(project: Project, inputs: str | None, publish: Publish | None, dask: str | None) -> Built:
    """Build docs/ of these inputs, reading on a cluster where the address of one is given."""
    mapper = with_progress(guarding(read_on_cluster(dask))) if dask else read_with_progress
    _held[:] = [Resident(lasts=False)]
    return build_anew(project, mapper, inputs, publish, *_held)


def render(project: Project, articles: int, medium: Medium, wish: Search | None) -> Problems:
    """Render site/, and what is doubtful about it; raises RendererFailed with what the renderer said."""
    _held.clear()
    record, _ = read_dossier_record(project.root)
    search, problems = choose_search(articles, wish or record.search, medium)
    rendered = render_site(project, current_environment(), medium, search)
    if rendered.status != 0:
        raise RendererFailed(
            f"the renderer failed, site/ is as it was, docs/ is new:\n{shorten_log(rendered.log)}\n"
            "mend what it names (mkdocs.yml, templates/theme/, the disk), then build again; `mkdocs build` tells more"
        )
    return problems


def shorten_log(log: str) -> str:
    """What a renderer said, of a traceback only what failed, and where."""
    said, found, trace = log.partition("Traceback (most recent call last):\n")
    return said + trace[max(trace.rfind("  File "), 0) :] if found else log
