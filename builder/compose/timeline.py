"""The timeline: events and what else has a date, by the day it happened, with the days it was published."""

from collections.abc import Iterable, Iterator
from typing import Final

from builder.compose.blocks.events import show_event
from builder.compose.blocks.statements import show_statement
from builder.compose.charts import chart_events
from builder.compose.parts import Here
from builder.compose.saydate import date_key, shape_of
from builder.compose.site import Site
from builder.compose.views.dates import DatedView, TimelineView
from builder.values.dossier import Event, Statement
from builder.values.page import Page
from builder.words.grouped import group

_DATED: Final = 200
_UNDATED: Final = 40


def compose_timeline(site: Site) -> Page:
    """`timeline.md`."""
    here = Here(site=site, page="timeline.md")
    every = _rank(site, (e for e in site.dossier.events if date_key(e.when)))
    undated = [e for e in site.dossier.events if not date_key(e.when)]
    dated = every[:_DATED]
    ordered = sorted(_dated(site, dated), key=lambda entry: entry[0])
    years = group((date_key(when)[:4], _show(here, when, item)) for when, item in ordered)
    view = TimelineView(
        top=here.dossier_top(),
        years=tuple(years.items()),
        left_out=len(every) - len(dated),
        undated=tuple(show_event(here, e) for e in _rank(site, undated)[:_UNDATED]),
        undated_left_out=max(len(undated) - _UNDATED, 0),
        chart=chart_events(site, every),
    )
    return Page(path=here.page, template="timeline.md.j2", front_matter={"title": "Timeline"}, view=view)


def _dated(site: Site, events: Iterable[Event]) -> Iterator[tuple[str, Event | Statement]]:
    """Events, then statements, the weightiest first, with their dates; none that is not published."""
    yield from ((event.when, event) for event in sorted(events, key=lambda event: event.id) if event.when)
    told = (site.statements[s] for s in site.dossier.dated if s in site.statements)
    yield from ((statement.when.value, statement) for statement in told if statement.when)


def _show(here: Here, when: str, item: Event | Statement) -> DatedView:
    shape = shape_of(when)
    if isinstance(item, Event):
        return DatedView(when=here.day(when), shape=shape, event=show_event(here, item))
    return DatedView(when=here.day(when), shape=shape, statement=show_statement(here, item))


def _rank(site: Site, events: Iterable[Event]) -> list[Event]:
    """What happened before plans, by the origins, statements and articles that tell them; ties go to the earlier."""

    def weight(event: Event) -> tuple[bool, int, int, int, str, str]:
        articles = {span.article for span in event.claims}
        origins = {site.heads[a].origin for a in articles if a in site.heads} - {None}
        planned = event.status == "planned"
        return (planned, -len(origins), -len(event.statements), -len(articles), date_key(event.when), event.id)

    return sorted(events, key=weight)
