"""Every link of the rendered site leads somewhere, fragments included, also those that MkDocs cannot see."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote, urlsplit

ADDRESSES = {"href", "src", "poster"}


@dataclass
class Seen(HTMLParser):
    """The anchors and the addresses of a page."""

    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.anchors |= {values[name] for name in ("id", "name") if name in values}
        if tag != "link" or values.get("rel") != "canonical":
            self.links += [value for name, value in values.items() if name in ADDRESSES]


def look(path: Path) -> Seen:
    seen = Seen()
    seen.feed(path.read_text(encoding="utf-8"))
    return seen


def target_of(path: str, link: str) -> str:
    """The file that a link of a page names; folders mean their index."""
    where = unquote(urlsplit(link).path)
    joined = normpath(f"{path.rpartition('/')[0] or '.'}/{where}") if where else path
    return f"{joined}/index.html".removeprefix("./") if where.endswith(("/", ".")) or where in ("..", ".") else joined


def test_every_link_inside_the_site_leads_to_a_file_and_an_anchor(shipped: Path, paths: list[str]) -> None:
    site = shipped / "site"
    pages = {path: look(site / path) for path in paths}
    broken = []
    for path, page in pages.items():
        for link in page.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc or path == "404.html":
                continue
            target = target_of(path, link)
            if not (site / target).is_file():
                broken.append(f"{path}: no file for {link}")
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
                broken.append(f"{path}: no anchor for {link}")
    assert sorted(set(broken)) == []


def test_no_link_runs_a_script_or_leads_out_of_the_site_folder(shipped: Path, paths: list[str]) -> None:
    for path in paths:
        for link in look(shipped / "site" / path).links:
            assert urlsplit(link).scheme in {"", "http", "https", "mailto"}, (path, link)
            if not urlsplit(link).scheme and path != "404.html":
                assert not target_of(path, link).startswith(".."), (path, link)
