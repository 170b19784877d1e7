"""`python -m bench.resident FOLDER`: what an edit costs in a process that builds again and again, as `serve` does.

Prints the processor seconds of a build after one article was edited, knowledge and earlier findings being in memory:
after the second edit, since a server that starts with nothing to do loads them at the first.
"""

import sys
from pathlib import Path
from time import process_time

from builder.reading import read_in_turn
from builder.shell.build import build_docs
from builder.shell.held import Resident
from builder.shell.project import Project


def edit_article(root: Path, words: str) -> None:
    """Append a paragraph to the first article."""
    capture = min((root / "seeds" / "articles").glob("*.txt"))
    capture.write_text(capture.read_text(encoding="utf-8") + f"\n{words}\n", encoding="utf-8")


def time_edit(root: Path) -> float:
    """The second build of this process that had something to do."""
    resident = Resident()
    edit_article(root, "More is due on Saturday.")
    build_docs(Project(root=root), read_in_turn, resident=resident)
    edit_article(root, "More is due on Sunday.")
    before = process_time()
    build_docs(Project(root=root), read_in_turn, resident=resident)
    return process_time() - before


if __name__ == "__main__":
    print(time_edit(Path(sys.argv[1])))
