"""A column, a commentary, an editorial: what a page says of itself tells it from a report."""

import pytest

from tests.normalise.reading import read
from tests.normalise.test_saved_html import article, declare, page

BODY = """The harbour board has had ten years to dredge the channel, and ten budgets to pay for it.

It chose to wait. Ships that once called here every week now pass by, and the cranes stand still.

Nobody should be surprised that the young leave a town that will not look after its own port."""
OTHER = """Farmers along the river need water in June, when the snow is gone and the fields are dry.

The new reservoir would hold enough for all of them, and the valley has waited for it since the spring of 2009.

A council that says no to it owes the valley an answer that is better than silence."""
NOTE = "The views expressed in this article are those of the author and do not reflect those of the paper."


@pytest.mark.parametrize("body", [BODY, OTHER])
@pytest.mark.parametrize(
    ("head", "shown"),
    [
        ("OPINION\nGUEST ESSAY\n\n{title}\n\nBy Ana Roca\n12 May 2021", "OPINION"),
        ("Gastkommentar\n\n{title}\n\n12. Mai 2021", "Gastkommentar"),
        ("Opinion: {title}\n\n12 May 2021", "Opinion: {title}"),
        ("{title} | Commentary\n\n12 May 2021", "{title} | Commentary"),
        ("{title}\n\nBy Ana Roca, opinion contributor\n12 May 2021", "By Ana Roca, opinion contributor"),
    ],
)
def test_what_stands_at_the_headline_tells_a_column(body: str, head: str, shown: str) -> None:
    title = "A town that lets its water go to waste"
    found = read(f"{head.format(title=title)}\n\n{body}\n")
    assert (found.genre, found.genre_evidence) == ("opinion", shown.format(title=title))


@pytest.mark.parametrize(
    "head",
    [
        "Sports\nOpinion\n\nHarbour board meets on the channel\n\n12 May 2021",
        "Harbour board meets on the channel\n\nOpinion\n12 May 2021",
        "Public opinion: harbour board meets on the channel\n\n12 May 2021",
        "Harbour board hears a difference of opinion\n\nBy Ana Roca\n12 May 2021",
    ],
)
def test_a_menu_and_a_word_tell_none(head: str) -> None:
    assert read(f"{head}\n\n{BODY}\n").genre == "report"


def test_a_note_says_whose_view_it_is() -> None:
    head = "A harbour left to the mud\n\nBy Ana Roca\n12 May 2021\n\n"
    assert read(f"{head}{BODY}\n\n{NOTE}\n").genre == "opinion"
    assert (
        read(f"{head}{BODY}\n\nComments are readers’ own: views expressed in this article are theirs.\n").genre
        == "report"
    )


@pytest.mark.parametrize(
    ("head", "shown"),
    [
        ('<script type=\'application/ld+json\'>{"@type": "OpinionNewsArticle"}</script>', "OpinionNewsArticle"),
        (declare(articleSection=["Harbour", "Opinion"]), "Opinion"),
        ("<meta property='article:section' content='Commentary'>", "Commentary"),
        ("<link rel=canonical href='https://www.example.org/opinions/2021/harbour.html'>", "opinions"),
        ("<link rel=canonical href='https://opinion.example.org/2021/harbour.html'>", "opinion"),
    ],
)
def test_what_a_saved_page_declares_tells_a_column(head: str, shown: str) -> None:
    found = article(page(head))
    assert (found.genre, found.genre_evidence) == ("opinion", shown)


@pytest.mark.parametrize(
    "head",
    [
        declare(articleSection="Politics"),
        "<link rel=canonical href='https://www.example.org/news/public-opinion-turns.html'>",
        "<link rel=canonical href='https://www.example.org/editorial/2021/harbour.html'>",
    ],
)
def test_other_sections_tell_none(head: str) -> None:
    assert article(page(head)).genre == "report"


@pytest.mark.parametrize("address", ["http://[bad/opinion/x.html", "http://[::1/news/x.html", "https://"])
def test_a_broken_address_stops_no_reading(address: str) -> None:
    found = article(page(f"<link rel=canonical href='{address}'>"))
    assert found.genre == ("opinion" if "opinion" in address else "report")
    assert read(f"A harbour left to the mud\n{address}\n\n12 May 2021\n\n{BODY}\n").paragraphs
