"""What press databases write around the articles that somebody exports."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from builder.knowledge.phrases import any_of
from builder.knowledge.tables import Table, fill, list_by_word, word_set, words

_NUMBERED = {"#": r"\d{1,5}", "*": r"[a-z]{1,10}\d{10,}\w*"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Exports:
    """Fields by their names in small letters, codes as they stand; patterns match whole lines in any case."""

    fields: Mapping[str, str]
    codes: Mapping[str, str]
    sure: frozenset[str]
    closes: frozenset[str]
    begins: re.Pattern[str]
    ends: re.Pattern[str]
    asides: frozenset[str]
    editions: frozenset[str]
    marks: re.Pattern[str]
    """What every export holds, for a first look."""


def read_exports(table: Table) -> Exports:
    """Make the value from `data/exports.yml`."""
    sure, codes = word_set(table, "sure"), list_by_word(table, "codes")
    titles = any_of(code for code, field in codes.items() if field == "title")
    return fill(
        Exports,
        table,
        fields=list_by_word(table, "fields"),
        codes=codes,
        begins=_lines(words(table, "begins")),
        ends=_lines(words(table, "ends")),
        marks=re.compile(rf"^[ \t]*(?:(?i:(?:{any_of(sure)})\s?:)|(?:{titles})\s)", re.MULTILINE),
    )


def _lines(phrases: tuple[str, ...]) -> re.Pattern[str]:
    written = (r"\s+".join(_NUMBERED.get(word, re.escape(word)) for word in phrase.split()) for phrase in phrases)
    return re.compile(rf"\s*(?:{'|'.join(written)})\s*", re.IGNORECASE)
