"""A bare `mkdocs build` or `mkdocs serve` gives a current site, once per change, and a site all the same without us."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.conftest import ROOT, copy_project

CONFIG = """
site_name: Dossier
theme:
  name: mkdocs
plugins: []
hooks:
  - mkdocs_hook.py
"""
PATIENCE = 300
"""Seconds until a server is given up; nothing waits as long where it works."""
QUIET = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


@pytest.fixture
def plain_project(tmp_path: Path) -> Path:
    """The shipped seeds under MkDocs' own theme: the hook alone is what is tried."""
    copy_project(tmp_path)
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "stale.md").write_text("# Stale")
    return tmp_path


def mkdocs(folder: Path, *words: str, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mkdocs", *words]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_bare_mkdocs_build_writes_docs_first(plain_project: Path) -> None:
    ran = mkdocs(plain_project, "build", "--strict", environment=QUIET)
    assert ran.returncode == 0, ran.stderr
    assert (plain_project / "site" / "dossier.json").is_file()
    assert not (plain_project / "docs" / "stale.md").exists()
    assert "docs-rescued" in ran.stderr


def without_filelock(folder: Path) -> dict[str, str]:
    lacking = folder / "lacking"
    lacking.mkdir()
    (lacking / "filelock.py").write_text("raise ModuleNotFoundError('no filelock', name='filelock')\n")
    return {"PYTHONPATH": str(lacking)}


def test_without_the_builder_it_warns_once_and_renders_docs_as_they_are(plain_project: Path) -> None:
    ran = mkdocs(plain_project, "build", "--strict", environment={**QUIET, **without_filelock(plain_project)})
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr.count("the builder lacks filelock") == 1
    assert (plain_project / "site" / "stale" / "index.html").is_file()


def test_the_hook_rests_where_the_builder_itself_renders_and_does_not_even_load_it(plain_project: Path) -> None:
    switches = {"DOSSIER_HOOK": "off", **without_filelock(plain_project)}
    ran = mkdocs(plain_project, "build", environment={**QUIET, **switches})
    assert ran.returncode == 0, ran.stderr
    assert "lacks" not in ran.stderr
    assert (plain_project / "docs" / "stale.md").exists()


def take_out_seeds(project: Path) -> None:
    shutil.rmtree(project / "seeds")


def break_template(project: Path) -> None:
    (project / "templates" / "due.md.j2").write_text("{% if view %}", encoding="utf-8")


@pytest.mark.parametrize("spoil", [take_out_seeds, break_template])
def test_docs_that_cannot_be_written_are_rendered_as_they_are(
    spoil: Callable[[Path], None], plain_project: Path
) -> None:
    spoil(plain_project)
    ran = mkdocs(plain_project, "build", environment=QUIET)
    assert ran.returncode == 0, ran.stderr
    assert "rendered as it stands" in ran.stderr
    assert (plain_project / "site" / "stale" / "index.html").is_file()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def served(
    folder: Path,
    log: Path,
    *command: str,
    environment: Mapping[str, str] = QUIET,
    stop: Callable[[int, int], None] = os.kill,
) -> Iterator[str]:
    address = f"127.0.0.1:{free_port()}"
    with log.open("w") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", *command, address], cwd=folder, env=environment, stderr=out, start_new_session=True
        )
    try:
        yield f"http://{address}/"
    finally:
        stop(process.pid, signal.SIGTERM)
        process.wait()
        assert not answers(f"http://{address}/"), "what it started serves on"


def wait_until(condition: Callable[[], bool], what: str, seconds: float = PATIENCE) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, what
        time.sleep(0.1)


def wait_for(url: str, words: str) -> None:
    def shows() -> bool:
        try:
            with urllib.request.urlopen(url, timeout=10) as answer:  # noqa: S310 - a server of this test
                return words in answer.read().decode()
        except OSError:
            return False

    wait_until(shows, f"{words!r} did not appear at {url}")


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=10):  # noqa: S310 - a server of this test
            return True
    except OSError:
        return False


def change(file: Path, text: str, log: Path) -> int:
    """Put the file in place, in one step, until the server says it saw that; how often it took.

    The server answers before it has looked at the folders for the first time: what changes before then it cannot see.
    """
    before, times = seen(log), 0
    while seen(log) == before:
        assert times < PATIENCE, log.read_text()
        fresh = log.with_suffix(".new")
        fresh.write_text(text, encoding="utf-8")
        fresh.replace(file)
        times += 1
        with suppress(AssertionError):
            wait_until(lambda: seen(log) > before, "unseen", seconds=5)
    return times


def seen(log: Path) -> int:
    return log.read_text().count("Detected file changes")


def test_serve_rebuilds_once_for_each_change_of_the_seeds(plain_project: Path) -> None:
    log = plain_project / "serve.log"
    with served(plain_project, log, "mkdocs", "serve", "--dev-addr") as url:
        wait_for(f"{url}dossier.json", '"dossier/1"')
        text = "Talks went on\n\nBAMAKO, Feb 9 (Reuters) - The ministry said on Thursday that talks went on.\n"
        changes = change(plain_project / "seeds" / "articles" / "new.txt", text, log)
        wait_for(f"{url}dossier.json", "seeds/articles/new.txt")
        time.sleep(1.5)  # long enough for what it wrote to be taken for a change, if that were watched
    assert 2 <= log.read_text().count("Building documentation...") <= 1 + changes, log.read_text()


def test_what_an_edit_changes_is_shown_on_every_page_though_only_changed_ones_are_rendered(plain_project: Path) -> None:
    log = plain_project / "serve.log"
    shutil.rmtree(plain_project / "docs", ignore_errors=True)  # as in a new dossier that was never built
    with served(plain_project, log, "builder", "serve", "--address") as url:
        wait_for(f"{url}articles/", "<h1")
        overlay = min((plain_project / "seeds" / "articles").glob("*.txt")).with_suffix(".yml")
        change(overlay, "title: Another title\nslug: another\n", log)
        for page in ("articles/another/", "articles/", "dossier.json"):
            wait_for(url + page, "Another title")
        change(overlay, "drop: true\n", log)
        wait_until(lambda: not answers(f"{url}articles/another/"), "what was removed is still served")
        assert answers(f"{url}articles/")
    assert "not found" not in log.read_text()
    assert "'dirty' build" not in log.read_text()


@pytest.mark.parametrize("stop", [os.kill, os.killpg])
def test_serve_takes_its_folder_along_stopped_alone_or_with_its_renderer(
    plain_project: Path, stop: Callable[[int, int], None]
) -> None:
    passing = plain_project / "passing"
    passing.mkdir()
    environment = {**QUIET, "DOSSIER_HOOK": "off", "TMPDIR": str(passing)}
    log = plain_project / "serve.log"
    with served(plain_project, log, "builder", "serve", "--address", environment=environment, stop=stop) as url:
        wait_until(lambda: answers(f"{url}stale/"), "nothing is served")
        assert list(passing.iterdir()), "it renders elsewhere"
    assert list(passing.iterdir()) == []


def test_the_hook_is_thin() -> None:
    lines = (ROOT / "mkdocs_hook.py").read_text().splitlines()
    assert len(lines) < 60
