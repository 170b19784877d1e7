"""One claim a sentence: attribution, polarity, hedge and tense."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from builder.annotate.attributions import main_saying
from builder.annotate.quotes import Heard, Voice
from builder.knowledge.hedges import Hedges
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.phrases import match_phrase
from builder.knowledge.verbs import Verbs
from builder.naming import claim_id
from builder.values.annotation import Attribution, Claim, Polarity, Tense
from builder.values.article import Article
from builder.values.ids import ClaimId
from builder.values.span import Span

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|[,;]")
_NEXT_VERB = 5
"""Words between an auxiliary and its participle, adverbs and a short object included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """Words and commas as written, and folded."""

    written: tuple[str, ...]
    low: tuple[str, ...]


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
    polarity, tense = _read_verb(main, text, text[scope.start - span.start : scope.end - span.start], knowledge)
    return Claim(
        id=name,
        span=span,
        text=text,
        attribution=_attribution(main, scope) if main else None,
        polarity=polarity,
        hedge=tuple(_find_hedges(_words(text), knowledge.hedges)),
        tense=tense,
        voices=tuple(_attribution(voice, _own_scope(voice, span)) for voice in voices),
    )


def _voices_in(span: Span, one: Heard) -> tuple[Voice, ...]:
    """The voices whose attributing words stand in the sentence; they come in reading order of their verbs."""
    first = bisect_left(one.voices, span.start, key=lambda voice: voice.cue_start)
    last = bisect_left(one.voices, span.end, key=lambda voice: voice.cue_start)
    return tuple(voice for voice in one.voices[first:last] if span.contains(voice.said))


def _read_verb(main: Voice | None, text: str, theirs: str, knowledge: Knowledge) -> tuple[Polarity, Tense]:
    """Polarity and tense of what is said; of the saying itself where that is the deed ("called for")."""
    verbs = knowledge.verbs
    sentence = _main_clause(_words(text), verbs)
    reported = main is not None and main.cue.casefold() not in knowledge.speech.performing
    clause = _main_clause(_words(theirs), verbs) if reported else sentence
    tense = _find_tense(clause, verbs)
    denied = _denies(main, verbs) or _is_denied(clause, verbs)
    if tense == "none" and main is not None and main.saying is not None and main.saying.place == "before":
        tense = _find_tense(sentence, verbs)
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


def _words(text: str) -> _Words:
    written = tuple(_WORD.findall(text))
    return _Words(written=written, low=tuple(word.casefold().replace("’", "'") for word in written))


def _main_clause(words: _Words, verbs: Verbs) -> _Words:
    """Without subordinate clauses: one between commas is skipped, one at the start or the end cut off."""
    kept: list[int] = []
    at = 0
    while at < len(words.low):
        bound = words.low[at] in verbs.bounds or (words.low[at] == "that" and at > 0)
        if not bound:
            kept.append(at)
            at += 1
            continue
        if at > 0 and words.low[at - 1] != ",":
            break
        try:
            at = words.low.index(",", at) + 1
        except ValueError:
            break
    return _Words(written=tuple(words.written[i] for i in kept), low=tuple(words.low[i] for i in kept))


def _denies(main: Voice | None, verbs: Verbs) -> bool:
    """True where the speaker's verb itself denies: "denied that …"."""
    return main is not None and match_phrase(verbs.denials, (main.cue.casefold(),), 0) == 1


def _is_denied(clause: _Words, verbs: Verbs) -> bool:
    """True where a negating word belongs to the main verb; ", not B" behind a comma only sets B apart."""
    at = 0
    while at < len(clause.low):
        exempt = match_phrase(verbs.exempt, clause.low, at)
        if exempt:
            at += exempt
            continue
        apart = at > 0 and clause.low[at - 1] in ",;"
        if (clause.low[at] in verbs.negators and not apart) or match_phrase(verbs.denials, clause.low, at):
            return True
        at += 1
    return False


def _find_hedges(words: _Words, hedges: Hedges) -> Iterator[str]:
    """Hedging words in reading order, folded, each once."""
    seen = set()
    for at, low in enumerate(words.low):
        length = match_phrase(hedges.phrases, words.low, at)
        if low in hedges.modals and words.written[at] == low:
            length = 1
        phrase = " ".join(words.low[at : at + length])
        if phrase and phrase not in seen:
            seen.add(phrase)
            yield phrase


def _find_tense(clause: _Words, verbs: Verbs) -> Tense:
    """The tense of the first finite verb; a plan ("was scheduled to") and "would" look ahead."""
    for at, low in enumerate(clause.low):
        if _looks_ahead(clause, at, verbs) or match_phrase(verbs.plans, clause.low, at):
            return "future"
        if low in verbs.present or low in ("was", "were", "had", "been"):
            return _tense_after(clause, at, verbs)
        if low in verbs.past or (low.endswith("ed") and clause.written[at] == low):
            ahead = clause.low[at + 1 : at + 4]
            if not verbs.future.isdisjoint(ahead):
                return "future"
            return "past"
    return "none"


def _looks_ahead(clause: _Words, at: int, verbs: Verbs) -> bool:
    """True for "will" and its like; "the firm will of" is a noun."""
    return clause.low[at] in verbs.future and clause.low[at + 1 : at + 2] not in (("of",), ("to",))


def _tense_after(clause: _Words, at: int, verbs: Verbs) -> Tense:
    """The tense that an auxiliary makes with what follows: "has said" is past, "is due to" is still to come."""
    following = clause.low[at + 1 : at + 1 + _NEXT_VERB]
    if any(match_phrase(verbs.plans, clause.low, at + 1 + i) for i in range(len(following))):
        return "future"
    perfect = any(word in verbs.past or word in verbs.participles or word.endswith("ed") for word in following)
    if clause.low[at] in ("has", "have") and perfect:
        return "past"
    return "present" if clause.low[at] in verbs.present else "past"
