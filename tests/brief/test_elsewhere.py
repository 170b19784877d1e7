"""Figures of another place, another day or another happening than the news: no versions of its figure."""

import pytest

from builder.brief.differing.worded import find_worded
from builder.recall import make_anew
from builder.values.dossier import Difference
from builder.values.registers import Printed, Utterance
from tests.brief.stories import ENDS
from tests.captured import compiled, printed
from tests.marked import directory, reading

NAMES = ("Le Monde", "The Guardian", "El País", "The Times")
FLOOD = (
    "Floods in Marova\n\nRivers burst their banks in the province of Marova on Friday, the rescue service said.",
    "Marova under water\n\nThe province of Marova was under water on Friday after heavy rain, the rescue service said.",
)
BLAZE = (
    "Ferry terminal burns in Tolmin\n\nA fire tore through the ferry terminal of Tolmin on Friday, the port said.",
    "Fire at Tolmin terminal\n\nThe ferry terminal of Tolmin burned on Friday, the port said.",
)
VOTE = (
    "Paul Ruiz wins vote in Tolmin\n\nPaul Ruiz won the vote for mayor of Tolmin on Sunday against Ana Vega.",
    "Tolmin chooses Ruiz\n\nTolmin voted for Paul Ruiz as its mayor on Sunday, and against Ana Vega.",
)


def told(leads: tuple[str, str], *texts: str, last: str = "2022-11-06") -> list[tuple[str, list[str]]]:
    """What articles differ on that begin in turn with one lead and the other: the type, and the values in order."""
    captures = [
        printed(name, f"{leads[at % 2]}\n\n{text}\n\n{ENDS[at]}\n", last if text == texts[-1] else "2022-11-06")
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
        "Ostrel camp counted 9 people killed by the flood.",
    ],
)
def test_the_dead_of_a_place_that_few_articles_name_are_no_version_of_all(local: str) -> None:
    whole = "The flood killed 24 people, officials said."
    assert told(FLOOD, whole, local) == []
    assert told(FLOOD, whole, local, "The flood killed 40 people, officials said.") == [("conflict", ["24", "40"])]


@pytest.mark.parametrize(
    "recalled",
    [
        "When it rained on Friday, people spoke of the flood of March 2011 that killed 60 people and injured 200.",
        "The rain came on the tenth anniversary of a landslide that killed 60 people.",
        "A flood hit the same valleys in March 2011. That flood killed 60 people, officials said.",
        "The same crews had served in the explosion at a Quarno campsite that killed 60 people.",
    ],
)
def test_the_dead_of_what_an_article_recalls_are_no_version_of_those_of_the_news(recalled: str) -> None:
    whole = "The flood killed 24 people, officials said."
    assert told(FLOOD, whole, recalled) == []
    assert told(FLOOD, whole, recalled, "It was a flood in Marova that killed 40 people, officials said.") == [
        ("conflict", ["24", "40"])
    ]


def test_a_place_in_which_somebody_says_so_or_that_most_articles_name_is_no_place_apart() -> None:
    one, other = "The fire injured 14 people.", "Doctors in Ostrel said that it injured 31 people."
    assert told(BLAZE, one, other) == [("conflict", ["14", "31"])]
    one, other = "The fire injured 14 people in Ostrel harbour.", "The fire injured 31 people in Ostrel harbour."
    assert told(BLAZE, one, other) == [("conflict", ["14", "31"])]
    assert told(BLAZE, "The fire injured 14 people in Tolmin.", "It injured 31 people.") == [("conflict", ["14", "31"])]


@pytest.mark.timeout(60)
def test_an_endless_word_behind_a_figure_is_read_in_time_that_grows_with_its_length() -> None:
    assert told(BLAZE, "The fire killed 4 people.", f"The fire killed 7 people (R{'Aa' * 50_000}).")


