"""What has a full stop and is no sentence: a caption without marks, a line that a page broke in two."""

from builder.brief.sentences.sentence import ASIDE_OPENERS, Word
from builder.knowledge.knowledge import Knowledge

_BEFORE_NOUN = frozenset(
    {"on", "in", "at", "of", "for", "from", "with", "by", "a", "an", "the", "outside", "inside", "near", "into"}
    | {"during", "between", "against", "among", "across", "beside", "behind"}
)
"""Words behind which a form is a noun: "on strike"."""
_SHORTEST = 4
"""Letters of a plural, or of a verb that its ending tells: "wins"; shorter words are neither."""


def is_fragment(words: tuple[Word, ...], knowledge: Knowledge) -> bool:
    """True where nothing before a last ", who …" can be a verb: "The actor, who lived here.", "At the old port."."""
    told = _without_relative(words)
    if told and not told[-1].low.isalpha():
        told = told[:-1]
    if len(told) > _SHORTEST and told[-1].low.endswith("s") and not told[-2].capital:
        told = told[:-1]  # "A roundup of security issues.": what ends so is a noun
    return not any(
        _may_be_verb(word, knowledge) and (before is None or before.low not in _BEFORE_NOUN)
        for before, word in zip((None, *told), told, strict=False)
    )


def _without_relative(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words before a relative clause that no comma ends."""
    commas = [at for at, word in enumerate(words) if word.low == ","]
    at = commas[-1] if commas else len(words)
    return words[:at] if at + 1 < len(words) and words[at + 1].low in ASIDE_OPENERS else words


def _may_be_verb(word: Word, knowledge: Knowledge) -> bool:
    """True for every form that some verb has; plurals look like verbs, and names like neither."""
    verbs, low = knowledge.verbs, word.low
    if len(low) > _SHORTEST + 1 and low.endswith("ing") and low not in verbs.tensed:
        return False  # "Farmers protesting in Lima."
    known = (
        low in verbs.tensed
        or low in verbs.more_pasts
        or low in knowledge.speech.auxiliaries
        or low in knowledge.speech.spoken
        or low in knowledge.events.forms
    )
    shown = len(low) >= _SHORTEST and not word.capital and "-" not in low and low.endswith(("ed", "s"))
    return known or (shown and word.owner == low)
