"""Where nothing changed, nothing is done, and the build says what it would have said; any change is seen."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from builder.knowledge.knowledge import Knowledge
from builder.reading import Read, read_in_turn
from builder.shell import build
from builder.shell.build import build_docs
from builder.shell.entries import RECENT_SECONDS
from builder.shell.outcome import find_outcome, sum_inputs
from builder.shell.project import Project
from builder.shell.swap import find_files
from builder.values.capture import Capture
from builder.values.problem import Place, Problem
from tests.built import docs_of
from tests.conftest import copy_project


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier with a problem of each kind, built once, and beside it what its build remembers."""
    folder = tmp_path_factory.mktemp("built")
    project = Project(root=copy_project(folder / "dossier"))
    (project.seeds / "articles" / "empty.txt").write_bytes(b"")
    (project.seeds / "articles" / "a folder").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOSSIER_CACHE", str(folder / "cache"))
        build_docs(project, read_in_turn)
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    shutil.copytree(built, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))
    return Project(root=tmp_path / "dossier")


def settled(project: Project) -> bool:
    return find_outcome(project, sum_inputs(project, None)) is not None


def test_what_is_in_use_is_kept_however_long_there_is_nothing_to_do(project: Project, tmp_path: Path) -> None:
    entries = find_files(tmp_path / "cache").values()
    assert settled(project)
    week_ago = time.time() - RECENT_SECONDS - 60
    for entry in entries:
        os.utime(entry, (week_ago, week_ago))
    assert not settled(project)
    build_docs(project, read_in_turn)
    assert settled(project)
    unused = [entry for entry in entries if entry.stat().st_mtime < week_ago + 30]
    assert len(unused) == 1, "what the build left for the next one in the folder that this one was copied from"


def test_a_second_build_does_nothing_and_says_the_same(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = docs_of(project.root)
    with monkeypatch.context() as alone:
        alone.setenv("DOSSIER_CACHE", "off")
        whole = build_docs(project, read_in_turn)
    monkeypatch.setattr(build, "make_docs", None)
    again = build_docs(project, read_in_turn)
    assert again == whole
    assert {problem.severity for problem in again.problems} >= {"error", "warning"}
    assert docs_of(project.root) == before


def test_the_command_says_the_same_and_loads_no_library_of_a_build(project: Project) -> None:
    program = (
        "import sys; from builder.cli import run; status = run(sys.argv[1:]); "
        "print(status, 'builder.pipeline' in sys.modules, file=sys.stderr)"
    )
    words = ["--project", str(project.root), "build", "--docs-only", "--json"]
    again = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)
    (project.docs / "index.md").unlink()
    whole = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)
    assert again.stdout == whole.stdout.replace('"written": ["index.md"]', '"written": []')
    assert again.stderr.endswith("1 False\n")
    assert whole.stderr.endswith("1 True\n")
    assert again.stderr.removesuffix("1 False\n") == whole.stderr.removesuffix("1 True\n")


CHANGES: dict[str, Callable[[Project], object]] = {
    "a page": lambda p: (p.docs / "index.md").write_text("Mine."),
    "a page of the same size": lambda p: (p.docs / "index.md").write_bytes(b"x" * (p.docs / "index.md").stat().st_size),
    "a page more": lambda p: (p.docs / "mine.md").write_text("Mine."),
    "a page less": lambda p: (p.docs / "timeline.md").unlink(),
    "a page as a link": lambda p: (p.docs / "index.md").symlink_to((p.docs / "index.md").rename(p.root / "i")),
    "the manifest": lambda p: (p.docs / "manifest.sha256").write_text(""),
    "no manifest": lambda p: (p.docs / "manifest.sha256").unlink(),
    "a capture": lambda p: (p.seeds / "articles" / "empty.txt").write_bytes(b"Words."),
    "a capture's name": lambda p: (p.seeds / "articles" / "empty.txt").rename(p.seeds / "articles" / "full.txt"),
    "a folder": lambda p: (p.seeds / "articles" / "a folder").rename(p.seeds / "articles" / "another"),
    "the record": lambda p: (p.seeds / "dossier.md").write_text("---\ntitle: Another\n---\n"),
    "a table": lambda p: _write(p.own_tables / "units.yml", "units: []\n"),
    "a template": lambda p: _write(p.templates / "gaps.md.j2", "Gaps."),
    "a link": lambda p: (p.seeds / "articles" / "out.txt").symlink_to(p.root / "nowhere"),
}


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_is_changed_is_seen(change: str, project: Project) -> None:
    assert settled(project)
    CHANGES[change](project)
    assert not settled(project)


def test_what_somebody_wrote_into_docs_is_rescued(project: Project) -> None:
    before = docs_of(project.root)
    (project.docs / "index.md").write_text("Mine.")
    assert [p.where.path for p in build_docs(project, read_in_turn).written.rescued] == ["docs/index.md"]
    assert docs_of(project.root) == before
    assert settled(project)


def test_other_rights_are_another_build(project: Project) -> None:
    assert find_outcome(project, sum_inputs(project, "excerpt")) is None


def test_seeds_that_change_while_they_are_read_settle_nothing(project: Project) -> None:
    capture = project.seeds / "articles" / "empty.txt"
    capture.write_text("Three people were injured in Lima on Tuesday.\n")

    def meddle(captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
        capture.write_text("Four people were injured in Lima on Tuesday.\n")
        return read_in_turn(captures, knowledge)

    build_docs(project, meddle)
    assert not settled(project)
    capture.write_text("Three people were injured in Lima on Tuesday.\n")
    assert not settled(project)


def test_what_held_a_reader_up_is_tried_again(project: Project) -> None:
    (project.seeds / "articles" / "long.txt").write_text("Three people were injured in Lima on Tuesday.\n")

    def held_up(captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
        fault = Problem(code="document-too-large", where=Place(path=captures[0].path), message="", remedy="")
        return [(None, (replace(fault, where=Place(path=capture.path)),)) for capture in captures]

    build_docs(project, held_up)
    assert not settled(project)


def test_nothing_is_settled_where_nothing_is_remembered(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_CACHE", "off")
    assert not settled(project)
