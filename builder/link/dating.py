"""When undated articles were published: what they tell lined up with dated articles of the same episode.

Every day near the dated articles is tried: the article's weekdays and "last week" are given the values they would have
then, and those that tell what a dated article tells must fall on the same days. An article is then taken to be of the
latest day that it speaks of as today's or yesterday's news. Too little agreement, or two weeks that fit alike: undated.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from builder.dates.edtf import DAY, Interval, from_interval, interval
from builder.dates.spoken import date_in_sentence
from builder.link.moments import Moment, Told, kinship, looks_ahead
from builder.values.article import Article
from builder.values.ids import ArticleId
from builder.values.symbol import Shift
from builder.values.when import Published

_REACH = 7
"""Days before the first and after the last dated article on which an undated one is looked for."""
_ENOUGH = 1.0
"""Agreement that places an article: one event on one day, or a week and a weekday that both agree."""
_NARROW = ((1, 1.0), (3, 0.75), (7, 0.5), (31, 0.15))
"""What agreement on so many days is worth at most: a month agrees too easily to place an article in it."""
_SHOWN = 70
"""Characters of a sentence that the evidence quotes."""
_PIECES = 3
"""Agreeing passages that are shown as evidence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A moment of the undated article, and one of a dated article that tells the same on the same days."""

    weight: float
    by_event: bool
    moment: Moment
    days: Interval
    other: Moment
    article: Article


@dataclass(frozen=True, slots=True)
class _Known:
    """A moment of a dated article with its days."""

    moment: Moment
    days: Interval
    article: Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """The inferred date, and how much agrees with it."""

    published: Published
    score: float


def place_undated(
    told: Mapping[ArticleId, Told], alike: Mapping[ArticleId, Sequence[Sequence[ArticleId]]]
) -> dict[ArticleId, tuple[ArticleId, Published]]:
    """For each undated article that can be placed: a dated article of its story, and the inferred date.

    Only dated articles place others, so that no inference rests on another; two stories that fit alike place nothing.
    """
    placed: dict[ArticleId, tuple[ArticleId, Published]] = {}
    for id_, groups in sorted(alike.items()):
        found = [(p, g[0]) for g in groups if (p := _place(told[id_], [told[other] for other in g]))]
        best = max((placement.score for placement, _ in found), default=0.0)
        fitting = [(placement, other) for placement, other in found if placement.score >= best - 1e-9]
        if len(fitting) == 1:
            placed[id_] = fitting[0][1], fitting[0][0].published
    return placed


def date_copies(
    articles: Mapping[ArticleId, Article],
    copy_of: Mapping[ArticleId, ArticleId],
    published: Mapping[ArticleId, Published],
) -> dict[ArticleId, Published]:
    """Undated copies are taken to be of their original's day, on or after which they were printed."""
    dates: dict[ArticleId, Published] = {}
    for copy, original in copy_of.items():
        known = published.get(original, articles[original].published)
        if known.value and known.precision == "day" and articles[copy].published.precision == "none":
            evidence = f"prints the text of {original}, published {date_in_sentence(known.value)}"
            dates[copy] = replace(known, basis="inferred", evidence=evidence, not_before=known.value)
    return dates


def _place(undated: Told, dated: Sequence[Told]) -> Placement | None:
    """The day that fits best; None where too little agrees, or days further than a week apart fit alike."""
    known = tuple(_Known(moment, days, told.article) for told in dated for moment, days in _dated(told))
    fitting = {day: found for day in _candidates(undated, dated) if _is_enough(found := _agree(undated, day, known))}
    best = max(map(_score, fitting.values()), default=0.0)
    days = {day: found for day, found in fitting.items() if _score(found) >= best - 1e-9}
    if not days or max(days) - min(days) >= timedelta(days=7):
        return None
    day = _latest_news(undated, sorted(days))
    if day is None:
        return None
    evidence = "; ".join(_show(agreement) for agreement in sorted(days[day], key=_rank)[:_PIECES])
    value = day.isoformat()
    published = Published(value=value, precision="day", basis="inferred", evidence=evidence, not_before=value)
    return Placement(published=published, score=best)


