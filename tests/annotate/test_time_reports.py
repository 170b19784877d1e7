"""Times as reports tell them: plans that are over, figures that are compared, stamps of another time zone."""

from dataclasses import replace

import pytest

from builder.annotate import annotate
from builder.inspection import NOTHING_LINKED
from builder.resolve import resolve
from builder.values.when import Published
from tests.annotate.test_times import KNOWLEDGE, times
from tests.articles import article_of

OVER = [
    ("2012-11-20", "The album was due to be released in September.", "2012-09"),
    ("2012-11-20", "The album will be released in September.", "2013-09"),
    ("2012-11-20", "The trial was to begin in October.", "2012-10"),
    ("2012-11-20", "The bridge was scheduled to open in January.", "2013-01"),
    ("2012-11-20", "The court was due to rule on Friday.", "2012-11-23"),
    ("2012-11-20", "The offer had been due to expire on Friday.", "2012-11-16"),
    ("2012-11-20", "The attack began as previously planned on Saturday.", "2012-11-17"),
    ("2012-11-20", "Ahead of the visit, the embassy on Sunday issued a warning.", "2012-11-18"),
    ("2012-11-20", "Parties trade blows ahead of Sunday's vote.", "2012-11-25"),
    ("2012-11-20", "She could not be reached for comment on Sunday.", "2012-11-18"),
    ("2012-11-20", "A bullet that tore through the window killed him on Sunday.", "2012-11-18"),
    ("2012-11-20", "The judge extended the deadline until Friday.", "2012-11-23"),
    ("2012-11-20", "Officials had given the family until 9 a.m. Thursday.", "2012-11-22"),
    ("2012-11-20", "The strike lasted until Friday.", "2012-11-16"),
    ("2012-11-20", "The plane crashed minutes before it was due to land on Sunday.", "2012-11-18"),
    ("2012-04-20", "He died May 25 after an arrest.", "2011-05-25"),
    ("2012-11-20", "It ran aground due to a fault on Sunday.", "2012-11-18"),
    ("2012-11-20", "The port near the town is shut due to heavy seas on Sunday.", "2012-11-18"),
    ("1999-04-19", "He was shot dead last Oct. 23 at his home.", "1998-10-23"),
    ("1999-04-19", "They meet next July 4.", "1999-07-04"),
    ("1990-08-16", "They told firms of a cut in the supply of oil in September.", "1990-09"),
    ("1990-08-16", "They told firms of a cut in the supply of oil in October.", "1989-10"),
    ("1990-08-16", "They told firms of a cut that began in September.", "1989-09"),
    ("1990-12-16", "They told firms of a cut in the supply of oil in January.", "1990-01"),
]


@pytest.mark.parametrize(("day", "text", "value"), OVER)
def test_what_was_to_come_is_not_what_is_to_come(day: str, text: str, value: str) -> None:
    assert [found for _, found in times(text, day)] == [value]


COMPARED = [
    ("It expects to report a third-quarter loss.", ["2012-07/2012-09"]),
    ("It expects to open a plant in the second quarter.", ["2013-04/2013-06"]),
    ("Third-quarter profit rose to $3 million from $2 million a year ago.", ["2012-07/2012-09", "2011-07/2011-09"]),
    ("Profit rose in the third quarter. A year earlier, it fell.", ["2012-07/2012-09", "2011-07/2011-09"]),
    ("Profit rose in the third quarter. In the year-ago quarter, it fell.", ["2012-07/2012-09", "2011-07/2011-09"]),
    ("Profit rose in the third quarter. In the quarter a year ago, it fell.", ["2012-07/2012-09", "2011-07/2011-09"]),
    ("Profit rose in the third quarter, after a year-earlier loss.", ["2012-07/2012-09", "2011-07/2011-09"]),
    ("In the third quarter profit rose. Sales fell in the quarter, it said.", ["2012-07/2012-09", "2012-07/2012-09"]),
    ("In the third quarter it moved here. The founder died a year ago.", ["2012-07/2012-09", "2011"]),
    ("Profit rose in 2010 from $2 million a year earlier.", ["2010", "2009"]),
    ("Q1 and Q2 2012 were slow.", ["2012-01/2012-03", "2012-04/2012-06"]),
    ("Q1-Q2 of 2011 were slow.", ["2011-01/2011-03", "2011-04/2011-06"]),
]


