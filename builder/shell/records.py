"""The records that people write under `seeds/`: overlays, actors, decisions, the dossier's own, extra pages."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

from builder.dates.edtf import CALENDAR_UNITS, interval, precision
from builder.markdown.prose import check_prose
from builder.shell.fields import Fields, lines_of
from builder.shell.yaml_text import Entry, parse_yaml, split_front_matter
from builder.values.capture import (
    NOT_STATED,
    STATED_FIELDS,
    ActorRecord,
    Byline,
    Correction,
    CorrectionKind,
    Decision,
    DossierRecord,
    ExtraPage,
    Forge,
    Genre,
    Overlay,
    Publish,
    Role,
    Search,
)
from builder.values.ids import ActorId, ArticleId
from builder.values.problem import Place, Problem, Problems
from builder.values.when import Published

_OVERLAY_FIELDS = (*STATED_FIELDS, "captured", "sha256", "drop", "publish", "json_fields")
_ACTOR_FIELDS = ("name", "type", "aliases", "roles", "country", "wikidata", "not_same_as", "merge_into")
_ACTOR_TYPES = ("person", "organisation", "country", "state", "group", "place")
_DOSSIER_FIELDS = (
    *("title", "question", "headline", "languages", "rights", "publish", "publish_by_outlet", "noindex", "search"),
    *("repo_url", "forge", "branch", "json_fields"),
)
_FORGES: tuple[Forge, ...] = get_args(Forge)
_ENTRY_FIELDS = ("items", "id", "title", "text", "html", "published", "author", "publisher", "url", "language")
_SEARCHES: tuple[Search, ...] = get_args(Search)
_PUBLISH: tuple[Publish, ...] = get_args(Publish)
_GENRES: tuple[Genre, ...] = get_args(Genre)
_DECISION_FIELDS = ("action", "target", "into", "articles", "text", "reason", "by", "at")
_NEEDED: Mapping[str, tuple[str, ...]] = {
    "pin": (),
    "hide": (),
    "reword": ("text",),
    "confidence": ("text",),
    "explain": ("text",),
    "disputed": ("reason", "by"),
    "resolved": ("reason", "by"),
    "merge": ("into",),
    "split": ("articles",),
}
"""Every action of a decision, and what it cannot do without beside its target; what is settled is signed."""
_ACTIONS = tuple(_NEEDED)
_CORRECTION_FIELDS = ("kind", "what", "at", "by", "about", "was", "now")
_CORRECTION_KINDS: tuple[CorrectionKind, ...] = get_args(CorrectionKind)
_BYLINE_ROLES = ("author", "reporter", "writer", "editor", "translator", "photographer")
_SHA256 = re.compile(r"[0-9a-f]{64}")
_WIKIDATA = re.compile(r"Q[1-9]\d{0,11}")


def read_overlay(text: str, path: str) -> tuple[Overlay | None, Problems]:
    """An overlay; a faulty field is left out with its Problem, the others hold."""
    root, problems = parse_yaml(text, path)
    if root is None:
        return None, problems
    flat, reasons, found = _unfold(root, path)
    fields = Fields(flat, path)
    fields.allow(_OVERLAY_FIELDS)
    published, captured = fields.date("published"), fields.date("captured")
    if published and _is_later(published, captured):
        remedy = "look both days up again; the later one may be a slip"
        message = f"published: {published} is after {captured}, when the clipping was taken"
        fields.report("date-late", fields.entries["published"].line, message, remedy, "warning")
    overlay = Overlay(
        place=Place(path=path),
        title=fields.text("title"),
        slug=fields.slug("slug"),
        publisher=fields.text("publisher"),
        agency=fields.text("agency"),
        byline=_read_byline(fields),
        dateline=fields.text("dateline"),
        published=_published(published, reasons.get("published", "")),
        language=fields.language("language"),
        url=fields.address("url"),
        genre=fields.one_of("genre", _GENRES),
        copy_of=_article_id(fields.text("copy_of")),
        captured=captured,
        sha256=fields.matching("sha256", _SHA256, "64 hexadecimal digits"),
        drop=fields.flag("drop"),
        publish=fields.one_of("publish", _PUBLISH),
        json_fields=_read_json_fields(fields),
        reasons=reasons,
        lines=lines_of(fields.entries, _OVERLAY_FIELDS),
        text=text,
    )
    return overlay, found + fields.problems


def _is_later(published: str, captured: str | None) -> bool:
    """True where the clipping is older than its article, by more than what clocks differ round the world."""
    first, last = interval(published), interval(captured)
    return first is not None and last is not None and first[0] > last[1]


def read_actor(text: str, path: str, stem: str) -> tuple[ActorRecord | None, Problems]:
    """A curated actor; None where it has no name or type."""
    fields, prose, problems = _read_front(text, path, _ACTOR_FIELDS)
    if fields is None:
        return None, problems
    name, kind = fields.required("name"), fields.one_of("type", _ACTOR_TYPES)
    if kind is None and "type" not in fields.entries:
        fields.report("field-missing", None, "'type' is missing", f"add `type:` and one of: {', '.join(_ACTOR_TYPES)}")
    merge_into = fields.text("merge_into")
    record = ActorRecord(
        id=ActorId(stem),
        place=Place(path=path),
        name=name or "",
        type=kind or "",
        aliases=fields.texts("aliases"),
        roles=tuple(role for row in fields.rows("roles") if (role := _read_role(row, fields)) is not None),
        country=fields.text("country"),
        wikidata=fields.matching("wikidata", _WIKIDATA, "an identifier such as Q912"),
        not_same_as=tuple(ActorId(other) for other in fields.texts("not_same_as")),
        merge_into=ActorId(merge_into) if merge_into else None,
        prose=prose,
        text=text,
    )
    return (record if name and kind else None), problems + fields.problems


def read_dossier(text: str, path: str, title: str) -> tuple[DossierRecord, Problems]:
    """The dossier's own record; `title` stands in where it gives none."""
    fields, prose, problems = _read_front(text, path, _DOSSIER_FIELDS)
    if fields is None:
        return DossierRecord(title=title), problems
    record = DossierRecord(
        title=fields.text("title") or title,
        question=fields.text("question") or "",
        headline=fields.text("headline"),
        languages=fields.languages("languages") or ("en",),
        rights=fields.text("rights") or NOT_STATED,
        publish=fields.one_of("publish", _PUBLISH) or "full",
        publish_by_outlet=fields.table("publish_by_outlet", _PUBLISH),
        search=fields.one_of("search", _SEARCHES),
        noindex=fields.flag("noindex"),
        json_fields=_read_json_fields(fields),
        assessment=prose,
        repo_url=fields.address("repo_url"),
        forge=fields.one_of("forge", _FORGES),
        branch=fields.text("branch") or "main",
        text=text,
    )
    return record, problems + fields.problems


