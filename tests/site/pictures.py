"""Pictures of every kind of page, for people to look at: `python -m tests.site.pictures FOLDER [SITE]`.

Three widths, two palettes, and the briefing as it is printed; SITE is a built site, `site/` where none is named.
"""

import sys
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from bench.browser import find_browser
from tests.site.conftest import choose_kinds, serve

WIDTHS = (360, 768, 1440)
SCHEMES = ("light", "dark")
TALLEST = 6000
"""Pixels of a page that are kept: what comes below repeats what stands above."""


def take_pictures(browser: Browser, address: str, paths: list[str], folder: Path) -> None:
    """One file a page, width and palette: `FOLDER/articles-x-360-dark.png`."""
    for scheme in SCHEMES:
        for width in WIDTHS:
            context = browser.new_context(
                color_scheme=scheme,  # type: ignore[arg-type]
                viewport={"width": width, "height": 900},
                reduced_motion="reduce",  # else the tabs are caught while they fade in
            )
            page = context.new_page()
            for path in paths:
                page.goto(f"{address}/{path}", wait_until="networkidle")
                tall = min(page.evaluate("document.documentElement.scrollHeight"), TALLEST)
                name = path.removesuffix(".html").removesuffix("/index").replace("/", "-")
                page.screenshot(
                    path=folder / f"{name}-{width}-{scheme}.png",
                    full_page=True,
                    clip={"x": 0, "y": 0, "width": width, "height": tall},
                )
            context.close()


def print_briefing(browser: Browser, address: str, folder: Path) -> None:
    """The briefing on paper."""
    page = browser.new_page()
    page.goto(f"{address}/index.html", wait_until="networkidle")
    page.pdf(path=folder / "briefing.pdf", prefer_css_page_size=True)
    page.close()


def main(folder: Path, site: Path) -> None:
    """Serve the site, look at it, put the pictures into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = choose_kinds(sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")))
    with serve(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
        take_pictures(browser, address, paths, folder)
        print_briefing(browser, address, folder)
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2] if len(sys.argv) > 2 else "site"))
