"""Key points: what several origins say, and what else tells something that title and bottom line do not."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from builder.brief.content import stated_words
from builder.brief.directory import Directory
from builder.brief.front.repeated import find_figures, part_repeated
from builder.brief.front.told import NO_HEADS, Heads
from builder.values.dossier import Statement
from builder.values.ids import EventId, StatementId

_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
_AGAIN = 0.5
"""Share of a sentence's long words that another has, too: above it, it says the other again."""
KEY_POINTS, FEWEST_POINTS = 8, 4
_WANTED = 2
"""Key points below which the news is told again in other words: nobody reads it twice but for want of all else."""
_DATED_POINTS = 6
"""Key points up to which what has its own day follows, whatever its weight: of 38 such sentences read by themselves 29
were good and 1 wrong, no fewer than of those before them; of 38 without a day 19 were good and 7 wrong."""
_LEAST, _POOREST = 0.45, 0.0
"""Of the weight of the title, what a further key point needs; and the weight that even the first four need."""
_AN_ARTICLE_ALONE = 2
"""Key points of one origin for each article of the dossier."""
_MOSTLY, _FEWEST = 0.6, 3
"""Share of a sentence's telling words, and how many of them, from which one above that has them tells the same. Against
ideal front pages of 79 topics .5 and .55 had a tenth to a third less told twice, but lost facts on one half."""
WORTH = 2.0
"""The weight that a sentence needs which takes its article as known: of 26 read, 5 were doubtful and 1 wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What key points stand beside: the title's statement and the bottom line; `leaning` takes its article as known."""

    title: Statement
    bottom: list[Statement]
    leaning: set[StatementId]
    several: frozenset[EventId]
    """Events that several origins tell."""
    directory: Directory
    heads: Heads = NO_HEADS


def choose_points(told: list[Statement], weight: Mapping[StatementId, float], page: Page) -> list[Statement]:
    """What several origins say, then what else carries weight: a small dossier has few, since each next is the weaker.

    What they all have from one speaker comes first only if it carries weight: a passer-by is quoted in many places.
    What opens another article on the news that is told already, and what leans on its article, are for want of others;
    but an event that several origins tell comes before what weighs little.
    """
    backed = [s for s in told if len(s.origins) > 1 and (s.one_source is None or weight[s.id] >= WORTH)]
    shared = _once_told(backed, (page.title, *page.bottom))[:KEY_POINTS]
    alone = [s for s in told if s not in backed]
    above = (page.title, *page.bottom, *shared)
    stated, events = {s.event for s in above if tells_event(s)}, {s.event for s in above} - {None}
    fresh, again = part_repeated(_once_an_event(alone, stated), above, page.directory)
    firm = [s for s in fresh if s.id not in page.leaning or s.event in page.several]
    left = [s for s in fresh if s not in firm]
    untold = page.several - events
    first = {s.id for s in firm if weight[s.id] >= WORTH and s.event in untold}
    firm = _tell_anew(firm, above, lambda s: (s.id in first, weight[s.id]), page)
    heavy = _LEAST * max(weight[page.title.id], 0.0)
    floors = [_POOREST] * FEWEST_POINTS + [heavy] * len(firm)
    kept = [s for s, least in zip(firm, floors, strict=False) if weight[s.id] >= least]
    few = max(_AN_ARTICLE_ALONE * len(page.directory.readings), FEWEST_POINTS)
    points = [*shared, *kept[:few]][:KEY_POINTS]
    points += left[: max(FEWEST_POINTS - len(points), 0)]
    points += [s for s in again if weight[s.id] >= heavy][: max(_WANTED - len(points), 0)]
    dated = [s for s in (*firm, *left) if s not in points and _is_dated(s) and weight[s.id] >= _POOREST]
    return [*points, *dated[: max(min(_DATED_POINTS, few) - len(points), 0)]]


def _tell_anew(
    firm: Iterable[Statement], above: Iterable[Statement], rank: Callable[[Statement], tuple[bool, float]], page: Page
) -> list[Statement]:
    """The statements, next always the one of most rank less what its words are worth that are told above; none that
    says mostly what another one does, and no figure more."""
    common = page.directory.knowledge.common_words
    told = [(stated_words(s.text, common), find_figures(s, page.directory)) for s in above]
    every = set[str]().union(*(words for words, _ in told))
    left = {s.id: (s, stated_words(s.text, common)) for s in firm}
    kept: list[Statement] = []

    def rank_new(id_: StatementId) -> tuple[bool, float]:
        statement, words = left[id_]
        first, weight = rank(statement)
        return first, weight - page.heads.weigh(words & every, statement.slice.article)

    while left:
        statement, words = left.pop(max(left, key=rank_new))
        figures, enough = find_figures(statement, page.directory), max(_MOSTLY * len(words), _FEWEST)
        if not any(len(words & known) >= enough and figures <= others for known, others in told):
            kept.append(statement)
            told.append((words, figures))
            every |= words
    return kept


def _is_dated(statement: Statement) -> bool:
    """True for what has a day of its own, or was assembled: it leans on its article least."""
    return statement.made is not None or statement.when is not None


def _once_told(shared: Iterable[Statement], above: Iterable[Statement]) -> list[Statement]:
    """What several origins say, without a fact that only says again what a sentence before it says of the same news."""
    known, kept = list(above), []
    for statement in shared:
        if statement.made is None or not any(_is_of_it(statement, other) for other in known):
            kept.append(statement)
            known.append(statement)
    return kept


def _is_of_it(fact: Statement, other: Statement) -> bool:
    """True where two share a sentence, and the other has most words of the fact and as many origins; or where the fact
    is no more than that something happened to one, and the other has most of its words."""
    if not tells_event(fact) and is_told(fact, other):
        return True
    same = not set(fact.support).isdisjoint(other.support)
    return same and len(other.origins) >= len(fact.origins) and is_told(fact, other)


def tells_event(statement: Statement) -> bool:
    """True for an assembled sentence that says more than that something happened to one."""
    return statement.made is not None and len(statement.made.slots) > 1


def _once_an_event(alone: Iterable[Statement], told: Iterable[EventId | None]) -> Iterator[Statement]:
    """Of the sentences on an event that a fact states the first alone: what it adds is said, the rest said before."""
    left = set(told)
    gone: set[EventId | None] = set()
    for statement in alone:
        if statement.event not in gone:
            yield statement
        gone |= {statement.event} & left - {None}


def is_told(statement: Statement, other: Statement) -> bool:
    """True where most words of a sentence stand in the other."""
    mine, told = (long_words(s.text) for s in (statement, other))
    return len(mine & told) > _AGAIN * len(mine)


def long_words(text: str) -> frozenset[str]:
    """The words by which sentences are like others."""
    return frozenset(w.casefold() for w in _LONG_WORD.findall(text))
