"""One claim a sentence: attribution, polarity, hedge and tense."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from builder.annotate.predicates import Words, find_hedges, find_tense, is_denied, main_clause, split_part, split_words
from builder.annotate.speech.attributions import main_saying
from builder.annotate.speech.contexts import Heard, Voice
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.phrases import match_phrase
from builder.knowledge.verbs import Verbs
from builder.naming import claim_id
from builder.values.annotation import Attribution, Claim, Polarity, Tense
from builder.values.article import Article
from builder.values.ids import ClaimId
from builder.values.span import Span


def find_claims(
    article: Article, sentences: tuple[Span, ...], heard: tuple[Heard, ...], knowledge: Knowledge
) -> tuple[Claim, ...]:
    """One claim for each sentence, in reading order; equal sentences of an article are told apart by an ordinal."""
    texts = {paragraph.id: paragraph.text for paragraph in article.paragraphs}
    seen: dict[ClaimId, int] = {}
    claims = []
    for span, one in _pair(sentences, heard):
        text = texts[span.paragraph][span.start : span.end]
        name = claim_id(article.id, text)
        seen[name] = seen.get(name, 0) + 1
        unique = name if seen[name] == 1 else ClaimId(f"{name}-{seen[name]}")
        claims.append(_claim(unique, span, text, one, knowledge))
    return tuple(claims)


def _pair(sentences: tuple[Span, ...], heard: tuple[Heard, ...]) -> Iterator[tuple[Span, Heard]]:
    """Every sentence with the stretch that holds it; both come in reading order."""
    at = 0
    for span in sentences:
        while heard[at].stretch.paragraph.id != span.paragraph or heard[at].stretch.end < span.end:
            at += 1
        yield span, heard[at]


def _claim(name: ClaimId, span: Span, text: str, one: Heard, knowledge: Knowledge) -> Claim:
    voices = _voices_in(span, one)
    main = _main_voice(span, voices, one)
    scope = _own_scope(main, span)
    words = split_words(text)
    theirs = words if scope == span else split_part(text, scope.start - span.start, scope.end - span.start)
    polarity, tense = _read_verb(main, words, theirs, knowledge)
    return Claim(
        id=name,
        span=span,
        text=text,
        attribution=_attribution(main, scope) if main else None,
        polarity=polarity,
        hedge=tuple(find_hedges(words, knowledge.hedges)),
        tense=tense,
        voices=tuple(_attribution(voice, _own_scope(voice, span)) for voice in voices),
    )


def _voices_in(span: Span, one: Heard) -> tuple[Voice, ...]:
    """The voices whose attributing words stand in the sentence; they come in reading order of their verbs."""
    first = bisect_left(one.voices, span.start, key=lambda voice: voice.cue_start)
    last = bisect_left(one.voices, span.end, key=lambda voice: voice.cue_start)
    return tuple(voice for voice in one.voices[first:last] if span.contains(voice.said))


def _read_verb(main: Voice | None, words: Words, theirs: Words, knowledge: Knowledge) -> tuple[Polarity, Tense]:
    """Polarity and tense of what is said; of the saying itself where that is the deed ("called for")."""
    verbs = knowledge.verbs
    reported = main is not None and main.cue.casefold() not in knowledge.speech.performing
    clause = main_clause(theirs if reported else words, verbs)
    tense = find_tense(clause, verbs)
    denied = _denies(main, verbs) or is_denied(clause, verbs)
    if tense == "none" and main is not None and main.saying is not None and main.saying.place == "before":
        tense = find_tense(main_clause(words, verbs), verbs)
    return "denied" if denied else "affirmed", tense


def _main_voice(span: Span, voices: tuple[Voice, ...], one: Heard) -> Voice | None:
    """Who governs the sentence: one named in it, or the speaker of the quotation that it lies in."""
    main = main_saying([voice.saying for voice in voices if voice.saying is not None])
    if main is not None:
        return next(voice for voice in voices if voice.saying is main)
    at = bisect_right(one.stretch.quoted, span.start, key=lambda quoted: quoted.outer_start) - 1
    inside = at >= 0 and span.end <= one.stretch.quoted[at].outer_end
    return one.speakers[at] if inside else None


def _own_scope(voice: Voice | None, span: Span) -> Span:
    """The part of the sentence that is the speaker's; all of it where the speaker stands outside, or is nobody."""
    if voice is None or voice.scope is None or not voice.scope.overlaps(span) or not span.contains(voice.said):
        return span
    start, end = max(span.start, voice.scope.start), min(span.end, voice.scope.end)
    return Span(article=span.article, paragraph=span.paragraph, start=start, end=end)


def _attribution(voice: Voice, scope: Span) -> Attribution:
    return Attribution(speaker=voice.speaker, speaker_text=voice.words, cue=voice.cue, span=voice.said, scope=scope)


def _denies(main: Voice | None, verbs: Verbs) -> bool:
    """True where the speaker's verb itself denies: "denied that …"."""
    return main is not None and match_phrase(verbs.denials, (main.cue.casefold(),), 0) == 1
