"""Whether two names are one name: pairs that people judged."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bench.figures import BUILDER, Figure
from bench.halves import f1, is_tuned, measure
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.load import load_knowledge
from builder.link.names import is_same_body, is_same_person, parse_body, parse_person

PAIRS = Path("names") / "pairs.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Two names, whether they are one by people's judgement, and whether by the builder's."""

    names: tuple[str, str]
    same: bool
    found: bool


def bench_names(folder: Path) -> Iterator[Figure]:
    """F1, precision and recall of pairs that are one name; the pairs judged wrongly are named."""
    rows = json.loads((folder / PAIRS).read_text(encoding="utf-8"))
    knowledge = load_knowledge()
    judged = {f"pair {at}": judge(row, knowledge) for at, row in enumerate(rows)}
    for unit, score in (("F1", score_f1), ("precision", score_precision), ("recall", score_recall)):
        data = "pairs" if unit == "F1" else f"pairs, {unit}"
        figure = measure(Figure(job="names", data=data, by=BUILDER, unit=unit, value=0), judged, score)
        yield replace(figure, worst=_find_wrong(judged) if unit == "F1" else ())


def judge(row: Mapping[str, str], knowledge: Knowledge) -> Judged:
    """A row of the set, by the rule for people or for bodies; what the set calls a legal entity may be either."""
    one, other = row["name1"], row["name2"]
    kinds = {"Person": (_is_person,), "LegalEntity": (_is_person, _is_body)}.get(row["schema"], (_is_body,))
    found = any(is_same(one, other, knowledge) for is_same in kinds)
    return Judged(names=(one, other), same=row["is_match"] == "true", found=found)


def score_precision(pairs: Sequence[Judged]) -> float:
    """Share of the pairs found that are one name."""
    found = [pair.same for pair in pairs if pair.found]
    return sum(found) / len(found) if found else 0.0


def score_recall(pairs: Sequence[Judged]) -> float:
    """Share of the pairs of one name that are found."""
    same = [pair.found for pair in pairs if pair.same]
    return sum(same) / len(same) if same else 0.0


def score_f1(pairs: Sequence[Judged]) -> float:
    """Their harmonic mean."""
    return f1(score_precision(pairs), score_recall(pairs))


def _is_person(one: str, other: str, knowledge: Knowledge) -> bool:
    words = knowledge.name_words
    return is_same_person(parse_person(one, words), parse_person(other, words), words)


def _is_body(one: str, other: str, knowledge: Knowledge) -> bool:
    words = knowledge.name_words
    return is_same_body(parse_body(one, words), parse_body(other, words), knowledge.gazetteer.nations)


def _find_wrong(judged: Mapping[str, Judged]) -> tuple[str, ...]:
    """The pairs of the tuned half that went wrong."""
    wrong = (pair for at, (key, pair) in enumerate(judged.items()) if is_tuned(key, at, len(judged)))
    return tuple(
        f"{' / '.join(pair.names)}: {'lost' if pair.same else 'joined wrongly'}"
        for pair in wrong
        if pair.same != pair.found
    )
