"""A site built for reading from disk: every link a file, search without a server, nothing from any other place."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.conftest import ROOT, copy_project
from tests.site.figures import assert_every_figure_finds_its_numbers


@pytest.fixture(scope="module")
def offline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = copy_project(tmp_path_factory.mktemp("offline") / "project")
    command = [sys.executable, "-m", "builder", "--project", str(folder), "build", "--offline", "--quiet"]
    subprocess.run(command, cwd=ROOT, check=True)
    return folder / "site"


@pytest.fixture
def asked(page: Page) -> Iterator[list[str]]:
    addresses: list[str] = []
    page.on("request", lambda request: addresses.append(request.url))
    yield addresses
    assert addresses
    assert [a for a in addresses if not a.startswith(("file://", "data:", "blob:"))] == []


def test_search_works_from_disk_and_asks_nobody(page: Page, offline: Path, asked: list[str]) -> None:
    page.goto(f"{offline.as_uri()}/index.html?q=peacekeeping")
    page.locator(".md-search__input").focus()
    link = page.locator("a.md-search-result__link[href*='articles/']").first
    expect(link).to_be_attached(timeout=20_000)
    page.goto(str(link.evaluate("link => link.href")))
    expect(page.locator(".d-body")).to_contain_text("peacekeeping")
    assert asked


def test_a_figure_finds_every_number_that_begins_with_it(page: Page, offline: Path, asked: list[str]) -> None:
    page.goto(f"{offline.as_uri()}/index.html")
    assert_every_figure_finds_its_numbers(page)
    assert asked


def test_links_lead_to_files(page: Page, offline: Path, asked: list[str]) -> None:
    page.goto(f"{offline.as_uri()}/index.html")
    links = page.locator("article a[href]").evaluate_all("links => links.map(link => link.href)")
    inside = [link.partition("#")[0].partition("?")[0] for link in links if link.startswith("file://")]
    assert len(inside) > 20
    assert [link for link in inside if not Path(link.removeprefix("file://")).is_file()] == []
    assert asked


def test_a_site_for_a_server_carries_no_script_for_disks(shipped: Path) -> None:
    assert "iframe-worker" not in (shipped / "site" / "index.html").read_text(encoding="utf-8")
