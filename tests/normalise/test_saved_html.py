import json
from dataclasses import replace

import pytest

from builder.normalise import normalise
from builder.values.article import Article
from builder.values.capture import Gathered
from builder.values.problem import Problems
from tests.normalise.reading import KNOWLEDGE, capture
from tests.work import calls

LEAD = (
    "BERN (Reuters) - The minister arrived in the capital early on Tuesday for talks with the new government, he said."
)
SECOND = (
    "He was met at the airport by his counterpart, who told reporters that both sides would sign an agreement soon."
)
THIRD = "The visit comes a month after the two countries closed their borders, and it is the first in ten long years."
BODY = f"<article><h1>Minister visits neighbour</h1><p>{LEAD}</p><p>{SECOND}</p><p>{THIRD}</p></article>"
MENU = "<nav><ul><li><a href=/a>Home</a></li><li><a href=/b>World</a></li></ul></nav>"


def page(head: str = "", body: str = BODY) -> str:
    footer = "<footer>© 2019 Nobody</footer>"
    return f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{MENU}{body}{footer}</body></html>"


def read(html: str | bytes) -> tuple[Article | None, Problems]:
    found, problems = normalise(replace(capture(html), media_type="text/html"), KNOWLEDGE)
    assert not isinstance(found, Gathered)
    return found, problems


def article(html: str | bytes) -> Article:
    found, _ = read(html)
    assert found is not None
    return found


def declare(**fields: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **fields})}</script>"


def test_the_body_is_the_article_and_the_title_its_heading() -> None:
    found = article(page("<meta property='og:title' content='Minister visits neighbour | The Post'>"))
    assert [paragraph.text for paragraph in found.paragraphs] == [LEAD, SECOND, THIRD]
    assert (found.title, found.title_basis) == ("Minister visits neighbour", "metadata")
    assert (found.agency, found.dateline) == ("Reuters", "Bern")


def test_what_a_page_declares_is_its_metadata() -> None:
    head = declare(
        headline="Minister visits neighbour",
        datePublished="2023-02-07T10:00:00Z",
        author=[{"@type": "Person", "name": "Ann Lee"}, "By Bo Tan"],
    )
    found = article(page(head + "<link rel=canonical href='https://www.theguardian.com/world/x'>"))
    assert (found.published.value, found.published.basis) == ("2023-02-07", "metadata")
    assert found.published.evidence == "datePublished: 2023-02-07T10:00:00Z"
    assert [(b.name, b.role) for b in found.byline] == [("Ann Lee", "author"), ("Bo Tan", "author")]
    assert (found.publisher, found.url) == ("The Guardian", "https://www.theguardian.com/world/x")


def test_meta_tags_stand_in_where_nothing_is_declared() -> None:
    head = "<meta property='article:published_time' content='2023-02-07'><meta name=author content='Ann Lee'>"
    found = article(page(head))
    assert found.published.value == "2023-02-07"
    assert [b.name for b in found.byline] == ["Ann Lee"]


def test_an_impossible_date_is_no_date() -> None:
    assert article(page(declare(datePublished="2023-02-31"))).published.value != "2023-02-31"


def test_the_date_that_programs_write_for_none_is_no_date() -> None:
    head = (
        declare(datePublished="0001-01-01T00:00:00Z") + "<meta property='article:published_time' content='0001-01-01'>"
    )
    assert article(page(head)).published.basis != "metadata"


def test_an_address_in_place_of_a_name_is_its_host() -> None:
    assert (
        article(page("<meta property='og:site_name' content='https://www.post.example'>")).publisher == "post.example"
    )


def test_the_declared_encoding_is_believed_where_utf_8_fails() -> None:
    html = page("<meta charset=windows-1252>").replace("counterpart", "homologue français — à l’heure")
    found, problems = read(html.encode("cp1252"))
    assert found is not None
    assert problems == ()
    assert "homologue français — à l’heure" in found.paragraphs[1].text


@pytest.mark.timeout(60)
@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<html><body>",
        "<!DOCTYPE html>" + "<div>" * 10_000,
        "<!DOCTYPE html><html><body>" + "<b>" * 10_000 + "x",
        "<!DOCTYPE html [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><html><body>&a;</body></html>",
        "<html><body>" + "&lt;" * 100,
    ],
)
def test_a_page_without_an_article_costs_one_problem_and_little_time(html: str) -> None:
    found, problems = read(html)
    assert found is None or "root:" not in " ".join(p.text for p in found.paragraphs)
    assert len(problems) == (found is None)


