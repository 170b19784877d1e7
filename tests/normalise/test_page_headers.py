"""Headlines, days and languages of pages that were copied whole, with their menus, players and tickers."""

import pytest

from builder.normalise.language import find_language
from builder.normalise.lines import split_lines
from builder.normalise.reasons import find_reasons, find_shut
from builder.normalise.segment import keep_found
from builder.normalise.shape import Page
from builder.normalise.title import find_candidates
from tests.normalise.reading import KNOWLEDGE, read, reasons
from tests.normalise.test_pastes import TEXT

STORIES = {
    "sea wall": ("Sea wall for the harbour at last", TEXT),
    "painter": (
        "Letters of the painter on show",
        "Three hundred letters that the painter wrote to his sister are on show from Saturday, the museum said.\n\n"
        "They were found last year in the attic of a house in the old town, where nobody had looked for decades.\n\n"
        "The museum had to wait for the decision of a court before it was allowed to show the letters to anybody.",
    ),
    "marathon": (
        "Third marathon for the runner",
        "The runner from Velmouth won the marathon of the capital for the third time, in two hours and 24 minutes.\n\n"
        "She was four seconds ahead of the second, who had led from the tenth kilometre on, the organisers said.\n\n"
        "More than nine thousand people took part in the marathon, although it rained throughout the morning.",
    ),
}
MENU = "Home\n\nWorld\n\nSport\n\nCulture\n\nSign in\n\nSubscribe"

TEASERS = "\n\n".join([
    "Nobody believed what this man did to the garden of his aunt.",
    "Twelve libraries that every friend of books should see one day.",
    "He was asked to sell his boat and got a second one for it.",
    "What she found below the stairs of her house will surprise you.",
    "Old photographs of the tallest trees in the world, and of those who climbed them.",
    "How a baker made the biggest loaf of the year with her own hands.",
    "The strangest customs of the new year, and where to see them all.",
    "A film that shows how beautiful a storm can be from far above.",
    "Forty ways to store what you own and never look at again.",
    "This dog waited at the same station for three years and a day.",
])  # fmt: skip


@pytest.fixture(params=STORIES)
def story(request: pytest.FixtureRequest) -> tuple[str, str]:
    return STORIES[request.param]


@pytest.mark.parametrize(
    ("about", "headline", "deck"),
    [
        ("sea wall", "Wall is here to stay", "Why the council voted for a wall in the harbour and what the mayor says"),
        ("painter", "The painter is back home", "What his letters to a sister tell of a man nobody knew well before"),
        (
            "marathon",
            "A runner is never tired",
            "Why nobody from the capital was faster this time, whatever they tried",
        ),
    ],
)
def test_what_the_page_says_again_is_its_headline_and_not_the_deck_below(about: str, headline: str, deck: str) -> None:
    head = f"{headline}\n\n{deck}\n\nBy Ines Calder\n\n14 May 2024"
    page = f"{MENU}\n\n{headline}\n\n{MENU}\n\nCulture\n\n{head}\n\n{STORIES[about][1]}\n"
    assert read(page).title == headline


@pytest.mark.parametrize("section", ["Sea Life", "Old Town", "Fit Runner"])
def test_a_section_of_two_words_that_the_menu_has_too_is_no_headline(section: str, story: tuple[str, str]) -> None:
    headline, text = story
    head = f"{section}\n\n{headline}\n\nBy Ines Calder\n\n14 May 2024"
    assert read(f"{MENU}\n\n{section}\n\nFilm Club\n\n{MENU}\n\n{head}\n\n{text}\n").title == headline


@pytest.mark.parametrize(
    "credit", ["Photographer: Ann Lee", "Photographer: Ann Lee/Bloomberg", "Fotograf: Bo Tan", "Fotógrafa: Ana Roche"]
)
def test_who_made_the_picture_is_no_headline_and_a_headline_may_tell_of_one(
    credit: str, story: tuple[str, str]
) -> None:
    headline, text = story
    told = " ".join(text.split()[:9]).rstrip(",.")
    for caption in (credit, f"{told}. {credit}"):
        page = f"{headline}\n\nBy Ines Calder\n\n14 May 2024\n\n{caption}\n\n{text}\n"
        assert read(page).title == headline
        assert reasons(page)[caption] == "caption or picture credit"
    told_of = f"Photographer of {headline[0].lower()}{headline[1:]}"
    assert read(f"{told_of}\n\nBy Ines Calder\n\n14 May 2024\n\n{text}\n").title == told_of


def test_a_short_article_stays_where_the_teasers_above_it_have_more_words(story: tuple[str, str]) -> None:
    headline, text = story
    short = (
        f"{text.partition(chr(10))[0]} It was the first time that so many people had come to the old town to see "
        "it, and the mayor, who had asked for it in a letter, said that nobody who was there would forget it soon."
    )
    page = f"{MENU}\n\nThe latest from the paper\n\n{TEASERS}\n\n{MENU}\n\n{headline}\n\nBy Ines Calder"
    article = read(f"{page}\n\n14 May 2024\n\n{short}\n\nComments\n\nMore from Culture\n\nNext story\n\nContact\n")
    assert (article.title, [paragraph.text for paragraph in article.paragraphs]) == (headline, [short])


