"""What the first sentence of an article may take as known, where another may not; which lines are sentences."""

import pytest

from builder.brief.sentences.drafts import find_drafts
from builder.brief.sentences.sentence import is_balanced
from tests.marked import directory, reading

_BEFORE = "Rain fell on the whole coast of [Chad=chad]."


def stands(sentence: str, *before: str) -> bool:
    one = reading("a", *before, sentence, published="2021-05-20")
    return any(draft.claim == one.claims[-1] for draft in find_drafts(one, directory(one)))


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ana Roca=roca] was charged in [Peru=peru] with fraud, the police said as they sought his arrest.",
        "[Luis Vega=vega] flew home to [Chad=chad] on the day before his trial.",
        "[Ana Roca=roca] and [Luis Vega=vega] are among those due to speak at a lunch in [Peru=peru].",
        "[Luis Vega=vega] wrote that his lungs look like those of an old miner from [Peru=peru].",
        "The Velmont prize list has left out all novels from [Peru=peru].",
        "The union representing the miners of [Peru=peru] called for a strike.",
    ],
)
def test_a_first_sentence_points_at_nothing_told_before(sentence: str) -> None:
    assert stands(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The union filed a suit against [Peru=peru] over the closure of a mine.",
        "The building is to be sold by [Peru=peru] to a firm on the coast.",
    ],
)
def test_a_first_sentence_says_which_one_it_means(sentence: str) -> None:
    assert not stands(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "[Ana Roca=roca]’s Old Stone Harbour beat [Luis Vega=vega]’s Salt at the Velmont Awards.",
        "[Ana Roca=roca] and Foreign Minister [Luis Vega=vega] met Consul Bo Berg.",
    ],
)
def test_a_sentence_of_names_alone_is_one(sentence: str) -> None:
    assert stands(sentence, _BEFORE)


@pytest.mark.parametrize(
    "text", ['He called it “a slow disaster" and left.', 'She will wait "until May.”', '"No," he said.']
)
def test_marks_of_two_kinds_may_enclose_a_quotation(text: str) -> None:
    assert is_balanced(text)


@pytest.mark.parametrize("text", ["He called it “a slow disaster and left.", "until May.”", '“No," he said. "'])
def test_a_mark_without_another_is_open(text: str) -> None:
    assert not is_balanced(text)
