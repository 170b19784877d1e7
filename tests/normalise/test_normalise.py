import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.normalise import normalise
from builder.normalise.lines import split_lines
from builder.normalise.shape import Page
from builder.normalise.title import find_title
from builder.values.article import Article
from tests.normalise.reading import KNOWLEDGE, body, capture, read, reasons

ROOT = Path(__file__).resolve().parents[2]
GOLD = json.loads((ROOT / "tests" / "gold" / "articles.json").read_text(encoding="utf-8"))

LEAD = "The minister arrived in the capital early on Tuesday for talks with the new government, his office said."
SECOND = "He was met at the airport by his counterpart, who told reporters that both sides would sign an agreement."
THIRD = "The visit comes a month after the two countries closed their borders, and it is the first in ten years."
CLIPPING = f"""Home
World
Minister visits neighbour for talks
By Ann Lee
Published 7 February 2023

{LEAD}

{SECOND}

Advertisement

{THIRD}

Related stories

Harvest fails in the south for the third year in a row

© 2023 The Guardian. All rights reserved.
"""


@pytest.mark.parametrize("stem", sorted(GOLD))
def test_the_five_captures_are_read_exactly_without_any_overlay(stem: str) -> None:
    gold = GOLD[stem]
    article = read((ROOT / "seeds" / "articles" / f"{stem}.txt").read_bytes())
    assert [paragraph.text for paragraph in article.paragraphs] == gold["body"]
    assert (article.title if article.title_basis == "stated" else None) == gold["title"]
    assert [{"name": b.name, "role": b.role} for b in article.byline] == gold["byline"]
    assert (article.agency, article.dateline) == (gold["agency"], gold["dateline"])
    if gold["basis"] == "stated":
        assert (article.published.value, article.published.basis) == (gold["published"], "stated")
    else:
        assert article.published.precision in {"none", "year"}


def test_a_clipping_gives_title_author_date_body_and_publisher() -> None:
    article = read(CLIPPING)
    assert article.title == "Minister visits neighbour for talks"
    assert [(b.name, b.role) for b in article.byline] == [("Ann Lee", "author")]
    assert (article.published.value, article.published.evidence) == ("2023-02-07", "Published 7 February 2023")
    assert article.publisher == "The Guardian"
    assert body(CLIPPING) == [LEAD, SECOND, THIRD]


def test_every_line_is_title_body_or_removed_with_a_reason() -> None:
    article = read(CLIPPING)
    kept = {article.title, *(p.text for p in article.paragraphs), *(r.text for r in article.removed)}
    assert kept == {" ".join(line.split()) for line in CLIPPING.splitlines() if line.strip()}
    assert all(removed.reason for removed in article.removed)


def test_each_reason_says_what_a_line_is() -> None:
    why = reasons(CLIPPING)
    assert why["By Ann Lee"] == "byline"
    assert why["Published 7 February 2023"] == "date line"
    assert why["Advertisement"] == "page furniture"
    assert why["© 2023 The Guardian. All rights reserved."] == "copyright line"
    assert why["Harvest fails in the south for the third year in a row"] == "below the article, under “Related stories”"


def test_a_text_of_one_line_is_body_with_a_marked_title() -> None:
    article = read("Advertisement")
    assert [p.text for p in article.paragraphs] == ["Advertisement"]
    assert article.title_basis == "fallback"


def test_a_capture_without_a_title_is_called_by_its_first_words() -> None:
    article = read(f"{LEAD}\n{SECOND}\n{THIRD}")
    assert article.title_basis == "fallback"
    assert article.title == "The minister arrived in the capital early on Tuesday for talks with the new…"
    assert len(article.paragraphs) == 3


def test_a_standfirst_without_full_stop_stays_in_the_body() -> None:
    standfirst = (
        "The minister and his counterpart have met for the first time to discuss the ways of closing the old border"
    )
    assert body(f"{standfirst}\n{LEAD}\n{SECOND}\n{THIRD}") == [standfirst, LEAD, SECOND, THIRD]