@pytest.mark.parametrize("declared", ["[", "{}", "[[[]]]", '{"@type": 3, "@graph": [1, "x", null]}', "[" * 100_000])
def test_broken_declarations_do_no_harm(declared: str) -> None:
    assert article(page(f"<script type='application/ld+json'>{declared}</script>")).title == "Minister visits neighbour"


def test_a_byline_on_the_page_completes_the_declared_authors() -> None:
    byline = "<p class='news-byline'>By Ann Lee and Bo Tan on 7 February 2023</p>"
    found = article(page(declare(author={"@type": "Person", "name": "Ann Lee"}), byline + BODY))
    assert [person.name for person in found.byline] == ["Ann Lee", "Bo Tan"]


def test_an_organisation_or_the_site_itself_is_no_author() -> None:
    head = declare(
        author=[{"@type": "Organization", "name": "Daily Planet"}, {"@type": "Person", "name": "The Planet"}]
    )
    link = "<a rel=author href=/authors/ann-lee>Ann Lee</a>"
    assert [person.name for person in article(page(head, link + BODY)).byline] == ["Ann Lee"]


def test_a_moment_in_universal_time_is_the_day_that_the_address_says() -> None:
    head = declare(datePublished="2023-02-08T01:50:00Z")
    address = "<link rel=canonical href='https://planet.example/world/2023/02/07/minister-visits'>"
    assert article(page(head + address)).published.value == "2023-02-07"
    assert article(page(head)).published.value == "2023-02-08"


def test_no_paper_is_so_far_west_that_the_morning_in_universal_time_is_its_day_before() -> None:
    head = declare(datePublished="2023-02-08T08:00Z")
    address = "<link rel=canonical href='https://planet.example/world/2023/02/07/minister-visits'>"
    assert article(page(head + address)).published.value == "2023-02-08"


def test_an_agency_that_a_page_declares_as_its_author_reported() -> None:
    declared = declare(
        author=[{"@type": "Person", "name": "Ann Lee"}, {"@type": "Organization", "name": "The Associated Press"}]
    )
    unsigned = BODY.replace(" (Reuters)", "")
    read = article(page(declared, unsigned))
    assert (read.agency, [one.name for one in read.byline]) == ("Associated Press", ["Ann Lee"])
    assert article(page("<meta name=author content=AFP>", unsigned)).agency == "Agence France-Presse"


def test_a_declared_author_stays_one_however_the_byline_writes_the_name() -> None:
    declared = declare(author=[{"@type": "Person", "name": "ANN LEE"}, {"@type": "Person", "name": "Bo Tan"}])
    byline = "<div class=byline>By Ann Lee</div><div class=byline>Bo TanAssistant Sports Editor</div>"
    read = article(page(declared, BODY.replace("</h1>", f"</h1>{byline}")))
    assert [one.name for one in read.byline] == ["ANN LEE", "Bo Tan"]


def test_the_section_before_a_headline_is_not_part_of_it() -> None:
    head = "<meta property='og:title' content='Minister visits neighbour'>"
    assert article(page(head, BODY.replace("<h1>", "<h1>World | "))).title == "Minister visits neighbour"


