"""Texts as telephones, readers, wires, web archives and social media give them."""

import pytest

from tests.normalise.reading import body, read, reasons

LEAD = "The harbour council of Velmouth voted on Monday to build a new sea wall, the mayor said."
SECOND = "The wall will be three kilometres long and is expected to cost forty million euros, according to a report."
THIRD = "Fishermen who fear for their moorings announced a protest before the town hall for Friday."
TEXT = f"{LEAD}\n\n{SECOND}\n\n{THIRD}"
WHOLE = [LEAD, SECOND, THIRD]
REST = (
    "The mayor promised that no boat will have to leave the harbour while the wall is built in front of it.\n\n"
    "The council will decide in October who builds the wall, and the first stones will be laid in the spring."
)
MORE = [
    f"{thing} that the council of Velmouth voted for will protect the harbour, the mayor said to fishermen."
    for thing in ("The wall", "The dam", "The pier", "The gate")
]
HEADLINE = "Council votes for new sea wall"


def test_a_reader_view_has_site_headline_name_and_minutes() -> None:
    text = f"theguardian.com\n{HEADLINE}\nInes Calder\n4–5 minutes\n\n{TEXT}\n"
    article = read(text)
    assert (article.title, article.publisher) == (HEADLINE, "The Guardian")
    assert [person.name for person in article.byline] == ["Ines Calder"]
    assert body(text) == WHOLE


def test_a_headline_need_not_say_what_the_text_says() -> None:
    text = f"Fears on the quay\nHarbour Radio, 18 May 2024\nBy Ines Calder\n\n{TEXT}\n"
    assert read(text).title == "Fears on the quay"


def test_a_headline_may_end_in_a_full_stop_above_day_and_author() -> None:
    headline = "Walls against the sea? The quiet taming of the beaches."
    more = [
        "The sea has taken two metres of the beach in every year since the storm of 1987, engineers say.",
        "Nobody knows what a wall would do to the beaches further south, where most of the visitors go.",
        "The council of the next town asked for a study, and the region promised to pay for half of it.",
        "The last wall was built by hand, and it stood for a hundred and twenty years before it broke.",
    ]
    text = f"Reuters\n{headline}\n18 May 2024\nLaura Calder\n\n{TEXT}\n\n" + "\n\n".join(more)
    article = read(text)
    assert (article.title, body(text)) == (headline, [*WHOLE, *more])
    assert [person.name for person in article.byline] == ["Laura Calder"]


def test_whom_the_text_tells_of_may_be_its_headline() -> None:
    told = (
        "Lee led the council of the town for a long time, and left it to others in 2021, when she was tired of it all."
    )
    assert read(f"Ann Lee\n18 May 2024\n\n{told}\n\n{LEAD}\n\n{SECOND}\n").title == "Ann Lee"


@pytest.mark.parametrize(
    "line", ["Printed on 3 June 2024 at 18:04", "Accessed on 3 June 2024", "Ausdruck vom 3.6.2024"]
)
def test_the_day_on_which_a_page_was_printed_dates_nothing(line: str) -> None:
    assert read(f"{line}\n{HEADLINE}\n\n{TEXT}\n").published.value is None
    assert read(f"{line}\n{HEADLINE}\n18 May 2024\n\n{TEXT}\n").published.value == "2024-05-18"


def test_the_banner_of_a_web_archive_dates_nothing_and_its_address_is_the_pages() -> None:
    text = (
        "38 captures\n22 Feb 2022 - 11 Nov 2023\nAbout this capture\n"
        "The Wayback Machine - https://web.archive.org/web/20230814120312/https://www.dw.com/en/wall/a-1\n"
        f"{HEADLINE}\n\n{TEXT}\n\nDate 13.08.2023\n"
    )
    article = read(text)
    assert (article.url, article.publisher) == ("https://www.dw.com/en/wall/a-1", "Deutsche Welle")
    assert (article.title, article.published.value) == (HEADLINE, "2023-08-13")
    assert reasons(text)["22 Feb 2022 - 11 Nov 2023"] == "web archive"


