"""The machine-readable dossier: `docs/dossier.json`. The contract is `dossier/1`.

Offsets are Unicode code points within the paragraph's text; dates are EDTF, durations ISO 8601.
"""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from builder.export.articles import article_json
from builder.knowledge.tables import Json, Row, fields_of
from builder.recall import Recall, make_anew
from builder.values.capture import Correction
from builder.values.dossier import (
    Actor,
    Briefing,
    Difference,
    Dossier,
    Event,
    Made,
    Reading,
    Statement,
    Story,
)
from builder.values.ids import ActorId
from builder.values.page import File
from builder.values.problem import Problem
from builder.values.span import Span

_SCHEMA = "dossier/1"
ARTICLES_PER_FILE = 500
"""Beyond this many, articles move to `data/articles-NNN.jsonl`: one file of 1,000 is about 20 MB."""


def dossier_files(dossier: Dossier, recall: Recall = make_anew) -> tuple[File, ...]:
    """`dossier.json` and, for a large dossier, the files that its articles moved to."""
    if len(dossier.readings) <= ARTICLES_PER_FILE:
        return (File(path="dossier.json", data=whole_dossier(dossier, recall)),)
    parts = _split([recall.once(_line, reading) for reading in dossier.readings])
    moved: Row = {"article_files": [part.path for part in parts]}
    return (*parts, File(path="dossier.json", data=_pretty(dossier, moved, (), recall)))


def whole_dossier(dossier: Dossier, recall: Recall = make_anew) -> bytes:
    """All in one file, however large."""
    return _pretty(dossier, {}, dossier.readings, recall)


def dossier_json(dossier: Dossier) -> Row:
    """All but the articles, with an empty place for them."""
    return {
        "schema": _SCHEMA,
        "title": dossier.record.title,
        "question": dossier.record.question,
        "as_of": dossier.as_of,
        "confidence_rule": dossier.rule,
        "articles": [],
        "actors": _actors_json(dossier),
        "origins": [fields_of(origin, "id name owner_type country articles") for origin in dossier.origins],
        "stories": [{**fields_of(story, "id title articles"), **_decided(story)} for story in dossier.stories],
        "events": [_event_json(event) for event in dossier.events],
        "statements": [statement_json(statement) for statement in dossier.statements],
        "differences": [_difference_json(difference) for difference in dossier.differences],
        "due": [
            {**fields_of(due, "what due said_by"), "support": _spans(due.support), "status": due.status}
            for due in dossier.due
        ],
        "briefing": _briefing_json(dossier.briefing),
        "gaps": [fields_of(gap, "what close article") for gap in dossier.gaps],
        "corrections": [correction_json(correction) for correction in dossier.corrections],
        "problems": [problem_json(problem) for problem in dossier.problems],
    }


def _actor_json(actor: Actor, articles: int, mentions: int) -> Row:
    """One actor with the number of articles and mentions that name it; bounds of roles are half-open EDTF or null."""
    return {
        **fields_of(actor, "id name type aliases"),
        "roles": [fields_of(role, "title start end source") for role in actor.roles],
        "curated": actor.record is not None,
        "former_ids": list(actor.former_ids),
        "articles": articles,
        "mentions": mentions,
    }


def _event_json(event: Event) -> Row:
    """One happening, with the claims that tell of it."""
    return {
        **fields_of(event, "id what when status place actors"),
        "claims": _spans(event.claims),
        "statements": list(event.statements),
        **_decided(event),
    }


def _decided(thing: Story | Event | Statement | Difference) -> Row:
    """What editors decided of it, why, who and when."""
    names = "id action target text into articles reason by at"
    return {"decisions": [fields_of(decision, names) for decision in thing.decisions]}


def correction_json(correction: Correction) -> Row:
    """An entry of the ledger."""
    return fields_of(correction, "id kind what at by about was now")


