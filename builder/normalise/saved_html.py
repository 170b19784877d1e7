"""Saved web pages: the body by trafilatura; title, date and authors by what pages declare, and show.

Judged on the first half of two public sets: the largest heading is the headline more often than any declared title,
a declared date is right more often than one found in the text, and precision serves the body better than recall.
"""

import re
from dataclasses import dataclass
from functools import partial

from lxml.html import HtmlElement
from trafilatura import bare_extraction
from trafilatura.settings import Document, Extractor

from builder.knowledge.headers import Headers
from builder.naming import letters_only
from builder.normalise.decode import clean
from builder.normalise.readers.stated import web_address
from builder.normalise.saved_authors import find_authors, list_signers
from builder.normalise.saved_dates import find_published
from builder.normalise.saved_page import APART, PageTree, elements_at, open_page, strings_at, words_of

_OPTIONS = Extractor(output_format="python", precision=True, comments=False)
"""Made once: the library makes its own from its settings for each page, and changes none of them."""
_CAPTIONS = elements_at(f"//figcaption[{APART}]")
_TITLE = strings_at("//head/title/text()")
_PIECES = re.compile(r"\s[-–—|·»:]\s|\s?\|\s?")
_HEADLINE = 30
"""Letters of a headline by which the page's title is known to begin with it, though it may cut the rest."""
_TELLING = 4
"""Words of a heading that is the headline though the page is called otherwise; names of sites have fewer."""
_SITE_WORDS = 5
"""Words of the longest name of a site."""
_HOST = re.compile(r"https?://(?:www\.)?([^/?#\s]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPage:
    """What a saved page declares and shows; paragraphs are the body's, captions stand apart from them."""

    paragraphs: tuple[str, ...]
    captions: tuple[str, ...]
    title: str | None
    authors: tuple[str, ...]
    signers: tuple[str, ...]
    published: str | None
    evidence: str
    declares_day: bool
    site: str | None
    url: str | None
    sections: tuple[str, ...]
    """What the page calls its kind and its part of the site."""


def read_saved_html(text: str, headers: Headers) -> SavedPage | None:
    """Body and metadata of a page; None where it has no readable body."""
    page = open_page(text)
    body = _find_body(page.tree) if page else None
    if page is None or body is None:
        return None
    title = _title(page, page.meta("og:site_name") or "") or page.found.title
    paragraphs = _without_headline(clean(body).split("\n"), title or "")
    if not paragraphs:
        return None
    site = _site_name(page.meta("og:site_name") or _named_behind(page, title or "") or page.found.site)
    stamp = find_published(page, text, headers)
    return SavedPage(
        paragraphs=paragraphs,
        captions=tuple(words for words in _captions(page.tree) if words not in paragraphs),
        title=title,
        authors=find_authors(page, site, headers),
        signers=list_signers(page),
        published=stamp.day,
        evidence=stamp.evidence,
        declares_day=stamp.declared,
        site=site,
        url=web_address(page.address() or ""),
        sections=tuple(page.list_sections()),
    )


def _captions(tree: HtmlElement) -> tuple[str, ...]:
    """What stands below the article's pictures, each once."""
    found = (words_of(caption.text_content()) for caption in _CAPTIONS(tree))
    return tuple(dict.fromkeys(words for words in found if words))


def _without_headline(rows: list[str], title: str) -> tuple[str, ...]:
    headline = letters_only(title)
    return tuple(row.strip() for row in rows if row.strip() and not (headline and letters_only(row) == headline))


def _find_body(tree: HtmlElement) -> str | None:
    """The text of the article; the tree stays as it is."""
    try:
        found = bare_extraction(tree, options=_OPTIONS)
    except RecursionError:  # thousands of tags inside each other
        return None
    return (found.text or None) if isinstance(found, Document) else None


def _named_behind(page: PageTree, title: str) -> str | None:
    """What stands behind the headline in the page's own title, its last piece: "Headline - World - ABC News"."""
    told = page.first(_TITLE) or ""
    if not title or letters_only(told) == letters_only(title) or not told.startswith(title[:_HEADLINE]):
        return None
    pieces = _PIECES.split(told)
    fits = len(pieces) > 1 and 0 < len(pieces[-1].split()) <= _SITE_WORDS and pieces[-1] not in title
    return pieces[-1].strip() if fits else None


def _site_name(told: str | None) -> str | None:
    """The name of a site; of an address that stands there instead, its host."""
    address = _HOST.match(told or "")
    return address[1] if address else (told or "").strip("©® ") or None


def _title(page: PageTree, site: str) -> str | None:
    """The heading that says what the page calls itself; the declared title where no heading does."""
    headings = [words for node in page.tree.iter("h1") if (words := words_of(node.text_content()))]
    told, name = _find_declared(page), page.first(_TITLE)
    if told is None and name is None:
        return headings[0] if headings else None
    asked = _without_site(told or max(_PIECES.split(name or ""), key=len), site)
    best = max(headings, key=partial(_count_shared, asked), default=None)
    if best is None or not _count_shared(asked, best):
        telling = (heading for heading in headings if len(heading.split()) >= _TELLING)
        return next(telling, None) or asked
    return asked if told and any(_says(heading, told) for heading in headings) else best


def _find_declared(page: PageTree) -> str | None:
    """The title for networks; the headline that it begins with where more stands behind that."""
    told, headline = page.meta("og:title", "twitter:title"), page.declares("headline")
    cut = told and headline and len(headline) > _HEADLINE and told.startswith(headline)
    return headline if cut or told is None else told


def _says(heading: str, told: str) -> bool:
    """True where a heading is the declared title, alone, between bars, or below words that stand over it."""
    key = letters_only(told)
    parts = (heading, *heading.split(" | "))
    return any(letters_only(part) == key for part in parts) or letters_only(heading).endswith(f" {key}")


def _count_shared(asked: str, heading: str) -> int:
    """Words that a heading shares with what is asked for; where the writing has no spaces, the whole heading is one."""
    key, wanted = letters_only(heading), letters_only(asked)
    return len(set(wanted.split()) & set(key.split())) + (0 < len(key) < len(wanted) and key in wanted)


def _without_site(title: str, site: str) -> str:
    """The title less the name of the site behind it: "Headline | Daily Bugle"."""
    *pieces, last = _PIECES.split(title)
    return (
        title[: title.rindex(last)].rstrip(" -–—|·»:") if pieces and letters_only(last) == letters_only(site) else title
    )
