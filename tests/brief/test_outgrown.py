"""Figures that grew as news came in."""

from dataclasses import replace

import pytest

from builder.brief.front.outgrown import (
    find_outgrown_days,
    find_outgrown_prospects,
    find_outgrown_scenes,
    find_outgrown_tolls,
    set_back_outgrown,
)
from builder.brief.happenings.events import find_events
from builder.brief.statements import Ranked, find_statements
from builder.values.dossier import Difference, DifferenceType, Version
from builder.values.ids import DifferenceId
from tests.captured import compiled, printed
from tests.marked import KNOWLEDGE, directory, reading

TOLLS = (("a", "2021-05-01", 12), ("b", "2021-05-02", 39), ("c", "2021-05-02", 40))
RANKED = tuple(
    replace(ranked, firm=True, stale=False)
    for name, day, dead in TOLLS
    for ranked in find_statements(
        directory(
            reading(name, f"The flood in [Peru=peru] killed {dead} people, [Ana Roca=roca] said.", published=day)
        ),
        (),
        (),
    )
)


def toll(type_: DifferenceType, ranked: tuple[Ranked, ...] = RANKED) -> Difference:
    versions = tuple(
        Version(
            value=str(dead),
            text=f"killed {dead} people",
            source=name,
            date=day,
            origin=None,
            support=(replace(one.statement.slice, start=21, end=30),),
        )
        for (name, day, dead), one in zip(TOLLS, ranked, strict=True)
    )
    return Difference(id=DifferenceId("d"), question="How many?", type=type_, status="open", versions=versions)


def fit(*differences: Difference, ranked: tuple[Ranked, ...] = RANKED) -> list[bool]:
    after = set_back_outgrown(ranked, differences)
    assert [r.statement for r in after] == [r.statement for r in ranked]
    return [r.firm and not r.stale for r in after]


def test_a_figure_that_grew_is_set_back_and_one_that_is_nearly_the_last_stays() -> None:
    assert fit() == [True, True, True]
    assert fit(toll("update")) == [False, True, True]


def test_figures_that_sources_dispute_all_stay() -> None:
    assert fit(toll("conflict")) == [True, True, True]


def test_undated_figures_set_none_back_and_are_set_back_where_they_are_lower_than_the_last() -> None:
    grown = toll("update")
    undated = tuple(replace(v, date=None) for v in grown.versions)
    assert fit(replace(grown, versions=undated)) == [True, True, True]
    assert fit(replace(grown, versions=(undated[0], *grown.versions[1:]))) == [False, True, True]
    assert fit(replace(grown, versions=(grown.versions[0], *undated[1:]))) == [True, True, True]


def test_an_older_day_of_what_was_put_off_is_set_back() -> None:
    grown = toll("update")
    put_off = tuple(replace(v, value=f"2021-06-0{at}") for at, v in enumerate(grown.versions, start=1))
    assert fit(replace(grown, versions=put_off)) == [False, False, True]


def test_a_toll_that_leaves_room_for_a_later_and_greater_one_is_set_back() -> None:
    told = (
        ("a", "2021-05-01", "At least <12 people=12||at least|people>"),
        ("b", "2021-05-03", "<31 people=31|||people>"),
    )
    early, late = (
        reading(name, f"{dead} were killed in the flood in [Peru=peru].", published=day, story="s")
        for name, day, dead in told
    )
    found = find_events(directory(early, late))
    assert list(find_outgrown_tolls(found, KNOWLEDGE.counted)) == [early.quantities[0].span]


def test_a_toll_high_up_is_that_of_its_story_whatever_place_it_is_told_of() -> None:
    told = (
        ("a", "2021-05-01", "<12 people=12||at least|people> were killed on {Thursday=2021-04-29} in [Chad=chad]."),
        ("b", "2021-05-03", "<31 people=31|||people> were killed on {Sunday=2021-05-02} in [Peru=peru]."),
    )
    early, late = (reading(name, text, published=day, story="s") for name, day, text in told)
    found = find_events(directory(early, late))
    assert len([h for h in found if h.type.name == "KILL"]) > 1
    assert list(find_outgrown_tolls(found, KNOWLEDGE.counted)) == [early.quantities[0].span]


