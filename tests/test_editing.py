"""What editors do to each other and to themselves: no work is lost, and the dossier builds on."""

import json
from pathlib import Path
from typing import Any

import pytest

from builder.cli import run
from builder.cli.status import Status
from tests.conftest import git

ARTICLE = """Latvian minister will visit Estonia

Latvian Prime Minister Ona Berg will visit Estonia on 5 March 2026, the Latvian foreign ministry said on Monday.

The union said 400 dockers had gone on strike on Friday.
"""
BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{b}: &{b} [{','.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


def write(project: Path, path: str, text: str | bytes) -> Path:
    file = project / "seeds" / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "strike"
    write(folder, "articles/one.txt", ARTICLE)
    return folder


def dossier(project: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, list[dict[str, Any]]]:
    """The dossier as it builds, whatever people wrote; its problems by code."""
    capsys.readouterr()
    assert run(["--project", str(project), "build", "--docs-only", "--quiet"]) in {Status.FINE, Status.PROBLEMS}
    found: dict[str, list[dict[str, Any]]] = json.loads((project / "docs" / "dossier.json").read_text(encoding="utf-8"))
    return found


def codes(found: dict[str, list[dict[str, Any]]]) -> list[object]:
    return [p["code"] for p in found["problems"] if p["severity"] != "note"]


def test_two_proposals_that_each_add_an_article_and_a_decision_merge_without_conflict(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, "articles/zero.txt", ARTICLE.replace("Latvian", "Finnish").replace("Ona Berg", "Eva Roe"))
    target, other = (str(s["id"]) for s in dossier(project, capsys)["statements"][:2])
    git(project, "init", "--quiet", "--initial-branch=main")
    git(project, "add", "seeds")
    git(project, "commit", "--quiet", "-m", "One article")
    for name, decided in (("two", target), ("three", other)):
        git(project, "switch", "--quiet", "-c", name, "main")
        clipping = project.parent / f"{name}.txt"
        clipping.write_text(f"The {name} ferries sail again\n\nThe {name} ferries to Turku sailed.\n", encoding="utf-8")
        assert run(["--project", str(project), "add", "--quiet", str(clipping)]) == Status.FINE
        write(project, f"decisions/{decided}.yml", f"action: pin\ntarget: {decided}\nby: Ann\n")
        git(project, "add", "seeds")
        git(project, "commit", "--quiet", "-m", name)
    git(project, "switch", "--quiet", "main")
    for name in ("two", "three"):
        git(project, "merge", "--quiet", "--no-edit", name)
    found = dossier(project, capsys)
    assert len(found["articles"]) == 4
    assert [len(s["decisions"]) for s in found["statements"] if s["id"] in {target, other}] == [1, 1]
    assert codes(found) == []


@pytest.mark.parametrize(
    "text",
    [
        b"publisher: Baltic Gazette\r\npublished:\r\n  value: 2026-03-02\r\n  reason: the masthead\r\n",
        b"\xef\xbb\xbfpublisher: Baltic Gazette\npublished: 2026-03-02\n",
        b"\xef\xbb\xbfpublisher: Baltic Gazette\t\r\npublished:\t2026-03-02\r\n",
        b"publisher: Baltic Gazette\rpublished: 2026-03-02\r",
        b"publisher: Baltic Gazette\npublished:\n\tvalue: 2026-03-02\n\treason: the masthead\n",
    ],
)
def test_line_ends_marks_and_tabs_of_any_editor_are_read(
    text: bytes, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, "articles/one.yml", text)
    (article,) = dossier(project, capsys)["articles"]
    assert article["publisher"] == "Baltic Gazette"
    assert article["published"]["value"] == "2026-03-02"


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "path", ["articles/one.yml", "decisions/d.yml", "corrections/c.yml", "actors/a.md", "dossier.md", "pages/p.md"]
)
def test_a_bomb_of_aliases_is_refused_quickly_wherever_it_lies(
    path: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, path, f"---\n{BOMB}---\ntext\n" if path.endswith(".md") else BOMB)
    found = dossier(project, capsys)
    assert "yaml-refused" in codes(found)
    assert len(found["articles"]) == 1


@pytest.mark.parametrize("twin", ["one.html", "One.txt", "one.md"])
def test_of_two_captures_with_one_id_the_first_is_read_and_the_other_named(
    twin: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = write(project, f"articles/{twin}", ARTICLE.replace("Ona", "Ann"))
    found = dossier(project, capsys)
    assert len(found["articles"]) == 1
    assert "id-twice" in codes(found)
    assert file.is_file()


@pytest.mark.parametrize(
    "merges",
    [
        {"ona-berg": "ona-berg"},
        {"ona-berg": "ann-berg", "ann-berg": "ona-berg"},
        {"ona-berg": "ann-berg", "ann-berg": "eva-berg", "eva-berg": "ona-berg"},
    ],
)
def test_actors_merged_into_themselves_or_in_a_circle_stand_for_themselves(
    merges: dict[str, str], project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, into in merges.items():
        said = f"name: {name.replace('-', ' ').title()}\ntype: person\nmerge_into: {into}"
        write(project, f"actors/{name}.md", f"---\n{said}\n---\n")
    found = dossier(project, capsys)
    assert codes(found).count("merge-target-unknown") == len(merges)
    assert "ona-berg" in {a["id"] for a in found["actors"]}


def test_two_actors_that_were_only_found_are_merged_by_one_record(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(
        project,
        "articles/two.txt",
        "Envoy speaks\n\nThe envoy Gustav Holm said that Ann Roe will come. Roe is an envoy.\n",
    )
    write(project, "actors/ann-roe.md", "---\nname: Ann Roe\ntype: person\nmerge_into: gustav-holm\n---\n")
    found = dossier(project, capsys)
    assert codes(found) == []
    (actor,) = [a for a in found["actors"] if a["id"] in {"ann-roe", "gustav-holm"}]
    assert (actor["id"], actor["name"]) == ("gustav-holm", "Gustav Holm")
    assert "Ann Roe" in actor["aliases"]
    assert (project / "docs" / "actors" / "ann-roe.md").is_file()
