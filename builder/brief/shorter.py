"""A sentence made shorter by leaving out parts without which it still says what is so: for the title, the bottom line.

What may go (after Dorr, Zajic and Schwartz, "Hedge Trimmer", 2003, without a parser): asides in parentheses, days,
examples, appositions, an opening phrase, last clauses. What never goes: who said it, a condition, a negation, a hedge.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from builder.brief.directory import Directory
from builder.brief.edits import apply_edits
from builder.brief.sentence import Word, is_balanced, words_of
from builder.knowledge.knowledge import Knowledge
from builder.knowledge.standing import Standing
from builder.values.annotation import Claim
from builder.values.dossier import Edit, Statement
from builder.values.span import Span

TITLE_WORDS = 16
"""Words of a title: two lines on a screen."""
_FEWEST = 6
_LONG = 32
"""Words from which a sentence of the bottom line is too long to be kept whole."""
_LONGEST_ASIDE = 25
"""Words of an apposition or an opening phrase that may go; a longer one holds a sentence of its own."""
_STOP_INSIDE = re.compile(r"[.,]([”\"’])$")
_CLOSE = 5
"""Words in which a comma before another makes an aside of what stands between."""
_ASIDE = re.compile(r" \([^()]*\)| (--|[–—]) [^–—()]{3,90} \1(?= )")
_BEFORE_DAY = re.compile(r"(?:\b(?:on|in|during|late|early) )+$", re.IGNORECASE)
_BINDS_DAY = re.compile(
    r"(?:\b(?:since|from|by|until|till|before|after|between|for|of|the|(?<![-\w])an?|last|next|and|as|than|about|around)"
    r"|[’']s) $",
    re.IGNORECASE,
)
_PLAIN, _TIED = frozenset({"plain"}), frozenset({"tied", "reason"})
"""Kinds of last clauses: a title does without both; a sentence of the bottom line keeps how and why it was done."""
_LOOSE = frozenset(
    {
        "until", "till", "since", "of", "in", "on", "to", "for", "by", "with", "from", "at", "and", "or", "that", "the",
        "a", "an", "as", "than",
    }
)  # fmt: skip
"""Words with which nothing ends."""
_ARTICLES = frozenset({"a", "an", "the"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    """The words of a statement's slice, with the claim they were cut from."""

    text: str
    words: tuple[Word, ...]
    claim: Claim
    statement: Statement
    directory: Directory

    @property
    def standing(self) -> Standing:
        return self.directory.knowledge.standing

    def may_go(self, start: int, end: int) -> bool:
        """True where the words hold no speaker, no half of a quotation, and nothing that binds the rest."""
        shift = self.statement.slice.start
        left = replace(self.statement.slice, start=start + shift, end=end + shift)
        words = self.text[start:end]
        return (
            not tells_who_said(words, left, self.claim)
            and is_balanced(words)
            and may_be_left_out(words, self.directory)
        )


def tells_who_said(words: str, left: Span, claim: Claim) -> bool:
    """True where words that are to go hold a speaker of their claim, or the verb of saying."""
    said = (*claim.voices, *([claim.attribution] if claim.attribution else []))
    return any(v.span.overlaps(left) and (v.cue in words or v.speaker_text in words) for v in said)


def may_be_left_out(words: str, directory: Directory) -> bool:
    """True where the words neither deny, doubt nor bind what the rest of their sentence says."""
    every = [word.low for word in words_of(words)]
    standing, hedges = directory.knowledge.standing, directory.knowledge.hedges
    binding = standing.conditions | hedges.modals | hedges.first
    return not any(low in binding or low.endswith(("n’t", "n't")) for low in every)


def make_title(statement: Statement, directory: Directory) -> tuple[str, tuple[Edit, ...]]:
    """The statement as a title, and the edits that make it from its slice: without days, and as short as it can be."""
    text = _read(statement, directory)
    if text is None:
        return as_title(statement.text), statement.edits
    edits = tuple(e for e in statement.edits if e.kind != "date")
    for small in (*_asides(text), *_days(text)):
        shorter = merge_edits(edits, (small,))
        edits = edits if _ends_loosely(text, shorter) else shorter
    for part in _parts(text):
        shorter = merge_edits(edits, part)
        if _count(text, edits) > TITLE_WORDS and _is_whole(text, shorter):
            edits = shorter
    return as_title(apply_edits(text.text, edits)), edits


