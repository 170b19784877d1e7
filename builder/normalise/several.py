"""Texts that hold several articles: exports of press databases, and what editors gather by hand."""

import re
from collections.abc import Iterator, Sequence

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
_KEY = 4
"""Rows that tell one article of a text from the others."""


def split_articles(text: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The articles of a text that holds several; () where it is one.

    Where only lines part them, each must begin with a headline and a day of its own: lines part sections, too.
    """
    rows = text.split("\n")
    exported = tuple(part for part in _part_at_marks(rows, knowledge.exports) if _is_article(part, knowledge))
    if len(exported) > 1:
        return exported
    drawn = _fold_short(_part_at_rules(rows))
    if len(drawn) < 2:
        return ()
    language = find_language(text, knowledge.languages)
    return _cut_numbers(drawn) if all(_has_day(part, language, knowledge) for part in drawn) else ()


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


def _part_at_marks(rows: Sequence[str], exports: Exports) -> Iterator[str]:
    part: list[str] = []
    for row in rows:
        if exports.begins.fullmatch(row):
            yield "\n".join(part)
            part = []
        part.append(row)
        if exports.ends.fullmatch(row):
            yield "\n".join(part)
            part = []
    yield "\n".join(part)


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


def _is_article(part: str, knowledge: Knowledge) -> bool:
    """True for what is long enough, and for a shorter article among fields of its own."""
    return _is_long(part) or find_export(part, knowledge) is not None


def _fold_short(parts: Iterator[str]) -> tuple[str, ...]:
    """The parts that are long enough for an article, each with the shorter ones below it."""
    kept: list[list[str]] = []
    for part in parts:
        if _is_long(part):
            kept.append([part])
        elif kept:
            kept[-1].append(part)
    return tuple("\n\n".join(pieces) for pieces in kept)


def _has_day(part: str, language: str, knowledge: Knowledge) -> bool:
    """True where a day stands in a short row below the first, as below headlines."""
    head = [row.strip() for row in part.split("\n") if has_letters(row)][:_HEAD]
    short = [len(row.split()) <= _WORDS for row in head]
    return any(short[:1]) and any(
        fits and any(date.precision == "day" for date in find_dates(row, language, knowledge.headers))
        for row, fits in list(zip(head, short, strict=True))[1:]
    )
