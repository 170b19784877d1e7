"""The published rule of confidence: how many independent origins carry a statement, and through how many mouths.

high: three or more origins; moderate: two; low: one, or all pass on one speaker, or an open conflict on what the
statement asserts; insufficient: no known origin. What nobody is known to have reported counts nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.values.dossier import Confidence
from builder.values.ids import OriginId

RULE_VERSION = "1"
_ORDER: tuple[Confidence, ...] = ("insufficient", "low", "moderate", "high")


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """One claim that carries a statement: who reported it (None: unknown), and who is said to have said it.

    `speaker` is an actor's id or, where the words name no known actor, the words folded; None where the article speaks
    itself. `name` is how the reader knows the speaker.
    """

    origin: OriginId | None
    speaker: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """`origins` are the independent ones, sorted; `one_source` the speaker behind all of them; `why` one clause."""

    confidence: Confidence
    why: str
    origins: tuple[OriginId, ...]
    one_source: str | None
    without: tuple[tuple[OriginId, Confidence], ...] = ()


def rate(backings: Iterable[Backing], contested: str | None = None) -> Rating:
    """Confidence in a statement, and what it would be without each of its origins.

    `contested` is the question of an open conflict on a slot that the statement asserts; None where there is none.
    """
    counted = tuple(b for b in backings if b.origin is not None)
    origins = _origins(counted)
    source = find_one_source(counted)
    return Rating(
        confidence=_level(counted, contested),
        why=_why(origins, source, contested),
        origins=origins,
        one_source=source,
        without=tuple((gone, _level(_without(counted, gone), contested)) for gone in origins),
    )


def find_one_source(backings: Iterable[Backing]) -> str | None:
    """The name of the speaker whom every origin passes on; None where there are several, or an origin has its own word.

    An origin that names a speaker in one text and tells the same itself in another passes that speaker on: it is not
    known to know more.
    """
    heard: dict[OriginId | None, dict[str | None, str]] = {}
    for backing in sorted(backings, key=lambda b: b.name, reverse=True):
        heard.setdefault(backing.origin, {})[backing.speaker] = backing.name or backing.speaker or ""
    for names in heard.values():
        if len(names) > 1:
            names.pop(None, None)
    speakers = {speaker: name for names in heard.values() for speaker, name in names.items()}
    return (next(iter(speakers.values())) or None) if len(speakers) == 1 else None


def is_weaker(one: Confidence, other: Confidence) -> bool:
    """True where the first stands below the second."""
    return _ORDER.index(one) < _ORDER.index(other)


def _origins(counted: Iterable[Backing]) -> tuple[OriginId, ...]:
    return tuple(sorted({b.origin for b in counted if b.origin is not None}))


def _without(counted: tuple[Backing, ...], gone: OriginId) -> tuple[Backing, ...]:
    return tuple(b for b in counted if b.origin != gone)


def _level(counted: tuple[Backing, ...], contested: str | None) -> Confidence:
    origins = len(_origins(counted))
    if origins == 0:
        return "insufficient"
    if origins == 1 or contested or find_one_source(counted):
        return "low"
    return "moderate" if origins == 2 else "high"


def _why(origins: tuple[OriginId, ...], source: str | None, contested: str | None) -> str:
    if not origins:
        return "no known origin"
    count = "1 origin" if len(origins) == 1 else f"{len(origins)} origins"
    if source:
        count += f", one source: {source}"
    return f"{count}; sources differ: {contested}" if contested else count
