"""A saved page as a tree, with what it declares about itself: meta tags, JSON-LD, its address."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import cast

from lxml.etree import XPath
from lxml.html import HtmlElement
from trafilatura import load_html

from builder.knowledge.tables import Json, Row
from builder.normalise.archived import original_address
from builder.normalise.decode import clean
from builder.normalise.saved_found import Finds

_ARTICLE = ("Article", "BlogPosting", "Report", "Posting")
_UPPER, _SMALL = "'ABCDEFGHIJKLMNOPQRSTUVWXYZ'", "'abcdefghijklmnopqrstuvwxyz'"
_META_KEYS = ("property", "name", "itemprop")
LOWER = f"translate(@class, {_UPPER}, {_SMALL})"
"""Of XPaths: the class in small letters …"""
APART = "not(ancestor::aside or ancestor::footer or ancestor::nav)"
"""… and what belongs to the article, not to the page around it."""


def elements_at(path: str) -> Callable[[HtmlElement], list[HtmlElement]]:
    """Finds the elements at an XPath. Made once: to read a path takes longer than to follow it on a small page."""
    return cast("Callable[[HtmlElement], list[HtmlElement]]", XPath(path))


def strings_at(path: str) -> Callable[[HtmlElement], list[str]]:
    """Finds the strings at an XPath; plain ones, which know nothing of their elements."""
    return cast("Callable[[HtmlElement], list[str]]", XPath(path, smart_strings=False))


_SCRIPTS = strings_at("//script[@type='application/ld+json']/text()")
_CANONICAL = strings_at("//link[@rel='canonical']/@href")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageTree:
    """A page as a tree, with the articles that it declares and what its meta tags say.

    `found` is asked for only what the page does not declare: it takes half as long as reading the body.
    """

    tree: HtmlElement
    declared: tuple[Row, ...]
    metas: Mapping[str, str]
    found: Finds

    def meta(self, *names: str) -> str | None:
        """What the first of these names says that says anything."""
        return next((self.metas[name] for name in map(str.lower, names) if name in self.metas), None)

    def declares(self, key: str) -> str | None:
        """What the first of the declared articles says under a key."""
        values = (entry.get(key) for entry in self.declared)
        return next((value for value in values if isinstance(value, str) and value.strip()), None)

    def list_sections(self) -> Iterator[str]:
        """Every kind of article and part of the site that the page declares for itself."""
        told = (entry.get(key) for entry in self.declared for key in ("@type", "articleSection"))
        values = (one for value in told for one in (value if isinstance(value, list) else [value]))
        yield from (one for one in (*values, self.meta("article:section", "section")) if isinstance(one, str))

    def first(self, path: Callable[[HtmlElement], list[str]]) -> str | None:
        """The first string at a path that says anything."""
        return next((words for value in path(self.tree) if (words := words_of(value))), None)

    def address(self) -> str | None:
        """Where the page says that it stands."""
        found = self.first(_CANONICAL) or self.meta("og:url")
        return original_address(found) if found else None


def open_page(text: str) -> PageTree | None:
    """The page; None where it is none."""
    tree = load_html(text)
    if tree is None:
        return None
    return PageTree(tree=tree, declared=tuple(_declared(tree)), metas=_read_metas(tree), found=Finds(tree))


def _declared(tree: HtmlElement) -> Iterator[Row]:
    """The articles that JSON-LD on the page describes (schema.org)."""
    for script in _SCRIPTS(tree):
        yield from (item for item in _list_items(_read_script(script)) if _is_article(item.get("@type")))


def _read_script(script: str) -> Json:
    try:
        data: Json = json.loads(script, strict=False)
    except (ValueError, RecursionError):
        return None
    return data


def _list_items(data: Json) -> Iterator[Row]:
    """The objects of a script and those that they hold as what the page is about, outer ones first."""
    waiting = [data]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item)
        elif isinstance(item, dict):
            yield item
            waiting.extend(item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item)


def _is_article(kinds: Json) -> bool:
    return any(str(kind).endswith(_ARTICLE) for kind in (kinds if isinstance(kinds, list) else [kinds]))


def _read_metas(tree: HtmlElement) -> dict[str, str]:
    """What the page's meta tags say, by name in small letters; of several of a name the first that says anything."""
    metas: dict[str, str] = {}
    for node in tree.iter("meta"):
        words = words_of(node.get("content") or "")
        for key in filter(None, map(node.get, _META_KEYS)):
            if words:
                metas.setdefault(key.lower(), words)
    return metas


def words_of(text: str) -> str:
    """The text with single spaces, cleaned."""
    return " ".join(clean(text).split())
