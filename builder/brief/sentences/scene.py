"""Makes a sentence ready to be cut: its opener and linkers off, its words, names and times told."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from builder.brief.directory import Directory
from builder.brief.regions import described_states
from builder.brief.sentences.epithets import omit_epithets, skip_epithet
from builder.brief.sentences.sentence import Stage, Word, find_opener, words_of
from builder.knowledge.datelines import OPENING, begin_of_report
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.standing import Standing
from builder.values.annotation import Claim, Mention, Time
from builder.values.dossier import Edit, Reading
from builder.values.ids import ActorId
from builder.values.span import Span

_LABEL = re.compile(r"([^\W\d_]+): ")
_SHORTEST_LABEL = 3
"""Letters above which a word in capitals before a colon is a label, where it is nobody's name."""
_LEADING_MARKS = re.compile(r"[\s–—•*-]+")
_BARS = re.compile(r".*\s\|\s+(?=[^\W\d_a-z]|[“\"])")
"""Headline, outlet and day in front of a sentence, each with a bar behind it: "Ferry sinks | 1 May 2021 | A ferry"."""
_CONJUNCTIONS = frozenset({"and", "but", "yet"})
"""Openers that no comma parts from the sentence; "in addition to" opens another thing than "in addition,"."""
_COMMAS = frozenset(",،")
_NOT_ONLY = frozenset({"but", "only"})
"""Words that "also" belongs to ("not only late but also dear")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One sentence with what stands in it: what the rules of standing alone look at."""

    reading: Reading
    index: int
    claim: Claim
    slice: Span
    opened: tuple[Edit, ...]
    """The capital of a slice that begins inside its sentence."""
    dropped: tuple[Edit, ...]
    """The words left out that only tie the sentence to its neighbours."""
    text: str
    words: tuple[Word, ...]
    mentions: tuple[Mention, ...]
    stage: Stage
    directory: Directory

    def is_person(self, actor: ActorId) -> bool:
        """True for a person."""
        return self.directory.is_person(actor)

    def is_quoted(self, offset: int) -> bool:
        """True where the word at this offset of the slice stands between quotation marks: no edit may touch it."""
        return any(w.quoted for w in self.words if w.start <= offset < w.end)

    def fullest(self, actor: ActorId) -> Mention | None:
        """Where the article names an actor most fully: the first of the longest names."""
        return self.directory.inside(self.reading.article.id).full_names.get(actor)

    def bracket(self, start: int, end: int, source: Mention, tail: str = "") -> Edit:
        """Put the words of `source` in brackets in place of those from `start` to `end`."""
        return Edit(kind="bracket", start=start, end=end, text=f"[{source.text}]{tail}", source=source.span)


def look(reading: Reading, index: int, directory: Directory) -> Scene:
    """The scene of one sentence of an article."""
    claim = reading.claims[index]
    slice_, opened = _open(claim, _end_of_lead(reading, claim, directory), directory.knowledge.standing)
    text = directory.words(slice_)
    words = words_of(text)
    mentions = outermost(directory.mentions_in(slice_))
    return Scene(
        reading=reading,
        index=index,
        claim=claim,
        slice=slice_,
        opened=opened,
        dropped=(
            *_drop_linkers(words, directory.knowledge.standing),
            *omit_epithets(words, directory.knowledge.standing),
        ),
        text=text,
        words=words,
        mentions=mentions,
        stage=Stage(
            standing=directory.knowledge.standing,
            nouns=directory.knowledge.events.nouns,
            named=_named(words, mentions, slice_, directory) | _stated(words, slice_, directory),
            timed=_timed(words, directory.times_in(slice_), slice_),
            opening=directory.opens(claim.span),
        ),
        directory=directory,
    )


def _drop_linkers(words: tuple[Word, ...], standing: Standing) -> Iterator[Edit]:
    """Leaves out "also", and "however" between commas with these: without it the sentence says the same alone."""
    links = standing.linkers | standing.asides
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if word.low not in links or word.quoted:
            continue
        if word.low in standing.linkers and before.low not in _NOT_ONLY and not before.quoted:
            yield Edit(kind="omission", start=before.end, end=word.end, text="", source=None)
        elif word.low in standing.asides and before.low == "," and after.low == ",":
            yield Edit(kind="omission", start=before.start, end=after.end, text="", source=None)


