"""What the five captures of the shipped dossier yield, read together, with their dates given."""

from dataclasses import replace
from pathlib import Path

import pytest

from builder.pipeline import compile_dossier
from builder.reading import read_in_turn
from builder.shell.read import read_seeds
from builder.values.capture import Overlay
from builder.values.dossier import Difference, Dossier
from builder.values.ids import ArticleId
from builder.values.problem import Place
from builder.values.when import Published
from tests.marked import KNOWLEDGE

PROJECT = Path(__file__).parents[2]
PUBLISHED = {"000": "2023-02-05", "001": "2023-02-07", "002": "2024-08-01", "003": "2023-02-07", "004": "2023-02-06"}


@pytest.fixture(scope="module")
def dossier() -> Dossier:
    seeds, problems = read_seeds(PROJECT)
    dated = []
    for capture in seeds.captures:
        day = PUBLISHED[capture.id[:3]]
        told = Published(value=day, precision="day", basis="editor", evidence="given by the test")
        overlay = capture.overlay or Overlay(place=Place(path=f"seeds/articles/{capture.id}.yml"))
        dated.append(replace(capture, overlay=replace(overlay, published=told)))
    made, _ = compile_dossier(replace(seeds, captures=tuple(dated)), KNOWLEDGE, problems, read_in_turn)
    return made


def values(difference: Difference) -> set[tuple[str, str]]:
    """Article and value of each version."""
    return {(v.support[0].article[:3], v.value) for v in difference.versions}


def asked(dossier: Dossier, event: str, slot: str) -> Difference:
    (found,) = [d for d in dossier.differences if str(d.event).startswith(event) and d.slot == slot]
    return found


def test_the_arrival_was_planned_for_monday_and_reported_for_tuesday(dossier: Dossier) -> None:
    difference = asked(dossier, "arrive", "when")
    assert difference.type == "plan against report"
    assert values(difference) == {("000", "2023-02-06"), ("004", "2023-02-06"), ("001", "2023-02-07")}


def test_a_visit_of_two_days_is_not_one_of_fewer_than_24_hours(dossier: Dossier) -> None:
    difference = asked(dossier, "visit", "duration")
    assert difference.type == "conflict"
    assert values(difference) == {("000", "P2D"), ("003", "P2D"), ("004", "P2D"), ("001", "PT24H")}
    assert any("fewer than 24 hours" in v.text for v in difference.versions)


def test_the_coup_is_dated_to_2020_to_2021_and_counted_as_two(dossier: Dossier) -> None:
    difference = asked(dossier, "coup", "when")
    assert difference.type == "conflict"
    assert {article for article, _ in values(difference)} == {"000", "001", "003", "004"}
    assert any("two coups since August 2020" in v.text for v in difference.versions)


def test_nothing_else_is_shown_as_a_conflict(dossier: Dossier) -> None:
    assert len([d for d in dossier.differences if d.type == "conflict"]) == 2
    assert len(dossier.differences) == 3


def test_another_story_is_never_compared(dossier: Dossier) -> None:
    compared = {s.article[:3] for d in dossier.differences for v in d.versions for s in v.support}
    assert "002" not in compared


@pytest.mark.parametrize(
    ("words", "due", "status"),
    [
        ("return to civilian rule in March 2024", "2024-03", "overdue"),
        ("start delivering wheat", None, "open"),
        ("travel next to Mauritania and Sudan", None, "open"),
        ("joint military exercises", "2023-02", "overdue"),
        ("was scheduled to arrive in Mali", "2023-02-06", "reported"),
    ],
)
def test_what_was_promised_is_followed_up(dossier: Dossier, words: str, due: str | None, status: str) -> None:
    (found,) = [d for d in dossier.due if words in d.what]
    assert (found.due, found.status) == (due, status)


def test_the_call_of_the_experts_rests_on_the_articles_that_tell_it(dossier: Dossier) -> None:
    calls = [s for s in dossier.statements if "called for an independent investigation" in s.text]
    assert calls
    assert {span.article[:3] for s in calls for span in s.support} == {"000", "003"}


def test_what_wagner_may_have_done_keeps_its_hedge_and_speaker(dossier: Dossier) -> None:
    (statement,) = [s for s in dossier.statements if "may have committed" in s.text]
    assert "experts have said" in statement.text
    assert {span.article[:3] for span in statement.support} == {"004"}


def test_a_statement_appears_once_on_the_front_page(dossier: Dossier) -> None:
    assert dossier.briefing is not None
    shown = [*dossier.briefing.bottom_line, *(i for s in dossier.briefing.sections for i in s.statements)]
    assert len(shown) == len(set(shown))
    assert 1 <= len(dossier.briefing.bottom_line) <= 3
    by_id = {s.id: s for s in dossier.statements}
    assert sum(len(by_id[i].text.split()) for i in dossier.briefing.bottom_line) <= 60


