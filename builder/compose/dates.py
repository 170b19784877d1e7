"""Date pages: what happened on a day, in a month, in a year, beside what was published then."""

from collections.abc import Iterable
from typing import Final

from builder.compose.blocks.events import show_event
from builder.compose.blocks.statements import show_statement
from builder.compose.date_pages import keyed_times, with_wider
from builder.compose.drafts import Draft
from builder.compose.parts import STATEMENTS_SHOWN, Here
from builder.compose.saydate import say_date
from builder.compose.site import Sentence, Site
from builder.compose.views.dates import DatesView, DateView, YearView
from builder.compose.views.shared import Counted, Link
from builder.interface.said import Said
from builder.naming import date_page
from builder.values.annotation import Time
from builder.values.dossier import Reading
from builder.values.page import Page

_EVENTS: Final = 100
"""The passages that tell of further ones stand among the others."""
_PASSAGES: Final = 200
_ARTICLES: Final = 200
_WIDER: Final = 5
_KINDS: Final = {10: "day", 7: "month", 4: "year"}


def draft_dates(site: Site) -> Iterable[Draft[Page]]:
    """The index and one page a day, month and year that anything happened or was published in."""
    yield Draft(path="dates/index.md", make=compose_index)
    for key in sorted(site.dates):
        yield Draft(path=date_page(key), make=_compose_date, of=(key,))


def _compose_date(site: Site, key: str) -> Page:
    """One date's page."""
    here = Here(site=site, page=date_page(key))
    said = site.by_date.get(key, ())
    published = _published_in(site, key)
    events = tuple(show_event(here, e) for e in tuple(dict.fromkeys(site.events_on.get(key, ())))[:_EVENTS])
    told = {event.passage.passage for event in events}
    passages = [s for s in said if s.words not in told]
    above = next(iter(with_wider(key)[1:2]), key)
    wider = site.by_date.get(above, ()) if above != key else ()
    view = DateView(
        top=here.dossier_top(),
        label=say_date(key),
        kind=_KINDS[len(key)],
        up=_up(here, key),
        previous=_neighbour(here, site.dates_beside[key][0]),
        following=_neighbour(here, site.dates_beside[key][1]),
        passages=tuple(here.passage(s, _time_on(s, key)) for s in passages[:_PASSAGES]),
        left_out=max(len(passages) - _PASSAGES, 0),
        wider=tuple(here.passage(s, _time_on(s, above)) for s in wider[:_WIDER]),
        wider_left_out=max(len(wider) - _WIDER, 0),
        events=events,
        statements=tuple(show_statement(here, s) for s in site.statements_dated.get(key, ())[:STATEMENTS_SHOWN]),
        published=tuple(here.row(r) for r in published[:_ARTICLES]),
        published_left_out=max(len(published) - _ARTICLES, 0),
        below=tuple(_count(here, k) for k in site.days_below.get(key, ())),
    )
    front_matter = {
        "id": key,
        "title": say_date(key),
        "articles": list(dict.fromkeys(s.head.article.id for s in said)),
        "published": [r.article.id for r in published[:_ARTICLES]],
    }
    return Page(path=here.page, template="date.md.j2", front_matter=front_matter, view=view)


def compose_index(site: Site) -> Page:
    """`dates/index.md`."""
    here = Here(site=site, page="dates/index.md")
    years = sorted(key for key in site.dates if len(key) == 4)
    view = DatesView(
        top=here.dossier_top(),
        years=tuple(
            YearView(link=here.day(year), months=tuple(_count(here, m) for m in site.days_below.get(year, ())[::-1]))
            for year in reversed(years)
        ),
    )
    return Page(path=here.page, template="dates.md.j2", front_matter={"title": "Dates"}, view=view)


def _published_in(site: Site, key: str) -> list[Reading]:
    own = list(site.published_on.get(key, ()))
    for inner in site.days_below.get(key, ()):
        own += _published_in(site, inner)
    return own


def _time_on(sentence: Sentence, key: str) -> Time:
    return next(time for page, time in keyed_times(sentence.times) if page == key)


def _up(here: Here, key: str) -> Link:
    if len(key) == 4:
        return Link(text=Said("All dates"), href=here.to("dates/index.md"))
    return here.day(key[: 7 if len(key) == 10 else 4])


def _neighbour(here: Here, key: str) -> Link:
    return here.day(key) if key else Link(text="")


def _count(here: Here, key: str) -> Counted:
    site = here.site
    passages = len(site.by_date.get(key, ()))
    inner = [_count(here, k) for k in site.days_below.get(key, ())]
    return Counted(
        link=here.day(key),
        count=passages + sum(c.count for c in inner),
        articles=len(site.published_on.get(key, ())) + sum(c.articles for c in inner),
    )
