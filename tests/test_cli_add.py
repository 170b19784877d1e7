"""`dossier add`: bytes in, untouched, with a record of how they came."""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from builder.cli import run
from builder.cli.status import Status
from builder.shell.add import CaptureRefusedError, Clipping, add_clipping, clip_page
from builder.shell.fetch import Page
from builder.shell.project import Project
from builder.shell.read import read_seeds
from tests.documents import article_jsonl, article_pdf, article_text

TAKEN = datetime(2026, 3, 1, 14, 5, tzinfo=UTC)


def test_a_file_is_kept_byte_for_byte_with_its_hash(tmp_path: Path) -> None:
    source = tmp_path / "Über uns & mehr.TXT"
    data = b"\xef\xbb\xbfTitle\r\n\r\nA b\xffd byte.\r\n"
    source.write_bytes(data)
    assert run(["--project", str(tmp_path / "d"), "add", str(source)]) == Status.FINE
    (capture,) = (tmp_path / "d" / "seeds" / "articles").glob("*.txt")
    assert capture.read_bytes() == data
    overlay = yaml.safe_load(capture.with_suffix(".yml").read_text(encoding="utf-8"))
    assert overlay["sha256"] == hashlib.sha256(data).hexdigest()
    assert capture.stem == f"uber-uns-mehr-{overlay['sha256'][:8]}"


def test_a_page_is_recorded_with_the_address_it_came_from(tmp_path: Path) -> None:
    page = Page(url="https://news.example/2026/visit.php?id=3", media_type="text/html", data=b"<p>News.</p>")
    capture = add_clipping(Project(root=tmp_path), clip_page(page), TAKEN)
    overlay = yaml.safe_load(capture.with_suffix(".yml").read_text(encoding="utf-8"))
    assert capture.suffix == ".html"
    assert overlay["url"] == page.url
    assert overlay["captured"] == {"value": "2026-03-01", "reason": "fetched with HTTP GET at 14:05 UTC"}


def test_the_same_bytes_are_taken_once(tmp_path: Path) -> None:
    project = Project(root=tmp_path)
    add_clipping(project, Clipping(name="a.txt", data=b"News.", how="file"), TAKEN)
    with pytest.raises(CaptureRefusedError, match="already"):
        add_clipping(project, Clipping(name="b.txt", data=b"News.", how="file"), TAKEN)


@pytest.mark.parametrize("name", ["../../etc/passwd", "..", "a/b.txt", "\n.txt", "", "-rf.txt", "con?.txt"])
def test_no_name_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    capture = add_clipping(Project(root=tmp_path), Clipping(name=name, data=b"News.", how="file"), TAKEN)
    assert capture.parent == tmp_path / "seeds" / "articles"
    assert capture.is_file()


def test_what_cannot_be_taken_is_told_and_the_rest_is_taken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good, empty = tmp_path / "good.txt", tmp_path / "empty.txt"
    good.write_text("News.", encoding="utf-8")
    empty.write_text(" \n", encoding="utf-8")
    status = run(["--project", str(tmp_path / "d"), "add", str(empty), "http://127.0.0.1/", "missing.txt", str(good)])
    assert status == Status.PROBLEMS
    assert capsys.readouterr().err.count("not-added") == 3
    assert len(list((tmp_path / "d" / "seeds" / "articles").glob("*.txt"))) == 1


def test_a_clipping_that_is_there_already_asks_for_nothing_more(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clipping = tmp_path / "a.txt"
    clipping.write_text("News.", encoding="utf-8")
    for _ in range(2):
        assert run(["--project", str(tmp_path / "d"), "add", str(clipping)]) == Status.FINE
    said = capsys.readouterr()
    assert "1 file of seeds/ written, 0 refused" in said.out
    assert said.err.endswith("nothing is left to do\n")


@pytest.mark.parametrize("command", ["add", "inspect"])
def test_a_folder_in_place_of_a_file_is_called_a_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    (tmp_path / "clippings").mkdir()
    assert run(["--project", str(tmp_path / "d"), command, str(tmp_path / "clippings")]) == Status.PROBLEMS
    assert "a folder; name the files in it" in capsys.readouterr().err


def test_what_was_added_reads_without_a_problem_until_its_bytes_change(tmp_path: Path) -> None:
    capture = add_clipping(Project(root=tmp_path), Clipping(name="a.txt", data=b"News.", how="file"), TAKEN)
    seeds, problems = read_seeds(tmp_path)
    assert [p.code for p in problems] == ["dossier-record-missing"]
    assert [c.captured for c in seeds.captures] == ["2026-03-01"]
    capture.write_bytes(b"Other news.")
    _, problems = read_seeds(tmp_path)
    assert "capture-changed" in {p.code for p in problems}


def test_what_cannot_be_read_is_taken_and_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken, whole = tmp_path / "cut.pdf", tmp_path / "whole.txt"
    broken.write_bytes(article_pdf()[:300])
    whole.write_bytes(article_text())
    assert run(["--project", str(tmp_path / "d"), "add", str(broken), str(whole)]) == Status.PROBLEMS
    said = capsys.readouterr()
    assert "2 files of seeds/ written, 0 refused" in said.out
    (line,) = said.err.splitlines()
    assert line.startswith("error: seeds/articles/cut-")
    assert "document-broken" in line
    assert (
        tmp_path / "d" / "seeds" / "articles" / f"{line.split('/')[2].split('.')[0]}.pdf"
    ).read_bytes() == article_pdf()[:300]


def test_the_articles_of_a_file_are_looked_at_one_by_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    many = tmp_path / "many.jsonl"
    many.write_bytes(article_jsonl() + b'{"title": "No words"}\n')
    assert run(["--project", str(tmp_path / "d"), "add", "--json", str(many)]) == Status.FINE
    assert [found["code"] for found in json.loads(capsys.readouterr().out)["problems"]] == ["entry-left-out"]
