"""What stands inside a span is found without looking at everything."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from builder.values.ids import ArticleId, ParagraphId
from builder.values.span import Span, within
from builder.words.shelf import Shelf


@dataclass(frozen=True)
class Thing:
    span: Span


def span(start: int, length: int, paragraph: int) -> Span:
    return Span(article=ArticleId("a"), paragraph=ParagraphId(f"p{paragraph}"), start=start, end=start + length)


SPANS = st.builds(span, st.integers(0, 30), st.integers(0, 10), st.integers(0, 2))


@given(st.lists(SPANS), SPANS)
def test_a_shelf_finds_what_a_look_at_everything_finds(spans: list[Span], where: Span) -> None:
    things = [Thing(s) for s in spans if s.end > s.start]
    assert sorted(t.span for t in Shelf(things).inside(where)) == sorted(t.span for t in within(things, where))
