"""Pages of articles and their index."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.compose.views.pictures import Chart
from builder.compose.views.shared import ArticleRow, Correct, Counted, DecisionView, Link, Top


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something in the margin of a paragraph."""

    kind: str
    link: Link
    confidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParagraphView:
    """A paragraph of a body: pieces in reading order, linked or not; none where it is withheld."""

    anchor: str
    pieces: tuple[Link, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedView:
    """A line that was taken out of a capture."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """The episode that an article tells with others."""

    title: str
    decisions: tuple[DecisionView, ...]
    correct: Correct


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """One article's page."""

    top: Top
    title: str
    title_basis: str
    row: ArticleRow
    agency: str
    byline: tuple[tuple[str, str], ...]
    dateline: str
    genre_evidence: str
    language: str
    direction: str
    depth: str
    """How far the language is read: `whole`, `words` or `names`."""
    url: str
    reference: str
    origin: Link
    copy_of: Link
    captured: str
    path: str
    sha256: str
    capture_href: str
    publish: str
    publisher_reason: str
    asserted: Mapping[str, str]
    """Field to the reason an editor gave for asserting it, but for those shown beside their value."""
    paragraphs: tuple[ParagraphView, ...]
    removed: tuple[RemovedView, ...]
    actors: tuple[Counted, ...]
    spellings: tuple[tuple[Link, tuple[str, ...]], ...]
    """Actors and the source with the spellings that the page does not hold elsewhere, so that search finds each."""
    bare_words: tuple[str, ...]
    dates: tuple[Counted, ...]
    statements: tuple[Note, ...]
    siblings: tuple[ArticleRow, ...]
    story: StoryView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticlesView:
    """The list of articles."""

    top: Top
    add: Correct
    groups: tuple[tuple[str, tuple[ArticleRow, ...]], ...]
    total: int
    months: tuple[Counted, ...]
    chart: Chart | None
