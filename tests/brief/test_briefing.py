"""The front page: what is put first, and what is kept out of title and bottom line."""

from builder.brief.briefing import Asked, as_title, make_briefing
from builder.brief.differences import find_differences
from builder.brief.events import find_events
from builder.brief.statements import find_statements
from builder.values.capture import DossierRecord
from builder.values.dossier import Briefing, Reading, Statement
from builder.values.ids import ActorId
from tests.marked import directory, reading

SIGNED = "[Ana Roca=roca] signed a trade treaty with [Peru=peru] on {Monday=2021-05-03}."
A = reading(
    "a",
    SIGNED,
    "[Luis Vega=vega] will arrive in [Chad=chad] on {Tuesday=2021-05-04}.",
    "[Peru=peru] expelled the envoy of [Chad=chad] in {2012=2012} after a coup.",
    published="2021-05-03",
)
B = reading("b", SIGNED, "[Luis Vega=vega] arrived in [Chad=chad] on {Tuesday=2021-05-04}.", published="2021-05-05")


def brief_of(
    *readings: Reading, record: DossierRecord | None = None, asked: Asked | None = None
) -> tuple[Briefing, dict[str, Statement]]:
    known = directory(*readings)
    happenings = find_events(known)
    ranked = find_statements(known, happenings, find_differences(happenings, known))
    made = make_briefing(record or DossierRecord(title="t"), ranked, happenings, asked)
    assert made is not None
    return made, {r.statement.id: r.statement for r in ranked}


def test_the_title_is_the_best_backed_statement() -> None:
    made, _ = brief_of(A, B)
    assert (made.title, made.title_by) == ("Ana Roca signed a trade treaty with Peru on Monday [3 May 2021]", "machine")


def test_the_editors_headline_wins() -> None:
    made, _ = brief_of(A, B, record=DossierRecord(title="t", headline="A treaty"))
    assert (made.title, made.title_by, made.title_from) == ("A treaty", "editor", None)


def test_background_and_overtaken_plans_are_neither_title_nor_bottom_line() -> None:
    made, statements = brief_of(A, B)
    first = [made.title, *(statements[i].text for i in made.bottom_line)]
    assert not any("2012" in text or "will arrive" in text for text in first)


def test_a_statement_stands_once_on_the_page() -> None:
    made, _ = brief_of(A, B)
    shown = [*made.bottom_line, *(i for section in made.sections for i in section.statements)]
    assert len(shown) == len(set(shown))
    assert made.title_from not in shown


def test_nothing_to_say_gives_no_briefing() -> None:
    known = directory()
    assert make_briefing(DossierRecord(title="t"), find_statements(known, (), ()), ()) is None


def test_a_title_has_no_full_stop() -> None:
    assert as_title("All is well.") == "All is well"


def test_what_the_question_names_comes_first() -> None:
    asked = Asked(actors=frozenset({ActorId("vega"), ActorId("chad")}))
    made, _ = brief_of(A, B, asked=asked)
    assert made.title == "Luis Vega arrived in Chad on Tuesday [4 May 2021]"


def test_a_country_nobody_asked_about_makes_a_statement_none_of_the_question() -> None:
    _, statements = brief_of(A, B)
    signed = next(s for s in statements.values() if "signed" in s.text)
    assert Asked(actors=frozenset({ActorId("roca")})).share(signed) == 1
    other = Asked(actors=frozenset({ActorId("roca")}), other_countries=frozenset({ActorId("peru")}))
    assert other.share(signed) == 0


def test_what_was_said_already_in_nearly_the_same_words_is_left_out() -> None:
    again = "[Ana Roca=roca] has signed a trade treaty with [Peru=peru] in secret on {Monday=2021-05-03}."
    made, statements = brief_of(A, B, reading("c", again, published="2021-05-05"))
    shown = [made.title_from, *made.bottom_line, *(i for section in made.sections for i in section.statements)]
    assert sum("treaty" in statements[i].text for i in shown if i) == 1


def test_a_title_drops_the_mark_of_what_was_left_off() -> None:
    assert as_title("All is well …") == "All is well"
