"""One stretch of a paragraph with its quotations masked: their words are nobody's grammar but the speaker's."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from builder.annotate.speech.marks import Quoted
from builder.knowledge.speech import Speech
from builder.knowledge.verbs import Verbs

MASK = "\ufffc"
PAUSE = "\ufffb"
"""The last character of a masked quotation that ends with a stop or a comma: a speaker may follow."""
Range = tuple[int, int]
TOKEN = re.compile(r"[^\s\ufffb\ufffc]+")
FAR = 300
"""Characters of a long sentence that are looked at on either side of a verb."""
STOPS = re.compile(r"\s*(?:[.,;!?…)\ufffb\ufffc—–―]|--|$)")
"""Marks with which a speaker or a verb of saying is over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Masked:
    """The masked text between two offsets, and the knowledge to read it with."""

    text: str
    start: int
    end: int
    speech: Speech
    verbs: Verbs


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A form of a verb of saying, or of a noun like "claim", folded; empty for a phrase like "according to"."""

    start: int
    end: int
    form: str


def mask(text: str, quoted: Sequence[Quoted]) -> str:
    """The text with every quotation, marks included, overwritten by as many placeholders."""
    parts = []
    at = 0
    for passage in quoted:
        paused = not passage.closed or _pauses(text[max(passage.start, passage.end - 4) : passage.end])
        length = passage.outer_end - passage.outer_start
        parts += [text[at : passage.outer_start], MASK * (length - 1) + (PAUSE if paused else MASK)]
        at = passage.outer_end
    return "".join((*parts, text[at:]))


def _pauses(end: str) -> bool:
    """True where the words come to a stop, marks of a quotation inside them aside."""
    return end.rstrip("'’\"” ")[-1:] in tuple(",.!?…—–―-")


def bare(token: re.Match[str]) -> str:
    """The token folded, without the marks at its edges."""
    return token[0].casefold().replace("’", "'").strip(",.;:!?()")


def is_surname(masked: Masked, tokens: Sequence[re.Match[str]], at: int) -> bool:
    """True for the May of "Theresa May said", neither a month nor a verb behind a word with a capital."""
    before = tokens[at - 1][0] if at > 0 else ""
    return tokens[at][0].rstrip(",") in masked.speech.mays and before[:1].isupper() and before[-1].isalpha()


def is_adverb(masked: Masked, token: re.Match[str]) -> bool:
    """True for what may stand between a name and its verb: "also", "barely"."""
    word = bare(token)
    ends_so = word.endswith("ly") and token[0][0].islower() and word not in masked.speech.nouns_in_ly
    return ends_so or word in masked.speech.adverbs


def follows(text: str, at: int, word: str) -> bool:
    """True where `word` is the next word."""
    return text[at : at + len(word) + 2] == f" {word} "


def after_quote(masked: Masked, at: int) -> bool:
    """True where a quotation that has come to a pause stands right before `at`."""
    before = masked.text[max(masked.start, at - 8) : at].rstrip()
    return before.endswith(PAUSE) or (before.endswith(",") and before.rstrip(", ").endswith((MASK, PAUSE)))


def only_leads(masked: Masked, at: int) -> bool:
    """True where nothing that could be a sentence stands before `at`."""
    if at - masked.start > FAR:
        return False
    head = masked.text[masked.start : at].strip(" ,")
    if not head:
        return True
    words = [word.casefold().strip(",.") for word in head.split()]
    if words[0] not in masked.speech.leading:
        return all(word.endswith("ly") or word in masked.speech.adverbs for word in words)
    comma = masked.text[masked.start : at].rstrip().endswith(",")
    return comma or all(word in masked.speech.leading or word.isdigit() for word in words)


def stops_behind(masked: Masked, cue: Cue) -> bool:
    """True where nothing that is said follows the verb: a stop, a comma, a time, a place or a hearer."""
    if STOPS.match(masked.text, cue.end, masked.end):
        return True
    word = TOKEN.search(masked.text, cue.end, masked.end)
    if word is None:
        return True
    if bare(word) in masked.speech.places:
        return True
    tail = masked.text[cue.end : min(masked.end, cue.end + 80)]
    return masked.speech.lemma[cue.form] == "tell" and " that " not in tail and len(tail) < 80
