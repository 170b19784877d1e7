"""How much of an article's body is found, and of nothing else; titles, dates and authors of saved pages."""

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean

from bench.figures import BUILDER, Figure
from bench.halves import f1, is_tuned, measure
from bench.peers import HTML_PEERS, TEXT_PEERS, Extract, Found, find_peers
from bench.reading import Text, read_texts, strings
from builder.knowledge.tables import Row
from builder.normalise.readers.markup import find_lines

WORST = 12
"""Pages named to learn from."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A saved or pasted page and what is right on it; "" is 'not told'."""

    name: str
    file: Text
    body: str
    title: str
    date: str
    authors: str
    browsed: str = ""
    """The page as a browser copies it, for the fit of headlines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What somebody found on a page."""

    page: Page
    found: Found


def bench_bodies(folder: Path) -> Iterator[Figure]:
    """The pasted pages, the saved pages, and the fields of saved pages, each beside the peers installed."""
    pasted = load_pages(folder / "paste", folder / "html" / "gold.json", None)
    yield from _bodies(pasted, "paste", {BUILDER: read_pages, **find_peers(TEXT_PEERS)})
    saved = load_pages(folder / "html", folder / "html" / "gold.json", "scrapinghub")
    yield from _bodies(saved, "html", {BUILDER: read_pages, **find_peers(HTML_PEERS)})
    fields = load_pages(folder / "html", folder / "html" / "gold.json", "newspaper424")
    yield from _fields(fields, "newspaper424", {BUILDER: read_pages, **find_peers(HTML_PEERS)})
    yield from _fields([_copy_text(page) for page in fields], "pasted newspaper424", {BUILDER: read_pages})


def load_pages(folder: Path, gold_file: Path, name: str | None) -> list[Page]:
    """The pages of a folder that the gold knows, of one set where it is named."""
    gold = json.loads(gold_file.read_text(encoding="utf-8"))
    rows = ((path, gold.get(path.name.partition(".")[0])) for path in sorted(folder.iterdir()))
    return [_page(path, row) for path, row in rows if row and name in (None, row["set"])]


def read_pages(pages: Sequence[Page]) -> list[Found]:
    """What the builder finds."""
    return [_found(row) for row in read_texts([page.file for page in pages])]


def score_bodies(answers: Sequence[Answer]) -> float:
    """F1 of mean precision and mean recall of four-word shingles: the article-extraction benchmark's measure."""
    precisions, recalls = [], []
    for answer in answers:
        gold, found = shingles(answer.page.body), shingles(answer.found.body)
        both = sum((gold & found).values())
        if found:
            precisions.append(both / found.total())
        if gold:
            recalls.append(both / gold.total())
    p, r = (mean(values) if values else 0.0 for values in (precisions, recalls))
    return f1(p, r)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """All runs of four words; a shorter text is one shingle, an empty one none."""
    words = _WORD.findall(text)
    return Counter(tuple(words[i : i + 4]) for i in range(max(1, len(words) - 3))) if words else Counter()


def score_titles(answers: Sequence[Answer]) -> float:
    """Share of titles right, case and punctuation aside."""
    return mean(_plain(a.page.title) == _plain(a.found.title) for a in answers if a.page.title)


def score_dates(answers: Sequence[Answer]) -> float:
    """Share of publication days right."""
    return mean(a.found.date[:10] == a.page.date[:10] for a in answers if a.page.date)


def score_authors(answers: Sequence[Answer]) -> float:
    """Share of pages on which the last name of every author is found."""
    return mean(_has_authors(a) for a in answers if a.page.authors)


def _bodies(pages: list[Page], data: str, readers: dict[str, Extract[Page]]) -> Iterator[Figure]:
    for by, read in readers.items():
        base = Figure(job="body", data=data, by=by, unit="F1", value=0)
        answers = _answers(pages, read)
        figure = measure(base, answers, score_bodies)
        if figure.value:
            yield replace(figure, worst=_find_worst(answers, score_bodies) if by == BUILDER else ())


def _copy_text(page: Page) -> Page:
    """The page as text, as if selected and copied: every block a line, apart by blank lines."""
    text = find_lines(page.file.data.decode("utf-8", "replace"))
    return replace(page, file=Text(name=f"{page.name}.txt", data=text.encode()))


def _fields(pages: list[Page], data: str, readers: dict[str, Extract[Page]]) -> Iterator[Figure]:
    jobs: dict[str, Callable[[Sequence[Answer]], float]] = {
        "title": score_titles,
        "date": score_dates,
        "authors": score_authors,
    }
    for by, read in readers.items():
        answers = _answers(pages, read)
        for job, score in jobs.items():
            figure = measure(Figure(job=job, data=data, by=by, unit="right", value=0), answers, score)
            if figure.value:
                yield figure


def _find_worst(answers: Mapping[str, Answer], score: Callable[[Sequence[Answer]], float]) -> tuple[str, ...]:
    """The pages of the tuned half that cost most; nobody learns from the other half."""
    scores = {name: score([a]) for i, (name, a) in enumerate(answers.items()) if is_tuned(name, i, len(answers))}
    return tuple(f"{name}: {scores[name]:.3f}" for name in sorted(scores, key=scores.__getitem__)[:WORST])


def _answers(pages: list[Page], read: Extract[Page]) -> dict[str, Answer]:
    found = read(pages)
    return {page.name: Answer(page=page, found=one) for page, one in zip(pages, found, strict=True)}


def _page(path: Path, row: dict[str, str | None]) -> Page:
    data = path.read_bytes()
    file = Text(
        name=path.name.removesuffix(".gz"),
        data=gzip.decompress(data) if path.suffix == ".gz" else data,
    )
    title, date, authors = (row.get(key) or "" for key in ("title", "date", "authors"))
    return Page(
        name=path.name.partition(".")[0], file=file, body=row["body"] or "", title=title, date=date, authors=authors
    )


def _found(row: Row) -> Found:
    published = row.get("published")
    date = published.get("value") if isinstance(published, dict) else None
    authors = row.get("authors")
    return Found(
        body="\n".join(strings(row, "paragraphs", "text")),
        title=str(row.get("title") or ""),
        date=str(date or ""),
        authors=" ".join(map(str, authors)) if isinstance(authors, list) else "",
    )


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _has_authors(answer: Answer) -> bool:
    names = [_plain(name) for name in re.split(r"[;,]| and ", answer.page.authors)]
    found = _plain(answer.found.authors).split()
    return all(name.split()[-1] in found for name in names if name)
