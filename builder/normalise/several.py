"""Texts that hold several articles: exports of press databases, and what editors gather by hand."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.knowledge.exports import Exports
from builder.knowledge.knowledge import Knowledge
from builder.normalise.dates import find_dates
from builder.normalise.exported import find_export
from builder.normalise.language import find_language
from builder.normalise.lines import has_letters

_RULE = re.compile(r"\s*(?:[-–—_=*~#]\s?){5,}\s*")
"""A line drawn across."""
_HEAD, _WORDS = 6, 25
"""Rows with letters at the top of an article in which its day stands, and words of the longest such row."""
_ARTICLE = 40
"""Words of the shortest article that fields do not tell: what is shorter belongs to what stands above the line."""
_SENTENCE = 8
"""Words of the sentence that a brief holds at least."""
_KEY = 4
"""Rows that tell one article of a text from the others."""


class Parted(NamedTuple):
    """The articles of a text that holds several, and what of it stands in none of them."""

    articles: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()


def split_articles(text: str, knowledge: Knowledge) -> Parted:
    """The articles of a text that holds several; none where it is one.

    Where only lines part them, each must begin with a headline and a day of its own: lines part sections, too.
    """
    rows = text.split("\n")
    marked = [(part, _is_article(part, knowledge)) for part in _part_at_marks(rows, knowledge.exports)]
    exported = tuple("\n".join(part) for part, whole in marked if whole)
    if len(exported) > 1:
        beside = (_cut_marks(part, knowledge.exports) for part, whole in marked if not whole)
        return Parted(exported, tuple(filter(has_letters, beside)))
    parts = list(_part_at_rules(rows))
    if len(parts) < 2:
        return Parted()
    language = find_language(text, knowledge.languages)
    above, drawn = _fold_short(parts, language, knowledge)
    if len(drawn) < 2 or not all(_has_day(part, language, knowledge) for part in drawn):
        return Parted()
    return Parted(_cut_numbers(drawn), tuple(filter(has_letters, above)))


def name_article(text: str, knowledge: Knowledge) -> str:
    """What tells an article from the others of its text, wherever it stands among them."""
    export = find_export(text, knowledge)
    if export is not None:
        return "\n".join(
            (export.title or "", export.publisher or "", export.published.value or "" if export.published else "")
        )
    return "\n".join([" ".join(row.split()) for row in text.split("\n") if has_letters(row)][:_KEY])


def _cut_numbers(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The parts without the numbers that count them: "1. …", "2. …"."""
    counts = [re.match(rf"\s*{at}[.)]\s+", part) for at, part in enumerate(parts, start=1)]
    return tuple(part[count.end() if count and all(counts) else 0 :] for part, count in zip(parts, counts, strict=True))


def _part_at_marks(rows: Sequence[str], exports: Exports) -> Iterator[list[str]]:
    part: list[str] = []
    for row in rows:
        if exports.begins.fullmatch(row):
            yield part
            part = []
        part.append(row)
        if exports.ends.fullmatch(row):
            yield part
            part = []
    yield part


def _is_article(part: Sequence[str], knowledge: Knowledge) -> bool:
    """True for what has fields of its own, and for what is long enough and has a mark of its own.

    Above the first mark and below the last one stand pages that tell of the search.
    """
    exports = knowledge.exports
    if not part:
        return False
    enclosed = exports.begins.fullmatch(part[0]) or exports.ends.fullmatch(part[-1])
    text = "\n".join(part)
    return (enclosed is not None and _is_long(text)) or find_export(text, knowledge) is not None


def _cut_marks(part: Sequence[str], exports: Exports) -> str:
    return "\n".join(row for row in part if not (exports.begins.fullmatch(row) or exports.ends.fullmatch(row)))


def _part_at_rules(rows: Sequence[str]) -> Iterator[str]:
    part: list[str] = []
    for row in rows:
        if _RULE.fullmatch(row):
            yield "\n".join(part)
            part = []
        else:
            part.append(row)
    yield "\n".join(part)


def _is_long(part: str) -> bool:
    return len(part.split()) >= _ARTICLE


def _fold_short(parts: Sequence[str], language: str, knowledge: Knowledge) -> tuple[list[str], tuple[str, ...]]:
    """What stands above the first article, and the parts that are articles, each with the shorter ones below it."""
    above: list[str] = []
    kept: list[list[str]] = []
    for part in parts:
        if _is_long(part) or _is_brief(part, language, knowledge):
            kept.append([part])
        else:
            (kept[-1] if kept else above).append(part)
    return above, tuple("\n\n".join(pieces) for pieces in kept)


def _is_brief(part: str, language: str, knowledge: Knowledge) -> bool:
    """True for few words with all that makes an article: a headline, a day, a sentence."""
    told = any(
        len(row.split()) >= _SENTENCE and row.rstrip(' "”»)’').endswith((".", "!", "?")) for row in part.split("\n")
    )
    return told and _has_day(part, language, knowledge)


def _has_day(part: str, language: str, knowledge: Knowledge) -> bool:
    """True where a day stands in a short row below the first, as below headlines."""
    head = [row.strip() for row in part.split("\n") if has_letters(row)][:_HEAD]
    short = [len(row.split()) <= _WORDS for row in head]
    return any(short[:1]) and any(
        fits and any(date.precision == "day" for date in find_dates(row, language, knowledge.headers))
        for row, fits in list(zip(head, short, strict=True))[1:]
    )
