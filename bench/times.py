"""How many dates and durations get their right value."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from dateparser.search import search_dates

from bench.figures import BUILDER, Figure
from bench.halves import measure
from bench.reading import Text, read_texts
from builder.dates.edtf import from_days, interval
from builder.knowledge.tables import Row

_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_DURATION = re.compile(r"P[T\d]\S*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Part of a text and the values that are right for it (gold: any of them) or were given to it (found: one)."""

    start: int
    end: int
    values: tuple[str, ...]
    kind: str = ""
    """The class that people gave it, where the set has classes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """A text of a known day, and the times that people marked in it."""

    name: str
    published: str
    text: str
    gold: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What somebody found in a text."""

    gold: tuple[Stretch, ...]
    found: tuple[Stretch, ...]


Find = Callable[[Sequence[Dated]], list[tuple[Stretch, ...]]]


def bench_times(folder: Path) -> Iterator[Figure]:
    """The three sets, beside dateparser's search."""
    for name, load in SETS.items():
        texts = load(json.loads((folder / name).read_text(encoding="utf-8")))
        for by, find in {BUILDER: find_times, "dateparser.search": find_with_dateparser}.items():
            answers = {
                text.name: Answer(gold=text.gold, found=found) for text, found in zip(texts, find(texts), strict=True)
            }
            base = Figure(job="times", data=Path(name).stem, by=by, unit="value right", value=0)
            yield measure(base, answers, score_values)
            for kind in sorted({g.kind for answer in answers.values() for g in answer.gold if g.kind}):
                of_kind = {key: only(answer, kind) for key, answer in answers.items()}
                yield measure(replace(base, data=f"{base.data}, {kind}"), of_kind, score_values)


def only(answer: Answer, kind: str) -> Answer:
    """The answer as far as it is about one class of times."""
    return replace(answer, gold=tuple(g for g in answer.gold if g.kind == kind))


def score_values(answers: Sequence[Answer]) -> float:
    """Share of the marked times that were found, overlapping, with a right value."""
    gold = sum(len(answer.gold) for answer in answers)
    return sum(_right(answer) for answer in answers) / gold if gold else 0.0


def find_times(texts: Sequence[Dated]) -> list[tuple[Stretch, ...]]:
    """What the builder finds, in offsets of the text as it was given."""
    files = [Text(name=f"{t.name}.txt", data=t.text.encode(), published=t.published) for t in texts]
    return [_placed(text.text, row) for text, row in zip(texts, read_texts(files), strict=True)]


def find_with_dateparser(texts: Sequence[Dated]) -> list[tuple[Stretch, ...]]:
    """Its search gives words and a moment; the words are looked up again to know where they stand."""
    return [_searched(text) for text in texts]


def same(gold: str, found: str) -> bool:
    """True for the same days, the same duration, or an open stretch with the same stated end."""
    one, other = interval(_plain(gold)), interval(_plain(found))
    if one is None or other is None:
        return gold == found
    return (
        one == other or (other[1] == date.max and one[0] == other[0]) or (other[0] == date.min and one[1] == other[1])
    )


def _right(answer: Answer) -> int:
    used: set[int] = set()
    right = 0
    for gold in answer.gold:
        near = (i for i, f in enumerate(answer.found) if i not in used and f.start < gold.end and gold.start < f.end)
        place = next(near, None)
        if place is not None:
            used.add(place)
            right += any(same(value, found) for value in gold.values for found in answer.found[place].values)
    return right


def _placed(text: str, row: Row) -> tuple[Stretch, ...]:
    starts: dict[str, int] = {}
    at = 0
    for paragraph in _rows(row, "paragraphs"):
        pattern = r"\s+".join(map(re.escape, str(paragraph["text"]).split()))
        match = re.compile(pattern).search(text, at)
        if match:
            at = match.end()
            starts[str(paragraph["id"])] = match.start()
    return tuple(
        Stretch(start=start + _int(t["start"]), end=start + _int(t["end"]), values=(str(t["value"] or ""),))
        for t in _rows(row, "times")
        if (start := starts.get(str(t["paragraph"]), -1)) >= 0
    )


