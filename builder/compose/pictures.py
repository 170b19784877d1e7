"""Pictures as plain geometry: strips, charts and bars; templates draw them, tables repeat their figures."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from textwrap import wrap
from typing import Final

from builder.compose.parts import Here, source_name
from builder.compose.saydate import date_key, say_date, say_short, shape_of
from builder.compose.site import Site
from builder.compose.views import Bar, Chart, ChartRow, Dot, EventView, Mark, Strip
from builder.values.dossier import Confidence, Event, Reading, Statement
from builder.values.ids import OriginId

STRIP_MARKS: Final = 8
STRIP_WIDTH: Final = 780.0
LETTER: Final = 6.3
"""Mean width of a letter at 12 px: what fits a slot is wrapped by it."""
LABEL_LINES: Final = 4
BREAK_DAYS: Final = 45
"""From here on a strip shows that time is left out: more than a month and a half."""
CHART_WIDTH: Final = 760.0
CHART_ROWS: Final = 12
ROW_HEIGHT: Final = 26.0
CHART_LEFT: Final = 220.0
CONFIDENCE_ORDER: Final[Mapping[Confidence, int]] = {"insufficient": 0, "low": 1, "moderate": 2, "high": 3}


def draw_strip(here: Here, events: Sequence[Event]) -> Strip | None:
    """Up to eight dated events in order; None for fewer than two, which are no picture."""
    dated = sorted((e for e in events if date_key(e.when)), key=lambda e: (date_key(e.when), e.id))
    if len(dated) < 2:
        return None
    marks: list[Mark] = []
    previous = ""
    for slot, event in enumerate(dated):
        marks.append(_mark(here.event(event), event, slot, STRIP_WIDTH / len(dated), previous))
        previous = date_key(event.when)
    lines = max(len(mark.lines) for mark in marks)
    return Strip(width=STRIP_WIDTH, height=58.0 + 16.0 * lines, y=36.0, marks=tuple(marks))


def main_events(site: Site) -> tuple[Event, ...]:
    """The events for a strip: those known to the day first, then by weight."""
    dated = [e for e in rank_events(site, site.dossier.events) if date_key(e.when)]
    exact = [e for e in dated if shape_of(e.when) in {"point", "span"}]
    coarse = [e for e in dated if shape_of(e.when) not in {"point", "span"}]
    return tuple((exact + coarse)[:STRIP_MARKS] if len(exact) > 2 else dated[:STRIP_MARKS])


def rank_events(site: Site, events: Iterable[Event]) -> list[Event]:
    """By the origins, statements and articles that tell them; ties go to the earlier."""

    def weight(event: Event) -> tuple[int, int, int, str, str]:
        articles = {span.article for span in event.claims}
        origins = {site.readings[a].origin for a in articles if a in site.readings} - {None}
        return (-len(origins), -len(event.statements), -len(articles), date_key(event.when), event.id)

    return sorted(events, key=weight)


def chart_coverage(site: Site) -> Chart | None:
    """Articles by source over time; None where fewer than two sources or dates are known."""
    rows: dict[str, list[Reading]] = {}
    for reading in site.order:
        if reading.article.published.value:
            rows.setdefault(source_name(site, reading), []).append(reading)
    return chart_days(
        {name: [_day(r) for r in readings] for name, readings in rows.items()}, ("Source", "Published", "Articles")
    )


def chart_days(rows: Mapping[str, Sequence[str]], header: tuple[str, ...]) -> Chart | None:
    """Dots by month or day on a common axis: order and gaps kept, long silences cut and marked."""
    ordered = sorted(rows, key=lambda name: (-len(rows[name]), name))[:CHART_ROWS]
    keys = sorted({key for name in ordered for key in rows[name] if key})
    if len(keys) > 24:
        keys = sorted({key[:7] for key in keys})
        rows = {name: [key[:7] for key in rows[name]] for name in ordered}
    if len(keys) < 2:
        return None
    places, breaks = _axis(keys)
    return Chart(
        width=CHART_WIDTH,
        height=ROW_HEIGHT * len(ordered) + 34,
        left=CHART_LEFT,
        rows=tuple(_row(name, n, rows[name], places) for n, name in enumerate(ordered)),
        ticks=_ticks(keys, places),
        breaks=breaks,
        header=header,
        table=tuple(
            (name, say_date(key), str(list(rows[name]).count(key)))
            for name in ordered
            for key in sorted(set(rows[name]))
            if key
        ),
    )


def chart_events(site: Site, events: Iterable[Event]) -> Chart | None:
    """Each event on the day it happened, with the days on which articles told it; None where nothing is exact."""
    exact = [e for e in events if shape_of(e.when) in {"point", "span"} and _told(site, e)][:CHART_ROWS]
    exact.sort(key=lambda e: (date_key(e.when), e.id))
    keys = sorted({key for e in exact for key in (date_key(e.when), *_told(site, e))})
    if len(exact) < 2 or len(keys) < 2:
        return None
    places, breaks = _axis(keys)
    return Chart(
        width=CHART_WIDTH,
        height=ROW_HEIGHT * len(exact) + 34,
        left=CHART_LEFT,
        rows=tuple(_event_row(site, n, event, places) for n, event in enumerate(exact)),
        ticks=_ticks(keys, places),
        breaks=breaks,
        header=("Event", "Happened", "Published"),
        table=tuple((e.what, say_date(e.when), ", ".join(say_date(key) for key in _told(site, e))) for e in exact),
    )


def draw_bars(here: Here) -> tuple[Bar, ...]:
    """What the statements stand on, the most load-bearing origin first."""
    statements = here.site.dossier.statements
    origins = {o: [s for s in statements if o in s.origins] for o in here.site.origins}
    widest = max((len(on) for on in origins.values()), default=0)
    bars = (_bar(here, origin, resting, widest) for origin, resting in origins.items() if resting)
    return tuple(sorted(bars, key=lambda b: (-b.lowered, -b.statements, b.link.text)))


def lowered_without(statements: Iterable[Statement], origin: OriginId) -> int:
    """How many statements would lose confidence without this origin."""
    return sum(
        CONFIDENCE_ORDER[left] < CONFIDENCE_ORDER[s.confidence]
        for s in statements
        for taken, left in s.without
        if taken == origin
    )


def _mark(view: EventView, event: Event, slot: int, width: float, previous: str) -> Mark:
    key = date_key(event.when)
    letters = min(int((width - 10) / LETTER), 28)
    note = ["(planned)"] if event.status == "planned" else []
    lines = [*wrap(view.what, letters, max_lines=LABEL_LINES, placeholder=" …"), *note]
    return Mark(
        x=round(width * (slot + 0.5), 1),
        width=round(width, 1),
        y=36.0,
        label=say_short(event.when),
        lines=tuple(lines),
        status=event.status,
        shape=shape_of(event.when),
        href=view.when.href,
        gap="yes" if previous and _days(previous, key) > BREAK_DAYS else "",
    )


def _bar(here: Here, origin: OriginId, resting: Sequence[Statement], widest: int) -> Bar:
    alone = sum(len(s.origins) == 1 for s in resting)
    return Bar(
        link=here.origin(origin),
        owner=here.site.origins[origin].owner_type,
        statements=len(resting),
        alone=alone,
        lowered=lowered_without(resting, origin),
        rest=round(100 * (len(resting) - alone) / widest, 2),
        only=round(100 * alone / widest, 2),
    )


def _axis(keys: Sequence[str]) -> tuple[dict[str, float], tuple[float, ...]]:
    gaps = [min(_days(a, b), BREAK_DAYS) for a, b in pairwise(keys)]
    long = [_days(a, b) > BREAK_DAYS for a, b in pairwise(keys)]
    room = CHART_WIDTH - CHART_LEFT - 60
    smallest = room / len(keys) * 0.55
    spare = room - smallest * len(gaps)
    total = sum(gaps) or 1
    places, breaks, x = {keys[0]: CHART_LEFT + 30}, [], CHART_LEFT + 30
    for key, gap, cut in zip(keys[1:], gaps, long, strict=True):
        step = smallest + spare * gap / total
        if cut:
            breaks.append(round(x + step / 2, 1))
        x += step
        places[key] = round(x, 1)
    return places, tuple(breaks)


def _ticks(keys: Sequence[str], places: Mapping[str, float]) -> tuple[tuple[float, str], ...]:
    ticks: list[tuple[float, str]] = []
    year = ""
    for key in keys:
        if ticks and places[key] - ticks[-1][0] < 62:
            continue
        label = say_short(key)
        ticks.append((places[key], label if key[:4] != year else label.removesuffix(f" {key[:4]}")))
        year = key[:4]
    return tuple(ticks)


def _row(name: str, number: int, days: Sequence[str], places: Mapping[str, float]) -> ChartRow:
    y = ROW_HEIGHT * (number + 0.5)
    counts = {key: list(days).count(key) for key in dict.fromkeys(days) if key}
    dots = tuple(
        Dot(
            x=places[key],
            y=y,
            radius=round(min(4.0 + 1.6 * (count - 1) ** 0.5, 11.0), 1),
        )
        for key, count in counts.items()
        if key in places
    )
    return ChartRow(y=y, label=_shorten_label(name), dots=dots)


def _event_row(site: Site, number: int, event: Event, places: Mapping[str, float]) -> ChartRow:
    y = ROW_HEIGHT * (number + 0.5)
    told = (Dot(x=places[key], y=y, radius=0.0, shape="published") for key in _told(site, event))
    happened = Dot(x=places[date_key(event.when)], y=y, radius=5.5, shape=event.status)
    return ChartRow(y=y, label=_shorten_label(event.what), dots=(*told, happened))


def _told(site: Site, event: Event) -> tuple[str, ...]:
    articles = dict.fromkeys(span.article for span in event.claims if span.article in site.readings)
    return tuple(sorted({key for a in articles if (key := _day(site.readings[a]))}))


def _shorten_label(text: str) -> str:
    return text if len(text) <= 34 else text[:33].rstrip() + "…"


def _day(reading: Reading) -> str:
    return date_key(reading.article.published.value)


def _days(first: str, last: str) -> int:
    return (_date(last) - _date(first)).days


def _date(key: str) -> date:
    year, month, day = f"{key}-01-01".split("-")[:3]
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return date(max(int(year), 1), 1, 1)
