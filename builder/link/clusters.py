"""What grows while actors are linked: an actor as one article shows it, and the names taken for one actor."""

from dataclasses import dataclass, field

from builder.link.names import Name
from builder.values.annotation import Candidate
from builder.values.capture import ActorRecord
from builder.values.ids import ActorId, ArticleId


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """An actor as one article shows it; `own` where that is written in a language of the dossier's own, `foreign` where
    that is not English.
    """

    article: ArticleId
    candidate: Candidate
    own: bool = True
    foreign: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What linking actors looks at in an article."""

    article: ArticleId
    language: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """What editors say of actors, and the languages that the dossier calls them in, if any."""

    records: tuple[ActorRecord, ...]
    languages: tuple[str, ...]


@dataclass(slots=True, kw_only=True)
class Cluster:
    """Names taken for one actor; grows while `link_actors` runs. `known` is the id of a record or shipped actor.

    `office` is that of people who are known by it and a surname alone ("President Obama").
    """

    type: str
    names: dict[str, Name] = field(default_factory=dict)
    sightings: list[Sighting] = field(default_factory=list)
    known: ActorId | None = None
    office: str = ""
