"""Words of one speaker in several origins: stated as they stand, as said by one, and never stretched."""

import re
from dataclasses import replace

import pytest

from builder.brief.directory import Directory
from builder.brief.gate import check_statement
from builder.brief.registers.quotations import find_quotations
from builder.brief.stated.echoes import state_echoes
from builder.values.annotation import Quote
from builder.values.dossier import Reading, Statement
from builder.values.ids import ActorId
from builder.values.problem import UnsourcedSentenceError
from builder.values.span import Span
from tests.marked import directory, reading

WORDS = "We will rebuild every school of the valley by spring"


def printed(name: str, text: str, *, origin: str | None = None, speaker: str = "roca") -> Reading:
    """An article of one sentence; the words between “ and ” are a quotation, the rest says who spoke."""
    one = reading(name, text, origin=origin, published="2021-05-04")
    span, plain = one.claims[0].span, one.claims[0].text
    match = re.search("“(.*)”", plain)
    assert match is not None
    words = replace(span, start=span.start + match.start(1), end=span.start + match.end(1))
    said: Span = replace(span, start=words.end + 1)
    quote = Quote(span=words, text=match[1], speaker=ActorId(speaker), speaker_text="Roca", cue="said", said=said)
    return replace(one, quotes=(quote,))


def stated(*readings: Reading) -> tuple[list[Statement], Directory]:
    one = directory(*readings)
    return [s.statement for s in state_echoes(find_quotations(readings), one)], one


def test_the_same_words_of_one_speaker_in_two_origins_are_one_statement_on_one_source() -> None:
    found, one = stated(
        printed("a", f"“{WORDS},” [Ana Roca=roca] said."), printed("b", f"“{WORDS},” said [Ana Roca=roca].")
    )
    assert [s.text for s in found] == [f"Ana Roca is quoted as saying: “{WORDS}”."]
    assert [(len(s.origins), s.one_source, s.confidence) for s in found] == [(2, "Ana Roca", "low")]
    check_statement(found[0], one)


def test_of_a_longer_and_a_shorter_print_the_words_of_both_are_stated() -> None:
    found, _ = stated(
        printed("a", f"“In March, {WORDS}, God willing,” [Ana Roca=roca] said."),
        printed("b", f"“{WORDS},” [Ana Roca=roca] said."),
    )
    assert [s.text for s in found] == [f"Ana Roca is quoted as saying: “{WORDS}”."]


@pytest.mark.parametrize(
    "other",
    [
        printed("b", f"“{WORDS.replace('every', 'no')},” [Ana Roca=roca] said."),
        printed("b", f"“{WORDS},” [Luis Vega=vega] said.", speaker="vega"),
        printed("b", f"“{WORDS},” she said to [Luis Vega=vega]."),
        printed("b", f"“{WORDS},” [Ana Roca=roca] said.", origin="a"),
        printed("b", "“We will rebuild,” [Ana Roca=roca] said."),
        printed("b", f"“{WORDS},” [Ana Roca=roca] reportedly said."),
    ],
    ids=["other words", "other speaker", "speaker not named", "one origin", "three words", "doubted"],
)
def test_other_words_another_speaker_or_no_other_origin_make_no_statement(other: Reading) -> None:
    assert stated(printed("a", f"“{WORDS},” [Ana Roca=roca] said."), other)[0] == []


def test_words_that_begin_inside_a_sentence_are_not_stated() -> None:
    inner = "the thought that we will never rebuild a school of the valley"
    found, _ = stated(
        printed("a", f"“We must give up {inner},” [Ana Roca=roca] said."),
        printed("b", f"To give up “{inner}” is right, said [Ana Roca=roca]."),
    )
    assert found == []


def test_words_that_deny_something_are_stated_with_their_denial() -> None:
    words = "We will not close any school of the valley before spring"
    found, _ = stated(*(printed(name, f"“{words},” [Ana Roca=roca] said.") for name in "ab"))
    assert [s.text for s in found] == [f"Ana Roca is quoted as saying: “{words}”."]


