"""The events of the timeline strip: the news of each story that most articles tell."""

from collections import Counter
from collections.abc import Iterable

from builder.brief.happenings.events import Happening
from builder.dates.edtf import interval, is_day, order
from builder.values.dossier import Event
from builder.values.ids import EventId, StoryId

_STRIP = 8
"""Events on the strip."""
_STRIP_SHARE = 3
"""Events that one story gives to the strip before the next has its turn."""
_MONTH, _RECENT = 31, 120


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


def _strip_order(happening: Happening) -> tuple[object, ...]:
    event = happening.event
    articles = len({c.article for c in event.claims})
    return -articles, not is_day(event.when), -len(event.actors), order(event.when), event.id


def _is_news(happening: Happening) -> bool:
    """True for a happening with a name in its label, dated to a month or less and not long before its article."""
    event, first = happening.event, happening.tellings[0].reading.article.published.value
    days, published = interval(event.when), interval(first)
    if days is None or event.made is None or not event.made.slots or (days[1] - days[0]).days > _MONTH:
        return False
    return published is None or (published[0] - days[0]).days <= _RECENT
