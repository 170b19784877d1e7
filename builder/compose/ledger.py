"""The ledger: what was put right, when and by whom, and every decision that editors took."""

from collections.abc import Iterable
from typing import Final

from builder.compose.blocks.decisions import show_decision
from builder.compose.correct import missing
from builder.compose.parts import LEDGER_PAGE, Here
from builder.compose.site import Site, newest_corrections
from builder.compose.views.about import DecidedView, LedgerView
from builder.values.page import Page

_NEW: Final = "seeds/corrections/NAME.yml"
_START: Final = "# kind: typo, clarification, correction or retraction\nkind: correction\nwhat:\nabout: []\nat:\nby:\n"


def compose_ledger(site: Site) -> Page:
    """`corrections.md`."""
    here = Here(site=site, page=LEDGER_PAGE)
    troubled = {problem.where.path: problem.message for problem in site.dossier.problems}
    held = dict(_targets(site))
    view = LedgerView(
        top=here.top(here.with_form(missing(site.dossier.record, _NEW, _START), "correction", "new")),
        corrections=tuple(here.correction(c) for c in newest_corrections(site)),
        decisions=tuple(
            DecidedView(
                decision=show_decision(here, d),
                target=here.thing(held.get(d.id, d.target)),
                problem=troubled.get(d.place.path, ""),
            )
            for d in site.dossier.decisions
        ),
    )
    return Page(path=here.page, template="corrections.md.j2", front_matter={"title": "Corrections"}, view=view)


def _targets(site: Site) -> Iterable[tuple[str, str]]:
    """Each decision that was applied, with the id that its target goes by now."""
    dossier = site.dossier
    for things in (dossier.statements, dossier.differences, dossier.events, dossier.stories):
        yield from ((decision.id, thing.id) for thing in things for decision in thing.decisions)