def test_a_headline_repeated_with_lost_marks_goes() -> None:
    text = f"Minister’s visit “a first”, say both\n\nMinisters visit a first say both\n\n{LEAD}\n\n{SECOND}"
    assert read(text).title == "Minister’s visit “a first”, say both"
    assert reasons(text) == {"Ministers visit a first say both": "headline repeated"}


def test_a_doubled_lead_goes_with_the_caption_between() -> None:
    twice = f"BERN (dpa) - {LEAD}\n\nThe minister at the airport\n\nBERN (dpa) – {LEAD}"
    text = f"Minister visits neighbour\n\n{twice}\n\n{SECOND}"
    assert body(text) == [f"BERN (dpa) - {LEAD}", SECOND]
    assert reasons(text)["The minister at the airport"] == "caption"


def test_paragraphs_have_no_breaks_and_single_spaces() -> None:
    assert body(f"Title of it\n\n{LEAD.replace(' ', '  ', 3)}\u00a0\n\n{SECOND}")[0] == LEAD


@pytest.mark.parametrize("line", ["Source: AFP", "Source: Bern - AFP", "المصدر: بيرن - أ.ف.ب"])
def test_a_body_with_the_closing_line_of_an_agency_names_it(line: str) -> None:
    article = read(f"Minister visits neighbour\n\n{LEAD}\n\n{SECOND}\n\n{line}\n")
    assert article.agency == "Agence France-Presse"


def test_an_agency_beside_its_town_on_a_line_with_the_day_is_named() -> None:
    line = "Bern (AFP) - Publié le 5 novembre 2018 à 16h11"
    assert read(f"Minister visits neighbour\n{line}\n\n{LEAD}\n\n{SECOND}\n").agency == "Agence France-Presse"


def test_a_byline_names_the_agency_beside_an_outlet() -> None:
    article = read(f"Minister visits neighbour\n\nPar RTL info avec AFP\n\n{LEAD}\n\n{SECOND}")
    assert article.agency == "Agence France-Presse"


def test_an_address_names_the_publisher_and_the_day() -> None:
    address = "https://www.theguardian.com/world/2023/02/07/minister-visits"
    article = read(f"{address}\n\nMinister visits neighbour\n\n{LEAD}\n\n{SECOND}")
    assert (article.url, article.publisher) == (address, "The Guardian")
    assert (article.published.value, article.published.basis) == ("2023-02-07", "url")


def test_a_year_in_a_footer_is_a_year_and_says_so() -> None:
    article = read(f"Minister visits neighbour\n\n{LEAD}\n\n{SECOND}\n\n© 2019 Nobody Known Inc.\n")
    assert (article.published.value, article.published.precision, article.published.basis) == ("2019", "year", "footer")


def test_the_year_at_the_foot_of_a_page_is_that_of_its_copy() -> None:
    foot = "Most read\n\nFloods in the east\n\nSubscribe\n\nContact us\n\n© 2019 Nobody Known Inc.\n"
    article = read(f"Minister visits neighbour\n\n{LEAD}\n\n{SECOND}\n\n{foot}")
    assert article.published.value is None


def test_a_date_of_another_story_is_not_the_articles() -> None:
    article = read(
        f"Minister visits neighbour\n\n{LEAD}\n\n{SECOND}\n\nMost read\n\nFloods in the east\n\n3 May 2021\n"
    )
    assert article.published.value is None


def test_reading_the_body_again_gives_the_same_body() -> None:
    once = body(CLIPPING)
    assert body("\n\n".join(once)) == once


@settings(max_examples=60)
@given(st.lists(st.text(max_size=60), max_size=12).map("\n".join))
def test_any_text_gives_paragraphs_of_its_own_lines_or_a_problem(text: str) -> None:
    article, problems = normalise(capture(text), KNOWLEDGE)
    if not isinstance(article, Article):
        assert (article, len(problems)) == (None, 1)
    else:
        assert all(paragraph.text == " ".join(paragraph.text.split()) != "" for paragraph in article.paragraphs)
        assert article.title


