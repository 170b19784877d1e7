"""Everything that the parts of the briefing look up: articles, actors, origins and the lexicon."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.knowledge.knowledge import Knowledge
from builder.text import cut
from builder.values.dossier import Actor, Linked, Origin, Reading
from builder.values.ids import ActorId, ArticleId, OriginId
from builder.values.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Read-only; made once a dossier."""

    knowledge: Knowledge
    readings: Mapping[ArticleId, Reading]
    actors: Mapping[ActorId, Actor] = field(default_factory=dict)
    origins: Mapping[OriginId, Origin] = field(default_factory=dict)

    def words(self, span: Span) -> str:
        """The words of a source at `span`; KeyError where there are none: a broken promise."""
        return cut(self.readings[span.article].article, span)

    def source(self, article: ArticleId) -> str:
        """Who reported an article: its publisher, else its origin."""
        reading = self.readings[article]
        origin = self.origins.get(reading.origin) if reading.origin else None
        return reading.article.publisher or (origin.name if origin else "") or "publisher not stated"


def make_directory(readings: tuple[Reading, ...], linked: Linked, knowledge: Knowledge) -> Directory:
    """Index what `link` and `resolve` found."""
    return Directory(
        knowledge=knowledge,
        readings={reading.article.id: reading for reading in readings},
        actors={actor.id: actor for actor in linked.actors},
        origins={origin.id: origin for origin in linked.origins},
    )
