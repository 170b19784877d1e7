"""What the head of an article tells, its title and its lead: where it was, which calamity, which exact figure.

Short reports of one calamity share few words: one tells of the dead, one of the rescue, one of a king who sends help.
What they share is its kind, and whom or where it struck: "earthquake" with "Morocco", "hurricane" with "Ian". Reports
of one verdict share few words where one explains the law and one asks the victims. What they share is the sum: "to pay
$572 million". Where the title counts, its figure is the news: one that stands below it alone may be the old sum, now
cut.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from builder.knowledge.common_words import CommonWords
from builder.knowledge.events import Events
from builder.knowledge.gazetteer import Gazetteer
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Annotated
from builder.values.article import Article, Paragraph
from builder.values.ids import ActorId, ArticleId
from builder.words import keys_of

_LEAD = 2
"""Paragraphs below the title that say what the news is."""
_DIGITS = 3
"""Digits but for the noughts behind them: many a sum is $20 million, few are $572 million."""
_LEAST = 2100
"""What is above any year, and above most numbers of models, flights and rooms."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
_WORD = re.compile(r"[^\W\d_]+")
_CAPITAL = re.compile(r"[^\W\d_a-z][^\W\d_]+")
_INNER_CAPITAL = re.compile(r"(?<=[\w,] )[A-Z][^\W\d_]{2,}")
"""A word with a capital inside a sentence; titles, which give every word one, are not asked."""

ActorOf = Mapping[tuple[ArticleId, ActorId], ActorId]
Marks = frozenset[tuple[str, str]]
"""Kinds of calamity, each with a place or a name; and figures, each with what it counts."""


@dataclass(frozen=True, slots=True)
class Head:
    """The places that the head of an article names, and what marks its news: a calamity with its place, a figure."""

    places: frozenset[str]
    marks: Marks


def read_head(one: Annotated, actor_of: ActorOf, knowledge: Knowledge) -> Head:
    """What the head of an article tells."""
    places = _find_places(one, actor_of, knowledge.gazetteer)
    return Head(places=places, marks=_find_calamities(one, places, knowledge) | find_figures(one))


def lead_of(article: Article) -> tuple[Paragraph, ...]:
    """The paragraphs below the title that say what the news is."""
    return article.paragraphs[:_LEAD]


def _texts(article: Article) -> tuple[str, ...]:
    return article.title, *(paragraph.text for paragraph in lead_of(article))


def _find_places(one: Annotated, actor_of: ActorOf, gazetteer: Gazetteer) -> frozenset[str]:
    """The countries and other places that title and lead name."""
    article = one.article
    lead = {paragraph.id for paragraph in lead_of(article)}
    actors = (actor_of.get((article.id, m.actor), m.actor) for m in one.mentions if m.span.paragraph in lead)
    countries = (id_ for id_ in actors if id_ in gazetteer.actors and gazetteer.actors[id_].type == "country")
    capitals = _CAPITAL.findall(" ".join(_texts(article)))
    named = (gazetteer.place_words.get(key) for word in capitals for key in keys_of(word))
    return frozenset(place for place in named if place).union(countries)


def _find_calamities(one: Annotated, places: frozenset[str], knowledge: Knowledge) -> Marks:
    """Kinds of calamity that title and lead tell of, each with every name there and these places; mostly none."""
    tongue = knowledge.tongues.of(one.article.language)
    events = knowledge.events if tongue is None else tongue.events
    kinds = _find_kinds(one.article, events) if events else frozenset()
    if not (events and kinds):
        return frozenset()
    times = frozenset(word for time in one.times for word in time.text.casefold().split())
    capitals = tongue is not None and bool(tongue.names.noun_ends)  # a German noun is no name
    names = places if capitals else places | _find_capitals(one.article, knowledge.common_in(one.article.language))
    return frozenset((kind, name) for kind in kinds for name in names - times - events.nouns)


def _find_kinds(article: Article, events: Events) -> frozenset[str]:
    """What befalls a place or a vehicle: told by nouns of what happens once in a story and counts nothing itself.

    A strike of workers goes on and befalls no place; a flood goes on, too.
    """
    return frozenset(
        form.type
        for text in _texts(article)
        for word in _WORD.findall(text.casefold())
        for form in events.forms.get(word, ())
        if form.kind == "noun" and not form.rest and (kind := events.types.get(form.type))
        if kind.sole and not kind.grows and (kind.strikes or not kind.lasts)
    )


def _find_capitals(article: Article, common: CommonWords) -> frozenset[str]:
    found = (word.casefold() for text in _texts(article)[1:] for word in _INNER_CAPITAL.findall(text))
    return frozenset(word for word in found if word not in common.words)


def find_figures(one: Annotated) -> Marks:
    """The exact figures of the lead, each with its unit; those of the title alone if it counts any. Mostly none."""
    lead = frozenset(paragraph.id for paragraph in lead_of(one.article))
    told = [q for q in one.quantities if q.span.paragraph in lead and _is_exact(q.number)]
    counted = {m[0] for m in _FIGURE.finditer(one.article.title) if len(m[0]) >= _DIGITS} if told else set()
    return frozenset(
        (q.unit, f"{q.number:.0f}") for q in told if not counted or not counted.isdisjoint(_FIGURE.findall(q.text))
    )


def _is_exact(number: float) -> bool:
    return number > _LEAST and len(f"{number:.0f}".rstrip("0")) >= _DIGITS
