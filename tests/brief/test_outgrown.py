"""Figures that grew as news came in."""

from dataclasses import replace

from builder.brief.outgrown import set_back_outgrown
from builder.brief.statements import Ranked, find_statements
from builder.values.dossier import Difference, DifferenceType, Version
from builder.values.ids import DifferenceId
from tests.marked import directory, reading

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


def test_undated_figures_set_none_back_and_are_not_set_back() -> None:
    grown = toll("update")
    undated = tuple(replace(v, date=None) for v in grown.versions)
    assert fit(replace(grown, versions=undated)) == [True, True, True]
    assert fit(replace(grown, versions=(undated[0], *grown.versions[1:]))) == [True, True, True]


def test_an_older_day_of_what_was_put_off_is_set_back() -> None:
    grown = toll("update")
    put_off = tuple(replace(v, value=f"2021-06-0{at}") for at, v in enumerate(grown.versions, start=1))
    assert fit(replace(grown, versions=put_off)) == [False, False, True]
