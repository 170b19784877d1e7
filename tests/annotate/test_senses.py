"""Words of happenings that also mean something else: which of their senses tells one."""

import pytest

from tests.annotate.test_frames import told


@pytest.mark.parametrize(
    ("marked", "told_of"),
    [
        ("[Ana Roca=roca] attacked [Luis Vega=vega] over his tax plan on {Monday=2}.", []),
        ("The attacks of [Ana Roca=roca] on the budget went on for an hour.", []),
        ("Hackers attacked the [Bank of Lima=bank] on {Monday=2}.", ["ATTACK reported whom=bank '2'"]),
        ("Rebels attacked [Lima=lima].", ["ATTACK reported whom=lima"]),
        ("[Ana Roca=roca] walked out of the courthouse with a smile.", []),
        ("Nurses walked out at the clinic of [Acme=acme] on {Monday=2}.", ["STRIKE reported '2'"]),
    ],
)
def test_an_attack_takes_arms_and_a_walkout_takes_workers(marked: str, told_of: list[str]) -> None:
    assert [event.split()[0] for event in told(marked)] == [event.split()[0] for event in told_of]


@pytest.mark.parametrize(
    "marked",
    [
        "[Acme=acme] sent three engineers to [Peru=peru].",
        "[Ana Roca=roca] sells a book titled “Voters Buy Sneakers, Too”.",
        "It was a story in the paper, The Day Mayors Resigned in [Peru=peru].",
        "The jobless rate sank in {July=7} in [Peru=peru].",
        "Unemployment crashed in [Peru=peru].",
        "[Ana Roca=roca] looks into the camera in a new ad.",
        "It was a war that [Peru=peru] had prosecuted for years.",
        "The strategy was prosecuted by [Acme=acme] with zeal.",
        "[Peru=peru] rolled out the red carpet for her.",
        "[Luis Vega=vega] hopes to win the nomination of his party.",
        "The bishops nominated [Ana Roca=roca] for the prize.",
        "[Ana Roca=roca] signed the order in her office.",
    ],
)
def test_a_figure_of_speech_tells_no_happening(marked: str) -> None:
    assert [event for event in told(marked) if not event.startswith(("VISIT", "WIN"))] == []


def test_what_is_signed_into_law_is_no_agreement() -> None:
    signed = "[Ana Roca=roca] is expected to sign the school bill into law on {Monday=2}."
    assert told(signed) == ["ENACT planned who=roca 'Monday'"]
    assert told("The bill was signed into law by [Ana Roca=roca] in {May=5}.") == ["ENACT reported who=roca 'May'"]
    assert told("[Ana Roca=roca] signed the lease in {May=5}.")[0].split()[0] == "AGREEMENT"


def test_a_hearing_is_no_trial() -> None:
    assert told("A hearing of the water board is set for {Monday=2}.")[0].split()[0] == "HEARING"
    assert told("The trial of [Ana Roca=roca] is set for {Monday=2}.")[0].split()[0] == "TRIAL"


@pytest.mark.parametrize(
    ("marked", "told_of"),
    [
        ("The army ousted four mayors in [Peru=peru] since {1960=1960}.", ["COUP reported place=peru"]),
        ("Nine people were killed since the protests began in {May=5}.", ["KILL reported", "PROTEST reported 'May'"]),
        ("[Acme=acme] was investigated since {May=5}.", ["INVESTIGATE reported whom=acme 'May'"]),
        (
            "The {2018=2018} season begins as [Ana Roca=roca] visits [Peru=peru].",
            ["VISIT reported place=peru who=roca"],
        ),
    ],
)
def test_what_was_so_since_a_day_did_not_happen_on_it(marked: str, told_of: list[str]) -> None:
    assert told(marked) == told_of


@pytest.mark.parametrize(
    ("marked", "told_of"),
    [
        ("A storm would then crash the ship of [Acme=acme].", []),
        ("If it sells, the shops of [Peru=peru] would close.", []),
        ("[Ana Roca=roca] said that she would resign.", ["RESIGN planned who=roca"]),
        ("[Ana Roca=roca] would visit [Peru=peru] in {May=5}.", ["VISIT planned place=peru who=roca 'May'"]),
        ("[Ana Roca=roca] blamed the [Peru=peru] probe.", ["INVESTIGATE reported"]),
        ("It shook the [Acme=acme] launch.", ["LAUNCH reported"]),
        ("The [Fed=fed] cut rates.", ["RATES reported who=fed"]),
    ],
)
def test_what_would_only_be_supposed_is_no_plan_and_what_a_noun_is_about_does_nothing(
    marked: str, told_of: list[str]
) -> None:
    assert told(marked) == told_of
