"""Pages to learn from, as select-all-and-copy gives them, with their bodies and headlines.

Four sources: the tuned half of the public sets, and the test suites of trafilatura, of Mozilla's Readability and of
Fundus, whose parsers know the make of each paper's pages, as their repositories hold them.
"""

import gzip
import json
import re
from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from playwright.sync_api import Page as Tab
from playwright.sync_api import sync_playwright
from trafilatura import extract
from trafilatura.utils import decode_file

from bench.bodies import Page, load_pages, shingles
from bench.browser import find_browser
from bench.halves import is_tuned
from bench.reading import Text
from builder.naming import letters_only
from builder.normalise.readers.markup import parse_markup

_PAPERS = Path("tests", "resources", "parser", "test_data")
"""Where Fundus has pages of papers, by country, and what each of its parsers reads on them."""
_SHARED = 0.3
"""The share of its runs of words that a page has in common with a page of the public sets that is the same article."""
_MOVES_ON = re.compile(r"<meta[^>]*refresh[^>]*>", re.IGNORECASE)
_SELECT_ALL = "() => (getSelection().selectAllChildren(document.body), getSelection().toString())"
_LONGEST, _LEAST = 120_000, 60
"""Letters of a page, and words of its body: beyond, pages are no articles."""


def read_samples(bench: Path, suites: list[Path], pool: Executor) -> tuple[list[Page], list[Page]]:
    """The tuned half of the public sets, and what the suites have beside both halves."""
    gold = bench / "html" / "gold.json"
    public, pasted = load_pages(bench / "html", gold, None), load_pages(bench / "paste", gold, None)
    tuned = (page for at, page in enumerate(public) if is_tuned(page.name, at, len(public)))
    texts = {page.name: page.file for page in pasted}
    jobs = [job for suite in suites for job in _list_suite(suite)]
    known = [set(shingles(page.body)) for page in public]
    others = (page for page in pool.map(_read_job, jobs, chunksize=8) if page is not None)
    return [_read_public(page, texts.get(page.name)) for page in tuned], [p for p in others if not _is_known(p, known)]


def copy_page(markup: str) -> str:
    """The page as a browser's select-all-and-copy gives it."""
    profiles, model = import_module("inscriptis.css_profiles"), import_module("inscriptis.model.config")
    text = import_module("inscriptis").get_text(markup, model.ParserConfig(css=profiles.CSS_PROFILES["strict"]))
    rows = [" ".join(row.split()) for row in text.split("\n")]
    return "\n".join(row for at, row in enumerate(rows) if row or (at and rows[at - 1])).strip() + "\n"


def browse_page(markup: str) -> str:
    """The page as a browser's own select-all gives it, without scripts and network: with fewer blank lines."""
    page = _open_page()
    page.set_content(_MOVES_ON.sub("", markup), wait_until="commit")
    copied: str = page.evaluate(_SELECT_ALL)
    return copied


@cache
def _open_page() -> Tab:
    """A page of the system's browser, for as long as the process lives."""
    browsers = sync_playwright().start().chromium
    browser = browsers.launch(executable_path=find_browser(), args=["--no-sandbox"])
    return browser.new_context(java_script_enabled=False, offline=True).new_page()


def find_headline(markup: str) -> str:
    """The heading that the page's own title begins with; "" where no heading is."""
    tree = parse_markup(markup)
    if tree is None:
        return ""
    titles = [
        letters_only(str(title)) for title in tree.xpath("//meta[@property='og:title']/@content | //title/text()")
    ]
    headings = (" ".join(heading.text_content().split()) for heading in tree.xpath("//h1"))
    return next((heading for heading in headings if _begins_any(letters_only(heading), titles)), "")


def _begins_any(heading: str, titles: list[str]) -> bool:
    return heading != "" and any(title == heading or title.startswith(heading + " ") for title in titles)


