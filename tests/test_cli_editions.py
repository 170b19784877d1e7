"""`dossier edition`, `diff` and `verify` on small dossiers in git."""

import json
import subprocess
from pathlib import Path

import pytest

from builder.cli import run
from builder.cli.status import Status
from builder.shell.project import Project
from builder.shell.revision import RevisionUnknownError, extract_seeds
from tests.conftest import git

ONE = "Harbour strike called off\n\nDockers in Riga returned to work on Monday.\n\nThe union said talks went well.\n"
TWO = "Ferry sails again\n\nThe ferry to Turku sailed on Tuesday.\n\nIt had been delayed by ice.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    articles = tmp_path / "seeds" / "articles"
    articles.mkdir(parents=True)
    (articles / "one.txt").write_text(ONE, encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", "seeds")
    git(tmp_path, "commit", "--quiet", "-m", "One article")
    return tmp_path


def dossier(project: Path, *arguments: str) -> int:
    return run(["--project", str(project), *arguments])


def test_diff_of_untouched_seeds_says_nothing_new(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert dossier(project, "diff") == Status.FINE
    assert "Nothing new." in capsys.readouterr().out


def test_diff_names_the_article_that_a_pull_request_adds(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seeds" / "articles" / "two.txt").write_text(TWO, encoding="utf-8")
    dossier(project, "diff", "HEAD")
    out = capsys.readouterr().out
    assert "Articles added" in out
    assert "Ferry sails again" in out


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=/tmp/x", ""])
def test_diff_against_an_unknown_revision_is_wrong_usage(project: Path, revision: str) -> None:
    assert dossier(project, "diff", "--", revision) == Status.USAGE
    with pytest.raises(RevisionUnknownError, match="name a commit, branch or tag"):
        extract_seeds(Project(root=project), revision, project)


def test_a_folder_without_git_is_told_how_to_begin_a_history(tmp_path: Path) -> None:
    with pytest.raises(RevisionUnknownError, match="git init"):
        extract_seeds(Project(root=tmp_path), "HEAD", tmp_path)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)  # noqa: S607
    with pytest.raises(RevisionUnknownError, match="git commit"):
        extract_seeds(Project(root=tmp_path), "HEAD", tmp_path)


def test_diff_writes_nothing_into_the_project(project: Path) -> None:
    before = sorted(p for p in project.rglob("*") if ".git" not in p.parts)
    dossier(project, "diff")
    assert sorted(p for p in project.rglob("*") if ".git" not in p.parts) == before


def test_a_closed_edition_is_what_the_next_build_compares_with(project: Path) -> None:
    assert dossier(project, "edition") == Status.FINE
    (project / "seeds" / "articles" / "two.txt").write_text(TWO, encoding="utf-8")
    dossier(project, "build", "--docs-only")
    page = (project / "docs" / "changes.md").read_text(encoding="utf-8")
    assert "since edition 1" in page
    assert "Ferry sails again" in page


def test_each_edition_has_the_next_number(project: Path) -> None:
    dossier(project, "edition")
    (project / "seeds" / "articles" / "two.txt").write_text(TWO, encoding="utf-8")
    dossier(project, "edition")
    assert sorted(p.name for p in (project / "seeds" / "editions").iterdir()) == ["1.json", "2.json"]


def test_an_edition_that_would_say_the_same_is_not_closed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dossier(project, "edition")
    dossier(project, "build", "--docs-only")
    assert dossier(project, "edition") == Status.FINE
    assert "edition 1 says all of this already" in capsys.readouterr().out
    dossier(project, "edition", "--json")
    assert json.loads(capsys.readouterr().out)["written"] == []
    assert [p.name for p in (project / "seeds" / "editions").iterdir()] == ["1.json"]


def test_a_fresh_build_verifies(project: Path) -> None:
    dossier(project, "build", "--docs-only")
    assert dossier(project, "verify") == Status.FINE


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("docs/index.md", "docs-changed"),
        ("docs/dossier.json", "docs-changed"),
        ("seeds/articles/one.txt", "seeds-changed"),
        ("seeds/actors/planted.md", "seeds-unknown"),
        ("docs/planted.md", "docs-unknown"),
    ],
)
def test_verify_finds_a_changed_file(project: Path, capsys: pytest.CaptureFixture[str], path: str, code: str) -> None:
    dossier(project, "build", "--docs-only")
    (project / path).parent.mkdir(exist_ok=True)
    with (project / path).open("a", encoding="utf-8") as file:
        file.write(" ")
    assert dossier(project, "verify") == Status.PROBLEMS
    assert f"{path}: {code}" in capsys.readouterr().err


@pytest.mark.parametrize(("name", "remedy"), [("one.txt", "put it back"), ("one.yml", "run dossier build")])
def test_a_changed_clipping_is_put_back_and_a_changed_record_is_built(
    project: Path, capsys: pytest.CaptureFixture[str], name: str, remedy: str
) -> None:
    file = project / "seeds" / "articles" / name
    file.touch()
    dossier(project, "build", "--docs-only")
    file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    dossier(project, "verify")
    assert remedy in capsys.readouterr().err


@pytest.mark.parametrize(
    ("path", "code"), [("docs/index.md", "docs-missing"), ("seeds/articles/one.txt", "seeds-missing")]
)
def test_verify_misses_a_removed_file(project: Path, capsys: pytest.CaptureFixture[str], path: str, code: str) -> None:
    dossier(project, "build", "--docs-only")
    (project / path).unlink()
    assert dossier(project, "verify") == Status.PROBLEMS
    assert f"{path}: {code}" in capsys.readouterr().err


def test_verify_does_not_look_behind_a_link_that_leaves_the_project(
    project: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    dossier(project, "build", "--docs-only")
    page = project / "docs" / "index.md"
    page.symlink_to(page.rename(tmp_path_factory.mktemp("outside") / "index.md"))
    assert dossier(project, "verify") == Status.PROBLEMS
    assert "docs/index.md: docs-missing" in capsys.readouterr().err
