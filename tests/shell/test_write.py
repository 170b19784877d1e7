"""docs/ is the old tree or the new one, whole; nobody's words are lost."""

import errno
import hashlib
import os
from pathlib import Path

import pytest

from builder.shell import swap
from builder.shell.project import Project
from builder.shell.swap import find_files
from builder.shell.write import MANIFEST, Written, stat_of, with_manifest, write_docs
from builder.values.page import File, Kept


def files(**texts: str) -> list[File]:
    return [File(path=f"{name}.md", data=text.encode()) for name, text in texts.items()]


def read(project: Project) -> dict[str, str]:
    return {name: path.read_text() for name, path in find_files(project.docs).items() if name != MANIFEST}


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(root=tmp_path)


def test_docs_hold_exactly_the_files_and_their_manifest(project: Project) -> None:
    write_docs([File(path="dates/2023/02.md", data=b"x"), *files(index="hello")], project)
    assert read(project) == {"dates/2023/02.md": "x", "index.md": "hello"}
    assert (project.docs / MANIFEST).read_text().splitlines()[1].endswith("  index.md")


def test_second_write_touches_nothing(project: Project) -> None:
    write_docs(files(index="hello"), project)
    before = {path: path.stat() for path in [project.docs, *project.docs.iterdir()]}
    assert write_docs(files(index="hello"), project) == Written(files=2)
    assert {path: path.stat() for path in before} == before


def test_files_that_do_not_change_keep_their_times(project: Project) -> None:
    write_docs(files(a="1", b="1"), project)
    before = (project.docs / "a.md").stat().st_mtime_ns
    written = write_docs(files(a="1", b="2"), project)
    assert written.written == ("b.md", MANIFEST)
    assert (project.docs / "a.md").stat().st_mtime_ns == before


def test_files_no_longer_made_are_removed(project: Project) -> None:
    write_docs(files(a="1", b="1"), project)
    assert write_docs(files(a="1"), project).removed == ("b.md",)
    assert read(project) == {"a.md": "1"}


def test_an_edit_in_docs_is_rescued_reported_and_rewritten(project: Project) -> None:
    write_docs(files(index="machine"), project)
    (project.docs / "index.md").write_text("person")
    (problem,) = write_docs(files(index="machine"), project).rescued
    assert read(project) == {"index.md": "machine"}
    assert (project.state / "rescued" / "index.md").read_text() == "person"
    assert "docs/index.md" in str(problem)
    assert ".dossier/rescued/index.md" in str(problem)


def test_a_foreign_file_is_rescued_and_a_stale_page_is_not(project: Project) -> None:
    write_docs(files(stale="machine"), project)
    (project.docs / "mine.md").write_text("person")
    assert len(write_docs(files(index="machine"), project).rescued) == 1
    assert find_files(project.state / "rescued").keys() == {"mine.md"}


def test_two_rescues_of_one_name_are_both_kept(project: Project) -> None:
    for words in ("first", "second"):
        write_docs(files(index="machine"), project)
        (project.docs / "index.md").write_text(words)
        write_docs(files(index="machine"), project)
    kept = find_files(project.state / "rescued").values()
    assert sorted(path.read_text() for path in kept) == ["first", "second"]


def test_conflict_markers_are_just_rebuilt(project: Project) -> None:
    write_docs(files(index="machine"), project)
    for name in ("index.md", MANIFEST):
        (project.docs / name).write_text("<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> branch\n")
    assert write_docs(files(index="machine"), project).rescued == ()
    assert read(project) == {"index.md": "machine"}


def test_a_merge_that_left_both_sides_of_the_manifest_still_tells_own_pages(project: Project) -> None:
    write_docs(files(index="ours", same="1"), project)
    ours = (project.docs / MANIFEST).read_text()
    write_docs(files(index="theirs", same="1"), project)
    theirs = (project.docs / MANIFEST).read_text()
    (project.docs / MANIFEST).write_text(f"<<<<<<< a\n{ours}=======\n{theirs}>>>>>>> b\n")
    (project.docs / "index.md").write_text("ours")
    assert write_docs(files(index="new", same="1"), project).rescued == ()


def test_a_link_in_docs_is_replaced_and_its_target_left_alone(project: Project) -> None:
    outside = project.root / "outside.md"
    outside.write_text("person")
    write_docs(files(a="1"), project)
    (project.docs / "a.md").unlink()
    (project.docs / "a.md").symlink_to(outside)
    write_docs(files(a="2"), project)
    assert outside.read_text() == "person"
    assert not (project.docs / "a.md").is_symlink()


