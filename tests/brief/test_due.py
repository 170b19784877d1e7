"""What was promised, when it is due, and whether it is reported."""

from dataclasses import replace

import pytest

from builder.brief.happenings.events import find_events
from builder.brief.plans.due import find_due
from builder.values.annotation import Tense
from builder.values.dossier import Due, Reading
from builder.words.text import cut
from tests.marked import directory, reading

PLAN = "[Ana Roca=roca] is scheduled to visit [Peru=peru] on {Monday=2021-05-10}."


def due(*readings: Reading, as_of: str | None) -> tuple[Due, ...]:
    known = directory(*readings)
    return find_due(find_events(known), known, as_of)


@pytest.mark.parametrize(
    ("as_of", "status"), [("2021-05-02", "open"), ("2021-05-10", "open"), ("2021-05-11", "overdue"), (None, "open")]
)
def test_a_plan_is_overdue_once_the_dossier_is_past_its_day(as_of: str | None, status: str) -> None:
    (found,) = due(reading("a", PLAN, published="2021-05-02"), as_of=as_of)
    assert (found.due, found.status, found.words) == ("2021-05-10", status, "Monday")


def test_a_reported_plan_is_done() -> None:
    plan = reading("a", PLAN, published="2021-05-02")
    report = reading("b", "[Ana Roca=roca] visited [Peru=peru] on {Monday=2021-05-10}.", published="2021-05-11")
    (found,) = due(plan, report, as_of="2021-05-11")
    assert found.status == "reported"
    assert [span.article for span in found.report] == ["b"]


def test_what_was_done_before_it_was_announced_does_not_fulfil_it() -> None:
    before = reading("a", "[Ana Roca=roca] visited [Peru=peru] last month.", published="2021-04-01")
    plan = reading("b", "[Ana Roca=roca] is scheduled to visit [Peru=peru] soon.", published="2021-05-02")
    (found,) = due(before, plan, as_of="2021-05-02")
    assert found.status == "open"


def test_the_article_that_plans_a_visit_does_not_report_it() -> None:
    plan = reading(
        "a", PLAN, "[Ana Roca=roca]’s visit to [Peru=peru] on {Monday=2021-05-10} is the first.", published="2021-05-02"
    )
    other = reading("b", "[Ana Roca=roca]’s visit to [Peru=peru] is the first.", published="2021-05-04")
    assert [d.status for d in due(plan, other, as_of="2021-05-04")] == ["open"]


def test_a_plain_future_without_day_or_promise_is_no_plan() -> None:
    assert due(reading("a", "[Peru=peru] will deliver its best.", published="2021-05-02"), as_of=None) == ()


def test_a_promise_of_one_thing_is_not_made_good_by_another() -> None:
    plan = reading("a", "[Chad=chad] promised to deliver wheat to [Peru=peru].", published="2021-05-02")
    boats = reading("b", "[Chad=chad] delivered boats to [Peru=peru].", published="2021-05-11")
    wheat = reading("c", "[Chad=chad] delivered wheat to [Peru=peru].", published="2021-05-11")
    assert [d.status for d in due(plan, boats, as_of="2021-05-11")] == ["open"]
    assert [d.status for d in due(plan, wheat, as_of="2021-05-11")] == ["reported"]


def test_talks_that_one_article_plans_and_another_reports_are_reported() -> None:
    plan = reading(
        "a",
        "[Ana Roca=roca] will hold talks {Tuesday=2021-05-04} with [Luis Vega=vega].",
        published="2021-05-03",
    )
    report = reading(
        "b", "[Luis Vega=vega] and [Ana Roca=roca] held talks on {Tuesday=2021-05-04}.", published="2021-05-05"
    )
    (found,) = due(plan, report, as_of="2021-05-05")
    assert (found.status, [span.article for span in found.report]) == ("reported", ["b"])