@pytest.mark.timeout(60)
@pytest.mark.parametrize("unit", ["word ", "a", "(", "By ", "1 May 2020 ", "Photo by Ann, ", "- ", "© ", "“", "May 1 "])
def test_one_endless_line_costs_no_more_than_its_length(unit: str) -> None:
    text = unit * (1_000_000 // len(unit))
    normalise(capture(f"A title stands here\n\n{text}\n\n{LEAD}"), KNOWLEDGE)


def test_an_endless_line_is_told_with_its_place_and_read_all_the_same() -> None:
    article, problems = normalise(capture(f"A title stands here\n\n{'word ' * 11_000}\n\n{LEAD}"), KNOWLEDGE)
    assert article is not None
    assert [(p.code, p.severity, p.where.line) for p in problems] == [("line-endless", "warning", 3)]


def test_a_biography_of_the_author_and_readers_comments_close_the_article() -> None:
    bio = "Ann Lee has reported from the region for twenty years and lives by the river with two dogs and a cat."
    comment = "I was there on Tuesday and nobody met anybody at the airport, whatever his office says about it now."
    for heading in ("About Ann Lee", "Top Rated Comments (12)", "Related stories from the region"):
        text = f"Minister visits neighbour\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}\n\n{heading}\n\n{bio}\n\n{comment}\n"
        assert body(text) == [LEAD, SECOND, THIRD], heading


def test_a_caption_is_told_by_the_credit_at_its_end_however_long_it_is() -> None:
    caption = (
        "The minister, centre, walks past soldiers in the capital on Tuesday as his counterpart, who had waited for an "
        "hour in the rain beside the runway, looks on with a smile. Joe Roe / AP file"
    )
    assert body(f"Minister visits neighbour\n\n{LEAD}\n\n{caption}\n\n{SECOND}\n\n{THIRD}\n") == [LEAD, SECOND, THIRD]


def test_a_credit_that_is_written_on_to_its_caption_tells_the_caption() -> None:
    caption = "The harbour of Vell, where the ferry was to leave on TuesdayCredit: Agency"
    assert body(f"Minister visits neighbour\n\n{LEAD}\n\n{caption}\n\n{SECOND}\n\n{THIRD}\n") == [LEAD, SECOND, THIRD]
    assert (
        reasons(f"Minister visits neighbour\n\n{LEAD}\n\n{caption}\n\n{SECOND}\n")[caption]
        == "caption or picture credit"
    )


def test_an_article_that_is_a_list_of_things_stays_whole() -> None:
    things = [
        (f"The {thing} of the year", f"This {thing} costs little, and it has lasted us for years without a repair.")
        for thing in ("kettle", "lamp", "chair", "clock", "ladder", "hammer", "stove", "basket")
    ]
    rows = "\n".join(f"* {name}\n* See prices\n{words}" for name, words in things)
    menu = "\n".join(f"* {word}" for word in ("Home", "World", "Business", "Sport", "Weather"))
    found = body(f"{menu}\n\nThe best things for a house\n\n{LEAD}\n\n{rows}\n\nComments\n\nNice list, thank you!\n")
    assert [words for _, words in things if words not in found] == []
    assert not {"See prices", "Home", "Nice list, thank you!"} & set(found)


def test_running_text_in_a_writing_without_a_list_of_small_words_is_body() -> None:
    told = "장관은 화요일 이른 아침 새 정부와 회담을 하기 위해 수도에 도착했다고 그의 사무실이 밝혔다."
    more = "그는 공항에서 상대방의 영접을 받았으며 양측이 협정에 서명할 것이라고 기자들에게 말했다."
    assert body(f"홈\n\n뉴스\n\n장관 이웃 나라 방문\n\n{told}\n\n{more}\n\n공유\n") == [told, more]


def test_a_caption_below_the_headline_is_none_with_or_without_a_date_between() -> None:
    lines = split_lines(
        "Nine hurt in harbour fire at mill\n"
        "Thursday, May 7, 2015\n"
        "crews called to the old mill.\n"
        "Fire crews were called to the old mill yesterday, where flames had spread from the roof to the floors below.\n"
    )
    page = Page(lines, KNOWLEDGE.furniture, KNOWLEDGE.languages)
    body, dated, undated = (False, False, False, True), (None, "date line", None, None), (None, None, None, None)
    assert find_title(page, body, dated, frozenset({1}), KNOWLEDGE) == 0
    assert find_title(page, body, undated, frozenset({1}), KNOWLEDGE) == 0


def test_a_headline_is_found_below_the_name_of_the_site_and_above_who_wrote_it() -> None:
    menu = "\n\n".join(("Vell Review", "Featured", "Topics", "Vell Review", "Featured", "Topics"))
    text = (
        f"{menu}\n\nForeign affairs\n\nMinister visits neighbour for talks\n\nBy The Vell Press\n\nLocal Desk\n\n"
        f"5 May 2023\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}\n"
    )
    assert read(text).title == "Minister visits neighbour for talks"


def test_a_long_headline_is_the_first_line_of_a_text_above_its_date() -> None:
    headline = "After a month of closed borders the minister and his host are to meet at the old bridge on the river"
    text = f"{headline}\nFriday, July 21, 2017\n{LEAD}\n{SECOND}\n{THIRD}"
    assert read(text).title == headline
    assert body(text) == [LEAD, SECOND, THIRD]


def test_a_page_of_forms_keeps_what_it_says_again() -> None:
    meals = "\n".join(
        f"Day {day}\nEat a bowl of oats with two spoons of honey\nDrink a glass of water before you leave the house\n"
        "Cook rice and beans for the evening, with oil"
        for day in range(1, 6)
    )
    found = body(f"A week of meals for the office\n\n{LEAD}\n\n{SECOND}\n\n{meals}\n\n{THIRD}\n")
    assert found.count("Eat a bowl of oats with two spoons of honey") == 5


def test_a_short_last_sentence_below_the_paragraphs_stays() -> None:
    told = f"{LEAD}\n\n{SECOND}\n\n{THIRD}\n\nHe will leave on Friday."
    text = f"Minister visits neighbour\n\n{told}\n\nShare\n\nRead more\n"
    assert body(text) == [LEAD, SECOND, THIRD, "He will leave on Friday."]


def test_three_paragraphs_below_a_headline_are_the_whole_article() -> None:
    menu = "\n".join(("Home", "World", "Business", "Sport", "Weather", "Subscribe", "Log in"))
    text = (
        f"{menu}\n\nMinister visits neighbour\n\n5 May 2023\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}\n\nMost read\n\n{menu}\n"
    )
    assert body(text) == [LEAD, SECOND, THIRD]


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("GENEVA, Jan. 31, 2023 (Reuters) - ", "2023-01-31"),
        ("GENEVA, 31 January 2023 (Reuters) – ", "2023-01-31"),
        ("GENEVA, Jan. 31 (Reuters) - ", None),
        ("GENEVA, Feb. 31, 2023 (Reuters) - ", None),
    ],
)
def test_a_full_date_in_the_dateline_is_the_day_of_publication(dateline: str, day: str | None) -> None:
    published = read(f"Minister visits neighbour\n\n{dateline}{LEAD}\n\n{SECOND}\n\n{THIRD}\n").published
    assert (published.value, published.basis) == (day, "stated" if day else "none")
    assert published.evidence == (dateline.split(" (", maxsplit=1)[0] if day else "")


