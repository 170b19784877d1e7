"""Which words of a sentence may be left out: never who said it, a condition, a negation, a hedge of what stays."""

import re
from dataclasses import dataclass, replace

from builder.brief.directory import Directory
from builder.brief.sentences.sentence import ASIDE_OPENERS, CLOSING, Word, is_balanced, words_of
from builder.knowledge.standing import Standing
from builder.knowledge.tongues import Tongue
from builder.values.annotation import Claim, Mention, Time
from builder.values.dossier import Statement
from builder.values.span import Span
from builder.words.english import ARTICLES

_DASH = re.compile(r" ?(?:--|[–—]) ?")
_DASHES = ("--", "–", "—", "-")
BEHIND_PARTICIPLE = frozenset({"on", "of", "in", "with", "over", "by", "for", "from", "at", "under"})
_PRESENT = frozenset({"have", "has", "are", "is", "will"})
"""Verbs of a main clause, seldom of one that tells after what it was."""
JOINING = frozenset({"and", "or", "but", "nor", "not"})
"""Words that join what follows a comma to what stands before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """The words of a statement's slice, with the claim they were cut from."""

    text: str
    words: tuple[Word, ...]
    claim: Claim
    statement: Statement
    directory: Directory

    @property
    def standing(self) -> Standing:
        """What makes a sentence lean on others."""
        return self.directory.knowledge.standing

    @property
    def shift(self) -> int:
        """Where the words stand in their paragraph."""
        return self.statement.slice.start

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The names inside."""
        return self.directory.mentions_in(self.statement.slice)

    @property
    def times(self) -> tuple[Time, ...]:
        """The times inside; none in another language than English, whose prepositions would stay."""
        return () if self.tongue else self.directory.times_in(self.statement.slice)

    @property
    def tongue(self) -> Tongue | None:
        """What is known of its language, where that is not English."""
        return self.directory.knowledge.tongues.of(
            self.directory.readings[self.statement.slice.article].article.language
        )

    @property
    def opened(self) -> bool:
        """True where a phrase opens the sentence before its main clause."""
        phrase = _opens_phrase(self.words, self.standing)
        return phrase and not _begins_with_name(self.statement.slice, self.directory)

    def has_verb(self, first: int, last: int) -> bool:
        """True where a word from `first` up to `last` may be the verb of a clause."""
        return any(self.is_verb(word) for word in self.words[first:last])

    def has_main_verb(self, last: int) -> bool:
        """True where a verb before `last` is of the main clause: not yet in "By Friday, when the search ended, the"."""
        commas = [at for at in range(last) if self.words[at].low == ","]
        if not commas:
            return self.has_verb(0, last)
        standing = self.standing
        lesser = standing.openings | standing.conditions | standing.endings - JOINING | ASIDE_OPENERS
        parts = zip((0, *(at + 1 for at in commas)), (*commas, last), strict=True)
        opened = ((a, b, self.words[a].low) for a, b in parts if a < b)
        return any(low not in lesser and not low.endswith("ing") and self.has_verb(a, b) for a, b, low in opened)

    def goes_on(self, last: int) -> bool:
        """True where the verb comes behind `last`: "Two men arrested on suspicion of arson after a fire have left"."""
        verbs = [at for at in range(last) if self.words[at].low != "to" and self.is_verb(self.words[at])]
        bare = all(self.words[at].low.endswith("ed") and self.words[at + 1].low in BEHIND_PARTICIPLE for at in verbs)
        return bare and any(word.low in _PRESENT for word in self.words[last:])

    def is_verb(self, word: Word) -> bool:
        """True for a finite form of a common verb, one in -ed, and one of saying."""
        knowledge = self.directory.knowledge
        known = word.low in knowledge.verbs.finite or word.low in self.standing.after_apposition
        return not word.capital and (known or word.low.endswith("ed"))

    def may_go(self, start: int, end: int) -> bool:
        """True where the words are no half of a quotation or of an aside between dashes, and the gate lets them go."""
        words = self.text[start:end]
        dashes = _DASH.findall(words)
        halved = len(dashes) % 2 == 1 and not _DASH.match(words)
        return (
            is_balanced(words) and not halved and may_go(start, end, self.statement.slice, self.claim, self.directory)
        )


def may_go(start: int, end: int, slice_: Span, claim: Claim, directory: Directory) -> bool:
    """True where words of a claim's slice say of nobody that he said the rest, and neither deny, doubt nor bind it.

    A last clause in -ing is whole: what it denies or doubts, and whom it has say something, stands in it alone. So does
    what a description or the phrase before the main clause denies or doubts.
    """
    text, standing = directory.words(slice_), directory.knowledge.standing
    words = text[start:end]
    opener = _opener_of_clause(start, end, slice_, directory)
    if opener is not None and _is_participle(opener, standing):
        return True
    if _tells_who_said(words, replace(slice_, start=slice_.start + start, end=slice_.start + end), claim):
        return False
    if start == 0:
        return _binds_nothing(words, standing.conditions)
    return (opener is not None and opener.low in ARTICLES | ASIDE_OPENERS) or _may_be_left_out(words, directory)


def _opener_of_clause(start: int, end: int, slice_: Span, directory: Directory) -> Word | None:
    """The first word behind the comma or dash of a last clause, or of an aside between dashes; None of other words.

    None where the sentence begins with what comes before a main clause: that may be its last.
    """
    text, standing = directory.words(slice_), directory.knowledge.standing
    words, before = words_of(text[start:end]), text[:start]
    if not words:
        return None
    parted = words[0].low in {",", *_DASHES} or before.endswith(tuple(f",{mark}" for mark in CLOSING))
    closed = not text[end:].strip(" .!”\"’'") or (words[0].low in _DASHES and words[-1].low in _DASHES)
    first = words_of(before)[0].low if before.strip() else ""
    opened = first in standing.openings | standing.conditions | standing.reasons | standing.endings
    if not parted or not closed or opened or (first.endswith("ing") and not _begins_with_name(slice_, directory)):
        return None
    return next((word for word in words if word.low not in {",", *_DASHES}), None)


def _begins_with_name(slice_: Span, directory: Directory) -> bool:
    """True for "Beijing", which opens no phrase."""
    return any(m.span.start == slice_.start for m in directory.mentions_in(slice_))


def _is_participle(word: Word, standing: Standing) -> bool:
    """True for a word in -ing that may open a clause of its own, and binds nothing before it."""
    return word.low.endswith("ing") and not word.capital and word.low not in standing.binding


def _tells_who_said(words: str, left: Span, claim: Claim) -> bool:
    """True where words that are to go hold the speaker, or the verb of saying, of words that stay."""
    said = (*claim.voices, *([claim.attribution] if claim.attribution else []))
    whole = replace(left, end=left.end + 1)  # a scope has its full stop, what is left out has not
    stays = (v for v in said if v.scope is None or not whole.contains(v.scope))
    return any(v.span.overlaps(left) and (v.cue in words or v.speaker_text in words) for v in stays)


def _may_be_left_out(words: str, directory: Directory) -> bool:
    """True where the words neither deny, doubt nor bind what the rest of their sentence says."""
    standing, hedges = directory.knowledge.standing, directory.knowledge.hedges
    return _binds_nothing(words, standing.conditions | hedges.modals | hedges.first)


def _binds_nothing(words: str, binding: frozenset[str]) -> bool:
    return not any(word.low in binding or word.denies for word in words_of(words))


def _opens_phrase(words: tuple[Word, ...], standing: Standing) -> bool:
    return bool(words) and (words[0].low in standing.openings or words[0].low.endswith("ing"))
