"""Whether two figures count over different bounds: other places, a longer time, with or without some.

Such figures can both be true, so that they are no conflict, and yet a reader who sees one needs the other.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from builder.brief.directory import Directory
from builder.brief.happenings.tellings import are_over
from builder.dates.edtf import interval, overlaps
from builder.values.annotation import Quantity, Time
from builder.values.span import Span

_NAME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
_NAMED_PLACES = re.compile(rf"\b(?:in|at|near|across|throughout|around) ({_NAME}(?:(?:, | and |, and ){_NAME})*)")
""" "in Lima", "across Lima, Quito and Callao"."""
_LISTED = re.compile(r", and |, | and ")
_SINCE = "since"
_BEHIND = 90
"""Characters behind a figure in which it says whom it counts or leaves out."""
_AROUND = 70
"""Characters before and behind a figure in which its place is named."""
_MANY_DAYS = 2.0
"""A count over so many times the days of another has other bounds."""
_LONG_OVER = 30
"""Days before the first article of a story after which its news cannot have begun; a toll is told for months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """What a figure counts over, as its own clause says; empty fields where it says nothing."""

    lands: frozenset[str] = frozenset()
    """The countries it names."""
    places: frozenset[str] = frozenset()
    """These, and the names behind a preposition of place."""
    days: float | None = None
    """Days of the longest time beside it; infinite for "since"."""
    times: frozenset[str] = frozenset()
    with_: frozenset[float] = frozenset()
    """Numbers of those whom it counts among others ("including two attackers")."""
    without: bool = False
    """True where it leaves some out ("not counting")."""


def read_bounds(claim: Span, quantity: Quantity, directory: Directory) -> Bounds:
    """The bounds that the words around a figure draw, within its sentence."""
    behind = replace(quantity.span, start=quantity.span.end, end=min(quantity.span.end + _BEHIND, claim.end))
    around = replace(
        quantity.span,
        start=max(quantity.span.start - _AROUND, claim.start),
        end=min(quantity.span.end + _BEHIND, claim.end),
    )
    words = directory.words(behind)
    low = words.casefold()
    counted = directory.knowledge.counted
    counting = next((low.index(w) + len(w) for w in sorted(counted.inclusive) if f" {w} " in low), None)
    told = counted.exclusive
    numbers = directory.quantities_in(replace(behind, start=behind.start + counting)) if counting else ()
    without = any(re.search(rf"\b{re.escape(w)}\b", low) for w in told)
    times = [t for t in directory.times_in(around) if t.kind == "date" and t.value]
    lands = frozenset(_lands(around, directory))
    return Bounds(
        times=frozenset(t.value for t in times if t.value),
        lands=lands,
        places=lands.union(_places(around, directory)),
        days=max((_days(t, directory) for t in times), default=None),
        with_=frozenset(q.number for q in numbers[:1]) if not without else frozenset(),
        without=without,
    )


def _lands(around: Span, directory: Directory) -> Iterable[str]:
    named = directory.mentions_in(around)
    return (
        directory.actors[m.actor].name.casefold()
        for m in named
        if m.kind != "demonym" and directory.is_country(m.actor)
    )


def _places(around: Span, directory: Directory) -> Iterable[str]:
    times = directory.times_in(around)
    for match in _NAMED_PLACES.finditer(directory.words(around)):
        span = replace(around, start=around.start + match.start(1), end=around.start + match.end(1))
        if not any(t.span.overlaps(span) for t in times):
            yield from _LISTED.split(match[1].casefold())


def is_since(time: Time, directory: Directory) -> bool:
    """True for a time that opens a stretch ("since Friday"): it dates nothing."""
    lead = time.span.ahead(len(_SINCE) + 1)
    return (time.value or "").endswith("..") or directory.words(lead).casefold().strip() == _SINCE


def is_long_over(times: Iterable[Time], first: str | None) -> bool:
    """True where all of some times were over when a story began: its `first` article recalls what lay months back."""
    return are_over(times, first, _LONG_OVER)


def _days(time: Time, directory: Directory) -> float:
    days = interval(time.value)
    if days is None:
        return 0.0
    return float("inf") if is_since(time, directory) else float((days[1] - days[0]).days)


def are_apart(one: Bounds, other: Bounds, gap: float) -> bool:
    """True where the bounds differ in what both tell, or in a part whose number is the `gap` between the figures."""
    if one.places and other.places and one.places != other.places:
        return True
    if one.days and other.days and max(one.days, other.days) >= _MANY_DAYS * min(one.days, other.days):
        return True
    return one.without != other.without or gap in one.with_ ^ other.with_


def are_of_two_lands(one: Bounds, other: Bounds) -> bool:
    """True for the dead of a quake in Peru and of one in Chile."""
    return bool(one.lands and other.lands) and one.lands.isdisjoint(other.lands)


def are_of_one_time(one: Bounds, other: Bounds) -> bool:
    """False for figures of different times, such as the sales of two years: they are for two things."""
    return not (one.times and other.times) or any(overlaps(a, b) for a in one.times for b in other.times)
