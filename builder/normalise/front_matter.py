"""Markdown captures, as web clippers save them: metadata between two lines of hyphens, then text with light marks."""

import re
from collections.abc import Mapping
from typing import NamedTuple

_FIELD = re.compile(r"([A-Za-z][\w-]{0,40}):\s*(\S.*)?")
_MARKS = (
    (re.compile(r"^#{1,6}\s+", re.MULTILINE), ""),
    (re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\n]{0,2000}\)"), ""),
    (re.compile(r"\[([^\[\]\n]{1,500})\]\([^()\n]{0,2000}\)"), r"\1"),
    (re.compile(r"^>\s?", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__)(?=\S)([^*_\n]{1,500})(?<=\S)\1"), r"\2"),
)


class Clipping(NamedTuple):
    """Fields in lower case with their values as written, and the text below without marks."""

    fields: Mapping[str, str]
    text: str


def split_clipping(text: str) -> Clipping:
    """The front matter's plain fields and the text; lists and nested values are left alone."""
    rows = text.split("\n")
    end = next((at for at, row in enumerate(rows[1:], start=1) if row.rstrip() == "---"), 0)
    if rows[0].rstrip() != "---" or not end:
        return Clipping(fields={}, text=text)
    fields = {
        match[1].casefold(): match[2].strip().strip("\"'").strip("[]")
        for row in rows[1:end]
        if (match := _FIELD.fullmatch(row.strip())) and match[2]
    }
    return Clipping(fields=fields, text=_plain("\n".join(rows[end + 1 :])))


def _plain(text: str) -> str:
    for mark, instead in _MARKS:
        text = mark.sub(instead, text)
    return text
