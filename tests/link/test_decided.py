"""Stories that editors merge and split."""

import pytest

from builder.link.decided import decide_stories
from builder.values.capture import Decision
from builder.values.ids import ArticleId
from builder.values.problem import Place, Problems

GROUPS = [["a", "b"], ["c"], ["d", "e"]]


def decision(action: str, target: str, into: str | None = None, articles: str = "", name: str = "d") -> Decision:
    place = Place(path=f"seeds/decisions/{name}.yml")
    named = tuple(ArticleId(a) for a in articles)
    return Decision(id=name, place=place, action=action, target=target, into=into, articles=named)


def decide(*decisions: Decision) -> tuple[set[str], Problems]:
    groups = [[ArticleId(a) for a in group] for group in GROUPS]
    decided, problems = decide_stories(groups, decisions, {ArticleId("copy"): ArticleId("c")})
    return {"".join(group.members) for group in decided}, problems


def test_without_decisions_the_stories_stay() -> None:
    assert decide() == ({"ab", "c", "de"}, ())


@pytest.mark.parametrize(("target", "into"), [("s-a", "s-c"), ("s-b", "s-c"), ("s-copy", "s-a")])
def test_a_story_is_named_by_any_of_its_articles(target: str, into: str) -> None:
    assert decide(decision("merge", target, into)) == ({"abc", "de"}, ())


def test_a_split_leaves_the_rest_together() -> None:
    assert decide(decision("split", "s-d", articles="e")) == ({"ab", "c", "d", "e"}, ())


def test_decisions_on_events_are_not_for_stories() -> None:
    assert decide(decision("merge", "visit-1", "visit-2")) == ({"ab", "c", "de"}, ())


@pytest.mark.parametrize(
    ("made", "code"),
    [
        (decision("merge", "s-a", "s-b"), "merge-into-itself"),
        (decision("merge", "s-a", "s-gone"), "decision-stale"),
        (decision("split", "s-gone", articles="a"), "decision-stale"),
        (decision("split", "s-a", articles="c"), "split-unknown"),
        (decision("split", "s-a", articles="ab"), "split-whole"),
    ],
)
def test_what_cannot_be_done_is_reported_and_leaves_the_stories(made: Decision, code: str) -> None:
    stories, problems = decide(made)
    assert stories == {"ab", "c", "de"}
    assert [p.code for p in problems] == [code]
