"""The search of a large dossier: one box, passages found, sources and months to choose from, nothing from elsewhere."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from builder.shell.site import THEME_CARRIES, Medium, choose_search
from tests.conftest import ROOT
from tests.site.conftest import serve, watch_faults


@pytest.fixture(scope="module")
def large(shipped: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    pytest.importorskip("pagefind", reason="the extra `large` is not installed")
    folder = tmp_path_factory.mktemp("large") / "project"
    shutil.copytree(shipped, folder, ignore=shutil.ignore_patterns("site", ".dossier"))
    command = [sys.executable, "-m", "builder", "--project", str(folder), "build", "--search", "pagefind", "--quiet"]
    subprocess.run(command, cwd=ROOT, check=True)
    with serve(folder / "site") as url:
        yield url


def test_the_box_finds_passages_and_offers_what_to_narrow_them_by(page: Page, large: str) -> None:
    faults = watch_faults(page, large)
    page.goto(f"{large}/index.html")
    page.keyboard.press("f")
    page.locator("#d-find input[type=text]").fill("peacekeeping")
    result = page.locator("#d-find .pagefind-ui__result-link[href*='articles/']").first
    expect(result).to_be_visible(timeout=20_000)
    expect(result).to_contain_text("2023-02-0")
    filters = page.locator("#d-find .pagefind-ui__filter-name")
    page.wait_for_load_state("networkidle")  # a search that overtakes the filters counts those alone that it has
    page.locator("#d-find input[type=text]").fill("peacekeepin")
    page.locator("#d-find input[type=text]").fill("peacekeeping")
    expect(filters).to_have_count(4, timeout=20_000)
    names = filters.all_inner_texts()
    assert {name.strip().casefold() for name in names} == {"actor", "source", "month", "kind"}
    assert page.locator(".md-search__input").count() == 0
    assert faults == []


def test_what_pages_repeat_is_found_once_where_it_stands(page: Page, large: str) -> None:
    page.goto(f"{large}/index.html?q=SHA-256")
    expect(page.locator("#d-find .pagefind-ui__message")).to_contain_text("No results", timeout=20_000)


def test_words_are_found_with_and_without_accents(page: Page, large: str) -> None:
    counts = []
    for words in ("Turkiye", "Türkiye", "peacekeeping", "péacekeeping"):
        page.goto(f"{large}/index.html?q={words}")
        message = page.locator("#d-find .pagefind-ui__message")
        expect(message).to_contain_text("result", timeout=20_000)
        counts.append(message.inner_text().split()[0])
    assert counts[0] == counts[1]
    assert counts[2] == counts[3] != "No"


def test_results_can_be_put_in_order_of_date(page: Page, large: str) -> None:
    page.goto(f"{large}/index.html?q=Mali")
    links = page.locator("#d-find .pagefind-ui__result-title .pagefind-ui__result-link")
    expect(links.first).to_be_visible(timeout=20_000)
    page.locator("#d-find select").select_option("Oldest first")
    expect(links.first).to_have_attribute("href", "/articles/lavrov-to-visit-mali/", timeout=20_000)


def test_pagefind_is_taken_above_a_thousand_articles_or_when_asked_and_never_for_disks() -> None:
    pytest.importorskip("pagefind", reason="the extra `large` is not installed")
    assert choose_search(THEME_CARRIES, None, "server") == ("theme", ())
    assert choose_search(THEME_CARRIES + 1, None, "server") == ("pagefind", ())
    assert choose_search(THEME_CARRIES + 1, "theme", "server") == ("theme", ())
    assert choose_search(5, "pagefind", "server") == ("pagefind", ())
    assert choose_search(5, "pagefind", "disk") == ("theme", ())


@pytest.mark.parametrize(("articles", "medium", "codes"), [(1001, "server", ["search-heavy"]), (1001, "disk", [])])
def test_a_large_dossier_without_pagefind_says_what_its_search_weighs(
    monkeypatch: pytest.MonkeyPatch, articles: int, medium: Medium, codes: list[str]
) -> None:
    monkeypatch.setattr("builder.shell.site.find_spec", lambda _: None)
    search, problems = choose_search(articles, None, medium)
    assert (search, [p.code for p in problems]) == ("theme", codes)
    assert choose_search(THEME_CARRIES, None, medium) == ("theme", ())