def test_a_brief_below_a_menu_is_not_the_whole_page() -> None:
    menu = "\n".join(("Home", "World", "Business", "Sport", "Weather", "Subscribe"))
    head = "Minister visits neighbour\n\nBy Ann Lee\n\n5 May 2023"
    foot = "Most read\n1. Storm closes roads\n2. Markets fall again\nContact us"
    article = read(f"{menu}\n\n{head}\n\n{LEAD}\n\n{SECOND}\n\n{foot}\n")
    assert article.title == "Minister visits neighbour"
    assert [paragraph.text for paragraph in article.paragraphs] == [LEAD, SECOND]


def test_a_day_told_hour_by_hour_is_whole() -> None:
    told = [
        f"The council of ward {at} is confirming that the road fund is not registered as a charity to solicit "
        f"donations.\n\nBut Clerk Ana Sol of ward {at} isn’t saying if the mayor’s fund violated any laws.\n\n"
        f"The office of ward {at} did not immediately respond to requests for comment."
        for at in range(12)
    ]
    hours = "\n\n___.\n\n".join(f"{12 - at}:05 a.m.\n\n{words}" for at, words in enumerate(told))
    article, _ = normalise(capture(f"The Latest: Mayor is asked to answer for roads.\n\n{hours}\n"), KNOWLEDGE)
    assert isinstance(article, Article)
    texts = [p.text for p in article.paragraphs]
    assert all(line in texts for words in told for line in words.split("\n\n"))


