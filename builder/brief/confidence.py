"""The published rule of confidence: how many independent origins carry a statement, and through how many mouths.

high: three or more origins; moderate: two; low: one, or all pass on one speaker, or an open conflict on what the
statement asserts; insufficient: no known origin. What nobody is known to have reported counts nothing, nor does a
sentence in the words of another origin’s.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from builder.brief.sentences.sentence import words_of
from builder.values.dossier import Confidence
from builder.values.ids import OriginId

RULE_VERSION = "1"
_ONE_TEXT = 12
"""Words in a row that two reporters hardly write: most of 12 to 14 seen on 33 topics are copies, few of 11
and fewer. A formula of twelve ("a judge sentenced …") costs an origin, a copy counted is a false one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """One claim that carries a statement: who reported it (None: unknown), and who is said to have said it.

    `speaker` is an actor's id or, where the words name no known actor, the words folded; None where the article speaks
    itself. `name` is how the reader knows the speaker, `sentence` the text of the claim.
    """

    origin: OriginId | None
    speaker: str | None = None
    name: str = ""
    sentence: str = ""


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
    counted = tuple(_join_copies(tuple(b for b in backings if b.origin is not None)))
    origins = _origins(counted)
    source = find_one_source(counted)
    return Rating(
        confidence=_level(counted, contested),
        why=_why(origins, source, contested),
        origins=origins,
        one_source=source,
        without=tuple((gone, _level(tuple(b for b in counted if b.origin != gone), contested)) for gone in origins),
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


def _join_copies(counted: tuple[Backing, ...]) -> Iterator[Backing]:
    """What tells it in the words of one before it is that one's text, and no origin more."""
    told: list[tuple[frozenset[tuple[str, ...]], OriginId | None]] = []
    for backing in counted:
        runs = _list_runs(backing.sentence) if len(counted) > 1 else frozenset[tuple[str, ...]]()
        origin = next((origin for known, origin in told if not runs.isdisjoint(known)), backing.origin)
        told.append((runs, origin))
        yield replace(backing, origin=origin)


@lru_cache(maxsize=4096)
def _list_runs(sentence: str) -> frozenset[tuple[str, ...]]:
    """The runs of words by which a sentence is known to be another's, quotations left out: all may quote them."""
    words = [word.low for word in words_of(sentence) if word.low.isalnum() and not word.quoted]
    return frozenset(tuple(words[at : at + _ONE_TEXT]) for at in range(len(words) - _ONE_TEXT + 1))


def _origins(counted: Iterable[Backing]) -> tuple[OriginId, ...]:
    return tuple(sorted({b.origin for b in counted if b.origin is not None}))


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
