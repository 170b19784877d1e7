import json
import re
from dataclasses import replace
from typing import Any

import pytest

from builder.normalise import normalise
from builder.normalise.entries import lay_open, open_captures
from builder.values.article import Article
from builder.values.capture import Capture, DossierRecord, Overlay, Seeds
from builder.values.problem import Place, Problems
from tests.documents import BODY, TITLE, article_jsonl, article_rss, feed_item, record
from tests.normalise.opening import as_capture, open_all, open_one, refused, words
from tests.normalise.reading import KNOWLEDGE


def ids(data: bytes) -> list[str]:
    return [article.id for article in open_all(data)[0]]


def open_seeds(
    capture: Capture, *loose: Overlay, record: DossierRecord | None = None
) -> tuple[list[Article], Problems]:
    seeds = Seeds(dossier=record or DossierRecord(title="x"), captures=(capture,), loose=loose)
    opened, problems = lay_open(seeds, open_captures(seeds, KNOWLEDGE))
    read = [normalise(part, KNOWLEDGE)[0] for part in opened.captures]
    return [article for article in read if isinstance(article, Article)], problems


def overlay(name: str, **fields: Any) -> Overlay:
    return replace(Overlay(place=Place(path=f"seeds/articles/{name}.yml")), **fields)


def test_the_id_of_an_entry_outlives_order_and_text() -> None:
    first = ids(article_rss(feed_item(1) + feed_item(2)))
    later = ids(
        article_rss(feed_item(3) + feed_item(2, ("Other words stand here now, said the clerk of it.",)) + feed_item(1))
    )
    assert len(set(first)) == 2
    assert set(first) < set(later)
    assert all(id_.startswith("a-") for id_ in later)


def test_every_entry_points_at_its_file() -> None:
    articles, _ = open_all(article_rss())
    whole = as_capture(article_rss())
    for article in articles:
        assert (article.capture.path, article.capture.sha256) == (whole.path, whole.sha256)
        assert article.capture.media_type == "application/rss+xml"
    assert [article.url for article in articles] == ["https://news.example/1", "https://news.example/2"]


def test_an_overlay_under_the_entrys_id_corrects_that_entry_alone() -> None:
    first, second = ids(article_rss())
    articles, problems = open_seeds(as_capture(article_rss()), overlay(second, title="Corrected"))
    assert problems == ()
    assert {article.id: article.title for article in articles} == {first: f"{TITLE}, part 1", second: "Corrected"}


def test_what_the_overlay_of_the_file_says_holds_for_every_entry_that_has_no_own_word() -> None:
    first, second = ids(article_rss())
    capture = replace(as_capture(article_rss()), overlay=overlay("a", publisher="The Post", title="no title of all"))
    articles, _ = open_seeds(capture, overlay(second, publisher="The Herald"))
    assert {article.id: article.publisher for article in articles} == {first: "The Post", second: "The Herald"}
    assert {article.title for article in articles} == {f"{TITLE}, part 1", f"{TITLE}, part 2"}


def test_an_entry_can_be_dropped_and_is_then_noted() -> None:
    first, second = ids(article_rss())
    articles, (note,) = open_seeds(as_capture(article_rss()), overlay(first, drop=True, reasons={"drop": "an advert"}))
    assert [article.id for article in articles] == [second]
    assert (note.code, note.severity) == ("capture-dropped", "note")
    assert "an advert" in note.message


def test_an_overlay_of_nothing_is_named_and_one_of_a_broken_file_is_not() -> None:
    _, problems = open_seeds(as_capture(article_rss()), overlay("gone"))
    assert [(problem.code, problem.where.path) for problem in problems] == [
        ("overlay-orphan", "seeds/articles/gone.yml")
    ]
    _, problems = open_seeds(as_capture(b"<rss><channel>"), overlay("a-12345678"))
    assert len(problems) == 1


def test_of_two_entries_with_one_id_the_first_is_read_and_the_other_noted() -> None:
    articles, (note,) = open_all(article_rss(feed_item(1) + feed_item(1)))
    assert len(articles) == 1
    assert (note.code, note.severity) == ("entry-left-out", "note")


def test_entries_that_are_titles_alone_cost_one_note_together() -> None:
    bare = "".join(f"<item><title>t{n}</title><guid>{n}</guid></item>" for n in range(3))
    articles, (note,) = open_all(article_rss(feed_item(1) + bare))
    assert len(articles) == 1
    assert "3 of 4 articles without text" in note.message