def tighten(statement: Statement, directory: Directory, most: int) -> Statement:
    """The statement with ellipses in place of examples and appositions that bring it to `most` words.

    Other last clauses tell how and why: they go only from a sentence that is far too long.
    """
    text = _read(statement, directory)
    if text is None:
        return statement
    apposed = [p for p in _tails(text, frozenset()) if _is_apposed(text, p[0].start)]
    long = len(statement.text.split()) > _LONG
    tails = (p for p in _tails(text, _PLAIN) if not _holds_news(text, p[0].start)) if long else ()
    for part in (*_examples(text), *apposed, *tails):
        marked = tuple(_mark(e, text) for e in part)
        if statement.when is not None and any(statement.when.words in text.text[e.start : e.end] for e in marked):
            continue
        edits = merge_edits(statement.edits, marked)
        if len(statement.text.split()) > most and _is_whole(text, edits):
            statement = replace(statement, edits=edits, text=apply_edits(text.text, edits))
    return statement


def _is_apposed(text: _Text, start: int) -> bool:
    """True where what follows a comma only describes what stands before it (", a partnership", ", who")."""
    first = next((w.low for w in text.words if w.start > start), "")
    return first in _ARTICLES | {"who", "which", "whose", "where"}


def _holds_news(text: _Text, start: int) -> bool:
    """True for a last clause that may tell what happened, or what was said ("…, after he was caught saying that")."""
    first = next((w.low for w in text.words if w.start >= start and w.low != ","), "")
    return holds_news(first, text.directory.knowledge)


def holds_news(opener: str, knowledge: Knowledge) -> bool:
    """True for a word that opens a clause with a reason or with somebody's words: never left off for want of room."""
    return opener in knowledge.standing.reasons or opener in knowledge.speech.spoken


def _mark(edit: Edit, text: _Text) -> Edit:
    """An ellipsis in place of the words left out, and of the full stop after them."""
    stop = text.text[edit.end :] in {".", "!"}
    return replace(edit, kind="ellipsis", text=" …", end=len(text.text) if stop else edit.end)


def as_title(sentence: str) -> str:
    """A sentence without its full stop, or the mark of the clauses left off it."""
    for stop in (".", " …"):
        sentence = sentence.removesuffix(stop)
    return _STOP_INSIDE.sub(r"\1", sentence)


def _read(statement: Statement, directory: Directory) -> _Text | None:
    """None for an assembled sentence and for an editor's: these are short, or somebody's own."""
    if statement.made is not None or statement.by != "machine":
        return None
    claims = directory.readings[statement.slice.article].claims
    claim = next((c for c in claims if c.span.contains(statement.slice)), None)
    words = directory.words(statement.slice)
    return (
        None
        if claim is None
        else _Text(text=words, words=words_of(words), claim=claim, statement=statement, directory=directory)
    )