@pytest.mark.parametrize(
    ("sentence", "tense", "plans"),
    [
        ("[Peru=peru] holds an election in {June=2021-06}.", "present", 1),
        ("[Peru=peru] holds an election {today=2021-05-02}.", "present", 0),
        ("[Peru=peru] spoke of an election in {June=2021-06}.", "past", 0),
        ("[Ana Roca=roca] fears the {June=2021-06} election in [Peru=peru].", "present", 0),
        ("[Peru=peru] would repeat its attack of {1994=1994} on [Chad=chad].", "present", 0),
    ],
)
def test_a_date_alone_makes_a_plan_only_where_it_dates_the_happening_and_lies_ahead(
    sentence: str, tense: Tense, plans: int
) -> None:
    one = reading("a", sentence, published="2021-05-02")
    told = replace(one, claims=tuple(replace(claim, tense=tense) for claim in one.claims))
    assert len(due(told, as_of="2021-05-02")) == plans


@pytest.mark.parametrize(
    ("sentence", "plans"),
    [
        ("[Acme Corp=acme] will deliver food {soon=?future} to [Peru=peru].", 1),
        ("[Acme Corp=acme] will deliver food {bald=?future} to [Peru=peru].", 1),
        ("[Acme Corp=acme] will deliver food {within days=?length} to [Peru=peru].", 1),
        ("[Acme Corp=acme] will deliver food {in wenigen Tagen=?length} to [Peru=peru].", 1),
        ("[Acme Corp=acme] will visit [Peru=peru] {dans quelques semaines=?length}.", 1),
        ("[Acme Corp=acme] will visit [Peru=peru] {en pocos meses=?length}.", 1),
        ("[Acme Corp=acme] will visit [Peru=peru] {in wenigen Jahren=?length}.", 0),
        ("[Acme Corp=acme] will deliver food {for decades=?length} to [Peru=peru].", 0),
        ("[Acme Corp=acme] will use assets of {recently=?past} acquired harvesters.", 0),
        ("[Acme Corp=acme] will use assets that it acquired {in recent weeks=?past}.", 0),
        ("A law that would have seen suspects sent to [Chad=chad] is {now=?present} in court.", 0),
        ("The ministers of [Peru=peru] announced plans to visit [Chad=chad].", 1),
        ("None of the ministers of [Peru=peru] announced plans to visit [Chad=chad].", 0),
        ("The book has advice for those planning to visit [Peru=peru].", 0),
    ],
)
def test_what_is_there_already_and_what_nobody_announced_are_no_plans(sentence: str, plans: int) -> None:
    assert len(due(reading("a", sentence, published="2021-05-02"), as_of=None)) == plans


@pytest.mark.parametrize(
    ("plan", "thing"),
    [
        (PLAN, "visit Peru"),
        (
            "[Chad=chad] will hold joint military exercises with [Peru=peru] in {June=2021-06}.",
            "joint military exercises with Peru",
        ),
        ("[Ana Roca=roca] hopes to visit [Peru=peru] by boat, according to two papers.", "visit Peru by boat"),
        (
            "[Ana Roca=roca] hopes to visit [Peru=peru] with 1.5 tonnes of rice, according to a paper.",
            "visit Peru with 1.5 tonnes of rice",
        ),
    ],
)
def test_a_plan_is_told_by_the_planned_thing_without_its_day(plan: str, thing: str) -> None:
    known = directory(one := reading("a", plan, published="2021-05-02"))
    things = [known.words(d.thing) for d in find_due(find_events(known), known, "2021-05-02") if d.thing]
    assert one.claims
    assert things == [thing]


@pytest.mark.parametrize(
    ("marked", "thing"),
    [
        ("[Acme Corp=acme]’s drone is scheduled to launch in the mid-{2030s=203X}.", "launch"),
        ("The election is scheduled for {June 6=2021-06-06}.", "election"),
        ("The trial is set to begin on {Monday=2021-05-10} in [Peru=peru].", "trial"),
        ("[Acme Corp=acme] promised a compatible release before {June=2021-06}.", "compatible release"),
        ("The harvester is expected to go on sale midway through {next year=2022}.", "go on sale"),
        ("The trial of the miners is expected from about {June 6=2021-06-06}.", "trial of the miners"),
        ("[Acme Corp=acme] plans to launch the ferry sometime in {June=2021-06}.", "launch the ferry"),
        ("[Ana Roca=roca] promised to visit [Peru=peru], The Harbour Post reported, in {June=2021-06}.", "visit Peru"),
        ("[Ana Roca=roca] promised to visit [Peru=peru], where her aunt lives, in {June=2021-06}.", "visit Peru"),
        ("[Ana Roca=roca] plans to visit a “quiet” part of [Peru=peru] in {June=2021-06}.", "visit"),
    ],
)
def test_the_thing_that_is_due_ends_before_the_words_of_its_day(marked: str, thing: str) -> None:
    one = reading("a", marked, published="2021-05-02")
    (found,) = due(one, as_of=None)
    assert found.thing is not None
    assert cut(one.article, found.thing) == thing


