"""RTF: what a press database or a word processor wrote, without pictures, addresses and notes."""

import pytest

from tests.documents import BODY, LEAD, SECOND, THIRD, TITLE, article_rtf
from tests.normalise.opening import open_all, open_one, refused, words
from tests.normalise.test_exported import FACTIVA, LEXIS


def change(old: str, new: str) -> bytes:
    data = article_rtf()
    assert old.encode() in data
    return data.replace(old.encode(), new.encode())


def test_words_beyond_ascii_are_read_in_every_way_of_writing_them() -> None:
    told = change("Calder said. ", r"Calder said\emdash  caf\'e9 \u-10179?\u-8704? \ldblquote so\rdblquote . ")
    assert "Calder said— café \U0001f600 “so”." in words(open_one(told))[2]


def test_a_link_is_its_words_without_its_address() -> None:
    link = r'{\field{\*\fldinst{HYPERLINK "https://wall.example/a"}}{\fldrslt a new sea wall}}'
    article = open_one(change("a new sea wall,", f"{link},"))
    assert words(article) == list(BODY)


def test_pictures_notes_and_properties_are_no_text() -> None:
    properties, picture = r"{\info{\title Letter 7}{\author Nobody}}", r"{\pict\pngblip 89504e470d0a}"
    beside = r"{\footnote Seen by nobody.}{\object\objemb{\*\objdata 4d5a}}"
    article = open_one(change("\\f0\n", f"\\f0{properties}{picture}{beside}\n"))
    assert (article.title, words(article)) == (TITLE, list(BODY))


PICTURES = {
    "a printer with trays": r"\sectd\binfsxn4\binsxn4 {\pict{\*\picprop{\sp{\sn a}{\sv 1}}}\pngblip 89504e47}",
    "bytes as they are": r"{\pict{\*\picprop{\sp{\sn a}{\sv 1}}}\wmetafile8\bin9 }}{\bin5 }",
}


@pytest.mark.parametrize("picture", PICTURES)
def test_what_stands_behind_a_picture_is_read(picture: str) -> None:
    article = open_one(change(BODY[1], PICTURES[picture] + BODY[1]))
    assert words(article) == list(BODY)


def test_more_bytes_than_there_are_is_a_file_cut_off() -> None:
    articles, (problem,) = open_all(change("Fishermen", r"{\pict\bin99999 }Fishermen"))
    assert words(articles[0])[2] == THIRD.partition(" Fishermen")[0]
    assert problem.code == "document-cut-off"


def test_words_in_a_box_are_told() -> None:
    box = r"{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard The harbour in figures.\par}}}"
    articles, (note,) = open_all(change(BODY[1], box + BODY[1]))
    assert (words(articles[0]), note.code, note.severity) == (list(BODY), "part-left-out", "note")


@pytest.mark.parametrize("behind", [article_rtf(), rb"{\*\themedata 504b03}}"])
def test_words_behind_the_end_are_told(behind: bytes) -> None:
    articles, (note,) = open_all(article_rtf() + behind)
    assert (words(articles[0]), note.code, note.severity) == (list(BODY), "part-left-out", "note")


def test_braces_that_are_text_end_nothing() -> None:
    assert r"Calder \{said}. " in words(open_one(change("Calder said. ", r"Calder \\\{said\}. ")))[2]


def test_the_fields_of_an_export_are_read_line_by_line() -> None:
    article = open_one(article_rtf(LEXIS.split("\n")))
    assert (article.title, article.published.value) == ("Dock workers walk out over driverless cranes", "2024-03-14")


def test_names_of_fields_may_stand_in_cells_of_a_table() -> None:
    rows = [row for row in FACTIVA.split("\n") if row]
    table = "".join(rf"\trowd\cellx900\cellx9000 {row[:2]}\cell {row[2:].strip()}\cell\row" + "\n" for row in rows)
    article = open_one(rb"{\rtf1\ansi " + table.encode("ascii") + b"}")
    assert (article.title, article.agency) == ("Oil company to cut a fifth of exploration jobs", "Reuters")


def test_the_articles_of_an_export_are_read_each_by_itself() -> None:
    many = f"1 of 2 DOCUMENTS\n\n{LEXIS}\n\n2 of 2 DOCUMENTS\n\n{LEXIS.replace('walk out', 'come back')}"
    articles, problems = open_all(article_rtf(many.split("\n")))
    assert ([article.title[:20] for article in articles], problems) == (
        ["Dock workers walk ou", "Dock workers come ba"],
        (),
    )


def test_what_is_cut_off_is_read_and_told() -> None:
    data = article_rtf()
    articles, (problem,) = open_all(data[: data.index(b"Fishermen")])
    assert words(articles[0])[:2] == [LEAD, SECOND]
    assert words(articles[0])[2] == THIRD.partition(" Fishermen")[0]
    assert (problem.code, problem.severity) == ("document-cut-off", "warning")


def test_what_holds_no_words_or_too_many_is_refused() -> None:
    assert refused(rb"{\rtf1\ansi }") == "document-without-text"
    assert refused(rb"{\rtf1\ansi\uc x}") == "document-broken"
    assert refused(article_rtf(), text_bytes=100) == "document-too-large"
    assert refused(b"{\\rtf1" + b"{" * 100_000) == "document-without-text"
