"""Does a sentence stand on its own? What in it leans on its neighbours, found by words and their order."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from builder.knowledge.standing import Standing

_WORD = re.compile(r"[\w’'-]+|[^\w\s]")
_OPENING, _CLOSING = "“«", "”»"
_AFTER_NOUN = frozenset(
    {
        "of", "in", "for", "to", "that", "who", "which", "between", "on", "at", "from", "with", "by", "against", "over",
        "behind", "where", "when", "whose", "about", "into", "under", "during", "near", "around", "outside", "inside",
        "called", "named", "known", "among", "along", "made", "held", "across", "within", "toward", "towards",
    }
)  # fmt: skip
_ENDS_PHRASE = frozenset(
    {
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can", "could", "may", "might",
        "should", "must", "do", "does", "did", "and", "or", "but", "as", "after", "before", "while", "because", "if",
        "said", "says", "not", "also", "he", "she", "it", "they", "a", "an", "the", "than", "then", "so",
    }
)  # fmt: skip
_ADJECTIVE = re.compile(r"(?:ly|ed|al|an|ic|ive|ing|ary|ous|ful|ish|ese|ern|based|new)$")
_JOINED = re.compile(r"[’']")
_BEFORE_THAT = frozenset({"during", "in", "at", "on", "for", "of", "by", "with", "from", "after", "before", "since"})
_QUANTIFIERS = frozenset({"one", "some", "many", "several", "most", "few", "all", "two", "three"})
_OPENING_WORDS = 3
_ARTICLES = frozenset({"a", "an", "the"})
_COMPLETES = frozenset({"to", "on", "that", "upon", "by", "after"})
"""Words after "agreed" or "responded" that say with what or to what."""
_SAYING = frozenset({"said", "says", "added", "adds", "believes", "thinks", "argued", "argues"})
_MAY_FOLLOW = frozenset(
    {
        "after",
        "before",
        "while",
        "because",
        "if",
        "as",
        "not",
        "also",
        "he",
        "she",
        "it",
        "they",
        "a",
        "an",
        "the",
        "than",
    }
)
"""Of the words that end a phrase, those with which a clause after "said that" may begin."""
_EARLY = 8
_PLACING = frozenset({"for", "in", "on", "at", "to", "with", "from", "by", "among"})
_LONGEST_PHRASE = 6


class Word(NamedTuple):
    """A word of a sentence, folded, with its offsets and whether it stands between quotation marks.

    A named tuple, not a dataclass: a dossier has tens of thousands, and these are made three times as fast.
    """

    low: str
    start: int
    end: int
    quoted: bool
    capital: bool

    @property
    def base(self) -> str:
        """The word without what is joined to it: "it’s" is "it"."""
        return self.low if self.low.isalnum() else _JOINED.split(self.low, maxsplit=1)[0]

    @property
    def owner(self) -> str:
        """The word without its possessive ending."""
        return self.low[:-2] if self.low.endswith(("’s", "'s")) else self.low


def words_of(text: str) -> tuple[Word, ...]:
    """The words and marks of a sentence; quotation is told by its marks, straight ones by turns."""
    found: list[Word] = []
    depth = False
    for match in _WORD.finditer(text):
        mark = match[0]
        if mark in _OPENING or (mark == '"' and not depth):
            depth = True
        elif mark in _CLOSING or mark == '"':
            depth = False
        start, end = match.span()
        found.append(Word(mark.casefold(), start, end, depth, mark[0].isupper()))
    return tuple(found)


def is_balanced(text: str) -> bool:
    """True where every quotation mark that opens also closes."""
    return (
        sum(text.count(m) for m in _OPENING) == sum(text.count(m) for m in _CLOSING)
        and text.count('"') % 2 == 0
        and text.count("(") == text.count(")")
    )


def quoted_share(words: Iterable[Word]) -> float:
    """The share of words between quotation marks."""
    every = [word for word in words if word.low.isalnum()]
    return sum(word.quoted for word in every) / len(every) if every else 0.0


def find_opener(words: tuple[Word, ...], openers: frozenset[str]) -> int:
    """How many words the sentence's opener has; 0 where it opens with none of `openers`."""
    for count in (4, 3, 2, 1):
        if " ".join(w.low for w in words[:count]) in openers and len(words) > count:
            return count
    return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """What of a sentence is known to the reader: words inside names, and the type of the actor named by each."""

    standing: Standing
    named: dict[int, str]
    """The type of the actor at each word that lies inside a mention."""
    nouns: frozenset[str] = frozenset()
    """Nouns of the lexicon of events: "the attack" was told before."""
    timed: frozenset[int] = frozenset()
    """Words that lie inside a time."""
    opening: bool = False
    """True for the first sentence of an article: nothing stands before it to which its "the" could point."""

    @property
    def kinds(self) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
        """Nouns that a name of their kind makes known, with the types of actors of that kind."""
        standing = self.standing
        return (
            (standing.people, ("person",)),
            (standing.bodies, ("org", "group", "organisation", "company", "ministry")),
            (standing.lands, ("country", "place")),
        )

    def has_before(self, index: int, *types: str) -> bool:
        """True where an actor of one of these types is named before the word at `index`."""
        return any(at < index and type_ in types for at, type_ in self.named.items())