def _read_public(page: Page, pasted: Text | None) -> Page:
    markup = page.file.data.decode("utf-8", "replace")
    file = pasted or Text(name=f"{page.name}.txt", data=copy_page(markup).encode())
    return replace(page, file=file, title=page.title or find_headline(markup), browsed=browse_page(markup))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Job:
    """A page of a suite: `told` are phrases that its body has and has not, or `body` is its body as a page, or
    `versions` are what a parser reads on several pages, one of which it is.
    """

    name: str
    path: Path
    body: Path | None = None
    told: Mapping[str, Any] | None = None
    versions: Mapping[str, Mapping[str, Any]] | None = None


def _list_suite(folder: Path) -> Iterator[_Job]:
    """FileNotFoundError where the folder is none of the repositories."""
    if (folder / "test" / "test-pages").is_dir():
        for page in sorted((folder / "test" / "test-pages").iterdir()):
            yield _Job(name=page.name, path=page / "source.html", body=page / "expected.html")
        return
    if (folder / _PAPERS).is_dir():
        yield from map(_list_paper, sorted((folder / _PAPERS).glob("*/*.html.gz")))
        return
    pages = {path.name: path for part in ("eval", "cache") for path in (folder / "tests" / part).glob("*.html")}
    for told in json.loads((folder / "tests" / "evaldata.json").read_text(encoding="utf-8")).values():
        if told["file"] in pages:
            yield _Job(name=told["file"], path=pages[told["file"]], told=told)


def _list_paper(page: Path) -> _Job:
    """A page `PAPER_YYYY_MM_DD.html.gz` beside what is read on all pages of the paper."""
    versions = page.with_name(page.name.rsplit("_", 3)[0] + ".json").read_text(encoding="utf-8")
    return _Job(name=page.name.partition(".")[0], path=page, versions=json.loads(versions))


def _read_job(job: _Job) -> Page | None:
    data = job.path.read_bytes()
    markup = decode_file(gzip.decompress(data) if job.path.suffix == ".gz" else data)
    text = copy_page(markup)
    title = (job.told or {}).get("title") or find_headline(markup)
    if job.versions is not None:
        body, told = _find_version(text, job.versions)
        title = told if letters_only(told) in letters_only(text) else title
    else:
        body = copy_page(job.body.read_text(encoding="utf-8")) if job.body else _find_body(markup, text, job.told or {})
    fits = len(text) <= _LONGEST and len(body.split()) >= _LEAST
    file = Text(name=f"{job.name}.txt", data=text.encode())
    if not fits:
        return None
    browsed = browse_page(markup)
    return Page(name=job.name, file=file, body=body, title=title, date="", authors="", browsed=browsed)


def _find_version(text: str, versions: Mapping[str, Mapping[str, Any]]) -> tuple[str, str]:
    """Body and title of the version of which the page has most."""
    words = set(shingles(text))
    bodies = [(_join_body(one["body"]), str(one.get("title") or "")) for one in versions.values() if one.get("body")]
    return max(bodies, key=lambda one: len(words.intersection(shingles(one[0]))), default=("", ""))


def _join_body(body: Mapping[str, Any]) -> str:
    rows = (row for part in body["sections"] for key in ("headline", "paragraphs") for row in part[key])
    return "\n".join((*body["summary"], *rows))


def _find_body(markup: str, text: str, told: Mapping[str, Any]) -> str:
    """What trafilatura extracts where it has all phrases that its suite asks for and none that it forbids, else ""."""
    body = extract(markup, include_comments=False, favor_precision=True) or ""
    plain, all_plain = letters_only(body), letters_only(text)
    asked, barred = ([letters_only(phrase) for phrase in told[key]] for key in ("with", "without"))
    right = all(phrase in plain and phrase in all_plain for phrase in asked)
    return body if right and not any(phrase in plain for phrase in barred) else ""


def _is_known(sample: Page, known: list[set[tuple[str, ...]]]) -> bool:
    own = set(shingles(sample.body))
    return any(len(own & one) > _SHARED * min(len(own), len(one)) for one in known if one)
