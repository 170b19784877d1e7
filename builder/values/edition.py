"""What an edition of the dossier said, and how two of them differ."""

from dataclasses import dataclass, fields

from builder.values.ids import ActorId, ArticleId, DifferenceId, OriginId, StatementId


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidStatement:
    """A statement as an edition printed it; origins sorted."""

    id: StatementId
    text: str
    confidence: str
    origins: tuple[OriginId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidDifference:
    """A difference as an edition printed it, with the number of its versions."""

    id: DifferenceId
    question: str
    type: str
    versions: int
    status: str = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidDate:
    """The publication date that an edition gave to an article, and its publisher; `value` EDTF or None."""

    article: ArticleId
    title: str
    value: str | None
    basis: str
    publisher: str | None = None
    """"" where it is not known, None where the edition did not keep it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidActor:
    """An actor that an edition had a page for, and the ids that redirected there."""

    id: ActorId
    name: str
    former_ids: tuple[ActorId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidCorrection:
    """What an edition told readers to have been put right."""

    id: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidGroup:
    """An event or a story as an edition knew it; by its members (passages, articles) it is found again elsewhere."""

    id: str
    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """All that is compared between two states of a dossier; `number` is 0 for a state that nobody closed."""

    number: int
    as_of: str | None
    title: str
    statements: tuple[SaidStatement, ...] = ()
    differences: tuple[SaidDifference, ...] = ()
    dates: tuple[SaidDate, ...] = ()
    actors: tuple[SaidActor, ...] = ()
    events: tuple[SaidGroup, ...] = ()
    stories: tuple[SaidGroup, ...] = ()
    front: tuple[StatementId, ...] = ()
    """The statements of the front page, in its order."""
    corrections: tuple[SaidCorrection, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """One thing that both states hold and that reads differently: what it was, what it is."""

    id: str
    what: str
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """How a newer state differs from an older one, in the order of the newer (what is withdrawn: of the older)."""

    since: Edition
    added: tuple[SaidStatement, ...] = ()
    changed: tuple[Changed, ...] = ()
    withdrawn: tuple[SaidStatement, ...] = ()
    corroborated: tuple[Changed, ...] = ()
    weakened: tuple[Changed, ...] = ()
    rated: tuple[Changed, ...] = ()
    """Of other confidence on as many origins."""
    disputed: tuple[SaidDifference, ...] = ()
    settled: tuple[SaidDifference, ...] = ()
    dates_moved: tuple[Changed, ...] = ()
    articles_added: tuple[SaidDate, ...] = ()
    articles_removed: tuple[SaidDate, ...] = ()
    actors_merged: tuple[Changed, ...] = ()
    merged: tuple[Changed, ...] = ()
    """Events and stories that went into another: `old` was, `new` holds it now."""
    split: tuple[Changed, ...] = ()
    """Events and stories of their own (`new`) that were a part of another (`old`)."""
    renamed: tuple[Changed, ...] = ()
    """The front page, actors and articles under another title or name."""
    republished: tuple[Changed, ...] = ()
    """Articles of another publisher."""
    fronted: tuple[SaidStatement, ...] = ()
    """What both states say and only the newer one says on the front page."""
    moved_back: tuple[SaidStatement, ...] = ()
    corrections: tuple[SaidCorrection, ...] = ()
    """New in the ledger."""

    def is_empty(self) -> bool:
        """True where a reader would find nothing new."""
        return not any(getattr(self, part.name) for part in fields(self) if part.name != "since")
