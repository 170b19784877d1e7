"""Whose deed a happening is, whose day it has, and whether it was to be."""

import pytest

from tests.annotate.test_frames import told


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        (
            "[Ana Roca=roca], who once met [Luis Vega=vega] and others, was arrested on {Monday=2}.",
            "ARREST reported whom=roca 'Monday'",
        ),
        ("[Ana Roca=roca], whose brother left, was arrested.", "ARREST reported whom=roca"),
        ("[Ana Roca=roca], 25, was arrested on {Monday=2}.", "ARREST reported whom=roca 'Monday'"),
        ("[Ana Roca=roca] spoke after the driver was arrested on {Monday=2}.", "ARREST reported 'Monday'"),
        ("[Ana Roca=roca] wept when a bus crashed on {Monday=2}.", "CRASH reported 'Monday'"),
        ("[Ana Roca=roca] drew the plan that killed [Luis Vega=vega].", "KILL reported whom=vega"),
        ("[Ana Roca=roca], a nurse who killed [Luis Vega=vega], spoke.", "KILL reported who=roca whom=vega"),
        ("One of them, driver [Luis Vega=vega], died on {Monday=2}.", "KILL reported who=vega 'Monday'"),
        ("The crew of [Peru=peru], led by [Luis Vega=vega], resigned.", "RESIGN reported"),
        ("[Ana Roca=roca] asked over tea who resigned.", "RESIGN reported"),
        ("Fears about [Peru=peru] resigned to it.", "RESIGN reported"),
        ("[Acme=acme], which is leading the inquiry into the crash, left.", "CRASH reported"),
        ("[Acme=acme] has not seen a crash.", ""),
        ("[Acme=acme] has long mourned the crash.", "CRASH reported"),
        ("[Acme=acme]’s boat before the crash was new.", "CRASH reported"),
        ("[Acme=acme]’s two crashes were new.", "CRASH reported who=acme"),
        ("[Ana Roca=roca], arrested on {Monday=2}, spoke.", "ARREST reported whom=roca 'Monday'"),
        ("[Luis Vega=vega], appointed by [Ana Roca=roca], spoke.", "APPOINT reported who=roca whom=vega"),
        ("The [Acme=acme] boat in {June=6} that crashed was new.", "CRASH reported who=acme 'June'"),
        ("[Luis Vega=vega] was arrested by police chief [Ana Roca=roca].", "ARREST reported who=roca whom=vega"),
        ("The nurse was appointed by the late President [Ana Roca=roca].", "APPOINT reported who=roca"),
        ("[Acme=acme] boats that crashed were new.", "CRASH reported who=acme"),
        ("Despite the outbreak of the fever, [Ana Roca=roca] slept.", "OUTBREAK reported"),
        ("[Ana Roca=roca]’s arrest came early.", "ARREST reported whom=roca"),
        ("[Ana Roca=roca]’s appointment of [Luis Vega=vega] came early.", "APPOINT reported who=roca whom=vega"),
        ("[Luis Vega=vega] was flown to [Peru=peru] for care.", ""),
        ("[Luis Vega=vega] had flown to [Peru=peru] for care.", "VISIT reported place=peru who=vega"),
    ],
)
def test_a_deed_is_his_who_is_the_subject_of_its_verb_or_owns_its_noun(marked: str, expected: str) -> None:
    kinds = ("ARREST", "CRASH", "KILL", "RESIGN", "OUTBREAK", "APPOINT", "VISIT")
    assert "; ".join(line for line in told(marked) if line.startswith(kinds)) == expected


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The mayor, asked on {Monday=2} about the crash, wept.", "CRASH reported"),
        ("{Today=2} there is anger over the crash.", "CRASH reported"),
        ("On {Monday=2}, the mayor held that they were right in launching a boat.", "LAUNCH reported"),
        ("On {Monday=2}, the mayor began by launching a boat.", "LAUNCH reported 'Monday'"),
        ("Despite the crash, the mayor made clear on {Monday=2} that he stays.", "CRASH reported"),
        ("After the crash on {Monday=2}, the mayor wept.", "CRASH reported 'Monday'"),
        ("It was the worst crash since {May 2001=2001-05}.", "CRASH reported"),
        ("They showed papers on a crash from before {May 2001=2001-05}.", "CRASH reported"),
        ("It was the deadliest crash on {Monday=2}.", "CRASH reported 'Monday'"),
    ],
)
def test_the_day_of_a_speech_or_of_another_happening_is_not_taken(marked: str, expected: str) -> None:
    assert told(marked) == [expected]


@pytest.mark.parametrize(
    "marked",
    [
        "[Ana Roca=roca] on {Monday=2} put off a planned visit to [Peru=peru].",
        "[Ana Roca=roca] postponed that trip.",
        "Police told of a foiled airstrike.",
        "The trip to [Peru=peru], due on {Monday=2}, was called off.",
        "The election planned for {May=5} has been delayed.",
        "They dropped the indictment on {Monday=2}.",
    ],
)
def test_what_was_not_to_be_is_no_happening(marked: str) -> None:
    assert told(marked) == []


def test_what_is_put_off_for_a_happening_does_not_undo_it() -> None:
    assert told("Trains were cancelled over the crash on {Monday=2}.") == ["CRASH reported"]
    assert told("The crash came on {Monday=2}, or trains were cancelled.") == ["CRASH reported 'Monday'"]
    assert told("The blast kicked off a protest on {Monday=2}.") == ["EXPLOSION reported", "PROTEST reported 'Monday'"]
    assert told("The earthquake came and schools were suspended.") == ["EARTHQUAKE reported"]


def test_a_statement_that_says_something_is_no_release() -> None:
    assert told("[Acme=acme] released a statement saying the owner had left.") == []


def test_what_is_charged_or_voted_on_is_no_happening_by_its_name_alone() -> None:
    assert told("An arrest warrant came on {Monday=2}.") == []
    assert told("The jury heard of a sexual assault on {Monday=2}; a rifle lay there.") == []
    assert told("The boxer's assault charge was read on {Monday=2}; a rifle lay there.") == []
    assert told("The assault by gunmen came on {Monday=2}.") == ["ATTACK reported 'Monday'"]
    assert told("The election officials slept on {Monday=2}.") == []
    assert told("The arrest came on {Monday=2}.") == ["ARREST reported 'Monday'"]
