"""What reports a plan done: its own happening, else one of its kind, days and names that is told apart from it."""

import re
from collections.abc import Iterable, Mapping
from datetime import timedelta

from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.happenings.tellings import Telling
from builder.dates.edtf import interval, is_before
from builder.words.grouped import group

Reported = Mapping[tuple[str, str], tuple[Telling, ...]]
"""What is told as done, by type of happening and month."""

_MONTH = len("2021-05")
_LATE, _LATE_STAY = 4, 8
"""Days by which what happens may come later than its plan says, and what goes on for a time be told of."""
_NAME = re.compile(r"(?<=\s)[A-Z][^\W\d_]{3,}")


def list_reported(happenings: Iterable[Happening]) -> Reported:
    """All that is told as done and has a day."""
    return group(
        ((happening.type.name, telling.when.value[:_MONTH]), telling)
        for happening in happenings
        for telling in happening.tellings
        if telling.status == "reported" and telling.when is not None and telling.when.value
    )


def find_reports(happening: Happening, plan: Telling, reported: Reported, directory: Directory) -> tuple[Telling, ...]:
    """The tellings of the same happening that report the plan, else those of its type, days and names."""
    own = [t for t in happening.tellings if t.status == "reported"]
    late = _LATE_STAY if happening.type.lasts else _LATE
    near = (t for month in _months(plan, late) for t in reported.get((happening.type.name, month), ()))
    others = [t for t in near if _is_of_plan(t, plan, late)]
    fitting = (
        tuple(t for t in told if not _is_before(t, plan) and not _is_of_other(t, plan, directory))
        for told in (own, others)
    )
    return next((told for told in fitting if told), ())


def _months(plan: Telling, late: int) -> tuple[str, ...]:
    """The months in which a plan may be reported."""
    value = plan.when.value if plan.when else None
    days = interval(value)
    if value is None or days is None:
        return ()
    last = (days[1] + timedelta(days=late)).isoformat()
    return tuple(dict.fromkeys((value[:_MONTH], last[:_MONTH])))


def _is_of_plan(telling: Telling, plan: Telling, late: int) -> bool:
    """True where an actor takes part in both on the day of the plan, or all of the plan near it or a little later.

    Where one of the two has nobody take part, a name in both sentences tells; a plan that names nobody is of whom its
    article is about as well.
    """
    days, due = (interval(t.when.value if t.when else None) for t in (telling, plan))
    if days is None or due is None or days[1] <= due[0] or (days[0] - due[1]).days >= late:
        return False
    same = days == due
    if plan.actors and telling.actors:
        whole = bool(plan.people or len(plan.actors) > 1) and plan.actors <= telling.actors
        return whole or (same and not plan.actors.isdisjoint(telling.actors))
    about = {actor for actor, _ in plan.named.most_common(1)} if same and not plan.actors else set()
    return not about.isdisjoint(telling.actors) or not _names(telling).isdisjoint(_names(plan))


def _names(telling: Telling) -> set[str]:
    """The words of names in its sentence, those of days left out."""
    times = (time for time in telling.reading.times if telling.claim.span.contains(time.span))
    return {*_NAME.findall(telling.claim.text)}.difference(*(time.text.split() for time in times))


def _is_before(telling: Telling, plan: Telling) -> bool:
    """True where a report stands beside the plan, or dates from before it was announced or due: it cannot be of it."""
    published = telling.reading.article.published.value
    due = plan.when.value if plan.when else None
    announced = plan.reading.article.published.value
    return telling.reading is plan.reading or is_before(published, announced) or is_before(published, due)


def _is_of_other(telling: Telling, plan: Telling, directory: Directory) -> bool:
    """True where both name what is acted upon, and share no word of it: planes do not make good a promise of wheat."""
    one, other = telling.frame.what, plan.frame.what
    if one is None or other is None:
        return False
    words = set(directory.words(one).casefold().split())
    return words.isdisjoint(directory.words(other).casefold().split())