@pytest.mark.parametrize("days", [(None, "2021-05-03"), ("2021-05-03", None), (None, None)])
def test_a_toll_of_no_known_day_is_older_than_the_greater_ones(days: tuple[str | None, str | None]) -> None:
    told = ("At least <12 people=12||at least|people>", "<31 people=31|||people>")
    several = [
        reading(name, f"{dead} were killed in the flood in [Peru=peru].", published=day, story="s")
        for name, dead, day in zip("ab", told, days, strict=True)
    ]
    found = list(find_outgrown_tolls(find_events(directory(*several)), KNOWLEDGE.counted))
    assert found == [several[0].quantities[0].span]


def test_tolls_of_one_day_and_of_other_things_set_none_back() -> None:
    told = (("a", "2021-05-01", "<12 pilots=12|||pilots>"), ("b", "2021-05-03", "<31 people=31|||people>"))
    several = [
        reading(name, f"{dead} were killed in the flood in [Peru=peru].", published=day, story="s")
        for name, day, dead in told
    ]
    assert not list(find_outgrown_tolls(find_events(directory(*several)), KNOWLEDGE.counted))
    same = [
        reading(
            n, f"<{d} people={d}|||people> were killed in the flood in [Peru=peru].", published="2021-05-01", story="s"
        )
        for n, d in (("a", 12), ("b", 31))
    ]
    assert not list(find_outgrown_tolls(find_events(directory(*same)), KNOWLEDGE.counted))


def prospects(ahead: str, came: str) -> list[str]:
    """The sentences of an article of 1 May that one of 9 June outgrew; each tells its story."""
    early = reading("a", ahead, published="2021-05-01", story="s")
    late = reading("b", came, published="2021-06-09", story="t")
    known = directory(early, late)
    ranked = find_statements(known, (), ())
    assert {r.statement.slice.article for r in ranked} == {"a", "b"}
    found = [*find_outgrown_prospects(ranked, find_events(known), known)]
    after = set_back_outgrown(ranked, (), found)
    assert all(r.stale and not r.firm for r in after if r.statement.slice in found)
    return [str(span.article) for span in found]


TERM = "[Luis Vega=vega] was sentenced to nine years in jail on {Tuesday=2021-06-08}."


@pytest.mark.parametrize(
    "ahead",
    [
        "[Luis Vega=vega] faces up to thirty years in jail over the mill.",
        "The sentencing of [Luis Vega=vega] is planned for {June=2021-06}.",
    ],
    ids=["faced", "announced"],
)
def test_what_was_to_come_is_outgrown_once_a_later_article_tells_that_it_came(ahead: str) -> None:
    assert prospects(ahead, TERM) == ["a"]


def test_what_came_is_told_by_more_words_than_the_one_of_its_event() -> None:
    ahead = "[Luis Vega=vega] remains in custody in [Peru=peru]."
    assert prospects(ahead, "[Luis Vega=vega] was released from custody on {Tuesday=2021-06-08}.") == ["a"]
    assert prospects(ahead, "[Luis Vega=vega] was released from duty on {Tuesday=2021-06-08}.") == []


def test_what_lay_ahead_of_somebody_is_outgrown_in_french_once_it_came() -> None:
    ahead = "Le ministre péruvien Luis Vega encourt trente ans de prison au Pérou dans l’affaire du moulin."
    came = "Luis Vega, ministre péruvien, a été condamné à neuf ans de prison mardi au Pérou dans l’affaire du moulin."
    told = {"Le Monde": (ahead, "2021-05-01"), "Le Figaro": (came, "2021-06-09")}
    dossier = compiled(printed(name, f"Procès au Pérou\n\n{text}\n", day) for name, (text, day) in told.items())
    known = directory(*dossier.readings)
    ranked = find_statements(known, (), ())
    assert [span.article for span in find_outgrown_prospects(ranked, find_events(known), known)] == ["le-monde"]


@pytest.mark.parametrize("day", [" on {Tuesday=2021-06-08}", ""], ids=["a day", "the day of its article"])
def test_what_somebody_was_to_do_is_outgrown_once_it_is_done(day: str) -> None:
    came = f"[Luis Vega=vega] resigned as mayor{day} over the mill."
    assert prospects("[Luis Vega=vega] refuses to resign as mayor over a mill.", came) == ["a"]
    assert prospects("[Ana Roca=roca] refuses to resign as mayor over a mill.", came) == []


