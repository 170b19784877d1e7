"""What the correction form shows of a thing: what holds now, what its record asserts, where one can read about it."""

from collections.abc import Container, Iterable
from itertools import count
from typing import Final

from builder.compose.correct import correct_actor, correct_article, correct_record
from builder.compose.parts import UNDATED, Here, say_gist, shorten
from builder.compose.records import Cut, cut_front, cut_record
from builder.compose.site import say_made
from builder.compose.views.shared import Cite
from builder.interface.named import SaidName
from builder.interface.said import Said, join
from builder.knowledge.tables import Json, Row, fields_of
from builder.naming import statement_anchor
from builder.values.article import LEFT_OUT
from builder.values.capture import NOT_STATED, ActorRecord, Decision, Overlay, Role
from builder.values.dossier import Actor, Difference, Event, Reading, Statement, Story
from builder.values.ids import ArticleId

_PASSAGES: Final = 8
_MENTIONS: Final = 3
"""Sentences that name an actor: its own page has all, and a large dossier has thousands of actors."""
_LONGEST: Final = 400
"""Letters of a passage beside the form; its link leads to the whole."""
_PLAIN_FIELDS: Final = "title publisher agency dateline language url genre"


def article_row(here: Here, reading: Reading) -> Row:
    """An article: what its overlay may say, what holds now and why, and where in its text that might be read."""
    article = reading.article
    overlay = article.capture.overlay
    published = article.published
    now: Row = {name: value or "" for name, value in fields_of(article, _PLAIN_FIELDS).items()}
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
            *(_line(r.text, Said("taken out: {why}", why=Said(r.reason))) for r in shown[:_PASSAGES]),
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
        "passages": [_passage(c) for c in here.cites(s.span for s in said[:_MENTIONS])],
    }


def statement_row(here: Here, statement: Statement) -> Row:
    """A statement: its words, its confidence, and the passages that it rests on."""
    return {
        **_target(here, statement, statement.text, here.statement_link(statement).href),
        "now": {
            "text": statement.text,
            "confidence": join((Said(statement.confidence), Said(statement.why)), ": "),
            "by": statement.by,
        },
        "passages": [_passage(c) for c in here.cites(statement.support)[:_PASSAGES]],
    }


def difference_row(here: Here, difference: Difference) -> Row:
    """A difference: its question and what each source answers."""
    spans = (span for version in difference.versions for span in version.support)
    question = say_made(here.site, difference.made, difference.question)
    return {
        **_target(here, difference, question, here.difference_link(difference).href),
        "now": {"status": Said(difference.status), "type": Said(difference.type)},
        "passages": [_passage(c) for c in here.cites(spans)[:_PASSAGES]],
    }


def event_row(here: Here, event: Event) -> Row:
    """An event: when and how it is told, and by which articles."""
    articles = dict.fromkeys(span.article for span in event.claims)
    anchor = statement_anchor(event.id)
    return {
        **_target(here, event, say_made(here.site, event.made, event.what), here.to(f"timeline.md#{anchor}")),
        "now": {
            "when": event.when or UNDATED,
            "status": Said(event.status),
            "place": SaidName(event.place) if event.place else "",
        },
        "articles": _titles(here, articles),
        "passages": [_passage(c) for c in here.cites(event.claims)[:_PASSAGES]],
    }


def story_row(here: Here, story: Story) -> Row:
    """A story: its articles, and how each begins."""
    known = [here.site.heads[a] for a in story.articles if a in here.site.heads]
    return {
        **_target(here, story, story.title, here.article(story.articles[0])),
        "now": {"articles": str(len(story.articles))},
        "articles": _titles(here, story.articles),
        "passages": [
            {"text": say_gist(r.article), "source": r.article.title, "href": _address(here.article(r.article.id))}
            for r in known[:_PASSAGES]
        ],
    }


def dossier_row(here: Here) -> Row:
    """The dossier's own record."""
    record = here.site.dossier.record
    path = correct_record(record).path
    values = fields_of(record, "title question headline languages rights repo_url forge branch")
    values["rights"] = record.rights if record.rights != NOT_STATED else None
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


def _target(here: Here, thing: Statement | Difference | Event | Story, words: str, link: str) -> Row:
    """What can be decided on, and what was decided of it."""
    return {
        **_thing(thing.id, words, link),
        "path": free_path(thing.id, thing.decisions, here.site.troubled),
        "decisions": [_decision(d) for d in thing.decisions],
    }


def _thing(name: str, words: str, link: str) -> Row:
    return {"id": name, "name": words, "page": _address(link)}


def _unread(path: str, troubled: Container[str]) -> Json:
    """None for a file that is not there; one that is there and could not be read is nothing to write over."""
    return _cut_json(None) if path in troubled else None


def _asserted(overlay: Overlay) -> Row:
    values = fields_of(overlay, _PLAIN_FIELDS)
    values["published"] = overlay.published.value if overlay.published else None
    values |= fields_of(overlay, "slug copy_of captured publish") | {"drop": overlay.drop or None}
    values["byline"] = [fields_of(b, "name role") for b in overlay.byline] if overlay.byline is not None else None
    return {
        name: {"value": value, "reason": overlay.reasons.get(name, "")}
        for name, value in values.items()
        if value is not None
    }


def _recorded(record: ActorRecord) -> Row:
    values: Row = fields_of(record, "name type aliases") | {"roles": [_role(role) for role in record.roles]}
    values |= fields_of(record, "country wikidata not_same_as merge_into")
    return {name: {"value": value} for name, value in values.items() if value}


def _role(role: Role) -> Json:
    stated = {"title": role.title, "from": role.start, "to": role.end, "source": role.source}
    return {name: value for name, value in stated.items() if value}


def _decision(decision: Decision) -> Json:
    fields = fields_of(decision, "action target text into articles reason by at")
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
    return {"text": shorten(text, _LONGEST), "source": place, "href": ""}


def _passage(cite: Cite) -> Json:
    return {
        "text": shorten(cite.passage, _LONGEST),
        "source": Said("{source}, {day}, paragraph {n}", source=cite.source, day=cite.published, n=str(cite.paragraph)),
        "href": _address(cite.href),
    }


def _address(link: str) -> str:
    """A link between files of docs/ as one between pages of the site."""
    path, hash_sign, fragment = link.partition("#")
    return f"{path.removesuffix('.md')}/{hash_sign}{fragment}"
