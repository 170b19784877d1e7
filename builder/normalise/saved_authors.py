"""Who a saved page says wrote it: as declared, as bylines show, or as marks of authors tell."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice

from lxml.html import HtmlElement

from builder.knowledge.headers import Headers
from builder.knowledge.tables import Json
from builder.naming import letters_only
from builder.normalise.dates import find_dates
from builder.normalise.names import cut_published, is_name, split_names
from builder.normalise.saved_page import APART, LOWER, PageTree, elements_at, strings_at, words_of

_AUTHOR_METAS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_BYLINES = (
    elements_at(f"//*[(@rel='author' or @itemprop='author') and {APART}]"),
    elements_at(f"//*[contains({LOWER}, 'byline') and {APART}]"),
    elements_at(f"//*[(self::a or self::span or self::p or self::div) and contains({LOWER}, 'author') and {APART}]"),
)
"""Where pages name who wrote them, the surest first; then come links to an author's page."""
_LINKS, _ADDRESSES = elements_at("//a[@href]"), strings_at("//a/@href")
_KEPT = elements_at(f"self::*[{APART}]")
_FEW = 3
_AROUND = 4
"""Elements around a byline, one in the other, that others of the same article share."""
_BELOW = 60
"""Elements below the headline in which a byline without a mark is looked for."""
_BELOW_HEADLINE = elements_at(
    f"(//h1[1]/following::*[self::p or self::div or self::span or self::li or self::a])[position() <= {_BELOW}]"
)
_PEN_WORDS = 5
"""Words of the longest name of somebody who is no "first name and surname"."""
_PEN_NAME = re.compile(r"[^\W\d_][\w .'’&-]*")
_LONGEST = 120
_PARTS = re.compile(r"\s[/|•·]\s")
_YEAR = re.compile(r"\d{4}")


def find_authors(page: PageTree, site: str | None, headers: Headers) -> tuple[str, ...]:
    """People as declared, with those whom a byline on the page adds to them; else the byline's; else trafilatura's.

    Where nobody with first name and surname is named, the first name stands as declared: "Mady", "University of Tokyo".
    The name of the site is nobody's, however it is declared.
    """
    tree = page.tree
    names = [name for entry in page.declared for name in _author_names(entry.get("author"), _is_person)]
    metas = [page.meta(*_AUTHOR_METAS) or _find_card(page, headers) or ""]
    outlet = letters_only(site or "")
    bylines = tuple(_bylines(tree, headers))
    for source in (names, metas):
        people = _find_all(source, outlet, headers)
        if people:
            known = frozenset(letters_only(name) for name in people)
            return _add_shown(people, _find_all(_find_beside(bylines, known, headers), outlet, headers))
    return (
        _find_all(_find_beside(bylines, frozenset(), headers), outlet, headers)
        or _find_all(_signed_lines(tree, headers), outlet, headers)
        or _find_all((page.found.authors or "").split(";"), outlet, headers)
        or _find_pen_name(
            (*names, *metas, *_marked(tree, headers), *(text for _, text in bylines if headers.byline.match(text))),
            outlet,
            headers,
        )
    )


def list_signers(page: PageTree) -> tuple[str, ...]:
    """Everybody that a page declares as its author, as written there: people, agencies, desks."""
    names = (name for entry in page.declared for name in _author_names(entry.get("author"), lambda _: True))
    return tuple(dict.fromkeys((*names, page.meta(*_AUTHOR_METAS) or "")))


def _add_shown(people: tuple[str, ...], shown: tuple[str, ...]) -> tuple[str, ...]:
    """The people, and those of the byline who are not among them, glued to their job or in capitals."""
    known = {letters_only(name) for name in people}
    return (*people, *(n for n in shown if letters_only(n) not in known and not n.startswith(people)))


def _find_card(page: PageTree, headers: Headers) -> str | None:
    """What a card for social networks says beside "Written by"."""
    label = page.meta("twitter:label1")
    return page.meta("twitter:data1") if label and headers.byline.fullmatch(label) else None


def _signed_lines(tree: HtmlElement, headers: Headers) -> Iterator[str]:
    """The first short text below the headline, or part of it, that begins as bylines do: "5 May 2023 / By: Ann Lee"."""
    for node in _BELOW_HEADLINE(tree):
        words = words_of(node.text_content()[: 3 * _LONGEST])
        for part in _PARTS.split(words) if len(words) <= _LONGEST else ():
            if headers.byline.match(part) and _people(part, headers):
                yield part
                return


