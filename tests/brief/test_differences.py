"""Where sources differ, and where they only seem to."""

import pytest

from builder.brief.differing.differences import find_differences
from builder.brief.happenings.events import find_events
from builder.brief.registers.quotations import find_quotations
from builder.values.dossier import Difference, Reading
from tests.brief.stories import find
from tests.marked import directory, reading


def differences(*readings: Reading) -> tuple[Difference, ...]:
    known = directory(*readings)
    return find_differences(find_events(known), find_quotations(readings), known)


def shown(*readings: Reading) -> list[tuple[str, str, list[str]]]:
    return [(d.question, d.type, [v.text for v in d.versions]) for d in differences(*readings)]


def test_a_plan_and_its_report_on_another_day_are_one_question() -> None:
    plan = reading("a", "[Ana Roca=roca] will arrive in [Peru=peru] on {Monday=2021-05-03}.", published="2021-05-02")
    report = reading("b", "[Ana Roca=roca] arrived in [Peru=peru] early {Tuesday=2021-05-04}.", published="2021-05-04")
    assert shown(plan, report) == [
        (
            "When does Ana Roca arrive in Peru?",
            "plan against report",
            ["will arrive in Peru on Monday", "arrived in Peru early Tuesday"],
        )
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("died in a hospital in Lima", "died at home in Quito"),
        ("was killed by a falling tree in Lima", "was killed by a falling tree in Quito"),
    ],
)
def test_where_somebody_died_is_asked_without_a_word_of_killing(one: str, two: str) -> None:
    told = [
        reading(name, f"[Ana Roca=roca] {words} on {{Monday=2021-05-03}}.", published="2021-05-04")
        for name, words in (("a", one), ("b", two))
    ]
    assert [question for question, _, _ in shown(*told)] == ["Where did Ana Roca die?"]


def test_lengths_that_exclude_each_other_conflict() -> None:
    one = reading("a", "[Ana Roca=roca] began a {two-day=P2D} visit to [Peru=peru].", published="2021-05-03")
    two = reading("b", "[Ana Roca=roca]’s visit to [Peru=peru] of fewer than {24 hours=PT24H}.", published="2021-05-04")
    assert shown(one, two) == [
        (
            "How long is Ana Roca’s visit to Peru?",
            "conflict",
            ["a two-day visit", "visit to Peru of fewer than 24 hours"],
        )
    ]


def test_years_of_one_coup_conflict_and_a_count_of_coups_is_shown_beside_them() -> None:
    texts = (
        ("a", "Since a {2020=2020} coup in [Peru=peru], little has changed."),
        ("b", "[Peru=peru], whose government took power in a military coup in {2021=2021}, agreed."),
        ("c", "Since taking control of [Peru=peru] in two coups since {August 2020=2020-08/..}, the junta has ruled."),
    )
    assert shown(*(reading(name, text, published="2023-02-05") for name, text in texts)) == [
        (
            "When was power seized in Peru?",
            "conflict",
            ["a 2020 coup", "two coups since August 2020", "took power in a military coup in 2021"],
        )
    ]


@pytest.mark.parametrize(
    ("one", "two", "type_"),
    [
        ("killed <12 people=12|people||people>", "killed <15 people=15|people||people>", "conflict"),
        (
            "killed <more than 100 people=100|people|more than|people>",
            "killed <60 people=60|people||people>",
            "conflict",
        ),
    ],
)
def test_numbers_that_exclude_each_other_conflict(one: str, two: str, type_: str) -> None:
    found = shown(
        reading("a", f"The blast {one} in [Lima=lima].", published="2021-05-03"),
        reading("b", f"The blast {two} in [Lima=lima].", published="2021-05-03"),
    )
    assert [(q, t) for q, t, _ in found] == [("How many people were killed in Lima?", type_)]


def test_a_greater_toll_on_a_later_day_is_an_update() -> None:
    found = shown(
        reading("a", "The blast killed <12 people=12|people||people> in [Lima=lima].", published="2021-05-03"),
        reading("b", "The blast killed <15 people=15|people||people> in [Lima=lima].", published="2021-05-04"),
    )
    assert [type_ for _, type_, _ in found] == ["update"]


def test_a_toll_of_an_unknown_day_may_be_an_older_one() -> None:
    found = shown(
        reading("a", "The blast killed <12 people=12|people||people> in [Lima=lima].", published=None),
        reading("b", "The blast killed <15 people=15|people||people> in [Lima=lima].", published="2021-05-04"),
    )
    assert [type_ for _, type_, _ in found] == ["update"]


@pytest.mark.parametrize(("last", "type_"), [(18, "update"), (10, "conflict")])
def test_a_toll_that_rises_from_day_to_day_may_rise_within_one(last: int, type_: str) -> None:
    days = {"a": (12, "2021-05-03"), "b": (15, "2021-05-04"), "c": (last, "2021-05-04")}
    told = (
        reading(name, f"The blast killed <{n} people={n}|people||people> in [Lima=lima].", published=day)
        for name, (n, day) in days.items()
    )
    assert [found for _, found, _ in shown(*told)] == [type_]


