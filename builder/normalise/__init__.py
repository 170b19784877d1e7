"""Capture to Article: decode, drop the furniture, read the header, keep what was removed."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from builder.knowledge.knowledge import Knowledge
from builder.naming import paragraph_ids, slug
from builder.normalise.dates import find_dates
from builder.normalise.decode import decode
from builder.normalise.front_matter import split_clipping
from builder.normalise.header import Header, read_header
from builder.normalise.language import find_language
from builder.normalise.lines import split_lines
from builder.normalise.names import split_names
from builder.normalise.saved_html import read_saved_html
from builder.normalise.sift import Sifted, sift, sift_paragraphs
from builder.values.article import Article, Paragraph, Removed
from builder.values.capture import Byline, Capture, Overlay
from builder.values.problem import Place, Problem, Problems
from builder.values.when import Published

_FALLBACK_WORDS = 14
"""Words of the first sentence that stand in for a title."""


def normalise(capture: Capture, knowledge: Knowledge) -> tuple[Article | None, Problems]:
    """Read one capture; None with a Problem where nothing can be read from it."""
    if capture.media_type not in _READERS:
        return None, (_unsupported(capture),)
    text, problems = decode(capture)
    if text is None:
        return None, problems
    article = _READERS[capture.media_type](capture, text, knowledge)
    if article is None:
        return None, (*problems, _bodiless(capture))
    return assert_overlay(article, capture.overlay), problems


def _read_text(capture: Capture, text: str, knowledge: Knowledge) -> Article:
    """A pasted page or plain text."""
    lines = split_lines(text)
    language = find_language(text, knowledge.languages)
    sifted = sift(lines, language, knowledge)
    return _compose(capture, sifted, read_header(sifted, language, knowledge), language)


def _read_page(capture: Capture, text: str, knowledge: Knowledge) -> Article | None:
    """A saved web page: what it declares wins over what its text says."""
    page = read_saved_html(text, knowledge.headers)
    if page is None:
        return None
    lines = split_lines("\n\n".join(page.paragraphs))
    language = find_language("\n".join(page.paragraphs), knowledge.languages)
    sifted = sift_paragraphs(lines, knowledge)
    header = read_header(sifted, language, knowledge)
    article = _compose(capture, sifted, header, language)
    authors = tuple(Byline(name=name, role="author") for name in page.authors if not _has(header.byline, name))
    outlet = knowledge.outlets.find_by_address(page.url or "") or knowledge.outlets.find(page.site or "")
    stated = Published(value=page.published, precision="day", basis="metadata", evidence=page.evidence)
    return replace(
        article,
        title=page.title or article.title,
        slug=slug(page.title or article.title),
        title_basis="metadata" if page.title else article.title_basis,
        byline=authors + header.byline,
        published=stated if page.published else header.published,
        publisher=outlet.name if outlet else page.site,
        url=page.url,
    )


def _read_clipping(capture: Capture, text: str, knowledge: Knowledge) -> Article | None:
    """Markdown with front matter: its fields win over what the text says."""
    clipping = split_clipping(text)
    if not clipping.text.strip():
        return None
    article, fields = _read_text(capture, clipping.text, knowledge), clipping.fields
    title = fields.get("title") or article.title
    date = next((fields[key] for key in ("published", "date", "created") if key in fields), "")
    day = next(find_dates(date, article.language, knowledge.headers), None)
    names = split_names(fields.get("author", ""), knowledge.headers)
    url = next(
        (fields[key] for key in ("source", "url", "link") if fields.get(key, "").startswith("http")), article.url
    )
    outlet = knowledge.outlets.find_by_address(url or "")
    stated = Published(value=day.value, precision=day.precision, basis="metadata", evidence=date) if day else None
    return replace(
        article,
        title=title,
        slug=slug(title),
        title_basis="metadata" if "title" in fields else article.title_basis,
        byline=tuple(Byline(name=name, role="author") for name in names) or article.byline,
        published=stated or article.published,
        publisher=fields.get("publisher") or (outlet.name if outlet else article.publisher),
        url=url,
    )


def _has(byline: tuple[Byline, ...], name: str) -> bool:
    return any(person.name == name for person in byline)


def assert_overlay(article: Article, overlay: Overlay | None) -> Article:
    """The article with every field that an editor asserts, and the names of those fields."""
    if overlay is None:
        return article
    return Article(
        id=article.id,
        slug=overlay.slug or (slug(overlay.title) if overlay.title else article.slug),
        title=overlay.title or article.title,
        title_basis="editor" if overlay.title else article.title_basis,
        publisher=overlay.publisher or article.publisher,
        agency=overlay.agency or article.agency,
        byline=article.byline if overlay.byline is None else overlay.byline,
        dateline=overlay.dateline or article.dateline,
        published=overlay.published or article.published,
        language=overlay.language or article.language,
        url=overlay.url or article.url,
        paragraphs=article.paragraphs,
        removed=article.removed,
        capture=article.capture,
        asserted=_asserted(overlay),
    )


def _compose(capture: Capture, sifted: Sifted, header: Header, language: str) -> Article:
    texts = [sifted.lines[at].text for at in sifted.body]
    title = sifted.lines[sifted.title].text if sifted.title is not None else None
    return Article(
        id=capture.id,
        slug=slug(title or _fallback_title(texts[0])),
        title=title or _fallback_title(texts[0]),
        title_basis="stated" if title else "fallback",
        publisher=header.publisher,
        agency=header.agency,
        byline=header.byline,
        dateline=header.dateline,
        published=header.published,
        language=language,
        url=header.url,
        paragraphs=tuple(Paragraph(id=i, text=t) for i, t in zip(paragraph_ids(texts), texts, strict=True)),
        removed=tuple(
            Removed(text=line.text, reason=reason)
            for line, reason in zip(sifted.lines, sifted.reasons, strict=True)
            if reason is not None
        ),
        capture=capture,
    )


def _fallback_title(paragraph: str) -> str:
    """The first words of the text, with an ellipsis where more follow."""
    words = paragraph[:400].split()
    first = " ".join(words[:_FALLBACK_WORDS])
    return (first.rstrip(",;:–—-") or first) + ("…" if len(words) > _FALLBACK_WORDS else "")


def _asserted(overlay: Overlay) -> tuple[str, ...]:
    fields = ("title", "slug", "publisher", "agency", "byline", "dateline", "published", "language", "url", "copy_of")
    return tuple(name for name in fields if getattr(overlay, name) is not None)


def _unsupported(capture: Capture) -> Problem:
    return Problem(
        code="media-unsupported",
        where=Place(path=capture.path),
        message=f"{capture.media_type} is not read yet",
        remedy="open the document, select all, copy, and save the text beside it as a file that ends in .txt",
    )


def _bodiless(capture: Capture) -> Problem:
    return Problem(
        code="page-without-article",
        where=Place(path=capture.path),
        message="no article was found on the saved page",
        remedy="open the page, select all, copy, and save the text beside it as a file that ends in .txt",
    )


_READERS: Mapping[str, Callable[[Capture, str, Knowledge], Article | None]] = {
    "text/plain": _read_text,
    "text/markdown": _read_clipping,
    "text/html": _read_page,
}
"""One reader a media type; after it, everything is the same."""
