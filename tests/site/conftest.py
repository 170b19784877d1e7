"""The shipped dossier, built once for all workers, served on this machine, and a browser to look at it."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response, sync_playwright

from bench.browser import BROWSERS, find_browser
from tests.conftest import ROOT, copy_project


@pytest.fixture(scope="session")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the shipped project with docs/ and site/ made; read it, write nothing there."""
    shared = tmp_path_factory.getbasetemp()
    if os.environ.get("PYTEST_XDIST_WORKER"):
        shared = shared.parent
    folder = shared / "shipped"
    with FileLock(shared / "shipped.lock"):
        if not (folder / "site").is_dir():
            shutil.rmtree(folder, ignore_errors=True)
            copy_project(folder)
            command = [sys.executable, "-m", "builder", "--project", str(folder), "build", "--quiet"]
            subprocess.run(command, cwd=ROOT, check=True)
    return folder


class QuietHandler(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serve(site: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """The address at which a built site is served, without the slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def address(shipped: Path) -> Iterator[str]:
    """Where the shipped site is served."""
    with serve(shipped / "site") as url:
        yield url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; without one the tests are skipped, but never in CI."""
    program = find_browser()
    if program is None:
        reason = f"no browser found ({', '.join(BROWSERS)}): install Debian's chromium"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        # A sandbox inside a container's root is refused by Chromium itself; the pages are ours.
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh tab of a desktop's size."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def watch_strangers(page: Page, address: str) -> list[str]:
    """A list that grows by each address of another host that a page asks for."""
    asked: list[str] = []

    def note(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            asked.append(request.url)

    page.on("request", note)
    return asked


def watch_faults(page: Page, address: str) -> list[str]:
    """The same, and by each error or warning that a page logs or its server answers."""
    faults = watch_strangers(page, address)

    def note_log(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            faults.append(f"{page.url}: {message.text}")

    def note_answer(response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST:
            faults.append(f"{response.status} {response.url}")

    page.on("console", note_log)
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on("response", note_answer)
    return faults


@pytest.fixture(scope="session")
def paths(shipped: Path) -> list[str]:
    """Every page of the site, as paths below its root."""
    site = shipped / "site"
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


@pytest.fixture(scope="session")
def kinds(paths: list[str]) -> list[str]:
    """One page of each kind."""
    return choose_kinds(paths)


def choose_kinds(paths: list[str]) -> list[str]:
    """One page of each kind: each index, and the longest-named of each folder below it."""
    chosen: dict[tuple[str, int], str] = {}
    for path in paths:
        parts = path.split("/")
        if len(parts) <= 2:
            chosen[path, 0] = path
        else:
            key = (parts[0], len(parts))
            chosen[key] = max(chosen.get(key, ""), path, key=lambda p: (len(p), p))
    return sorted(chosen.values())
