from builder.knowledge.records import with_records
from builder.link.records import check_records
from builder.values.capture import ActorRecord
from builder.values.ids import ActorId
from builder.values.problem import Place
from tests.actors import read
from tests.marked import KNOWLEDGE


def record(ident: str, *aliases: str, merge_into: str | None = None, not_same_as: str = "") -> ActorRecord:
    return ActorRecord(
        id=ActorId(ident),
        place=Place(path=f"seeds/actors/{ident}.md"),
        name=f"Name {ident}",
        type="person",
        aliases=aliases,
        merge_into=ActorId(merge_into) if merge_into else None,
        not_same_as=(ActorId(not_same_as),) if not_same_as else (),
    )


def codes(*records: ActorRecord) -> list[tuple[str, str]]:
    return [(one.code, one.where.path) for one in check_records(records, KNOWLEDGE.gazetteer, (), (ActorId("found"),))]


def test_a_merge_into_nobody_is_a_problem_and_the_record_stands_for_itself() -> None:
    lost = record("anna", merge_into="nobody")
    assert codes(lost) == [("merge-target-unknown", "seeds/actors/anna.md")]
    found = read("a", "Then Name Anna spoke.", knowledge=with_records(KNOWLEDGE, (lost,)))
    assert [one.id for one in found.candidates] == ["anna"]


def test_merges_in_a_circle_are_problems_and_chains_are_not() -> None:
    assert len(codes(record("anna", merge_into="berta"), record("berta", merge_into="anna"))) == 2
    assert codes(record("anna", merge_into="berta"), record("berta", merge_into="clara"), record("clara")) == []


def test_a_merge_into_a_shipped_actor_is_none() -> None:
    assert codes(record("anna", merge_into="mali")) == []


def test_a_spelling_of_two_records_is_a_problem_unless_one_is_merged_into_the_other() -> None:
    twice = [("alias-claimed-twice", "seeds/actors/berta.md")]
    assert codes(record("anna", "The Duchess"), record("berta", "the duchess")) == twice
    assert codes(record("anna", "The Duchess"), record("berta", "The Duchess", merge_into="anna")) == []


def test_an_actor_kept_apart_from_nobody_is_a_problem_and_the_nearest_is_named() -> None:
    assert codes(record("anna", not_same_as="found")) == []
    assert codes(record("anna", not_same_as="berta"), record("berta")) == []
    doubtful = (record("anna", not_same_as="bertha", merge_into="Clara"), record("berta"), record("clara"))
    found = check_records(doubtful, KNOWLEDGE.gazetteer, (), ())
    assert [(one.code, one.remedy) for one in found] == [
        ("merge-target-unknown", "did you mean 'clara'?"),
        ("actor-unknown", "did you mean 'berta'?"),
    ]
