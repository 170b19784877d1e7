"""What machines read on a page: structured data that never passes a day of the event for one of publication."""

import json
import re
from pathlib import Path
from typing import Any

import frontmatter

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
META = re.compile(r'<meta (?:property|name)="([\w:]+)" content="([^"]*)"')


def test_structured_data_gives_the_stated_day_of_publication_and_the_writers_alone(shipped: Path) -> None:
    sources = [path for path in (shipped / "docs" / "articles").glob("*.md") if path.stem != "index"]
    assert sources
    for source in sources:
        front: dict[str, Any] = frontmatter.load(str(source)).metadata
        html = (shipped / "site" / "articles" / source.stem / "index.html").read_text(encoding="utf-8")
        (block,) = DATA.findall(html)
        data = json.loads(block)
        published = front["published"]
        stated = published["precision"] == "day" and published["basis"] != "inferred"
        assert data["@type"] == "NewsArticle"
        assert data["headline"] == front["title"]
        assert data.get("datePublished") == (published["value"] if stated else None)
        assert [author["name"] for author in data.get("author", [])] == front["authors"]


def test_every_page_has_a_card_for_those_who_pass_it_on(shipped: Path, kinds: list[str]) -> None:
    for path in kinds:
        if path == "404.html":
            continue
        meta = dict(META.findall((shipped / "site" / path).read_text(encoding="utf-8")))
        assert meta["og:title"], path
        assert meta["og:site_name"], path
        assert meta["og:type"] == ("article" if re.fullmatch(r"articles/[^/]+/index.html", path) else "website"), path
        assert meta["twitter:card"] == "summary", path