def words_without(words: tuple[Word, ...], edits: tuple[Edit, ...]) -> tuple[Word, ...]:
    """The words that edits leave."""
    return tuple(w for w in words if not any(e.start <= w.start < e.end for e in edits))


def _named(
    words: tuple[Word, ...], mentions: tuple[Mention, ...], slice_: Span, directory: Directory
) -> dict[int, str]:
    """The type of the actor at each word inside a mention."""
    found: dict[int, str] = {}
    starts = [w.start + slice_.start for w in words]
    for mention in mentions:
        type_ = directory.actors[mention.actor].type
        first, last = bisect_left(starts, mention.span.start), bisect_left(starts, mention.span.end)
        found |= dict.fromkeys(range(first, last), type_)
    return found


def _stated(words: tuple[Word, ...], slice_: Span, directory: Directory) -> dict[int, str]:
    """The words of descriptions that mean one state ("the West African nation")."""
    spans = [(s.span.start - slice_.start, s.span.end - slice_.start) for s in described_states(slice_, directory)]
    if not spans:
        return {}
    return {i: "country" for i, w in enumerate(words) for start, end in spans if start <= w.start < end}


def _timed(words: tuple[Word, ...], times: tuple[Time, ...], slice_: Span) -> frozenset[int]:
    """The words inside a time."""
    starts = [w.start + slice_.start for w in words]
    spans = ((bisect_left(starts, t.span.start), bisect_left(starts, t.span.end)) for t in times)
    return frozenset(at for first, last in spans for at in range(first, last))


def outermost(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions that lie in no other, in reading order."""
    found: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.span.start, -m.span.end)):
        if not found or not found[-1].span.contains(mention.span):
            found.append(mention)
    return tuple(found)


def _end_of_lead(reading: Reading, claim: Claim, directory: Directory) -> int:
    """Where a sentence begins to tell: behind its dateline, and a label in front of it ("UPDATED: ", "Exclusive: ")."""
    start = _begin(reading, claim, directory.knowledge)
    label = _LABEL.match(claim.text, start)
    if label is None:
        return start
    span = replace(claim.span, end=claim.span.start + label.end(1), start=claim.span.start + start)
    shouted = label[1].isupper() and len(label[1]) > _SHORTEST_LABEL
    named = directory.mentions_in(span)
    return (
        label.end() if label[1].casefold() in directory.knowledge.standing.labels or (shouted and not named) else start
    )


def _begin(reading: Reading, claim: Claim, knowledge: Knowledge) -> int:
    """Where a sentence begins behind its dateline and marks that open it, or behind bars."""
    bars = _BARS.match(claim.text)
    if bars is not None:
        return bars.end()
    paragraphs = [paragraph.id for paragraph in reading.article.paragraphs[:OPENING]]
    opens = claim.span.start == 0 and claim.span.paragraph in paragraphs
    number = paragraphs.index(claim.span.paragraph) if opens else OPENING
    begin = begin_of_report(claim.text, number, knowledge)
    marks = _LEADING_MARKS.match(claim.text, begin)
    return begin if marks is None else marks.end()


def _open(claim: Claim, start: int, standing: Standing) -> tuple[Span, tuple[Edit, ...]]:
    """The sentence from `start` on, without an opener that adds nothing ("But", "Meanwhile,")."""
    words = words_of(claim.text[start:])
    dropped = find_opener(words, standing.droppable)
    comma = dropped > 0 and words[dropped].low in _COMMAS
    if dropped and (comma or words[0].low in _CONJUNCTIONS):
        start += words[dropped + comma].start
    start += skip_epithet(words_of(claim.text[start:]), standing)
    slice_ = replace(claim.span, start=claim.span.start + start) if start else claim.span
    first = claim.text[start : start + 1]
    if start and first.islower():
        return slice_, (Edit(kind="capital", start=0, end=1, text=first.upper(), source=None),)
    return slice_, ()