def test_a_day_below_the_deck_and_its_copy_are_no_text() -> None:
    deck = "The decision ends a dispute of ten years between the fishermen and the port authority."
    text = f"{HEADLINE}\n{deck}\n\nPublished On 13 Aug 2023\n13 Aug 2023\n{TEXT}\n"
    assert read(text).published.value == "2023-08-13"
    assert body(text) == [deck, *WHOLE]


def test_a_credit_in_square_brackets_makes_a_caption_and_what_stands_above_it_no_author() -> None:
    text = f"{HEADLINE}\n\nMara Lund\nMara Lund has led the town since 2011 [File: Bo Tan/AFP]\n13 Aug 2023\n\n{TEXT}\n"
    assert body(text) == WHOLE
    assert read(text).byline == ()


@pytest.mark.timeout(60)
def test_a_bracket_of_many_strokes_that_no_other_closes_costs_no_more_than_its_length() -> None:
    named = "The harbour at dawn (north" + "/ south" * 50
    assert body(f"{HEADLINE}\n13 Aug 2023\n\n{LEAD}\n\n{named}\n\n{SECOND}\n\n{THIRD}\n")[-2:] == [SECOND, THIRD]


def test_a_credit_behind_dashes_makes_a_caption_and_a_signature_does_not() -> None:
    caption = "Mara Lund, mayor of the town since 2011, and Ines Calder of the port, on Sunday. - Sea TV - BO TAN / AFP"
    assert body(f"{HEADLINE}\n13 Aug 2023\n\n{caption}\n\n{TEXT}\n") == WHOLE
    kept = "The wall will stand for ten years, the council said. It had been under a plan - sea / land."
    assert body(f"{HEADLINE}\n13 Aug 2023\n\n{kept}\n\n{TEXT}\n") == [kept, *WHOLE]


def test_the_name_that_a_wire_gives_a_report_is_no_headline() -> None:
    head = "BC-EU--Sea-Wall,4th Ld-Writethru\nCouncil votes for new wall\nBy INES CALDER\nAssociated Press"
    text = f"{head}\n\nVELMOUTH (AP) — {TEXT}\n"
    article = read(text)
    assert (article.title, article.agency, article.publisher) == (
        "Council votes for new wall",
        "Associated Press",
        None,
    )
    assert read(f"UPDATE 2-{HEADLINE}\n\nVELMOUTH, Oct 9 (Reuters) - {TEXT}\n").title == HEADLINE


def test_a_press_release_is_whole_without_its_contacts() -> None:
    text = (
        f"FOR IMMEDIATE RELEASE\n\n{HEADLINE}\n\nVELMOUTH, Norland – May 8, 2024 – {TEXT}\n\n"
        "Work begins this summer.\n\nFor more information, please contact:\npress@velmouth.example\n\n"
        "About the Port of Velmouth\nThe Port of Velmouth owns three airports, four terminals and five parks.\n\n"
        "###\n\nSOURCE Velmouth Harbour AB\n"
    )
    article = read(text)
    assert article.title == HEADLINE
    assert (article.dateline, article.published.value) == ("Velmouth, Norland", "2024-05-08")
    assert body(text)[1:] == [SECOND, THIRD, "Work begins this summer."]


def test_a_live_blog_loses_its_stamps() -> None:
    posts = f"1h ago\n21.04 GMT\n{LEAD}\nUpdated at 21.10 GMT\n\n3h ago\n{SECOND}\n\n5h ago\n{THIRD}\n"
    text = f"{HEADLINE}\nKey events\n\n{posts}"
    assert not {"1h ago", "3h ago", "5h ago", "Updated at 21.10 GMT", "Key events"} & set(body(text))


def test_the_headline_below_a_pointer_goes_with_it() -> None:
    text = f"{HEADLINE}\n\n{LEAD}\n\n{SECOND}\n\nLIRE AUSSI\nThe flood that nobody saw coming\n\n{THIRD}\n"
    assert body(text) == WHOLE


