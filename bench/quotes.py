"""Who said what: quotations that get their speaker, against people's marks of attributions."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.figures import BUILDER, Figure
from bench.halves import measure
from bench.reading import Text, read_texts
from builder.knowledge.tables import Row

SET = "quotes/polnear.jsonl"
_MARK = re.compile(r"[\"“”]|``|''")
_WORD = re.compile(r"\w+")
_EMPTY = frozenset(["the", "a", "an", "of", "for", "and", "s", "in", "mr", "ms", "mrs", "dr", "sen", "gov", "rep"])
_INSIDE = 0.5
"""Share of a quotation that must lie in the marked words to be theirs; marks at the edges differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """Words in a text and who spoke them."""

    words: tuple[tuple[int, int], ...]
    speaker: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One text: the attributions that hold a quotation, all attributions, and the quotations found with a speaker."""

    direct: tuple[Said, ...]
    every: tuple[Said, ...]
    found: tuple[Said, ...]


def bench_quotes(folder: Path) -> Iterator[Figure]:
    """Precision and recall of quotations with the right speaker."""
    path = folder / SET
    if not path.is_file():
        return
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
    read = read_texts([Text(name=f"{row['doc']}.txt", data=row["text"].encode()) for row in rows])
    heard = {str(row["doc"]): _heard(row, found) for row, found in zip(rows, read, strict=True)}
    for unit, score in (("precision", score_precision), ("recall", score_recall)):
        base = Figure(job="quotes", data=f"polnear, {unit}", by=BUILDER, unit=unit, value=0)
        yield measure(base, heard, score)


def score_precision(texts: Sequence[Heard]) -> float:
    """Share of the quotations with a speaker that lie in words marked as that speaker's."""
    found = [(said, text) for text in texts for said in text.found]
    right = sum(any(_right(said, gold) for gold in text.every) for said, text in found)
    return right / len(found) if found else 0.0


def score_recall(texts: Sequence[Heard]) -> float:
    """Share of the marked attributions with a quotation of which one was found, with the right speaker."""
    marked = [(gold, text) for text in texts for gold in text.direct]
    right = sum(any(_right(said, gold) for said in text.found) for gold, text in marked)
    return right / len(marked) if marked else 0.0


def _right(found: Said, gold: Said) -> bool:
    ((start, end),) = found.words
    shared = sum(max(0, min(end, last) - max(start, first)) for first, last in gold.words)
    return shared >= _INSIDE * (end - start) and same_speaker(found.speaker, gold.speaker)


def same_speaker(one: str, other: str) -> bool:
    """True where two names for a speaker share a word that names."""
    first, second = (set(_WORD.findall(name.casefold())) - _EMPTY for name in (one, other))
    return not first.isdisjoint(second)


def _heard(row: Mapping[str, object], read: Row) -> Heard:
    text = str(row["text"])
    annotations = row["annotations"]
    first = annotations[0] if isinstance(annotations, list) else {}
    every = tuple(said for a in first["attributions"] if (said := _marked(a)).words and said.speaker)
    direct = tuple(said for said in every if any(_MARK.search(text[start:end]) for start, end in said.words))
    return Heard(direct=direct, every=every, found=tuple(_placed(text, read)))


def _marked(attribution: Mapping[str, Sequence[Mapping[str, object]]]) -> Said:
    spans = [span for part in attribution["content"] if isinstance(part["spans"], list) for span in part["spans"]]
    return Said(
        words=tuple((int(start), int(end)) for start, end in spans),
        speaker=" ".join(str(part["text"]) for part in attribution["source"]),
    )


def _placed(text: str, read: Row) -> Iterator[Said]:
    """The quotations with a speaker, in offsets of the text as it was given; looked up in reading order."""
    at = 0
    quotes = read.get("quotes")
    for quote in quotes if isinstance(quotes, list) else []:
        if not isinstance(quote, dict):
            continue
        pattern = r"\s+".join(map(re.escape, str(quote["text"]).split()))
        match = re.compile(pattern).search(text, at)
        if match is None:
            continue
        at = match.end()
        if quote["speaker_text"]:
            yield Said(words=(match.span(),), speaker=str(quote["speaker_text"]))
