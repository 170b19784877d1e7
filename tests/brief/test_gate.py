"""No sentence without a source: the gate derives every machine sentence again."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeVar

import pytest

from builder.brief import brief
from builder.brief.directory import Directory, make_directory
from builder.brief.gate import admit, check_dossier
from builder.brief.sentences.edits import apply_edits
from builder.brief.sentences.shorter import as_title
from builder.brief.stated.assembled import say
from builder.brief.statements import Ranked, find_statements
from builder.knowledge.facts import slots_in
from builder.values.capture import DossierRecord, Seeds
from builder.values.dossier import (
    Briefing,
    Difference,
    Dossier,
    Due,
    Edit,
    Event,
    Linked,
    Reading,
    Statement,
    Story,
    Version,
)
from builder.values.ids import ActorId, StoryId
from builder.values.problem import UnsourcedSentenceError
from tests.marked import KNOWLEDGE, actors_of, origins_of, reading

READINGS = (
    reading(
        "a",
        "[Ana Roca=roca] will arrive in [Lima=lima] on {Monday=2021-05-03}. "
        "She may sign an agreement with [Peru=peru] there.",
        "At least <12 people=12|people|at least|people> were killed near [Lima=lima] "
        "last {week=2021-04-26/2021-05-02}.",
        published="2021-05-02",
    ),
    reading(
        "b",
        "But [Ana Roca=roca] arrived in [Lima=lima] early {Tuesday=2021-05-04} "
        "for a {two-day=P2D} visit to [Peru=peru].",
        "[Luis Vega=vega] said {on Tuesday=2021-05-04} that [Peru=peru] has not agreed to withdraw its troops from "
        "[Chad=chad].",
        "He promised to visit [Chad=chad] and its capital in {June=2021-06}.",
        "The attack near [Lima=lima] killed <more than 40 people=40|people|more than|people>, [Luis Vega=vega] said.",
        published="2021-05-04",
    ),
    reading(
        "c",
        "[Ana Roca=roca] was due to arrive in [Lima=lima] on {3 May=2021-05-03}, two officials said as they left.",
        published="2021-05-03",
    ),
)
OTHER = {"not": "now", "may": "will", "has": "had", "will": "would", "in": "near", "killed": "saved"}
TOKEN = re.compile(r"\w+|[^\w\s]")


@pytest.fixture(scope="module")
def made() -> tuple[Dossier, Directory]:
    return compiled(READINGS)


def compiled(readings: tuple[Reading, ...]) -> tuple[Dossier, Directory]:
    linked = Linked(
        actors=tuple(actors_of(*readings).values()),
        actor_of={},
        origins=tuple(origins_of(*readings).values()),
        origin_of={},
        copy_of={},
        stories=(Story(id=StoryId("one"), title="one", articles=tuple(r.article.id for r in readings)),),
        published={},
    )
    dossier, _ = brief(readings, linked, Seeds(dossier=DossierRecord(title="t"), captures=()), KNOWLEDGE)
    return dossier, make_directory(readings, linked, KNOWLEDGE)


def mutate(text: str) -> Iterator[str]:
    """The text with one token changed, dropped or doubled: names, numbers, verbs, negations, hedges, marks."""
    for match in TOKEN.finditer(text):
        token = match[0]
        new = str(int(token) + 1) if token.isdigit() else OTHER.get(token.casefold(), token[::-1] + "x")
        for changed in (new, "", f"{token} {token}"):
            yield text[: match.start()] + changed + text[match.end() :]


def mutants(dossier: Dossier) -> Iterator[Dossier]:
    """The dossier with one token of one sentence changed, wherever the machine wrote it."""
    for i, statement in enumerate(dossier.statements):
        for said in (*changed(statement, "text"), *with_changed_edits(statement)):
            yield replace(dossier, statements=put(dossier.statements, i, said))
    for i, difference in enumerate(dossier.differences):
        for asked in (*changed(difference, "question"), *with_changed_versions(difference)):
            yield replace(dossier, differences=put(dossier.differences, i, asked))
    for i, event in enumerate(dossier.events):
        for told in (*changed(event, "what"), *with_another_day(event), *changed(event, "place")):
            yield replace(dossier, events=put(dossier.events, i, told))
    for i, due in enumerate(dossier.due):
        for planned in (*changed(due, "what"), *with_another_day(due), *changed(due, "said_by")):
            yield replace(dossier, due=put(dossier.due, i, planned))
    if dossier.briefing is not None:
        for titled in changed(dossier.briefing, "title"):
            yield replace(dossier, briefing=titled)


T = TypeVar("T")
One = TypeVar("One", Statement, Difference, Version, Event, Due, Briefing)
Dated = TypeVar("Dated", Event, Due)


def changed(item: One, name: str) -> list[One]:
    fields: list[dict[str, Any]] = [{name: text} for text in mutate(getattr(item, name) or "")]
    return [replace(item, **field) for field in fields]


def with_another_day(item: Dated) -> Iterator[Dated]:
    """The event or plan a day, a month or a century off."""
    for day in ("2021-05-09", "2021-09", "1921-05-03"):
        yield replace(item, when=day) if isinstance(item, Event) else replace(item, due=day)


def with_changed_edits(statement: Statement) -> Iterator[Statement]:
    for j, edit in enumerate(statement.edits):
        for text in mutate(edit.text):
            edits = put(statement.edits, j, replace(edit, text=text))
            yield replace(statement, edits=edits, text=statement.text.replace(edit.text, text, 1))


def with_changed_versions(difference: Difference) -> Iterator[Difference]:
    for j, version in enumerate(difference.versions):
        for wrong in (*changed(version, "text"), *changed(version, "source"), *changed(version, "date")):
            yield replace(difference, versions=put(difference.versions, j, wrong))


def put(items: tuple[T, ...], index: int, item: T) -> tuple[T, ...]:
    return (*items[:index], item, *items[index + 1 :])


def test_what_the_builder_writes_passes(made: tuple[Dossier, Directory]) -> None:
    dossier, directory = made
    assert dossier.statements
    assert dossier.differences
    assert dossier.due
    assert any(statement.made for statement in dossier.statements)
    check_dossier(dossier, directory)


def test_every_changed_token_fails_the_build(made: tuple[Dossier, Directory]) -> None:
    dossier, directory = made
    count = 0
    for mutant in mutants(dossier):
        if mutant == dossier:
            continue
        count += 1
        with pytest.raises(UnsourcedSentenceError):
            check_dossier(mutant, directory)
    assert count > 800


def test_what_the_gate_refuses_is_left_out_with_a_problem(made: tuple[Dossier, Directory]) -> None:
    dossier, directory = made
    right, other = dossier.statements[:2]
    wrong = replace(right, text=f"{right.text[:-1]} again.")
    kept, (problem,) = admit((wrong, other), directory)
    assert kept == (other,)
    assert (problem.code, problem.severity) == ("sentence-untraced", "warning")
    assert problem.where.path == directory.readings[right.slice.article].article.capture.path
    assert "'again'" in problem.message


def test_one_faulty_statement_does_not_end_a_build(monkeypatch: pytest.MonkeyPatch) -> None:
    whole, _ = compiled(READINGS)
    lost = whole.statements[-1]

    def spoil(*of: Any) -> tuple[Ranked, ...]:
        found = find_statements(*of)
        return tuple(
            replace(r, statement=replace(r.statement, text="Peru fell.")) if r.statement.id == lost.id else r
            for r in found
        )

    monkeypatch.setattr("builder.brief.find_statements", spoil)
    spoilt, _ = compiled(READINGS)
    assert {s.id for s in spoilt.statements} == {s.id for s in whole.statements} - {lost.id}


def test_a_fact_fails_where_a_support_lacks_one_of_its_slots(made: tuple[Dossier, Directory]) -> None:
    dossier, directory = made
    fact = next(s for s in dossier.statements if s.made is not None)
    wrong = replace(fact, support=(*fact.support, READINGS[1].claims[2].span))
    with pytest.raises(UnsourcedSentenceError):
        check_dossier(replace(dossier, statements=(wrong,)), directory)


def test_a_fact_fails_with_slots_of_another_template(made: tuple[Dossier, Directory]) -> None:
    dossier, directory = made
    fact = next(s for s in dossier.statements if s.made is not None)
    assert fact.made is not None
    for made_of in (replace(fact.made, template="{who} left {place}."), replace(fact.made, slots=fact.made.slots[:1])):
        with pytest.raises(UnsourcedSentenceError):
            check_dossier(replace(dossier, statements=(replace(fact, made=made_of),)), directory)


def remade(statement: Statement, dossier: Dossier) -> Iterator[Statement]:
    """An assembled sentence that is whole and wrong: another template, its actors in each other's place, or another."""
    assert statement.made is not None
    made, slots = statement.made, statement.made.slots
    named = sorted(slots_in(made.template))
    for template in KNOWLEDGE.facts.templates - {made.template}:
        if sorted(slots_in(template)) == named:
            yield replace(statement, made=replace(made, template=template))
    for i, slot in enumerate(slots):
        for other in dossier.actors:
            if slot.actor not in (None, other.id):
                yield replace(statement, made=replace(made, slots=put(slots, i, replace(slot, actor=other.id))))
    turned = tuple(replace(slot, name={"who": "whom", "whom": "who"}.get(slot.name, slot.name)) for slot in slots)
    if turned != slots and {"who", "whom"} <= set(named):
        yield replace(statement, made=replace(made, slots=turned))