def merge_edits(edits: tuple[Edit, ...], more: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """The edits with more that leave words out; what was to be done inside those words goes with them.

    What stands right before them stays: the day in brackets after "Tuesday".
    """
    kept = [e for e in edits if not any(m.start <= e.start and m.start < e.end <= m.end for m in more)]
    apart = [m for m in more if all(m.end <= e.start or e.end <= m.start for e in kept)]
    return tuple(sorted((*kept, *apart), key=lambda e: (e.start, e.end)))


def _omit(start: int, end: int) -> Edit:
    return Edit(kind="omission", start=start, end=end, text="", source=None)


def _count(text: _Text, edits: tuple[Edit, ...]) -> int:
    return len(apply_edits(text.text, edits).split())


def _ends_loosely(text: _Text, edits: tuple[Edit, ...]) -> bool:
    """True for "rose until" and "as soon as": what the last word leads to is gone."""
    told = as_title(apply_edits(text.text, edits)).split()
    return not told or told[-1].casefold().strip(",") in _LOOSE


def _is_whole(text: _Text, edits: tuple[Edit, ...]) -> bool:
    """True where enough is left, and every pronoun left still has a name before it."""
    if _count(text, edits) < _FEWEST or _ends_loosely(text, edits):
        return False
    gone = [range(e.start, e.end) for e in edits if e.kind in ("omission", "ellipsis")]
    shift = text.statement.slice.start
    mentions = text.directory.inside(text.statement.slice.article).mentions.inside(text.statement.slice)
    people = [m for m in mentions if text.directory.is_person(m.actor)]
    named = [m.span.start - shift for m in people if not any(m.span.start - shift in g for g in gone)]
    named += [e.start for e in edits if e.kind == "bracket"]
    pronouns = text.standing.male | text.standing.female
    left = [w for w in text.words if w.base in pronouns and not any(w.start in g for g in gone)]
    return all(any(start < word.start for start in named) for word in left)


def _asides(text: _Text) -> Iterator[Edit]:
    """What stands in parentheses ("(R-Ohio)")."""
    opened = bool(text.words) and (text.words[0].low in text.standing.openings or text.words[0].low.endswith("ing"))
    for match in _ASIDE.finditer(text.text):
        if opened and match[1]:
            continue  # the dashes part the opening from the main clause
        if text.may_go(*match.span()) and not any(
            w.quoted for w in text.words if match.start() <= w.start < match.end()
        ):
            yield _omit(*match.span())


def _days(text: _Text) -> Iterator[Edit]:
    """Days with their prepositions ("on Friday"), where no noun leans on them and nothing bounds them.

    None in another language than English, whose prepositions stay: "la madrugada del martes".
    """
    shift = text.statement.slice.start
    if text.directory.knowledge.tongues.of(text.directory.readings[text.statement.slice.article].article.language):
        return
    for time in text.directory.inside(text.statement.slice.article).times.inside(text.statement.slice):
        start, end = time.span.start - shift, time.span.end - shift
        before = _BEFORE_DAY.search(text.text[:start])
        start = before.start() if before else start
        after = next((w for w in text.words if w.start >= end), None)
        inside = any(w.quoted for w in text.words if w.start <= start < w.end)
        bound = _BINDS_DAY.search(text.text[:start]) or text.text[end : end + 1] not in {" ", "", ".", ","} or inside
        if after is None or not after.low[0].isalnum():
            bound = bound or text.text[:start].rstrip().endswith("ed")  # "a poll released on Friday."
        if time.kind != "date" or time.value is None or bound or not start or not _ends_day(after, text.standing):
            continue
        if text.text[start - 2 : start] == ", " and text.text[end : end + 1] == ",":
            start, end = start - 2, end + (not _needs_comma(text, start - 2, end))
        elif text.text[start - 1] == " ":
            start -= 1
        if text.may_go(start, end):
            yield _omit(start, end)


def _needs_comma(text: _Text, start: int, end: int) -> bool:
    """True where the comma after a day also parts what stands around it: an aside before it, the speaker after it."""
    said = text.claim.attribution
    return "," in text.text[:start] or (said is not None and said.speaker_text in text.text[end:])


def _ends_day(after: Word | None, standing: Standing) -> bool:
    """True for what may follow a day that is no noun's own ("on Friday that", not "Friday post")."""
    return after is None or not after.low[0].isalnum() or after.low in standing.after_day or after.low.endswith("ed")


def _parts(text: _Text) -> Iterator[tuple[Edit, ...]]:
    """What may go, first that which is missed least."""
    yield from _examples(text)
    yield from _tails(text, frozenset())
    yield from _appositions(text)
    yield from _openings(text)
    yield from _tails(text, _PLAIN | _TIED)


def _examples(text: _Text) -> Iterator[tuple[Edit, ...]]:
    """Examples between commas with which the sentence goes on (", including rice, ")."""
    words = text.words
    for at in range(_FEWEST, len(words) - 1):
        if words[at].low != "," or words[at].quoted or words[at + 1].low != "including":
            continue
        close = next((w for w in words[at + 2 : at + _LONGEST_ASIDE] if w.low == ","), None)
        if close is not None and text.may_go(words[at].start, close.start):
            yield (_omit(words[at].start, close.start),)


def _tails(text: _Text, kinds: frozenset[str]) -> Iterator[tuple[Edit, ...]]:
    """Last clauses, the shortest first: after a comma, or opened by a word of these kinds that can only open one."""
    words, standing = text.words, text.standing
    end = len(text.text) - (text.text[-1:] in {".", "!"})
    ended = False  # a comma was passed with which the main clause goes on
    for at in range(len(words) - 1, _FEWEST, -1):
        word, before = words[at], words[at - 1]
        clause = word.low in standing.endings - {"and", "though"} or word.low in _ARTICLES or word.low.endswith("ing")
        clause = clause and (word.low != "as" or words[min(at + 1, len(words) - 1)].low != "well")
        apart = all(w.low != "," for w in words[max(at - _CLOSE, 0) : at - 1])  # not in "Ana Roca, R-Ohio, a letter"
        comma = before.low == "," and clause and apart and not ended
        opens = _opens_tail(words, at, standing) in kinds
        ended = ended or (before.low == "," and not clause)
        start = before.start if before.low == "," else before.end
        if (comma or (opens and not ended)) and not word.quoted and start < end and text.may_go(start, end):
            yield (_omit(start, end),)


def _opens_tail(words: tuple[Word, ...], at: int, standing: Standing) -> str:
    """The kind of last clause that a word opens: "after" in "left after a quarrel", not in "days after"; or none."""
    word, before = words[at].low, words[at - 1]
    after = words[at + 1].low if at + 1 < len(words) else ""
    if before.low in standing.before_tail or not after:
        return ""
    if word in standing.reasons:
        return "reason"
    if word in standing.tails:
        return "plain"
    possessive = standing.male | standing.female | standing.thing | standing.group
    tied = (
        (word == "by" and after.endswith("ing"))
        or (word == "over" and after in possessive)
        or (word == "in" and after == "response")
    )
    return "tied" if tied else ""


def _appositions(text: _Text) -> Iterator[tuple[Edit, ...]]:
    """What stands between commas after the name with which the sentence begins ("Ana Roca, a farmer, left")."""
    words = text.words
    shift = text.statement.slice.start
    mentions = text.directory.inside(text.statement.slice.article).mentions.inside(text.statement.slice)
    ends = {m.span.end - shift for m in mentions}
    for at in range(1, len(words) - 1):
        if words[at].low != "," or words[at].start not in ends or words[at].quoted:
            continue
        inside = words[at + 1].low
        if inside not in _ARTICLES | text.standing.partisans | {"who", "whose", "one", "his", "her", "known"}:
            continue
        for close in range(at + 2, min(at + _LONGEST_ASIDE, len(words) - 1)):
            after = next(w.low for w in words[close + 1 :] if not w.low.endswith("ly"))
            if words[close].low == "," and (after.endswith("ed") or after in text.standing.after_apposition):
                if text.may_go(words[at].start, words[close].end):
                    yield (_omit(words[at].start, words[close].end),)
                return


def _openings(text: _Text) -> Iterator[tuple[Edit, ...]]:
    """The phrase before the first comma ("In a speech in May, Ana Roca said")."""
    words = text.words
    if not words or words[0].low not in text.standing.openings:
        return
    for at in range(2, min(_LONGEST_ASIDE, len(words) - _FEWEST)):
        if words[at].low != "," or words[at].quoted:
            continue
        after = words[at + 1]
        if words[at + 2].low == ",":
            continue  # "in Columbus, Ohio, Ana Roca said"
        if (after.capital or after.low in _ARTICLES) and text.may_go(0, after.start):
            first = text.text[after.start]
            capital = Edit(kind="capital", start=after.start, end=after.start + 1, text=first.upper(), source=None)
            yield (_omit(0, after.start), *([capital] if first.islower() else []))
        return
