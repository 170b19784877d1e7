"""Markdown captures, as web clippers save them: metadata between two lines of hyphens, then text with light marks."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_FIELD = re.compile(r"([A-Za-z][\w-]{0,40}):\s*(\S.*)?")
_ITEM = re.compile(r"\s*-\s+(\S.{0,300})")
_TABLE_RULE = re.compile(r"\s*\|?(?:\s?:?-{2,}:?\s?\|)+(?:\s?:?-{2,}:?)?\s*")
_MARKS = (
    (re.compile(r"^#{1,6}\s+|^[ \t]*[-*+][ \t]+(?=\S)", re.MULTILINE), ""),
    (re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,2000}\)|!\[\[[^\[\]\n]{1,300}\]\]"), ""),
    (re.compile(r"\[\^[\w-]{1,30}\]:?"), ""),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\n]{0,2000}\)"), r"\1"),
    (re.compile(r"\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\]"), r"\1"),
    (re.compile(r"<(https?://[^<>\s]{1,2000})>"), r"\1"),
    (re.compile(r"^>\s?", re.MULTILINE), ""),
    (re.compile(r"^[ \t]*\|[ \t]*|[ \t]*\|[ \t]*$", re.MULTILINE), ""),
    (re.compile(r"(\*\*\*|\*\*|__|==|~~)(?=\S)([^*_=~\n]{1,500})(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]{1,500})(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])"), r"\1"),
)
"""Headings and items, pictures, notes, links of both kinds, quotations, borders of tables, stressed words, escapes."""


class Clipping(NamedTuple):
    """Fields in lower case with their values as written, and the text below without marks."""

    fields: Mapping[str, str]
    text: str


def split_clipping(text: str) -> Clipping:
    """The front matter's plain fields, lists of words on one line, and the text; nested values are left alone."""
    rows = text.split("\n")
    end = next((at for at, row in enumerate(rows[1:], start=1) if row.rstrip() == "---"), 0)
    if rows[0].rstrip() != "---" or not end:
        return Clipping(fields={}, text=_plain(text))
    return Clipping(fields=_read_fields(rows[1:end]), text=_plain("\n".join(rows[end + 1 :])))


def _read_fields(rows: Sequence[str]) -> Mapping[str, str]:
    fields: dict[str, str] = {}
    listed = ""
    for row in rows:
        field, item = _FIELD.fullmatch(row.strip()), _ITEM.fullmatch(row)
        if listed and item:
            fields[listed] = ", ".join(filter(None, (fields.get(listed), _bare(item[1]))))
        elif field and field[2]:
            fields[field[1].casefold()] = _bare(field[2])
        if field or not item:
            listed = field[1].casefold() if field and not field[2] else ""
    return fields


def _bare(value: str) -> str:
    return value.strip(" \"'[]")


def _plain(text: str) -> str:
    text = "\n".join(row for row in text.split("\n") if not _TABLE_RULE.fullmatch(row))
    for mark, instead in _MARKS:
        text = mark.sub(instead, text)
    return text
