"""What a build left in docs/, and what one leaves that remembers nothing."""

import shutil
from pathlib import Path

import pytest

from builder.reading import read_in_turn
from builder.shell.build import build_docs
from builder.shell.project import Project
from builder.shell.swap import find_files


def docs_of(folder: Path) -> dict[str, bytes]:
    """Every file of docs/ of a dossier's folder."""
    return {name: path.read_bytes() for name, path in find_files(folder / "docs").items()}


def build_plainly(project: Project, folder: Path) -> dict[str, bytes]:
    """docs/ of the same seeds, made in another folder by a build that remembers nothing."""
    shutil.copytree(project.root, folder, ignore=shutil.ignore_patterns("docs", ".dossier"))
    with pytest.MonkeyPatch.context() as alone:
        alone.setenv("DOSSIER_CACHE", "off")
        build_docs(Project(root=folder), read_in_turn)
    return docs_of(folder)
