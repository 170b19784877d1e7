"""The only way to point at text: an article, a paragraph and two offsets."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from builder.values.ids import ArticleId, ParagraphId


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """Offsets are Unicode code points within the paragraph's text, half-open."""

    article: ArticleId
    paragraph: ParagraphId
    start: int
    end: int

    def contains(self, other: "Span") -> bool:
        """True where `other` lies within this span of the same paragraph, edges included."""
        return (
            self.article == other.article
            and self.paragraph == other.paragraph
            and self.start <= other.start
            and other.end <= self.end
        )

    def overlaps(self, other: "Span") -> bool:
        """True where the two share at least one character."""
        return (
            self.article == other.article
            and self.paragraph == other.paragraph
            and self.start < other.end
            and other.start < self.end
        )


class Spanned(Protocol):
    """Anything that stands at a place in a text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


S = TypeVar("S", bound=Spanned)


def within(items: Iterable[S], span: Span) -> tuple[S, ...]:
    """The items that lie wholly inside `span`, in their own order."""
    return tuple(item for item in items if span.contains(item.span))
