"""dossier.json keeps its contract: valid by its schema, every pointer points at something, the words stand there."""

import json
from collections.abc import Iterator
from dataclasses import replace
from importlib import resources

import pytest
from jsonschema import Draft202012Validator

from builder.export import ARTICLES_PER_FILE, dossier_files, dossier_json
from builder.knowledge.load import load_knowledge
from builder.knowledge.tables import Json
from builder.pipeline import compile_dossier
from builder.reading import read_in_turn
from builder.shell.project import Project
from builder.shell.read import read_seeds
from builder.values.dossier import Dossier
from builder.values.ids import ArticleId
from tests.conftest import ROOT
from tests.marked import marks_of

Row = dict[str, Json]


@pytest.fixture(scope="module")
def schema() -> Row:
    text = resources.files("builder").joinpath("schemas", "dossier-1.schema.json").read_text(encoding="utf-8")
    loaded: Row = json.loads(text)
    return loaded


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    seeds, problems = read_seeds(ROOT)
    return compile_dossier(seeds, load_knowledge(Project(root=ROOT).own_tables), problems, read_in_turn)[0]


def whole(dossier: Dossier) -> Row:
    (file,) = [file for file in dossier_files(dossier) if file.path == "dossier.json"]
    loaded: Row = json.loads(file.data)
    return loaded


def many(dossier: Dossier) -> Dossier:
    """More articles than one file holds, the first one over and over."""
    first = dossier.readings[0]
    ids = [ArticleId(f"a{number}") for number in range(ARTICLES_PER_FILE + 1)]
    return replace(dossier, readings=tuple(replace(first, article=replace(first.article, id=i)) for i in ids))


def test_the_schema_is_a_schema(schema: Row) -> None:
    Draft202012Validator.check_schema(schema)


def test_the_dossier_is_valid_by_its_schema(dossier: Dossier, schema: Row) -> None:
    faults = Draft202012Validator(schema).iter_errors(whole(dossier))
    assert [f"{fault.json_path}: {fault.message[:200]}" for fault in faults] == []


@pytest.mark.parametrize(
    ("part", "row"),
    [
        ("statements", {"id": "x", "text": "No source.", "support": []}),
        ("differences", {"id": "x", "question": "When?", "type": "conflict", "status": "open", "versions": []}),
        ("articles", {"id": "x"}),
        ("problems", {"code": "Not Kebab", "where": "x", "message": "m", "remedy": "r"}),
    ],
)
def test_the_schema_refuses_what_the_contract_forbids(part: str, row: Row, dossier: Dossier, schema: Row) -> None:
    assert not Draft202012Validator(schema).is_valid(whole(dossier) | {part: [row]})


def spans(value: Json) -> Iterator[Row]:
    if isinstance(value, dict):
        if value.keys() >= {"article", "paragraph", "start", "end"}:
            yield value
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def test_every_span_lies_within_a_paragraph_of_the_dossier(dossier: Dossier) -> None:
    lengths = {(r.article.id, p.id): len(p.text) for r in dossier.readings for p in r.article.paragraphs}
    for span in spans(whole(dossier)):
        start, end = span["start"], span["end"]
        assert isinstance(start, int)
        assert isinstance(end, int)
        assert 0 <= start < end <= lengths[ArticleId(str(span["article"])), span["paragraph"]]  # type: ignore[index]


def test_every_mark_in_an_article_stands_where_it_says(dossier: Dossier) -> None:
    for reading in dossier.readings:
        texts = {p.id: p.text for p in reading.article.paragraphs}
        for mark in marks_of(reading):
            assert texts[mark.span.paragraph][mark.span.start : mark.span.end] == mark.text


def test_every_id_that_is_pointed_at_exists(dossier: Dossier) -> None:
    articles = {reading.article.id for reading in dossier.readings}
    actors, origins = {a.id for a in dossier.actors}, {o.id for o in dossier.origins}
    stories, events = {s.id for s in dossier.stories}, {e.id for e in dossier.events}
    statements = {s.id for s in dossier.statements}
    for reading in dossier.readings:
        assert {m.actor for m in reading.mentions} <= actors
        assert {reading.origin} <= origins | {None}
        assert {reading.story} <= stories | {None}
        assert {reading.copy_of} <= articles | {None}
    for of in (*(o.articles for o in dossier.origins), *(s.articles for s in dossier.stories)):
        assert set(of) <= articles
    for statement in dossier.statements:
        assert {statement.event} <= events | {None}
        assert {*statement.origins} <= origins
        assert {*statement.actors} <= actors
    for event in dossier.events:
        assert {*event.statements} <= statements
        assert {*event.actors} <= actors


def test_beyond_500_articles_they_move_to_files_of_500_lines(dossier: Dossier, schema: Row) -> None:
    first, second, last = dossier_files(many(dossier))
    assert (first.path, second.path) == ("data/articles-001.jsonl", "data/articles-002.jsonl")
    assert [len(file.data.splitlines()) for file in (first, second)] == [ARTICLES_PER_FILE, 1]
    named = json.loads(last.data)
    assert (named["articles"], named["article_files"]) == ([], [first.path, second.path])
    assert Draft202012Validator(schema).is_valid(named)


def test_ids_are_unique_in_every_list(dossier: Dossier) -> None:
    for part, rows in dossier_json(dossier).items():
        if isinstance(rows, list):
            ids = [row["id"] for row in rows if isinstance(row, dict) and "id" in row]
            assert len(ids) == len(set(map(str, ids))), part
