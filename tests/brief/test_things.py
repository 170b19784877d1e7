"""Things that an article introduced, and what stands for them in a sentence that calls them "the"."""

from dataclasses import replace

import pytest

from builder.brief.gate import check_statement
from builder.brief.sentences.drafts import find_drafts
from builder.brief.statements import find_statements
from builder.values.problem import UnsourcedSentenceError
from tests.marked import directory, reading

BILL = "[Ana Roca=roca] has signed a bill that would allow farmers of [Peru=peru] to sell rice."


def drafts(*marked: str) -> list[str]:
    one = reading("a", *marked, published="2021-05-05")
    return [d.text for d in find_drafts(one, directory(one))][1:]


@pytest.mark.parametrize(
    ("opening", "told", "text"),
    [
        (
            BILL,
            "The bill was written by ten farmers of [Chad=chad].",
            "bill that would allow farmers of Peru to sell rice",
        ),
        (
            "[Ana Roca=roca] showed a 225-page report on safety in schools on {Monday=2021-05-03}.",
            "The report was written by ten farmers of [Chad=chad].",
            "225-page report on safety in schools",
        ),
        (
            "[Ana Roca=roca] hailed a tentative agreement with farmers of [Peru=peru] that stood since {May=2021-05}.",
            "The agreement was written by ten farmers of [Chad=chad].",
            "tentative agreement with farmers of Peru",
        ),
        (
            "[Ana Roca=roca] showed {Monday=2021-05-03} a report on more than 3,200 houses, and left.",
            "The report was written by ten farmers of [Chad=chad].",
            "report on more than 3,200 houses",
        ),
    ],
)
def test_what_an_article_introduced_stands_in_brackets_for_its_noun(opening: str, told: str, text: str) -> None:
    assert drafts(opening, told) == [f"The [{text}] was written by ten farmers of Chad."]


@pytest.mark.parametrize(
    "opening",
    [
        f"{BILL} [Luis Vega=vega] wrote another bill in [Chad=chad].",
        f"{BILL} [Luis Vega=vega] wrote a bill in [Chad=chad].",
        BILL.replace("a bill", "a few bills"),
        BILL.replace("to sell rice", "to sell their rice"),
        "A bill on rice passed the house on {Monday=2021-05-03}, [Ana Roca=roca] said in [Peru=peru].",
        "[Ana Roca=roca] saw a bill poster on a wall in [Peru=peru] and went on.",
    ],
)
def test_what_may_be_two_or_has_no_clear_name_stays_untold(opening: str) -> None:
    assert not any(
        "bill]" in text or "[bill" in text for text in drafts(opening, "The bill was written in [Chad=chad] last.")
    )


def test_the_gate_takes_no_other_words_for_the_thing() -> None:
    one = reading("a", BILL, "The bill was written by ten farmers of [Chad=chad].", published="2021-05-05")
    known = directory(one)
    statement = next(r.statement for r in find_statements(known, (), ()) if "[bill" in r.statement.text)
    check_statement(statement, known)
    edit = next(e for e in statement.edits if e.kind == "bracket")
    assert edit.source is not None
    shorter = replace(edit.source, end=edit.source.end - len(" to sell rice"))
    moved = replace(edit, source=shorter, text=f"[{known.words(shorter)}]")
    wrong = replace(statement, edits=(moved,), text=statement.text.replace(edit.text, moved.text))
    with pytest.raises(UnsourcedSentenceError):
        check_statement(wrong, known)
