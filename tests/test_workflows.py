"""The workflows are valid, safe for proposals from strangers, and run what `make` runs."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.cli import run
from builder.cli.status import Status
from tests.conftest import ROOT
from tests.test_papers import targets

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORMS = ROOT / ".github" / "ISSUE_TEMPLATE"
SCHEMAS = {
    "vendor.github-workflows": WORKFLOWS,
    "vendor.github-issue-config": [FORMS / "config.yml"],
    "vendor.github-issue-forms": sorted(set(FORMS.glob("*.yml")) - {FORMS / "config.yml"}),
    "vendor.dependabot": [ROOT / ".github" / "dependabot.yml"],
}
OF_THIS_REPOSITORY = "github.event.pull_request.head.repo.full_name == github.repository"


@pytest.mark.parametrize("schema", SCHEMAS)
def test_files_for_the_forge_are_valid(schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, SCHEMAS[schema])]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_actionlint_finds_nothing() -> None:
    program = Path(sys.executable).with_name("actionlint")
    ran = subprocess.run([program, *WORKFLOWS], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def jobs(path: Path) -> list[dict[str, Any]]:
    return list(yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values())


def steps(path: Path) -> Iterator[dict[str, str]]:
    for job in jobs(path):
        yield from job["steps"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_every_action_is_pinned_by_commit(path: Path) -> None:
    used = [step["uses"] for step in steps(path) if "uses" in step]
    assert used
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", name) for name in used), used


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_strangers_get_no_rights_and_no_secrets(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert yaml.safe_load(text)["permissions"] == {"contents": "read"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_only_jobs_that_write_to_the_repository_keep_the_right_to(path: Path) -> None:
    for job in jobs(path):
        writes = job.get("permissions", {}).get("contents") == "write"
        pushes = any("git push" in step.get("run", "") for step in job["steps"])
        kept = [s for s in job["steps"] if "checkout@" in s.get("uses", "") and "persist-credentials" not in s["with"]]
        assert bool(kept) == pushes
        assert writes or not pushes


def test_a_proposal_is_given_the_right_to_write_only_from_this_repository_and_runs_none_of_its_code() -> None:
    writing = [job for job in jobs(WORKFLOWS[0]) if "permissions" in job]
    assert [job["permissions"] for job in writing] == [{"contents": "write"}]
    assert OF_THIS_REPOSITORY in writing[0]["if"]
    run = [line for step in writing[0]["steps"] for line in step.get("run", "").splitlines()]
    assert run
    assert all(line.startswith("git ") for line in run)


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_expression_is_pasted_into_a_shell(path: Path) -> None:
    assert all("${{" not in step.get("run", "") for step in steps(path))


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_what_the_forge_runs_can_be_run_at_home(path: Path) -> None:
    for step in steps(path):
        for line in step.get("run", "").splitlines():
            assert line.startswith(("make ", ".venv/bin/dossier ", "git ")), line
            if line.startswith("make "):
                assert line.split()[1] in targets()


def lines_of(job: str, name: str) -> str:
    """The shell of a step of the check of proposals, by its name."""
    found = yaml.safe_load((ROOT / ".github" / "workflows" / "check.yml").read_text(encoding="utf-8"))
    return str(next(s["run"] for s in found["jobs"][job]["steps"] if "run" in s and s.get("name") == name))


def shell(folder: Path, lines: str) -> None:
    """As the forge runs a step; the author is set for what git does here."""
    identity = {f"GIT_{who}_{what}": "e@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    command = ["bash", "-e", "-c", lines]
    ran = subprocess.run(command, cwd=folder, env={**os.environ, **identity}, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_an_edit_of_a_page_is_committed_where_it_belongs_by_the_check_of_its_proposal(tmp_path: Path) -> None:
    forge, editor, runner, writer = (tmp_path / name for name in ("forge.git", "editor", "runner", "writer"))
    shell(tmp_path, f"git init -q --bare -b main {forge}; git clone -q {forge} {editor}")
    (editor / "seeds" / "articles").mkdir(parents=True)
    (editor / "seeds" / "articles" / "one.txt").write_text("Ferries sail\n\nThe ferry sailed to Turku on Monday.\n")
    assert run(["--project", str(editor), "build", "--docs-only", "--quiet"]) == Status.FINE
    shell(editor, "git checkout -q -b main; git add seeds docs; git commit -qm One; git push -q origin main")
    (page,) = (editor / "docs" / "articles").glob("ferries*.md")
    page.write_text(page.read_text(encoding="utf-8").replace("publisher: null", "publisher: Gazette"), encoding="utf-8")
    shell(editor, "git checkout -q -b mend; git commit -qam Mend; git push -q origin mend")

    shell(tmp_path, f"git clone -q -b mend {forge} {runner}; git clone -q -b mend {forge} {writer}")
    assert run(["--project", str(runner), "absorb", "--base", "origin/main", "--format", "github"]) == Status.FINE
    shell(runner, lines_of("seeds", "Keep them as a patch"))
    shutil.copy(runner / "absorbed.patch", writer)
    shell(writer, lines_of("absorb", "Commit and push"))
    shell(editor, "git pull -q origin mend")
    overlay = (editor / "seeds" / "articles" / "one.yml").read_text(encoding="utf-8")
    assert yaml.safe_load(overlay) == {"publisher": "Gazette"}
    assert page.read_text(encoding="utf-8").count("publisher: Gazette") == 1


def test_a_proposal_without_edits_of_pages_leaves_no_patch(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "dossier.md").write_text("---\ntitle: x\n---\n")
    shell(tmp_path, "git init -q; git add seeds; git commit -qm One")
    shell(tmp_path, lines_of("seeds", "Keep them as a patch"))
    assert not (tmp_path / "absorbed.patch").exists()
