"""Labels: what an event is called is what one of its sentences says."""

from dataclasses import replace

import pytest

from builder.brief.front.strip import choose_strip
from builder.brief.happenings.events import Happening, find_events
from builder.brief.happenings.labels import find_shown, label_event
from builder.brief.narrowed import narrow_stories
from builder.recall import make_anew
from builder.values.annotation import Attribution
from builder.values.ids import ActorId, EventId
from tests.marked import directory, reading


def events_of(*marked: str, published: str | None = "2021-05-05") -> tuple[Happening, ...]:
    one = directory(reading("a", *marked, published=published))
    return tuple(label_event(happening, one) for happening in find_events(one))


def shown(*marked: str) -> list[str]:
    return [event.what for event in find_shown(events_of(*marked, published=None), ())]


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
        ("[Luis Vega=vega] was due to be freed {in May=2021-05}.", "Release of Luis Vega"),
        ("[Chad=chad] supplied {in 2020=2020} new boats.", "Deliveries by Chad"),
        ("[Acme Corp=acme] unveiled Harvester 4 to farmers.", "Launch of Harvester 4 by Acme Corp"),
        ("[Acme Corp=acme] unveiled its new harvester - a giant.", "Launch of its new harvester by Acme Corp"),
        ("[Luis Vega=vega], 25, was arrested on {Monday=2021-05-03}.", "Arrest of Luis Vega"),
        ("[Luis Vega=vega], arrested on {Monday=2021-05-03}, spoke.", "Arrest of Luis Vega"),
        ("[Luis Vega=vega]’s arrest on {Monday=2021-05-03} came late.", "Arrest of Luis Vega"),
        ("[Luis Vega=vega] died at home on {Monday=2021-05-03}.", "Death of Luis Vega"),
        ("[Luis Vega=vega] was killed in [Peru=peru] on {Monday=2021-05-03}.", "Death of Luis Vega"),
        ("A fire in [Peru=peru] killed [Luis Vega=vega] and <two nurses=2|nurses> {Monday=2021-05-03}.", "Deaths"),
        ("[Acme Corp=acme] introduced new rules {today=2021-05-05}.", "Launch of new rules by Acme Corp"),
        ("[Peru=peru] called for mills to close {today=2021-05-05}.", "Call by Peru"),
        (
            "It told so in a press conference held by [Acme Corp=acme] on {Monday=2021-05-03}.",
            "Acme Corp’s press conference",
        ),
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
        "[Chad=chad] sent an e-mail to its members.",
        "[Acme Corp=acme] signed a letter.",
        "[Luis Vega=vega], a retired admiral, owns a boat.",
        "They found [Luis Vega=vega] asleep.",
        "Great demand for [Acme Corp=acme] grew on {Monday=2021-05-03}.",
        "The captures of [Acme Corp=acme] on {Monday=2021-05-03} are sharp.",
        "The case shows what free speech costs [Peru=peru].",
    ],
)
def test_an_event_that_no_sentence_gives_a_part_to_is_not_shown(marked: str) -> None:
    assert shown(marked) == []


@pytest.mark.parametrize(("speaker", "label"), [("roca", ["Ana Roca’s speech"]), ("vega", [])])
def test_who_says_it_in_a_speech_that_opens_the_sentence_gives_the_speech(speaker: str, label: list[str]) -> None:
    one = reading(
        "a", "In a speech on {Monday=2021-05-03}, [Ana Roca=roca] said that it was over.", published="2021-05-05"
    )
    claim = one.claims[0]
    said = Attribution(speaker=ActorId(speaker), speaker_text="", cue="said", span=claim.span)
    known = directory(replace(one, claims=(replace(claim, attribution=said),)))
    assert [e.what for e in find_shown((label_event(h, known) for h in find_events(known)), ())] == label


def test_a_label_is_not_put_together_from_two_sentences() -> None:
    labels = shown(
        "[Chad=chad] has supplied [Peru=peru] with boats.",
        "[Chad=chad] hopes to start delivering wheat to her.",
    )
    assert not any("wheat" in label and "by Chad" in label for label in labels)


