"""Dossier to pages: which pages there are and what each template may see."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder.compose.about import compose_about
from builder.compose.actors import compose_actors
from builder.compose.articles import compose_articles
from builder.compose.briefing import compose_briefing
from builder.compose.dates import compose_dates
from builder.compose.feeds import feed_files
from builder.compose.form import compose_form, form_files
from builder.compose.gaps import compose_gaps
from builder.compose.references import reference_files
from builder.compose.registers import compose_registers
from builder.compose.site import Site
from builder.compose.sources import compose_sources
from builder.compose.timeline import compose_timeline
from builder.compose.views import Top
from builder.interface import Interface
from builder.markdown import escape_title
from builder.naming import SEED_SUMS
from builder.values.page import File, FrontMatter, Page

LISTS = (
    "articles.md.j2",
    "actors.md.j2",
    "coverage.md.j2",
    "dates.md.j2",
    "statements.md.j2",
    "redirect.md.j2",
    "timeline.md.j2",
)
"""Pages that repeat what others say: search leaves them out."""


def compose(site: Site) -> Iterator[Page]:
    """All pages of docs/, each made when it is asked for: the views of a large dossier would fill half a gigabyte."""
    robots = {"robots": "noindex"} if site.dossier.record.noindex else {}
    for page in _all_pages(site):
        yield _complete(replace(page, front_matter={**page.front_matter, **robots}), site.interface)


def attach(site: Site) -> tuple[File, ...]:
    """Files beside the pages: references, feeds, and what the correction form shows."""
    sums = File(path=SEED_SUMS, data=site.dossier.sums.encode("utf-8", "backslashreplace"))
    return reference_files(site) + feed_files(site) + form_files(site) + (sums,)


def _all_pages(site: Site) -> Iterable[Page]:
    yield compose_briefing(site)
    yield compose_timeline(site)
    yield from compose_articles(site)
    yield from compose_actors(site)
    yield from compose_dates(site)
    yield from compose_sources(site)
    yield from compose_registers(site)
    yield from compose_about(site)
    yield from compose_gaps(site)
    yield compose_form(site)


def _complete(page: Page, interface: Interface) -> Page:
    """What every page's front matter says; empty fields that only this page's kind has stay."""
    fields = {
        name: interface.say(value) if isinstance(value, str) else value for name, value in page.front_matter.items()
    }
    top = getattr(page.view, "top", None)
    if isinstance(top, Top):
        fields.setdefault("edit_url", top.correct.href or None)
        fields |= _corrections_json(top)
    fields["title"] = escape_title(str(fields["title"]))
    if not fields.get("edit_url"):
        fields.pop("edit_url", None)
    fields |= {"generated": True, "kind": page.template.removesuffix(".md.j2"), "hide": ["navigation"]}
    if page.template in LISTS:
        fields["search"] = {"exclude": True}
    return replace(page, front_matter=fields)


def _corrections_json(top: Top) -> FrontMatter:
    """What the page's head tells machines of its corrections."""
    told = [{"kind": c.kind, "text": escape_title(c.what), "date": c.at} for c in top.corrections]
    return {"corrections": told} if told else {}