@pytest.mark.parametrize("path", ["/etc/x", "../x.md", "a/../b.md", "a//b.md", "a\nb.md", "./a.md"])
def test_paths_that_leave_docs_are_refused(path: str) -> None:
    with pytest.raises(ValueError, match="not a path below docs/"):
        with_manifest([File(path=path, data=b"")])


def test_page_that_need_not_be_made_is_kept_as_it_lies_there(project: Project) -> None:
    write_docs(files(a="1", b="1"), project)
    stat = stat_of((project.docs / "a.md").lstat())
    assert stat
    kept = Kept(path="a.md", sum=hashlib.sha256(b"1").hexdigest(), stat=stat)
    manifest = (project.docs / MANIFEST).read_bytes()
    assert write_docs([kept, *files(b="2")], project).written == ("b.md", MANIFEST)
    assert stat_of((project.docs / "a.md").lstat()) == stat
    write_docs([kept, *files(b="1")], project)
    assert (project.docs / MANIFEST).read_bytes() == manifest


def test_kept_page_in_a_folder_that_became_a_link_is_written(project: Project, tmp_path: Path) -> None:
    write_docs([File(path="a/b.md", data=b"1")], project)
    page = project.docs / "a" / "b.md"
    stat = stat_of(page.lstat())
    assert stat
    (project.docs / "a").rename(tmp_path / "elsewhere")
    (project.docs / "a").symlink_to(tmp_path / "elsewhere")
    written = write_docs([Kept(path="a/b.md", sum=hashlib.sha256(b"1").hexdigest(), stat=stat)], project)
    assert [problem.where.path for problem in written.rescued] == ["docs/a"]
    assert not (project.docs / "a").is_symlink()
    assert page.read_bytes() == b"1"


def test_page_that_somebody_writes_meanwhile_stops_the_build(project: Project) -> None:
    write_docs(files(a="1", b="1"), project)
    kept = Kept(path="a.md", sum=hashlib.sha256(b"1").hexdigest(), stat=(0, 1, 0))
    (project.docs / "a.md").write_text("mine")
    with pytest.raises(OSError, match="meanwhile"):
        write_docs([kept, *files(b="2")], project)
    assert read(project) == {"a.md": "mine", "b.md": "1"}


def test_two_files_for_one_path_are_refused() -> None:
    with pytest.raises(ValueError, match="two files for one path"):
        with_manifest([File(path="a.md", data=b"1"), File(path="a.md", data=b"2")])


def without_exchange(one: Path, other: Path) -> None:
    raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))


def refuse_to_move(path: Path, fault: OSError, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if self == path:
            raise fault
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)


def test_systems_without_exchange_swap_in_two_steps(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchange", without_exchange)
    write_docs(files(a="1", b="1"), project)
    write_docs(files(a="2"), project)
    assert read(project) == {"a.md": "2"}
    assert sorted(path.name for path in project.state.iterdir()) == [".gitignore"]


def test_a_stop_between_the_two_steps_is_mended(project: Project) -> None:
    write_docs(files(a="1"), project)
    project.docs.rename(project.state / "previous")
    assert write_docs(files(a="1"), project) == Written(files=2)
    assert read(project) == {"a.md": "1"}


def test_a_second_step_that_fails_is_taken_back(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    write_docs(files(a="1"), project)
    monkeypatch.setattr(swap, "_exchange", without_exchange)
    refuse_to_move(project.state / "next", OSError(errno.EIO, "the disk is broken"), monkeypatch)
    with pytest.raises(OSError, match="broken"):
        write_docs(files(a="2"), project)
    assert read(project) == {"a.md": "1"}


def test_an_exchange_that_fails_on_a_system_that_has_it_is_told(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_docs(files(a="1"), project)

    def fail(one: Path, other: Path) -> None:
        raise OSError(errno.EIO, "the disk is broken")

    monkeypatch.setattr(swap, "_exchange", fail)
    with pytest.raises(OSError, match="broken"):
        write_docs(files(a="2"), project)
    assert read(project) == {"a.md": "1"}


def test_docs_that_cannot_be_moved_are_replaced_file_by_file(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    write_docs(files(a="1", b="1", c="1"), project)
    monkeypatch.setattr(swap, "_exchange", without_exchange)
    refuse_to_move(project.docs, OSError(errno.EBUSY, "mounted"), monkeypatch)
    write_docs(files(a="2", b="1"), project)
    assert read(project) == {"a.md": "2", "b.md": "1"}


def test_disk_full_leaves_docs_as_they_were(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    write_docs(files(a="1"), project)

    def full(self: Path, data: bytes) -> int:
        raise OSError(errno.ENOSPC, "no space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="no space left"):
        write_docs(files(a="2"), project)
    assert read(project) == {"a.md": "1"}