@pytest.mark.parametrize("above", ["Play now", "NOW PLAYING", "Question of the Day", "Poll of the day:"])
def test_what_a_player_shows_and_a_poll_asks_is_no_headline(above: str, story: tuple[str, str]) -> None:
    headline, text = story
    inside = " ".join(text.split()[:9]).rstrip(",.")
    page = f"{MENU}\n\n{headline}\n\n{above}\n\n{inside}\n\nBy\n\nInes Calder\n\n14 May 2024\n\n{text}\n"
    assert read(page).title == headline


def test_a_caption_that_ends_in_a_day_dates_nothing_where_another_line_says_when(story: tuple[str, str]) -> None:
    headline, text = story
    page = f"{headline}\n\nThe place in the old town, 9 May 2024\n\n{text}\n\nDate 14 May 2024\n\nShare\n\nPrint\n"
    assert read(page).published.value == "2024-05-14"


@pytest.mark.parametrize(
    "ticker", ["Price as of May 20, 2024, 1:20 p.m. ET", "Returns as of May 20, 2024", "As of 20 May 2024"]
)
def test_a_ticker_says_when_its_prices_were_right(ticker: str, story: tuple[str, str]) -> None:
    headline, text = story
    page = f"{headline}\n\nBy Ines Calder - May 14, 2024 at 10:05AM\n\nNASDAQ: WALL\n\n{ticker}\n\n{text}\n"
    assert read(page).published.value == "2024-05-14"
    assert read(f"{headline}\n\n{ticker}\n\n{text}\n").published.value is None


@pytest.mark.parametrize("label", ["Last modified", "Updated:", "Zuletzt aktualisiert"])
def test_the_day_below_a_line_that_only_says_updated_is_not_that_of_publication(
    label: str, story: tuple[str, str]
) -> None:
    headline, text = story
    page = f"{headline}\n\nOn May 14, 2024\n\nBy Ines Calder\n\n{label}\n\nMay 20, 2024\n\n{text}\n"
    assert read(page).published.value == "2024-05-14"


@pytest.mark.parametrize("counts", ["0", "01747", "23"])
def test_numbers_of_comments_may_be_pasted_on_to_a_year(counts: str, story: tuple[str, str]) -> None:
    headline, text = story
    page = f"May 20, 2024\n\nSign in\n\n{headline}\n\nby Ines CalderMay 14, 2024{counts}\n\n{text}\n"
    assert read(page).published.value == "2024-05-14"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The ferry to the island did not sail on Monday, since its crew had been on strike for a week and nobody "
         "could say when the talks with the owners would go on.", "en"),
        ("Die Fähre zur Insel fuhr am Montag nicht, weil ihre Mannschaft seit einer Woche streikt und niemand sagen "
         "konnte, wann die Gespräche mit den Besitzern weitergehen.", "de"),
        ("Färjan till ön gick inte på måndagen, eftersom besättningen hade strejkat i en vecka och ingen kunde säga "
         "när samtalen med ägarna skulle fortsätta.", "sv"),
    ],
)  # fmt: skip
def test_a_menu_of_places_and_teams_does_not_tell_the_language(text: str, language: str) -> None:
    menu = "\n".join(["La Liga", "El Paso", "Los Angeles", "Del Mar", "Las Vegas", "En Vivo", "Y más"] * 30)
    page = f"{menu}\n" + "\n".join([text] * 3)
    assert find_language(page, KNOWLEDGE.languages) == language


@pytest.mark.parametrize(("between", "count"), [("", 1), ("By Ines Calder\n\nShare\n\n", 3)])
def test_lines_that_are_out_by_themselves_between_a_headline_and_its_text_speak_for_it(
    between: str, count: int, story: tuple[str, str]
) -> None:
    lines = split_lines(f"{MENU}\n\n{story[0]}\n\n{between}14 May 2024\n\n{story[1]}\n")
    page = Page(lines, KNOWLEDGE.furniture, KNOWLEDGE.languages)
    sure = find_reasons(page, "en", KNOWLEDGE)
    signs = dict(find_candidates(page, page.prose, sure, find_shut(page, sure, KNOWLEDGE), KNOWLEDGE))
    headline = next(at for at, line in enumerate(lines) if line.text == story[0])
    assert f"{count} out below" in signs[headline]


@pytest.mark.parametrize("credit", ["Ines Calder / Velmouth Daily Mercury", "Ines Calder/Northern Press file"])
def test_a_name_and_an_outlet_behind_a_slash_are_no_headline(credit: str, story: tuple[str, str]) -> None:
    title, text = story
    assert read(f"{MENU}\n\n{title}\n\n{credit}\n\n14 May 2024\n\n{text}\n").title == title
    lines = split_lines(f"{credit}\n\n14 May 2024\n\n{text}\n")
    page = Page(lines, KNOWLEDGE.furniture, KNOWLEDGE.languages)
    sure = find_reasons(page, "en", KNOWLEDGE)
    assert 0 not in dict(find_candidates(page, page.prose, sure, frozenset(), KNOWLEDGE))


