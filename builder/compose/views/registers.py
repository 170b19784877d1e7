"""Registers: statements, differences, quotations, wording, coverage, plans."""

from dataclasses import dataclass

from builder.compose.views.shared import Cite, Counted, DifferenceView, DueView, Link, Quoted, StatementView, Top


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementsView:
    """The register of statements; `pages` are its parts."""

    top: Top
    statements: tuple[StatementView, ...]
    total: int
    unpublished: int
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferencesView:
    """The register of differences."""

    top: Top
    differences: tuple[DifferenceView, ...]
    origins: int
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UtteranceView:
    """One thing said, in the fullest form printed; `others` are the forms of other articles."""

    text: str
    cue: str
    said: Link
    cites: tuple[Cite, ...]
    varies: str
    others: tuple[Quoted, ...]
    others_left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotesView:
    """The register of quotations, by speaker."""

    top: Top
    groups: tuple[tuple[Link, tuple[UtteranceView, ...]], ...]
    unknown: tuple[UtteranceView, ...]
    total: int
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingView:
    """Words for the same thing, by source."""

    top: Top
    topics: tuple["WordingTopic", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingRow:
    """One word: in the sources' own words or in words they quote (`manner` own or quoted)."""

    word: str
    manner: str
    cells: tuple[Counted, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingTopic:
    """One thing that sources name differently; cells stand in the order of `sources`, `left_out` counts the others."""

    name: str
    sources: tuple[Link, ...]
    rows: tuple[WordingRow, ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageCell:
    """How one source stands to one statement, and where."""

    stand: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageLine:
    """One statement; cells stand in the order of the sources."""

    statement: Link
    cells: tuple[CoverageCell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageView:
    """Statements by sources."""

    top: Top
    sources: tuple[Link, ...]
    lines: tuple[CoverageLine, ...]
    left_out: int
    sources_left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DueListView:
    """The register of plans and promises."""

    top: Top
    overdue: tuple[DueView, ...]
    open: tuple[DueView, ...]
    reported: tuple[DueView, ...]
    as_of: str
    left_out: int