FACTS = (
    reading(
        "d",
        "[Ana Roca=roca] met [Luis Vega=vega] on {Monday=2021-05-03}. [Peru=peru] expelled [Eva Paz=paz] on "
        "{3 May=2021-05-03}.",
        published="2021-05-04",
    ),
    reading(
        "e",
        "On {Monday=2021-05-03} [Ana Roca=roca] met [Luis Vega=vega]. On {Monday=2021-05-03} [Peru=peru] expelled "
        "[Eva Paz=paz].",
        published="2021-05-04",
    ),
)


def test_an_assembled_sentence_with_another_verb_or_with_its_parts_changed_fails() -> None:
    dossier, directory = compiled(FACTS)
    facts = [s for s in dossier.statements if s.made is not None]
    assert {s.text for s in facts} == {
        "Ana Roca met Luis Vega.",
        "Peru expelled Eva Paz.",
    }
    count = 0
    for fact in facts:
        for wrong in remade(fact, dossier):
            assert wrong.made is not None
            count += 1
            whole = replace(wrong, text=say(wrong.made, directory))
            with pytest.raises(UnsourcedSentenceError):
                check_dossier(replace(dossier, statements=(whole,)), directory)
    assert count > 20


def test_the_error_names_page_sentence_and_token(made: tuple[Dossier, Directory]) -> None:
    dossier, directory = made
    first = dossier.statements[0]
    wrong = replace(first, text=first.text.replace("Roca", "Rosa").replace("Vega", "Vuga"))
    with pytest.raises(UnsourcedSentenceError) as caught:
        check_dossier(replace(dossier, statements=(wrong,)), directory)
    assert caught.value.page == "statements"
    assert caught.value.token in {"Rosa", "Vuga"}
    assert wrong.text in str(caught.value)


