"""What several commands share: how they report, and that they need a dossier."""

from typing import get_args

import click

from builder.shell.project import Project
from builder.values.capture import Publish

style_option = click.option("--json", "style", flag_value="json", help="One JSON object for machines.")
format_option = click.option(
    "--format", "style", type=click.Choice(["text", "json", "github", "quiet"]), help="How to report."
)
publish_option = click.option(
    "--publish",
    type=click.Choice(get_args(Publish)),
    envvar="DOSSIER_PUBLISH",
    show_envvar=True,
    help="All of the articles, or metadata and quoted passages; by default what seeds/dossier.md says.",
)
quiet_option = click.option("--quiet", "style", flag_value="quiet", default="text", help="Say nothing but errors.")


def require_seeds(project: Project) -> None:
    """Raises UsageError where the folder is no dossier."""
    if not (project.seeds / "articles").is_dir():
        raise click.UsageError(f"no seeds/articles in {project.root.resolve()}: go to a dossier or give --project DIR")