def test_a_verb_alone_names_no_thing() -> None:
    (found,) = due(
        reading("a", "The harvester will be released in {June=2021-06}.", published="2021-05-02"), as_of=None
    )
    assert found.thing is None


def test_half_of_a_quotation_is_no_plan() -> None:
    half = PLAN.replace(".", "” said [Luis Vega=vega].")
    assert due(reading("a", half, published="2021-05-02"), as_of=None) == ()


def test_a_wish_is_no_plan() -> None:
    wish = f"Here’s to what is ahead: {PLAN}"
    assert due(reading("a", wish, published="2021-05-02"), as_of=None) == ()
    assert len(due(reading("a", PLAN, published="2021-05-02"), as_of=None)) == 1


def test_what_is_denied_is_no_plan() -> None:
    assert due(reading("a", "They see no deal before {June=2021-06}.", published="2021-05-02"), as_of=None) == ()


def test_what_somebody_sets_out_to_do_is_no_promise() -> None:
    assert due(reading("a", "[Ana Roca=roca] set out to attack [Peru=peru].", published="2021-05-02"), as_of=None) == ()


@pytest.mark.parametrize(
    ("sentence", "plans"),
    [
        ("[Chad=chad] plans to bomb [Peru=peru].", 1),
        ("[Luis Vega=vega] said that [Chad=chad] had a plan to bomb [Peru=peru].", 0),
        ("[Luis Vega=vega] said that [Chad=chad] had agreed to bomb [Peru=peru].", 1),
        ("[Luis Vega=vega] testified that [Chad=chad] planned to bomb [Peru=peru].", 0),
        ("[Luis Vega=vega] will say whether [Chad=chad] plans to bomb [Peru=peru].", 0),
        ("[Chad=chad] {last week=2021-04-25} announced a plan to bomb [Peru=peru].", 1),
        ("[Chad=chad], at war since {2020=2020}, announced a plan to bomb [Peru=peru].", 1),
        ("[Chad=chad] would fund its plan by bombing [Peru=peru].", 0),
        ("[Chad=chad] set up camps to bomb [Peru=peru].", 0),
        ("Election will be held in [Peru=peru].", 0),
        ("https://example.org/post/12 [Chad=chad] plans to bomb [Peru=peru].", 0),
    ],
)
def test_without_a_day_only_what_is_still_meant_is_a_promise(sentence: str, plans: int) -> None:
    assert len(due(reading("a", sentence, published="2021-05-02"), as_of="2021-05-02")) == plans


def test_what_is_only_possible_is_promised_by_nobody() -> None:
    told = "that [Ana Roca=roca] will visit [Peru=peru] on {Monday=2021-05-10}."
    possible = reading("a", f"It is possible {told}", published="2021-05-02")
    agreed = reading("a", f"It is agreed {told}", published="2021-05-02")
    assert (len(due(possible, as_of=None)), len(due(agreed, as_of=None))) == (0, 1)


@pytest.mark.parametrize(
    ("thing", "day", "as_of", "plans"),
    [
        ("a press conference", "2021-05-02", "2021-05-02", 1),
        ("a press conference", "2021-05-02", "2021-05-03", 0),
        ("a press conference", "2021-05-04", "2021-05-05", 1),
        ("talks", "2021-05-02", "2021-05-03", 1),
    ],
)
def test_a_press_conference_of_the_day_itself_is_not_kept_once_past(
    thing: str, day: str, as_of: str, plans: int
) -> None:
    told = reading("a", f"[Ana Roca=roca] is scheduled to hold {thing} on {{Sunday={day}}}.", published="2021-05-02")
    assert len(due(told, as_of=as_of)) == plans


