"""Clippings that hold no article say so, and what to do."""

import pytest

from tests.normalise.opening import open_all, open_one, words

EXPORTED = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><A HREF="https://harbour.example/strike" ADD_DATE="1687600000">Dockers of Lima end their strike</A>
    <DT><A HREF="https://hills.example/snow" ADD_DATE="1688100000">Snow closes the road to Leh</A>
</DL><p>
"""
SHORTCUT = "[InternetShortcut]\r\nURL=https://harbour.example/strike\r\n"
TABS = """https://harbour.example/strike | Dockers of Lima end their strike after a month
https://hills.example/snow | Snow closes the road to Leh - Hill Times

https://bank.example/rates | Why did the bank cut its rate?
"""
TITLED = """Reading list
Dockers of Lima end their strike
https://harbour.example/strike
Snow closes the road to Leh
https://hills.example/snow
Bank cuts its rate
https://bank.example/rates
"""
POSTS = """The dockers of Lima ended their strike on Monday, the union said. https://harbour.example/strike
The road to Leh is closed by snow, and will stay so until April. https://hills.example/snow
Both told us so in letters that came on Friday. https://post.example/letters
"""


@pytest.mark.parametrize(
    "text",
    [EXPORTED, TABS, TITLED, SHORTCUT, "https://harbour.example/strike\n", "[x](https://hills.example/snow)\n" * 3],
)
def test_links_alone_are_no_article(text: str) -> None:
    articles, (problem,) = open_all(text.encode())
    assert (articles, problem.code, problem.severity) == ([], "links-without-article", "error")
    assert "open each page" in problem.remedy


@pytest.mark.parametrize("text", [POSTS, f"{POSTS}https://more.example/1\nhttps://more.example/2\n"])
def test_sentences_beside_links_are_text(text: str) -> None:
    assert "The dockers of Lima ended their strike on Monday, the union said." in " ".join(
        words(open_one(text.encode()))
    )


@pytest.mark.parametrize(
    "text",
    [
        "Home\nNews\nPage not found\nSorry, the page you are looking for does not exist.\n© 2023 The Harbour\n",
        "Just a moment...\nharbour.example\nVerify you are human by completing the action below.\n"
        "harbour.example needs to review the security of your connection before proceeding.\nRay ID: 7f3a\n",
        'Access Denied\nYou don\'t have permission to access "http://hills.example/snow" on this server.\n',
        "Bitte aktivieren Sie JavaScript, um diese Seite zu lesen.\n",
        "<html><head><title>Error 404</title></head><body><p>La página que busca no existe.</p></body></html>",
        "403 ERROR\nThe request could not be satisfied.\n",
        "You must log in to continue.\nLog in\nForgotten account?\n",
    ],
)
def test_a_page_in_the_way_of_an_article_is_none(text: str) -> None:
    articles, (problem,) = open_all(text.encode())
    assert (articles, problem.code, problem.severity) == ([], "wall-without-article", "error")
    assert "take it again" in problem.remedy


NOTICE = """We value your privacy
We and our 842 partners store and access information on a device, such as cookies, and process personal data for ads.
With your permission we may use precise data on where you are. You may click to consent to what is described above.
Accept all
Reject all
"""
MORE = "The ferry to the islands goes from the old pier again from Monday on, as its owners told us in a letter."


LOG_IN = (
    "Log in to Harbourbook\nEmail address or phone number\nPassword\nLog in\nForgotten account?\nCreate new account\n"
)


@pytest.mark.parametrize("text", [NOTICE, LOG_IN, f"Access denied\n\n{MORE}\n"])
def test_what_else_stands_there_is_read_with_a_warning(text: str) -> None:
    articles, (problem,) = open_all(text.encode())
    assert (len(articles), problem.code, problem.severity) == (1, "wall-without-article", "warning")


@pytest.mark.parametrize(
    "text",
    [
        f"Page not found: a library mourns its oldest book\n\nBy Ann Lee\n\n3 July 2023\n\n{MORE}\n",
        f"Access denied, the reporters wrote, on every door of the ministry\n\n{MORE}\n\n{MORE[:-1]} of thanks.\n",
        f"Ferry sails again\n\n{MORE}\n\n{MORE[:-1]}, and not found wanting.\n",
        f"Cookies of the islands\n\nThis site uses cookies.\n\n{MORE * 12}\n",
    ],
)
def test_an_article_that_has_such_words_is_one(text: str) -> None:
    assert MORE in " ".join(words(open_one(text.encode())))
