from dataclasses import replace

import pytest

from builder.normalise import normalise
from builder.normalise.media import find_media_type
from builder.values.article import Article
from tests.normalise.reading import KNOWLEDGE, capture
from tests.normalise.test_normalise import LEAD, SECOND


def article(text: str) -> Article:
    found, problems = normalise(replace(capture(text), media_type="text/markdown"), KNOWLEDGE)
    assert isinstance(found, Article)
    assert problems == ()
    return found


def test_fields_of_a_clipping_win_over_its_text() -> None:
    found = article(
        '---\ntitle: "Minister visits"\nauthor: Ann Lee and Bo Tan\ndate: 2023-02-07\n'
        "source: https://www.theguardian.com/world/x\ntags:\n  - talks\n---\n"
        f"# Another heading\n\n{LEAD}\n\n{SECOND}\n"
    )
    assert (found.title, found.title_basis) == ("Minister visits", "metadata")
    assert [b.name for b in found.byline] == ["Ann Lee", "Bo Tan"]
    assert (found.published.value, found.published.basis) == ("2023-02-07", "metadata")
    assert (found.publisher, found.url) == ("The Guardian", "https://www.theguardian.com/world/x")
    assert [p.text for p in found.paragraphs][-2:] == [LEAD, SECOND]


def test_marks_of_markdown_are_no_words() -> None:
    marked = LEAD.replace("minister", "**minister**").replace("capital", "[capital](https://example.org/a_b)")
    found = article(f"---\ntitle: x\n---\n{marked}\n\n{SECOND}\n")
    assert [p.text for p in found.paragraphs] == [LEAD, SECOND]


def test_front_matter_alone_is_no_article() -> None:
    found, problems = normalise(replace(capture("---\ntitle: x\n---\n"), media_type="text/markdown"), KNOWLEDGE)
    assert found is None
    assert [p.code for p in problems] == ["page-without-article"]


def test_authors_may_be_listed_and_linked() -> None:
    found = article(
        f'---\ntitle: x\nauthor:\n  - "[[Ann Lee]]"\n  - Bo Tan\ntags:\n  - talks\n---\n{LEAD}\n\n{SECOND}\n'
    )
    assert [b.name for b in found.byline] == ["Ann Lee", "Bo Tan"]


def test_marks_of_note_programs_are_no_words() -> None:
    marked = LEAD.replace("minister", "*minister*").replace("capital", "[[capitals|capital]]")
    table = "| State | Deaths |\n|-------|-------:|\n| North | 12 |"
    found = article(
        f"---\ntitle: x\n---\n{marked}\n\n{SECOND}[^1]\n\n{table}\n\n- ==The harbour== is closed.\n\n{LEAD[:-1]} too.\n"
    )
    texts = [p.text for p in found.paragraphs]
    assert texts[:2] == [LEAD, SECOND]
    assert texts[-2:] == ["The harbour is closed.", f"{LEAD[:-1]} too."]


@pytest.mark.timeout(60)
def test_rows_of_blanks_cost_no_more_than_their_length() -> None:
    rows = f"| a{' ' * 45_000}b |\n" * 60
    assert article(f"---\ntitle: x\n---\n{LEAD}\n\n{rows}\n{SECOND}\n").title == "x"


def test_a_headline_that_a_field_overrules_stays_visible() -> None:
    found = article(f"---\ntitle: Minister visits\n---\n# Minister arrives in the capital\n\n{LEAD}\n\n{SECOND}\n")
    assert ("Minister arrives in the capital", "headline") in {(gone.text, gone.reason) for gone in found.removed}


def test_markdown_needs_no_front_matter() -> None:
    data = f"# Minister visits\n\n*By Ann Lee* | March 15, 2024\n\n{LEAD}\n\n> {SECOND}\n\n[x](https://example.org)\n".encode()
    assert find_media_type(data) == "text/markdown"
    assert find_media_type(f"# {LEAD}\n\n# {SECOND}\n".encode()) == "text/plain"
    assert article(data.decode()).title == "Minister visits"
