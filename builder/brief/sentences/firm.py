"""May a sentence from the midst of an article come to the front page? Only what says by itself who did what to what.

Sentences that stand alone by their words may still take their article as known: an investigation of nobody says what,
a reply to nobody says whom. An article's opening tells what it is about; any other sentence must pass this test too.
"""

from builder.brief.sentences.sentence import Stage, Word, word_after
from builder.words.english import ARTICLES, INDEFINITE, MAYBE, PERSONAL

_EARLY = 12
"""Words with which a sentence begins."""
_SETTING = 24
"""Words in which "was explaining" sets the scene for a sentence that follows."""
_LEADING = 7
"""Words within which the one who acts is named."""
_PLACES = frozenset({"in", "at", "near", "with"})
_OPENERS = frozenset({"on", "in", "at", "last", "during", "after", "before"})
_CONDITIONS = frozenset({"if", "unless", "when", "whether", "once", "while", "although", "because", "since"})
_SMALL = frozenset({"the", "a", "an", "of", ",", ".", "and"})
_DETERMINERS = frozenset(
    {
        "his", "her", "its", "their", "the", "this", "that", "a", "an", "any", "some", "no", "new", "further", "more",
        "several", "two", "three",
    }
)  # fmt: skip
_LATER = frozenset({"after", "before", "when", "until", "by", "since", "while", "once", "where"})
"""Words that put what "had" happened beside something that came later."""
_CLAUSE = frozenset(
    {
        "said", "says", "told", "wrote", "that", "who", "which", "whose", "because", "if", "what", "was", "were", "is",
        "has",
    }
)  # fmt: skip
"""Words before "had" with which it is no verb of the main clause."""
_VERBAL = MAYBE | {"to", "will"}
"""Words before a verb in its plain form."""
_FOLLOWS_VERB = frozenset({"him", "them", "it", "her", "for", "against", "on", "whether", "how", "that", "in", "to"})
"""Words that may follow such a verb, beside what belongs to a noun."""
_WHERE_SAID = frozenset({"in", "on", "during", "at", "by", "through", "via"})
_NO_NOUN = (
    "ed", "ing", "al", "ive", "ous", "ic", "ent", "ant", "ful", "ly", "er", "ble", "ary",
)  # fmt: skip
"""Endings of adjectives and verbs."""
_REACH = 4
"""Words before a noun among which its owner, or what it is of, is looked for."""

_FIGURE = 4
"""Words with which a sentence begins among which its figure stands: "At least another 12"."""
_ABOUT = frozenset(
    {"about", "around", "at", "least", "more", "than", "nearly", "almost", "some", "up", "to", "an", "estimated"}
)
_UNCOUNTED = frozenset({"of", "was", "were", "is", "are", "had", "have", "has", "others", "and", "to", "-", "–"})
"""Words behind a figure that leave what it counts to another sentence ("Three of them", "Two were hurt")."""


def is_whole(words: tuple[Word, ...], stage: Stage, told: range = range(0)) -> bool:
    """True where the sentence follows up on nothing, and lacks nothing that its nouns ask for.

    `told` are the characters of what somebody is said to have said: a denial there answers nobody.
    """
    return not _follows_up(words, stage, told) and not _asks_for_more(words, stage)


def opens_with_actor(words: tuple[Word, ...], stage: Stage) -> bool:
    """True for "Ana Roca left", "Senator Ana Roca left" and "On Monday, Ana Roca left"; a quotation may come first."""
    start = 0
    if 0 in stage.timed or 1 in stage.timed or words[0].low in _OPENERS:
        start = next((i + 1 for i, w in enumerate(words[:_EARLY]) if w.low == ","), 0)
    if words[start].quoted:
        return True
    if words[start].low in _CONDITIONS:
        return False
    if _is_of_name(words, start, stage):
        return True
    named = next((i for i in range(start, min(start + _LEADING, len(words))) if i in stage.named), None)
    if named is None:
        return False
    if named - start < _REACH and words[start].low not in ARTICLES:
        return True
    return all(w.capital or w.low in _SMALL for w in words[start:named])


def opens_with_figure(words: tuple[Word, ...], stage: Stage) -> bool:
    """True for "More than 8,900 homes in Velmont burned": what is counted, and a name that says where or whose."""
    at = next((i for i in range(_FIGURE) if words[i].low not in _ABOUT), 0)
    known = words[at].low in stage.standing.few or words[at].low[0].isdigit()
    if not known or at in stage.timed or word_after(words, at) in _UNCOUNTED:
        return False
    return any(word.capital for word in words[at + 2 :])


def _is_of_name(words: tuple[Word, ...], start: int, stage: Stage) -> bool:
    """True for "The captain of Flight 12" and "The Peruvian captain of Flight 12": of whom or what the one is."""
    at = next((i for i in range(start + 2, min(start + _REACH, len(words) - 1)) if words[i].low == "of"), 0)
    return at > 0 and words[start].low == "the" and words[at + 1].capital and at + 1 not in stage.timed


