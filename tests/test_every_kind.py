"""One dossier out of a folder that holds a file of every kind, and files of every kind that nobody can read."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from builder.cli import run
from builder.knowledge.load import load_knowledge
from builder.pipeline import compile_dossier, make_files
from builder.reading import read_in_turn
from builder.shell.project import Project, read_templates
from builder.shell.read import read_seeds
from tests.documents import (
    BODY,
    EVERY,
    TITLE,
    article_docx,
    article_mail,
    article_pdf,
    article_rss,
    article_rtf,
    make_pdf,
)
from tests.test_architecture import take_away_world

BROKEN: dict[str, Callable[[], bytes]] = {
    "cut.pdf": lambda: article_pdf()[:300],
    "locked.pdf": lambda: article_pdf("secret"),
    "scan.pdf": lambda: make_pdf([[]]),
    "cut.docx": lambda: article_docx()[:2000],
    "cut.rtf": lambda: article_rtf()[:60],
    "locked.docx": lambda: b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"),
    "cut.eml": lambda: article_mail()[:200],
    "cut.xml": lambda: article_rss()[:60],
    "cut.json": lambda: b'{"title": "x", "te',
    "empty.txt": lambda: b"",
    "nested.html": lambda: b"<!DOCTYPE html>" + b"<div>" * 10_000,
    "picture.png": lambda: b"\x89PNG\r\n\x1a\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "seeds" / "articles"
    articles.mkdir(parents=True)
    (tmp_path / "seeds" / "dossier.md").write_text("---\ntitle: The sea wall\n---\n")
    (articles / "saved_files").mkdir()
    (articles / "saved_files" / "logo.png").write_bytes(b"\x89PNG")
    for name, make in EVERY.items():
        (articles / name).write_bytes(make())
    return tmp_path


def build(folder: Path) -> tuple[int, dict[str, dict[str, Any]], list[dict[str, str]]]:
    status = run(["--project", str(folder), "build", "--docs-only", "--quiet"])
    dossier = json.loads((folder / "docs" / "dossier.json").read_text())
    return status, {article["id"]: article for article in dossier["articles"]}, dossier["problems"]


def test_a_folder_of_every_kind_builds_one_dossier(folder: Path) -> None:
    status, articles, problems = build(folder)
    assert status == 0
    assert [problem for problem in problems if problem["where"] != "seeds/dossier.md"] == []
    assert len(articles) == len(EVERY) + 2  # two of the files hold two articles
    kinds = {str(article["capture"]["media_type"]) for article in articles.values()}
    assert len(kinds) == len(EVERY)
    pages = [page.read_text() for page in (folder / "docs" / "articles").glob("*.md")]
    for article in articles.values():
        assert sum(f"\nid: {article['id']}\n" in page for page in pages) == 1
        paragraphs = {p["id"]: p["text"] for p in article["paragraphs"]}
        assert list(paragraphs.values()) == list(BODY)
        marks = [*article["times"], *article["actors"], *article["quotes"], *article["quantities"]]
        assert marks
        assert all(paragraphs[m["paragraph"]][m["start"] : m["end"]] == m["text"] for m in marks)


def test_an_overlay_corrects_one_article_of_a_feed(folder: Path) -> None:
    _, articles, _ = build(folder)
    first, second = sorted(id_ for id_ in articles if id_.startswith("rss-"))
    (folder / "seeds" / "articles" / f"{second}.yml").write_text(yaml.safe_dump({"title": "Corrected by hand"}))
    status, articles, _ = build(folder)
    assert status == 0
    assert articles[second]["title"] == "Corrected by hand"
    assert str(articles[first]["title"]).startswith(TITLE)


def test_what_cannot_be_read_costs_one_problem_a_file_and_the_rest_is_built(folder: Path) -> None:
    for name, make in BROKEN.items():
        (folder / "seeds" / "articles" / name).write_bytes(make())
    status, articles, problems = build(folder)
    assert status == 1
    assert len(articles) == len(EVERY) + 2
    assert sorted(problem["where"] for problem in problems) == sorted(f"seeds/articles/{name}" for name in BROKEN)
    assert all(problem["code"] and problem["message"] and problem["remedy"] for problem in problems)


def test_inspect_prints_every_article_of_every_kind(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [str(folder / "seeds" / "articles" / name) for name in EVERY]
    assert run(["inspect", "--json", *files]) == 0
    printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert len(printed) == len(EVERY) + 2
    assert all([p["text"] for p in article["paragraphs"]] == list(BODY) for article in printed)


def test_add_takes_every_kind_as_it_is(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = tmp_path_factory.mktemp("other")
    (other / "seeds").mkdir()
    files = [str(folder / "seeds" / "articles" / name) for name in EVERY]
    assert run(["--project", str(other), "add", *files]) == 0
    _, articles, problems = build(other)
    assert len(articles) == len(EVERY) + 2
    assert [problem for problem in problems if problem["where"] != "seeds/dossier.md"] == []
    assert all(article["capture"]["captured"] for article in articles.values())


def test_every_kind_is_read_with_disk_clock_network_and_chance_taken_away(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project(root=folder)
    seeds, problems = read_seeds(folder)
    knowledge, templates = load_knowledge(), read_templates(project)
    compile_dossier(seeds, knowledge, problems, read_in_turn)  # libraries may read tables of their own, once
    take_away_world(monkeypatch)
    dossier, found = compile_dossier(seeds, knowledge, problems, read_in_turn)
    files = make_files(dossier, templates.sources, templates.assets)
    monkeypatch.undo()
    assert len(dossier.readings) == len(EVERY) + 2
    assert any(file.path == "dossier.json" for file in files)
    assert found == ()
