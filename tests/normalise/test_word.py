import zipfile
from io import BytesIO

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.documents import BODY, LEAD, SECOND, THIRD, TITLE, article_docx
from tests.normalise.opening import open_all, open_one, refused, words

PART = "word/document.xml"


def change(old: str, new: str) -> bytes:
    """The article's file with other markup in its main part."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(article_docx())) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            data = source.read(part)
            if part.filename == PART:
                assert old.encode() in data
                data = data.replace(old.encode(), new.encode())
            target.writestr(part.filename, data)
    return out.getvalue()


def test_what_was_inserted_is_read_and_what_was_struck_out_is_not() -> None:
    tracked = (
        f"<w:p {nsdecls('w')}><w:r><w:t>The vote was </w:t></w:r><w:del><w:r><w:delText>close</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>clear, said the clerk who had counted all of it twice.</w:t></w:r></w:ins></w:p>"
    )
    document = docx.Document(BytesIO(article_docx()))
    document.element.body.insert(2, parse_xml(tracked))
    out = BytesIO()
    document.save(out)
    assert "The vote was clear, said the clerk who had counted all of it twice." in words(open_one(out.getvalue()))


def test_a_caption_is_apart_and_a_first_heading_is_the_title() -> None:
    document = docx.Document()
    document.add_heading(TITLE, level=1)
    document.add_paragraph("The harbour of Velmouth in winter", style="Caption")
    for paragraph in BODY:
        document.add_paragraph(paragraph)
    out = BytesIO()
    document.save(out)
    article = open_one(out.getvalue())
    assert (article.title, words(article)) == (TITLE, list(BODY))
    assert ("The harbour of Velmouth in winter", "caption") in [(r.text, r.reason) for r in article.removed]


def test_the_text_of_tables_is_read_in_its_place() -> None:
    document = docx.Document()
    document.add_paragraph(TITLE, style="Title")
    document.add_paragraph(LEAD)
    document.add_table(rows=1, cols=1).cell(0, 0).text = SECOND
    document.add_paragraph(THIRD)
    out = BytesIO()
    document.save(out)
    assert words(open_one(out.getvalue())) == list(BODY)


def test_a_row_of_figures_is_one_line() -> None:
    document = docx.Document()
    for text in (TITLE, LEAD, SECOND):
        document.add_paragraph(text)
    table = document.add_table(rows=2, cols=2)
    for at, text in enumerate(("State", "Deaths", "North", "12")):
        table.cell(at // 2, at % 2).text = text
    document.add_paragraph(THIRD)
    out = BytesIO()
    document.save(out)
    assert words(open_one(out.getvalue()))[-3:] == ["State | Deaths", "North | 12", THIRD]


def test_a_file_without_words_is_named() -> None:
    out = BytesIO()
    docx.Document().save(out)
    assert refused(out.getvalue()) == "document-without-text"


def test_macros_are_not_run_and_the_file_is_named() -> None:
    out = BytesIO(article_docx())
    with zipfile.ZipFile(out, "a") as file:
        file.writestr("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    _, (problem,) = open_all(out.getvalue())
    assert problem.code == "media-unsupported"
    assert "never run" in problem.message


def test_a_bomb_is_not_unpacked() -> None:
    bomb = BytesIO(article_docx())
    with zipfile.ZipFile(bomb, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/media/zeros.bin", b"\0" * 120_000_000)
    assert len(bomb.getvalue()) < 1_000_000
    assert refused(bomb.getvalue()) == "document-too-large"


def test_a_file_of_too_many_parts_is_refused() -> None:
    assert refused(article_docx(), parts=3) == "document-too-large"


def test_entities_are_not_expanded_and_files_outside_not_read() -> None:
    for declared in ("SYSTEM 'file:///etc/hostname'", "'boom'"):
        data = change("<w:document ", f"<!DOCTYPE x [<!ENTITY e {declared}>]><w:document ")
        articles, problems = open_all(data.replace(LEAD.encode(), b"&e;"))
        assert all("boom" not in " ".join(words(article)) for article in articles)
        assert len(articles) + len(problems) == 1


def test_ten_thousand_nested_tags_are_refused() -> None:
    data = change("<w:body>", "<w:body>" + "<w:sdt>" * 10_000 + "</w:sdt>" * 10_000)
    assert refused(data) == "document-broken"


def test_a_file_under_a_password_is_named() -> None:
    assert refused(b"\xd0\xcf\x11\xe0" + b"\0" * 500 + "EncryptedPackage".encode("utf-16-le")) == "document-locked"
