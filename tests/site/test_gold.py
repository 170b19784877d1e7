"""What the builder reads from the five captures, beside what people read in them. Floors only ever rise."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

FLOORS = {
    "body_f1": 1.0,
    "titles_of_4": 4,
    "bylines_of_5": 5,
    "agencies_of_5": 5,
    "times_f1": 1.0,
    "times_value_f1": 0.84,
    "actors_f1": 0.99,
}


@pytest.fixture(scope="module")
def scores(shipped: Path) -> dict[str, float]:
    command = [sys.executable, "tests/score_seeds.py", str(shipped / "docs" / "dossier.json"), "--gold", "tests/gold"]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(ran.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize("name", FLOORS)
def test_the_captures_are_read_as_people_read_them(name: str, scores: dict[str, float]) -> None:
    assert scores[name] >= FLOORS[name]
