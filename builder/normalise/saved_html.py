"""Saved web pages: the body by trafilatura; title, date and authors by what pages declare to search engines.

Judged on the first half of two public sets: the largest heading is the headline more often than any declared title,
a declared date is right more often than one found in the text.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml import html as lxml_html
from trafilatura import bare_extraction
from trafilatura.settings import Document

from builder.edtf import is_day
from builder.knowledge.headers import Headers
from builder.knowledge.tables import Json
from builder.naming import letters_only
from builder.normalise.decode import clean
from builder.normalise.names import is_name, split_names

_ARTICLE = ("Article", "BlogPosting", "Report", "Posting")
_DATE_METAS = (
    "article:published_time",
    "datePublished",
    "date",
    "pubdate",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date",
)
_AUTHOR_METAS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DATES = {"max_date": "2199-12-31", "original_date": True, "extensive_search": False}
"""htmldate would otherwise ask the clock what lies in the future."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPage:
    """What a saved page declares and shows; paragraphs are the body's."""

    paragraphs: tuple[str, ...]
    title: str | None
    authors: tuple[str, ...]
    published: str | None
    evidence: str
    site: str | None
    url: str | None


def read_saved_html(text: str, headers: Headers) -> SavedPage | None:
    """Body and metadata of a page; None where it has no readable body."""
    tree = _parse(text)
    if tree is None:
        return None
    try:
        found = bare_extraction(text, include_comments=False, with_metadata=True, date_extraction_params=_DATES)
    except RecursionError:  # thousands of tags inside each other
        return None
    if not isinstance(found, Document) or not found.text:
        return None
    declared = tuple(_declared(tree))
    published, evidence = _published(tree, declared, found.date)
    title = _title(tree, declared) or found.title
    paragraphs = _without_headline(clean(found.text).split("\n"), title or "")
    if not paragraphs:
        return None
    return SavedPage(
        paragraphs=paragraphs,
        title=title,
        authors=_authors(tree, declared, found.author, headers),
        published=published,
        evidence=evidence,
        site=_meta(tree, ("og:site_name",)) or found.sitename,
        url=_attribute(tree, "//link[@rel='canonical']/@href") or _meta(tree, ("og:url",)),
    )


def _without_headline(rows: list[str], title: str) -> tuple[str, ...]:
    headline = letters_only(title)
    return tuple(row.strip() for row in rows if row.strip() and not (headline and letters_only(row) == headline))


def _parse(text: str) -> lxml_html.HtmlElement | None:
    """The page as a tree; nothing is fetched, and entities outside the page are not read."""
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, encoding="utf-8")
    try:
        return lxml_html.document_fromstring(text.encode(), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _title(tree: lxml_html.HtmlElement, declared: tuple[dict[str, Json], ...]) -> str | None:
    """The heading that says what the declared title says; else the first heading; else the declared title."""
    headings = [words for node in tree.xpath("//h1") if (words := _words(node.text_content()))]
    told = _meta(tree, ("og:title", "twitter:title")) or _string(declared, "headline")
    if told is None or not headings:
        return headings[0] if headings else told
    wanted = set(letters_only(told).split())
    return max(headings, key=lambda heading: len(wanted & set(letters_only(heading).split())))


def _published(
    tree: lxml_html.HtmlElement, declared: tuple[dict[str, Json], ...], found: str | None
) -> tuple[str | None, str]:
    for label, value in (
        ("datePublished", _string(declared, "datePublished")),
        *((name, _meta(tree, (name,))) for name in _DATE_METAS),
        ("time", _attribute(tree, "//article//time/@datetime") or _attribute(tree, "//time/@datetime")),
        ("date found on the page", found),
    ):
        day = _DAY.match(value.strip()) if value else None
        if day and is_day(day.group()):
            return day.group(), f"{label}: {value}"
    return None, ""


def _authors(
    tree: lxml_html.HtmlElement, declared: tuple[dict[str, Json], ...], found: str | None, headers: Headers
) -> tuple[str, ...]:
    names = [name for entry in declared for name in _author_names(entry.get("author"))]
    sources = (names, [_meta(tree, _AUTHOR_METAS) or ""], (found or "").split(";"))
    for source in sources:
        people = tuple(dict.fromkeys(name for part in source for name in _people(part, headers)))
        if people:
            return people
    return ()


def _people(text: str, headers: Headers) -> tuple[str, ...]:
    bare = headers.byline.sub("", _words(text), count=1) if headers.byline.match(text) else _words(text)
    return (bare,) if is_name(bare, headers) else split_names(bare, headers)


def _author_names(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _author_names(item)
    elif isinstance(value, dict):
        yield from _author_names(value.get("name"))


def _declared(tree: lxml_html.HtmlElement) -> Iterator[dict[str, Json]]:
    """The articles that JSON-LD on the page describes (schema.org)."""
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        try:
            waiting: list[Json] = [json.loads(script, strict=False)]
        except (ValueError, RecursionError):
            continue
        while waiting:
            item = waiting.pop(0)
            if isinstance(item, list):
                waiting.extend(item)
            elif isinstance(item, dict):
                kinds = item.get("@type")
                if any(str(kind).endswith(_ARTICLE) for kind in (kinds if isinstance(kinds, list) else [kinds])):
                    yield item
                waiting.extend(item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item)


def _string(declared: tuple[dict[str, Json], ...], key: str) -> str | None:
    return next((value for entry in declared if isinstance(value := entry.get(key), str) and value.strip()), None)


def _meta(tree: lxml_html.HtmlElement, names: tuple[str, ...]) -> str | None:
    for name in names:
        value = _attribute(tree, f"//meta[@property='{name}' or @name='{name}' or @itemprop='{name}']/@content")
        if value:
            return value
    return None


def _attribute(tree: lxml_html.HtmlElement, path: str) -> str | None:
    return next((words for value in tree.xpath(path) if (words := _words(str(value)))), None)


def _words(text: str) -> str:
    return " ".join(clean(text).split())
