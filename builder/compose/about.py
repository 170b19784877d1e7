"""Pages about the dossier itself: how it is made, what changed, pages that people wrote."""

from collections import Counter
from collections.abc import Iterable

from builder import __version__
from builder.compose.changes import compose_changes
from builder.compose.correct import existing
from builder.compose.drafts import Draft
from builder.compose.figures import count_figures
from builder.compose.ledger import compose_ledger
from builder.compose.parts import Here
from builder.compose.site import Site
from builder.compose.views.about import ExtraView, MethodView
from builder.values.dossier import CONFIDENCES
from builder.values.page import Page


def draft_about(site: Site) -> Iterable[Draft[Page]]:
    """`method.md`, `changes.md`, `corrections.md` and the editors' own pages."""
    yield Draft(path="method.md", make=_compose_method)
    yield Draft(path="changes.md", make=compose_changes)
    yield Draft(path="corrections.md", make=compose_ledger)
    for extra in site.dossier.pages:
        yield Draft(path=f"pages/{extra.path.rpartition('/')[2]}", make=_compose_extra, of=(extra.path,))


def _compose_method(site: Site) -> Page:
    """`method.md`."""
    here = Here(site=site, page="method.md")
    held = Counter(s.confidence for s in site.dossier.statements)
    view = MethodView(
        top=here.dossier_top(),
        figures=count_figures(site),
        version=__version__,
        rule=site.dossier.rule,
        kinds=tuple(sorted(site.times_of_kind.items())),
        confidences=tuple((level, held[level]) for level in CONFIDENCES),
    )
    return Page(path=here.page, template="method.md.j2", front_matter={"title": "Method"}, view=view)


def _compose_extra(site: Site, path: str) -> Page:
    """`pages/*.md`, the text as people wrote it."""
    extra = site.extras[path]
    here = Here(site=site, page=f"pages/{path.rpartition('/')[2]}")
    correct = existing(site.dossier.record, extra.place.path)
    view = ExtraView(top=here.top(correct), title=extra.title, text=extra.text)
    return Page(path=here.page, template="extra.md.j2", front_matter={"title": extra.title}, view=view)