@pytest.mark.parametrize(
    "signed",
    [
        "Ann Lee\n\nPolitical reporter @annlee\n\n23 December 2023",
        "Ann Lee @annlee\n\n23 December 2023",
        "Ann Lee • Vell Review\n\nPublisher\n\n23 December 2023",
    ],
)
def test_a_name_near_the_date_below_the_headline_is_the_author(signed: str) -> None:
    article = read(f"Minister visits neighbour for talks\n\n{signed}\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}\n")
    assert [person.name for person in article.byline] == ["Ann Lee"]
    assert article.published.value == "2023-12-23"


@pytest.mark.parametrize(
    ("signed", "names"),
    [
        ("By Ann LeeStaff Writer", ["Ann Lee"]),
        ("By Ann McDonaldEditor at Large", ["Ann McDonald"]),
        ("By Chris E. Lee and Bo Tan", ["Chris E. Lee", "Bo Tan"]),
        ("Geschrieben vonAnn Lee", ["Ann Lee"]),
        ("Posted on 21 July 2023 at 10:15 by Ann Lee", ["Ann Lee"]),
        ("Ann Lee The Guardian", ["Ann Lee"]),
        ("By Ann Lee and Bo Tan The Guardian", ["Ann Lee", "Bo Tan"]),
        ("Ann Lee Political Correspondent\n\n21 July 2023", ["Ann Lee"]),
        ("Dock Workers Desk\n\n21 July 2023", []),
        ("Ann Lee, Bo Tan\n\n21 July 2023", ["Ann Lee", "Bo Tan"]),
        ("Ann Lee, Harbour editor\n\n21 July 2023", ["Ann Lee"]),
        ("By Ann Lee, Vice President and Bo Tan, Harbour Engineers", ["Ann Lee", "Bo Tan"]),
        ("Velmouth UK\n\n21 July 2023", []),
        ("Social Sharing\n\n21 July 2023", []),
        ("Author of the article:\n\nAnn Lee\n\n21 July 2023", ["Ann Lee"]),
        ("Posted on 21 July 2023 Author Ann Lee Comments Off", ["Ann Lee"]),
        ("News | Published: 5 hours ago | Written by Ann Lee", ["Ann Lee"]),
        (f"21 July 2023\n\n{LEAD}\n\nBy Ann Lee", ["Ann Lee"]),
    ],
)
def test_names_are_told_from_jobs_words_and_outlets_pasted_on_to_them(signed: str, names: list[str]) -> None:
    article = read(f"Minister visits neighbour\n\n{signed}\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}\n")
    assert [person.name for person in article.byline] == names


def test_a_name_below_a_headline_that_stands_below_a_date_is_the_authors() -> None:
    article = read(
        f"21 July 2023\n\nMinister visits neighbour\n\nAnn Lee • Harbour News\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}\n"
    )
    assert [person.name for person in article.byline] == ["Ann Lee"]


