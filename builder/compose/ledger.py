"""The ledger: what was put right, when and by whom, and every decision that editors took."""

from builder.compose.parts import LEDGER_PAGE, Here
from builder.compose.site import Site
from builder.compose.views import DecidedView, LedgerView
from builder.values.capture import Decision
from builder.values.page import Page


def compose_ledger(site: Site) -> Page:
    """`corrections.md`."""
    here = Here(site=site, page=LEDGER_PAGE)
    troubled = {problem.where.path: problem.message for problem in site.dossier.problems}
    newest = sorted(site.dossier.corrections, key=lambda c: (c.at, c.id), reverse=True)
    view = LedgerView(
        top=here.dossier_top(),
        corrections=tuple(here.correction(c) for c in newest),
        decisions=tuple(_decided(here, d, troubled.get(d.place.path, "")) for d in site.dossier.decisions),
    )
    return Page(path=here.page, template="corrections.md.j2", front_matter={"title": "Corrections"}, view=view)


def _decided(here: Here, decision: Decision, problem: str) -> DecidedView:
    return DecidedView(decision=here.decision(decision), target=here.thing(decision.target), problem=problem)