def test_a_statement_without_support_fails(made: tuple[Dossier, Directory]) -> None:
    dossier, directory = made
    bare = replace(dossier.statements[0], support=())
    with pytest.raises(UnsourcedSentenceError):
        check_dossier(replace(dossier, statements=(bare,)), directory)


def test_a_question_about_an_actor_whom_the_source_does_not_name_fails(made: tuple[Dossier, Directory]) -> None:
    dossier, directory = made
    difference = dossier.differences[0]
    assert difference.made is not None
    slots = tuple(replace(slot, actor=ActorId("chad")) for slot in difference.made.slots)
    wrong = replace(difference, made=replace(difference.made, slots=slots))
    with pytest.raises(UnsourcedSentenceError):
        check_dossier(replace(dossier, differences=(wrong,)), directory)


def test_a_bracket_that_names_another_than_the_words_it_stands_for_fails(made: tuple[Dossier, Directory]) -> None:
    dossier, directory = made
    statement = next(s for s in dossier.statements if any(e.kind == "bracket" for e in s.edits))
    edit = next(e for e in statement.edits if e.kind == "bracket")
    article = directory.readings[statement.slice.article]
    other = next(m for m in article.mentions if m.span != edit.source and m.text != edit.text[1:-1])
    moved = replace(edit, source=other.span, text=f"[{other.text}]")
    wrong = replace(statement, edits=(moved,), text=statement.text.replace(edit.text, f"[{other.text}]"))
    with pytest.raises(UnsourcedSentenceError):
        check_dossier(replace(dossier, statements=(wrong,)), directory)


def left_out(dossier: Dossier, directory: Directory, word: str) -> Dossier:
    """The dossier with a title from which a word of its statement is left out, recorded as an edit."""
    assert dossier.briefing is not None
    statement = next(s for s in dossier.statements if s.made is None and f" {word} " in s.text)
    words = directory.words(statement.slice)
    start = words.index(f" {word} ")
    edit = Edit(kind="omission", start=start, end=start + len(word) + 1, text="", source=None)
    title = as_title(apply_edits(words, (edit,)))
    return replace(
        dossier, briefing=replace(dossier.briefing, title=title, title_from=statement.id, title_edits=(edit,))
    )


@pytest.mark.parametrize("word", ["not", "said"])
def test_a_title_without_a_denial_or_without_who_said_it_fails(made: tuple[Dossier, Directory], word: str) -> None:
    dossier, directory = made
    with pytest.raises(UnsourcedSentenceError):
        check_dossier(left_out(dossier, directory, word), directory)
