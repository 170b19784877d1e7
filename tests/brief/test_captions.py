"""Captions of pictures, which are no sentences of the article."""

import pytest

from builder.brief.sentences.drafts import find_drafts
from tests.marked import directory, reading


def drafts(marked: str) -> list[str]:
    one = reading("a", marked, published="2021-05-05")
    return [d.text for d in find_drafts(one, directory(one))]


@pytest.mark.parametrize(
    "caption",
    [
        "A church in [Peru=peru] and a mission are engulfed in flames on {Saturday, May 1, 2021=2021-05-01}.",
        "Divers search a collapsed house on the coast of [Peru=peru] on {Saturday, May 1, 2021=2021-05-01}.",
        "United farmers march to the palace of [Peru=peru] on {Monday, May 3, 2021=2021-05-03}.",
        "[Ana Roca=roca] greets farmers in [Peru=peru] on {May 4, 2021=2021-05-04}, after the vote.",
        "The president [Ana Roca=roca] delivers a speech in which she refuses to leave [Peru=peru].",
    ],
)
def test_a_sentence_in_the_present_with_the_year_of_its_days_or_of_a_picture_is_a_caption(caption: str) -> None:
    assert drafts(caption) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ana Roca=roca] greeted farmers in [Peru=peru] on {May 4, 2021=2021-05-04}, after the vote.",
        "[Ana Roca=roca] leads farmers in [Peru=peru] since {May 4, 2016=2016-05-04}, after a long vote.",
        "[Ana Roca=roca] will greet farmers in [Peru=peru] on {May 5, 2021=2021-05-05}, after the vote.",
        "[Ana Roca=roca] greets farmers in [Peru=peru] on {Saturday=2021-05-01}, after the vote.",
    ],
)
def test_news_and_the_past_are_no_captions(sentence: str) -> None:
    assert len(drafts(sentence)) == 1
