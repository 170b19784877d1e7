"""Registers over all articles: what was said, in which words, and who says, differs or is silent."""

from dataclasses import dataclass
from typing import Literal

from builder.values.ids import ActorId, ArticleId, OriginId, StatementId
from builder.values.span import Span

Stand = Literal["says", "part", "differs", "silent", "incomplete", "no article"]
"""part: says some of it, or less surely; incomplete: silent, but its text is known to be cut; no article: none of the
statement's story."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """An utterance as one article prints it, without the marks."""

    span: Span
    text: str
    cue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """One thing that someone said, in every form the articles print it; the fullest first.

    `said` is the day that the sources name for it, `published` the first publication; EDTF, None where not stated.
    `speaker_text` keeps the words where no actor is known; both are empty for words that nobody is said to speak.
    """

    speaker: ActorId | None
    speaker_text: str
    said: str | None
    published: str | None
    printed: tuple[Printed, ...]
    varies: bool
    """True where two articles print different words of it; a shorter cut of the same words is no variant."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publisher, or an origin where no publisher is known, or one article of neither."""

    name: str
    origin: OriginId | None
    articles: tuple[ArticleId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Use:
    """Where one source uses a term: in its own words, and in words that it quotes."""

    source: Source
    own: tuple[Span, ...]
    quoted: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A term and the sources that use it, those who use it most first."""

    name: str
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFamily:
    """Terms that sources use for one thing, in the order of the lexicon; always two or more."""

    name: str
    terms: tuple[Term, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """What one source has on one statement; `spans` are the words that show it, none for silence."""

    stand: Stand
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """One statement; a cell for each source, in the order of the columns."""

    statement: StatementId
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Statements by sources."""

    sources: tuple[Source, ...] = ()
    rows: tuple[CoverageRow, ...] = ()
