"""What the builder reads from the five captures, beside what people read in them. Floors only ever rise."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from builder.reading import read_in_turn
from builder.shell.build import build_docs
from builder.shell.project import Project
from tests.conftest import copy_project
from tests.gold.scores import Scores, score

FLOORS = {
    "body_f1": 1.0,
    "titles_of_4": 4,
    "publication_dates_of_4": 4,
    "bylines_of_5": 5,
    "agencies_of_5": 5,
    "times_f1": 1.0,
    "times_value_f1": 1.0,
    "actors_f1": 0.99,
}
ALONE = FLOORS | {"publication_dates_of_4": 3, "times_value_f1": 0.88, "actors_f1": 0.95}
"""Without overlays and records nobody can date one capture, nor the relative times in it."""


@pytest.fixture(scope="module")
def scores(shipped: Path) -> Scores:
    return score(json.loads((shipped / "docs" / "dossier.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The dossier made from the five texts and nothing else."""
    project = Project(root=copy_project(tmp_path_factory.mktemp("alone")))
    shutil.rmtree(project.seeds / "actors")
    for overlay in (project.seeds / "articles").glob("*.yml"):
        overlay.unlink()
    build_docs(project, read_in_turn)
    dossier: dict[str, Any] = json.loads((project.docs / "dossier.json").read_text(encoding="utf-8"))
    return dossier


@pytest.mark.parametrize("name", FLOORS)
def test_the_captures_are_read_as_people_read_them(name: str, scores: Scores) -> None:
    assert scores.figures[name] >= FLOORS[name], scores.faults


@pytest.mark.parametrize("name", ALONE)
def test_the_captures_alone_are_read_nearly_as_well(name: str, alone: dict[str, Any]) -> None:
    scores = score(alone)
    assert scores.figures[name] >= ALONE[name], scores.faults


def test_without_overlays_two_dates_are_inferred_and_one_stays_open(alone: dict[str, Any]) -> None:
    dates = {article["id"][:3]: article["published"] for article in alone["articles"]}
    assert {key: date["basis"] for key, date in dates.items() if date["basis"] != "stated"} == {
        "002": "none",
        "003": "inferred",
        "004": "inferred",
    }
    assert dates["002"]["value"] is None
