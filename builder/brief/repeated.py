"""What tells a story's one news again: each article begins with it, in words of its own, and all tell its outcome."""

import re
from collections.abc import Iterable
from math import sqrt

from builder.brief.content import stem
from builder.brief.directory import Directory
from builder.dates.edtf import contains, days_after
from builder.knowledge.outcomes import Outcome
from builder.values.dossier import Statement
from builder.values.ids import ActorId, ArticleId, StoryId

_NEAR_DAYS = 3
"""Days between the publications of articles that open with the same news."""
_ALIKE = 0.3
"""Share of the words of an opening that those before it have: two reports of one verdict share a third."""
_TERM = re.compile(r"P\d+[YM]")
"""Durations that are figures of an outcome, such as years in prison."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_Told = frozenset[str | float]


def part_repeated(
    statements: Iterable[Statement], known: Iterable[Statement], directory: Directory
) -> tuple[list[Statement], list[Statement]]:
    """Statements that tell something new, and those that open their article with what `known` or one before tells.

    New is an event of another kind, or a figure; what does not open its article was not taken for the news. What only
    tells again how it came out for somebody is among neither.
    """
    told: dict[StoryId, list[tuple[Statement, _Told]]] = {}
    above = [*known]
    for statement in above:
        _add(statement, told, directory)
    fresh: list[Statement] = []
    again: list[Statement] = []
    for statement in statements:
        if _is_outcome_told(statement, above, directory):
            continue
        repeats = _opens(statement, directory) and _is_told(statement, told, directory)
        (again if repeats else fresh).append(statement)
        above.append(statement)
        _add(statement, told, directory)
    return fresh, again


def _add(statement: Statement, told: dict[StoryId, list[tuple[Statement, _Told]]], directory: Directory) -> None:
    story = directory.readings[statement.slice.article].story
    if story is not None:
        told.setdefault(story, []).append((statement, _find_told(statement, directory)))


def _opens(statement: Statement, directory: Directory) -> bool:
    opening = directory.inside(statement.slice.article).opening
    return opening is not None and opening.contains(statement.slice)


def _is_told(statement: Statement, told: dict[StoryId, list[tuple[Statement, _Told]]], directory: Directory) -> bool:
    """True where near statements of the story tell of every kind of event and every figure that it has."""
    story = directory.readings[statement.slice.article].story
    near = [pair for pair in (told.get(story, []) if story else []) if _are_near(statement, pair[0], directory)]
    words, known = _stems(statement.text), frozenset(word for other, _ in near for word in _stems(other.text))
    alike = len(words & known) >= _ALIKE * len(words)
    return bool(near) and alike and _find_told(statement, directory) <= frozenset().union(*(held for _, held in near))


def _is_outcome_told(statement: Statement, above: list[Statement], directory: Directory) -> bool:
    """True for an outcome that statements above tell of one of its people, and of which it tells no more.

    More is another outcome, somebody else to whom it came, an event that is told nowhere above nor beside such an
    outcome, or a figure or term; what is assembled, such as somebody’s words, tells more as well.
    """
    outcomes = _find_outcomes(statement, directory) if statement.made is None else frozenset()
    if not outcomes:
        return False
    whom = _find_whom(statement, outcomes, directory)
    same = (s for s in above if not whom.isdisjoint(s.actors) and _are_of_one_time(statement, s, directory))
    if not outcomes.issubset(outcome for s in same for outcome in _find_outcomes(s, directory)):
        return False
    known = frozenset[str | float]().union(*(outcome.beside for outcome in outcomes))
    known = known.union(*(_find_told(s, directory) | _find_terms(s, directory) for s in above))
    named = {actor for s in above for actor in s.actors}
    mine = _find_told(statement, directory) | _find_terms(statement, directory)
    return mine <= known and named.issuperset(whom)


def _are_of_one_time(one: Statement, other: Statement, directory: Directory) -> bool:
    """True where their days, else those of their articles, are not apart."""
    if one.when is None or other.when is None:
        return _are_near(one, other, directory)
    return contains(one.when.value, other.when.value) or contains(other.when.value, one.when.value)


def _find_outcomes(statement: Statement, directory: Directory) -> frozenset[Outcome]:
    text = statement.text.casefold()
    return frozenset(outcome for outcome in directory.knowledge.outcomes if outcome.told.search(text))


def _find_whom(statement: Statement, outcomes: Iterable[Outcome], directory: Directory) -> frozenset[ActorId]:
    """Those whom it names save who brings the outcomes about: the judge is none to whom a sentence comes."""
    beside = {event for outcome in outcomes for event in outcome.beside}
    frames = directory.inside(statement.slice.article).frames.inside(statement.slice)
    parts = (part for frame in frames if frame.event in beside for part in frame.participants)
    return frozenset(statement.actors) - {part.actor for part in parts if part.part == "who"}


def _find_terms(statement: Statement, directory: Directory) -> _Told:
    times = directory.inside(statement.slice.article).times.inside(statement.slice)
    return frozenset(t.value for t in times if t.value and _TERM.fullmatch(t.value))


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(text))


def _are_near(one: Statement, other: Statement, directory: Directory) -> bool:
    apart = days_after(*(directory.readings[s.slice.article].article.published.value for s in (one, other)))
    return apart is None or abs(apart) <= _NEAR_DAYS


def _find_told(statement: Statement, directory: Directory) -> _Told:
    """The kinds of events and the figures of a sentence; of an assembled one, of the sentence that it is made of."""
    inside = directory.inside(statement.slice.article)
    kinds = (frame.event for frame in inside.frames.inside(statement.slice))
    return frozenset((*kinds, *(quantity.number for quantity in inside.quantities.inside(statement.slice))))


def find_likeness(title: str, article: ArticleId, directory: Directory) -> float:
    """How like a title is to those of the other articles of the story, from 0 to 1."""
    own = directory.readings[article]
    words = _stems(title)
    others = [_stems(r.article.title) for r in directory.readings.values() if r.home == own.home and r is not own]
    alike = [len(words & told) / sqrt(len(words) * len(told)) for told in others if words and told]
    return sum(alike) / len(alike) if alike else 0.0
