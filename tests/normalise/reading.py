"""Captures from text, read with the shipped knowledge."""

import hashlib

from builder.knowledge.load import load_knowledge
from builder.normalise import normalise
from builder.values.article import Article
from builder.values.capture import Capture
from builder.values.ids import ArticleId
from builder.values.problem import Problems

KNOWLEDGE = load_knowledge()


def capture(text: str | bytes) -> Capture:
    data = text.encode() if isinstance(text, str) else text
    return Capture(
        id=ArticleId("a"),
        path="seeds/articles/a.txt",
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/plain",
    )


def read(text: str | bytes) -> Article:
    article, _ = normalise(capture(text), KNOWLEDGE)
    assert isinstance(article, Article)
    return article


def refuse(data: bytes) -> Problems:
    article, problems = normalise(capture(data), KNOWLEDGE)
    assert article is None
    return problems


def body(text: str | bytes) -> list[str]:
    return [paragraph.text for paragraph in read(text).paragraphs]


def reasons(text: str | bytes) -> dict[str, str]:
    return {removed.text: removed.reason for removed in read(text).removed}