AGREEING = {
    "more than 100 and 113": (
        "The blast killed <more than 100 people=100|people|more than|people> in [Lima=lima].",
        "The blast killed <113 people=113|people||people> in [Lima=lima].",
    ),
    "two visits": (
        "[Ana Roca=roca] arrived in [Peru=peru] on {3 May=2021-05-03}.",
        "[Ana Roca=roca] arrived in [Peru=peru] on {20 June=2021-06-20}.",
    ),
    "a rounded figure": (
        "The blast hurt <1,200 people=1200|people||people> in [Lima=lima].",
        "The blast hurt <1,187 people=1187|people||people> in [Lima=lima].",
    ),
    "a month inside a year": (
        "Troops left after a coup in [Peru=peru] in {2020=2020}.",
        "Troops left after a coup in [Peru=peru] in {August 2020=2020-08}.",
    ),
    "one stay seen on two days": (
        "[Ana Roca=roca] visited [Peru=peru] on {Sunday=2021-05-02}.",
        "[Ana Roca=roca] was on a visit to [Peru=peru] on {Monday=2021-05-03}.",
    ),
    "two ways of counting trips": (
        "[Ana Roca=roca] made a third trip to [Peru=peru] since {July=2021-07/..}.",
        "[Ana Roca=roca] made a third trip to [Peru=peru] in about {six months=P6M}.",
    ),
    "a day and its week": (
        "[Ana Roca=roca] last {Tuesday=2021-05-04} called for an inquiry.",
        "{Last week=2021-05-03/2021-05-09}, [Ana Roca=roca] called for an inquiry.",
    ),
    "a day and its weekend": (
        "On {Sunday=2021-05-09}, [Peru=peru] expelled [Ana Roca=roca].",
        "[Peru=peru]’s expulsion of [Ana Roca=roca] over {the weekend=2021-05-08/2021-05-09} drew protest.",
    ),
    "a sum and what is to be delivered": (
        "[Peru=peru] promised shipments of food worth around <$100 million=100000000|USD|around|>.",
        "[Peru=peru] hopes to start delivering wheat soon.",
    ),
    "some of the dead": (
        "The blast killed <12 people=12|||people> in [Lima=lima].",
        "The blast killed people in [Lima=lima], including <three=3|||people> people.",
    ),
    "dozens and their number": (
        "The blast killed <dozens=12||several|people> of people in [Lima=lima].",
        "The blast killed <61 people=61|||people> in [Lima=lima].",
    ),
    "shares of nothing named": (
        "[Peru=peru] won the vote with <61 percent=61|percent||> on {Monday=2021-05-03}.",
        "[Peru=peru] won the vote by <12 percent=12|percent||> on {Monday=2021-05-03}.",
    ),
    "two people": (
        "[Ana Roca=roca] arrived in [Peru=peru] on {3 May=2021-05-03}.",
        "[Luis Vega=vega] arrived in [Peru=peru] on {4 May=2021-05-04}.",
    ),
    "the dead and the hurt": (
        "The blast killed <12 people=12|people||people> in [Lima=lima].",
        "The blast hurt <30 people=30|people||people> in [Lima=lima].",
    ),
    "a reprint": (
        "[Ana Roca=roca] arrived in [Peru=peru] on {3 May=2021-05-03}.",
        "[Ana Roca=roca] arrived in [Peru=peru] on {3 May=2021-05-03}.",
    ),
}


@pytest.mark.parametrize("name", AGREEING)
def test_what_can_be_true_together_is_no_difference(name: str) -> None:
    one, two = AGREEING[name]
    assert shown(reading("a", one, published="2021-07-03"), reading("b", two, published="2021-07-03")) == []


def test_different_stories_are_never_compared() -> None:
    one = reading("a", "[Ana Roca=roca] arrived in [Peru=peru] on {3 May=2021-05-03}.", story="s")
    two = reading("b", "[Ana Roca=roca] arrived in [Peru=peru] on {4 May=2021-05-04}.", story="t")
    assert shown(one, two) == []


def test_each_version_quotes_its_source_with_date() -> None:
    one = reading("a", "[Ana Roca=roca] arrived in [Peru=peru] on {3 May=2021-05-03}.", published="2021-05-06")
    two = reading("b", "[Ana Roca=roca] arrived in [Peru=peru] on {5 May=2021-05-05}.", published="2021-05-07")
    (difference,) = differences(one, two)
    assert [(v.value, v.source, v.date) for v in difference.versions] == [
        ("2021-05-03", "a", "2021-05-06"),
        ("2021-05-05", "b", "2021-05-07"),
    ]


@pytest.mark.parametrize(("noun", "word"), [("gunmen", "killed"), ("young sailors", "arrested")])
def test_a_figure_of_some_kind_of_people_is_asked_for_by_its_noun(noun: str, word: str) -> None:
    one, other = (f"Police said <{n}={n}|||{noun}> {noun} were {word} in a raid." for n in (2, 7))
    found = shown(reading("a", one, published="2021-05-03"), reading("b", other, published="2021-05-03"))
    assert [question for question, _, _ in found] == [f"How many {noun} were {word}?"]


@pytest.mark.parametrize(
    "said",
    [
        "“There is no doubt who made the attack: the rebels,” President Luis Vega signaled Tuesday.",
        "The attack was not forgiven, police signaled Tuesday.",
    ],
)
def test_a_day_right_behind_a_verb_of_saying_dates_no_happening(said: str) -> None:
    one = "The attack on Monday was the first in years."
    assert find("bomb", one, said, (3, 3)) == ()
    assert find("bomb", one, "The attack took place on Tuesday.", (3, 3)) != ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The floods hit [Peru=peru] on {Saturday=2021-05-01}", "The floods hit [Peru=peru] on {Sunday=2021-05-02}"),
        (
            "The hurricane hit [Chad=chad] on {Saturday=2021-05-01}",
            "The hurricane hit [Chad=chad] on {Sunday=2021-05-02}",
        ),
    ],
)
def test_days_of_what_goes_on_for_days_do_not_conflict(first: str, second: str) -> None:
    told = [
        reading(name, f"{words}, killing cattle.", published="2021-05-03")
        for name, words in (("a", first), ("b", second))
    ]
    assert [kind for _, kind, _ in shown(*told)] == []
