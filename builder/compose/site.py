"""What pages look up: the dossier in tables, and what an id, a label or a paragraph stands for."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from builder.interface import Interface
from builder.interface.named import SaidName
from builder.interface.said import Said
from builder.naming import fold, statement_anchor
from builder.recall import DERIVED
from builder.values.annotation import Mention, Quote, Time
from builder.values.capture import Correction, ExtraPage
from builder.values.dossier import (
    Actor,
    Difference,
    Dossier,
    Event,
    Gap,
    Made,
    Origin,
    Reading,
    Slot,
    Statement,
    Story,
)
from builder.values.ids import ActorId, ArticleId, ClaimId, OriginId, ParagraphKey, StatementId, StoryId
from builder.values.registers import Utterance
from builder.values.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A paragraph as pages cite it: its number, its words, and what stands in it."""

    number: int
    words: str
    claims: tuple[tuple[ClaimId, int, int], ...]
    """Where each begins and ends."""
    times: tuple[Time, ...]
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence with what stands in it; `actors` each once, in order of appearance.

    It is known by its article's head, its paragraph and where it stands there: the rest is made from them.
    """

    head: Reading
    text: Text
    span: Span
    words: str = field(metadata=DERIVED)
    times: tuple[Time, ...] = field(metadata=DERIVED)
    mentions: tuple[Mention, ...] = field(metadata=DERIVED)
    actors: tuple[ActorId, ...] = field(metadata=DERIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prominence:
    """In how many articles an actor is named, and how often."""

    articles: int
    mentions: int


NOBODY: Final = Prominence(articles=0, mentions=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything pages look up. Articles are numbered by publication date, the undated last.

    A page is made anew where what it looked up differs: a table that is looked up by key costs less than a list.
    """

    dossier: Dossier
    interface: Interface
    order: tuple[Reading, ...]
    """The heads."""
    readings: Mapping[ArticleId, Reading]
    heads: Mapping[ArticleId, Reading]
    """The same as lists and citations show them, of their words no more than how they begin, of what stands in them
    nothing: an edit further below leaves all other pages alone."""
    texts: Mapping[ParagraphKey, Text]
    numbers: Mapping[ArticleId, int]
    by_actor: Mapping[ActorId, tuple[Sentence, ...]]
    by_date: Mapping[str, tuple[Sentence, ...]]
    """Under the key of its page, each that names the date."""
    prominence: Mapping[ActorId, Prominence]
    """Of those whom sentences name."""
    company: Mapping[ActorId, tuple[tuple[ActorId, int], ...]]
    """In how many sentences an actor is named beside another."""
    quotes_by: Mapping[ActorId, tuple[Quote, ...]]
    published_on: Mapping[str, tuple[Reading, ...]]
    dates: frozenset[str]
    days_below: Mapping[str, tuple[str, ...]]
    """Keys of days by month, of months by year."""
    dates_beside: Mapping[str, tuple[str, str]]
    """The keys of the same precision before and after one; empty where there is none."""
    actors: Mapping[ActorId, Actor]
    called: Mapping[str, Actor]
    """Actors by every id they have or had; of two that had one, the first."""
    origins: Mapping[OriginId, Origin]
    statements: Mapping[StatementId, Statement]
    statements_on: Mapping[ParagraphKey, tuple[Statement, ...]]
    statements_in: Mapping[ArticleId, int]
    """How many rest on an article."""
    statements_about: Mapping[ActorId, tuple[Statement, ...]]
    statements_from: Mapping[OriginId, tuple[Statement, ...]]
    statements_dated: Mapping[str, tuple[Statement, ...]]
    most_from_one: int
    """Statements of the origin that has most."""
    differences: Mapping[str, Difference]
    differences_on: Mapping[ParagraphKey, tuple[Difference, ...]]
    events: Mapping[str, Event]
    events_on: Mapping[str, tuple[Event, ...]]
    stories: Mapping[StoryId | None, Story]
    statement_pages: Mapping[StatementId, str]
    difference_pages: Mapping[str, str]
    quotations: Mapping[int, tuple[Utterance, ...]]
    """By page of their register: those who said most first, the unknown last."""
    gaps: Mapping[int, tuple[Gap, ...]]
    """By page of their register."""
    extras: Mapping[str, ExtraPage]
    totals: Mapping[str, int]
    """How many there are of what registers list, and of what stands in articles."""
    times_of_kind: Mapping[str, int]
    troubled: frozenset[str]
    """Files of seeds/ with a problem."""
    article_names: Mapping[str, str]
    actor_names: Mapping[str, str]
    origin_names: Mapping[str, str]
    corrections_on: Mapping[str, tuple[Correction, ...]]
    """The entries of the ledger that concern a page of docs/, newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What an id stands for, and where in docs/ it is shown."""

    text: str
    href: str


