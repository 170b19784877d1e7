"""When it was, to the minute; and on which day began what lasts."""

import pytest

from builder.brief.differing.clocks import are_minutes_apart, find_clock
from builder.brief.differing.differences import find_differences
from builder.brief.happenings.events import find_events
from builder.values.dossier import Difference
from tests.marked import directory, reading


def found(one: str, other: str) -> list[Difference]:
    known = directory(reading("a", one, published="2021-05-08"), reading("b", other, published="2021-05-08"))
    return list(find_differences(find_events(known), (), known))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("1:47 a.m.", "1:48 a.m.", True),
        ("16:03 GMT", "5:03 p.m.", False),
        ("16:03 GMT", "9:33 p.m.", False),
        ("1:45 a.m.", "1:47 a.m.", False),
        ("Friday", "1:47 a.m.", False),
    ],
)
def test_minutes_are_apart_that_no_zone_and_no_rounding_makes_one(one: str, other: str, *, apart: bool) -> None:
    assert are_minutes_apart(find_clock(one), find_clock(other)) is apart


def test_two_minutes_of_one_launch_differ_and_the_hours_of_two_zones_do_not() -> None:
    text = "[Acme=acme] launched a rocket at {%s on Friday=2021-05-07} from the coast."
    [difference] = found(text % "10:47 p.m.", text % "10:49 p.m.")
    assert (difference.type, {v.value[-5:] for v in difference.versions}) == ("conflict", {"10:47", "10:49"})
    assert found(text % "10:47 p.m.", text % "9:47 p.m.") == []


def test_the_days_on_which_a_strike_began_differ_and_those_on_which_it_went_on_do_not() -> None:
    [difference] = found(
        "[Unite=unite] went on strike on {Thursday=2021-05-06}.", "[Unite=unite] walked out on {Friday=2021-05-07}."
    )
    assert difference.type == "conflict"
    assert not found(
        "The walkout of [Unite=unite] on {Thursday=2021-05-06} shut the port.",
        "The walkout of [Unite=unite] on {Friday=2021-05-07} shut the port.",
    )