def read_decision(text: str, path: str, stem: str) -> tuple[Decision | None, Problems]:
    """A decision; None where it does not say what is to be done with what."""
    root, problems = parse_yaml(text, path)
    if root is None:
        return None, problems
    fields = Fields(root, path)
    fields.allow(_DECISION_FIELDS)
    action, target = fields.one_of("action", _ACTIONS), fields.required("target")
    if action is None and "action" not in fields.entries:
        fields.report("field-missing", None, "'action' is missing", f"add `action:` and one of: {', '.join(_ACTIONS)}")
    decision = Decision(
        id=stem,
        place=Place(path=path),
        action=action or "",
        target=target or "",
        text=fields.text("text"),
        into=fields.text("into"),
        articles=tuple(ArticleId(article) for article in fields.texts("articles")),
        reason=fields.text("reason") or "",
        by=fields.text("by") or "",
        at=fields.date("at"),
        file=text,
    )
    said = {"text": decision.text, "into": decision.into, "articles": decision.articles}
    said |= {"reason": decision.reason, "by": decision.by}
    lacking = [name for name in _NEEDED.get(decision.action, ()) if not said[name]]
    for name in lacking:
        fields.report("field-missing", None, f"{name!r} is missing", f"add a line `{name}: …`: {action} needs it")
    return (decision if action and target and not lacking else None), fields.problems


def read_correction(text: str, path: str, stem: str) -> tuple[Correction | None, Problems]:
    """An entry of the ledger; None where it does not say what was put right, of what kind, when and by whom."""
    root, problems = parse_yaml(text, path)
    if root is None:
        return None, problems
    fields = Fields(root, path)
    fields.allow(_CORRECTION_FIELDS)
    kind, what, by = fields.one_of("kind", _CORRECTION_KINDS), fields.required("what"), fields.required("by")
    at = fields.date("at")
    for name, wanted in (("kind", f"one of: {', '.join(_CORRECTION_KINDS)}"), ("at", "a date: YYYY-MM-DD")):
        if name not in fields.entries:
            fields.report("field-missing", None, f"{name!r} is missing", f"add a line `{name}: …`, {wanted}")
    if kind is None or not what or not by or at is None:
        return None, fields.problems
    correction = Correction(
        id=stem,
        place=Place(path=path),
        kind=kind,
        what=what,
        at=at,
        by=by,
        about=fields.texts("about"),
        was=fields.text("was") or "",
        now=fields.text("now") or "",
    )
    return correction, fields.problems


