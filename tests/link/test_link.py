"""Laws of `link` as a whole, on articles as they come from annotate."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from builder.annotate import annotate
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.load import load_knowledge
from builder.link import link
from builder.values.annotation import Annotated
from builder.values.dossier import Linked
from builder.values.ids import ArticleId
from tests.articles import article_of

KNOWLEDGE = load_knowledge()
TEXTS = {
    "a": ("BELGRADE (Reuters) – Dockers at the port of Varna stopped work on Monday over night pay.", "2031-04-01"),
    "b": ("The harbour company in Varna said the dockers' walkout over night pay had closed the port.", "2031-04-02"),
    "c": ("A late frost killed apricot blossom in the northern orchards, growers said on Tuesday.", "2031-04-02"),
    "d": ("Growers in the north counted blackened apricot blossom after a night of frost in the orchards.", None),
    "e": ("Dockers in Varna will vote on the harbour company's offer on Friday, their union said.", None),
}
REPRINTED = " ".join(
    f"Paragraph {n} tells that the dockers of Varna met at gate {n} and sang verse {n} of their song." for n in range(9)
)


def read(name: str, text: str, on: str | None, **fields: Any) -> Annotated:
    return annotate(article_of(name, text, on=on, **fields), KNOWLEDGE)


ARTICLES = [read(name, text, on) for name, (text, on) in TEXTS.items()]


def linked(articles: list[Annotated], knowledge: Knowledge = KNOWLEDGE) -> Linked:
    return link(tuple(articles), (), (), knowledge)[0]


@settings(max_examples=30)
@given(st.permutations(ARTICLES))
def test_the_order_of_articles_does_not_matter(order: list[Annotated]) -> None:
    assert linked(order) == linked(ARTICLES)


@pytest.mark.parametrize("day", ["2031-04-02", "2032-09-09", None])
def test_a_reprint_changes_article_counts_only(day: str | None) -> None:
    first = read("p", REPRINTED, "2031-04-01", publisher="Valley Post")
    reprint = read("q", REPRINTED, day, publisher="Hill Post", title="Another headline")
    before, after = linked([*ARTICLES, first]), linked([*ARTICLES, first, reprint])
    assert after.copy_of == {"q": "p"}
    gone = ArticleId("q")
    assert [replace(o, articles=tuple(a for a in o.articles if a != gone)) for o in after.origins] == list(
        before.origins
    )
    assert [replace(s, articles=tuple(a for a in s.articles if a != gone)) for s in after.stories] == list(
        before.stories
    )
    assert {k: v for k, v in after.published.items() if k != gone} == before.published


def test_every_article_tells_one_story() -> None:
    told = [article for story in linked(ARTICLES).stories for article in story.articles]
    assert sorted(told) == sorted(TEXTS)


def test_no_articles_link_to_nothing() -> None:
    nothing = linked([])
    assert (nothing.origins, nothing.stories, nothing.copy_of, nothing.published) == ((), (), {}, {})


def test_an_undated_reprint_is_taken_to_be_of_its_originals_day() -> None:
    first = read("p", REPRINTED, "2031-04-01")
    when = linked([first, read("q", REPRINTED, None)]).published[ArticleId("q")]
    assert (when.value, when.basis, when.not_before) == ("2031-04-01", "inferred", "2031-04-01")
    assert when.evidence == "prints the text of p, published 1 April 2031"
