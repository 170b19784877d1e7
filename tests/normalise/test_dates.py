import calendar
import datetime as dt

import dateparser
import pytest

from builder.normalise.dates import find_dates, find_day_in_address, find_rights_year
from tests.normalise.reading import KNOWLEDGE


def found(text: str, language: str = "en") -> list[str]:
    return [date.value for date in find_dates(text, language, KNOWLEDGE.headers)]


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("Updated: Feb 5, 2023, 17:06 UTC", "en", "2023-02-05"),
        ("Published 7 February 2023", "en", "2023-02-07"),
        ("Tuesday, 7th February, 2023", "en", "2023-02-07"),
        ("Sept. 30, 2019", "en", "2019-09-30"),
        ("By ANN LEE and BO TANJune 11, 2019", "en", "2019-06-11"),
        ("BY ANN LEE/HARBOUR NEWSMAY 20, 2019", "en", "2019-05-20"),
        ("By CARL ODER and JUNE BAYNOV. 16, 2015", "en", "2015-11-16"),
        ("2023-02-07T10:15:00Z", "en", "2023-02-07"),
        ("2023/2/7", "en", "2023-02-07"),
        ("07.02.2023", "de", "2023-02-07"),
        ("publiziert am 25. September 2018", "de", "2018-09-25"),
        ("Publié le 7 février 2023 à 10h15", "fr", "2023-02-07"),
        ("1er août 2024", "fr", "2024-08-01"),
        ("7 de febrero de 2023", "es", "2023-02-07"),
        ("sexta-feira, 22 de outubro de 2010 às 20:13", "pt", "2010-10-22"),
        ("7 февраля 2023", "ru", "2023-02-07"),
        ("2023年2月7日", "ja", "2023-02-07"),
        ("23/08/2018", "pt", "2018-08-23"),
        ("نشر يوم 11 - 09 - 2023", "ar", "2023-09-11"),
        ("29 أبريل/نيسان 2023", "ar", "2023-04-29"),
        ("9 أيلول 2023", "ar", "2023-09-09"),
        ("3 آب 2023", "ar", "2023-08-03"),
        ("25 أبريل، 2021", "ar", "2021-04-25"),
        ("الأحد ١٣ أكتوبر ٢٠١٩", "ar", "2019-10-13"),
        ("12 تشرين الأول 2023", "ar", "2023-10-12"),
        ("5 جويلية 2023", "ar", "2023-07-05"),
        ("3 نونبر 2023", "ar", "2023-11-03"),
        ("السبت 5 يناير / كانون الثاني 2024", "ar", "2024-01-05"),
        ("25/12/2018", "en", "2018-12-25"),
        ("02/07/2023 9:02 AM ET", "en", "2023-02-07"),
        ("Posted on28. Juli 201928. Juli 2019Author", "de", "2019-07-28"),
        ("November 26, 2017November 27, 2017", "en", "2017-11-26"),
        ("Erstellt am09.02.2022", "de", "2022-02-09"),
        ("Ann Lee2021-12-14T12:38:19", "en", "2021-12-14"),
        ("By Ann Lee/June 12, 2020 9:49 am", "en", "2020-06-12"),
        ("Published Fri, Apr 28 20232:23 PM EDT", "en", "2023-04-28"),
        ("Publisert torsdag 09. mai 2024 - 13:26", "no", "2024-05-09"),
        ("Oppdatert May 9, 2024", "no", "2024-05-09"),
        ("Įvykiai2024.03.31 19:59", "lt", "2024-03-31"),
    ],
)
def test_the_forms_that_pages_use_are_read(text: str, language: str, day: str) -> None:
    assert found(text, language) == [day]


def test_a_date_in_figures_may_touch_the_same_in_words() -> None:
    assert found("30.01.202430. Januar 2024", "de")[0] == "2024-01-30"


@pytest.mark.parametrize("month", range(1, 13))
def test_plain_english_dates_are_read_as_dateparser_reads_them(month: int) -> None:
    full, short = calendar.month_name[month], calendar.month_abbr[month]
    for words in (
        f"7 {full} 2023",
        f"{full} 07, 2023",
        f"28 {short.upper()}. 1999",
        f"{short} 28 1999",
        f"30 {short}, 2024",
    ):
        read = dateparser.parse(words, languages=["en"], settings={"REQUIRE_PARTS": ["day", "month", "year"]})
        found = [date.value for date in find_dates(words, "en", KNOWLEDGE.headers) if date.precision == "day"]
        assert found == ([read.date().isoformat()] if read else []), words
    assert dt.date(2023, month, 7).isoformat() in {
        d.value for d in find_dates(f"7 {full} 2023", "en", KNOWLEDGE.headers)
    }


def test_day_and_month_in_figures_that_english_leaves_open_give_the_year_alone() -> None:
    assert found("02/07/2023") == ["2023"]


def test_a_month_alone_is_as_precise_as_it_says() -> None:
    assert found("February 2023") == ["2023-02"]


@pytest.mark.parametrize(
    "text",
    ["31 June 2023", "99/99/2023", "may 12 people", "12 people 2023", "1.2.2023.4", "x2023-02-07", "May 20 20201"],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert found(text) == []


def test_a_copyright_line_gives_its_last_year() -> None:
    assert find_rights_year("© 2004-2019 Some Company. All rights reserved.") == "2019"
    assert find_rights_year("©2023 Some Company") == "2023"
    assert find_rights_year("The 2019 vote") is None


@pytest.mark.parametrize(
    "path",
    [
        "world/2023/02/07/visit.html",
        "world/2023-02-07/visit",
        "world/the-visit-2023-02-07/",
        "world/2023/feb/07/the-visit",
        "a/202302/07/WS640.html",
        "n3/2023/0207/c90000-1.html",
        "component/k2/1712881-20230207.htm",
        "hqcj/t20230207_1.html",
    ],
)
def test_an_address_gives_the_day_that_it_is_filed_under(path: str) -> None:
    day = find_day_in_address(f"https://example.org/{path}")
    assert day is not None
    assert (day.value, day.basis) == ("2023-02-07", "url")


@pytest.mark.parametrize("path", ["2023/13/07/", "world-africa-20230207", "a/20231399.html", "2023/may-day/07/"])
def test_numbers_that_are_no_day_date_nothing(path: str) -> None:
    assert find_day_in_address(f"https://example.org/{path}") is None
