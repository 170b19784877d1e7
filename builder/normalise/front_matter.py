"""Markdown captures, as web clippers save them: metadata between two lines of hyphens, then text with light marks."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

_FIELD = re.compile(r"([A-Za-z][\w-]{0,40}):\s*(\S.*)?")
_ITEM = re.compile(r"\s*-\s+(\S.{0,300})")
_TABLE_RULE = re.compile(r"\s*\|?(?:\s?:?-{2,}:?\s?\|)+(?:\s?:?-{2,}:?)?\s*")
"""What stands between a table's head and its rows."""
_HEADING, _ITEM_MARK = r"^#{1,6}\s+", r"^[ \t]*[-*+][ \t]+(?=\S)"
_PICTURE, _EMBEDDED = r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,2000}\)", r"!\[\[[^\[\]\n]{1,300}\]\]"
_NOTE = r"\[\^[\w-]{1,30}\]:?"
_QUOTED, _BORDER = r"^>\s?", r"^[ \t]*\|[ \t]*|(?:(?<![ \t])[ \t]+)?\|[ \t]*$"
_LINK = r"\[([^\[\]\n]{1,500})\]\([^()\n]{0,2000}\)"
_WIKI_LINK = r"\[\[(?:[^\[\]|\n]{1,200}\|)?([^\[\]|\n]{1,200})\]\]"
_BARE_LINK = r"<(https?://[^<>\s]{1,2000})>"
_STRONG = r"(\*\*\*|\*\*|__|==|~~)(?=\S)([^*_=~\n]{1,500})(?<=\S)\1"
_STRESSED = r"(?<![\w*\\])([*_])(?=[^\s*_])([^*_\n]{1,500})(?<=\S)\1(?![\w*])"
_ESCAPED = r"\\([\\`*_{}\[\]()#+.!|>~-])"
_MARKS = tuple(
    (re.compile(pattern, re.MULTILINE), instead)
    for pattern, instead in (
        (f"{_HEADING}|{_ITEM_MARK}", ""),
        (f"{_PICTURE}|{_EMBEDDED}", ""),
        (_NOTE, ""),
        (_LINK, r"\1"),
        (_WIKI_LINK, r"\1"),
        (_BARE_LINK, r"\1"),
        (_QUOTED, ""),
        (_BORDER, ""),
        (_STRONG, r"\2"),
        (_STRESSED, r"\2"),
        (_ESCAPED, r"\1"),
    )
)
"""What is taken off, one after the other, and what of it stays."""


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
