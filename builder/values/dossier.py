"""What the sources say together: the value that every page and dossier.json are made from."""

from dataclasses import dataclass, field
from typing import Literal, get_args

from builder.values.annotation import Candidate, Claim, Frame, FrameStatus, Mention, Quantity, Quote, Time
from builder.values.article import Article
from builder.values.capture import ActorRecord, Correction, Decision, DossierRecord, ExtraPage, Role
from builder.values.edition import Changes
from builder.values.ids import ActorId, ArticleId, DifferenceId, EventId, OriginId, StatementId, StoryId
from builder.values.problem import Problem
from builder.values.registers import Coverage, TermFamily, Utterance
from builder.values.sealable import Sealable
from builder.values.span import Span
from builder.values.when import Published, When

Confidence = Literal["high", "moderate", "low", "insufficient"]
CONFIDENCES: tuple[Confidence, ...] = get_args(Confidence)
"""The highest first."""
DifferenceType = Literal[
    "conflict", "plan against report", "update", "extent", "scope", "wording", "attribution", "denial"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person, organisation, state or armed group across articles; `id` is its page's name.

    `record` is the curated record, None for discovered actors. `former_ids` redirect here.
    """

    id: ActorId
    name: str
    type: str
    aliases: tuple[str, ...]
    roles: tuple[Role, ...]
    record: ActorRecord | None = None
    former_ids: tuple[ActorId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """The organisation that reported it: what is counted. owner_type: wire, public, private, state-funded, unknown."""

    id: OriginId
    name: str
    owner_type: str
    country: str | None
    articles: tuple[ArticleId, ...]
    country_name: str | None = None
    """What readers call the country of that code; None where the table has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """The episode that articles tell together."""

    id: StoryId
    title: str
    articles: tuple[ArticleId, ...]
    decisions: tuple[Decision, ...] = ()
    """What editors merged into it or split off it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """What `link` learns from all articles at once.

    `actor_of` maps (article, local actor) to the dossier's actor; `published` gives undated articles an inferred date;
    `copy_of` the text that a text was copied, translated or cut from; `unmatched` names left for review.
    """

    actors: tuple[Actor, ...]
    actor_of: dict[tuple[ArticleId, ActorId], ActorId]
    origins: tuple[Origin, ...]
    origin_of: dict[ArticleId, OriginId]
    copy_of: dict[ArticleId, ArticleId]
    stories: tuple[Story, ...]
    published: dict[ArticleId, Published]
    unmatched: tuple[Candidate, ...] = ()
    story_of: dict[ArticleId, StoryId] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Sealable):
    """One article, wholly understood: its date settled, times with values, actors those of the dossier."""

    SEALED = ("quantities", "claims", "frames")
    article: Article
    origin: OriginId | None
    copy_of: ArticleId | None
    story: StoryId | None
    times: tuple[Time, ...]
    mentions: tuple[Mention, ...]
    quotes: tuple[Quote, ...]
    quantities: tuple[Quantity, ...]
    claims: tuple[Claim, ...]
    frames: tuple[Frame, ...] = ()

    @property
    def home(self) -> StoryId | ArticleId:
        """The story that it tells; one of none is its own."""
        return self.story or self.article.id

    @property
    def reporter(self) -> OriginId | None:
        """Whose report it is; nobody's where it is a column, which repeats what was reported."""
        return self.origin if self.article.genre == "report" else None

    def claims_of(self, words: Span) -> tuple[Claim, ...]:
        """The sentences that hold the words."""
        return tuple(claim for claim in self.claims if claim.span.contains(words))


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One recorded change to a verbatim slice: the words at `start` to `end` (offsets within it) become `text`.

    bracket: a referent, `[Sergei Lavrov]`; date: a day beside its words, ` [7 February 2023]`; capital: the first
    letter of a slice that begins inside its sentence; ellipsis: ` …` for words left out; omission: nothing, in place of
    a word that only ties the sentence to its neighbours ("also").
    """

    kind: Literal["bracket", "date", "capital", "ellipsis", "omission"]
    start: int
    end: int
    text: str
    source: Span | None
    """Where the referent's or the date's words stand; None for a capital, an ellipsis or an omission."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """What fills one place of a template: an actor and where it is named; without one, the words at `source`."""

    name: str
    actor: ActorId | None
    source: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """How a sentence was assembled: a template of the lexicon and what fills it."""

    template: str
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What the dossier says: text, the claims it rests on (never none), and how well.

    `slice` and `edits` re-derive the text byte for byte. `origins` counts independent origins behind `support`;
    `one_source` names the one speaker behind all of it; `without` gives the confidence when an origin is taken away.
    """

    id: StatementId
    text: str
    by: Literal["machine", "editor"]
    when: When | None
    actors: tuple[ActorId, ...]
    event: EventId | None
    slice: Span
    edits: tuple[Edit, ...]
    support: tuple[Span, ...]
    related: tuple[Span, ...]
    origins: tuple[OriginId, ...]
    one_source: str | None
    confidence: Confidence
    why: str
    without: tuple[tuple[OriginId, Confidence], ...] = ()
    decisions: tuple[Decision, ...] = ()
    """What editors decided about it; `by` is editor where the words are theirs."""
    made: Made | None = None
    """The template and slots that make the text, where it is assembled from what several sentences say alike; `slice`
    is then the first of them whole. None for a sentence cut from one."""

    def is_lowered_without(self, origin: OriginId) -> bool:
        """True where its confidence would be less with an origin taken away."""
        left = dict(self.without).get(origin, self.confidence)
        return CONFIDENCES.index(left) > CONFIDENCES.index(self.confidence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Claims about one happening; `when` is EDTF or None, `type` a name of the lexicon, `what` made from `made`."""

    id: EventId
    what: str
    when: str | None
    status: FrameStatus
    place: str | None
    actors: tuple[ActorId, ...]
    claims: tuple[Span, ...]
    statements: tuple[StatementId, ...] = ()
    type: str = ""
    story: StoryId | None = None
    made: Made | None = None
    decisions: tuple[Decision, ...] = ()
    """What editors merged into it or split off it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What one source says in answer to a difference's question; `date` is the publication date."""

    value: str
    text: str
    source: str
    date: str | None
    origin: OriginId | None
    support: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A question on which sources disagree; reported, never judged."""

    id: DifferenceId
    question: str
    type: DifferenceType
    status: str
    versions: tuple[Version, ...]
    settle: str = ""
    event: EventId | None = None
    slot: str = ""
    made: Made | None = None
    decisions: tuple[Decision, ...] = ()
    """What editors decided about it: explanations, and the word that settled it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """Something promised or planned, and whether the dossier reports it; `due` is EDTF or None ("soon")."""

    what: str
    due: str | None
    said_by: str
    support: tuple[Span, ...]
    status: Literal["open", "reported", "overdue"]
    slice: Span | None = None
    edits: tuple[Edit, ...] = ()
    """`slice` and `edits` re-derive `what`."""
    event: EventId | None = None
    words: str = ""
    """The words that say when ("soon", "in March 2024")."""
    report: tuple[Span, ...] = ()
    """The claims that report it done."""
    thing: Span | None = None
    """The words for what is planned, without its day ("joint exercises with Chad")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something the dossier does not know, and what would close it."""

    what: str
    close: str
    article: ArticleId | None = None
    about: str = ""
    """`date`, `publisher` or `support`: what is missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of the briefing: statements in reading order."""

    id: str
    title: str
    statements: tuple[StatementId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A statement in the few words of a title, and the edits that make them of its slice."""

    text: str
    statement: StatementId
    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """The order of the front page; `title_by` says whether a machine or an editor wrote the title."""

    title: str
    title_by: Literal["machine", "editor"]
    bottom_line: tuple[StatementId, ...]
    sections: tuple[Section, ...]
    strip: tuple[EventId, ...] = ()
    """The timeline strip: events to picture, by date."""
    pictured: tuple[Heading, ...] = ()
    """Dated statements that the strip pictures beside them."""
    title_from: StatementId | None = None
    title_edits: tuple[Edit, ...] = ()
    """What was done to the statement's slice to make the title of it: days, asides and last clauses left out."""

    @property
    def front(self) -> tuple[StatementId, ...]:
        """The statements of the front page in its order, each once."""
        points = (name for section in self.sections for name in section.statements)
        return tuple(dict.fromkeys((*self.bottom_line, *points)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """All that is known. `as_of` is the newest publication date, EDTF, None where no article is dated."""

    record: DossierRecord
    as_of: str | None
    readings: tuple[Reading, ...]
    actors: tuple[Actor, ...]
    origins: tuple[Origin, ...]
    stories: tuple[Story, ...]
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    unpublished: int = 0
    """Statements that an excerpt build leaves out."""
    differences: tuple[Difference, ...] = ()
    due: tuple[Due, ...] = ()
    briefing: Briefing | None = None
    dated: tuple[StatementId, ...] = ()
    """The statements that stand on the timeline beside the events, the weightiest first."""
    gaps: tuple[Gap, ...] = ()
    unmatched: tuple[Candidate, ...] = ()
    pages: tuple[ExtraPage, ...] = ()
    quotations: tuple[Utterance, ...] = ()
    wording: tuple[TermFamily, ...] = ()
    coverage: Coverage = field(default_factory=Coverage)
    rule: str = ""
    """The version of the rule of confidence that rated the statements."""
    edition: int = 1
    """The number of the edition under way; `changes` is what is new since the one before, None in the first."""
    corrections: tuple[Correction, ...] = ()
    decisions: tuple[Decision, ...] = ()
    """Every decision of the editors, also those that could not be applied."""
    changes: Changes | None = None
    problems: tuple[Problem, ...] = ()
    sums: str = ""
    """The hashes of all seeds, `Seeds.sums`."""
