"""Events that editors merge and split: the sources stay, the happening is theirs."""

import pytest

from builder.brief.happenings.events import Happening, find_events
from builder.brief.happenings.merged import decide_events
from builder.values.capture import Decision
from builder.values.ids import ArticleId
from builder.values.problem import Place, Problems
from tests.marked import directory, reading

MAY = reading("a", "[Ana Roca=roca] visited [Peru=peru] on {3 May=2021-05-03}.", published="2021-07-01")
JUNE = reading("b", "[Ana Roca=roca] visited [Peru=peru] on {20 June=2021-06-20}.", published="2021-07-02")
MAY_TOO = reading("c", "[Ana Roca=roca] visited [Peru=peru] on {3 May=2021-05-03}.", published="2021-07-03")
TALKS = reading("d", "[Peru=peru] holds an election on {3 June=2021-06-03}.", published="2021-05-01")
KNOWN = directory(MAY, JUNE, MAY_TOO, TALKS)


def found(*decisions: Decision) -> tuple[tuple[Happening, ...], Problems]:
    return decide_events(find_events(KNOWN), decisions, KNOWN)


def told_by(happenings: tuple[Happening, ...]) -> set[str]:
    return {"".join(sorted({t.reading.article.id for t in h.tellings})) for h in happenings}


def id_of(articles: str) -> str:
    return next(h.event.id for h in found()[0] if "".join(t.reading.article.id for t in h.tellings) == articles)


def decision(action: str, target: str, into: str | None = None, articles: str = "", name: str = "d") -> Decision:
    place = Place(path=f"seeds/decisions/{name}.yml")
    return Decision(
        id=name,
        place=place,
        action=action,
        target=target,
        into=into,
        articles=tuple(ArticleId(a) for a in articles),
        by="Ann",
    )


def test_the_machine_finds_two_visits_and_an_election() -> None:
    assert told_by(found()[0]) == {"ac", "b", "d"}


def test_merged_events_are_one_with_the_sentences_of_both_and_the_signature() -> None:
    made = decision("merge", id_of("b"), id_of("ac"))
    happenings, problems = found(made)
    (one,) = [h for h in happenings if h.event.decisions]
    assert told_by(happenings) == {"abc", "d"}
    assert (one.event.decisions, len(one.event.claims), problems) == ((made,), 3, ())


@pytest.mark.parametrize(("target", "into", "day"), [("b", "ac", "2021-05-03"), ("ac", "b", "2021-06-20")])
def test_what_another_goes_into_keeps_its_day_whichever_is_told_first(target: str, into: str, day: str) -> None:
    happenings, _ = found(decision("merge", id_of(target), id_of(into)))
    (one,) = [h for h in happenings if h.event.decisions]
    assert one.event.when == day
    assert {t.reading.article.id for t in one.naming} == set(into)


def test_a_split_takes_the_named_articles_into_an_event_of_their_own() -> None:
    happenings, problems = found(decision("split", id_of("ac"), articles="c"))
    assert told_by(happenings) == {"a", "b", "c", "d"}
    assert problems == ()


def test_an_event_answers_to_the_id_that_one_of_its_parts_had() -> None:
    merged = decision("merge", id_of("b"), id_of("ac"), name="1")
    happenings, problems = found(merged, decision("split", id_of("b"), articles="b", name="2"))
    assert (told_by(happenings), problems) == ({"ac", "b", "d"}, ())


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (decision("merge", id_of("b"), id_of("b")), "merge-into-itself"),
        (decision("merge", id_of("b"), id_of("d")), "merge-unlike"),
        (decision("merge", id_of("b"), "visit-00000000"), "decision-stale"),
        (decision("merge", "visit-00000000", id_of("b")), "decision-stale"),
        (decision("merge", "roca", "peru"), "decision-misplaced"),
        (decision("split", id_of("ac"), articles="b"), "split-unknown"),
        (decision("split", id_of("ac"), articles="ac"), "split-whole"),
    ],
)
def test_what_cannot_be_done_is_reported_and_leaves_the_events(made: Decision, code: str) -> None:
    happenings, problems = found(made)
    assert [p.code for p in problems] == [code]
    assert happenings == found()[0]


def test_merging_in_a_circle_is_done_once_and_reported() -> None:
    there, back = decision("merge", id_of("b"), id_of("ac"), name="1"), decision("merge", id_of("ac"), id_of("b"))
    happenings, problems = found(there, back)
    assert told_by(happenings) == {"abc", "d"}
    assert [p.code for p in problems] == ["merge-into-itself"]


def test_the_order_in_which_decisions_are_read_does_not_matter() -> None:
    one = decision("merge", id_of("b"), id_of("ac"), name="1")
    two = decision("split", id_of("ac"), articles="a", name="2")
    assert found(one, two) == found(two, one)


def test_an_event_that_is_gone_is_answered_with_the_nearest() -> None:
    (problem,) = found(decision("merge", id_of("b"), id_of("ac")[:-1]))[1]
    assert problem.remedy == f"did you mean {id_of('ac')!r}?"
