"""Two states of a dossier, and what a reader is told of them."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from builder.compare import compare
from builder.shell.editions import read_editions, write_edition
from builder.values.edition import (
    Edition,
    SaidActor,
    SaidCorrection,
    SaidDate,
    SaidDifference,
    SaidGroup,
    SaidStatement,
)
from builder.values.ids import ActorId, ArticleId, DifferenceId, OriginId, StatementId

TALKS = SaidStatement(
    id=StatementId("a.1"), text="Talks began in Oslo.", confidence="low", origins=(OriginId("reuters"),)
)
STRIKE = SaidStatement(id=StatementId("a.2"), text="A strike was called.", confidence="low", origins=())
FIRST = Edition(
    number=1,
    as_of="2026-03-01",
    title="Talks",
    statements=(TALKS, STRIKE),
    differences=(SaidDifference(id=DifferenceId("d1"), question="How many came?", type="conflict", versions=2),),
    dates=(SaidDate(article=ArticleId("a"), title="Talks begin", value=None, basis="none"),),
    actors=(SaidActor(id=ActorId("jon-berg"), name="Jon Berg"), SaidActor(id=ActorId("j-berg"), name="J. Berg")),
)


def test_equal_states_have_nothing_new() -> None:
    assert compare(FIRST, replace(FIRST, number=0)).is_empty()


def test_a_statement_that_is_gone_is_withdrawn_and_a_new_one_added() -> None:
    new = replace(TALKS, id=StatementId("b.1"), text="Talks ended.")
    changes = compare(FIRST, replace(FIRST, statements=(TALKS, new)))
    assert changes.withdrawn == (STRIKE,)
    assert changes.added == (new,)


def test_one_more_origin_corroborates_and_one_fewer_weakens() -> None:
    two = replace(TALKS, origins=(OriginId("ap"), OriginId("reuters")), confidence="moderate")
    up = compare(FIRST, replace(FIRST, statements=(two, STRIKE)))
    assert [(c.old, c.new) for c in up.corroborated] == [("1 origin, low", "2 origins, moderate")]
    down = compare(replace(FIRST, statements=(two, STRIKE)), FIRST)
    assert [c.id for c in down.weakened] == ["a.1"]


def test_a_text_that_reads_differently_is_changed_not_new() -> None:
    changes = compare(FIRST, replace(FIRST, statements=(replace(TALKS, text="Talks began."), STRIKE)))
    assert [(c.old, c.new) for c in changes.changed] == [("Talks began in Oslo.", "Talks began.")]
    assert not changes.added


def test_a_date_that_moves_says_from_where_to_where() -> None:
    dated = SaidDate(article=ArticleId("a"), title="Talks begin", value="2026-03-01", basis="editor")
    changes = compare(FIRST, replace(FIRST, dates=(dated,)))
    assert [(c.what, c.old, c.new) for c in changes.dates_moved] == [("Talks begin", "undated", "2026-03-01 (editor)")]


def test_an_actor_that_took_in_another_is_merged() -> None:
    one = SaidActor(id=ActorId("jon-berg"), name="Jon Berg", former_ids=(ActorId("j-berg"),))
    changes = compare(FIRST, replace(FIRST, actors=(one,)))
    assert [(c.old, c.new) for c in changes.actors_merged] == [("J. Berg", "Jon Berg")]


VISIT = SaidGroup(id="visit-1", name="Visit, 2026-03-01", members=("visit a 1", "visit a 2", "visit b 1"))
TALK = SaidGroup(id="talk-1", name="Talks, 2026-03-01", members=("talk a 1",))
PART = SaidGroup(id="visit-2", name="Visit, 2026-03", members=("visit c 1",))


def test_an_event_that_went_into_another_is_merged_and_back_again_split() -> None:
    apart = replace(FIRST, events=(VISIT, PART, TALK))
    whole = replace(VISIT, members=(*VISIT.members, *PART.members))
    joined = replace(FIRST, events=(whole, TALK))
    assert [(c.id, c.old, c.new) for c in compare(apart, joined).merged] == [("visit-1", PART.name, VISIT.name)]
    assert [(c.id, c.old, c.new) for c in compare(joined, apart).split] == [("visit-2", VISIT.name, PART.name)]
    assert compare(apart, joined).split == compare(joined, apart).merged == ()


def test_an_event_that_takes_another_id_or_is_withdrawn_is_neither_merged_nor_split() -> None:
    old, new = replace(FIRST, events=(VISIT, TALK)), replace(FIRST, events=(replace(VISIT, id="visit-0"),))
    assert compare(old, new).is_empty()


def test_a_difference_is_disputed_when_new_and_settled_when_gone() -> None:
    other = SaidDifference(id=DifferenceId("d2"), question="When?", type="conflict", versions=2)
    changes = compare(FIRST, replace(FIRST, differences=(other,)))
    assert changes.disputed == (other,)
    assert [d.id for d in changes.settled] == ["d1"]


def test_a_difference_that_editors_settle_or_open_again_is_told() -> None:
    (asked,) = FIRST.differences
    settled = replace(FIRST, differences=(replace(asked, status="resolved"),))
    assert [d.id for d in compare(FIRST, settled).settled] == ["d1"]
    assert [d.id for d in compare(settled, FIRST).disputed] == ["d1"]
    assert compare(settled, settled).is_empty()


def test_another_confidence_on_as_many_origins_is_told() -> None:
    changes = compare(FIRST, replace(FIRST, statements=(replace(TALKS, confidence="high"), STRIKE)))
    assert [(c.old, c.new) for c in changes.rated] == [("1 origin, low", "1 origin, high")]
    assert not changes.is_empty()


def test_what_editors_put_on_the_front_page_and_take_off_it_is_told() -> None:
    pinned = compare(replace(FIRST, front=(TALKS.id,)), replace(FIRST, front=(STRIKE.id,)))
    assert ([s.id for s in pinned.fronted], [s.id for s in pinned.moved_back]) == ([STRIKE.id], [TALKS.id])
    assert not pinned.is_empty()
    assert compare(FIRST, replace(FIRST, front=(TALKS.id,))).is_empty(), "an edition that kept no front page tells none"


def test_another_title_name_or_publisher_is_told() -> None:
    (date,), (berg, other) = FIRST.dates, FIRST.actors
    now = replace(
        FIRST,
        title="Talks and strikes",
        dates=(replace(date, title="Talks begin in Oslo", publisher="The Post"),),
        actors=(replace(berg, name="John Berg"), other),
    )
    changes = compare(replace(FIRST, dates=(replace(date, publisher=""),)), now)
    assert {(c.id, c.old, c.new) for c in changes.renamed} == {
        ("dossier", "Talks", "Talks and strikes"),
        ("a", "Talks begin", "Talks begin in Oslo"),
        ("jon-berg", "Jon Berg", "John Berg"),
    }
    assert [(c.id, c.old, c.new) for c in changes.republished] == [("a", "", "The Post")]
    assert not compare(FIRST, now).republished, "an edition that kept no publishers tells none"


def test_a_correction_is_told_once() -> None:
    entry = SaidCorrection(id="2026-03-02", what="A name was misspelt.")
    told = replace(FIRST, corrections=(entry,))
    assert compare(FIRST, told).corrections == (entry,)
    assert compare(told, told).is_empty()


def test_an_edition_reads_back_as_it_was_written(tmp_path: Path) -> None:
    whole = replace(
        FIRST,
        events=(VISIT,),
        stories=(SaidGroup(id="s-a", name="Talks", members=("a", "b")),),
        dates=tuple(replace(date, publisher="The Post") for date in FIRST.dates),
        front=(TALKS.id,),
        corrections=(SaidCorrection(id="2026-03-02", what="A name was misspelt."),),
    )
    write_edition(tmp_path, whole)
    assert read_editions(tmp_path) == ((whole,), ())


def test_an_edition_is_never_rewritten(tmp_path: Path) -> None:
    write_edition(tmp_path, FIRST)
    with pytest.raises(FileExistsError):
        write_edition(tmp_path, FIRST)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("1.json", "{"),
        ("2.json", "[]"),
        ("3.json", "[" * 100_000),
        ("x.json", json.dumps(asdict(FIRST))),
        ("4.json", json.dumps({"as_of": None, "title": "x", "statements": 3})),
        ("5.json", json.dumps(asdict(FIRST)).replace('"question": "', '"question": null, "was": "')),
    ],
)
def test_an_unreadable_edition_costs_one_problem(tmp_path: Path, name: str, text: str) -> None:
    folder = tmp_path / "seeds" / "editions"
    folder.mkdir(parents=True)
    (folder / name).write_text(text, encoding="utf-8")
    editions, problems = read_editions(tmp_path)
    assert editions == ()
    assert [(p.code, p.where.path) for p in problems] == [("edition-unreadable", f"seeds/editions/{name}")]
