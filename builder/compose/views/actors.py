"""Pages of actors and their index."""

from dataclasses import dataclass

from builder.compose.views.pictures import Chart
from builder.compose.views.shared import ArticleRow, Counted, Link, Passage, Quoted, StatementView, Top


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidOn:
    """What the articles published on one day say."""

    published: Link
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleView:
    """A position held, and who says so."""

    title: str
    period: str
    source: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorView:
    """One actor's page."""

    top: Top
    name: str
    type: str
    curated: str
    prose: str
    country: str
    wikidata: str
    roles: tuple[RoleView, ...]
    names: tuple[Counted, ...]
    also: tuple[str, ...]
    said: tuple[SaidOn, ...]
    left_out: int
    quotes: tuple[Quoted, ...]
    quotes_left_out: int
    company: tuple[Counted, ...]
    statements: tuple[StatementView, ...]
    statements_left_out: int
    articles: tuple[ArticleRow, ...]
    chart: Chart | None
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorRow:
    """One actor in the index."""

    link: Link
    role: str
    aliases: tuple[str, ...]
    articles: int
    mentions: int
    curated: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorsView:
    """The index of actors, by type."""

    top: Top
    groups: tuple[tuple[str, tuple[ActorRow, ...], int], ...]
    """Kind, rows, and how many more there are."""
    total: int
    unmatched: tuple[str, ...]
