"""The forms in which days, weekdays and feasts are written: what each means in an article of Friday 22 March 2013."""

import pytest

from tests.annotate.test_times import kinds, read, times

DAY = "2013-03-22"
CASES = [
    # figures
    ("It is due on 11/20.", ["2013-11-20"]),
    ("It is due on 20/11.", ["2013-11-20"]),
    ("It is due on 11/7.", ["2013-11-07"]),
    ("The fair will run 4/5-4/8.", ["2013-04-05", "2013-04-08"]),
    ("The form is dated 10-31-74.", ["1974-10-31"]),
    ("The form is dated 31-10-74.", ["1974-10-31"]),
    ("The form is dated 20141031.", ["2014-10-31"]),
    ("The fair ran 2012-05-04/2012-05-06.", ["2012-05-04", "2012-05-06"]),
    ("They met in 2012/10.", ["2012-10"]),
    ("They met in the 2011/12 season.", ["2011/2012"]),
    ("They met on Oct/31/2012.", ["2012-10-31"]),
    ("The team has a record of 28-12-10.", []),
    ("In 2012, 4/5 of the vote was his.", ["2012"]),
    ("Call 555-2012.", []),
    ("It rose 11 1/2 points.", []),
    # the year first, or short, or behind a comma that belongs elsewhere
    ("They met on 2012 October 31.", ["2012-10-31"]),
    ("In 2012, October 31 was a Wednesday.", ["2012-10-31"]),
    ("They met in 2012-Oct.", ["2012-10"]),
    ("They met on 7 Nov 12.", ["2012-11-07"]),
    ("They met on 2012, Nov the 7th.", ["2012-11-07"]),
    ("we met on twenty five december", ["2012-12-25"]),
    ("They will meet on the first day of next week.", ["2013-03-25"]),
    ("They will meet on the last day of the quarter.", ["2013-03-31"]),
    ("In November, 7 people were hurt.", ["2012-11"]),
    # as people type
    ("they may 5 times a day", []),
    ("It was by the year two thousand.", ["2000"]),
    ("It was after a nineteen ninety-seven attack.", ["1997"]),
    ("They met at noon.", ["2013-03-22"]),
    ("They met from noon to midnight on Thursday.", ["2013-03-21", "2013-03-21"]),
    ("They saw the Midnight Express.", []),
    ("At 8 p.m. a bomb went off in the capital on Monday.", ["2013-03-18", "2013-03-18"]),
    ("It struck at 8:30 a.m. local time (0330 UTC) yesterday.", ["2013-03-21", "2013-03-21"]),
    ("We will meet next fri.", ["2013-03-29"]),
    ("We will meet Thu 28th.", ["2013-03-28"]),
    ("We will meet Fri next week.", ["2013-03-29"]),
    ("He sat the exam.", []),
    ("He bought it from Sun Microsystems.", []),
    ("we met june five 2012", ["2012-06-05"]),
    ("they may second the motion", []),
    ("They drove 5 miles in march order.", []),
    # a weekday and its date, and days counted among weekdays
    ("They met on Tuesday (March 5).", ["2013-03-05", "2013-03-05"]),
    ("They met on March 5 (a Tuesday).", ["2013-03-05"]),
    ("They will meet Monday, Tuesday and Friday.", ["2013-03-25", "2013-03-26", "2013-03-29"]),
    ("They will meet from Monday to Wednesday.", ["2013-03-25", "2013-03-27"]),
    ("They will meet from 9 a.m. Monday to 5 p.m. Monday.", ["2013-03-25", "2013-03-25"]),
    ("They will meet Monday after next.", ["2013-04-01"]),
    ("They will meet the day after next Monday.", ["2013-03-26"]),
    ("They met on the second-to-last Friday of 2012.", ["2012-12-21"]),
    ("It rose in the third last week of 2012.", ["2012-12-10/2012-12-16"]),
    ("They met the third Tuesday after Easter 2012.", ["2012-04-24"]),
    ("They met on the first Monday after 5 March 2012.", ["2012-03-12"]),
    ("They met on the last Sunday before Christmas 2012.", ["2012-12-23"]),
    ("He came three days prior to 5 March 2012.", ["2012-03-02"]),
    ("He came three days following 5 March 2012.", ["2012-03-08"]),
    ("He will come day after Christmas.", ["2013-12-26"]),
    ("We may meet Wednesday or Friday.", ["2013-03-27", "2013-03-22"]),
    ("They met on Monday last.", ["2013-03-18"]),
    ("They will meet on Monday next.", ["2013-03-25"]),
    ("We will meet Sat 4:00 pm.", ["2013-03-23"]),
    ("He came on the 5th and 6th.", ["2013-03-05", "2013-03-06"]),
    ("They came 1st and 2nd.", []),
    ("He came on the morning of the 5th.", ["2013-03-05"]),
    ("It was in eighteen sixty-five.", ["1865"]),
    ("It rose in Q4 '12.", ["2012-10/2012-12"]),
    # days of a month that is said by its distance
    ("He came on the 20th of the previous month.", ["2013-02-20"]),
    ("He will come on 20 of next month.", ["2013-04-20"]),
    ("On 5 May 2010 he left and died on the 7th.", ["2010-05-05", "2010-05-07"]),
    ("On 25 May 2010 he left and died on the 7th.", ["2010-05-25", "2010-06-07"]),
    ("We met on the fourteenth.", ["2013-03-14"]),
    ("It will rise next year on June 10th.", ["2014-06-10"]),
    ("He will come by the 28th.", ["2013-03-28"]),
    ("He will come on 28th.", ["2013-03-28"]),
    ("He lives on 5th Avenue.", []),
    ("He was the 5th.", []),
    ("He came two days after the 5th.", ["2013-03-07"]),
    ("He will come next month on the 15th.", ["2013-04-15"]),
    ("They will meet next Friday and Saturday.", ["2013-03-29", "2013-03-30"]),
    ("They will meet this coming weekend.", ["2013-03-23/2013-03-24"]),
    ("It was in the 90 's.", ["1990/1999"]),
    ("They met in Easter week.", ["2013-03-25/2013-03-31"]),
    ("It fell in the week of Thanksgiving 2012.", ["2012-11-19/2012-11-25"]),
    ("It opened at the 2012 Christmas market.", ["2012"]),
    ("They met on New Year's.", ["2013-01-01"]),
    ("It was a New Year's resolution.", []),
    # short units, feasts, years counted back
    ("It rose last yr.", ["2012"]),
    ("It rose in the 4th qtr of 2012.", ["2012-10/2012-12"]),
    ("It was on thanksgiving.", ["2012-11-22"]),
    ("It was a prayer of thanksgiving.", []),
    ("We met at christmas.", ["2012-12-25"]),
    ("It will be on April Fools' Day.", ["2013-04-01"]),
    ("It was on St. Stephen's Day.", ["2012-12-26"]),
    ("It was on Mothers' Day 2012.", ["2012-05-13"]),
    ("It was on International Women's Day.", ["2013-03-08"]),
    ("They met at St. Patrick's Cathedral.", []),
    ("It was two weeks after thanksgiving.", ["2012-12-06"]),
    ("He had an epiphany.", []),
    ("They met this week-end.", ["2013-03-16/2013-03-17"]),
    # counted from now
    ("He came two years and four months ago.", ["2010-11"]),
    ("He will come a week and three days from now.", ["2013-04-01"]),
    ("He will come in about two weeks.", ["2013-04-05~"]),
    ("He will come in 48 hours.", ["2013-03-24"]),
    ("He will come the day after.", ["2013-03-23"]),
    ("He will come in next five days.", ["2013-03-23/2013-03-27"]),
    ("He will come in the next five days.", ["P5D"]),
    ("He will come within next 2 months.", ["2013-03-22/2013-05-21"]),
    ("It fell over past 2 weeks.", ["2013-03-08/2013-03-21"]),
    ("Its past two years were bad.", ["P2Y"]),
    ("The 2 coming weeks will be dry.", ["2013-03-23/2013-04-05"]),
    ("It was dry in the two previous years.", ["P2Y"]),
    ("Sales rose in last five business days.", ["2013-03-15/2013-03-21"]),
    ("It was Christmas two years ago.", ["2011-12-25"]),
    ("It was 5 May two years ago.", ["2011-05-05"]),
]


