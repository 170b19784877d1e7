"""What press databases export."""

from tests.normalise.opening import open_all, open_one, words

LEXIS = """\
The Velmouth Herald (London)

March 14, 2024 Thursday 6:00 AM GMT
Late City Edition

Dock workers walk out over driverless cranes

BYLINE: Ines Calder in Port Amsel

SECTION: WORLD NEWS; Version:1

LENGTH: 112 words

DATELINE: PORT AMSEL, Norland

HIGHLIGHT: Union fears for 1,200 jobs

Dock workers of the largest port of the coast stopped work on Wednesday night in a dispute over driverless cranes.

Update: the union said on Thursday that about 900 members had joined the strike at the northern terminal.

Talks resume on Friday.

LOAD-DATE: March 15, 2024

LANGUAGE: ENGLISH

Copyright 2024 Velmouth Herald Limited
"""
NEXIS = """\
Date and Time: = Tuesday, 19 March 2024 9:14:00 AM CET
Search Terms: port strike
Document (1)

Minister calls for calm in port dispute
Agence France Presse - English
March 15, 2024 Friday 4:41 PM GMT

Copyright 2024 Agence France Presse All Rights Reserved

Length: 41 words

Body

The infrastructure minister on Friday urged both sides to return to the table as a strike entered its third day.

Around forty ships were waiting off the coast, according to the port authority of Velmouth.

jcp/ric/gil

Load-Date: March 15, 2024

End of Document
"""
FACTIVA = """\
HD  Oil company to cut a fifth of exploration jobs
BY  By Ines Calder
WC  89 words
PD  29 August 2024
SN  Reuters News
LA  English

LP
LONDON, Aug 29 (Reuters) - The oil company plans to cut a fifth of those who look for oil, sources said.

TD
The cuts will affect hundreds of people in offices on both sides of the sea, the sources said.

CO  abc : Oil Company
AN  Document LBA0000020240829ek8t00abc
"""
PROQUEST = """\
Grain harvest halves after third dry winter
Calder, Ines. Velmouth Herald; London (UK) [London (UK)]. 05 July 2023: 4.
ProQuest document link

FULL TEXT
The grain harvest has fallen by almost sixty per cent this year after a third dry winter in a row.

The agriculture ministry called the crop the lowest in two decades.

DETAILS
Subject: Grain; Droughts
Publication title: Velmouth Herald; London (UK)
Publication date: Jul 5, 2023
ProQuest document ID: 2841230011
Last updated: 2023-07-06
"""


def test_the_fields_of_an_export_are_no_text_and_say_who_and_when() -> None:
    article = open_one(LEXIS.encode())
    assert article.title == "Dock workers walk out over driverless cranes"
    assert [person.name for person in article.byline] == ["Ines Calder"]
    assert (article.publisher, article.dateline) == ("The Velmouth Herald", "Port Amsel, Norland")
    assert (article.published.value, article.published.evidence) == (
        "2024-03-14",
        "March 14, 2024 Thursday 6:00 AM GMT",
    )
    assert [text.split()[0] for text in words(article)] == ["Dock", "Update:", "Talks"]
    assert {"LENGTH: 112 words", "HIGHLIGHT: Union fears for 1,200 jobs"} <= {gone.text for gone in article.removed}


def test_the_day_of_the_download_is_not_that_of_the_article() -> None:
    article = open_one(NEXIS.encode())
    assert article.title == "Minister calls for calm in port dispute"
    assert (article.publisher, article.agency) == ("Agence France-Presse", "Agence France-Presse")
    assert article.published.value == "2024-03-15"
    assert len(article.paragraphs) == 2


def test_codes_of_two_letters_name_fields_too() -> None:
    article = open_one(FACTIVA.encode())
    assert article.title == "Oil company to cut a fifth of exploration jobs"
    assert [person.name for person in article.byline] == ["Ines Calder"]
    assert (article.agency, article.dateline, article.published.value) == ("Reuters", "London", "2024-08-29")
    assert [text.split()[0] for text in words(article)] == ["LONDON,", "The"]


