"""A source's own verdict in its words: "bombastic host Ana Roca", "in one of the most stunning upsets of the year".

A briefing prints what happened, not what a reporter thinks of it. An epithet is left out where the sentence is the same
without it; where it is not, and nobody is named as saying so, the sentence does not come to the front page.
"""

from collections.abc import Iterator

from builder.brief.sentences.sentence import Word
from builder.knowledge.standing import Standing
from builder.values.dossier import Edit
from builder.words.english import ARTICLES

_VOWELS = frozenset("aeiou")
_INDEFINITE = {"a": "an", "an": "a"}
_MEASURING = frozenset(
    {",", "and", "or", "but", "more", "most", "less", "least", "too", "so", "very", "as", "potentially"}
)
"""Words and marks beside an epithet that belong to it or need it."""
_PREDICATED = frozenset({"for", "that", "to", "if", "when", "of", "in", "on", "at", "by", "with", "about", "how"})
"""Words behind one that is what the sentence says: "thinks it's absurd for them to play"."""
_LONGEST_OPENING = 24
"""Words of an opening phrase that may go for its epithet."""


def _is_epithet(word: Word, standing: Standing) -> bool:
    """True for a word of praise or blame, in any degree ("silliest"), outside quotation."""
    return not word.quoted and word.low in standing.epithets


def skip_epithet(words: tuple[Word, ...], standing: Standing) -> int:
    """Where a sentence begins without an epithet that opens it, or the phrase before its main clause that holds one."""
    if len(words) < _LONGEST_OPENING // 2:
        return 0
    if _is_epithet(words[0], standing) and words[1].low not in _MEASURING and words[1].low[0].isalpha():
        return words[1].start
    if words[0].low not in standing.openings:
        return 0
    comma = next((at for at, w in enumerate(words[:_LONGEST_OPENING]) if w.low == "," and not w.quoted), None)
    if comma is None or not any(_is_epithet(w, standing) for w in words[:comma]):
        return 0
    after = words[comma + 1]
    goes_on = words[comma + 2].low != ","  # "In Columbus, Ohio, Ana Roca said"
    return after.start if goes_on and (after.capital or after.low in ARTICLES) else 0


def omit_epithets(words: tuple[Word, ...], standing: Standing) -> Iterator[Edit]:
    """Leaves out an epithet before its noun or verb; the article before it becomes that of what comes after."""
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        if not _is_epithet(word, standing) or {before.low, after.low} & _MEASURING or not after.low[0].isalpha():
            continue
        if after.low in _PREDICATED:
            continue
        vowel = after.low[0] in _VOWELS
        if before.low not in _INDEFINITE or (before.low == "an") == vowel:
            yield Edit(kind="omission", start=before.end, end=word.end, text="", source=None)
        elif not before.capital:
            yield Edit(kind="omission", start=before.start, end=word.end, text="an" if vowel else "a", source=None)


def other_article(left: str, standing: Standing) -> str:
    """What may stand for "an embattled": the article that what comes after takes; empty for other words."""
    article, _, rest = left.partition(" ")
    return _INDEFINITE.get(article, "") if rest.casefold() in standing.epithets else ""


def passes_verdict(words: tuple[Word, ...], standing: Standing, told: range) -> bool:
    """True where an epithet or a verdict in a noun ("his misuse of") is left that nobody is said to have said."""
    mine = [at for at, word in enumerate(words) if not word.quoted and word.start not in told]
    return any(_is_epithet(words[at], standing) or _is_verdict(words, at, standing) for at in mine)


def _is_verdict(words: tuple[Word, ...], at: int, standing: Standing) -> bool:
    """True for "his misuse", "Roca’s hypocrisy", "the hero of": a noun that praises or blames."""
    if words[at].low not in standing.verdicts or not at:
        return False
    before = words[at - 1]
    return before.low in standing.pronouns | ARTICLES or before.owner != before.low
