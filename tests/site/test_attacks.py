"""Attack strings of every kind in every field that strangers or careless editors fill: none becomes anything.

Every page is opened with its policy taken out and sent as one that only tells what it would have held back: so the
escaping alone is tried, and the policy has nothing to do.
"""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Dialog, Page

from builder.shell.swap import find_files
from tests.conftest import ROOT, copy_project
from tests.site.attacks import PLANTED_MARKS, PLANTED_TAGS, RUN
from tests.site.conftest import QuietHandler, choose_kinds, serve, watch_strangers
from tests.site.planting import plant
from tests.site.test_policy import META


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project with everything planted, built by the command that people use."""
    folder = copy_project(tmp_path_factory.mktemp("attacked") / "inside" / "project")
    plant(folder)
    before = bytes_below(folder / "seeds")
    command = [sys.executable, "-m", "builder", "--project", str(folder), "build", "--quiet"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stdout + run.stderr
    assert bytes_below(folder / "seeds") == before
    return folder


def bytes_below(folder: Path) -> dict[str, bytes]:
    return {name: path.read_bytes() for name, path in find_files(folder).items()}


def test_nothing_is_written_outside_the_project_or_under_an_odd_name(attacked: Path) -> None:
    around = {path for path in attacked.parent.parent.rglob("*") if not path.is_relative_to(attacked)}
    assert around == {attacked.parent}
    assert {path.name for path in attacked.iterdir()} - {"__pycache__"} == {
        "seeds", "templates", "docs", "site", ".dossier", "mkdocs.yml", "mkdocs_hook.py",
    }  # fmt: skip
    names = find_files(attacked / "docs")
    assert [name for name in names if not name.isascii() or set(name) & set("{}<>'\"\\ $`|;&")] == []
    assert not list(attacked.rglob("pwned"))
    assert not Path("/planted").exists()


def test_captured_records_stay_data(attacked: Path) -> None:
    paths = list((attacked / "docs" / "articles").glob("*.md"))
    assert len(paths) > 1
    for path in paths:
        front = yaml.safe_load(path.read_text(encoding="utf-8").split("\n---\n")[0])
        assert front.get("template") is None, path
        assert front.get("title") != "planted-title", path


def test_an_address_in_the_file_for_other_programs_is_one_of_the_web(attacked: Path) -> None:
    articles = json.loads((attacked / "docs" / "dossier.json").read_text(encoding="utf-8"))["articles"]
    addresses = [article["url"] for article in articles if article["url"]]
    assert addresses
    assert [address for address in addresses if not re.match("https?://", address)] == []


@pytest.fixture(scope="module")
def unguarded(attacked: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with the policy taken out of its pages."""
    folder = tmp_path_factory.mktemp("unguarded") / "site"
    shutil.copytree(attacked / "site", folder)
    for path in folder.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert META.search(text), path
        path.write_text(META.sub("", text), encoding="utf-8")
    return folder


