"""Costs are those of the whole tree of processes; what was planted is read from the files of the dossier."""

import json
import sys
from pathlib import Path

from bench.corpus import plant, write_project
from bench.planted import score_planted
from bench.scale import lay_out_same, measure_run
from builder.reading import read_in_turn
from builder.shell.build import build_docs
from builder.shell.project import Project

ARTICLES = 24


def test_planted_figures_fall_where_the_dossier_is_wrong(tmp_path: Path) -> None:
    project = Project(root=write_project(tmp_path / "dossier", ARTICLES))
    build_docs(project, read_in_turn)
    right = {figure.job: figure.value for figure in score_planted(project.docs, ARTICLES, "made")}
    assert right["dates"] == right["copies"] == right["plans"] == 1
    file = project.docs / "dossier.json"
    dossier = json.loads(file.read_text(encoding="utf-8"))
    for row in dossier["articles"]:
        row |= {"copy_of": None, "published": {**row["published"], "value": None}}
    file.write_text(json.dumps(dossier | {"due": []}), encoding="utf-8")
    wrong = {figure.job: figure.value for figure in score_planted(project.docs, ARTICLES, "made")}
    assert wrong["copies"] < 1
    assert wrong["dates"] == wrong["plans"] == 0


def test_plain_material_renders_every_page_of_a_dossier_without_its_theme(tmp_path: Path) -> None:
    project = Project(root=write_project(tmp_path / "dossier", 3))
    build_docs(project, read_in_turn)
    measure_run(lay_out_same(tmp_path / "same", project.docs), tmp_path / "same", {"NO_MKDOCS_2_WARNING": "1"})
    pages = list(project.docs.rglob("*.md"))
    rendered = [path for path in (tmp_path / "same" / "site").rglob("*.html") if path.name != "404.html"]
    assert len(rendered) == len(pages) > 20
    assert "Content-Security-Policy" not in rendered[0].read_text(encoding="utf-8")


def test_stories_whose_figures_contradict_and_plans_are_planted() -> None:
    made = plant(200)
    figures: dict[str, set[int]] = {}
    for article in made:
        if article.figure is not None:
            assert str(article.figure) in article.text
            figures.setdefault(article.story, set()).add(article.figure)
    assert {len(values) for values in figures.values()} == {1, 2}
    assert all(f"{a.plan.day} {a.plan:%B %Y}" in a.text for a in made if a.plan)


def test_the_cost_of_a_program_holds_that_of_its_children(tmp_path: Path) -> None:
    work = "sum(i * i for i in range(3_000_000)); b = bytearray(80_000_000)"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {work!r} + '; import time; time.sleep(1)'])"
    cost = measure_run([sys.executable, "-c", child], tmp_path, {})
    assert cost.seconds > 0.05
    assert not Path("/proc").is_dir() or cost.megabytes > 80
