"""Figures of another place, another day or another happening than the news: no versions of its figure."""

import pytest

from builder.values.dossier import Difference
from tests.captured import compiled, printed

NAMES = ("Le Monde", "The Guardian", "El País", "The Times")
ENDS = (
    "Local people said that they had not seen anything like it in a long time and that they would wait for news.",
    "In the streets around it, shops stayed shut for the day and many gathered to hear what would come next.",
    "Relatives waited outside for hours, and neighbours brought them blankets, soup and warm clothes for the night.",
    "Buses were sent another way around, and the schools of the quarter were told to stay closed until further notice.",
)
FLOOD = (
    "Floods in Marova\n\nRivers burst their banks in the province of Marova on Friday, the rescue service said.",
    "Marova under water\n\nThe province of Marova was under water on Friday after heavy rain, the rescue service said.",
)
BLAZE = (
    "Ferry terminal burns in Tolmin\n\nA fire tore through the ferry terminal of Tolmin on Friday, the port said.",
    "Fire at Tolmin terminal\n\nThe ferry terminal of Tolmin burned on Friday, the port said.",
)


def told(leads: tuple[str, str], *texts: str) -> list[tuple[str, list[str]]]:
    """What articles differ on that begin in turn with one lead and the other: the type, and the values in order."""
    captures = [
        printed(name, f"{leads[at % 2]}\n\n{text}\n\n{ENDS[at]}\n", "2022-11-06")
        for at, (name, text) in enumerate(zip(NAMES, texts, strict=False))
    ]
    return [_told(difference) for difference in compiled(captures).differences]


def _told(difference: Difference) -> tuple[str, list[str]]:
    return difference.type, sorted({version.value for version in difference.versions})


@pytest.mark.parametrize(
    "local",
    [
        "It killed 9 people in the village of Ostrel, officials said.",
        "In nearby Ostrel, 9 people were killed, officials said.",
        "Landslides near Ostrel killed 9 people, officials said.",
        "It killed 9 people from Ostrel district.",
    ],
)
def test_the_dead_of_a_place_that_few_articles_name_are_no_version_of_all(local: str) -> None:
    whole = "The flood killed 24 people, officials said."
    assert told(FLOOD, whole, local) == []
    assert told(FLOOD, whole, local, "The flood killed 40 people, officials said.") == [("conflict", ["24", "40"])]


def test_a_place_in_which_somebody_says_so_or_that_most_articles_name_is_no_place_apart() -> None:
    one, other = "The fire injured 14 people.", "Doctors in Ostrel said that it injured 31 people."
    assert told(BLAZE, one, other) == [("conflict", ["14", "31"])]
    one, other = "The fire injured 14 people in Ostrel harbour.", "The fire injured 31 people in Ostrel harbour."
    assert told(BLAZE, one, other) == [("conflict", ["14", "31"])]
    assert told(BLAZE, "The fire injured 14 people in Tolmin.", "It injured 31 people.") == [("conflict", ["14", "31"])]


def test_who_says_it_does_not_keep_one_toll_from_another() -> None:
    one, other = "According to the agency Presna, the flood injured two people.", "The flood injured five people."
    assert told(FLOOD, one, other) == [("conflict", ["2", "5"])]


def test_those_who_know_of_no_victims_stand_beside_the_counts_in_one_question() -> None:
    texts = "The fire killed 4 people.", "The fire killed 7 people.", "Nobody was killed, the port said."
    assert told(BLAZE, *texts) == [("conflict", ["0", "4", "7"])]


@pytest.mark.parametrize("happened", ["earthquake shook Marova", "explosion tore through a mill in Marova"])
def test_the_victims_of_two_days_are_not_compared(happened: str) -> None:
    first = f"An {happened} on Friday. It injured 9 people."
    more = f"An {happened} on Friday. It injured 14 people."
    both = f"An {happened} on Saturday. It injured 3 people. On Friday an {happened}, too."
    assert told(FLOOD, first, both) == []
    assert told(FLOOD, first, more, both) == [("conflict", ["14", "9"])]
    recalled = both.replace("On Friday", "On May 4")
    assert ("conflict", ["3", "9"]) in told(FLOOD, first, recalled)
