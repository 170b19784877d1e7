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
    ("Trade fell (Holm 2014a; Berg et al. 2003b).", ["2014", "2003"]),
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
    ("Wolves lived there in the seventeen hundreds.", ["1700/1799"]),
    ("They met in the early two-thousands.", ["2000/2009"]),
    ("It began in seventeen seventy-six.", ["1776"]),
    ("Back in two thousand and eight I was broke.", ["2008"]),
    # what is no year
    ("Officials said they killed 1534.", []),
    ("He fell after 1200 metres.", []),
    ("It came before 1500 people.", []),
    ("The first century of the firm was quiet.", []),
    ("The set cost two thousands of pounds.", []),
    ("In two thousand and eight cases it failed.", []),
    ("The firm bought an ad 12 feet wide.", []),
    ("They pushed it back 1204 metres.", []),
]


@pytest.mark.parametrize(("text", "values"), YEARS)
def test_years_as_books_write_and_people_say_them(text: str, values: list[str]) -> None:
    assert [value for _, value in times(text, DAY) if value] == values
