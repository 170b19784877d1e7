"""Revisions that commands compare with."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from builder.shell.project import Project
from builder.shell.revision import RevisionUnknownError, extract_seeds


@contextmanager
def seeds_at(project: Project, revision: str, hint: str = "REVISION") -> Iterator[Project]:
    """A project with the seeds of a revision, for a while; one that git does not know is wrong usage."""
    with tempfile.TemporaryDirectory(prefix="dossier-") as folder:
        try:
            yield extract_seeds(project, revision, Path(folder))
        except RevisionUnknownError as fault:
            raise click.BadParameter(str(fault), param_hint=hint) from fault
