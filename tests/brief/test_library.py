"""What a story's articles make of one of its sentences."""

from dataclasses import replace

import pytest

from builder.brief.library import Library
from builder.values.ids import StoryId
from tests.marked import directory, reading

DAYS = {"a": "2021-05-03", "b": "2021-05-04", "c": "2021-05-04", "d": "2021-05-06"}


@pytest.mark.parametrize(("name", "earlier"), [("a", 0), ("b", 1), ("c", 1), ("d", 3)])
def test_a_sentence_is_as_fresh_as_articles_came_out_before_its_own(name: str, earlier: int) -> None:
    told = {n: replace(reading(n, "It rose.", published=day), story=StoryId("s")) for n, day in DAYS.items()}
    other = replace(reading("e", "It fell.", published="2020-01-01"), story=StoryId("t"))
    library = Library(directory(*told.values(), other), ())
    source = library.sources[told[name].claims[0].span]
    assert library.freshness(source) == earlier / len(DAYS)
