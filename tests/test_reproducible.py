"""Same seeds, same bytes: on any machine, at any time, in any order; and whole whenever the builder is stopped."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
import time_machine

from builder.reading import read_in_turn
from builder.shell.build import build_docs
from builder.shell.pool import read_in_pool
from builder.shell.project import Project
from builder.shell.swap import find_files
from tests.conftest import ROOT, copy_project


def tree(folder: Path) -> dict[str, bytes]:
    return {name: path.read_bytes() for name, path in find_files(folder).items()}


def build_in(folder: Path, **environment: str) -> dict[str, bytes]:
    command = [sys.executable, "-m", "builder", "--project", str(folder), "build", "--docs-only", "--quiet"]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=True)
    return tree(folder / "docs")


def reversed_copy(source: Path, target: Path) -> Path:
    """The same files, made in the opposite order, so that folders list them in another."""
    for name in sorted(tree(source), reverse=True):
        (target / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source / name, target / name)
    return target


def test_folder_time_zone_hash_seed_and_file_order_do_not_matter(tmp_path: Path) -> None:
    one = copy_project(tmp_path / "one" / "dossier")
    two = reversed_copy(one, tmp_path / "another place" / "dossier")
    first = build_in(one, TZ="Pacific/Kiritimati", PYTHONHASHSEED="1", LC_ALL="C")
    assert first
    assert build_in(two, TZ="America/Adak", PYTHONHASHSEED="2", LC_ALL="C.UTF-8") == first


@pytest.mark.parametrize("year", [1999, 2051])
def test_the_day_of_the_build_does_not_matter(year: int, tmp_path: Path) -> None:
    project = Project(root=copy_project(tmp_path))
    build_docs(project, read_in_turn)
    before = tree(project.docs)
    with time_machine.travel(f"{year}-03-01", tick=False):
        written = build_docs(project, read_in_turn).written
    assert (written.written, written.removed) == ((), ())
    assert tree(project.docs) == before


def test_a_pool_of_processes_writes_the_same_bytes(tmp_path: Path) -> None:
    project = Project(root=copy_project(tmp_path))
    build_docs(project, read_in_turn)
    assert build_docs(project, read_in_pool).written.written == ()


def test_a_second_build_writes_nothing(tmp_path: Path) -> None:
    project = Project(root=copy_project(tmp_path))
    build_docs(project, read_in_turn)
    before = stamps(project.docs)
    build_docs(project, read_in_turn)
    assert stamps(project.docs) == before


def stamps(folder: Path) -> dict[Path, tuple[int, int, int]]:
    """Which files there are and when they were written."""
    found = {path: path.stat() for path in [folder, *folder.rglob("*")]}
    return {path: (stat.st_ino, stat.st_mtime_ns, stat.st_size) for path, stat in found.items()}


def add_article(folder: Path) -> None:
    text = "Talks went on\n\nBAMAKO, Feb 9 (Reuters) - The ministry said on Thursday that talks went on.\n"
    (folder / "seeds" / "articles" / "new.txt").write_text(text, encoding="utf-8")


def test_a_process_killed_while_it_writes_leaves_docs_whole_and_the_next_build_finishes(tmp_path: Path) -> None:
    """A whole build with its lock; `tests/shell/test_faults.py` kills the writing alone at each touch of the disk."""
    project = Project(root=copy_project(tmp_path))
    build_docs(project, read_in_turn)
    old = tree(project.docs)
    add_article(project.root)
    command = [sys.executable, "-m", "builder", "--project", str(project.root), "build", "--docs-only", "--quiet"]
    process = subprocess.Popen(command, cwd=ROOT)
    while not (project.state / "next").exists() and process.poll() is None:
        time.sleep(0.001)
    process.kill()
    process.wait()
    between = tree(project.docs)
    build_docs(project, read_in_turn)
    new = tree(project.docs)
    assert between in (old, new)
    assert new != old
