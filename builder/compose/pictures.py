"""Strips of events and bars of origins as plain geometry: templates draw them, lists and tables repeat them."""

from collections.abc import Sequence
from textwrap import wrap
from typing import Final

from builder.compose.charts import BREAK_DAYS, count_days
from builder.compose.parts import Here
from builder.compose.saydate import date_key, say_short, shape_of
from builder.compose.views.pictures import Bar, Mark, Pictured, Strip
from builder.interface.said import Said
from builder.values.dossier import Statement
from builder.values.ids import OriginId

_STRIP_WIDTH: Final = 780.0
_LETTER: Final = 6.3
"""Mean width of a letter at 12 px: what fits a slot is wrapped by it."""
_LABEL_LINES: Final = 5


def draw_strip(here: Here, pictured: Sequence[Pictured]) -> Strip | None:
    """What is pictured, in its order; None for fewer than two, which are no picture."""
    if len(pictured) < 2:
        return None
    marks: list[Mark] = []
    previous = ""
    for slot, one in enumerate(pictured):
        marks.append(_mark(here, one, slot, _STRIP_WIDTH / len(pictured), previous))
        previous = date_key(one.value)
    lines = max(len(mark.lines) for mark in marks)
    return Strip(width=_STRIP_WIDTH, height=58.0 + 16.0 * lines, y=36.0, marks=tuple(marks))


def draw_bars(here: Here) -> tuple[Bar, ...]:
    """What the statements stand on, the most load-bearing origin first."""
    bars = (bar for origin in here.site.origins if (bar := draw_bar(here, origin)))
    return tuple(sorted(bars, key=lambda b: (-b.lowered, -b.statements, b.link.text)))


def draw_bar(here: Here, origin: OriginId) -> Bar | None:
    """The bar of one origin; None where no statement stands on it."""
    resting = here.site.statements_from.get(origin)
    return _bar(here, origin, resting, here.site.most_from_one) if resting else None


def _mark(here: Here, one: Pictured, slot: int, width: float, previous: str) -> Mark:
    key = date_key(one.value)
    letters = min(int((width - 10) / _LETTER), 28)
    note = [Said("(planned)")] if one.status == "planned" else []
    lines = [*wrap(here.site.interface.say(one.what), letters, max_lines=_LABEL_LINES, placeholder=" …"), *note]
    return Mark(
        x=round(width * (slot + 0.5), 1),
        width=round(width, 1),
        y=36.0,
        label=say_short(one.value),
        lines=tuple(lines),
        status=one.status,
        shape=shape_of(one.value),
        gap="yes" if previous and count_days(previous, key) > BREAK_DAYS else "",
    )


def _bar(here: Here, origin: OriginId, resting: Sequence[Statement], widest: int) -> Bar:
    alone = sum(len(s.origins) == 1 for s in resting)
    return Bar(
        link=here.origin(origin),
        owner=here.site.origins[origin].owner_type,
        statements=len(resting),
        alone=alone,
        lowered=sum(s.is_lowered_without(origin) for s in resting),
        rest=round(100 * (len(resting) - alone) / widest, 2),
        only=round(100 * alone / widest, 2),
    )
