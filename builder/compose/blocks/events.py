"""Happenings as rows of a timeline, and the stories that articles tell together."""

from collections.abc import Iterable

from builder.compose.blocks.decisions import show_decision
from builder.compose.correct import correct_event, correct_story
from builder.compose.parts import UNDATED, Here
from builder.compose.saydate import say_short, shape_of
from builder.compose.site import find_paragraph, say_made
from builder.compose.views.articles import StoryView
from builder.compose.views.shared import EventView, Link
from builder.interface.named import SaidName
from builder.naming import statement_anchor
from builder.values.annotation import Time
from builder.values.dossier import Event, Story
from builder.values.span import Span


def show_event(here: Here, event: Event) -> EventView:
    """A happening as a row of a timeline."""
    readings = dict.fromkeys(span.article for span in event.claims)
    values = dict.fromkeys(
        v for a in readings if a in here.site.heads and (v := here.site.heads[a].article.published.value)
    )
    return EventView(
        anchor=statement_anchor(event.id),
        what=say_made(here.site, event.made, event.what),
        when=here.day(event.when) if event.when else Link(text=UNDATED),
        status=event.status,
        shape=shape_of(event.when) if event.when else "about",
        place=SaidName(event.place) if event.place and event.place not in event.what else "",
        actors=tuple(here.actor(a) for a in event.actors if a in here.site.actors),
        passage=here.cite(_telling(here, event)),
        cites=here.cites(event.claims),
        published=tuple(here.day(v, say_short(v)) for v in values),
        decisions=tuple(show_decision(here, d) for d in event.decisions),
        correct=here.with_form(correct_event(here.site.dossier.record, event), "event", event.id),
    )


def _telling(here: Here, event: Event) -> Span:
    for span in event.claims:
        if any(t.value == event.when for t in _times_in(here, span)):
            return span
    return event.claims[0]


def _times_in(here: Here, span: Span) -> Iterable[Time]:
    text = find_paragraph(here.site, span)
    return (t for t in text.times if span.contains(t.span)) if text else ()


def show_story(here: Here, story: Story) -> StoryView:
    """The episode that articles tell together."""
    return StoryView(
        title=story.title,
        decisions=tuple(show_decision(here, d) for d in story.decisions),
        correct=here.with_form(correct_story(here.site.dossier.record, story), "story", story.id),
    )
