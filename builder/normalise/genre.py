"""Whether an article reports or argues, by what its page says of it: what a column says is its author's word."""

import re
from collections.abc import Iterable
from dataclasses import replace

from builder.knowledge.knowledge import Knowledge
from builder.knowledge.opinion import Opinion
from builder.naming import letters_only
from builder.normalise.sift import Sifted
from builder.normalise.sites import read_host
from builder.values.article import Article

_PARAMETERS = re.compile(r"[?#]")
_LAST = 3
"""Paragraphs at the end among which a note may stand that says whose view an article is."""
_NOTE = 400
"""Letters of the longest such note."""


def find_label(sifted: Sifted, knowledge: Knowledge) -> str:
    """The line at the headline that calls the article an opinion; "" where none does."""
    if sifted.title is None:
        return ""
    opinion, lines = knowledge.opinion, sifted.lines
    above = sifted.title
    while above and opinion.labels.is_one(lines[above - 1].words):
        above -= 1
    if above < sifted.title and not (above and lines[above - 1].key in knowledge.furniture.sections):
        return lines[above].text
    below = lines[sifted.title + 1 : sifted.body[0]]
    return next((line.text for line in below if opinion.writers.occurs(line.words)), "")


def find_declared(declared: Iterable[str], opinion: Opinion) -> str:
    """The first type or section of a page's own data that stands for opinion; "" where none does."""
    return next((one for one in declared if one in opinion.kinds or letters_only(one) in opinion.sections), "")


def with_genre(article: Article, opinion: Opinion) -> Article:
    """The article with its genre: by what was found of it, else by its headline, its address or a note below it."""
    shown = (
        article.genre_evidence
        or (article.title if _is_titled(article.title, opinion) else "")
        or _find_section(article.url or "", opinion)
        or _find_note(article, opinion)
    )
    return replace(article, genre="opinion", genre_evidence=shown) if shown else article


def _is_titled(title: str, opinion: Opinion) -> bool:
    last = title.rpartition("|")
    behind = bool(last[1]) and opinion.titles.is_one(tuple(letters_only(last[2]).split()))
    return behind or opinion.titles.labels(title) or opinion.titles.labels(title, "|")


def _find_section(address: str, opinion: Opinion) -> str:
    """The part of the address's path, or of its host, that is a section of opinions."""
    names = (read_host(address).partition(".")[0], *_PARAMETERS.split(address, maxsplit=1)[0].split("/")[3:-1])
    return next((name for name in names if letters_only(name) in opinion.sections), "")


def _find_note(article: Article, opinion: Opinion) -> str:
    below = [paragraph.text for paragraph in article.paragraphs[-_LAST:]]
    lines = [text for text in (*below, *(removed.text for removed in article.removed)) if len(text) <= _NOTE]
    if not _holds_note("\n".join(lines), opinion):  # at once for all: a page has hundreds of lines
        return ""
    own = (text for text in lines if opinion.others.isdisjoint(letters_only(text).split()))
    return next((text for text in own if _holds_note(text, opinion)), "")


def _holds_note(text: str, opinion: Opinion) -> bool:
    plain = text.lower().replace("’", "'")
    return any(map(plain.__contains__, opinion.notes))
