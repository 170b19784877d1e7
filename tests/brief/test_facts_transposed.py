"""The facts of the shipped captures under other names, places, days and event words: the same, of as many origins."""

import re
from hashlib import sha256

import pytest

from builder.knowledge.facts import slots_in
from builder.pipeline import compile_dossier
from builder.reading import read_in_turn
from builder.values.capture import Capture, DossierRecord, Overlay, Seeds
from builder.values.dossier import Dossier
from builder.values.ids import ArticleId
from builder.values.problem import Place
from tests.link.test_link_transposed import SEEDS, transposed
from tests.marked import KNOWLEDGE

WORDS = {"coup": "putsch", "visit": "trip", "arrive": "land", "visited": "toured", "scheduled": "expected"}
PUBLISHERS = {"001": "The Standard", "004": "The Herald"}


def compile_under(days: int, words: dict[str, str]) -> Dossier:
    captures = []
    for path in sorted(SEEDS.glob("*.txt")):
        text, name = path.read_text(encoding="utf-8"), path.stem[:3]
        if words:
            text = transposed(text, days).replace("Falke", "Wagner")  # a group that no table knows is read less fully
            text = re.sub(rf"\b(?:{'|'.join(words)})\b", lambda m: words[m[0]], text)
        overlay = Overlay(place=Place(path=f"{name}.yml"), publisher=PUBLISHERS.get(name))
        captures.append(
            Capture(
                id=ArticleId(name),
                path=path.name,
                data=text.encode(),
                sha256=sha256(text.encode()).hexdigest(),
                media_type="text/plain",
                overlay=overlay,
            )
        )
    seeds = Seeds(dossier=DossierRecord(title="t"), captures=tuple(captures))
    return compile_dossier(seeds, KNOWLEDGE, (), read_in_turn)[0]


def facts(dossier: Dossier) -> list[tuple[object, ...]]:
    """Each fact without its words: slots, supporting articles, origins, confidence."""
    return sorted(
        (slots_in(s.made.template), tuple(sorted({p.article for p in s.support})), len(s.origins), s.confidence)
        for s in dossier.statements
        if s.made is not None
    )


@pytest.fixture(scope="module")
def shipped() -> Dossier:
    return compile_under(0, {})


def test_the_shipped_captures_corroborate_each_other(shipped: Dossier) -> None:
    assert (("who", "place", "when"), ("000", "004"), 2, "moderate") in facts(shipped)
    assert (("who", "place", "length"), ("000", "003", "004"), 2, "low") in facts(shipped)
    assert (("place", "when"), ("000", "004"), 2, "low") in facts(shipped)


def test_the_call_for_an_investigation_is_of_one_origin_alone(shipped: Dossier) -> None:
    called = [s for s in shipped.statements if "called for an independent investigation" in s.text]
    assert called
    assert {origin for s in called for origin in s.origins} == {"reuters"}


@pytest.mark.parametrize("days", [35, 400])
def test_the_same_facts_are_stated(shipped: Dossier, days: int) -> None:
    assert facts(compile_under(days, WORDS)) == facts(shipped)
