"""Laws of time expressions: what they span, what they mean on a day of publication, and what is none."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.annotate.sentences import find_sentences
from builder.annotate.times import find_times
from builder.dates.calendar import value_of
from builder.knowledge.load import load_knowledge
from builder.values.annotation import TimeMention
from builder.values.article import Article
from builder.words.text import cut
from tests.articles import article_of

Found = list[tuple[str, str | None]]


KNOWLEDGE = load_knowledge()


def read(*paragraphs: str, language: str = "en") -> tuple[Article, tuple[TimeMention, ...]]:
    article = replace(article_of("a", *paragraphs), language=language)
    return article, find_times(article, find_sentences(article, KNOWLEDGE), KNOWLEDGE)


def kinds(text: str, published: str | None) -> list[tuple[str, str | None, str]]:
    return [(m.text, value_of(m.symbol, published)[0], m.kind) for m in read(text)[1]]


def times(text: str, published: str | None) -> Found:
    """The dates and durations of a text with their values on a day of publication."""
    return [(words, value) for words, value, kind in kinds(text, published) if kind in ("date", "duration")]


# Sunday 2023-02-05, Monday 2023-02-06, Tuesday 2023-02-07; the twins are shifted to other months, names and words.
TRAPS = [
    ("The minister will pay a visit this week, his office said.", "2023-02-05", "2023-02-06/2023-02-12"),
    ("The two presidents are to meet this week in Lima.", "2024-06-09", "2024-06-10/2024-06-16"),
    ("The two presidents met this week in Lima.", "2024-06-09", "2024-06-03/2024-06-09"),
    ("Petrov will arrive in the capital on Monday.", "2023-02-05", "2023-02-06"),
    ("Ms Okafor is expected to land in Quito on Wednesday.", "2024-06-09", "2024-06-12"),
    ("Petrov, who was in Iraq on Monday, was welcomed by his counterpart.", "2023-02-07", "2023-02-06"),
    ("The envoy, who toured Peru on Friday, has left.", "2024-06-11", "2024-06-07"),
    ("Petrov will hold talks Tuesday with his host.", "2023-02-07", "2023-02-07"),
    ("The court will rule Wednesday on the appeal.", "2024-06-12", "2024-06-12"),
    ("Experts last Tuesday called for an inquiry.", "2023-02-05", "2023-01-31"),
    ("Miners last Thursday began a strike.", "2024-06-09", "2024-06-06"),
    ("The envoy was expelled over the weekend.", "2023-02-07", "2023-02-04/2023-02-05"),
    ("Floods hit the valley over the weekend.", "2024-06-12", "2024-06-08/2024-06-09"),
    ("Rallies will be held over the weekend.", "2024-06-12", "2024-06-15/2024-06-16"),
    ("It will be his third trip since July.", "2023-02-07", "2022-07"),
    ("She has lost six cases since October.", "2024-06-12", "2023-10"),
    ("In March, three states decided to set up a force.", "2024-08-01", "2024-03"),
    ("In November, the bank raised its rates.", "2024-06-12", "2023-11"),
    ("It announced that it would hold exercises in February.", "2023-02-06", "2023-02"),
    ("The union said it would vote on the offer in August.", "2024-06-12", "2024-08"),
    ("The minister stated in February that things had improved.", "2024-08-01", "2024-02"),
    ("Last week, dozens were killed.", "2024-08-01", "2024-07-22/2024-07-28"),
    ("Earlier this year, she left the party.", "2024-08-01", "2024"),
    ("The rift led to a withdrawal last year.", "2023-02-05", "2022"),
    ("They took power in a 2020 coup.", "2023-02-05", "2020"),
    ("He fell in the 1994 revolt.", "2023-02-05", "1994"),
    ("Mr. Ito was scheduled to arrive on Monday.", "2023-02-06", "2023-02-06"),
    ("The ad follows her statement on Tuesday on a plan that will cut taxes.", "2024-06-12", "2024-06-11"),
    ("The mayor will tour the towns ravaged by floods on Tuesday, an aide told reporters.", "2024-06-07", "2024-06-11"),
    ("I look forward to talking to you on Monday.", "2024-06-09", "2024-06-10"),
    ("The firm was ordered to appear in court on Monday.", "2024-06-09", "2024-06-10"),
]


@pytest.mark.parametrize(("text", "published", "value"), TRAPS)
def test_tense_tells_which_day_week_or_month_is_meant(text: str, published: str, value: str) -> None:
    assert [v for _, v in times(text, published)] == [value]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("a two-day visit", "two-day", "P2D"),
        ("a visit of fewer than 24 hours", "24 hours", "PT24H"),
        ("the decade-long war", "decade-long", "P10Y"),
        ("a three-year-long drought", "three-year-long", "P3Y"),
        ("a nine-year operation", "nine-year", "P9Y"),
        ("for the past decade", "the past decade", "P10Y"),
        ("after a decade of fighting", "a decade", "P10Y"),
        ("in about six months", "six months", "P6M"),
        ("over the last twenty-five years", "the last twenty-five years", "P25Y"),
        ("two and a half years in jail", "two and a half years", "P2.5Y"),
        ("a year and a half in jail", "a year and a half", "P1.5Y"),
        ("a 45-minute speech", "45-minute", "PT45M"),
        ("1,200 days of war", "1,200 days", "P1200D"),
        ("a yearlong study", "yearlong", "P1Y"),
    ],
)
def test_a_length_of_time_is_a_duration_and_never_a_date(text: str, words: str, value: str) -> None:
    assert (words, value, "duration") in kinds(text, "2023-02-07")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on 7 February 2023", "2023-02-07"),
        ("on February 7, 2023", "2023-02-07"),
        ("Friday , July 21 , 2017", "2017-07-21"),
        ("on the 5th of May, 2019", "2019-05-05"),
        ("on Dec. 31, 1994", "1994-12-31"),
        ("on 2018-07-06", "2018-07-06"),
        ("on 22/07/2018", "2018-07-22"),
        ("on 07/22/2018", "2018-07-22"),
        ("on 06.07.2018", "2018-07-06"),
        ("in March 2024", "2024-03"),
        ("in mid-March 2024", "2024-03"),
        ("the 1990s", "1990/1999"),
        ("the '90s", "1990/1999"),
        ("in 2014-15", "2014/2015"),
        ("in the mid-60s", "1960/1969"),
        ("the class of '98", "1998"),
        ("3-5 March 2020", "2020-03-03/2020-03-05"),
        ("the 15th century", "1400/1499"),
        ("the third quarter of 2018", "2018-07/2018-09"),
        ("the first half of 2019", "2019-01/2019-06"),
        ("summer 2015", "2015-22"),
        ("in 1848", "1848"),
    ],
)
def test_a_date_said_in_full_needs_no_day_of_publication(text: str, value: str) -> None:
    assert [v for _, v in times(text, None)] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left yesterday.", "2023-02-06"),
        ("He leaves the day after tomorrow.", "2023-02-09"),
        ("He left two days ago.", "2023-02-05"),
        ("He left seventeen years ago.", "2006"),
        ("He left a month ago.", "2023-01"),
        ("It will open in three weeks.", "2023-02-28~"),
        ("He spoke last night.", "2023-02-06"),
        ("He spoke this morning.", "2023-02-07"),
        ("It will open next month.", "2023-03"),
        ("It will open in March next year.", "2024-03"),
        ("It opened on May 5 last year.", "2022-05-05"),
        ("He left on Jan. 12.", "2023-01-12"),
        ("He left on Dec. 12.", "2022-12-12"),
        ("It will close at the end of the year.", "2023"),
        ("He came on Monday last week.", "2023-01-30"),
        ("He left last summer.", "2022-22"),
        ("Profits rose in the fourth quarter.", "2022-10/2022-12"),
        ("Shops closed on Christmas Day.", "2022-12-25"),
        ("He won on Easter Sunday 2022.", "2022-04-17"),
        ("They will vote on the first Tuesday of November.", "2023-11-07"),
        ("Talks resume a week from Thursday.", "2023-02-16"),
        ("It was shut in the week of January 10.", "2023-01-09/2023-01-15"),
        ("Sales fell in last year's third quarter.", "2022-07/2022-09"),
        ("They met this past weekend.", "2023-02-04/2023-02-05"),
    ],
)
def test_a_relative_time_counts_from_the_day_of_publication(text: str, value: str) -> None:
    assert [v for _, v in times(text, "2023-02-07")] == [value]
    assert all(v is None or v == value for _, v in times(text, None))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met on 3 May 2019. The following day they signed.", "2019-05-04"),
        ("The vote was on 12 June 2018. Two days later, he quit.", "2018-06-14"),
        ("It began in 1999. That year, prices rose.", "1999"),
        ("It began in March 1999. The previous year, prices fell.", "1998"),
        ("He was shot on 3 June 1968. In July he left hospital.", "1968-07"),
        ("She was freed on 12 December 2011 and left on January 3.", "2012-01-03"),
        ("It began in 1999 and ended in March of that year.", "1999-03"),
        ("He signed a deal in 2015. In January he went.", "2023-01"),
        ("He was freed on 2 June 2018, and fled the next day.", "2018-06-03"),
    ],
)
def test_a_time_counted_from_another_takes_the_one_spoken_of_before(text: str, value: str) -> None:
    assert times(text, "2023-02-07")[-1][1] == value


@pytest.mark.parametrize(
    "text",
    [
        "Wagner fighters may have committed crimes.",
        "They march on the capital and march again.",
        "The Sunday Times and the Sunday Telegraph reported it.",
        "Mrs May said the deal was dead.",
        "The Arab Spring and Black September changed it.",
        "About 2000 people and 1,800 soldiers came in 12 buses.",
        "It cost $2000 and No. 1992 was lost.",
        "The second round was a sun-lit affair on Independence Day.",
        "He sat still and wed her.",
        "A 9-year-old boy and a woman, 40, were hurt.",
        "The Daily Mail was first.",
        "He will one day return.",
        "A man in his early 60s paid with $20s.",
        "They left Easter Island with Christmas trees.",
        "USA Today and Russia Today said so.",
        "Ana Sol, 32, of 1119 Eighth St. in the town, was asked.",
    ],
)
def test_names_verbs_counts_and_ages_are_no_times(text: str) -> None:
    assert times(text, "2023-02-07") == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("every Monday", "set"),
        ("twice a day", "set"),
        ("an annual fair", "set"),
        ("on Fridays", "set"),
        ("in recent years", "vague"),
        ("recently", "vague"),
        ("soon", "vague"),
        ("for several years", "vague"),
        ("in the coming days", "vague"),
    ],
)
def test_repeated_and_vague_times_are_told_apart_from_dates(text: str, kind: str) -> None:
    assert [k for _, _, k in kinds(text, "2023-02-07")] == [kind]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("It opened on the last Friday in 2017.", "the last Friday in 2017", "2017-12-29"),
        ("It opens on the first Friday of next month.", "the first Friday of next month", "2018-08-03"),
        ("It opens on the last weekend of June 2017.", "the last weekend of June 2017", "2017-06-24/2017-06-25"),
        ("He came two Sundays ago.", "two Sundays ago", "2018-06-24"),
        ("He comes two Fridays from now.", "two Fridays from now", "2018-07-20"),
        ("He came on the Tuesday before last.", "the Tuesday before last", "2018-06-26"),
        ("He comes the week after next.", "the week after next", "2018-07-16/2018-07-22"),
        ("He came a week ago Tuesday.", "a week ago Tuesday", "2018-06-26"),
        ("Two years ago today, the dam broke.", "Two years ago today", "2016-07-06"),
        ("It was founded 150 years ago this month.", "150 years ago this month", "1868-07"),
        ("It burned down half a century ago.", "half a century ago", "1968~"),
        ("They met three days before Christmas.", "three days before Christmas", "2017-12-22"),
        ("It began two years after 2010.", "two years after 2010", "2012"),
        ("It ended two months after 3 May 1998.", "two months after 3 May 1998", "1998-07-03"),
        ("The last six days of April were dry.", "The last six days of April", "2018-04-25/2018-04-30"),
        ("It will rain the rest of the week.", "the rest of the week", "2018-07-06/2018-07-08"),
        ("He was born on 12 Sept '61.", "12 Sept '61", "1961-09-12"),
        ("He retired in '08.", "'08", "2008"),
        ("It was signed on 2012/Aug/01.", "2012/Aug/01", "2012-08-01"),
        ("It was signed on 22-04-2018.", "22-04-2018", "2018-04-22"),
        ("It was signed on june the 5th.", "june the 5th", "2018-06-05"),
        ("Profit fell in the 2011 fourth quarter.", "2011 fourth quarter", "2011-10/2011-12"),
        ("A ruling is due by year-end.", "year-end", "2018"),
        ("It took the whole year.", "the whole year", "P1Y"),
        ("The bank has until Monday to pay.", "Monday", "2018-07-09"),
        ("On Monday, Ahmed and his father are to travel home.", "Monday", "2018-07-09"),
    ],
)
def test_days_are_counted_within_and_from_other_times(text: str, words: str, value: str) -> None:
    assert (words, value) in times(text, "2018-07-06")


def test_the_fiscal_year_of_four_digits_is_a_year_and_no_length() -> None:
    assert times("The 2012 fiscal year was poor.", "2018-07-06") == [("2012", "2012")]


def test_a_weekday_of_each_month_is_no_date() -> None:
    assert kinds("It meets on the first Monday of each month.", "2018-07-06")[0][2] == "set"


def test_an_undated_article_keeps_its_relative_times_without_a_value() -> None:
    assert times("He left on Monday, after two weeks.", None) == [("Monday", None), ("two weeks", "P2W")]


def test_a_year_of_publication_is_enough_for_last_year_but_not_for_a_weekday() -> None:
    assert times("He left last year on a Monday.", "2023")[0] == ("last year", "2022")
    assert times("He left on Monday.", "2023") == [("Monday", None)]


@pytest.mark.parametrize(
    ("language", "text", "words", "value"),
    [
        ("fr", "Il est arrivé mardi 7 février 2023.", "mardi 7 février 2023", "2023-02-07"),
        ("fr", "Il arrivera lundi prochain.", "lundi prochain", "2023-02-13"),
        ("fr", "Le ministre se rendra vendredi au Mali.", "vendredi", "2023-02-10"),
        ("es", "El ministro viajará el viernes a Malí.", "viernes", "2023-02-10"),
        ("ar", "الوزير سيلتقي الرئيس يوم الجمعة.", "الجمعة", "2023-02-10"),
        ("fr", "La semaine dernière, il a visité le Mali.", "La semaine dernière", "2023-01-30/2023-02-05"),
        ("fr", "Une mission qui dure depuis deux ans.", "deux ans", "P2Y"),
        ("de", "Er war am Montag im Irak.", "Montag", "2023-02-06"),
        ("de", "Er wird am Freitag erwartet.", "Freitag", "2023-02-10"),
        ("de", "Der Minister trifft am Freitag seinen Kollegen.", "Freitag", "2023-02-10"),
        ("fr", "Le sommet s'ouvre vendredi. Il a dit oui.", "vendredi", "2023-02-10"),
        ("es", "La cumbre comienza el viernes.", "viernes", "2023-02-10"),
        ("es", "El ministro dijo el lunes que no.", "lunes", "2023-02-06"),
        ("es", "El ministro reconoció el lunes su derrota ante quien será presidente.", "lunes", "2023-02-06"),
        ("fr", "Il est venu lundi, au lendemain du vote.", "lundi", "2023-02-06"),
        ("de", "Er kam am Montag, dem Vortag der Wahl.", "Montag", "2023-02-06"),
        ("es", "Llegó esta madrugada.", "esta madrugada", "2023-02-07"),
        ("es", "La pasada madrugada ardió el puerto.", "La pasada madrugada", "2023-02-07"),
        ("es", "La huelga convocada para el jueves no afecta al metro.", "jueves", "2023-02-09"),
        ("es", "El club dijo que ficharía el viernes al delantero.", "viernes", "2023-02-10"),
        ("es", "El juez iba a declarar el jueves.", "jueves", "2023-02-09"),
        ("es", "En Navidad los precios varían.", "Navidad", "2022-12-25"),
        ("es", "En enero el banco esperaba una subida.", "enero", "2023-01"),
        ("fr", "La banque a précisé que l'usine allait fermer vendredi.", "vendredi", "2023-02-10"),
        ("fr", "Le parti a appelé à défiler mercredi.", "mercredi", "2023-02-08"),
        ("de", "Er war am Montagabend im Irak.", "Montagabend", "2023-02-06"),
        ("de", "Die Wahl war im März 2021.", "März 2021", "2021-03"),
        ("de", "Er kam in den 1990er Jahren.", "1990er Jahren", "1990/1999"),
        ("de", "Er kam in den 80er Jahren.", "80er Jahren", "1980/1989"),
        ("es", "El 7 de febrero de 2023 llegó.", "El 7 de febrero de 2023", "2023-02-07"),
        ("es", "La semana pasada visitó Malí.", "La semana pasada", "2023-01-30/2023-02-05"),
        ("es", "Hace dos años llegó.", "Hace dos años", "2021"),
    ],
)
def test_french_german_and_spanish_times_are_read_in_their_language(
    language: str, text: str, words: str, value: str
) -> None:
    _, mentions = read(text, language=language)
    assert [(m.text, value_of(m.symbol, "2023-02-07")[0]) for m in mentions] == [(words, value)]


def test_a_stop_behind_a_date_is_not_part_of_it() -> None:
    assert [words for words, _ in times("He left on 12 May. She left on 5 Feb.", "2023-02-07")] == ["12 May", "5 Feb"]


def test_two_days_that_share_a_month_are_two_times() -> None:
    found = times("He spoke on 18 and 19 June 2018.", None)
    assert found == [("18", "2018-06-18"), ("19 June 2018", "2018-06-19")]


def test_a_range_of_two_named_times_is_two_times_in_the_year_that_is_said() -> None:
    assert times("the war (2014-2018)", None) == [("2014", "2014"), ("2018", "2018")]
    assert times("from June 5 to June 7, 2019", None) == [("June 5", "2019-06-05"), ("June 7, 2019", "2019-06-07")]
    assert times("from November to February 2017", None) == [("November", "2016-11"), ("February 2017", "2017-02")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It struck at 8 p.m. on Friday.", [("8 p.m. on Friday", "2023-02-03")]),
        ("Polls closed on 4 May 2019. Counting ended at 2:30 the next day.", [("2:30 the next day", "2019-05-05")]),
        ("He fell on 4 May 2019. Police came at 22:30.", [("22:30", "2019-05-04")]),
        ("It opened around 0:45 GMT.", [("0:45 GMT", "2023-02-07")]),
        ("It fell between 2:10 and 4:30 p.m. Sunday.", [("2:10", "2023-02-05"), ("4:30 p.m. Sunday", "2023-02-05")]),
        ("They won 2:15, a ratio of 3:45.", []),
    ],
)
def test_a_clock_time_has_the_value_of_its_day(text: str, found: Found) -> None:
    assert [t for t in times(text, "2023-02-07") if ":" in t[0] or "p.m." in t[0]] == found


PIECES = (
    "last next Monday May 5 2019 two days ago the week - , . of in a half third quarter 1990s 's every later day year "
    "31 following Easter 30 Feb said will $ February 2018-13-45 13/13/2013 0000 century that and H1 century 12.12.12 "
    "latest another plus FY13 thousand nineteen eighty spring summer same earlier Q3 quarter end Passover Corpus "
    "Christi hours nights morning sixties 1990 30 60 - - 8 p.m. over for in recent most BC 1/2 next weekend Monday"
)


@settings(max_examples=400)
@given(
    st.lists(st.sampled_from(PIECES.split()), max_size=25).map(" ".join) | st.text(max_size=120),
    st.sampled_from([None, "2023-02-07", "2023"]),
)
def test_spans_never_overlap_and_cut_to_their_words_in_any_text(text: str, published: str | None) -> None:
    article, mentions = read(text)
    assert all(cut(article, m.span) == m.text for m in mentions)
    assert all(a.span.end <= b.span.start for a, b in pairwise(mentions))
    for mention in mentions:
        value_of(mention.symbol, published)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("told", ["He left in May of the following year. ", "That week on Tuesday he left. "])
def test_times_each_counted_from_the_one_before_are_no_endless_chain(told: str) -> None:
    _, mentions = read("He came on 3 March 2010. " + told * 1500)
    assert value_of(mentions[-1].symbol, "2013-03-22")


@pytest.mark.timeout(60)
@pytest.mark.parametrize("piece", ["the next day ", "Monday", "1990", "two-", "a ", "May 5, ", "last ", "-", "12,345,"])
def test_one_endless_line_is_read_in_linear_time(piece: str) -> None:
    _, mentions = read(piece * 20_000)
    for mention in mentions[:5] + mentions[-5:]:
        value_of(mention.symbol, "2023-02-07")


@pytest.mark.parametrize(
    ("published", "value"),
    [
        ("2023-02-05", "2023-01-30/2023-02-05"),
        ("2023-02-04", "2023-01-23/2023-01-29"),
        ("2023-02-06", "2023-01-30/2023-02-05"),
    ],
)
@pytest.mark.parametrize(
    "sentence", ["The council sold the harbour last week.", "Two trains collided last week near the border."]
)
def test_last_week_in_the_news_of_a_sunday_is_the_week_that_ends_on_it(
    sentence: str, published: str, value: str
) -> None:
    rest = "It was the second time. Nobody knew why. People waited outside for news. They were told to go home."
    assert times(f"{sentence} {rest}", published)[0] == ("last week", value)
