"""Articles a second and peak memory of `inspect` on saved pages, beside trafilatura alone on the same pages.

Each runs in a process of its own, so that its peak of memory is its own, and on one core.
"""

import gc
import html
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from trafilatura import bare_extraction

from bench.corpus import plant
from bench.figures import BUILDER, Figure
from builder.inspection import inspect
from builder.knowledge.load import load_knowledge
from builder.reading import read_in_turn
from builder.shell.read import read_capture

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

PAGES = 1_000
RUNS = 5
"""Pairs, one run after the other. The quickest run of each counts, and the middle one of the pairs' ratios: a shared
machine changes its pace from minute to minute, but hardly within a pair."""
PEER = "trafilatura"
_MENU = "".join(f"<li><a href=/{name}>{name}</a></li>" for name in ("Home", "World", "Business", "Sport", "Weather"))


def bench_inspecting(pages: int = PAGES, runs: int = RUNS) -> Iterator[Figure]:
    """Both on the same pages, one after the other, then what the builder does of the peer's number."""
    data = f"{pages:,} made pages"
    with TemporaryDirectory() as name:
        write_pages(Path(name), pages)
        measured = [(_run(BUILDER, name), _run(PEER, name)) for _ in range(runs)]
    own, peer = (min(one) for one in zip(*measured, strict=True))
    for by, (seconds, megabytes) in ((BUILDER, own), (PEER, peer)):
        yield Figure(job="inspect saved pages", data=data, by=by, unit="articles a second", value=pages / seconds)
        yield Figure(job="peak memory of inspect", data=data, by=by, unit="MB", value=megabytes)
    ratio = median(of_peer[0] / of_own[0] for of_own, of_peer in measured)
    yield Figure(job="inspect beside trafilatura alone", data=data, by=BUILDER, unit="of its speed", value=ratio)


def write_pages(folder: Path, pages: int) -> None:
    """Made articles as pages of a news site, with a menu, what the page declares, related links and a footer."""
    for article in plant(pages):
        title, stated, *paragraphs = article.text.rstrip().split("\n\n")
        body = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in paragraphs)
        declared = json.dumps(
            {"@type": "NewsArticle", "headline": title, "datePublished": article.published.isoformat()}
        )
        page = (
            f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>{html.escape(title)}</title>"
            f"<script type='application/ld+json'>{declared}</script></head><body><nav><ul>{_MENU}</ul></nav>"
            f"<article><h1>{html.escape(title)}</h1><p>{stated}</p>{body}</article>"
            f"<aside><h2>Read next</h2><ul>{_MENU}</ul></aside>"
            "<footer><p>© Nobody. All rights reserved.</p></footer></body></html>"
        )
        (folder / f"{article.id}.html").write_text(page, encoding="utf-8")


def _run(who: str, folder: str) -> tuple[float, float]:
    """Seconds for all pages and megabytes at most, as the process itself measured them."""
    command = [sys.executable, "-m", "bench.inspecting", who, folder]
    done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - a fixed command
    seconds, megabytes = json.loads(done.stdout)
    return seconds, megabytes


def _inspect() -> Callable[[Path], int]:
    knowledge = load_knowledge()
    gc.freeze()  # as the command does

    def read(path: Path) -> int:
        ((entry, _),) = inspect((read_capture(path, path.name),), knowledge, None, read_in_turn)
        return len(json.dumps(entry))

    return read


def _extract() -> Callable[[Path], int]:
    return lambda path: len(str(bare_extraction(path.read_bytes(), include_comments=False, with_metadata=True)))


def measure(who: str, folder: Path) -> tuple[float, float]:
    """The process's own time on a core, without the start: the first page is read once before."""
    read = {BUILDER: _inspect, PEER: _extract}[who]()
    paths = sorted(folder.iterdir())
    read(paths[0])
    start = process_time()
    letters = sum(read(path) for path in paths)
    seconds = process_time() - start
    if not letters:
        raise RuntimeError("nothing was read")
    return seconds, _find_peak()


def _find_peak() -> float:
    """Megabytes that this process held at most. Linux counts in `ru_maxrss` what the process was forked from."""
    status = Path("/proc/self/status")
    if status.exists():
        return (
            next(
                int(line.split()[1])
                for line in status.read_text(encoding="utf-8").splitlines()
                if line.startswith("VmHWM")
            )
            / 1024
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss if resource is not None else 0
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
