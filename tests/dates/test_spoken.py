"""Dates, durations and numbers in words."""

import pytest

from builder.dates.spoken import date_in_sentence, speak_date


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2023-02-07", "7 February 2023"),
        ("2023-02", "February 2023"),
        ("2023", "2023"),
        ("201X", "2010s"),
        ("2023-02-06/2023-02-12", "6–12 February 2023"),
        ("2023-01-30/2023-02-05", "30 January – 5 February 2023"),
        ("2022-12-30/2023-01-02", "30 December 2022 – 2 January 2023"),
        ("2020-08/..", "since August 2020"),
        ("../2020-08", "until August 2020"),
        ("2023-02/2023-04", "February – April 2023"),
        ("2023-24", "winter 2023"),
        ("2023~", "about 2023"),
        ("2023-02-07T10:00", "7 February 2023"),
        ("2023-33", "the first quarter of 2023"),
        ("P2D", "P2D"),
    ],
)
def test_a_date_reads_as_english(value: str, words: str) -> None:
    assert speak_date(value) == words


def test_an_interval_in_a_sentence_is_set_close_lest_its_dash_read_as_an_aside() -> None:
    assert date_in_sentence("2023-01-30/2023-02-05") == "30 January–5 February 2023"
