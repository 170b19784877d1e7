"""`dossier export`, `adopt`, `check --since` and `completion` as a person uses them."""

import csv
import io
import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import click
import jsonschema
import pytest
import yaml

from builder.cli import commands, run
from builder.cli.status import Status
from builder.pipeline import EXPORTS
from builder.shell.records import read_actor
from tests.conftest import ROOT, copy_project, git

ARTICLE = """Minister meets the Red Cross

By Jane Roe
RIGA, March 2, 2026

Latvian Prime Minister Ona Berg will visit Estonia on Thursday, the Latvian foreign ministry said on Monday.

"=cmd", Ms. Berg told the Red Cross on Monday.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    articles = tmp_path / "seeds" / "articles"
    articles.mkdir(parents=True)
    (articles / "one.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the shipped project to take things from: each command finds what the one before it read."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOSSIER_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield copy_project(tmp_path_factory.mktemp("shipped"))


def dossier(project: Path, *arguments: str) -> int:
    return run(["--project", str(project), *arguments])


def written(project: Path, form: str) -> str:
    out = project / "out"
    assert dossier(project, "export", form, "--output", str(out)) == Status.FINE
    return out.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", EXPORTS)
def test_every_form_is_the_same_on_standard_output_and_in_a_file(
    form: str, shipped: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert dossier(shipped, "export", form) == Status.FINE
    printed = capfdbinary.readouterr().out
    assert dossier(shipped, "export", form, "-o", str(shipped / "out")) == Status.FINE
    assert printed == (shipped / "out").read_bytes()
    assert printed or form == "corrections"


def test_the_whole_is_the_contract_with_its_articles_inside(project: Path) -> None:
    whole = json.loads(written(project, "dossier"))
    schema = json.loads((ROOT / "builder" / "schemas" / "dossier-1.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(whole, schema)
    assert [a["id"] for a in whole["articles"]] == ["one"]


def test_statements_carry_the_words_that_they_rest_on(shipped: Path) -> None:
    rows = [json.loads(line) for line in written(shipped, "statements").splitlines()]
    assert rows
    assert all(len(row["passages"]) == len(row["support"]) and all(row["passages"]) for row in rows)


@pytest.mark.parametrize("form", ["articles", "actors", "events", "differences"])
def test_every_row_of_a_table_has_every_column(form: str, shipped: Path) -> None:
    head, *rows = csv.reader(io.StringIO(written(shipped, form)))
    assert rows
    assert {len(row) for row in rows} == {len(head)}


def test_no_captured_word_is_a_formula_for_a_spreadsheet(project: Path) -> None:
    (project / "seeds" / "articles" / "one.yml").write_text("title: '=HYPERLINK(\"x\")'\n", encoding="utf-8")
    assert "'=HYPERLINK" in written(project, "articles")
    assert ",=HYPERLINK" not in written(project, "articles")


def test_a_discovered_actor_becomes_a_record_that_says_the_same(project: Path) -> None:
    before = json.loads(written(project, "dossier"))["actors"]
    found = next(a for a in before if not a["curated"])
    assert dossier(project, "adopt", found["id"]) == Status.FINE
    path = project / "seeds" / "actors" / f"{found['id']}.md"
    record, problems = read_actor(path.read_text(encoding="utf-8"), path.name, path.stem)
    assert problems == ()
    assert record is not None
    assert (record.name, record.type) == (found["name"], found["type"])
    (after,) = [a for a in json.loads(written(project, "dossier"))["actors"] if a["id"] == found["id"]]
    assert after == found | {"curated": True, "roles": after["roles"]}


def test_every_discovered_actor_of_the_shipped_dossier_can_be_adopted(project_folder: Path) -> None:
    before = json.loads(written(project_folder, "dossier"))["actors"]
    ids = [a["id"] for a in before if not a["curated"]]
    assert dossier(project_folder, "adopt", "--quiet", *ids) == Status.FINE
    after = json.loads(written(project_folder, "dossier"))["actors"]
    said = [(a["id"], a["name"], a["type"]) for a in before]
    assert [(a["id"], a["name"], a["type"]) for a in after] == said
    # A record's spellings are looked for in every article, so that an actor may be found once more, never less.
    assert all(new["mentions"] >= old["mentions"] for old, new in zip(before, after, strict=True))


def test_an_inferred_date_is_adopted_with_its_evidence_and_the_other_lines_stay(project_folder: Path) -> None:
    articles = json.loads(written(project_folder, "dossier"))["articles"]
    found = next(a for a in articles if a["published"]["basis"] == "inferred")
    overlay = project_folder / "seeds" / "articles" / f"{found['id']}.yml"
    before = overlay.read_text(encoding="utf-8") if overlay.is_file() else ""
    assert dossier(project_folder, "adopt", found["id"]) == Status.FINE
    after = overlay.read_text(encoding="utf-8")
    assert after.startswith(before)
    said = yaml.safe_load(after)["published"]
    assert str(said["value"]) == found["published"]["value"]
    assert said["reason"].startswith("inferred: ")


def test_a_field_of_an_article_is_adopted_where_it_is_named(project: Path) -> None:
    assert dossier(project, "adopt", "one", "--field", "title", "--field", "language") == Status.FINE
    overlay = yaml.safe_load((project / "seeds" / "articles" / "one.yml").read_text(encoding="utf-8"))
    assert overlay == {"title": "Minister meets the Red Cross", "language": "en"}


@pytest.mark.parametrize("words", [["one"], ["nobody"], ["one", "--field", "url"]])
def test_what_cannot_be_adopted_is_refused_and_nothing_is_written(
    words: list[str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dossier(project, "adopt", "--json", *words) == Status.PROBLEMS
    told = json.loads(capsys.readouterr().out)
    assert told["written"] == []
    assert [p["code"] for p in told["problems"]] == ["adopt-refused"]
    assert sorted(p.name for p in (project / "seeds").rglob("*") if p.is_file()) == ["one.txt"]


def test_what_a_person_wrote_is_not_adopted_over(project: Path) -> None:
    (project / "seeds" / "articles" / "one.yml").write_text("dateline: Tallinn\n", encoding="utf-8")
    assert dossier(project, "adopt", "one", "--field", "dateline") == Status.PROBLEMS
    assert (project / "seeds" / "articles" / "one.yml").read_text(encoding="utf-8") == "dateline: Tallinn\n"


def test_only_what_a_proposal_brings_fails_its_check(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seeds" / "articles" / "one.yml").write_text("tilte: x\n", encoding="utf-8")
    git(project, "init", "--quiet")
    git(project, "add", "seeds")
    git(project, "commit", "--quiet", "-m", "A slip")
    assert dossier(project, "check") == Status.PROBLEMS
    assert dossier(project, "check", "--since", "HEAD") == Status.FINE
    (project / "seeds" / "articles" / "one.yml").write_text("# moved down\ntilte: x\nlangage: en\n", encoding="utf-8")
    capsys.readouterr()
    assert dossier(project, "check", "--since", "HEAD", "--format", "github") == Status.PROBLEMS
    (told,) = capsys.readouterr().out.splitlines()
    assert "langage" in told
    assert dossier(project, "check", "--since", "no-such-branch") == Status.USAGE


def test_a_baseline_is_what_an_earlier_check_printed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seeds" / "articles" / "one.yml").write_text("tilte: x\n", encoding="utf-8")
    assert dossier(project, "check", "--json") == Status.PROBLEMS
    known = project / "known.json"
    known.write_text(capsys.readouterr().out, encoding="utf-8")
    assert dossier(project, "check", "--baseline", str(known), "--json") == Status.FINE
    told = json.loads(capsys.readouterr().out)
    assert [p for p in told["problems"] if p["severity"] == "error"] == []
    assert told["known"] >= 1
    known.write_text("[]", encoding="utf-8")
    assert dossier(project, "check", "--baseline", str(known)) == Status.USAGE


def test_every_command_shows_an_example() -> None:
    context = click.Context(commands)
    for name in commands.list_commands(context):
        command = commands.get_command(context, name)
        assert command is not None
        assert command.name == name
        told = command.get_help(click.Context(command, info_name=name))
        assert "Example:" in told, name
        assert f"dossier {name}" in told or f" {name}" in told.partition("Example:")[2], name


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_learns_to_complete(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", shell]) == Status.FINE
    assert "_DOSSIER_COMPLETE" in capsys.readouterr().out


@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")
def test_bash_is_offered_the_commands() -> None:
    program = ROOT / ".venv" / "bin" / "dossier"
    if not program.is_file():
        pytest.skip("dossier is not installed beside the tests")
    asked = {"COMP_WORDS": "dossier ex", "COMP_CWORD": "1", "_DOSSIER_COMPLETE": "bash_complete"}
    told = subprocess.run([str(program)], env=asked, capture_output=True, text=True)
    assert "plain,export" in told.stdout.splitlines()
