"""What a sentence leaves out: remarks without what they were, a deal without with whom, a verb without its object."""

from functools import cache

from builder.brief.sentences.sentence import Stage, Word, word_after
from builder.knowledge.standing import Standing
from builder.words.english import ARTICLES, INDEFINITE, RELATIVE

_FILLS = frozenset(
    {
        "about", "against", "between", "for", "from", "in", "into", "of", "on", "over", "regarding", "that", "to",
        "toward", "towards", "whether", "with", "not", "by", "as", "at",
    }
)  # fmt: skip
"""Words after a noun that say what it was about, with whom or to what."""
_JOINS = frozenset({"and", "but", "while", "as", "after", "when", "because", "so"})
_OPENING = 2
_DETERMINERS = ARTICLES | {"any"}
_REACH = 4
"""Words between an owner and the noun owned ("his most recent remarks")."""
_MOSTLY, _MUCH, _SOME = 0.5, 0.3, 0.2
"""Shares of a sentence that its quotation makes up where the rest does little more than name the speaker; the last
where the sentence begins with it."""
_QUOTED = 7
"""Words below which a quotation that is most of its sentence says little of itself."""


def is_mere_quotation(words: tuple[Word, ...], stage: Stage) -> bool:
    """True for a sentence that is mostly quotation, where the quoted words name nothing or speak to somebody there."""
    quoted = [at for at, word in enumerate(words) if word.quoted and word.low[0].isalnum()]
    share = len(quoted) / max(sum(word.low[0].isalnum() for word in words), 1)
    if share <= (_SOME if words[0].quoted else _MUCH):
        return False
    told = any(
        at in stage.named
        or words[at].low in stage.nouns
        or words[at].low[0].isdigit()
        or (words[at].capital and words[at].base != "i")
        for at in quoted
        if at and words[at - 1].low[0].isalnum()
    )
    if len(quoted) < _QUOTED or speaks_to_somebody(words, stage.standing):
        return True
    return not told and (share > _MOSTLY or len(quoted) == _QUOTED)


def speaks_to_somebody(words: tuple[Word, ...], standing: Standing) -> bool:
    """True for a quotation with "you" or "today": only who was there knows whom and when it means."""
    return any(word.quoted and word.base in standing.deictic for word in words)


def find_hollow(words: tuple[Word, ...], standing: Standing) -> str | None:
    """The first word of a sentence that says less than its reader must know; None where nothing is left out."""
    if _is_mere_share(words, standing):
        return "percent"
    if _is_nobodys(words, standing):
        return words[0].low
    for at, word in enumerate(words):
        if word.quoted:
            continue
        if _is_vague(words, at, standing) or _is_thin(words, at, standing) or _is_unfinished(words, at, standing):
            return word.low
    return None


def _is_nobodys(words: tuple[Word, ...], standing: Standing) -> bool:
    """True for "Spokesman Luis Vega said": whose, the sentence does not say."""
    if words[0].low not in standing.mouthpieces:
        return False
    after = next((word.low for word in words[1:] if not word.capital), "")
    return after not in {"of", "for", ","}


def _is_mere_share(words: tuple[Word, ...], standing: Standing) -> bool:
    """True for several shares of no named poll, vote or whole ("Roca won 6 percent, Vega 5 percent")."""
    shares = sum(word.low in {"percent", "%"} for word in words)
    return shares > 1 and not any(word.low in standing.counts for word in words)


def _is_vague(words: tuple[Word, ...], at: int, standing: Standing) -> bool:
    """True for "his remarks" or "Roca’s remarks": what they were, the sentence does not say."""
    low = words[at].low
    if low not in standing.vague or not _is_owned(words, at, standing):
        return False
    after = word_after(words, at)
    if after == "," and word_after(words, at + 1) in RELATIVE:
        return False
    return not after[:1].isalnum() or (low in standing.uttered and after not in _FILLS) or after in _JOINS


def _is_owned(words: tuple[Word, ...], at: int, standing: Standing) -> bool:
    owners = standing.pronouns
    for word in reversed(words[max(at - _REACH, 0) : at]):
        if word.low in owners or word.owner != word.low:
            return True
        if not word.low[0].isalpha() or word.low in _FILLS | ARTICLES:
            return False
    return False


def _is_thin(words: tuple[Word, ...], at: int, standing: Standing) -> bool:
    """True for "called for an investigation.": into what, the sentence does not say."""
    after = word_after(words, at)
    if words[at].low not in standing.thin or not _is_bare(words, at):
        return False
    opens = 0 < at <= _OPENING and words[0].low in INDEFINITE and after not in _FILLS  # "A ruling is unlikely"
    return opens or after in {"", ".", ";", ","} or after in _JOINS


def _is_bare(words: tuple[Word, ...], at: int) -> bool:
    """True for "a deal" and "a final deal", not for "a Senate bid" or "border issues": there a noun says which."""
    before = words[at - 1]
    if before.low in _DETERMINERS:
        return True
    return at > 1 and words[at - 2].low in _DETERMINERS and not before.capital and before.owner == before.low


@cache
def _firsts(phrases: frozenset[str]) -> frozenset[str]:
    """The first words of phrases, so that most places of a sentence are passed over at once."""
    return frozenset(phrase.split()[0] for phrase in phrases)


def _is_unfinished(words: tuple[Word, ...], at: int, standing: Standing) -> bool:
    """True for a phrase of `unfinished` at the end of its clause ("vowed to push forward.")."""
    if words[at].low not in _firsts(standing.unfinished):
        return False
    for count in (3, 2, 1):
        if at + count > len(words) or " ".join(w.low for w in words[at : at + count]) not in standing.unfinished:
            continue
        after = words[at + count].low if at + count < len(words) else ""
        beyond = words[at + count + 1].low if at + count + 1 < len(words) else ""
        return (
            not after[:1].isalnum()
            or after in _JOINS
            or (after == "on" and beyond.endswith("day"))
            or after.endswith("day")
        )
    return False