@pytest.mark.parametrize(("text", "values"), CASES)
def test_every_form_of_a_day_has_its_value(text: str, values: list[str]) -> None:
    assert [value for _, value in times(text, DAY) if value] == values


REPEATED = [
    ("It runs every other Friday.", "P2W"),
    ("It runs every third year.", "P3Y"),
    ("It runs every 5 May.", "P1Y"),
    ("It runs each spring.", "P1Y"),
    ("It is held semiannually.", "P6M"),
]


@pytest.mark.parametrize(("text", "period"), REPEATED)
def test_what_is_repeated_is_no_day(text: str, period: str) -> None:
    assert [(value, kind) for _, value, kind in kinds(text, DAY)] == [(period, "set")]


AROUND = ("Nobody had asked her.", "The hall was full.", "A choir sang.")


@pytest.mark.parametrize("said", ["On the third Wednesday, the jury left.", "It sat on the 13."])
def test_figures_and_counted_weekdays_are_days_in_a_note_alone(said: str) -> None:
    dates = [
        [m for m in read(*texts)[1] if m.kind == "date" and m.text[0] in "1t"] for texts in ([said], [*AROUND, said])
    ]
    assert [len(found) for found in dates] == [1, 0]


@pytest.mark.parametrize(
    ("said", "words", "as_note"),
    [
        ("When she won, she said that she would act within 100 days.", "100 days", "date"),
        ("What we saw in the past three weeks is a crime.", "the past three weeks", "date"),
    ],
)
def test_stretch_is_of_the_calendar_in_a_note_and_a_length_in_an_article(said: str, words: str, as_note: str) -> None:
    assert [(m.text, m.kind) for m in read(said)[1]] == [(words, as_note)]
    assert [(m.text, m.kind) for m in read(*AROUND, said)[1]] == [(words, "duration")]
