"""What is not known and what went wrong, each with what would close it."""

from collections.abc import Iterable
from typing import Final

from builder.compose.correct import source_file
from builder.compose.drafts import Draft
from builder.compose.parts import Here
from builder.compose.registers import draft_pages, link_pages
from builder.compose.site import Site
from builder.compose.views.about import GapsView
from builder.compose.views.briefing import GapView
from builder.compose.views.shared import Link
from builder.interface.said import Said
from builder.naming import register_page
from builder.values.dossier import Gap
from builder.values.page import Page
from builder.values.problem import Problem

_PROBLEMS: Final = 200
"""Problems listed, on the first page; `dossier check` prints all."""
_STANDS_ON: Final = "sources/index.md#what-the-briefing-stands-on"


def draft_gaps(site: Site) -> Iterable[Draft[Page]]:
    """`gaps.md` and, from 201 gaps on, `gaps-2.md` …"""
    return draft_pages("gaps", _compose_gaps, dict.fromkeys(site.gaps, ()))


def _compose_gaps(site: Site, number: int, pages: int) -> Page:
    """A page of gaps."""
    here = Here(site=site, page=register_page("gaps", number))
    every = site.dossier.problems
    problems = every[:_PROBLEMS] if number == 0 else ()
    view = GapsView(
        top=here.dossier_top(),
        gaps=tuple(_view_gap(here, gap) for gap in site.gaps[number]),
        problems=tuple(_view_problem(here, problem) for problem in problems),
        problems_left_out=len(every) - len(problems),
        pages=link_pages(here, "gaps", number, pages),
    )
    return Page(path=here.page, template="gaps.md.j2", front_matter={"title": "Gaps and problems"}, view=view)


def _view_gap(here: Here, gap: Gap) -> GapView:
    """A gap with the way to the article it is about."""
    reading = here.site.heads.get(gap.article) if gap.article else None
    if reading is None:
        where = Link(text=Said("What the briefing stands on"), href=here.to(_STANDS_ON))
        return GapView(what=Said(f"{gap.what} "), close=Said(gap.close), where=where)
    title = reading.article.title
    before, named, after = gap.what.partition(f"“{title}”")
    return GapView(
        what=Said(before if named else f"{gap.what} "),
        where=Link(text=title, href=here.article(reading.article.id)),
        after=Said(after),
        close=Said(gap.close),
        evidence=here.published(reading).evidence if gap.about == "date" else (),
    )


def _view_problem(here: Here, problem: Problem) -> GapView:
    """A problem with the way to the file it is in."""
    where = Link(text=str(problem.where), href=source_file(here.site.dossier.record, problem.where.path))
    return GapView(
        what=Said(problem.message),
        close=Said(problem.remedy),
        where=where,
        code=problem.code,
        severity=problem.severity,
    )
