"""Killed, refused or out of room at any point, a build leaves docs/ the old whole or the new whole, and seeds/ alone.

Every touch of the disk is a point: Python tells each to an audit hook, which kills the process there or refuses. The
hooks live in forked children of a process of their own, since they cannot be taken back.
"""

import errno
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock, Timeout

from builder.cli import explain
from builder.reading import read_in_turn
from builder.shell import swap
from builder.shell.build import build_docs
from builder.shell.project import Project
from builder.shell.swap import find_files
from builder.shell.write import make_state, write_docs
from builder.values.page import File
from tests.conftest import ROOT, copy_project

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")

TOUCHES = ("open", "os.", "shutil.")
REFUSALS = {"disk full": errno.ENOSPC, "read-only": errno.EROFS, "not permitted": errno.EACCES}
MINE = "a person's words"


def pages(edition: str) -> list[File]:
    """Forty pages in five folders: some stay, some change, some come and go with the edition."""
    stay = [File(path=f"actors/{n}.md", data=f"{n}".encode()) for n in range(15)]
    change = [File(path=f"dates/2023/{n:02}.md", data=f"{edition} {n}".encode() * 50) for n in range(15)]
    own = [File(path=f"{edition}/{n}.md", data=edition.encode()) for n in range(10)]
    return [*stay, *change, *own]


def make_project(root: Path) -> Project:
    project = Project(root=root)
    project.seeds.mkdir(parents=True)
    (project.seeds / "a.txt").write_text(MINE)
    write_docs(pages("old"), project)
    (project.docs / "mine.md").write_text(MINE)
    return project


def read_tree(folder: Path) -> dict[str, str]:
    return {name: path.read_text() for name, path in find_files(folder).items() if path.name != "manifest.sha256"}


def run_child(act: Callable[[], object]) -> int:
    """Run in a fork, silent; the exit status, 0 where it ended by itself."""
    child = os.fork()
    if child == 0:
        try:
            act()
        except OSError:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def build_until(project: Project, point: int, refusal: int | None) -> int:
    """Build; at the given touch of the disk die, or, from there on, be refused all that writes."""
    left = [point]

    def hook(event: str, words: tuple[object, ...]) -> None:
        if not event.startswith(TOUCHES) or (event == "open" and not writes(words)) or event == "os.scandir":
            return
        left[0] -= 1
        if left[0] > 0:
            return
        if refusal is None:
            os._exit(9)
        if event in {"open", "os.mkdir", "os.rename", "os.link"}:
            raise OSError(refusal, os.strerror(refusal))

    def act() -> None:
        sys.addaudithook(hook)
        write_docs(pages("new"), project)

    return run_child(act)


def writes(words: tuple[object, ...]) -> bool:
    mode, flags = words[1], words[2]
    return "w" in str(mode) or bool(isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR))


def try_every_point(way: str, refusal: int | None) -> None:
    """Print, as JSON, how many points there were and at which of them something was lost."""
    if way == "two steps":
        swap._exchange = without_exchange
    lost: list[str] = []
    point = status = 0
    with tempfile.TemporaryDirectory() as folder:
        pattern = Path(folder) / "pattern"
        make_project(pattern)
        while status != 0 or point == 0:
            point += 1
            project = Project(root=Path(folder) / f"p{point}")
            shutil.copytree(pattern, project.root, copy_function=shutil.copy2)
            status = build_until(project, point, refusal)
            lost += [f"{point}: {fault}" for fault in find_losses(project)]
            shutil.rmtree(project.root)
    sys.stdout.write(json.dumps([point, lost]))


def without_exchange(one: Path, other: Path) -> None:
    raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))


def find_losses(project: Project) -> list[str]:
    """What is not as it should be right after the fault, and after the next build."""
    old = {file.path: file.data.decode() for file in pages("old")} | {"mine.md": MINE}
    new = {file.path: file.data.decode() for file in pages("new")}
    left = project.docs if project.docs.exists() else project.state / "previous"
    found = [] if read_tree(left) in (old, new) else ["docs/ is neither old nor new"]
    if run_child(lambda: write_docs(pages("new"), project)) != 0 or read_tree(project.docs) != new:
        found.append("the next build does not mend it")
    if MINE not in read_tree(project.state / "rescued").values():
        found.append("a person's page is lost")
    if read_tree(project.seeds) != {"a.txt": MINE}:
        found.append("seeds/ was touched")
    return found


