"""What most articles of a dossier begin with is its news, whatever story each of them is of."""

from dataclasses import replace

import pytest

from builder.brief.content import stem
from builder.brief.front.points import Page, choose_points
from builder.brief.front.told import NO_HEADS, Heads, weigh_heads, weigh_told
from builder.brief.happenings.events import find_events
from builder.brief.statements import find_statements
from builder.recall import make_anew
from builder.values.dossier import Reading
from builder.values.ids import StatementId
from tests.marked import directory, reading


def weights_of(*readings: Reading) -> dict[str, float]:
    """What the words of others add to the weight of each statement, by its text."""
    known = directory(*readings)
    ranked = find_statements(known, find_events(known), ())
    before = {one.statement.id: one.weight for one in ranked}
    told = weigh_told(ranked, weigh_heads(known, make_anew))
    return {one.statement.text: one.weight - before[one.statement.id] for one in told}


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


TOLD_AGAIN = [
    (
        "Ana Roca grounded every flight of the airline in a strike over pay.",
        "Every flight stays grounded as pilots of the airline strike.",
        "Luis Vega promised the region to pay for buses.",
    ),
    (
        "Divers brought every child out of the flooded mine alive.",
        "Every child left the flooded mine alive when divers came.",
        "Engineers pumped water from a second shaft.",
    ),
]
MARKED = (
    "[Ana Roca=roca] promised help to the farmers of [Chad=chad].",
    "[Luis Vega=vega] sold tons of rice to [Chad=chad]{}.",
    "[Eva Lind=lind] saw hail at dawn in [Chad=chad].",
)


def points_of(*texts: str, figure: str = "", heads: Heads = NO_HEADS) -> list[str]:
    """The key points below a title, of statements in these words that weigh the less the later they come."""
    days = ("2021-05-04", "2021-06-04", "2021-07-04")
    told = zip("abc", MARKED, days, strict=True)
    known = directory(*(reading(name, text.format(figure), published=day) for name, text, day in told))
    found = {str(r.statement.slice.article): r.statement for r in find_statements(known, (), ())}
    title, *others = (
        replace(found[name], id=StatementId(name), text=text, origins=())
        for name, text in zip("abc", texts, strict=True)
    )
    weight = {StatementId(name): 9.0 - at for at, name in enumerate("abc")}
    page = Page(title=title, bottom=[], leaning=set(), several=frozenset(), directory=known, heads=heads)
    return [s.text for s in choose_points(others, weight, page)]


@pytest.mark.parametrize(("news", "again", "other"), TOLD_AGAIN)
@pytest.mark.parametrize(("figure", "kept"), [("", False), (" <36 times=36|times>", True)])
def test_a_key_point_tells_no_news_in_other_words_but_with_a_figure_more(
    news: str, again: str, other: str, figure: str, *, kept: bool
) -> None:
    assert points_of(news, again, other, figure=figure) == ([again, other] if kept else [other])


@pytest.mark.parametrize(("news", "again", "other"), TOLD_AGAIN)
def test_of_key_points_the_one_whose_words_are_not_told_above_comes_first(news: str, again: str, other: str) -> None:
    fuller = f"{again[:-1]}, while bakers, drivers, nurses and teachers cheered outside in heavy rain."
    begun = Heads(of={}, told={stem(word): 2 for word in again[:-1].split()}, a_word=1.0)
    assert points_of(news, fuller, other) == [fuller, other]
    assert points_of(news, fuller, other, heads=begun) == [other, fuller]
