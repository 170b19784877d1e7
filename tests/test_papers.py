"""What the papers of the project say is there: files, commands, targets, and nothing of one machine."""

import re
from pathlib import Path

import pytest

from builder.cli import COMMANDS
from tests.conftest import ROOT

PAPERS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
_PATH = re.compile(r"`((?:builder|templates|bench|tests|seeds)/[^`\s]*|[\w.-]+\.(?:md|toml|yml|txt|py))`")
PLACEHOLDERS = (
    "NAME",
    "ID.yml",
    "LANG.yml",
    "XX.yml",
    "docs/",
    "seeds/dossier.md",
    "seeds/actors/",
    "seeds/corrections/",
    "seeds/decisions/",
    "seeds/pages/",
    "seeds/data/",
)


@pytest.mark.parametrize("name", PAPERS)
def test_every_link_of_a_paper_leads_to_a_file(name: str) -> None:
    for link in _LINK.findall((ROOT / name).read_text(encoding="utf-8")):
        assert (ROOT / link).exists(), link


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_every_path_that_a_paper_names_exists(name: str) -> None:
    for path in _PATH.findall((ROOT / name).read_text(encoding="utf-8")):
        if not any(word in path for word in PLACEHOLDERS):
            assert list(ROOT.glob(path.rstrip("/"))), path


def targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md"])
def test_every_make_target_that_a_paper_names_exists(name: str) -> None:
    named = re.findall(r"(?:^ {4}|`)make ([a-z-]+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)
    assert named
    assert set(named) <= targets()


def test_every_command_that_the_readme_shows_exists() -> None:
    shown = re.findall(
        r"^ {4}(?:\S*/)?dossier ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert shown
    assert set(shown) <= set(COMMANDS)


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_lock_files_name_hashes_and_no_host(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    pins = re.findall(r"^[\w.-]+(?:\[[\w,]+\])?==", text, re.MULTILINE)
    assert pins
    assert text.count("--hash=sha256:") >= len(pins)
    assert not re.search(r"https?://|file:|--(?:extra-)?index|find-links|/opt/|/etc/", text)


def test_run_time_pins_are_the_same_in_both_lock_files() -> None:
    pins = [
        set(re.findall(r"^([\w.-]+==\S+)", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE))
        for name in ("requirements.txt", "requirements-dev.txt")
    ]
    assert pins[0] <= pins[1]


def asked_for() -> list[str]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    return re.findall(r'^  "([\w.-]+)', text.partition("\ndependencies = [")[2].partition("\n]")[0], re.MULTILINE)


def test_everything_that_the_project_asks_for_is_locked_and_has_its_reason() -> None:
    locked = (ROOT / "requirements.txt").read_text(encoding="utf-8").lower()
    lines = (ROOT / "pyproject.toml").read_text(encoding="utf-8").splitlines()
    assert asked_for()
    for name in asked_for():
        assert re.search(rf"^{name}(?:\[[\w,]+\])?==", locked, re.MULTILINE), f"{name}: run make lock"
        assert any(line.startswith(f'  "{name}') and "  # " in line for line in lines), f"{name}: why?"


def sources() -> list[Path]:
    folders = ("builder", "bench", "templates", "tests")
    return [p for f in folders for p in (ROOT / f).rglob("*") if p.suffix in {".py", ".md", ".j2", ".yml", ".toml"}]


def test_nothing_names_a_machine_of_ours() -> None:
    for path in [*sources(), *(ROOT / name for name in PAPERS)]:
        if path != Path(__file__):
            assert not re.search(r"/work/|\.\./shared|/opt/pypi", path.read_text(encoding="utf-8")), path


def test_no_point_of_the_changelog_stands_twice() -> None:
    points = re.findall(r"^- (.{50})", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert points
    assert sorted(point for point in set(points) if points.count(point) > 1) == []
