"""Pictures show order and counts, mark what is left out, and stay away where they would say nothing."""

from dataclasses import replace
from itertools import pairwise

from builder.compose.briefing import list_pictured
from builder.compose.charts import chart_coverage, chart_days, chart_events
from builder.compose.indexing import index_dossier
from builder.compose.parts import Here
from builder.compose.pictures import draw_bars, draw_strip
from builder.compose.timeline import compose_timeline
from builder.compose.views.dates import TimelineView
from builder.values.dossier import Briefing
from builder.values.ids import EventId
from tests.compose.sample import sample_dossier

DOSSIER = sample_dossier()
SITE = index_dossier(DOSSIER)
HERE = Here(site=SITE, page="index.md")
PICTURED = list_pictured(
    HERE, Briefing(title="", title_by="machine", bottom_line=(), sections=(), strip=tuple(e.id for e in DOSSIER.events))
)


def test_a_strip_runs_by_event_date_and_draws_plans_and_months_apart() -> None:
    strip = draw_strip(HERE, PICTURED)
    assert strip is not None
    assert [(m.status, m.shape) for m in strip.marks] == [
        ("planned", "point"),
        ("reported", "point"),
        ("planned", "about"),
    ]
    assert [m.x for m in strip.marks] == sorted(m.x for m in strip.marks)


def test_a_strip_marks_the_time_it_leaves_out() -> None:
    strip = draw_strip(HERE, PICTURED)
    assert strip is not None
    assert [m.gap for m in strip.marks] == ["", "", "yes"]


def test_one_event_is_no_picture() -> None:
    assert draw_strip(HERE, PICTURED[:1]) is None
    assert chart_events(SITE, DOSSIER.events[:1]) is None


def test_an_undated_event_is_in_no_picture() -> None:
    strip = draw_strip(HERE, PICTURED)
    assert strip is not None
    assert len(strip.marks) == len([e for e in DOSSIER.events if e.when]) < len(DOSSIER.events)


def test_a_chart_of_one_day_is_no_picture() -> None:
    assert chart_days({"A": ["2023-02-05"], "B": ["2023-02-05"]}) is None


def test_the_table_of_a_chart_says_what_its_dots_say() -> None:
    chart = chart_coverage(SITE)
    assert chart is not None
    assert sum(len(row.dots) for row in chart.rows) == len(chart.table) == 2
    assert ("World Wire", "5 February 2023", "1") in chart.table


def test_a_chart_says_for_how_many_rows_it_has_no_room_and_orders_names_as_readers_do() -> None:
    rows = {name: ["2023-02-05", "2023-02-06"] for name in "MbaLKJIHGFEDCN"}
    chart = chart_days(rows)
    assert chart is not None
    assert [row.label for row in chart.rows] == list("abCDEFGHIJKL")
    assert chart.left_out == 2


def test_dots_grow_with_what_they_count_and_never_into_the_names_above() -> None:
    chart = chart_days({"A": ["2023-02-01"] * 200 + ["2023-02-02"] * 20 + ["2023-02-03"], "B": ["2023-02-01"]})
    assert chart is not None
    many, some, one = (dot.radius for dot in chart.rows[0].dots)
    assert 8 > many > some > one == chart.rows[1].dots[0].radius


def test_dots_keep_their_order_in_time_and_stay_on_the_picture() -> None:
    days = ["2001-01-01", "2023-02-05", "2023-02-06", "2024-08-01", "2024-08-02"]
    chart = chart_days({"A": days})
    assert chart is not None
    places = [dot.x for dot in chart.rows[0].dots]
    assert places == sorted(places)
    assert 0 < places[0] < places[-1] < 100
    assert len(chart.breaks) == 2


def test_an_event_stands_beside_the_days_it_was_published() -> None:
    chart = chart_events(SITE, DOSSIER.events)
    assert chart is not None
    assert ("Ada Berg due in Port Sudar", "6 February 2023", "planned", "5 February 2023") in chart.table


def test_a_chart_of_events_draws_a_day_as_a_dot_and_what_is_no_day_as_long_as_it_may_last() -> None:
    day, month, week, since = (
        replace(DOSSIER.events[0], id=EventId(name), when=when)
        for name, when in (
            ("a", "2023-02-01"),
            ("b", "2023-02"),
            ("c", "2023-02-03/2023-02-09"),
            ("d", "2023-02-05/.."),
        )
    )
    chart = chart_events(SITE, (day, month, week, since))
    assert chart is not None
    drawn = {row.dots[0].shape: row.dots[0] for row in chart.rows}
    assert drawn["point"].width == drawn["open"].width == 0
    assert drawn["about"].width > drawn["span"].width > 0
    assert drawn["about"].x == drawn["point"].x


def test_the_chart_of_the_timeline_has_room_for_what_happened_before_what_was_planned() -> None:
    planned, done, *_ = DOSSIER.events
    plans = [replace(planned, id=EventId(f"p{n}"), when=f"2023-02-{n:02}") for n in range(10, 24)]
    once = replace(done, claims=done.claims[:1])
    view = compose_timeline(index_dossier(replace(DOSSIER, events=(*plans, once)))).view
    assert isinstance(view, TimelineView)
    assert view.chart is not None
    assert [row[0] for row in view.chart.table if row[0] == done.what] == [done.what]


def test_a_phone_shows_fewer_dates_below_a_chart_and_they_do_not_touch() -> None:
    chart = chart_days({"A": [f"2023-02-{day:02}" for day in range(1, 21)]})
    assert chart is not None
    wide, narrow = chart.ticks, [t for t in chart.ticks if t.room == "any"]
    assert len(narrow) < len(wide)
    assert chart.ticks[0].anchor == "start", "the first of them begins at its day, the others stand around theirs"
    for ticks, room in ((wide, 11), (narrow, 26)):
        edges = [(t.x, t.x + room) if t.anchor == "start" else (t.x - room / 2, t.x + room / 2) for t in ticks]
        assert all(before[1] <= after[0] for before, after in pairwise(edges))


def test_bars_rank_what_the_statements_stand_on() -> None:
    bars = draw_bars(HERE)
    assert [(b.link.text, b.statements, b.alone, b.lowered) for b in bars] == [
        ("Sudria Daily", 2, 1, 1),
        ("World Wire", 1, 0, 1),
    ]


def test_no_statement_no_bars() -> None:
    assert draw_bars(Here(site=index_dossier(replace(DOSSIER, statements=())), page="index.md")) == ()
