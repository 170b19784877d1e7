"""Who wrote a pasted page, where no "By" says so, and whom a name beside the headline is not."""

import pytest

from tests.normalise.reading import read

BODY = "\n\n".join(
    f"The dockers of Lima went back to work on Monday after a week of strike, {who} said in a long statement."
    for who in ("the union", "the port", "a mediator")
)
GERMAN = "\n\n".join(
    f"Die Arbeiter im Hafen von Lima sind nach einer Woche wieder an der Arbeit, wie {who} am Montag mitteilte."
    for who in ("die Gewerkschaft", "die Verwaltung", "ein Vermittler")
)


def names(header: str, body: str = BODY) -> list[str]:
    title = "Hafen von Lima nach einer Woche wieder offen" if body == GERMAN else "Port of Lima reopens after strike"
    article = read(f"{title}\n{header}\n\n{body}\n")
    return [person.name for person in article.byline]


@pytest.mark.parametrize(
    "when", ["Published 3 hours ago", "vor 3 Stunden", "il y a 2 heures", "Publiziert heute um 12:19 Uhr", "09:51"]
)
def test_a_clock_or_stamp_tells_the_name_above_it_like_a_date(when: str) -> None:
    assert names(f"Ann Lee\n{when}") == ["Ann Lee"]


@pytest.mark.parametrize("when", ["Published 3 hours ago", "vor 3 Stunden", "il y a 2 heures", "hace 20 minutos"])
def test_a_stamp_dates_nothing(when: str) -> None:
    assert read(f"Port of Lima reopens after strike\n{when}\n\n{BODY}\n").published.value is None


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee2 minutes ago",
        "Ann Lee|Published 4 months ago",
        "May 3, 2021, 2:26 pm, Ann Lee",
        "May 3, 2021 • Ann Lee • 3 minutes",
        "Ann Lee / LIMAPOST.COM / May 3, 2021, 14:04",
        "Ann Lee Springfield Courier-Post",
    ],
)
def test_a_name_is_told_from_what_stands_on_its_line(line: str) -> None:
    assert names(line) == ["Ann Lee"]


@pytest.mark.parametrize(
    "lines",
    [
        "Julia Weber | Martin Roth\nMay 3, 2021",
        "Julia Weber, Martin Roth (Lima)\nMay 3, 2021",
        "By\nJulia Weber\nMartin Roth\nMay 3, 2021",
    ],
)
def test_each_of_several_names_is_told(lines: str) -> None:
    assert names(lines) == ["Julia Weber", "Martin Roth"]


@pytest.mark.parametrize(
    "line", ["Kommentar von Julia Weber", "Von Julia WeberKorrespondentin", "Julia Weber\nKorrespondentin in Lima"]
)
def test_german_papers_say_what_kind_of_text_it_is(line: str) -> None:
    assert names(line, GERMAN) == ["Julia Weber"]


def test_a_byline_is_read_whole_where_a_name_ends_like_a_cue() -> None:
    assert names("Ann Zuhdi\nMay 3, 2021") == ["Ann Zuhdi"]


def test_whom_the_text_tells_of_did_not_write_it() -> None:
    told = f"{BODY}\n\nThe mediator, Martin Roth, had asked both sides for an answer before the end of the week."
    assert names("Martin Roth\nJulia Weber\nMay 3, 2021", told) == ["Julia Weber"]


