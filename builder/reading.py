"""The stages that look at one article alone: a pure map for any process, which loads nothing for the other stages."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from builder.annotate import annotate
from builder.knowledge.knowledge import Knowledge
from builder.normalise import normalise
from builder.normalise.entries import lay_open, open_captures, open_gathered
from builder.values.annotation import Annotated
from builder.values.article import Article
from builder.values.capture import Capture, Gathered, Seeds
from builder.values.problem import Problem, Problems

Read = tuple[Annotated | Gathered | None, Problems]
Mapper = Callable[[Sequence[Capture], Knowledge], Iterable[Read]]
"""Applies `read_one` to every capture and keeps their order: in this process, in a pool, on a cluster."""


def read_one(capture: Capture, knowledge: Knowledge) -> Read:
    """Normalise and annotate one capture, alone."""
    found, problems = normalise(capture, knowledge)
    return (annotate(found, knowledge) if isinstance(found, Article) else found), problems


def read_in_turn(captures: Sequence[Capture], knowledge: Knowledge) -> Iterable[Read]:
    """The plainest mapper: one after the other, here."""
    return (read_one(capture, knowledge) for capture in captures)


def read_articles(seeds: Seeds, knowledge: Knowledge, mapper: Mapper) -> tuple[tuple[Annotated, ...], Problems]:
    """Every article of the seeds; those that documents turn out to hold by the dozen are read once that is known."""
    held = open_captures(seeds, knowledge)
    opened, problems = lay_open(seeds, held)
    known = {capture.id: capture for capture in opened.captures}
    reads = dict(zip(known, mapper(opened.captures, knowledge), strict=True))
    gathered = {id_: found for id_, (found, _) in reads.items() if isinstance(found, Gathered)}
    if gathered:
        parted = (
            open_gathered(capture, gathered[capture.id], knowledge.limits) if capture.id in gathered else one
            for capture, one in zip(seeds.captures, held, strict=True)
        )
        opened, problems = lay_open(seeds, parted)
        fresh = [capture for capture in opened.captures if capture != known.get(capture.id)]
        reads |= zip((capture.id for capture in fresh), mapper(fresh, knowledge), strict=True)
    annotated, more = join(reads[id_] for id_ in sorted(reads))
    return annotated, problems + more


def read_through(captures: Sequence[Capture], knowledge: Knowledge, mapper: Mapper) -> Iterator[Read]:
    """The captures as `mapper` reads them, and behind one that holds several articles each of these."""
    for capture, (found, problems) in zip(captures, mapper(captures, knowledge), strict=True):
        if not isinstance(found, Gathered):
            yield found, problems
            continue
        parts, more = open_gathered(capture, found, knowledge.limits)
        yield None, problems + more
        yield from mapper(parts, knowledge)


def join(reads: Iterable[Read]) -> tuple[tuple[Annotated, ...], Problems]:
    """What could be read, and the problems of all."""
    annotated: list[Annotated] = []
    problems: list[Problem] = []
    for one, found in reads:
        problems.extend(found)
        if isinstance(one, Annotated):
            annotated.append(one)
    return tuple(annotated), tuple(problems)
