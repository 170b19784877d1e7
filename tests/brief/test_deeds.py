"""Deeds: what two outlets tell of one, each in words of its own, and nothing that only looks like it."""

from dataclasses import replace

import pytest

from builder.brief.gate import check_statement
from builder.brief.stated.alike import state_deeds
from builder.brief.stated.assembled import with_facts
from builder.brief.stated.deeds import find_done
from builder.brief.statements import find_statements
from builder.knowledge.deeds import read_deeds
from builder.values.annotation import Attribution, Quote
from builder.values.dossier import Reading, Statement
from builder.values.ids import ActorId, OriginId, StoryId
from builder.values.problem import UnsourcedSentenceError
from tests.marked import directory, reading


def done_in(text: str) -> list[tuple[str, ...]]:
    one = reading("a", text, published="2021-05-05")
    return [d.key for d in find_done(one, one.claims[0], directory(one))]


@pytest.mark.parametrize(
    "text",
    [
        "A judge sentenced fired policeman [Luis Vega=vega] to 22 years in prison {Friday=2021-05-07}.",
        "[Luis Vega=vega] was sentenced in a federal courtroom on {Friday=2021-05-07}.",
        "[Luis Vega=vega] was sentenced to {22 years=P22Y} in prison {Friday=2021-05-07} for fraud.",
        "[Luis Vega=vega] was sentenced as a leader of the gang on {Friday=2021-05-07}, though few ask if so.",
        "[Luis Vega=vega] was sentenced {Friday=2021-05-07} – he asked whether the price had been paid.",
    ],
)
def test_a_deed_is_read_from_whom_it_befell_and_its_day_from_the_end_of_its_clause(text: str) -> None:
    one = reading("a", text, published="2021-05-08")
    told = [(d.key[1], d.when.value if d.when else None) for d in find_done(one, one.claims[0], directory(one))]
    assert told == [("vega", "2021-05-07")]


@pytest.mark.parametrize(
    "text",
    [
        "[Luis Vega=vega] resigned over the shooting of a guard on {Friday=2021-05-07}.",
        "[Luis Vega=vega] resigned to make room for a rival on {Friday=2021-05-07}.",
        "[Luis Vega=vega] resigned after a strike of {Friday=2021-05-07}.",
        "[Luis Vega=vega] resigned at the {2019=2019} congress.",
    ],
)
def test_a_day_behind_another_happening_or_clause_is_not_the_deeds(text: str) -> None:
    one = reading("a", text, published="2021-05-08")
    assert [d.when for d in find_done(one, one.claims[0], directory(one))] == [None]


def test_a_sentence_that_others_may_yet_pass_is_no_deed() -> None:
    assert done_in("The court will have sentenced [Luis Vega=vega] to a year by then.") == []
    assert done_in("Nobody who sentenced [Luis Vega=vega] to a year was there.") == []


def test_what_an_agency_is_said_to_report_is_reported_by_the_agency() -> None:
    told = reading("a", "[Luis Vega=vega] resigned, [Reuters=reuters] reported.", published="2021-05-05")
    claim = told.claims[0]
    said = Attribution(speaker=ActorId("reuters"), speaker_text="Reuters", cue="reported", span=claim.span)
    told = replace(told, claims=(replace(claim, attribution=said, voices=(said,)),))
    own = replace(reading("b", "[Luis Vega=vega] stepped down.", published="2021-05-05"), origin=OriginId("reuters"))
    other = replace(own, origin=OriginId("o"))
    [found] = state_deeds(directory(*in_story(told, other)), ())
    assert len(found.statement.origins) == 2
    assert state_deeds(directory(*in_story(told, own)), ()) == ()


@pytest.mark.parametrize(
    ("deed", "sentence"),
    [
        ("called on [Luis Vega=vega] to resign", "Ana Roca called on Luis Vega to resign."),
        ("called on [Luis Vega=vega] to drop out of the race", "Ana Roca called on Luis Vega to drop out of the race."),
        ("is challenging [Luis Vega=vega]", "Ana Roca is challenging Luis Vega."),
    ],
)
def test_a_sentence_without_a_day_is_stated_without_one_also_where_all_tell_it(deed: str, sentence: str) -> None:
    texts = (f"On {{Monday=2021-05-03}}, [Ana Roca=roca] {deed}.", f"[Ana Roca=roca] {deed} on {{Monday=2021-05-03}}.")
    [statement] = stated(*texts)
    assert (statement.text, statement.when) == (sentence, None)


