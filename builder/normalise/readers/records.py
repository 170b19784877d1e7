"""JSON, JSON Lines, JSON Feed and CSV files to entries, by the paths at which the fields of an article stand."""

import csv
import json
import re
from collections.abc import Iterator
from io import StringIO
from typing import NamedTuple

from builder.knowledge.json_fields import JsonFields
from builder.knowledge.languages import Languages
from builder.knowledge.tables import Json
from builder.normalise.decode import clean, decode
from builder.normalise.readers.stated import plain_title, web_address
from builder.values.capture import Capture, Entry
from builder.values.problem import Place, Problem, Problems

_MARKUP = re.compile(
    r"<(?:p|div|br|li|h[1-6]|article|section|span|a)\b[^<>]{0,500}/?>|</(?:p|div|li|a)>", re.IGNORECASE
)
"""A tag of running text, by which a field is seen to hold HTML."""
_LONGEST_FIELD = 2_000
_NAMED_LINES = 5
_MOST_BAD = 1_000
"""Lines that are no JSON, after which the file is taken for something else."""


class Records(NamedTuple):
    """Entries, what was wrong, and whether the file is one article and no list."""

    entries: tuple[Entry, ...]
    problems: Problems
    alone: bool = False


def read_records(capture: Capture, fields: JsonFields, languages: Languages) -> Records:
    """Every record, with or without a text; none, and a Problem that names their fields, where no record has one."""
    text, problems = decode(capture, languages)
    if text is None:
        return Records(entries=(), problems=problems)
    site, root = "", None
    if capture.media_type == "text/csv":
        rows, found = _read_table(capture, text)
    elif capture.media_type == "application/jsonl":
        rows, found = _read_lines(capture, text)
    else:
        root, found = _parse(capture, text)
        rows = _find_rows(root, fields) if not found else []
        site = _join(_find(root, "title")) if capture.media_type == "application/feed+json" else ""
    problems = tuple(problem for problem in problems if problem.code != "line-endless") + found
    entries = tuple(_read_record(row, fields, site) for row in rows)
    if rows and not any(entry.text for entry in entries):
        return Records(entries=(), problems=(*problems, _wordless(capture, rows[0], fields)))
    return Records(entries=entries, problems=problems, alone=rows == [root])


def _parse(capture: Capture, text: str) -> tuple[Json, Problems]:
    try:
        return json.loads(text, strict=False), ()
    except ValueError as fault:
        line = fault.lineno if isinstance(fault, json.JSONDecodeError) else None
        message = fault.msg if isinstance(fault, json.JSONDecodeError) else "a number too long to be one"
        return None, (_broken(capture, line, f"the JSON is damaged or cut off: {message}"),)
    except RecursionError:
        return None, (_broken(capture, None, "the JSON's parts lie inside each other too deeply"),)


def _find_rows(root: Json, fields: JsonFields) -> list[Json]:
    """The records of the first list that holds some; else the one record that the file is."""
    if isinstance(root, list):
        return root
    lists = (found for path in fields.paths.get("items", ()) if isinstance(found := _find(root, path), list))
    return next((found for found in lists if any(isinstance(row, dict) for row in found)), [root])


def _read_lines(capture: Capture, text: str) -> tuple[list[Json], Problems]:
    rows: list[Json] = []
    bad: list[int] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            rows.append(json.loads(line, strict=False))
        except (ValueError, RecursionError):
            bad.append(number)
            if len(bad) == _MOST_BAD:
                break
    if not bad:
        return rows, ()
    named = ", ".join(map(str, bad[:_NAMED_LINES])) + (" …" if len(bad) > _NAMED_LINES else "")
    read = len(rows) + len(bad)
    return rows, (_broken(capture, bad[0], f"among the first {read:,} lines, not JSON: {named}"),)


def _read_table(capture: Capture, text: str) -> tuple[list[Json], Problems]:
    head = text.partition("\n")[0]
    table = csv.DictReader(StringIO(text), delimiter=max(",;", key=head.count), restkey="", strict=True)
    rows: list[Json] = []
    try:
        rows.extend(table)
    except csv.Error as fault:
        return rows, (_broken(capture, table.line_num, f"the table is damaged or cut off: {fault}"),)
    return rows, ()


def _read_record(row: Json, fields: JsonFields, site: str) -> Entry:
    """`site` published all of them, where the record does not say; capitals in names of fields do not count."""
    if isinstance(row, dict):
        row = {key.casefold(): value for key, value in row.items()} | row
    html = _first_text(row, fields, "html")
    text = html or _first_text(row, fields, "text")
    url, title = _first_line(row, fields, "url"), plain_title(_first_line(row, fields, "title"))
    return Entry(
        key=_first_line(row, fields, "id") or url or title or text,
        text=text,
        form="html" if html or _MARKUP.search(text) else "text",
        title=title or None,
        published=_first_line(row, fields, "published") or None,
        authors=next((names for found in _values(row, fields, "author") if (names := tuple(_names(found)))), ()),
        publisher=next((name for found in _values(row, fields, "publisher") for name in _names(found)), site or None),
        url=web_address(url),
        language=_first_line(row, fields, "language") or None,
    )


def _values(row: Json, fields: JsonFields, name: str) -> Iterator[Json]:
    """What stands at the paths of a field, the likelier first."""
    return (found for path in fields.paths.get(name, ()) if (found := _find(row, path)) not in (None, "", [], {}))


def _find(row: Json, path: str) -> Json:
    """The value at `a.b.0.c`; None where there is none. A key that itself holds dots is found as it stands."""
    if isinstance(row, dict) and path in row:
        return row[path]
    for step in path.split("."):
        if isinstance(row, dict):
            row = row.get(step)
        elif isinstance(row, list) and step.isdecimal() and int(step[:9]) < len(row):
            row = row[int(step[:9])]
        else:
            return None
    return row


def _first_text(row: Json, fields: JsonFields, name: str) -> str:
    return next((text for found in _values(row, fields, name) if (text := _join(found)).strip()), "")


def _join(value: Json) -> str:
    """A text, or the paragraphs of a list of texts."""
    if isinstance(value, str):
        return clean(value)
    return "\n\n".join(clean(part) for part in value if isinstance(part, str)) if isinstance(value, list) else ""


def _first_line(row: Json, fields: JsonFields, name: str) -> str:
    """A text or number on one line."""
    for found in _values(row, fields, name):
        if isinstance(found, str) or (isinstance(found, int | float) and not isinstance(found, bool)):
            return " ".join(clean(str(found)[:_LONGEST_FIELD]).split())
    return ""


def _names(value: Json) -> Iterator[str]:
    """The names in "Ann Lee", ["Ann Lee"], {"name": "Ann Lee"} and lists of those."""
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and name.strip():
            yield " ".join(clean(name[:_LONGEST_FIELD]).split())


def _broken(capture: Capture, line: int | None, message: str) -> Problem:
    return Place(path=capture.path, line=line).problem("document-broken", message, "take the file again")


def _wordless(capture: Capture, row: Json, fields: JsonFields) -> Problem:
    keys = (", ".join(sorted(map(str, row))[:12]) if isinstance(row, dict) else "") or "none"
    tried = ", ".join(fields.paths.get("html", ()) + fields.paths.get("text", ()))
    return capture.problem(
        "document-without-text",
        f"no record holds a text at any of: {tried}; its fields are: {keys[:300]}",
        "say where it stands, `json_fields: {text: …}`, in the .yml file beside it or in seeds/dossier.md",
    )
