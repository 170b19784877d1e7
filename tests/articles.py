"""Articles made of text, as `normalise` would hand them on."""

from builder.naming import paragraph_ids
from builder.values.article import Article, Paragraph, Removed
from builder.values.capture import Byline, Capture, Overlay
from builder.values.ids import ArticleId
from builder.values.problem import Place
from builder.values.when import UNDATED, Published


def article_of(  # noqa: PLR0913 - each has a default
    name: str,
    *texts: str,
    on: str | None = None,
    title: str = "Title",
    publisher: str | None = None,
    agency: str | None = None,
    byline: tuple[str, ...] = (),
    dateline: str | None = None,
    removed: tuple[str, ...] = (),
    url: str | None = None,
    copy_of: str | None = None,
) -> Article:
    overlay = Overlay(place=Place(path=f"{name}.yml"), copy_of=ArticleId(copy_of)) if copy_of else None
    return Article(
        id=ArticleId(name),
        slug=name,
        title=title,
        title_basis="stated",
        publisher=publisher,
        agency=agency,
        byline=tuple(Byline(name=n, role="reporter") for n in byline),
        dateline=dateline,
        published=Published(value=on, precision="day", basis="stated", evidence=on) if on else UNDATED,
        language="en",
        url=url,
        paragraphs=tuple(Paragraph(id=i, text=t) for i, t in zip(paragraph_ids(texts), texts, strict=True)),
        removed=tuple(Removed(text=t, reason="credit") for t in removed),
        capture=Capture(
            id=ArticleId(name),
            path=f"seeds/articles/{name}.txt",
            data=b"",
            sha256="0" * 64,
            media_type="text/plain",
            overlay=overlay,
        ),
    )
