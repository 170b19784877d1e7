"""Source pages: who reported, and what the dossier stands on."""

from collections.abc import Iterable

from builder.compose.blocks.statements import show_statement
from builder.compose.charts import chart_coverage
from builder.compose.correct import existing
from builder.compose.drafts import Draft
from builder.compose.figures import count_figures, say_span
from builder.compose.parts import STATEMENTS_SHOWN, Here
from builder.compose.pictures import draw_bar, draw_bars
from builder.compose.saybasis import say_owner
from builder.compose.site import Site
from builder.compose.views.sources import SourceRow, SourcesView, SourceView
from builder.interface.named import SaidName
from builder.values.dossier import Origin, Reading
from builder.values.ids import OriginId
from builder.values.page import Page

_ARTICLES_SHOWN = 200


def draft_sources(site: Site) -> Iterable[Draft[Page]]:
    """The index and one page an origin."""
    yield Draft(path="sources/index.md", make=compose_index)
    for name, page in site.origin_names.items():
        yield Draft(path=f"sources/{page}.md", make=_compose_source, of=(name,))


def _compose_source(site: Site, name: OriginId) -> Page:
    """One origin's page."""
    origin = site.origins[name]
    here = Here(site=site, page=f"sources/{site.origin_names[origin.id]}.md")
    view = SourceView(
        top=here.top(existing(site.dossier.record, "seeds/data/outlets.yml")),
        name=origin.name,
        owner=say_owner(origin.owner_type),
        country=_say_country(origin),
        articles=tuple(here.row(r) for r in _articles(site, origin)[: -_ARTICLES_SHOWN - 1 : -1]),
        articles_left_out=max(len(_articles(site, origin)) - _ARTICLES_SHOWN, 0),
        statements=tuple(show_statement(here, s) for s in site.statements_from.get(origin.id, ())[:STATEMENTS_SHOWN]),
        statements_left_out=max(len(site.statements_from.get(origin.id, ())) - STATEMENTS_SHOWN, 0),
        bar=draw_bar(here, name),
    )
    front_matter = {"id": origin.id, "title": origin.name, "articles": list(origin.articles)}
    return Page(path=here.page, template="source.md.j2", front_matter=front_matter, view=view)


def compose_index(site: Site) -> Page:
    """`sources/index.md`."""
    here = Here(site=site, page="sources/index.md")
    view = SourcesView(
        top=here.dossier_top(),
        rows=tuple(
            _row(here, o) for o in sorted(site.dossier.origins, key=lambda o: (-len(o.articles), o.name.casefold()))
        ),
        without_origin=tuple(here.row(r) for r in site.order if r.origin is None)[:200],
        bars=draw_bars(here),
        chart=chart_coverage(site),
        figures=count_figures(site),
    )
    return Page(path=here.page, template="sources.md.j2", front_matter={"title": "Sources"}, view=view)


def _row(here: Here, origin: Origin) -> SourceRow:
    dated = [v for r in _articles(here.site, origin) if (v := r.article.published.value)]
    return SourceRow(
        link=here.origin(origin.id),
        owner=say_owner(origin.owner_type),
        country=_say_country(origin),
        articles=len(origin.articles),
        span=say_span(dated[0], dated[-1]) if dated else "",
    )


def _say_country(origin: Origin) -> str:
    return SaidName(origin.country_name) if origin.country_name else origin.country or ""


def _articles(site: Site, origin: Origin) -> list[Reading]:
    found = [site.heads[a] for a in origin.articles if a in site.heads]
    return sorted(found, key=lambda r: site.numbers[r.article.id])