def test_words_of_another_language_are_no_deed() -> None:
    one = reading("a", "[Ana Roca=roca] met [Luis Vega=vega].")
    french = replace(one, article=replace(one.article, language="fr"))
    assert list(find_done(one, one.claims[0], directory(one)))
    assert list(find_done(french, one.claims[0], directory(french))) == []


def in_story(*readings: Reading) -> tuple[Reading, ...]:
    return tuple(replace(one, story=StoryId("s")) for one in readings)


def stated(*texts: str, days: tuple[str, ...] = ("2021-05-05", "2021-05-06")) -> list[Statement]:
    readings = in_story(*(reading(n, t, published=d) for n, t, d in zip("ab", texts, days, strict=True)))
    one = directory(*readings)
    found = [s.statement for s in state_deeds(one, ())]
    for statement in found:
        check_statement(statement, one)
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Senator [Ana Roca=roca] on {Monday=2021-05-03} endorsed Governor [Luis Vega=vega] for mayor.",
        "The mayor, [Ana Roca=roca], known for her tough stance, has formally endorsed [Luis Vega=vega].",
        "[Luis Vega=vega] was endorsed {Monday=2021-05-03} by the mayor’s rival [Ana Roca=roca].",
        "[Ana Roca=roca], who endorsed [Luis Vega=vega], spoke in Lima.",
        "In a speech in Lima, [Ana Roca=roca] (D-Lima) endorsed her longtime rival [Luis Vega=vega].",
    ],
)
def test_a_deed_is_read_through_days_titles_and_asides(text: str) -> None:
    assert done_in(text) == [("{who} endorsed {whom}.", "roca", "vega")]


@pytest.mark.parametrize(
    "text",
    [
        "[Ana Roca=roca] did not endorse [Luis Vega=vega].",
        "[Ana Roca=roca] may have endorsed [Luis Vega=vega].",
        "Aides of [Ana Roca=roca] endorsed [Luis Vega=vega].",
        "[Ana Roca=roca] endorsed [Luis Vega=vega]’s plan.",
        "[Ana Roca=roca] endorsed a plan of [Luis Vega=vega].",
        "[Ana Roca=roca] allegedly endorsed [Luis Vega=vega].",
        "[Ana Roca=roca] won the election in provisional results.",
        "Has [Ana Roca=roca] endorsed [Luis Vega=vega]?",
        "[Luis Vega=vega] and [Ana Roca=roca] endorsed [Eva Sol=sol].",
        "[Ana Roca=roca] endorsed herself.",
    ],
)
def test_what_is_denied_doubted_or_done_by_others_is_no_deed(text: str) -> None:
    assert done_in(text) == []


def test_what_another_says_or_what_is_quoted_is_no_deed() -> None:
    one = reading("a", "[Ana Roca=roca] endorsed [Luis Vega=vega], [Eva Sol=sol] said.")
    claim = one.claims[0]
    said = Attribution(speaker=ActorId("sol"), speaker_text="Eva Sol", cue="said", span=claim.span)
    assert list(find_done(one, replace(claim, voices=(said,)), directory(one))) == []
    quote = Quote(span=claim.span, text=claim.text, speaker=None, speaker_text="")
    assert list(find_done(replace(one, quotes=(quote,)), claim, directory(one))) == []


def test_two_outlets_that_tell_a_deed_of_one_day_in_other_words_are_one_statement_with_its_day() -> None:
    [found] = stated(
        "[Ana Roca=roca] lambasted [Luis Vega=vega] on {Monday=2021-05-03}.",
        "The mayor was gone when [Luis Vega=vega] was rebuked {Monday=2021-05-03} by [Ana Roca=roca].",
    )
    assert found.text == "Ana Roca criticized Luis Vega on 3 May 2021."
    assert (len(found.origins), found.confidence, len(found.support)) == (2, "moderate", 2)


