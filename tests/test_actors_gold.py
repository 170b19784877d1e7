"""The hand-made gold of the shipped captures: who is named where, with the curated records and without them."""

import json
from dataclasses import replace

from builder.knowledge.records import with_records
from builder.link.actors import link_actors
from builder.values.capture import ActorRecord
from tests.actors import read, shipped_records
from tests.conftest import ROOT
from tests.gold.scores import score
from tests.marked import KNOWLEDGE


def actors_f1(records: tuple[ActorRecord, ...]) -> float:
    """The F1 of mentions on the gold bodies."""
    knowledge = with_records(KNOWLEDGE, records)
    bodies = json.loads((ROOT / "tests" / "gold" / "articles.json").read_text(encoding="utf-8"))
    annotated = [read(stem, *gold["body"], knowledge=knowledge) for stem, gold in bodies.items()]
    actor_of = link_actors(annotated, records, knowledge).actor_of
    articles = [
        {
            "capture": {"path": f"seeds/articles/{one.article.id}.txt"},
            "paragraphs": [{"id": p.id, "text": p.text} for p in one.article.paragraphs],
            "actors": [
                {"paragraph": m.span.paragraph, "start": m.span.start, "end": m.span.end, "actor": m.actor}
                for m in (replace(m, actor=actor_of[one.article.id, m.actor]) for m in one.mentions)
            ],
        }
        for one in annotated
    ]
    return score({"articles": articles}).figures["actors_f1"]


def test_with_the_records_nearly_every_mention_names_the_right_actor() -> None:
    assert actors_f1(shipped_records()) >= 0.99


def test_without_any_record_the_captures_alone_tell_who_is_meant() -> None:
    assert actors_f1(()) >= 0.95
