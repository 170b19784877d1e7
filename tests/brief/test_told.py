"""What most articles of a dossier begin with is its news, whatever story each of them is of."""

import pytest

from builder.brief.front.told import weigh_told
from builder.brief.happenings.events import find_events
from builder.brief.statements import find_statements
from builder.recall import make_anew
from builder.values.dossier import Reading
from tests.marked import directory, reading


def weights_of(*readings: Reading) -> dict[str, float]:
    """What the words of others add to the weight of each statement, by its text."""
    known = directory(*readings)
    ranked = find_statements(known, find_events(known), ())
    before = {one.statement.id: one.weight for one in ranked}
    return {one.statement.text: one.weight - before[one.statement.id] for one in weigh_told(ranked, known, make_anew)}


CLEAR = 8.0
"""Two words that every other article has high up."""
STORIES = [
    (
        "[Ana Roca=roca] founded a working group on the safety of ferries on {Monday=2021-05-03}.",
        "[Eva Lind=lind] sank the ferry on purpose in the harbour of [Peru=peru] on {Monday=2021-05-03}.",
        ("Why [Eva Lind=lind] sank the ferry off [Peru=peru].", "The ferry sank in the harbour, on purpose."),
    ),
    (
        "[Luis Vega=vega] bought flowers for the nurses of a town on {Monday=2021-05-03}.",
        "[Idris Haroun=haroun] lost in court his election as governor of [Chad=chad] on {Monday=2021-05-03}.",
        ("Why a court took his election from [Idris Haroun=haroun].", "The governor of [Chad=chad] lost in court."),
    ),
]


@pytest.mark.parametrize(("aside", "news", "others"), STORIES)
def test_what_other_articles_begin_with_outweighs_what_one_of_them_tells(
    aside: str, news: str, others: tuple[str, str]
) -> None:
    told = weights_of(*(reading(name, text) for name, text in zip("abcd", (aside, news, *others), strict=True)))
    added = {text.split()[0]: more for text, more in told.items()}
    first, second = (text[1:].split()[0] for text in (news, aside))
    assert added[first] > CLEAR > added[second]


@pytest.mark.parametrize(("_aside", "news", "others"), STORIES)
def test_a_reprint_makes_nothing_heavier(_aside: str, news: str, others: tuple[str, str]) -> None:
    known = reading("a", news), reading("b", others[0]), reading("c", others[1])
    once, again = weights_of(*known), weights_of(*known, reading("d", others[1]))
    assert {text: again[text] for text in once} == once


def test_an_article_alone_makes_nothing_heavier() -> None:
    assert list(weights_of(reading("a", STORIES[0][1])).values()) == [0.0]
