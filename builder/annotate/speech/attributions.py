"""Who is said to have said what: a verb of saying, its speaker and the words that are theirs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from builder.annotate.speech.masked import (
    FAR,
    MASK,
    PAUSE,
    STOPS,
    TOKEN,
    Cue,
    Masked,
    Range,
    after_quote,
    bare,
    follows,
    only_leads,
    stops_behind,
)
from builder.annotate.speech.speaker_names import AS, Name, find_name_before
from builder.annotate.speech.speaker_words import is_speaker, last_name, name_after, trim
from builder.annotate.speech.subjects import find_subject
from builder.knowledge.speech import Speech
from builder.knowledge.verbs import Verbs
from builder.words.english import OWNERS, POSSESSIVE

Place = Literal["before", "after", "within"]

_WORD = re.compile(r"[^\W\d_](?:[\w’'.-]*\w)?")
_COLON = re.compile(r":\s*(?=[\ufffb\ufffc])")
_THAT_CLAIM = re.compile(r"\s+that\b")
_SHORT_NAME = 6
_BEFORE_OWNER = 4
"""Words up to the owner's among which the verb of the one who speaks of a claim stands."""
_SIGNED = re.compile(r"[\ufffb\ufffc]\s*([—–―]|--)\s*([A-Z][\w.’'-]*(?:\s[\w.’'-]+){0,4})\s*\.?\s*$")
_NEXT = re.compile(r"\s+(\w+)")
_JOINS = re.compile(r"\s(?:on|of|for|from|in|by|with|at|to)\s")
_PARTICIPLE = re.compile(r"(\S+\s.*\S)\s[a-z]+ed")
"""A name of two words and more that ends with what was done to it: the time behind it is already off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """Offsets into the paragraph. `place`: where the speaker stands, seen from the words that are theirs.

    `governs` is True where the whole sentence is theirs, not a part of it.
    """

    speaker: Range
    cue: Range
    content: tuple[Range, ...]
    place: Place
    governs: bool


def find_sayings(text: str, start: int, end: int, speech: Speech, verbs: Verbs) -> tuple[Saying, ...]:
    """All verbs of saying in `text[start:end]` that have a speaker, in reading order."""
    masked = Masked(text=text, start=start, end=end, speech=speech, verbs=verbs)
    found: list[Saying] = []
    for cue in _find_cues(masked):
        saying = _read_cue(masked, cue, found[-1] if found else None)
        if saying is not None:
            found.append(saying)
    if not found:
        found += filter(None, (_read_colon(masked), _read_signature(masked)))
    return tuple(found)


def main_saying(sayings: Sequence[Saying]) -> Saying | None:
    """The one that governs the sentence: a speaker before a phrase like "according to", else None.

    Who closes the sentence tells what the one who opens it said: `Peru declared an emergency, the agency said`.
    """
    governing = [saying for saying in sayings if saying.governs]
    first = min(governing, key=lambda saying: (saying.place == "within", saying.cue), default=None)
    closing = (one for one in governing if one.place == "after" and first and _tells_of(one, first))
    return next(closing, first)


def _tells_of(closing: Saying, opening: Saying) -> bool:
    return opening.place == "before" and any(start <= opening.cue[0] < end for start, end in closing.content)


def _read_colon(masked: Masked) -> Saying | None:
    """`The senator scolded him: "…"`, `Smith: "…"`: whoever the sentence is about."""
    colon = _COLON.search(masked.text, masked.start, min(masked.end, masked.start + FAR))
    if colon is None:
        return None
    tokens = list(TOKEN.finditer(masked.text, masked.start, colon.start()))
    name = find_subject(masked, colon.start())
    if name is None and len(tokens) <= _SHORT_NAME and all(token[0][0].isupper() for token in tokens):
        name = trim(masked, tokens)
    if name is None or not is_speaker(masked, name):
        return None
    content = ((colon.end(), masked.end),)
    return Saying(speaker=name, cue=(colon.start(), colon.start() + 1), content=content, place="before", governs=False)


def _read_signature(masked: Masked) -> Saying | None:
    """`"…" — Ana Sol`: a name behind a dash that ends the text."""
    signed = _SIGNED.search(masked.text, max(masked.start, masked.end - 100), masked.end)
    if signed is None:
        return None
    content = ((masked.start, signed.start(1)),)
    return Saying(speaker=signed.span(2), cue=signed.span(1), content=content, place="after", governs=True)


def _read_claim(masked: Masked, cue: Cue) -> Saying | None:
    """`the minister's claim that …`: the one who owns the claim."""
    tokens = list(TOKEN.finditer(masked.text, max(masked.start, cue.start - 80), cue.start))
    while tokens and tokens[-1][0].islower() and not _owns(tokens[-1]):
        tokens.pop()
        if tokens and tokens[-1][0][-1] in ",;:.":
            return None
    if not tokens or not _owns(tokens[-1]) or _is_spoken_of(masked, tokens):
        return None
    name = last_name([*tokens], masked.speech) or tokens[-1:]
    trimmed = trim(masked, name)
    if trimmed is None:
        return None
    end = trimmed[1] - (2 if masked.text[trimmed[1] - 2] in "'’" else 0)
    content = ((cue.end, masked.end),)
    return Saying(speaker=(trimmed[0], end), cue=(cue.start, cue.end), content=content, place="before", governs=False)


def _is_spoken_of(masked: Masked, tokens: Sequence[re.Match[str]]) -> bool:
    """True for the claim in "the embassy called the minister's claim that … “absurd”": the words are another's."""
    return any(bare(token) in masked.speech.lemma for token in tokens[-_BEFORE_OWNER:-1])


