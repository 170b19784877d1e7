"""Laws of symbols and their values on a day of publication."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.dates.calendar import value_of
from builder.dates.edtf import hours, interval, is_day, precision
from builder.values.symbol import (
    Absolute,
    Away,
    Between,
    DayOfMonth,
    Direction,
    Duration,
    Holiday,
    Part,
    Recurring,
    Season,
    SeenFrom,
    Shift,
    Symbol,
    Vague,
    Weekday,
    YearlyDate,
)

DIRECTIONS: list[Direction] = ["past", "future", "before", "after", "nearest", "last", "next", "this"]
UNITS = st.sampled_from(["day", "week", "weekend", "month", "quarter", "half", "year", "decade", "century"])
NUMBERS = st.integers(min_value=-(10**6), max_value=10**6)
WAYS = st.sampled_from(DIRECTIONS)
DAYS = st.dates().map(date.isoformat)
SIMPLE: st.SearchStrategy[Symbol] = st.one_of(
    st.builds(Absolute, value=st.sampled_from(["2020", "2020-02", "2020-02-29", "1990/1999", "9999-12-31", "0001"])),
    st.builds(Duration, value=st.just("P2D")),
    st.builds(Recurring, period=st.none()),
    st.builds(Vague, when=st.just("past")),
    st.builds(Weekday, day=st.integers(1, 7), direction=WAYS, week=st.none() | NUMBERS),
    st.builds(
        YearlyDate,
        month=st.integers(1, 12),
        direction=WAYS,
        day=st.none() | st.integers(1, 31),
        weekday=st.none() | st.integers(1, 7),
    ),
    st.builds(DayOfMonth, day=st.integers(1, 31), direction=WAYS, weekday=st.none() | st.integers(1, 7)),
    st.builds(Season, season=st.integers(21, 36), direction=WAYS),
    st.builds(
        Holiday,
        rule=st.sampled_from(["12-25", "2-29", "easter-46", "11/4/4+1", "5/1/-1", "2012-01-23 2013-02-10"]),
        direction=WAYS,
    ),
    st.builds(Shift, unit=UNITS, count=NUMBERS, direction=WAYS),
)
SYMBOLS = st.recursive(
    SIMPLE,
    lambda inner: st.one_of(
        st.builds(Shift, unit=UNITS, count=NUMBERS, direction=WAYS, anchor=inner),
        st.builds(Part, unit=UNITS, number=NUMBERS | st.integers(-5, 60), of=inner),
        st.builds(Part, unit=st.just("season"), number=st.integers(19, 26), of=inner),
        st.builds(SeenFrom, what=inner, day=inner),
        st.builds(Between, first=inner, last=inner),
    ),
    max_leaves=4,
)


@given(SYMBOLS, st.none() | DAYS | st.sampled_from(["2023", "2023-02", "2020-08/..", "nonsense", "P2D"]))
def test_any_symbol_has_a_date_a_length_or_no_value_on_any_day(symbol: Symbol, published: str | None) -> None:
    value, basis = value_of(symbol, published)
    assert value is None or interval(value) or hours(value)
    assert basis


def test_a_half_is_of_whole_months_only() -> None:
    assert value_of(Part(unit="half", number=2, of=Absolute(value="2012")), None)[0] == "2012-07/2012-12"
    assert value_of(Part(unit="half", number=1, of=Absolute(value="2012-05-07")), None)[0] is None


@given(st.integers(1, 7), st.dates(min_value=date(2, 1, 1), max_value=date(9998, 1, 1)))
def test_a_weekday_is_within_a_week_and_of_that_name(day: int, today: date) -> None:
    for direction in DIRECTIONS[:4]:
        value, basis = value_of(Weekday(day=day, direction=direction), today.isoformat())
        assert value is not None
        found = date.fromisoformat(value)
        assert (found.isoweekday(), basis) == (day, "weekday")
        assert abs(found - today) < timedelta(days=7)
        latest = today + timedelta(days=direction == "past")  # a stamp of another time zone
        assert (found <= latest) if direction in ("past", "before") else (found >= today)


@given(st.dates(min_value=date(2, 1, 1), max_value=date(9998, 1, 1)))
def test_last_never_means_yesterday_nor_today(today: date) -> None:
    for day in range(1, 8):
        last, _ = value_of(Weekday(day=day, direction="last"), today.isoformat())
        ahead, _ = value_of(Weekday(day=day, direction="next"), today.isoformat())
        assert last is not None
        assert ahead is not None
        assert (today - date.fromisoformat(last)).days in range(2, 9)
        assert (date.fromisoformat(ahead) - today).days in range(2, 13)


def test_next_friday_said_on_monday_is_that_of_next_week() -> None:
    said = {day: value_of(Weekday(day=day, direction="next"), "2013-03-18")[0] for day in range(1, 8)}
    assert said == {
        1: "2013-03-25",
        2: "2013-03-26",
        3: "2013-03-27",
        4: "2013-03-28",
        5: "2013-03-29",
        6: "2013-03-30",
        7: "2013-03-24",
    }


@given(
    st.sampled_from(["week", "month", "quarter", "year", "decade"]), st.integers(-50, 50), st.dates(date(1900, 1, 1))
)
def test_units_follow_each_other_without_gap(unit: str, count: int, today: date) -> None:
    symbols = [st_shift(unit, count), st_shift(unit, count + 1)]
    one, other = (interval(value_of(symbol, today.isoformat())[0]) for symbol in symbols)
    if one and other:
        assert one[1] == other[0]


def st_shift(unit: str, count: int) -> Shift:
    return Shift(unit=unit, count=count)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("easter", 2024, "2024-03-31"),
        ("easter", 1961, "1961-04-02"),
        ("easter-2", 2023, "2023-04-07"),
        ("julian-easter", 2024, "2024-05-05"),
        ("julian-easter+1", 2025, "2025-04-21"),
        ("11/4/4", 2022, "2022-11-24"),
        ("5/1/-1", 2023, "2023-05-29"),
        ("12-25", 1999, "1999-12-25"),
        ("2-29", 2023, None),
        ("11/4/4+1", 2019, "2019-11-29"),
        ("2012-01-23 2013-02-10", 2013, "2013-02-10"),
        ("2012-01-23 2013-02-10", 2014, None),
    ],
)
def test_a_holiday_falls_on_its_day(rule: str, year: int, day: str | None) -> None:
    assert value_of(Holiday(rule=rule, direction="past", year=year), None) == (day, "stated")


@pytest.mark.parametrize(
    ("symbol", "published", "value"),
    [
        (Part(unit="week", number=1, of=Absolute(value="2011")), None, "2011-01-03/2011-01-09"),
        (Part(unit="week", number=-1, of=Absolute(value="2016-12")), None, "2016-12-26/2017-01-01"),
        (Part(unit="quarter", number=5, of=Absolute(value="2018")), None, None),
        (Part(unit="day", number=31, of=Absolute(value="2018-02")), None, None),
        (Shift(unit="weekend", count=0, direction="past"), "2023-02-05", "2023-02-04/2023-02-05"),
        (Shift(unit="weekend", count=-1), "2023-02-05", "2023-01-28/2023-01-29"),
        (Shift(unit="week", count=0, direction="past"), "2023-02-05", "2023-01-30/2023-02-05"),
        (YearlyDate(month=2, day=29, direction="past"), "2023-02-05", "2020-02-29"),
        (YearlyDate(month=5, day=16, direction="past"), "2023-05-07", "2023-05-16"),
        (YearlyDate(month=1, direction="past"), "2014-12-18", "2014-01"),
        (YearlyDate(month=12, direction="nearest"), "2023-01-05", "2022-12"),
        (YearlyDate(month=5, day=9, weekday=2, direction="past"), "2018-01-07", "2017-05-09"),
        (YearlyDate(month=5, day=9, weekday=2, direction="before"), "2023-05-04", "2023-05-09"),
        (YearlyDate(month=5, day=9, weekday=2, direction="before"), "2023-01-04", "2017-05-09"),
        (YearlyDate(month=5, day=9, direction="before"), "2017-05-04", "2016-05-09"),
        (Shift(unit="day", count=1, anchor=Absolute(value="2019")), "2023-02-05", None),
        (Shift(unit="year", count=-1), "2023", "2022"),
        (Weekday(day=1, direction="past"), "2023-02", None),
        (Shift(unit="week", count=0, direction="future"), "2023-02-04", "2023-02-06/2023-02-12"),
        (Part(unit="season", number=21, of=Shift(unit="year", count=1)), "2023-02-05", "2024-21"),
        (SeenFrom(what=Weekday(day=1, direction="future"), day=Absolute(value="2023-02-06")), None, "2023-02-13"),
        (SeenFrom(what=Weekday(day=1, direction="past"), day=Absolute(value="2023-02-06")), None, "2023-01-30"),
    ],
)
def test_values_keep_the_granularity_that_was_said(symbol: Symbol, published: str | None, value: str | None) -> None:
    assert value_of(symbol, published)[0] == value


def test_an_anchored_time_needs_no_day_of_publication() -> None:
    following = Shift(unit="day", count=1, anchor=Absolute(value="2019-12-31"))
    assert value_of(following, None) == ("2020-01-01", "anchored")
    assert is_day(value_of(following, None)[0])


def test_a_season_stays_a_season_and_a_quarter_is_its_months() -> None:
    assert precision(value_of(Season(season=22, direction="past"), "2023-02-05")[0]) == "season"
    assert value_of(Season(season=36, direction="past"), "2023-02-05")[0] == "2022-10/2022-12"


def test_this_winter_is_the_one_that_lasts() -> None:
    assert value_of(Season(season=24, direction="this"), "2023-01-15")[0] == "2022-24"
    assert value_of(Season(season=24, direction="this"), "2023-11-15")[0] == "2023-24"


@pytest.mark.parametrize(
    ("published", "count", "day"),
    [
        ("2018-08-21", 4, "2018-08-27"),
        ("2018-08-21", -4, "2018-08-15"),
        ("2018-08-25", 1, "2018-08-27"),
        ("2018-08-26", -1, "2018-08-24"),
        ("2018-08-25", 5, "2018-08-31"),
        ("2018-08-24", 250, "2019-08-09"),
    ],
)
def test_work_days_are_counted_from_monday_to_friday(published: str, count: int, day: str) -> None:
    symbol = Away(unit="workday", count=count, of=Shift(unit="day", count=0))
    assert value_of(symbol, published)[0] == day
