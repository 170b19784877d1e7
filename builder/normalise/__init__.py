"""Capture to Article: decode, drop the furniture, read the header, keep what was removed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from builder.knowledge.datelines import begin_of_report, find_agency
from builder.knowledge.knowledge import Knowledge
from builder.naming import paragraph_ids, slug
from builder.normalise.bylines import list_people, read_authors
from builder.normalise.credits import find_agency_among
from builder.normalise.dates import find_dates
from builder.normalise.decode import clean, decode
from builder.normalise.exported import find_export
from builder.normalise.front_matter import split_clipping
from builder.normalise.genre import find_declared, find_label, with_genre
from builder.normalise.header import find_published, read_header
from builder.normalise.language import find_language, settle_language
from builder.normalise.late import find_lines, read_pdf, read_rich_text, read_saved_html, read_word
from builder.normalise.lines import split_lines
from builder.normalise.media import BOOKMARKS, LOCKED, PACKED, RICH_TEXT, WORD, WORD_WITH_MACROS
from builder.normalise.names import split_names
from builder.normalise.publisher import find_masthead
from builder.normalise.readers.document import (
    AS_TEXT,
    RECOGNISE,
    RUNNING,
    Document,
    find_links_alone,
    find_overgrown,
    find_unfit_text,
    links_alone,
    locked,
    only_the_error,
    too_large,
    too_long,
)
from builder.normalise.readers.mail import find_pasted_mail, read_archive, read_mail
from builder.normalise.readers.stated import read_date, web_address
from builder.normalise.several import gather_articles, manifold
from builder.normalise.sift import Sifted, sift, sift_paragraphs
from builder.normalise.sites import find_site
from builder.normalise.title import read_title
from builder.normalise.walls import find_wall
from builder.values.article import Article, Paragraph, Removed
from builder.values.capture import STATED_FIELDS, Byline, Capture, Entry, Gathered, Overlay
from builder.values.problem import Problem, Problems
from builder.values.when import Published

_LANGUAGE = re.compile(r"[a-z]{2,3}")
_FALLBACK_WORDS = 14
"""Words of the first sentence that stand in for a title."""


def normalise(capture: Capture, knowledge: Knowledge) -> tuple[Article | Gathered | None, Problems]:
    """Read one capture; None with a Problem where nothing can be read from it."""
    found, problems = _read(capture, knowledge)
    if found is None:
        return None, only_the_error(problems)
    wall = find_wall(found, knowledge.furniture) if isinstance(found, Article) else None
    if wall is not None and wall.severity == "error":
        return None, (wall,)
    problems += (wall,) if wall is not None else ()
    if isinstance(found, Gathered):
        return found, problems
    return _assert_overlay(with_genre(found, knowledge.opinion), capture.overlay), problems


def _read(capture: Capture, knowledge: Knowledge) -> tuple[Article | Gathered | None, Problems]:
    if capture.entry is not None:
        return _read_entry(capture, capture.entry, knowledge)
    if capture.media_type in _TEXT_READERS:
        return _read_characters(capture, knowledge)
    if capture.media_type == "multipart/related":
        return _read_archived(capture, knowledge)
    reader = _DOCUMENT_READERS.get(capture.media_type)
    return _read_document(capture, knowledge, reader) if reader else (None, (_unsupported(capture),))


def _read_characters(capture: Capture, knowledge: Knowledge) -> tuple[Article | None, Problems]:
    """Any kind of text: of a page the tags are counted, of all others the lines."""
    if len(capture.data) > knowledge.limits.text_bytes:
        return None, (too_long(capture, knowledge.limits),)
    text, problems = decode(capture, knowledge.languages)
    if text is None:
        return None, problems
    unfit = (
        find_overgrown(capture, text, knowledge.limits)
        if capture.media_type == "text/html"
        else find_unfit_text(capture, text, knowledge.limits) or find_links_alone(capture, text)
    )
    if unfit is not None:
        return None, (unfit,)
    article = _TEXT_READERS[capture.media_type](capture, text, knowledge)
    return article, problems if article is not None else (*problems, _bodiless(capture))


def _read_document(
    capture: Capture, knowledge: Knowledge, reader: Callable[[Capture, Knowledge], Document | Problem]
) -> tuple[Article | Gathered | None, Problems]:
    """Any document whose reader gives its text: what the document states wins over what its text says."""
    document = reader(capture, knowledge)
    if isinstance(document, Problem):
        return None, (document,)
    text = clean(document.text)
    unfit = find_unfit_text(capture, text, knowledge.limits)
    if unfit is not None:
        return None, (unfit,)
    if len(text) > knowledge.limits.text_letters:
        return None, (too_large(capture, f"{len(text):,} letters are more than {knowledge.limits.text_letters:,}"),)
    gathered = gather_articles(text, document.cuts, knowledge) if capture.media_type in _EXPORTED else None
    if gathered is not None:
        rest = (*gathered.rest, *(removed.text for removed in document.removed))
        whole = replace(gathered, rest=rest) if gathered.entries else None
        return whole, document.problems if whole else (manifold(capture),)
    article = _state(_read_text(capture, text, knowledge), document, knowledge)
    issued = (
        _find_issue(document, article.language, knowledge) if article.published.basis in {"none", "footer"} else None
    )
    running = (removed.text for removed in document.removed if removed.reason == RUNNING)
    publisher = article.publisher or find_masthead(running, knowledge)
    return replace(article, published=issued or article.published, publisher=publisher), document.problems


def _find_issue(document: Document, language: str, knowledge: Knowledge) -> Published | None:
    """The one day that headers of pages name; figures alone are when a browser printed the page."""
    days = {
        date.value: removed.text
        for removed in document.removed
        if removed.reason == RUNNING
        for date in find_dates(removed.text, language, knowledge.headers)
        if date.precision == "day" and any(map(str.isalpha, removed.text[date.start : date.end]))
    }
    if len(days) != 1:
        return None
    ((day, evidence),) = days.items()
    return Published(value=day, precision="day", basis="stated", evidence=evidence)


def _read_entry(capture: Capture, entry: Entry, knowledge: Knowledge) -> tuple[Article | None, Problems]:
    """One article of a feed or JSON file: its text is body already, where a title stands beside it."""
    text = find_lines(entry.text) if entry.form == "html" else clean(entry.text)
    unfit = find_unfit_text(capture, text, knowledge.limits)
    if unfit is not None:
        return None, (unfit,)
    article = _read_body(capture, text, knowledge) if entry.title else _read_text(capture, text, knowledge)
    stated = (entry.language or article.language).partition("-")[0].casefold()  # that of the day, too
    signed = (find_agency_among(author, knowledge.headers, knowledge.outlets) for author in entry.authors)
    article = replace(article, agency=article.agency or next((agency for agency in signed if agency), None))
    document = Document(
        text=text,
        title=entry.title,
        authors=read_authors(entry.authors, knowledge.headers),
        published=read_date(entry.published, "published", knowledge.headers, stated) if entry.published else None,
        publisher=entry.publisher,
        url=entry.url,
        language=settle_language(stated, text, knowledge.languages),
    )
    return _state(article, document, knowledge), ()


def _read_body(capture: Capture, text: str, knowledge: Knowledge) -> Article:
    """Paragraphs without the page around them."""
    lines = split_lines(text)
    language = find_language(text, knowledge.languages)
    sifted = sift_paragraphs(lines, knowledge)
    return _compose(capture, sifted, language, knowledge)


def _read_archived(capture: Capture, knowledge: Knowledge) -> tuple[Article | None, Problems]:
    """A web archive: its page, read as any saved page."""
    archive = read_archive(capture, knowledge)
    if isinstance(archive, Problem):
        return None, (archive,)
    overgrown = find_overgrown(capture, archive.page, knowledge.limits)
    if overgrown is not None:
        return None, (overgrown,)
    article = _read_page(capture, archive.page, knowledge)
    if article is None:
        return None, (_bodiless(capture),)
    if article.url or not archive.url:
        return article, archive.problems
    outlet = knowledge.outlets.find_by_address(archive.url)
    publisher = article.publisher or (outlet.name if outlet else None)
    return replace(article, url=archive.url, publisher=publisher), archive.problems


def _state(article: Article, document: Document, knowledge: Knowledge) -> Article:
    """The article with what its document states about itself."""
    outlet = knowledge.outlets.find_by_address(document.url or "") or knowledge.outlets.find(document.publisher or "")
    language = (document.language or "").partition("-")[0].casefold()
    return replace(
        article,
        title=document.title or article.title,
        slug=slug(document.title or article.title),
        title_basis=document.title_basis if document.title else article.title_basis,
        byline=tuple(Byline(name=name, role="author") for name in document.authors) or article.byline,
        published=document.published or article.published,
        publisher=outlet.name if outlet else document.publisher or article.publisher,
        dateline=article.dateline or document.dateline,
        url=document.url or article.url,
        language=language if _LANGUAGE.fullmatch(language) else article.language,
        removed=document.removed + _overruled(article, document.title) + article.removed,
    )


def _overruled(article: Article, title: str | None) -> tuple[Removed, ...]:
    """The headline that stood in the text, where the document states another."""
    stated = article.title_basis == "stated" and title is not None
    return (Removed(text=article.title, reason="headline"),) if stated and title != article.title else ()


def _read_text(capture: Capture, text: str, knowledge: Knowledge) -> Article:
    """A pasted page, plain text, or what a press database exports."""
    export = find_export(text, knowledge)
    if export is not None:
        article = _state(_read_body(capture, export.text, knowledge), export, knowledge)
        return replace(article, agency=article.agency or find_agency(export.publisher or "", knowledge.outlets))
    mail = find_pasted_mail(text, knowledge)
    if mail is not None:
        return _state(_read_lines(capture, mail.text, knowledge), mail, knowledge)
    return _read_lines(capture, text, knowledge)


def _read_lines(capture: Capture, text: str, knowledge: Knowledge) -> Article:
    """An article out of what stands around it."""
    lines = split_lines(text)
    language = find_language(text, knowledge.languages)
    sifted = sift(lines, language, knowledge)
    return _compose(capture, sifted, language, knowledge)


def _read_page(capture: Capture, text: str, knowledge: Knowledge) -> Article | None:
    """A saved web page: what it declares wins over what its text says."""
    page = read_saved_html(text, knowledge.headers)
    if page is None:
        return None
    lines = split_lines("\n\n".join(page.paragraphs))
    language = find_language("\n".join(page.paragraphs), knowledge.languages)
    sifted = sift_paragraphs(lines, knowledge)
    article = _compose(capture, sifted, language, knowledge)
    signed = (find_agency_among(name, knowledge.headers, knowledge.outlets) for name in page.authors + page.signers)
    named = tuple(
        Byline(name=name, role="author")
        for name in page.authors
        if not any(person.name == name for person in article.byline)
    )
    outlet = knowledge.outlets.find_by_address(page.url or "") or find_site(page.site or "", knowledge)
    stated = Published(value=page.published, precision="day", basis="metadata", evidence=page.evidence)
    shown = None if page.declares_day else _find_shown_day(text, language, knowledge)
    return replace(
        article,
        title=page.title or article.title,
        slug=slug(page.title or article.title),
        title_basis="metadata" if page.title else article.title_basis,
        byline=list_people(named, knowledge.outlets) + article.byline,
        agency=article.agency or next(filter(None, signed), None),
        published=shown or (stated if page.published else article.published),
        publisher=outlet.name if outlet else page.site,
        url=page.url,
        genre_evidence=find_declared(page.sections, knowledge.opinion),
        removed=article.removed + tuple(Removed(text=text, reason="caption") for text in page.captions),
    )


def _find_shown_day(text: str, language: str, knowledge: Knowledge) -> Published | None:
    """The day that the lines around the headline state, as on a pasted page."""
    lines = split_lines(find_lines(text))
    found = find_published(sift(lines, language, knowledge), language, knowledge, None) if lines else None
    return found if found and (found.basis, found.precision) == ("stated", "day") else None


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
    stated_urls = (web_address(fields.get(key, "")) for key in ("source", "url", "link"))
    url = next(filter(None, stated_urls), article.url)
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
        removed=_overruled(article, fields.get("title")) + article.removed,
    )


def _assert_overlay(article: Article, overlay: Overlay | None) -> Article:
    """The article with every field that an editor asserts, and the names of those fields."""
    if overlay is None:
        return article
    return replace(
        article,
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
        genre=overlay.genre or article.genre,
        genre_evidence=overlay.reasons.get("genre", "") if overlay.genre else article.genre_evidence,
        asserted=tuple(name for name in STATED_FIELDS if getattr(overlay, name) is not None),
    )


def _compose(capture: Capture, sifted: Sifted, language: str, knowledge: Knowledge) -> Article:
    header = read_header(sifted, language, knowledge)
    texts = [sifted.lines[at].text for at in sifted.body]
    title = read_title(sifted.lines, sifted.title, knowledge.headers) if sifted.title is not None else None
    shown = title or _fallback_title(texts[0][begin_of_report(texts[0], 0, knowledge) :])
    return Article(
        id=capture.id,
        slug=slug(shown),
        title=shown,
        title_basis="stated" if title else "fallback",
        publisher=header.publisher,
        agency=header.agency,
        byline=header.byline,
        dateline=header.dateline,
        published=header.published,
        language=language,
        url=header.url,
        genre_evidence=find_label(sifted, knowledge),
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


def _unsupported(capture: Capture) -> Problem:
    if capture.media_type == LOCKED:
        return locked(capture)
    if capture.media_type == BOOKMARKS:
        return links_alone(capture)
    macros = "; it may hold programs, which are never run" if capture.media_type == WORD_WITH_MACROS else ""
    return capture.problem(
        "media-unsupported", f"{capture.media_type} is not read{macros}", _find_remedy(capture.media_type)
    )


def _find_remedy(media_type: str) -> str:
    if media_type in PACKED:
        return "unpack it, and put the articles that it holds in its place"
    return RECOGNISE if media_type.startswith("image/") else AS_TEXT


def _bodiless(capture: Capture) -> Problem:
    return capture.problem("page-without-article", "no article was found on the saved page", AS_TEXT)


_TEXT_READERS: Mapping[str, Callable[[Capture, str, Knowledge], Article | None]] = {
    "text/plain": _read_text,
    "text/markdown": _read_clipping,
    "text/html": _read_page,
}
"""Kinds of text."""

_DOCUMENT_READERS: Mapping[str, Callable[[Capture, Knowledge], Document | Problem]] = {
    "application/pdf": read_pdf,
    "message/rfc822": read_mail,
    WORD: read_word,
    RICH_TEXT: read_rich_text,
}
"""Kinds of documents out of which a library takes the text."""

_EXPORTED = frozenset({"application/pdf", WORD, RICH_TEXT})
"""Those in which press databases hand out many articles, and people gather them; a mail of several is one letter."""
