"""One happening that articles of several stories tell is one event."""

import pytest

from builder.brief.happenings.events import find_events
from builder.brief.happenings.joined import join_told
from builder.brief.narrowed import narrow_stories
from builder.recall import make_anew
from tests.marked import directory, reading

KINDS = {"CRASH", "ARREST"}
FIRST = "[Ana Roca=roca] wept. The train crashed on {Monday=2021-05-03}."


@pytest.mark.parametrize(
    ("first", "second", "events"),
    [
        (FIRST, "[Ana Roca=roca] spoke. The train crashed near the town on {Monday=2021-05-03}.", 1),
        (FIRST, "[Luis Vega=vega] spoke. The train crashed near the town on {Monday=2021-05-03}.", 2),
        (FIRST, "[Ana Roca=roca] spoke. The train crashed on {Tuesday=2021-05-04}.", 2),
        (FIRST, "[Ana Roca=roca] spoke. The train crashed in {May=2021-05}.", 2),
        (
            "[Ana Roca=roca] spoke. The train crashed in [Chad=chad] on {Monday=2021-05-03}.",
            "[Ana Roca=roca] spoke. The train crashed in [Peru=peru] on {Monday=2021-05-03}.",
            2,
        ),
        (
            "Police arrested [Luis Vega=vega] on {Monday=2021-05-03}.",
            "[Luis Vega=vega] was arrested on {Monday=2021-05-03}.",
            1,
        ),
        (
            "Police arrested [Luis Vega=vega] on {Monday=2021-05-03}.",
            "Police arrested two men on {Monday=2021-05-03}. [Luis Vega=vega] spoke.",
            2,
        ),
    ],
)
def test_stories_tell_one_happening_where_kind_day_and_subject_are_one(first: str, second: str, events: int) -> None:
    one = directory(
        reading("a", first, published="2021-05-05", story="one"),
        reading("b", second, published="2021-05-05", story="two"),
    )
    told = [h for near in narrow_stories(one, make_anew).values() for h in find_events(near) if h.type.name in KINDS]
    assert len(told) == 2
    joined = list(join_told(told, one))
    assert len(joined) == events
    assert sum(len(h.tellings) for h in joined) == 2
