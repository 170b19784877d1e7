"""Captions of pictures that stand in the body: "Rescuers search a house in Lima on Saturday, May 1, 2021."."""

import re
from datetime import date, timedelta

from builder.brief.directory import Directory
from builder.dates.edtf import interval
from builder.knowledge.knowledge import Knowledge
from builder.values.annotation import Claim
from builder.values.dossier import Reading

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_RECENT = timedelta(days=60)
"""News leaves the year out of the days before it; captions have it, since pictures are kept."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_BEFORE_ADJECTIVE = frozenset(
    {"a", "an", "the", "his", "her", "its", "their", "of", "with", "by", "and", "in", "on", "at", "to", "from", "under"}
    | {"is", "are", "being"}
)


def is_caption(reading: Reading, claim: Claim, directory: Directory) -> bool:
    """True for a sentence in the present that dates itself with its year to the days before it was published."""
    if _is_pictured(reading, claim, directory.knowledge):
        return True
    days = interval(reading.article.published.value)
    if days is None or not _YEAR.search(claim.text) or not reading.article.language.startswith("en"):
        return False
    dated = any(
        time.kind == "date" and _YEAR.search(time.text) and _is_recent(time.value, days[0])
        for time in directory.times_in(claim.span)
    )
    return dated and not _tells_otherwise(claim.text, directory.knowledge)


def _is_pictured(reading: Reading, claim: Claim, knowledge: Knowledge) -> bool:
    """True for an undated opening that tells what somebody does in a picture ("Ana Roca waves to a crowd in Lima")."""
    if claim != reading.claims[0] or not reading.article.language.startswith("en"):
        return False
    if any(time.kind == "date" and claim.span.contains(time.span) for time in reading.times):
        return False
    told = next((word for word in map(str.casefold, _WORD.findall(claim.text)) if _is_verb(word, knowledge)), "")
    return told in knowledge.standing.pictured


def _is_verb(word: str, knowledge: Knowledge) -> bool:
    known = word in knowledge.verbs.tensed or word in knowledge.speech.spoken or word in knowledge.standing.pictured
    return known or word.endswith("ed")


def _is_recent(value: str | None, published: date) -> bool:
    days = interval(value)
    return days is not None and len(value or "") == len("2021-05-01") and published - _RECENT <= days[0] <= published


def _tells_otherwise(text: str, knowledge: Knowledge) -> bool:
    """True where a verb is in the past or future; a participle in "a collapsed house" or "are engulfed" is none."""
    words, verbs = [match[0] for match in _WORD.finditer(text)], knowledge.verbs.past | knowledge.verbs.future
    return any(
        word.casefold() in verbs
        or (word.islower() and word.endswith("ed") and before.casefold() not in _BEFORE_ADJECTIVE)
        for before, word in zip(["", *words], words, strict=False)
    )
