"""The hand-made gold of the shipped captures: who is named where, with the curated records and without them."""

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from builder.knowledge.records import with_records
from builder.link.actors import link_actors
from builder.values.capture import ActorRecord
from tests import score_seeds
from tests.actors import read, shipped_records
from tests.marked import KNOWLEDGE

GOLD = Path(__file__).resolve().parent / "gold"


def score(
    records: tuple[ActorRecord, ...], folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> float:
    """The F1 of mentions on the gold bodies, as the scorer counts it."""
    knowledge = with_records(KNOWLEDGE, records)
    bodies = json.loads((GOLD / "articles.json").read_text(encoding="utf-8"))
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
    dossier = folder / "dossier.json"
    dossier.write_text(json.dumps({"articles": articles}), encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["score_seeds.py", str(dossier), "--gold", str(GOLD)])
    score_seeds.main()
    return float(json.loads(capsys.readouterr().out.splitlines()[-1])["actors_f1"])


def test_with_the_records_nearly_every_mention_names_the_right_actor(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert score(shipped_records(), tmp_path, monkeypatch, capsys) >= 0.99


def test_without_any_record_the_captures_alone_tell_who_is_meant(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert score((), tmp_path, monkeypatch, capsys) >= 0.95