def _follows_up(words: tuple[Word, ...], stage: Stage, told: range) -> bool:
    """True for "Roca added that", "Roca did not say", "a few weeks back": what came before is not told."""
    standing = stage.standing
    early = [w for w in words[:_EARLY] if not w.quoted]
    if any(w.low in standing.follow_ups for w in early) or any(w.denies and w.start not in told for w in early):
        return True
    if _looks_back(words) or words[0].low == "if":
        return True
    setting = [i for i, w in enumerate(words[:_SETTING]) if w.low in {"was", "were"} and not w.quoted]
    own = {i for i in setting if words[i].start in told and words[i - 1].low in PERSONAL}
    return not is_timed(words, stage) or any(word_after(words, i).endswith("ing") for i in setting if i not in own)


def _looks_back(words: tuple[Word, ...]) -> bool:
    """True for "Roca had left" with nothing after which, or before which: what came later is told elsewhere."""
    had = next((at for at, w in enumerate(words[:_SETTING]) if w.low == "had" and not w.quoted), None)
    if had is None or any(w.low in _LATER for w in words if not w.quoted):
        return False
    main = all(not w.low.endswith("ed") and w.low not in _CLAUSE for w in words[:had])
    after = next((w.low for w in words[had + 1 :] if not w.low.endswith("ly")), "")
    return main and after.endswith(("ed", "en", "ne", "pt", "ld", "wn"))


def is_timed(words: tuple[Word, ...], stage: Stage) -> bool:
    """False for "a few weeks back" and "on the second day of": no calendar makes these known."""
    pairs = (f"{w.low} {word_after(words, i)}" for i, w in enumerate(words) if not w.quoted)
    return not any(pair in stage.standing.loose_times for pair in pairs)


def _asks_for_more(words: tuple[Word, ...], stage: Stage) -> bool:
    """True where a noun that is always of something ("funding", "his involvement") has nothing that says of what."""
    asks = stage.standing.asks
    return any(
        word.low in asks and not word.quoted and at not in stage.named and _is_open(words, at, stage)
        for at, word in enumerate(words)
    )


def _is_open(words: tuple[Word, ...], at: int, stage: Stage) -> bool:
    after = word_after(words, at)
    if _tells_content(words, at + 1, stage) or _is_no_such_noun(words, at, stage):
        return False
    beyond = at + 2 < len(words) and (at + 2 in stage.named or words[at + 2].capital)
    placed = after in _PLACES and beyond and at + 2 not in stage.timed
    if after in stage.standing.completing or placed or after in stage.standing.asks or not at:
        return False
    before = words[at - 1]
    if at - 1 in stage.named and before.owner == before.low and stage.named[at - 1] != "person":
        return False  # "the Benghazi attack"
    for i in range(at - 1, max(at - _REACH, 0) - 1, -1):
        word = words[i]
        if (
            word.owner != word.low
            or not word.low[0].isalpha()
            or word.low in _DETERMINERS | _SMALL | _PLACES | stage.standing.completing
        ):
            break
        if i in stage.named and word.capital:
            return words[at].low in stage.standing.documents  # "the Senate budget plan"
    bare = before.low in _DETERMINERS | _SMALL | _PLACES | stage.standing.completing | {"by", "from", "as", "or"}
    told = before.low.replace("-", "").isalpha() and before.owner == before.low and not bare
    return not told or before.low.endswith(_NO_NOUN)


def _is_no_such_noun(words: tuple[Word, ...], at: int, stage: Stage) -> bool:
    """True for a verb ("to support his plan"), the first half of a compound ("policy director"), a set phrase ("at some
    point"), what only says where words stand ("said in a letter"), and what is enough with its owner ("his race")."""
    standing, before, after = stage.standing, words[at - 1].low if at else "", word_after(words, at)
    pair = f"{before} {words[at].low}"
    if before in _VERBAL:
        verb = after in _DETERMINERS | _FOLLOWS_VERB or words[min(at + 1, len(words) - 1)].capital
        return verb or pair in standing.settled
    if pair in standing.settled:
        return True
    if before in INDEFINITE and at > 1 and words[at - 2].low in _WHERE_SAID and words[at].low in standing.media:
        return True
    if words[at].low in standing.owned and _has_owner(words, at, stage):
        return True
    return after in standing.heads


def _has_owner(words: tuple[Word, ...], at: int, stage: Stage) -> bool:
    """True for "his race" and "Roca’s race", where somebody is named before."""
    for i in range(at - 1, max(at - _REACH, 0) - 1, -1):
        low = words[i].low
        if low in stage.standing.male | stage.standing.female | {"their", "its"}:
            return any(named < i for named in stage.named)
        if words[i].owner != low:
            return True
        if low in _DETERMINERS | _SMALL | _PLACES | stage.standing.completing or not low[0].isalpha():
            return False
    return False


def _tells_content(words: tuple[Word, ...], at: int, stage: Stage) -> bool:
    """True for the word that opens what a text says: "a letter accusing Roca", "a bill last week allowing shops"."""
    while at in stage.timed:
        at += 1
    return at < len(words) and words[at].low.endswith("ing") and not words[at].quoted
