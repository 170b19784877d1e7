"""How many articles a second the builder reads, and what part of `make site` it takes."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from bench.annotating import bench_annotating
from bench.corpus import write_project
from bench.figures import BUILDER, Figure
from builder.knowledge.load import load_knowledge
from builder.pipeline import compile_dossier, make_files
from builder.reading import read_one
from builder.shell.build import build_docs
from builder.shell.pool import read_where_it_pays
from builder.shell.project import Project, read_templates
from builder.shell.read import read_seeds
from builder.shell.site import render_site
from builder.values.annotation import Annotated

ARTICLES = 300
"""Enough for rates to settle within a few per cent, few enough to run in a minute."""


def bench_speed() -> Iterator[Figure]:
    """Stages in this process (its own time on a core), then the command as people run it (time on the wall)."""
    with TemporaryDirectory() as name:
        project = Project(root=write_project(Path(name), ARTICLES))
        yield from _stages(project)
        yield from _whole(project)
    yield _start()


def _stages(project: Project) -> Iterator[Figure]:
    seeds, _ = read_seeds(project.root)
    knowledge = load_knowledge(project.own_tables)
    read_one(seeds.captures[0], knowledge)
    start = process_time()
    reads = [read_one(capture, knowledge) for capture in seeds.captures]
    understood = process_time()
    dossier, _ = compile_dossier(seeds, knowledge, (), lambda *_: reads)
    compiled = process_time()
    templates = read_templates(project)
    files = make_files(dossier, templates.sources, templates.assets)
    made = process_time()
    for job, seconds in (
        ("understand", understood - start),
        ("link, resolve, brief", compiled - understood),
        ("compose, render", made - compiled),
    ):
        yield _figure(job, seconds * 1000 / len(seeds.captures), "ms an article")
    yield _figure("files in docs/", len(files), "files")
    articles = [one.article for one, _ in reads if isinstance(one, Annotated)]
    yield from bench_annotating(articles, f"{ARTICLES} made articles", knowledge)


def _whole(project: Project) -> Iterator[Figure]:
    start = perf_counter()
    build_docs(project, read_where_it_pays)
    built = perf_counter()
    build_docs(project, read_where_it_pays)
    again = perf_counter()
    rendered = render_site(project, os.environ)
    done = perf_counter()
    yield _figure("cold build of docs/", ARTICLES / (built - start), "articles a second")
    yield _figure("build that writes nothing", ARTICLES / (again - built), "articles a second")
    if rendered.status == 0:
        share = (built - start) / (built - start + done - again)
        yield _figure("builder's share of make site", share, "of the time")


def _start() -> Figure:
    command = [sys.executable, "-m", "builder", "--version"]
    times = []
    for _ in range(5):
        start = perf_counter()
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - a fixed command
        times.append(perf_counter() - start)
    return _figure("start of the command", min(times) * 1000, "ms")


def _figure(job: str, value: float, unit: str) -> Figure:
    return Figure(job=job, data=f"{ARTICLES} made articles" if unit != "ms" else "", by=BUILDER, unit=unit, value=value)
