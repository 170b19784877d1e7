"""The seeds of another revision of the project, taken from git into a folder of their own."""

import subprocess
import tarfile
from pathlib import Path

from builder.shell.project import Project


class RevisionUnknownError(Exception):
    """Git could not give the seeds of a revision; the message says what it lacked and what to name."""


def extract_seeds(project: Project, revision: str, folder: Path) -> Project:
    """Lay out `seeds/` of a revision below `folder`. Raises RevisionUnknownError; a hyphen first is no option."""
    archive = folder / "seeds.tar"
    done = subprocess.run(  # noqa: S603 (no shell; the revision stands behind --end-of-options)
        ["git", "archive", "--format=tar", f"--output={archive}", "--end-of-options", revision, "seeds"],  # noqa: S607
        cwd=project.root,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        said = done.stderr.strip().removeprefix("fatal: ") or f"git knows no revision {revision!r}"
        if said.startswith(("not a git repository", "not a valid object name: HEAD")):
            raise RevisionUnknownError(
                "the folder has no history to compare with; begin one: git init, git add, git commit"
            )
        raise RevisionUnknownError(f"{said}; name a commit, branch or tag of this folder's repository")
    root = folder / project.root.resolve().name  # a dossier without a title is called after its folder
    root.mkdir()
    with tarfile.open(archive) as tar:
        tar.extractall(root, filter="data")
    archive.unlink()
    return Project(root=root)


def read_at(project: Project, revision: str, path: str) -> bytes | None:
    """A file of a revision; None where it had none, or git knows no such revision."""
    done = subprocess.run(  # noqa: S603 (no shell; the revision stands behind --end-of-options)
        ["git", "show", "--end-of-options", f"{revision}:./{path}"],  # noqa: S607
        cwd=project.root,
        capture_output=True,
        check=False,
    )
    return done.stdout if done.returncode == 0 else None