def test_the_time_of_a_change_pasted_on_to_its_word_is_no_time_of_publication() -> None:
    dates = "19:00, 23 Dec 2023\n\nUpdated07:26, 24 Dec 2023"
    article = read(f"Minister visits neighbour\n\n{dates}\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}\n")
    assert article.published.value == "2023-12-23"


def test_a_name_that_ends_in_credit_is_no_credit() -> None:
    line = "UniCredit: Deutschland wird Meister"
    found = reasons(f"Minister visits neighbour\n\n{LEAD}\n\n{line}\n\n{SECOND}\n\n{THIRD}\n")
    assert line not in found


def test_a_long_headline_full_of_small_words_is_found_but_not_right_above_the_body() -> None:
    headline = "This is what the minister said to all of us when he came to the harbour of the town"
    assert read(f"{headline}\nBy Ann Lee\n21 July 2023\n{LEAD}\n{SECOND}\n{THIRD}\n").title == headline
    assert read(f"{headline}\n{LEAD}\n{SECOND}\n{THIRD}\n").title_basis == "fallback"


def test_a_date_pasted_onto_the_name_of_a_byline_is_read_and_is_no_name() -> None:
    article = read(f"Minister visits neighbour for talks\n\nBy Ann LeeDec 20, 2023\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}\n")
    assert [person.name for person in article.byline] == ["Ann Lee"]
    assert article.published.value == "2023-12-20"


def test_the_first_date_below_the_headline_wins_over_the_day_of_a_change() -> None:
    dates = "19:00, 23 December 2023\nUpdated 07:26, 24 December 2023"
    article = read(f"Minister visits neighbour for talks\n\n{dates}\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}\n")
    assert article.published.value == "2023-12-23"


def test_a_line_that_only_points_to_another_text_is_no_body_though_it_ends_a_sentence() -> None:
    pointer = "Full report : Port of Lima opened again by its director after a week without ships."
    text = f"""Port reopens after strike
3 May 2021

The port of Lima opened again on Monday after a week, its director said in the morning to reporters.

Ships from four countries were waiting outside, and the first of them was let in before noon, he said.

{pointer}
"""
    assert reasons(text)[pointer] == "page furniture"


BODY = """
The port of Lima opened again on Monday after a week, its director said in the morning to reporters.

Ships from four countries were waiting outside, and the first of them was let in before noon, he said.
"""


def test_an_outlet_is_no_author_nor_the_end_of_ones_name() -> None:
    one = read(f"Port reopens after strike\nBy Ann Lee and Bo Tan New York Times, 3 May 2021\n{BODY}")
    assert [person.name for person in one.byline] == ["Ann Lee", "Bo Tan"]
    other = read(f"Port reopens after strike\nBy VOA | 3 May 2021\n{BODY}")
    assert (other.byline, other.published.value) == ((), "2021-05-03")


def test_words_of_share_panels_are_nobody() -> None:
    one = read(f"Port reopens after strike\nUpdated: 3 May 2021, 07:02 AM\nFOLLOW US\n{BODY}")
    assert one.byline == ()


def test_the_day_of_a_picture_is_not_the_articles() -> None:
    caption = "This video grab shows ships outside the port of Lima, Peru, on May 1, 2021. [AP Photo]"
    one = read(f"Port reopens after strike\nBy VOA | May 3, 2021\n\n{caption}\n{BODY}")
    assert one.published.value == "2021-05-03"


def test_a_body_goes_on_behind_a_box_that_asks_readers_to_sign_up() -> None:
    text = """Port of Lima reopens after strike
3 May 2021

The port of Lima opened again on Monday after a week of strike, its director said in the morning to reporters.

Ships from four countries were waiting outside the port, and the first of them was let in before noon, he said.

The dockers had stopped work because their pay had not been raised since the year before, the union told the port.

Newsletter
The Morning
All that matters, in your mail
Sign up

The strike cost the port of Lima four million a day, the director said, and the dockers lost a week of pay.

The union said the dockers of the port would vote on the offer of the director before the end of the week.

Ships that had turned away from Lima during the strike were on their way back to the port, said the director.

Most read
"""
    assert [paragraph.split()[1] for paragraph in body(text)] == ["port", "from", "dockers", "strike", "union", "that"]