def test_bylines_of_other_articles_name_none_of_the_authors() -> None:
    own = "<div><div><div><p><span class=byline>By Ann Lee</span></p></div></div></div>"
    other = "<div><ul><li><div><p><span class=byline>By Cy Roe</span></p></div></li></ul></div>"
    body = BODY.replace("</h1>", f"</h1>{own}") + other
    declared = declare(author={"@type": "Person", "name": "Ann Lee"})
    assert [one.name for one in article(page(declared, body)).byline] == ["Ann Lee"]
    assert [one.name for one in article(page(body=body)).byline] == ["Ann Lee"]
    assert [one.name for one in article(page(declared, other + body)).byline] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("<a>Ann Lee</a><a>Bo Tan</a>", ["Ann Lee", "Bo Tan"]),
        ("By <a>Ann Lee</a><span>CEO</span>", ["Ann Lee"]),
        ("By <b>Ann</b> Lee<span>THE VELMOUTH GAZETTE</span><time>Dec 16, 2016 at 1:38 pm</time>", ["Ann Lee"]),
        ("By Ann Lee Dec 19, 2016 at 2:19 pm ET • 5 min read", ["Ann Lee"]),
        ("Ann LeePublished October 28, 2016", ["Ann Lee"]),
        ("Ann Lee Published: 28 October 2016", ["Ann Lee"]),
        ("By Ann Lee Updated Oct 28, 2016 at 2:19 pm", ["Ann Lee"]),
        ("Ann LeeUpdated October 28, 2016", ["Ann Lee"]),
        ("Ann Lee First published on October 28, 2016", ["Ann Lee"]),
        ("<a>Ann Lee</a><span>Assistant Features Editor</span>", ["Ann Lee"]),
    ],
)
def test_the_parts_of_a_byline_may_touch_one_another(byline: str, names: list[str]) -> None:
    body = BODY.replace("</h1>", f"</h1><div class=byline>{byline}</div>")
    assert [one.name for one in article(page(body=body)).byline] == names


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        (
            "<title>Minister visits neighbour - Velmouth Gazette</title>",
            "Velmouth Gazette",
            "Minister visits neighbour",
        ),
        ("<title>Minister flies to neighbour - Velmouth Gazette</title>", "MENU", "Minister flies to neighbour"),
        ("<meta property='og:title' content='Minister flies out'>", "Velmouth Gazette", "Minister flies out"),
        (
            "<meta property='og:title' content='Minister flies out | Gazette'>"
            "<meta property='og:site_name' content='Gazette'>",
            "Gazette",
            "Minister flies out",
        ),
        ("<title>Talks in the capital - Velmouth Gazette</title>", "Neighbours meet again", "Talks in the capital"),
        ("<title>Talks in the capital - Velmouth Gazette</title>", "Both meet once again", "Both meet once again"),
    ],
)
def test_the_first_heading_may_be_the_sites_name(head: str, heading: str, title: str) -> None:
    assert article(page(head, BODY.replace("Minister visits neighbour", heading))).title == title


def test_the_heading_that_the_pages_title_names_is_the_headline() -> None:
    body = "<h1>Velmouth Gazette</h1>" + BODY
    assert (
        article(page("<title>Minister visits neighbour | Gazette</title>", body)).title == "Minister visits neighbour"
    )


def test_words_over_the_headline_are_not_part_of_it_where_the_page_declares_it_without_them() -> None:
    head = "<meta property='og:title' content='Minister visits neighbour'>"
    assert article(page(head, BODY.replace("<h1>", "<h1>Talks: "))).title == "Minister visits neighbour"
    assert article(page("<title>Minister visits neighbour</title>", BODY.replace("<h1>", "<h1>Talks: "))).title == (
        "Talks: Minister visits neighbour"
    )


def test_a_declared_title_that_goes_on_behind_the_declared_headline_ends_with_it() -> None:
    headline = "Minister visits neighbour for talks on the border"
    head = f"<meta property='og:title' content='{headline}-world I Gazette'>" + declare(headline=headline)
    assert article(page(head, BODY.replace("<h1>Minister visits neighbour</h1>", ""))).title == headline


def test_a_byline_below_the_headline_needs_no_mark() -> None:
    byline = "<div class=css-1><span>By <a href=/w/1>Ann Lee</a>, Contributing Writer</span></div>"
    body = BODY.replace("</h1>", f"</h1>{byline}")
    assert [person.name for person in article(page(body=body)).byline] == ["Ann Lee"]


@pytest.mark.parametrize(
    ("head", "byline", "name"),
    [
        ("", "<p class=article-byline>by University of Bern</p>", "University of Bern"),
        ("<meta name=author content=Mady>", "", "Mady"),
        ("<meta name=Author content=Mady>", "", "Mady"),
        (
            "<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='Ann Lee'>",
            "",
            "Ann Lee",
        ),
        ("", "<a rel=author href=/author/mady>mady</a>", "mady"),
    ],
)
def test_who_is_no_first_name_and_surname_is_named_as_the_page_does(head: str, byline: str, name: str) -> None:
    assert [person.name for person in article(page(head, byline + BODY)).byline] == [name]


@pytest.mark.parametrize(
    "told",
    [
        "admin",
        "People",
        "Newsletters",
        "Staff Writer",
        "https://www.post.example/ann",
        "The Post",
        "12 May",
        "a@b.example",
    ],
)
def test_an_account_an_address_and_the_site_are_no_author(told: str) -> None:
    head = f"<meta property='og:site_name' content='The Post'><meta name=author content='{told}'>"
    assert article(page(head)).byline == ()


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("<meta name=publishdate content=20230207>", "2023-02-07"),
        ("<meta name='DC.date.issued' content='2023-02-07'>", "2023-02-07"),
        ("<meta name=pubdate content='Tue, 7 Feb 2023 10:00:00 +0100'>", "2023-02-07"),
        ("<meta itemprop=datePublished content='2023-02-07T08:00'>", "2023-02-07"),
    ],
)
def test_a_declared_day_is_read_however_it_is_written(head: str, day: str) -> None:
    found = article(page(head)).published
    assert (found.value, found.basis) == (day, "metadata")


