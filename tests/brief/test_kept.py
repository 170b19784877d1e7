"""Which report keeps a plan that was told apart from it."""

from dataclasses import replace

import pytest

from builder.brief.happenings.events import find_events
from builder.brief.plans.due import find_due
from builder.values.dossier import Due, Reading
from tests.marked import directory, reading


def due(*readings: Reading, as_of: str) -> tuple[Due, ...]:
    known = directory(*readings)
    return find_due(find_events(known), known, as_of)


@pytest.mark.parametrize(
    ("report", "status"),
    [
        ("[Ana Roca=roca] met [Luis Vega=vega] on {Wednesday=2021-05-12}.", "reported"),
        ("[Ana Roca=roca] met [Luis Vega=vega] on {20 May=2021-05-20}.", "overdue"),
        ("[Ana Roca=roca] met [Sam Dorn=dorn] on {Wednesday=2021-05-12}.", "overdue"),
        ("[Ana Roca=roca] visited [Luis Vega=vega] on {Wednesday=2021-05-12}.", "overdue"),
    ],
)
def test_a_plan_is_kept_a_few_days_late_where_all_who_are_named_take_part(report: str, status: str) -> None:
    plan = reading(
        "a",
        "[Ana Roca=roca] plans to meet [Luis Vega=vega] on {Monday=2021-05-10}.",
        published="2021-05-02",
        story="s-a",
    )
    later = reading("b", report, published="2021-05-21", story="s-b")
    assert [d.status for d in due(plan, later, as_of="2021-05-22")] == [status]


@pytest.mark.parametrize(
    ("plan", "report", "status"),
    [
        (
            "The trial of the doctor Orlan is set to begin in {June=2021-06}.",
            "When Orlan went on trial {last month=2021-06}, nobody spoke.",
            "reported",
        ),
        (
            "The trial of the doctor Orlan is set to begin in {June=2021-06}.",
            "When Medina went on trial {last month=2021-06}, nobody spoke.",
            "overdue",
        ),
        (
            "Forecasters say Storm Odile is expected to make landfall on {Thursday=2021-06-10}.",
            "By dawn the storm Odile had made landfall {Friday=2021-06-11}.",
            "reported",
        ),
        (
            "Forecasters say Storm Odile is expected to make landfall on {Thursday June 10=2021-06-10}.",
            "By dawn the storm Bertha had made landfall {Friday June 11=2021-06-11}.",
            "overdue",
        ),
    ],
)
def test_where_nobody_takes_part_a_name_in_both_sentences_tells_that_a_plan_was_kept(
    plan: str, report: str, status: str
) -> None:
    told = reading("a", plan, published="2021-05-20", story="s-a")
    later = reading("b", report, published="2021-07-12", story="s-b")
    assert [d.status for d in due(told, later, as_of="2021-07-12")] == [status]


def test_who_shares_only_a_place_with_a_plan_keeps_it_on_its_own_day_alone() -> None:
    plan = reading("a", "A ferry is expected to arrive in [Peru=peru] on {Monday=2021-05-10}.", published="2021-05-08")
    for day, status in (("2021-05-10", "reported"), ("2021-05-10/2021-05-16", "overdue")):
        report = reading("b", f"Helpers arrived in [Peru=peru] {{then={day}}}.", published="2021-05-20", story="s-b")
        assert [d.status for d in due(plan, report, as_of="2021-05-20")] == [status]


@pytest.mark.parametrize(("thing", "plans"), [("derailment", 0), ("explosion", 0), ("election", 1)])
def test_nobody_plans_a_crash_by_its_day_alone(thing: str, plans: int) -> None:
    one = reading("a", f"The {thing} on {{Tuesday=2021-05-11}} renews a debate in [Peru=peru].", published="2021-05-05")
    told = replace(one, claims=tuple(replace(claim, tense="present") for claim in one.claims))
    assert len(due(told, as_of="2021-05-05")) == plans
