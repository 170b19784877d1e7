"""What "the" takes as known: whether the sentence itself says which one is meant."""

import re
from itertools import pairwise

from builder.brief.sentences.sentence import AFTER_NOUN, ENDS_PHRASE, Stage, Word, word_after

_ADJECTIVE = re.compile(r"(?:ly|ed|al|an|ic|ive|ing|ary|ous|ful|ish|ese|ern|based|new)$")
_LONGEST_PHRASE = 6
"""Words behind "the" in which its noun stands."""
_CLAUSE = frozenset({"that", "who", "which", "whose", "where"})
_OWNERS = frozenset({"a", "an", "the", "his", "her", "its", "their", "my", "our", "your"})
_WHERE = frozenset({"on", "in", "at", "to", "from", "with", "by", "during", "into"})
"""Words that more often go with the verb than with a document: "posted the video on YouTube"."""
_PARTS = frozenset(
    {",", "that", "when", "after", "as", "because", "while", "who", "before", "and", "but", "if", ";", "until"}
)
"""Words that part one clause from the next."""
_DOERS = frozenset({"to", "from", "by", "with"})
"""Words before who did it or got it: "the challenge from Peru" does not say which."""
_NEAR = 3
"""Words after a preposition within which a name tells which one is meant ("the race for the Texas senate")."""


def points_back(words: tuple[Word, ...], index: int, stage: Stage) -> str | None:
    """The noun that "the" takes as known, where nothing in the sentence says which one is meant."""
    phrase: list[str] = []
    named = False
    for at in range(index + 1, min(index + 1 + _LONGEST_PHRASE, len(words))):
        word = words[at]
        described = all(_ADJECTIVE.search(low) for low in phrase)
        if described and word.low.endswith("est") and not word.capital and word.low not in stage.standing.plain_est:
            return None if word.low != "latest" or _is_latest_to(words, at) else "the latest"
        if at in stage.timed:
            continue
        if described and word.low in stage.standing.unique:
            return None
        if at in stage.named or word.capital:
            if _is_somebodys(words, at, stage):
                return f"the {word.low} {word_after(words, at)}"
            named = named or described
            continue
        if word.low in AFTER_NOUN and (word.low != "of" or (phrase and not phrase[-1].endswith("ed"))):
            whole = bool(phrase) and (_is_noun_phrase(phrase) or _is_of_name(words, at, stage))
            told = named or (whole and _is_pinned(words, index, at, stage))
            return None if told and at + 1 not in stage.timed else f"the {' '.join(phrase)}"
        if not word.low[0].isalnum() or word.low in ENDS_PHRASE:
            break
        phrase.append(word.low)
        noun = word.owner
        after = word_after(words, at)
        compound = after in stage.standing.definite and not after.endswith("s")
        if not compound and (noun in stage.standing.definite or noun in stage.nouns):
            return None if _is_told(words, index, at, noun, stage) else f"the {noun}"
    return None if named or not phrase else f"the {' '.join(phrase)}"


def _is_somebodys(words: tuple[Word, ...], at: int, stage: Stage) -> bool:
    """True for "the Roca ad": something of a person's, told before; not for "the Roca administration"."""
    after = word_after(words, at)
    if stage.named.get(at) != "person" or words[at].owner != words[at].low or at + 1 in stage.named:
        return False
    return after[:1].isalpha() and not words[at + 1].capital and after not in ENDS_PHRASE | stage.standing.of_person


def _is_of_name(words: tuple[Word, ...], at: int, stage: Stage) -> bool:
    """True for "of Lima" and "of the Titan": what stands before may be a compound ("the tail cone of the Titan")."""
    behind = at + 2 if word_after(words, at) in _OWNERS else at + 1
    known = behind < len(words) and (behind in stage.named or words[behind].capital)
    return words[at].low == "of" and known and behind not in stage.timed


