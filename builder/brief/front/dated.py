"""What stands on the timeline beside the events: sentences that say when something was, whatever it was."""

from collections import Counter
from collections.abc import Iterable, Mapping

from builder.brief.directory import Directory
from builder.brief.front.points import long_words
from builder.brief.sentences.sentence import quoted_share, words_of
from builder.brief.statements import Ranked
from builder.dates.edtf import interval, is_before, width
from builder.recall import Recall
from builder.values.dossier import Event, Reading, Statement
from builder.values.ids import StatementId
from builder.words.grouped import group

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


def find_days(
    ranked: Iterable[Ranked], as_of: str | None, directory: Directory, recall: Recall
) -> Mapping[StatementId, str]:
    """The date of each statement that tells what happened by `as_of`; what its source only expects is due."""
    last = interval(as_of)
    found: dict[StatementId, str] = {}
    for statement in (one.statement for one in ranked):
        when = statement.when.value if statement.when else None
        days = interval(when)
        if when is None or days is None or (last and days[0] > last[1]) or not 0 < width(when) <= _MONTH:
            continue
        if recall.once(_has_been, statement, directory.readings[statement.slice.article]):
            found[statement.id] = when
    return found


def _has_been(statement: Statement, reading: Reading) -> bool:
    """True where each claim that holds the statement tells what was, or what somebody said by the day of publication,
    and most of it is no quotation.

    What has a day before that is over, whatever a verb looks like: "shut", "hit".
    """
    if statement.when is None or quoted_share(words_of(statement.text)) > _QUOTED:
        return False
    when, published = statement.when.value, reading.article.published.value
    over, come = is_before(when, published), published is not None and not is_before(published, when)
    return all(
        claim.tense == "past" or (claim.tense == "present" and over) or (claim.attribution is not None and come)
        for claim in reading.claims_of(statement.slice)
    )


def choose_dated(
    ranked: Iterable[Ranked], days: Mapping[StatementId, str], events: Iterable[Event], directory: Directory
) -> tuple[Ranked, ...]:
    """The weightiest statements of each of these days that tell of none of the dated events and nothing again, by
    weight.

    A kind of event has to be known to be found; a sentence that says a day needs nothing but that.
    """
    known = group((event.when, event) for event in events if event.when is not None)
    told_of = {event.id for told in known.values() for event in told}
    beside: dict[str, list[frozenset[str]]] = {}
    taken: Counter[str] = Counter()
    chosen: list[Ranked] = []
    for one in ranked:
        when = days.get(one.statement.id)
        if when is None or one.statement.event in told_of or taken[when] == _A_DATE:
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


def _tell_alike(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) > _AGAIN * min(len(one), len(other))
