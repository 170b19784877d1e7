"""Verbatim words and who spoke them."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from builder.annotate.speech.attributions import Saying, main_saying
from builder.annotate.speech.contexts import PLAIN, Context, Ear, Heard, Voice, note_heard, remember
from builder.annotate.speech.marks import Quoted
from builder.annotate.speech.speakers import MentionIndex, holders, name_speaker, persons, ways
from builder.annotate.speech.voices import Stretch
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Candidate, Mention, Quote
from builder.values.article import Article
from builder.values.ids import ActorId, ArticleId
from builder.values.span import Span
from builder.words import fold_word
from builder.words.english import POSSESSIVE

_TOKEN = re.compile(r"\S+")
_BEFORE_TIMES = frozenset(("on", "this", "last", "next", "past", "early", "late", "earlier"))
_THAT = re.compile(r"(?:\s+[^\s,]+){0,7}?\s+that\s")
_LONGEST_TITLE = 80
_SMALL = frozenset(("and", "the", "for", "with", "from"))
_OWNING = (*POSSESSIVE, "s’", "s'")
_AROUND = 4
"""Sayings on either side of a quotation that may own it; the first and the last of the stretch always may."""
_BEHIND_VERB, _RIGHT_BEHIND = 3, 4
"""How close words are to a verb that stands before them, and to a speaker behind them."""
_NEAR = 4
"""Characters between a quotation and the speaker right behind it: a mark, a comma, a space, one to spare."""


def hear(
    article: Article,
    stretches: tuple[Stretch, ...],
    mentions: tuple[Mention, ...],
    candidates: tuple[Candidate, ...],
    knowledge: Knowledge,
) -> tuple[Heard, ...]:
    """Gives every saying and every quotation its speaker, in reading order, so that pronouns can look back."""
    ear = Ear(
        article=article.id,
        mentions=MentionIndex.of(mentions),
        persons=persons(candidates),
        ways=ways(candidates, knowledge.name_words),
        holders=holders(candidates, knowledge.name_words, knowledge.speech),
        knowledge=knowledge,
    )
    heard = []
    context = Context()
    for stretch in stretches:
        one, context = _hear_one(ear, stretch, context)
        heard.append(one)
    return tuple(heard)


def find_quotes(article: Article, heard: tuple[Heard, ...]) -> tuple[Quote, ...]:
    """All passages between quotation marks, in reading order. Words that nobody is said to say have no cue.

    What an article prints in capitals between marks more than once is called so, and said by nobody ("The Interview").
    """
    pairs = [
        (one.stretch, quoted, voice)
        for one in heard
        for quoted, voice in zip(one.stretch.quoted, one.speakers, strict=True)
    ]
    named = Counter(
        _bare(stretch, quoted) for stretch, quoted, _ in pairs if _is_capitalised(stretch.paragraph.text, quoted)
    )
    return tuple(
        _quote(article.id, stretch, quoted, _unless_name(voice, quoted, named[_bare(stretch, quoted)]))
        for stretch, quoted, voice in pairs
    )


def _unless_name(voice: Voice | None, quoted: Quoted, times: int) -> Voice | None:
    """Nobody where the words are a name; a slogan has who says it right behind it (“Bread For All,” Roca said)."""
    said = voice is not None and (times < 2 or _closeness(voice, quoted)[0] == _RIGHT_BEHIND)
    return voice if said else None


def _bare(stretch: Stretch, quoted: Quoted) -> str:
    """The words of a quotation without the mark at their end."""
    return stretch.paragraph.text[quoted.start : quoted.end].rstrip(".,;:!?…")


def _quote(article: ArticleId, stretch: Stretch, quoted: Quoted, voice: Voice | None) -> Quote:
    quote = Quote(
        span=Span(article=article, paragraph=stretch.paragraph.id, start=quoted.start, end=quoted.end),
        text=stretch.paragraph.text[quoted.start : quoted.end],
        speaker=None,
        speaker_text="",
    )
    if voice is None:
        return quote
    return replace(quote, speaker=voice.speaker, speaker_text=voice.words, cue=voice.cue, said=voice.said)


def _hear_one(ear: Ear, stretch: Stretch, context: Context) -> tuple[Heard, Context]:
    if stretch.paragraph.id != context.paragraph:
        context = context._replace(paragraph=stretch.paragraph.id)
    voices = []
    for saying in stretch.sayings:
        if _goes_on(stretch.paragraph.text[slice(*saying.speaker)], ear.knowledge.speech.lemma):
            continue
        voice = _voice(ear, stretch, saying, context)
        voices.append(voice)
        context = remember(ear, context, voice)
    carried = context.voice if context.open and not voices and _alone(stretch) else None
    speakers = tuple(
        _speaker_of(ear, stretch, quoted, voices) or (None if _is_heading(stretch.paragraph.text, quoted) else carried)
        for quoted in stretch.quoted
    )
    main = _main(stretch, tuple(voices), speakers)
    heard = Heard(stretch=stretch, voices=tuple(voices), speakers=speakers, main=main)
    return heard, note_heard(ear, heard, context)


def _goes_on(words: str, lemmas: Mapping[str, str]) -> bool:
    """True for what is no speaker: a verb of saying that goes on with another's words ("saying anybody")."""
    first = words.split(" ", 1)[0].casefold()
    return first.endswith("ing") and first in lemmas


