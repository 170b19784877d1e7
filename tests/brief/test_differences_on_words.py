"""Differences from raw text to questions: when, how long, and over which bounds."""

import pytest

from tests.brief import test_differences_on_figures, test_differences_on_tolls
from tests.brief.stories import Row, types_expected, types_found

ROWS: tuple[Row, ...] = (
    (
        "arrival",
        "plan against report",
        "visit",
        "Laine will arrive in Lisbon on Monday.",
        "Laine arrived in Lisbon on Tuesday.",
        -1,
        3,
    ),
    (
        "another arrival",
        None,
        "visit",
        "Laine will arrive in Lisbon on Monday.",
        "Laine arrived in Lisbon on Friday.",
        -1,
        -2,
    ),
    ("when", "conflict", "court", "Brandao resigned in May 2021.", "Brandao stepped down in October 2021.", 0, 0),
    ("month in year", None, "court", "Brandao resigned in May 2021.", "Brandao stepped down in 2021.", 0, 0),
    (
        "weekend",
        None,
        "strike",
        "The union rejected the port's offer on Sunday.",
        "Over the weekend, the union rejected the port's offer.",
        0,
        0,
    ),
    (
        "last week",
        None,
        "court",
        "Last Tuesday, prosecutors called for a sentence of ten years.",
        "Last week, prosecutors called for a sentence of ten years.",
        0,
        0,
    ),
    (
        "length of another thing",
        None,
        "visit",
        "Laine paid a one-day visit to Lisbon.",
        "Laine began the visit, ending more than a year of suspense.",
        0,
        0,
    ),
    ("stay", None, "visit", "Laine was in Lisbon on Sunday.", "Laine is currently in Lisbon.", 0, 1),
    (
        "day of what was said of it",
        None,
        "peace",
        "On Monday Salas reiterated the ministry's condemnation of the bomb attack in Lima.",
        "The bomb attack in Lima happened on Friday.",
        0,
        3,
    ),
    (
        "day of arrests over it",
        None,
        "bomb",
        "On Thursday police named those held in connection with the attack.",
        "The attack on Friday was the first in years.",
        0,
        3,
    ),
    (
        "two speeches",
        None,
        "visit",
        "Laine gave a speech on trade on Monday.",
        "Laine gave a speech on trade on Wednesday.",
        0,
        3,
    ),
    (
        "two press conferences",
        None,
        "summit",
        "Salas gave a press conference on Monday.",
        "Salas held a press conference on Wednesday.",
        0,
        3,
    ),
    (
        "third trip",
        None,
        "visit",
        "It is her third trip to southern Europe since July.",
        "It is Laine's third trip to southern Europe in about six months.",
        0,
        0,
    ),
    ("two visits", None, "visit", "Laine visited Lisbon on Monday.", "Laine last visited Lisbon in March.", 0, 0),
    (
        "scope",
        "scope",
        "quake",
        "The earthquake killed 24 people in Izmir.",
        "The earthquake killed 31 people in Turkey and Greece.",
        0,
        0,
    ),
    (
        "scope incl",
        "scope",
        "bomb",
        "The blast killed 13 people, including two attackers.",
        "The blast killed 11 people, not counting the two attackers.",
        0,
        0,
    ),
    (
        "part",
        None,
        "quake",
        "The earthquake shook Turkey. The majority of the deaths – 42 deaths – were in Izmir.",
        "The earthquake killed 58 people in Turkey.",
        0,
        0,
    ),
    (
        "scope count",
        "scope",
        "protest",
        "Police arrested 14 people on Sunday.",
        "Police arrested 41 people since Friday.",
        0,
        0,
    ),
    (
        "homes scope",
        "scope",
        "flood",
        "The floods destroyed 2,300 homes in Nsanje.",
        "The floods destroyed 5,100 homes in Nsanje and Chikwawa.",
        0,
        0,
    ),
    (
        "two quotes",
        None,
        "peace",
        "“Today we bury the war,” said Rojas, leader of the Northern Front.",
        "“The road to peace will be long,” said Rojas, leader of the Northern Front.",
        0,
        0,
    ),
    (
        "plan report",
        "plan against report",
        "peace",
        "Talks between Jaime Rojas and President Carla Mora will be held in Havana on Thursday.",
        "Jaime Rojas and President Carla Mora held talks in Havana on Saturday.",
        -4,
        0,
    ),
    (
        "which versions",
        None,
        "hack",
        "The hackers broke into the 32-bit versions of the program at Medora.",
        "The hackers broke into the 64-bit versions of the program at Medora.",
        0,
        0,
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_each_type_is_shown_once_and_what_can_be_true_together_never(row: Row) -> None:
    assert types_found(row) == types_expected(row)


def test_every_type_of_difference_is_shown_by_a_row() -> None:
    types = {"conflict", "plan against report", "update", "scope"}
    every = (*ROWS, *test_differences_on_figures.ROWS, *test_differences_on_tolls.ROWS)
    assert {row[1] for row in every} - {None} == types
