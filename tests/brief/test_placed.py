"""Which land "the state" means, where the sentence itself names it."""

import pytest

from builder.brief.sentences.scene import look
from builder.brief.sentences.standing import find_leaning
from tests.marked import directory, reading


def leaning(sentence: str) -> str | None:
    one = reading("a", "Rain fell on [Peru=peru].", sentence, published="2021-05-20")
    scene = look(one, 1, directory(one))
    return find_leaning(scene.words, scene.stage)


@pytest.mark.parametrize(
    "sentence",
    [
        "Since 2000, thousands of people in Oklahoma have sold their farms, according to the state’s clerks.",
        "Miners in West Virginia went back to work, clerks of the state said.",
        "No private firm has landed a craft on the moon.",
    ],
)
def test_a_land_named_before_says_which_one_is_meant(sentence: str) -> None:
    assert leaning(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Thousands of people in Oklahoma and in Texas have sold farms, clerks of the state said.", "the state"),
        ("Thousands of people in Velmont have sold farms, clerks of the state said.", "the state"),
        ("Nurses in Ohio went on strike, and hospitals of the city closed their doors.", "the city"),
    ],
)
def test_two_lands_or_one_of_another_kind_do_not_say_which_one_is_meant(sentence: str, left: str) -> None:
    assert leaning(sentence) == left
