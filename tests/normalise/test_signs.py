"""What a line of a page shows by itself, by its neighbours and by the headline."""

import pytest

from builder.normalise.lines import split_lines
from builder.normalise.shape import Page
from builder.normalise.signs import find_parts, find_signs
from tests.normalise.reading import KNOWLEDGE

LEAD = "The port of Lima opened on Monday after the dockers had gone back to work, the union of the port said."
REST = "The dockers of Lima had stopped work for a week because the port had not raised their pay since May."
OTHER = "The ferry to the islands was late again because of the fog, and hundreds waited for it in the rain."


def page(text: str) -> Page:
    return Page(split_lines(text), KNOWLEDGE.furniture, KNOWLEDGE.languages)


@pytest.mark.parametrize(
    ("line", "sign"),
    [
        ("Dockers wait at the gate of the port in Lima on Monday, May 3, 2021.", "ends with a year"),
        ("Dockers wait at the gate of the port in Lima [Ana Roca/AFP]", "ends with a bracket"),
        ("Ana Roca, left, and Luis Paz speak to the dockers of Lima.", "tells sides of a picture"),
        ("Ana Roca (right) speaks to the dockers of the port.", "tells sides of a picture"),
        ("Ana Roca covers ports and shipping.", "a word of the trade"),
        ("Ana Roca has lived in Lima for years.", "begins with a label"),
    ],
)
def test_captions_and_biographies_have_their_own_signs(line: str, sign: str) -> None:
    text = f"Port opens\n\nBy Ana Roca\n\n{LEAD}\n\n{line}\n\n{REST}\n"
    shown = page(text)
    assert sign in find_signs(shown, 3)
    assert sign not in find_signs(shown, 4)


def test_a_caption_that_the_lead_says_again_is_told_from_one_of_other_things() -> None:
    caption = "Dockers of Lima go back to work at the port on Monday"
    assert "said again below" in find_signs(page(f"{caption}\n\n{LEAD}\n\n{REST}\n"), 0)
    assert "said again below" not in find_signs(page(f"{caption}\n\n{OTHER}\n\n{REST}\n"), 0)


def test_a_line_below_the_headline_says_nothing_a_word_or_more_of_it() -> None:
    shown = page(f"Lima dockers open the port\n\n{LEAD}\n\n{OTHER}\n\n{REST}\n")
    parts = find_parts(shown, 0, [None] * 4)
    assert ["prose, words of the headline" in part for part in parts] == [False, True, False, True]
    assert "prose, nothing of the headline" in parts[2]