def test_a_feed_that_is_cut_off_gives_what_stands_before_the_cut() -> None:
    data = article_rss()
    articles, problems = open_all(data[: data.index(b"part 2")])
    assert words(articles[0]) == list(BODY)
    assert problems[0].code == "feed-broken"


@pytest.mark.parametrize(
    "data",
    [
        b"<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>",
        b"<rss version='2.0'><channel><item>",
        b"<feed xmlns='http://www.w3.org/2005/Atom'>" + b"<x>" * 10_000,
        b"[]",
        b'{"items": []}',
        b'{"version": "https://jsonfeed.org/version/1", "items": []}',
        b'{"title": "x"',
        b'{"title": "x", "note": "no text at any known place"}',
        b'{"title": "x"}\n{"title": "y"}\n',
        b"[" * 100_000 + b"1" + b"]" * 100_000,
        b'{"a": ' * 100_000,
        b'{"text": ' + b"9" * 10_000 + b"}",
    ],
)
def test_a_file_without_an_article_costs_one_problem(data: bytes) -> None:
    assert refused(data) in {"document-without-text", "document-broken", "document-too-large", "feed-broken"}


BOMB = "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 12))


@pytest.mark.parametrize(
    "doctype",
    [f"<!DOCTYPE x [<!ENTITY a0 'boom'>{BOMB}]>", "<!DOCTYPE x [<!ENTITY a11 SYSTEM 'file:///etc/hostname'>]>"],
)
def test_entities_of_a_feed_are_neither_expanded_nor_fetched(doctype: str) -> None:
    data = article_rss(feed_item(1).replace("council", "&a11;")).replace(b"<rss", doctype.encode() + b"<rss")
    articles, problems = open_all(data)
    assert len(articles) + len(problems) >= 1
    assert "boom" not in "".join(words(article)[0] for article in articles)


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("ISO-8859-1", "utf-8"),
        ("UTF-8", "iso-8859-1"),
        ("windows-1252", "cp1252"),
        ("UTF-16", "utf-16"),
        ("x", "utf-8"),
    ],
)
def test_a_wrong_declared_encoding_of_a_feed_does_no_harm(declared: str, written: str) -> None:
    text = article_rss(feed_item(1, ("The mayor, Inés Calder, called the café of Velmouth naïve.",))).decode()
    articles, _ = open_all(text.replace("UTF-8", declared).encode(written))
    assert words(articles[0]) == ["The mayor, Inés Calder, called the café of Velmouth naïve."]


def test_an_entry_with_the_id_of_another_capture_is_left_out_and_named() -> None:
    first, _ = ids(article_rss())
    other = replace(
        as_capture(b"The clerk of the council read the result out twice on Monday.", first), media_type="text/plain"
    )
    seeds = Seeds(dossier=DossierRecord(title="x"), captures=(as_capture(article_rss()), other))
    opened, (problem,) = lay_open(seeds, open_captures(seeds, KNOWLEDGE))
    assert problem.code == "id-twice"
    assert len({capture.id for capture in opened.captures}) == len(opened.captures) == 2


def test_fields_of_json_are_found_where_the_dossier_says() -> None:
    row = {"head": {"main": TITLE}, "parts": [{"words": list(BODY)}], "when": 1675764000, "by": {"name": "Ines Tolman"}}
    fields = {"title": "head.main", "text": "parts.0.words", "published": "when", "author": "by", "items": "none"}
    article = open_one(json.dumps(row).encode(), fields)
    assert (article.title, words(article)) == (TITLE, list(BODY))
    assert (article.published.value, [b.name for b in article.byline]) == ("2023-02-07", ["Ines Tolman"])


def test_a_mapping_beside_the_file_wins_over_the_dossiers() -> None:
    data = json.dumps(record() | {"a": "From the dossier", "b": "From the overlay"}).encode()
    capture = replace(as_capture(data), overlay=overlay("a", json_fields={"title": "b"}))
    articles, _ = open_seeds(capture, record=DossierRecord(title="x", json_fields={"title": "a", "url": "nowhere"}))
    assert [(article.title, article.url) for article in articles] == [("From the overlay", None)]


def test_a_file_of_one_record_keeps_its_own_id() -> None:
    assert ids(json.dumps(record()).encode()) == ["a"]
    assert ids(json.dumps([record()]).encode()) != ["a"]


def test_lines_that_are_no_json_are_named_together_and_the_others_read() -> None:
    articles, (problem,) = open_all(article_jsonl() + b"{oops\nno\n")
    assert len(articles) == 2
    assert "among the first 4 lines, not JSON: 3, 4" in problem.message
    assert problem.where.line == 3