def test_running_text_found_before_a_line_was_taken_for_the_headline_stays_below_it() -> None:
    rows = [line.text for line in split_lines(f"{TEXT}\n\n{TEXT}\n\nRead more\n\n{TEXT}")]
    page = Page(split_lines("\n\n".join(rows)), KNOWLEDGE.furniture, KNOWLEDGE.languages)
    early = tuple(page.prose)
    late = tuple(at == 4 for at in range(len(rows)))
    kept = keep_found(page, 1, early, late)
    assert [at for at, inside in enumerate(kept) if inside] == [2, 3, 4]
    assert keep_found(page, None, early, late)[:5] == (True,) * 5


def test_weekday_and_day_far_above_the_headline_are_those_of_the_copy(story: tuple[str, str]) -> None:
    headline, text = story
    page = f"Thursday, January 31, 2019\n\n{MENU}\n\n{headline}\n\n"
    assert read(f"{page}{text}\n\n{MENU}").published.value is None
    assert read(f"{page}January 11, 2012\n\n{text}\n\n{MENU}").published.value == "2012-01-11"
    above = f"{MENU}\n\nThursday, January 31, 2019\n\n{headline}\n\n{text}\n\n{MENU}"
    assert read(above).published.value == "2019-01-31"


def test_month_behind_a_dash_is_what_is_told_of(story: tuple[str, str]) -> None:
    headline, text = story
    assert read(f"{MENU}\n\n{headline}\n\nApril-June 2016\n\n{text}").published.value is None
    assert read(f"{MENU}\n\n{headline}\n\nJune 2016\n\n{text}").published.value == "2016-06"


@pytest.mark.parametrize("signed", ["By Ann Lee|Jun. 17, 2019|", "By Bo TanDecember 3, 2018"])
def test_byline_right_below_the_article_dates_it(story: tuple[str, str], signed: str) -> None:
    headline, text = story
    about = (
        "The writer joined the paper as a reporter in the spring, and has told of the town and its people since then."
    )
    day = read(f"{MENU}\n\n{headline}\n\n{text}\n\n{signed}\n\nAbout the author\n\n{about}").published.value
    assert day == ("2019-06-17" if "Lee" in signed else "2018-12-03")


def test_clock_without_minutes_belongs_to_its_day(story: tuple[str, str]) -> None:
    headline, text = story
    first, rest = text.split("\n\n", 1)
    article = read(f"{MENU}\n\n{headline}\n\n{first}\n\nMonday, May 22, 2017 | 2 a.m.\n\n{rest}")
    assert article.published.value == "2017-05-22"
    assert all("2 a.m." not in paragraph.text for paragraph in article.paragraphs)


@pytest.mark.parametrize(
    "heads",
    [
        ("Ann said (May 17, 2019):", "Bo Tan said (May 16, 2019):", "Cy said (May 16, 2019):"),
        ("Ann • #1 • 8:05 AM Monday, May 4, 2020 • Reply", "Bo • #2 • 8:11 AM Monday, May 4, 2020 • Reply",
         "Cy • #3 • 10:14 AM Monday, May 4, 2020 • Reply"),
        ("ann_lee 6 september 2024 12:59", "botan 6 september 2024 08:27", "cy @botan • 6 september 2024 09:43",
         "dee 7 september 2024 10:01"),
        ("Soumis par Ann, le lundi 29 octobre 2012 à 15h46", "Envoyé par Bo, le lundi 29 octobre 2012 à 16h01",
         "Signé Cy, le lundi 29 octobre 2012 à 16h30"),
    ],
)  # fmt: skip
def test_what_readers_said_below_is_no_text_of_the_article(story: tuple[str, str], heads: tuple[str, ...]) -> None:
    headline, text = story
    said = "I was there myself and can tell you that all of it was quite different from what they say here."
    talk = "\n\n".join(f"{head}\n\n{said}\n\nIt is a shame that nobody asked those who live there." for head in heads)
    article = read(f"{MENU}\n\n{headline}\n\n{text}\n\n{talk}\n\n{MENU}")
    assert [paragraph.text for paragraph in article.paragraphs] == text.split("\n\n")
    assert {removed.reason for removed in article.removed if removed.text == said} == {"comments of readers"}


def test_two_days_and_times_make_no_talk(story: tuple[str, str]) -> None:
    headline, text = story
    first, second, third = text.split("\n\n")
    days = "Monday, May 4, 2020 8:05", "Tuesday, May 5, 2020 9:10"
    kept = read("\n\n".join([headline, first, second, days[0], third, days[1], f"{first} It is said."]))
    assert third in [paragraph.text for paragraph in kept.paragraphs]


def test_only_between_copies_of_the_lead_stands_its_caption(story: tuple[str, str]) -> None:
    headline, text = story
    first, second, third = text.split("\n\n")
    heading = "What comes next for everybody"
    late = read("\n\n".join([headline, first, second, heading, second, third]))
    assert heading in [paragraph.text for paragraph in late.paragraphs]
    led = read("\n\n".join([headline, first, heading, first, second, third]))
    assert heading not in [paragraph.text for paragraph in led.paragraphs]
