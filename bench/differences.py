"""Whether what is shown as a difference is one: pairs that people marked; and how many a small dossier shows."""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from bench.compiled import make_seeds
from bench.figures import BUILDER, Figure
from bench.halves import measure
from bench.stories import write_article
from builder.brief.differing.differences import find_differences
from builder.brief.directory import make_directory
from builder.brief.happenings.events import find_events
from builder.brief.registers.quotations import find_quotations
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.load import load_knowledge
from builder.link import link
from builder.reading import join
from builder.resolve import resolve
from builder.shell.pool import read_in_pool
from builder.values.dossier import Difference, Linked, Reading
from builder.values.ids import ArticleId, StoryId

PAIRS = Path("differ") / "weak-train.jsonl.gz"
STORIES = Path("stories") / "basil.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two claims of two outlets: whether the second weakens the first by people's marks, and whether it is shown so."""

    weakens: bool
    shown: bool


def bench_differences(folder: Path) -> Iterator[Figure]:
    """Pairs shown, those of them that weaken, the share of all that do; the differences of a three-article story."""
    if (folder / PAIRS).is_file():
        pairs = _read_pairs(folder / PAIRS)
        for unit, score in (("shown", count_shown), ("rightly shown", count_right)):
            yield measure(
                Figure(job="differences", data=f"weak-train, {unit}", by=BUILDER, unit="pairs", value=0), pairs, score
            )
        every = Figure(job="differences", data="weak-train, all", by="every pair", unit="share that weakens", value=0)
        yield measure(every, pairs, share_of_all)
    if (folder / STORIES).is_file():
        base = Figure(job="differences", data="basil", by=BUILDER, unit="a story", value=0)
        yield measure(base, _read_stories(folder / STORIES), count_a_story)


def count_shown(pairs: Sequence[Pair]) -> float:
    """How many pairs are shown as differing."""
    return float(sum(pair.shown for pair in pairs))


def count_right(pairs: Sequence[Pair]) -> float:
    """How many of them people marked; a count, since a share of none would be praise for silence."""
    return float(sum(pair.shown and pair.weakens for pair in pairs))


def share_of_all(pairs: Sequence[Pair]) -> float:
    """What a blind guess would reach."""
    return sum(pair.weakens for pair in pairs) / len(pairs) if pairs else 0.0


def count_a_story(shown: Sequence[int]) -> float:
    """Differences that a dossier of one story's articles shows, on average."""
    return sum(shown) / len(shown) if shown else 0.0


def _read_pairs(path: Path) -> dict[str, Pair]:
    """Every pair set as a story of its own, each claim as an article; half of them keep place in the list."""
    rows = [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()]
    names: dict[tuple[str, str], str] = {}
    for row in rows:
        for side in ("claim_a", "claim_b"):
            names.setdefault((row["date"], row[side]), f"claim-{len(names):05d}")
    texts = {name: f"Claim\n\n{date}\n\n{claim}\n" for (date, claim), name in names.items()}
    readings, linked = read_all(texts)
    by_name = {str(reading.article.id): reading for reading in readings}
    pairs: dict[str, Pair] = {}
    for at, row in enumerate(rows):
        sides = [by_name.get(names[row["date"], row[side]]) for side in ("claim_a", "claim_b")]
        both = tuple(replace(side, story=StoryId("pair")) for side in sides if side is not None)
        shown = len({r.article.id for r in both}) == 2 and bool(find_shown(both, linked))
        pairs[f"pair {at}"] = Pair(weakens=row["relation"] == 1, shown=shown)
    return pairs


def _read_stories(path: Path) -> dict[str, int]:
    """How many differences each story shows; the articles are those that people put together."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    readings, linked = read_all({row["id"]: write_article(row) for row in rows})
    told: dict[str, list[ArticleId]] = {}
    for row in rows:
        told.setdefault(row["event_id"], []).append(ArticleId(row["id"]))
    by_name: Mapping[ArticleId, Reading] = {reading.article.id: reading for reading in readings}
    stories = ((name, [by_name[a] for a in articles if a in by_name]) for name, articles in told.items())
    return {
        f"story {name}": len(find_shown(tuple(replace(r, story=StoryId(name)) for r in same), linked))
        for name, same in stories
    }


def read_all(texts: Mapping[str, str]) -> tuple[tuple[Reading, ...], Linked]:
    """Every text understood, and what joins them; nothing is said of them yet."""
    knowledge = _knowledge()
    seeds, _ = make_seeds(texts)
    annotated, _ = join(read_in_pool(seeds.captures, knowledge))
    linked, _ = link(annotated, (), (), knowledge)
    return tuple(resolve(one, linked) for one in annotated), linked


def find_shown(readings: tuple[Reading, ...], linked: Linked) -> tuple[Difference, ...]:
    """The differences that a dossier of these articles shows."""
    directory = make_directory(readings, linked, _knowledge())
    return find_differences(find_events(directory), find_quotations(readings), directory)


@cache
def _knowledge() -> Knowledge:
    return load_knowledge()
