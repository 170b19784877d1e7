"""What one article tells and another says was not so; and what only looks like it."""

from dataclasses import replace

import pytest

from builder.brief.differing.gainsaid import find_gainsaid
from builder.values.dossier import Difference
from builder.values.ids import StoryId
from tests.marked import directory, reading

DAY = "2021-05-05"


def found(one: str, other: str, days: tuple[str, str] = (DAY, DAY)) -> list[Difference]:
    told = (
        replace(reading(n, t, published=d), story=StoryId("s"))
        for n, t, d in zip("ab", (one, other), days, strict=True)
    )
    return list(find_gainsaid(directory(*told)))


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("Police arrested the mayor, [Luis Vega=vega], at his farm.", "[Luis Vega=vega] was not arrested."),
        (
            "The dairy confirmed that mould had been found in cheese of its Lima plant.",
            "The dairy denied that mould had been found in cheese of its Lima plant.",
        ),
        ("All hostages held in the mill were released.", "No hostages held in the mill have been released."),
        ("[Luis Vega=vega], coach of Acme, resigned after a defeat.", "[Luis Vega=vega] has denied that he resigned."),
        (
            "[Ana Roca=roca] signed a gas treaty with [Peru=peru].",
            "[Ana Roca=roca] had not yet signed a gas treaty with [Peru=peru].",
        ),
        ("The dairy paid a ransom to hackers in Lima.", "The dairy did not pay a ransom to hackers in Lima."),
        ("[Ana Roca=roca] met [Luis Vega=vega] in Lima.", "[Ana Roca=roca] denied meeting [Luis Vega=vega]."),
        ("The dairy stopped a tanker of gas.", "The dairy didn’t stop a tanker of gas."),
        ("[Luis Vega=vega] was warned of gas leaks in a mine.", "[Luis Vega=vega] was not warned of gas leaks."),
    ],
)
def test_what_is_told_and_denied_in_nearly_the_same_words_is_one_difference(told: str, denied: str) -> None:
    [difference] = found(told, denied)
    assert difference.type == "denial"
    assert {v.value for v in difference.versions} == {"told", "denied"}
    assert difference.question.startswith("Is it so that “")


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("Police arrested [Luis Vega=vega] in the mill case.", "[Ana Roca=roca] was not arrested in the mill case."),
        ("Police may have arrested [Luis Vega=vega].", "[Luis Vega=vega] was not arrested."),
        ("Police hope to have [Luis Vega=vega] arrested.", "[Luis Vega=vega] was not arrested."),
        ("The dairy seldom stopped a tanker of gas.", "The dairy did not stop a tanker of gas."),
        ("[Luis Vega=vega] was charged with fraud.", "[Luis Vega=vega] denied fraud."),
        ("Voters feel betrayed by [Luis Vega=vega].", "[Luis Vega=vega] denied that he betrayed voters."),
        ("[Luis Vega=vega] opened a bridge in a village.", "[Luis Vega=vega] had not opened the tender for a school."),
        (
            "Auditors know which Lima banks paid the gas levy.",
            "Auditors know which Lima banks haven't paid the gas levy.",
        ),
        (
            "Ponds of [Peru=peru] dried up in May.",
            "It listed lakes whose ponds in [Peru=peru] had not dried up in May.",
        ),
        ("Was [Luis Vega=vega] arrested?", "[Luis Vega=vega] was not arrested."),
        (
            "[Luis Vega=vega] wanted a gas treaty with [Peru=peru].",
            "[Luis Vega=vega] did not want to sign a gas treaty.",
        ),
        ("Lawmakers of [Peru=peru] backed a gas treaty.", "Some lawmakers of [Peru=peru] did not back a gas treaty."),
        (
            "Lawmakers of [Peru=peru] backed a gas treaty.",
            "<Forty=40|||lawmakers> lawmakers of [Peru=peru] did not back a gas treaty.",
        ),
        ("[Luis Vega=vega] backed a gas treaty.", "[Luis Vega=vega] did not back a gas treaty until May."),
        (
            "[Ana Roca=roca] took questions of pupils beside [Luis Vega=vega].",
            "[Luis Vega=vega] did not take questions of pupils beside [Ana Roca=roca].",
        ),
        ("Hopes of the dairy met hopes of [Luis Vega=vega].", "The hopes of [Luis Vega=vega] did not meet them."),
        (
            "[Luis Vega=vega] was released from a clinic in Lima.",
            "Results of a test of [Luis Vega=vega] from a clinic in Lima have not been released.",
        ),
        ("[Luis Vega=vega] reached a gas treaty.", "No verdict on a gas treaty was reached by [Luis Vega=vega]."),
    ],
    ids=[
        "another",
        "may",
        "hope",
        "seldom",
        "a charge",
        "described",
        "another matter",
        "which of them",
        "whose",
        "asked",
        "a wish",
        "some",
        "so many",
        "later",
        "another who does it",
        "what another sentence names",
        "what befell another thing",
        "none of another thing",
    ],
)
def test_another_a_doubt_a_hope_and_another_matter_are_not_gainsaid(told: str, denied: str) -> None:
    assert found(told, denied) == []


def test_what_happens_after_the_denial_and_who_tells_both_contradict_nobody() -> None:
    told, denied = "Police arrested [Luis Vega=vega] at home.", "[Luis Vega=vega] was not arrested."
    assert found(told, denied, ("2021-05-05", "2021-05-06"))
    assert found(told, denied, ("2021-05-06", "2021-05-05")) == []
    assert found(told, denied, ("2021-05-05", "2021-05-15")) == []
    assert found(told, f"{denied} Police arrested [Luis Vega=vega] later.") == []
