"""The shipped captures under other names, places, days and event words: the same is said, and the same differs."""

import re
from hashlib import sha256
from pathlib import Path

import pytest

from builder.pipeline import compile_dossier
from builder.reading import read_in_turn
from builder.values.capture import Capture, DossierRecord, Seeds
from builder.values.dossier import Dossier
from builder.values.ids import ArticleId
from builder.values.span import Span
from tests.link.test_link_transposed import SEEDS, transposed
from tests.marked import KNOWLEDGE

WORDS = {
    "coups": "putsches", "coup": "putsch", "visits": "tours", "visit": "tour", "arrived": "landed", "arrive": "land",
    "called for": "demanded", "investigation": "inquiry",
}  # fmt: skip
Structure = list[tuple[object, ...]]


def compile_transposed(days: int, words: dict[str, str]) -> Dossier:
    captures = []
    for path in sorted(Path(SEEDS).glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        if words:
            text = transposed(text, days).replace("Falke", "Wagner")  # a group that no table knows is read less fully
            text = re.sub(rf"\b(?:{'|'.join(words)})\b", lambda m: words[m[0]], text)
        data = text.encode()
        captures.append(
            Capture(
                id=ArticleId(path.stem[:3]),
                path=path.name,
                data=data,
                sha256=sha256(data).hexdigest(),
                media_type="text/plain",
            )
        )
    seeds = Seeds(dossier=DossierRecord(title="t"), captures=tuple(captures))
    return compile_dossier(seeds, KNOWLEDGE, (), read_in_turn)[0]


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


@pytest.fixture(scope="module")
def shipped() -> Dossier:
    return compile_transposed(0, {})


@pytest.mark.parametrize("days", [35, 400])
def test_the_same_differs_and_is_promised(shipped: Dossier, days: int) -> None:
    other = compile_transposed(days, WORDS)
    assert len(differing(other)) == 3
    assert differing(other) == differing(shipped)
    assert promised(other) == promised(shipped)


@pytest.mark.parametrize("days", [35, 400])
def test_the_same_is_said_as_surely(shipped: Dossier, days: int) -> None:
    other = compile_transposed(days, WORDS)
    assert said(other) == said(shipped)
