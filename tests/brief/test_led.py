"""Which sentences from the midst of an article begin with what they are about: who acts, of whom he is, how many."""

import pytest

from builder.brief.sentences.firm import opens_with_actor, opens_with_figure
from builder.brief.sentences.scene import Scene, look
from tests.marked import directory, reading


def scene(sentence: str) -> Scene:
    one = reading("a", "Rain fell on [Peru=peru].", sentence, published="2021-05-20")
    return look(one, 1, directory(one))


@pytest.mark.parametrize(
    ("sentence", "led"),
    [
        ("The captain of Ferry Odile steered it onto the rocks on purpose.", True),
        ("The former coach of Velmont United sold two players to a club in [Peru=peru].", True),
        ("The end of {March=2021-03} brought rain to farmers in [Peru=peru].", False),
        ("The price of rice in markets has risen by half, farmers in [Peru=peru] said.", False),
    ],
)
def test_one_of_whom_a_name_tells_acts_as_a_name_does(sentence: str, led: bool) -> None:  # noqa: FBT001
    seen = scene(sentence)
    assert opens_with_actor(seen.words, seen.stage) == led


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("More than 8,900 homes and barns burned to the ground in [Peru=peru] within a week.", True),
        ("Three more nurses of hospitals in Velmont have left their jobs for good.", True),
        ("About 170,000 people are under orders to leave their homes for good.", False),
        ("Nurses of hospitals in Velmont have left three jobs for good.", False),
        ("Ten of the nurses from hospitals in Velmont have left their jobs for good.", False),
        ("{2 May=2021-05-02} was cold in Velmont and all over the coast.", False),
    ],
)
def test_how_many_of_what_opens_a_sentence_where_a_name_says_whose(sentence: str, counts: bool) -> None:  # noqa: FBT001
    seen = scene(sentence)
    assert opens_with_figure(seen.words, seen.stage) == counts