def statement_json(statement: Statement) -> Row:
    """What the dossier says, what it rests on and how well; `origins` is their number, `origin_ids` names them."""
    return {
        **fields_of(statement, "id text by"),
        "when": statement.when.value if statement.when else None,
        **fields_of(statement, "actors event"),
        "slice": _span(statement.slice),
        "edits": [
            {**fields_of(edit, "kind start end text"), "source": _span(edit.source) if edit.source else None}
            for edit in statement.edits
        ],
        "made": _made_json(statement.made) if statement.made else None,
        "support": _spans(statement.support),
        "related": _spans(statement.related),
        "origins": len(statement.origins),
        "origin_ids": list(statement.origins),
        **fields_of(statement, "one_source confidence why"),
        "without": [{"origin": origin, "confidence": confidence} for origin, confidence in statement.without],
        **_decided(statement),
    }


def _made_json(made: Made) -> Row:
    """The template of an assembled sentence and what fills it, each with the words that show it."""
    return {
        "template": made.template,
        "slots": [{**fields_of(slot, "name actor"), "source": _span(slot.source)} for slot in made.slots],
    }


def _difference_json(difference: Difference) -> Row:
    """A question on which sources disagree, and what each answers."""
    return {
        **fields_of(difference, "id question type status"),
        "versions": [
            {**fields_of(version, "value text source date origin"), "support": _spans(version.support)}
            for version in difference.versions
        ],
        "settle": difference.settle,
        **_decided(difference),
    }


def _briefing_json(briefing: Briefing | None) -> Row:
    """The order of the front page; empty where nothing could be said."""
    if briefing is None:
        return {"title": "", "title_by": "machine", "bottom_line": [], "sections": []}
    return {
        **fields_of(briefing, "title title_by bottom_line"),
        "sections": [fields_of(section, "id title statements") for section in briefing.sections],
    }


def problem_json(problem: Problem) -> Row:
    """`where` is a path of the project, with the line where one is known."""
    return {"code": problem.code, "where": str(problem.where), **fields_of(problem, "message remedy severity")}


def _actors_json(dossier: Dossier) -> list[Json]:
    mentions: Counter[ActorId] = Counter()
    articles: Counter[ActorId] = Counter()
    for reading in dossier.readings:
        mentions.update(mention.actor for mention in reading.mentions)
        articles.update({mention.actor for mention in reading.mentions})
    return [_actor_json(actor, articles[actor.id], mentions[actor.id]) for actor in dossier.actors]


def _span(span: Span) -> Row:
    return fields_of(span, "article paragraph start end")


def _spans(spans: tuple[Span, ...]) -> list[Json]:
    return [_span(span) for span in spans]


def _split(lines: Sequence[str]) -> tuple[File, ...]:
    parts = [lines[start : start + ARTICLES_PER_FILE] for start in range(0, len(lines), ARTICLES_PER_FILE)]
    return tuple(
        File(path=f"data/articles-{number:03}.jsonl", data="".join(part).encode())
        for number, part in enumerate(parts, 1)
    )


def _line(reading: Reading) -> str:
    return json.dumps(article_json(reading), ensure_ascii=False) + "\n"


def _pretty(dossier: Dossier, more: Row, articles: Sequence[Reading], recall: Recall) -> bytes:
    """As `json.dumps` lays it out; most of it one by one: an edit leaves most alone."""
    bare = dossier_json(replace(dossier, statements=(), events=(), differences=()))
    parts = {name: _lay_out(part) for name, part in (bare | more).items()}
    parts["articles"] = _lay_list(recall.once(_lay, reading) for reading in articles)
    parts["events"] = _lay_list(recall.once(_lay, event) for event in dossier.events)
    parts["statements"] = _lay_list(recall.once(_lay, statement) for statement in dossier.statements)
    parts["differences"] = _lay_list(recall.once(_lay, difference) for difference in dossier.differences)
    return ("{" + ",".join(f"\n {_lay_out(name)}: {part}" for name, part in parts.items()) + "\n}\n").encode()


def _lay_list(entries: Iterable[str]) -> str:
    laid = ",".join(entries)
    return f"[{laid}\n ]" if laid else "[]"


def _lay(thing: Reading | Event | Statement | Difference) -> str:
    match thing:
        case Reading():
            entry = article_json(thing)
        case Event():
            entry = _event_json(thing)
        case Statement():
            entry = statement_json(thing)
        case Difference():
            entry = _difference_json(thing)
    return "\n  " + _lay_out(entry).replace("\n", "\n ")


def _lay_out(part: Json) -> str:
    return json.dumps(part, ensure_ascii=False, indent=1).replace("\n", "\n ")
