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
from builder.values.ids import StatementId, StoryId

_STRIP = 8
"""Events on the strip."""
_STRIP_SHARE = 3
"""Events that one story gives to the strip before the next has its turn."""
_MONTH, _RECENT = 31, 120
_FEW_DAYS = 3
"""Days of the widest date that a statement has there: a week is told of what goes on, or counted back from today."""
_FILLED = 5
"""Marks up to which statements fill the strip: each has room for some sixteen words, and is whole in the list below."""


def choose_strip(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    """The news of each story that most articles tell, the best first; each of the first stories has its share."""
    told: list[Happening] = []
    for happening in sorted((h for h in happenings if _is_news(h)), key=_strip_order):
        if not any(_is_same(happening, other) for other in told):
            told.append(happening)
    taken: Counter[StoryId | None] = Counter()
    ranked: list[tuple[int, int, Happening]] = []
    for place, happening in enumerate(told):
        story = happening.event.story
        ranked.append((taken[story] // _STRIP_SHARE, place, happening))
        taken[story] += 1
    return tuple(happening for _, _, happening in sorted(ranked, key=lambda r: r[:2]))


def with_strip(
    briefing: Briefing | None,
    ranked: Iterable[Ranked],
    days: Mapping[StatementId, str],
    happenings: Iterable[Happening],
    directory: Directory,
) -> Briefing | None:
    """The briefing with its strip: where few events have a label that says what was, with the weightiest dated statements.

    Of statements one a date, in the words of a title, and none on a day on which an event of the strip has the same
    actors.
    """
    if briefing is None:
        return None
    shown = [h.event for h in choose_strip(happenings)[:_STRIP]]
    pictured = tuple(_find_headings(ranked, days, shown, directory))
    strip = tuple(e.id for e in sorted(shown, key=lambda e: (order(e.when), e.id)))
    return replace(briefing, strip=strip, pictured=pictured)


def _find_headings(
    ranked: Iterable[Ranked], days: Mapping[StatementId, str], shown: list[Event], directory: Directory
) -> Iterable[Heading]:
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
    return found.values()


def _is_same(one: Happening, other: Happening) -> bool:
    """True for two that a reader could not tell apart: called alike of one day, of a person whom it befell of any day;
    and for an attack and an explosion of one day that a sentence tells together."""
    mine, its = one.event, other.event
    if mine.status != its.status:
        return False
    befell = one.type.borne and any(slot.name == "whom" for slot in mine.made.slots) if mine.made else False
    if mine.what == its.what and (befell or mine.when == its.when):
        return True
    sudden = one.type.sudden and other.type.sudden and mine.when == its.when
    return sudden and not set(mine.claims).isdisjoint(its.claims)


def _is_half_told(happening: Happening) -> bool:
    """True for "Peru’s visit" and "Call by Peru" in one article: a label that says who did it, of a phrase with more."""
    event, kind = happening.event, happening.type
    parts = {slot.name for slot in event.made.slots} if event.made else set[str]()
    alone = len({claim.article for claim in event.claims}) == 1
    return alone and not kind.sole and parts == {"who"} and kind.about[0].count("{") > 1


def _is_of(event: Event, statement: Statement, when: str) -> bool:
    """True where a statement tells the event, is cut from what tells it, or has its day and one of its actors."""
    same = event.id == statement.event or any(claim.contains(statement.slice) for claim in event.claims)
    return same or (event.when == when and not set(event.actors).isdisjoint(statement.actors))


def _is_recent(when: str | None, published: str | None) -> bool:
    """True for a month or less, not long before its article."""
    return width(when) <= _MONTH and (days_after(published, when) or 0) <= _RECENT


def _strip_order(happening: Happening) -> tuple[object, ...]:
    event = happening.event
    articles = len({c.article for c in event.claims})
    return -articles, not is_day(event.when), -len(event.actors), order(event.when), event.id


def _is_news(happening: Happening) -> bool:
    """True for a recent happening with a label that says what was."""
    event, first = happening.event, happening.tellings[0].reading.article
    told = not is_bare(event) and not _is_half_told(happening)
    return told and _is_recent(event.when, first.published.value)