def test_who_is_urged_is_not_what_is_called_for() -> None:
    assert shown("[Peru=peru] urged lawmakers to wait.") == ["Call by Peru"]


def test_half_of_what_was_released_is_no_name_for_it() -> None:
    assert shown("[Peru=peru] published secret military and diplomatic files {today=2021-05-05}.") == []


@pytest.mark.parametrize(
    "words", ["details of it to members", "a statement", "supportive comments", "a new television ad"]
)
def test_what_is_said_or_advertised_is_no_release(words: str) -> None:
    assert shown(f"[Acme Corp=acme] published {words} {{today=2021-05-05}}.") == []


def test_a_report_that_is_published_is_a_release() -> None:
    assert shown("[Acme Corp=acme] published a report {today=2021-05-05}.") == ["Release of a report by Acme Corp"]


def test_what_befalls_a_story_once_is_shown_with_its_day_even_where_nobody_is_named() -> None:
    assert shown("An explosion tore through the mill on {Monday=2021-05-03}.") == ["Explosion"]


@pytest.mark.parametrize(
    ("told", "labels"),
    [
        ("A vote will be held on {Monday=2021-05-10}.", ["Vote"]),
        ("A verdict was reached on {Monday=2021-05-03}.", []),
        ("Passengers were hurt in a crash on {Monday=2021-05-03}.", ["Crash"]),
    ],
)
def test_a_day_and_a_word_alone_are_shown_of_a_plan_in_two_articles_or_of_what_a_story_has_once(
    told: str, labels: list[str]
) -> None:
    both = directory(reading("a", told, published="2021-05-05"), reading("b", told, published="2021-05-06"))
    known = find_shown((label_event(h, both) for h in find_events(both)), ())
    assert [e.what for e in known if e.type != "INJURE"] == labels


def test_a_stretch_between_two_dates_is_the_whole_of_it() -> None:
    told = events_of("[Chad=chad] supplied [Peru=peru] with boats between {2012=2012} and {2021=2021}.")[0]
    assert told.event.when == "2012/2021"


def test_what_nature_does_is_called_by_its_kind() -> None:
    assert shown("The earthquake in [Peru=peru] on {Monday=2021-05-03} was felt far away.") == ["Earthquake in Peru"]
    assert shown("An earthquake rocked [Peru=peru] on {Monday=2021-05-03}.") == ["Earthquake in Peru"]
    assert shown("The hurricane made landfall in [Peru=peru] on {Monday=2021-05-03}.") == ["Landfall in Peru"]


@pytest.mark.parametrize(("day", "marks"), [("2021-05-09", 1), ("2021-05-10", 2)])
def test_two_events_that_a_reader_cannot_tell_apart_are_one_mark_of_the_strip(day: str, marks: int) -> None:
    (one,) = events_of("[Ana Roca=roca] will visit [Peru=peru] on {Sunday=2021-05-09}.")
    (other,) = events_of(f"[Ana Roca=roca] will visit [Peru=peru] on {{that day={day}}}.")
    twin = replace(other, event=replace(other.event, id=EventId("twin")))
    assert len(choose_strip((one, twin))) == marks


def test_what_one_dated_article_tells_without_a_day_is_no_event() -> None:
    remark = "[Peru=peru] called for an open inquiry."
    filler = [f"The harbour has {count} boats." for count in ("two", "three", "four", "five", "six", "seven")]
    assert [e.what for e in find_shown(events_of(remark), ())] == []
    assert [e.what for e in find_shown(events_of(*filler, remark, published=None), ())] == []
    assert [e.what for e in find_shown(events_of(remark, published=None), ())] == ["Call by Peru for an open inquiry"]
    two = directory(*(reading(name, remark, published="2021-05-05") for name in ("a", "b")))
    assert [e.what for e in find_shown((label_event(h, two) for h in find_events(two)), ())] == [
        "Call by Peru for an open inquiry"
    ]


