"""What is heard of an article as it is read: who spoke last, whom a pronoun or words without a speaker mean next."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from builder.annotate.speech.attributions import Saying
from builder.annotate.speech.speakers import MentionIndex
from builder.annotate.speech.voices import Stretch
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Mention
from builder.values.ids import ActorId, ArticleId
from builder.values.span import Span
from builder.words.english import ARTICLES, POSSESSIVE

_JOINING = frozenset(("and", "while", "but", "whereas"))
_HEAD = 60
"""Characters at the head of a sentence in which its subject is named."""
_FULL_NAME = re.compile(r"(?!The\b)[A-Z][\w’'.-]*(?:\s(?:[ae]l-)?[A-Z][\w’'-]+){1,3}")
PLAIN = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OFFICE = 4
"""Words at the head of a sentence among which an office ends: "the former prime minister"."""
_BEFORE_KIN = 3
"""Words between an owner and kin: "Roca's seven-year-old adopted daughter"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A saying with its actor: what a quotation or a claim is attributed to."""

    saying: Saying | None
    speaker: ActorId | None
    words: str
    cue: str
    said: Span
    scope: Span | None

    @property
    def cue_start(self) -> int:
        """Where the verb stands: voices come in this order."""
        return self.saying.cue[0] if self.saying else self.said.start


class Context(NamedTuple):
    """What a pronoun or an unattributed quotation may refer back to.

    A named tuple, not a dataclass: every sentence makes some out of others, a third as long.
    """

    voice: Voice | None = None
    person: ActorId | None = None
    body: ActorId | None = None
    paragraph: str = ""
    open: bool = False
    """True where the words just read run on: an unclosed mark, a colon, or a quotation in this paragraph."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A stretch with its voices in reading order, and the voice of each of its quotations (None: nobody's)."""

    stretch: Stretch
    voices: tuple[Voice, ...]
    speakers: tuple[Voice | None, ...]
    main: Voice | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ear:
    """What the words of one article are heard with: who stands where, who is a person, who bears which office."""

    article: ArticleId
    mentions: MentionIndex
    persons: frozenset[ActorId]
    ways: Mapping[ActorId, str]
    """"mr" or "ms" for those whose given name tells."""
    holders: Mapping[str, ActorId]
    knowledge: Knowledge

    def meant(self, pronoun: str, last: ActorId | None) -> ActorId | None:
        """Whom "he" means: who was told of last, or, where that is a woman, the one man named in the article."""
        speech = self.knowledge.speech
        if pronoun in speech.several:
            return None
        way = "mr" if pronoun in speech.male else "ms" if pronoun in speech.female else ""
        if last is None or not way or self.ways.get(last, way) == way:
            return last
        others = [actor for actor in self.persons if self.ways.get(actor, way) == way]
        return others[0] if len(others) == 1 else None


def remember(ear: Ear, context: Context, voice: Voice) -> Context:
    """The speaker is who the next pronoun means; behind somebody whom no name tells it means nobody known."""
    if voice.speaker is None:
        return context._replace(person=None) if _tells_of_person(voice.words, ear.knowledge) else context
    if voice.speaker in ear.persons:
        return context._replace(person=voice.speaker)
    return context._replace(body=voice.speaker)


def _tells_of_person(words: str, knowledge: Knowledge) -> bool:
    """True for "Roca's brother, Luis", "the judge" and a full name: one person, be it no actor."""
    if _FULL_NAME.fullmatch(words):
        return True
    folded = words.casefold().replace("’", "'")
    if folded in knowledge.speech.person:
        return False
    titles = knowledge.name_words.titles
    plain = PLAIN.findall(folded)
    return not titles.kin.isdisjoint(plain) or any((word,) in titles.heads for word in plain)


