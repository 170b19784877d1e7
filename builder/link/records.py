"""What is doubtful about the curated actors taken together: merges into nobody, spellings that two of them claim."""

from collections.abc import Iterable

from builder.knowledge.gazetteer import Gazetteer
from builder.knowledge.records import merges
from builder.values.capture import ActorRecord
from builder.values.ids import ActorId
from builder.values.problem import Problem, Problems
from builder.words import keys_of


def check_records(records: tuple[ActorRecord, ...], gazetteer: Gazetteer) -> Problems:
    """One Problem for each merge that leads nowhere and for each spelling that means two actors."""
    into = merges(records, gazetteer)
    return (*_lost_merges(records, into), *_shared_spellings(records, into))


def _lost_merges(records: Iterable[ActorRecord], into: dict[ActorId, ActorId]) -> Iterable[Problem]:
    """Merges into an unknown actor or in a circle; the record then stands for itself."""
    for record in records:
        if record.merge_into is not None and record.id not in into:
            yield Problem(
                code="merge-target-unknown",
                where=record.place,
                message=f"merge_into leads to no actor: '{record.merge_into}'",
                remedy="write the name of a file in seeds/actors/ without .md; `dossier adopt` makes one for an actor "
                "that was only found",
            )


def _shared_spellings(records: Iterable[ActorRecord], into: dict[ActorId, ActorId]) -> Iterable[Problem]:
    """Spellings that two records claim; the text then means the one whose file comes first."""
    first: dict[tuple[str, ...], ActorRecord] = {}
    for record in records:
        for spelling in (record.name, *record.aliases):
            other = first.setdefault(keys_of(spelling), record)
            if into.get(other.id, other.id) != into.get(record.id, record.id):
                yield Problem(
                    code="alias-claimed-twice",
                    where=record.place,
                    message=f"'{spelling}' is a spelling of {other.id} as well",
                    remedy=f"delete it here or in {other.place.path}, or write merge_into: {other.id}",
                    severity="warning",
                )