def test_two_cities_before_a_colon_are_a_dateline() -> None:
    assert read(f"{HEADLINE}\n\nRANCHI/NEW DELHI: {TEXT}\n").dateline == "Ranchi/New Delhi"
    assert read(f"{HEADLINE}\n\nJaipur: {TEXT}\n").dateline == "Jaipur"


def test_a_paper_below_the_headline_needs_no_word_for_papers() -> None:
    text = f"{HEADLINE}\n\nPar Céline Gagné\nLe Phare\n3 septembre 2022\n\n{TEXT}\n"
    assert read(text).publisher == "Le Phare"
    assert read(text.replace("Le Phare", "La Paz")).publisher is None
    assert (
        read(f"{HEADLINE}\nHarbour Network, 12 September 2024\nBy Ines Calder\n\n{TEXT}\n").publisher
        == "Harbour Network"
    )


def test_a_short_last_sentence_may_stand_below_a_picture() -> None:
    text = f"{HEADLINE}\n\n{TEXT}\n\nFishermen in the rain. — Photo: Mara Lund\n\nThe vote is on March 24.\n"
    assert body(text) == [*WHOLE, "The vote is on March 24."]
    assert reasons(text)["Fishermen in the rain. — Photo: Mara Lund"] == "caption or picture credit"


def test_where_a_text_appeared_first_is_no_text() -> None:
    text = f"{HEADLINE}\n\n{TEXT}\n\nThe post {HEADLINE} appeared first on Harbour Radio.\n"
    assert body(text) == WHOLE


def test_names_before_an_outlet_that_was_pasted_on_sign_without_by() -> None:
    article = read(f"{HEADLINE}\n\nInes Calder and Mike RocheReuters\n\n{TEXT}\n")
    assert [person.name for person in article.byline] == ["Ines Calder", "Mike Roche"]
    assert article.agency == "Reuters"
    glued = read(f"{HEADLINE}\n\nByInes Calder and Mike Roche, CNN\n5 May 2023\n\n{TEXT}\n")
    assert [person.name for person in glued.byline] == ["Ines Calder", "Mike Roche"]


def test_an_agency_may_sign_with_its_people_behind_a_dash_or_below() -> None:
    assert read(f"{HEADLINE}\n\nBy AFP News\n\n{TEXT}\n").agency == "Agence France-Presse"
    assert read(f"{HEADLINE}\n\nBy Associated Press Writer\n\n{TEXT}\n").agency == "Associated Press"
    signed = f"{HEADLINE}\n\n{TEXT} -AFP\n"
    assert (read(signed).agency, len(body(signed))) == ("Agence France-Presse", len(WHOLE))
    assert read(f"{HEADLINE}\n\n{TEXT}\n\n(END) Dow Jones Newswires\n").agency == "Dow Jones Newswires"


@pytest.mark.parametrize(
    "last",
    [
        "Nach Angaben von Experten war das lange bekannt. Der Geologe Matthias Roth sagte: „Das Risiko war bekannt.“",
        "Nach Angaben von Experten war das lange bekannt. Der Geologe Matthias Roth sagte: »Das Risiko war bekannt.«",
    ],
)
def test_a_last_paragraph_may_end_with_any_closing_mark(last: str) -> None:
    text = (
        "Vermisster Feuerwehrmann tot gefunden\n\n16.03.2025 – 17:40 Uhr | NDN Nachrichten\n\n"
        "Der nach dem Deichbruch in Norderhaven vermisste Feuerwehrmann ist tot. Taucher fanden ihn am Sonntag in der"
        " Nähe des Hafens, wie die Polizei mitteilte.\n\n"
        "Ministerpräsident Torben Claasen ordnete Trauerbeflaggung an. Eine Feier ist für den 22. März geplant.\n\n"
    )
    assert body(f"{text}{last}\n\nMehr zum Thema\n")[-1] == last