def find_leaning(words: tuple[Word, ...], stage: Stage) -> str | None:
    """The first word that points out of the sentence, or None where it stands alone."""
    if words and not words[0].quoted and 0 not in stage.timed and find_opener(words, stage.standing.leaning):
        return words[0].low
    opening = 0
    for index, word in enumerate(words):
        if not word.quoted:
            opening = index + 1
        if index in stage.named:
            continue
        found = (
            _quote_leans(words, range(opening, index), word, stage)
            if word.quoted
            else _leans(words, index, word, stage)
        )
        if found:
            return found
    return None


def _quote_leans(words: tuple[Word, ...], before: range, word: Word, stage: Stage) -> str | None:
    """Words of a quotation that only its own context explains: "she", "it", "these things", "the risk" at its start.

    `before` are the words of the quotation that stand before `word`.
    """
    standing, index = stage.standing, before.stop
    if word.base in standing.male | standing.female:
        return None if any(stage.named.get(at) == "person" for at in before) else word.low
    if word.base in {"it", "they", "them", "their"}:
        told = any(at in stage.named or words[at].low in _ARTICLES for at in before)
        return None if told and len(before) > _OPENING_WORDS else word.low
    if word.base == "that" and _that_points(words, index, stage):
        return word.low
    if word.base in {"these", "those", "this", "such", "here"} and _after(words, index) != "as":
        return word.low
    if f"{word.low} {_after(words, index)}" in standing.pointing or (word.base == "that" and len(before) <= 1):
        return word.low
    return _points_back(words, index, stage) if word.low == "the" else None