@pytest.mark.parametrize("line", ["Los Angeles\nMay 3, 2021", "South Lima Daily Post\nMay 3, 2021"])
def test_a_place_and_a_paper_sign_nothing(line: str) -> None:
    assert names(line) == []


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("12. MÄR 2025 18:03", "2025-03-12"),
        ("15.10.24 23:35", "2024-10-15"),
        ("15.10.24 um 23:35 Uhr", "2024-10-15"),
        ("15·10·24 | 23:35", "2024-10-15"),
        ("19·09·21 | 20:40 | Actualizado a las 22:15", "2021-09-19"),
        ("Madrid-29/05/2025 20:00", "2025-05-29"),
        ("01/29/24 AT 10:30 AM EST", "2024-01-29"),
        ("02/Nov/2022", "2022-11-02"),
        ("Ann Lee · Lima News · Posted: Aug 08, 2024 4:00 AM EDT | Last Updated: August 8", "2024-08-08"),
    ],
)
def test_days_are_read_as_papers_write_them(line: str, day: str) -> None:
    body = GERMAN if "MÄR" in line else BODY
    assert read(f"Port of Lima reopens after strike\n{line}\n\n{body}\n").published.value == day


def test_the_days_of_a_list_below_the_text_are_those_of_other_articles() -> None:
    related = (
        "Related\n\nDockers strike in Lima\n- Published 27 February 2024\n\nPort fees rise\n- Published 3 March 2024"
    )
    text = f"Port of Lima reopens after strike\n\n{BODY}\n\n{related}\n"
    assert read(text).published.value is None
    assert (
        read(f"Port of Lima reopens after strike\n\n{BODY}\n\nPublished 5 May 2023\n").published.value == "2023-05-05"
    )


def test_an_agency_pasted_on_to_a_name_or_before_the_text_is_told() -> None:
    article = read(f"Port of Lima reopens after strike\nBy Ann Lee and Bo TanReuters\nMay 3, 2021\n\n{BODY}\n")
    assert ([person.name for person in article.byline], article.agency) == (["Ann Lee", "Bo Tan"], "Reuters")
    assert read(f"Port of Lima reopens after strike\nMay 3, 2021\n\n(Reuters) – {BODY}\n").agency == "Reuters"


def test_a_desk_that_signs_is_no_text() -> None:
    article = read(f"Port of Lima reopens after strike\nWritten By Digital Desk\nMay 3, 2021\n\n{BODY}\n")
    assert (article.byline, len(article.paragraphs)) == ((), 3)


def test_a_caption_with_a_day_dates_nothing_where_the_page_says_its_own() -> None:
    text = (
        "Port of Lima reopens after strike\nCranes and ships of the port of Lima in the evening, April 24, 2021\n\n"
        f"{BODY}\n\nPublished May 3, 2021\n"
    )
    assert read(text).published.value == "2021-05-03"


def test_the_last_link_of_a_numbered_trail_is_the_headline_without_its_number() -> None:
    text = f"1. Home\n2. World\n3. Port of Lima reopens after strike\nMay 3, 2021\n\n{BODY}\n"
    assert read(text).title == "Port of Lima reopens after strike"
    assert read(f"5. Port of Lima reopens after strike\nMay 3, 2021\n\n{BODY}\n").title.startswith("5. ")


def test_a_trail_that_ends_with_the_headline_is_left_for_it() -> None:
    text = f"HomeNewsPort of Lima reopens after strike\nPort of Lima reopens after strike\nMay 3, 2021\n\n{BODY}\n"
    assert read(text).title == "Port of Lima reopens after strike"


@pytest.mark.parametrize("title", ["Port of Lima reopens after strike", "Cranes of the port stand still in the strike"])
def test_a_trail_is_left_for_the_headline_below_the_links_of_its_head(title: str) -> None:
    links = "\n".join(("Close search", "Search the site", "Clear this text", "Site Navigation", "The Port Show"))
    trail = f"Business |{title}\nMay 3, 2021\n{links}"
    assert read(f"{trail}\n{title}\n\n{BODY}\n").title == title
    first, rest = BODY.split("\n\n", 1)
    assert read(f"{trail}\n\n{first}\n\n{title}\n\n{rest}\n").title.startswith("Business |")


@pytest.mark.parametrize(
    ("shouted", "name"),
    [("MAYA O'HARA", "Maya O'Hara"), ("PIA LINDT-ROE", "Pia Lindt-Roe"), ("J. R. D’ARCY", "J. R. D’Arcy")],
)
def test_each_part_of_a_shouted_name_has_its_capital(shouted: str, name: str) -> None:
    assert names(f"By {shouted}") == [name]


