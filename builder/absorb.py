"""Edits that someone made in docs/ after all, as what they say in seeds/: fields of records, decisions, pages.

Pure: two states of a page in, assertions out. What seeds/ cannot express is refused with the place to put it.
"""

import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

import frontmatter
import yaml

from builder.knowledge.tables import Json
from builder.naming import slug
from builder.values.dossier import Dossier
from builder.values.problem import Place, Problem, Problems

ARTICLE_FIELDS = ("title", "publisher", "agency", "byline", "dateline", "published", "language", "url")
ACTOR_FIELDS = {"title": "name", "type": "type", "aliases": "aliases"}
_TAG = re.compile(r"<[^<>]*>")
COMPUTED = "the builder works this out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """Fields to set in one file of seeds/; `prose` replaces a line below the front matter instead (old, new)."""

    path: str
    fields: Mapping[str, Json]
    prose: tuple[str, str] | None = None


Found = tuple[tuple[Assertion, ...], Problems]


def absorb_page(path: str, before: str, after: str, dossier: Dossier) -> Found:
    """What the edits of one page assert. `path` is relative to docs/; `before` is what the builder wrote."""
    try:
        old, new = frontmatter.loads(before), frontmatter.loads(after)
    except yaml.YAMLError:
        return (), (_refuse(path, "the front matter is not readable as YAML", "mend it, or edit the file in seeds/"),)
    fields = {key: new.metadata.get(key) for key in old.metadata.keys() | new.metadata.keys()}
    changed = {key: _plain(value) for key, value in fields.items() if value != old.metadata.get(key)}
    by_fields, refused = _absorb_fields(path, old.metadata, changed, dossier)
    by_lines, unclear = _absorb_lines(path, old, new.content, dossier)
    return by_fields + by_lines, refused + unclear


def _absorb_fields(path: str, metadata: Mapping[str, object], changed: Mapping[str, Json], dossier: Dossier) -> Found:
    record, names = _record_of(metadata, dossier)
    known = {names[key]: value for key, value in sorted(changed.items()) if key in names and record}
    refused = tuple(
        _refuse(path, f"{key!r} was changed, but {COMPUTED}", _where_instead(record))
        for key in sorted(changed)
        if not (key in names and record)
    )
    if "published" in known:
        known["published"] = _published(known["published"])
    return ((Assertion(path=record, fields=known),) if known else ()), refused


def _record_of(metadata: Mapping[str, object], dossier: Dossier) -> tuple[str, Mapping[str, str]]:
    """The file of seeds/ that decides a page's front matter, and its name for each field; "" where there is none."""
    match metadata.get("kind"):
        case "article":
            return f"{str(metadata.get('source')).rpartition('.')[0]}.yml", {field: field for field in ARTICLE_FIELDS}
        case "actor":
            record = next((a.record for a in dossier.actors if a.id == metadata.get("id")), None)
            return record.place.path if record else f"seeds/actors/{metadata.get('id')}.md", ACTOR_FIELDS
        case "index":
            return "seeds/dossier.md", {"title": "headline"}
        case _:
            return "", {}


def _published(value: Json) -> Json:
    """The date that a person wrote, whichever of the page's two forms they edited."""
    return value.get("value") if isinstance(value, dict) else value


def _absorb_lines(path: str, before: frontmatter.Post, after: str, dossier: Dossier) -> Found:
    old, new = before.content.splitlines(), after.splitlines()
    kind = str(before.metadata.get("kind"))
    found: list[Assertion] = []
    refused: list[Problem] = []
    for tag, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag == "equal" or not any(line.strip() for line in old[a:b] + new[c:d]):
            continue
        if tag == "replace" and b - a == d - c:
            for was, now in zip(old[a:b], new[c:d], strict=True):
                one = _absorb_line(path, before.metadata, was, now, dossier)
                refused.extend([_refuse_line(path, kind, now)] if one is None else [])
                found.extend([one] if one is not None else [])
        else:
            refused.append(_refuse_line(path, kind, " ".join(new[c:d]) or "lines taken out"))
    return tuple(found), tuple(refused)


def _absorb_line(path: str, metadata: Mapping[str, object], was: str, now: str, dossier: Dossier) -> Assertion | None:
    if metadata.get("kind") == "extra":
        return Assertion(path=f"seeds/{path}", fields={}, prose=(was, now))
    if was.startswith("# ") and now.startswith("# "):
        record, names = _record_of(metadata, dossier)
        return Assertion(path=record, fields={names["title"]: html.unescape(now[2:].strip())}) if record else None
    before, after = _words(was), _words(now)
    for statement in sorted(dossier.statements, key=lambda s: (-len(s.text), s.id)):
        lead, found, rest = before.partition(statement.text)
        if found and after.startswith(lead) and after.endswith(rest) and len(after) >= len(lead) + len(rest):
            text = after[len(lead) : len(after) - len(rest)].strip()
            fields: dict[str, Json] = {"action": "reword", "target": statement.id, "text": text}
            return Assertion(path=f"seeds/decisions/reword-{slug(statement.id)}.yml", fields=fields)
    return None


def _words(line: str) -> str:
    """A line of a page as it reads: tags out, character references resolved."""
    return html.unescape(_TAG.sub("", line))


def unknown_page(path: str) -> Problem:
    """A page of docs/ that the builder does not make."""
    return _refuse(path, "the builder makes no such page", "put pages that people write into seeds/pages/")


def merge_assertions(assertions: Iterable[Assertion]) -> tuple[Assertion, ...]:
    """One assertion a file, in order of path; prose stays apart. Later fields win."""
    fields: dict[str, dict[str, Json]] = {}
    prose: list[Assertion] = []
    for one in assertions:
        if one.prose is not None:
            prose.append(one)
        else:
            fields.setdefault(one.path, {}).update(one.fields)
    return tuple(Assertion(path=path, fields=fields[path]) for path in sorted(fields)) + tuple(prose)


def _where_instead(record: str) -> str:
    if record:
        return f"correct what it comes from, in {record} or in a decision"
    return "correct what it comes from, by the link at the top of the page"


def _refuse_line(path: str, kind: str, line: str) -> Problem:
    short = line.strip()[:80]
    if kind == "article":
        remedy = (
            "the text of a capture is evidence and stays; correct its fields in the overlay, or add a better capture"
        )
    else:
        remedy = "edit a statement's words alone, or write a page of your own in seeds/pages/"
    return _refuse(path, f"this edit says nothing that seeds/ could hold: {short!r}", remedy)


def _refuse(path: str, message: str, remedy: str) -> Problem:
    return Problem(code="absorb-refused", where=Place(path=f"docs/{path}"), message=message, remedy=remedy)


def _plain(value: object) -> Json:
    """A front matter value as plain data; dates and the like as they are written."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, str):
        return html.unescape(value)
    return value if value is None or isinstance(value, int | float | bool) else str(value)
