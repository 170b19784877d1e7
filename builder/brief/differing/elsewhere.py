"""Whether a figure is of another place than the news: "12 people from Arzak village" beside the dead of the island.

A place that its own article does not open with, and that no more than half of the articles of the story name, is not
where the story happens: it lies in it, or is recalled beside it. Whole countries stay: `scope` knows them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from builder.brief.directory import Directory
from builder.brief.happenings.tellings import Telling
from builder.knowledge.phrases import any_of
from builder.values.annotation import Claim, Frame
from builder.values.dossier import Reading
from builder.values.span import Span

_PART = r"[A-Z](?=[\w-]*[a-z])[\w-]*+"
_NAME = rf"({_PART}(?: {_PART})*)"
_NAMED = re.compile(_NAME)
_CLAUSE = re.compile(r"[,;:()–—“”\"]|\d")
"""Where the words end that belong to the figure before."""
_WORD = re.compile(r"[^\W\d_]+")
_NEAR = 70
"""Characters behind an event word in which its place stands; the clause seldom runs on longer."""


def is_elsewhere(reading: Reading, claim: Claim, figure: Span, directory: Directory) -> bool:
    """True where the words around a figure place it, and nowhere that the story happens."""
    return _lie_elsewhere(_find_places(claim, figure, directory), reading, directory)


def is_led_elsewhere(telling: Telling, head: Frame, directory: Directory) -> bool:
    """True for the toll of "the shooting at a Lima cinema that killed 12" where the story happens in Quito."""
    behind = head.span.up_to(telling.frame.span)
    return _lie_elsewhere(_find_names(_NAMED, behind, directory), telling.reading, directory)


def _lie_elsewhere(named: Iterable[Span], reading: Reading, directory: Directory) -> bool:
    places = [directory.words(span) for span in named]
    return bool(places) and not any(_is_of_story(place, reading, directory) for place in places)


def _find_places(claim: Claim, figure: Span, directory: Directory) -> list[Span]:
    """The places that a figure's own words name: those behind it in its clause, else those before it.

    Who says it is left out: "officials in Lima said that 30 …", "30 dead, officials in Lima said".
    """
    start, end = figure.start - claim.span.start, figure.end - claim.span.start
    clause = _CLAUSE.search(claim.text, end)
    behind = replace(figure, end=claim.span.start + (clause.start() if clause else len(claim.text)))
    named = [*_find_within(behind, directory)]
    if not named:
        spoken = directory.knowledge.speech.spoken
        said = [m.end() for m in _WORD.finditer(claim.text, 0, start) if m[0].casefold() in spoken]
        before = replace(claim.span, start=claim.span.start + max(said, default=0), end=figure.start)
        named = [*_find_within(before, directory)]
    return named


def find_place(telling: Telling, directory: Directory) -> Span | None:
    """The place behind the event word: the first that is named there, if it is no actor."""
    event = telling.frame.span
    after = replace(event, start=event.end, end=min(event.end + _NEAR, telling.claim.span.end))
    place, named = next(_find_within(after, directory), None), directory.mentions_in(telling.claim.span)
    taken = place is not None and any(m.span.overlaps(place) for m in named)
    return None if taken else place


def _find_within(span: Span, directory: Directory) -> Iterator[Span]:
    """The places named in a span: no day, no person and no country."""
    lands = [m.span for m in directory.mentions_in(span) if directory.is_country(m.actor)]
    named = _find_names(_read_pattern(directory.knowledge.counted.grounds), span, directory)
    return (place for place in named if not any(land.overlaps(place) for land in lands))


def _find_names(pattern: re.Pattern[str], span: Span, directory: Directory) -> Iterator[Span]:
    """What a pattern finds in a span, by the group that it met; no day and no person."""
    apart = [m.span for m in directory.mentions_in(span) if directory.is_person(m.actor)]
    apart += [time.span for time in directory.times_in(span)]
    for match in pattern.finditer(directory.words(span)):
        at = match.lastindex or 0
        name = replace(span, start=span.start + match.start(at), end=span.start + match.end(at))
        if not any(name.overlaps(other) for other in apart):
            yield name


@cache
def _read_pattern(grounds: frozenset[str]) -> re.Pattern[str]:
    """ "in Arzak", "the village of Arzak", "Arzak village"."""
    kinds = any_of(sorted(grounds))
    at = r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside) (?:the |nearby |neighbou?ring )?"
    return re.compile(rf"{at}{_NAME}|\b(?:{kinds}) of {_NAME}|\b{_NAME}(?= (?:{kinds})\b)")


def _is_of_story(place: str, reading: Reading, directory: Directory) -> bool:
    """True for a place that its article opens with, or that more than half of the articles of the story name."""
    word = re.compile(rf"\b{re.escape(place)}\b")
    opening = (reading.article.title or "", *(p.text for p in reading.article.paragraphs[:1]))
    if any(word.search(text) for text in opening):
        return True
    told = [r for r in directory.readings.values() if r.home == reading.home]
    naming = sum(any(word.search(p.text) for p in r.article.paragraphs) for r in told)
    return 2 * naming > len(told)
