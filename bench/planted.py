"""Whether what was planted in a made dossier is found: stories, copies, agencies, dates, plans, differing figures.

Read from `dossier.json` and the files it names, as anybody would.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory
from typing import Any

from bench.corpus import Planted, plant, write_project
from bench.figures import BUILDER, Figure
from bench.stories import Told, b_cubed
from builder.shell.build import build_docs
from builder.shell.pool import read_where_it_pays
from builder.shell.project import Project

ARTICLES = 300
Row = Mapping[str, Any]


def bench_planted() -> Iterator[Figure]:
    """The figures of a dossier that is small enough for every day."""
    with TemporaryDirectory() as name:
        project = Project(root=write_project(Path(name), ARTICLES))
        build_docs(project, read_where_it_pays)
        yield from score_planted(project.docs, ARTICLES, "planted")


def score_planted(docs: Path, articles: int, data: str) -> Iterator[Figure]:
    """Each is the share that is right, but stories (B-cubed F1)."""
    gold = {article.id: article for article in plant(articles)}
    dossier = json.loads((docs / "dossier.json").read_text(encoding="utf-8"))
    pairs = [(gold[row["id"]], row) for row in read_articles(docs, dossier)]
    told = [Told(gold=article.story, found=row["story"]) for article, row in pairs]
    shown = [difference for difference in dossier["differences"] if _is_of_figures(difference)]
    shares = {
        "copies": mean(_is_copy_right(*pair) for pair in pairs),
        "agencies": mean(article.agency == row["agency"] for article, row in pairs),
        "dates": mean(article.published.isoformat() == row["published"]["value"] for article, row in pairs),
        "day of the lead": mean(_is_lead_right(*pair) for pair in pairs),
        "plans": _share_of_plans(gold, dossier["due"]),
        "differing figures found": _share_found(gold, shown),
        "differing figures shown rightly": mean(_is_planted(d, gold) for d in shown) if shown else 0.0,
    }
    yield Figure(job="stories", data=data, by=BUILDER, unit="B-cubed F1", value=b_cubed(told))
    for job, value in shares.items():
        yield Figure(job=job, data=data, by=BUILDER, unit="right", value=value)


def read_articles(docs: Path, dossier: Row) -> Sequence[Row]:
    """The articles of a dossier, in the file itself or in those that it names."""
    files = [docs / path for path in dossier.get("article_files", ())]
    moved = [json.loads(line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    return [*dossier["articles"], *moved]


def _is_copy_right(gold: Planted, row: Row) -> bool:
    """Either of two copies may be called the first; that there is a copy must be seen on one of them."""
    return gold.copy_of == row["copy_of"] or (gold.copy_of is None and row["copy_of"] == f"{gold.id[:-1]}copy")


def _is_lead_right(gold: Planted, row: Row) -> bool:
    lead = row["paragraphs"][0]["id"]
    return gold.happened.isoformat() in {time["value"] for time in row["times"] if time["paragraph"] == lead}


def _share_of_plans(gold: Mapping[str, Planted], due: Sequence[Row]) -> float:
    planned = {(article.story, article.plan.isoformat()) for article in gold.values() if article.plan}
    found = {(gold[span["article"]].story, row["due"]) for row in due for span in row["support"]}
    return len(planned & found) / len(planned)


def _share_found(gold: Mapping[str, Planted], shown: Sequence[Row]) -> float:
    """Of the stories whose agencies give different figures, those of which a difference names both."""
    figures: dict[str, set[int]] = defaultdict(set)
    for article in gold.values():
        if article.figure is not None:
            figures[article.story].add(article.figure)
    planted = {story for story, values in figures.items() if len(values) > 1}
    found = {story for difference in shown if (story := _story_of(difference, gold)) is not None}
    return len(planted & found) / len(planted)


def _is_of_figures(difference: Row) -> bool:
    return len({_number(version["value"]) for version in difference["versions"]} - {None}) > 1


def _is_planted(difference: Row, gold: Mapping[str, Planted]) -> bool:
    return _story_of(difference, gold) is not None


def _story_of(difference: Row, gold: Mapping[str, Planted]) -> str | None:
    """The story whose articles give, in their leads, just the figures of the versions; else None."""
    versions = difference["versions"]
    stories = {gold[span["article"]].story for version in versions for span in version["support"]}
    right = all(
        _number(version["value"]) == gold[span["article"]].figure for version in versions for span in version["support"]
    )
    return stories.pop() if right and len(stories) == 1 else None


def _number(value: str) -> int | None:
    digits = "".join(c for c in value if c.isdigit())
    return int(digits) if digits else None
