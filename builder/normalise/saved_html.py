"""Saved web pages: the body by trafilatura; title, date and authors by what pages declare, and show.

Judged on the first half of two public sets: the largest heading is the headline more often than any declared title,
a declared date is right more often than one found in the text, and precision serves the body better than recall.
"""

import datetime as dt
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree
from lxml import html as lxml_html
from trafilatura import bare_extraction
from trafilatura.settings import Document

from builder.dates.edtf import is_day
from builder.knowledge.headers import Headers
from builder.knowledge.tables import Json
from builder.naming import letters_only
from builder.normalise.dates import find_dates
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
    "og:published_time",
    "og:article:published_time",
    "article.published",
    "article_date_original",
    "publish-date",
    "publishdate",
    "publish_date",
    "publication_date",
    "cxenseparse:recs:publishtime",
    "dc.date",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.created",
    "dcterms.date",
)
"""In small letters; pages write them in any case."""
_AUTHOR_METAS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_UPPER, _SMALL = "'ABCDEFGHIJKLMNOPQRSTUVWXYZ'", "'abcdefghijklmnopqrstuvwxyz'"
_META_KEYS = ("property", "name", "itemprop")
_LOWER = f"translate(@class, {_UPPER}, {_SMALL})"
_APART = "not(ancestor::aside or ancestor::footer or ancestor::nav)"
_AUTHOR_LINK = " or ".join(
    f"contains(@href, '/{part}/')"
    for part in (
        "author",
        "authors",
        "staff",
        "writer",
        "writers",
        "reporter",
        "reporters",
        "contributor",
        "contributors",
        "journalist",
        "journalists",
        "profile",
        "by",
        "people",
        "autor",
        "autoren",
        "autores",
        "auteur",
        "auteurs",
        "redaktion",
    )
)
_BYLINES = (
    f"//*[(@rel='author' or @itemprop='author') and {_APART}]",
    f"//*[contains({_LOWER}, 'byline') and {_APART}]",
    f"//*[(self::a or self::span or self::p or self::div) and contains({_LOWER}, 'author') and {_APART}]",
    f"//a[({_AUTHOR_LINK}) and {_APART}]",
)
"""Where pages name who wrote them, the surest first."""
_FEW = 3
_BELOW = 60
"""Elements below the headline in which a byline without a mark is looked for."""
_PEN_WORDS = 5
"""Words of the longest name of somebody who is no "first name and surname"."""
_PEN_NAME = re.compile(r"[^\W\d_][\w .'’&-]*")
_LONGEST_BYLINE = 120
_DAY = re.compile(r"(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_MONTH = re.compile(r"[^\W\d_]{3}")
_STAMP = "name() = 'datetime' or name() = 'content'"
_HOST = re.compile(r"https?://(?:www\.)?([^/?#\s]+)", re.IGNORECASE)
_NEW_YEAR = re.compile(
    r"\b(?:19|20)\d\d[-/.]0?1[-/.]0?1\b|\b0?1[-/.]0?1[-/.](?:19|20)\d\d\b|\b0?1(?:st)? jan|\bjan[a-z]*\.? 0?1\b",
    re.IGNORECASE,
)
_FIRST_YEAR = "1600"
"""Before there were newspapers, a declared date is what a program writes for "none": 0001-01-01."""
_UTC = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)[T ](?P<hour>\d\d):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|\+00:?00)")
_DATES = {"max_date": "2199-12-31", "original_date": True, "extensive_search": True}
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Page:
    """A page as a tree, with the articles that it declares and what its meta tags say."""

    tree: lxml_html.HtmlElement
    declared: tuple[dict[str, Json], ...]
    metas: Mapping[str, str]

    def meta(self, *names: str) -> str | None:
        """What the first of these names says that says anything."""
        return next((self.metas[name] for name in map(str.lower, names) if name in self.metas), None)


