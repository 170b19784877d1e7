"""Words that one article alone prints: stated where they are whole, on the news, their speaker beside them."""

from dataclasses import replace

import pytest

from builder.brief.directory import Directory
from builder.brief.gate import check_statement
from builder.brief.sentences.drafts import words_stand
from builder.brief.stated.echoes import state_voiced
from builder.values.dossier import Reading, Statement
from builder.values.ids import ActorId
from builder.values.span import Span
from tests.brief.test_echoes import printed
from tests.marked import KNOWLEDGE, directory

TITLE = "Schools of the valley to be rebuilt by spring"
WORDS = "We will rebuild every school of the valley by spring"


def stated(*readings: Reading) -> tuple[list[Statement], Directory]:
    titled = [replace(one, article=replace(one.article, title=TITLE)) for one in readings]
    one = directory(*titled)
    return [s.statement for s in state_voiced((), one)], one


def test_words_on_the_news_are_stated_as_one_speakers_in_one_origin() -> None:
    found, one = stated(printed("a", f"“{WORDS},” [Ana Roca=roca] said."))
    assert [s.text for s in found] == [f"Ana Roca is quoted as saying: “{WORDS}”."]
    assert [(s.origins, s.confidence) for s in found] == [(("a",), "low")]
    check_statement(found[0], one)


def test_words_in_another_language_stand_beside_a_name_without_an_english_clause() -> None:
    one = printed("a", f"“{WORDS},” dijo [Ana Roca=roca].")
    found, known = stated(replace(one, article=replace(one.article, language="es")))
    assert [s.text for s in found] == [f"Ana Roca: “{WORDS}”."]
    check_statement(found[0], known)


def test_a_sentence_that_runs_on_after_its_speaker_is_stated_with_both() -> None:
    one = printed("a", f"“Nobody will be left out in the cold,” [Ana Roca=roca] said. “{WORDS}.”")
    (first, second) = one.claims
    at = second.text.index("We")
    quote = one.quotes[0]
    said = replace(first.span, start=first.text.index("Ana"), end=first.span.end - 1)
    run_on = replace(
        quote,
        span=replace(second.span, start=second.span.start + at, end=second.span.start + at + len(WORDS) + 1),
        text=f"{WORDS}.",
        said=said,
    )
    found, known = stated(replace(one, quotes=(run_on,)))
    assert [s.text for s in found] == [f"Ana Roca is quoted as saying: “{WORDS}.”"]
    assert found[0].support == (
        Span(article=first.span.article, paragraph=first.span.paragraph, start=0, end=second.span.end),
    )
    check_statement(found[0], known)


@pytest.mark.parametrize(
    "words",
    [
        "But we will rebuild every school of the valley by spring",
        "It will rebuild every school of the valley before the spring",
        "The plan is to rebuild every school of the valley by spring",
        "We will rebuild the last school of the valley by spring",
        "We will rebuild every school",
        "My own mother taught me how to read and write and to count",
        "Ana Roca will rebuild every school of the valley by spring",
        "Our plan says every school of the valley is rebuilt by spring",
        "All three schools of the valley will be rebuilt by spring",
    ],
    ids=[
        "ties on",
        "pronoun",
        "the plan",
        "one of several",
        "short",
        "beside the news",
        "of herself",
        "our",
        "all three",
    ],
)
def test_words_that_need_more_are_not_stated(words: str) -> None:
    assert stated(printed("a", f"“{words},” [Ana Roca=roca] said."))[0] == []


@pytest.mark.parametrize("next_words", ["This is nonsense", "What we mind is the noise", "Now it rains"])
def test_half_of_a_thought_is_not_stated(next_words: str) -> None:
    one = printed("a", f"“{WORDS},” [Ana Roca=roca] said. “{next_words}.”")
    second = one.claims[1]
    more = replace(one.quotes[0], span=replace(second.span, start=second.span.start + 1, end=second.span.end - 1))
    assert stated(replace(one, quotes=(one.quotes[0], more)))[0] == []
    assert len(stated(one)[0]) == 1


def test_a_denial_that_the_speaker_turns_from_later_on_is_not_stated() -> None:
    denial = "We have no quarrel with schools of the valley by spring"
    for turn, stands in (("Rain falls. What we do mind is the noise", False), ("Rain falls. All is well", True)):
        one = printed("a", f"“{denial},” [Ana Roca=roca] said. “{turn}.”")
        start, end = one.claims[1].span.start + 1, one.claims[-1].span.end - 1
        more = replace(one.quotes[0], span=replace(one.claims[1].span, start=start, end=end))
        assert bool(stated(replace(one, quotes=(one.quotes[0], more)))[0]) == stands


def test_words_that_call_somebody_by_a_surname_are_not_stated() -> None:
    one = printed("a", f"“{WORDS} with Governor [Vega=vega],” [Ana Roca=roca] said.")
    called = tuple(replace(m, kind="surname") if m.text == "Vega" else m for m in one.mentions)
    assert (len(stated(one)[0]), len(stated(replace(one, mentions=called))[0])) == (1, 0)


def test_words_without_a_named_speaker_are_not_stated() -> None:
    assert stated(printed("a", f"“{WORDS},” she said to [Luis Vega=vega]."))[0] == []
    other = printed("a", f"“{WORDS},” [Ana Roca=roca] said.")
    assert stated(replace(other, quotes=(replace(other.quotes[0], speaker=ActorId("vega")),)))[0] == []


def test_an_article_gives_one_quotation_and_a_copy_none() -> None:
    one = printed("a", f"“{WORDS},” [Ana Roca=roca] said.")
    assert len(stated(one, printed("b", f"“{WORDS},” [Ana Roca=roca] said."))[0]) == 2
    assert stated(replace(one, copy_of=one.article.id))[0] == []


def test_words_of_a_longer_quotation_are_asked_by_themselves_whether_they_stand() -> None:
    assert words_stand("We will rebuild every school of the valley", KNOWLEDGE.standing)
    for leaning in ("To say what is in these letters will take a year", "We will see you all in the valley today"):
        assert not words_stand(leaning, KNOWLEDGE.standing)
    assert not words_stand("We join the Peruvian bishops and ask that his plan be dropped", KNOWLEDGE.standing)
