"""One name in any spelling leads to the same articles, and a result says what, where and when."""

import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from tests.site.conftest import serve
from tests.site.figures import assert_every_figure_finds_its_numbers

ITEM = ".md-search-result__list > li"


def look_up(page: Page, address: str, words: str) -> None:
    page.goto(f"{address}/index.html?{urlencode({'q': words})}")
    page.locator(".md-search__input").focus()
    expect(page.locator(ITEM).first).to_be_visible(timeout=20_000)
    quiet, shown = 0, 0
    while quiet < 2:  # results come as the reader scrolls
        for place in ("0", "e.scrollHeight"):
            page.locator(".md-search__scrollwrap").evaluate(f"e => {{ e.scrollTop = {place} }}")
            page.wait_for_timeout(120)
        quiet = quiet + 1 if page.locator(ITEM).count() == shown else 0
        shown = page.locator(ITEM).count()


def articles(page: Page, address: str, words: str) -> set[str]:
    look_up(page, address, words)
    links = page.locator(f"{ITEM} > a").evaluate_all("links => links.map(l => l.pathname)")
    return {link.split("/articles/")[1] for link in links if "/articles/" in link}


@pytest.mark.parametrize(
    "spellings",
    [
        ("Sergei", "Sergey", "Сергей"),
        ("Goita", "Goïta", "Гойта"),
        ("Volker Turk", "Volker Türk"),
        ("Hurriyet", "Hürriyet"),
        ("peacekeeping", "péacekeepìng"),
    ],
)
def test_every_spelling_of_a_name_finds_the_same_articles(spellings: tuple[str, ...], page: Page, address: str) -> None:
    found = [articles(page, address, words) for words in spellings]
    assert found[0]
    assert all(other == found[0] for other in found), dict(zip(spellings, found, strict=True))


def test_a_result_shows_the_passage_with_its_source_and_date(page: Page, address: str) -> None:
    look_up(page, address, "peacekeeping mission")
    shown = page.locator(ITEM, has=page.locator("a[href*='articles/lavrov-heads-to-mali']")).first
    assert "The New York Times, 6 Feb 2023" in shown.inner_text()
    expect(shown.locator("mark", has_text="peacekeeping").first).to_be_visible()


def test_words_inside_quotation_marks_and_before_apostrophes_are_found(page: Page, address: str) -> None:
    assert articles(page, address, "traditionally")
    assert articles(page, address, "solidarity")


def test_words_that_come_without_keys_are_looked_up(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    page.locator(".md-search__input").focus()
    page.wait_for_timeout(1000)  # the box also looks once when it gets the focus
    page.locator(".md-search__input").fill("peacekeeping")
    expect(page.locator(ITEM).first).to_be_visible(timeout=20_000)


def test_what_pages_only_repeat_is_not_in_the_index(shipped: Path) -> None:
    index = json.loads((shipped / "site" / "search" / "search_index.json").read_text(encoding="utf-8"))
    repeated = ("#statements", "#named-here", "#what-rests-on-it", "#in-company-of", "#clipping", "#cite", "#published")
    sections = [entry for entry in index["docs"] if entry["location"].endswith(repeated)]
    assert len(sections) > 50
    assert [entry for entry in sections if entry["text"]] == []


def test_a_figure_finds_every_number_that_begins_with_it(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    assert_every_figure_finds_its_numbers(page)


GERMAN = """Hafenarbeiter legen die Arbeit nieder

Küstenkurier, 3. März 2025

Rund 900 Hafenarbeiter haben am Montag in Nordholm die Arbeit niedergelegt.
"""


@pytest.mark.parametrize("options", [(), ("--offline",)])
def test_a_dossier_in_another_language_is_searched_with_the_rules_of_its_words(
    options: tuple[str, ...], page: Page, tmp_path: Path
) -> None:
    folder = tmp_path / "hafen"
    dossier = [sys.executable, "-m", "builder"]
    subprocess.run([*dossier, "init", str(folder), "--title", "Hafen", "--language", "de", "--quiet"], check=True)
    (folder / "seeds" / "articles" / "a.txt").write_text(GERMAN, encoding="utf-8")
    subprocess.run([*dossier, "--project", str(folder), "build", "--quiet", *options], check=True)
    if options:
        look_up(page, (folder / "site").as_uri(), "Hafenarbeiter")
    else:
        with serve(folder / "site") as address:
            assert articles(page, address, "Hafenarbeiter")
