"""The ledger of corrections: its page, its feeds, and the pages that an entry concerns."""

import json
from dataclasses import replace
from xml.etree import ElementTree

from builder.brief.corrections import find_stale
from builder.compose.indexing import index_dossier
from builder.compose.views.about import LedgerView
from builder.values.capture import Correction, Decision
from builder.values.dossier import Dossier
from builder.values.page import Page
from builder.values.problem import Place
from tests.compose.made import attach, compose
from tests.compose.sample import sample_dossier


def entry(name: str, at: str, *about: str) -> Correction:
    place = Place(path=f"seeds/corrections/{name}.yml")
    return Correction(
        id=name, place=place, kind="correction", what="The day was <wrong>.", at=at, by="Ann", about=about, was="7"
    )


def corrected(*entries: Correction) -> Dossier:
    return replace(sample_dossier(), corrections=entries)


def concerned(dossier: Dossier) -> set[str]:
    return {page.path for page in compose(index_dossier(dossier)) if "corrections" in page.front_matter}


def ledger(dossier: Dossier) -> LedgerView:
    found: Page = next(page for page in compose(index_dossier(dossier)) if page.path == "corrections.md")
    assert isinstance(found.view, LedgerView)
    return found.view


def test_the_newest_entry_stands_first() -> None:
    view = ledger(corrected(entry("old", "2023-02-08"), entry("new", "2024")))
    assert [c.anchor for c in view.corrections] == ["s-new", "s-old"]


def test_an_entry_stands_on_every_page_that_it_concerns_and_on_no_other() -> None:
    dossier = sample_dossier()
    statement, difference = dossier.statements[0].id, dossier.differences[0].id
    assert concerned(corrected(entry("x", "2024", "a1", "ada-berg"))) == {
        "articles/berg-to-visit-sudria.md",
        "actors/ada-berg.md",
    }
    assert concerned(corrected(entry("x", "2024", statement))) == {"statements.md", "index.md"}
    assert concerned(corrected(entry("x", "2024", difference))) == {"differences.md"}
    assert concerned(corrected(entry("x", "2024", "briefing"))) == {"index.md"}
    assert concerned(corrected(entry("x", "2024"))) == set()


def test_what_is_gone_keeps_its_entry_and_costs_a_note() -> None:
    dossier = corrected(entry("x", "2024", "gone", "a1"))
    assert [(p.code, p.severity) for p in find_stale(dossier)] == [("correction-stale", "note")]
    (view,) = ledger(dossier).corrections
    assert [(link.text, bool(link.href)) for link in view.about if link.text == "gone"] == [("gone", False)]


def test_the_feeds_of_the_ledger_say_what_when_and_who() -> None:
    files = {file.path: file.data for file in attach(index_dossier(corrected(entry("x", "2024-01-04", "a1"))))}
    atom = ElementTree.fromstring(files["corrections.xml"])  # noqa: S314 (our own)
    name = "{http://www.w3.org/2005/Atom}"
    (said,) = atom.findall(f"{name}entry")
    assert said.findtext(f"{name}title") == "correction: The day was <wrong>."
    assert said.findtext(f"{name}updated") == "2024-01-04T00:00:00Z"
    assert said.findtext(f"{name}author/{name}name") == "Ann"
    (item,) = json.loads(files["corrections.json"])["items"]
    assert (item["url"], item["tags"]) == ("corrections/#s-x", ["correction"])


def test_without_corrections_the_feed_is_empty_and_whole() -> None:
    files = {file.path: file.data for file in attach(index_dossier(sample_dossier()))}
    assert json.loads(files["corrections.json"])["items"] == []
    assert ElementTree.fromstring(files["corrections.xml"]).tag.endswith("feed")  # noqa: S314


def test_the_ledger_lists_every_decision_and_says_which_do_not_hold() -> None:
    place = Place(path="seeds/decisions/d.yml")
    decided = Decision(id="d", place=place, action="pin", target="by-another-of-its-ids")
    gone = replace(decided, id="gone", target="gone", place=Place(path="seeds/decisions/gone.yml"))
    dossier = sample_dossier()
    pinned = replace(dossier.statements[0], decisions=(decided,))
    dossier = replace(dossier, statements=(pinned, *dossier.statements[1:]))
    problem = replace(dossier.problems[0], where=gone.place, message="no such statement")
    view = ledger(replace(dossier, decisions=(decided, gone), problems=(problem,)))
    assert [(d.target.href != "", d.problem) for d in view.decisions] == [(True, ""), (False, "no such statement")]
