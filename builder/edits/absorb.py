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

from builder.knowledge.tables import Json, Row
from builder.naming import overlay_path, slug
from builder.values.capture import STATED_FIELDS
from builder.values.dossier import Dossier, Statement
from builder.values.problem import Place, Problem, Problems

_ARTICLE_FIELDS = tuple(name for name in STATED_FIELDS if name not in {"slug", "copy_of"})
_ACTOR_FIELDS = {"title": "name", "type": "type", "aliases": "aliases"}
_ROWS = {"| Publisher | ": "publisher", "| Agency | ": "agency", "| Dateline | ": "dateline"}
"""Rows of an article's table that show one field in its own words."""
_TAG = re.compile(r"<[^<>]*>")
_COMPUTED = "the builder works this out"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text below the front matter of a record: what it was when the page was built, and what it is to be."""

    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """What one file of seeds/ is to say: fields to set, and the text below its front matter where that changes too."""

    path: str
    fields: Mapping[str, Json]
    body: Body | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Where in a page people's own words stand: lines from `start` up to `end`, and the record that holds them."""

    path: str
    start: int
    end: int
    text: str


Found = tuple[tuple[Assertion, ...], Problems]


def absorb_page(path: str, before: str, after: str, dossier: Dossier) -> Found:
    """What the edits of one page assert. `path` is relative to docs/; `before` is what the builder wrote."""
    try:
        _refuse_aliases(after)
        old, new = frontmatter.loads(before), frontmatter.loads(after)
    except (yaml.YAMLError, ValueError, RecursionError):
        return (), (_refuse(path, "the front matter is not readable as YAML", "mend it, or edit the file in seeds/"),)
    fields = {key: new.metadata.get(key) for key in old.metadata.keys() | new.metadata.keys()}
    changed = {key: _plain(value) for key, value in fields.items() if value != old.metadata.get(key)}
    by_fields, refused = _absorb_fields(path, old.metadata, changed, dossier)
    by_lines, unclear = _absorb_lines(path, old, new.content, dossier)
    return by_fields + by_lines, refused + unclear


def _refuse_aliases(text: str) -> None:
    """Raises YAMLError for front matter with aliases: ten lines of them can fill a memory."""
    matter = text.partition("\n---")[0] if text.startswith("---") else ""
    if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(matter, Loader=yaml.SafeLoader)):
        raise yaml.YAMLError("aliases")


def _absorb_fields(path: str, metadata: Mapping[str, object], changed: Mapping[str, Json], dossier: Dossier) -> Found:
    record, names = _record_of(metadata, dossier)
    known = {names[key]: value for key, value in sorted(changed.items()) if key in names and record}
    refused = tuple(
        _refuse(path, f"{key!r} was changed, but {_COMPUTED}", _where_instead(record))
        for key in sorted(changed)
        if not (key in names and record)
    )
    if "published" in known:
        known["published"] = _published(known["published"])
    return ((Assertion(path=record, fields=_whole(known, metadata, dossier)),) if known else ()), refused


def _record_of(metadata: Mapping[str, object], dossier: Dossier) -> tuple[str, Mapping[str, str]]:
    """The file of seeds/ that decides a page's front matter, and its name for each field; "" where there is none."""
    match metadata.get("kind"):
        case "article":
            return _overlay_of(metadata, dossier), {field: field for field in _ARTICLE_FIELDS}
        case "actor":
            record = next((a.record for a in dossier.actors if a.id == metadata.get("id")), None)
            return record.place.path if record else f"seeds/actors/{metadata.get('id')}.md", _ACTOR_FIELDS
        case "index":
            return "seeds/dossier.md", {"title": "headline"}
        case _:
            return "", {}


def _overlay_of(metadata: Mapping[str, object], dossier: Dossier) -> str:
    captures = (r.article.capture for r in dossier.readings if r.article.id == metadata.get("id"))
    return next(map(overlay_path, captures), "")


