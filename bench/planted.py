"""Whether what was planted in a made dossier is found: stories, copies, agencies, dates."""

from collections.abc import Iterator
from pathlib import Path
from statistics import mean
from tempfile import TemporaryDirectory

from bench.corpus import Planted, plant, write_project
from bench.figures import BUILDER, Figure
from bench.stories import Told, b_cubed
from builder.knowledge.load import load_knowledge
from builder.pipeline import compile_dossier
from builder.shell.pool import read_where_it_pays
from builder.shell.read import read_seeds
from builder.values.dossier import Reading

ARTICLES = 300


def bench_planted() -> Iterator[Figure]:
    """Each is the share of articles that are right, but stories (B-cubed F1)."""
    planted = {article.id: article for article in plant(ARTICLES)}
    with TemporaryDirectory() as name:
        root = write_project(Path(name), ARTICLES)
        seeds, problems = read_seeds(root)
        dossier, _ = compile_dossier(seeds, load_knowledge(), problems, read_where_it_pays)
    pairs = [(planted[r.article.id], r) for r in dossier.readings]
    told = [Told(gold=gold.story, found=reading.story) for gold, reading in pairs]
    yield _figure("stories", b_cubed(told), "B-cubed F1")
    yield _figure("copies", mean(_is_copy_right(*pair) for pair in pairs), "right")
    yield _figure("agencies", mean(gold.agency == reading.article.agency for gold, reading in pairs), "right")
    yield _figure("dates", mean(gold.published.isoformat() == r.article.published.value for gold, r in pairs), "right")
    yield _figure("day of the lead", mean(_is_lead_right(*pair) for pair in pairs), "right")


def _is_copy_right(gold: Planted, reading: Reading) -> bool:
    """Either of two copies may be called the first; that there is a copy must be seen on one of them."""
    return gold.copy_of == reading.copy_of or (gold.copy_of is None and reading.copy_of == f"{gold.id[:-1]}copy")


def _is_lead_right(gold: Planted, reading: Reading) -> bool:
    values = {time.value for time in reading.times if time.span.paragraph == reading.article.paragraphs[0].id}
    return gold.happened.isoformat() in values


def _figure(job: str, value: float, unit: str) -> Figure:
    return Figure(job=job, data="planted", by=BUILDER, unit=unit, value=value)
