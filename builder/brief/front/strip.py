"""The timeline strip: the news of each story that most articles tell, and sentences with a date where it is short."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.happenings.labels import is_bare
from builder.brief.sentences.shorter import make_title
from builder.brief.statements import Ranked
from builder.dates.edtf import days_after, is_day, order, width
from builder.values.dossier import Briefing, Event, Heading, Statement
from builder.values.ids import EventId, StatementId, StoryId

_STRIP = 8
"""Events on the strip."""
_STRIP_SHARE = 3
"""Events that one story gives to the strip before the next has its turn."""
_MONTH, _RECENT = 31, 120
_FEW_DAYS = 3
"""Days of the widest date that a statement has there: a week is told of what goes on, or counted back from today."""
_FILLED = 5
"""Marks up to which statements fill the strip: each has room for some sixteen words, and is whole in the list below."""


def choose_strip(happenings: Iterable[Happening]) -> tuple[EventId, ...]:
    """The news of each story that most articles tell, by date; each of the first stories has its share."""
    told: dict[tuple[str, str | None, str], Happening] = {}
    for happening in sorted((h for h in happenings if _is_news(h)), key=_strip_order):
        event = happening.event  # two that a reader could not tell apart there are one mark
        told.setdefault((event.what, event.when, event.status), happening)
    taken: Counter[StoryId | None] = Counter()
    ranked: list[tuple[int, int, Event]] = []
    for place, happening in enumerate(told.values()):
        story = happening.event.story
        ranked.append((taken[story] // _STRIP_SHARE, place, happening.event))
        taken[story] += 1
    chosen = [event for _, _, event in sorted(ranked, key=lambda r: r[:2])[:_STRIP]]
    return tuple(e.id for e in sorted(chosen, key=lambda e: (order(e.when), e.id)))


def fill_strip(
    briefing: Briefing | None,
    ranked: Iterable[Ranked],
    days: Mapping[StatementId, str],
    events: Iterable[Event],
    directory: Directory,
) -> Briefing | None:
    """The briefing whose strip has the weightiest dated statements as well, where its events leave room.

    One a date, in the words of a title, and none on a day on which an event of the strip has the same actors.
    """
    if briefing is None:
        return None
    shown = [event for event in events if event.id in briefing.strip]
    found: dict[str, Heading] = {}
    for one in ranked:
        if len(found) + len(shown) >= _FILLED:
            break
        when = days.get(one.statement.id) if one.firm else None
        published = directory.readings[one.statement.slice.article].article.published.value
        if when is None or when in found or width(when) > _FEW_DAYS or not _is_recent(when, published):
            continue
        if not any(_is_of(event, one.statement, when) for event in shown):
            text, edits = make_title(one.statement, directory)
            found[when] = Heading(text=text, statement=one.statement.id, edits=edits)
    return replace(briefing, pictured=tuple(found.values()))


def _is_of(event: Event, statement: Statement, when: str) -> bool:
    return event.id == statement.event or (event.when == when and not set(event.actors).isdisjoint(statement.actors))


def _is_recent(when: str | None, published: str | None) -> bool:
    """True for a month or less, not long before its article."""
    return width(when) <= _MONTH and (days_after(published, when) or 0) <= _RECENT


def _strip_order(happening: Happening) -> tuple[object, ...]:
    event = happening.event
    articles = len({c.article for c in event.claims})
    return -articles, not is_day(event.when), -len(event.actors), order(event.when), event.id


def _is_news(happening: Happening) -> bool:
    """True for a happening with a name in its label that is recent."""
    event, first = happening.event, happening.tellings[0].reading.article
    return not is_bare(event) and _is_recent(event.when, first.published.value)