def test_a_telling_without_its_day_joins_what_is_done_once_and_the_day_is_left_out() -> None:
    [found] = stated(
        "[Luis Vega=vega] stepped down on {Monday=2021-05-03}.",
        "[Luis Vega=vega] resigned.",
        days=("2021-05-05", "2021-08-06"),
    )
    assert (found.text, found.when) == ("Luis Vega resigned.", None)


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("met [Luis Vega=vega] on {Monday=2021-05-03}", "met [Luis Vega=vega] on {Tuesday=2021-05-04}", None),
        ("met [Luis Vega=vega]", "met [Luis Vega=vega]", ("2021-05-05", "2021-08-06")),
        ("met [Luis Vega=vega]", "met [Eva Sol=sol]", None),
        ("met [Luis Vega=vega]", "praised [Luis Vega=vega]", None),
    ],
    ids=["other day", "months apart", "other people", "other deed"],
)
def test_another_day_other_people_or_another_deed_do_not_join(
    one: str, other: str, days: tuple[str, str] | None
) -> None:
    texts = (f"[Ana Roca=roca] {one}.", f"[Ana Roca=roca] {other}.")
    assert stated(*texts, days=days or ("2021-05-05", "2021-05-06")) == []


def test_two_who_met_may_be_named_in_either_order() -> None:
    [found] = stated("[Ana Roca=roca] met with [Luis Vega=vega].", "[Luis Vega=vega] and [Ana Roca=roca] met in Lima.")
    assert found.text == "Ana Roca and Luis Vega met."


@pytest.mark.parametrize(
    ("owned", "plain"),
    [
        ("[Luis Vega=vega]'s death is a test for the court.", "[Luis Vega=vega] was found dead in his room."),
        ("The party met after [Luis Vega=vega]’s defeat.", "[Luis Vega=vega] lost the primary."),
    ],
)
def test_the_gate_lets_pass_what_is_told_by_whose_it_is(owned: str, plain: str) -> None:
    assert len(stated(owned, plain)) == 1


def test_articles_of_two_stories_or_of_one_origin_make_no_statement() -> None:
    texts = ("[Luis Vega=vega] resigned.", "[Luis Vega=vega] stepped down.")
    one, two = (reading(n, t, published="2021-05-05") for n, t in zip("ab", texts, strict=True))
    assert state_deeds(directory(replace(one, story=StoryId("s")), replace(two, story=StoryId("t"))), ()) == ()
    assert state_deeds(directory(*in_story(one, replace(two, origin=one.origin))), ()) == ()


def test_the_gate_refuses_a_deed_whose_people_change_places() -> None:
    first, second = in_story(
        reading("a", "[Ana Roca=roca] beat [Luis Vega=vega]."),
        reading("b", "[Ana Roca=roca] defeated [Luis Vega=vega]."),
    )
    one = directory(first, second)
    [found] = state_deeds(one, ())
    who, whom = found.statement.made.slots if found.statement.made else ()
    turned = replace(
        found.statement,
        text="Luis Vega beat Ana Roca.",
        made=replace(found.statement.made, slots=(replace(who, name="whom"), replace(whom, name="who")))
        if found.statement.made
        else None,
    )
    with pytest.raises(UnsourcedSentenceError):
        check_statement(turned, one)


def test_a_pattern_without_who_or_without_a_word_is_refused() -> None:
    for pattern in ("{who} {whom}", "was seen"):
        with pytest.raises(ValueError, match="who"):
            read_deeds({"deeds": [{"say": ["{who} x."], "told": [pattern]}]})


def test_a_sentence_that_tells_high_up_what_another_origin_tells_too_weighs_more() -> None:
    readings = in_story(
        reading(
            "a",
            "President [Luis Vega=vega] resigned on {Monday=2021-05-03} after a vote on the budget.",
            published="2021-05-03",
        ),
        reading(
            "b", "President [Luis Vega=vega] stepped down {Monday=2021-05-03} over his taxes.", published="2021-05-03"
        ),
    )
    one = directory(*readings)
    ranked = find_statements(one, (), ())
    weights = {r.statement.text: r.weight for r in ranked}
    lifted = {r.statement.text: r.weight for r in with_facts(ranked, state_deeds(one, ()))}
    assert weights
    assert all(lifted[text] > weight for text, weight in weights.items())


def test_a_deed_that_tells_nothing_without_its_day_is_stated_with_it_alone() -> None:
    dated = (
        "[Luis Vega=vega] pleaded guilty {Monday=2021-05-03}.",
        "On {Monday=2021-05-03}, [Luis Vega=vega] pled guilty.",
    )
    assert [one.text for one in stated(*dated)] == ["Luis Vega pleaded guilty on 3 May 2021."]
    assert stated(dated[0], "[Luis Vega=vega] pleaded guilty.") == []


