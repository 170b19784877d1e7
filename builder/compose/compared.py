"""Registers that set sources side by side: their wording, and who says what."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from builder.compose.drafts import Draft
from builder.compose.parts import Here, shorten
from builder.compose.site import Site
from builder.compose.views.registers import (
    CoverageCell,
    CoverageLine,
    CoverageView,
    WordingRow,
    WordingTopic,
    WordingView,
)
from builder.compose.views.shared import Counted, Link
from builder.interface.said import Said
from builder.values.page import Page
from builder.values.registers import CoverageRow, Source, Term, TermFamily
from builder.values.span import Span

_COLUMNS: Final = 8
"""Sources side by side: more do not fit a page; the rest is counted."""
_HEADING: Final = 40
"""Characters of a column's heading."""
_LINES: Final = 60
"""Statements in the matrix, the best supported first: the register of statements has all."""
_TELLING: Final = ("says", "part", "differs")
"""A row in which no column tells anything compares nothing, nor does one of a single source."""


def draft_compared() -> Iterable[Draft[Page]]:
    """`wording.md` and `coverage.md`."""
    yield Draft(path="wording.md", make=_compose_wording)
    yield Draft(path="coverage.md", make=_compose_coverage)


def _compose_wording(site: Site) -> Page:
    """`wording.md`."""
    here = Here(site=site, page="wording.md")
    topics = tuple(_topic(here, family) for family in site.dossier.wording)
    view = WordingView(top=here.dossier_top(), topics=topics)
    return Page(path=here.page, template="wording.md.j2", front_matter={"title": "Wording by source"}, view=view)


def _topic(here: Here, family: TermFamily) -> WordingTopic:
    """The sources that use the family's terms most are columns; words of the lexicon are rows, quoted ones apart."""
    counts: Counter[Source] = Counter()
    for term in family.terms:
        for use in term.uses:
            counts[use.source] += len(use.own) + len(use.quoted)
    ranked = sorted(counts, key=lambda source: (-counts[source], source.name, source.articles))
    shown = tuple(ranked[:_COLUMNS])
    rows = (row for term in family.terms for row in _rows(here, term, shown))
    return WordingTopic(
        name=Said(family.name),
        sources=tuple(_heading(here, source) for source in shown),
        rows=tuple(row for row in rows if row.total),
        left_out=len(ranked) - len(shown),
    )


def _rows(here: Here, term: Term, shown: tuple[Source, ...]) -> Iterable[WordingRow]:
    """The term in the sources' own words, and in words they quote."""
    own = {use.source: use.own for use in term.uses}
    quoted = {use.source: use.quoted for use in term.uses}
    for manner, spans in (("own", own), ("quoted", quoted)):
        yield WordingRow(
            word=term.name,
            manner=manner,
            cells=tuple(_counted(here, term.name, spans.get(source, ())) for source in shown),
            total=sum(len(found) for found in spans.values()),
        )


def _counted(here: Here, word: str, spans: tuple[Span, ...]) -> Counted:
    return Counted(link=Link(text=word), count=len(spans), cites=here.cites(spans))


def _compose_coverage(site: Site) -> Page:
    """`coverage.md`: the best supported statements on which several sources write, by those that tell most of them."""
    here = Here(site=site, page="coverage.md")
    coverage = site.dossier.coverage
    rows = tuple(row for row in coverage.rows if row.statement in site.statements)
    shared = [row for row in rows if _compares(row, range(len(coverage.sources)))]
    told = Counter(n for row in shared for n, cell in enumerate(row.cells) if cell.stand in _TELLING)
    writing = {n for row in shared for n, cell in enumerate(row.cells) if cell.stand != "no article"}
    shown = sorted(sorted(writing, key=lambda n: (-told[n], n))[:_COLUMNS])
    compared = tuple(row for row in shared if _compares(row, shown))[:_LINES]
    view = CoverageView(
        top=here.dossier_top(),
        sources=tuple(_heading(here, coverage.sources[n]) for n in shown),
        lines=tuple(_line(here, row, shown) for row in compared),
        left_out=len(rows) - len(compared),
        sources_left_out=len(writing) - len(shown),
    )
    return Page(path=here.page, template="coverage.md.j2", front_matter={"title": "Who says what"}, view=view)


def _compares(row: CoverageRow, columns: Iterable[int]) -> bool:
    """True where several of the sources write on the episode, and one of them tells something of the statement."""
    stands = [row.cells[n].stand for n in columns]
    return sum(stand != "no article" for stand in stands) > 1 and any(stand in _TELLING for stand in stands)


def _line(here: Here, row: CoverageRow, shown: Iterable[int]) -> CoverageLine:
    cells = (CoverageCell(stand=row.cells[n].stand, cites=here.cites(row.cells[n].spans)) for n in shown)
    return CoverageLine(statement=here.statement_link(here.site.statements[row.statement]), cells=tuple(cells))


def _heading(here: Here, source: Source) -> Link:
    """The source's page; an article of no known source leads to itself."""
    if source.origin is not None:
        link = here.origin(source.origin)
        return Link(text=source.name, href=link.href, title=link.title)
    href = here.article(source.articles[0]) if len(source.articles) == 1 else ""
    return Link(text=shorten(source.name, _HEADING), href=href, title=source.name)