def test_who_says_it_does_not_keep_one_toll_from_another() -> None:
    one = "According to the student ISNA news agency, the flood in Marova, a small town, injured two people."
    other = "According to the student BBC news agency, the flood in Marova, a small town, injured five people."
    assert told(FLOOD, one, other) == [("conflict", ["2", "5"])]


def test_those_who_know_of_no_victims_stand_beside_the_counts_in_one_question() -> None:
    texts = "The fire killed 4 people.", "The fire killed 7 people.", "Nobody was killed, the port said."
    assert told(BLAZE, *texts) == [("conflict", ["0", "4", "7"])]


@pytest.mark.parametrize(
    ("leads", "one", "other"),
    [
        (FLOOD, "It injured {} people, officials said.", "It injured {} nurses, officials said."),
        (BLAZE, "The fire killed {} people.", "The fire killed {} sailors."),
    ],
)
def test_a_toll_is_asked_for_once_and_of_all_people(leads: tuple[str, str], one: str, other: str) -> None:
    people, some = [one.format(12), one.format(20)], [other.format(4), other.format(6)]
    assert told(leads, *people, *some) == [("conflict", ["12", "20"])]
    assert told(leads, *some, *people) == [("conflict", ["12", "20"])]


def test_the_tolls_of_two_doers_make_no_two_questions_in_the_same_words() -> None:
    texts = (
        "Kenya arrested 12 people.",
        "Kenya arrested 20 people.",
        "Peru arrested 5 people.",
        "Peru arrested 9 people.",
    )
    assert [kind for kind, _ in told(FLOOD, *texts)] == ["conflict"]


@pytest.mark.parametrize("happened", ["earthquake shook Marova", "explosion tore through a mill in Marova"])
def test_the_victims_of_two_days_are_not_compared(happened: str) -> None:
    first = f"An {happened} on Friday. It injured 9 people."
    more = f"An {happened} on Friday. It injured 14 people."
    both = f"An {happened} on Saturday. It injured 3 people. On Friday an {happened}, too."
    assert told(FLOOD, first, both) == []
    assert told(FLOOD, first, more, both) == [("conflict", ["14", "9"])]
    recalled = both.replace("On Friday", "On May 4")
    assert ("conflict", ["3", "9"]) in told(FLOOD, first, recalled)


