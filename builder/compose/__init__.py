"""Dossier to pages: which pages there are and what each template may see."""

from collections.abc import Iterator
from dataclasses import replace

from builder.compose.about import draft_about
from builder.compose.actors import draft_actors
from builder.compose.articles import draft_articles
from builder.compose.briefing import compose_briefing
from builder.compose.dates import draft_dates
from builder.compose.drafts import Draft
from builder.compose.feeds import draft_feeds
from builder.compose.form import compose_form, draft_form
from builder.compose.gaps import draft_gaps
from builder.compose.parts import FORM_PAGE
from builder.compose.references import write_bibtex, write_csl
from builder.compose.registers import draft_registers
from builder.compose.site import Site
from builder.compose.sources import draft_sources
from builder.compose.timeline import compose_timeline
from builder.compose.views.shared import Top
from builder.markdown import escape_title
from builder.naming import SEED_SUMS
from builder.values.page import FrontMatter, Page

_LISTS = (
    "articles.md.j2",
    "actors.md.j2",
    "coverage.md.j2",
    "dates.md.j2",
    "statements.md.j2",
    "redirect.md.j2",
    "timeline.md.j2",
)
"""Pages that repeat what others say: search leaves them out."""


def draft_site(site: Site) -> Iterator[Draft[Page]]:
    """Which pages there are."""
    yield Draft(path="index.md", make=compose_briefing)
    yield Draft(path="timeline.md", make=compose_timeline)
    yield from draft_articles(site)
    yield from draft_actors(site)
    yield from draft_dates(site)
    yield from draft_sources(site)
    yield from draft_registers(site)
    yield from draft_about(site)
    yield from draft_gaps(site)
    yield Draft(path=FORM_PAGE, make=compose_form)


def draft_files(site: Site) -> Iterator[Draft[bytes]]:
    """Files beside the pages: references, feeds, what the correction form shows, and the hashes of all seeds."""
    yield Draft(path="articles/references.bib", make=write_bibtex)
    yield Draft(path="articles/references.json", make=write_csl)
    yield from draft_feeds(site)
    yield from draft_form(site)
    yield Draft(path=SEED_SUMS, make=_write_sums)


def compose_page(draft: Draft[Page], site: Site) -> Page:
    """A page, complete. Raises ValueError where it takes another's place: a broken promise."""
    page = draft.compose(site)
    if page.path != draft.path:
        raise ValueError(f"{draft.path} was made as {page.path}")
    return _complete(page, site)


def _write_sums(site: Site) -> bytes:
    return site.dossier.sums.encode("utf-8", "backslashreplace")


def _complete(page: Page, site: Site) -> Page:
    """What every page's front matter says; empty fields that only this page's kind has stay."""
    interface = site.interface
    fields = {
        name: interface.say(value) if isinstance(value, str) else value for name, value in page.front_matter.items()
    }
    fields |= {"robots": "noindex"} if site.dossier.record.noindex else {}
    top = getattr(page.view, "top", None)
    if isinstance(top, Top):
        fields.setdefault("edit_url", top.correct.href or None)
        fields |= _corrections_json(top)
    fields["title"] = escape_title(str(fields["title"]))
    if not fields.get("edit_url"):
        fields.pop("edit_url", None)
    fields |= {"generated": True, "kind": page.template.removesuffix(".md.j2"), "hide": ["navigation"]}
    if page.template in _LISTS:
        fields["search"] = {"exclude": True}
    return replace(page, front_matter=fields)


def _corrections_json(top: Top) -> FrontMatter:
    """What the page's head tells machines of its corrections."""
    told = [{"kind": c.kind, "text": escape_title(c.what), "date": c.at} for c in top.corrections]
    return {"corrections": told} if told else {}
