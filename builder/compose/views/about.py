"""Pages about the dossier itself: gaps, method, corrections; and pages that people wrote."""

from dataclasses import dataclass

from builder.compose.views.briefing import Figures, GapView
from builder.compose.views.shared import CorrectionView, DecisionView, Link, Top


@dataclass(frozen=True, slots=True, kw_only=True)
class GapsView:
    """What is not known, and what went wrong."""

    top: Top
    gaps: tuple[GapView, ...]
    problems: tuple[GapView, ...]
    problems_left_out: int
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """How it works, with counts."""

    top: Top
    figures: Figures
    version: str
    rule: str
    kinds: tuple[tuple[str, int], ...]
    confidences: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView:
    """An old address."""

    title: str
    target: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraView:
    """A page that people wrote."""

    top: Top
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecidedView:
    """A decision in the ledger: what it is about, and what became of it."""

    decision: DecisionView
    target: Link
    problem: str
    """Why it does not hold as written; empty where it does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerView:
    """Corrections, newest first, and every decision of the editors."""

    top: Top
    corrections: tuple[CorrectionView, ...]
    decisions: tuple[DecidedView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectView:
    """The correction form; `guide` is the editors' guide on the forge, "" where there is none."""

    top: Top
    guide: str
