"""What editors decided about stories: two that are one, one that is two; applied before the stories are named."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.naming import STORY
from builder.values.capture import Decision
from builder.values.ids import ArticleId
from builder.values.problem import Problem, Problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Articles that tell one episode, and the decisions that made it so."""

    members: tuple[ArticleId, ...]
    decisions: tuple[Decision, ...] = ()


Groups = list[Group]


def decide_stories(
    found: Iterable[Sequence[ArticleId]], decisions: Iterable[Decision], copy_of: Mapping[ArticleId, ArticleId]
) -> tuple[Groups, Problems]:
    """The groups after every merge and split of a story, in the order of the decisions' ids.

    A story is named by any of its articles, so that a decision holds when an earlier article is added.
    """
    groups = [Group(members=tuple(members)) for members in found]
    problems: list[Problem] = []
    for decision in sorted(decisions, key=lambda d: d.id):
        if decision.action not in {"merge", "split"} or not decision.target.startswith(STORY):
            continue
        target = _find(decision.target, groups, copy_of)
        if target is None:
            problems.append(_stale(decision, decision.target))
        elif decision.action == "merge":
            problems.extend(_merge(decision, target, groups, copy_of))
        else:
            problems.extend(_split(decision, target, groups))
    return groups, tuple(problems)


def _merge(
    decision: Decision, target: Group, groups: Groups, copy_of: Mapping[ArticleId, ArticleId]
) -> Iterable[Problem]:
    into = _find(decision.into or "", groups, copy_of)
    if into is None:
        yield _stale(decision, decision.into or "")
    elif into is target:
        message = f"{decision.target!r} and {decision.into!r} are one story already"
        yield decision.problem("merge-into-itself", message, "name another story in `into`, or delete the decision")
    else:
        groups.remove(target)
        groups.remove(into)
        members = tuple(sorted({*target.members, *into.members}))
        groups.append(Group(members=members, decisions=(*into.decisions, *target.decisions, decision)))


def _split(decision: Decision, target: Group, groups: Groups) -> Iterable[Problem]:
    out = tuple(a for a in target.members if a in decision.articles)
    strangers = [a for a in decision.articles if a not in target.members]
    if strangers:
        message = f"{decision.target!r} does not hold {', '.join(map(repr, strangers))}"
        yield decision.problem("split-unknown", message, "name articles of that story; a copy goes with its original")
    if out and len(out) < len(target.members):
        rest = tuple(a for a in target.members if a not in out)
        groups[groups.index(target)] = replace(target, members=rest, decisions=(*target.decisions, decision))
        groups.append(Group(members=out, decisions=(decision,)))
    elif out:
        message = f"the decision takes every article out of {decision.target!r}"
        yield decision.problem("split-whole", message, "leave at least one article in it")


def _find(story: str, groups: Groups, copy_of: Mapping[ArticleId, ArticleId]) -> Group | None:
    article = ArticleId(story.removeprefix(STORY))
    named = copy_of.get(article, article) if story.startswith(STORY) else None
    return next((group for group in groups if named in group.members), None)


def _stale(decision: Decision, story: str) -> Problem:
    message = f"the dossier has no story {story!r}"
    return decision.problem("decision-stale", message, "write s- and the id of an article of the story", "warning")
