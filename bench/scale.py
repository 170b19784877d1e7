"""`python -m bench.scale [--builder] [ARTICLES…]`: what a dossier of that size costs, and others for its pages.

`--builder` leaves the other generators, and the renderer, alone.

Times are processor time of the whole tree of processes, so that a busy machine gives the same figures; memory is the
most that the tree held at once (Linux), pages that processes share counted once for each.
"""

import importlib.util
import os
import platform
import resource
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.corpus import ROOT, plant, write_project
from bench.figures import BUILDER, Figure
from bench.planted import score_planted
from bench.resident import edit_article
from bench.table import to_markdown

SIZES = (1000, 10_000)
PEERS_UP_TO = 2000
"""Articles beyond which the renderers are not compared: their time grows with the pages, which is seen below."""
LOOK_SECONDS = 0.2
PER_THOUSAND = "s a 1,000 pages"
PLAIN = "plain Material for MkDocs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Processor seconds of a program and all that it started, and the most memory they held together, in MB."""

    seconds: float
    megabytes: float


def measure_run(command: list[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run a program to its end; raises CalledProcessError where it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    with subprocess.Popen(  # noqa: S603 - commands of this module
        command, cwd=folder, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    ) as program:
        most = [0.0]
        watcher = threading.Thread(target=_watch, args=(program, most), daemon=True)
        watcher.start()
        _, said = program.communicate()
        watcher.join()
    if program.returncode:
        raise subprocess.CalledProcessError(program.returncode, command, stderr=said)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(seconds=seconds, megabytes=most[0])


def _watch(program: "subprocess.Popen[bytes]", most: list[float]) -> None:
    while program.poll() is None:
        most[0] = max(most[0], _held(program.pid))
        threading.Event().wait(LOOK_SECONDS)


def _held(root: int) -> float:
    """Megabytes resident in a process and its descendants; 0 where the system has no /proc."""
    parents: dict[int, int] = {}
    pages: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        number = int(stat.parent.name)
        parents[number], pages[number] = int(fields[1]), int(fields[21])
    tree, fresh = {root}, {root}
    while fresh:
        fresh = {number for number, parent in parents.items() if parent in fresh} - tree
        tree |= fresh
    return sum(pages.get(number, 0) for number in tree) * resource.getpagesize() / 1e6


def bench_scale(sizes: tuple[int, ...], compared_up_to: int) -> Iterator[Figure]:
    """The builder at every size, one article edited at the smallest, then the renderers on the same pages."""
    costs: dict[int, float] = {}
    for articles in sizes:
        with TemporaryDirectory() as name:
            root = write_project(Path(name) / "dossier", articles)
            cache = {"DOSSIER_CACHE": str(Path(name) / "cache"), **_keep_bytecode(Path(name))}
            cold = measure_run(_dossier(root), root, cache)
            costs[articles] = cold.seconds
            yield _figure("builder, cold", articles, cold.seconds, "s of processor")
            yield _figure("builder, most memory", articles, cold.megabytes, "MB")
            yield from score_planted(root / "docs", articles, f"{articles} planted")
            if articles == min(sizes):
                yield from _bench_edit(root, articles, cold, cache)
            if articles <= compared_up_to:
                yield from _bench_renderers(root, articles, cold.seconds)
    small, large = min(sizes), max(sizes)
    if large > small:
        yield _figure(f"builder, times its cost at {small}", large, costs[large] / costs[small], "times")


def _keep_bytecode(folder: Path) -> Mapping[str, str]:
    """What lets Python keep the program compiled, as an installed one is, whatever the machine's own habit."""
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    measure_run([sys.executable, "-c", "import builder.cli.building"], ROOT, kept)
    return kept


def _bench_edit(root: Path, articles: int, cold: Cost, cache: Mapping[str, str]) -> Iterator[Figure]:
    again = measure_run(_dossier(root), root, cache)
    edit_article(root, "More followed on Friday.")
    edited = measure_run(_dossier(root), root, cache)
    serving, saved = (_measure_serving(module, root, cache) for module in ("bench.resident", "bench.served"))
    yield _figure("builder, nothing changed", articles, again.seconds / cold.seconds, "of cold")
    yield _figure("builder, one article edited", articles, edited.seconds / cold.seconds, "of cold")
    yield _figure("builder, one article edited while serving", articles, serving / cold.seconds, "of cold")
    yield _figure("from saving an article to its page", articles, saved, "s of the clock")


def _measure_serving(module: str, root: Path, cache: Mapping[str, str]) -> float:
    command = [sys.executable, "-m", module, str(root)]
    run = subprocess.run(command, cwd=ROOT, env={**os.environ, **cache}, capture_output=True, check=True)  # noqa: S603
    return float(run.stdout)


def _bench_renderers(root: Path, articles: int, built: float) -> Iterator[Figure]:
    """Processor seconds for a thousand pages: of the dossier, and of plain pages with the same articles.

    A plain page is an article's title, day and words. The dossier's are larger: passages lead to statements, dates and
    actors and back, by some seventy links on each. So both are said: what the dossier costs beside as many plain pages,
    whatever is in them, and beside its own pages where plain Material renders them, which says what is on them as well.
    """
    pages = list((root / "docs").rglob("*.md"))
    ours = measure_run([sys.executable, "-m", "mkdocs", "build", "--quiet"], root, {"DOSSIER_HOOK": "off", **_QUIET})
    yield _figure("dossier's pages by Material for MkDocs", articles, ours.seconds * 1000 / len(pages), PER_THOUSAND)
    yield _figure("dossier's pages, Markdown", articles, _kilobytes(pages), "KB a page")
    same = measure_run(lay_out_same(root.parent / "same", root / "docs"), root.parent / "same", _QUIET)
    yield _figure(f"dossier's pages by {PLAIN}", articles, same.seconds * 1000 / len(pages), PER_THOUSAND)
    times = f"times {PLAIN} for the same pages"
    yield _figure("whole dossier, its own pages", articles, (built + ours.seconds) / same.seconds, times)
    for name, (is_there, lay_out) in PEERS.items():
        if not is_there():
            print(f"{name}: not installed, left out", file=sys.stderr)
            continue
        folder = root.parent / name
        try:
            cost = measure_run(lay_out(folder, articles), folder, _QUIET)
        except subprocess.CalledProcessError as fault:
            print(f"{name}: failed, left out: {fault.stderr.decode(errors='replace')[-300:]}", file=sys.stderr)
            continue
        each = cost.seconds / articles
        data = f"{articles} made articles"
        yield Figure(job="plain pages", data=data, by=name, unit=PER_THOUSAND, value=each * 1000)
        if name == PLAIN:
            yield _figure("plain pages, Markdown", articles, _kilobytes(list(folder.rglob("*.md"))), "KB a page")
            times = f"times {PLAIN} for as many pages"
            yield _figure("dossier's pages rendered", articles, ours.seconds / (each * len(pages)), times)
            yield _figure("whole dossier", articles, (built + ours.seconds) / (each * len(pages)), times)


def _kilobytes(pages: list[Path]) -> float:
    return sum(page.stat().st_size for page in pages) / len(pages) / 1000


def _dossier(root: Path) -> list[str]:
    return [sys.executable, "-m", "builder", "--project", str(root), "build", "--docs-only", "--quiet"]


_QUIET = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}


def _lay_out_mkdocs(folder: Path, articles: int) -> list[str]:
    _write_plain(folder / "docs", articles)
    return _configure_plain(folder, "s000000-0.md")


def lay_out_same(folder: Path, docs: Path) -> list[str]:
    """The dossier's pages in the dialect that they are written in, and nothing else of its configuration."""
    shutil.copytree(docs, folder / "docs")
    return _configure_plain(
        folder, "index.md", "attr_list", "md_in_html", "footnotes", "abbr", "def_list", "admonition"
    )


def _configure_plain(folder: Path, first: str, *extensions: str) -> list[str]:
    config = (
        "site_name: Plain\ntheme: {name: material, font: false}\n"
        f"nav: [{first}]\nnot_in_nav: '*.md'\nmarkdown_extensions: [{', '.join(extensions)}]\n"
    )
    (folder / "mkdocs.yml").write_text(config, encoding="utf-8")
    return [sys.executable, "-m", "mkdocs", "build", "--quiet"]


def _lay_out_zensical(folder: Path, articles: int) -> list[str]:
    _lay_out_mkdocs(folder, articles)
    return [sys.executable, "-m", "zensical", "build"]


def _lay_out_pelican(folder: Path, articles: int) -> list[str]:
    _write_plain(folder / "content", articles, "Title: {title}\nDate: {day}\n\n")
    return ["pelican", "content", "-o", "output", "-q"]


def _lay_out_hugo(folder: Path, articles: int) -> list[str]:
    _write_plain(folder / "content", articles)
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    page = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}"
    (layouts / "single.html").write_text(page, encoding="utf-8")
    (layouts / "list.html").write_text("{{ range .Pages }}<a href='{{ .Permalink }}'>{{ .Title }}</a>{{ end }}")
    (folder / "config.toml").write_text('baseURL = "http://localhost/"\ntitle = "Plain"\n', encoding="utf-8")
    return ["hugo", "--quiet"]


