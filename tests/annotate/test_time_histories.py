"""Articles that tell of years gone by, read in an article of Friday 22 March 2013."""

import pytest

from builder.annotate.sentences import find_sentences
from builder.annotate.times import find_times
from builder.dates.calendar import value_of
from tests.annotate.test_times import KNOWLEDGE
from tests.articles import article_of

DAY = "2013-03-22"
DATED = (
    "A canal was first asked for on 7 May 1819, in March 1820 and in April 1821. A law of 6 June 1822 allowed it.",
    "The company met on 2 July 1823, on 3 August 1824 and in October 1825.",
    "The canal was begun on 4 April 1826. In June 1827 the first lock was finished.",
    "On 9 September 1828 the cutting gave way, and in March 1829 the company asked for money.",
    "The first boats passed on 2 May 1830.",
)
DATES = [
    "1819-05-07",
    "1820-03",
    "1821-04",
    "1822-06-06",
    "1823-07-02",
    "1824-08-03",
    "1825-10",
    "1826-04-04",
    "1827-06",
    "1828-09-09",
    "1829-03",
    "1830-05-02",
]
END, ENDS = "The last boat passed on 6 November 1901.", "1901-11-06"


def _values(*paragraphs: str, on: str | None = DAY) -> list[str | None]:
    article = article_of("a", *paragraphs, on=on)
    mentions = find_times(article, find_sentences(article, KNOWLEDGE), KNOWLEDGE)
    found = (value_of(mention.symbol, DAY)[0] for mention in mentions)
    return [value for value in found if value]


@pytest.mark.parametrize(
    ("told", "values"),
    [
        ("In August the bank was raised.", ["1830-08"]),
        ("In January the ice broke it.", ["1831-01"]),
        ("By 20 April the basin had been dug.", ["1830-04-20"]),
        ("On 11 June it leaked. Two days later it was dry.", ["1830-06-11", "1830-06-13"]),
        ("During the summer it leaked.", ["1830-22"]),
        ("It leaked at the end of the year.", ["1830"]),
        ("In 1834 it was widened. In July the king came.", ["1834", "1834-07"]),
        ("It was as wide as that of 1772. In July the king came.", ["1772", "1830-07"]),
        ("A basin was planned for 1836. In July the king came.", ["1836", "1830-07"]),
        ("It would be deepened on 3 October.", ["1830-10-03"]),
        ("By letters found in 1998 it leaked. In July the king came.", ["1998", "1830-07"]),
        ("In 1998 divers found it. In July the king came.", ["1998", "1998-07"]),
        ("It was idle in the 1840s. In July the king came.", ["1840/1849", "1830-07"]),
        ("It was as wide as one dug about 1772. In July the king came.", ["1772~", "1830-07"]),
        ("There were now five locks. In July the king came.", ["1830-07"]),
    ],
)
def test_history_goes_on_in_the_year_it_told_last(told: str, values: list[str]) -> None:
    assert _values(*DATED, told, END) == [*DATES, *values, ENDS]


def test_what_a_history_says_will_be_is_to_come() -> None:
    told = "A museum will open on 3 October. In July the king had come."
    assert _values(*DATED, told, END) == [*DATES, "2013-10-03", "1830-07", ENDS]


def test_story_that_comes_up_to_lately_is_no_history() -> None:
    told = ("In January it was filled again. The trust met on 12 March.", "It had been drained in July 2010.")
    assert _values(*DATED, *told)[-3:] == ["2013-01", "2013-03-12", "2010-07"]


def test_undated_story_may_be_of_any_year() -> None:
    assert _values(*DATED, "In January the ice broke it.", END, on=None)[-2:] == ["2013-01", ENDS]


def test_story_that_begins_with_a_day_of_its_own_year_is_no_history() -> None:
    lead = "The last keeper of the canal's papers died on 15 March."
    assert _values(lead, *DATED, "In January he was ill.", END) == ["2013-03-15", *DATES, "2013-01", ENDS]


def test_story_that_ends_on_a_day_of_its_own_year_is_no_history() -> None:
    assert _values(*DATED, END, "In February it was opened again.") == [*DATES, ENDS, "2013-02"]


def test_half_a_dozen_days_make_no_history() -> None:
    assert _values(*DATED[2:], "In January the ice broke it.", END)[-2:] == ["2013-01", ENDS]


@pytest.mark.parametrize(
    "said",
    [
        "The trust said on Monday that it will reopen. On Tuesday divers left.",
        "It is now a park. The trust met this week.",
        "A museum will open in October, and a hall in December.",
        "It fell in about 30 years ago. Its roof was sold about 20 years ago.",
    ],
)
def test_what_counts_its_times_from_now_is_no_history(said: str) -> None:
    assert _values(*DATED, f"{said} In January it was drained.", END)[-2:] == ["2013-01", ENDS]


def test_story_told_between_days_of_now_is_no_history() -> None:
    now = "The trust met on Monday. It left on Tuesday."
    assert _values(DATED[0], now, *DATED[1:], "In January it was drained.", END)[-2:] == ["2013-01", ENDS]


def test_bare_years_make_no_history() -> None:
    years = ", ".join(f"deepened in {year}" for year in range(1830, 1890, 4))
    told = (f"The canal, begun on 4 April 1826, was {years}.", "In January its roof was mended.", END)
    assert _values(*told)[-2:] == ["2013-01", ENDS]
