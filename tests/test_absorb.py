"""Edits made in docs/ after all: what they say lands in seeds/, or they are refused with the place to put it."""

import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from builder.cli import run
from builder.cli.status import Status
from builder.shell.assertions import set_fields

ARTICLE = """Latvian minister will visit Estonia

By Jane Roe
RIGA, March 2, 2026

Latvian Prime Minister Ona Berg will visit Estonia on Thursday, the Latvian foreign ministry said on Monday.

The union said 400 dockers had gone on strike on Friday.
"""


def git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)  # noqa: S607


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("absorb") / "strike"
    (folder / "seeds" / "articles").mkdir(parents=True)
    (folder / "seeds" / "articles" / "one.txt").write_text(ARTICLE, encoding="utf-8")
    git(folder, "init", "--quiet")
    git(folder, "add", "seeds")
    git(folder, "commit", "--quiet", "-m", "One article")
    run(["--project", str(folder), "build", "--docs-only", "--quiet"])
    return folder


@pytest.fixture
def project(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "strike"))


def edit(project: Path, page: str, old: str, new: str) -> None:
    (path,) = (project / "docs").glob(page)
    text = path.read_text(encoding="utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def absorb(project: Path) -> int:
    return run(["--project", str(project), "absorb"])


def overlay(project: Path) -> dict[str, object]:
    found = yaml.safe_load((project / "seeds" / "articles" / "one.yml").read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def test_an_untouched_page_asserts_nothing(project: Path) -> None:
    assert absorb(project) == Status.FINE
    assert [p.name for p in (project / "seeds" / "articles").iterdir()] == ["one.txt"]


def test_a_field_of_the_front_matter_becomes_an_overlay(project: Path) -> None:
    edit(project, "articles/latvian*.md", "publisher: null", "publisher: Baltic Gazette")
    assert absorb(project) == Status.FINE
    assert overlay(project) == {"publisher": "Baltic Gazette"}


def test_a_date_edited_inside_published_is_the_date(project: Path) -> None:
    page = next((project / "docs" / "articles").glob("latvian*.md"))
    old = next(line for line in page.read_text(encoding="utf-8").splitlines() if line.startswith("  value:"))
    edit(project, "articles/latvian*.md", old, "  value: '2026-03-03'")
    assert absorb(project) == Status.FINE
    assert overlay(project) == {"published": "2026-03-03"}


def test_a_heading_is_the_title(project: Path) -> None:
    edit(project, "articles/latvian*.md", "# Latvian minister will visit Estonia", "# Riga & the strike")
    assert absorb(project) == Status.FINE
    assert overlay(project) == {"title": "Riga & the strike"}


def test_the_words_of_a_statement_become_a_decision(project: Path) -> None:
    edit(project, "statements.md", "will visit Estonia", "is to visit Estonia")
    assert absorb(project) == Status.FINE
    (decision,) = (project / "seeds" / "decisions").glob("*.yml")
    found = yaml.safe_load(decision.read_text(encoding="utf-8"))
    assert found["action"] == "reword"
    assert "Ona Berg is to visit Estonia" in found["text"]


def test_captured_text_is_evidence_and_an_edit_of_it_is_refused(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, "articles/latvian*.md", "The union said 400", "The union said 500")
    assert absorb(project) == Status.PROBLEMS
    assert "evidence" in capsys.readouterr().err
    assert not (project / "seeds" / "articles" / "one.yml").exists()


def test_a_computed_field_is_refused_with_the_place_to_correct_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, "articles/latvian*.md", "origin: null", "origin: reuters")
    assert absorb(project) == Status.PROBLEMS
    assert "seeds/articles/one.yml" in capsys.readouterr().err


def test_a_page_of_ones_own_is_sent_to_its_folder(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "docs" / "note.md").write_text("# Note\n", encoding="utf-8")
    assert absorb(project) == Status.PROBLEMS
    assert "seeds/pages/" in capsys.readouterr().err


def test_what_was_absorbed_survives_the_next_build(project: Path) -> None:
    edit(project, "articles/latvian*.md", "publisher: null", "publisher: Baltic Gazette")
    absorb(project)
    run(["--project", str(project), "build", "--docs-only", "--quiet"])
    (page,) = (project / "docs" / "articles").glob("latvian*.md")
    assert "publisher: Baltic Gazette" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "title: New\n"),
        ("slug: a", "slug: a\ntitle: New\n"),
        ("# why\ntitle: Old # because\nslug: a\n", "# why\ntitle: New\nslug: a\n"),
        ("title:\n  value: Old\n  reason: it was\nslug: a\n", "title: New\nslug: a\n"),
        ("title: >\n  Old\n  words\n\nslug: a\n", "title: New\nslug: a\n"),
        ("title: 'Old'", "title: New\n"),
    ],
)
def test_a_field_is_set_where_it_stands_and_the_rest_stays(text: str, expected: str) -> None:
    changed = set_fields(text, {"title": "New"})
    assert yaml.safe_load(changed) == yaml.safe_load(expected)
    for line in text.splitlines():
        if line.startswith(("#", "slug")):
            assert line in changed.splitlines()


@given(st.dictionaries(st.sampled_from("abc"), st.text(max_size=20), max_size=3), st.text(max_size=20))
def test_setting_a_field_sets_that_field_and_no_other(record: dict[str, str], value: str) -> None:
    text = yaml.safe_dump(record, allow_unicode=True) if record else ""
    if yaml.safe_load(text or "{}") != record or yaml.safe_load(yaml.safe_dump({"b": value}, allow_unicode=True)) != {
        "b": value
    }:
        return  # YAML itself does not carry some control characters
    assert yaml.safe_load(set_fields(text, {"b": value})) == record | {"b": value}
