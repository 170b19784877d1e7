"""Laws of EDTF values as intervals of days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.dates.edtf import (
    contains,
    days_after,
    from_days,
    from_interval,
    hours,
    interval,
    is_age,
    is_before,
    is_day,
    order,
    overlaps,
    precision,
)

DAYS = st.dates(min_value=date(1, 1, 2), max_value=date(9999, 12, 30))


@pytest.mark.parametrize(
    ("value", "first", "after"),
    [
        ("2023-02-07", date(2023, 2, 7), date(2023, 2, 8)),
        ("2024-02", date(2024, 2, 1), date(2024, 3, 1)),
        ("2022", date(2022, 1, 1), date(2023, 1, 1)),
        ("2020~", date(2020, 1, 1), date(2021, 1, 1)),
        ("2020-08/..", date(2020, 8, 1), date.max),
        ("../2020-08", date.min, date(2020, 9, 1)),
        ("2023-02-04/2023-02-05", date(2023, 2, 4), date(2023, 2, 6)),
        ("2019/2021", date(2019, 1, 1), date(2022, 1, 1)),
        ("199X", date(1990, 1, 1), date(2000, 1, 1)),
        ("19XX", date(1900, 1, 1), date(2000, 1, 1)),
        ("2015-22", date(2015, 6, 1), date(2015, 9, 1)),
        ("2015-24", date(2015, 12, 1), date(2016, 3, 1)),
        ("2019-34", date(2019, 4, 1), date(2019, 7, 1)),
        ("2023-02-07T10:30:00Z", date(2023, 2, 7), date(2023, 2, 8)),
        ("9999-12-31", date(9999, 12, 31), date.max),
    ],
)
def test_a_date_covers_its_days(value: str, first: date, after: date) -> None:
    assert interval(value) == (first, after)


@pytest.mark.parametrize(
    "value", [None, "", "P2D", "2023-02-30", "2023-13", "2023-02-07/2023-02-01", "soon", "0000", "２０２３", "/" * 99]
)
def test_what_is_no_date_covers_nothing(value: str | None) -> None:
    assert interval(value) is None
    assert precision(value) == "none"
    assert not is_day(value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2023-02-07", "day"),
        ("2023-02-07/2023-02-07", "day"),
        ("2023-02", "month"),
        ("2023-02~", "month"),
        ("2023-22", "season"),
        ("2023", "year"),
        ("2023-XX", "year"),
        ("199X", "interval"),
        ("2023-02-04/2023-02-05", "interval"),
    ],
)
def test_precision_is_the_unit_that_the_value_names(value: str, expected: str) -> None:
    assert precision(value) == expected


def test_overlap_and_order_work_across_precisions() -> None:
    assert overlaps("2023-02", "2023-02-28")
    assert not overlaps("2023-02", "2023-03-01")
    assert contains("2023", "2023-02-04/2023-02-05")
    assert not contains("2023-02-04", "2023")
    assert is_before("2022", "2023-01-01")
    assert not is_before("2023", "2023-06")
    assert sorted(["P2D", "2023", "2023-01-01", "2022-12"], key=order) == ["2022-12", "2023-01-01", "2023", "P2D"]


def test_days_between_dates_count_from_first_day_to_first_day() -> None:
    assert days_after("2023-02-07", "2023-02-04") == 3
    assert days_after("2023-02", "2023-02-04/2023-02-05") == -3
    assert days_after("2023-02-07", None) is None
    assert days_after("P2D", "2023-02-07") is None


@pytest.mark.parametrize(
    ("value", "length"),
    [("P2D", 48.0), ("PT24H", 24.0), ("P1W", 168.0), ("P10Y", 87660.0), ("PT30M", 0.5), ("P", None)],
)
def test_durations_compare_in_hours(value: str, length: float | None) -> None:
    assert hours(value) == length


def test_a_date_is_no_duration() -> None:
    assert hours("2023-02-07") is None
    assert hours("P1.1.1D") is None
    assert hours(None) is None


@given(DAYS, st.integers(min_value=0, max_value=4000))
def test_days_written_as_edtf_read_back_as_the_same_days(first: date, more: int) -> None:
    last = first + timedelta(days=min(more, max((date(9999, 12, 30) - first).days, 0)))
    value = from_days(first, last)
    assert interval(value) == (first, last + timedelta(days=1))
    assert interval(from_interval((first, last + timedelta(days=1)))) == interval(value)


@pytest.mark.parametrize("value", ["2023-02-07", "2023-02", "2023", "2019/2021", "2023-02-04/2023-02-05"])
def test_the_shortest_spelling_is_kept(value: str) -> None:
    days = interval(value)
    assert days is not None
    assert from_interval(days) == value


def test_open_ends_are_written_as_dots() -> None:
    assert from_interval((date(2020, 8, 1), date.max)) == "2020-08-01/.."


@given(st.text(max_size=80))
def test_any_text_is_read_without_an_error(text: str) -> None:
    interval(text)
    precision(text)
    hours(text)
    assert order(text) == order(text)


def test_a_century_is_an_age_and_a_decade_or_an_open_stretch_is_none() -> None:
    assert is_age("1100/1199")
    assert not any(map(is_age, ("199X", "2020-08/..", "2021-05", None)))
