"""Everything that the parts of the briefing look up: articles, actors, origins and the lexicon."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from builder.brief.openings import find_opening
from builder.dates.edtf import newest
from builder.dates.spoken import Calendar
from builder.knowledge.knowledge import Knowledge
from builder.recall import Recall, make_anew
from builder.values.annotation import Frame, Mention, Quantity, Time
from builder.values.article import UNKNOWN_PUBLISHER
from builder.values.dossier import Actor, Linked, Origin, Reading
from builder.values.ids import ActorId, ArticleId, OriginId
from builder.values.span import Span
from builder.words.shelf import Shelf
from builder.words.text import cut

_WORD = re.compile(r"\w+")
_FULL_NAME = re.compile(
    r"\b([A-Z][a-z]+)(?: [A-Z]\.| [“\"][^”\"]{1,12}[”\"])?(?= ([A-Z][a-zA-Z]{2,})\b(?: ([A-Z][a-zA-Z]{2,})\b)?)"
)
"""A given name, and the one or two surnames behind it: "Ana Roca", "Ana M. Roca Vega", "Ana “Nan” Roca"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What stands in one article, ready to be looked up by span."""

    mentions: Shelf[Mention]
    times: Shelf[Time]
    quantities: Shelf[Quantity]
    frames: Shelf[Frame]
    opening: Span | None
    """The first sentence of the report."""
    full_names: Mapping[ActorId, Mention]
    """Where each actor is named most fully: the first of the longest names."""
    pronouns: Mapping[ActorId, Counter[str]]
    """The words of the sentences that name one person only, after that name: "he" or "she" among them."""


_OFFICE, _NEAR = 3, 60
"""Words of an office before a surname, and the characters among which they stand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Read-only; made once a dossier."""

    knowledge: Knowledge
    readings: Mapping[ArticleId, Reading]
    actors: Mapping[ActorId, Actor] = field(default_factory=dict)
    origins: Mapping[OriginId, Origin] = field(default_factory=dict)
    bearers: Mapping[ArticleId, Mapping[str, frozenset[str]]] = field(default_factory=dict)
    """Per article, the given names that stand before each surname, folded."""
    contents: dict[ArticleId, Contents] = field(default_factory=dict)
    narrowed: "dict[tuple[ArticleId, ...], Directory]" = field(default_factory=dict)
    """What some of its articles see of it, …"""
    homes: "dict[ArticleId, Directory]" = field(default_factory=dict)
    """… and one of these for each of them."""
    question: str = ""
    """What the dossier answers, in its editors' words."""
    surnames: frozenset[str] = frozenset()
    """Folded last words of the names of all people of the dossier."""
    namesakes: frozenset[str] = frozenset()
    """Folded surnames that several people of the dossier share: alone they name nobody."""

    def inside(self, article: ArticleId) -> Contents:
        """What stands in an article; made at its first use."""
        if article not in self.contents:
            home = self.homes.get(article)
            self.contents[article] = home.inside(article) if home else _contents(self.readings[article], self)
        return self.contents[article]

    def mentions_in(self, span: Span) -> tuple[Mention, ...]:
        """The actors named in the words."""
        return self.inside(span.article).mentions.inside(span)

    def times_in(self, span: Span) -> tuple[Time, ...]:
        """The expressions of time in the words."""
        return self.inside(span.article).times.inside(span)

    def quantities_in(self, span: Span) -> tuple[Quantity, ...]:
        """The figures in the words."""
        return self.inside(span.article).quantities.inside(span)

    def frames_in(self, span: Span) -> tuple[Frame, ...]:
        """What the words tell of."""
        return self.inside(span.article).frames.inside(span)

    def fullest_in_story(self, actor: ActorId, article: ArticleId) -> Mention | None:
        """Where another article of a story names in full whom an article calls by a surname; else the office here."""
        story = self.readings[article].story
        told = (r.article.id for r in self.readings.values() if story is not None and r.story == story)
        named = (self.inside(one).full_names.get(actor) for one in told)
        full = max((m for m in named if m is not None and " " in m.text), key=lambda m: len(m.text), default=None)
        return full or next(self.titled(actor, article), None)

    def titled(self, actor: ActorId, article: ArticleId) -> Iterator[Mention]:
        """The surnames of an actor with an office that one person holds ("President Obama")."""
        single = self.knowledge.name_words.titles.single
        for mention in self.readings[article].mentions:
            if mention.actor != actor or mention.kind != "surname":
                continue
            near = mention.span.ahead(_NEAR)
            before = self.words(near).split(" ")[-_OFFICE - 1 : -1]
            offices = (" ".join(before[at:]) for at in range(len(before)))
            office = next((o for o in offices if o.casefold() in single and o[0].isupper()), None)
            if office is not None:
                span = replace(mention.span, start=mention.span.start - len(office) - 1)
                yield replace(mention, span=span, text=f"{office} {mention.text}")

    def home(self, article: ArticleId) -> "Directory":
        """What its story sees of the directory, once that is narrowed: it changes with that story alone."""
        return self.homes.get(article, self)

    def find_newest(self) -> str | None:
        """The newest day on which one of the articles came out."""
        return newest(reading.article.published.value for reading in self.readings.values())

    def pronouns_of(self, article: ArticleId, actor: ActorId) -> Counter[str]:
        """How often each pronoun follows a person's name where nobody else is named."""
        return self.inside(article).pronouns.get(actor, Counter())

    def words(self, span: Span) -> str:
        """The words of a source at `span`; KeyError where there are none: a broken promise."""
        return cut(self.readings[span.article].article, span)

    def paragraph(self, span: Span) -> str:
        """The whole paragraph that a span stands in."""
        return next(p.text for p in self.readings[span.article].article.paragraphs if p.id == span.paragraph)

    def opens(self, span: Span) -> bool:
        """True for the first sentence of a report, and for words of it."""
        opening = self.inside(span.article).opening
        return opening is not None and opening.contains(span)

    def last_names(self, article: ArticleId) -> frozenset[str]:
        """The folded last words of an article's names of people ("mattioli" of "Mark Mattioli")."""
        return frozenset(self.bearers.get(article, {}))

    def is_alone(self, surname: str, article: ArticleId) -> bool:
        """True where a surname means one person: the article gives it one given name, or no two actors share it."""
        low = surname.casefold()
        given = len(self.bearers.get(article, {}).get(low, ()))
        return (
            given == 1 or (given == 0 and low not in self.namesakes) or (given > 1 and self._bears_alone(low, article))
        )

    def _bears_alone(self, surname: str, article: ArticleId) -> bool:
        """True where all full names of an article that end so are one person's ("Robert Lee", "Bob Lee")."""
        named = self.readings[article].mentions
        found = Counter(m.actor for m in named if m.kind == "name" and m.text.casefold().endswith(f" {surname}"))
        return len(found) == 1 and found.total() >= len(self.bearers[article][surname])

    def is_country(self, actor: ActorId) -> bool:
        """True for a state."""
        found = self.actors.get(actor)
        return found is not None and found.type == "country"

    def is_person(self, actor: ActorId) -> bool:
        """True for a person."""
        found = self.actors.get(actor)
        return found is not None and found.type == "person"

    def source(self, article: ArticleId) -> str:
        """Who reported an article: its publisher, else its origin."""
        reading = self.readings[article]
        origin = self.origins.get(reading.origin) if reading.origin else None
        return reading.article.publisher or (origin.name if origin else "") or UNKNOWN_PUBLISHER

    def calendar(self, article: ArticleId) -> Calendar | None:
        """How dates are put into sentences of an article; None for English."""
        tongue = self.knowledge.tongues.of(self.readings[article].article.language)
        return tongue.calendar if tongue else None


