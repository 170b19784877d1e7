"""All quotations by speaker and date, with the forms of one utterance that several articles print brought together.

Method: word shingles in an inverted index; two forms are one utterance where the shorter lies mostly in the longer
(Broder, On the resemblance and containment of documents, 1997).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz.distance import LCSseq

from builder.dates.edtf import order
from builder.naming import fold
from builder.recall import DERIVED, Recall, make_anew
from builder.values.annotation import Quote, Time
from builder.values.dossier import Reading
from builder.values.ids import ParagraphId
from builder.values.registers import Printed, Utterance
from builder.values.span import Span
from builder.words.grouped import group

_WORD = re.compile(r"\w+")
_SENTENCE_ENDS = frozenset("!?.")
_WORDS = 3
"""Words in a shingle: translators and editors leave runs of three words as they are, chance does not."""
_SHARED = 0.5
"""Share of the shorter form's shingles that the longer must hold."""
_FRAGMENT = 5
"""Shingles of half a sentence, which must be whole in the longer form where only one of the speakers is known."""
_IN_ORDER = 0.7
"""Share of the longer form's words that the shorter has in order, where fewer shingles are shared: one word changed in
five breaks most runs of three."""
_FEW = 4
"""Times looked at behind the start of what somebody said."""
_SHORT_SAYING = 60
"""Characters of attributing words that hold no happening beside the saying itself."""
_SET_PHRASE = 40
"""A shingle that so many quotations share is a set phrase and leads nowhere; it keeps the index near-linear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """A quotation where it stands, with what it is compared by."""

    quote: Quote
    published: str | None
    said: str | None
    words: str
    shingles: frozenset[str] = field(metadata=DERIVED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Forms:
    """The quotations of an article."""

    every: tuple[_Form, ...]


def find_quotations(
    readings: Iterable[Reading], pronouns: frozenset[str] = frozenset(), recall: Recall = make_anew
) -> tuple[Utterance, ...]:
    """By speaker (known actors, then words for them, then nobody), within them by date; undated last.

    A pronoun that means nobody known is no word for a speaker. An edit that leaves the quotations of an article alone
    leaves all of them.
    """
    return recall.once(_bring_together, pronouns, *(recall.once(_find_forms, reading) for reading in readings))


def _bring_together(pronouns: frozenset[str], *found: Forms) -> tuple[Utterance, ...]:
    forms = [form for one in found for form in one.every]
    same = group(zip(_align(forms), forms, strict=True)).values()
    return tuple(sorted((_utterance(one, pronouns) for one in same), key=_rank))


def _find_forms(reading: Reading) -> Forms:
    return Forms(every=tuple(_forms(reading)))


def _forms(reading: Reading) -> Iterable[_Form]:
    dates = sorted((t for t in reading.times if t.kind == "date" and t.value is not None), key=lambda t: t.span)
    starts = group((time.span.paragraph, time) for time in dates)
    for quote in reading.quotes:
        words = " ".join(_WORD.findall(fold(quote.text)))
        if " " in words or quote.text[-1:] in _SENTENCE_ENDS:  # one word in marks is a name or a doubt, no saying
            yield _Form(
                quote=quote,
                published=reading.article.published.value,
                said=_said(quote, starts),
                words=words,
                shingles=_shingles(words),
            )


def _said(quote: Quote, dates: Mapping[ParagraphId, Sequence[Time]]) -> str | None:
    """The date inside the attributing words ("the ministry said on Sunday"), if there is one.

    In long ones it may be another's ("he denounced her expulsion on Sunday, saying"), unless it ends them.
    """
    said = quote.said
    if said is None:
        return None
    found = dates.get(said.paragraph, ())
    at = bisect_left(found, said.start, key=lambda time: time.span.start)
    inside = [time for time in found[at : at + _FEW] if said.contains(time.span)]
    near = inside if said.end - said.start <= _SHORT_SAYING else [t for t in inside if t.span.end == said.end]
    return near[0].value if near else None


def _shingles(words: str) -> frozenset[str]:
    """Runs of words; a quotation too short for one is its own."""
    split = words.split()
    if len(split) <= _WORDS:
        return frozenset((words,))
    return frozenset(" ".join(split[at : at + _WORDS]) for at in range(len(split) - _WORDS + 1))


def _align(forms: Sequence[_Form]) -> list[int]:
    """For each form the first form of its utterance."""
    leaders = list(range(len(forms)))
    index: dict[str, list[int]] = {}
    for at, form in enumerate(forms):
        met = sorted({other for shingle in form.shingles for other in index.get(shingle, ())})
        for other in met:
            if leaders[other] < leaders[at] and _same(form, forms[other]):
                leaders[at] = leaders[other]
        for shingle in form.shingles:
            known = index.setdefault(shingle, [])
            if len(known) < _SET_PHRASE:
                known.append(at)
    return leaders


def _same(one: _Form, other: _Form) -> bool:
    """True where both forms can be one utterance: the words overlap, the speakers and the days do not contradict."""
    if one.quote.span.article == other.quote.span.article:
        return False
    if not _one_speaker(one.quote, other.quote):
        return False
    if one.said is not None and other.said is not None and one.said != other.said:
        return False
    fewest, shared = min(len(one.shingles), len(other.shingles)), len(one.shingles & other.shingles)
    if fewest <= _FRAGMENT and not _is_known_to_be_one(one.quote, other.quote):
        return shared == fewest  # "public trust in the board" is said by many
    if shared >= _SHARED * fewest:
        return True
    return LCSseq.normalized_similarity(one.words.split(), other.words.split()) >= _IN_ORDER


def _is_known_to_be_one(one: Quote, other: Quote) -> bool:
    known = one.speaker is not None and one.speaker == other.speaker
    return known or fold(one.speaker_text or "") == fold(other.speaker_text or "")


def _one_speaker(one: Quote, other: Quote) -> bool:
    """True for one known actor, or equal words for an unknown one; words that nobody speaks match nothing."""
    if not one.speaker_text or not other.speaker_text:
        return False
    if one.speaker is not None and other.speaker is not None:
        return one.speaker == other.speaker
    long_enough = min(one.text.count(" "), other.text.count(" ")) >= _WORDS
    return long_enough or fold(one.speaker_text) == fold(other.speaker_text)


def _utterance(forms: Sequence[_Form], pronouns: frozenset[str]) -> Utterance:
    forms = sorted(forms, key=lambda form: (-len(form.words), form.quote.span))
    known = [form.quote.speaker for form in forms if form.quote.speaker is not None]
    published = [form.published for form in forms if form.published is not None]
    words = [text for form in forms if (text := form.quote.speaker_text) and fold(text) not in pronouns]
    return Utterance(
        speaker=known[0] if known else None,
        speaker_text=words[0] if words else "",
        said=next((form.said for form in forms if form.said is not None), None),
        published=min(published, key=order, default=None),
        printed=tuple(Printed(span=f.quote.span, text=f.quote.text, cue=f.quote.cue) for f in forms),
        varies=any(form.words not in forms[0].words for form in forms[1:]),
    )


def _rank(utterance: Utterance) -> tuple[int, str, tuple[date, date, str], Span]:
    """Known speakers first, then words for unknown ones, then nobody; then by the day said or published."""
    kind = 0 if utterance.speaker is not None else 1 if utterance.speaker_text else 2
    day = utterance.said or utterance.published
    first = min(printed.span for printed in utterance.printed)
    return (
        kind,
        utterance.speaker or fold(utterance.speaker_text),
        order(day),
        first,
    )
