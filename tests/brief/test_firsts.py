"""What the first sentence of an article may take as known, where another may not; what else is whole."""

import pytest

from builder.brief.sentences.drafts import find_drafts
from builder.brief.sentences.firm import is_whole
from builder.brief.sentences.scene import look
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


@pytest.mark.parametrize(
    "sentence",
    [
        "[Luis Vega=vega] wept over the latest figures from Velmont, [Ana Roca=roca] of [Peru=peru] said.",
        "In [Peru=peru], [Ana Roca=roca] wept and read out the latest report by Bo Berg.",
    ],
)
def test_the_latest_report_of_a_body_points_at_none_before(sentence: str) -> None:
    assert stands(sentence, _BEFORE)
    assert not stands(sentence.replace(" from Velmont", "").replace(" by Bo Berg", ""), _BEFORE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Judges in [Peru=peru] announced that they were dropping all charges against [Ana Roca=roca].",
        "[Luis Vega=vega] said {Monday=2021-05-17} he was leaving the council of [Chad=chad].",
    ],
)
def test_what_somebody_says_was_going_on_sets_no_scene(sentence: str) -> None:
    one = reading("a", _BEFORE, sentence, published="2021-05-20")
    scene = look(one, 1, directory(one))
    told = range(20, len(sentence))
    assert is_whole(scene.words, scene.stage, told)
    assert not is_whole(scene.words, scene.stage)
    rain = reading("a", _BEFORE, sentence.replace("they were", "rain was").replace("he was", "rain was"))
    scene = look(rain, 1, directory(rain))
    assert not is_whole(scene.words, scene.stage, told)
