"""Whether a sentence tells what a template says, with each actor in its part: the gate's own look at assembled words.

It asks the sentence alone, by its frames, voices and quotations, and not the steps that chose the template.
"""

import re
from collections.abc import Mapping, Sequence, Set

from builder.brief.directory import Directory
from builder.brief.happenings.tellings import PARTS
from builder.brief.stated.assembled import plain_words
from builder.dates.edtf import is_before
from builder.knowledge.deeds import BE, Pattern
from builder.knowledge.facts import Family
from builder.values.annotation import Frame
from builder.values.dossier import Made, Slot
from builder.values.ids import ActorId
from builder.values.span import Span, within

_WORD = re.compile(r"[’']s\b|[^\W_]+(?:-[^\W_]+)*")


def tells(made: Made, span: Span, directory: Directory) -> bool:
    """True where a sentence holds a happening of the template's kind and status, or its speaker says the words."""
    facts = directory.knowledge.facts
    speaker = next((slot.actor for slot in made.slots if slot.name == "speaker"), None)
    if made.template in facts.quoting:
        quotes = directory.readings[span.article].quotes
        return any(q.speaker in (speaker, None) for q in quotes if span.overlaps(q.span))
    if made.template == facts.said:
        return _says_so(made, span, directory)
    if _does(made, span, directory):
        return True
    families = tuple(family for same in facts.families.values() for family in same if made.template in family.say)
    frames = directory.frames_in(span)
    return any(_is_of(frame, family, made, directory) for frame in frames for family in families)


def _does(made: Made, span: Span, directory: Directory) -> bool:
    """True where the sentence affirms a deed of the template, with its words and people in the order of a pattern."""
    deed = directory.knowledge.deeds.by_template.get(made.template)
    claims = within(directory.readings[span.article].claims, span)
    if deed is None or any(c.polarity != "affirmed" for c in claims):
        return False
    be = directory.knowledge.events.be
    players = {slot.name: slot.actor for slot in made.slots if slot.actor is not None}
    told = [(m.start() + span.start, m[0].casefold()) for m in _WORD.finditer(directory.words(span))]
    named = [(m.span.start, m.actor) for m in directory.mentions_in(span)]
    several = [players, {"who": players["whom"], "whom": players["who"]}] if deed.mutual else [players]
    return any(_in_order(p, cast, told, named, be) for p in deed.told for cast in several)


def _in_order(
    pattern: Pattern,
    players: Mapping[str, ActorId],
    told: Sequence[tuple[int, str]],
    named: Sequence[tuple[int, ActorId]],
    be: Set[str],
) -> bool:
    at = -1
    for part in pattern.parts:
        if part.slot:
            places = [start for start, actor in named if start > at and actor == players.get(part.slot)]
        else:
            wanted = be if part.words == BE else part.words
            places = [start for start, word in told if start > at and (word in wanted or not wanted)]
        if not places:
            return False
        at = places[0] if part.slot or part.words else at
    return True


def _says_so(made: Made, span: Span, directory: Directory) -> bool:
    """True where the sentence is its voice's own and denies nothing."""
    voice = next((directory.words(slot.source) for slot in made.slots if slot.name == "voice"), "")
    claims = within(directory.readings[span.article].claims, span)
    mine = (c for c in claims if c.attribution and c.polarity == "affirmed")
    return any(plain_words(c.attribution.speaker_text) == plain_words(voice) for c in mine if c.attribution)


def _is_of(frame: Frame, family: Family, made: Made, directory: Directory) -> bool:
    """True for a frame of the family's words, planned or reported as it asks, that contradicts no part."""
    words = directory.words(frame.span).casefold().split()
    return (
        frame.event == family.type
        and (not family.words or words[0] in family.words)
        and (not family.needs or not family.needs.isdisjoint(words))
        and (family.status == "any" or family.status in _statuses(frame, directory))
        and all(_plays(slot, frame) for slot in made.slots if slot.actor is not None and slot.name in PARTS)
    )


def _statuses(frame: Frame, directory: Directory) -> set[str]:
    """What its words make of it, and planned where it is dated after its article."""
    reading = directory.readings[frame.span.article]
    published = reading.article.published.value
    ahead = any(is_before(published, t.value) for t in reading.times if t.span in frame.times and t.kind == "date")
    return {frame.status, "planned"} if ahead else {str(frame.status)}


def _plays(slot: Slot, frame: Frame) -> bool:
    """True unless the frame gives the actor another part only; a place may stand for who acts in it."""
    parts = {p.part for p in frame.participants if p.actor == slot.actor}
    return not parts or slot.name in parts or slot.name == "place"
