"""Every command ends with a documented status, says what to do, and speaks JSON to machines."""

import errno
import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from builder.cli import COMMANDS, run
from builder.cli.output import print_problems
from builder.cli.status import MEANINGS, Status
from builder.shell import build as build_module
from builder.shell import write
from builder.shell.swap import find_files
from builder.values.problem import Place, Problem, UnsourcedSentenceError
from tests.annotate import test_time_histories as histories
from tests.built import docs_of
from tests.conftest import ROOT


def test_build_writes_docs_and_says_what_changed(project_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--project", str(project_folder), "build", "--docs-only"]) == Status.FINE
    assert "5 articles" in capsys.readouterr().out
    assert "dossier.json" in docs_of(project_folder)


def test_second_build_reports_nothing_written(project_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        run(["--project", str(project_folder), "build", "--docs-only", "--json"])
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["articles"] == second["articles"] == 5
    assert "dossier.json" in first["written"]
    assert (second["written"], second["removed"]) == ([], [])


def test_quiet_build_says_nothing(project_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["--project", str(project_folder), "build", "--docs-only", "--quiet"])
    assert capsys.readouterr().out == ""


def test_a_rescued_edit_is_reported_on_standard_error(project_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    build = ["--project", str(project_folder), "build", "--docs-only"]
    run(build)
    (project_folder / "docs" / "note.md").write_text("a person's words")
    assert run(build) == Status.FINE
    assert "docs/note.md: docs-rescued" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["bild"], ["build", "--sideways"], ["inspect"]])
def test_wrong_usage_ends_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == Status.USAGE
    assert "Usage:" in capsys.readouterr().err


def test_a_command_that_is_none_is_told_the_one_that_it_may_be(capsys: pytest.CaptureFixture[str]) -> None:
    run(["biuld"])
    assert "no such command: 'biuld'; did you mean 'build'?" in capsys.readouterr().err


def test_a_full_disk_ends_with_4_and_says_what_to_do(
    project_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(write, "grow_tree", full)
    assert run(["--project", str(project_folder), "build", "--docs-only"]) == Status.NOT_WRITTEN
    assert "No space left" in capsys.readouterr().err
    assert not (project_folder / "docs").exists()


def test_a_sentence_without_source_ends_with_3_and_leaves_docs(
    project_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    build = ["--project", str(project_folder), "build", "--docs-only"]
    run(build)
    before = docs_of(project_folder)

    def refuse(*_: object) -> None:
        raise UnsourcedSentenceError("statements", "Mali agreed.", "agreed")

    monkeypatch.setattr(build_module, "compile_dossier", refuse)
    assert run(build) == Status.REFUSED
    assert "'Mali agreed.'" in capsys.readouterr().err
    assert docs_of(project_folder) == before


def test_a_template_of_a_dossier_that_cannot_be_filled_in_is_named_and_leaves_docs(
    project_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    build = ["--project", str(project_folder), "build", "--docs-only"]
    run(build)
    before = docs_of(project_folder)
    (project_folder / "templates").mkdir(exist_ok=True)
    for words in ("\n{{ view.wrods }}\n", "\n{% if view %}\n"):
        (project_folder / "templates" / "due.md.j2").write_text(words, encoding="utf-8")
        assert run(build) == Status.NOT_WRITTEN
        assert "dossier: templates/due.md.j2" in capsys.readouterr().err
        assert docs_of(project_folder) == before


def test_a_build_beside_another_waits_and_then_gives_up(
    project_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(build_module, "_LOCK_SECONDS", 0.1)
    (project_folder / ".dossier").mkdir()
    with FileLock(project_folder / ".dossier" / "lock"):
        assert run(["--project", str(project_folder), "build", "--docs-only"]) == Status.NOT_WRITTEN
    assert "another build" in capsys.readouterr().err


def test_a_folder_without_seeds_is_told_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--project", str(tmp_path), "build"]) == Status.USAGE
    assert "seeds/articles" in capsys.readouterr().err


def test_check_finds_stale_docs_only_where_asked(project_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = ["--project", str(project_folder)]
    run([*at, "build", "--docs-only"])
    assert run([*at, "check", "--fresh"]) == Status.FINE
    (project_folder / "docs" / "dossier.json").write_text("{}")
    assert run([*at, "check"]) == Status.FINE
    assert run([*at, "check", "--fresh"]) == Status.PROBLEMS
    assert "docs/dossier.json: docs-stale" in capsys.readouterr().err


def test_check_annotates_proposals_and_lets_no_text_end_a_command(capsys: pytest.CaptureFixture[str]) -> None:
    where = Place(path="seeds/articles/a,b.yml", line=3)
    print_problems((Problem(code="date-impossible", where=where, message="no\nday: 100%", remedy="fix it"),), "github")
    assert capsys.readouterr().out == (
        "::error file=seeds/articles/a%2Cb.yml,line=3,title=date-impossible::no%0Aday: 100%25; fix it\n"
    )


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (["--json"], '{"articles"'),
        (["--format", "json"], '{"articles"'),
        ([], "5 articles: "),
        (["--quiet"], ""),
    ],
)
def test_check_reports_in_every_form(
    words: list[str], begins: str, project_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--project", str(project_folder), "check", *words]) == Status.FINE
    out = capsys.readouterr().out
    assert out.startswith(begins)
    assert bool(out) == bool(begins)


def test_check_writes_nothing(project_folder: Path) -> None:
    before = sorted(find_files(project_folder))
    run(["--project", str(project_folder), "check", "--json"])
    assert sorted(find_files(project_folder)) == before


def test_inspect_prints_one_json_object_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("Talks in Bamako\n\nThe minister arrived on Monday, officials said.\n")
    status = run(["inspect", str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "--json", "--published", "2023-02"])
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert status == Status.FINE
    assert [row["id"] for row in rows] == ["one", "two"]
    assert {(r["published"]["value"], r["published"]["precision"]) for r in rows} == {("2023-02", "month")}
    assert {row[key] for row in rows for key in ("origin", "copy_of", "story")} == {None}


def test_inspect_reads_a_history_by_the_date_it_is_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text(
        "\n\n".join(("A canal", *histories.DATED, "In August the bank was raised.", histories.END))
    )
    run(["inspect", str(tmp_path / "one.txt"), "--json", "--published", "2013-03-22"])
    times = json.loads(capsys.readouterr().out)["times"]
    assert [time["value"] for time in times] == [*histories.DATES, "1830-08", histories.ENDS]


def test_inspect_goes_on_after_a_missing_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "one.txt").write_text("Talks in Bamako\n\nThe minister arrived on Monday, officials said.\n")
    assert run(["inspect", str(tmp_path / "no.txt"), str(tmp_path / "one.txt"), "--json"]) == Status.PROBLEMS
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 1
    assert "no.txt: file-missing" in told.err


@pytest.mark.parametrize("date", ["yesterday", "2023-13", "2023-02-30", "07/02/2023", ""])
def test_inspect_refuses_what_is_no_date(date: str, tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("Talks\n\nThe minister arrived.\n")
    assert run(["inspect", str(tmp_path / "one.txt"), "--published", date]) == Status.USAGE


@pytest.mark.parametrize("address", ["nonsense", ":8000", "127.0.0.1:", "127.0.0.1:99999", "127.0.0.1:-1"])
def test_serve_refuses_what_is_no_address(address: str) -> None:
    assert run(["--project", str(ROOT), "serve", "--address", address]) == Status.USAGE


def test_serve_says_where_another_program_serves_already(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        assert run(["--project", str(ROOT), "serve", "--address", address]) == Status.NOT_WRITTEN
    said = capsys.readouterr().err
    assert said.startswith(f"Error: {address}: ")
    assert "stop what is served there" in said


def test_module_and_script_are_the_same_command() -> None:
    told = subprocess.run([sys.executable, "-m", "builder", "--help"], cwd=ROOT, capture_output=True, text=True)
    assert told.returncode == 0
    for command in ("build", "serve", "check", "inspect"):
        assert f"  {command} " in told.stdout


def test_a_process_that_ends_at_once_has_printed_all_of_its_json(project_folder: Path) -> None:
    command = [sys.executable, "-m", "builder", "--project", str(project_folder), "check", "--json"]
    buffered = {**os.environ, "PYTHONUNBUFFERED": ""}
    told = subprocess.run(command, cwd=ROOT, env=buffered, capture_output=True, text=True)
    assert told.returncode == Status.FINE
    assert "problems" in json.loads(told.stdout)


ENDS = {
    "told to stop": ("signal.raise_signal(signal.SIGTERM)", "docs/ is whole, run the command again"),
    "a thread goes on": ("threading.Thread(target=threading.Event().wait).start() or 4", ""),
}


@pytest.mark.parametrize("end", ENDS)
def test_a_process_that_is_stopped_or_fails_ends_at_once_as_well(end: str) -> None:
    act, said = ENDS[end]
    program = (
        f"import signal, threading; from builder import cli; cli.commands.main = lambda *_, **__: {act}; cli.main()"
    )
    told = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert told.returncode == Status.NOT_WRITTEN
    assert said in told.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_where_nothing_can_be_printed_nobody_is_told_that_docs_are_as_they_were(project_folder: Path) -> None:
    command = [sys.executable, "-m", "builder", "--project", str(project_folder), "build", "--docs-only"]
    with Path("/dev/full").open("w") as full:
        told = subprocess.run(command, cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True)
    assert told.returncode == Status.NOT_WRITTEN
    assert "not all could be printed" in told.stderr
    assert "as it was" not in told.stderr
    assert (project_folder / "docs" / "index.md").exists()


def test_a_reader_that_closed_the_pipe_is_told_nothing(project_folder: Path) -> None:
    command = [sys.executable, "-m", "builder", "--project", str(project_folder), "check", "--json"]
    buffered = {**os.environ, "PYTHONUNBUFFERED": ""}
    with subprocess.Popen(command, cwd=ROOT, env=buffered, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert (process.stderr.read(), process.wait()) == (b"", 1)


def test_every_status_is_documented() -> None:
    for status in Status:
        assert f"{status.value} " in MEANINGS


@pytest.mark.parametrize(
    "command",
    [["--help"], ["--version"], ["completion", "bash"], *([name, "--help"] for name in ("init", "inspect", "add"))],
)
def test_a_command_that_builds_nothing_loads_nothing_that_does(command: list[str]) -> None:
    told = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "builder", *command], cwd=ROOT, capture_output=True, text=True
    )
    assert told.returncode == Status.FINE
    assert "builder.cli.status" in told.stderr
    for heavy in ("builder.pipeline", "builder.brief", "trafilatura", "dateparser", "filelock"):
        assert heavy not in told.stderr


def test_the_help_names_every_command_without_loading_any() -> None:
    told = subprocess.run([sys.executable, "-m", "builder", "--help"], cwd=ROOT, capture_output=True, text=True).stdout
    for name, (_, says) in COMMANDS.items():
        assert f"  {name} " in told
        assert says.split()[0] in told
