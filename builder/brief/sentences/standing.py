"""Does a sentence stand on its own? What in it leans on its neighbours, found by words and their order."""

from builder.brief.sentences.definites import points_back
from builder.brief.sentences.sentence import (
    AFTER_NOUN,
    ENDS_PHRASE,
    NEGATED,
    NO_SUBJECT,
    Stage,
    Word,
    ends_phrase,
    find_opener,
    word_after,
)
from builder.words.english import ARTICLES

_BEFORE_THAT = frozenset({"during", "in", "at", "on", "for", "of", "by", "with", "from", "after", "before", "since"})
_QUANTIFIERS = frozenset({"one", "some", "many", "several", "most", "few", "all", "two", "three"})
_OPENING_WORDS = 3
_OPENING_NOUN = 6
"""Words behind "The" at the start of an article in which its noun is told from others."""
_MIDST = 8
"""Words of an article's first sentence before those that can point back at its own beginning."""
_COMPLETES = frozenset({"to", "on", "that", "upon", "by", "after"})
"""Words after "agreed" or "responded" that say with what or to what."""
_MARKS_THAT_OPEN = ("“", "«", '"', "[")
"""Marks with which what "that" opens may begin: "said that “nothing was settled”"."""
_BOUNDS = frozenset({"", ".", ",", ";", "and", "or", "but"})
_BEFORE_THEN = frozenset({"and", "but", "since", "until", "by", "than", "was", "were", "is", "back", "the"})
_BEFORE_DID = frozenset({"than", "as", "what", "how", "where", "why", "when", "nor", "only", "so", "neither"})
_AFTER_DID = frozenset(
    {"little", "nothing", "much", "well", "everything", "something", "so", "no", "business", "that", "in", "on"}
)
_ABOARD = AFTER_NOUN | {"aboard", "inside", "’s", "'s"}
"""Words behind a noun that tell which ones are counted."""
_PLACING = frozenset({"for", "in", "on", "at", "to", "with", "from", "by", "among"})


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


def find_leaning_quoted(words: tuple[Word, ...], stage: Stage) -> str | None:
    """The first word between quotation marks that stands for something said before; "the" may name what all know."""
    opening = 0
    for index, word in enumerate(words):
        if not word.quoted:
            opening = index + 1
        elif (
            index not in stage.named
            and word.low != "the"
            and (found := _quote_leans(words, range(opening, index), word, stage))
        ):
            return found
    return None


def _quote_leans(words: tuple[Word, ...], before: range, word: Word, stage: Stage) -> str | None:
    """Words of a quotation that only its own context explains: "she", "it", "these things", "the risk" at its start.

    `before` are the words of the quotation that stand before `word`.
    """
    standing, index = stage.standing, before.stop
    if word.base in standing.personal:
        return None if any(stage.named.get(at) == "person" for at in before) else word.low
    if word.base in {"it", "they", "them", "their"}:
        told = any(at in stage.named or words[at].low in ARTICLES or _is_plural(words[at]) for at in before)
        return None if told and len(before) > _OPENING_WORDS else word.low
    owned = word.low in {"my", "our"} and word_after(words, index) in standing.vague
    if owned or (word.base == "that" and _that_points(words, index, stage)):
        return word.low
    if word.base in {"these", "those", "this", "such", "here"} and word_after(words, index) != "as":
        return word.low
    if f"{word.low} {word_after(words, index)}" in standing.pointing or (word.base == "that" and len(before) <= 1):
        return word.low
    return points_back(words, index, stage) if word.low == "the" and not stage.opening else None


def _is_plural(word: Word) -> bool:
    return len(word.low) > _OPENING_WORDS + 1 and word.low.endswith("s") and word.low == word.owner


