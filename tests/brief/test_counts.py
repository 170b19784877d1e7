"""Counts of one thing outside any happening."""

import pytest

from builder.values.dossier import Reading
from tests.brief.test_differences import shown
from tests.marked import reading


def two(one: str, other: str, later: str | None = "2021-05-03") -> tuple[Reading, Reading]:
    return reading("a", one, published="2021-05-03"), reading("b", other, published=later)


def test_a_later_and_greater_count_of_one_thing_is_an_update() -> None:
    found = shown(
        *two(
            "The ministry’s water plan against drought lists <19=19|||separate actions> separate actions.",
            "The water plan against drought that the ministry made has <23=23|||steps> steps.",
            "2021-05-05",
        )
    )
    assert found == [("How many separate actions?", "update", ["19 separate actions", "23 steps"])]


def test_counts_of_one_day_conflict() -> None:
    found = shown(
        *two(
            "The harbour fire in the old quarter reached <40=40|||warehouses> warehouses.",
            "Firemen said the harbour fire in the old quarter spread to <65=65|||warehouses> warehouses.",
        )
    )
    assert [(question, type_) for question, type_, _ in found] == [("How many warehouses?", "conflict")]


@pytest.mark.parametrize(("later", "kind"), [("2021-05-05", "update"), ("2021-05-03", "conflict"), (None, "update")])
def test_the_missing_are_fewer_or_more_from_day_to_day(later: str | None, kind: str) -> None:
    found = shown(
        *two(
            "The coast guard said <44=44|> were missing after the ferry sank off the cape.",
            "The coast guard said <31=31|> were still missing after the ferry sank off the cape.",
            later,
        )
    )
    assert [(question, type_) for question, type_, _ in found] == [("How many people are missing?", kind)]


DEEDS = {
    "first estimates of what a storm did": (
        "The storm damaged <40=40|||houses> houses on the coast.",
        "On the coast <300=300|||houses> houses were damaged by the storm.",
    ),
    "in a list": (
        "Customs men at the port seized <seven=7|||rifles> rifles and <200=200|||parrots> parrots.",
        "At the port customs men had seized <90=90|||parrots> parrots.",
    ),
}


@pytest.mark.parametrize("name", DEEDS)
def test_figures_behind_one_verb_are_of_one_deed(name: str) -> None:
    assert shown(*two(*DEEDS[name]))


APART = {
    "two deeds": (
        "The port rebuilt after the storm has <40=40|||cranes> cranes.",
        "The storm damaged <300=300|||cranes> cranes on the coast.",
    ),
    "another matter": (
        "The harbour fire in the old quarter reached <40=40|||warehouses> warehouses.",
        "A grocer rents out <65=65|||warehouses> warehouses.",
    ),
    "a loss over other years": (
        "The club put its loss on the young striker at <$12 million=12e6|USD> in damages over four seasons.",
        "In court the club asked the young striker for damages of <$30 million=30e6|USD> over the next ten years.",
    ),
    "a part and its whole": (
        "The harbour fire in the old quarter reached <65=65|||warehouses> warehouses.",
        "The harbour fire in the old quarter reached offices, including <40=40|||warehouses> warehouses.",
    ),
    "a rate": (
        "The old harbour crew repairs <40=40|||boats> boats a day.",
        "The old harbour crew repairs <65=65|||boats> boats.",
    ),
    "orders of magnitude": (
        "The inquiry into the harbour fire read <100=100|||letters> letters.",
        "The inquiry into the harbour fire read <25,000=25000|||letters> letters.",
    ),
    "a few of many": (
        "The inquiry into the harbour fire heard <two=2|||captains> captains.",
        "The inquiry into the harbour fire heard <three=3|||captains> captains.",
    ),
    "words too general": (
        "The inquiry into the harbour fire heard <20=20|||people> people.",
        "The inquiry into the harbour fire heard <50=50|||people> people.",
    ),
    "a scale and its figure": (
        "The harbour fire in the old quarter reached <dozens=12||several|warehouses> of warehouses.",
        "The harbour fire in the old quarter reached <65=65|||warehouses> warehouses.",
    ),
    "about as many": (
        "The harbour fire in the old quarter reached <some 60=60||around|warehouses> warehouses.",
        "The harbour fire in the old quarter reached <65=65|||warehouses> warehouses.",
    ),
}


@pytest.mark.parametrize("name", APART)
def test_figures_that_can_be_true_together_are_no_difference(name: str) -> None:
    assert shown(*two(*APART[name])) == []


def test_an_article_that_gives_two_figures_counts_two_things() -> None:
    one = reading(
        "a",
        "The harbour fire in the old quarter reached <40=40|||warehouses> warehouses.",
        "The harbour fire in the old quarter of a year ago reached <80=80|||warehouses> warehouses.",
        published="2021-05-03",
    )
    two_ = reading(
        "b", "The harbour fire in the old quarter reached <65=65|||warehouses> warehouses.", published="2021-05-03"
    )
    assert shown(one, two_) == []


def test_figures_that_somebody_gives_side_by_side_are_of_two_things() -> None:
    day, all_told = (
        "The raid on the docks brought in <12=12|||rifles> rifles.",
        "Raids on the docks brought in 31 rifles.",
    )
    both = reading("c", day, all_told.replace("31", "<31=31|||rifles>"), published="2021-05-03")
    only = two(day, all_told.replace("31", "<31=31|||rifles>"))
    assert shown(*only)
    assert shown(*only, both) == []


@pytest.mark.parametrize(
    ("part", "differ"),
    [
        ("Five of the dead were found at the port, with <50 people=50|people||people> injured at the market.", False),
        ("Among those killed were two cooks, and <50 people=50|people||people> were injured in the kitchen.", False),
        ("Fire struck the hall, and <50 people=50|people||people> were injured.", True),
    ],
)
def test_figure_behind_a_share_of_the_dead_is_no_toll_of_all(part: str, *, differ: bool) -> None:
    lead = "A fire struck [Lima=lima] on {Monday=2021-05-03}."
    all_told = "In all, <300 people=300|people||people> were injured."
    found = shown(
        reading("a", lead, all_told, published="2021-05-04"), reading("b", lead, part, published="2021-05-04")
    )
    assert bool(found) is differ
