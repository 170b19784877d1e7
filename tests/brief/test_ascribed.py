"""Who said it."""

from dataclasses import replace

import pytest

from builder.values.annotation import Quote
from builder.values.dossier import Reading
from tests.brief.test_differences import differences, shown
from tests.marked import reading


def quoting(name: str, text: str, words: str, speaker: str, named: str) -> Reading:
    """An article in which `speaker`, called `named`, says `words`."""
    one = reading(name, text, published="2021-05-03")
    paragraph = one.article.paragraphs[0]
    start = paragraph.text.index(words)
    span = replace(one.claims[0].span, start=start, end=start + len(words))
    at = paragraph.text.rindex(named)
    said = replace(span, start=at, end=at + len(named) + len(" said"))
    mention = next(m for m in one.mentions if m.actor == speaker)
    quote = Quote(span=span, text=words, speaker=mention.actor, speaker_text=named, cue="said", said=said)
    return replace(one, quotes=(quote,))


WORDS = "the bridge will stay shut until winter"


def test_words_that_two_people_are_said_to_speak_are_an_attribution() -> None:
    one = quoting("a", f"“{WORDS},” [Ana Roca=roca] said.", WORDS, "roca", "Ana Roca")
    two = quoting("b", f"“{WORDS} comes,” [Luis Vega=vega] said.", f"{WORDS} comes", "vega", "Luis Vega")
    assert shown(one, two) == [
        (
            f"Who said “{WORDS}”?",
            "attribution",
            [f"{WORDS},” Ana Roca said", f"{WORDS} comes,” Luis Vega said"],
        )
    ]
    assert [d.settle for d in differences(one, two)] == ["a recording or a transcript"]


@pytest.mark.parametrize(
    ("words", "named"),
    [("the bridge will stay shut", "Luis Vega"), (WORDS, "he")],
    ids=["few words", "a pronoun"],
)
def test_set_phrases_and_pronouns_are_ascribed_to_nobody_else(words: str, named: str) -> None:
    one = quoting("a", f"“{words},” [Ana Roca=roca] said.", words, "roca", "Ana Roca")
    two = quoting("b", f"[Luis Vega=vega] was there. “{words},” {named} said.", words, "vega", named)
    assert shown(one, two) == []


def test_one_speaker_of_the_same_words_is_no_difference() -> None:
    one = quoting("a", f"“{WORDS},” [Ana Roca=roca] said.", WORDS, "roca", "Ana Roca")
    two = quoting("b", f"“{WORDS},” [Ana Roca=roca] said.", WORDS, "roca", "Ana Roca")
    assert shown(one, two) == []


@pytest.mark.parametrize("words", [WORDS, "no one in this town is above the law"])
def test_words_that_one_article_has_from_two_people_are_in_no_dispute(words: str) -> None:
    one = quoting("a", f"“{words},” [Ana Roca=roca] said; [Luis Vega=vega] agreed.", words, "roca", "Ana Roca")
    two = quoting("b", f"“{words},” [Luis Vega=vega] said.", words, "vega", "Luis Vega")
    (quote,) = one.quotes
    again = replace(quote, speaker=two.quotes[0].speaker, speaker_text="Luis Vega")
    assert shown(one, two) != []
    assert shown(replace(one, quotes=(quote, again)), two) == []
