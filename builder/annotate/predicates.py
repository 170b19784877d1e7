"""What the words of a clause say of its verb: polarity, hedges and tense. No tagger: closed lists of forms."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from builder.knowledge.hedges import Hedges
from builder.knowledge.phrases import match_phrase
from builder.knowledge.verbs import Verbs
from builder.values.annotation import Tense

_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*|[,;]")
_NEXT_VERB = 5
"""Words between an auxiliary and its participle, adverbs and a short object included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words and commas of a clause: as written and folded."""

    written: tuple[str, ...]
    low: tuple[str, ...]

    def pick(self, kept: list[int]) -> "Words":
        """The words at these places."""
        return Words(
            written=tuple(self.written[at] for at in kept),
            low=tuple(self.low[at] for at in kept),
        )


def split_words(text: str) -> Words:
    """Numbers count as words; an apostrophe is folded to its plain form."""
    return _fold(_WORD.findall(text), text)


def split_part(text: str, start: int, end: int) -> Words:
    """The words of the text that begin within the offsets, the last of them whole."""
    return _fold([word[0] for word in _WORD.finditer(text) if start <= word.start() < end], text)


def _fold(written: list[str], text: str) -> Words:
    low = tuple([word.casefold() for word in written])
    if "’" in text:
        low = tuple([word.replace("’", "'") for word in low])
    return Words(written=tuple(written), low=low)


def main_clause(words: Words, verbs: Verbs) -> Words:
    """Without subordinate clauses: one between commas is skipped, one at the start or the end cut off."""
    if verbs.bounds.isdisjoint(words.low):
        return words
    kept: list[int] = []
    at = 0
    while at < len(words.low):
        if words.low[at] not in verbs.bounds or (at == 0 and words.low[at] == "that"):
            kept.append(at)
            at += 1
            continue
        if (at > 0 and words.low[at - 1] != ",") or "," not in words.low[at:]:
            break
        at = words.low.index(",", at) + 1
    return words.pick(kept)


def is_denied(clause: Words, verbs: Verbs) -> bool:
    """True where a negating word belongs to the first verb: ", not B" only sets B apart, "but did not" is the next."""
    if verbs.denying.isdisjoint(clause.low):
        return False
    at, last = 0, _end_of_first(clause, verbs)
    while at < last:
        exempt = match_phrase(verbs.exempt, clause.low, at)
        apart = at > 0 and clause.low[at - 1] in (",", ";")
        negated = clause.low[at] in verbs.negators and not apart
        if not exempt and (negated or match_phrase(verbs.denials, clause.low, at)):
            return True
        at += exempt or 1
    return False


def _end_of_first(clause: Words, verbs: Verbs) -> int:
    """Where "but" begins what is told of another verb; the end where no verb stands before it.

    A participle before it may be none: "the tired but happy crowd did not leave", "the man accused but never charged".
    """
    at = next((index for index, low in enumerate(clause.low) if low in verbs.contrasts), 0)
    before, after = clause.low[:at], clause.low[at + 1 : at + 2]
    if not verbs.finite.isdisjoint(before[:-1]):
        return at
    told = any(low in verbs.past or low.endswith("ed") for low in before)
    goes_on = bool(after) and (after[0] in verbs.finite or match_phrase(verbs.denials, clause.low, at + 1) > 0)
    return at if told and goes_on else len(clause.low)


def find_hedges(words: Words, hedges: Hedges) -> Iterator[str]:
    """Hedging words in reading order, folded, each once."""
    if hedges.first.isdisjoint(words.low):
        return
    seen = set()
    for at in [at for at, low in enumerate(words.low) if low in hedges.first]:
        low = words.low[at]
        length = match_phrase(hedges.phrases, words.low, at)
        if low in hedges.modals and words.written[at] == low:
            length = 1
        phrase = " ".join(words.low[at : at + length])
        if phrase and phrase not in seen:
            seen.add(phrase)
            yield phrase


def find_tense(clause: Words, verbs: Verbs) -> Tense:
    """The tense of the first finite verb; a plan ("was scheduled to") and "would" look ahead."""
    for at, low in enumerate(clause.low):
        if low not in verbs.finite and not low.endswith("ed") and not verbs.coming.has(low):
            continue
        if _looks_ahead(clause, at, verbs) or match_phrase(verbs.plans, clause.low, at):
            return "future"
        if low in verbs.present or low in ("was", "were", "had", "been"):
            return _tense_after(clause, at, verbs)
        if low in verbs.past or (low.endswith("ed") and clause.written[at] == low):
            return "past" if verbs.future.isdisjoint(clause.low[at + 1 : at + 4]) else "future"
    return "present" if any(map(_may_be_present, clause.written[1:])) else "none"


def _may_be_present(word: str) -> bool:
    """A form in -s; in a sentence without any other finite verb one of them is the verb."""
    return word.endswith("s") and not word.endswith("ss") and word.islower() and len(word) > 3


def _looks_ahead(clause: Words, at: int, verbs: Verbs) -> bool:
    """True for "will" and its like; "the firm will of" is a noun."""
    return (clause.low[at] in verbs.future or verbs.coming.has(clause.low[at])) and clause.low[at + 1 : at + 2] not in (
        ("of",),
        ("to",),
    )


def _tense_after(clause: Words, at: int, verbs: Verbs) -> Tense:
    """The tense that an auxiliary makes with what follows: "has said" is past, "is due to" is still to come."""
    following = clause.low[at + 1 : at + 1 + _NEXT_VERB]
    if any(
        word in verbs.plans and match_phrase(verbs.plans, clause.low, i) for i, word in enumerate(following, at + 1)
    ):
        return "future"
    perfect = any(word in verbs.past or word in verbs.participles or word.endswith("ed") for word in following)
    if clause.low[at] in ("has", "have") and perfect:
        return "past"
    return "present" if clause.low[at] in verbs.present else "past"
