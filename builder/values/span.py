"""The only way to point at text: an article, a paragraph and two offsets."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
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

    def around(self, other: "Span") -> "Span":
        """From the first character of two in one paragraph to the last, with what lies between."""
        return replace(self, start=min(self.start, other.start), end=max(self.end, other.end))

    def ahead(self, letters: int) -> "Span":
        """So many letters before this span, as far as the paragraph has them."""
        return replace(self, start=max(self.start - letters, 0), end=self.start)

    def behind(self, letters: int) -> "Span":
        """So many letters behind this span."""
        return replace(self, start=self.end, end=self.end + letters)

    def up_to(self, other: "Span") -> "Span":
        """What lies between this span and a later one; nothing where the other begins before this one ends."""
        return replace(self, start=self.end, end=max(other.start, self.end))


class Spanned(Protocol):
    """Anything that stands at a place in a text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


S = TypeVar("S", bound=Spanned)


def within(items: Iterable[S], span: Span) -> tuple[S, ...]:
    """The items that lie wholly inside `span`, in their own order."""
    return tuple(item for item in items if span.contains(item.span))