def _candidates(undated: Told, dated: Sequence[Told]) -> Iterable[date]:
    """The days on which the article may have been published, as far as its own year or month allows."""
    known = [days[0] for told in dated if (days := interval(told.article.published.value))]
    bounds = interval(undated.article.published.value) or (date.min, date.max)
    if not known:
        return
    first = max(min(known).toordinal() - _REACH, bounds[0].toordinal())
    last = min(max(known).toordinal() + _REACH, bounds[1].toordinal() - 1)
    yield from map(date.fromordinal, range(first, last + 1))


def _dated(told: Told) -> Iterable[tuple[Moment, Interval]]:
    return ((m, days) for m in told.moments if (days := m.days(told.article.published.value)))


def _agree(undated: Told, day: date, dated: Sequence[_Known]) -> tuple[Agreement, ...]:
    """The best agreement of each moment whose value depends on the day of publication."""
    found = []
    for moment in undated.moments:
        days = moment.days(day.isoformat())
        if days is None or days == moment.days(None):
            continue
        agreements = [a for known in dated if (a := _agreement(moment, days, known))]
        if agreements:
            found.append(min(agreements, key=_rank))
    return tuple(found)


def _agreement(moment: Moment, days: Interval, known: _Known) -> Agreement | None:
    worth = _worth(days, known.days)
    kin, by_event = kinship(moment, known.moment) if worth else (0.0, False)
    if not kin:
        return None
    return Agreement(
        weight=kin * worth, by_event=by_event, moment=moment, days=days, other=known.moment, article=known.article
    )


def _worth(one: Interval, other: Interval) -> float:
    """What it is worth that one lies within the other; nothing where it does not."""
    if not (one[0] <= other[0] and other[1] <= one[1]) and not (other[0] <= one[0] and one[1] <= other[1]):
        return 0.0
    wider = max((one[1] - one[0]).days, (other[1] - other[0]).days)
    return next((worth for days, worth in _NARROW if wider <= days), 0.0)


def _is_enough(found: tuple[Agreement, ...]) -> bool:
    """Enough in sum, and an event word says so, or two sentences do by their words; one likeness alone is chance."""
    return _score(found) >= _ENOUGH and (len(found) > 1 or any(agreement.by_event for agreement in found))


def _score(found: Iterable[Agreement]) -> float:
    return sum(agreement.weight for agreement in found)


def _latest_news(undated: Told, days: Sequence[date]) -> date | None:
    """The latest of these days that the article would speak of as today, its first news being of today or yesterday."""
    if len(days) == 1:
        return days[0]
    for age in (DAY, 2 * DAY):
        fresh = [day for day in days if _first_told(undated, day, age)]
        today = [day for day in fresh if day in _told(undated, day)]
        if fresh:
            return today[-1] if today else fresh[0]
    return None


def _first_told(undated: Told, day: date, age: timedelta) -> bool:
    """True where the first day that the article speaks of is no older than that, were it published on `day`."""
    told = _told(undated, day)
    return bool(told) and told[0] >= day - age


def _told(undated: Told, day: date) -> list[date]:
    """The single days that the article speaks of by name, in reading order, plans apart, were it published on `day`.

    "Today" and "yesterday" say nothing here: they fit every day alike.
    """
    named = (m for m in undated.moments if not isinstance(m.time.symbol, Shift) and not looks_ahead(m))
    told = (moment.days(day.isoformat()) for moment in named)
    return [days[0] for days in told if days and days[1] - days[0] == DAY and days[0] <= day]


def _rank(agreement: Agreement) -> tuple[float, str, str, int]:
    span = agreement.moment.time.span
    return -agreement.weight, agreement.article.id, span.paragraph, span.start


def _show(agreement: Agreement) -> str:
    days = date_in_sentence(from_interval(agreement.days))
    return f"{_quote(agreement.moment)} is {days} as in “{agreement.article.title}”: {_quote(agreement.other)}"


def _quote(moment: Moment) -> str:
    """The words around the time, cut at words: “… was scheduled to arrive in Mali on Monday …”."""
    text, start = moment.claim.text, moment.time.span.start - moment.claim.span.start
    end = start + len(moment.time.text)
    first = text.find(" ", end - _SHOWN) + 1 if end > _SHOWN else 0
    first = min(first, start)
    last = text.find(" ", max(end, first + _SHOWN))
    before, after = "… " if first else "", " …" if last != -1 else ""
    return f"“{before}{text[first : None if last == -1 else last]}{after}”"
