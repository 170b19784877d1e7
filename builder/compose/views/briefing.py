"""The front page."""

from dataclasses import dataclass

from builder.compose.views.pictures import Bar, Pictured, Strip
from builder.compose.views.shared import ArticleRow, DifferenceView, DueView, Link, StatementView, Top


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoView:
    """A main actor in one line."""

    link: Link
    role: str
    type: str
    articles: int
    quotes: int
    says: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionView:
    """A part of the briefing with its statements."""

    id: str
    title: str
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The dossier in numbers, all recounted from it."""

    articles: int
    origins: int
    several: str
    span: str
    statements: int
    one_origin: int
    inferred: int
    undated: int
    unknown_publishers: int
    asserted_publishers: int
    quotes: int
    times: int
    paragraphs: int
    removed: int
    owners: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GapView:
    """Something not known, or a problem, with what would close it."""

    what: str
    close: str
    where: Link
    after: str = ""
    """What follows where the text names the place itself: `what`, `where`, `after` are then one sentence."""
    evidence: tuple[str, ...] = ()
    code: str = ""
    severity: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingView:
    """The front page."""

    top: Top
    title: str
    words: tuple[Link, ...]
    """The title cut where the machine put words in."""
    title_by: str
    edition: int
    changes: "ChangesView"
    as_of: str
    question: str
    figures: Figures
    bottom_line: tuple[StatementView, ...]
    sections: tuple[SectionView, ...]
    differences: tuple[DifferenceView, ...]
    differences_left_out: int
    strip: Strip | None
    pictured: tuple[Pictured, ...]
    due: tuple[DueView, ...]
    due_left_out: int
    who: tuple[WhoView, ...]
    bars: tuple[Bar, ...]
    gaps: int
    sources: tuple[ArticleRow, ...]
    assessment: str
    version: str
    seeds_mark: str
    """The first letters of the hash of all seeds' hashes: what this dossier was made from."""
    rights: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """One thing that is new, gone, or reads differently; empty texts where there is no older or newer one."""

    kind: str
    what: Link
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangesView:
    """What is new since the edition before; `since` is 0 in the first."""

    top: Top
    as_of: str
    since: int
    since_as_of: str
    changes: tuple[ChangeView, ...]
    left_out: int
