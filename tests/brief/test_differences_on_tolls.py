"""Differences from raw text to questions: who was killed, hurt, aboard and missing, and what only looks like it."""

import pytest

from tests.brief.stories import ENDS, STORIES, SUNDAY, Row, find, types_expected, types_found
from tests.captured import compiled, printed

ROWS: tuple[Row, ...] = (
    (
        "toll",
        "conflict",
        "quake",
        "The earthquake killed 24 people, AFAD said.",
        "At least 41 people were killed in the earthquake, the health minister Deniz Kaya said.",
        0,
        0,
    ),
    (
        "toll later",
        "update",
        "quake",
        "The earthquake killed 24 people, AFAD said.",
        "The earthquake killed 41 people, AFAD said.",
        0,
        2,
    ),
    (
        "toll of a calamity recalled",
        None,
        "quake",
        "The earthquake in Turkey killed 632 people.",
        "In 1960, two earthquakes shook Turkey and left 12,000 people dead.",
        0,
        0,
    ),
    (
        "toll beside a year recalled",
        "conflict",
        "quake",
        "The earthquake in Turkey, its worst since 1960, killed 632 people.",
        "The earthquake in Turkey killed 590 people.",
        0,
        0,
    ),
    (
        "toll recalled",
        None,
        "quake",
        "The earthquake in Turkey killed 632 people.",
        "The deadliest earthquake in Turkey killed about 12,000 people in 1960.",
        0,
        0,
    ),
    (
        "tolls of two calamities recalled",
        None,
        "quake",
        "The 1999 earthquake in Turkey killed at least 850 people. The earthquake in Turkey killed 632 people.",
        "The earthquake in Turkey, which killed 632 people, is the worst since a quake that killed 610 people in 1960.",
        0,
        0,
    ),
    (
        "toll fits",
        None,
        "quake",
        "The earthquake killed more than 100 people, AFAD said.",
        "The earthquake killed 113 people, AFAD said.",
        0,
        0,
    ),
    (
        "part by how badly",
        None,
        "quake",
        "The earthquake injured 1,200 people, AFAD said.",
        "There were 310 people seriously injured in the earthquake, AFAD said.",
        0,
        0,
    ),
    (
        "injured in all",
        "conflict",
        "quake",
        "The earthquake injured 1,200 people, AFAD said.",
        "There were 310 people injured in the earthquake, AFAD said.",
        0,
        0,
    ),
    (
        "rounded",
        None,
        "quake",
        "The earthquake injured 1,200 people, AFAD said.",
        "The earthquake injured 1,187 people, AFAD said.",
        0,
        0,
    ),
    (
        "aboard",
        "conflict",
        "ferry",
        "The ferry was carrying 162 passengers when it sank, the coast guard said.",
        "The ferry was carrying 134 passengers when it sank, the owner said.",
        0,
        0,
    ),
    (
        "on board",
        "conflict",
        "ferry",
        "A charity said some 90 people were on board.",
        "The coast guard said up to 40 people had been on board the ferry.",
        0,
        0,
    ),
    (
        "some of those on board",
        None,
        "ferry",
        "A charity said some 90 people were on board the ferry.",
        "A teacher said some 30 children had been on board the ferry.",
        0,
        0,
    ),
    (
        "missing",
        "conflict",
        "ferry",
        "The coast guard said 31 people were missing.",
        "Officials said 44 people were still missing.",
        0,
        0,
    ),
    (
        "rescued dead",
        None,
        "ferry",
        "The coast guard rescued 120 people.",
        "At least 14 people died when the ferry sank.",
        0,
        0,
    ),
    (
        "trapped",
        "conflict",
        "mine",
        "The company said 13 miners were trapped.",
        "Some 21 miners are trapped, the union said.",
        0,
        0,
    ),
    (
        "dead miners",
        "conflict",
        "mine",
        "Four miners were killed in the explosion.",
        "The explosion killed seven miners, the union said.",
        0,
        0,
    ),
    (
        "toll across the event",
        "conflict",
        "ferry",
        "The death toll from Tuesday's sinking off Batangas stands at 31, the coast guard said.",
        "The sinking of the ferry left 44 passengers dead, the coast guard said.",
        0,
        0,
    ),
    (
        "dead without a figure",
        None,
        "ferry",
        "The coast guard rescued 120 people and covered dead bodies on the pier.",
        "The sinking of the ferry left 44 passengers dead, the coast guard said.",
        0,
        0,
    ),
    (
        "toll of another clause",
        None,
        "ferry",
        "The death toll was not known, but hopes were put at 10, one rescuer said.",
        "The sinking of the ferry left 44 passengers dead, the coast guard said.",
        0,
        0,
    ),
    (
        "an attack and its war",
        "conflict",
        "bomb",
        "It wounded 55 people, police said. More than 3,000 people have been wounded since the war began.",
        "The explosion wounded around 100 people, a doctor said.",
        0,
        0,
    ),
    (
        "a day and its flood",
        None,
        "ferry",
        "Five people died on the pier. At least 44 people have died since the ferry sank, the coast guard said.",
        "The sinking of the ferry left 44 passengers dead, the coast guard said.",
        0,
        0,
    ),
    (
        "more are no others",
        "conflict",
        "quake",
        "The quake killed 200 people and injured 900 more, AFAD said.",
        "The quake injured 700 people, AFAD said.",
        0,
        0,
    ),
    (
        "two more",
        None,
        "mine",
        "The toll changed as the bodies of two more were found on Thursday.",
        "Seven miners were killed in the explosion.",
        0,
        0,
    ),
    (
        "quakes of two countries",
        None,
        "quake",
        "At least 12 people were killed on Saturday by a quake in eastern China.",
        "Three people were killed in Turkey, AFAD said.",
        0,
        0,
    ),
    ("above", "conflict", "ferry", "The death toll rose above 140.", "The sinking left 44 passengers dead.", 0, 0),
    (
        "toll of a part, and of all elsewhere",
        "update",
        "quake",
        "In Bornova district the earthquake killed 9 people. In all, 41 people were killed in Turkey, AFAD said.",
        "The earthquake killed 24 people, AFAD said.",
        0,
        -1,
    ),
    (
        "toll of a season ago",
        None,
        "quake",
        "The earthquake injured 7 people, AFAD said.",
        "An earthquake of August injured 58 people in the city of Izmir, AFAD said.",
        0,
        0,
    ),
    (
        "toll of a whole war",
        None,
        "bomb",
        "The blast killed 14 people, police said.",
        "Attacks in the province have killed more than 900 people, police said.",
        0,
        0,
    ),
    (
        "toll that leaves room",
        "update",
        "ferry",
        "At least 3 people died when the ferry sank.",
        "At least 14 people died when the ferry sank.",
        0,
        0,
    ),
    (
        "toll outgrown",
        None,
        "ferry",
        "At least 14 people died when the ferry sank.",
        "Divers found more fatalities since the previous total of 9, the coast guard said.",
        0,
        0,
    ),
    (
        "parts in brackets",
        None,
        "protest",
        "Police arrested 23 people.",
        "The arrest of the 23 protesters (12 Greek and 11 Turkish) was lawful, police said.",
        0,
        0,
    ),
    (
        "magnitude of another quake",
        None,
        "quake",
        "The earthquake had a magnitude of 6.6, AFAD said.",
        "The earthquake of the morning after had a magnitude of 4.9, AFAD said.",
        0,
        0,
    ),
    (
        "toll told to a paper",
        "conflict",
        "bomb",
        "The blast killed 14 people, police said.",
        "A doctor confirmed a death toll of 31 to The Washington Post.",
        0,
        0,
    ),
    (
        "where the dead were",
        None,
        "flood",
        "The floods killed people in 13 countries of the south.",
        "The floods killed people in 21 countries of the south.",
        0,
        0,
    ),
    (
        "children among the dead",
        None,
        "bomb",
        "The bomb killed 12 people, among them four children.",
        "Five children were killed by the bomb.",
        0,
        0,
    ),
    (
        "a penalty that kills nobody",
        None,
        "court",
        "Two murders went unpunished in Porto, prosecutors said.",
        "Nine of the jurors had wanted the death penalty for a murder in Porto, prosecutors said.",
        0,
        0,
    ),
    (
        "few, but all that a verb tells of",
        "conflict",
        "bomb",
        "Two buses were burned in the street, police said.",
        "In the street, three buses were burned, officials said.",
        0,
        0,
    ),
    (
        "others who were hurt",
        "conflict",
        "quake",
        "The earthquake killed 24 people and injured 70 others, AFAD said.",
        "The earthquake killed 24 people, and 120 people were injured, the health minister said.",
        0,
        0,
    ),
    (
        "toll beside a calamity that a clause recalls",
        "conflict",
        "quake",
        "The earthquake killed 24 people and brought back that of 1999, AFAD said.",
        "The earthquake killed 41 people, which woke memories of the one in 1999, AFAD said.",
        0,
        0,
    ),
    (
        "a mother of many",
        None,
        "bomb",
        "The blast killed 2 people, police said.",
        "The blast killed a mother of 7, police said.",
        0,
        0,
    ),
    (
        "others who were killed",
        None,
        "quake",
        "The earthquake killed 24 people, AFAD said.",
        "The earthquake killed a baker and 11 others in his street, AFAD said.",
        0,
        0,
    ),
)


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_a_toll_that_differs_is_shown_once_and_what_can_be_true_together_never(row: Row) -> None:
    assert types_found(row) == types_expected(row)