@contextmanager
def serve_reporting(site: Path, policy: str) -> Iterator[str]:
    """The address of a site whose policy holds nothing back, and tells what it would."""

    class Reporting(QuietHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy-Report-Only", policy)
            super().end_headers()

    with serve(site, Reporting) as address:
        yield address


def policy_of(site: Path) -> str:
    (policy,) = META.findall((site / "index.html").read_text(encoding="utf-8"))
    return str(policy)


def test_in_a_browser_nothing_runs_leads_astray_or_looks_planted_on_any_page(
    browser: Browser, attacked: Path, unguarded: Path
) -> None:
    names = sorted(path.relative_to(unguarded).as_posix() for path in unguarded.rglob("*.html"))
    assert len(names) > 200
    with serve_reporting(unguarded, policy_of(attacked / "site")) as address:
        assert walk(browser, address, names) == {}


def walk(browser: Browser, address: str, names: Sequence[str]) -> dict[str, list[str]]:
    """What is found, by page. The theme's looks and programs are tried on one of each kind alone."""
    context = browser.new_context()
    page = context.new_page()
    faults = watch(page, address)
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    found: dict[str, list[str]] = {}
    kinds = choose_kinds(list(names))
    for name in [*kinds, *(name for name in names if name not in kinds)]:
        wire.send("Network.setBlockedURLs", {"urls": [] if name in kinds else THEME})
        page.goto(f"{address}/{name}", wait_until="load")
        own = OWN.match(name)
        asked = [list(PLANTED_MARKS), [] if own else list(PLANTED_TAGS), None if own else "evil.example"]
        faults += page.evaluate(LOOK, asked)
        if faults:
            found[name] = faults.copy()
            faults.clear()
    context.close()
    return found | ({"later": faults} if faults else {})


def watch(page: Page, address: str) -> list[str]:
    """A list that grows by what a page does: requests of other hosts, windows, dialogs, downloads."""
    faults = watch_strangers(page, address)
    page.add_init_script(NOTE_HELD)

    def note(what: str) -> None:
        faults.append(f"{page.url}: {what}")

    def refuse(dialog: Dialog) -> None:
        note("a dialog")
        dialog.dismiss()

    page.on("dialog", refuse)
    page.on("popup", lambda _: note("a window"))
    page.on("download", lambda _: note("a download"))
    return faults


NOTE_HELD = """window.held = []
document.addEventListener("securitypolicyviolation", (event) =>
    window.held.push(`held back: ${event.violatedDirective} ${event.sample || event.blockedURI}`))"""
OWN = re.compile(r"pages/|actors/\d+-planted/")
"""Pages with words of editors, which may be Markdown, with links."""
THEME = ["*.css*", "*.woff2", "*/assets/javascripts/*"]
LOOK = """([marks, tags, stranger]) => {
    const found = [...window.held], told = document.body.innerText
    const all = (selector) => [...document.querySelectorAll(selector)]
    if (window.pwned) found.push("a script ran")
    for (const element of all("*"))
        for (const { name, value } of element.attributes) {
            if (/^on/.test(name)) found.push(`${element.tagName} ${name}`)
            if (!/(^|:)(href|src|srcset|action|data|srcdoc|formaction|ping|poster)$/.test(name)) continue
            const address = value.replace(/[\\x00-\\x20]/g, "").toLowerCase()
            if (/^(javascript|vbscript|data|file|blob):/.test(address)) found.push(`${name} ${address}`)
            if (stranger && address.split("/", 3).join("").includes(stranger)) found.push(`a link of words ${address}`)
        }
    const alien = "base, iframe, object, embed, meta[http-equiv=refresh], article img, article script, article style," +
        "form[action], link[rel~=preconnect], link[rel~=prefetch], link[rel~=dns-prefetch], math, .mermaid"
    for (const element of all(alien)) found.push(element.outerHTML.slice(0, 120))
    for (const mark of marks) if (document.getElementById(mark)) found.push(mark)
    for (const element of all("strong, em, del, ins, sub, kbd, mark, abbr, dd, .admonition, .footnote, .tabbed-set"))
        if (tags.includes(element.textContent.trim())) found.push(`${element.tagName} from captured words`)
    if (told.includes("94011")) found.push("a template was evaluated")
    if (told.includes("root:x:0")) found.push("a file was read")
    return found
}"""

SLIPS = {
    "a script ran": f"<script>{RUN}</script>",
    "svg onload": f"<svg onload={RUN}></svg>",
    "href javascript:": f'<a href=" java\tscript:{RUN}">x</a>',
    "href vbscript:": '<a href="vbscript:x">x</a>',
    "href data:": '<a href="data:text/html,x">x</a>',
    "href file:": '<a href="file:///etc/passwd">x</a>',
    "https://evil.example/x.png": '<img src="https://evil.example/x.png">',
    "a link of words": '<a href="https://www.evil.example/">x</a>',
    "a dialog": "<script>alert(1)</script>",
    "a window": "<script>window.open('about:blank')</script>",
    "planted-id": "<p id=planted-id>x</p>",
    "STRONG from": "<strong>planted-strong</strong>",
    "a template was": "<p>94011</p>",
    "a file was": "<p>root:x:0:0</p>",
}
"""What an escape that failed would leave in a page, by what is then said of it."""
HELD_BACK = ("a script ran", "svg onload", "https://evil.example/x.png", "a dialog", "a window")
"""What the policy would have stopped beside."""


def test_a_slip_in_a_page_does_not_go_unseen(browser: Browser, attacked: Path, unguarded: Path, tmp_path: Path) -> None:
    html = (unguarded / "index.html").read_text(encoding="utf-8")
    for number, slip in enumerate(SLIPS.values()):
        (tmp_path / f"{number}.html").write_text(html.replace("</article>", f"{slip}</article>"), encoding="utf-8")
    with serve_reporting(tmp_path, policy_of(attacked / "site")) as address:
        found = walk(browser, address, [f"{number}.html" for number in range(len(SLIPS))])
    for number, said in enumerate(SLIPS):
        faults = found[f"{number}.html"]
        assert any(said in fault for fault in faults), (said, faults)
        assert any("held back" in fault for fault in faults) == (said in HELD_BACK), (said, faults)


def test_search_and_feeds_hold_the_attacks_as_text(attacked: Path) -> None:
    site = attacked / "site"
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert any("pwned" in entry["title"] + entry["text"] for entry in index["docs"])
    assert [e["location"] for e in index["docs"] if "<script" in e["title"] + e["text"] or "<img" in e["text"]] == []
    for path in site.rglob("*.xml"):
        assert "<script" not in path.read_text(encoding="utf-8"), path
    for path in [site / "feed.json", *(site / "actors").glob("*.json")]:
        items = json.loads(path.read_text(encoding="utf-8"))["items"]
        assert [item for item in items if "content_html" in item] == [], "words are given as text alone"
