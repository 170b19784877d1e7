"""An excerpt build publishes metadata and what it quotes or cites; nothing else of a capture is in any file."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.cli import run
from builder.compare import compare, take_edition
from builder.compose.indexing import index_dossier
from builder.reading import read_in_turn
from builder.rights import find_unknown_outlets, publish_of, withhold
from builder.rights.cuts import cut_paragraph
from builder.shell.build import compile_project, make_docs
from builder.shell.project import Project
from builder.values.article import LEFT_OUT, Paragraph
from builder.values.capture import DossierRecord, Overlay, Publish
from builder.values.dossier import Dossier, Reading
from builder.values.edition import Edition
from builder.values.ids import ArticleId, ParagraphId
from builder.values.page import File
from builder.values.problem import Place
from builder.values.span import Span
from tests.compose.made import compose
from tests.compose.sample import sample_dossier
from tests.conftest import copy_project
from tests.marked import marks_of

WINDOW = 7
"""Words in a row that tell one sentence from another."""


def words(text: str) -> list[str]:
    return re.findall(r"\w+", re.sub(r"\]\([^)]*\)|<[^>]*>|\\(?=\W)", "", unescape(text)).casefold())


def windows(text: str) -> set[str]:
    found = words(text)
    return {" ".join(found[at : at + WINDOW]) for at in range(len(found) - WINDOW + 1)}


def cited(dossier: Dossier) -> set[Span]:
    briefing = dossier.briefing
    assert briefing is not None
    told = {*briefing.bottom_line, briefing.title_from, *(s for part in briefing.sections for s in part.statements)}
    shown = [s for s in dossier.statements if s.id in told or len(s.origins) > 1]
    spans = {span for s in shown for span in (s.slice, *s.support)}
    spans |= {span for d in dossier.differences for v in d.versions for span in v.support}
    spans |= {span for d in dossier.due for span in (*d.support, *d.report[:1])}
    return spans | {q.span for r in dossier.readings for q in r.quotes}


def sentences(dossier: Dossier) -> Iterator[tuple[str, bool]]:
    """Every sentence of every capture, and whether the dossier cites it."""
    spans = cited(dossier)
    for reading in dossier.readings:
        for claim in reading.claims:
            yield claim.text, any(claim.span.overlaps(span) for span in spans)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project(root=copy_project(tmp_path_factory.mktemp("rights") / "project"))


@pytest.fixture(scope="module")
def dossier(project: Project) -> Dossier:
    return compile_project(project, read_in_turn)[0]


def test_no_sentence_that_nothing_cites_is_in_any_file_of_an_excerpt_build(project: Project, dossier: Dossier) -> None:
    known = {w for text, is_cited in sentences(dossier) if is_cited for w in windows(text)}
    known |= {w for r in dossier.readings for w in windows(r.article.title) if r.article.title_basis != "fallback"}
    secret = {w for text, is_cited in sentences(dossier) if not is_cited for w in windows(text)} - known
    secret |= {w for r in dossier.readings for line in r.article.removed for w in windows(line.text)} - known
    dates = [r.article.published for r in dossier.readings]
    evidence = {w for at in dates if at.basis != "inferred" for w in windows(at.evidence)}
    assert len(secret - evidence) > 100
    for publish, leaks in (("excerpt", False), ("full", True)):
        _, files, _ = make_docs(project, read_in_turn, publish)  # type: ignore[arg-type]
        made = [f for f in files if isinstance(f, File) and not f.path.endswith((".woff2", ".js", ".css"))]
        texts = {f.path: windows(f.data.decode()) for f in made}
        found = {path: hits for path, text in texts.items() if (hits := (secret - evidence) & text)}
        assert bool(found) is leaks, found


@pytest.mark.parametrize(
    "then",
    [
        lambda edition: replace(edition, statements=()),
        lambda edition: replace(edition, statements=tuple(replace(s, confidence="") for s in edition.statements)),
        lambda edition: replace(edition, front=tuple(s.id for s in edition.statements)),
    ],
    ids=["added", "of another confidence", "moved back"],
)
def test_what_an_excerpt_build_leaves_out_is_not_told_as_a_change(
    dossier: Dossier, then: Callable[[Edition], Edition]
) -> None:
    changes = compare(then(take_edition(dossier)), take_edition(dossier))
    shown = withhold(replace(dossier, changes=changes), "excerpt")
    assert shown.changes is not None
    left_out = {s.id for s in dossier.statements} - {s.id for s in shown.statements}
    kinds = ("added", "rated", "moved_back")
    assert not left_out.isdisjoint(change.id for kind in kinds for change in getattr(changes, kind))
    assert left_out.isdisjoint(change.id for kind in kinds for change in getattr(shown.changes, kind))


def test_an_excerpt_build_publishes_under_half_of_what_was_captured_and_counts_what_it_leaves_out(
    dossier: Dossier,
) -> None:
    shown = withhold(dossier, "excerpt")
    published, captured = (sum(count_words(r) for r in d.readings) for d in (shown, dossier))
    assert published < 0.5 * captured
    for before, after in zip(dossier.readings, shown.readings, strict=True):  # most of a report of seven sentences
        assert count_words(after) < 0.67 * count_words(before)
    assert len(shown.statements) + shown.unpublished == len(dossier.statements)
    assert shown.unpublished > 0


def count_words(reading: Reading) -> int:
    return sum(len(words(p.text)) for p in reading.article.paragraphs)


def test_what_the_briefing_says_is_in_an_excerpt_build_with_words_that_stand_where_they_point(dossier: Dossier) -> None:
    shown = withhold(dossier, "excerpt")
    texts = [{(r.article.id, p.id): p.text for r in d.readings for p in r.article.paragraphs} for d in (dossier, shown)]

    def read(at: int, span: Span) -> str:
        return texts[at][span.article, span.paragraph][span.start : span.end]

    briefing = dossier.briefing
    assert briefing is not None
    kept = {s.id: s for s in dossier.statements if s.id in {after.id for after in shown.statements}}
    assert {s for part in briefing.sections for s in part.statements} | {*briefing.bottom_line} <= set(kept)
    for before, after in zip(kept.values(), shown.statements, strict=True):
        assert before.text == after.text
        assert read(1, after.slice) == read(0, before.slice)
        assert [read(1, s) for s in after.support] == [read(0, s) for s in before.support]
    for reading in shown.readings:
        for mark in marks_of(reading):
            assert read(1, mark.span) == mark.text
        assert [p.id for p in reading.article.paragraphs] == [p for a, p in texts[0] if a == reading.article.id]


def sample(publish: Publish = "full", **outlets: Publish) -> Dossier:
    dossier = sample_dossier()
    record = replace(
        dossier.record, publish=publish, publish_by_outlet={k.replace("_", " "): v for k, v in outlets.items()}
    )
    return replace(dossier, record=record)


def policies(dossier: Dossier, wish: Publish | None = None) -> dict[str, Publish]:
    return {r.article.id: publish_of(dossier, r, wish) for r in dossier.readings}


def test_a_build_publishes_all_unless_the_record_or_its_own_word_says_otherwise() -> None:
    assert set(policies(sample()).values()) == {"full"}
    assert set(policies(sample("excerpt")).values()) == {"excerpt"}
    assert set(policies(sample("full"), "excerpt").values()) == {"excerpt"}
    assert set(policies(sample("excerpt"), "full").values()) == {"full"}


def test_the_word_on_an_outlet_holds_whatever_the_build_asks_for() -> None:
    assert policies(sample(world_wire="excerpt"), "full") == {"a1": "excerpt", "b2": "full", "c3": "full"}
    assert policies(sample(world_wire="full"), "excerpt") == {"a1": "full", "b2": "excerpt", "c3": "excerpt"}


def test_an_outlet_of_no_article_is_reported_with_the_one_that_was_meant() -> None:
    assert find_unknown_outlets(sample(world_wire="excerpt")) == ()
    near, far = find_unknown_outlets(sample(World_Wires="excerpt", gazette="excerpt"))
    assert (near.severity, near.remedy) == ("warning", "did you mean 'World Wire'?")
    assert (far.severity, far.message) == ("note", "publish_by_outlet: no article is of 'gazette'")


def test_the_word_on_an_article_holds_against_its_outlet() -> None:
    dossier = sample(world_wire="excerpt")
    first = dossier.readings[0]
    overlay = Overlay(place=Place(path="seeds/articles/a1.yml"), publish="full")
    capture = replace(first.article.capture, overlay=overlay)
    reading = replace(first, article=replace(first.article, capture=capture))
    assert publish_of(dossier, reading, "excerpt") == "full"


def test_a_full_build_is_the_dossier_itself() -> None:
    dossier = sample()
    assert withhold(dossier, None) is dossier


def test_a_withheld_paragraph_keeps_its_anchor_and_a_removed_line_its_reason() -> None:
    dossier = replace(sample(), statements=(), differences=(), due=(), quotations=(), briefing=None)
    dossier = replace(dossier, readings=tuple(replace(r, quotes=()) for r in dossier.readings))
    shown = withhold(dossier, "excerpt")
    for before, after in zip(dossier.readings, shown.readings, strict=True):
        assert [p.id for p in after.article.paragraphs] == [p.id for p in before.article.paragraphs]
        assert {p.text for p in after.article.paragraphs} == {LEFT_OUT}
        assert [r.reason for r in after.article.removed] == [r.reason for r in before.article.removed]
        assert (after.mentions, after.times, after.claims) == ((), (), ())


def test_a_title_made_from_withheld_words_gives_way_to_the_id() -> None:
    dossier = replace(sample(), statements=(), differences=(), due=(), quotations=(), briefing=None)
    first = dossier.readings[0]
    made = replace(first.article, title="Norland's prime minister Ada Berg …", title_basis="fallback", slug="norland-s")
    dossier = replace(dossier, readings=(replace(first, article=made, quotes=()),))
    then = replace(
        take_edition(dossier), dates=(replace(take_edition(dossier).dates[0], title="Berg will see Sudria …"),)
    )
    shown = withhold(replace(dossier, changes=compare(then, take_edition(dossier))), "excerpt")
    article = shown.readings[0].article
    assert (article.title, article.slug) == ("a1", "a1")
    assert shown.changes is not None
    assert [(c.what, c.old, c.new) for c in shown.changes.renamed] == [("a1", "…", "a1")]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=6))
def test_every_quoted_passage_survives_the_cut_and_nothing_else_does(places: list[tuple[int, int]]) -> None:
    text = "".join(chr(0x4E00 + at) for at in range(80))
    paragraph = Paragraph(id=ParagraphId("p1"), text=text)
    spans = [Span(article=ArticleId("a"), paragraph=paragraph.id, start=a, end=a + n) for a, n in places]
    cut = cut_paragraph(paragraph, spans)
    for span in spans:
        moved = cut.move(span)
        assert moved is not None
        assert cut.text[moved.start : moved.end] == text[span.start : span.end]
    inside = {text[at] for s in spans for at in range(s.start, s.end)}
    assert set(cut.text) - inside <= set(f"{LEFT_OUT} ")


def test_quotation_marks_stay_with_the_words_they_enclose() -> None:
    text = "He came. “We come as friends,” Berg said."
    span = Span(article=ArticleId("a"), paragraph=ParagraphId("p"), start=10, end=29)
    assert cut_paragraph(Paragraph(id=ParagraphId("p"), text=text), [span]).text == "[…] “We come as friends,” […]"


def test_search_engines_are_asked_to_stay_away_where_the_record_says_so() -> None:
    record = DossierRecord(title="D", noindex=True)
    assert {p.front_matter.get("robots") for p in compose(index_dossier(replace(sample_dossier(), record=record)))} == {
        "noindex"
    }
    assert {p.front_matter.get("robots") for p in compose(index_dossier(sample_dossier()))} == {None}


def test_the_record_of_the_dossier_sets_what_is_published(tmp_path: Path) -> None:
    folder = copy_project(tmp_path / "project")
    record = folder / "seeds" / "dossier.md"
    record.write_text("---\ntitle: D\npublish: full\npublish_by_outlet:\n  Reuters: excerpt\n---\n", encoding="utf-8")
    assert run(["--project", str(folder), "build", "--docs-only", "--quiet"]) == 0
    articles = json.loads((folder / "docs" / "dossier.json").read_text(encoding="utf-8"))["articles"]
    assert {a["origin"]: a["publish"] for a in articles}["reuters"] == "excerpt"
    assert {a["publish"] for a in articles} == {"excerpt", "full"}


def test_a_word_that_is_no_policy_is_reported_with_what_to_write(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copy_project(tmp_path / "project")
    record = folder / "seeds" / "dossier.md"
    record.write_text("---\ntitle: D\npublish: some\npublish_by_outlet:\n  Reuters: none\n---\n", encoding="utf-8")
    run(["--project", str(folder), "check"])
    shown = "".join(capsys.readouterr())
    assert "one of: full, excerpt" in shown
    assert "publish_by_outlet" in shown