def _published(value: Json) -> Json:
    """The date that a person wrote, whichever of the page's two forms they edited."""
    return value.get("value") if isinstance(value, dict) else value


def _absorb_lines(path: str, before: frontmatter.Post, after: str, dossier: Dossier) -> Found:
    old, new = before.content.splitlines(), after.splitlines()
    prose = _find_prose(path, before.metadata, old, dossier)
    found: list[Assertion] = []
    refused: list[Problem] = []
    written: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if prose is not None and prose.start <= a and b <= prose.end and (a < prose.end or tag == "insert"):
            written += new[c:d]
        elif tag == "equal":
            written += _inside(old, a, b, prose)
        elif any(line.strip() for line in old[a:b] + new[c:d]):
            written += _inside(old, a, b, prose)
            made, unclear = _absorb_change(path, before.metadata, old[a:b], new[c:d], dossier)
            found += made
            refused += unclear
    text = "\n".join(written).strip()
    if prose is not None and text != prose.text.strip():
        found.append(Assertion(path=prose.path, fields={}, body=Body(was=prose.text, now=text)))
    return tuple(found), tuple(refused)


def _inside(old: list[str], a: int, b: int, prose: Prose | None) -> list[str]:
    """The lines from `a` up to `b` that are people's own."""
    return old[max(a, prose.start) : min(b, prose.end)] if prose is not None else []


def _find_prose(path: str, metadata: Mapping[str, object], old: list[str], dossier: Dossier) -> Prose | None:
    """The editors' own words on a page: an actor's text, the dossier's assessment, a page that people wrote."""
    match metadata.get("kind"):
        case "actor":
            record = next((a.record for a in dossier.actors if a.id == metadata.get("id")), None)
            place, text = (record.place.path, record.prose) if record else ("", "")
        case "index":
            place, text = "seeds/dossier.md", dossier.record.assessment
        case "extra":
            page = next((e for e in dossier.pages if path == f"pages/{e.path}"), None)
            place, text = (page.place.path, page.text) if page else ("", "")
        case _:
            return None
    lines = text.strip().splitlines()
    starts = (n for n in range(len(old) - len(lines) + 1) if lines and old[n : n + len(lines)] == lines)
    start = next(starts, None)
    return None if start is None else Prose(path=place, start=start, end=start + len(lines), text=text.strip())


def _absorb_change(
    path: str, metadata: Mapping[str, object], old: list[str], new: list[str], dossier: Dossier
) -> tuple[list[Assertion], list[Problem]]:
    """Lines outside of people's own words: each that is replaced by one may be a title, a field or a statement."""
    if len(old) != len(new):
        return [], [_refuse_line(path, metadata, " ".join(new) or "lines taken out", dossier)]
    pairs = [(now, _absorb_line(metadata, was, now, dossier)) for was, now in zip(old, new, strict=True) if was != now]
    return (
        [one for _, one in pairs if one is not None],
        [_refuse_line(path, metadata, now, dossier) for now, one in pairs if one is None],
    )


def _absorb_line(metadata: Mapping[str, object], was: str, now: str, dossier: Dossier) -> Assertion | None:
    record, names = _record_of(metadata, dossier)
    if was.startswith("# ") and now.startswith("# "):
        named = {names["title"]: html.unescape(now[2:].strip())} if record else {}
        return Assertion(path=record, fields=_whole(named, metadata, dossier)) if record else None
    before, after = _words(was), _words(now)
    for row, name in _ROWS.items():
        if metadata.get("kind") == "article" and was.startswith(row) and now.startswith(row):
            text = _changed_part(before, after, str(metadata.get(name) or "not stated"))
            return Assertion(path=record, fields={name: text}) if text else None
    for statement in sorted(dossier.statements, key=lambda s: (-len(s.text), s.id)):
        text = _changed_part(before, after, statement.text)
        if text is not None:
            fields: Row = {"action": "reword", "target": statement.id, "text": text}
            return Assertion(path=_reword_path(statement), fields=fields)
    return None


