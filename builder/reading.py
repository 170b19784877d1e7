"""The stages that look at one article alone: a pure map for any process, which loads nothing for the other stages."""

from collections.abc import Callable, Iterable, Sequence

from builder.annotate import annotate
from builder.knowledge.knowledge import Knowledge
from builder.normalise import normalise
from builder.values.annotation import Annotated
from builder.values.capture import Capture
from builder.values.problem import Problem, Problems

Read = tuple[Annotated | None, Problems]
Mapper = Callable[[Sequence[Capture], Knowledge], Iterable[Read]]
"""Applies `read_one` to every capture and keeps their order: in this process, in a pool, on a cluster."""


def read_one(capture: Capture, knowledge: Knowledge) -> Read:
    """Normalise and annotate one capture, alone."""
    article, problems = normalise(capture, knowledge)
    return (annotate(article, knowledge) if article is not None else None), problems


def read_in_turn(captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
    """The plainest mapper: one after the other, here."""
    return (read_one(capture, knowledge) for capture in captures)


def join(reads: Iterable[Read]) -> tuple[tuple[Annotated, ...], Problems]:
    """What could be read, and the problems of all."""
    annotated: list[Annotated] = []
    problems: list[Problem] = []
    for one, found in reads:
        problems.extend(found)
        if one is not None:
            annotated.append(one)
    return tuple(annotated), tuple(problems)
