"""How much is kept of articles that were pasted alone: what has no page around it must lose nothing."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import mean

from bench.bodies import WORST, shingles
from bench.figures import BUILDER, Figure
from bench.halves import is_tuned, measure
from bench.reading import Text, read_texts, strings
from bench.stories import list_paragraphs
from builder.knowledge.tables import Row
from builder.naming import letters_only

_HEAD = {"times/gum.json": ("doc", 2), "wikinews/apple.json": ("doc_id", 2)}
"""Sets of whole texts: the field of a text's name, and how many lines headline and date take."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """An article: its headline, the paragraphs that must be kept, and those that were."""

    title: str
    paragraphs: Sequence[str]
    kept: Sequence[str] = ()


def bench_plain(folder: Path) -> Iterator[Figure]:
    """The texts of four public sets, each below its headline: the share of words kept, and of texts kept whole."""
    named = dict(_load(folder))
    texts = [Text(name=f"{name}.txt", data=write_text(one).encode()) for name, one in named.items()]
    read = zip(named.items(), read_texts(texts), strict=True)
    answers = {name: replace(one, kept=_list_kept(row)) for (name, one), row in read}
    base = Figure(job="words kept", data="plain articles", by=BUILDER, unit="share", value=0)
    worst = sorted((n for i, n in enumerate(answers) if is_tuned(n, i, len(answers))), key=lambda n: share(answers[n]))
    rows = tuple(f"{name}: {share(answers[name]):.3f}" for name in worst[:WORST])
    yield replace(measure(base, answers, score_words), worst=rows)
    yield measure(replace(base, job="kept whole", unit="texts"), answers, score_whole)


def write_text(one: Plain) -> str:
    """The article as somebody pastes it who selects nothing else."""
    return "\n\n".join([one.title, *one.paragraphs]) + "\n"


def score_words(answers: Sequence[Plain]) -> float:
    """The mean share of runs of four words that are kept."""
    return mean(share(one) for one in answers)


def score_whole(answers: Sequence[Plain]) -> float:
    """The share of articles of which no paragraph is lost."""
    return mean(set(map(letters_only, one.paragraphs)) <= set(map(letters_only, one.kept)) for one in answers)


def share(one: Plain) -> float:
    """How much of the paragraphs is kept."""
    asked, kept = shingles("\n".join(one.paragraphs)), shingles("\n".join(one.kept))
    return (asked & kept).total() / asked.total()


def _list_kept(row: Row) -> tuple[str, ...]:
    return tuple(strings(row, "paragraphs", "text"))


def _load(folder: Path) -> Iterator[tuple[str, Plain]]:
    for file, (key, head) in _HEAD.items():
        for row in json.loads((folder / file).read_text(encoding="utf-8")):
            rows = [line for line in row["text"].split("\n") if line.strip()]
            yield f"{file}:{row[key]}", _make(rows[0], rows[head:])
    for row in json.loads((folder / "stories" / "basil.json").read_text(encoding="utf-8")):
        yield f"basil:{row['id']}", _make(row["title"], list_paragraphs(row))
    for line in (folder / "quotes" / "polnear.jsonl").read_text(encoding="utf-8").splitlines():
        told: Mapping[str, str] = json.loads(line)
        rows = [paragraph for paragraph in told["text"].split("\n") if paragraph.strip()]
        yield f"polnear:{told['doc']}", _make(rows[0], rows[1:])


def _make(title: str, paragraphs: Sequence[str]) -> Plain:
    """The headline said again is not asked for."""
    own = [text for text in paragraphs if letters_only(text) not in {"", letters_only(title)}]
    return Plain(title=title, paragraphs=own)
