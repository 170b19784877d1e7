"""Which words can name a speaker, and the name behind a verb of saying."""

import re
from itertools import pairwise

from builder.annotate.speech.masked import FAR, MASK, PAUSE, TOKEN, Masked, Range, bare, is_adverb, is_surname
from builder.knowledge.speech import Speech
from builder.words.english import ARTICLES, POSSESSIVE

_APPOSED = re.compile(
    r",\s((?:[A-Z][\w.’'-]*\s(?:(?:al|bin|de|del|der|la|van|von)\s)*){1,4}(?:[ae]l-)?[A-Z](?:[\w’'-]*\w)?)(?=[,;:.]|$)"
)
"""A name behind a comma and before the next mark: "the minister, Ana de la Sol,"."""
_LONGEST_NAME = 22
"""Words; a longer stretch before a verb is a clause, not a name."""


def trim(masked: Masked, tokens: list[re.Match[str]]) -> Range | None:
    """From the first to the last token, without times and adverbs at the end and without the stop."""
    while tokens and _trails(masked, tokens[-1]) and not is_surname(masked, tokens, len(tokens) - 1):
        tokens = tokens[:-1]
    if not tokens or len(tokens) > _LONGEST_NAME:
        return None
    end = tokens[-1].end()
    while masked.text[end - 1] in ",;:!?…":
        end -= 1
    if masked.text[end - 1] == "." and not _goes_on(masked.text[tokens[-1].start() : end], end, masked):
        end -= 1
    return (tokens[0].start(), end) if end > tokens[0].start() else None


def _trails(masked: Masked, token: re.Match[str]) -> bool:
    return bare(token) in masked.speech.trailing or is_adverb(masked, token)


def _goes_on(word: str, end: int, masked: Masked) -> bool:
    """True where the stop belongs to the word: `Jr.`, `U.S.`; at a sentence's end or before a quotation it does not."""
    rest = masked.text[end : end + 3].strip()
    return word.count(".") > 1 or (end < masked.end and rest[:1] not in ("", MASK, PAUSE) and not rest[0].isupper())


def is_speaker(masked: Masked, name: Range) -> bool:
    """True where the words can name a speaker: no verb, no clause, not a lone determiner."""
    found = [token.casefold() for token in masked.text[name[0] : name[1]].split()]
    plain = [word.strip(",.") for word in found]
    if len(found) > 1 and plain[-1] == "may":
        plain.pop()  # a surname, or `trim` had cut it
    plain = [word for before, word in pairwise(["", *plain]) if word != "to" or before not in masked.speech.bound]
    first = masked.text[name[0]]
    if not (first.isalnum() or first in "$€£"):
        return False
    known = first.isupper() or plain[0] in masked.speech.openers
    return (
        (known or len(plain) <= 6)
        and masked.speech.verbal.isdisjoint(plain)
        and plain[-1] not in masked.speech.determiners
    )


def last_name(tokens: list[re.Match[str]], speech: Speech) -> list[re.Match[str]]:
    """The last tokens that begin with a determiner or run in capitals; a pronoun stands for itself."""
    if tokens and bare(tokens[-1]) in speech.person:
        return tokens[-1:]
    for at in range(len(tokens) - 1, 0, -1):
        begins = tokens[at][0][0].isupper() and not tokens[at - 1][0][0].isupper()
        if begins or bare(tokens[at]) in speech.determiners:
            return tokens[at + (at + 1 < len(tokens) and bare(tokens[at]) in speech.times) :]  # "on Monday Mr Lund"
    return []


def name_after(masked: Masked, at: int, cuts: frozenset[str]) -> Range | None:
    """The name that begins at `at`: up to a comma, a stop, a quotation or one of the words `cuts`."""
    tokens: list[re.Match[str]] = []
    for token in TOKEN.finditer(masked.text, at, min(masked.end, at + FAR)):
        gap = masked.text[tokens[-1].end() if tokens else at : token.start()]
        if gap.strip() or token[0].casefold().rstrip(",.") in cuts or token[0] in ("-", "–", "—", "--"):
            break
        tokens.append(token)
        if token[0][-1] in ",;:!?…)" or len(tokens) > _LONGEST_NAME:
            break
    name = trim(masked, tokens)
    return name and (name[0], end_of_apposed(masked, name))


def end_of_apposed(masked: Masked, name: Range) -> int:
    """Where `the minister, Ana Sol,` ends: a description and the name that is set off behind it are one speaker."""
    described = masked.text[slice(*name)].split()
    owned = len(described) > 1 and described[0].endswith(POSSESSIVE)  # "Peru's Finance Minister, Ana Sol, said"
    is_description = owned or described[-1][0].islower() or described[0].casefold() in ARTICLES
    apposed = _APPOSED.match(masked.text, name[1], masked.end) if is_description else None
    if apposed is None or not masked.speech.times.isdisjoint(apposed[1].casefold().split()):
        return name[1]
    return apposed.end()