def test_a_toll_is_not_asked_for_in_the_hospital_that_counts_it() -> None:
    one, other = (f"The blast injured {many} people in Mercy Hospital, police said." for many in (14, 31))
    [difference] = find("bomb", one, other, (0, 0))
    assert difference.question == "How many people were hurt?"


def test_one_toll_is_asked_for_once_wherever_its_victims_are_placed() -> None:
    one = "The earthquake killed 24 people in Turkey, AFAD said."
    other = "The earthquake killed 41 people. The earthquake in Turkey killed at least 40 people, AFAD said."
    [difference] = find("quake", one, other, (0, 0))
    assert {version.value for version in difference.versions} == {"24", "41"}


def test_a_figure_that_fits_both_others_is_no_version_of_a_toll() -> None:
    texts = ("The earthquake killed 24 people.", "The earthquake killed 41 people.", "Dozens of people were killed.")
    captures = [
        printed(name, f"{STORIES['quake'][0]}\n\n{STORIES['quake'][1]}\n\n{text}\n\n{ENDS[0]}\n", SUNDAY.isoformat())
        for name, text in zip(("Le Monde", "The Guardian", "El País"), texts, strict=True)
    ]
    [difference] = compiled(captures).differences
    assert {version.value for version in difference.versions} == {"24", "41"}


def test_a_toll_that_an_article_gives_of_a_part_is_no_version_of_the_whole() -> None:
    parts = "The earthquake killed 41 people, AFAD said. It killed 24 people on its first day, AFAD said."
    (toll,) = find("quake", parts, "The earthquake killed 52 people, the health minister Deniz Kaya said.", (0, 0))
    assert sorted(version.value for version in toll.versions) == ["41", "52"]