@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        (
            "Police arrested [Luis Vega=vega] on {Monday=2021-05-03}.",
            "Of [Luis Vega=vega] they said that a man was arrested on {Monday=2021-05-03}.",
            ["Arrest of Luis Vega"],
        ),
        (
            "[Ana Roca=roca], [Luis Vega=vega] and [Chad=chad] wept. A train crashed {Monday=2021-05-03}.",
            "[Chad=chad], [Luis Vega=vega] and [Ana Roca=roca] knew that it crashed {Monday=2021-05-03}.",
            ["Crash"],
        ),
        (
            "Police arrested [Luis Vega=vega] on {Monday=2021-05-03}.",
            "[Ana Roca=roca] said that a man was arrested on {Monday=2021-05-03}.",
            ["Arrest", "Arrest of Luis Vega"],
        ),
        (
            "Police arrested [Luis Vega=vega] on {Monday=2021-05-03}.",
            "Of [Luis Vega=vega] they said that a man was arrested on {Tuesday=2021-05-04}.",
            ["Arrest", "Arrest of Luis Vega"],
        ),
    ],
)
def test_a_bare_label_on_the_day_of_a_fuller_one_is_no_event_of_its_own(
    first: str, second: str, labels: list[str]
) -> None:
    both = directory(
        reading("a", first, published="2021-05-05", story="one"),
        reading("b", second, published="2021-05-05", story="two"),
    )
    near = narrow_stories(both, make_anew).values()
    events = find_shown([label_event(h, one) for one in near for h in find_events(one)], ())
    assert sorted(event.what for event in events) == labels
    assert sum(len(event.claims) for event in events) == 2


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("Two trains crashed on {Monday=2021-05-03} in the Blue Hills, they said.", "Crash in the Blue Hills"),
        ("The explosion in Oakham on {Monday=2021-05-03} woke them.", "Explosion in Oakham"),
        ("The explosion {Monday=2021-05-03} in Oakham schools woke them.", "Explosion"),
        ("The explosion {Monday=2021-05-03} in [Oakham=oakham]’s hall woke them.", "Explosion"),
        ("The explosion {Monday=2021-05-03} in the Gulf of Oakham woke them.", "Explosion"),
        ("The explosion {Monday=2021-05-03} in D.C. woke them.", "Explosion"),
        ("They held a campaign rally in Oakham on {Monday=2021-05-03}.", "Protest"),
        ("They held a protest in Oakham on {Monday=2021-05-03}.", "Protest in Oakham"),
        ("The explosion {Monday=2021-05-03} near Oakham woke them.", "Explosion"),
        ("The explosion at a market in Oakham on {Monday=2021-05-03} woke them.", "Explosion in Oakham"),
        (
            "A blast on {Monday=2021-05-03} by members of a sect in the town of Oakham, they said.",
            "Explosion in Oakham",
        ),
        ("Rebels attacked the village of Oakham on {Monday=2021-05-03}.", "Attack in Oakham"),
        ("A bus crashed on {Monday=2021-05-03} in [Peru=peru]’s Oakham province.", "Crash in Oakham"),
        ("A bus crashed on {Monday=2021-05-03} in Oakham, the land’s biggest city.", "Crash in Oakham"),
        ("A bus with men from the village of Oakham crashed on {Monday=2021-05-03}.", "Crash"),
        ("A bus crashed on {Monday=2021-05-03} with people from the town of Oakham.", "Crash"),
        ("A bus crashed on {Monday=2021-05-03}, and they wept in Oakham.", "Crash"),
        ("Snow fell, and trains crashed on {Monday=2021-05-03} in the South.", "Crash"),
        ("They held a protest outside a dinner in Oakham on {Monday=2021-05-03}.", "Protest"),
        ("Two died on {Monday=2021-05-03} in Oakham.", "Deaths"),
    ],
)
def test_a_bare_label_takes_the_place_that_its_sentence_tells_at_once(marked: str, label: str) -> None:
    assert [h.event.what for h in events_of(marked)] == [label]