def test_only_what_a_page_does_not_declare_is_looked_for_on_it() -> None:
    site = "<meta property='og:site_name' content='The Post'>"
    named = declare(headline="Minister visits neighbour", datePublished="2023-02-07", author="Ann Lee")
    nameless = page(declare(headline="Minister visits neighbour", datePublished="2023-02-07") + site)
    article(nameless)  # what is made once
    work = calls(lambda: article(page(named + site)))
    assert calls(lambda: article(nameless)) > 1.05 * work
    assert calls(lambda: article(page(named))) > 1.05 * work


@pytest.mark.parametrize(
    ("told", "publisher"),
    [
        ("Minister visits neighbour - World - Velmouth Gazette", "Velmouth Gazette"),
        ("Minister visits neighbour | CNN", "CNN"),
        ("Minister visits neighbour", None),
    ],
)
def test_the_last_piece_of_the_pages_title_is_the_site(told: str, publisher: str | None) -> None:
    assert article(page(f"<title>{told}</title>")).publisher == publisher


def test_a_byline_may_follow_the_date_on_its_line() -> None:
    signed = BODY.replace("</h1>", "</h1><div>Published: May 3, 2021 3:44 AM / By: <a>Ann Lee</a></div>")
    assert [one.name for one in article(page(body=signed)).byline] == ["Ann Lee"]


def test_captions_stand_apart_from_the_article_and_stay_visible() -> None:
    shown = "The minister at the airport. Photo: Ann Lee/Velmouth Gazette"
    figure = f"<figure><img src=a.png><figcaption>{shown}</figcaption></figure>"
    other = "<aside><figure><figcaption>Ten recipes for spring</figcaption></figure></aside>"
    found = article(page(body=BODY.replace("</h1>", f"</h1>{figure}{figure}") + other))
    assert [(removed.text, removed.reason) for removed in found.removed] == [(shown, "caption")]
    assert not any(shown in paragraph.text for paragraph in found.paragraphs)


def test_the_paper_with_the_day_behind_it_is_no_author() -> None:
    byline = "<div class=byline>By <a>Velmouth Gazette</a> <time>May 4, 2023</time></div>"
    site = "<meta property='og:site_name' content='Velmouth Gazette'>"
    assert article(page(site, BODY.replace("</h1>", f"</h1>{byline}"))).byline == ()


@pytest.mark.parametrize(
    "heading", ["A LETTER OF NINE PAGES TO THE MINISTER", "WHAT THE RUNNER SAID BEHIND THE FINISH"]
)
def test_a_heading_in_capitals_stays_on_a_saved_page(heading: str) -> None:
    read = article(page(body=BODY.replace(f"<p>{THIRD}", f"<p>{heading}</p><p>{THIRD}")))
    assert [paragraph.text for paragraph in read.paragraphs][-3:] == [SECOND, heading, THIRD]


@pytest.mark.parametrize(
    ("above", "below", "day"),
    [
        ("By Ann Lee, 7 February 2023", "Ferries: all news of 9 August 2024", "2023-02-07"),
        ("Published: 7 February 2023", "A bridge in the capital, 3 February 2023", "2023-02-07"),
        ("Posted on 7 February 2023 at 10:15", "Runner wins again, 1 March 2023", "2023-02-07"),
    ],
)
def test_a_page_that_declares_no_day_has_the_one_that_its_header_states(above: str, below: str, day: str) -> None:
    paragraphs = "".join(f"<p>{text}</p>" for text in (LEAD, SECOND, THIRD))
    body = f"<article><h1>Minister visits neighbour</h1><div>{above}</div>{paragraphs}</article><div>{below}</div>"
    found = article(page("", f"<div>Today: 2024-08-09</div>{body}"))
    assert (found.published.value, found.published.basis) == (day, "stated")
    declared = article(page(declare(datePublished="2023-02-06T10:00:00+01:00"), body))
    assert (declared.published.value, declared.published.basis) == ("2023-02-06", "metadata")
