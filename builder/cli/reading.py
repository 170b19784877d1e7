"""How commands read captures: where it is quickest, with a bar for people who wait."""

import sys
from collections.abc import Iterable, Sequence

from builder.cli.output import count_through
from builder.knowledge.knowledge import Knowledge
from builder.reading import Mapper, Read
from builder.shell.pool import read_where_it_pays
from builder.values.capture import Capture

_PROGRESS_FROM = 50
"""Captures; fewer are read before a bar could be seen."""


def with_progress(mapper: Mapper) -> Mapper:
    """A mapper that shows a bar on standard error, where that is a terminal and the wait is worth one."""

    def read(captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
        reads = mapper(captures, knowledge)
        if len(captures) < _PROGRESS_FROM or not sys.stderr.isatty():
            return reads
        return count_through(reads, len(captures), "reading")

    return read


read_with_progress = with_progress(read_where_it_pays)
"""What commands read with, unless they are told of a cluster."""