def make_directory(
    readings: tuple[Reading, ...],
    linked: Linked,
    knowledge: Knowledge,
    question: str = "",
    recall: Recall = make_anew,
) -> Directory:
    """Index what `link` and `resolve` found."""
    return Directory(
        knowledge=knowledge,
        question=question,
        readings={reading.article.id: reading for reading in readings},
        actors={actor.id: actor for actor in linked.actors},
        origins={origin.id: origin for origin in linked.origins},
        surnames=frozenset(surnames_of(linked.actors)),
        namesakes=frozenset(name for name, count in surnames_of(linked.actors).items() if count > 1),
        bearers={reading.article.id: recall.once(_bearers, reading, knowledge) for reading in readings},
    )


def _contents(reading: Reading, directory: Directory) -> Contents:
    mentions = Shelf(reading.mentions)
    return Contents(
        mentions=mentions,
        times=Shelf(reading.times),
        quantities=Shelf(reading.quantities),
        frames=Shelf(reading.frames),
        opening=find_opening(reading, directory.knowledge),
        full_names=_full_names(reading),
        pronouns=_pronouns(reading, mentions, directory),
    )


def _pronouns(reading: Reading, mentions: Shelf[Mention], directory: Directory) -> Mapping[ActorId, Counter[str]]:
    standing = directory.knowledge.standing
    wanted = standing.personal
    found: dict[ActorId, Counter[str]] = {}
    for claim in reading.claims:
        inside = mentions.inside(claim.span)
        people = {m.actor for m in inside if directory.is_person(m.actor)}
        if len(people) == 1:
            actor = next(iter(people))
            start = min(m.span.end for m in inside if m.actor == actor) - claim.span.start
            words = _WORD.findall(claim.text[start:].casefold())
            found.setdefault(actor, Counter()).update(w for w in words if w in wanted)
    return found


def _full_names(reading: Reading) -> Mapping[ActorId, Mention]:
    found: dict[ActorId, Mention] = {}
    for mention in reading.mentions:
        known = found.get(mention.actor)
        if mention.kind == "name" and (known is None or mention.text.count(" ") > known.text.count(" ")):
            found[mention.actor] = mention
    return found


def _bearers(reading: Reading, knowledge: Knowledge) -> Mapping[str, frozenset[str]]:
    """Surnames with the given names before them; "Africa" of "South Africa" is none."""
    found: dict[str, set[str]] = {}
    for paragraph in reading.article.paragraphs:
        for match in _FULL_NAME.finditer(paragraph.text):
            given = match[1].casefold()
            if given in knowledge.name_words.given_names:
                for surname in filter(None, (match[2], match[3])):
                    found.setdefault(surname.casefold(), set()).add(given)
    return {surname: frozenset(given) for surname, given in found.items()}


def surnames_of(actors: Iterable[Actor]) -> Counter[str]:
    """How many people of the dossier have each surname."""
    names = (a.name.split() for a in actors if a.type == "person")
    return Counter(name[-1].casefold() for name in names if len(name) > 1)
