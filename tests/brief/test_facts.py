"""Facts: what sentences of several origins say alike, and nothing that one of them does not say."""

from dataclasses import replace

import pytest

from builder.brief.differing.differences import find_differences
from builder.brief.front.briefing import make_briefing
from builder.brief.happenings.events import find_events
from builder.brief.stated.assembled import holds_slot, with_facts
from builder.brief.stated.facts import Fact, find_facts, state_facts
from builder.brief.statements import Ranked, find_statements
from builder.values.annotation import Attribution
from builder.values.capture import DossierRecord
from builder.values.dossier import Reading, Statement
from builder.values.ids import ActorId
from tests.marked import directory, reading


def facts_of(*readings: Reading) -> tuple[Fact, ...]:
    one = directory(*readings)
    return find_facts(find_events(one), one)


def statements_of(*readings: Reading) -> tuple[Statement, ...]:
    one = directory(*readings)
    happenings = find_events(one)
    differences = find_differences(happenings, (), one)
    ranked = find_statements(one, happenings, differences)
    return tuple(r.statement for r in with_facts(ranked, state_facts(find_facts(happenings, one), differences, one)))


def made_of(*readings: Reading) -> list[str]:
    return [s.text for s in statements_of(*readings) if s.made is not None]


def by(speaker: str, words: str, one: Reading) -> Reading:
    """The reading with its first sentence said by somebody."""
    claim = one.claims[0]
    said = Attribution(speaker=ActorId(speaker), speaker_text=words, cue="said", span=claim.span)
    return replace(one, claims=(replace(claim, attribution=said, voices=(said,)), *one.claims[1:]))


def pair(one: str, other: str) -> tuple[Reading, Reading]:
    return reading("a", one, published="2021-05-05"), reading("b", other, published="2021-05-06")


@pytest.mark.parametrize(
    ("one", "other", "fact"),
    [
        (
            "[Ana Roca=roca] visited [Peru=peru] on {Monday=2021-05-03} for talks with farmers.",
            "Last week’s storm was over when, on a windy day, [Ana Roca=roca] visited [Peru=peru] {Monday=2021-05-03}.",
            "Ana Roca visited Peru on 3 May 2021.",
        ),
        (
            "[Luis Vega=vega] will arrive in [Chad=chad] on {Friday=2021-05-07}.",
            "[Chad=chad]’s neighbour, [Luis Vega=vega], was scheduled to arrive in [Chad=chad] on {7 May=2021-05-07}.",
            "Luis Vega was due to arrive in Chad on 7 May 2021.",
        ),
        (
            "[Ana Roca=roca] visited [Peru=peru] in {May=2021-05}.",
            "[Ana Roca=roca] visited [Peru=peru] on {Monday=2021-05-03}.",
            "Ana Roca visited Peru in May 2021.",
        ),
        (
            "[Ana Roca=roca] visited [Peru=peru], [Chad=chad] and [Fiji=fiji].",
            "[Ana Roca=roca] visited [Chad=chad].",
            "Ana Roca visited Chad.",
        ),
        (
            "Since a {2020=2020} military coup in [Peru=peru], prices have risen.",
            "Since coming to power in a {2020=2020} coup, [Peru=peru]’s junta has closed the schools.",
            "Power was seized in a coup in Peru in 2020.",
        ),
        (
            "[Luis Vega=vega]’s eight-day visit to [Peru=peru] began with a parade.".replace(
                "eight-day", "{eight-day=P8D}"
            ),
            "[Luis Vega=vega]’s {8-day=P8D} visit to [Peru=peru] will cost a fortune.",
            "Luis Vega’s visit to Peru is described as an eight-day visit.",
        ),
        (
            "[Mali=mali] is glad. [Luis Vega=vega]’s {two-day=P2D} visit to the West African nation began.",
            "[Luis Vega=vega] was speaking as part of a {two-day=P2D} visit to [Mali=mali].",
            "Luis Vega’s visit to Mali is described as a two-day visit.",
        ),
        (
            "A strong earthquake hit [Peru=peru] on {Monday=2021-05-03}.",
            "The earthquake struck [Peru=peru] on {Monday=2021-05-03} and was felt far away.",
            "An earthquake struck Peru on 3 May 2021.",
        ),
        (
            "[Chad=chad] has already supplied [Peru=peru] with river craft including boats, as well as sails.",
            "[Peru=peru] has received nets and fishing boats from [Chad=chad].",
            "Chad supplied Peru with boats.",
        ),
    ],
)
def test_what_two_origins_say_alike_is_one_sentence_of_both(one: str, other: str, fact: str) -> None:
    assert fact in made_of(*pair(one, other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[Ana Roca=roca] visited [Peru=peru].", "[Ana Roca=roca]’s aide visited [Peru=peru]."),
        ("[Ana Roca=roca] visited [Peru=peru].", "An aide to [Ana Roca=roca] visited [Peru=peru]."),
        ("[Ana Roca=roca] visited [Peru=peru].", "[Ana Roca=roca] visited [Peru=peru]’s embassy."),
        ("[Ana Roca=roca] visited [Peru=peru].", "[Ana Roca=roca] will visit [Peru=peru]."),
        ("[Ana Roca=roca] visited [Peru=peru].", "[Ana Roca=roca]’s visit to [Peru=peru] is near."),
        ("[Ana Roca=roca] visited [Peru=peru].", "[Ana Roca=roca] cancelled a visit to [Peru=peru]."),
        ("[Ana Roca=roca] visited [Peru=peru].", "[Ana Roca=roca] had reportedly visited [Peru=peru]."),
        ("[Ana Roca=roca] visited [Peru=peru].", "Nobody knows whether [Ana Roca=roca] visited [Peru=peru]."),
        ("[Ana Roca=roca] visited [Peru=peru].", "[Ana Roca=roca] never visited [Peru=peru]."),
        ("[Ana Roca=roca] visited [Peru=peru].", "The visit to [Peru=peru] with [Ana Roca=roca] was long."),
        ("Since a coup in [Peru=peru] in {2020=2020}, it rains.", "Since a failed coup in [Peru=peru] it rains."),
        ("Since a coup in [Peru=peru], it rains.", "Since a coup attempt in [Peru=peru], it rains."),
        ("[Chad=chad] supplied [Peru=peru] with boats.", "[Peru=peru] has received no boats from [Chad=chad]."),
        ("[Chad=chad] supplied [Peru=peru] with boats.", "[Chad=chad] has received boats from [Peru=peru]."),
        (
            "[Luis Vega=vega]’s {two-day=P2D} visit to [Peru=peru] began.",
            "[Luis Vega=vega]’s nearly {two-day=P2D} visit to [Peru=peru] began.",
        ),
    ],
)
def test_a_sentence_that_lacks_or_bends_a_slot_carries_no_fact(one: str, other: str) -> None:
    assert made_of(*pair(one, other)) == []


