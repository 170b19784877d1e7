"""Who a sentence with masked quotations is about: its first name, behind what leads in and before its first verb."""

import re

from builder.annotate.speech.masked import FAR, TOKEN, Masked, Range, bare, is_surname
from builder.annotate.speech.speaker_words import end_of_apposed, last_name, trim


def find_subject(masked: Masked, limit: int) -> Range | None:
    """The sentence's first name: from behind what leads in to its first verb."""
    at = behind_leads(masked, masked.start, limit)
    tokens: list[re.Match[str]] = []
    for token in TOKEN.finditer(masked.text, at, min(limit, at + FAR)):
        if tokens and may_be_verb(masked, token) and not is_surname(masked, [*tokens, token], len(tokens)):
            return trim(masked, tokens)
        tokens.append(token)
        if token[0][-1] in ",;:)" or len(tokens) > 12:
            name = trim(masked, tokens) if token[0][-1] in ",)" else None
            return name and (name[0], end_of_apposed(masked, name))
    return None


def may_be_verb(masked: Masked, token: re.Match[str]) -> bool:
    """True for a word that could be the verb of the subject before it; false for a Minister of State."""
    word = bare(token)
    if word in masked.speech.auxiliaries or is_relative(masked, token):
        return True
    return token[0][0].islower() and (word in masked.verbs.past or word in masked.speech.lemma or word.endswith("ed"))


def is_past(masked: Masked, token: re.Match[str]) -> bool:
    """True for a verb that tells what was; false for the Met Office."""
    return bare(token) in masked.verbs.past and token[0][0].islower()


def is_relative(masked: Masked, token: re.Match[str]) -> bool:
    """False for the World Health Organization's WHO."""
    return bare(token) in masked.speech.relative and not token[0].isupper()


def behind_leads(masked: Masked, at: int, limit: int) -> int:
    """Where the subject may begin: behind `But`, behind `On Sunday,` or `Speaking in Oslo,`."""
    for _ in range(4):
        token = TOKEN.search(masked.text, at, limit)
        if token is None or bare(token) not in masked.speech.leading:
            return token.start() if token else at
        comma = masked.text.find(",", token.start(), min(limit, token.start() + FAR))
        if comma < 0:
            return _behind_times(masked, token.start(), limit)
        alone = bare(token) in ("but", "and", "still", "yet", "so")
        at = token.end() if alone else comma + 1
    return at


def _behind_times(masked: Masked, at: int, limit: int) -> int:
    """Behind a lead without a comma: `On Monday`, `Last month`, `But`."""
    for token in TOKEN.finditer(masked.text, at, limit):
        word = bare(token)
        if word not in masked.speech.leading and not word.isdigit():
            return token.start()
    return at


def without_leads(masked: Masked, tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """Drops `But`, `On Monday`, `Last month`; before a place (`In Mali the minister`) keeps the last name."""
    at = 0
    prepositional = False
    while at < len(tokens):
        word = bare(tokens[at])
        if word not in masked.speech.leading and not word.isdigit():
            break
        prepositional = word in masked.speech.places and word not in masked.speech.times
        at += 1
    rest = tokens[at:]
    return last_name(rest, masked.speech) if prepositional and at else rest
