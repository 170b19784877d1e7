"""Whose page a pasted article is from, where no address says so."""

import pytest

from tests.normalise.reading import read

TITLE = "Ferry strike ends after nine days of talks"
BODY = "\n\n".join(
    f"The ferry crews of the northern harbours went back to work on Monday, {what} said in a long statement."
    for what in ("the union", "the owners", "a mediator", "the harbour office")
)


def publisher(above: str = "", below: str = "", beneath: str = "") -> str | None:
    return read(f"{above}\n\n{TITLE}\n\n{beneath}\n\n{BODY}\n\n{below}\n").publisher


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2031 Guardian News & Media Limited. All rights reserved.", "The Guardian"),
        ("Copyright © 2031 Velmouth Weekly, Inc.", "Velmouth Weekly"),
        ("© 2019 - 2031 Quorvane (www.quorvane.example)", "Quorvane"),
        ("Read more in The Guardian", "The Guardian"),
        ("Source: The Guardian and agencies", "The Guardian"),
        ("Contact: newsdesk@theguardian.com", "The Guardian"),
    ],
)
def test_a_line_below_tells_whose_the_page_is(line: str, name: str) -> None:
    assert publisher(below=line) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("THE GUARDIAN", "The Guardian"),
        ("The Guardian | Business", "The Guardian"),
        ("Velmouth Gazette", "Velmouth Gazette"),
        ("VelmouthNews", "VelmouthNews"),
    ],
)
def test_the_first_line_is_the_name_of_the_page(line: str, name: str) -> None:
    assert publisher(above=line) == name


@pytest.mark.parametrize(
    "line",
    ["NPR 2031-05-05", "NPR May 5, 2031", "NPR (5 May 2031)", "5 May 2031 NPR", "NPR 05.05.2031", "NPR 5/5/2031 10:30"],
)
def test_an_outlet_beside_the_day_below_the_headline_is_the_publisher(line: str) -> None:
    assert publisher(beneath=line) == "NPR"


@pytest.mark.parametrize("line", ["Time 10:30", "Updated 5 May 2031", "Monday 5 May 2031", "Velmouth 2031-05-05"])
def test_what_stands_beside_a_time_or_is_no_outlet_names_none(line: str) -> None:
    assert publisher(beneath=line) is None


@pytest.mark.parametrize(
    "line",
    [
        "World News",
        "Latest News",
        "Experts in the News",
        "Menu",
        "Velmouth Harbour",
        "Skip to content",
        "News > Velmouth Harbour",
        "Sun, 10 Sep 2023",
    ],
)
def test_a_part_of_any_page_is_no_name(line: str) -> None:
    assert publisher(above=line) is None


@pytest.mark.parametrize("line", ["© Ann Lee/Handout via REUTERS", "The rights are ours.", "© 2031", "Follow us"])
def test_what_names_no_holder_names_no_publisher(line: str) -> None:
    assert publisher(below=line) is None


def test_the_outlet_behind_a_headline_is_the_pages_own() -> None:
    assert read(f"{TITLE} | The Guardian\n\n{BODY}\n").publisher == "The Guardian"


def test_the_people_of_an_outlet_stand_for_it() -> None:
    assert publisher(beneath="By Velmouth Gazette Staff\n5 May 2031") == "Velmouth Gazette"


def test_a_known_outlet_comes_before_an_unknown_name() -> None:
    assert publisher(above="Velmouth Gazette", below="© 2031 The Guardian. All rights reserved.") == "The Guardian"


@pytest.mark.parametrize(
    ("beneath", "name"),
    [
        ("By Ann Lee and Bo Tan Star Tribune\n5 May 2031", "Star Tribune"),
        ("By Ann Lee, CNN", "CNN"),
        ("By Ann Lee, AccuWeather meteorologist", "AccuWeather"),
        ("South Velmouth Sun Sentinel\nMay 5, 2031 at 5:14 pm", "South Velmouth Sun Sentinel"),
    ],
)
def test_those_who_sign_say_for_whom(beneath: str, name: str) -> None:
    assert publisher(beneath=beneath) == name


