"""`dossier init`: a new dossier that builds at once."""

import json
import shlex
from pathlib import Path

import pytest
import yaml

from builder.cli import run
from builder.cli.status import Status
from tests.conftest import ROOT


@pytest.mark.parametrize("title", ["Port strikes", 'Ports: "strikes" & #more', "Стачки в портах", "- no", "{x}"])
def test_a_new_dossier_builds_at_once_with_its_title(
    tmp_path: Path, title: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "new"
    assert run(["init", str(folder), "--title", title]) == Status.FINE
    assert run(["--project", str(folder), "build"]) == Status.FINE
    assert "dossier add" in capsys.readouterr().out.splitlines()[-1]
    config = yaml.load((folder / "mkdocs.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - texts alone
    assert config["site_name"] == title
    assert (folder / "site" / "index.html").is_file()


def test_a_new_dossier_says_what_comes_next(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "my own"
    run(["init", str(folder), "--title", "One"])
    _, enter, add, build = capsys.readouterr().out.splitlines()
    assert shlex.split(enter) == ["cd", str(folder)]
    assert add.split()[:2] == ["dossier", "add"]
    assert build.split() == ["dossier", "build", "&&", "dossier", "serve"]


def test_a_folder_that_holds_a_dossier_is_left_alone(tmp_path: Path) -> None:
    run(["init", str(tmp_path / "new"), "--title", "One"])
    before = {p: p.read_bytes() for p in (tmp_path / "new").rglob("*") if p.is_file()}
    assert run(["init", str(tmp_path / "new"), "--title", "Two"]) == Status.USAGE
    assert run(["init", str(tmp_path / "new")]) == Status.USAGE, "before it asks for a title"
    assert {p: p.read_bytes() for p in (tmp_path / "new").rglob("*") if p.is_file()} == before


def test_without_anybody_to_ask_the_title_is_asked_for_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", str(tmp_path / "new")]) == Status.USAGE
    assert "give --title" in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_an_editor_finds_the_schema_of_every_kind_of_record(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    assert run(["init", str(folder), "--title", "New", "--quiet"]) == Status.FINE
    assert run(["--project", str(folder), "build", "--docs-only", "--quiet"]) == Status.FINE
    settings = json.loads((folder / ".vscode" / "settings.json").read_text(encoding="utf-8"))["yaml.schemas"]
    assert settings
    for schema, records in settings.items():
        assert (folder / schema).is_file()
        assert (folder / records).parent.is_dir()


def test_a_new_dossier_has_the_form_that_reports_of_errors_fill_in(tmp_path: Path) -> None:
    assert run(["init", str(tmp_path / "new"), "--title", "New", "--quiet"]) == Status.FINE
    form = Path(".github/ISSUE_TEMPLATE/error.yml")
    assert (tmp_path / "new" / form).read_bytes() == (ROOT / form).read_bytes()


def test_a_new_dossier_has_the_guide_for_editors_that_its_form_names(tmp_path: Path) -> None:
    run(["init", str(tmp_path / "new"), "--title", "One"])
    guide = (tmp_path / "new" / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert guide.startswith("# Contributing\n\n## For editors\n")
    assert "engineers" not in guide
    assert "](" not in guide, "it names no picture and no file that a new dossier lacks"