def _rows(row: Row, part: str) -> list[Row]:
    rows = row.get(part)
    return [r for r in rows if isinstance(r, dict)] if isinstance(rows, list) else []


def _int(value: object) -> int:
    return value if isinstance(value, int) else 0


def _searched(text: Dated) -> tuple[Stretch, ...]:
    base = datetime.fromisoformat(text.published[:10])
    found, at = [], 0
    for words, moment in search_dates(text.text, languages=["en"], settings={"RELATIVE_BASE": base}) or ():
        start = text.text.find(words, at)
        if start >= 0:
            at = start + len(words)
            found.append(Stretch(start=start, end=at, values=(moment.date().isoformat(),)))
    return tuple(found)


def _plain(value: str) -> str:
    """Weeks and weekends of TimeML as EDTF days; anything else as it stands."""
    week = _WEEK.fullmatch(value)
    if week is None:
        return value
    monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
    return from_days(monday + timedelta(days=5) if week[3] else monday, monday + timedelta(days=6))


def _load_gum(rows: Sequence[Mapping[str, object]]) -> list[Dated]:
    return [
        Dated(name=str(row["doc"]), published=str(row["published"]), text=str(row["text"]), gold=_gum_dates(row))
        for row in rows
    ]


def _gum_dates(row: Mapping[str, object]) -> tuple[Stretch, ...]:
    dates = [(x, x.get("when") or _between(x.get("from"), x.get("to"))) for x in _list(row["dates"])]
    return tuple(
        Stretch(start=_int(x["start"]), end=_int(x["end"]), values=(str(v),))
        for x, v in dates
        if interval(str(v or ""))
    )


def _load_phrases(rows: Sequence[Mapping[str, object]]) -> list[Dated]:
    texts = [
        Dated(name=f"phrase-{n}", published=str(row["ref"])[:10], text=str(row["input"]), gold=_phrase_dates(row))
        for n, row in enumerate(rows)
    ]
    return [text for text in texts if text.gold]


def _phrase_dates(row: Mapping[str, object]) -> tuple[Stretch, ...]:
    found = []
    for x in _list(row["results"]):
        resolution = x.get("Resolution")
        values = _list(resolution["values"]) if isinstance(resolution, dict) else []
        days = tuple(str(d) for v in values if (d := v.get("value") or _half_open(v)) and interval(str(d)))
        kind = str(x["TypeName"]).rpartition(".")[2] if days else ""
        if kind in ("date", "daterange"):
            found.append(Stretch(start=_int(x["Start"]), end=_int(x["End"]) + 1, values=days, kind=kind))
    return tuple(found)


def _load_timex(rows: Sequence[Mapping[str, object]]) -> list[Dated]:
    return [
        Dated(
            name=str(row.get("doc") or row["doc_id"]),
            published=str(row["dct"]),
            text=str(row["text"]),
            gold=tuple(
                Stretch(start=_int(x["start"]), end=_int(x["end"]), values=(str(x["value"]),))
                for x in _list(row["timex"])
                if x["type"] in ("DATE", "DURATION") and x.get("fid") != "CREATION_TIME" and _counts(str(x["value"]))
            ),
        )
        for row in rows
    ]


def _counts(value: str) -> bool:
    return interval(_plain(value)) is not None or _DURATION.fullmatch(value) is not None


def _list(value: object) -> list[dict[str, object]]:
    return value if isinstance(value, list) else []


def _between(start: object, end: object) -> str | None:
    return f"{start}/{end}" if start and end else None


def _half_open(value: Mapping[str, object]) -> str | None:
    """Their ranges end the day after the last one."""
    try:
        last = date.fromisoformat(str(value["end"])) - timedelta(days=1)
    except (KeyError, ValueError):
        return None
    return _between(value.get("start"), last)


SETS: Mapping[str, Callable[[Sequence[Mapping[str, object]]], list[Dated]]] = {
    "times/gum.json": _load_gum,
    "times/phrases.json": _load_phrases,
    "wikinews/apple.json": _load_timex,
}
