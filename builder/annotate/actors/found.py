"""What the search for actors has found so far in one article: places, and the words that are spoken for."""

from dataclasses import dataclass, field
from typing import Literal

from builder.annotate.actors.passages import Passage
from builder.knowledge.gazetteer import Gazetteer
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.name_words import NameWords
from builder.naming import actor_id
from builder.values.annotation import MentionKind
from builder.values.ids import ActorId
from builder.words import keys_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A mention by words: paragraph number, first word, one past the last. A place that is no actor has no actor."""

    passage: int
    first: int
    last: int
    actor: ActorId
    kind: MentionKind
    place: bool = False


def is_lone_place(owner: Found) -> bool:
    """Whether a word is taken as a town, which gives way to a person of the article ("Ferguson", "Jackson")."""
    return owner.place and owner.last == owner.first + 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Local:
    """An actor that this article introduces; `keys` are the folded words of its fullest name."""

    id: ActorId
    name: str
    type: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """What an actor is called; `country` says whose, `head` is the last title word, `recorded` is by editors."""

    actor: ActorId
    text: str
    head: str
    country: ActorId | None = None
    recorded: bool = False


@dataclass(slots=True, kw_only=True)
class Board:
    """Where findings are pinned while one article is read; grows inside `find_mentions` and is gone after it."""

    passages: tuple[Passage, ...]
    knowledge: Knowledge
    language: str = "en"
    found: dict[Found, None] = field(default_factory=dict)
    """An ordered set."""
    locals: dict[ActorId, Local] = field(default_factory=dict)
    roles: list[Role] = field(default_factory=list)
    owner: dict[tuple[int, int], Found] = field(default_factory=dict)

    def pin(self, found: Found) -> None:
        """Add a mention that owns its words; what it covers is replaced, unless `nest` put it there."""
        self.found[found] = None
        for index in range(found.first, found.last):
            self.owner[found.passage, index] = found

    def nest(self, found: Found) -> None:
        """Add a mention around or inside others, without taking their words."""
        self.found[found] = None
        for index in range(found.first, found.last):
            self.owner.setdefault((found.passage, index), found)

    def unpin(self, passage: int, first: int, last: int) -> None:
        """Take away all mentions that touch these words."""
        for index in range(first, last):
            one = self.owner.get((passage, index))
            if one is not None and one in self.found:
                del self.found[one]
            if one is not None:
                for place in range(one.first, one.last):
                    if self.owner.get((passage, place)) is one:
                        del self.owner[passage, place]

    def at(self, passage: int, index: int) -> Found | None:
        """The mention that owns a word."""
        return self.owner.get((passage, index))

    @property
    def words(self) -> NameWords:
        """The words by which names are told apart."""
        return self.knowledge.name_words

    @property
    def gazetteer(self) -> Gazetteer:
        """The names known beforehand."""
        return self.knowledge.gazetteer

    @property
    def people(self) -> tuple[Local, ...]:
        """The people whom this article introduces."""
        return tuple(local for local in self.locals.values() if local.type == "person")

    def name_body(self, name: str) -> ActorId:
        """The id of an organisation by its name: one known beforehand, else one that this article introduces."""
        known = self.gazetteer.find(name)
        if known is not None:
            return known.id
        return self.introduce(name, "organisation")

    def introduce(self, name: str, type_: Literal["person", "organisation"]) -> ActorId:
        """The id of an actor by a name that is not known beforehand, which this article introduces once."""
        ident = actor_id(name)
        self.locals.setdefault(ident, Local(id=ident, name=name, type=type_, keys=keys_of(name)))
        return ident

    def keys_of(self, ident: ActorId) -> tuple[str, ...]:
        """The folded words of an actor's fullest name, known or local; none for neither."""
        if ident in self.locals:
            return self.locals[ident].keys
        known = self.gazetteer.actors.get(ident)
        return keys_of(known.name) if known else ()

    def type_of(self, ident: ActorId) -> str:
        """The type of an actor, known or local; empty for neither."""
        known = self.gazetteer.actors.get(ident)
        if known is not None:
            return known.type
        return self.locals[ident].type if ident in self.locals else ""