def _that_points(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """True for "that’s", "that is" and "that cable" in a quotation."""
    after = word_after(words, index)
    bound = words[index].base != words[index].low or after in {"is", "was", "and", "but", "or"}
    return bound or (after.isalnum() and _is_pronoun(words, index, stage))


def _leans(words: tuple[Word, ...], index: int, word: Word, stage: Stage) -> str | None:
    standing = stage.standing
    after = word_after(words, index)
    pair = f"{word.low} {after}"
    if stage.opening and _is_told_in_opening(words, index, stage):
        return None
    if word.low == "the" and (f"the {after}" in standing.pointing or _is_partisan(words, index, stage)):
        return pair
    if word.low == "the" and stage.opening and index:
        return None
    if word.low == "the" or (index == 0 and word.owner == "today"):
        return points_back(words, index, stage)
    points = pair in standing.pointing and (after != "well" or word_after(words, index + 1) != "as")
    if points or (not stage.opening and _is_owned_event(words, index, stage)):
        return pair
    points = (
        (word.base in standing.speaker and not (word.capital and word.low == "us"))
        or (word.low in standing.pointing and not _is_harmless(words, index, stage) and not _is_degree(words, index))
        or (word.low == "there" and after not in standing.existing)
        or word.low == "here"
        or (word.low == "that" and _is_pronoun(words, index, stage))
        or (index == 0 and word.low in _QUANTIFIERS and not after[:1].isalnum())
        or _goes_on(words, index, stage)
        or _insists(words, index)
        or _counts_known(words, index, stage)
        or _stands_for_noun(words, index)
        or _follows_up(words, index)
    )
    return word.low if points else None


def _is_harmless(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """True for "this year" and "this year’s prize"."""
    following = words[index + 1 : index + 2]
    return bool(following) and not stage.standing.harmless.isdisjoint({following[0].low, following[0].owner})


def _is_degree(words: tuple[Word, ...], index: int) -> bool:
    """True for "too" before what is too much ("too high"); not for "left too." """
    after = word_after(words, index)
    return words[index].low == "too" and after.isalpha() and after not in ENDS_PHRASE


def _is_told_in_opening(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """True for words of an article's first sentence that can only point at what it says itself, or at nothing.

    "The battle for the senate" at its start; "the two" after two names; "there" and "that day" late in it.
    """
    word, after, beyond = words[index].low, word_after(words, index), word_after(words, index + 1)
    pair = f"{word} {after}"
    if pair == "the two":
        return stage.count_before(index, "person") > 1
    if word in stage.standing.in_openings:
        return after not in ENDS_PHRASE
    if pair in stage.standing.in_openings:
        return beyond not in ENDS_PHRASE
    if word == "there" or pair in stage.standing.late_in_openings:
        return index > _MIDST
    if word != "the" or index:
        return False
    named = words[1].capital and 1 not in stage.timed  # "The Oscars list"
    return named or beyond in AFTER_NOUN or words[1].owner != words[1].low or _says_which(words, stage)


def _says_which(words: tuple[Word, ...], stage: Stage) -> bool:
    """True for what an article may begin with: "The second day of the search", "The man accused of the theft", "The
    union representing Peru’s miners", "The former minister Ana Roca has left"."""
    for at in range(2, min(_OPENING_NOUN, len(words))):
        low = words[at].low
        if {stage.named.get(at), stage.named.get(at + 1)} == {"person"}:
            behind = next((i for i in range(at, len(words)) if i not in stage.named), at)
            return ends_phrase(words[behind].low)
        tells = low.endswith("ing") and (words[at + 1].capital or words[at + 1].low in ARTICLES)
        if low == "of" or tells or f"{low} {word_after(words, at)}" in stage.standing.reduced:
            return True
        if not low.isalpha() or low in ENDS_PHRASE or low.endswith("ed"):
            return False
    return False


def _goes_on(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """True for a word that goes on from the sentence before: "Roca, however, left", "Roca agreed, saying"."""
    word, after, standing = words[index], word_after(words, index), stage.standing
    before = words[index - 1].low if index else ""
    if index in stage.timed and word.owner != word.low:
        return (after in stage.standing.definite or after in stage.nouns) and not _tells_more(words, index + 2, stage)
    if word.low in standing.sequels:
        return True
    if word.low == "it":
        return before == "," and words[0].low in _PLACING and not any(w.low == "," for w in words[: index - 1])
    if word.low not in standing.replies or before in ARTICLES:
        return word.low == "said" and after in {"no", "yes"} and ends_phrase(word_after(words, index + 1))
    return after not in _COMPLETES and (after != "with" or word_after(words, index + 1) in ARTICLES)


def _stands_for_noun(words: tuple[Word, ...], index: int) -> bool:
    """True for "has come up with one.": for what, only another sentence tells."""
    low, after = words[index].low, word_after(words, index)
    before = words[index - 1].low if index else ""
    return low in {"one", "ones"} and after in {".", "", ","} and before not in {"no", "every", "any", "number"}


def _counts_known(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """True for "both postings", "all six people" and "two other men": which ones, only another sentence tells.

    Not for "both rice and milk", "all six people aboard the ferry" and "two other towns than Lima".
    """
    low, near = words[index].low, [word.low for word in words[index + 1 : index + 8]]
    if low == "both":
        return not {"and", "of"}.intersection(near)
    if low == "all":
        return near[:1] != [] and near[0] in stage.standing.few and _ABOARD.isdisjoint(near[2:4])
    return index == 0 and low in stage.standing.few and near[:1] == ["other"] and "than" not in near


def _follows_up(words: tuple[Word, ...], index: int) -> bool:
    """True for "Roca then left": after what, only another sentence tells."""
    before, after = words[index - 1].low if index else "", word_after(words, index)
    return words[index].low == "then" and before[:1].isalnum() and before not in _BEFORE_THEN and after[:1].isalpha()


def _insists(words: tuple[Word, ...], index: int) -> bool:
    """True for "Roca did call for peace", "does deny it": as if somebody had said that she did not."""
    word, after = words[index].low, word_after(words, index)
    before = words[index - 1].low if index else ""
    tells = after.isalpha() and not words[index + 1].capital and after not in ENDS_PHRASE | _AFTER_DID
    return word in {"did", "does"} and tells and before not in _BEFORE_DID


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
            return not after.capital and (after.low in ENDS_PHRASE or not after.low[0].isalnum() or after.low == "told")
        if not words[at].capital:
            return False
    return False


def _is_pronoun(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """True for "that" which points ("during that", "cast that as", "sent that statement around")."""
    after, beyond = word_after(words, index), word_after(words, index + 1)
    before = words[index - 1].low if index else ""
    if after[:1] in _MARKS_THAT_OPEN or _opens_clause(words, index, stage):
        return False
    if not after[:1].isalnum() or after == "as" or before in _BEFORE_THAT:
        return True
    if before in stage.standing.holding and (after.endswith(NEGATED) or after in NO_SUBJECT or after.endswith("ed")):
        return True
    if _is_one_thing(words, index):
        return True
    noun = after in stage.standing.definite or after in stage.nouns
    if noun and not after.endswith("s") and after not in stage.standing.mass and ends_phrase(beyond):
        return all(w.low != after for w in words[:index])  # one thing alone takes an article after a conjunction
    return noun and beyond not in ENDS_PHRASE and not beyond.endswith(("s", "ed"))


def _opens_clause(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """True for "that" behind a day ("said Friday that men with bags", "a bill on Monday that cuts aid"), and behind a
    verb of saying where nothing was told before; not for "On Monday that bill fell"."""
    last = next((at for at in range(index - 1, -1, -1) if at not in stage.timed), -1)
    if last == index - 1:
        return stage.opening and words[last].low in stage.standing.holding
    return last - (words[max(last, 0)].low in _PLACING) >= 0


def _is_one_thing(words: tuple[Word, ...], index: int) -> bool:
    """True for "repeat that mistake and": one plain noun that no verb follows."""
    after, beyond = word_after(words, index), word_after(words, index + 1)
    plain = after.isalpha() and not words[index + 1].capital and not after.endswith(("s", "ed", "ing"))
    return plain and after not in ENDS_PHRASE and beyond in _BOUNDS


def _is_owned_event(words: tuple[Word, ...], index: int, stage: Stage) -> bool:
    """True for "her visit" at the end of a clause: which one, the sentence does not say."""
    owner = words[index].low in stage.standing.male | stage.standing.female
    return owner and word_after(words, index) in stage.nouns and not word_after(words, index + 1).isalnum()
