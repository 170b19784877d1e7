"""`python -m bench [FOLDER] [--release]`: measures, prints the table, ends with 1 where a floor is broken.

With --release the table of the method page is written too (templates/measured.md.j2), to be committed with the release.
"""

import datetime as dt
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.bodies import bench_bodies
from bench.differences import bench_differences
from bench.figures import Figure, find_fallen, read_floors
from bench.inspecting import bench_inspecting
from bench.planted import bench_planted
from bench.quotes import bench_quotes
from bench.speed import bench_speed
from bench.stories import bench_stories
from bench.table import to_markdown, to_release, write_results
from bench.times import bench_times

RESULTS = Path("build") / "bench"
RELEASE = Path("templates") / "measured.md.j2"


def main(words: list[str]) -> int:
    """Measure speed and the planted corpus; with a folder of public sets, also those."""
    floors = read_floors()
    figures = []
    for figure in _measure([word for word in words if not word.startswith("--")]):
        print(f"{figure.name} | {figure.by}: {figure.value:.4g} {figure.unit}", file=sys.stderr, flush=True)
        figures.append(figure)
    write_results(RESULTS, figures, floors)
    if "--release" in words:
        RELEASE.write_text(to_release(figures, dt.datetime.now(dt.UTC).date().isoformat()), encoding="utf-8")
    print(to_markdown(figures, floors))
    fallen = find_fallen(figures, floors)
    for figure in fallen:
        print(f"below its floor: {figure.name}: {figure.value:.4f} (floor {floors[figure.name]})", file=sys.stderr)
    return 1 if fallen else 0


def _measure(words: list[str]) -> Iterator[Figure]:
    yield from bench_speed()
    yield from bench_inspecting()
    yield from bench_planted()
    for word in words:
        yield from bench_bodies(Path(word))
        yield from bench_times(Path(word))
        yield from bench_quotes(Path(word))
        yield from bench_stories(Path(word))
        yield from bench_differences(Path(word))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
