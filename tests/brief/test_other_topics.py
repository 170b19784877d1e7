"""Topics far from diplomacy, from raw text to differences: nothing here is known by name."""

import pytest

from builder.values.dossier import Dossier
from tests.captured import captured, compiled

CRASH = {
    "a": (
        "2024-03-05",
        "Le Monde",
        """Train crash near Lyon kills 12

At least 12 people were killed and 40 injured when two trains collided near Lyon on Tuesday, officials said.

The crash happened near the village of Givors. Police arrested three people after the accident.

Firefighters said on Tuesday that the rescue would go on through the night. The minister will visit on Thursday.
""",
    ),
    "b": (
        "2024-03-08",
        "BBC",
        """Lyon train collision: 15 dead

Fifteen people died when two trains collided near Lyon on Monday evening, police said.

The collision near the village of Givors injured about 40 people. Police arrested five people.

The rescue went on through the night, firefighters said. Trains between Lyon and Givors do not run.
""",
    ),
    "c": (
        "2024-03-05",
        "The Guardian",
        """French train crash kills nine

Nine people were killed in the train crash near Lyon on Tuesday, the railway company said.

More than 30 people were injured when the two trains collided near Givors, and police made arrests.
""",
    ),
}


@pytest.fixture(scope="module")
def crash() -> Dossier:
    return compiled(
        captured(name, text, publisher=publisher, day=day) for name, (day, publisher, text) in CRASH.items()
    )


def test_tolls_days_and_arrests_of_an_accident_are_compared(crash: Dossier) -> None:
    shown = {d.question: (d.type, {v.value for v in d.versions}) for d in crash.differences}
    assert shown == {
        "How many people were killed?": ("update", {"12", "15", "9"}),  # it rose on the first day and after
        "When was the crash?": ("conflict", {"2024-03-04", "2024-03-05"}),
        "How many people were arrested?": ("update", {"3", "5"}),
    }


def test_about_40_and_more_than_30_hurt_agree(crash: Dossier) -> None:
    assert not any("hurt" in d.question for d in crash.differences)


def test_the_tolls_are_statements_with_their_days(crash: Dossier) -> None:
    texts = [s.text for s in crash.statements]
    assert any(
        t.startswith("Fifteen people died when two trains collided near Lyon on Monday evening [4 March 2024]")
        for t in texts
    )