def _voice(ear: Ear, stretch: Stretch, saying: Saying, context: Context) -> Voice:
    text = stretch.paragraph.text
    start, end = saying.speaker
    words = text[start:end]
    speech = ear.knowledge.speech
    folded = words.casefold()
    if folded in speech.person:
        speaker = ear.meant(folded, context.person)
    elif folded in speech.body:
        speaker = context.body
    else:
        speaker = name_speaker(text, start, end, ear.mentions.near(stretch.paragraph.id, start, end), speech)
        speaker = None if speaker not in ear.persons and _has_office(folded, ear.knowledge) else speaker
        speaker = speaker or _holder(ear, folded, context.person)
    said = (min(start, saying.cue[0]), _with_times(stretch, max(end, saying.cue[1]), speech.times))
    return Voice(
        saying=saying,
        speaker=speaker,
        words=words,
        cue=text[saying.cue[0] : saying.cue[1]],
        said=Span(article=ear.article, paragraph=stretch.paragraph.id, start=said[0], end=said[1]),
        scope=_scope(ear, stretch, saying),
    )


def _holder(ear: Ear, words: str, last: ActorId | None) -> ActorId | None:
    """Whom "the governor" means; many are spokesmen: "the spokesman" is the one named only if he was told of last."""
    holder = ear.holders.get(words)
    many = words.rpartition(" ")[2] in ear.knowledge.speech.voices
    return None if many and holder != last else holder


def _with_times(stretch: Stretch, end: int, times: frozenset[str]) -> int:
    """Past the words that say when it was said ("said late on Sunday"); a lone "on" or "this" is none."""
    for token in _TOKEN.finditer(stretch.paragraph.text, end, min(stretch.end, end + 60)):
        word = token[0].casefold().rstrip(",.;:")
        if word not in times:
            return end
        if word not in _BEFORE_TIMES:
            end = token.start() + len(word)
        if token[0][-1] in ",.;:":
            return end
    return end


def _scope(ear: Ear, stretch: Stretch, saying: Saying) -> Span | None:
    """The part that is the speaker's; behind a "that" where one follows the verb."""
    text = stretch.paragraph.text
    start, end = next((part for part in saying.content if text[slice(*part)].strip(" ,.")), saying.content[0])
    if start == saying.cue[1]:
        that = _THAT.match(text, start, end)
        start = that.end() if that else start
    while start < end and text[start] in " ,:":
        start += 1
    while end > start and text[end - 1] in " ,:":
        end -= 1
    if start == end:
        return None
    return Span(article=ear.article, paragraph=stretch.paragraph.id, start=start, end=end)


