"""The correction form: its page, and the data that a browser fills it with: what stands there now, and passages."""

import json
import re
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count, pairwise
from typing import Final, Literal

import yaml

from builder.compose.correct import (
    correct_actor,
    correct_article,
    correct_record,
    forge_patterns,
    source_file,
)
from builder.compose.drafts import Draft
from builder.compose.parts import FORM_PAGE, UNDATED, Here, say_gist, shorten
from builder.compose.site import Site, say_made
from builder.compose.views import Cite, CorrectView
from builder.interface import Interface
from builder.interface.named import SaidName
from builder.interface.said import Said, join
from builder.knowledge.tables import Json
from builder.naming import statement_anchor
from builder.values.article import LEFT_OUT
from builder.values.capture import NOT_STATED, ActorRecord, Byline, Decision, Overlay, Role
from builder.values.dossier import Actor, Difference, Event, Reading, Statement, Story
from builder.values.ids import ActorId, ArticleId, StatementId, StoryId
from builder.values.page import Page

Kind = Literal["article", "actor", "statement", "difference", "event", "story", "dossier"]
Row = dict[str, Json]

A_FILE: Final = 200
"""Things in one data file: a browser loads one to show one thing; about 400 kB."""
PASSAGES: Final = 8
MENTIONS: Final = 3
"""Sentences that name an actor: its own page has all, and a large dossier has thousands of actors."""
LONGEST: Final = 400
"""Letters of a passage beside the form; its link leads to the whole."""
_FENCE: Final = "---"
_ODD_LINE_ENDS: Final = re.compile("[\r\x85\u2028\u2029]")
"""Line ends of YAML 1.1 that no editor shows as such."""
_PLAIN_FIELDS: Final = ("title", "publisher", "agency", "dateline", "language", "url")


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """A record's text in pieces: (field, its lines), field "" for lines between; `head` and `tail` stay as they are."""

    head: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    tail: str = ""


def compose_form(site: Site) -> Page:
    """`correct.md`."""
    here = Here(site=site, page=FORM_PAGE)
    record = site.dossier.record
    view = CorrectView(top=here.dossier_top(), guide=source_file(record, "CONTRIBUTING.md"))
    return Page(path=FORM_PAGE, template="correct.md.j2", front_matter={"title": "Correct"}, view=view)


def draft_form(site: Site) -> Iterable[Draft[bytes]]:
    """`data/correct/`: a list of what can be corrected, and everything about each in files that stay small."""
    things: Mapping[Kind, Iterable[str]] = {
        "article": site.readings,
        "actor": site.actors,
        "statement": site.statements,
        "difference": site.differences,
        "event": site.events,
        "story": filter(None, site.stories),
        "dossier": ("dossier",),
    }
    split = {kind: split_names(tuple(names)) for kind, names in things.items()}
    counts = [part for kind, files in split.items() for part in (kind, len(files))]
    yield Draft(path="data/correct/index.json", make=write_index, of=tuple(counts))
    for kind, files in split.items():
        for number, names in enumerate(files):
            yield Draft(path=f"data/correct/{kind}-{number}.json", make=write_rows, of=(kind, *names))


def write_index(site: Site, *counts: str | int) -> bytes:
    """`index.json`, with a count of files after each kind."""
    lists: Row = {
        "article": [[r.article.id, r.article.title] for r in site.order],
        "actor": [[actor.id, actor.name] for actor in site.dossier.actors],
        "event": [[event.id, say_made(site, event.made, event.what)] for event in site.dossier.events],
        "story": [[story.id, story.title] for story in site.dossier.stories],
    }
    index: Row = {
        "files": {str(kind): int(files) for kind, files in zip(counts[::2], counts[1::2], strict=True)},
        "forge": {**forge_patterns(site.dossier.record)},
        "lists": lists,
    }
    return _write(index, site.interface)


def write_rows(site: Site, kind: Kind, *names: str) -> bytes:
    """One file of things of a kind."""
    here = Here(site=site, page=FORM_PAGE)
    return _write({name: _row(here, kind, name) for name in names}, site.interface)