ALONE = tuple(
    f"The dockers of Lima went back to work on Monday after a week of strike, the {who} said in a long statement."
    for who in (
        "union",
        "port",
        "mediator",
        "police",
        "shipper",
        "mayor",
        "captain",
        "judge",
        "pilot",
        "baker",
        "agent",
    )
)


@pytest.mark.parametrize("head", ["", "Port of Lima reopens\n\n", "Port of Lima reopens\nBy Ann Lee\nMay 3, 2021\n\n"])
def test_an_article_that_stands_alone_loses_nothing(head: str) -> None:
    told = [
        "Call it Lima versus Lima.",
        *ALONE[:4],
        "7 p.m.",
        *ALONE[4:8],
        "What it cost",
        *ALONE[8:],
        "He never said why.",
    ]
    assert body(head + "\n\n".join(told) + "\n") == told


def test_the_header_of_an_article_that_stands_alone_is_no_text() -> None:
    header = "Port of Lima reopens\nA week of talks\nAnn Lee\nSenior Editor\nPublished May 3, 2021 2:11 AM CST"
    article = read(header + "\n\n" + "\n\n".join(ALONE) + "\n")
    assert [person.name for person in article.byline] == ["Ann Lee"]
    assert len(article.paragraphs) == len(ALONE)


STRIKE = "\n\n".join(
    f"The dockers of Lima went back to work on Monday after a week of strike, {who} said in a long statement."
    for who in ("the union", "the port", "a mediator")
)


@pytest.mark.parametrize(
    ("header", "title", "names"),
    [
        ("WATCH: Governor speaks after the strike\nMay 3, 2021 1:20 PM EDT\nBy — AFP", "WATCH: Governor", []),
        (
            "Port of Lima reopens after the strike\nBy LIMA NEWS GROUP\n"
            "PUBLISHED: May 3, 2021 at 4:00 p.m. | UPDATED: May 4, 2021 at 4:43 a.m.",
            "Port of Lima",
            [],
        ),
        ("Port of Lima reopens after strike\nAnn Lee 2:46 pm Mon May 3, 2021", "Port of Lima", ["Ann Lee"]),
        ("Port of Lima reopens after strike\nWritten by Ann Lee\nMay 3, 2021", "Port of Lima", ["Ann Lee"]),
        ("Port of Lima reopens after strike\nAnn Lee CNN @annlee · May 3, 2021 with 12 comments", "Port", ["Ann Lee"]),
        ("Port of Lima reopens after strike\nSouth Lima Daily Post\nMay 3, 2021", "Port of Lima", []),
    ],
)
def test_headline_day_and_authors_are_told_from_the_lines_between(header: str, title: str, names: list[str]) -> None:
    article = read(f"{header}\n\n{STRIKE}\n")
    assert article.title.startswith(title)
    assert [person.name for person in article.byline] == names
    assert (article.published.value, len(article.paragraphs)) == ("2021-05-03", 3)


@pytest.mark.parametrize(
    "caption",
    [
        "In this file photo, Ana Roca arrives at the port of Lima on May 1, 2017. — Reuters",
        "POOL In this image taken from video, Ana Roca faces years in prison for the strike.",
        "FILE - Ana Roca, who leads the union of the dockers, speaks at the port of Lima, April 24, 2021, in Peru.",
    ],
)
def test_a_caption_may_say_in_words_that_it_is_one(caption: str) -> None:
    assert caption not in body(f"Port of Lima reopens\nMay 3, 2021\n\n{caption}\n\n{STRIKE}\n")