@pytest.mark.parametrize(
    ("ahead", "came"),
    [
        ("[Acme Corp=acme] will buy a mill in [Peru=peru].", "[Acme Corp=acme] has completed its purchase of a mill."),
        ("[Ana Roca=roca] is tipped to lead the mill in [Peru=peru].", "[Ana Roca=roca] was named head of the mill."),
    ],
)
def test_a_purchase_and_an_office_that_came_are_no_longer_to_come(ahead: str, came: str) -> None:
    assert prospects(ahead, came) == ["a"]
    assert prospects(ahead, came.replace("[Acme Corp=acme]", "[Chad=chad]").replace("=roca", "=vega")) == []


def test_what_a_buyer_agreed_stays_told_once_the_purchase_is_done() -> None:
    agreed = "[Acme Corp=acme] agreed to buy a mill in [Peru=peru] for $5 million."
    assert prospects(agreed, "[Acme Corp=acme] has completed its purchase of a mill.") == []


@pytest.mark.parametrize(
    ("ahead", "came"),
    [
        ("[Ana Roca=roca] faces up to thirty years in jail over the mill.", TERM),
        ("[Luis Vega=vega] sold the mill to a bank in {March=2021-03}.", TERM),
        (
            "[Luis Vega=vega] faces up to thirty years in jail over the mill.",
            "[Luis Vega=vega] was convicted of fraud on {Tuesday=2021-06-08}.",
        ),
        (
            "[Luis Vega=vega] faces up to thirty years in jail over the mill.",
            "[Luis Vega=vega] was sentenced to nine months in jail in {2015=2015}.",
        ),
    ],
    ids=["somebody else", "nothing to come", "another outcome", "an outcome of long before"],
)
def test_what_did_not_come_since_is_not_outgrown(ahead: str, came: str) -> None:
    assert prospects(ahead, came) == []


def scenes(text: str, later: str = "2021-05-02", story: str = "s") -> list[str]:
    """The articles whose sentences on what is under way a later one outgrew."""
    early = reading("a", text, published="2021-05-01", story="s")
    known = directory(early, reading("b", "[Ana Roca=roca] found the boat.", published=later, story=story))
    ranked = find_statements(known, (), ())
    assert any(r.statement.slice.article == "a" for r in ranked)
    found = [*find_outgrown_scenes(ranked, known)]
    left = set_back_outgrown(ranked, (), found)
    assert all(r.stale and not r.firm for r in left if any(r.statement.slice.contains(span) for span in found))
    return [str(span.article) for span in found]


@pytest.mark.parametrize(
    ("text", "newest", "found"),
    [
        ("The mill of [Luis Vega=vega] will open again.", "2021-08-01", ["a"]),
        ("The mill of [Luis Vega=vega] will open again.", "2021-06-01", []),
        ("The mill of [Luis Vega=vega] will open again in {2030=2030}.", "2021-08-01", []),
    ],
    ids=["months ago", "weeks ago", "a day to come"],
)
def test_what_was_to_come_on_no_known_day_is_no_news_months_later(text: str, newest: str, found: list[str]) -> None:
    early = reading("a", text, published="2021-05-01", story="s")
    early = replace(early, claims=tuple(replace(claim, tense="future") for claim in early.claims))
    known = directory(early, reading("b", "[Ana Roca=roca] found the boat.", published=newest, story="t"))
    ranked = find_statements(known, (), ())
    assert [str(span.article) for span in find_outgrown_scenes(ranked, known)] == found


@pytest.mark.parametrize(
    "text",
    [
        "[Luis Vega=vega] is being flown to [Peru=peru].",
        "Divers of [Peru=peru] are searching for [Luis Vega=vega].",
        "A search for [Luis Vega=vega] is underway in [Peru=peru].",
        "The painter [Luis Vega=vega] has lived in an abbey of [Peru=peru] since {2012=2012}.",
        "The goalkeeper [Luis Vega=vega] has been in hospital in [Peru=peru] since {2012=2012}.",
        "The toll in the north of [Peru=peru] will rise, [Luis Vega=vega] fears.",
        "The party of [Luis Vega=vega] is set to win the vote in [Peru=peru].",
        "Counting in [Peru=peru] shows no winner just yet, [Luis Vega=vega] said.",
    ],
)
def test_what_is_under_way_is_outgrown_once_its_story_went_on(text: str) -> None:
    assert scenes(text) == ["a"]
    assert scenes(text, later="2021-05-01") == []
    assert scenes(text, story="t") == []
    assert scenes(text, later="2021-05-20", story="t") == ["a"]


