"""Figures differ only where no number fits both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.brief.differing.figures import find_modifier, length, meet, reach, spread
from builder.values.annotation import Quantity
from builder.values.ids import ArticleId, ParagraphId
from builder.values.span import Span
from tests.marked import KNOWLEDGE, reading


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ((100, "more than"), (113, ""), True),
        ((100, "more than"), (60, ""), False),
        ((1200, ""), (1187, ""), True),
        ((20, ""), (18, ""), False),
        ((100, "around"), (110, ""), True),
        ((90, "nearly"), (94, ""), False),
        ((50, "nearly"), (42, ""), True),
        ((10, "at least"), (12, ""), True),
        ((10, "fewer than"), (12, ""), False),
        ((100, "more than"), (5000, ""), False),
        ((9000, "up to"), (2800, "up to"), False),
        ((9000, "up to"), (9500, "up to"), True),
    ],
)
def test_two_figures_agree_where_some_number_fits_both(
    one: tuple[float, str], other: tuple[float, str], *, agree: bool
) -> None:
    assert meet(spread(*one), spread(*other)) is agree


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        (("P2D", ""), ("PT24H", "fewer than"), False),
        (("P2D", ""), ("PT36H", ""), True),
        (("P1D", ""), ("PT24H", ""), True),
        (("P2D", ""), ("P5D", ""), False),
        (("P2D", "around"), ("PT50H", ""), True),
    ],
)
def test_two_lengths_agree_where_some_length_fits_both(
    one: tuple[str, str], other: tuple[str, str], *, agree: bool
) -> None:
    a, b = length(*one), length(*other)
    assert a is not None
    assert b is not None
    assert meet(a, b) is agree


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(["", "around", "more than", "up to"]))
def test_every_figure_agrees_with_itself(number: int, modifier: str) -> None:
    assert meet(spread(number, modifier), spread(number, modifier))


def test_what_is_no_duration_has_no_length() -> None:
    assert length("soon", "") is None


HERE = Span(article=ArticleId("a"), paragraph=ParagraphId("p"), start=0, end=1)


@pytest.mark.parametrize(
    ("number", "modifier", "high", "other", "agree"),
    [
        (12, "several", None, 60, True),
        (12, "several", None, 900, False),
        (100, "several", None, 450, True),
        (2, "between", 5.0, 4, True),
        (2, "between", 5.0, 9, False),
    ],
)
def test_scales_and_ranges_reach_as_far_as_they_are_written(
    number: float, modifier: str, high: float | None, other: float, *, agree: bool
) -> None:
    told = Quantity(span=HERE, text="", number=number, unit="", modifier=modifier, of="", high=high)
    assert meet(reach(told, ""), spread(other, "")) is agree


@pytest.mark.parametrize(
    ("text", "figure", "modifier"),
    [
        ("They stayed for fewer than 24 hours.", "24 hours", "fewer than"),
        ("It took in excess of two days.", "two days", "more than"),
        ("It took just over two days.", "two days", "more than"),
        ("It took about two days.", "about two days", "around"),
        ("It took them two days.", "two days", ""),
    ],
)
def test_a_modifier_is_read_as_what_the_table_of_units_says(text: str, figure: str, modifier: str) -> None:
    read = reading("a", text)
    at = text.index(figure)
    paragraph = read.article.paragraphs[0].id
    span = Span(article=ArticleId("a"), paragraph=paragraph, start=at, end=at + len(figure))
    assert find_modifier(read.article, span, KNOWLEDGE.units) == modifier
