"""What somebody said, in the words that several articles tell it with: the longest clause that they begin alike.

"Experts called for an inquiry into the dam, built in May" and "… for an inquiry into the dam of Lima" both say that
experts called for an inquiry into the dam. One agency's two reports so make one statement of one origin.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from builder.brief.confidence import Backing, rate
from builder.brief.directory import Directory
from builder.brief.happenings.events import Happening
from builder.brief.happenings.tellings import Telling
from builder.brief.stated.assembled import Stated, assemble, of_event, plain_words
from builder.dates.edtf import order
from builder.values.dossier import Made, Slot
from builder.values.span import Span
from builder.words.grouped import group

_TOKEN = re.compile(r"[\w’'-]+|[^\w\s]")
_FEWEST = 7
"""Words from the verb on that both must have; fewer leave out what was said."""
_MOST = 20
"""Tellings of one happening by one speaker whose words are compared."""
_LOOSE = frozenset(
    {
        "a", "an", "the", "of", "in", "on", "to", "for", "by", "with", "from", "at", "and", "or", "but", "that", "into",
        "against", "over", "as", "his", "her", "its", "their", ",", "—", "–", "after", "before", "who", "which", "than",
    }
)  # fmt: skip
"""Words and marks with which no clause ends."""
_WORDY = re.compile(r"\w")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """A telling whose event word is the verb of its speaker: who said it, and the words from the verb on."""

    telling: Telling
    voice: Span
    tokens: tuple[tuple[str, int], ...]
    """Each folded word or mark with the offset at which it ends."""


def state_shared(happenings: Iterable[Happening], directory: Directory) -> tuple[Stated, ...]:
    """A statement for each happening that articles tell with one clause of one speaker."""
    if not directory.knowledge.facts.said:
        return ()
    found: list[Stated] = []
    for happening in happenings:
        told = (said for telling in happening.tellings for said in _said(telling, directory))
        for same in group((plain_words(directory.words(said.voice)), said) for said in told).values():
            found.extend(_stated(happening, same, directory))
    return tuple(found)


def _said(telling: Telling, directory: Directory) -> Iterator[_Said]:
    claim, said = telling.claim, telling.claim.attribution
    verb = directory.words(telling.frame.span).split()[0]
    if said is None or claim.polarity != "affirmed" or said.cue.split()[0].casefold() != verb.casefold():
        return
    start = claim.text.casefold().find(said.speaker_text.casefold())
    if start < 0 or not said.speaker_text or not said.speaker_text[:1].isupper():
        return
    voice = Span(
        article=claim.span.article,
        paragraph=claim.span.paragraph,
        start=claim.span.start + start,
        end=claim.span.start + start + len(said.speaker_text),
    )
    after = _TOKEN.finditer(claim.text, telling.frame.span.start - claim.span.start)
    tokens = tuple((m[0].casefold(), m.end() + claim.span.start) for m in after)
    if voice.end <= telling.frame.span.start:
        yield _Said(telling=telling, voice=voice, tokens=tokens)


def _stated(happening: Happening, same: Iterable[_Said], directory: Directory) -> Iterator[Stated]:
    """The longest clause that the first who can shares with another article, and all that hold it.

    A copy of an article shares all of it: copies hold the clause, and do not decide it.
    """
    told = sorted(same, key=_order)
    own = [said for said in told if said.telling.reading.copy_of is None][:_MOST]
    lengths = ((first, max((_shared(first, s) for s in own if _are_apart(first, s)), default=0)) for first in own)
    first, length = next((found for found in lengths if found[1] >= _FEWEST), (None, 0))
    if first is None:
        return
    held = [first, *(s for s in told if s is not first and _shared(first, s) >= length)]
    frame = first.telling.frame.span
    deed = Span(article=frame.article, paragraph=frame.paragraph, start=frame.start, end=first.tokens[length - 1][1])
    made = Made(
        template=directory.knowledge.facts.said,
        slots=(Slot(name="voice", actor=None, source=first.voice), Slot(name="deed", actor=None, source=deed)),
    )
    spans = tuple(dict.fromkeys(s.telling.claim.span for s in held))
    rating = rate(_backing(s) for s in held)
    stated = of_event(assemble(made, spans, rating, first.telling.claim.id, directory), happening.event)
    statement = replace(stated, actors=tuple(sorted(first.telling.actors)))
    yield Stated(statement=statement, stale=False, absorbed=spans)


def _are_apart(one: _Said, other: _Said) -> bool:
    return one.telling.reading.article.id != other.telling.reading.article.id


def _order(said: _Said) -> tuple[object, ...]:
    reading = said.telling.reading
    return (reading.copy_of is not None, *order(reading.article.published.value), said.voice)


def _shared(one: _Said, other: _Said) -> int:
    """How many words and marks from the verb on are the same, up to one with which a clause can end."""
    length = 0
    for (mine, _), (theirs, _) in zip(one.tokens, other.tokens, strict=False):
        if mine != theirs or mine in {".", ";", "“", '"', "("}:
            break
        length += 1
    while length and (one.tokens[length - 1][0] in _LOOSE or not _WORDY.match(one.tokens[length - 1][0])):
        length -= 1
    return length


def _backing(said: _Said) -> Backing:
    claim = said.telling.claim
    name = claim.attribution.speaker_text if claim.attribution else ""
    speaker = (claim.attribution.speaker if claim.attribution else None) or plain_words(name) or None
    return Backing(origin=said.telling.reading.reporter, speaker=speaker, name=name, sentence=claim.text)
