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
    "text", [EXPORTED, TABS, TITLED, "https://harbour.example/strike\n", "[x](https://hills.example/snow)\n" * 3]
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
