"""Pictures as templates draw them: places, not values."""

from dataclasses import dataclass

from builder.compose.views.shared import Cite, Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One event on a picture, in the picture's own units; `lines` is its label, wrapped."""

    x: float
    width: float
    y: float
    label: str
    lines: tuple[str, ...]
    status: str
    shape: str
    gap: str
    """`yes` where time is left out before this mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictured:
    """What the strip of the front page shows, an event or a statement, as its list tells it."""

    value: str
    """Its date, EDTF."""
    when: Link
    what: str
    lang: str
    """The language of `what` where it is another than the dossier's."""
    status: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A row of marks at even distances: order, not scale."""

    width: float
    height: float
    y: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """Something on a row: a dot, or a bar where it has a width; `x` and `width` in percent, `radius` in pixels."""

    x: float
    radius: float
    width: float = 0.0
    shape: str = "point"
    status: str = "reported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A date below the axis; `room` says whether a phone has room for it: `any` or `wide`."""

    x: float
    label: str
    anchor: str
    room: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartRow:
    """A labelled row of a chart; its line runs at `y`."""

    y: float
    label: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Rows of dots above a time axis; `table` repeats the figures, `left_out` rows have no room."""

    height: float
    rows: tuple[ChartRow, ...]
    ticks: tuple[Tick, ...]
    breaks: tuple[float, ...]
    table: tuple[tuple[str, ...], ...]
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One origin's share: statements that rest on it, of them on it alone, and those that would lose confidence."""

    link: Link
    owner: str
    statements: int
    alone: int
    lowered: int
    rest: float
    """Width of the part that other origins share, in percent of the widest bar."""
    only: float
    """Width of the part that stands on this origin alone."""
