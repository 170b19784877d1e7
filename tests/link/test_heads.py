from itertools import product

import pytest

from builder.annotate import annotate
from builder.knowledge.knowledge import Knowledge
from builder.link.heads import find_figures
from builder.link.stories import link_stories
from tests.link.conftest import MakeArticle

FINE = "A court in Lima told the bank to return $318 million to savers whose deposits it had lent to its own directors."
EXPLAINS = (
    "The bank must find {sum} for savers, and lawyers read the ruling as a warning to owners of trusts, "
    "shell firms, brokers, agents, cousins, sons, yachts, horses, farms and funds abroad, "
    "where no inspector ever looked."
)
LOSS = "A breach of the ferry company in Bergen laid open the accounts of 214,600 travellers, the operator said."
EXPLAINS_LOSS = (
    "Thieves hold the accounts of {sum} people who took a ferry; engineers had warned for years that its software ran "
    "on servers without locks, logs, backups, updates, alarms, audits or a night watch."
)


@pytest.mark.parametrize(
    ("one", "other", "figures"),
    [(FINE, EXPLAINS, {"$318 million": 1, "$327 million": 2}), (LOSS, EXPLAINS_LOSS, {"214,600": 1, "231,500": 2})],
)
def test_reports_that_lead_with_one_exact_figure_are_one_story(
    make: MakeArticle, knowledge: Knowledge, one: str, other: str, figures: dict[str, int]
) -> None:
    for (figure, stories), day in product(figures.items(), ("2031-04-06", None)):
        articles = [make("a", one, on="2031-04-01"), make("b", other.format(sum=figure), on=day)]
        told = [annotate(article, knowledge) for article in articles]
        assert len(link_stories(told, {}, {}, knowledge)[0]) == stories


@pytest.mark.parametrize(
    ("title", "lead", "figures"),
    [
        ("Bank told to pay $318m", "The bank must pay $318 million.", {("USD", "318000000")}),
        ("Bank must pay", "The bank must pay $318 million.", {("USD", "318000000")}),
        ("Payout cut to $265 million", "The bank must pay $265m, down from $318m.", {("USD", "265000000")}),
        ("Bank told to pay", "The bank must pay $20 million.", set()),
        ("Ferry accounts open", "A breach laid open accounts of 214,600 travellers.", {("", "214600")}),
        ("Flight 737 is late", "Some 180 passengers waited, 45 percent of them since 2019.", set()),
    ],
)
def test_the_figure_of_the_news_is_exact_and_in_the_title_if_it_counts(
    make: MakeArticle, knowledge: Knowledge, title: str, lead: str, figures: set[tuple[str, str]]
) -> None:
    assert find_figures(annotate(make("a", lead, title=title), knowledge)) == figures
