"""Pages of days, months and years, and the timeline."""

from dataclasses import dataclass

from builder.compose.views.pictures import Chart
from builder.compose.views.shared import ArticleRow, Counted, EventView, Link, Passage, StatementView, Top


@dataclass(frozen=True, slots=True, kw_only=True)
class DateView:
    """A day, month or year: what happened beside what was published."""

    top: Top
    label: str
    kind: str
    up: Link
    previous: Link
    following: Link
    passages: tuple[Passage, ...]
    left_out: int
    wider: tuple[Passage, ...]
    """Passages whose date is less exact and covers this one; all of them stand on the page above."""
    wider_left_out: int
    events: tuple[EventView, ...]
    statements: tuple[StatementView, ...]
    published: tuple[ArticleRow, ...]
    published_left_out: int
    below: tuple[Counted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """A year in the index of dates."""

    link: Link
    months: tuple[Counted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatesView:
    """The index of dates."""

    top: Top
    years: tuple[YearView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedView:
    """What stands at a date of the timeline: an event or a statement."""

    when: Link
    shape: str
    """As of an event."""
    event: EventView | None = None
    statement: StatementView | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineView:
    """All events by event date, and statements that have a date of their own, grouped by year."""

    top: Top
    years: tuple[tuple[str, tuple[DatedView, ...]], ...]
    left_out: int
    undated: tuple[EventView, ...]
    undated_left_out: int
    chart: Chart | None
