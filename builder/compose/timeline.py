"""The timeline: events by the day they happened, with the days they were published."""

from collections.abc import Iterable
from typing import Final

from builder.compose.blocks.events import show_event
from builder.compose.charts import chart_events
from builder.compose.parts import Here
from builder.compose.saydate import date_key
from builder.compose.site import Site
from builder.compose.views import EventView, TimelineView
from builder.values.dossier import Event
from builder.values.page import Page

_DATED: Final = 200
_UNDATED: Final = 40


def compose_timeline(site: Site) -> Page:
    """`timeline.md`."""
    here = Here(site=site, page="timeline.md")
    every = _rank(site, (e for e in site.dossier.events if date_key(e.when)))
    undated = [e for e in site.dossier.events if not date_key(e.when)]
    dated = sorted(every[:_DATED], key=lambda event: (event.when or "", event.id))
    years: dict[str, list[EventView]] = {}
    for event in dated:
        years.setdefault(date_key(event.when)[:4], []).append(show_event(here, event))
    view = TimelineView(
        top=here.dossier_top(),
        years=tuple((year, tuple(events)) for year, events in years.items()),
        left_out=len(every) - len(dated),
        undated=tuple(show_event(here, e) for e in _rank(site, undated)[:_UNDATED]),
        undated_left_out=max(len(undated) - _UNDATED, 0),
        chart=chart_events(site, every),
    )
    return Page(path=here.page, template="timeline.md.j2", front_matter={"title": "Timeline"}, view=view)


def _rank(site: Site, events: Iterable[Event]) -> list[Event]:
    """By the origins, statements and articles that tell them; ties go to the earlier."""

    def weight(event: Event) -> tuple[int, int, int, str, str]:
        articles = {span.article for span in event.claims}
        origins = {site.heads[a].origin for a in articles if a in site.heads} - {None}
        return (-len(origins), -len(event.statements), -len(articles), date_key(event.when), event.id)

    return sorted(events, key=weight)
