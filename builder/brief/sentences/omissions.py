"""Parts of a sentence that may be left out of it: asides, days, examples, appositions, an opening phrase, last clauses.

After Dorr, Zajic and Schwartz, "Hedge Trimmer", 2003, without a parser.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from builder.brief.sentences.dated import WEEKDAY
from builder.brief.sentences.left_out import BEHIND_PARTICIPLE, JOINING, Text
from builder.brief.sentences.sentence import ASIDE_OPENERS, CLOSING, Word, binds_day, ends_day
from builder.knowledge.standing import Standing
from builder.values.annotation import Time
from builder.values.dossier import Edit
from builder.words.english import ARTICLES, PERSONAL

PLAIN, TIED, BESIDE = frozenset({"plain"}), frozenset({"tied", "reason"}), frozenset({"beside"})
"""Kinds of last clauses: a title does without both; a sentence of the bottom line keeps how and why it was done."""
FEWEST = 5
"""Words that must stand before what is left off, and be left."""
_LONGEST_ASIDE = 25
"""Words of an apposition or an opening phrase that may go; a longer one holds a sentence of its own."""
_SUBJECT = 15
"""Words behind "as" among which the verb of its clause stands."""
_CLOSE = 5
"""Words in which a comma before another makes an aside of what stands between."""
_AS_LONG_AS = frozenset({"while", "during"})
"""Words that open a condition where the rest is to come or denied."""
_ASIDE = re.compile(r" \([^()]*\)| (--|[–—]) [^–—()]{3,90} \1(?= )")
_TIED = frozenset({("in", "response"), ("as", "part")})
_BEFORE_DAY = re.compile(
    r"(?:\b(?:late|early) )*\b(?:on|in|over|during) (?:(?:late|early) )*$|(?:\b(?:late|early) )+$", re.IGNORECASE
)
"""What leads to a day: one preposition; another belongs to the verb ("sworn in on Monday")."""
_BETWEEN_DAYS = re.compile(r",?\s*(?:and|or|to|through|until|&|–|-)?\s*(?:on\s+)?", re.IGNORECASE)
"""What may stand between days of one list, and nothing else."""
_WORD_BEHIND = re.compile(r" (\w+)")
_AND_OR = frozenset({"y", "e", "o", "et", "ou", "und", "oder", "и", "или"})
_BARE_PARTICIPLE = re.compile(r"(?<!\bthat )(?<!\bwhich )(?<!\bwho )\b[\w-]{1,30}ed ?$", re.IGNORECASE)
"""A form in -ed that may describe the noun before it; behind "that" it is a verb, and whole by itself."""


def _omit(start: int, end: int) -> Edit:
    return Edit(kind="omission", start=start, end=end, text="", source=None)


def find_asides(text: Text) -> Iterator[Edit]:
    """What stands in parentheses ("(R-Ohio)")."""
    for match in _ASIDE.finditer(text.text):
        if text.opened and match[1]:
            continue  # the dashes part the opening from the main clause
        if text.may_go(*match.span()) and not any(
            w.quoted for w in text.words if match.start() <= w.start < match.end()
        ):
            yield _omit(*match.span())


def find_days(text: Text) -> Iterator[Edit]:
    """Days with their prepositions ("on Friday"), where no noun leans on them and nothing bounds them.

    None in another language than English, whose prepositions stay: "la madrugada del martes".
    """
    for time in text.times:
        start, end = time.span.start - text.shift, time.span.end - text.shift
        before = _BEFORE_DAY.search(text.text[:start])
        if before is not None and before[0].casefold() == "in " and WEEKDAY.fullmatch(time.text):
            before = None  # nothing is "in Monday": "sworn in Monday"
        start = before.start() if before else start
        after = next((w for w in text.words if w.start >= end), None)
        inside = any(w.quoted for w in text.words if w.start <= start < w.end)
        bound = binds_day(text.text[:start]) or text.text[end : end + 1] not in {" ", "", ".", ","} or inside
        if after is None or not after.low[0].isalnum():
            bound = bound or _BARE_PARTICIPLE.search(text.text[:start]) is not None  # "a poll released on Friday."
        free = ends_day(after, text.standing) or (after is not None and after.low.endswith("ly"))
        known = time.value is not None or WEEKDAY.fullmatch(time.text) is not None
        if time.kind != "date" or not known or bound or not start or not free or _is_listed(time, text):
            continue
        if text.text[start - 1] == " ":
            start -= 1
        if text.text[start - 1] == "," == text.text[end : end + 1]:
            start -= 1  # between two commas one is left
        if text.may_go(start, end):
            yield _omit(start, end)


def find_adverbs(text: Text) -> Iterator[Edit]:
    """Days told by one word behind a verb, in another language than English: "anunció hoy que", "rendra jeudi au"."""
    tongue = text.tongue
    if tongue is None:
        return
    for time in text.directory.times_in(text.statement.slice):
        start, end = time.span.start - text.shift, time.span.end - text.shift
        before = text.text[:start].split(" ")[-2:-1]
        small = not before or not before[0].isalpha() or before[0].lower() in tongue.common.words
        quoted = any(w.quoted for w in text.words if w.start == start)
        alone = time.text.isalpha() and time.text.islower()
        after = _WORD_BEHIND.match(text.text[end:])
        joined = after is None or after[1] in _AND_OR or quoted or time.value is None
        if alone and not small and not joined and text.may_go(start - 1, end):
            yield _omit(start - 1, end)


def _is_listed(time: Time, text: Text) -> bool:
    """True for one of several days in a row ("on 9, 10 and 27 September"), not in "on Monday, two days before"."""
    at = text.times.index(time)
    near = [t for t in text.times[max(at - 1, 0) : at + 2] if t.text[:1].isdigit() or WEEKDAY.fullmatch(t.text)]
    gaps = (text.text[a.span.end - text.shift : b.span.start - text.shift] for a, b in pairwise(near))
    return any(_BETWEEN_DAYS.fullmatch(gap) for gap in gaps)


def find_examples(text: Text) -> Iterator[tuple[Edit, ...]]:
    """Examples between commas with which the sentence goes on (", including rice, ")."""
    words = text.words
    for at in range(FEWEST, len(words) - 1):
        if words[at].low != "," or words[at].quoted or words[at + 1].low != "including":
            continue
        close = next((w for w in words[at + 2 : at + _LONGEST_ASIDE] if w.low == ","), None)
        if close is not None and text.may_go(words[at].start, close.start):
            yield (_omit(words[at].start, close.start),)


def find_tails(text: Text, kinds: frozenset[str]) -> Iterator[tuple[Edit, ...]]:
    """Last clauses, the shortest first: after a comma, or opened by a word of these kinds that can only open one."""
    words, standing = text.words, text.standing
    end = len(text.text) - (text.text[-1:] in {".", "!"})
    ended, after = False, len(words)  # a comma was passed with which the main clause goes on
    for at in range(len(words) - 1, FEWEST, -1):
        word, behind = words[at], _comma_before(words, at)
        clause = word.low in standing.endings - {"and", "though"} or word.low in ARTICLES or word.low.endswith("ing")
        clause = clause and (word.low != "as" or words[min(at + 1, len(words) - 1)].low != "well")
        apart = behind and not _closes_aside(words, at - behind)
        closed = word.low in ASIDE_OPENERS and after < len(words)  # "…, who had left, with a treaty"
        main = text.opened and all(word.low != "," for word in words[: at - behind])  # "In a video, the mayor wept"
        comma = clause and apart and not ended and not closed and not main
        opens = (_opens_tail(words, at, standing) or _goes_on_beside(text, at)) in kinds
        if behind:
            ended = ended or (not clause and (text.has_verb(at, after) or word.low in JOINING))
            after = at - 1
        start = words[at - 1].start if words[at - 1].low == "," else words[at - 1].end
        told = (comma or (opens and not ended)) and text.has_main_verb(at - behind) and not text.goes_on(at - behind)
        if told and not word.quoted and start < end and text.may_go(start, end):
            yield (_omit(start, end),)


def _goes_on_beside(text: Text, at: int) -> str:
    """ "beside" for "as" that opens a clause of what goes on besides: "as he left", "as Peru’s council voted to"."""
    words = text.words
    if words[at].low != "as" or words[at - 2].low == "as":  # "as long as"
        return ""
    if words[at + 1 : at + 2] and words[at + 1].low in PERSONAL:
        return "beside"
    for word, after in pairwise(words[at + 1 : at + 1 + _SUBJECT]):
        if not word.low[0].isalnum() or word.low in text.standing.endings - JOINING | {"that", "to"}:
            return ""
        if text.is_verb(word) and after.low not in BEHIND_PARTICIPLE:
            return "beside"
    return ""


def _closes_aside(words: tuple[Word, ...], at: int) -> bool:
    """True for a comma close behind another ("Ana Roca, R-Ohio, a letter") and for one that ends "…, who left, a …"."""
    opener = next((i for i in range(at - 1, 0, -1) if words[i].low == ","), None)
    return opener is not None and (at - opener < _CLOSE or words[opener + 1].low in ASIDE_OPENERS)


def _comma_before(words: tuple[Word, ...], at: int) -> int:
    """How many marks part a word from what stands before it: a comma, or one inside a closing quotation mark; or 0."""
    if words[at - 1].low == ",":
        return 1
    return 2 if words[at - 1].low in CLOSING and words[at - 2].low == "," else 0


def _opens_tail(words: tuple[Word, ...], at: int, standing: Standing) -> str:
    """The kind of last clause that a word opens: "after" in "left after a quarrel", not in "days after"; or none."""
    word, before = words[at].low, words[at - 1]
    after = words[at + 1].low if at + 1 < len(words) else ""
    if before.low in standing.before_tail or not after:
        return ""
    if word in standing.reasons:
        return "reason"
    if word in standing.tails:
        return "" if word in _AS_LONG_AS and before.low != "," and _is_bound(words[:at]) else "plain"
    tied = (
        (word == "by" and after.endswith("ing"))
        or (word == "over" and after in standing.pronouns)
        or (word, after) in _TIED
    )
    return "tied" if tied else ""


def _is_bound(words: tuple[Word, ...]) -> bool:
    """True for what is to come or is not so: "will not play while Roca stays" says until when."""
    return any(w.low in {"will", "would", "no", "never"} or w.denies for w in words)


def find_appositions(text: Text) -> Iterator[tuple[Edit, ...]]:
    """What stands between commas after the name with which the sentence begins ("Ana Roca, a farmer, left")."""
    words = text.words
    ends = {m.span.end - text.shift for m in text.mentions}
    for at in range(1, len(words) - 1):
        named = words[at].start in ends or (at > 1 and all(word.capital for word in words[:at]))
        if words[at].low != "," or not named or words[at].quoted:
            continue
        if text.has_verb(0, at):
            return  # "they named a general, Luis Vega, head of …": the comma may end another name's clause
        if _goes_on_list(words[at + 1]) and words[at + 1].low not in text.standing.partisans:
            continue
        close = _close_apposition(text, at)
        if close is None:
            continue
        if text.is_verb(_past_adverbs(words, close)) and text.may_go(words[at].start, words[close].end):
            yield (_omit(words[at].start, words[close].end),)
        return


def _close_apposition(text: Text, at: int) -> int | None:
    """The comma behind which the sentence goes on with its verb, or with more of a list."""
    words = text.words
    commas = (i for i in range(at + 2, min(at + _LONGEST_ASIDE, len(words) - 1)) if words[i].low == ",")
    return next((i for i in commas if text.is_verb(_past_adverbs(words, i)) or _goes_on_list(words[i + 1])), None)


def _past_adverbs(words: tuple[Word, ...], at: int) -> Word:
    """The word behind another, adverbs in -ly passed over."""
    return next((w for w in words[at + 1 :] if not w.low.endswith("ly")), words[-1])


def _goes_on_list(word: Word) -> bool:
    """True for what a comma parts from a name beside it ("Ana Roca, Luis Vega", "Peru, and Chad")."""
    return word.capital or not word.low.isalpha() or word.low in JOINING


def find_openings(text: Text) -> Iterator[tuple[Edit, ...]]:
    """The phrase before the first comma ("In a speech in May, Ana Roca said")."""
    words = text.words
    if not text.opened:
        return
    for at in range(2, min(_LONGEST_ASIDE, len(words) - FEWEST)):
        if words[at].low != "," or words[at].quoted:
            continue
        if words[at + 2].low == ",":
            continue  # "in Columbus, Ohio, Ana Roca said"
        yield from _without_opening(text, words[at + 1])
        return


def find_opening_day(text: Text) -> Iterator[tuple[Edit, ...]]:
    """The day with which a sentence begins ("Early today the council met", "On Friday, Ana Roca left").

    What follows it must be a subject: "Friday, 25 June, marked the end" has none else.
    """
    for time in text.times[:1]:
        before = text.text[: time.span.start - text.shift]
        after = next((w for w in text.words if w.start >= time.span.end - text.shift and w.low != ","), None)
        leads = not before or (_BEFORE_DAY.fullmatch(before) is not None)
        if leads and time.kind == "date" and time.value is not None and after is not None:
            yield from _without_opening(text, after)


def _without_opening(text: Text, after: Word) -> Iterator[tuple[Edit, ...]]:
    """The sentence from a subject on, with a capital."""
    if (after.capital or after.low in ARTICLES or after.low[0].isdigit()) and text.may_go(0, after.start):
        first = text.text[after.start]
        capital = Edit(kind="capital", start=after.start, end=after.start + 1, text=first.upper(), source=None)
        yield (_omit(0, after.start), *([capital] if first.islower() else []))