def say_made(site: Site, made: Made | None, text: str) -> Said:
    """A label or question of the lexicon: its English text, and the parts by which another language says it."""
    if made is None:
        return Said(text)
    names = {slot.name: _name_slot(site, slot) for slot in made.slots}
    return Said.as_written(text, made.template, names)


def _name_slot(site: Site, slot: Slot) -> str:
    if slot.actor is not None and slot.actor in site.actors:
        return say_name(site.actors[slot.actor])
    found = find_paragraph(site, slot.source)
    return found.words[slot.source.start : slot.source.end] if found else ""


def say_name(actor: Actor) -> str:
    """The name as pages show it: people are called as they are in every language."""
    return actor.name if actor.type == "person" else SaidName(actor.name)


def find_paragraph(site: Site, span: Span) -> Text | None:
    """The paragraph that a span stands in; None where it is not published."""
    return site.texts.get((span.article, span.paragraph))


def find_thing(site: Site, name: str) -> Thing | None:
    """The article, actor, statement, difference, event or story of an id; None where nothing has it any more."""
    return _find_told(site, name) or _find_dossier_part(site, name)


def _find_told(site: Site, name: str) -> Thing | None:
    anchor = statement_anchor(name)
    statement = site.statements.get(StatementId(name))
    if statement is not None:
        return Thing(text=statement.text, href=f"{site.statement_pages[statement.id]}#{anchor}")
    difference = site.differences.get(name)
    if difference is not None:
        return Thing(
            text=say_made(site, difference.made, difference.question),
            href=f"{site.difference_pages[difference.id]}#{anchor}",
        )
    event = site.events.get(name)
    return Thing(text=say_made(site, event.made, event.what), href=f"timeline.md#{anchor}") if event else None


def _find_dossier_part(site: Site, name: str) -> Thing | None:
    if name == "briefing":
        return Thing(text=Said("The briefing"), href="index.md")
    reading = site.heads.get(ArticleId(name))
    if reading is not None:
        return Thing(text=reading.article.title, href=f"articles/{site.article_names[name]}.md")
    actor = site.called.get(name)
    if actor is not None:
        return Thing(text=say_name(actor), href=f"actors/{site.actor_names[actor.id]}.md")
    story = site.stories.get(StoryId(name))
    return Thing(text=story.title, href=f"articles/{site.article_names[story.articles[0]]}.md") if story else None


def paragraph_keys(spans: Iterable[Span]) -> tuple[ParagraphKey, ...]:
    """The paragraphs of these spans, each once."""
    return tuple(dict.fromkeys((s.article, s.paragraph) for s in spans))


def voice_of(said: Utterance) -> str:
    """Who said it, as far as that is known: "The army" at the head of a sentence is "the army"."""
    return said.speaker or fold(said.speaker_text)


def newest_corrections(site: Site) -> list[Correction]:
    """What was put right, the newest first."""
    return sorted(site.dossier.corrections, key=lambda c: (c.at, c.id), reverse=True)
