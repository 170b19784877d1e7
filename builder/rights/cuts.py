"""What is published of each paragraph, and where a span stands in that."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeVar

from builder.rights.quoted import find_quoted
from builder.values.annotation import Claim, Mention, Quantity, Quote, Time
from builder.values.article import LEFT_OUT, Article, Paragraph
from builder.values.dossier import Dossier
from builder.values.ids import ArticleId, ParagraphKey
from builder.values.registers import Printed
from builder.values.span import Span
from builder.words.grouped import group

MARKS: Final = frozenset("\"'“”„‟«»‹›‘’‚‛「」『』")
P = TypeVar("P", Claim, Mention, Printed, Quantity, Quote, Time)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """What is published of one paragraph: `pieces` are (start, end) before and the start after."""

    text: str
    pieces: tuple[tuple[int, int, int], ...]

    def move(self, span: Span) -> Span | None:
        """The span in the published text; None where a word of it is withheld."""
        for start, end, to in self.pieces:
            if start <= span.start and span.end <= end:
                return replace(span, start=span.start - start + to, end=span.end - start + to)
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cuts:
    """The cuts of every paragraph of which not all is published; all other spans stay as they are."""

    by_paragraph: Mapping[ParagraphKey, Cut]

    def of(self, article: Article) -> tuple[Cut, ...]:
        """Those of one article, paragraph by paragraph."""
        return tuple(self.by_paragraph[article.id, p.id] for p in article.paragraphs)

    def move(self, span: Span) -> Span | None:
        """Where the span is in what is published."""
        cut = self.by_paragraph.get((span.article, span.paragraph))
        return cut.move(span) if cut else span

    def move_all(self, spans: Iterable[Span]) -> tuple[Span, ...]:
        """The spans that are published."""
        return tuple(moved for span in spans if (moved := self.move(span)) is not None)

    def move_items(self, items: Iterable[P]) -> tuple[P, ...]:
        """What stands in published words."""
        return tuple(replace(item, span=span) for item in items if (span := self.move(item.span)) is not None)


def make_cuts(dossier: Dossier, partly: frozenset[ArticleId]) -> Cuts:
    """Those of the articles of which only a part is published."""
    quoted = group(((span.article, span.paragraph), span) for span in find_quoted(dossier))
    articles = (r.article for r in dossier.readings if r.article.id in partly)
    keyed = (((article.id, p.id), p) for article in articles for p in article.paragraphs)
    return Cuts(by_paragraph={key: cut_paragraph(p, quoted.get(key, ())) for key, p in keyed})


def cut_paragraph(paragraph: Paragraph, quoted: Iterable[Span]) -> Cut:
    """The quoted passages of a paragraph in their order, quotation marks included, a sign where words are left out."""
    text = paragraph.text
    pieces: list[tuple[int, int, int]] = []
    made = ""
    for start, end in _join(sorted(_with_marks(text, span) for span in quoted), text):
        left_out = text[pieces[-1][1] if pieces else 0 : start].strip()
        made += " " * bool(pieces) + (f"{LEFT_OUT} " if left_out else "")
        pieces.append((start, end, len(made)))
        made += text[start:end]
    if text[pieces[-1][1] if pieces else 0 :].strip():
        made += " " * bool(pieces) + LEFT_OUT
    return Cut(text=made, pieces=tuple(pieces))


def _join(pairs: Iterable[tuple[int, int]], text: str) -> Iterator[tuple[int, int]]:
    """Passages that touch or overlap as one; white space alone does not part them."""
    last: tuple[int, int] | None = None
    for start, end in pairs:
        if last is not None and not text[last[1] : start].strip():
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last


def _with_marks(text: str, span: Span) -> tuple[int, int]:
    start = span.start - (span.start > 0 and text[span.start - 1] in MARKS)
    return start, span.end + (span.end < len(text) and text[span.end] in MARKS)