def _changed_part(before: str, after: str, value: str) -> str | None:
    """What stands in a line in place of a value; None where the value is not there, or more than it changed."""
    lead, found, rest = before.partition(value)
    if not found or not after.startswith(lead) or not after.endswith(rest) or len(after) < len(lead) + len(rest):
        return None
    return after[len(lead) : len(after) - len(rest)].strip()


def _reword_path(statement: Statement) -> str:
    """The decision that words the statement already, or a new one."""
    earlier = [d for d in statement.decisions if d.action == "reword"]
    return earlier[-1].place.path if earlier else f"seeds/decisions/reword-{slug(statement.id)}.yml"


def _whole(fields: Mapping[str, Json], metadata: Mapping[str, object], dossier: Dossier) -> Mapping[str, Json]:
    """The fields, with name and type where the record of an actor would be new and could not do without."""
    actor = next((a for a in dossier.actors if metadata.get("kind") == "actor" and a.id == metadata.get("id")), None)
    if actor is None or actor.record is not None:
        return fields
    return {"name": actor.name, "type": actor.type} | dict(fields)


def _words(line: str) -> str:
    """A line of a page as it reads: tags out, character references resolved."""
    return html.unescape(_TAG.sub("", line))


def absorb_new_page(path: str, text: str) -> Found:
    """A page that the builder does not make: one of people's own where it lies among theirs, else refused."""
    folder, _, name = path.rpartition("/")
    if folder == "pages":
        return (Assertion(path=f"seeds/pages/{name}", fields={}, body=Body(was="", now=text.strip())),), ()
    return (), (_refuse(path, "the builder makes no such page", "put pages that people write into seeds/pages/"),)


def refuse_conflict(path: str) -> Problem:
    """A page on which a merge left its marks: nobody can tell whose words they are."""
    return _refuse(path, "a merge left its marks in it", "build again; make the change anew in seeds/ if it is lost")


def merge_assertions(assertions: Iterable[Assertion]) -> tuple[Assertion, ...]:
    """One assertion a file, in order of path; later fields and texts win."""
    merged: dict[str, Assertion] = {}
    for one in assertions:
        earlier = merged.get(one.path, Assertion(path=one.path, fields={}))
        fields = {**earlier.fields, **one.fields}
        merged[one.path] = Assertion(path=one.path, fields=fields, body=one.body or earlier.body)
    return tuple(merged[path] for path in sorted(merged))


def _where_instead(record: str) -> str:
    if record:
        return f"correct what it comes from, in {record} or in a decision"
    return "correct what it comes from, by the link at the top of the page"


def _refuse_line(path: str, metadata: Mapping[str, object], line: str, dossier: Dossier) -> Problem:
    short = line.strip()[:80]
    record, _ = _record_of(metadata, dossier)
    match metadata.get("kind"):
        case "article":
            remedy = f"what an article says is evidence and stays; correct its fields in {record}"
        case "actor":
            remedy = f"write what you know of the actor below the front matter of {record}"
        case "index":
            remedy = f"edit a statement's words alone, or write an assessment below the front matter of {record}"
        case "differences":
            remedy = "explain or settle a difference by a decision in seeds/decisions/; its link opens one"
        case "timeline":
            remedy = "merge or split events by a decision in seeds/decisions/; their links open one"
        case _:
            remedy = "edit a statement's words alone, or write a page of your own in seeds/pages/"
    return _refuse(path, f"no file in seeds/ can say this edit: {short!r}", remedy)


def _refuse(path: str, message: str, remedy: str) -> Problem:
    return Place(path=f"docs/{path}").problem("absorb-refused", message, remedy)


def _plain(value: object) -> Json:
    """A front matter value as plain data; dates and the like as they are written."""
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, str):
        return html.unescape(value)
    return value if value is None or isinstance(value, int | float | bool) else str(value)