@pytest.mark.parametrize(("text", "values"), COMPARED)
def test_figures_are_compared_with_those_of_the_same_quarter(text: str, values: list[str]) -> None:
    assert [value for _, value in times(text, "2012-10-26")] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("They left five business days after 3 May 2012.", ["P5D", "2012-05-03"]),
        ("He left on 3 May 2012. Five trading days later it fell.", ["2012-05-03", "P5D"]),
        ("He left on 3 May 2012. Five days later it fell.", ["2012-05-03", "2012-05-08"]),
        ("It took 2 1/2 years.", ["P2.5Y"]),
        ("It took 5½ hours.", ["PT5.5H"]),
        ("It took a couple of years.", ["P2Y"]),
        ("Her one-day trip is over.", ["P1D"]),
        ("In the year ended March 31 it lost.", ["P1Y", "2012-03-31"]),
        ("In the year ending 30 June 2012 it lost.", ["P1Y", "2012-06-30"]),
        ("The year ended with a loss.", []),
        ("It saves $2 million a year.", []),
        ("One day he was gone.", []),
        ("By June Smith.", []),
        ("It was written by June Smith, a poet.", []),
        ("By June Britain will have left.", ["2013-06"]),
        ("The index closed at 1995.", []),
        ("At 1995 prices it is cheap.", ["1995"]),
        ("They fell to a tenth of 2000 levels.", ["2000"]),
        ("They sold a tenth of 2000 tickets.", []),
        ("The theme of this years festival is rice.", ["2012"]),
        ("The theme of these years is rice.", []),
    ],
)
def test_counts_and_names_beside_times(text: str, values: list[str]) -> None:
    assert [value for _, value in times(text, "2012-11-20")] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The strikes were wrong, New Zealand said Friday.", ["1998-08-21"]),
        ("The strikes were wrong, New Zealand said Wednesday.", ["1998-08-19"]),
        ("It was announced Monday. She was told on Friday.", ["1998-08-17", "1998-08-21"]),
        ("They have met three times since Friday.", ["1998-08-14"]),
        ("She came on Monday. She was told the previous Friday.", ["1998-08-17", "1998-08-14"]),
        ("He came two Fridays ago.", ["1998-08-07"]),
        ("He came a week ago Friday.", ["1998-08-07"]),
        ("She was told last Friday.", ["1998-08-14"]),
    ],
)
def test_a_weekday_six_days_ago_is_tomorrow_where_the_stamp_was_made(text: str, values: list[str]) -> None:
    assert [value for _, value in times(text, "1998-08-20")] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("He was shot on 3 June 1968. In July he left hospital.", ["1968-06-03", "1968-07"]),
        ("The Dec. 21, 1988, bombing killed ten. They agreed in April to go.", ["1988-12-21", "2012-04"]),
        ("It kept the August 1988 cease-fire. It was attacked on Nov. 2.", ["1988-08", "2012-11-02"]),
    ],
)
def test_the_year_told_before_is_that_of_the_story_not_of_a_thing_in_it(text: str, values: list[str]) -> None:
    assert [value for _, value in times(text, "2012-11-20")] == values


@pytest.mark.parametrize(
    ("texts", "friday"),
    [
        (("Police searched the port on Thursday.", "In a letter released Friday, the union said no."), "2019-04-05"),
        (("The club sold its ground Thursday.", "Talks with the city had failed on Friday."), "2019-04-05"),
        (("Police searched the port on Friday.", "The union said no on Thursday."), "2019-04-12"),
        (("Police searched the port.", "In a letter released Friday, the union said no."), "2019-04-12"),
        (("The singer died on Tuesday.", "Her nurse stated that a fever began on Friday."), "2019-04-05"),
        (("On Wednesday, voters chose a mayor.", "A budget was passed on Friday."), "2019-04-05"),
    ],
)
def test_past_day_is_tomorrow_only_where_the_article_opens_with_it(texts: tuple[str, ...], friday: str) -> None:
    annotated = annotate(article_of("a", *texts, on="2019-04-11"), KNOWLEDGE)
    when = {annotated.article.id: Published(value="2019-04-11", precision="day", basis="stated", evidence="")}
    times = resolve(annotated, replace(NOTHING_LINKED, published=when)).times
    assert [time.value for time in times if time.text == "Friday"] == [friday]


def test_hour_of_a_past_day_is_of_that_day_and_not_of_tomorrow() -> None:
    texts = ("The quake was felt on Tuesday.", "An older one struck on Friday. It began at 7:37 p.m., officials said.")
    annotated = annotate(article_of("a", *texts, on="2019-04-11"), KNOWLEDGE)
    when = {annotated.article.id: Published(value="2019-04-11", precision="day", basis="stated", evidence="")}
    times = resolve(annotated, replace(NOTHING_LINKED, published=when)).times
    assert [time.value for time in times] == ["2019-04-09", "2019-04-05", "2019-04-05"]


@pytest.mark.parametrize(
    "sentence",
    ["Crews searched the school after Monday's tornado.", "She met relatives of those hurt in Monday’s fire in Lima."],
)
def test_a_day_that_owns_what_came_is_over_and_tells_nothing_of_the_stamp(sentence: str) -> None:
    annotated = annotate(article_of("a", f"{sentence} She wept on Monday.", on="2013-05-26"), KNOWLEDGE)
    when = {annotated.article.id: Published(value="2013-05-26", precision="day", basis="stated", evidence="")}
    times = resolve(annotated, replace(NOTHING_LINKED, published=when)).times
    assert [time.value for time in times] == ["2013-05-20", "2013-05-27"]