def _marked(tree: HtmlElement, headers: Headers) -> Iterator[str]:
    """Texts that nothing but an author's name has the mark of."""
    for nodes in (_BYLINES[0](tree), _author_links(headers, tree)):
        yield from (words_of(node.text_content()) for node in nodes[:_FEW])


def _author_links(headers: Headers, tree: HtmlElement) -> list[HtmlElement]:
    if not any(map(headers.author_page.search, _ADDRESSES(tree))):
        return []  # most pages: to make an element of each link takes longer than to read the addresses
    return [node for node in _LINKS(tree) if headers.author_page.search(node.get("href", "")) and _KEPT(node)]


def _find_pen_name(texts: Iterable[str], outlet: str, headers: Headers) -> tuple[str, ...]:
    """The first text that names somebody or something but the site, as it stands."""
    for text in texts:
        told = _cut_when(headers.byline.sub("", words_of(text), count=1), headers)
        name = told.split(",")[0].strip(" .:|–—-")
        key = letters_only(name)
        fits = _PEN_NAME.fullmatch(name) and len(key.split()) <= _PEN_WORDS
        if fits and key != outlet and not headers.not_names.issuperset(key.split()):
            return (name,)
    return ()


def _find_all(texts: Iterable[str], outlet: str, headers: Headers) -> tuple[str, ...]:
    people = {letters_only(name): name for text in reversed(list(texts)) for name in reversed(_people(text, headers))}
    return tuple(name for key, name in reversed(people.items()) if not (outlet and key in outlet))


def _bylines(tree: HtmlElement, headers: Headers) -> Iterator[tuple[HtmlElement, str]]:
    """The first bylines of the page with what they say; without one, its first links to an author's page."""
    for find in (*_BYLINES, partial(_author_links, headers)):
        told = [(node, text) for node in find(tree)[:_FEW] if 0 < len(text := _read(node)) <= _LONGEST]
        if told:
            yield from told
            return


def _find_beside(bylines: Sequence[tuple[HtmlElement, str]], known: frozenset[str], headers: Headers) -> Iterator[str]:
    """What the byline that names one of the known says, or the first that names anybody, and those beside it.

    Other bylines are those of other articles. Of bare links nobody knows whose they are.
    """
    own = next((node for node, text in bylines if _names_any(text, known, headers)), None)
    if own is not None:
        around = frozenset(islice(own.iterancestors(), _AROUND))
        links = not known and own.tag == "a"
        yield from (
            text
            for node, text in bylines
            if node is own or links or not around.isdisjoint(islice(node.iterancestors(), _AROUND))
        )


def _names_any(text: str, known: frozenset[str], headers: Headers) -> bool:
    named = {letters_only(name) for name in _people(text, headers)}
    return bool(named & known if known else named)


def _read(node: HtmlElement) -> str:
    """The first words of an element; a comma where a page sets names apart by nothing but marks."""
    parts: list[str] = []
    for text in islice(node.itertext(), _LONGEST):
        glued = parts and parts[-1][-1:].isalnum() and text[:1].isupper()
        parts.extend((", ", text) if glued else (text,) if text else ())
    return words_of("".join(parts))


def _people(text: str, headers: Headers) -> tuple[str, ...]:
    bare = _cut_when(words_of(headers.byline.sub("", text, count=1) if headers.byline.match(text) else text), headers)
    return (bare,) if is_name(bare, headers) else split_names(bare, headers)


def _cut_when(text: str, headers: Headers) -> str:
    """What a byline says before its date and the word that introduces it: "Ann LeePublished May 5, 2023"."""
    dated = next(find_dates(text, "en", headers), None) if _YEAR.search(text) else None
    if dated is None or not dated.start:
        return text
    before = text[: dated.start].rstrip(" ,:|")
    names = cut_published(before, headers).rstrip(" ,")
    return text if names.rpartition(" ")[2][:1].islower() else names


def _author_names(value: Json, counts: Callable[[str], bool]) -> Iterator[str]:
    """The names under a declared author, of the kinds that count."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _author_names(item, counts)
    elif isinstance(value, dict) and counts(str(value.get("@type"))):
        yield from _author_names(value.get("name"), counts)


def _is_person(kind: str) -> bool:
    return not kind.endswith("Organization")
