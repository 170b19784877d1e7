"""Undated articles beside dated ones, as text: what places them, and what does not."""

from dataclasses import replace

import pytest

from builder.annotate import annotate
from builder.knowledge.load import load_knowledge
from builder.link import link
from builder.values.annotation import Annotated
from builder.values.ids import ArticleId
from builder.values.when import Published
from tests.articles import article_of

KNOWLEDGE = load_knowledge()

PLAN = (
    "German Chancellor Olaf Scholz will visit Kenya this week, the Kenyan foreign ministry said on Thursday.",
    "Scholz will arrive in Nairobi on Friday for talks with President William Ruto on geothermal energy.",
    "U.N. experts last Monday called for an independent investigation into evictions in the Mau forest.",
)
REPORT = (
    "German Chancellor Olaf Scholz arrived in Kenya late Friday for talks with President William Ruto.",
    "Scholz will hold talks with Ruto on Saturday on geothermal energy and visas.",
    "The government expelled the head of a German aid mission to Kenya over the weekend before the visit.",
)
WHILE_THERE = (
    "German Chancellor Olaf Scholz said on Saturday that Germany would help Kenya to drill for geothermal energy.",
    "Scholz spoke during a visit to Kenya and talks with President William Ruto.",
    "This week, U.N. experts called for an independent investigation into evictions in the Mau forest.",
)
ON_THE_WAY = (
    "The German chancellor, Olaf Scholz, was scheduled to arrive in Kenya on Friday for a visit about energy.",
    "Mr. Scholz met President William Ruto in Berlin last year. He visited Ethiopia on Thursday.",
)
ANOTHER_VISIT = (
    "German Chancellor Olaf Scholz spoke by phone with Kenyan President William Ruto on Wednesday about energy.",
    "Last week, dozens of Kenyan soldiers were killed in an attack near the border with Somalia.",
)


def read(name: str, texts: tuple[str, ...], on: str | None = None) -> Annotated:
    return annotate(article_of(name, *texts, on=on, title=texts[0][:60]), KNOWLEDGE)


def placed(*articles: Annotated) -> dict[ArticleId, Published]:
    return link(articles, (), (), KNOWLEDGE)[0].published


DATED = (read("plan", PLAN, "2031-05-01"), read("report", REPORT, "2031-05-03"))
"""2031-05-01 is a Thursday."""


def test_an_event_and_a_weekday_that_agree_place_an_article() -> None:
    when = placed(*DATED, read("u", ON_THE_WAY))[ArticleId("u")]
    assert (when.value, when.precision, when.basis, when.not_before) == ("2031-05-02", "day", "inferred", "2031-05-02")


def test_the_evidence_quotes_both_articles() -> None:
    evidence = placed(*DATED, read("u", ON_THE_WAY))[ArticleId("u")].evidence
    assert "scheduled to arrive in Kenya on Friday" in evidence
    assert "2 May 2031 as in “German Chancellor Olaf Scholz" in evidence
    assert "will arrive in Nairobi on Friday" in evidence


def test_an_article_is_of_the_latest_day_that_it_tells_as_news() -> None:
    assert placed(*DATED, read("u", WHILE_THERE))[ArticleId("u")].value == "2031-05-03"


def test_a_plan_is_not_news_of_its_own_day() -> None:
    dated = (DATED[1], read("way", ON_THE_WAY, "2031-05-02"))
    assert placed(*dated, read("u", PLAN))[ArticleId("u")].value == "2031-05-01"


def test_another_meeting_of_the_same_people_is_not_lined_up() -> None:
    assert placed(*DATED, read("u", ANOTHER_VISIT)) == {}


def test_an_article_without_times_stays_undated() -> None:
    assert placed(*DATED, read("u", ("Olaf Scholz visits Kenya for talks with William Ruto on energy.",))) == {}


def test_nothing_is_placed_where_nothing_is_dated() -> None:
    assert placed(read("a", PLAN), read("b", REPORT), read("u", ON_THE_WAY)) == {}


def test_an_article_stays_in_the_year_that_it_states() -> None:
    for year, value in (("2031", "2031-05-02"), ("2030", None)):
        stated = Published(value=year, precision="year", basis="footer", evidence=f"© {year}")
        one = read("u", ON_THE_WAY)
        when = placed(*DATED, replace(one, article=replace(one.article, published=stated))).get(ArticleId("u"))
        assert (when.value if when else None) == value


def test_a_stated_day_is_never_moved() -> None:
    assert placed(*DATED, read("u", ON_THE_WAY, "2031-05-09")) == {}


@pytest.mark.parametrize("days", [("0001-01-01", "0001-01-02"), ("9999-12-30", "9999-12-31")])
def test_the_edges_of_the_calendar_do_no_harm(days: tuple[str, str]) -> None:
    placed(read("plan", PLAN, days[0]), read("report", REPORT, days[1]), read("u", ON_THE_WAY))


def test_what_a_bank_decides_every_few_weeks_dates_nothing() -> None:
    dated = read(
        "rates",
        (
            "The Reserve Bank of Australia cut interest rates on Wednesday to help the economy through the drought.",
            "Governor Anna Reed of the Reserve Bank said that the economy and its exporters needed lower rates.",
        ),
        "2031-05-01",
    )
    undated = (
        "Savers fear the worst: the Reserve Bank of Australia on Wednesday cut interest rates by half a point.",
        "Exporters and the drought weighed on Governor Anna Reed, who spoke of the economy.",
    )
    assert "u" not in placed(dated, read("u", undated))
