"""A normalised article: what the publisher wrote, apart from the page that it stood on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from builder.values.capture import Byline, Capture, Genre, Publish
from builder.values.ids import ArticleId, ParagraphId
from builder.values.when import Published

LEFT_OUT: Final = "[…]"
"""Stands where words are withheld: part of a paragraph, all of it, or a line that was taken out."""
AUTHORS: Final = ("reporter", "writer", "author")
"""Roles of those who wrote an article; editors, translators and photographers did something else."""
UNKNOWN_PUBLISHER: Final = "unknown publisher"
"""Stands for the source of an article of which neither publisher nor agency is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """One paragraph of the body; no line breaks, no control characters, white space single."""

    id: ParagraphId
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A line of the capture that is not body, as it stood, and why it was taken out."""

    text: str
    reason: str


class _Indexed:
    """Made at the first look, no part of the value: a page of thousands of paragraphs is cut into as many pieces."""

    __slots__ = ("_texts",)
    _texts: dict[ParagraphId, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(_Indexed):
    """One capture, read. None is 'not stated'.

    `title_basis` is stated, metadata, editor or fallback (made from the first sentence). `asserted` names the fields
    that are the editor's word, taken from the overlay.
    """

    id: ArticleId
    slug: str
    title: str
    title_basis: str
    publisher: str | None
    agency: str | None
    byline: tuple[Byline, ...]
    dateline: str | None
    published: Published
    language: str
    url: str | None
    paragraphs: tuple[Paragraph, ...]
    removed: tuple[Removed, ...]
    capture: Capture
    genre: Genre = "report"
    genre_evidence: str = ""
    """What shows that it is an opinion piece, as it stands on the page or in its address; "" for a report."""
    asserted: tuple[str, ...] = ()
    publish: Publish = "full"
    """excerpt: of paragraphs and removed lines only what is quoted or cited is left, the rest is `[…]`."""

    @property
    def voice(self) -> str:
        """Whose word it is what an opinion piece says by itself: its author's, else its publisher's; "" of a report."""
        wrote = next((one.name for one in self.byline if one.role in AUTHORS), self.publisher or "")
        return wrote if self.genre == "opinion" else ""

    @property
    def texts(self) -> Mapping[ParagraphId, str]:
        """The paragraphs by their ids."""
        try:
            return self._texts
        except AttributeError:
            object.__setattr__(self, "_texts", {paragraph.id: paragraph.text for paragraph in self.paragraphs})
            return self._texts