def _has_office(words: str, knowledge: Knowledge) -> bool:
    """True for "la présidente du groupe": she, whoever she is, is not the group; who speaks for it is."""
    if knowledge.tongue is None:
        return False
    first = next((word for word in PLAIN.findall(words) if word not in knowledge.speech.openers), "")
    return (fold_word(first),) in knowledge.name_words.titles.heads and first not in knowledge.speech.voices


def _speaker_of(ear: Ear, stretch: Stretch, quoted: Quoted, voices: Sequence[Voice]) -> Voice | None:
    """Whose words these are, by the sayings around them; None where none reaches them."""
    at = bisect_left(voices, quoted.outer_start, key=lambda voice: voice.cue_start)
    near = (*voices[:1], *voices[max(0, at - _AROUND) : at + _AROUND], *voices[-1:])
    chosen = max(near, key=lambda voice: _closeness(voice, quoted), default=None)
    if chosen is None or _closeness(chosen, quoted)[0] == 0:
        return None
    beside = chosen.saying is not None and 0 <= quoted.outer_start - chosen.saying.cue[1] < _NEAR
    text = stretch.paragraph.text
    named = _is_title(text, quoted, ear.knowledge.speech.titled) or (
        _is_capitalised(text, quoted) and _closeness(chosen, quoted)[0] < _BEHIND_VERB
    )
    return None if named and not beside else chosen


def _is_title(text: str, quoted: Quoted, titled: frozenset[str]) -> bool:
    """True for the name of a work or a programme: capitals throughout, behind a word or an owner that brings one."""
    before = text[max(0, quoted.outer_start - 30) : quoted.outer_start].split()
    if not before or quoted.end - quoted.start > _LONGEST_TITLE:
        return False
    if before[-1].endswith(_OWNING) and _is_capitalised(text, quoted):
        return True
    words = [word for word in text[quoted.start : quoted.end].split() if len(word) > 3]
    titled_word = before[-1].casefold().strip(",") in titled
    return titled_word and bool(words) and not any(word[0].islower() for word in words)


def _is_capitalised(text: str, quoted: Quoted) -> bool:
    """True for two words or more with capitals throughout, small words apart."""
    words = text[quoted.start : quoted.end].split()
    if quoted.end - quoted.start > _LONGEST_TITLE or len(words) < 2:
        return False
    return not any(word[0].islower() for word in words if len(word) > 2 and word not in _SMALL)


def _is_heading(text: str, quoted: Quoted) -> bool:
    """True for a heading in marks: "All Bets Are Off.", and a paragraph of its own without a mark at its end."""
    whole = quoted.outer_start == 0 and quoted.outer_end >= len(text) and quoted.closed
    return _is_capitalised(text, quoted) or (whole and text[quoted.end - 1].isalnum())


def _closeness(voice: Voice, quoted: Quoted) -> tuple[int, int]:
    """How surely the words belong to this saying: right behind them, before them, around them; 0 is not at all."""
    saying = voice.saying
    if saying is None:
        return (0, 0)
    first = min(saying.speaker[0], saying.cue[0])
    if saying.place == "after" and 0 <= first - quoted.outer_end < _NEAR:
        return (_RIGHT_BEHIND, 0)
    if not any(start <= quoted.outer_start and quoted.outer_end <= end for start, end in saying.content):
        return (0, 0)
    if saying.place == "within":
        return (1, -abs(first - quoted.outer_start))
    if saying.cue[1] <= quoted.outer_start:
        return (_BEHIND_VERB, saying.cue[1])
    return (2, -first)


def _alone(stretch: Stretch) -> bool:
    """True where the stretch is quotation and hardly anything else."""
    inside = sum(quoted.outer_end - quoted.outer_start for quoted in stretch.quoted)
    return inside >= 0.9 * (stretch.end - stretch.start)


def _main(stretch: Stretch, voices: tuple[Voice, ...], speakers: tuple[Voice | None, ...]) -> Voice | None:
    main = main_saying(tuple(voice.saying for voice in voices if voice.saying is not None))
    if main is not None:
        return next((voice for voice in voices if voice.saying is main), None)
    return speakers[0] if speakers and _alone(stretch) else None