@pytest.mark.parametrize(
    ("marked", "labels"),
    [
        ("<Twelve=12|people> people were killed on {Monday=2021-05-03} in a bus crash in Oakham.", ["Crash in Oakham"]),
        ("A blast in Oakham on {Monday=2021-05-03} wounded <nine=9|people> people.", ["Explosion in Oakham"]),
        ("An attack in Oakham, and <nine=9|people> people were killed on {Monday=2021-05-03}.", ["Deaths"]),
        ("<Nine=9|people> people were arrested on {Monday=2021-05-03} in an attack in Oakham.", ["Arrest"]),
    ],
)
def test_deaths_by_a_crash_are_on_its_day_and_no_event_beside_it(marked: str, labels: list[str]) -> None:
    dated = [event.what for event in find_shown(events_of(marked), ()) if event.when]
    assert dated == labels


@pytest.mark.parametrize(
    ("first", "second", "labels"),
    [
        ("[Luis Vega=vega] was arrested", "[Luis Vega=vega] was arrested", ["Arrest of Luis Vega"]),
        (
            "[Luis Vega=vega] was arrested",
            "[Ana Roca=roca] was arrested",
            ["Arrest of Luis Vega", "Arrest of Ana Roca"],
        ),
    ],
)
def test_the_strip_has_one_mark_for_what_befell_somebody(first: str, second: str, labels: list[str]) -> None:
    told = f"{first} on {{Monday=2021-05-03}}. {second} on {{Tuesday=2021-05-18}}."
    assert [h.event.what for h in choose_strip(events_of(told, published="2021-05-20"))] == labels


def test_the_strip_has_one_mark_for_a_blast_that_is_told_as_an_attack() -> None:
    told = "The attack in Oakham on {Monday=2021-05-03} came when a bomb blew up in Oakham on {Monday=2021-05-03}."
    assert len(choose_strip(events_of(told))) < len([h for h in events_of(told) if h.event.made and h.event.made.slots])


def test_a_place_by_most_sentences_wins_and_alone_names_nothing_without_a_day() -> None:
    told = "A blast in Oakham on {Monday=2021-05-03} woke them. A blast in Elmsby on {Monday=2021-05-03} did."
    known = directory(
        reading("a", told, published="2021-05-05", story="one"),
        reading("b", "The blast in Elmsby on {Monday=2021-05-03} woke all.", published="2021-05-05", story="one"),
    )
    assert [label_event(h, known).event.what for h in find_events(known)] == ["Explosion in Elmsby"]
    undated = directory(*(reading(name, "The blast in Oakham woke them.", published="2021-05-05") for name in "ab"))
    assert find_shown([label_event(h, undated) for h in find_events(undated)], ()) == ()


@pytest.mark.parametrize(
    "course",
    [
        "The land has seen war since 2012, with attacks by rebels that killed thousands.",
        "Fighting since May 2015 has killed thousands and emptied whole valleys.",
    ],
)
def test_what_has_gone_on_for_years_is_no_telling_of_the_news(course: str) -> None:
    news = "<Nine=9|people> people were killed on {Monday=2021-05-03} in an attack in Oakham."
    known = directory(reading("a", f"{news} {course}", published="2021-05-05"))
    events = find_shown([label_event(h, known) for h in find_events(known)], ())
    assert [(event.what, len(event.claims)) for event in events] == [("Attack in Oakham", 1)]


@pytest.mark.parametrize(
    "nothing",
    [
        "[Ana Roca=roca] posted a photo of the mill {on Monday=2021-05-03}.",
        "[Ana Roca=roca], a clerk, walked out of the courtroom {on Monday=2021-05-03}, and the union cheered.",
        "[Ana Roca=roca] held a conference call for his group {on Monday=2021-05-03}.",
    ],
)
def test_a_photo_posted_is_no_result_and_a_conference_call_no_call(nothing: str) -> None:
    assert events_of(nothing) == ()


@pytest.mark.parametrize(
    ("marked", "label"),
    [
        ("Luis Vega, a [Greens=greens] who was first elected in {2010=2010}, left.", "Election"),
        ("He was elected to the [Greens=greens] in {2010=2010}.", "Election"),
    ],
)
def test_a_member_is_not_the_body_and_who_is_elected_to_it_not_in_it(marked: str, label: str) -> None:
    known = directory(reading("a", marked))
    assert [label_event(h, known).event.what for h in find_events(known)] == [label]
