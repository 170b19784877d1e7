"""Documents in which several articles were gathered."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from builder.inspection import inspect
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.load import load_knowledge
from builder.reading import Read, read_in_turn
from builder.shell.build import compile_project
from builder.shell.entries import Entries
from builder.shell.memory import Memory, remember
from builder.shell.pool import read_guarded
from builder.shell.project import Project
from builder.values.article import Article
from builder.values.capture import Capture
from tests.documents import Text, article_rtf, make_pdf, wrap
from tests.normalise.opening import as_capture, open_all, words

ARTICLES = (
    (
        "Parliament passes the port law",
        "Velmouth Herald, 14 May 2024",
        "Parliament has voted through a law on ports that has sparked weeks of protest; its critics call it a gift.",
        "Thousands of people gathered before the building, and many of them stayed there until the next morning.",
    ),
    (
        "Museum shows letters of the painter",
        "By Ines Calder",
        "Published: 18 May 2024",
        "Three hundred letters that the painter wrote to his sister are on show from Saturday, the museum said.",
        "They were found last year in the attic of a house in the old town, where nobody had looked for decades.",
    ),
    (
        "Runner wins her third marathon",
        "Harbour Radio",
        "20 May 2024",
        "The runner from Velmouth won the marathon of the capital for the third time, in two hours and 24 minutes.",
        "She was four seconds ahead of the second, who had led from the tenth kilometre on, the organisers said.",
    ),
)
SECTION = (
    "What the law says",
    "Ports may be let for up to ninety years under the law, and the harbour master no longer has a say in it.",
    "Whoever rents one pays a share of all fees to the towns around it, which they may spend as they please.",
)
WORD_LINE = f"<w:pPr {nsdecls('w')}><w:pBdr><w:bottom w:val='single' w:sz='6' w:space='1'/></w:pBdr></w:pPr>"


def by_pages(articles: Sequence[Sequence[str]]) -> bytes:
    document = docx.Document()
    for at, rows in enumerate(articles):
        if at:
            document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        for row in rows:
            document.add_paragraph(row)
    return save(document)


def by_headings(articles: Sequence[Sequence[str]]) -> bytes:
    document = docx.Document()
    for title, *rows in articles:
        document.add_heading(title, level=1)
        for row in rows:
            document.add_paragraph(row)
    return save(document)


def by_borders(articles: Sequence[Sequence[str]]) -> bytes:
    document = docx.Document()
    for at, rows in enumerate(articles):
        if at:
            document.add_paragraph()._p.insert(0, parse_xml(WORD_LINE))
        for row in rows:
            document.add_paragraph(row)
    return save(document)


def by_hyphens(articles: Sequence[Sequence[str]]) -> bytes:
    return article_rtf([row for rows in articles for row in (*rows, "-----")][:-1])


def by_rich_pages(articles: Sequence[Sequence[str]]) -> bytes:
    return article_rtf([row for rows in articles for row in (*rows, "PAGE")][:-1]).replace(b"PAGE", b"\\page ")


def by_printed_pages(articles: Sequence[Sequence[str]]) -> bytes:
    return make_pdf([list(print_rows(rows, 780)) for rows in articles])


def by_printed_headings(articles: Sequence[Sequence[str]]) -> bytes:
    tops = (780 - 250 * at for at in range(len(articles)))
    return make_pdf([[text for rows, top in zip(articles, tops, strict=True) for text in print_rows(rows, top)]])


def print_rows(rows: Sequence[str], top: float) -> Iterator[Text]:
    yield Text(60, top, 20, rows[0])
    for row in rows[1:]:
        top -= 14
        for line in wrap(row, 80):
            top -= 12
            yield Text(60, top, 10, line)


def save(document: docx.document.Document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


WAYS = [by_pages, by_headings, by_borders, by_hyphens, by_rich_pages, by_printed_pages, by_printed_headings]
Write = Callable[[Sequence[Sequence[str]]], bytes]


def tell(article: Article) -> tuple[str, str | None, list[str]]:
    return article.title, article.published.value, words(article)


@pytest.mark.parametrize("write", WAYS)
def test_articles_with_headline_and_day_are_read_each_by_itself(write: Write) -> None:
    articles, problems = open_all(write(ARTICLES))
    days = ("2024-05-14", "2024-05-18", "2024-05-20")
    told = [(rows[0], day, list(rows[-2:])) for rows, day in zip(ARTICLES, days, strict=True)]
    assert (sorted(map(tell, articles)), problems) == (sorted(told), ())


@pytest.mark.parametrize("write", WAYS)
def test_sections_of_one_article_stay_one(write: Write) -> None:
    (article,), problems = open_all(write((ARTICLES[0], SECTION)))
    assert problems == ()
    assert [*ARTICLES[0][-2:], *SECTION[1:]] == [text for text in words(article) if text != SECTION[0]]


@pytest.mark.parametrize("write", WAYS[:3] + WAYS[4:])
def test_where_most_parts_are_articles_and_one_is_not_nobody_guesses(write: Write) -> None:
    articles, (problem,) = open_all(write((*ARTICLES[:2], SECTION)))
    assert (articles, problem.code) == ([], "document-of-several")
    assert "-----" in problem.remedy


def test_the_way_that_finds_most_articles_counts() -> None:
    document = docx.Document()
    for at, (title, *rows) in enumerate(ARTICLES):
        heading = document.add_heading(title, level=2)
        heading.paragraph_format.page_break_before = at == 1
        for row in rows:
            document.add_paragraph(row)
    assert len(open_all(save(document))[0]) == 3


def test_each_article_of_a_document_has_an_id_lines_and_an_overlay_of_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "seeds" / "articles"
    folder.mkdir(parents=True)
    (folder / "gathered.docx").write_bytes(by_pages([(*rows, "Share this article") for rows in ARTICLES]))
    dossier, problems = compile_project(Project(root=tmp_path), read_in_turn)
    assert [one.code for one in problems if one.severity == "error"] == []
    articles = {reading.article.title: reading.article for reading in dossier.readings}
    assert set(articles) == {rows[0] for rows in ARTICLES}
    assert all("Share this article" in [removed.text for removed in one.removed] for one in articles.values())
    assert {one.capture.path for one in articles.values()} == {"seeds/articles/gathered.docx"}
    museum = articles["Museum shows letters of the painter"]
    (folder / f"{museum.id}.yml").write_text("title: Letters on show\n", encoding="utf-8")
    dossier, problems = compile_project(Project(root=tmp_path), read_in_turn)
    assert "Letters on show" in [reading.article.title for reading in dossier.readings]
    assert "overlay-orphan" not in [one.code for one in problems]
    (folder / f"{museum.id}.yml").write_text("drop: true\n", encoding="utf-8")
    assert len(compile_project(Project(root=tmp_path), read_in_turn)[0].readings) == 2


def test_a_document_of_several_articles_is_inspected_article_by_article() -> None:
    rows = [
        row for row, problems in inspect((as_capture(by_pages(ARTICLES)),), load_knowledge(), None, read_guarded) if row
    ]
    assert [row["title"] for row in rows] == [rows_[0] for rows_ in ARTICLES]


def test_what_a_document_was_found_to_hold_is_remembered(tmp_path: Path) -> None:
    asked: list[int] = []

    def count(captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
        asked.append(len(captures))
        return read_in_turn(captures, knowledge)

    capture = as_capture(by_pages(ARTICLES))  # made once: a Word file holds the second at which it was made

    def read() -> list[Read]:
        memory = Memory(Entries(tmp_path), "one")
        reads = list(remember(count, memory)((capture,), load_knowledge()))
        memory.close()
        return reads

    assert read() == read()
    assert asked == [1, 0]
