"""All knowledge in one frozen value, passed to every stage that needs some of it."""

from dataclasses import dataclass, field, replace

from builder.knowledge.abbreviations import Abbreviations
from builder.knowledge.common_words import CommonWords
from builder.knowledge.counted import Counted
from builder.knowledge.deeds import Deeds
from builder.knowledge.events import Events
from builder.knowledge.exports import Exports
from builder.knowledge.extents import Extents
from builder.knowledge.facts import Facts
from builder.knowledge.furniture import Furniture
from builder.knowledge.gazetteer import Gazetteer
from builder.knowledge.headers import Headers
from builder.knowledge.hedges import Hedges
from builder.knowledge.json_fields import JsonFields
from builder.knowledge.languages import Languages
from builder.knowledge.limits import Limits
from builder.knowledge.line_weights import LineWeights
from builder.knowledge.mail import MailWords
from builder.knowledge.name_words import NameWords
from builder.knowledge.opinion import Opinion
from builder.knowledge.organisations import Institutions
from builder.knowledge.outcomes import Outcome
from builder.knowledge.outlets import Outlets
from builder.knowledge.promises import Promises
from builder.knowledge.ranking import Ranking
from builder.knowledge.regions import Regions
from builder.knowledge.speech import Speech
from builder.knowledge.standing import Standing
from builder.knowledge.times import Times
from builder.knowledge.tongues import Tongue, Tongues
from builder.knowledge.units import Units
from builder.knowledge.verbs import Verbs
from builder.knowledge.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Knowledge:
    """One field a topic; each is made by the module of the same name."""

    furniture: Furniture
    abbreviations: Abbreviations
    outlets: Outlets
    events: Events
    common_words: CommonWords
    gazetteer: Gazetteer = field(default_factory=Gazetteer)
    institutions: Institutions = field(default_factory=Institutions)
    name_words: NameWords = field(default_factory=NameWords)
    speech: Speech
    hedges: Hedges
    verbs: Verbs
    times: Times
    deeds: Deeds = field(default_factory=Deeds)
    facts: Facts = field(default_factory=Facts)
    standing: Standing = field(default_factory=Standing)
    promises: Promises
    outcomes: tuple[Outcome, ...] = ()
    ranking: Ranking
    regions: Regions = field(default_factory=Regions)
    counted: Counted = field(default_factory=Counted)
    extents: Extents = field(default_factory=Extents)
    exports: Exports
    headers: Headers
    languages: Languages
    json_fields: JsonFields = field(default_factory=JsonFields)
    limits: Limits = field(default_factory=Limits)
    lines: LineWeights
    mail: MailWords
    opinion: Opinion
    units: Units
    wording: Wording
    cuts: tuple[str, ...]
    """Lines by which a publisher says that the rest of a text is elsewhere."""
    tongues: Tongues = field(default_factory=Tongues)
    tongue: Tongue | None = None
    """The language that is being read; None for English."""

    @property
    def pronouns(self) -> frozenset[str]:
        """Words of every language that mean somebody told of before ("she said")."""
        every = (self.speech, *(tongue.speech for tongue in self.tongues.known.values()))
        return frozenset().union(*(speech.person | speech.body for speech in every))

    def in_language(self, language: str) -> "Knowledge":
        """The same knowledge with the words of an article's language in the place of English ones."""
        tongue = self.tongues.of(language)
        if tongue is None:
            return self
        return replace(
            self,
            tongue=tongue,
            speech=tongue.speech,
            verbs=tongue.verbs,
            hedges=tongue.hedges,
            abbreviations=tongue.abbreviations,
            name_words=tongue.names,
            units=tongue.units or self.units,
            events=tongue.events or self.events,
        )

    def common_in(self, language: str) -> CommonWords:
        """Words too common in a language to tell one story from another."""
        tongue = self.tongues.of(language)
        return self.common_words if tongue is None else tongue.common

    @property
    def reads_amounts(self) -> bool:
        """True where the words of the language for amounts are known."""
        return self.tongue is None or self.tongue.units is not None

    @property
    def reads_happenings(self) -> bool:
        """True where the words of the language for happenings are known."""
        return self.tongue is None or self.tongue.events is not None

    def has_template(self, template: str) -> bool:
        """True for a phrase or question in which the dossier speaks of happenings and figures."""
        asked = self.counted.asks, self.extents.asks.values()
        return template in self.events.templates or any(template in asks for asks in asked)
