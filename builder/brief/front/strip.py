"""The timeline strip: the news of each story that most articles tell, and sentences with a date where it is short."""

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import replace

from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.happenings.labels import is_bare
from builder.brief.sentences.dated import WEEKDAY
from builder.brief.sentences.shorter import make_title
from builder.brief.statements import Ranked
from builder.dates.edtf import days_after, is_day, order, width
from builder.values.dossier import Briefing, Edit, Event, Heading, Statement
from builder.values.ids import StatementId, StoryId

_STRIP = 8
"""Events on the strip."""
_STRIP_SHARE = 3
"""Events that one story gives to the strip before the next has its turn."""
_MONTH, _RECENT = 31, 120
_FEW_DAYS = 3
"""Days of the widest date that a statement has there: a week is told of what goes on, or counted back from today."""
_LED = 14
"""Letters of what leads to a day, with the spaces: a longer omission is a clause of its own."""
_FILLED = 5
"""Marks up to which statements fill the strip: each has room for some sixteen words, and is whole in the list below."""


def choose_strip(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    """The news of each story that most articles tell, the best first; each of the first stories has its share."""
    told: list[Happening] = []
    known: set[object] = set()
    for happening in sorted((h for h in happenings if _is_news(h)), key=_strip_order):
        signs = _read_signs(happening)
        if known.isdisjoint(signs):
            told.append(happening)
            known |= signs
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
    """The briefing with its strip: where few events have a label that says what was, the weightiest dated statements
    stand there instead of the others.

    Of statements one a date, in the words of a title, and none on a day on which an event of the strip has the same
    actors.
    """
    if briefing is None:
        return None
    news = choose_strip(happenings)[:_STRIP]
    shown = [h.event for h in news if not _is_half_told(h)]
    pictured = tuple(_find_headings(ranked, days, shown, directory))
    shown += [h.event for h in news if _is_half_told(h)] if len(shown) >= _FILLED else []
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
        text, edits = make_title(one.statement, directory)
        told = any(_is_of(event, one.statement, when) for event in shown)
        if not told and _is_of_day(text, edits, one.statement, directory):
            found[when] = Heading(text=text, statement=one.statement.id, edits=edits)
    return found.values()


def _read_signs(happening: Happening) -> Set[object]:
    """What two have in common that a reader could not tell apart: a name on one day, of a person whom it befell on any;
    of an attack and an explosion of one day the sentence that tells of both."""
    event, kind = happening.event, happening.type
    slots = {slot.name for slot in event.made.slots} if event.made else set[str]()
    day = None if kind.borne and "whom" in slots else event.when
    sudden = {(claim, event.when, event.status) for claim in event.claims} if kind.sudden else set[object]()
    return {(event.what, day, event.status), *sudden}


def _is_half_told(happening: Happening) -> bool:
    """True for "Peru’s visit" and "Call by Peru" in one article: it says only who did it, of a phrase with more."""
    event, kind = happening.event, happening.type
    parts = {slot.name for slot in event.made.slots} if event.made else set[str]()
    alone = len({claim.article for claim in event.claims}) == 1
    return alone and not kind.sole and parts == {"who"} and kind.about[0].count("{") > 1


def _is_of_day(heading: str, edits: Iterable[Edit], statement: Statement, directory: Directory) -> bool:
    """False for "Mourners gathered Sunday" beside the day of the murder, and where the day is told in a clause that was
    left out, or by another sentence."""
    when = statement.when
    words, times = directory.words(statement.slice), directory.times_in(statement.slice)
    if when is None or when.words not in words:
        return False
    if any(t.value != when.value and t.text in heading and WEEKDAY.fullmatch(t.text) for t in times):
        return False
    gone = (words[edit.start : edit.end] for edit in edits if edit.kind == "omission")
    return not any(when.words in left_out and len(left_out) > len(when.words) + _LED for left_out in gone)


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
    """True for a happening with a name in its label that is recent."""
    event, first = happening.event, happening.tellings[0].reading.article
    return not is_bare(event) and _is_recent(event.when, first.published.value)
