"""Corrections of things that the dossier no longer has: kept in the ledger, and told."""

from collections.abc import Iterable

from builder.values.dossier import Dossier
from builder.values.problem import Problems

_BRIEFING = "briefing"


def find_stale(dossier: Dossier) -> Problems:
    """One note for each thing that a correction is about and that is gone."""
    known = frozenset(_ids(dossier))
    return tuple(
        correction.place.problem(
            "correction-stale",
            f"the dossier has no {name!r} any more",
            "name what stands there now, or leave it: the entry stays",
            "note",
        )
        for correction in dossier.corrections
        for name in correction.about
        if name not in known
    )


def _ids(dossier: Dossier) -> Iterable[str]:
    yield _BRIEFING
    yield from (reading.article.id for reading in dossier.readings)
    yield from (name for actor in dossier.actors for name in (actor.id, *actor.former_ids))
    for things in (dossier.statements, dossier.differences, dossier.events, dossier.stories):
        yield from (thing.id for thing in things)
