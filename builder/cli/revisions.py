"""Revisions that commands compare with."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from builder.shell.revision import RevisionUnknownError


@contextmanager
def refuse_unknown(hint: str = "REVISION") -> Iterator[None]:
    """A revision that git does not know is wrong usage."""
    try:
        yield
    except RevisionUnknownError as fault:
        raise click.BadParameter(str(fault), param_hint=hint) from fault