def _is_owner(text: str, mention: Mention, knowledge: Knowledge) -> bool:
    """True for the name in "Roca's younger brother": the sentence is about another."""
    following = PLAIN.findall(text[mention.span.end : mention.span.end + _HEAD].casefold())
    owned = following[1 : 2 + _BEFORE_KIN] if text[mention.span.end :].startswith(POSSESSIVE) else ()
    return not knowledge.name_words.titles.kin.isdisjoint(owned)


def note_heard(ear: Ear, heard: Heard, context: Context) -> Context:
    """What the next stretch may refer to: the last speaker, and the persons and bodies named here."""
    context = _note_subject(ear, heard.stretch, context)
    last = heard.speakers[-1] if heard.speakers else heard.main
    text = heard.stretch.paragraph.text[heard.stretch.start : heard.stretch.end]
    if text.rstrip().endswith(":") and heard.voices:
        last = heard.voices[-1]
    if last is None:
        return context._replace(voice=None, open=False)
    return context._replace(voice=last, open=True)


def _note_subject(ear: Ear, stretch: Stretch, context: Context) -> Context:
    """A person or body named at the head of a sentence without a speaker is whom a pronoun means next."""
    if stretch.sayings:
        return context
    text = stretch.paragraph.text
    start = _behind_lead(text, stretch, ear.knowledge)
    near = ear.mentions.near(stretch.paragraph.id, start, min(stretch.end, start + _HEAD))
    for mention, after in zip(near, (*near[1:], None), strict=False):
        if mention.span.start >= start and mention.kind != "demonym":
            if after is not None and _is_office_of(text[mention.span.end : after.span.start]):
                continue
            if mention.actor in ear.persons:
                other = _is_owner(text, mention, ear.knowledge) or _has_other_subject(ear, stretch, mention)
                return context._replace(person=None if other else mention.actor)
            return context._replace(body=mention.actor)
    return _note_office(ear, text[start : min(stretch.end, start + _HEAD)], context)


def _note_office(ear: Ear, head: str, context: Context) -> Context:
    """Behind "the Speaker mocked it" a pronoun means who bears that office, if the article says, and nobody else."""
    words = [word.strip(".,;:") for word in head.casefold().split()]
    if not words or words[0] not in ARTICLES:
        return context
    heads = ear.knowledge.name_words.titles.heads
    at = next((at for at, word in enumerate(words[1:_OFFICE], 1) if (word,) in heads), 0)
    return context._replace(person=ear.holders.get(" ".join(words[: at + 1]))) if at else context


def _has_other_subject(ear: Ear, stretch: Stretch, first: Mention) -> bool:
    """True where somebody else does something later in the sentence ("Sund left and minutes later Roca spoke")."""
    text, verbs = stretch.paragraph.text, ear.knowledge.verbs
    for mention in ear.mentions.near(stretch.paragraph.id, first.span.end, stretch.end):
        if mention.span.start >= first.span.end and mention.actor in ear.persons and mention.actor != first.actor:
            before = text[first.span.end : mention.span.start].split()
            after = text[mention.span.end : stretch.end].split(None, 1)[:1]
            joined = any(low.strip(",").casefold() in _JOINING for low in before)
            if joined and after and after[0].rstrip(".,;").casefold() in verbs.past:
                return True
    return False


def _behind_lead(text: str, stretch: Stretch, knowledge: Knowledge) -> int:
    """Where the subject begins: behind "In the wake of Roca's fall," nobody named in it is "he"."""
    first = text[stretch.start : stretch.start + _HEAD].split(" ", 1)[0].casefold()
    comma = text.find(", ", stretch.start, min(stretch.end, stretch.start + _HEAD))
    return comma + 2 if comma > 0 and first in knowledge.speech.places else stretch.start


def _is_office_of(between: str) -> bool:
    """True for what parts two names of one person's title: "U.N. Secretary-General Ban Ki-moon"."""
    words = between.split()
    return 0 < len(words) <= _BEFORE_KIN and between[0] == " " and all(word[0].isupper() for word in words)
