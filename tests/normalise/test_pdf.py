from collections.abc import Callable

import pytest

from builder.values.article import Article
from tests.documents import BODY, LEAD, SECOND, THIRD, TITLE, Text, article_pdf, make_pdf, wrap
from tests.normalise.opening import open_all, open_one, refused, words

FILLER = (
    "Residents of the old town, which was flooded twice in the past decade, applauded when the result was read out "
    "in the crowded hall of the council.",
    "Construction is to take four years. The money has to be found before the work can begin in the spring.",
)


def column(x: float, y: float, paragraphs: tuple[str, ...], letters: int = 44, indent: float = 12) -> list[Text]:
    rows = []
    for paragraph in paragraphs:
        for at, line in enumerate(wrap(paragraph, letters)):
            rows.append(Text(x + (0 if at else indent), y, 10, line))
            y -= 12
    return rows


def test_two_columns_are_read_one_after_the_other_below_the_headline_above_both() -> None:
    page = [Text(60, 780, 22, TITLE), *column(60, 740, (LEAD, SECOND)), *column(310, 740, (THIRD, *FILLER))]
    article = open_one(make_pdf([page]))
    assert (article.title, article.title_basis) == (TITLE, "stated")
    assert words(article) == [*BODY, *FILLER]


def test_the_order_in_the_file_does_not_matter_where_lines_of_columns_alternate() -> None:
    left, right = column(60, 740, (LEAD, SECOND)), column(310, 740, (THIRD, *FILLER))
    mixed = sorted((*left, *right), key=lambda line: (-line.y, line.x))
    assert words(open_one(make_pdf([[Text(60, 780, 22, TITLE), *mixed]]))) == [*BODY, *FILLER]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    whole = f"{SECOND[:-1]}, while {FILLER[0][0].lower()}{FILLER[0][1:]}"
    lines = wrap(whole, 44)
    rows = [Text(60, 740 - 12 * at, 10, line) for at, line in enumerate(lines)]
    half = len(rows) // 2
    pages = [
        [Text(60, 780, 22, TITLE), *rows[:half]],
        [Text(60, 780 - 12 * at, 10, r.words) for at, r in enumerate(rows[half:])],
    ]
    assert words(open_one(make_pdf(pages)))[0] == whole


def test_headers_footers_and_page_numbers_are_taken_out_and_shown() -> None:
    def page(number: int, paragraphs: tuple[str, ...]) -> list[Text]:
        return [
            Text(60, 815, 8, "The Velmouth Post, 7 February 2023"),
            *column(60, 740, paragraphs, 90),
            Text(60, 30, 8, f"Page {number} of 3"),
            Text(500, 30, 8, str(number)),
        ]

    article = open_one(make_pdf([page(1, (LEAD,)), page(2, (SECOND, *FILLER)), page(3, (THIRD,))]))
    assert words(article) == [LEAD, SECOND, *FILLER, THIRD]
    out = [removed.text for removed in article.removed if removed.reason == "page header or footer"]
    assert "The Velmouth Post, 7 February 2023" in out
    assert (article.published.value, article.published.evidence) == ("2023-02-07", "The Velmouth Post, 7 February 2023")
    assert article.publisher == "The Velmouth Post"
    assert {"Page 1 of 3", "1", "Page 3 of 3"} <= set(out)


def test_the_day_on_which_a_browser_printed_a_page_is_not_when_it_was_published() -> None:
    pages = [[Text(60, 815, 8, "29.11.2026, 14:51"), *column(60, 740, (words_,), 90)] for words_ in (LEAD, SECOND)]
    assert open_one(make_pdf(pages)).published.value is None


