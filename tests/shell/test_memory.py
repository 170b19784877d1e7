"""A capture that was read before is not read again; whatever differs, or is damaged or forged, is read anew."""

import os
import pickle
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from builder.knowledge.knowledge import Knowledge
from builder.knowledge.load import load_knowledge
from builder.pipeline import Read, read_in_turn
from builder.shell.build import build_docs
from builder.shell.memory import KEPT_SECONDS, find_memory, remember, stamp_reading
from builder.shell.project import Project
from builder.shell.read import read_seeds
from builder.shell.swap import find_files
from builder.values.capture import Capture
from tests.conftest import copy_project


class Counting:
    """Reads in turn and lists what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
        self.asked += [capture.id for capture in captures]
        return read_in_turn(captures, knowledge)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(root=copy_project(tmp_path / "dossier"))


def read(project: Project, folder: Path, stamp: str = "one") -> tuple[list[Read], list[str]]:
    seeds, _ = read_seeds(project.root)
    mapper = Counting()
    reads = list(remember(mapper, folder, stamp)(seeds.captures, load_knowledge()))
    assert reads == list(read_in_turn(seeds.captures, load_knowledge()))
    return reads, mapper.asked


def test_what_was_read_is_not_read_again(project: Project, tmp_path: Path) -> None:
    assert len(read(project, tmp_path / "cache")[1]) == 5
    assert read(project, tmp_path / "cache")[1] == []


def test_one_changed_capture_is_read_alone(project: Project, tmp_path: Path) -> None:
    read(project, tmp_path / "cache")
    capture = min((project.seeds / "articles").glob("*.txt"))
    capture.write_text(capture.read_text(encoding="utf-8") + "\nMore followed on Friday.\n", encoding="utf-8")
    assert read(project, tmp_path / "cache")[1] == [capture.stem]


def test_one_changed_overlay_is_read_alone(project: Project, tmp_path: Path) -> None:
    read(project, tmp_path / "cache")
    capture = min((project.seeds / "articles").glob("*.txt"))
    capture.with_suffix(".yml").write_text("title: Another\n", encoding="utf-8")
    assert read(project, tmp_path / "cache")[1] == [capture.stem]


def test_another_stamp_reads_everything(project: Project, tmp_path: Path) -> None:
    read(project, tmp_path / "cache", "one")
    assert len(read(project, tmp_path / "cache", "two")[1]) == 5


def test_the_stamp_knows_tables_and_records(project: Project) -> None:
    seeds, _ = read_seeds(project.root)
    plain = stamp_reading(project.own_tables, seeds.actors)
    assert plain == stamp_reading(project.own_tables, seeds.actors)
    assert plain != stamp_reading(project.own_tables, seeds.actors[1:])
    project.own_tables.mkdir()
    (project.own_tables / "units.yml").write_text("units: []\n", encoding="utf-8")
    assert plain != stamp_reading(project.own_tables, seeds.actors)


@pytest.mark.parametrize("damage", [b"", b"no pickle", pickle.dumps(None), pickle.dumps(("text", ()))])
def test_a_damaged_entry_is_read_anew(damage: bytes, project: Project, tmp_path: Path) -> None:
    read(project, tmp_path / "cache")
    for entry in find_files(tmp_path / "cache").values():
        entry.write_bytes(damage)
    assert len(read(project, tmp_path / "cache")[1]) == 5
    assert read(project, tmp_path / "cache")[1] == []


class Attack:
    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.target),)


def test_a_forged_entry_runs_nothing(project: Project, tmp_path: Path) -> None:
    read(project, tmp_path / "cache")
    forged = pickle.dumps(Attack(tmp_path / "ran"))
    for entry in find_files(tmp_path / "cache").values():
        entry.write_bytes(forged)
    assert len(read(project, tmp_path / "cache")[1]) == 5
    assert not (tmp_path / "ran").exists()
    pickle.loads(forged)  # noqa: S301 - that is the point
    assert (tmp_path / "ran").exists(), "the forgery itself works"


def test_entries_hold_no_captures_and_go_after_a_month(project: Project, tmp_path: Path) -> None:
    read(project, tmp_path / "cache")
    entries = list(find_files(tmp_path / "cache").values())
    assert len(entries) == 5
    old = time.time() - KEPT_SECONDS - 60
    forgotten = tmp_path / "cache" / "00" / "old"
    forgotten.parent.mkdir(exist_ok=True)
    forgotten.write_bytes(b"")
    os.utime(forgotten, (old, old))
    os.utime(entries[0], (old, old))
    read(project, tmp_path / "cache")
    assert not forgotten.exists()
    assert entries[0].exists(), "it was used"


def test_a_place_that_cannot_be_written_costs_only_time(project: Project, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert len(read(project, tmp_path / "file" / "cache")[1]) == 5


def test_builds_remember_unless_told_not_to(project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DOSSIER_CACHE", str(tmp_path / "cache"))
    first, second = Counting(), Counting()
    build_docs(project, first)
    before = {path: file.read_bytes() for path, file in find_files(project.docs).items()}
    assert build_docs(project, second).written.written == ()
    assert (len(first.asked), second.asked) == (5, [])
    assert {path: file.read_bytes() for path, file in find_files(project.docs).items()} == before
    assert not find_files(project.state).keys() & {"cache"}
    assert find_memory({"DOSSIER_CACHE": "off"}) is None
    assert find_memory({}) is not None
