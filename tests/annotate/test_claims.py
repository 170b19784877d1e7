"""Laws of claims: who says it, whether it is affirmed, how surely, and when."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.annotate import annotate
from builder.knowledge.load import load_knowledge
from builder.values.annotation import Claim
from builder.words.text import cut
from tests.articles import article_of

KNOWLEDGE = load_knowledge()


def claims_of(*texts: str) -> tuple[Claim, ...]:
    return annotate(article_of("a", *texts), KNOWLEDGE).claims


def said_by(text: str) -> tuple[str, str] | None:
    attribution = claims_of(text)[0].attribution
    return (attribution.speaker_text, attribution.cue) if attribution else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The envoy will travel to Lima, the Chilean foreign ministry said on Sunday.", "the Chilean foreign ministry"),
        ("LIMA (AFP) - The envoy will travel, the foreign ministry said on Sunday.", "the foreign ministry"),
        ("LIMA (AFP) – Envoy Ana Sol said on Tuesday that Chile would help.", "Envoy Ana Sol"),
        ("LIMA, Sept. 4 (AFP) -- Rebels in the north said they had seized the town.", "Rebels in the north"),
        ("Lexington, Kentucky - The dockers’ union said on Friday that it would strike.", "The dockers’ union"),
        ("Ana Sol, quoted by the news agency EFE, also said that Chile hoped to start.", "Ana Sol"),
        ("On Monday, the rights chief denounced the order, saying it was cruel.", "the rights chief"),
        ("Last month, the Front (FLP), which fought the state until 2015, said it was leaving.", "the Front (FLP)"),
        (
            "Western officials and some rights groups say the fighters are paid.",
            "Western officials and some rights groups",
        ),
        ("Peru has previously said the men were trainers.", "Peru"),
        ("Peru, whose government fell in 2021, had said the men were trainers.", "Peru"),
        ("Experts last Tuesday called for an inquiry.", "Experts"),
        ("He is due to go on to Oslo, according to the state news agency.", "the state news agency"),
        ("According to a study by the institute, prices rose.", "a study by the institute"),
        ("In Peru, observers have said that soldiers may have fled.", "observers"),
        ("Last year, President Ana Sol told Peru that aid was coming.", "President Ana Sol"),
        ("The ferry ran aground off the cape at noon, the Lima Herald reports.", "the Lima Herald"),
        ("The ferry had no licence, Ana Sol claims.", "Ana Sol"),
        ("Ana Sol claimed the victims had guns.", "Ana Sol"),
        ("Ana Sol claimed her life was in danger.", "Ana Sol"),
        (
            "The virus came by ship, the World Health Organization (WHO) said on Tuesday.",
            "the World Health Organization (WHO)",
        ),
        ("The virus came by ship, the WHO said on Tuesday.", "the WHO"),
        ("The virus, which the WHO tracks, spread, Ana Sol said.", "Ana Sol"),
        ("Peru declared an emergency after a ferry sank, the Andean Council said on Tuesday.", "the Andean Council"),
        ("The harbour office is recalling its pilots over a strike, the union has said.", "the union"),
    ],
)
def test_a_sentence_is_its_speakers(text: str, expected: str) -> None:
    said = said_by(text)
    assert said is not None
    assert said[0] == expected


@pytest.mark.parametrize(
    "text",
    [
        "The envoy arrived in Lima on Monday.",
        "Reports of abuses were investigated.",
        "Peru has received planes and soldiers described by its leaders as instructors.",
        "The men, who have been accused of abuses, left.",
        "Many are wondering why the school was closed.",
        "Fans wondered who would play in the final.",
        "Prices vary, and the claims of the union remain untested.",
        "Several attacks blamed on the rebels killed dozens.",
        "He is said to be rich.",
        "The storm has claimed at least 40 lives in Peru.",
        "Ana Sol claimed gold.",
        "(Having said that, the bank is safe.)",
        "The envoy came to call on the president.",
        "The club added the cup to its treble with a late win.",
        "The book draws on court files, letters and Herald reports.",
    ],
)
def test_a_sentence_that_nobody_is_said_to_say_is_the_reporters(text: str) -> None:
    assert said_by(text) is None


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("Peru has received soldiers described by its leaders as instructors.", ("its leaders", "described")),
        ("The allies are also accused by rights groups of abuses.", ("rights groups", "accused")),
        ("The Front said it was leaving, accusing the junta of delay.", ("The Front", "accusing")),
        ("Moscow hopes to gain, with analysts noting that few object.", ("analysts", "noting")),
        ("It sent operatives, many of whom Western officials say are paid.", ("Western officials", "say")),
    ],
)
def test_a_part_has_its_own_voice(text: str, voice: tuple[str, str]) -> None:
    assert voice in [(found.speaker_text, found.cue) for found in claims_of(text)[0].voices]


@pytest.mark.parametrize(
    "text",
    [
        "The two men did not make any statements.",
        "Peru said the men were not mercenaries but trainers.",
        "The army denied that it had fired.",
        "“We will not leave,” she said.",
        "The talks never began.",
        "The talks are no longer planned.",
        "He declined to comment.",
        "There were no casualties.",
        "The minister, who was ill, did not come.",
        "They weren’t told.",
        "The army did not fire but withdrew.",
        "Nobody but the mayor spoke.",
        "The tired but happy crowd did not leave.",
        "The long-awaited but delayed report was not published.",
        "The man accused of theft but not charged did not appear.",
    ],
)
def test_a_negated_verb_denies(text: str) -> None:
    assert claims_of(text)[0].polarity == "denied"


@pytest.mark.parametrize(
    "text",
    [
        "The talks began.",
        "Not only the army but the police fired.",
        "He left because he was not paid.",
        "The minister, who did not speak, came.",
        "It is a visit, not a summit.",
        "No fewer than 20 people came.",
        "The men said they had left.",
        "If the bank cannot be saved, it should be sold.",
        "They asked why he did not come.",
        "He left without signing.",
        "The court fined the firm but declined to say why.",
        "He signed the bill but did not speak.",
    ],
)
def test_a_negation_elsewhere_denies_nothing(text: str) -> None:
    assert claims_of(text)[0].polarity == "affirmed"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers may have fled.", ("may",)),
        ("Experts called for an inquiry into possible crimes.", ("possible",)),
        ("They died in an attack reportedly carried out by rebels.", ("reportedly",)),
        ("They were expelled for allegedly failing.", ("allegedly",)),
        ("The group has been accused of abuses.", ("accused",)),
        ("He appears to have left and might return.", ("appears", "might")),
        ("He was scheduled to arrive.", ("scheduled to",)),
        ("It happened in May.", ()),
        ("May was warm.", ()),
        ("He arrived.", ()),
    ],
)
def test_hedges_are_kept_in_order(text: str, expected: tuple[str, ...]) -> None:
    assert claims_of(text)[0].hedge == expected


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The envoy will arrive.", "future"),
        ("The envoy was scheduled to arrive on Monday.", "future"),
        ("He said that Chile would continue to help.", "future"),
        ("The envoy will travel to Lima, the ministry said.", "future"),
        ("The envoy arrived.", "past"),
        ("The envoy has arrived.", "past"),
        ("The junta has drawn closer.", "past"),
        ("The envoy, who will speak, was welcomed.", "past"),
        ("The envoy is in Lima.", "present"),
        ("The visit shows “the firm will of the people,” he said.", "present"),
        ("It’s a matter of time.", "present"),
        ("A casual summit.", "none"),
    ],
)
def test_tense_is_that_of_what_is_said(text: str, tense: str) -> None:
    assert claims_of(text)[0].tense == tense


def test_a_sentence_inside_a_long_quotation_is_its_speakers() -> None:
    claims = claims_of("“We will stay. We will win,” said Diallo.")
    assert [claim.attribution.speaker_text for claim in claims if claim.attribution] == ["Diallo", "Diallo"]


def test_equal_sentences_have_different_ids() -> None:
    first, second = claims_of("He left. He left.")
    assert first.id != second.id


def test_the_attribution_says_when_it_was_said() -> None:
    article = article_of("a", "The envoy will travel, the ministry said late on Sunday, without detail.")
    attribution = annotate(article, KNOWLEDGE).claims[0].attribution
    assert attribution is not None
    assert cut(article, attribution.span) == "the ministry said late on Sunday"


TEXT = st.text(alphabet=st.sampled_from('ab said he not may, .:"“”AB'), max_size=100) | st.text(max_size=60)


@given(st.lists(TEXT, max_size=4))
def test_claims_are_the_sentences(texts: list[str]) -> None:
    article = article_of("a", *texts)
    claims = annotate(article, KNOWLEDGE).claims
    assert all(cut(article, claim.span) == claim.text for claim in claims)
    assert "".join("".join(c.text.split()) for c in claims) == "".join("".join(t.split()) for t in texts)
    assert len({claim.id for claim in claims}) == len(claims)
    for claim in claims:
        assert all(claim.span.contains(voice.span) for voice in claim.voices)