def test_the_last_lines_of_columns_are_parted_above_a_line_across_the_page() -> None:
    first = [Text(60, 780, 22, TITLE), *column(60, 740, (LEAD, SECOND)), *column(310, 740, (THIRD, FILLER[0]))]
    parts = wrap(FILLER[1], 30)
    left, right = parts[: len(parts) // 2], parts[len(parts) // 2 :]
    last = [Text(60, 780 - 12 * at, 10, line) for at, line in enumerate(left)]
    last += [Text(310, 780 - 12 * at, 10, line) for at, line in enumerate(right)]
    last += [Text(60, 720, 10, "© 2024 The Velmouth Post. All rights reserved. Terms of use and cookie settings")]
    assert words(open_one(make_pdf([first, last]))) == [*BODY, *FILLER]


def read_lines(*lines: str) -> Article:
    rows = [Text(60, 740 - 12 * at, 10, line) for at, line in enumerate(lines)]
    return open_one(make_pdf([rows]))


def test_a_word_parted_at_the_end_of_a_line_is_whole_again() -> None:
    article = read_lines(
        "The minister told reporters after the meeting of the govern-", "ment that the work would begin soon."
    )
    assert words(article) == [
        "The minister told reporters after the meeting of the government that the work would begin soon."
    ]


def test_a_compound_that_stands_whole_elsewhere_keeps_its_hyphen() -> None:
    article = read_lines(
        "The long-term costs of the wall are not known, and those who fear the long-",
        "term costs of the wall want the council to vote again on Friday, they said.",
    )
    assert "fear the long-term costs" in words(article)[0]


def test_a_hyphen_before_a_capital_stays() -> None:
    article = read_lines(
        "The talks were led by a former minister of justice, Anna Keller-", "Brandt, who said that they went well."
    )
    assert "Anna Keller-Brandt" in words(article)[0]


def test_a_scan_is_named_as_one() -> None:
    assert refused(make_pdf([[], []])) == "document-without-text"
    _, (problem,) = open_all(make_pdf([[]]))
    assert "scan" in problem.message
    assert "OCR" in problem.remedy


def test_a_page_without_text_among_others_is_named() -> None:
    article, (problem,) = open_all(make_pdf([column(60, 740, (LEAD, SECOND), 90), []]))
    assert len(article) == 1
    assert (problem.code, problem.severity) == ("pages-without-text", "warning")
    assert "1 of 2 pages hold no text: 2" in problem.message


def test_a_password_is_named() -> None:
    assert refused(article_pdf("secret")) == "document-locked"


def test_a_file_that_only_its_owner_may_change_is_read() -> None:
    assert words(open_one(article_pdf(""))) == list(BODY)


@pytest.mark.parametrize(("limit", "pages"), [("pages", 3), ("letters_a_page", 1)])
def test_a_limit_of_pages_or_letters_holds(limit: str, pages: int) -> None:
    assert refused(make_pdf([column(60, 740, (LEAD,), 90)] * pages), **{limit: 2}) == "document-too-large"


SIDE = 842


@pytest.mark.parametrize(
    ("matrix", "turn"),
    [
        ("0 1 -1 0", lambda x, y: (SIDE - y, x)),
        ("0 -1 1 0", lambda x, y: (y, SIDE - x)),
        ("-1 0 0 -1", lambda x, y: (SIDE - x, SIDE - y)),
    ],
)
def test_a_page_that_was_turned_is_read_as_if_it_stood_upright(
    matrix: str, turn: Callable[[float, float], tuple[float, float]]
) -> None:
    rows = [Text(60, 780, 22, TITLE), *column(60, 740, (LEAD, SECOND)), *column(310, 740, (THIRD, *FILLER))]
    data = make_pdf([rows]).replace(b"[0 0 595 842]", b"[0 0 842 842]")
    for row in rows:
        level, turned = (row.x, row.y), turn(row.x, row.y)
        data = data.replace(b"1 0 0 1 %g %g Tm" % level, b"%s %g %g Tm" % (matrix.encode(), *turned), 1)
    article = open_one(data)
    assert (article.title, words(article)) == (TITLE, [*BODY, *FILLER])


def test_words_up_the_margin_are_no_part_of_the_text() -> None:
    data = article_pdf().replace(
        b"BT /F1 20 Tf", b"BT /F1 8 Tf 0 1 -1 0 30 300 Tm (Preprint of nobody) Tj ET\nBT /F1 20 Tf"
    )
    (article,), _ = open_all(data)
    assert words(article) == list(BODY)