def test_the_experts_call_is_one_statement_of_one_origin_and_what_they_said_is_related(dossier: Dossier) -> None:
    (call,) = (s for s in dossier.statements if "called for an independent investigation" in s.text)
    assert sorted(span.article[:3] for span in call.support) == ["000", "003"]
    assert call.origins == ("reuters",)
    assert "004" in {span.article[:3] for span in call.related}


def test_the_two_day_visit_is_told_by_three_articles_of_two_origins(dossier: Dossier) -> None:
    (visit,) = (s for s in dossier.statements if "described as a two-day visit" in s.text)
    assert sorted(span.article[:3] for span in visit.support) == ["000", "003", "004"]
    assert (len(visit.origins), visit.confidence) == (2, "low")


def test_the_expulsion_is_one_event_of_two_articles(dossier: Dossier) -> None:
    (expulsion,) = (e for e in dossier.events if e.type == "EXPEL" and "human rights" in e.what)
    assert {span.article[:3] for span in expulsion.claims} == {"001", "004"}


def test_the_bottom_line_answers_the_question_in_two_or_three_cited_sentences(dossier: Dossier) -> None:
    briefing = dossier.briefing
    assert briefing is not None
    told = [s for i in briefing.bottom_line for s in dossier.statements if s.id == i]
    assert 2 <= len(told) <= 3
    assert sum(len(s.text.split()) for s in told) <= 60
    assert len({r.story for s in told for r in dossier.readings if r.article.id == s.slice.article}) == 2
    assert len(briefing.title.split()) <= 18


def test_a_reprint_changes_counts_of_articles_only() -> None:
    seeds, problems = read_seeds(PROJECT)
    first = seeds.captures[0]
    again = replace(first, id=ArticleId("zzz-reprint"), path="seeds/articles/zzz-reprint.txt")
    plain, _ = compile_dossier(seeds, KNOWLEDGE, problems, read_in_turn)
    twice, _ = compile_dossier(replace(seeds, captures=(*seeds.captures, again)), KNOWLEDGE, problems, read_in_turn)
    rated = {s.text: (s.origins, s.confidence) for s in twice.statements}
    assert {s.text: (s.origins, s.confidence) for s in plain.statements} == rated
    assert [(d.slot, d.type) for d in plain.differences] == [(d.slot, d.type) for d in twice.differences]
    assert [(d.due, d.status) for d in plain.due] == [(d.due, d.status) for d in twice.due]


def test_the_two_day_visit_rests_on_the_ministry_wherever_an_article_passes_it_on(dossier: Dossier) -> None:
    told = [s for s in dossier.statements if s.made is None and "two-day visit" in s.text]
    passed_on = [s for s in told if {span.article[:3] for span in s.support} <= {"000", "004"}]
    assert len(passed_on) == 2
    assert {s.confidence for s in passed_on} == {"low"}
    joint = [s for s in dossier.statements if "two-day visit" in s.text and len(s.origins) > 1]
    assert joint
    assert {s.confidence for s in joint} == {"low"}
    assert all("foreign ministry" in (s.one_source or "").casefold() for s in passed_on + joint)


def test_a_plan_against_its_report_lowers_no_confidence(dossier: Dossier) -> None:
    (statement,) = [s for s in dossier.statements if s.made is not None and "due to arrive" in s.text]
    assert (len(statement.origins), statement.confidence) == (2, "moderate")


def test_two_texts_of_one_agency_are_one_origin_and_no_copies(dossier: Dossier) -> None:
    found = {r.article.id[:3]: r for r in dossier.readings}
    assert found["000"].origin == found["003"].origin is not None
    assert {r.copy_of for r in dossier.readings} == {None}
    roles = {person.name: person.role for person in found["003"].article.byline}
    assert roles["Lina Golovnya"] == "translator"
    assert roles["Kate Entringer"] == "editor"


@pytest.mark.parametrize(
    "words",
    [
        "visited Iraq on Sunday",
        "currently in Baghdad",
        "was in Iraq on Monday",
        "third trip",
        "last Tuesday",
        "Last week, UN experts",
        "over the weekend",
        "$100 million",
    ],
)
def test_what_can_be_true_together_is_no_version_of_anything(dossier: Dossier, words: str) -> None:
    assert any(words in p.text for r in dossier.readings for p in r.article.paragraphs)
    told = [v.text for d in dossier.differences for v in d.versions]
    assert not any(words in text for text in told)


def test_words_for_one_thing_are_counted_by_source(dossier: Dossier) -> None:
    terms = {t.name for f in dossier.wording for t in f.terms}
    assert {"mercenaries", "paramilitaries", "operatives", "instructors", "trainers", "contractors"} <= terms
    assert {"junta", "military regime", "transitional government"} <= terms
    assert {"Islamists", "militants", "fighters", "jihadists", "terrorists"} <= terms