def run_apart(way: str, refusal: int | None) -> tuple[int, list[str]]:
    code = f"from tests.shell.test_faults import try_every_point; try_every_point({way!r}, {refusal!r})"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    points, lost = json.loads(run.stdout)
    return points, lost


@pytest.mark.parametrize("way", ["one step", "two steps"])
def test_killed_at_any_point_docs_are_whole_and_the_next_build_mends_all(way: str) -> None:
    points, lost = run_apart(way, None)
    assert lost == []
    assert points > 100


@pytest.mark.parametrize("refusal", REFUSALS)
def test_refused_at_any_point_docs_are_whole_and_the_next_build_mends_all(refusal: str) -> None:
    points, lost = run_apart("one step", REFUSALS[refusal])
    assert lost == []
    assert points > 50


def build(folder: Path, *words: str, **options: Any) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "builder", "--project", str(folder), "build", "--docs-only", *words]
    return subprocess.Popen(command, cwd=ROOT, text=True, stderr=subprocess.PIPE, stdout=subprocess.PIPE, **options)


def test_a_disk_that_fills_up_ends_the_command_with_4_and_what_to_do(project_folder: Path) -> None:
    ran = build(project_folder, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)))
    said = ran.communicate()[1]
    assert ran.returncode == 4
    assert "docs/ is as it was" in said
    assert "make room" in said
    assert not (project_folder / "docs").exists()


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (
            OSError(errno.ENOSPC, "No room", "docs/x"),
            "No room: docs/x; docs/ is as it was; make room, also for temporary files, and build again",
        ),
        (
            OSError(errno.EROFS, "Read only"),
            "Read only; docs/ is as it was; give the right to write there and build again",
        ),
        (TimeoutError(errno.ETIMEDOUT, "Timed out", "docs/x"), "Timed out: docs/x; docs/ is as it was"),
        (TimeoutError("no worker answers"), "no worker answers; docs/ is as it was"),
        (Timeout("lock"), "another build of this folder is running; wait for it or stop it"),
        (OSError("no cluster answers; start it"), "no cluster answers; start it; docs/ is as it was"),
    ],
)
def test_a_refusal_is_told_with_what_mends_it_and_nothing_else(fault: OSError, said: str) -> None:
    assert explain(fault) == said


def test_two_builds_at_once_both_end_well(project_folder: Path) -> None:
    ran = [build(project_folder) for _ in range(2)]
    assert [process.communicate()[1] for process in ran] == ["", ""]
    assert [process.returncode for process in ran] == [0, 0]
    again = build(project_folder, "--json")
    assert json.loads(again.communicate()[0])["written"] == []


def test_a_build_does_not_begin_while_another_has_the_folder(
    project_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project(root=project_folder)
    monkeypatch.setattr("builder.shell.build._LOCK_SECONDS", 0)
    make_state(project)
    with FileLock(project.state / "lock"), pytest.raises(Timeout):
        build_docs(project, read_in_turn)
    assert not project.docs.exists()


def test_a_renderer_that_fails_leaves_site_and_says_why(tmp_path: Path) -> None:
    folder = copy_project(tmp_path / "project")
    (folder / "site").mkdir()
    (folder / "site" / "index.html").write_text("old")
    (folder / "templates" / "theme" / "main.html").write_text("{% no such thing %}")
    command = [sys.executable, "-m", "builder", "--project", str(folder), "build"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 4
    assert "site/ is as it was" in ran.stderr
    assert "unknown tag 'no'" in ran.stderr
    assert 'main.html", line 1' in ran.stderr
    assert "then build again" in ran.stderr
    assert len(ran.stderr.splitlines()) < 10, "no traceback of the renderer's"
    assert (folder / "site" / "index.html").read_text() == "old"