@pytest.mark.parametrize(
    ("published", "status"), [("2021-05-02", []), ("2021-05-03", []), ("2021-05-09", ["reported"])]
)
def test_a_decision_that_the_papers_of_the_day_call_done_was_no_promise(published: str, status: list[str]) -> None:
    plan = reading("a", "[Chad=chad] agreed to appoint [Luis Vega=vega].", published="2021-05-02")
    report = reading("b", "[Chad=chad] appointed [Luis Vega=vega].", published=published)
    assert [d.status for d in due(plan, report, as_of="2021-05-09")] == status


def test_a_plan_to_act_upon_a_happening_is_not_made_good_by_it() -> None:
    report = reading("b", "The verdict against [Chad=chad] was read.", published="2021-05-09")
    for verb, status in (("challenge", "open"), ("announce", "reported")):
        plan = reading("a", f"[Chad=chad] plans to {verb} the verdict in [Peru=peru].", published="2021-05-02")
        assert [d.status for d in due(plan, report, as_of="2021-05-09")] == [status]


@pytest.mark.parametrize(
    ("report", "status"),
    [
        ("[Luis Vega=vega] was sentenced in [Peru=peru] on {Monday=2021-05-10}.", "reported"),
        ("[Luis Vega=vega] was sentenced in [Peru=peru] on {May 3=2021-05-03}.", "overdue"),
        ("[Ana Roca=roca] was sentenced in [Peru=peru] on {Monday=2021-05-10}.", "overdue"),
        ("[Luis Vega=vega] visited [Peru=peru] on {Monday=2021-05-10}.", "overdue"),
    ],
)
def test_a_plan_is_reported_by_what_another_story_tells_of_its_day_and_actors(report: str, status: str) -> None:
    plan = reading(
        "a",
        "[Luis Vega=vega] sat still.",
        "A sentencing date was set for {Monday=2021-05-10}.",
        published="2021-05-02",
        story="s-a",
    )
    later = reading("b", report, published="2021-05-11", story="s-b")
    assert [d.status for d in due(plan, later, as_of="2021-05-12")] == [status]


def test_a_plan_that_its_sentence_calls_off_is_nothing_to_wait_for() -> None:
    told = "[Ana Roca=roca] was set to visit [Peru=peru] on {Monday=2021-05-10}{}."
    assert len(due(reading("a", told.replace("{}", ""), published="2021-05-02"), as_of="2021-05-12")) == 1
    paused = told.replace("{}", ", however, both sides paused it")
    assert due(reading("a", paused, published="2021-05-02"), as_of="2021-05-12") == ()


@pytest.mark.parametrize(
    ("later", "left"),
    [
        ("The miners have called off the one-day strike due on {27 May=2021-05-27}, and will talk.", 0),
        ("The strike planned for {27 May=2021-05-27} has been postponed, both sides said.", 0),
        ("The firm has called off its dividend, days before the strike of {27 May=2021-05-27}.", 1),
        ("The railway cancelled its trains during the strike on {27 May=2021-05-27}.", 1),
        ("The miners have called off the strike due on {20 May=2021-05-20}, and will talk.", 1),
        ("The miners could have called off the strike due on {27 May=2021-05-27}, had the firm paid.", 1),
        ("The miners called off the vote on {27 May=2021-05-27} and prepare for the strike.", 1),
    ],
)
def test_what_an_article_says_is_called_off_is_due_no_more(later: str, left: int) -> None:
    plan = reading("a", "The miners are due to go on strike on {27 May=2021-05-27}.", published="2021-05-10")
    assert len(due(plan, as_of="2021-05-12")) == 1
    assert len(due(plan, reading("b", later, published="2021-05-12"), as_of="2021-05-12")) == left


def test_what_was_called_off_before_it_was_planned_is_due() -> None:
    plan = reading("a", "The miners are due to go on strike on {27 May=2021-05-27}.", published="2021-05-10")
    off = reading("b", "The miners called off the strike due on {27 May=2021-05-27}.", published="2021-05-02")
    assert len(due(plan, off, as_of="2021-05-12")) == 1
