"""Tellings of one happening come together; those of others stay apart."""

from dataclasses import replace

import pytest

from builder.brief.happenings.events import find_events
from builder.brief.happenings.labels import label_event
from builder.brief.happenings.tellings import find_tellings, own_days
from builder.values.annotation import Quote
from builder.values.dossier import Event, Reading
from builder.values.span import Span
from tests.marked import directory, reading
from tests.work import calls


def events(*readings: Reading) -> list[Event]:
    known = directory(*readings)
    return [label_event(h, known).event for h in find_events(known)]


def test_a_plan_and_its_report_are_one_event() -> None:
    plan = reading("a", "[Ana Roca=roca] will visit [Peru=peru] on {Monday=2021-05-03}.", published="2021-05-01")
    report = reading("b", "[Ana Roca=roca] visited [Peru=peru] on {Monday=2021-05-03}.", published="2021-05-04")
    (event,) = events(plan, report)
    assert (event.what, event.when, event.status) == ("Ana Roca’s visit to Peru", "2021-05-03", "reported")


@pytest.mark.parametrize(
    "other",
    [
        "[Ana Roca=roca] visited [Peru=peru] on {20 June=2021-06-20}.",
        "[Ana Roca=roca] visited [Chad=chad] on {Monday=2021-05-03}.",
        "[Luis Vega=vega] visited [Peru=peru] on {Monday=2021-05-03}.",
    ],
)
def test_another_day_place_or_visitor_is_another_visit(other: str) -> None:
    one = reading("a", "[Ana Roca=roca] visited [Peru=peru] on {Monday=2021-05-03}.", published="2021-07-01")
    two = reading("b", other, published="2021-07-01")
    assert len(events(one, two)) == 2


def test_what_the_news_follows_is_another_happening() -> None:
    one = reading(
        "a",
        "[Ana Roca=roca] and a clerk of [Acme=acme] were arrested over the fire.",
        "The case follows the arrest of [Luis Vega=vega] and a guard of [Acme=acme] in {April=2021-04}.",
        "The arrest of a farmer came on top.",
        published="2021-05-05",
    )
    assert sorted((e.when or "", len(e.claims)) for e in events(one)) == [("", 2), ("2021-04", 1)]


def test_nothing_happens_in_a_century() -> None:
    one = reading(
        "a", "[Peru=peru] mourns the collapse of its {12th century=1100/1199} church.", published="2021-05-05"
    )
    assert [(e.what, e.when) for e in events(one)] == [("Collapse", None)]


def test_who_died_since_a_war_began_did_not_die_on_its_first_day() -> None:
    for told in (
        "Nine people have been killed in [Peru=peru] since the war broke out in {2012=2012}.",
        "At least 40 dockers have died since [Acme=acme] opened the port in {May=2020-05}.",
    ):
        assert [e.when for e in events(reading("a", told, published="2021-05-04")) if e.type == "KILL"] == [None]


def test_the_visit_points_to_the_one_whose_actors_the_article_names_most() -> None:
    one = reading(
        "a",
        "[Ana Roca=roca] visited [Chad=chad] in {April=2021-04}. "
        "[Ana Roca=roca] visited [Peru=peru] on {Monday=2021-05-03}.",
        "[Peru=peru] is glad. The visit to the country lasted {two days=P2D}.",
        published="2021-05-05",
    )
    told = {e.what: len(e.claims) for e in events(one)}
    assert told == {"Ana Roca’s visit to Chad": 1, "Ana Roca’s visit to Peru": 2}


@pytest.mark.parametrize(("published", "day"), [("2021-05-02", "2021-05-03"), ("2021-05-01", None)])
def test_a_past_weekday_may_be_the_day_after_the_stamp_and_no_later_one(published: str, day: str | None) -> None:
    one = reading("a", "[Ana Roca=roca] visited [Peru=peru] on {Monday=2021-05-03}.", published=published)
    one = replace(one, times=tuple(replace(t, basis="weekday") for t in one.times))
    assert {(e.status, e.when) for e in events(one)} == {("reported", day)}


def test_what_happens_after_publication_is_planned() -> None:
    one = reading("a", "[Peru=peru] holds an election on {3 June=2021-06-03}.", published="2021-05-01")
    assert {e.status for e in events(one)} == {"planned"}


def test_no_event_is_reported_on_a_day_after_all_that_tell_it_were_published() -> None:
    plan = reading("a", "[Ana Roca=roca] will visit [Peru=peru] on {3 June=2021-06-03}.", published="2021-05-01")
    loose = reading("b", "[Ana Roca=roca] visited [Peru=peru].", published="2021-05-02")
    assert ("2021-06-03", "reported") not in {(e.when, e.status) for e in events(plan, loose)}
    later = reading("b", "[Ana Roca=roca] visited [Peru=peru].", published="2021-06-04")
    assert [(e.when, e.status) for e in events(plan, later)] == [("2021-06-03", "reported")]


