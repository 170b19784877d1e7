"""Curated actors on top of the shipped tables: what editors know about the actors of one dossier."""

from collections.abc import Iterable
from dataclasses import replace

from builder.knowledge.gazetteer import Entry, Gazetteer, Known, index_entries, name_entries
from builder.knowledge.knowledge import Knowledge
from builder.values.capture import ActorRecord
from builder.values.ids import ActorId


def with_records(knowledge: Knowledge, records: tuple[ActorRecord, ...]) -> Knowledge:
    """Knowledge that knows the curated actors as well; their spellings win over the shipped ones."""
    return replace(knowledge, gazetteer=add_records(knowledge.gazetteer, records)) if records else knowledge


def add_records(gazetteer: Gazetteer, records: tuple[ActorRecord, ...]) -> Gazetteer:
    """The gazetteer with the records in it. A record takes over the shipped actor that it names, id and all."""
    into = merges(records, gazetteer)
    kept = {record.id: record for record in records if record.id not in into}
    taken = {ident: into[ident] for ident in into if ident in gazetteer.actors} | _taken_over(gazetteer, kept.values())
    added = [
        entry
        for record in records
        for entry in name_entries(into.get(record.id, record.id), record.name, record.aliases)
    ]
    shipped = [
        replace(entry, actor=taken.get(entry.actor, entry.actor))
        for entries in gazetteer.index.values()
        for entry in entries
    ]
    return replace(
        gazetteer,
        index=index_entries((*added, *_without_rivals(shipped, added))),
        actors={ident: known for ident, known in gazetteer.actors.items() if ident not in taken}
        | {ident: _known_record(record) for ident, record in kept.items()},
    )


def merges(records: tuple[ActorRecord, ...], gazetteer: Gazetteer) -> dict[ActorId, ActorId]:
    """Which records are merged into which actor, chains followed; merges into nobody and in circles are left out."""
    wanted = {record.id: record.merge_into for record in records if record.merge_into}
    kept = {record.id for record in records if record.merge_into is None} | gazetteer.actors.keys() - wanted.keys()
    into = {}
    for ident in sorted(wanted):
        target: ActorId | None = ident
        for _ in range(len(wanted)):  # a chain that is longer goes in a circle
            target = wanted.get(target) if target in wanted else target
        if target in kept and target is not None:
            into[ident] = target
    return into


def _taken_over(gazetteer: Gazetteer, records: Iterable[ActorRecord]) -> dict[ActorId, ActorId]:
    """Which shipped actors the records are about: those that a record's name or an alias means."""
    taken: dict[ActorId, ActorId] = {}
    for record in records:
        for spelling in (record.name, *record.aliases):
            shipped = gazetteer.find(spelling)
            if shipped is not None:
                taken.setdefault(shipped.id, record.id)
    return taken


def _without_rivals(shipped: Iterable[Entry], added: Iterable[Entry]) -> list[Entry]:
    """The shipped entries but those whose words a record claims, in whatever form."""
    claimed = {entry.keys for entry in added}
    return [entry for entry in shipped if entry.keys not in claimed]


def _known_record(record: ActorRecord) -> Known:
    """A record as an actor known beforehand."""
    return Known(
        id=record.id,
        name=record.name,
        type=record.type,
        aliases=record.aliases,
        roles=tuple(role.title for role in record.roles),
    )
