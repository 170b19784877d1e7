"""On which day began what lasts."""

from builder.brief.differing.differences import find_differences
from builder.brief.happenings.events import find_events
from builder.values.dossier import Difference
from tests.marked import directory, reading


def found(one: str, other: str) -> list[Difference]:
    known = directory(reading("a", one, published="2021-05-08"), reading("b", other, published="2021-05-08"))
    return list(find_differences(find_events(known), (), known))


def test_the_days_on_which_a_strike_began_differ_and_those_on_which_it_went_on_do_not() -> None:
    [difference] = found(
        "[Unite=unite] went on strike on {Thursday=2021-05-06}.",
        "[Unite=unite] walked out on {Friday=2021-05-07} over pay.",
    )
    assert difference.type == "conflict"
    assert not found(
        "The walkout of [Unite=unite] on {Thursday=2021-05-06} shut the port.",
        "The walkout of [Unite=unite] on {Friday=2021-05-07} shut the port.",
    )
