"""What stands on the timeline beside the events: sentences that say when something was, whatever it was."""

from collections import Counter
from collections.abc import Iterable, Iterator

from builder.brief.directory import Directory
from builder.brief.front.points import long_words
from builder.brief.sentences.sentence import quoted_share, words_of
from builder.brief.statements import Ranked
from builder.dates.edtf import interval, is_before, width
from builder.values.dossier import Event, Statement

_A_DATE = 2
"""Statements that one date gives: a timeline tells what happened, and a date's own page has all that is told of it."""
_MOST = 200
"""Statements of one timeline, the weightiest of the dossier."""
_AGAIN = 0.5
"""Share of a sentence's long words that another of the same date has, too: above it, it tells the same."""
_MONTH = 31
"""Days of the widest date: what is known by its year alone is background, and stands on that year's page."""
_QUOTED = 0.4
"""Share of a sentence between quotation marks above which it tells what was said, not what happened."""


def choose_dated(
    ranked: Iterable[Ranked], events: Iterable[Event], as_of: str | None, directory: Directory
) -> tuple[Ranked, ...]:
    """The weightiest statements of each date that tell of none of the dated events and nothing again, by weight.

    A kind of event has to be known to be found; a sentence that says a day needs nothing but that. What is to come
    after `as_of`, and what its source only expects, is due and has not happened.
    """
    known: dict[str, list[Event]] = {}
    for event in events:
        if event.when is not None:
            known.setdefault(event.when, []).append(event)
    told_of = {event.id for told in known.values() for event in told}
    beside: dict[str, list[frozenset[str]]] = {}
    taken: Counter[str] = Counter()
    chosen: list[Ranked] = []
    for one in ranked:
        if one.statement.when is None or one.statement.event in told_of or taken[one.statement.when.value] == _A_DATE:
            continue
        when = day_of(one.statement, as_of, directory)
        if when is None:
            continue
        if when not in beside:
            beside[when] = [long_words(directory.words(span)) for e in known.get(when, ()) for span in e.claims]
        words = long_words(one.compared)
        if words and not any(_tell_alike(words, other) for other in beside[when]):
            taken[when] += 1
            beside[when].append(words)
            chosen.append(one)
        if len(chosen) == _MOST:
            break
    return tuple(chosen)


def day_of(statement: Statement, as_of: str | None, directory: Directory) -> str | None:
    """The date of what a statement tells as happened; None where it tells of none."""
    if statement.when is None:
        return None
    when, last = statement.when.value, interval(as_of)
    days = interval(when)
    if days is None or (last is not None and days[0] > last[1]) or not 0 < width(when) <= _MONTH:
        return None
    is_quoted = quoted_share(words_of(statement.text)) > _QUOTED
    return when if not is_quoted and all(_has_been(statement, when, directory)) else None


def _has_been(statement: Statement, when: str, directory: Directory) -> Iterator[bool]:
    """Whether each claim that holds the statement tells what was, or what somebody said by the day it was published.

    What has a day before that is over, whatever a verb looks like: "shut", "hit".
    """
    reading = directory.readings[statement.slice.article]
    published = reading.article.published.value
    over, come = is_before(when, published), published is not None and not is_before(published, when)
    for claim in reading.claims:
        if claim.span.contains(statement.slice):
            told = claim.tense == "past" or (claim.tense == "present" and over)
            yield told or (claim.attribution is not None and come)


def _tell_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) > _AGAIN * min(len(one), len(other))