def _is_noun_phrase(phrase: list[str]) -> bool:
    """True for adjectives and one noun ("new rules"), not for a noun with its verb ("pushback crested")."""
    return all(_ADJECTIVE.search(low) for low in phrase[:-1]) and not phrase[-1].endswith("ed")


def _is_pinned(words: tuple[Word, ...], index: int, at: int, stage: Stage) -> bool:
    """True where the words from `at` on tell the noun before them from others: a clause, "of" something, a name."""
    low, noun, after = words[at].low, words[at - 1].owner, word_after(words, at)
    if low in stage.standing.naming:
        is_name = at + 1 < len(words) and (words[at + 1].capital or words[at + 1].quoted or after == "as")
        return is_name and stage.named.get(at + 1) != "person"  # "the letter called Roca rude"
    if low in _CLAUSE:
        return low != "that" or index == 0 or words[index - 1].low not in stage.standing.informing
    if low == "of":
        held = at + 1 in stage.named or (at + 1 < len(words) and (words[at + 1].capital or after[:1].isdigit()))
        return held or noun not in stage.standing.collective or after in _OWNERS
    if noun in stage.standing.collective | stage.standing.documents and low in _WHERE:
        return False
    return noun in stage.standing.relational or (low not in _DOERS and _is_named_near(words, at, stage))


def _is_latest_to(words: tuple[Word, ...], at: int) -> bool:
    """True for "the latest senator to speak", "the latest in a series" and "the latest figures from Peru"."""
    return any(w.low in {"to", "in", "of", "from", "by"} for w in words[at + 2 : at + 5])


def _is_named_near(words: tuple[Word, ...], at: int, stage: Stage) -> bool:
    near = range(at + 1, min(at + 1 + _NEAR, len(words)))
    return any((i in stage.named or words[i].capital) and i not in stage.timed for i in near)


def _is_told(words: tuple[Word, ...], index: int, at: int, noun: str, stage: Stage) -> bool:
    """True where the noun came up before in the sentence, a name of its kind did, or what follows says which one."""
    if any(w.low.rstrip("s") == noun.rstrip("s") for w in words[:index]) or _is_placed(words, index, noun, stage):
        return True
    if at - 1 in stage.named and noun not in stage.standing.documents | stage.standing.people:
        return True
    if any(noun in nouns and stage.count_before(index, *types) == 1 for nouns, types in stage.kinds):
        return noun not in stage.standing.people or _is_apart(words, index, stage)
    after = _skip_aside(words, at + 1)
    if after >= len(words) or after in stage.timed or after + 1 in stage.timed or words[at].owner != words[at].low:
        return False
    word = words[after]
    if word.low in AFTER_NOUN:
        return _is_pinned(words, index, after, stage)
    return word.low in stage.standing.telling or after in stage.named or word.capital


def _states(words: tuple[Word, ...], stage: Stage) -> set[str]:
    """The states that words name; "West Virginia" is one, and no Virginia."""
    names = [word.owner if word.capital else "" for word in words]
    pairs = {at: f"{one} {two}" for at, (one, two) in enumerate(pairwise(names))}
    whole = {at: pair for at, pair in pairs.items() if pair in stage.standing.states}
    single = {name for at, name in enumerate(names) if name in stage.standing.states and at - 1 not in whole}
    return single | set(whole.values())


def _is_placed(words: tuple[Word, ...], index: int, noun: str, stage: Stage) -> bool:
    """True where one state stands before "the state"."""
    return noun == "state" and len(_states(words[:index], stage)) == 1


def _is_apart(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """False for "Roca called the senator": who is named right before as the doer is not whom it was done to."""
    last = max(at for at, type_ in stage.named.items() if at < index and type_ == "person")
    return any(w.low in _PARTS for w in words[last + 1 : index])


def _skip_aside(words: tuple[Word, ...], at: int) -> int:
    """The word after "(PMC)"."""
    if at < len(words) and words[at].low == "(":
        return next((i + 1 for i in range(at, min(at + 8, len(words))) if words[i].low == ")"), at)
    return at
