"""Reads the bytes of any document as the builder does: its articles and problems."""

import hashlib
from collections.abc import Mapping
from dataclasses import replace
from itertools import chain

from builder.knowledge.knowledge import Knowledge
from builder.normalise import normalise
from builder.normalise.entries import open_capture, open_gathered
from builder.normalise.media import find_media_type
from builder.values.article import Article
from builder.values.capture import Capture, Gathered
from builder.values.ids import ArticleId
from builder.values.problem import Problems
from tests.normalise.reading import KNOWLEDGE


def as_capture(data: bytes, name: str = "a") -> Capture:
    return Capture(
        id=ArticleId(name),
        path=f"seeds/articles/{name}",
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=find_media_type(data),
    )


def open_all(
    data: bytes, fields: Mapping[str, str] | None = None, knowledge: Knowledge = KNOWLEDGE
) -> tuple[list[Article], Problems]:
    captures, problems = open_capture(as_capture(data), fields or {}, knowledge)
    articles: list[Article] = []
    for capture in captures:
        more, found = _read_all(capture, knowledge)
        articles, problems = articles + more, problems + found
    return articles, problems


def _read_all(capture: Capture, knowledge: Knowledge) -> tuple[list[Article], Problems]:
    found, problems = normalise(capture, knowledge)
    if not isinstance(found, Gathered):
        return [found] if found is not None else [], problems
    parts, more = open_gathered(capture, found, knowledge.limits)
    reads = [normalise(part, knowledge) for part in parts]
    articles = [article for article, _ in reads if isinstance(article, Article)]
    return articles, problems + more + tuple(chain.from_iterable(told for _, told in reads))


def open_one(data: bytes, fields: Mapping[str, str] | None = None) -> Article:
    (article,), problems = open_all(data, fields)
    assert problems == ()
    return article


def refused(data: bytes, **limits: int) -> str:
    """The code of the one problem that the bytes cost."""
    articles, problems = open_all(data, knowledge=bounded(**limits))
    assert articles == []
    (problem,) = problems
    assert problem.remedy
    return problem.code


def bounded(**limits: int) -> Knowledge:
    return replace(KNOWLEDGE, limits=replace(KNOWLEDGE.limits, **limits))


def words(article: Article) -> list[str]:
    return [paragraph.text for paragraph in article.paragraphs]