def _owns(token: re.Match[str]) -> bool:
    """True for `Smith's` and `his`."""
    return token[0].endswith(POSSESSIVE) or bare(token) in OWNERS


def _find_cues(masked: Masked) -> Iterator[Cue]:
    verbs = [
        Cue(start=word.start(), end=_end_of_verb(masked, word, low), form=low)
        for word in _WORD.finditer(masked.text, masked.start, masked.end)
        if (low := word[0].casefold()) in masked.speech.spoken
        and not (word[0][0].isupper() and word.start() > masked.start)
    ]
    phrases = [
        Cue(start=phrase.start(), end=phrase.end(), form="")
        for phrase in masked.speech.according.finditer(masked.text, masked.start, masked.end)
    ]
    return iter(sorted((*verbs, *phrases), key=lambda cue: cue.start) if phrases else verbs)


def _end_of_verb(masked: Masked, word: re.Match[str], low: str) -> int:
    """Where a verb of saying ends: "pointed" with its "out"."""
    tail = masked.speech.tails.get(masked.speech.lemma.get(low, ""))
    behind = _NEXT.match(masked.text, word.end(), masked.end) if tail else None
    return behind.end() if behind and behind[1] == tail else word.end()


def _read_cue(masked: Masked, cue: Cue, previous: Saying | None) -> Saying | None:
    """The saying that a cue belongs to; None where it is a noun, passive, or nobody is named."""
    if not cue.form:
        return _read_according(masked, cue)
    if cue.form in masked.speech.claims and _THAT_CLAIM.match(masked.text, cue.end, masked.end):
        claimed = _read_claim(masked, cue)
        if claimed is not None:
            return claimed
    return _read_verb(masked, cue, previous) if cue.form in masked.speech.lemma else None


def _read_verb(masked: Masked, cue: Cue, previous: Saying | None) -> Saying | None:
    if masked.speech.lemma[cue.form] == "blame" and follows(masked.text, cue.end, "on"):
        return None
    if needed := masked.speech.needs.get(masked.speech.lemma[cue.form]):
        behind = _NEXT.match(masked.text, cue.end)
        if behind is None or behind[1] not in needed.split():
            return None
    if masked.speech.lemma[cue.form] == "claim" and masked.speech.taken.match(masked.text, cue.end, masked.end):
        return None  # "the storm claimed five lives"
    if follows(masked.text, cue.end, "by") and not cue.form.endswith("ing"):
        return _read_passive(masked, cue)
    inverted = _read_inverted(masked, cue) if _follows_words(masked, cue.start) else None
    if inverted is not None:
        return inverted
    name = find_name_before(masked, cue, previous.speaker if previous else None)
    return None if name is None else _place(masked, cue, name)