def test_two_articles_of_one_origin_make_no_fact() -> None:
    same = "[Ana Roca=roca] visited [Peru=peru]."
    assert not facts_of(reading("a", same, origin="wire"), reading("b", same, origin="wire"))


def test_what_one_says_himself_and_the_other_passes_on_is_no_fact() -> None:
    one = reading("a", "[Ana Roca=roca] visited [Peru=peru].")
    other = by("vega", "Luis Vega", reading("b", "[Ana Roca=roca] visited [Peru=peru], [Luis Vega=vega] said."))
    assert made_of(one, other) == []


def test_a_fact_on_one_side_of_an_open_conflict_is_low() -> None:
    texts = ("{two-day=P2D}", "{two-day=P2D}", "{five-day=P5D}")
    made = [
        reading(name, f"[Luis Vega=vega]’s {length} visit to [Peru=peru] began with a parade.")
        for name, length in zip("abc", texts, strict=True)
    ]
    fact = next(s for s in statements_of(*made) if s.made)
    assert fact.confidence == "low"
    assert "sources differ" in fact.why


def test_a_sentence_that_says_no_more_than_a_fact_gives_way_to_it() -> None:
    texts = [
        s.text
        for s in statements_of(
            *pair(
                "[Luis Vega=vega] will arrive in [Chad=chad] on {Friday=2021-05-07}.",
                "[Luis Vega=vega] will arrive in [Chad=chad] on {Friday=2021-05-07} for a harvest that he paid for.",
            )
        )
    ]
    assert len(texts) == 2
    assert any("harvest" in text for text in texts)


def test_every_support_holds_every_slot() -> None:
    readings = pair(
        "[Ana Roca=roca] visited [Peru=peru] on {Monday=2021-05-03} for talks.",
        "[Ana Roca=roca] visited [Peru=peru] on {3 May=2021-05-03} with her son.",
    )
    one = directory(*readings)
    held = [(slot, s.support) for s in statements_of(*readings) if s.made for slot in s.made.slots]
    assert held
    assert all(holds_slot(slot, span, one) for slot, support in held for span in support)


def test_of_key_points_of_equal_origins_the_surer_come_first() -> None:
    lands = ["Chad", "Fiji", "Cuba", "Oman", "Togo", "Mali"]
    visits = [f"[Ana Roca=roca] visited [{land}={land.lower()}]." for land in lands]
    texts = ("{two-day=P2D}", "{two-day=P2D}", "{five-day=P5D}")
    begun = [f"[Luis Vega=vega]’s {length} visit to [Peru=peru] began." for length in texts]
    statements = statements_of(*(reading(n, first, *visits) for n, first in zip("ab", begun[:2], strict=True)))
    statements += statements_of(*(reading(n, first) for n, first in zip("def", begun, strict=True)))
    ranked = tuple(Ranked(statement=s, weight=1.0, stale=s.confidence == "low") for s in reversed(statements))
    known = directory(
        *(reading(n, first, *visits) for n, first in zip("ab", begun[:2], strict=True)),
        *(reading(n, first) for n, first in zip("def", begun, strict=True)),
    )
    briefing, _ = make_briefing(DossierRecord(title="t"), ranked, (), known)
    assert briefing is not None
    told = {s.id: s for s in statements}
    points = [told[i] for section in briefing.sections for i in section.statements]
    order = [(-len(s.origins), s.confidence == "low") for s in points]
    assert len({low for _, low in order}) == 2
    assert order == sorted(order)


def test_unnamed_officials_pass_on_what_another_tells_himself() -> None:
    told = "[Ana Roca=roca] visited [Chad=chad]."
    one, other = pair(told, told)
    claim = other.claims[0]
    said = Attribution(speaker=None, speaker_text="officials", cue="said", span=claim.span)
    doubted = replace(said, cue="claimed")
    passed, claimed = (replace(other, claims=(replace(claim, attribution=v, voices=(v,)),)) for v in (said, doubted))
    assert made_of(one, passed) == ["Ana Roca visited Chad."]
    assert made_of(one, claimed) == []
    assert made_of(passed, replace(passed, article=replace(passed.article, id=one.article.id))) == []