def test_unnamed_officials_support_a_deed_that_another_tells_and_make_none() -> None:
    one = reading("a", "[Luis Vega=vega] resigned, officials said.", published="2021-05-05")
    claim = one.claims[0]
    said = Attribution(speaker=None, speaker_text="officials", cue="said", span=replace(claim.span, start=20))
    passed = replace(one, claims=(replace(claim, attribution=said, voices=(said,)),))
    other = reading("b", "[Luis Vega=vega] stepped down.", published="2021-05-05")
    assert [s.statement.text for s in state_deeds(directory(*in_story(passed, other)), ())] == ["Luis Vega resigned."]
    again = replace(other, claims=(replace(other.claims[0], attribution=said, voices=(said,)),))
    assert state_deeds(directory(*in_story(passed, again)), ()) == ()


def test_a_tentative_agreement_stays_tentative_and_a_draft_is_none() -> None:
    keys = [
        done_in(f"[Ana Roca=roca] reached a {kind} agreement with [Luis Vega=vega].")
        for kind in ("tentative", "draft", "new")
    ]
    assert [[key[0] for key in found] for found in keys] == [
        ["{who} and {whom} reached a tentative agreement.", "{who} reached a tentative agreement."],
        [],
        ["{who} and {whom} reached an agreement."],
    ]


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("[Acme=acme] and its main union have reached a tentative deal.", "{who} reached a tentative agreement."),
        ("[Acme=acme] is ending its merger agreement with a rival.", "{who} ended a deal."),
        ("[Acme=acme] halted production of its boats.", "{who} stopped some production."),
        ("[Acme=acme] has canceled most flights.", "{who} canceled flights."),
        ("[Acme=acme] ousted [Ana Roca=roca] as chief executive.", "{who} was ousted."),
        ("Voters elected challenger [Ana Roca=roca] as president.", "{who} was elected."),
        ("[Ana Roca=roca] declared victory.", "{who} claimed victory."),
        ("[Ana Roca=roca] succeeded [Luis Vega=vega] as chairman.", "{who} succeeded {whom}."),
        ("[Ana Roca=roca] announced her retirement at the end of May.", "{who} announced a retirement."),
        ("[Peru=peru] closed its airspace to cargo planes.", "{who} closed its airspace to planes."),
        ("[Peru=peru] launched a missile.", "{who} fired at least one missile."),
        ("[Miners=miners] suspended their strike.", "{who} suspended a strike."),
        ("[Acme=acme] took control of [Beta=beta].", "{who} took control of {whom}."),
        ("The academy awarded the prize to [Ana Roca=roca].", "{who} won a prize."),
        ("[Peru=peru] imposed new sanctions on [Chile=chile].", "{who} imposed sanctions on {whom}."),
        ("The [Bank=bank] slashed its key interest rate.", "{who} cut interest rates."),
    ],
)
def test_the_deed_of_a_sentence_is_told_in_other_words(text: str, deed: str) -> None:
    assert [key[0] for key in done_in(text)] == [deed]


@pytest.mark.parametrize(
    "text",
    [
        "[Acme=acme] may end its merger agreement.",
        "[Acme=acme] ordered lunch to pay homage.",
        "[Acme=acme] called off a strikebreaker.",
        "The board ordered that [Acme=acme] consider whether to pay.",
        "[Acme=acme] ended talks over a merger.",
        "[Ana Roca=roca] began a hunger strike.",
        "[Peru=peru] started a drone strike on a camp.",
        "[Ana Roca=roca] started planning a strike.",
        "[Ana Roca=roca] recalled meeting the ambassador.",
        "[Ana Roca=roca] fell to [Luis Vega=vega] in straight sets.",
        "[Chile=chile] reported the loss of a plane.",
    ],
)
def test_words_beside_a_deed_tell_none(text: str) -> None:
    assert done_in(text) == []


def test_who_declares_a_winner_does_it_by_saying_so() -> None:
    one = reading("a", "The [Commission=commission] declared party candidate [Luis Vega=vega] president.")
    claim = one.claims[0]
    said = Attribution(speaker=ActorId("commission"), speaker_text="The Commission", cue="declared", span=claim.span)
    told = [d.key for d in find_done(one, replace(claim, voices=(said,)), directory(one))]
    assert told == [("{who} was declared the winner of an election.", "vega")]
    other = replace(claim, voices=(replace(said, cue="noted"),))
    assert list(find_done(one, other, directory(one))) == []
