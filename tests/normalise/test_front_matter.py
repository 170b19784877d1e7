from dataclasses import replace

from builder.normalise import normalise
from builder.values.article import Article
from tests.normalise.reading import KNOWLEDGE, capture
from tests.normalise.test_normalise import LEAD, SECOND


def article(text: str) -> Article:
    found, problems = normalise(replace(capture(text), media_type="text/markdown"), KNOWLEDGE)
    assert found is not None
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
