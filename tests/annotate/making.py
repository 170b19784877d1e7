"""An article out of its paragraphs."""

from builder.naming import paragraph_ids
from builder.values.article import Article, Paragraph
from builder.values.capture import Capture
from builder.values.ids import ArticleId
from builder.values.when import UNDATED


def article_of(*texts: str) -> Article:
    ids = paragraph_ids(texts)
    return Article(
        id=ArticleId("a"),
        slug="a",
        title="Title",
        title_basis="stated",
        publisher=None,
        agency=None,
        byline=(),
        dateline=None,
        published=UNDATED,
        language="en",
        url=None,
        paragraphs=tuple(Paragraph(id=i, text=t) for i, t in zip(ids, texts, strict=True)),
        removed=(),
        capture=Capture(id=ArticleId("a"), path="a.txt", data=b"", sha256="0" * 64, media_type="text/plain"),
    )
