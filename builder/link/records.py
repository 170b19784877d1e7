"""What is doubtful about the curated actors taken together: merges into nobody, spellings that two of them claim."""

from collections.abc import Collection, Iterable, Mapping

from builder.knowledge.gazetteer import Gazetteer
from builder.knowledge.records import merges
from builder.naming import actor_id
from builder.values.capture import ActorRecord
from builder.values.dossier import Actor
from builder.values.ids import ActorId
from builder.values.problem import Problem, Problems
from builder.words import keys_of
from builder.words.meant import suggest


def check_records(
    records: tuple[ActorRecord, ...], gazetteer: Gazetteer, found: Collection[Actor], names: Collection[ActorId]
) -> Problems:
    """One Problem for each merge that leads nowhere, each actor kept apart from nobody, each spelling of two actors.

    `found` are the dossier's actors, `names` the ids that articles give to each name.
    """
    into = merges(records, gazetteer) | {former: actor.id for actor in found for former in actor.former_ids}
    known = {*gazetteer.actors, *(record.id for record in records), *(actor.id for actor in found), *into, *names}
    return (
        *_lost_merges(records, into, known),
        *_lost_others(records, known),
        *_shared_spellings(records, into),
    )


def _lost_merges(
    records: Iterable[ActorRecord], into: Mapping[ActorId, ActorId], known: Collection[ActorId]
) -> Iterable[Problem]:
    """Merges into an unknown actor or in a circle; the record then stands for itself."""
    for record in records:
        if record.merge_into is not None and record.id not in into:
            yield record.place.problem(
                "merge-target-unknown",
                f"merge_into leads to no actor: '{record.merge_into}'",
                _suggest(record, record.merge_into, known),
            )


def _lost_others(records: Iterable[ActorRecord], known: Collection[ActorId]) -> Iterable[Problem]:
    """Actors that a record is kept apart from and nobody knows: most likely a slip of the pen."""
    for record in records:
        for other in record.not_same_as:
            if other not in known:
                yield record.place.problem(
                    "actor-unknown", f"not_same_as names no actor: '{other}'", _suggest(record, other, known), "warning"
                )


def _suggest(record: ActorRecord, written: ActorId, known: Collection[ActorId]) -> str:
    others = {*known} - {record.id, written}
    return suggest(actor_id(written), others, "write the id of another actor, the last part of its page's address")


def _shared_spellings(records: Iterable[ActorRecord], into: Mapping[ActorId, ActorId]) -> Iterable[Problem]:
    """Spellings that two records claim; the text then means the one whose file comes first."""
    first: dict[tuple[str, ...], ActorRecord] = {}
    for record in records:
        for spelling in (record.name, *record.aliases):
            other = first.setdefault(keys_of(spelling), record)
            if into.get(other.id, other.id) != into.get(record.id, record.id):
                yield record.place.problem(
                    "alias-claimed-twice",
                    f"'{spelling}' is a spelling of {other.id} as well",
                    f"delete it here or in {other.place.path}, or write merge_into: {other.id}",
                    "warning",
                )
