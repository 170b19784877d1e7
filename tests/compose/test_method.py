"""The method page: every count on it is that of a recount of dossier.json."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from builder.pipeline import compile_dossier, make_files
from builder.reading import read_in_turn
from builder.shell.project import Project, read_templates
from builder.shell.read import read_seeds
from builder.values.page import File
from tests.marked import KNOWLEDGE

PROJECT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def written() -> tuple[str, dict[str, Any]]:
    seeds, problems = read_seeds(PROJECT)
    dossier, _ = compile_dossier(seeds, KNOWLEDGE, problems, read_in_turn)
    made = make_files(dossier, read_templates(Project(root=PROJECT)).sources, ())
    files = {f.path: f.data for f in made if isinstance(f, File)}
    return files["method.md"].decode(), json.loads(files["dossier.json"])


def test_the_rule_of_confidence_is_versioned_and_its_counts_are_a_recount(written: tuple[str, dict[str, Any]]) -> None:
    page, data = written
    assert f"Rule, version {data['confidence_rule']} |" in page
    held = Counter(s["confidence"] for s in data["statements"])
    rows = re.findall(r"^\| (high|moderate|low|insufficient) \|.*\| (\d+) \|$", page, re.MULTILINE)
    assert {name: int(count) for name, count in rows} == {
        name: held[name] for name in ("high", "moderate", "low", "insufficient")
    }


def test_the_counts_of_texts_times_and_quotes_are_a_recount(written: tuple[str, dict[str, Any]]) -> None:
    page, data = written
    articles = data["articles"]
    kinds = Counter(t["kind"] for a in articles for t in a["times"])
    for pattern, count in (
        (r"(\d+) lines here", sum(len(a["removed"]) for a in articles)),
        (r"(\d+) paragraphs kept", sum(len(a["paragraphs"]) for a in articles)),
        (r"(\d+) expressions of time", sum(kinds.values())),
        (r"(\d+) dates", kinds["date"]),
        (r"(\d+) durations", kinds["duration"]),
        (r"as printed, (\d+) here", sum(len(a["quotes"]) for a in articles)),
    ):
        (told,) = re.findall(pattern, page)
        assert int(told) == count, pattern
