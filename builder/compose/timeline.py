"""The timeline: events by the day they happened, with the days they were published."""

from builder.compose.correct import correct_record
from builder.compose.parts import Here
from builder.compose.pictures import draw_strip, main_events
from builder.compose.saydate import date_key
from builder.compose.site import Site
from builder.compose.views import EventView, TimelineView
from builder.values.dossier import Event
from builder.values.page import Page


def compose_timeline(site: Site) -> Page:
    """`timeline.md`."""
    here = Here(site=site, page="timeline.md")
    dated = sorted((e for e in site.dossier.events if date_key(e.when)), key=_event_order)
    years: dict[str, list[EventView]] = {}
    for event in dated:
        years.setdefault(date_key(event.when)[:4], []).append(here.event(event))
    view = TimelineView(
        top=here.top(correct_record(site.dossier.record)),
        years=tuple((year, tuple(events)) for year, events in years.items()),
        undated=tuple(here.event(e) for e in site.dossier.events if not date_key(e.when)),
        strip=draw_strip(here, main_events(here, dated)),
        chart=None,
        by="machine",
    )
    return Page(path=here.page, template="timeline.md.j2", front_matter={"title": "Timeline"}, view=view)


def _event_order(event: Event) -> tuple[str, str]:
    return (event.when or "", event.id)
