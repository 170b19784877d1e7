"""How a dossier.json compares with what people read in the five captures: the other files of this folder.

Articles are matched by the stem of their capture, paragraphs by their text without the dateline, blanks and dashes
alike. A time is found where its span overlaps one of the gold, and right where it means the same days; `optional` gold
never counts. Of actors, mentions by name, demonym and metonym count; an actor of the dossier is the one of the gold
with which it shares most mentions, one to one.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.times import same

Row = Mapping[str, Any]

_DATELINE = re.compile(r"[A-Z][A-Z .,'-]{2,40}(?:\([^)]{2,30}\))?\s*[-\u2013\u2014]\s+")
_DASH = re.compile(r"[\u2010-\u2015\u2212]")
_COUNTED = ("name", "demonym", "metonym")
_NO_ARTICLE: Row = {"paragraphs": (), "title": None, "published": {}}


@dataclass(frozen=True, slots=True)
class Scores:
    """Figures by name, and a line for each thing that is not as in the gold."""

    figures: dict[str, float] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def score(dossier: Row) -> Scores:
    """All figures of a dossier.json, rounded to four places."""
    scores = Scores()
    articles = {Path(a["capture"]["path"]).stem: a for a in dossier["articles"] if a.get("capture")}
    _score_heads(articles, scores)
    _score_bodies(articles, scores)
    _score_times(articles, scores)
    _score_actors(articles, scores)
    return scores


def _score_heads(articles: Mapping[str, Row], scores: Scores) -> None:
    pairs = [(articles.get(stem, _NO_ARTICLE), gold) for stem, gold in _gold("articles").items()]
    scores.figures["titles_of_4"] = sum(
        bool(gold["title"]) and _fold(article.get("title") or "") == _fold(gold["title"]) for article, gold in pairs
    )
    scores.figures["publication_dates_of_4"] = sum(
        gold["published"] is not None and (article.get("published") or {}).get("value") == gold["published"]
        for article, gold in pairs
    )
    scores.figures["bylines_of_5"] = sum(
        sorted(article.get("authors") or ()) == sorted(gold["authors"]) for article, gold in pairs
    )
    scores.figures["agencies_of_5"] = sum((article.get("agency") or None) == gold["agency"] for article, gold in pairs)


def _score_bodies(articles: Mapping[str, Row], scores: Scores) -> None:
    hit = found = wanted = 0
    for stem, gold in _gold("articles").items():
        got = Counter(_bare(p["text"]) for p in articles.get(stem, _NO_ARTICLE)["paragraphs"])
        want = Counter(map(_bare, gold["body"]))
        hit, found, wanted = hit + (got & want).total(), found + got.total(), wanted + want.total()
        scores.faults.extend(f"{stem}: not body: {text!r}" for text in got - want)
        scores.faults.extend(f"{stem}: body lost: {text!r}" for text in want - got)
    _rate("body", hit, found, wanted, scores)


def _score_times(articles: Mapping[str, Row], scores: Scores) -> None:
    hit = right = found = wanted = 0
    for stem, gold in _gold("times").items():
        for own, text, rows in _paragraphs(articles.get(stem), gold["paragraphs"], "times"):
            need = [row for row in rows if row["kind"] != "optional"]
            matched = _match(need, own)
            wanted += len(need)
            hit += len(matched)
            right += sum(_same(need[i]["value"], own[j].get("value")) for i, j in matched.items())
            found += len(matched) + sum(
                not any(_overlap(row, time) for row in rows if row not in need) and time["kind"] in ("date", "duration")
                for j, time in enumerate(own)
                if j not in matched.values()
            )
            scores.faults.extend(
                f"{stem}: {row['text']!r} is {row['value']} in {text[:60]!r}"
                for i, row in enumerate(need)
                if i not in matched or not _same(row["value"], own[matched[i]].get("value"))
            )
    _rate("times", hit, found, wanted, scores)
    scores.figures["times_value_f1"] = _f1(right, found, wanted)


def _match(need: Sequence[Row], own: Sequence[Row]) -> dict[int, int]:
    """The first free time of the dossier that overlaps each of the gold."""
    matched: dict[int, int] = {}
    for i, row in enumerate(need):
        free = (j for j, time in enumerate(own) if j not in matched.values() and _overlap(row, time))
        if (j := next(free, None)) is not None:
            matched[i] = j
    return matched


def _score_actors(articles: Mapping[str, Row], scores: Scores) -> None:
    bodies = {stem: set(map(_bare, gold["body"])) for stem, gold in _gold("articles").items()}
    meant: list[tuple[str, Row, list[Row]]] = []
    found = 0
    for stem, gold in _gold("actors").items():
        body = [paragraph for paragraph in gold if _bare(paragraph["paragraph"]) in bodies[stem]]
        for own, _, rows in _paragraphs(articles.get(stem), body, "actors"):
            meant += [(stem, row, _nearest(row, own)) for row in rows if row["kind"] in _COUNTED]
            near = [_nearest(mention, rows) for mention in own]
            found += sum(not rows or rows[0]["kind"] in _COUNTED for rows in near)
    known = _identify((row["name"], mentions[0]["actor"]) for _, row, mentions in meant if mentions)
    missed = [
        f"{stem}: actor missed: {row['text']!r} ({row['name']})"
        for stem, row, mentions in meant
        if known.get(row["name"]) not in [m["actor"] for m in mentions]
    ]
    scores.faults.extend(missed)
    _rate("actors", min(len(meant) - len(missed), found), found, len(meant), scores)


def _identify(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The dossier's actor for each of the gold, by most mentions shared, one to one."""
    known: dict[str, str] = {}
    for (name, actor), _ in Counter(pairs).most_common():
        if name not in known and actor not in known.values():
            known[name] = actor
    return known


