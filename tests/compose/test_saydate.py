"""Dates read as English readers write them, and lead to the page that lists them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.compose.date_pages import date_keys
from builder.compose.saydate import date_key, end_key, say_date, say_short, shape_of


@pytest.mark.parametrize(
    ("value", "words", "short"),
    [
        ("2023-02-07", "7 February 2023", "7 Feb 2023"),
        ("2023-02", "February 2023", "Feb 2023"),
        ("2023", "2023", "2023"),
        ("201X", "2010s", "2010s"),
        ("2011-22", "summer 2011", "summer 2011"),
        ("2015~", "about 2015", "about 2015"),
        ("2020-08/..", "since August 2020", "since Aug 2020"),
        ("../2023-03", "until March 2023", "until Mar 2023"),
        ("2023-02-04/2023-02-05", "4–5 February 2023", "4–5 Feb 2023"),
        ("2023-01-30/2023-02-05", "30 January – 5 February 2023", "30 Jan – 5 Feb 2023"),
        ("2012/2021", "2012 – 2021", "2012 – 2021"),
        ("2023-02-07T17:06", "7 February 2023", "7 Feb 2023"),
        (None, "", ""),
        ("soon", "soon", "soon"),
    ],
)
def test_a_date_is_said_in_words(value: str | None, words: str, short: str) -> None:
    assert say_date(value) == words
    assert say_short(value) == short


@pytest.mark.parametrize(
    ("value", "keys"),
    [
        ("2023-02-07", ("2023-02-07",)),
        ("2023-02-04/2023-02-05", ("2023-02-04", "2023-02-05")),
        ("2023-02-01/2023-02-28", ("2023-02",)),
        ("2023-01-30/2023-02-05", ("2023",)),
        ("2020-08/..", ("2020-08",)),
        ("2012/2021", ("2012",)),
        ("2023-21", ("2023",)),
        ("nonsense", ()),
        (None, ()),
    ],
)
def test_an_interval_stands_on_its_days_or_on_what_holds_it(value: str | None, keys: tuple[str, ...]) -> None:
    assert date_keys(value) == keys


@pytest.mark.parametrize(
    ("value", "shape"),
    [
        ("2023-02-07", "point"),
        ("2023-02", "about"),
        ("2023-02-07~", "about"),
        ("2020/2021", "span"),
        ("2020/..", "open"),
    ],
)
def test_only_a_known_day_is_a_point(value: str, shape: str) -> None:
    assert shape_of(value) == shape


@given(st.text(alphabet="0123456789-/.~?%XT ", max_size=24))
def test_no_value_makes_it_fall(value: str) -> None:
    assert isinstance(say_date(value) + say_short(value) + date_key(value) + end_key(value) + shape_of(value), str)
    assert all(key in {key[:4], key[:7], key[:10]} for key in date_keys(value))