OTHERS = {
    "a fire of last year": (
        FLOOD,
        "The flood killed 24 people, officials said.",
        "In all, 40 people died in a flood that struck the valley in October of last year.",
    ),
    "deaths of two people on two days": (
        BLAZE,
        "A welder died in the fire on Thursday, the port said.",
        "The latest fatality is a clerk who died on Saturday, the port said.",
    ),
    "cars of another train": (
        BLAZE,
        "All seven wagons at the ferry terminal burned in the fire on Friday.",
        "Some wagons burned in a fire in nearby Ostrel on Thursday.",
    ),
    "whom it does not affect": (
        BLAZE,
        "The fire affected 9,000 passengers, the port said.",
        "The fire was not expected to affect the 2,000 passengers of other lines, the port said.",
    ),
    "a rise over years and one of a year": (
        BLAZE,
        "The port said that it had offered welders a 16 percent pay raise over four years.",
        "The port said that welders were offered a 3 percent pay raise for the first year.",
    ),
    "votes counted and votes won": (
        VOTE,
        "And after all, Ana Vega managed to garner around 34% of the vote in the second round.",
        "Paul Ruiz won with 66% of the vote against 34% for Ana Vega, with 99% of the votes counted.",
    ),
    "arrests in two towns": (
        FLOOD,
        "Police arrested 12 people in Quetta after marches for help.",
        "Police arrested 40 people in Lahore after marches for help.",
    ),
    "those attacked and those killed": (
        BLAZE,
        "The fire at the terminal killed one welder, the port said.",
        "The fire caught up with three welders, killing one, the port said.",
    ),
    "some of the dead": (
        FLOOD,
        "The flood killed 24 people, officials said.",
        "Most fell where the dam broke: 15 of the deaths were there, officials said.",
    ),
    "those for whom there is room": (
        BLAZE,
        "The port opened a hall to house 500 stranded passengers of the burnt ferry terminal.",
        "The hall that the port opened holds 900 stranded passengers of the burnt ferry terminal.",
    ),
    "what held at first": (
        FLOOD,
        "The dam board had at first limited its shelter by the river bridge, the Karl M. Adler hall, to 500 evacuees.",
        "The shelter of the dam board by the river bridge holds 900 evacuees.",
    ),
    "a quake and its aftershock": (
        FLOOD,
        "An earthquake of magnitude 5.6 shook the province after the flood.",
        "A magnitude 5.1 aftershock shook the province after the flood.",
    ),
    "two spellings": (
        FLOOD,
        "“This judgement is a mistake about the law of rivers,” mayor Ana Vega said.",
        "“This judgment is a mistake about the law of rivers,” mayor Ana Vega said.",
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_tells_of_something_else_is_no_difference(name: str) -> None:
    leads, one, other = OTHERS[name]
    assert told(leads, one, other) == []


def test_a_quake_that_is_told_with_its_aftershocks_is_the_quake() -> None:
    one, other = (f"A {size}-magnitude earthquake and aftershocks shook the province." for size in ("5.6", "5.1"))
    assert [kind for kind, _ in told(FLOOD, one, other)] == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thieves stole pearls valued at $85 million.", "Robbers snatched $102 million worth of pearls."),
        ("Burglars made off with 4.2 million euros in old coins.", "Old coins worth 5.1 million euros were stolen."),
    ],
)
def test_what_thieves_took_is_compared_by_its_worth(one: str, other: str) -> None:
    assert [kind for kind, _ in told(BLAZE, f"{one} The fire hid them.", f"{other} The fire hid them.")] == ["conflict"]
    harmless = other.replace("Robbers snatched", "Divers bring up").replace("were stolen", "lie there")
    assert told(BLAZE, one, harmless) == []


def test_a_small_figure_is_compared_where_both_reports_open_with_it() -> None:
    one = "Trains in Tolmin stop\n\nHarbour trains in Tolmin stood on Friday after a fire in two signal boxes."
    other = "Tolmin trains at a halt\n\nThree signal boxes burned, so that harbour trains in Tolmin stood on Friday."
    assert told((one, other), "Buses ran.", "Nobody knew when trains would run.") == [("conflict", ["2", "3"])]
    lead = one.replace("two signal boxes", "signal boxes")
    assert (
        told(
            (lead, other),
            "The port blames a fire in two signal boxes in its harbour.",
            "Nobody knew when trains would run.",
        )
        == []
    )


def test_at_least_fewer_than_were_known_the_day_before_are_others() -> None:
    one, other = "The flood killed 23 people.", "The flood killed at least 14 people after the dam broke."
    assert told(FLOOD, one, other) == [("update", ["14", "23"])]
    assert told(FLOOD, one, other, last="2022-11-07") == []
    assert told(FLOOD, one, other.replace("at least ", ""), last="2022-11-07") == [("conflict", ["14", "23"])]


REMARKS = {
    "It was a flood of choice ... it's unforgivable, it's avoidable and it's wrong": [],
    "This was a flood of choice and is now a debt of choice that is harmful for our children": ["wording"],
}


@pytest.mark.parametrize("other", REMARKS)
def test_who_says_a_thing_twice_in_other_words_said_two_things(other: str) -> None:
    words = ("This was a flood of choice and is now a debt of choice that is wrong for our children", other)
    articles = [reading(name, text) for name, text in zip("ab", words, strict=True)]
    prints = [Printed(span=one.claims[0].span, text=one.claims[0].text, cue="said") for one in articles]
    said = Utterance(
        speaker=None, speaker_text="the mayor", said=None, published=None, printed=tuple(prints), varies=True
    )
    assert [difference.type for difference in find_worded((said,), directory(*articles), make_anew)] == REMARKS[other]
