"""Pages of origins and their index."""

from dataclasses import dataclass

from builder.compose.views.briefing import Figures
from builder.compose.views.pictures import Bar, Chart
from builder.compose.views.shared import ArticleRow, Link, StatementView, Top


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """One origin's page."""

    top: Top
    name: str
    owner: str
    country: str
    articles: tuple[ArticleRow, ...]
    articles_left_out: int
    statements: tuple[StatementView, ...]
    statements_left_out: int
    bar: Bar | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceRow:
    """One origin in the index."""

    link: Link
    owner: str
    country: str
    articles: int
    span: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcesView:
    """The index of sources, and what the briefing stands on."""

    top: Top
    rows: tuple[SourceRow, ...]
    without_origin: tuple[ArticleRow, ...]
    bars: tuple[Bar, ...]
    chart: Chart | None
    figures: Figures