def test_markup_in_a_text_field_is_read_as_markup() -> None:
    html = "".join(f"<p>{paragraph}<br><script>x()</script></p>" for paragraph in BODY)
    assert words(open_one(json.dumps(record() | {"text": html}).encode())) == list(BODY)


def test_fields_that_hold_something_else_do_no_harm() -> None:
    odd = {
        "title": ["x"],
        "author": [1, {"name": None}, "x"],
        "published": {"a": 1},
        "url": "javascript:alert(1)",
        "language": 7,
    }
    article = open_one(json.dumps(record() | odd).encode())
    assert article.url is None
    assert (article.byline, article.language) == ((), "en")


def test_more_entries_or_tags_than_the_limit_are_refused() -> None:
    assert refused(article_rss(), tags=20) == "document-too-large"
    assert refused(article_rss(), entries=1) == "document-too-large"
    assert refused(article_jsonl(), entries=1) == "document-too-large"


@pytest.mark.parametrize(
    ("language", "date", "author", "agency", "names"),
    [
        ("ar", "الخميس، 09 مارس 2023 07:30", "محسن منصوري", None, []),
        ("de-DE", "Do, 09 Mrz 2023 07:30:00 +0100", "dpa/Jürgen Groß", "dpa", ["Jürgen Groß"]),
        ("es", "jue, 09 mar 2023 07:30:00 +0100", "Por María Roca / EFE", "EFE", ["María Roca"]),
        ("fr", "jeu., 9 mars 2023 07:30", "Hélène Morel", None, ["Hélène Morel"]),
        ("fr", "09/03/2023", "Hélène Morel", None, ["Hélène Morel"]),
    ],
)
def test_a_feed_may_date_and_sign_in_its_own_language(
    language: str, date: str, author: str, agency: str | None, names: list[str]
) -> None:
    text = f"""<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Fen</title>
        <language>{language}</language><item><guid>1</guid><title>{TITLE}</title><pubDate>{date}</pubDate>
        <dc:creator>{author}</dc:creator><description>{BODY[1]}</description></item></channel></rss>"""
    ((article,), _) = open_all(text.encode())
    assert (article.published.value, article.agency) == ("2023-03-09", agency)
    assert [one.name for one in article.byline] == names


@pytest.mark.parametrize("before", ["", "\n\n  ", "\ufeff"])
def test_blanks_above_a_feed_do_it_no_harm(before: str) -> None:
    articles, problems = open_all(before.encode() + article_rss(feed_item(1)))
    assert (len(articles), problems) == (1, ())


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Harbour &amp;#8211; &amp;quot;open&amp;quot;", 'Harbour – "open"'),
        ("A site of 643ft&lt;sup&gt;2&lt;/sup&gt;", "A site of 643ft2"),
        ("Fish &amp; chips", "Fish & chips"),
        ("Why 3 &lt; 4", "Why 3 < 4"),
    ],
)
def test_a_title_that_a_feed_marks_up_twice_is_plain(written: str, title: str) -> None:
    item = re.sub("<title>.*?</title>", f"<title>{written}</title>", feed_item(1))
    assert [article.title for article in open_all(article_rss(item))[0]] == [title]


TABLE = """,id,Title,publication,author,date,url,content
0,1,"Harbour opens, at last",The Fen,Ann Lee,2024-05-01,https://fen.example/1,"The harbour opened on Tuesday.

Trade fell by 4 percent in the year before."
1,2,Bridge closed,The Fen,Bo Ek,2024-05-02,https://fen.example/2,"The bridge is closed until June, the council said."
"""


def test_rows_of_a_table_are_articles() -> None:
    articles, problems = open_all(TABLE.encode())
    assert problems == ()
    assert [(one.title, one.publisher, one.published.value, len(one.paragraphs)) for one in articles] == [
        ("Harbour opens, at last", "The Fen", "2024-05-01", 2),
        ("Bridge closed", "The Fen", "2024-05-02", 1),
    ]


@pytest.mark.parametrize(
    ("table", "code"),
    [
        ("URL,Title,Selection,Folder\nhttps://fen.example/1,Harbour opens,,Unread\n", "document-without-text"),
        (TABLE[:300], "document-broken"),
    ],
)
def test_a_table_without_articles_or_without_its_end_is_named(table: str, code: str) -> None:
    assert code in [problem.code for problem in open_all(table.encode())[1]]


def test_a_sentence_with_commas_is_no_table() -> None:
    text = "Title, text, and body\nare words that the article is about, the council said on Tuesday.\n"
    assert as_capture(text.encode()).media_type == "text/plain"
