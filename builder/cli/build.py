"""`dossier build` and `dossier serve`."""

from dataclasses import replace
from importlib import import_module
from typing import Literal, get_args

import click

from builder.cli.options import publish_option, quiet_option, require_seeds, style_option
from builder.cli.output import Style, count, count_problems, print_json, print_problems, problems_json
from builder.cli.status import Status, judge
from builder.shell.outcome import Built, find_outcome, sum_inputs
from builder.shell.project import Project
from builder.shell.site import current_environment, find_refusal, serve_site
from builder.values.capture import Publish, Search

_LAST_PORT = 65_535
_BUILDING = "builder.cli.building"
"""Loaded where there is something to build or to render."""
Extent = Literal["site", "docs", "offline"]


@click.command("build")
@click.option("--docs-only", "extent", flag_value="docs", default="site", help="Write docs/, leave site/ as it is.")
@click.option("--offline", "extent", flag_value="offline", help="A site/ to open from disk, search included.")
@publish_option
@click.option(
    "--search",
    type=click.Choice(get_args(Search)),
    help="Whose search the site has; by default the theme's up to 1,000 articles, Pagefind's above.",
)
@click.option(
    "--dask",
    metavar="ADDRESS",
    envvar="DOSSIER_DASK",
    show_envvar=True,
    help="Read the articles on your Dask cluster (tcp://host:8786); whoever runs it is trusted.",
)
@style_option
@quiet_option
@click.pass_obj
def build_command(  # noqa: PLR0913 - one for each option
    project: Project,
    *,
    extent: Extent,
    publish: Publish | None,
    search: Search | None,
    dask: str | None,
    style: Style,
) -> Status:
    """Write docs/ from seeds/, then render site/.

    Files that did not change are not touched. What the builder does not know as its own in docs/ is kept in
    .dossier/rescued/ and reported.

    \b
    Example:
      dossier build                       everything
      dossier build --offline             a site to open from disk or to send as a folder
      dossier build --docs-only --quiet   the Markdown alone, in a script
      dossier build --publish excerpt     a site for others: of the articles only what is quoted or cited
    """
    require_seeds(project)
    inputs = sum_inputs(project, publish)
    settled = find_outcome(project, inputs)
    built: Built = settled or import_module(_BUILDING).write_docs(project, inputs, publish, dask)
    if extent != "docs":
        medium = "disk" if extent == "offline" else "server"
        doubtful = import_module(_BUILDING).render(project, built.articles, medium, search)
        built = replace(built, problems=built.problems + doubtful)
    _print_built(built, style)
    return judge(built.problems)


def _print_built(built: Built, style: Style) -> None:
    """What changed, or that nothing did."""
    written = built.written
    print_problems(built.problems, style)
    if style == "json":
        print_json(
            {
                "articles": built.articles,
                "files": written.files,
                "written": list(written.written),
                "removed": list(written.removed),
                "problems": problems_json(built.problems),
            }
        )
    elif style == "text":
        click.echo(
            f"{count(built.articles, 'article')}, {count(written.files, 'file')} in docs/: "
            f"{len(written.written):,} written, {len(written.removed):,} removed; {count_problems(built.problems)}"
        )
        if not built.articles:
            click.echo("No article stands in seeds/articles yet: take one with dossier add FILE|URL...")


@click.command("serve")
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Host and port.")
@click.pass_obj
def serve_command(project: Project, address: str) -> int:
    """Serve the site and rebuild it whenever seeds/ or templates/ change.

    Pages are rendered again where their Markdown changed; after a change of theme or mkdocs.yml, start anew.

    \b
    Example:
      dossier serve
      dossier serve --address 0.0.0.0:8080   for others in the house as well
    """
    require_seeds(project)
    host, _, port = address.rpartition(":")
    if not host or not port.isdecimal() or int(port) > _LAST_PORT:
        raise click.BadParameter("write it as HOST:PORT, such as 127.0.0.1:8000", param_hint="--address")
    refused = find_refusal(host, int(port))
    if refused:
        raise AddressRefused(f"{address}: {refused}; stop what is served there, or give another --address")
    return serve_site(project, address, current_environment())


class AddressRefused(click.ClickException):
    """The system does not let the site be served at that address."""

    exit_code = Status.NOT_WRITTEN
