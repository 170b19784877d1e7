"""What is not known and what went wrong, each with what would close it."""

from builder.compose.correct import correct_record, source_file
from builder.compose.parts import GIST, Here, shorten
from builder.compose.site import Site
from builder.compose.views import GapsView, GapView, Link
from builder.values.dossier import Gap
from builder.values.page import Page
from builder.values.problem import Problem


def compose_gaps(site: Site) -> Page:
    """`gaps.md`."""
    here = Here(site=site, page="gaps.md")
    view = GapsView(
        top=here.top(correct_record(site.dossier.record)),
        gaps=tuple(view_gap(here, gap) for gap in site.dossier.gaps),
        problems=tuple(view_problem(here, problem) for problem in site.dossier.problems),
    )
    return Page(path=here.page, template="gaps.md.j2", front_matter={"title": "Gaps and problems"}, view=view)


def view_gap(here: Here, gap: Gap) -> GapView:
    """A gap with the way to the article it is about."""
    reading = here.site.readings.get(gap.article) if gap.article else None
    if reading is None:
        return GapView(short=shorten(gap.what, GIST), what=gap.what, close=gap.close, where=Link(text=""))
    title = reading.article.title
    before, named, after = gap.what.partition(f"“{title}”")
    return GapView(
        short=shorten(gap.what, GIST),
        what=before if named else f"{gap.what} ",
        where=Link(text=title, href=here.article(reading.article.id)),
        after=after,
        close=gap.close,
        evidence=here.published(reading).evidence if gap.about == "date" else (),
    )


def view_problem(here: Here, problem: Problem) -> GapView:
    """A problem with the way to the file it is in."""
    where = Link(text=str(problem.where), href=source_file(here.site.dossier.record, problem.where.path))
    return GapView(
        short=shorten(problem.message, GIST),
        what=problem.message,
        close=problem.remedy,
        where=where,
        code=problem.code,
        severity=problem.severity,
    )