def test_the_name_of_a_page_or_its_menu_is_no_headline() -> None:
    forum = read(f"HarbourInsider Forums\n\n{HEADLINE}\n{TEXT}\n")
    assert (forum.title, forum.publisher) == (HEADLINE, "HarbourInsider Forums")
    menu = read(f"Velmouth Metro News\nHOME  NEWS  SPORTS  OPINION\n\nBy Ines Calder\nSports Editor\n\n{TEXT}\n")
    assert (menu.title_basis, menu.publisher) == ("fallback", "Velmouth Metro News")
    camel = read(f"NetNewsHarbour\n\n{HEADLINE}\n\nBy Ines Calder\n\n{TEXT}\n")
    assert (camel.title, camel.publisher) == (HEADLINE, "NetNewsHarbour")


def test_a_headline_may_stand_above_captions_that_are_sentences() -> None:
    caption = (
        "The mayor, center, arrives for a meeting of the council in Velmouth, Monday, May 15. (Bo Tan/Fotos via AP)"
    )
    pictures = f"{caption}\n1 of 7 | {caption}\nRead More"
    signed = "BY  INES CALDER AND MIKE ROCHE\nUpdated 8:20 PM CEST, May 15, 2024\nShare"
    text = f"WORLD NEWS\n\n{HEADLINE}\n\n{pictures}\n{signed}\n{TEXT}\n"
    assert (read(text).title, body(text)) == (HEADLINE, WHOLE)


def test_menus_above_a_short_article_are_no_text() -> None:
    menu = "Harbour Radio\nGlobal perspective Human stories\nSEARCH\nHome Topics In depth Mayor Media"
    letter = "Receive daily news in your inbox - Subscribe here."
    text = f"{menu}\n{HEADLINE}\n\n13 June 2024 Peace and Security\n\n{TEXT}\n\n{letter}\n"
    assert read(text).title == HEADLINE
    assert body(text)[:3] == WHOLE


def test_pointers_of_other_languages_are_no_text_and_end_nothing() -> None:
    french = f"{HEADLINE}\n\n{LEAD}\n\nÀ LIRE AUSSI Velmouth : qui a payé la digue ?\n\n{SECOND}\n\n{THIRD}\n"
    assert body(french) == WHOLE
    german = f"{HEADLINE}\n\n{LEAD}\n\n{SECOND}\n\nMehr zum Thema\nWarum die Mauer kommt\n\n{THIRD}\n"
    assert body(german) == WHOLE


def test_a_line_of_source_day_and_name_or_address_says_all_three() -> None:
    line = "The Scotsman · 14 Feb 2024 · 5 · Alastair Dalton Transport Correspondent"
    article = read(f"{HEADLINE}\n\n{line}\n\n{TEXT}\n")
    assert ([person.name for person in article.byline], article.published.value) == (["Alastair Dalton"], "2024-02-14")
    noted = read(f"{HEADLINE}\nSep 22 2024, Al Jazeera, https://www.aljazeera.com/news/wall\n{TEXT}\n")
    assert (noted.url, noted.published.value) == ("https://www.aljazeera.com/news/wall", "2024-09-22")


def test_shouted_names_that_stand_alone_are_written_as_names() -> None:
    text = f"{HEADLINE}\nINES CALDER / CARLOS E. ROCHE\nLima - 08 SEPT 2024 - 16:37 CEST\n{TEXT}\n"
    assert [person.name for person in read(text).byline] == ["Ines Calder", "Carlos E. Roche"]


def test_what_a_page_says_of_its_cookies_is_no_text() -> None:
    cookies = "Cookies on this page\nWe use some essential cookies to make this page work for you.\nAccept all cookies"
    text = f"{cookies}\n{HEADLINE}\n\nPublished\n11 September 2024\n\n{TEXT}\n"
    assert (read(text).title, read(text).published.value, body(text)) == (HEADLINE, "2024-09-11", WHOLE)


