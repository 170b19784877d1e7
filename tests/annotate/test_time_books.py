"""How books, letters and talk write times: each with its value in an article of Friday 22 March 2013."""

import pytest

from tests.annotate.test_times import times

DAY = "2013-03-22"
YEARS = [
    # what books write before a year
    ("Ada Brun (b. 1874, d. 1931) was a poet.", ["1874", "1931"]),
    ("The inn (est. 1780) has a garden.", ["1780"]),
    ("The king reigned c. 1350 – c. 1372.", ["1350~", "1372~"]),
    ("The gate dates back to 1420.", ["1420"]),
    ("A charter dated to 1387 names the ford.", ["1387"]),
    ("The mill, built 1755, burnt down.", ["1755"]),
    ("His only novel, published 1871, failed.", ["1871"]),
    ("The keep was finished by mid-1592.", ["1592"]),
    ("Before 1800 there were no roads.", ["1800"]),
    ("After 1648 the border moved.", ["1648"]),
    ("He was mayor, 1952-58.", ["1952/1958"]),
    ("She led it from 1999 to 2004 and 2006–08.", ["1999", "2004", "2006/2008"]),
    # eras
    ("In AD 79 the town was buried.", ["0079"]),
    ("The city fell in 410 CE.", ["0410"]),
    ("The road was paved in the 1st century AD.", ["0001/0099"]),
    # decades and centuries of one another, and in words
    ("The 1760s and '70s were years of unrest.", ["1760/1769", "1770/1779"]),
    ("Rail came between the 1850s and the 70s.", ["1850/1859", "1870/1879"]),
    ("It was quiet from the 1880s to the 20s.", ["1880/1889", "1920/1929"]),
    ("Jazz came in the Roaring Twenties.", ["1920/1929"]),
    ("The 00s were kind to the firm.", ["2000/2009"]),
    ("The decade 1990-2000 was calm.", ["1990", "2000"]),
    ("They collect 19th- and 20th-century maps.", ["1800/1899", "1900/1999"]),
    ("The Spring/Summer 2012 list is out.", ["2012-21", "2012-22"]),
    ("It began in seventeen seventy-six.", ["1776"]),
    ("Back in two thousand and eight I was broke.", ["2008"]),
    # apart from the words around
    ("Marx (1818-83) read Engels (1820-95).", ["1818/1883", "1820/1895"]),
    ("In post-1848 Prague the guilds were gone.", ["1848"]),
    ("They slept in a 1788 barn.", ["1788"]),
    ("The 1861 census has forty.", ["1861"]),
    ("The Ming (1368 – 1644) built a wall.", ["1368", "1644"]),
    ("The years 1812 and 1813 were wet.", ["1812", "1813"]),
    ("In 1983 women won a vote.", ["1983"]),
    ("Kerr ('50) and Boyd ('48) agree.", ["1950", "1948"]),
    ("She won the '60 election.", ["1960"]),
    ("A gate of the 19 th century stands.", ["1800/1899"]),  # as a page with raised letters is copied
    ("A hundred and twenty years ago it burnt.", ["1893~"]),
    ("It stood there a century and a half ago.", ["1863~"]),
    ("Few saw it in the present century.", ["2000/2099"]),
    ("He won a dozen, 1998-2001, at home.", ["1998", "2001"]),
    ("Her sofa (c. 1925) and rug © c. 2012 Ann C. 1997 stay.", ["1925~", "2012", "1997"]),
    # what is no year
    ("She has a flat in the East Sixties.", []),
    ("In 2000 women found a job.", []),
    ("He hosts the '60 Minutes' show.", []),
    ("It was 6AD there.", []),
    ("The league enters the third century of its life.", []),
    ("The bank begins its second century.", []),
    ("A port stood there in 1300 b.c. and later.", []),
    ("1788 people came.", []),
    ("They lost 1788, the French 1866.", []),
    ("In 1812 they lost 1788 killed, 1801 wounded and 1766 missing.", ["1812"]),
    ("Ohio counted 1755, Iowa 1766.", []),
    ("It was a 1750 capacity hall.", []),
    ("Officials said they killed 1534.", []),
    ("He fell after 1200 metres.", []),
    ("It came before 1500 people.", []),
    ("The first century of the firm was quiet.", []),
    ("The set cost two thousands of pounds.", []),
    ("In two thousand and eight cases it failed.", []),
    ("The firm bought an ad 12 feet wide.", []),
    ("They pushed it back 1204 metres.", []),
    ("1655 died of the fever, and 1702 were hurt.", []),
    ("The hall (capacity: 1788) is full.", []),
    ("She won a 1654 metre run up a 1788 foot hill.", []),
    ("The clerk wrote a 1684 page report.", []),
    ("The dead, 1788; the hurt, 1690.", []),
    ("The tally was Brun, 1654, Holm, 1622.", []),
    ("The dry dock sets the ferry two years back.", ["P2Y"]),
    ("The frost put the harvest three weeks back, she said.", ["P3W"]),
]


@pytest.mark.parametrize(("text", "values"), YEARS)
def test_years_as_books_write_and_people_say_them(text: str, values: list[str]) -> None:
    assert [value for _, value in times(text, DAY) if value] == values


DAYS = [
    # in the middle of a phrase
    ("On the 25th I went home.", ["2013-02-25"]),
    ("On the 25th in the evening they sailed.", ["2013-02-25"]),
    ("The cast met on Thursday 21st in the afternoon.", ["2013-03-21"]),
    ("The shop opened on Sunday the 17th in Leeds.", ["2013-03-17"]),
    ("It rained on 29 / 30 August.", ["2012-08-29/2012-08-30"]),
    ("It was the 2nd Thursday in Sept. '02.", ["2002-09-12"]),
    ("York, 14 Decr. 1843.", ["1843-12-14"]),
    ("He wrote on the 2d of March, 1801.", ["1801-03-02"]),
    ("She starved to death March 18, they said.", ["2013-03-18"]),
    # the year first
    ("In 1939, on the 1st of September, the border closed.", ["1939-09-01"]),
    ("In 1911, in June, she left the choir.", ["1911-06"]),
    # so many back, today's not counted
    ("We moved two weeks back.", ["2013-03-04/2013-03-10"]),
    ("I was there a year back.", ["2012"]),
    ("It fell two Thursdays back.", ["2013-03-14"]),
    ("It snowed two Fridays ago.", ["2013-03-08"]),
    ("The fair opens three Fridays from now.", ["2013-04-12"]),
    ("The lake froze this past Friday.", ["2013-03-15"]),
    ("The vote is the March after next.", ["2015-03"]),
    ("It opened the September before last.", ["2011-09"]),
    ("The bridge will open the summer after next.", ["2014-22"]),
    # what is no day
    ("On the 21st floor she waited.", []),
    ("On the 14th he made a birdie.", []),
    ("The nave is of the 12th century, its tower from the 15th.", ["1100/1199"]),
    ("He spent two days back home.", ["P2D"]),
]


@pytest.mark.parametrize(("text", "values"), DAYS)
def test_days_as_people_tell_them(text: str, values: list[str]) -> None:
    assert [value for _, value in times(text, DAY) if value] == values


def test_hours_behind_a_day_are_not_its_year() -> None:
    assert times("The ferry left on 19/12 1510-1640.", DAY)[0] == ("19/12", "2012-12-19")