def _paragraphs(article: Row | None, gold: Iterable[Row], kind: str) -> Iterator[tuple[list[Row], str, list[Row]]]:
    """Of each paragraph of the gold what the article has there, its text, and what the gold has there."""
    by_text = {_bare(p["text"]): p for p in article["paragraphs"]} if article else {}
    for row in gold:
        text = row["paragraph"]
        own = by_text.get(_bare(text))
        found = [x for x in article.get(kind, ()) if x["paragraph"] == own["id"]] if article and own else []
        yield _from_body(found, own["text"] if own else ""), text, _from_body(row[kind], text)


def _from_body(rows: Iterable[Row], text: str) -> list[Row]:
    """Spans counted from the end of the dateline; those inside it fall away."""
    lead = _dateline(text)
    moved = ({**row, "start": row["start"] - lead, "end": row["end"] - lead} for row in rows)
    return [row for row in moved if row["start"] >= 0]


def _nearest(row: Row, others: Iterable[Row]) -> list[Row]:
    """Those that overlap it, the one with nearly the same ends first."""
    over = [other for other in others if _overlap(row, other)]
    return sorted(over, key=lambda other: abs(other["start"] - row["start"]) + abs(other["end"] - row["end"]))


def _overlap(one: Row, other: Row) -> bool:
    return bool(one["start"] < other["end"] and other["start"] < one["end"])


def _same(gold: str | None, found: str | None) -> bool:
    return gold == found or (gold is not None and found is not None and same(gold, found))


def _rate(name: str, hit: int, found: int, wanted: int, scores: Scores) -> None:
    scores.figures[f"{name}_precision"] = round(hit / found, 4) if found else 0.0
    scores.figures[f"{name}_recall"] = round(hit / wanted, 4) if wanted else 0.0
    scores.figures[f"{name}_f1"] = _f1(hit, found, wanted)


def _f1(hit: int, found: int, wanted: int) -> float:
    return round(2 * hit / (found + wanted), 4) if hit else 0.0


def _fold(text: str) -> str:
    return " ".join(_DASH.sub("-", text).split())


def _bare(text: str) -> str:
    return _fold(text[_dateline(text) :])


def _dateline(text: str) -> int:
    match = _DATELINE.match(text)
    return match.end() if match else 0


def _gold(name: str) -> Mapping[str, Any]:
    gold: Mapping[str, Any] = json.loads(Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8"))
    return gold
