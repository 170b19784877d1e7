"""What stands on the timeline beside the events, and on the strip of the front page where these are few."""

import pytest

from builder.values.dossier import Dossier
from tests.captured import compiled, printed

ENDS = (
    "Residents said that they had not seen anything like it for a long time and would wait for news from the town.",
    "In the streets around it shops stayed shut, and many people gathered to hear what would come of it next.",
    "Buses were sent another way around, and the schools nearby stayed closed until further notice was given.",
)
BRIDGE = "Engineers shut the Tamar bridge near Plymouth to lorries on Tuesday after finding cracks in two cables."


def told(*sentences: str, title: str = "Cracks found in Tamar bridge", day: str = "2023-05-10") -> Dossier:
    return compiled([printed("Western Herald", "\n\n".join((title, *sentences, *ENDS)), day)])


def dated(dossier: Dossier) -> list[tuple[str, str]]:
    known = {s.id: s for s in dossier.statements}
    return [(s.text, s.when.value) for s in (known[i] for i in dossier.dated) if s.when]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (BRIDGE, "2023-05-09"),
        ("The orchestra of Leipzig chose Ada Brandt as its first oboist on 3 May 2023, her fourth post.", "2023-05-03"),
        ("Nordwind Group moved its head office from Lyon to Turin over the weekend.", "2023-05-06/2023-05-07"),
        (
            "Mayor Luis Vega said on Monday that the city of Porto would plant trees along all its avenues.",
            "2023-05-08",
        ),
    ],
)
def test_a_sentence_of_no_known_kind_of_event_stands_at_its_date(sentence: str, day: str) -> None:
    assert [(text.startswith(sentence[:20]), when) for text, when in dated(told(sentence))] == [(True, day)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Engineers will shut the Tamar bridge near Plymouth to lorries on Friday to look for cracks in two cables.",
        "The bridge over the Tamar near Plymouth was finished by John Howard in 1961 and carries lorries and buses.",
        "“We shut the bridge on Tuesday because two of its cables had cracks, and we are sorry,” Ada Brandt said.",
    ],
)
def test_what_is_to_come_a_bare_year_and_a_quotation_have_no_place_there(sentence: str) -> None:
    assert dated(told(sentence)) == []


def test_the_same_told_again_stands_there_once() -> None:
    again = "The Tamar bridge near Plymouth was shut to lorries on Tuesday after engineers found cracks in two cables."
    dossier = compiled(
        [
            printed(name, "\n\n".join(("Cracks found in Tamar bridge", sentence, *ENDS)), "2023-05-10")
            for name, sentence in (("Western Herald", BRIDGE), ("Plymouth Star", again))
        ]
    )
    assert [when for _, when in dated(dossier)] == ["2023-05-09"]


def test_a_date_has_two_of_them() -> None:
    others = (
        "Ferries of Torpoint carried twice as many cars as usual on Tuesday, Luis Vega of the port of Plymouth said.",
        "Drivers from Saltash waited three hours on Tuesday before Ada Brandt of the council let them turn around.",
    )
    assert [when for _, when in dated(told(BRIDGE, *others))] == ["2023-05-09"] * 2


def test_what_an_event_tells_stands_there_once() -> None:
    dossier = told(
        "President Emmanuel Macron arrived in Chad on Tuesday for talks on the dams of Lake Chad and its towns."
    )
    assert [e.when for e in dossier.events] == ["2023-05-09"]
    assert dated(dossier) == []


def test_the_strip_shows_them_in_the_words_of_a_title_where_events_leave_room() -> None:
    dossier = told(
        BRIDGE, "Nordwind Group, which looks after the Tamar bridge, moved its head office to Turin on 3 May 2023."
    )
    assert dossier.briefing is not None
    assert dossier.briefing.strip == ()
    assert [h.text for h in dossier.briefing.pictured] == [
        "Engineers shut the Tamar bridge near Plymouth to lorries after finding cracks in two cables",
        "Nordwind Group moved its head office to Turin on 3 May 2023",
    ]


@pytest.mark.parametrize(
    ("told_in_short", "labels"),
    [
        ("Turin Mayor Ana Roca arrived in the town on 4 May 2023.", []),
        ("Prime Minister Luis Vega visited the site on 4 May 2023.", []),
        ("Prime Minister Luis Vega visited Chad on 4 May 2023.", ["Luis Vega’s visit to Chad"]),
    ],
)
def test_a_label_that_says_half_of_what_was_has_no_place_on_the_strip(told_in_short: str, labels: list[str]) -> None:
    dossier = told(BRIDGE, "Nordwind Group moved its head office to Turin on 3 May 2023.", told_in_short)
    assert dossier.briefing is not None
    assert [event.what for event in dossier.events if event.id in dossier.briefing.strip] == labels
    assert len(dossier.briefing.pictured) == 2


def test_a_sentence_stands_on_the_strip_by_the_day_that_its_title_tells() -> None:
    mourned = "Mourners brought flowers on Sunday to the Tamar house where Ana Roca had been found on Friday."
    dossier = told(BRIDGE, mourned)
    assert dossier.briefing is not None
    assert [h.text for h in dossier.briefing.pictured if "Mourners" in h.text and "Sunday" in h.text] == []
