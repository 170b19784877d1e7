"""Where a report begins below what stands above it."""

import pytest

from builder.brief.openings import find_opening
from tests.marked import KNOWLEDGE, reading

_REPORT = "The council of [Lima=lima] has closed the harbour."


@pytest.mark.parametrize(
    "above",
    [
        ("Harbour closed for a month",),
        ("Men stand at the gate of the harbour.", "Ana Roca/Herald"),
        ("The fishermen will have to wait, the council says",),
    ],
)
def test_a_report_begins_behind_its_dateline_below_captions_and_standfirsts(above: tuple[str, ...]) -> None:
    one = reading("a", *above, f"LIMA (Reuters) - {_REPORT}", "It will open in May.")
    assert find_opening(one, KNOWLEDGE) == one.claims[len(above)].span


def test_without_a_dateline_a_report_begins_with_its_first_whole_sentence() -> None:
    one = reading("a", "Press notice", _REPORT, "It will open in May.")
    assert find_opening(one, KNOWLEDGE) == one.claims[1].span
    plain = reading("a", _REPORT, "It will open in May.")
    assert find_opening(plain, KNOWLEDGE) == plain.claims[0].span


def test_a_dateline_far_below_opens_another_report() -> None:
    one = reading("a", _REPORT, "It will open in May.", "Boats wait.", "QUITO (Reuters) - The mayor has left.")
    assert find_opening(one, KNOWLEDGE) == one.claims[0].span


def test_lines_without_a_whole_sentence_begin_with_the_first() -> None:
    one = reading("a", "Harbour closed", "Boats wait")
    assert find_opening(one, KNOWLEDGE) == one.claims[0].span


def test_highlights_and_questions_to_readers_open_no_report() -> None:
    highlights = ("Council closes the harbour", "Boats must wait", "Fishermen call it a mistake", "Mayor will speak")
    one = reading("a", *highlights, "Were you in the harbour?", _REPORT, "It will open in May.")
    assert find_opening(one, KNOWLEDGE) == one.claims[5].span
    asked = reading("a", "Who has closed the harbour of [Lima=lima]?", "Nobody knows", "Boats wait")
    assert find_opening(asked, KNOWLEDGE) == asked.claims[0].span
