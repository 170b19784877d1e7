"""Texts that hold several articles: exports of press databases, and what editors gather by hand."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from builder.knowledge.exports import Exports
from builder.knowledge.knowledge import Knowledge
from builder.normalise.dates import find_dates
from builder.normalise.exported import find_export
from builder.normalise.language import find_language
from builder.normalise.lines import has_letters
from builder.values.capture import Capture, Entry, Gathered
from builder.values.problem import Problem

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


class _Parted(NamedTuple):
    """The articles of a text that holds several, and what of it stands in none of them.

    `unsure` where most parts begin as articles do and others do not.
    """

    articles: tuple[str, ...] = ()
    rest: tuple[str, ...] = ()
    unsure: bool = False


def gather_articles(text: str, cuts: Sequence[Sequence[str]], knowledge: Knowledge) -> Gathered | None:
    """The articles of a text that holds several; None where it is one, no entries where that is unsure.

    `cuts` are ways to part the text where its document begins anew, on a page or below a heading.
    """
    parted = _part_text(text, knowledge)
    if cuts and not parted.articles:
        language = find_language(text, knowledge.languages)
        ways = [parted, *(_part_drawn(cut, language, knowledge) for cut in cuts)]
        parted = max(ways, key=lambda way: (len(way.articles), way.unsure))
    if not parted.articles:
        return Gathered(entries=()) if parted.unsure else None
    return Gathered(entries=tuple(_list_entries(parted.articles, knowledge)), rest=parted.rest)


def manifold(capture: Capture) -> Problem:
    """That a file was left out, since nobody can tell its articles apart."""
    return capture.problem(
        "document-of-several",
        "it seems to hold several articles, and not each begins with a headline and a day",
        "put each into a file of its own, or draw a line of hyphens (-----) between them",
    )


def _list_entries(parts: Sequence[str], knowledge: Knowledge) -> Iterator[Entry]:
    """An entry a part; those of one name, such as two versions of a report, are told apart by all their words."""
    names = [_name_article(part, knowledge) for part in parts]
    seen = Counter(names)
    for name, part in zip(names, parts, strict=True):
        key = name if seen[name] == 1 else f"{name}\n{' '.join(part.split())}"
        yield Entry(key=key, text=part, form="text")


def _part_text(text: str, knowledge: Knowledge) -> _Parted:
    """The articles that marks of a press database part, or lines drawn across."""
    rows = text.split("\n")
    marked = [(part, _is_article(part, knowledge)) for part in _part_at_marks(rows, knowledge.exports)]
    exported = tuple("\n".join(part) for part, whole in marked if whole)
    if len(exported) > 1:
        beside = (_cut_marks(part, knowledge.exports) for part, whole in marked if not whole)
        return _Parted(exported, tuple(filter(has_letters, beside)))
    parts = list(_part_at_rules(rows))
    return _part_drawn(parts, find_language(text, knowledge.languages), knowledge) if len(parts) > 1 else _Parted()


def _part_drawn(parts: Sequence[str], language: str, knowledge: Knowledge) -> _Parted:
    """The parts, where each begins with a headline and a day of its own: lines and pages part sections, too."""
    above, drawn = _fold_short(parts, language, knowledge)
    dated = sum(_has_day(part, language, knowledge) for part in drawn)
    if dated < max(2, len(drawn)):
        return _Parted(unsure=dated > max(1, len(drawn) / 2))
    return _Parted(_cut_numbers(drawn), tuple(filter(has_letters, above)))


def _name_article(text: str, knowledge: Knowledge) -> str:
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
    return sum(map(has_letters, part.split())) >= _ARTICLE


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
