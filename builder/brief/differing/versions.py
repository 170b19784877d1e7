"""A difference as it is stated: its question, and what each source says, in its words, with its date."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.brief.directory import Directory
from builder.brief.phrases import fill
from builder.dates.edtf import order
from builder.values.dossier import Difference, DifferenceType, Made, Version
from builder.values.ids import ArticleId, DifferenceId, EventId
from builder.values.span import Span

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


def _make_versions(told: Iterable[Told], directory: Directory) -> tuple[Version, ...]:
    """One version an article and value, those of one value together, by date."""
    grouped: dict[tuple[str, ArticleId], list[Span]] = {}
    for value, words in told:
        grouped.setdefault((value, words.article), []).append(words)
    made = [_version(value, spans, directory) for (value, _), spans in grouped.items()]
    first = {v.value: order(v.date) for v in sorted(made, key=lambda v: order(v.date), reverse=True)}
    return tuple(sorted(made, key=lambda v: (first[v.value], v.value, order(v.date), v.support)))


def _version(value: str, spans: list[Span], directory: Directory) -> Version:
    reading = directory.readings[spans[0].article]
    return Version(
        value=value,
        text=directory.words(spans[0]),
        source=directory.source(reading.article.id),
        date=reading.article.published.value,
        origin=reading.origin,
        support=tuple(spans),
    )
