"""Things that stand in a text, by paragraph and offset, so that a sentence finds its own without looking at all."""

from bisect import bisect_left
from collections.abc import Iterable
from typing import Generic

from builder.values.ids import ParagraphId
from builder.values.span import S, Span


class Shelf(Generic[S]):
    """Read-only; items of one article. Looking up costs what it finds, not what there is."""

    def __init__(self, items: Iterable[S]) -> None:
        self._items: dict[ParagraphId, list[S]] = {}
        for item in sorted(items, key=lambda i: (i.span.start, -i.span.end)):
            self._items.setdefault(item.span.paragraph, []).append(item)
        self._starts = {p: [i.span.start for i in found] for p, found in self._items.items()}

    def inside(self, span: Span) -> tuple[S, ...]:
        """The items wholly inside `span`, in reading order, outer before inner."""
        starts = self._starts.get(span.paragraph, [])
        found = self._items.get(span.paragraph, [])[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        return tuple(item for item in found if item.span.end <= span.end)
