"""What articles of one calamity tell alike: its size, and the land that their sentences leave out."""

from dataclasses import replace

import pytest

from builder.brief.directory import Directory
from builder.brief.gate import check_statement
from builder.brief.happenings.events import find_events
from builder.brief.stated.facts import find_facts, state_facts
from builder.values.annotation import Attribution
from builder.values.dossier import Reading, Statement
from builder.values.ids import StoryId
from builder.values.problem import UnsourcedSentenceError
from tests.marked import directory, reading

LEAD = "A strong earthquake struck [Chad=chad] on {Monday=2021-05-03}."


def stated(*readings: Reading) -> tuple[list[Statement], Directory]:
    one = directory(*(replace(r, story=StoryId("s")) for r in readings))
    found = [s.statement for s in state_facts(find_facts(find_events(one), one), (), one)]
    for statement in found:
        check_statement(statement, one)
    return found, one


def pair(one: str, other: str, lead: str = LEAD) -> list[str]:
    found, _ = stated(
        reading("a", lead, one, published="2021-05-05"), reading("b", lead, other, published="2021-05-05")
    )
    return [s.text for s in found if "earthquake struck Chad on" not in s.text]


@pytest.mark.parametrize(
    ("one", "other", "fact"),
    [
        (
            "The magnitude <6.8=6.8|> earthquake hit the hills.",
            "Many slept outside after the <6.8=6.8|>-magnitude quake.",
            "An earthquake of magnitude 6.8 struck [Chad].",
        ),
    ],
)
def test_a_size_is_stated_with_the_land_in_brackets(one: str, other: str, fact: str) -> None:
    assert pair(one, other) == [fact]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The magnitude <6.8=6.8|> earthquake hit the hills.", "The magnitude <6.9=6.9|> earthquake hit them."),
        ("The magnitude <6.8=6.8|> earthquake hit the hills.", "The <6.8=6.8|> billion loan broke no quake."),
    ],
)
def test_other_figures_are_no_size(one: str, other: str) -> None:
    assert pair(one, other) == []


def test_no_land_is_told_that_an_article_does_not_name_high_up() -> None:
    size = "The magnitude <6.8=6.8|> earthquake hit the hills."
    far = [f"It rained on day {n}." for n in range(5)]
    one = reading("a", LEAD, size, published="2021-05-05")
    two = reading("b", LEAD, size.replace("hills", "coast"), published="2021-05-05")
    found, known = stated(one, two)
    [fact] = [s for s in found if "magnitude" in s.text]
    other = reading("b", *far, LEAD, size.replace("hills", "coast"), published="2021-05-05")
    assert not any("magnitude" in s.text for s in stated(one, other)[0])
    made = fact.made
    assert made is not None
    wrong = replace(fact, made=replace(made, template=made.template.replace("earthquake", "attack")))
    with pytest.raises(UnsourcedSentenceError):
        check_statement(wrong, known)


def test_unnamed_officials_pass_on_what_another_tells_himself() -> None:
    texts = ("Miners in [Chad=chad] went on strike on {Monday=2021-05-03}.", "An earthquake struck [Chad=chad].")
    one, other = (reading(n, texts[1], published="2021-05-05") for n in "ab")
    claim = other.claims[0]
    said = Attribution(speaker=None, speaker_text="officials", cue="said", span=claim.span)
    passed = replace(other, claims=(replace(claim, attribution=said, voices=(said,)),))
    doubted = replace(said, cue="claimed")
    claimed = replace(other, claims=(replace(claim, attribution=doubted, voices=(doubted,)),))
    assert [s.text for s in stated(one, passed)[0]] == ["An earthquake struck Chad."]
    assert stated(one, claimed)[0] == []
    assert stated(passed, replace(passed, article=replace(passed.article, id=one.article.id)))[0] == []


def test_the_only_land_of_a_sentence_is_where_others_tell_that_it_was() -> None:
    one = reading("a", "Power was seized in a coup in [Chad=chad] on {Monday=2021-05-03}.", published="2021-05-05")
    two = "Army officers in oil-rich [Chad=chad] seized power on {Monday=2021-05-03}."
    found, _ = stated(one, reading("b", two, published="2021-05-05"))
    assert [s.text for s in found] == ["Power was seized in Chad on 3 May 2021."]
    both = "Army officers in [Chad=chad], a neighbour of [Mali=mali], seized power on {Monday=2021-05-03}."
    assert stated(one, reading("b", both, published="2021-05-05"))[0] == []
