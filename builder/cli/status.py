"""What the exit status says; the README and `dossier --help` repeat it."""

from enum import IntEnum

from builder.values.problem import Problems


class Status(IntEnum):
    """Every status that `dossier` ends with."""

    FINE = 0
    PROBLEMS = 1
    """Done, but something that a person wrote or took was left out."""
    USAGE = 2
    """The command was not understood (Click's own number)."""
    REFUSED = 3
    """A sentence could not be re-derived from its sources: nothing was written."""
    NOT_WRITTEN = 4
    """The disk, the lock, a template or the renderer failed, or it was stopped: docs/ and site/ are each whole."""


MEANINGS = """Exit status: 0 fine; 1 done, but problems of severity error were reported; 2 wrong usage; 3 a sentence
could not be traced to its sources, nothing written; 4 the disk, the lock, a template or the renderer failed, or the
command was stopped, docs/ and site/ are each whole, as they were or new."""


def judge(problems: Problems) -> Status:
    """PROBLEMS where one of severity error is among them."""
    return Status.PROBLEMS if any(problem.severity == "error" for problem in problems) else Status.FINE
