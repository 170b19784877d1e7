"""What an article of no known day tells comes to the front of a page last."""

from tests.captured import captured, compiled

UNDATED = """Harbour council votes for a sea wall

The harbour council of Velmouth in Peru voted for a sea wall that will cost forty million euros, Mayor Ana Roca said.

The wall will be three kilometres long, Ana Roca told the council of Velmouth, and it will be built of stone.

Fishermen of Velmouth who fear for their moorings announced a protest before the town hall against the council.
"""
DATED = """Sea wall is scrapped

Mayor Ana Roca of Velmouth in Peru resigned on Friday after a court had stopped the sea wall of the harbour council.

The council will meet again, and it will then choose who leads it until an election is held in the autumn of the year.
"""


def test_news_of_a_known_day_comes_before_that_of_an_unknown_one() -> None:
    undated = captured("a", UNDATED, publisher="Velmouth Herald")
    briefing = compiled((undated, captured("b", DATED, day="2024-05-18"))).briefing
    assert briefing is not None
    assert briefing.title.startswith("Mayor Ana Roca of Velmouth in Peru resigned")
    alone = compiled((undated,)).briefing
    assert alone is not None
    assert alone.title.startswith("The harbour council of Velmouth in Peru voted")
