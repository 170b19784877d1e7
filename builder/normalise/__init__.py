"""Capture to Article: decode, drop the furniture, read the header, keep what was removed."""

from builder.knowledge.knowledge import Knowledge
from builder.naming import paragraph_ids, slug
from builder.values.article import Article, Paragraph, Removed
from builder.values.capture import Capture
from builder.values.problem import Problems
from builder.values.when import UNDATED


def normalise(capture: Capture, knowledge: Knowledge) -> tuple[Article | None, Problems]:
    """Read one capture; None with a Problem where nothing can be read from it."""
    blocks = [" ".join(block.split()) for block in capture.data.decode("utf-8", "replace").split("\n\n")]
    phrases = frozenset(knowledge.furniture.phrases)
    body = [block for block in blocks if block and block.casefold() not in phrases]
    texts = body[1:] or body
    article = Article(
        id=capture.id,
        slug=slug(body[0]),
        title=body[0],
        title_basis="stated",
        publisher=None,
        agency=None,
        byline=(),
        dateline=None,
        published=capture.overlay.published or UNDATED if capture.overlay else UNDATED,
        language="en",
        url=None,
        paragraphs=tuple(Paragraph(id=i, text=t) for i, t in zip(paragraph_ids(texts), texts, strict=True)),
        removed=tuple(Removed(text=b, reason="furniture") for b in blocks if b and b.casefold() in phrases),
        capture=capture,
    )
    return article, ()