def read_saved_html(text: str, headers: Headers) -> SavedPage | None:
    """Body and metadata of a page; None where it has no readable body."""
    tree = _parse(text)
    if tree is None:
        return None
    try:
        found = bare_extraction(
            text, include_comments=False, with_metadata=True, favor_precision=True, date_extraction_params=_DATES
        )
    except RecursionError:  # thousands of tags inside each other
        return None
    if not isinstance(found, Document) or not found.text:
        return None
    page = _Page(tree=tree, declared=tuple(_declared(tree)), metas=_read_metas(tree))
    site = _site_name(page.meta("og:site_name") or found.sitename)
    published, evidence = _published(page, None if _is_year_alone(found.date, text) else found.date, headers)
    title = _title(page) or found.title
    paragraphs = _without_headline(clean(found.text).split("\n"), title or "")
    if not paragraphs:
        return None
    return SavedPage(
        paragraphs=paragraphs,
        title=title,
        authors=_authors(page, site, found.author, headers),
        published=published,
        evidence=evidence,
        site=site,
        url=_attribute(tree, "//link[@rel='canonical']/@href") or page.meta("og:url"),
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


def _site_name(told: str | None) -> str | None:
    """The name of a site; of an address that stands there instead, its host."""
    address = _HOST.match(told or "")
    return address[1] if address else told


def _title(page: _Page) -> str | None:
    """The heading that says what the declared title says; else the first heading; else the declared title."""
    headings = [words for node in page.tree.xpath("//h1") if (words := _words(node.text_content()))]
    told = page.meta("og:title", "twitter:title") or _string(page.declared, "headline")
    if told is None or not headings:
        return headings[0] if headings else told
    if any(letters_only(part) == letters_only(told) for heading in headings for part in heading.split(" | ")):
        return told
    wanted = set(letters_only(told).split())
    return max(headings, key=lambda heading: len(wanted & set(letters_only(heading).split())))


def _published(page: _Page, found: str | None, headers: Headers) -> tuple[str | None, str]:
    for label, value in _dates(page, found):
        day = _read_declared_day(value or "", headers)
        if day is None:
            continue
        if found and _is_same_moment(value or "", found):
            return found, f"date found on the page: {found}; {label}: {value}"
        return day, f"{label}: {value}"
    return None, ""


def _dates(page: _Page, found: str | None) -> Iterator[tuple[str, str | None]]:
    """What may be the day of publication, the surest first."""
    tree = page.tree
    for name in _DATE_METAS:
        yield name, page.meta(name)
    yield "datePublished", _string(page.declared, "datePublished")
    yield "itemprop datePublished", _attribute(tree, f"//*[@itemprop='datePublished' and {_APART}]/@*[{_STAMP}]")
    yield "time", _attribute(tree, f"//time[@pubdate or contains({_LOWER}, 'publish')]/@datetime")
    yield "time", _attribute(tree, "//article//time/@datetime") or _attribute(tree, "//time/@datetime")
    yield "date found on the page", found


def _read_declared_day(value: str, headers: Headers) -> str | None:
    """The day of a stamp (2023-02-07T10:00Z, 20230207), or of a date in words ("Feb 7, 2023")."""
    stamp = _DAY.match(value.strip())
    if stamp:
        day = "-".join(stamp.groups())
        return day if day >= _FIRST_YEAR and is_day(day) else None
    dates = find_dates(value[:_LONGEST_BYLINE], "en", headers) if _MONTH.search(value) else iter(())
    return next((date.value for date in dates if date.precision == "day"), None)


def _is_year_alone(day: str | None, text: str) -> bool:
    """True for the first of January that htmldate makes of a year ("© 2019") where the page names no such day."""
    return bool(day) and str(day).endswith("-01-01") and _NEW_YEAR.search(text) is None


def _is_same_moment(stamp: str, day: str) -> bool:
    """True where a moment in universal time falls on the other side of midnight from the day that the page names."""
    match = _UTC.fullmatch(stamp.strip())
    if match is None or not is_day(day):
        return False
    apart = (dt.date.fromisoformat(match["day"]) - dt.date.fromisoformat(day)).days
    return (apart == 1 and int(match["hour"]) < 12) or (apart == -1 and int(match["hour"]) >= 10)


def _authors(page: _Page, site: str | None, found: str | None, headers: Headers) -> tuple[str, ...]:
    """People as declared, with those whom a byline on the page adds to them; else the byline's; else trafilatura's.

    Where nobody with first name and surname is named, the first name stands as declared: "Mady", "University of Tokyo".
    The name of the site is nobody's, however it is declared.
    """
    tree = page.tree
    names = [name for entry in page.declared for name in _author_names(entry.get("author"))]
    metas = [page.meta(*_AUTHOR_METAS) or _find_card(page, headers) or ""]
    outlet = letters_only(site or "")
    bylines = tuple(_bylines(tree))
    shown = _find_all(bylines, outlet, headers)
    for source in (names, metas):
        people = _find_all(source, outlet, headers)
        if people:
            joined = {letters_only(name) for name in people} & {letters_only(name) for name in shown}
            return tuple(dict.fromkeys((*people, *shown))) if joined else people
    return (
        shown
        or _find_all(_signed_lines(tree, headers), outlet, headers)
        or _find_all((found or "").split(";"), outlet, headers)
        or _find_pen_name((*names, *metas, *_marked(tree), *filter(headers.byline.match, bylines)), outlet, headers)
    )


def _find_card(page: _Page, headers: Headers) -> str | None:
    """What a card for social networks says beside "Written by"."""
    label = page.meta("twitter:label1")
    return page.meta("twitter:data1") if label and headers.byline.fullmatch(label) else None


def _signed_lines(tree: lxml_html.HtmlElement, headers: Headers) -> Iterator[str]:
    """The first short text below the headline that begins as bylines do: "By Ann Lee, Reporter"."""
    for node in tree.xpath("//h1[1]/following::*[self::p or self::div or self::span or self::li or self::a]")[:_BELOW]:
        words = _words(node.text_content()[: 3 * _LONGEST_BYLINE])
        if len(words) <= _LONGEST_BYLINE and headers.byline.match(words) and _people(words, headers):
            yield words
            return


def _marked(tree: lxml_html.HtmlElement) -> Iterator[str]:
    """Texts that nothing but an author's name has the mark of."""
    for path in (_BYLINES[0], _BYLINES[-1]):
        yield from (_words(node.text_content()) for node in tree.xpath(path)[:_FEW])


def _find_pen_name(texts: Iterable[str], outlet: str, headers: Headers) -> tuple[str, ...]:
    """The first text that names somebody or something but the site, as it stands."""
    for text in texts:
        name = headers.byline.sub("", _words(text), count=1).split(",")[0].strip(" .:|–—-")
        key = letters_only(name)
        fits = _PEN_NAME.fullmatch(name) and len(key.split()) <= _PEN_WORDS
        if fits and key != outlet and not headers.not_names.issuperset(key.split()):
            return (name,)
    return ()


def _find_all(texts: Iterable[str], outlet: str, headers: Headers) -> tuple[str, ...]:
    people = {letters_only(name): name for text in reversed(list(texts)) for name in reversed(_people(text, headers))}
    return tuple(name for key, name in reversed(people.items()) if not (outlet and key in outlet))


def _bylines(tree: lxml_html.HtmlElement) -> Iterator[str]:
    """What the first byline of the page says; without one, the words of its first links to an author's page."""
    for path in _BYLINES:
        texts = [
            words
            for node in tree.xpath(path)[:_FEW]
            if 0 < len(words := _words(node.text_content())) <= _LONGEST_BYLINE
        ]
        if texts:
            yield from texts
            return


def _people(text: str, headers: Headers) -> tuple[str, ...]:
    bare = headers.byline.sub("", _words(text), count=1) if headers.byline.match(text) else _words(text)
    return (bare,) if is_name(bare, headers) else split_names(bare, headers)


def _author_names(value: Json) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _author_names(item)
    elif isinstance(value, dict) and not str(value.get("@type")).endswith("Organization"):
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


def _read_metas(tree: lxml_html.HtmlElement) -> dict[str, str]:
    """What the page's meta tags say, by name in small letters; of several of a name the first that says anything."""
    metas: dict[str, str] = {}
    for node in tree.iter("meta"):
        words = _words(node.get("content") or "")
        for key in filter(None, map(node.get, _META_KEYS)):
            if words:
                metas.setdefault(key.lower(), words)
    return metas


def _attribute(tree: lxml_html.HtmlElement, path: str) -> str | None:
    return next((words for value in tree.xpath(path) if (words := _words(str(value)))), None)


def _words(text: str) -> str:
    return " ".join(clean(text).split())
