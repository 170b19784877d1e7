"""Labels: what an event is called is what one of its sentences says."""

import pytest

from builder.brief.events import find_events
from builder.brief.labels import find_shown, label_events
from builder.values.dossier import Event
from tests.marked import directory, reading


def events_of(*marked: str) -> list[Event]:
    one = directory(reading("a", *marked, published="2021-05-05"))
    return [h.event for h in label_events(find_events(one), one)]


def shown(*marked: str) -> list[str]:
    return [event.what for event in find_shown(events_of(*marked), ())]


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("[Ana Roca=roca] will pay a {two-day=P2D} visit to [Peru=peru].", "Ana Roca’s visit to Peru"),
        ("[Peru=peru]’s expulsion of [Luis Vega=vega] has come late.", "Expulsion of Luis Vega by Peru"),
        (
            "[Ana Roca=roca] will hold talks {today=2021-05-05} with [Luis Vega=vega].",
            "Talks between Ana Roca and Luis Vega",
        ),
        ("[Chad=chad] has already supplied [Peru=peru] with boats.", "Deliveries to Peru by Chad"),
        ("[Peru=peru] called for an open inquiry {today=2021-05-05}.", "Call by Peru for an open inquiry"),
        ("[Peru=peru] called for the inquiry {today=2021-05-05}.", "Call by Peru"),
        ("[Luis Vega=vega] was tired when speaking by phone with his mother.", "Luis Vega’s phone call"),
    ],
)
def test_a_label_names_those_whom_its_sentence_certainly_gives(marked: str, label: str) -> None:
    assert shown(marked) == [label]


@pytest.mark.parametrize(
    "marked",
    [
        "[Peru=peru] got attack helicopters from [Chad=chad].",
        "The year saw attacks blamed on [Luis Vega=vega].",
        "They repair equipment bought from [Chad=chad].",
        "Firms have established contracts with groups, among them [Acme Corp=acme].",
        "The visit is in line with the choice made by [Peru=peru].",
    ],
)
def test_an_event_that_no_sentence_gives_a_part_to_is_not_shown(marked: str) -> None:
    assert shown(marked) == []


def test_a_label_is_not_put_together_from_two_sentences() -> None:
    labels = shown(
        "[Chad=chad] has supplied [Peru=peru] with boats.",
        "[Chad=chad] hopes to start delivering wheat to her.",
    )
    assert not any("wheat" in label and "by Chad" in label for label in labels)


def test_an_event_of_a_day_is_shown_even_where_nobody_is_named() -> None:
    assert shown("An explosion tore through the mill on {Monday=2021-05-03}.") == ["Attack"]


def test_a_stretch_between_two_dates_is_the_whole_of_it() -> None:
    event = events_of("[Chad=chad] supplied [Peru=peru] with boats between {2012=2012} and {2021=2021}.")[0]
    assert event.when == "2012/2021"
