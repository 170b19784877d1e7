"""Same seeds, same bytes: on any machine, at any time, in any order; and whole whenever the builder is stopped."""

import os
import shutil
import signal
import subprocess
import sys
import time
from itertools import count
from pathlib import Path

import pytest
import time_machine

from builder.reading import read_in_turn
from builder.shell.build import build_docs, make_docs
from builder.shell.pool import read_in_pool
from builder.shell.project import Project
from builder.shell.swap import find_files
from builder.shell.write import write_docs
from builder.values.page import File
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
    build_in(copy_project(tmp_path))
    docs = tmp_path / "docs"
    before = {path: path.stat() for path in [docs, *docs.rglob("*")]}
    build_in(tmp_path)
    assert {path: path.stat() for path in [docs, *docs.rglob("*")]} == before


class KilledError(BaseException):
    """Passes every handler of the program, as a kill does."""


class Killer:
    """Stops the process's work at the Nth touch of the file system; audit hooks cannot be taken out, so it rests."""

    TOUCHES = frozenset({"open", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "shutil.rmtree"})

    def __init__(self) -> None:
        self.left = -1
        sys.addaudithook(self._count)

    def _count(self, event: str, _: tuple[object, ...]) -> None:
        if self.left >= 0 and event in self.TOUCHES:
            self.left -= 1
            if self.left < 0:
                raise KilledError


KILLER = Killer()


def write_until(touches: int, files: tuple[File, ...], project: Project) -> bool:
    """Write docs/, killed after so many touches of the disk; False where it came to its end."""
    KILLER.left = touches
    try:
        write_docs(files, project)
    except KilledError:
        return True
    finally:
        KILLER.left = -1
    return False


def add_article(folder: Path) -> None:
    text = "Talks went on\n\nBAMAKO, Feb 9 (Reuters) - The ministry said on Thursday that talks went on.\n"
    (folder / "seeds" / "articles" / "new.txt").write_text(text, encoding="utf-8")


def test_writing_stopped_at_any_touch_of_the_disk_leaves_docs_whole(tmp_path: Path) -> None:
    project = Project(root=copy_project(tmp_path / "one" / "dossier"))
    build_docs(project, read_in_turn)
    old = tree(project.docs)
    add_article(project.root)
    new = build_in(shutil.copytree(project.root, tmp_path / "two" / "dossier"))
    _, files, _ = make_docs(project, read_in_turn)
    stops = []
    for touches in count():
        if not write_until(touches, files, project):
            break
        stops.append(tree(project.docs))
    assert len(stops) >= 2 * len(new)
    assert all(stop in (old, new) for stop in stops)
    assert tree(project.docs) == new != old


@pytest.mark.parametrize("attempt", range(4))
def test_a_killed_process_leaves_docs_whole_and_the_next_build_finishes(attempt: int, tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    old = build_in(project)
    add_article(project)
    command = [sys.executable, "-m", "builder", "--project", str(project), "build", "--docs-only", "--quiet"]
    process = subprocess.Popen(command, cwd=ROOT)
    time.sleep(0.3 + attempt * 0.3)
    process.send_signal(signal.SIGKILL)
    process.wait()
    between = tree(project / "docs")
    new = build_in(project)
    assert between in (old, new)
    assert new != old
