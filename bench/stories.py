"""Whether articles that tell one story are put together."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.compiled import compile_articles
from bench.figures import BUILDER, Figure
from bench.halves import f1


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An article, the story it tells, and the one it was put into (None: alone)."""

    gold: str
    found: str | None


def bench_stories(folder: Path) -> Iterator[Figure]:
    """150 articles of 50 stories by three outlets, compiled as one dossier; the same without their dates."""
    rows = json.loads((folder / "stories" / "basil.json").read_text(encoding="utf-8"))
    for data, dated in (("basil", True), ("basil, undated", False)):
        dossier = compile_articles({row["id"]: write_article(row, dated=dated) for row in rows})
        found = {reading.article.id: reading.story for reading in dossier.readings}
        told = [Told(gold=row["event_id"], found=found.get(row["id"])) for row in rows]
        half = len(told) // 2
        yield Figure(
            job="stories",
            data=data,
            by=BUILDER,
            unit="B-cubed F1",
            value=b_cubed(told),
            tuned=b_cubed(told[:half]),
            untouched=b_cubed(told[half:]),
        )


def write_article(row: Mapping[str, object], *, dated: bool = True) -> str:
    """A plain text as one would paste it: title, date, paragraphs."""
    dates = [str(row["date"])] if dated else []
    return "\n\n".join([str(row["title"]), *dates, *list_paragraphs(row)]) + "\n"


def list_paragraphs(row: Mapping[str, object]) -> list[str]:
    """The paragraphs of an article, whose sentences stand apart in the set."""
    paragraphs = row["paragraphs"]
    if not isinstance(paragraphs, list):
        return []
    return [" ".join(map(str, p)) if isinstance(p, list) else str(p) for p in paragraphs]


def b_cubed(told: Sequence[Told]) -> float:
    """Bagga and Baldwin's B-cubed F1 over articles; an article without a story stands alone."""
    precision = recall = 0.0
    for one in told:
        mine = [t for t in told if t is one or (one.found is not None and t.found == one.found)]
        true = [t for t in told if t.gold == one.gold]
        both = sum(t.gold == one.gold for t in mine)
        precision += both / len(mine)
        recall += both / len(true)
    return f1(precision / len(told), recall / len(told))
