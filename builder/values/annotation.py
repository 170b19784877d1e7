"""What one article says, before any other is looked at: sentences, times, actors, quotes, quantities, claims."""

from dataclasses import dataclass
from typing import Literal

from builder.values.article import Article
from builder.values.ids import ActorId, ClaimId
from builder.values.sealable import Sealable
from builder.values.span import Span
from builder.values.symbol import Symbol

TimeKind = Literal["date", "duration", "set", "vague"]
MentionKind = Literal["name", "surname", "acronym", "metonym", "demonym", "descriptor"]
Polarity = Literal["affirmed", "denied"]
Tense = Literal["past", "present", "future", "none"]
Part = Literal["who", "whom", "place"]
FrameStatus = Literal["planned", "reported"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeMention:
    """A time expression and what it means, symbolically: no calendar value yet."""

    span: Span
    text: str
    kind: TimeKind
    symbol: Symbol


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time expression with its value: EDTF, or ISO 8601 for durations; None where the article has no date."""

    span: Span
    text: str
    kind: TimeKind
    value: str | None
    basis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names an actor; mentions may nest ("Malian foreign ministry" holds a demonym of Mali)."""

    span: Span
    text: str
    actor: ActorId
    kind: MentionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """An actor as one article shows it: the fullest name, type, spellings seen, and descriptions given there."""

    id: ActorId
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    registered: bool = False
    """True where the id comes from a record or from the shipped tables, so that it means the same everywhere."""
    address: str = ""
    """How the article addresses a person throughout: "mr" or "ms"; empty where it does not, or in both ways."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Verbatim words between quotation marks; `span` and `text` without the marks; speaker None where not found."""

    span: Span
    text: str
    speaker: ActorId | None
    speaker_text: str
    cue: str = ""
    said: Span | None = None
    """Where speaker and cue stand; in another paragraph where the words run on. None for words without a speaker."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with its unit, modifier and what is counted.

    `modifier` is a class: fewer than, more than, at least, up to, around, nearly, only, exactly, another, between, "";
    "several" where only the scale is told ("dozens": 12, "several hundred": 100). `unit` is a currency code, percent,
    share, a measure, or "" for things counted.
    """

    span: Span
    text: str
    number: float
    unit: str
    modifier: str
    of: str
    high: float | None = None
    """The upper end of a range ("between 2 and 5"); `number` is the lower."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Who is said to have said it; `speaker` None where the words name no known actor; `cue` is the speech verb."""

    speaker: ActorId | None
    speaker_text: str
    cue: str
    span: Span
    """Where the attributing words stand ("the Malian foreign ministry said on Sunday")."""
    scope: Span | None = None
    """The words that are the speaker's, where they stand in the claim's own paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One sentence of one article; `attribution` governs the whole of it.

    What stands inside it (times, mentions …) is found with `within(…, claim.span)`.
    """

    id: ClaimId
    span: Span
    text: str
    attribution: Attribution | None
    polarity: Polarity
    hedge: tuple[str, ...]
    tense: Tense
    voices: tuple[Attribution, ...] = ()
    """Everyone who is said to have said a part of it ("described by Mali's leaders as"), `attribution` included."""

    def before(self, span: Span) -> str:
        """The words of the sentence up to a span in it."""
        return self.text[: span.start - self.span.start]

    def after(self, span: Span) -> str:
        """The words of the sentence behind a span in it."""
        return self.text[span.end - self.span.start :]


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An actor's part in a happening; `span` is that of the mention."""

    part: Part
    span: Span
    actor: ActorId


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A happening as one sentence tells it: an event word with who, whom, where, when and how many.

    `span` are the event words, `claim` the sentence. `count` is the number or ordinal right before an event noun
    ("two coups", "third trip"): the times beside it then bound the counting and do not date one happening.
    """

    event: str
    span: Span
    claim: Span
    participants: tuple[Participant, ...]
    times: tuple[Span, ...]
    quantities: tuple[Span, ...]
    status: FrameStatus
    count: Span | None = None
    what: Span | None = None
    """The thing acted upon where it is no actor: "an independent investigation", "a new phone"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotated(Sealable):
    """An article with all that it says, times symbolic, actors local to it; a pure function of text and knowledge."""

    SEALED = ("times", "mentions", "candidates", "quotes", "quantities", "claims", "frames")
    article: Article
    times: tuple[TimeMention, ...] = ()
    mentions: tuple[Mention, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    quotes: tuple[Quote, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    claims: tuple[Claim, ...] = ()
    frames: tuple[Frame, ...] = ()