def _write_plain(folder: Path, articles: int, head: str = "---\ntitle: '{title}'\ndate: {day}\n---\n\n") -> None:
    """Title, day and words of the same articles, and nothing that was understood of them."""
    folder.mkdir(parents=True)
    for article in plant(articles):
        title, _, text = article.text.partition("\n\n")
        start = head.format(title=title.replace("'", "’"), day=article.published.isoformat())
        (folder / f"{article.id}.md").write_text(start + text, encoding="utf-8")


def _has(package: str) -> Callable[[], bool]:
    return lambda: importlib.util.find_spec(package) is not None


def _is_program(name: str) -> Callable[[], bool]:
    """Pelican asks for an older Pygments than Material does: `uv tool install 'pelican[markdown]'` keeps it apart."""
    return lambda: shutil.which(name) is not None


PEERS: Mapping[str, tuple[Callable[[], bool], Callable[[Path, int], list[str]]]] = {
    PLAIN: (_has("material"), _lay_out_mkdocs),
    "Zensical": (_has("zensical"), _lay_out_zensical),
    "Pelican": (_is_program("pelican"), _lay_out_pelican),
    "Hugo": (_is_program("hugo"), _lay_out_hugo),
}


def _figure(job: str, articles: int, value: float, unit: str) -> Figure:
    return Figure(job=job, data=f"{articles} made articles", by=BUILDER, unit=unit, value=value)


def main(words: list[str]) -> None:
    """Print every figure as it comes, then the table, with the machine it was measured on."""
    figures = []
    sizes = tuple(int(word) for word in words if word.isdigit()) or SIZES
    for figure in bench_scale(sizes, 0 if "--builder" in words else PEERS_UP_TO):
        print(f"{figure.name} | {figure.by}: {figure.value:.4g} {figure.unit}", file=sys.stderr, flush=True)
        figures.append(figure)
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}\n")
    print(to_markdown(figures, {}))


if __name__ == "__main__":
    main(sys.argv[1:])