@pytest.mark.parametrize(
    "last",
    [
        "A tester captured the exchange on video on Tuesday and posted it to YouTube and other websites.",
        "The dockers were pictured in front of the gates of Lima tonight, hours after the vote of the union.",
    ],
)
def test_a_sentence_that_names_a_site_is_no_picture_credit(last: str) -> None:
    assert last in body(f"Port of Lima reopens\nMay 3, 2021\n\n{STRIKE}\n\n{last}\n\n{STRIKE}\n")


def test_text_about_a_picture_is_body() -> None:
    told = "In this picture, Ana Roca plays a docker of Lima who stops working for a week in the summer of 1970."
    assert told in body(f"Port of Lima on the screen\nMay 3, 2021\n\n{STRIKE}\n\n{told}\n")


@pytest.mark.parametrize(
    "line",
    [
        "The-Block-Wire™ & © 2023 Block Network, Inc., a Block Company. All rights reserved.",
        "(Only the headline and picture of this report may have been reworked by the Block staff; the rest is not.)",
        "(Except for the headline, this story has not been edited by Block staff and is from a syndicated feed.)",
        "(This story has not been edited by Block staff and is auto-generated from a syndicated feed.)",
    ],
)
def test_what_a_wire_or_a_feed_says_of_itself_is_no_text(line: str) -> None:
    assert body(f"Minister visits neighbour for talks\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}\n\n{line}\n") == [
        LEAD,
        SECOND,
        THIRD,
    ]


def test_a_paper_and_a_day_that_close_an_article_date_it() -> None:
    text = f"Minister visits neighbour for talks\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}\n\n"
    closed = read(f"{text}Texas Metro News, December 8, 2022\n").published
    assert (closed.value, closed.basis) == ("2022-12-08", "stated")
    assert read(f"{text}Related stories\n\nHarvest fails\nDecember 8, 2022\n").published.value is None


def test_the_agency_of_a_paper_s_report_is_its_own() -> None:
    article = read(
        f"Minister visits neighbour for talks\nAP via The Independent\n20 Jun 2023\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}\n"
    )
    assert article.agency == "Associated Press"


def test_a_headline_without_spaces_is_told_by_the_letters_that_the_lead_shares() -> None:
    lead = "北京时间12月18日23时59分,甘肃临夏州积石山县发生6.2级地震,震源深度10公里,地震已造成甘肃113人死亡。"
    article = read(
        f"海港日报\n甘肃临夏州积石山县发生地震\n2023年12月20日\n\n{lead}\n\n地震发生后,各地全力开展搜救,及时救治受伤人员,最大限度减少人员伤亡。\n"
    )
    assert article.title == "甘肃临夏州积石山县发生地震"


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("MORE: Harvest fails in the south for the third year", False),
        ("Related | Harvest fails in the south", False),
        ("[READ: Harvest fails in the south]", False),
        ("Don't miss: Harvest fails in the south", False),
        ("More: he will come back next week, and stay.", True),
        ("More than five hundred of them", True),
        ("Why it matters: harvests fail", True),
    ],
)
def test_a_label_before_the_headline_of_another_article_leads_away(line: str, stays: bool) -> None:  # noqa: FBT001
    found = body(f"Minister visits neighbour for talks\n\n{LEAD}\n\n{SECOND}\n\n{line}\n\n{THIRD}\n")
    assert (line in found) is stays


def test_a_link_in_capitals_between_paragraphs_is_no_text() -> None:
    head = "Minister visits neighbour for talks"
    link = "RIVAL MINISTER TELLS WHY HE STAYED AT HOME"
    assert body(f"{head}\n\n{LEAD}\n\n{link}\n\n{SECOND}\n\n{THIRD}\n") == [LEAD, SECOND, THIRD]
    for kept in ("WHAT HAPPENS NEXT", f"{link}."):
        assert kept in body(f"{head}\n\n{LEAD}\n\n{kept}\n\n{SECOND}\n\n{THIRD}\n")
    shouted = [LEAD.upper(), "THE MINISTER AND HIS COUNTERPART ON FRIDAY MORNING", SECOND.upper()]
    assert shouted[1] in body("\n\n".join((head, *shouted)))
