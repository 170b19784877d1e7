"""The shipped captures under other names, places, days and event words: the same is said, stated, and differs."""

import re
from functools import cache

import pytest

from builder.knowledge.facts import slots_in
from builder.values.dossier import Dossier
from builder.values.span import Span
from tests.captured import captured, compiled
from tests.link.test_link_transposed import SEEDS, transposed

WORDS = {
    "coups": "putsches", "coup": "putsch", "visits": "tours", "visit": "tour", "visited": "toured", "arrived": "landed",
    "arrive": "land", "called for": "demanded", "investigation": "inquiry", "scheduled": "expected",
}  # fmt: skip
PUBLISHERS = {"001": "The Standard", "004": "The Herald"}
Structure = list[tuple[object, ...]]


@cache
def later(days: int) -> Dossier:
    """The dossier so many days later and all that in other words; of today it is the shipped one."""
    captures = []
    for path in sorted(SEEDS.glob("*.txt")):
        text, name = path.read_text(encoding="utf-8"), path.stem[:3]
        if days:
            text = transposed(text, days).replace("Falke", "Wagner")  # a group that no table knows is read less fully
            text = re.sub(rf"\b(?:{'|'.join(WORDS)})\b", lambda m: WORDS[m[0]], text)
        captures.append(captured(name, text, publisher=PUBLISHERS.get(name)))
    return compiled(captures)


def places(dossier: Dossier, spans: tuple[Span, ...]) -> list[tuple[str, int]]:
    """Spans as article and number of the paragraph: what no transposition moves."""
    order = {r.article.id: [p.id for p in r.article.paragraphs] for r in dossier.readings}
    return sorted({(s.article, order[s.article].index(s.paragraph)) for s in spans})


def differing(dossier: Dossier) -> Structure:
    return sorted(
        (d.slot, d.type, tuple(places(dossier, tuple(s for v in d.versions for s in v.support))))
        for d in dossier.differences
    )


def said(dossier: Dossier) -> Structure:
    return sorted((tuple(places(dossier, s.support)), len(s.origins), s.confidence) for s in dossier.statements)


def promised(dossier: Dossier) -> Structure:
    return sorted((tuple(places(dossier, d.support)), d.status) for d in dossier.due)


def facts(dossier: Dossier) -> Structure:
    """Each fact without its words: slots, supporting articles, origins, confidence."""
    return sorted(
        (slots_in(s.made.template), tuple(sorted({p.article for p in s.support})), len(s.origins), s.confidence)
        for s in dossier.statements
        if s.made is not None
    )


def test_the_shipped_captures_corroborate_each_other() -> None:
    assert (("who", "place", "when"), ("000", "004"), 2, "moderate") in facts(later(0))
    assert (("who", "place", "length"), ("000", "003", "004"), 2, "low") in facts(later(0))
    assert (("place", "when"), ("000", "004"), 2, "low") in facts(later(0))


def test_the_call_for_an_investigation_is_of_one_origin_alone() -> None:
    called = [s for s in later(0).statements if "called for an independent investigation" in s.text]
    assert called
    assert {origin for s in called for origin in s.origins} == {"reuters"}


@pytest.mark.parametrize("days", [35, 400])
def test_the_same_differs_and_is_promised(days: int) -> None:
    assert len(differing(later(days))) == 3
    assert differing(later(days)) == differing(later(0))
    assert promised(later(days)) == promised(later(0))


@pytest.mark.parametrize("days", [35, 400])
def test_the_same_is_said_as_surely(days: int) -> None:
    assert said(later(days)) == said(later(0))


@pytest.mark.parametrize("days", [35, 400])
def test_the_same_facts_are_stated(days: int) -> None:
    assert facts(later(days)) == facts(later(0))
