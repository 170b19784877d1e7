"""`python -m bench [FOLDER] [--only PARTS] [--release]`: measures, prints the table, ends with 1 below a floor.

FOLDER holds the public sets. PARTS are names of the tables below with commas between, or `public` for all of FOLDER's.
With --release the table of the method page is written too (templates/measured.md.j2), to be committed with the release:
all public sets in one run or none.
"""

import argparse
import datetime as dt
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from bench.bodies import bench_bodies
from bench.differences import bench_differences
from bench.figures import Figure, find_fallen, read_floors
from bench.inspecting import bench_inspecting
from bench.names import bench_names
from bench.plain import bench_plain
from bench.planted import bench_planted
from bench.quotes import bench_quotes
from bench.speed import bench_speed
from bench.stories import bench_stories
from bench.table import to_markdown, to_release, write_results
from bench.timelines import bench_timelines
from bench.times import bench_times

RESULTS = Path("build") / "bench"
RELEASE = Path("templates") / "measured.md.j2"
OWN: Mapping[str, Callable[[], Iterator[Figure]]] = {
    "speed": bench_speed,
    "inspect": bench_inspecting,
    "planted": bench_planted,
}
PUBLIC: Mapping[str, Callable[[Path], Iterator[Figure]]] = {
    "body": bench_bodies,
    "plain": bench_plain,
    "times": bench_times,
    "timelines": bench_timelines,
    "quotes": bench_quotes,
    "names": bench_names,
    "stories": bench_stories,
    "differences": bench_differences,
}


def main(words: list[str]) -> int:
    """Measure speed and the planted corpus; with a folder of public sets, also those."""
    asked = parse_words(words)
    floors = read_floors()
    figures = []
    for figure in measure(asked.folder, asked.only):
        print(f"{figure.name} | {figure.by}: {figure.value:.4g} {figure.unit}", file=sys.stderr, flush=True)
        figures.append(figure)
    write_results(RESULTS, figures, floors)
    if asked.release:
        RELEASE.write_text(to_release(figures, dt.datetime.now(dt.UTC).date().isoformat()), encoding="utf-8")
    print(to_markdown(figures, floors))
    fallen = find_fallen(figures, floors)
    for figure in fallen:
        print(f"below its floor: {figure.name}: {figure.value:.4f} (floor {floors[figure.name]})", file=sys.stderr)
    return 1 if fallen else 0


def parse_words(words: list[str]) -> argparse.Namespace:
    """`folder` (None: no public sets), `only` (names of parts) and `release`; wrong usage ends the program with 2."""
    parser = argparse.ArgumentParser(prog="bench")
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--only", type=_parts, default=frozenset([*OWN, *PUBLIC]))
    parser.add_argument("--release", action="store_true")
    asked = parser.parse_args(words)
    if asked.release and not (asked.folder and asked.only.issuperset(PUBLIC)):
        parser.error("the table of a release needs a folder and every public set, measured in one run")
    return asked


def measure(folder: Path | None, only: frozenset[str]) -> Iterator[Figure]:
    """The parts asked for, in the order of the tables."""
    for name, bench_own in OWN.items():
        if name in only:
            yield from bench_own()
    for name, bench_public in PUBLIC.items():
        if folder and name in only:
            yield from bench_public(folder)


def _parts(text: str) -> frozenset[str]:
    names = {part for name in text.split(",") for part in (PUBLIC if name == "public" else (name,))}
    if unknown := names - {*OWN, *PUBLIC}:
        raise argparse.ArgumentTypeError(
            f"no such part: {', '.join(sorted(unknown))}; there are {', '.join([*OWN, *PUBLIC])}"
        )
    return frozenset(names)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
