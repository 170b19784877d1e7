"""A difference as it is stated: its question, and what each source says, in its words, with its date."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from builder.brief.directory import Directory
from builder.brief.phrases import fill
from builder.dates.edtf import order
from builder.values.dossier import Difference, DifferenceType, Made, Reading, Version
from builder.values.ids import DifferenceId, EventId, StoryId
from builder.values.span import Span
from builder.words.grouped import group

K = TypeVar("K", bound="tuple[str, ...]")
V = TypeVar("V")

Told = tuple[str, Span]
"""A value and the words that tell it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What sources answer differently: the slot that is asked for, and the template with its words."""

    id: str
    slot: str
    type: DifferenceType
    made: Made
    event: EventId | None = None


def make_difference(question: Question, told: Iterable[Told], directory: Directory) -> Difference:
    """The open difference with a version for each answer."""
    return Difference(
        id=DifferenceId(question.id),
        question=fill(question.made, directory),
        type=question.type,
        status="open",
        versions=_make_versions(told, directory),
        settle=directory.knowledge.events.settle.get(question.slot, ""),
        event=question.event,
        slot=question.slot,
        made=question.made,
    )


def compare_same(
    told: Iterable[tuple[K, V]], compare: Callable[[K, tuple[V, ...]], Difference | None]
) -> tuple[Difference, ...]:
    """What differs in what is told of one thing, of all the things in the order of their keys."""
    found = (compare(key, same) for key, same in sorted(group(told).items(), key=lambda row: row[0]))
    return tuple(difference for difference in found if difference is not None)


def compare_in_stories(
    directory: Directory,
    find: Callable[[Reading], Iterable[V]],
    name: Callable[[StoryId, V], K],
    compare: Callable[[K, tuple[V, ...]], Difference | None],
) -> tuple[Difference, ...]:
    """The same of what `find` finds in articles of one story; `name` gives the key of what is of one thing."""
    told = (
        (name(reading.story, one), one)
        for reading in directory.readings.values()
        if reading.story is not None
        for one in find(reading)
    )
    return compare_same(told, compare)


def _make_versions(told: Iterable[Told], directory: Directory) -> tuple[Version, ...]:
    """One version an article and value, those of one value together, by date."""
    same = group(((value, words.article), words) for value, words in told)
    made = [_version(value, spans, directory) for (value, _), spans in same.items()]
    first = {v.value: order(v.date) for v in sorted(made, key=lambda v: order(v.date), reverse=True)}
    return tuple(sorted(made, key=lambda v: (first[v.value], v.value, order(v.date), v.support)))


def _version(value: str, spans: tuple[Span, ...], directory: Directory) -> Version:
    reading = directory.readings[spans[0].article]
    return Version(
        value=value,
        text=directory.words(spans[0]),
        source=directory.source(reading.article.id),
        date=reading.article.published.value,
        origin=reading.origin,
        support=spans,
    )