def _row(here: Here, kind: Kind, name: str) -> Row:
    site = here.site
    makers: Mapping[Kind, Callable[[], Row]] = {
        "article": lambda: article_row(here, site.readings[ArticleId(name)]),
        "actor": lambda: actor_row(here, site.actors[ActorId(name)]),
        "statement": lambda: statement_row(here, site.statements[StatementId(name)]),
        "difference": lambda: difference_row(here, site.differences[name]),
        "event": lambda: event_row(here, site.events[name]),
        "story": lambda: story_row(here, site.stories[StoryId(name)]),
        "dossier": lambda: dossier_row(here),
    }
    return makers[kind]()


def split_names(names: Sequence[str]) -> list[tuple[str, ...]]:
    """Files of things, each in the file that its id says."""
    files: list[list[str]] = [[] for _ in range(-(-len(names) // A_FILE))]
    for name in names:
        files[shard(name, len(files))].append(name)
    return [tuple(file) for file in files]


def shard(name: str, count: int) -> int:
    """Which of `count` files tells of the thing; `correct.js` reckons the same."""
    code = 0
    for letter in name:
        code = (code * 31 + ord(letter)) % 65_521
    return code % count


def article_row(here: Here, reading: Reading) -> Row:
    """An article: what its overlay may say, what holds now and why, and where in its text that might be read."""
    article = reading.article
    overlay = article.capture.overlay
    published = article.published
    now: Row = {name: getattr(article, name) or "" for name in _PLAIN_FIELDS}
    path = correct_article(here.site.dossier.record, article).path
    shown = [r for r in article.removed if r.text != LEFT_OUT]
    texts = [p.text for p in article.paragraphs if p.text != LEFT_OUT]
    return {
        **_thing(article.id, article.title, here.article(article.id)),
        "path": path,
        "file": _cut_json(cut_record(overlay.text)) if overlay else _unread(path, here.site.troubled),
        "now": {
            **now,
            "byline": ", ".join(f"{b.name} ({b.role})" for b in article.byline),
            "published": published.value or "",
        },
        "why": {
            "published": Said("{how}: “{words}”", how=Said(published.basis), words=published.evidence)
            if published.evidence
            else Said(published.basis)
        },
        "asserted": _asserted(overlay) if overlay else {},
        "passages": [
            *(_line(text, Said("text")) for text in texts[:4]),
            *(_line(text, Said("last lines")) for text in texts[4:][-2:]),
            *(_line(r.text, Said("taken out: {why}", why=Said(r.reason))) for r in shown[:PASSAGES]),
        ],
    }


def actor_row(here: Here, actor: Actor) -> Row:
    """An actor: the record or what was found, with sentences that name it."""
    record = actor.record
    said = here.site.by_actor.get(actor.id, ())
    path = correct_actor(here.site.dossier.record, actor).path
    return {
        **_thing(actor.id, actor.name, here.actor(actor.id).href),
        "path": path,
        "file": _cut_json(cut_front(record.text)) if record else _unread(path, here.site.troubled),
        "now": {
            "name": actor.name,
            "type": actor.type,
            "aliases": ", ".join(actor.aliases),
            "roles": "; ".join(role.title for role in actor.roles),
        },
        "asserted": _recorded(record) if record else {"name": {"value": actor.name}, "type": {"value": actor.type}},
        "passages": [_passage(c) for c in here.cites(s.claim.span for s in said[:MENTIONS])],
    }


def statement_row(here: Here, statement: Statement) -> Row:
    """A statement: its words, its confidence, and the passages that it rests on."""
    return {
        **_thing(statement.id, statement.text, here.statement_link(statement).href),
        "path": free_path(statement.id, statement.decisions, here.site.troubled),
        "decisions": [_decision(d) for d in statement.decisions],
        "now": {
            "text": statement.text,
            "confidence": join((Said(statement.confidence), Said(statement.why)), ": "),
            "by": statement.by,
        },
        "passages": [_passage(c) for c in here.cites(statement.support)[:PASSAGES]],
    }


def difference_row(here: Here, difference: Difference) -> Row:
    """A difference: its question and what each source answers."""
    spans = (span for version in difference.versions for span in version.support)
    return {
        **_thing(
            difference.id,
            say_made(here.site, difference.made, difference.question),
            here.difference_link(difference).href,
        ),
        "path": free_path(difference.id, difference.decisions, here.site.troubled),
        "decisions": [_decision(d) for d in difference.decisions],
        "now": {"status": Said(difference.status), "type": Said(difference.type)},
        "passages": [_passage(c) for c in here.cites(spans)[:PASSAGES]],
    }


def event_row(here: Here, event: Event) -> Row:
    """An event: when and how it is told, and by which articles."""
    articles = dict.fromkeys(span.article for span in event.claims)
    return {
        **_thing(
            event.id, say_made(here.site, event.made, event.what), here.to(f"timeline.md#{statement_anchor(event.id)}")
        ),
        "path": free_path(event.id, event.decisions, here.site.troubled),
        "decisions": [_decision(d) for d in event.decisions],
        "now": {
            "when": event.when or UNDATED,
            "status": Said(event.status),
            "place": SaidName(event.place) if event.place else "",
        },
        "articles": _titles(here, articles),
        "passages": [_passage(c) for c in here.cites(event.claims)[:PASSAGES]],
    }


def story_row(here: Here, story: Story) -> Row:
    """A story: its articles, and how each begins."""
    known = [here.site.readings[a] for a in story.articles if a in here.site.readings]
    return {
        **_thing(story.id, story.title, here.article(story.articles[0])),
        "path": free_path(story.id, story.decisions, here.site.troubled),
        "decisions": [_decision(d) for d in story.decisions],
        "now": {"articles": str(len(story.articles))},
        "articles": _titles(here, story.articles),
        "passages": [
            {"text": say_gist(r.article), "source": r.article.title, "href": _address(here.article(r.article.id))}
            for r in known[:PASSAGES]
        ],
    }


def dossier_row(here: Here) -> Row:
    """The dossier's own record."""
    record = here.site.dossier.record
    path = correct_record(record).path
    values: Mapping[str, Json] = {
        "title": record.title,
        "question": record.question,
        "headline": record.headline,
        "languages": list(record.languages),
        "rights": record.rights if record.rights != NOT_STATED else None,
        "repo_url": record.repo_url,
        "forge": record.forge,
        "branch": record.branch,
    }
    cut = cut_front(record.text)
    written = frozenset(name for name, _ in cut.parts) if cut else frozenset()
    return {
        **_thing("dossier", record.title, "index.md"),
        "path": path,
        "file": _cut_json(cut) if record.text else _unread(path, here.site.troubled),
        "now": {"title": record.title, "question": record.question},
        "asserted": {name: {"value": value} for name, value in values.items() if value and name in written},
        "passages": [],
    }


def _titles(here: Here, articles: Iterable[ArticleId]) -> Json:
    return [[a, here.site.heads[a].article.title] for a in articles if a in here.site.heads]


def free_path(target: str, decisions: tuple[Decision, ...], troubled: Container[str]) -> str:
    """Where one more decision about the target goes: no file that is there, also none that could not be applied."""
    taken = {d.place.path for d in decisions}
    names = (f"seeds/decisions/{target}{f'-{n}' if n > 1 else ''}.yml" for n in count(1))
    return next(name for name in names if name not in taken and name not in troubled)


def cut_record(text: str) -> Cut | None:
    """A record's fields, each with its lines; None where lines do not belong to one field alone (`{a: 1, b: 2}`)."""
    if _ODD_LINE_ENDS.search(text):
        return None
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return None
    if root is None:
        return Cut(parts=(("", text),) if text else ())
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    starts = [(str(key.value), key.start_mark.line) for key, _ in root.value]
    rows = _rows(text)
    shared = any(one[1] >= other[1] for one, other in pairwise(starts))
    if shared or any(row.startswith(("---", "...")) for row in rows[starts[0][1] :]):
        return None
    return Cut(parts=tuple(_cut_rows(rows, starts)))


def cut_front(text: str) -> Cut | None:
    """A Markdown record: the fields of its front matter; what is below stays as it is."""
    rows = _rows(text)
    fences = [n for n, row in enumerate(rows) if row.rstrip() == _FENCE][:2]
    if len(fences) < 2 or fences[0]:
        return None
    matter = cut_record("".join(rows[1 : fences[1]]))
    return replace(matter, head=rows[0], tail="".join(rows[fences[1] :])) if matter else None


def _rows(text: str) -> list[str]:
    """Lines with their ends."""
    return [row + "\n" for row in text.removesuffix("\n").split("\n")]


def _cut_rows(rows: list[str], starts: list[tuple[str, int]]) -> Iterable[tuple[str, str]]:
    """Each field's lines up to the next; comments and empty lines at its end stand for themselves."""
    if starts[0][1]:
        yield "", "".join(rows[: starts[0][1]])
    for (name, start), (_, following) in pairwise([*starts, ("", len(rows))]):
        end = following
        while end > start + 1 and (not rows[end - 1].strip() or rows[end - 1].startswith("#")):
            end -= 1
        yield name, "".join(rows[start:end])
        if end < following:
            yield "", "".join(rows[end:following])


def _thing(name: str, words: str, link: str) -> Row:
    return {"id": name, "name": words, "page": _address(link)}


def _unread(path: str, troubled: Container[str]) -> Json:
    """None for a file that is not there; one that is there and could not be read is nothing to write over."""
    return _cut_json(None) if path in troubled else None


def _asserted(overlay: Overlay) -> Row:
    values: dict[str, Json] = {name: getattr(overlay, name) for name in _PLAIN_FIELDS}
    values["published"] = overlay.published.value if overlay.published else None
    values |= {"slug": overlay.slug, "copy_of": overlay.copy_of, "captured": overlay.captured}
    values |= {"publish": overlay.publish, "drop": overlay.drop or None}
    values["byline"] = [_person(b) for b in overlay.byline] if overlay.byline is not None else None
    return {
        name: {"value": value, "reason": overlay.reasons.get(name, "")}
        for name, value in values.items()
        if value is not None
    }


def _recorded(record: ActorRecord) -> Row:
    values: Mapping[str, Json] = {
        "name": record.name,
        "type": record.type,
        "aliases": list(record.aliases),
        "roles": [_role(role) for role in record.roles],
        "country": record.country,
        "wikidata": record.wikidata,
        "not_same_as": list(record.not_same_as),
        "merge_into": record.merge_into,
    }
    return {name: {"value": value} for name, value in values.items() if value}


def _person(person: Byline) -> Json:
    return {"name": person.name, "role": person.role}


def _role(role: Role) -> Json:
    stated = {"title": role.title, "from": role.start, "to": role.end, "source": role.source}
    return {name: value for name, value in stated.items() if value}


def _decision(decision: Decision) -> Json:
    fields: Row = {
        "action": decision.action,
        "target": decision.target,
        "text": decision.text,
        "into": decision.into,
        "articles": list(decision.articles),
        "reason": decision.reason,
        "by": decision.by,
        "at": decision.at,
    }
    return {
        "path": decision.place.path,
        "file": _cut_json(cut_record(decision.file)),
        "asserted": {name: {"value": value} for name, value in fields.items() if value},
    }


def _cut_json(cut: Cut | None) -> Json:
    if cut is None:
        return {"parts": None}
    return {"head": cut.head, "parts": [list(part) for part in cut.parts], "tail": cut.tail}


def _line(text: str, place: str) -> Json:
    return {"text": shorten(text, LONGEST), "source": place, "href": ""}


def _passage(cite: Cite) -> Json:
    return {
        "text": shorten(cite.passage, LONGEST),
        "source": Said("{source}, {day}, paragraph {n}", source=cite.source, day=cite.published, n=str(cite.paragraph)),
        "href": _address(cite.href),
    }


def _address(link: str) -> str:
    """A link between files of docs/ as one between pages of the site."""
    path, hash_sign, fragment = link.partition("#")
    return f"{path.removesuffix('.md')}/{hash_sign}{fragment}"


def _say_all(value: Json, interface: Interface) -> Json:
    """The value with every text in it as the interface says it."""
    if isinstance(value, dict):
        return {key: _say_all(one, interface) for key, one in value.items()}
    if isinstance(value, list):
        return [_say_all(one, interface) for one in value]
    return interface.say(value) if isinstance(value, str) else value


def _write(rows: Row, interface: Interface) -> bytes:
    """One thing a line: what changes in a file is what changed in the dossier."""
    lines = ",\n".join(
        f"{json.dumps(key)}: {json.dumps(_say_all(row, interface), ensure_ascii=False)}" for key, row in rows.items()
    )
    return f"{{\n{lines}\n}}\n".encode()