def test_days_that_part_a_chronicle_are_its_text_and_no_day_of_publication() -> None:
    text = f"Home\nWorld\n{HEADLINE}\n\n{LEAD}\n\n{SECOND}\n\n13 August 2023\n\n{THIRD}\n\n14 August 2023\n\n{REST}\n"
    assert [day for day in body(text) if day[0].isdigit()] == ["13 August 2023", "14 August 2023"]
    assert read(text).published.value is None


def test_a_line_that_tells_of_something_posted_is_text() -> None:
    line = "The note was posted: no wall will ever be built in the town, 3 May 2024"
    text = f"{HEADLINE}\n\n18 May 2024\n\n{LEAD}\n\n{line}\n\n{SECOND}\n\n{THIRD}\n"
    assert (line in body(text), read(text).published.value) == (True, "2024-05-18")


@pytest.mark.parametrize("day", ["", "18 May 2024\n\n"])
def test_a_day_that_heads_a_part_is_text_and_no_day_of_publication(day: str) -> None:
    text = f"Home\nWorld\n{HEADLINE}\n\n{day}{LEAD}\n\n{SECOND}\n\n24 February 2022\n\n{THIRD}\n\n{REST}\n"
    assert "24 February 2022" in body(text)
    assert read(text).published.value == ("2024-05-18" if day else None)


def test_who_wrote_it_may_stand_before_the_word_that_tells_the_day() -> None:
    signed = "Ines Calder · Harbour News · Posted: Aug 13, 2023 4:00 AM EDT | Last Updated: August 14"
    text = f"Home\nWorld\n{HEADLINE}\n\n{LEAD}\n\n{SECOND}\n\n{signed}\n\n{THIRD}\n\n{REST}\n"
    article = read(text)
    assert article.published.value == "2023-08-13"
    assert signed not in body(text)


def test_another_article_at_the_top_of_the_page_is_not_the_beginning() -> None:
    lead = "The wall that the council of Velmouth has in mind will not protect the harbour, the mayor said on Friday."
    teaser = f"Home\nWorld\nOwners fear for the wall\n\nBy Cy Roe\n\nPublished May 12, 2023\n\n{lead}\n\n"
    links = "".join(f"Link {at}\n\n" for at in range(30))
    text = f"{teaser}{links}{HEADLINE}\n\nBy Ines Calder\n\nPublished Aug 13, 2023\n\n" + "\n\n".join(
        [LEAD, SECOND, *MORE, REST]
    )
    article = read(text)
    assert (article.title, article.published.value) == (HEADLINE, "2023-08-13")
    assert ([person.name for person in article.byline], lead in body(text)) == (["Ines Calder"], False)


def test_an_agency_may_sign_beside_a_name() -> None:
    article = read(f"{HEADLINE}\n\nInes Calder and AP\n\nJune 30, 2023 - 4.34pm\n\n{TEXT}\n\n{REST}\n")
    assert [person.name for person in article.byline] == ["Ines Calder"]


def test_a_name_above_the_hour_of_a_change_signs() -> None:
    text = f"{HEADLINE}\n\nInes Calder\n\nUppdaterad 15.59 | Publicerad 14.14\n\n{TEXT}\n\n{REST}\n"
    assert [person.name for person in read(text).byline] == ["Ines Calder"]


@pytest.mark.parametrize(
    "line",
    [
        "This article is more than 1 year old",
        "Media playback is unsupported on your device Media caption People of Velmouth leave for the hills",
    ],
)
def test_what_players_and_old_articles_say_of_themselves_is_no_text(line: str) -> None:
    assert body(f"{HEADLINE}\n\n18 May 2024\n\n{line}\n\n{TEXT}\n") == WHOLE


def test_a_list_of_what_happened_when_is_no_picture() -> None:
    item = "The council voted for the wall in the harbour of the city in a long session of the night, May 14, 2024"
    assert item in body(f"{HEADLINE}\nMay 18, 2024\n\n{LEAD}\n\n• {item}\n\n{SECOND}\n\n{THIRD}\n")
