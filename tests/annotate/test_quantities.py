"""Laws of quantities."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotate.quantities import find_quantities
from builder.knowledge.load import load_knowledge
from builder.values.annotation import Quantity, TimeMention
from builder.values.span import Span
from builder.values.symbol import Absolute
from builder.words.text import cut
from tests.articles import article_of

KNOWLEDGE = load_knowledge()


def quantities_of(text: str) -> tuple[Quantity, ...]:
    return find_quantities(article_of("a", text), (), KNOWLEDGE)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("worth around $100 million", (100e6, "USD", "around", "")),
        ("over 375,000 people fled", (375_000, "", "more than", "people")),
        ("a poll of 3,216,400 million", (3_216_400, "", "", "")),
        ("some 2,000 million people", (2e9, "", "around", "people")),
        ("about 45 percent of major arms to Africa", (45, "percent", "around", "major arms")),
        ("several hundred Chadian soldiers described as guides", (100, "", "several", "Chadian soldiers")),
        ("two tank shells struck the mill", (2, "", "", "tank shells")),
        ("nine heavily armed guards", (9, "", "", "heavily armed guards")),
        ("dozens of soldiers from the north", (12, "", "several", "soldiers")),
        ("hundreds of thousands from their homes", (100_000, "", "several", "")),
        ("thousands of lives", (1000, "", "several", "lives")),
        ("at least 113 people were killed", (113, "", "at least", "people")),
        ("no fewer than twenty-five trucks", (25, "", "at least", "trucks")),
        ("up to 1.5m tonnes", (1.5e6, "tonnes", "up to", "")),
        ("as many as 40 ships", (40, "", "up to", "ships")),
        ("nearly a third of voters", (1 / 3, "share", "nearly", "voters")),
        ("two-thirds of the members", (2 / 3, "share", "", "members")),
        ("two hundred and fifty cars", (250, "", "", "cars")),
        ("two or three ferries sank", (2, "", "between", "ferries")),
        ("13 kitchen hands inside, who", (13, "", "", "kitchen hands")),
        ("a total of 1,774 votes early Tuesday", (1774, "", "", "votes")),
        ("two dozen wounded men", (24, "", "", "wounded men")),
        ("a US$3bn loan", (3e9, "USD", "", "loan")),
        ("€4m was lost", (4e6, "EUR", "", "")),
        ("10 million euros", (10e6, "EUR", "", "")),
        ("5% of GDP", (5, "percent", "", "GDP")),
        ("100 or more tanks", (100, "", "at least", "tanks")),
        ("some 200 fighters", (200, "", "around", "fighters")),
        ("two coups since August", (2, "", "", "coups")),
        ("one soldier was killed", (1, "", "", "soldier")),
        ("one in five voters", (0.2, "share", "", "voters")),
        ("one in every ten voters", (0.1, "share", "", "voters")),
        ("half a million people", (500_000, "", "", "people")),
        ("a $30-million plane", (30e6, "USD", "", "plane")),
        ("at 40°C", (40, "°C", "", "")),
        ("fewer than 20 km away", (20, "km", "fewer than", "away")),
    ],
)
def test_a_quantity_has_number_unit_modifier_and_what_is_counted(
    text: str, expected: tuple[float, str, str, str]
) -> None:
    (found,) = quantities_of(text)
    assert found.number == pytest.approx(expected[0])
    assert (found.unit, found.modifier, found.of) == expected[1:]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("between 2 and 5 people", 2, 5, ""),
        ("2 to 5 million dollars", 2e6, 5e6, "USD"),
        ("10-15 tanks", 10, 15, ""),
        ("from 20 to 30 percent", 20, 30, "percent"),
        ("$2-5 million", 2e6, 5e6, "USD"),
    ],
)
def test_a_range_keeps_both_ends(text: str, low: float, high: float, unit: str) -> None:
    (found,) = quantities_of(text)
    assert (found.number, found.high, found.unit, found.modifier) == (low, high, unit, "between")


@pytest.mark.parametrize(
    "text",
    [
        "fewer than 24 hours later",
        "a 45-year-old man",
        "aged 60",
        "aged 23, 26 and 58",
        "aged between 20 and 25",
        "Diallo, 45, said",
        "in 2020",
        "the 2020 coup",
        "between 2012 and 2021",
        "Article 5 and No. 5",
        "Series 8, Pier 39, Terminal 2",
        "an F-16, the G7 and Covid-19",
        "on 9/11",
        "at 3:30 p.m.",
        "won 5-4",
        "one of them, and no one else",
        "serial 12345678901234567890",
        "ten years ago",
        "the 13th round",
        "a 4x4",
        "on 12 Feb.",
    ],
)
def test_years_ages_times_labels_and_scores_are_no_quantities(text: str) -> None:
    assert quantities_of(text) == ()


def test_a_number_inside_a_time_expression_is_left_to_times() -> None:
    article = article_of("a", "It fell to 12 on the 7 February 2023 count.")
    at = article.paragraphs[0].text.index("7 February 2023")
    span = Span(article=article.id, paragraph=article.paragraphs[0].id, start=at, end=at + len("7 February 2023"))
    when = TimeMention(span=span, text="7 February 2023", kind="date", symbol=Absolute(value="2023-02-07"))
    assert [q.number for q in find_quantities(article, (when,), KNOWLEDGE)] == [12]


TEXT = st.text(alphabet=st.sampled_from("0123456789,.-$% aof m"), max_size=80)
PIECES = "a two dozen hundreds of million and between 2 5 to $ % several half in one 2020 , people or more"
WORDS = st.lists(st.sampled_from(sorted(set(PIECES.split(" ")))), max_size=14).map(" ".join)


@given(TEXT | WORDS | st.text(max_size=60))
def test_spans_cut_to_the_words_in_order_without_overlap(text: str) -> None:
    article = article_of("a", text)
    found = find_quantities(article, (), KNOWLEDGE)
    assert all(cut(article, quantity.span) == quantity.text != "" for quantity in found)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(quantity.high is None or quantity.high > quantity.number for quantity in found)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["1", "1,", "1-", "two ", "two hundred and ", "hundreds of ", "$", "1 to ", "a "])
def test_time_grows_with_length_only(piece: str) -> None:
    quantities_of(piece * (100_000 // len(piece)))
