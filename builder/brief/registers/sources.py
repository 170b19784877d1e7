"""What the briefing stands on: which origin, taken away, lowers most statements."""

from collections.abc import Iterable

from builder.brief.confidence import is_weaker
from builder.values.dossier import Load, Origin, Statement


def rank_loads(origins: Iterable[Origin], statements: Iterable[Statement]) -> tuple[Load, ...]:
    """A load for each origin: the one whose loss lowers most statements first, then the one that carries most."""
    told = tuple(statements)
    loads = [_load(origin, told) for origin in origins]
    return tuple(sorted(loads, key=lambda load: (-len(load.lowers), -len(load.carries), load.origin)))


def _load(origin: Origin, statements: tuple[Statement, ...]) -> Load:
    carried = [s for s in statements if origin.id in s.origins]
    return Load(
        origin=origin.id,
        carries=tuple(s.id for s in carried),
        alone=tuple(s.id for s in carried if len(s.origins) == 1),
        lowers=tuple(s.id for s in carried if is_weaker(dict(s.without).get(origin.id, s.confidence), s.confidence)),
    )
