"""Days that name what happened on them, whose year the reader is expected to know."""

import pytest

from tests.annotate.test_times import kinds


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        ("The October 7 attack by Hamas killed 1,200.", "2025-03-04", ["2023-10-07"]),
        ("Israel said the Oct. 7 cross-border assault changed it.", "2025-03-04", ["2023-10-07"]),
        ("The October 7 attack in Mali killed 40.", "2025-03-04", ["2024-10-07"]),
        ("The October 7 attack by Hamas killed two.", "2019-10-16", ["2019-10-07"]),
        ("The Jan. 6 committee questioned Trump.", "2022-06-10", ["2021-01-06"]),
        ("The 11 September hijackers trained there.", "2025-03-04", ["2001-09-11"]),
        ("The November 13 crash will be studied.", "2019-10-16", ["2018-11-13"]),
    ],
)
def test_a_day_that_all_the_world_calls_an_event_by_is_of_its_year(text: str, published: str, days: list[str]) -> None:
    assert [value for _, value, _ in kinds(text, published)] == days


def test_a_named_day_takes_the_year_with_which_the_article_states_it() -> None:
    told = "The mine collapsed on 5 May 2017. Since 5 May it is shut. Few speak of the 5 May collapse."
    assert [value for _, value, _ in kinds(told, "2025-03-04")] == ["2017-05-05"] * 3
    both = "It burned on 5 May 2017. A fair opened on 5 May 2018. The 5 May fire was the worst."
    assert kinds(both, "2025-03-04")[-1][1] != "2017-05-05"