def read_page(text: str, path: str, name: str) -> tuple[ExtraPage, Problems]:
    """A page that people wrote, as it stands; its title from the front matter, the first heading or the file's name."""
    front = split_front_matter(text)
    body = front.text if front else text
    root, problems = parse_yaml(front.matter, path, front.line) if front else (None, ())
    stated = Fields(root, path).text("title") if root else None
    heading = next((row[2:].strip() for row in body.split("\n") if row.startswith("# ")), "")
    title = (
        stated
        or heading
        or name.rpartition("/")[2].removesuffix(".md").replace("-", " ").replace("_", " ").capitalize()
    )
    shown, unsafe = check_prose(body, path)
    return ExtraPage(place=Place(path=path), path=name, title=title, text=shown), problems + unsafe


def _read_front(text: str, path: str, known: tuple[str, ...]) -> tuple[Fields | None, str, Problems]:
    front = split_front_matter(text)
    if front is None:
        return None, text.strip(), (_no_front(path),)
    root, problems = parse_yaml(front.matter, path, front.line)
    if root is None:
        return None, front.text, problems
    fields = Fields(root, path)
    fields.allow(known)
    prose, unsafe = check_prose(front.text.strip(), path)
    return fields, prose, problems + unsafe


def _unfold(root: Entry, path: str) -> tuple[Entry, dict[str, str], Problems]:
    """`field: {value: …, reason: …}` as `field: …`, reasons apart."""
    entries = root.value if isinstance(root.value, Mapping) else {}
    flat: dict[str, Entry] = {}
    reasons: dict[str, str] = {}
    problems: Problems = ()
    for name, entry in entries.items():
        if name == "reason":
            problems += (_loose_reason(entry, path),)
            continue
        if not isinstance(entry.value, Mapping) or name == "json_fields":
            flat[name] = entry
            continue
        inner = Fields(entry, path)
        inner.allow(("value", "reason"))
        reason = inner.text("reason")
        if reason:
            reasons[name] = reason
        if "value" in entry.value:
            flat[name] = replace(entry.value["value"], line=entry.line)
        else:
            inner.report(
                "field-missing", entry.line, f"{name}: a reason without a value", "add a line `value: …` to it"
            )
        problems += inner.problems
    return Entry(line=root.line, value=flat), reasons, problems


def _read_json_fields(fields: Fields) -> dict[str, str]:
    """Where each field of an article stands in a record: `{title: head.main}`."""
    entry = fields.entries.get("json_fields")
    if entry is None or entry.value is None:
        return {}
    if not isinstance(entry.value, Mapping):
        fields.report_type("json_fields", entry, "a line `title: where.it.stands` for each field")
        return {}
    inner = Fields(entry, fields.path)
    inner.allow(_ENTRY_FIELDS)
    places = {name: place for name in _ENTRY_FIELDS if (place := inner.text(name))}
    fields.found.extend(inner.found)
    return places


def _read_byline(fields: Fields) -> tuple[Byline, ...] | None:
    if "byline" not in fields.entries:
        return None
    people = (_read_person(row, fields) for row in fields.rows("byline"))
    return tuple(person for person in people if person is not None)


def _read_person(row: Entry, fields: Fields) -> Byline | None:
    if isinstance(row.value, str):
        return Byline(name=row.value, role="author")
    inner = Fields(row, fields.path)
    inner.allow(("name", "role"))
    name, role = inner.text("name"), inner.one_of("role", _BYLINE_ROLES)
    fields.found.extend(inner.found)
    if name is None:
        fields.report_type("byline", row, "`- name: …` and `role: …` for each person")
        return None
    return Byline(name=name, role=role or "author")


def _read_role(row: Entry, fields: Fields) -> Role | None:
    if isinstance(row.value, str):
        return Role(title=row.value)
    inner = Fields(row, fields.path)
    inner.allow(("title", "from", "to", "source"))
    title = inner.text("title")
    role = Role(title=title or "", start=inner.date("from"), end=inner.date("to"), source=inner.text("source") or "")
    fields.found.extend(inner.found)
    if role.start and role.end and role.end < role.start[: len(role.end)]:
        message = f"the role ends, {role.end}, before it begins, {role.start}"
        fields.report("date-order", row.line, message, "look both up again: `from:` comes before `to:`")
    if title is None:
        fields.report_type("roles", row, "`- title: …` for each role, with `from:` and `to:` where known")
        return None
    return role


def _published(value: str | None, reason: str) -> Published | None:
    if value is None:
        return None
    return Published(value=value, precision=CALENDAR_UNITS[precision(value)], basis="editor", evidence=reason)


def _article_id(value: str | None) -> ArticleId | None:
    return ArticleId(value) if value else None


def _loose_reason(entry: Entry, path: str) -> Problem:
    return Place(path=path, line=entry.line).problem(
        "field-unknown",
        "a reason of no field",
        "write it under the field that it is for: `published:`, and below it, indented, `value: …` and `reason: …`",
    )


def _no_front(path: str) -> Problem:
    return Place(path=path, line=1).problem(
        "front-matter-missing",
        "no front matter",
        "begin the file with a line `---`, then `field: value` lines, then a line `---`",
    )
