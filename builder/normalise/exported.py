"""What press databases export: an article among named fields, such as "LENGTH: 512 words"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from builder.knowledge.datelines import name_place
from builder.knowledge.exports import Exports
from builder.knowledge.headers import Headers
from builder.knowledge.knowledge import Knowledge
from builder.normalise.bylines import read_authors
from builder.normalise.dates import find_dates
from builder.normalise.lines import has_letters
from builder.normalise.readers.document import Document
from builder.normalise.readers.stated import read_date, web_address
from builder.values.article import Removed
from builder.values.when import Published

_LABEL = re.compile(r"\s*([^\W\d_][\w /-]{1,30}?)\s?:(?:\s+|$)")
_CODE = re.compile(r"\s*([A-Z]{2,3})(?:\t| {2,}|\s*$)")
_INVERTED = re.compile(r"([^\s,]+(?:[ -][^\s,]+)?),\s([^\s,]+(?:\s[^\s,]+)?)")
""" "Lee, Ann": how libraries write names."""
_CITED = re.compile(r"(?P<authors>[^.]{3,200})\.\s(?P<publication>[^;.]{3,80});\s")
""" "Lee, Ann. The Block; London (UK) …": what ProQuest writes below the headline."""
_EDITION = re.compile(r";.*|\s*\([^()]*\)\s*$|\s[–-]\s[^\W\d_]+$")
"""What follows the name of a paper: "; London (UK)", "(London)", " - English"."""
_RIGHTS = re.compile(r"\s*(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_HEAD = 25
"""Words of the longest row of a head that holds the day."""
_EDITION_WORDS = 5
"""Words of the longest row that names an edition: "Late City Edition - Final"."""
_LOOSE = ""
"""The field of rows that stand in none."""


class _Part(NamedTuple):
    """Rows as they stand, and where what they say begins in the first; those of no field have no name."""

    field: str
    label: str
    rows: list[str]
    start: int = 0


def find_export(text: str, knowledge: Knowledge) -> Document | None:
    """The article with what its fields state; None where the text is no export."""
    exports = knowledge.exports
    if exports.marks.search(text) is None:
        return None
    parts = _read_codes(text, exports) or _read_labels(text, exports)
    bodies = _find_bodies(parts)
    taken = set(map(id, bodies))
    body = "\n\n".join("\n".join(_list_values(part)) for part in bodies)
    if not has_letters(body):
        return None
    head = _find_head(parts, exports)
    dated = _find_dated(head, knowledge.headers)
    return Document(
        text=body,
        title=_first(parts, "title") or _find_title(head, dated),
        authors=_find_authors(parts, head, knowledge.headers),
        published=_find_day(parts, head, dated, knowledge.headers),
        publisher=_find_publisher(parts, head, dated),
        dateline=_find_place(_first(parts, "dateline")),
        url=web_address(_first(parts, "url") or ""),
        removed=tuple(_list_removed(part for part in parts if id(part) not in taken)),
    )


def _read_codes(text: str, exports: Exports) -> list[_Part]:
    """The fields of an export with codes; none where codes for headline and text are missing."""
    parts = [_Part(_LOOSE, "", [])]
    for row in text.split("\n"):
        match = _CODE.match(row)
        if match and match[1] in exports.codes:
            parts.append(_Part(exports.codes[match[1]], match[1], [row], match.end()))
        else:
            parts[-1].rows.append(row)
    return parts if {"title", "body"} <= {part.field for part in parts} else []


def _read_labels(text: str, exports: Exports) -> list[_Part]:
    """The fields of an export with labels; a field ends at a blank row, the text of the article at the next field."""
    parts = [_Part(_LOOSE, "", [])]
    for row in text.split("\n"):
        bare, match = row.strip().casefold(), _LABEL.match(row)
        label = match[1].casefold() if match else ""
        if match and label in exports.fields:
            parts.append(_Part(exports.fields[label], label, [row], match.end()))
        elif exports.fields.get(bare) == "body" or bare in exports.closes:
            parts.append(_Part(exports.fields.get(bare, "rest"), bare, [row], len(row)))
        elif not bare and parts[-1].field not in {_LOOSE, "body"}:
            parts.append(_Part(_LOOSE, "", []))
        else:
            parts[-1].rows.append(row)
    labels = {part.label for part in parts if part.field}
    return parts if len(labels) > 1 and not exports.sure.isdisjoint(labels) else []


def _find_bodies(parts: Sequence[_Part]) -> list[_Part]:
    """The fields called text, else what first stands below fields without one of its own."""
    named = [part for part in parts if part.field == "body" and _value(part)]
    if named:
        return named
    first = next((at for at, part in enumerate(parts) if part.field), len(parts))
    return [part for part in parts[first:] if part.field == _LOOSE and _value(part)][:1]


def _find_head(parts: Sequence[_Part], exports: Exports) -> list[str]:
    """The rows above the fields that may be headline, source and day."""
    rows = (row.strip() for part in takewhile(lambda part: not part.field, parts) for row in part.rows)
    return [row for row in rows if row and not _is_aside(row, exports)]


def _is_aside(row: str, exports: Exports) -> bool:
    words = row.casefold().split()
    edition = len(words) <= _EDITION_WORDS and not exports.editions.isdisjoint(words)
    return edition or bool(_RIGHTS.match(row) or exports.begins.fullmatch(row)) or row.casefold() in exports.asides


def _find_dated(head: Sequence[str], headers: Headers) -> int | None:
    """The last row of the head with a day in it."""
    days = (at for at, row in enumerate(head) if len(row.split()) <= _HEAD and any(find_dates(row, "en", headers)))
    return max(days, default=None)


def _find_title(head: Sequence[str], dated: int | None) -> str | None:
    """The headline: below the day, else above the source that stands above the day."""
    if dated is None:
        return head[0] if head else None
    if head[dated + 1 :]:
        return " ".join(head[dated + 1 :])
    above = head[:dated] if _CITED.match(head[dated]) else head[: dated - 1]
    return above[-1] if above else None


def _find_publisher(parts: Sequence[_Part], head: Sequence[str], dated: int | None) -> str | None:
    named = _first(parts, "publisher") or (head[dated - 1] if dated else None)
    return _EDITION.sub("", named).strip() if named else None


def _find_day(parts: Sequence[_Part], head: Sequence[str], dated: int | None, headers: Headers) -> Published | None:
    stated = next((part for part in parts if part.field == "published"), None)
    day = read_date(_value(stated), stated.label, headers) if stated else None
    if day or dated is None:
        return day
    found = next(find_dates(head[dated], "en", headers))
    return Published(value=found.value, precision=found.precision, basis="stated", evidence=head[dated])


def _find_authors(parts: Sequence[_Part], head: Sequence[str], headers: Headers) -> tuple[str, ...]:
    cited = next((match["authors"] for row in head if (match := _CITED.match(row))), "")
    names = _first(parts, "authors") or cited
    turned = [_INVERTED.fullmatch(name.strip()) for name in names.split(";")]
    if all(turned) and any(len(side.split()) == 1 for match in turned if match for side in match.groups()):
        return read_authors((f"{match[2]} {match[1]}" for match in turned if match), headers)
    return read_authors((names,), headers)


def _find_place(dateline: str | None) -> str | None:
    """The place of "The Hague, Netherlands, March 15, 2024"."""
    places = takewhile(lambda part: not any(map(str.isdigit, part)), (dateline or "").split(","))
    return name_place(",".join(places).strip()) or None


def _list_removed(parts: Iterable[_Part]) -> Iterator[Removed]:
    rows = (" ".join(row.split()) for part in parts for row in part.rows)
    return (Removed(text=row, reason="field of a press database") for row in rows if row)


def _first(parts: Iterable[_Part], field: str) -> str | None:
    return next((value for part in parts if part.field == field and (value := _value(part))), None)


def _value(part: _Part) -> str:
    return " ".join(" ".join(_list_values(part)).split())


def _list_values(part: _Part) -> list[str]:
    return [row.strip() for row in (part.rows[0][part.start :], *part.rows[1:])] if part.rows else []
