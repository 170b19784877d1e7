"""What tells a story's one news again: each article begins with it, in words of its own, and all tell its outcome."""

import re
from collections.abc import Iterable
from functools import lru_cache
from math import sqrt

from builder.brief.content import stem
from builder.brief.directory import Directory
from builder.dates.edtf import contains, days_after
from builder.knowledge.outcomes import Outcome
from builder.values.dossier import Statement
from builder.values.ids import ActorId, ArticleId

_NEAR_DAYS = 3
"""Days between the publications of articles that open with the same news."""
_ALIKE = 0.3
"""Share of the words of an opening that those before it have: two reports of one verdict share a third."""
_ALIKE_OF_KIND = 0.2
"""The same share where one before it tells of such an event and the same actor or day: "fired" and "dismissed"."""
_MOSTLY = 0.5
"""Share of the words of a sentence that another with its uncommon figure has, where it tells the same."""
_DIGITS = 3
"""Digits from which a figure is uncommon, zeros at its ends left out."""
_COUNTED = 5
"""A figure from which it tells an event from others of its kind: two of three arrests are of one person."""
_RELATED = 2
"""Actors whom two stories have in common that may be one."""
_FEW = 12
"""Up to it a number beside an outcome is a detail of it: seven counts, twelve jurors."""
_TERM = re.compile(r"P\d+[YM]")
"""Durations that are figures of an outcome, such as years in prison."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
"""What says a day in full: one that is said otherwise has its date in brackets."""
_WORD = re.compile(r"[^\W\d_]{4,}")
_Told = frozenset[str | float]


def part_repeated(
    statements: Iterable[Statement], known: Iterable[Statement], directory: Directory
) -> tuple[list[Statement], list[Statement]]:
    """Statements that tell something new, and those that open their article with what `known` or one before tells.

    New is that it is about an event of another kind, or a figure; what does not open its article was not taken for the
    news. What only tells again how it came out for somebody, or the same of one day, number or sum, is among neither.
    """
    above = [*known]
    fresh: list[Statement] = []
    again: list[Statement] = []
    for statement in statements:
        if any(is_told(statement, above, directory) for is_told in (_is_outcome_told, _is_same_told, _is_sum_told)):
            continue
        repeats = directory.opens(statement.slice) and _is_told(statement, above, directory)
        (again if repeats else fresh).append(statement)
        above.append(statement)
    return [s for at, s in enumerate(fresh) if not _is_outdone(s, fresh[at + 1 :], directory)], again


def _is_outdone(statement: Statement, below: list[Statement], directory: Directory) -> bool:
    """True where one below that no fewer origins tell says the same and more."""
    sourced = [other for other in below if len(other.origins) >= len(statement.origins)]
    return _is_same_told(statement, sourced, directory)


def _is_told(statement: Statement, above: list[Statement], directory: Directory) -> bool:
    """True where near statements on its story tell of the kind of event that it is about, every figure, and a day."""
    near = [other for other in above if _is_beside(statement, other, directory)]
    words, known = _stems(statement.text), frozenset(word for other in near for word in _stems(other.text))
    kinds, figures = _find_main(statement, directory), find_figures(statement, directory)
    of_kind = any(
        kinds & _find_kinds(other, directory) and not set(statement.actors).isdisjoint(other.actors) for other in near
    )
    alike = len(words & known) >= (_ALIKE_OF_KIND if of_kind else _ALIKE) * len(words)
    dated = not _YEAR.search(statement.text) or any(_YEAR.search(other.text) for other in near)
    told = (_find_told(other, directory) for other in near)
    return bool(near) and alike and dated and kinds | figures <= frozenset().union(*told)


def _is_beside(one: Statement, other: Statement, directory: Directory) -> bool:
    """True where two are of one time, and of one story or of two that have some actors in common."""
    story, told = (directory.readings[s.slice.article].story for s in (one, other))
    related = (story is not None and story == told) or len(set(one.actors) & set(other.actors)) >= _RELATED
    return related and _are_near(one, other, directory)


def _is_same_told(statement: Statement, above: list[Statement], directory: Directory) -> bool:
    """True where one above tells of the same events, of one day or with the same figures, and leaves nobody out."""
    kinds, figures = _find_kinds(statement, directory), find_figures(statement, directory)
    if statement.made is not None or not kinds:
        return False
    persons = {actor for actor in statement.actors if directory.is_person(actor)}
    words, counted = _stems(statement.text), max(figures, default=0) >= _COUNTED
    near = (o for o in above if (counted or _is_day(statement, o)) and persons.issubset(o.actors))
    return any(
        kinds | figures <= _find_told(other, directory)
        and (
            (_is_day(statement, other) and len(words & _stems(other.text)) >= _ALIKE_OF_KIND * len(words))
            or (counted and _are_of_one_time(statement, other, directory))
        )
        for other in near
    )


def _is_sum_told(statement: Statement, above: list[Statement], directory: Directory) -> bool:
    """True where one above tells of the same actor with the same uncommon figure and half of the words, or of the same
    story with that figure in another language.
    """
    sums = _find_sums(statement, directory) if statement.made is None else frozenset[tuple[float, str]]()
    if not sums:
        return False
    words = _stems(statement.text)
    near = (other for other in above if not sums.isdisjoint(_find_sums(other, directory)))
    return any(
        not set(statement.actors).isdisjoint(other.actors) and len(words & _stems(other.text)) >= _MOSTLY * len(words)
        if _language_of(statement, directory) == _language_of(other, directory)
        else _is_beside(statement, other, directory)
        for other in near
    )


def _language_of(statement: Statement, directory: Directory) -> str:
    return directory.readings[statement.slice.article].article.language


def _find_sums(statement: Statement, directory: Directory) -> frozenset[tuple[float, str]]:
    """The uncommon figures of a sentence with their units: a round one is told of many things, $572 million of one."""
    quantities = directory.quantities_in(statement.slice)
    return frozenset((q.number, q.unit) for q in quantities if _is_uncommon(q.number))


def _is_uncommon(number: float) -> bool:
    """True for a figure of three digits and more that tell something: 572, 1,284, 14.8 million; not for 10 billion."""
    digits, _, _ = f"{number:.9e}".partition("e")
    return len(digits.replace(".", "").strip("0")) >= _DIGITS


def _is_day(one: Statement, other: Statement) -> bool:
    return one.when is not None and other.when is not None and one.when.value == other.when.value


def _is_outcome_told(statement: Statement, above: list[Statement], directory: Directory) -> bool:
    """True for an outcome that statements above tell of one of its people, and of which it tells no more.

    More is another outcome, somebody else to whom it came, an event that is told nowhere above nor beside such an
    outcome, or a figure or term; what is assembled, such as somebody’s words, tells more as well.
    """
    outcomes = _find_outcomes(statement, directory) if statement.made is None else frozenset()
    whom = _find_whom(statement, outcomes, directory)
    if not outcomes or not any(map(directory.is_person, whom)):
        return False
    same = (s for s in above if not whom.isdisjoint(s.actors) and _are_of_one_time(statement, s, directory))
    if not outcomes.issubset(outcome for s in same for outcome in _find_outcomes(s, directory)):
        return False
    known = frozenset[str | float]().union(*(outcome.beside for outcome in outcomes))
    known = known.union(*(_find_told(s, directory) | _find_terms(s, directory) for s in above))
    named = {actor for s in above for actor in s.actors}
    figures = {figure for figure in find_figures(statement, directory) if figure > _FEW}
    mine = _find_kinds(statement, directory) | figures | _find_terms(statement, directory)
    return mine <= known and named.issuperset(whom)


def _are_of_one_time(one: Statement, other: Statement, directory: Directory) -> bool:
    """True where their days, else those of their articles, are not apart."""
    if one.when is None or other.when is None:
        apart = days_after(_find_day(one, directory), _find_day(other, directory))
        return _are_near(one, other, directory) or (apart is not None and abs(apart) <= _NEAR_DAYS)
    return contains(one.when.value, other.when.value) or contains(other.when.value, one.when.value)


def _find_day(statement: Statement, directory: Directory) -> str | None:
    published = directory.readings[statement.slice.article].article.published.value
    return statement.when.value if statement.when else published


def _find_outcomes(statement: Statement, directory: Directory) -> frozenset[Outcome]:
    text = statement.text.casefold()
    return frozenset(outcome for outcome in directory.knowledge.outcomes if outcome.told.search(text))


def _find_whom(statement: Statement, outcomes: Iterable[Outcome], directory: Directory) -> frozenset[ActorId]:
    """Those whom it names save who brings the outcomes about: the judge is none to whom a sentence comes.

    "Vega was sentenced after his conviction on charges that he robbed it": who answers for charges brings none about.
    """
    beside = {event for outcome in outcomes if not outcome.own for event in outcome.beside}
    frames = directory.frames_in(statement.slice)
    parts = {(part.actor, part.part) for frame in frames if frame.event in beside for part in frame.participants}
    return frozenset(actor for actor in statement.actors if (actor, "who") not in parts or (actor, "whom") in parts)


def _find_terms(statement: Statement, directory: Directory) -> _Told:
    times = directory.times_in(statement.slice)
    return frozenset(t.value for t in times if t.value and _TERM.fullmatch(t.value))


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(text))


def _are_near(one: Statement, other: Statement, directory: Directory) -> bool:
    apart = days_after(*(directory.readings[s.slice.article].article.published.value for s in (one, other)))
    return apart is None or abs(apart) <= _NEAR_DAYS


def _find_told(statement: Statement, directory: Directory) -> _Told:
    """The kinds of events and the figures of a sentence; of an assembled one, of the sentence that it is made of."""
    return _find_kinds(statement, directory) | find_figures(statement, directory)


def _find_kinds(statement: Statement, directory: Directory) -> _Told:
    frames = directory.frames_in(statement.slice)
    return frozenset(frame.event for frame in frames)


def _find_main(statement: Statement, directory: Directory) -> _Told:
    """The kinds of events that its main clause tells with a verb, else that of the first: the others are beside it."""
    whole, events = statement.slice, directory.knowledge.events
    said = directory.words(whole).casefold()
    opened = events.borders - {"and", "but"}
    main = [
        (frame.event, said[frame.span.start - whole.start : frame.span.end - whole.start].split()[-1])
        for frame in sorted(directory.frames_in(whole), key=lambda frame: frame.span)
        if opened.isdisjoint(said[: frame.span.start - whole.start].split())
    ]
    told = [event for event, word in main if word not in events.nouns]
    return frozenset(told or [event for event, _ in main[:1]])


def find_figures(statement: Statement, directory: Directory) -> frozenset[float]:
    """The numbers of a sentence; "thousands" is none by which one tells more than another."""
    return frozenset(q.number for q in directory.quantities_in(statement.slice) if q.modifier != "several")


def find_likeness(title: str, article: ArticleId, directory: Directory) -> float:
    """How like a title is to those of the other articles of the story, from 0 to 1."""
    own = directory.readings[article]
    words = _stems(title)
    others = [_stems(r.article.title) for r in directory.readings.values() if r.home == own.home and r is not own]
    alike = [len(words & told) / sqrt(len(words) * len(told)) for told in others if words and told]
    return sum(alike) / len(alike) if alike else 0.0
