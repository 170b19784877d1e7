"""Who did it and where."""

import pytest

from tests.brief.test_differences import shown
from tests.marked import reading


def test_two_doers_of_one_deed_conflict() -> None:
    one = reading("a", "[Ana Roca=roca] arrested [Luis Vega=vega] on {3 May=2021-05-03}.", published="2021-05-06")
    two = reading("b", "On {Monday=2021-05-03}, [Eva Paz=paz] arrested [Luis Vega=vega].", published="2021-05-06")
    assert shown(one, two) == [
        ("Who arrested Luis Vega?", "conflict", ["Eva Paz arrested", "Ana Roca arrested"]),
    ]


def test_two_who_are_said_to_have_killed_one_person_are_asked_for_by_name() -> None:
    one = reading("a", "[Ana Roca=roca] killed [Luis Vega=vega] on {3 May=2021-05-03}.", published="2021-05-06")
    two = reading("b", "On {Monday=2021-05-03}, [Eva Paz=paz] killed [Luis Vega=vega].", published="2021-05-06")
    assert [q for q, _, _ in shown(one, two)] == ["Who killed Luis Vega?"]


def test_two_places_of_one_deed_conflict() -> None:
    one = reading("a", "[Ana Roca=roca] arrived in Norwood on {Monday=2021-05-03}.", published="2021-05-06")
    two = reading("b", "On {3 May=2021-05-03}, [Ana Roca=roca] arrived in Northfield by train.", published="2021-05-06")
    assert shown(one, two) == [
        ("Where does Ana Roca arrive?", "conflict", ["arrived in Northfield", "arrived in Norwood"]),
    ]


def test_the_place_of_an_arrest_is_asked_for_whom_it_befell() -> None:
    one = reading("a", "[Luis Vega=vega] was arrested in Norwood on {Monday=2021-05-03}.", published="2021-05-06")
    two = reading("b", "[Luis Vega=vega] was arrested near Dunmore on {Monday=2021-05-03}.", published="2021-05-06")
    assert [q for q, _, _ in shown(one, two)] == ["Where was Luis Vega arrested?"]


AGREEING = {
    "another day": (
        "[Ana Roca=roca] arrived in Norwood on {Monday=2021-05-03}.",
        "[Ana Roca=roca] arrived in Northfield on {Tuesday=2021-05-04}.",
    ),
    "a quarter and its town, both told": (
        "[Ana Roca=roca] arrived in Norwood on {Monday=2021-05-03}. The town is small.",
        "[Ana Roca=roca] arrived in Eastgate on {Monday=2021-05-03}. The quarter lies south of Norwood.",
    ),
    "a longer name of one place": (
        "[Ana Roca=roca] arrived in Norwood on {Monday=2021-05-03}.",
        "[Ana Roca=roca] arrived in Norwood Falls on {Monday=2021-05-03}.",
    ),
    "two people": (
        "[Ana Roca=roca] arrived in Norwood on {Monday=2021-05-03}.",
        "[Luis Vega=vega] arrived in Northfield on {Monday=2021-05-03}.",
    ),
    "a state and its minister": (
        "[Peru=peru] expelled [Luis Vega=vega] on {3 May=2021-05-03}.",
        "[Ana Roca=roca] expelled [Luis Vega=vega] on {3 May=2021-05-03}.",
    ),
    "two who acted together": (
        "[Ana Roca=roca] arrested [Luis Vega=vega] on {3 May=2021-05-03}.",
        "[Eva Paz=paz] arrested [Luis Vega=vega] on {3 May=2021-05-03}. [Ana Roca=roca] was with her.",
    ),
    "no day": (
        "[Ana Roca=roca] arrested [Luis Vega=vega].",
        "[Eva Paz=paz] arrested [Luis Vega=vega].",
    ),
}


@pytest.mark.parametrize("name", AGREEING)
def test_what_can_be_one_deed_or_is_another_is_no_difference(name: str) -> None:
    one, two = AGREEING[name]
    assert shown(reading("a", one, published="2021-05-06"), reading("b", two, published="2021-05-06")) == []