def test_a_section_named_after_the_topic_is_no_outlet() -> None:
    assert publisher(above="Ferry News") is None


def test_a_bare_host_at_the_top_is_the_page() -> None:
    assert publisher(above="DAWN.COM Logo") == "Dawn"


@pytest.mark.parametrize(
    "line", ["© 2031 All Rights Reserved", "© 2031 Tüm Hakları Saklıdır", "Join the Conversation", "Mehr News"]
)
def test_what_every_page_says_names_nobody(line: str) -> None:
    assert publisher(below=line) is None
    assert publisher(above=line) is None


def test_a_known_outlet_that_stands_alone_around_the_article_is_its_own() -> None:
    chrome = "Menu\n\nLe Monde\n\nSubscribe"
    assert publisher(below=chrome) == "Le Monde"
    assert publisher(below=f"{chrome}\n\nThe Guardian") is None
    assert publisher(below=f"{chrome}\n\nThe Guardian\n\nLe Monde") == "Le Monde"


def test_a_person_named_above_the_headline_and_in_the_byline_is_no_publisher() -> None:
    article = read(f"Ann de la Cruz\n{TITLE}\nBy Ann de la Cruz\n\n{BODY}")
    assert (article.publisher, [one.name for one in article.byline]) == (None, ["Ann de la Cruz"])


def test_the_sign_of_rights_makes_no_publisher_of_an_agency() -> None:
    article = read(f"{TITLE}\n5 May 2023\n©Agence France-Presse\n\n{BODY}")
    assert (article.publisher, article.agency) == (None, "Agence France-Presse")


def test_whoever_has_the_rights_comes_before_a_paper_that_the_menu_names_once() -> None:
    rights = "© 2031 Velmouth Post, a division of the Velmouth Network. All rights reserved."
    menu = "Sport\nWeather\nGames\nThe Guardian\nPuzzles"
    assert publisher(above=menu, below=rights) == "Velmouth Post"
    assert publisher(above=f"{menu}\nThe Guardian", below=rights) == "The Guardian"


MENU = "\n\n".join(f"Page {at} of the menu" for at in range(40))


@pytest.mark.parametrize("name", ["Granma", "The Observer", "Africanews"])
def test_a_name_that_a_menu_has_once_says_nothing_and_named_again_it_does(name: str) -> None:
    assert publisher(below=f"{MENU}\n\n{name}") is None
    assert publisher(below=f"{MENU}\n\n{name}\n\nHow {name} works\n\nShop") == name


@pytest.mark.parametrize("label", ["Bild", "Welt"])
def test_a_section_and_what_stands_before_captions_name_no_paper(label: str) -> None:
    assert publisher(below=f"{label}\n\n{MENU}\n\n{label}\n\n{label}") is None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Copyright © euronews 2026", "Euronews"),
        ("© The Intercept. All rights reserved", "The Intercept"),
        ("Jobs and help at the harbour © 2022 The Guardian, all rights reserved.", "The Guardian"),
        ("© Frankfurter Allgemeine Zeitung GmbH 2001–2025", "Frankfurter Allgemeine Zeitung"),
    ],
)
def test_rights_may_name_the_year_last_or_stand_behind_other_words(line: str, name: str) -> None:
    assert publisher(below=f"{MENU}\n\n{line}") == name


def test_whom_readers_follow_comes_before_the_house_that_has_the_rights() -> None:
    assert publisher(below="Follow MSNBC on Facebook\n\n© 2022 NBC Universal") == "MSNBC"
    assert publisher(below="Write to desk@metro.co.uk\n\n© 2024 Associated Newspapers") == "Metro"


@pytest.mark.parametrize("line", ["E-Paper", "Quelle: Tobias Koch"])
def test_a_menu_of_the_page_and_a_person_publish_nothing(line: str) -> None:
    assert publisher(above=line) is None
