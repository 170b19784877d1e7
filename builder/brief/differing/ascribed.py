"""Who said it: the same words, which two articles of one story put into the mouths of different people."""

import re
from collections.abc import Iterable, Iterator
from itertools import combinations

from builder.brief.differing.versions import Question, compare_same, make_difference
from builder.brief.directory import Directory
from builder.naming import digest, fold
from builder.values.annotation import Quote
from builder.values.dossier import Difference, Made, Reading, Slot
from builder.values.ids import StoryId
from builder.values.span import Span

_WORD = re.compile(r"\w+")
_RUN = 6
"""Words that two quotations share from their beginning on; five are a set phrase ("I don't think that the")."""
_MOST = 20
"""Quotations of one beginning that are compared."""

_Said = tuple[Reading, Quote, tuple[str, ...]]


def find_ascribed(directory: Directory) -> tuple[Difference, ...]:
    """Words with two speakers, in order of the story and the words."""
    return compare_same(_find_said(directory), lambda _, said: _compare(said[:_MOST], directory))


def _find_said(directory: Directory) -> Iterator[tuple[tuple[StoryId, str], _Said]]:
    for reading in directory.readings.values():
        for quote in reading.quotes:
            words = tuple(_WORD.findall(fold(quote.text)))
            if reading.story is not None and len(words) >= _RUN and _is_named(quote, directory):
                yield (reading.story, " ".join(words[:_RUN])), (reading, quote, words)


def _is_named(quote: Quote, directory: Directory) -> bool:
    """True for words that a person speaks who is named beside them: "he said" may mean another."""
    if quote.speaker is None or quote.said is None or not directory.is_person(quote.speaker):
        return False
    name = set(_WORD.findall(fold(directory.actors[quote.speaker].name)))
    return not name.isdisjoint(_WORD.findall(fold(quote.speaker_text)))


def _compare(said: tuple[_Said, ...], directory: Directory) -> Difference | None:
    pairs = tuple(combinations(said, 2))
    if not any(_differ(one, other) for one, other in pairs) or any(_say_both(one, other) for one, other in pairs):
        return None
    shortest = min((quote for _, quote, _ in said), key=lambda quote: (len(quote.text), quote.span))
    template = directory.knowledge.events.apart["said"][0]
    made = Made(template=template, slots=(Slot(name="what", actor=None, source=shortest.span),))
    question = Question(id=f"said-{digest(fold(shortest.text))}", slot="said", type="attribution", made=made)
    return make_difference(question, _told(said), directory)


def _differ(one: _Said, other: _Said) -> bool:
    """True for two speakers of one run of words, the shorter whole in the longer."""
    short, long = sorted((one[2], other[2]), key=len)
    return one[0] is not other[0] and one[1].speaker != other[1].speaker and long[: len(short)] == short


def _say_both(one: _Said, other: _Said) -> bool:
    """True where one article has the words from two people: each may have said them ("no one is above the law")."""
    return one[0] is other[0] and one[1].speaker != other[1].speaker


def _told(said: Iterable[_Said]) -> Iterable[tuple[str, Span]]:
    for _, quote, _ in said:
        place = quote.said or quote.span
        joined = place.around(quote.span)
        yield str(quote.speaker), joined if place.paragraph == quote.span.paragraph else place
