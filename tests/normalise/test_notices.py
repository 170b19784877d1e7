"""What only the page itself says is no article, in whole sentences and in the middle of the text."""

import pytest

from tests.normalise.reading import body, read

HEADLINE = "Dockers of Lima end their strike after a month"
LEAD = "The dockers of Lima ended their strike on Monday, the union of the port said in a statement to the press."
LAST = "The owners of the port said that they would pay the men for the days of the strike, and hire a hundred more."


@pytest.mark.parametrize(
    "notice",
    [
        "Il vous reste 57.09% de cet article à lire. La suite est réservée aux abonnés.",
        "Diese Nachricht wurde am 07.02.2023 im Programm Deutschlandfunk gesendet.",
        "Lesedauer: 4 Minuten",
        "We use cookies and other tools to see how readers use our site and what we should show them next.",
        "A version of this article appears in print on May 3, 2021, Section A, Page 1 of the New York edition.",
        "You are receiving this because you signed up for the letter from the harbour.",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "Passer la publicité",
        "All quotes delayed a minimum of 15 minutes.",
        "Tell us what you think, and help improve our site!",
        "This story was last updated at 11:09 a.m.",
        "Slideshow (23 Images)",
        "[pullquote]",
        "Opinion: The port deserves better owners than these",
        "Harbour-Lima:Five things to know about the port",
        "Port of Lima: owners say that they pay five per cent more – live updates Read more",
        "JUST WATCHED Union: What we want Replay More Videos ... MUST WATCH Union: What we want 01:08",
        "Will you support the harbour’s independent journalism?",
    ],
)
def test_a_notice_of_the_page_is_no_part_of_the_text(notice: str) -> None:
    assert body(f"{HEADLINE}\n\n{LEAD}\n\n{notice}\n\n{LAST}\n") == [LEAD, LAST]
    assert body(f"{HEADLINE}\n\n{LEAD}\n\n{LAST}\n\n{notice}\n") == [LEAD, LAST]


def test_a_notice_pasted_on_to_a_paragraph_takes_nothing_out() -> None:
    whole = f"{LEAD} La suite est réservée aux abonnés."
    assert body(f"{HEADLINE}\n\n{whole}\n\n{LAST}\n") == [whole, LAST]


def test_a_heading_of_many_words_in_capitals_is_no_town() -> None:
    assert read(f"{HEADLINE}\n\nLE POINT SUR LA SITUATION - {LEAD}\n\n{LAST}\n").dateline is None
    assert read(f"{HEADLINE}\n\nPORT SAINT LUC - {LEAD}\n\n{LAST}\n").dateline == "Port Saint Luc"


@pytest.mark.parametrize("label", ["Story highlights Police seal off the harbour", "KEY POINTS"])
def test_points_of_the_article_below_its_headline_are_no_headline(label: str) -> None:
    points = "The dockers of Lima ended their strike, the union of the port said\n\nThe port will pay the men"
    assert read(f"Port reopens\n\nBy Ana Roca\n\nMay 3, 2021\n\n{label}\n\n{points}\n\n{LEAD}\n\n{LAST}\n").title == (
        "Port reopens"
    )


def test_a_question_of_an_interview_is_text() -> None:
    text = "Will you support the bill on ferries?"
    assert body(f"{HEADLINE}\n\n{LEAD}\n\n{text}\n\n{LAST}\n") == [LEAD, text, LAST]


@pytest.mark.parametrize(
    "text",
    [
        "“We use cookies to calm the children,” said the nurse, who has run the ward at the harbour since 2004.",
        "We use brown butter and a pinch of salt for our cookies.",
        "The letter said: “You are receiving this notice because your house stands on land that the port needs.”",
        "This article is more than a list of complaints, the bishop wrote in the paper; it is a call to act.",
        "The Thomson Reuters Trust Principles bind the company, the judge said, and its owners may not change them.",
        "That report was last updated at the end of April, and the ministry has not said why it took so long.",
    ],
)
def test_a_sentence_that_shares_some_words_with_a_notice_is_text(text: str) -> None:
    assert body(f"{HEADLINE}\n\n{LEAD}\n\n{text}\n\n{LAST}\n") == [LEAD, text, LAST]


@pytest.mark.parametrize("age", ["1 year old", "6 months old."])
def test_how_old_an_article_is_says_its_page(age: str) -> None:
    assert body(f"{HEADLINE}\n\nThis article is more than {age}\n\n{LEAD}\n\n{LAST}\n") == [LEAD, LAST]