@pytest.mark.parametrize(
    "text",
    [
        "[Luis Vega=vega], who is running for mayor, left [Peru=peru].",
        "[Luis Vega=vega] says divers of [Peru=peru] are searching.",
        "[Luis Vega=vega] was found by divers in [Peru=peru].",
        "[Luis Vega=vega] of [Peru=peru] is nothing like his brother.",
    ],
    ids=["beside the news", "as somebody says", "done", "no verb"],
)
def test_what_is_told_as_done_or_said_is_not_outgrown(text: str) -> None:
    assert scenes(text) == []


@pytest.mark.parametrize(
    ("day", "newest", "gone"),
    [("2021-05-03", "2021-05-09", True), ("2021-05-03", "2021-05-02", False), ("2021-04-30", "2021-05-09", False)],
    ids=["gone", "still to come", "done before"],
)
def test_a_day_that_was_to_come_is_outgrown_once_it_is_gone(day: str, newest: str, gone: bool) -> None:  # noqa: FBT001
    early = reading("a", f"[Luis Vega=vega] has until {{Monday={day}}} to leave [Peru=peru].", published="2021-05-01")
    known = directory(early, reading("b", "[Ana Roca=roca] found the boat.", published=newest, story="t"))
    ranked = find_statements(known, (), ())
    assert any(r.statement.slice.article == "a" for r in ranked)
    assert [span.article for span in find_outgrown_days(ranked, known)] == ["a"] * gone


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Voters in [Peru=peru] decide {today=2021-05-01} whether to leave the union.", True),
        ("[Luis Vega=vega] {tonight=2021-05-01} plays his last match in [Peru=peru].", True),
        ("A speech by [Luis Vega=vega] has stirred [Peru=peru] as the vote ends {this afternoon=2021-05-01}.", True),
        ("Nurses of [Peru=peru] have left their wards as [Luis Vega=vega] was sworn in {today=2021-05-01}.", False),
        ("Voters in [Peru=peru] decided {today=2021-05-01} to leave the union.", False),
        ("[Luis Vega=vega] {today=2021-05-01} set fire to a boat in [Peru=peru].", False),
        ("[Luis Vega=vega] went home to [Peru=peru] {today=2021-05-01}.", False),
    ],
)
def test_what_is_told_of_today_as_going_on_is_outgrown_the_day_after(text: str, gone: bool) -> None:  # noqa: FBT001
    for newest, over in (("2021-05-01", False), ("2021-05-02", gone)):
        later = reading("b", "[Ana Roca=roca] found the boat.", published=newest, story="t")
        known = directory(reading("a", text, published="2021-05-01"), later)
        ranked = find_statements(known, (), ())
        assert any(r.statement.slice.article == "a" for r in ranked)
        assert [span.article for span in find_outgrown_days(ranked, known)] == ["a"] * over


def test_a_scene_of_no_known_day_is_not_the_last_beside_articles_with_a_day() -> None:
    voting = "People in [Peru=peru] are voting on the treaty with [Chad=chad]."
    undated = reading("a", voting, published=None)
    for others, gone in (((), []), ((reading("b", "Rain fell.", published="2021-05-01", story="t"),), ["a"])):
        known = directory(undated, *others)
        ranked = find_statements(known, (), ())
        assert [span.article for span in find_outgrown_scenes(ranked, known)] == gone


@pytest.mark.parametrize(
    "ahead", ["faces arrest should he leave the abbey of", "could be arrested in", "is at large in"]
)
def test_an_arrest_that_lay_ahead_is_outgrown_once_it_came(ahead: str) -> None:
    told = f"[Luis Vega=vega] {ahead} [Peru=peru]."
    assert prospects(told, "[Luis Vega=vega] was arrested at the old mill on {Tuesday=2021-06-08}.") == ["a"]
    assert prospects(told, "[Luis Vega=vega] was questioned at the old mill on {Tuesday=2021-06-08}.") == []