def test_a_byline_may_be_an_item_of_a_list_and_a_name_may_stand_twice() -> None:
    lead = "The harbour council of Velmouth voted on Monday to build a new sea wall, the mayor said."
    more = "The wall will be three kilometres long and is expected to cost forty million euros, it was told."
    for line in ("- By Ines Calder in Lima", "Ines CalderInes Calder"):
        article = read(f"Council votes for new sea wall\n\n{line}\n\n5 May 2018\n\n{lead}\n\n{more}\n")
        assert [person.name for person in article.byline] == ["Ines Calder"]


@pytest.mark.parametrize(
    "line",
    [
        "Julia Weber and Martin Roth, USA TODAY",
        "Julia Weber And Martin Roth, Associated Press",
        "Julia Weber, Martin Roth, Reuters",
    ],
)
def test_names_before_a_comma_and_an_outlet_sign(line: str) -> None:
    assert names(f"{line}\nPublished 7:29 a.m. ET May 3, 2021 | Updated 6:48 p.m. ET May 3, 2021") == [
        "Julia Weber",
        "Martin Roth",
    ]
    assert names(f"Julia Weber, The Guardian\nMay 3, 2021\n{line}") == ["Julia Weber"]


def test_an_agency_beside_the_date_leaves_the_names_above_it() -> None:
    article = read(f"Port of Lima reopens after strike\nJulia Weber, Martin Roth\nReuters•May 3, 2021\n\n{BODY}\n")
    assert [one.name for one in article.byline] == ["Julia Weber", "Martin Roth"]
    assert article.agency == "Reuters"


@pytest.mark.parametrize(
    "line",
    [
        "By Julia Weber in Lima and Martin Roth in New York",
        "Julia Weber in Lima and Martin Roth in New York",
        "Julia Weber in Lima, Martin Roth in New York",
        "Julia Weber à Lima et Martin Roth à Paris",
    ],
)
def test_people_each_with_a_place_all_sign(line: str) -> None:
    assert names(f"{line}\nMay 3, 2021") == ["Julia Weber", "Martin Roth"]


def test_a_place_of_two_names_is_nobody() -> None:
    assert names("By Julia Weber in New York and Los Angeles\nMay 3, 2021") == ["Julia Weber"]


@pytest.mark.parametrize("beside", ["Lima Cricket Ground", "West Coast", "Defense Newsletter", "Columbia Pictures"])
def test_a_ground_a_coast_and_a_label_beside_a_name_are_nobody(beside: str) -> None:
    assert names(f"By Ann Lee, {beside}\nMay 3, 2021") == ["Ann Lee"]


@pytest.mark.parametrize(
    "line",
    [
        "Von Julia Weber Landespolitische Korrespondentin",
        "von Julia Weber, MDR THÜRINGEN",
        "Von Julia Weber, NDR Info",
        "Von Julia Weber, Redakteurin Politik",
        "Von unserer Korrespondentin Julia Weber",
        "Ein Interview von Julia Weber",
        "Texte Julia Weber",
        "Entrevista de Julia Weber",
        "Texto: Julia Weber",
    ],
)
def test_what_somebody_is_or_made_and_where_is_no_name_in_other_languages(line: str) -> None:
    assert names(f"{line}\n3. Mai 2021", GERMAN) == ["Julia Weber"]


@pytest.mark.parametrize(
    ("line", "agency"), [("© dpa/Zoom Wire/J. Weber", None), ("© AFP/Eva Petit", None), ("(AFP)", "AFP")]
)
def test_the_agency_of_a_picture_with_who_took_it_wrote_no_text(line: str, agency: str | None) -> None:
    read_agency = read(f"Hafen von Lima wieder offen\n{line}\n3. Mai 2021\n\n{GERMAN}\n").agency
    assert (read_agency is None) == (agency is None)
