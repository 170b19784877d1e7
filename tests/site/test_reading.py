"""What a reader does with the pages: glance at a passage, follow it, look something up, print the briefing."""

import gzip
import re

import pytest
from playwright.sync_api import Browser, Page, Response, expect

LIMIT = 200_000
"""Bytes of the front page with all it loads, compressed, the search index apart: two seconds on a slow phone."""


def test_a_citation_shows_its_passage_on_hover(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    page.hover(".d-bottom-line .d-cite a >> nth=0")
    passage = page.locator("#d-pop")
    expect(passage).to_be_visible()
    assert re.search(r"paragraph \d+\s+\w.+", passage.inner_text(), re.DOTALL)


def test_a_citation_shows_its_passage_to_the_keyboard_and_escape_puts_it_away(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    link = page.locator(".d-statement .d-cite a").first
    link.focus()
    expect(page.locator("#d-pop")).to_be_visible()
    assert link.get_attribute("aria-describedby") == "d-pop"
    page.keyboard.press("Escape")
    expect(page.locator("#d-pop")).to_be_hidden()


def test_a_finger_gets_the_passage_first_and_the_article_second(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(f"{address}/index.html")
    link = page.locator(".d-statement .d-cite a").first
    link.tap()
    expect(page.locator("#d-pop")).to_contain_text("Tap the number again")
    assert page.url.endswith("/index.html")
    link.tap()
    expect(page.locator(".d-para:target > p").first).to_be_in_viewport()
    context.close()


def test_a_citation_leads_to_the_highlighted_paragraph(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    page.locator(".d-statement .d-cite a").first.click()
    target = page.locator(".d-para:target > p").first
    expect(target).to_be_in_viewport()
    assert target.evaluate("p => getComputedStyle(p).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_without_scripts_the_passage_is_the_title_of_the_link(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/index.html")
    title = page.locator(".d-statement .d-cite a").first.get_attribute("title")
    context.close()
    assert title is not None
    assert re.search(r", paragraph \d+: \S.+", title)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_briefing_prints_on_one_page_before_its_sources(paper: str, page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    data = page.pdf(format=paper, prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", data)) == 2


def test_a_phone_gets_the_timeline_as_a_list(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(f"{address}/index.html")
    expect(page.locator(".d-strip")).to_be_hidden()
    expect(page.locator(".d-strip-list")).to_be_visible()
    context.close()


def test_the_tab_of_a_section_is_marked_on_all_its_pages(page: Page, address: str, kinds: list[str]) -> None:
    for path in (p for p in kinds if p.startswith("actors/")):
        page.goto(f"{address}/{path}")
        expect(page.locator(".md-tabs__item--active")).to_have_text("Actors")


def test_the_front_page_is_light(page: Page, address: str) -> None:
    sizes: list[int] = []

    def weigh(response: Response) -> None:
        if response.ok and "search_index" not in response.url:
            body = response.body()
            sizes.append(len(body) if response.url.endswith(".woff2") else len(gzip.compress(body)))

    page.on("response", weigh)
    page.goto(f"{address}/index.html", wait_until="networkidle")
    assert 0 < sum(sizes) <= LIMIT