def test_names_with_an_article_take_it() -> None:
    one = reading("a", "[Acme Group=acme] visited [Peru=peru].", published="2021-05-01")
    assert [e.what for e in events(one)] == ["Acme Group’s visit to Peru"]


def test_the_order_of_articles_does_not_matter() -> None:
    one = reading("a", "[Ana Roca=roca] visited [Peru=peru] on {Monday=2021-05-03}.", published="2021-07-01")
    two = reading("b", "[Ana Roca=roca]’s visit to [Peru=peru] began on {Monday=2021-05-03}.", published="2021-06-01")
    assert events(one, two) == events(two, one)


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("The storm killed 73 people in [Peru=peru] on {Monday=2021-05-03}.", "Peru"),
        ("The storm killed 73 people according to [Radio Lima=radio-lima] on {Monday=2021-05-03}.", None),
        ("The storm killed 73 people in [Radio Lima=radio-lima]’s house on {Monday=2021-05-03}.", None),
    ],
)
def test_who_is_quoted_or_owns_a_thing_is_no_place(told: str, place: str | None) -> None:
    one = reading("a", told, published="2021-05-04")
    known = directory(one)
    actors = {i: replace(a, type="organisation" if i == "radio-lima" else a.type) for i, a in known.actors.items()}
    (event,) = [h.event for h in find_events(replace(known, actors=actors))]
    assert event.place == place


def test_today_in_a_quotation_is_the_day_of_its_speaker() -> None:
    told = "“[Ana Roca=roca] will be sentenced {today=2021-05-05},” he said, and [Luis Vega=vega] left [Peru=peru]."
    one = reading("a", told, published="2021-05-05")
    text = one.article.paragraphs[0].text
    span = Span(article=one.article.id, paragraph=one.article.paragraphs[0].id, start=1, end=text.index(",”"))
    quoted = replace(one, quotes=(Quote(span=span, text=text[1 : span.end], speaker=None, speaker_text=""),))
    assert [e.when for e in events(one) if e.type == "RULING"] == ["2021-05-05"]
    assert [e.when for e in events(quoted) if e.type == "RULING"] == [None]


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("[Ana Roca=roca] was arrested on a {2012=2012} warrant.", None),
        ("[Ana Roca=roca] was arrested under a {1998=1998} law.", None),
        ("[Ana Roca=roca] was arrested in {2012=2012}.", "2012"),
    ],
)
def test_happening_is_not_dated_by_the_year_of_a_paper(told: str, when: str | None) -> None:
    known = directory(reading("a", told, published="2021-05-04"))
    assert [happening.event.when for happening in find_events(known)] == [when]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rebels attacked a town in [Peru=peru], said the mayor, who was born on {3 May 1921=1921-05-03}",
        "The mayor, who was born on {3 May 1921=1921-05-03}, said that an earthquake struck [Chad=chad]",
    ],
)
def test_a_page_of_thrice_as_many_happenings_takes_thrice_the_work(sentence: str) -> None:
    def work(times: int) -> int:
        one = directory(reading("a", *[f"{sentence}."] * times, published="2021-07-01"))
        return calls(lambda: [own_days(telling) for telling in find_tellings(one)])

    assert work(90) < work(30) * 4


@pytest.mark.parametrize(
    "texts",
    [
        # a person's death, and that of somebody unnamed
        (
            "[Luis Vega=vega] died in [Lima=lima].",
            "[Luis Vega=vega] is missed. A baker was killed on {Monday=2021-05-03}.",
        ),
        # a person's arrest
        ("[Luis Vega=vega] was arrested.", "A nurse was detained on {Monday=2021-05-03}. [Luis Vega=vega] knew her."),
        # things of one publisher
        ("[Acme=acme] published a drawing of a bull in {2011=2011}.", "[Acme=acme] published several reports."),
        # a shooting of years ago and the one of the news
        ("A shooting in {2012=2012} led to the law.", "Two men were hurt in the shooting."),
        # what is over, and what is planned later
        ("[Peru=peru] delivered boats in {2012=2012}.", "[Peru=peru] plans to deliver wheat."),
    ],
)
def test_unlike_tellings_are_not_one_happening(texts: tuple[str, str]) -> None:
    one, other = (reading(n, t, published="2021-05-05", story="s") for n, t in zip("ab", texts, strict=True))
    assert not any(len(e.claims) > 1 for e in events(one, other))


def test_who_attacks_without_arms_does_it_in_words() -> None:
    said = reading("a", "[Ana Roca=roca] attacked [Luis Vega=vega] over taxes. Two soldiers watched.")
    shot = reading("b", "[Ana Roca=roca] attacked [Luis Vega=vega] with a knife.")
    assert [[e.type for e in events(one)] for one in (said, shot)] == [[], ["ATTACK"]]