def _follows_words(masked: Masked, at: int) -> bool:
    """True where a quotation, or a clause and its comma, ends right before `at`."""
    while at > masked.start and masked.text[at - 1].isspace():
        at -= 1
    return at > masked.start and masked.text[at - 1] in (PAUSE, ",", MASK)


def _read_according(masked: Masked, cue: Cue) -> Saying | None:
    name = name_after(masked, cue.end, frozenset(("who", "which", "that", "when", "while")))
    if name is None:
        return None
    name = _without_tail(masked, name)
    leads = only_leads(masked, cue.start)
    after = (name[1], masked.end)
    content = (after,) if leads else ((masked.start, cue.start), after)
    return Saying(speaker=name, cue=(cue.start, cue.end), content=content, place="within", governs=True)


def _without_tail(masked: Masked, name: Range) -> Range:
    """`an autopsy released` without its participle; `the result of a test on the "Roca" star` cut before "on"."""
    words = masked.text[slice(*name)]
    if masked.text[name[1] : name[1] + 2].strip()[:1] in (MASK, PAUSE):
        before = list(_JOINS.finditer(words))
        return (name[0], name[0] + before[-1].start()) if before else name
    short = _PARTICIPLE.fullmatch(words)
    return (name[0], name[0] + short.end(1)) if short else name


def _read_passive(masked: Masked, cue: Cue) -> Saying | None:
    """`described by X as Y`: X speaks about what stands around."""
    name = name_after(masked, cue.end + len(" by "), frozenset(("as", "of", "for", "to", "who", "which")))
    if name is None or cue.form in masked.speech.bare:
        return None
    content = ((name[1], masked.end),)
    return Saying(speaker=name, cue=(cue.start, cue.end), content=content, place="within", governs=False)


def _read_inverted(masked: Masked, cue: Cue) -> Saying | None:
    """`"…," said X`: the words before, the speaker behind."""
    if cue.form.endswith("ing") or cue.form not in masked.speech.reports:
        return None
    quoted = after_quote(masked, cue.start)
    commas = masked.text.count(",", max(masked.start, cue.start - FAR), cue.start)
    if not quoted and cue.form in masked.speech.bare:
        return None
    name = name_after(masked, cue.end, masked.speech.cuts)
    if name is None or not is_speaker(masked, name) or _goes_on_saying(masked, name):
        return None
    if not quoted and commas != 1 and not _closes(masked, cue, name):
        return None
    if not quoted and not STOPS.match(masked.text, name[1], masked.end):
        return None
    content = ((masked.start, cue.start), (name[1], masked.end))
    return Saying(speaker=name, cue=(cue.start, cue.end), content=content, place="after", governs=True)


def _goes_on_saying(masked: Masked, name: Range) -> bool:
    """True for "declared his innocence and said": what stands behind the verb is no speaker."""
    words = masked.text[slice(*name)].split()
    return any(low == "and" and verb in masked.speech.lemma for low, verb in pairwise(words))


def _closes(masked: Masked, cue: Cue, name: Range) -> bool:
    """True where a name ends the sentence: "…, a group apart, says Smith."; behind "told" it is the hearer's."""
    return (
        masked.speech.lemma[cue.form] != "tell"
        and masked.text[name[0]].isupper()
        and masked.text[name[1] : masked.end].strip() == "."
    )


def _place(masked: Masked, cue: Cue, name: Name) -> Saying:
    """Whether the words stand before the speaker, behind the verb, or both."""
    start = name.place[0]
    before, after = (masked.start, start), (cue.end, masked.end)
    saying = Saying(speaker=name.place, cue=(cue.start, cue.end), content=(after,), place="before", governs=False)
    if name.aside:
        return saying
    stops = stops_behind(masked, cue)
    if AS.search(masked.text, max(masked.start, start - 4), start):
        return replace(saying, content=(before, after), place="within") if stops or cue.form == "put" else saying
    leads = only_leads(masked, start)
    if after_quote(masked, start) and (stops or not leads):
        return replace(saying, content=(before, after), place="after", governs=True)
    if leads:
        return replace(saying, governs=True)
    if stops and masked.text[max(masked.start, start - 8) : start].rstrip().endswith(","):
        governs = cue.form in masked.speech.reports
        return replace(saying, content=(before, after), place="after", governs=governs)
    return saying
