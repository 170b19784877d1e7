"""Which calamity the head of an article tells of: "earthquake" with "Morocco", "hurricane" with "Ian".

Short reports of one calamity share few words: one tells of the dead, one of the rescue, one of a king who sends help.
What they share is its kind, and whom or where it struck.
"""

import re

from builder.knowledge.common_words import CommonWords
from builder.knowledge.events import Events
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Annotated
from builder.values.article import Article

_LEAD = 2
"""Paragraphs below the title that say what the news is."""
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"(?<=[\w,] )[A-Z][^\W\d_]{2,}")
"""A word with a capital inside a sentence; titles, which give every word one, are not asked."""


def find_calamities(one: Annotated, places: frozenset[str], knowledge: Knowledge) -> frozenset[tuple[str, str]]:
    """Kinds of calamity that title and lead tell of, each with every name there and these places; mostly none."""
    tongue = knowledge.tongues.of(one.article.language)
    events = knowledge.events if tongue is None else tongue.events
    kinds = _find_kinds(one.article, events) if events else frozenset()
    if not (events and kinds):
        return frozenset()
    times = frozenset(word for time in one.times for word in time.text.casefold().split())
    capitals = tongue is not None and bool(tongue.names.noun_ends)  # a German noun is no name
    names = places if capitals else places | _find_names(one.article, knowledge.common_in(one.article.language))
    return frozenset((kind, name) for kind in kinds for name in names - times - events.nouns)


def _find_kinds(article: Article, events: Events) -> frozenset[str]:
    """What befalls a place or a vehicle: told by nouns of what happens once in a story and counts nothing itself."""
    return frozenset(
        form.type
        for text in _head(article)
        for word in _WORD.findall(text.casefold())
        for form in events.forms.get(word, ())
        if form.kind == "noun" and not form.rest and (kind := events.types.get(form.type))
        if kind.sole and not kind.grows and not kind.lasts
    )


def _find_names(article: Article, common: CommonWords) -> frozenset[str]:
    found = (word.casefold() for text in _head(article)[1:] for word in _NAME.findall(text))
    return frozenset(word for word in found if word not in common.words)


def _head(article: Article) -> tuple[str, ...]:
    return article.title, *(paragraph.text for paragraph in article.paragraphs[:_LEAD])