def test_the_fields_of_an_export_may_stand_below_its_text() -> None:
    article = open_one(PROQUEST.encode())
    assert article.title == "Grain harvest halves after third dry winter"
    assert [person.name for person in article.byline] == ["Ines Calder"]
    assert (article.publisher, article.published.value) == ("Velmouth Herald", "2023-07-05")
    assert len(article.paragraphs) == 2


def test_a_file_of_several_exports_is_as_many_articles() -> None:
    many = f"1 of 2 DOCUMENTS\n\n{LEXIS}\n\n2 of 2 DOCUMENTS\n\n{LEXIS.replace('walk out', 'come back')}"
    articles, problems = open_all(many.encode())
    assert problems == ()
    assert [article.title.split()[2:4] for article in articles] == [["walk", "out"], ["come", "back"]]
    assert len({article.id for article in articles}) == 2


def test_a_short_article_among_fields_is_one_of_several() -> None:
    short = "Harbour Post\nMay 3, 2024\nPort shut\nLENGTH: 4 words\n\nThe port is shut.\n\nLOAD-DATE: May 4, 2024\n"
    many = f"1 of 3 DOCUMENTS\n\n{LEXIS}\n\n2 of 3 DOCUMENTS\n\n{short}\n\n3 of 3 DOCUMENTS\n\n{NEXIS}"
    articles, problems = open_all(many.encode())
    assert problems == ()
    assert [article.title for article in articles][1:2] == ["Port shut"]
    assert len(articles) == 3


def test_a_second_version_under_one_headline_paper_and_day_is_an_article_too() -> None:
    later = LEXIS.replace("Talks resume on Friday.", "Nobody talks any more.")
    many = f"1 of 2 DOCUMENTS\n\n{LEXIS}\n\n2 of 2 DOCUMENTS\n\n{later}"
    articles, problems = open_all(many.encode())
    assert problems == ()
    assert {words(article)[-1] for article in articles} == {"Talks resume on Friday.", "Nobody talks any more."}


def test_the_very_same_words_twice_are_one_article_and_a_note() -> None:
    articles, (note,) = open_all(f"{FACTIVA}\n{FACTIVA}".encode())
    assert len(articles) == 1
    assert (note.code, note.severity) == ("entry-left-out", "note")


def test_the_page_that_tells_of_the_search_is_no_article() -> None:
    cover = "User Name: Ines Calder\nDocuments (2)\n" + "1. Dock workers walk out over driverless cranes\n" * 8
    many = f"{cover}\n1 of 2 DOCUMENTS\n\n{LEXIS}\n\n2 of 2 DOCUMENTS\n\n{LEXIS.replace('walk out', 'come back')}"
    articles, (note,) = open_all(many.encode())
    assert len(articles) == 2
    assert (note.code, note.severity) == ("part-left-out", "note")
    assert "“User Name: Ines Calder" in note.message


def test_what_closes_an_export_below_its_last_article_is_told() -> None:
    summary = "Search Summary\n" + "Text: strike and port and cranes\n" * 12
    articles, (note,) = open_all(f"{FACTIVA}\n{FACTIVA.replace('a fifth of', 'a third of the')}\n{summary}".encode())
    assert len(articles) == 2
    assert note.message.endswith("they begin “Search Summary Text: strike and port and cranes”")


def test_factiva_ends_each_article_with_its_number() -> None:
    articles, _ = open_all(f"{FACTIVA}\n{FACTIVA.replace('a fifth of', 'a third of the')}".encode())
    assert sorted(article.title.split()[5] for article in articles) == ["fifth", "third"]


def test_a_text_with_one_field_is_no_export() -> None:
    article = open_one(b"Plan passed\n\nThe council passed a plan for the port.\n\nLANGUAGE: nobody asked about it.")
    assert "LANGUAGE: nobody asked about it." in words(article)


def test_capitals_that_open_a_sentence_are_no_code() -> None:
    told = FACTIVA.replace("TD\nThe cuts", "TD\nIN the end the cuts")
    assert words(open_one(told.encode()))[1].startswith("IN the end")