def _that_points(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """True for "that’s", "that is" and "that cable" in a quotation."""
    after = _after(words, index)
    bound = words[index].base != words[index].low or after in {"is", "was"}
    return bound or (after.isalnum() and _is_pronoun(words, index, stage))


def _after(words: tuple[Word, ...], index: int) -> str:
    return words[index + 1].low if index + 1 < len(words) else ""


def _leans(words: tuple[Word, ...], index: int, word: Word, stage: Stage) -> str | None:
    standing = stage.standing
    after = _after(words, index)
    pair = f"{word.low} {after}"
    if word.low == "the" and (f"the {after}" in standing.pointing or _is_partisan(words, index, stage)):
        return pair
    if word.low == "the" and stage.opening and index:
        return None
    if word.low == "the" or (index == 0 and word.owner == "today"):
        return _points_back(words, index, stage)
    if (pair in standing.pointing and (after != "well" or _after(words, index + 1) != "as")) or _is_owned_event(
        words, index, stage
    ):
        return pair
    points = (
        (word.base in standing.speaker and not (word.capital and word.low == "us"))
        or (word.low in standing.pointing and after not in standing.harmless)
        or (word.low == "there" and after not in standing.existing)
        or (word.low == "that" and _is_pronoun(words, index, stage))
        or (index == 0 and word.low in _QUANTIFIERS and not after.isalnum())
        or _goes_on(words, index, stage)
    )
    return word.low if points else None


def _goes_on(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """True for a word that goes on from the sentence before: "Roca, however, left", "Roca agreed, saying"."""
    word, after, standing = words[index], _after(words, index), stage.standing
    before = words[index - 1].low if index else ""
    if index in stage.timed and word.owner != word.low:
        return _is_event(after, stage) and not _tells_more(words, index + 2, stage)
    if word.low in standing.asides:
        return before == "," and after == ","
    if word.low in standing.sequels:
        return index < _EARLY
    if word.low == "it":
        return before == "," and words[0].low in _PLACING and not any(w.low == "," for w in words[: index - 1])
    if word.low not in standing.replies or before in _ARTICLES:
        return word.low == "said" and after in {"no", "yes"} and _ends_phrase(_after(words, index + 1))
    return after not in _COMPLETES and (after != "with" or _after(words, index + 1) in _ARTICLES)


def _is_event(noun: str, stage: Stage) -> bool:
    return noun in stage.standing.definite or noun in stage.nouns


def _tells_more(words: tuple[Word, ...], at: int, stage: Stage) -> bool:
    """True where the words after "Thursday’s announcement" say what it was: "of", "that", or a name."""
    return at < len(words) and (words[at].low in stage.standing.telling | {"in", "on", "to"} or words[at].capital)


def _is_partisan(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """True for "the Texas Republican" where nobody is named before: a description in place of a name."""
    if stage.has_before(index, "person"):
        return False
    for at in range(index + 1, min(index + 4, len(words))):
        if words[at].low in stage.standing.partisans:
            after = words[at + 1] if at + 1 < len(words) else words[at]
            return not after.capital and (
                after.low in _ENDS_PHRASE or not after.low[0].isalnum() or after.low == "told"
            )
        if not words[at].capital:
            return False
    return False


def _is_pronoun(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """True for "that" which points ("during that", "cast that as", "sent that statement around")."""
    after, beyond = _after(words, index), _after(words, index + 1)
    before = words[index - 1].low if index else ""
    if not after.isalnum() or after == "as" or before in _BEFORE_THAT:
        return True
    if before in _SAYING and (after in _ENDS_PHRASE - _MAY_FOLLOW or after.endswith("ed")):
        return True
    noun = after in stage.standing.definite or after in stage.nouns
    if noun and not after.endswith("s") and after not in stage.standing.mass and _ends_phrase(beyond):
        return all(w.low != after for w in words[:index])  # one thing alone takes an article after a conjunction
    return noun and beyond not in _ENDS_PHRASE and not beyond.endswith(("s", "ed"))


def _ends_phrase(low: str) -> bool:
    return low in _ENDS_PHRASE or low.endswith("ed") or not low.isalnum()


def is_vague(words: tuple[Word, ...], standing: Standing) -> bool:
    """True for "his remarks" or "Roca's remarks" at the end of a clause: what they were, the sentence does not say."""
    owners = standing.male | standing.female | standing.thing | standing.group
    for at in range(1, len(words)):
        word, before = words[at], words[at - 1]
        owned = before.low in owners or before.owner != before.low
        if owned and word.low in standing.vague and not word.quoted and not _after(words, at).isalnum():
            return True
    return False


def _is_owned_event(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """True for "her visit" at the end of a clause: which one, the sentence does not say."""
    owner = words[index].low in stage.standing.male | stage.standing.female
    return owner and _after(words, index) in stage.nouns and not _after(words, index + 1).isalnum()


def _points_back(words: tuple[Word, ...], index: int, stage: Stage) -> str | None:
    """The noun that "the" takes as known, where nothing in the sentence says which one is meant."""
    phrase: list[str] = []
    named = False
    for at in range(index + 1, min(index + 1 + _LONGEST_PHRASE, len(words))):
        word = words[at]
        described = all(_ADJECTIVE.search(low) for low in phrase)
        if described and word.low.endswith("est"):
            return None
        if at in stage.timed:
            continue
        if described and word.low in stage.standing.unique:
            return None
        if at in stage.named or word.capital:
            named = named or described
            continue
        if word.low == "of" and phrase and not phrase[-1].endswith("ed"):
            return None
        if word.low in _AFTER_NOUN:
            told = named or (len(phrase) > 0 and _is_noun_phrase(phrase))
            return None if told and at + 1 not in stage.timed else f"the {' '.join(phrase)}"
        if not word.low[0].isalnum() or word.low in _ENDS_PHRASE:
            break
        phrase.append(word.low)
        noun = word.owner
        after = _after(words, at)
        compound = after in stage.standing.definite and not after.endswith("s")
        if not compound and (noun in stage.standing.definite or noun in stage.nouns):
            return None if _is_told(words, index, at, noun, stage) else f"the {noun}"
    return None if named or not phrase else f"the {' '.join(phrase)}"


def _is_noun_phrase(phrase: list[str]) -> bool:
    """True for adjectives and one noun ("new rules"), not for a noun with its verb ("pushback crested")."""
    return all(_ADJECTIVE.search(low) for low in phrase[:-1]) and not phrase[-1].endswith("ed")


def _is_told(words: tuple[Word, ...], index: int, at: int, noun: str, stage: Stage) -> bool:
    """True where the noun came up before in the sentence, a name of its kind did, or what follows says which one."""
    if any(w.low.rstrip("s") == noun.rstrip("s") for w in words[:index]) or at - 1 in stage.named:
        return True
    if any(noun in nouns and stage.has_before(index, *types) for nouns, types in stage.kinds):
        return True
    after = _skip_aside(words, at + 1)
    if after >= len(words) or after in stage.timed or after + 1 in stage.timed:
        return False
    word = words[after]
    beyond = words[after + 1] if after + 1 < len(words) else word
    placed = word.low in _AFTER_NOUN and (after + 1 in stage.named or beyond.capital)
    return placed or word.low in stage.standing.telling or after in stage.named or word.capital


def _skip_aside(words: tuple[Word, ...], at: int) -> int:
    """The word after "(PMC)"."""
    if at < len(words) and words[at].low == "(":
        return next((i + 1 for i in range(at, min(at + 8, len(words))) if words[i].low == ")"), at)
    return at