def test_every_changed_word_of_a_quotation_fails_the_gate() -> None:
    found, one = stated(
        printed("a", f"“{WORDS},” [Ana Roca=roca] said."), printed("b", f"“{WORDS},” [Ana Roca=roca] said.")
    )
    text = found[0].text
    for match in re.finditer(r"\w+|[^\w\s]", text):
        wrong = text[: match.start()] + match[0][::-1] + "x" + text[match.end() :]
        with pytest.raises(UnsourcedSentenceError):
            check_statement(replace(found[0], text=wrong), one)


def test_a_quotation_fails_where_a_support_does_not_hold_its_words() -> None:
    third = printed("c", "“We will rebuild nothing at all in the valley,” [Ana Roca=roca] said.")
    first, second = (printed(name, f"“{WORDS},” [Ana Roca=roca] said.") for name in "ab")
    found, one = stated(first, second, third)
    with pytest.raises(UnsourcedSentenceError):
        check_statement(replace(found[0], support=(*found[0].support, third.claims[0].span)), one)


def speech(name: str, first: str, *, speaker: str = "[Ana Roca=roca]") -> Reading:
    """An article whose one quotation has two sentences, the speaker named after both."""
    one = reading(name, f"“{first}. {WORDS},” {speaker} said.", published="2021-05-04")
    opened, closed = one.claims
    end = closed.span.start + closed.text.index("”")
    span = replace(opened.span, start=1, end=end)
    said = replace(closed.span, start=end + 2)
    text = f"{first}. {WORDS},"
    quote = Quote(span=span, text=text, speaker=ActorId("roca"), speaker_text="Roca", cue="said", said=said)
    return replace(one, quotes=(quote,))


def test_one_sentence_of_two_long_quotations_is_one_statement_of_two_origins() -> None:
    found, one = stated(
        speech("a", "Nobody here has ever asked for alms"), speech("b", "The rivers rose far too early for harvest")
    )
    assert [s.text for s in found] == [f"Ana Roca is quoted as saying: “{WORDS}”."]
    assert [(len(s.origins), s.one_source, s.confidence) for s in found] == [(2, "Ana Roca", "low")]
    check_statement(found[0], one)


def test_a_sentence_of_a_quotation_whose_paragraph_does_not_name_its_speaker_is_not_stated() -> None:
    unnamed = speech("b", "The rivers rose far too early for harvest", speaker="she")
    assert stated(speech("a", "Nobody here has ever asked for alms"), unnamed)[0] == []


def test_a_print_that_says_she_backs_the_words_of_one_that_names_her() -> None:
    named = printed("a", f"“{WORDS},” [Ana Roca=roca] said.")
    text = f"“{WORDS},” she said."
    plain = printed("b", text)
    elsewhere = reading("b", text, "[Ana Roca=roca] spoke in Lima.", published="2021-05-04")
    found, one = stated(named, replace(elsewhere, quotes=plain.quotes))
    assert [(s.text, len(s.origins)) for s in found] == [(f"Ana Roca is quoted as saying: “{WORDS}”.", 2)]
    check_statement(found[0], one)


def test_two_prints_that_both_say_she_state_nothing() -> None:
    text = f"“{WORDS},” she said."
    both = (printed("a", text), printed("b", text))
    readings = [
        replace(reading(p.article.id, text, "[Ana Roca=roca] spoke.", published="2021-05-04"), quotes=p.quotes)
        for p in both
    ]
    assert stated(*readings)[0] == []


def test_words_that_a_longer_print_turns_round_are_not_stated() -> None:
    found, _ = stated(
        printed("a", f"“{WORDS},” [Ana Roca=roca] said."),
        printed("b", f"“It is not true that {WORDS.lower()},” [Ana Roca=roca] said."),
    )
    assert found == []


def test_words_with_a_day_that_only_their_own_makes_known_are_not_stated() -> None:
    words = "We will rebuild every school of the valley by {Tuesday=2021-05-11}"
    assert stated(*(printed(name, f"“{words},” [Ana Roca=roca] said.") for name in "ab"))[0] == []


def test_condolences_are_not_stated() -> None:
    words = "We offer our condolences to all families of the valley"
    texts = [printed(name, f"“{words},” [Ana Roca=roca] said.") for name in ("a", "b")]
    assert stated(*texts)[0] == []


def test_words_that_name_nobody_and_tell_little_are_not_stated() -> None:
    words = "We have got so much to do, and we have to do it now"
    assert stated(*(printed(name, f"“{words},” [Ana Roca=roca] said.") for name in "ab"))[0] == []
