"""Whether words quoted in passing are published, and what articles are called where they are not."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from builder.naming import fold, slug
from builder.values.article import Article
from builder.values.dossier import Reading

_QUOTED: Final = re.compile("“([^“”]*)”")
_ENDS: Final = " …."


class PublishedWords:
    """The words that are published, to tell whether a passage quoted in passing is among them."""

    __slots__ = ("text",)

    def __init__(self, readings: Iterable[Reading]) -> None:
        titles = (r.article.title for r in readings if r.article.title_basis != "fallback")
        self.text = fold("\n".join((*titles, *(p.text for r in readings for p in r.article.paragraphs))))

    def has(self, passage: str) -> bool:
        """True where the passage stands in what is published; an ellipsis at its ends is none of its words."""
        return fold(passage.strip(_ENDS)) in self.text

    def only_published(self, text: str) -> str:
        """The text with `“…”` for every passage quoted in it that is not published."""
        return _QUOTED.sub(lambda found: found[0] if self.has(found[1]) else "“…”", text)


def name_article(article: Article, words: PublishedWords) -> str:
    """The title; the id where the only title is one made from words that are withheld."""
    return article.title if article.title_basis != "fallback" or words.has(article.title) else article.id


def rename_article(reading: Reading, words: PublishedWords, renamed: Mapping[str, str]) -> Reading:
    """The article with its title, address and the evidence of its date, without withheld words."""
    article = reading.article
    at = article.published
    given = at.basis == "editor" or at.evidence == ""
    hidden = article.title in renamed and "slug" not in article.asserted
    named = replace(
        article,
        title=renamed.get(article.title, article.title) if article.title_basis == "fallback" else article.title,
        slug=slug(article.id) if hidden and article.title_basis == "fallback" else article.slug,
        published=at if given else replace(at, evidence=words.only_published(at.evidence)),
    )
    return reading if named == article else replace(reading, article=named)
