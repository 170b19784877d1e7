"""The shipped site in a real browser: alone on its host, without an error, on a phone, by keyboard, for everyone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.site.conftest import watch_faults

PHONE = {"width": 390, "height": 844}


def test_no_kind_of_page_asks_another_host_or_logs_an_error(page: Page, address: str, kinds: list[str]) -> None:
    """Every single page is kept from other hosts by its policy, which tests of their own read and try."""
    faults = watch_faults(page, address)
    for path in kinds:
        if path != "404.html":
            page.goto(f"{address}/{path}", wait_until="load")
    assert faults == []


def test_nothing_scrolls_sideways_on_a_phone(browser: Browser, address: str, kinds: list[str]) -> None:
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)  # type: ignore[arg-type]
    page = context.new_page()
    wide = []
    for path in kinds:
        page.goto(f"{address}/{path}")
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            wide.append((path, page.evaluate(WIDEST)))
    context.close()
    assert wide == []


WIDEST = """() => [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .map(e => e.tagName + '.' + e.className).slice(0, 5)"""


OTHERS = {"runOnly": ["color-contrast", "scrollable-region-focusable"]}
"""What is otherwise in the dark and on a phone."""


@pytest.mark.parametrize(("scheme", "width", "rules"), [("light", 1280, {}), ("dark", 360, OTHERS)])
def test_axe_finds_nothing(  # noqa: PLR0913, PLR0917 - fixtures
    scheme: str, width: int, rules: dict[str, list[str]], browser: Browser, address: str, kinds: list[str]
) -> None:
    context = browser.new_context(
        color_scheme=scheme,  # type: ignore[arg-type]
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
    )
    page = context.new_page()
    found = []
    for path in kinds:
        page.goto(f"{address}/{path}")
        for fault in Axe().run(page, options=rules).response["violations"]:
            found.append(f"{path}: {fault['id']}: {[n['html'][:160] for n in fault['nodes'][:3]]}")
    context.close()
    assert found == []


def test_what_can_be_tapped_on_a_phone_is_large_enough(browser: Browser, address: str, kinds: list[str]) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    found = []
    for path in kinds:
        page.goto(f"{address}/{path}")
        for fault in Axe().run(page, options={"runOnly": ["target-size"]}).response["violations"]:
            found.append(f"{path}: {[n['html'][:160] for n in fault['nodes'][:5]]}")
    context.close()
    assert found == []


def test_an_address_that_no_page_has_can_be_searched_from(page: Page, address: str) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda e: faults.append(str(e)))
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{address}/404.html")
    page.keyboard.press("f")
    page.keyboard.type("Reuters")
    expect(page.locator("a.md-search-result__link").first).to_be_visible(timeout=20_000)
    assert faults == []


def test_the_palette_toggle_turns_the_page_dark_and_remembers(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    page.goto(f"{address}/index.html")
    before = page.evaluate("document.body.getAttribute('data-md-color-scheme')")
    page.locator("label[for^=__palette]:not([hidden])").first.click()
    after = page.evaluate("document.body.getAttribute('data-md-color-scheme')")
    assert before != after
    page.goto(f"{address}/timeline/index.html")
    assert page.evaluate("document.body.getAttribute('data-md-color-scheme')") == after


def search(page: Page, address: str, words: str) -> list[str]:
    """The addresses that the search box gives for the words."""
    page.goto(f"{address}/index.html")
    page.keyboard.press("f")
    page.keyboard.type(words)
    results = page.locator("a.md-search-result__link")
    expect(results.first).to_be_visible(timeout=20_000)
    return [str(link) for link in results.evaluate_all("links => links.map(l => l.getAttribute('href'))")]


@pytest.mark.parametrize(
    ("words", "folder"),
    [
        ("Sergei Lavrov", "actors/"),
        ("Sergey Lavrov", "actors/"),
        ("Goita", "actors/"),
        ("7 February 2023", "dates/"),
        ("peacekeeping mission", "articles/"),
    ],
)
def test_search_finds_people_under_each_spelling_dates_and_text(
    words: str, folder: str, page: Page, address: str
) -> None:
    assert any(folder in link for link in search(page, address, words))


def test_the_front_page_can_be_walked_by_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('a.md-skip')")
    page.keyboard.press("Enter")
    seen = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid", seen
    assert len(seen) > 8


def test_the_menu_of_a_phone_opens_and_leads_on(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, is_mobile=True, has_touch=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{address}/index.html")
    entry = page.locator(".md-nav--primary .md-nav__link", has_text="Timeline").first
    expect(entry).not_to_be_in_viewport()
    page.locator("label.md-header__button[for=__drawer]").tap()
    expect(entry).to_be_in_viewport()
    entry.tap()
    expect(page.locator("h1")).to_contain_text("Timeline")
    context.close()


def test_nothing_moves_for_those_who_ask_for_stillness(page: Page, address: str) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(f"{address}/index.html")
    moving = (
        "e => { const s = getComputedStyle(e); return s.transitionDuration !== '0s' || s.animationName !== 'none' }"
    )
    assert page.evaluate(f"[...document.querySelectorAll('*')].filter({moving}).map(e => e.className)") == []


def test_every_page_says_its_language_and_every_body_that_of_its_article(
    page: Page, address: str, kinds: list[str]
) -> None:
    for path in kinds:
        page.goto(f"{address}/{path}")
        assert page.get_attribute("html", "lang") == "en", path
        assert all(page.locator(".d-body").evaluate_all("bodies => bodies.map(b => b.lang)")), path
